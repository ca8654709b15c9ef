package period

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"foiwatch/extractors/quick"
)

func sortSpans(spans []Span) {
	slices.SortFunc(spans, func(a, b Span) int { return a.Start - b.Start })
}

// wholeMonth is the period of a month.
func wholeMonth(year int, m time.Month) Period {
	first := Date{year, m, 1}
	return Period{From: first, To: first.AddDate(0, 1, -1)}
}

// wholeYears is the period from 1 January of one year to 31 December of another.
func years(first, last int) Period {
	return Period{From: Date{first, time.January, 1}, To: Date{last, time.December, 31}}
}

// months is the period of some months of one year.
func months(year int, first, last time.Month) Period {
	return Period{From: Date{year, first, 1}, To: wholeMonth(year, last).To}
}

// day checks a day of the calendar.
func day(year int, m time.Month, d int) (Period, bool) {
	date := Date{year, m, d}
	if d < 1 || m < 1 || m > 12 || DateOf(date.Time()) != date {
		return Period{}, false
	}
	return Period{From: date, To: date}, true
}

// The parts of a point in time.
var (
	pointISO       = quick.MustCompile(`^((?:19|20)\d\d)-(\d\d)-(\d\d)$`)
	pointNumeric   = quick.MustCompile(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$`)
	pointFinancial = quick.MustCompile(`(?i)((?:19|20)\d\d)(?: ?[/–-] ?| to )((?:19|20)\d\d|\d\d)$`)
	pointNamed     = quick.MustCompile(`(?i)^(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?([a-z]+)\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?(?:,)?(?:,? (?:of )?((?:19|20)\d\d|this year|last year|the year before))?$`)
	pointNear      = quick.MustCompile(`(?i)^(this|last) ([a-z]+)\.?$`)
	pointYear      = quick.MustCompile(`^(?:19|20)\d\d$`)
)

// resolvePoint returns the days that a point in time covers; year is that of a
// neighbour, for a month without one, or 0. lent tells that it was used.
func resolvePoint(s string, published Date, year int) (p Period, ok bool) {
	s = strings.TrimSpace(s)
	switch low := strings.ToLower(s); {
	case low == "this year" && !published.IsZero():
		return years(published.Year, published.Year), true
	case (low == "last year" || low == "the year before") && !published.IsZero():
		return years(published.Year-1, published.Year-1), true
	case (low == "last month" || low == "this month") && !published.IsZero():
		return wholeRelative([]string{low, low[:4], "month"}, published)
	case pointYear.MatchString(s):
		y := number(s)
		return years(y, y), true
	}
	if m := pointNear.FindStringSubmatch(s); m != nil && !published.IsZero() {
		return latestMonth(m[1], m[2], published)
	}
	if m := pointISO.FindStringSubmatch(s); m != nil {
		return day(number(m[1]), time.Month(number(m[2])), number(m[3]))
	}
	if m := pointNumeric.FindStringSubmatch(s); m != nil { // day first, as in Britain
		y := number(m[3])
		if y < 100 {
			y += 2000
		}
		return day(y, time.Month(number(m[2])), number(m[1]))
	}
	if pointFinancial.MatchString(s) {
		return financialYear(s)
	}
	return resolveNamed(s, published, year)
}

// resolveNamed resolves a point with the name of a month.
func resolveNamed(s string, published Date, year int) (Period, bool) {
	parts := pointNamed.FindStringSubmatch(s)
	if parts == nil {
		return Period{}, false
	}
	m, ok := month(parts[2])
	if !ok {
		return Period{}, false
	}
	switch said := strings.ToLower(parts[4]); {
	case said == "this year":
		year = published.Year
	case said == "last year" || said == "the year before":
		year = published.Year - 1
	case said != "":
		year = number(said)
	case year == 0 && !published.IsZero():
		if year = published.Year; m > published.Month {
			year-- // the latest such month that is not to come
		}
	}
	if year <= 0 {
		return Period{}, false
	}
	if d := parts[1] + parts[3]; d != "" {
		return day(year, m, number(d))
	}
	return wholeMonth(year, m), true
}

// latestMonth resolves "this September", "last March": the latest that is not to come.
func latestMonth(which, name string, published Date) (Period, bool) {
	m, ok := month(name)
	year := published.Year
	if m > published.Month || m == published.Month && strings.EqualFold(which, "last") {
		year--
	}
	return wholeMonth(year, m), ok
}

// hasYear tells whether a point names its own year.
func hasYear(s string) bool {
	low := strings.ToLower(s)
	return regexpYear.MatchString(low) || strings.Contains(low, "year") || strings.HasSuffix(low, " month") || pointNear.MatchString(s) || pointNumeric.MatchString(s)
}

var regexpYear = quick.MustCompile(`(?:19|20)\d\d`)

func bothEnds(parts []string, published Date) (Period, bool) {
	to, ok := resolvePoint(parts[2], published, 0)
	if !ok {
		return Period{}, false
	}
	lent := 0
	if !hasYear(parts[1]) {
		lent = to.To.Year
	}
	from, ok := resolvePoint(parts[1], published, lent)
	if ok && lent != 0 && to.To.Before(from.From) {
		from, ok = resolvePoint(parts[1], published, lent-1)
	}
	if !ok || to.To.Before(from.From) {
		return Period{}, false
	}
	return Period{From: from.From, To: to.To}, true
}

// monthsOf is how many months a number of years or months is, with a half or not.
func monthsOf(n int, half, unit string) int {
	if !strings.HasPrefix(strings.ToLower(unit), "year") {
		return n
	}
	if half != "" {
		return 12*n + 6
	}
	return 12 * n
}

func yearsTo(parts []string, published Date) (Period, bool) {
	n := 1
	if parts[1] != "" {
		n = small(parts[1])
	} else if strings.HasSuffix(strings.ToLower(parts[3]), "s") {
		return Period{}, false
	}
	end, ok := resolvePoint(parts[4], published, 0)
	if !ok || n == 0 {
		return Period{}, false
	}
	return Period{From: end.To.AddDate(0, 0, 1).AddDate(0, -monthsOf(n, parts[2], parts[3]), 0), To: end.To}, true
}

func since(parts []string, published Date) (Period, bool) {
	from, ok := resolvePoint(parts[1], published, 0)
	return Period{From: from.From}, ok
}

func until(parts []string, published Date) (Period, bool) {
	to, ok := resolvePoint(parts[1], published, 0)
	return Period{To: to.To}, ok && hasYear(parts[1])
}

func lastN(parts []string, published Date) (Period, bool) {
	n, unit := small(parts[1]), strings.ToLower(parts[4])
	if n == 0 || published.IsZero() {
		return Period{}, false
	}
	switch {
	case strings.HasPrefix(strings.ToLower(parts[3]), "financial"):
		end := Date{published.Year, time.March, 31}
		if published.Before(end) {
			end.Year--
		}
		return Period{From: Date{end.Year - n, time.April, 1}, To: end}, true
	case strings.HasPrefix(strings.ToLower(parts[3]), "calendar"):
		return years(published.Year-n, published.Year-1), true
	case strings.HasPrefix(unit, "year"), strings.HasPrefix(unit, "month"):
		return Period{From: published.AddDate(0, -monthsOf(n, parts[2], unit), 0), To: published}, true
	case strings.HasPrefix(unit, "week"):
		return Period{From: published.AddDate(0, 0, -7*n), To: published}, true
	}
	return Period{From: published.AddDate(0, 0, -n), To: published}, true
}

func pastOne(parts []string, published Date) (Period, bool) {
	return lastN([]string{"", "one", "", "", parts[1]}, published)
}

// pastDecade reads "in the past decade".
func pastDecade(_ []string, published Date) (Period, bool) {
	return lastN([]string{"", "ten", "", "", "years"}, published)
}

func thisYear(_ []string, published Date) (Period, bool) {
	return Period{From: Date{published.Year, time.January, 1}, To: published}, !published.IsZero()
}

func partOfYear(parts []string, published Date) (Period, bool) {
	whole, ok := resolvePoint(parts[2], published, 0)
	if !ok {
		return Period{}, false
	}
	switch y := whole.From.Year; strings.ToLower(parts[1]) {
	case "early", "the start of", "the beginning of":
		return months(y, time.January, time.March), true
	case "late", "the end of":
		return months(y, time.October, time.December), true
	default:
		return months(y, time.May, time.August), true
	}
}

func season(parts []string, published Date) (Period, bool) {
	whole, ok := resolvePoint(parts[2], published, 0)
	return seasonOf(parts[1], whole.From.Year), ok
}

func lastSeason(parts []string, published Date) (Period, bool) {
	p := seasonOf(parts[1], published.Year)
	if published.Before(p.To) {
		p = seasonOf(parts[1], published.Year-1)
	}
	return p, !published.IsZero()
}

// seasonOf is the season that begins in a year.
func seasonOf(name string, year int) Period {
	first := map[string]time.Month{"spring": time.March, "summer": time.June, "autumn": time.September, "winter": time.December}[strings.ToLower(name)]
	from := Date{year, first, 1}
	return Period{From: from, To: from.AddDate(0, 3, -1)}
}

func quarter(parts []string, _ Date) (Period, bool) {
	last := time.Month(3 * number(parts[1]))
	return months(number(parts[2]), last-2, last), true
}

func half(parts []string, published Date) (Period, bool) {
	if year, ok := financialYear(parts[2]); ok {
		if strings.EqualFold(parts[1], "first") {
			return Period{From: year.From, To: Date{year.From.Year, time.September, 30}}, true
		}
		return Period{From: Date{year.From.Year, time.October, 1}, To: year.To}, true
	}
	whole, ok := resolvePoint(parts[2], published, 0)
	if strings.EqualFold(parts[1], "first") {
		return months(whole.From.Year, time.January, time.June), ok
	}
	return months(whole.From.Year, time.July, time.December), ok
}

// financialYear resolves "2011/12": 1 April to 31 March. "2009-2012" is no
// financial year but three calendar years and more.
func financialYear(s string) (Period, bool) {
	m := pointFinancial.FindStringSubmatch(s)
	if m == nil {
		return Period{}, false
	}
	first := number(m[1])
	last := number(m[2])
	if len(m[2]) == 2 {
		last += first / 100 * 100
		if last < first {
			last += 100
		}
	}
	switch {
	case last == first+1:
		return Period{From: Date{first, time.April, 1}, To: Date{last, time.March, 31}}, true
	case len(m[2]) == 4 && last > first, last > first && last-first <= 10 && !strings.Contains(s, " "):
		return years(first, last), true // "2009-2011", "2009–11"
	}
	return Period{}, false
}

func financialTo(parts []string, published Date) (Period, bool) {
	p, ok := financialYear(parts[1])
	if ok && parts[2] != "" {
		if end, known := resolvePoint(parts[2], published, 0); known {
			p.To = end.To
		}
	}
	return p, ok
}

// nextYears reads "2014 to 2015".
func nextYears(parts []string, _ Date) (Period, bool) { return financialYear(parts[1]) }

// financialYears reads the years in which the first financial year begins and the
// last one ends.
func financialYears(parts []string, _ Date) (Period, bool) {
	first, last := number(parts[1]), number(parts[2])
	return Period{From: Date{first, time.April, 1}, To: Date{last, time.March, 31}}, first < last
}

func financialEnding(parts []string, _ Date) (Period, bool) {
	y := number(parts[1])
	return Period{From: Date{y - 1, time.April, 1}, To: Date{y, time.March, 31}}, true
}

func decade(parts []string, _ Date) (Period, bool) {
	first := number(parts[1])
	return years(first, first+9), true
}

func wholeRelative(parts []string, published Date) (Period, bool) {
	if published.IsZero() {
		return Period{}, false
	}
	first := strings.ToLower(parts[1])
	unit := ""
	if len(parts) > 2 {
		unit = strings.ToLower(parts[2])
	}
	switch {
	case first == "yesterday":
		d := published.AddDate(0, 0, -1)
		return Period{From: d, To: d}, true
	case first == "today":
		return Period{From: published, To: published}, true
	case unit == "month" && first == "this":
		return Period{From: Date{published.Year, published.Month, 1}, To: published}, true
	case unit == "month":
		before := Date{published.Year, published.Month, 1}.AddDate(0, 0, -1)
		return wholeMonth(before.Year, before.Month), true
	case unit == "week":
		monday := published.AddDate(0, 0, -(int(published.Time().Weekday())+6)%7)
		if first == "this" {
			return Period{From: monday, To: published}, true
		}
		return Period{From: monday.AddDate(0, 0, -7), To: monday.AddDate(0, 0, -1)}, true
	}
	return years(published.Year-1, published.Year-1), true
}

func onePoint(parts []string, published Date) (Period, bool) {
	return resolvePoint(parts[1], published, 0)
}

// small reads the small numbers of "the last three years".
func small(s string) int {
	for i, word := range []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"} {
		if word != "" && strings.EqualFold(s, word) {
			return i
		}
	}
	switch strings.ToLower(s) {
	case "a", "an":
		return 1
	case "eighteen":
		return 18
	}
	return number(s)
}

// number reads digits that a pattern has matched; 0 where there are none.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// weekday resolves "on Tuesday": the last such day up to that of publication.
func weekday(parts []string, published Date) (Period, bool) {
	if published.IsZero() {
		return Period{}, false
	}
	for back := range 7 {
		d := published.AddDate(0, 0, -back)
		if strings.EqualFold(d.Time().Weekday().String(), parts[1]) {
			return Period{From: d, To: d}, true
		}
	}
	return Period{}, false
}

// bothYears resolves "2010-11 and 2011-12": from the start of the one to the end
// of the other, where they follow each other.
func bothYears(parts []string, published Date) (Period, bool) {
	first, ok := wholeYearOf(parts[1], published)
	if !ok {
		return Period{}, false
	}
	second, ok := wholeYearOf(parts[2], published)
	if !ok || first.To.AddDate(0, 0, 1) != second.From {
		return Period{}, false
	}
	return Period{From: first.From, To: second.To}, true
}

// wholeYearOf resolves a year or a financial year.
func wholeYearOf(s string, published Date) (Period, bool) {
	if year, ok := financialYear(s); ok {
		return year, true
	}
	return resolvePoint(s, published, 0)
}
