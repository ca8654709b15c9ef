package period

import (
	"slices"
	"strings"
	"time"

	"foiwatch/extractors/quick"
)

// A Span is a period that a text states, as bytes Start to End of it.
type Span struct {
	Period
	Start, End int
}

// The parts that the patterns are made of.
const (
	monthName = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
	yearName  = `(?:19|20)\d\d`
	relative  = `(?:this year|last year|the year before|last month|this month)`
	numeric   = `\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})`
	isoDay    = yearName + `-\d\d-\d\d`
	financial = `(?:fy ?|financial year |the financial year )?` + yearName + ` ?(?:[/–-]|/ ) ?(?:` + yearName + `|\d\d)\b`
	toNext    = yearName + `(?: to |[–-])` + yearName
	named     = `(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?` + monthName + `(?: \d{1,2}(?:st|nd|rd|th)?\b,?)?(?:,? (?:of )?(?:` + yearName + `|` + relative + `))?`
	nearMonth = `(?:this|last) ` + monthName
	point     = `(?:` + nearMonth + `|` + isoDay + `|` + numeric + `|` + financial + `|` + named + `|` + yearName + `|` + relative + `)`
	spelled   = `(\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen)`
)

// A pattern reads one way to state a period. resolve gets the parts of the
// match; ok is false where they make no sense.
type pattern struct {
	re      quick.Regexp
	resolve func(parts []string, published Date) (Period, bool)
}

func re(s string) quick.Regexp { return quick.MustCompile(`(?i)\b` + s) }

// patterns are tried in order; what an earlier one took, a later one leaves.
var patterns = []pattern{
	// "between January 2009 and August this year", "from 2008 to 2010"; not "between 5 and 10"
	{re(`(?:between|from) (?:the (?:start|beginning|end) of |the (?:[a-z]+ ){1,6}(?:on|in) |the )?(` + point + `),? (?:and|to|until|till|through to|up to|and the end of) (?:the (?:start|beginning|end) of )?(` + point + `)\b`), bothEnds},
	// "the financial years 2010-11 and 2011-12", "2011 and 2012"; not "20 in 2011 and 44 in 2012"
	{re(`(` + financial + `|` + toNext + `|` + yearName + `) and (` + financial + `|` + toNext + `|` + yearName + `)\b`), bothYears},
	// "the financial year 2017 to 2018", "financial years 2014 to 2017"; not "the years 2014 to 2017"
	{re(`(?:financial|fiscal|tax) years? (` + yearName + `) (?:to|-|–) (` + yearName + `)\b`), financialYears},
	// "the years 2014 to 2015"
	{re(`(?:years|calendar year) (` + yearName + `)(?: to |[–-])(` + yearName + `)\b`), bothEnds},
	// "in 2014 to 2015", "2014-2015": a financial year, as GOV.UK writes it; not "2014 to 2016", "Social media, 2014 to 2015"
	{re(`(?:in|during|for|year) (` + toNext + `)\b`), nextYears},
	{re(`(` + yearName + `[–-]` + yearName + `)\b`), nextYears},
	// "1 April 2012 to 31 March 2014", "2009 to 2012", "2009–2012"; not "12 to 14 officers"
	{re(`(` + point + `)(?: to |\s?[–—-]\s?| until )(` + point + `)\b`), bothEnds},
	// "the financial year ending 2011"
	{re(`financial year (?:ending|ended) (?:in )?(` + yearName + `)\b`), financialEnding},
	// "the two years to March", "the four and a half years to September", "the 12 months to 31 March 2014", "the year ending June 2011"
	{re(`(?:` + spelled + `( and a half)? )?(?:financial |calendar )?(years?|months?) (?:up )?(?:to|(?:ending|ended)(?: in| on)?|to the end of) (?:the end of )?(` + point + `)\b`), yearsTo},
	// "since the start of 2020 and up to the end of 2022", "since 2018 until March 2021"
	{re(`since (?:the (?:start|beginning|end) of )?(` + point + `),? (?:and )?(?:up to|until|to) (?:the end of )?(` + point + `)\b`), bothEnds},
	// "since January 2009", "from 2011 onwards"; not "since then"
	{re(`since (?:the (?:start|beginning) of )?(` + point + `)\b`), since},
	// "since it was opened to councils in 2006", "since the force was formed on 1 April 2013"
	{re(`since (?:[a-z'’-]+ ){1,10}(?:in|on) ((?:\d{1,2}(?:st|nd|rd|th)? )?` + monthName + ` ` + yearName + `|` + yearName + `)\b`), since},
	{re(`from (` + point + `) (?:onwards?|to (?:date|now|the present(?: day)?))\b`), since},
	{re(`(` + point + `) to (?:date|the present(?: day)?)\b`), since},
	// "in the past three years", "over the last two and a half years", "during the past year"; not "last year"
	{re(`(?:last|past|previous|preceding) ` + spelled + `( and a half)? (?:complete |full |whole )?(financial |calendar |full )?(years?|months?|weeks?|days?)\b`), lastN},
	{re(`(?:the|in|over|during) (?:the )?past (year|month|week)\b`), pastOne},
	{re(`(?:last|past) decade\b`), pastDecade},
	// "so far this year", "earlier this year", "since the start of the year", "this year"
	{re(`(?:so far |earlier |since the (?:start|beginning) of )?(?:this year|the year so far)\b`), thisYear},
	// "late last year", "early in 2012", "mid-2015", "the end of 2011"
	{re(`(early|mid|late|the start of|the beginning of|the end of|the middle of)[ -](?:in |of )?(` + yearName + `|last year|this year)\b`), partOfYear},
	// "the summer of 2012", "spring 2011"
	{re(`(spring|summer|autumn|winter) (?:of |in )?(` + yearName + `|last year|this year)\b`), season},
	{re(`last (spring|summer|autumn|winter)\b`), lastSeason},
	// "Q3 2019", "the first half of 2012"
	{re(`q([1-4]) (` + yearName + `)\b`), quarter},
	{re(`(first|second) half of (?:the financial year )?(` + financial + `|` + yearName + `|last year|this year)\b`), half},
	// "2011/12", "the financial year 2011-12", "2015/16 (to 31 December 2015)"
	{re(`(` + financial + `)(?: ?\(to (` + point + `)\))?`), financialTo},
	// "the 1990s"
	{re(`((?:19|20)\d0)s\b`), decade},
	// "by the end of March", "up to August 2012", "before 2009"
	{re(`(?:until|up to|before|prior to) (?:the end of )?(` + point + `)\b`), until},
	// "on 3 May 2011", "in March 2012", "14 October", "in March"; "May" alone is a verb
	{re(`(` + isoDay + `|` + numeric + `)`), onePoint},
	{re(`(\d{1,2}(?:st|nd|rd|th)? (?:of )?` + monthName + `(?:,? (?:` + yearName + `|` + relative + `))?)`), onePoint},
	{re(`(` + monthName + ` \d{1,2}(?:st|nd|rd|th)?,? ` + yearName + `)\b`), onePoint},
	{re(`(` + monthName + `,? (?:of )?(?:` + yearName + `|` + relative + `))\b`), onePoint},
	{re(`(?:in|during|last|for|throughout) (` + monthName + `)\b`), onePoint},
	// "last month", "last week", "yesterday", "last year", "the previous year"
	{re(`(last|previous|this) (month|week)\b`), wholeRelative},
	{re(`(yesterday|today)\b`), wholeRelative},
	// "on Tuesday", "last Friday"; not "Tuesdays"
	{re(`(?:on|last|this) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b`), weekday},
	{re(`(last year|the previous year)\b`), wholeRelative},
	// "in 2011", "during 2012", "(2013)", "for the year 2010", "in each of 2010"
	{re(`(?:in|during|for|of|throughout|year|years|calendar year|calendar|over|and|or|,) (` + yearName + `)\b`), onePoint},
	{quick.MustCompile(`[(\[](` + yearName + `)[)\]]`), onePoint},
	// a line, or a part of one, that begins with its year, "2021: two dismissed; 2022: one", or ends with it: "two dismissed - 2021"
	{quick.MustCompile(`(?m)(?:^|; )(` + yearName + `)(?: ?[:–—] | - )`), onePoint},
	{quick.MustCompile(`(?m) [–—-] (` + yearName + `)\.?$`), onePoint},
}

// starts tells where in a text each of the patterns may match.
var starts = func() *quick.Set {
	list := make([]quick.Regexp, len(patterns))
	for i, p := range patterns {
		list[i] = p.re
	}
	return quick.NewSet(list...)
}()

// Find returns the periods that a text states, in order, resolved against the
// day of publication. Where that is unknown, what hangs on it is left out.
func Find(text string, published Date) []Span {
	scan := starts.Scan(text)
	if scan.IsEmpty() {
		return nil
	}
	var spans []Span
	taken := make([]bool, len(text)+1)
	for i, p := range patterns {
		for _, at := range scan.FindAllSubmatchIndex(i) {
			if taken[at[0]] || taken[at[1]-1] {
				continue
			}
			parts := make([]string, len(at)/2)
			for i := range parts {
				if at[2*i] >= 0 {
					parts[i] = text[at[2*i]:at[2*i+1]]
				}
			}
			got, ok := p.resolve(parts, published)
			if !ok && !noDay.MatchString(parts[0]) {
				continue
			}
			for i := at[0]; i < at[1]; i++ {
				taken[i] = true
			}
			if !ok {
				continue
			}
			spans = append(spans, Span{Period: got, Start: at[0], End: at[1]})
		}
	}
	sortSpans(spans)
	return spans
}

// noDay matches a date that is none of the calendar, "31 February 2011", so that
// it is not read as something less.
var noDay = quick.MustCompile(`(?i)^\d{1,2}(?:st|nd|rd|th)? (?:of )?` + monthName)

// Whole labels that are a year or a financial year.
var (
	wholeYear      = quick.MustCompile(`(?i)^(?:calendar year |year |cy ?)?(` + yearName + `)$`)
	wholeFinancial = quick.MustCompile(`(?i)^(` + financial + `)$`)
)

// Parse reads a whole label, of a row, a column or a heading, that states one
// period: "2012", "2012/13", "FY 2011-12", "01/04/2017 to 31/03/2020". ok is
// false where it is anything else.
func Parse(label string, published Date) (Period, bool) {
	label = strings.Trim(strings.TrimSpace(label), ":*")
	if inner, ok := strings.CutPrefix(label, "("); ok {
		label = strings.TrimSuffix(inner, ")")
	}
	if label == "" || len(label) > 80 {
		return Period{}, false
	}
	if m := wholeYear.FindStringSubmatch(label); m != nil {
		return onePoint(m, published)
	}
	if m := wholeFinancial.FindStringSubmatch(label); m != nil {
		return financialYear(m[1])
	}
	spans := Find("in "+label, published)
	if len(spans) != 1 || spans[0].End < len("in "+label) || spans[0].Start > 3 {
		return Period{}, false
	}
	return spans[0].Period, true
}

// month returns the month that a name or its short form stands for.
func month(name string) (time.Month, bool) {
	name = strings.ToLower(strings.TrimSuffix(strings.TrimSpace(name), "."))
	if len(name) < 3 {
		return 0, false
	}
	i := slices.Index(monthNames, name[:3])
	return time.Month(i + 1), i >= 0
}

// monthNames are the first three letters of each month.
var monthNames = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
