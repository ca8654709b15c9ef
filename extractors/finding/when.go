package finding

import (
	"slices"
	"strings"
	"sync"

	"foiwatch/extractors/article"
	"foiwatch/extractors/count"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// atPresent matches what tells of cases that are open as the answer is written: they
// have no period.
// It matches "At the time of replying", "As of today's date"; not "at that time".
var atPresent = quick.MustCompile(`(?i)\b(?:(?:at|as of|as at) (?:the (?:time|date) of (?:replying|writing|responding|this|our|the)\b|present\b|the present (?:time|date)|today|this time\b)|as (?:of|at) now\b|\b(?:are|is) currently\b)`)

// setPeriod gives a statement the period of its own part of the sentence, else
// the one that stands before all numbers, else the one that its words refer
// back to.
func (r *reader) setPeriod(c *clause, s *statement, zone span, t *told) {
	if s.atPresent = atPresent.MatchString(c.text[zone.start:zone.end]); s.atPresent {
		return
	}
	if p, ok := r.referred(c, zone, t); ok {
		s.period, s.ownPeriod = p, true
		return
	}
	var best *periodSpan
	for i := range c.periods {
		p := &c.periods[i]
		if zone.holds(p.Start) && !c.isReport(p.Start) && (best == nil || distance(p.Start, s.number0.start) < distance(best.Start, s.number0.start)) {
			best = p
		}
	}
	if best == nil && len(c.periods) > 0 && len(c.quantities) > 0 && c.periods[0].Start < c.quantities[0].start && !c.isReport(c.periods[0].Start) {
		best = &c.periods[0]
	}
	if best != nil {
		s.period, s.ownPeriod = best.Period, true
	}
}

// ofYears matches what leads in to the days from which to which a kind of year runs.
var ofYears = quick.MustCompile(`(?i)\b(?:runs?|running|ran) (?:from )?(?:the )?$`)

// joinedPeriods returns the periods that a sentence states for figures; years in a
// list that follow on one another are one: "in 2014/15, 2015/16 and 2016/17".
func joinedPeriods(text string, published period.Date) []period.Span {
	found := slices.DeleteFunc(period.Find(text, published), func(p period.Span) bool {
		return ofYears.MatchString(text[:p.Start]) || isToCome(p.Period, published)
	})
	return joinYears(text, found)
}

// joinYears makes one of the years of a list that follow on one another.
func joinYears(text string, found []period.Span) []period.Span {
	if len(found) < 2 {
		return found
	}
	joined := found[:1]
	for _, p := range found[1:] {
		last := &joined[len(joined)-1]
		if listGlue.MatchString(text[last.End:p.Start]) && !last.To.IsZero() && !p.To.IsZero() && last.To.AddDate(0, 0, 1) == p.From {
			last.To, last.End = p.To, p.End
			continue
		}
		joined = append(joined, p)
	}
	return joined
}

// isToCome tells whether a period begins behind the day of publication, or ends there
// and has no beginning: "is expected to take until 2025".
func isToCome(p period.Period, published period.Date) bool {
	return !published.IsZero() && (published.Before(p.From) || p.From.IsZero() && published.Before(p.To))
}

// isReport tells whether a date is that of a report and not of what it reports:
// "in August it emerged that 23 had been warned".
func (c *clause) isReport(at int) bool {
	for _, w := range c.before(at, 4) {
		if w.sense.is("reportnoun") {
			return true // "according to an answer published on Tuesday"
		}
	}
	if head := c.before(at, 2); len(head) > 0 && (anyOf("reported", head) || head[len(head)-1].sense.is("said")) {
		return true // "it was revealed yesterday", "it emerged on Tuesday"
	}
	words := c.behind(at, 8)
	for i, w := range words {
		if w.sense.is("reported") && i+1 < len(words) && (words[i+1].low == "that" || words[i+1].low == "how") {
			return true
		}
	}
	return false
}

// Words that refer to a period told before.
var (
	// "in that time", "over the same period", "over the five years", "that year"
	samePeriod = quick.MustCompile(`(?i)\b(?:(?:in|over|during|across|within|for|in the course of) (?:the|that|those|this|these) (?:same )?(?:(\w+)[ -])?(?:financial |calendar |full |whole )?(?:years?|(?:year )?period|time|months)|that year|the same (?:year|period|time))\b`)
	// "since that date"; not "since then", which goes on from what was told last
	sinceThen = quick.MustCompile(`(?i)\bsince that (?:date|day|time)\b`)
	// "the year before", "the prior year", "a year earlier", "the two years before that"
	yearBefore = quick.MustCompile(`(?i)\b(?:the (?:prior|previous|preceding) (?:year|(?:12|twelve)(?: months)?)|the year (?:before|earlier|previously)|a year (?:earlier|before)|12 months (?:earlier|before)|(?:the|in the) (two|three|four|five) years (?:before|earlier|previously)(?: that)?)\b`)
)

// referred returns the period that a part of a sentence refers back to.
func (r *reader) referred(c *clause, zone span, t *told) (period.Period, bool) {
	text := c.text[zone.start:zone.end]
	if at := yearBefore.FindStringSubmatchIndex(text); at != nil {
		from := t.lastPeriod
		for _, p := range c.periods {
			if p.End <= zone.start+at[0] {
				from = p.Period
			}
		}
		n := 1
		if at[2] >= 0 {
			n = smallNumbers[strings.ToLower(text[at[2]:at[3]])]
		}
		if from.From.IsZero() || from.To.IsZero() || n == 0 {
			return period.Period{}, false
		}
		return period.Period{From: from.From.AddDate(-n, 0, 0), To: from.From.AddDate(0, 0, -1)}, true
	}
	if sinceThen.MatchString(text) && len(c.periods) == 0 {
		from, ok := r.yearsAbove(c.block, 0)
		return period.Period{From: from.From}, ok
	}
	m := samePeriod.FindStringSubmatch(text)
	if m == nil || len(c.periods) > 0 {
		return period.Period{}, false
	}
	n := smallNumbers[strings.ToLower(m[1])]
	if n > 1 {
		tabled := t.tabledAbove(c.block)
		for _, list := range [][]*statement{t.recent, tabled, slices.Concat(t.recent, tabled)} {
			if span := spanOf(list, n); !span.IsZero() {
				return span, true
			}
		}
		if !t.lastPeriod.To.IsZero() && t.lastPeriod.To.Before(t.lastPeriod.From.AddDate(n-1, 0, 0)) {
			return r.yearsAbove(c.block, n) // not the last, which is one of the years
		}
	}
	if n == 0 && !strings.HasSuffix(strings.ToLower(m[0]), "year") {
		for years := 2; years <= 10; years++ {
			if span := spanOf(t.last, years); !span.IsZero() {
				return span, true // "21 in 2012, 26 in 2013 … Over the same period"
			}
		}
	}
	if t.lastPeriod.IsZero() && (n > 1 || r.doc.Kind == article.News) {
		return r.yearsAbove(c.block, n)
	}
	return t.lastPeriod, !t.lastPeriod.IsZero()
}

// yearsAbove returns the last period that the text above a block states, of n
// years where n is not 0: "in 2015, 2016 and 2017", in the words of the request.
func (r *reader) yearsAbove(block, n int) (period.Period, bool) {
	for i := block - 1; i >= 0 && i > block-6; i-- {
		b := r.doc.Blocks[i]
		if b.Kind == article.Grid {
			continue
		}
		p := r.periodOf(zoneOf(b, r.doc.Text, leadIn))
		if !p.IsZero() && (n == 0 || !p.From.IsZero() && p.From.AddDate(n, 0, -1) == p.To) {
			return p, true
		}
	}
	return period.Period{}, false
}

// spanOfFigures returns the one period of a sentence, where it is long enough to
// be that of figures to come: "Numbers for the year 1 April 2021 to 31 March 2022".
func (c *clause) spanOfFigures() period.Period {
	if len(c.periods) != 1 || anyOf("negation", c.words) {
		return period.Period{}
	}
	p := c.periods[0].Period
	if p.From.IsZero() || p.To.IsZero() || p.To.Before(p.From.AddDate(0, 11, 0)) {
		return period.Period{}
	}
	return p
}

// tabledAbove returns the figures of the tables and answers that stand not far
// above a block.
func (t *told) tabledAbove(block int) []*statement {
	return slices.DeleteFunc(slices.Clone(t.tabled), func(s *statement) bool { return s.block > block || block-s.block > 6 })
}

// smallNumbers are the numbers of years that a text counts in words.
var smallNumbers = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

// spanOf returns the years that statements cover together, if there are n of them.
func spanOf(list []*statement, n int) period.Period {
	var whole period.Period
	for _, s := range list {
		switch {
		case s.period.From.IsZero() || s.period.To.IsZero() || !s.ownPeriod && len(s.cells) == 0:
		case whole.IsZero():
			whole = s.period
		default:
			if s.period.From.Before(whole.From) {
				whole.From = s.period.From
			}
			if whole.To.Before(s.period.To) {
				whole.To = s.period.To
			}
		}
	}
	if whole.IsZero() || whole.From.AddDate(n, 0, -1) != whole.To {
		return period.Period{}
	}
	return whole
}

// respectiveYears gives the numbers of a sentence the years of the one before it, in
// order: "two in 2019, none in 2020 and four in 2021. The number of staff was one, three and
// nil respectively".
func respectiveYears(c *clause, t *told, list []*statement) {
	end := slices.IndexFunc(c.words, func(w word) bool { return w.low == "respectively" })
	if end < 0 || len(t.years) < 2 || len(c.periods) > 0 {
		return
	}
	var starts []int
	for _, n := range count.Find(c.text[c.start:c.words[end].start]) {
		if n.Form == count.Digits || n.Form == count.Words || n.Form == count.Zero {
			starts = append(starts, c.start+n.NumberStart)
		}
	}
	if len(starts) != len(t.years) {
		return
	}
	for _, s := range list {
		if i := slices.Index(starts, s.number0.start); i >= 0 {
			s.period, s.ownPeriod = t.years[i].Period, true
		}
	}
}

// shareTime gives the one period of a sentence to all its numbers: "has sacked
// three workers and disciplined at least 10 others since 2008".
func shareTime(c *clause, list []*statement) {
	at := slices.IndexFunc(list, func(s *statement) bool { return s.ownPeriod })
	if at < 0 || len(c.periods) > 1 || at > 0 && anyOf("compares", c.between(list[at-1].number0.end, list[at].number0.start)) {
		return // "116, compared with 16 in 2009"
	}
	for _, s := range list {
		if !s.ownPeriod && (s.department == list[at].department || s.rule == "list") && !s.article {
			s.period, s.ownPeriod = list[at].period, true
		}
	}
}

// ofFigures matches a sentence about figures as such.
var ofFigures = quick.MustCompile(`(?i)\b(?:they (?:run|go|span|date|relate)|span(?:s|ned)?|figures?|data|statistics|repl(?:y|ies)|responses?|answers?|records?|period|cover(?:s|ed|ing)?|freedom of information|foi|information|asked|numbers?|total|heard|took place|occurred|happened)\b`)

// overYears matches a number of years that a text leaves undated.
// It matches "in three years", "over a four-year period"; not "in two years' time".
var overYears = quick.MustCompile(`(?i)\b(?:in|over|during|within|across) (?:a |the (?:past |last )?)?(\w+)[ -]years?(?:[ -]period)?(?:[^ '’\w]| [^t]|$)`)

// inYears matches the years that end now: "has sacked six in five years".
var inYears = quick.MustCompile(`(?i)\bin (?:just |only |the past |the last )?(?:two|three|four|five|six|seven|eight|nine|ten) years\b`)

// sharpen gives figures of "the past four years", or of "three years", those years
// that the page says exactly, "between April 2012 and March 2016", or that its
// yearly figures cover together.
func (r *reader) sharpen(list []*statement) {
	if r.doc.Published.IsZero() {
		return
	}
	exact := sync.OnceValue(r.exactPeriods)
	for _, s := range list {
		if !s.isProse {
			continue
		}
		days := 0
		switch said := overYears.FindStringSubmatch(r.doc.Text[s.evidence.start:s.evidence.end]); {
		case s.period.To == r.doc.Published && !s.period.From.IsZero():
			days = daysBetween(s.period)
		case s.period.IsZero() && said != nil && smallNumbers[strings.ToLower(said[1])] > 0:
			days = smallNumbers[strings.ToLower(said[1])] * 365
		default:
			continue
		}
		candidates := exact()
		if n := (days + 5) / 365; n > 1 {
			candidates = append(slices.Clip(candidates), spanOf(yearsOf(list, s.department), n))
		}
		for _, p := range candidates {
			if !p.IsZero() && daysBetween(p)-days < 10 && days-daysBetween(p) < 10 {
				s.period, s.ownPeriod = p, true
				break
			}
		}
		if s.period.IsZero() && len(exact()) == 0 && r.doc.Kind == article.News && inYears.MatchString(r.doc.Text[s.evidence.start:s.evidence.end]) {
			s.period = period.Period{From: r.doc.Published.AddDate(-days/365, 0, 0), To: r.doc.Published}
		}
	}
}

// exactPeriods returns the periods of several years, all past, that the page says.
func (r *reader) exactPeriods() []period.Period {
	var exact []period.Period
	for _, b := range r.doc.Blocks {
		for _, p := range period.Find(r.doc.Text[b.Start:b.End], r.doc.Published) {
			if !p.From.IsZero() && !p.To.IsZero() && p.To.Before(r.doc.Published) && p.From.AddDate(1, 6, 0).Before(p.To) {
				exact = append(exact, p.Period)
			}
		}
	}
	return exact
}

// yearsOf returns the yearly figures of a body.
func yearsOf(list []*statement, d department) []*statement {
	return slices.DeleteFunc(slices.Clone(list), func(s *statement) bool { return s.department != d || daysBetween(s.period) > 366 })
}

// daysBetween is a period's length in days.
func daysBetween(p period.Period) int { return int(p.To.Time().Sub(p.From.Time()).Hours() / 24) }

// storyPeriod returns the period that a news page gives for its figures in a
// sentence that states none of them; zero where it does not, or gives several.
func (r *reader) storyPeriod() period.Period {
	var found period.Period
	isSeveral := false
	if r.doc.Kind != article.News {
		return found
	}
	for _, at := range r.silent {
		text := r.doc.Text[at.start:at.end]
		if !ofFigures.MatchString(text) {
			continue
		}
		for _, p := range joinYears(text, period.Find(text, r.doc.Published)) {
			long := p.To.IsZero() || !p.From.IsZero() && p.From.AddDate(0, 10, 0).Before(p.To)
			if !long || p.From.IsZero() || p.Period == found {
				continue
			}
			if coversThem.MatchString(text) {
				return p.Period
			}
			isSeveral = isSeveral || !found.IsZero()
			found = p.Period
		}
	}
	if isSeveral {
		return period.Period{}
	}
	return found
}

// coversThem matches a sentence that says of what time a page's figures are: "They cover
// the three years to 2019", "The data runs from".
var coversThem = quick.MustCompile(`(?i)^(?:they|these|it|(?:the|its|all the|both) (?:figures?|data|statistics|numbers|totals?|records|responses?|answers?|disclosures?)) (?:all )?(?:covers?|covered|runs?|ran|spans?|spanned|relates?|related|goes|go|dates?|(?:is|are|was|were) for)\b`)
