package finding

import (
	"strings"
	"time"

	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// Ways in which the heading of a row or column gives its period, that running
// text does not use.
var (
	// a corner that the label completes: "12 months ending", "Year to"
	endingCorner = quick.MustCompile(`(?i)\b(?:ending|ended|to|up to)(?: (?:31 )?(?:march|december))?$`)
	// "Jan-19", "Jan 19", "Sept '19"
	shortMonth = quick.MustCompile(`(?i)^([a-z]{3,9})\.?[- ’'/](\d{2})$`)
	// "11/12", "FY11/12", "FY 19-20"; not "5/10"
	shortFinancial = quick.MustCompile(`(?i)^(?:fy ?|f/y ?|financial year )?(\d\d) ?[/–-] ?(\d\d)$`)
	// "2019 (to 31 March)", "2015 to 30 June", "2016 (up to 31/08/2016)"
	yearTo = quick.MustCompile(`(?i)^((?:19|20)\d\d)\*? ?\(?(?:up )?to (?:the end of )?(\d{1,2}(?:st|nd|rd|th)? [a-z]+|[a-z]+|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}(?:st|nd|rd|th)? [a-z]+ (?:19|20)\d\d)\)?$`)
	// "2019 (from 1 June)", "2012 (April to December)"
	yearPart = quick.MustCompile(`(?i)^((?:19|20)\d\d)\*? ?\(?(?:(from) )?(\d{1,2} [a-z]+|[a-z]+)(?: ?(?:to|-|–) ?(\d{1,2} [a-z]+|[a-z]+))?\)?$`)
	// "2019 to date", "2019 (part year)", "2019 YTD"
	yearToDate = quick.MustCompile(`(?i)^((?:19|20)\d\d)\*? ?\(?(?:to date|so far|ytd|year to date|part[- ]year|part)\)?$`)
	// "Q1 2019/20", "2019/20 Q1", "Q3 2012-13"
	financialQuarter = quick.MustCompile(`(?i)^(?:q([1-4]) )?((?:19|20)\d\d ?[/–-] ?\d\d(?:\d\d)?)(?: q([1-4]))?$`)
	// the only year of a longer label: "Officers 2019", "Dismissed 2014/15"
	yearToken = quick.MustCompile(`(?i)\b(?:fy ?)?(?:19|20)\d\d(?: ?[/–-] ?(?:(?:19|20)\d\d|\d\d)\b)?`)
)

// labelPeriod returns the period of a label, with what its column's heading says
// of it.
func (r *reader) labelPeriod(text, corner string) period.Period {
	text = strings.Trim(text, " :*.,")
	if text == "" || len(text) > 160 {
		return period.Period{}
	}
	if endingCorner.MatchString(corner) && len(text) < 25 {
		if p, ok := period.Parse(corner+" "+text, r.doc.Published); ok {
			return p
		}
	}
	if endingCorner.MatchString(text) && !yearToken.MatchString(text) {
		return period.Period{} // "Year ending 31 March", over the years that complete it
	}
	if p, ok := r.tablePeriod(text); ok {
		return p
	}
	if p, ok := period.Parse(text, r.doc.Published); ok && hasYear.MatchString(text) {
		return p
	}
	spans := period.Find(text, r.doc.Published)
	if len(spans) == 0 {
		spans = period.Find("in "+text, r.doc.Published)
	}
	if len(spans) == 1 && spans[0].From != spans[0].To && hasYear.MatchString(text) {
		return spans[0].Period
	}
	if years := yearToken.FindAllString(text, -1); len(years) == 1 && len(text) < 60 {
		if p, ok := period.Parse(years[0], r.doc.Published); ok {
			return p
		}
	}
	return period.Period{}
}

// hasYear matches a label that names its year, or one by its distance.
var hasYear = quick.MustCompile(`(?i)(?:19|20)\d\d|\d\d/\d\d|\byears?\b|\bmonths?\b`)

// tablePeriod reads the short forms of tables.
func (r *reader) tablePeriod(text string) (period.Period, bool) {
	parse := func(s string) (period.Period, bool) { return period.Parse(s, r.doc.Published) }
	if m := shortMonth.FindStringSubmatch(text); m != nil {
		return parse(m[1] + " 20" + m[2])
	}
	if m := shortFinancial.FindStringSubmatch(text); m != nil {
		return parse("20" + m[1] + "/" + m[2])
	}
	if m := yearToDate.FindStringSubmatch(text); m != nil {
		whole, ok := parse(m[1])
		if !r.doc.Published.IsZero() && r.doc.Published.Before(whole.To) {
			whole.To = r.doc.Published
		}
		return whole, ok
	}
	if m := yearTo.FindStringSubmatch(text); m != nil {
		whole, ok := parse(m[1])
		end, known := parse(withYear(m[2], m[1]))
		if ok && known && whole.From.Before(end.To) {
			return period.Period{From: whole.From, To: end.To}, true
		}
	}
	if m := yearPart.FindStringSubmatch(text); m != nil {
		return r.partOfYear(m)
	}
	if m := financialQuarter.FindStringSubmatch(text); m != nil && m[1]+m[3] != "" {
		whole, ok := parse(m[2])
		from := whole.From.AddDate(0, 3*(int((m[1] + m[3])[0]-'0')-1), 0)
		return period.Period{From: from, To: from.AddDate(0, 3, -1)}, ok
	}
	return period.Period{}, false
}

// partOfYear reads "2012 (April to December)", "2019 (from 1 June)", "2014 March".
func (r *reader) partOfYear(m []string) (period.Period, bool) {
	from, ok := period.Parse(withYear(m[3], m[1]), r.doc.Published)
	to := from
	switch {
	case m[4] != "":
		end, known := period.Parse(withYear(m[4], m[1]), r.doc.Published)
		to, ok = end, ok && known
	case m[2] != "":
		to.To = period.Date{Year: from.From.Year, Month: time.December, Day: 31}
	}
	return period.Period{From: from.From, To: to.To}, ok && from.From.Before(to.To)
}

// withYear adds a year to a day or month that has none.
func withYear(day, year string) string {
	if yearToken.MatchString(day) || strings.Contains(day, "/") {
		return day
	}
	return day + " " + year
}
