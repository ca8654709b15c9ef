package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/count"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// An item is one figure of an answer with the label that stands beside it.
type item struct {
	count.Count
	number  span
	label   tag
	bare    bool   // no label: the question says what it counts
	parts   []item // what it breaks down into: "17 (5 in 2016, 12 in 2017)"
	of      int    // "two of the eight" are of 8; 0 where it is not said
	none    bool   // zero, withheld, or of something that is no finding
	unit    Unit   // "" where no noun tells it
	spelled bool   // a sentence's words: "3 were dismissed"
}

// The shapes of answers.
var (
	// an answer that there is none, or that it is not given
	noneSaid = quick.MustCompile(`(?i)^(?:none|nil|zero|nought|0|no|n/?a|not (?:applicable|held|recorded|known|available|disclosed)|(?:this |the )?information (?:is )?(?:not |un|exempt|withheld)|no (?:information|data|records?)|unknown|withheld|exempt|suppressed|redacted|as above|see (?:above|below)|[-–—*~]+)(?:[^\p{L}\d]|$)`)
	// what each answer without a figure holds
	nothing = quick.MustCompile(`(?i)\b(?:none|nil|zero|nought|no|n/?a|not|information|unknown|withheld|exempt|suppressed|redacted|above|below|x+)(?:[^\p{L}\d]|$)|[-–—*~#](?:[^\p{L}\d]|$)`)
	// marks for a figure that is withheld or nothing
	markOnly = quick.MustCompile(`(?i)^(?:[-–—*~#x]+|n/?a|nil|none|not (?:held|recorded|known|applicable)|withheld|exempt|redacted|suppressed|s\.?\s?\d+.*)$`)
	// words before a figure that stands alone: "There were 12", "A total of 5", "Yes, 3"
	beforeFigure = quick.MustCompile(`(?i)^(?:yes[\s,.:;–-]+|(?:a |the |in )?(?:grand |overall )?total(?: number)?(?: of| is| was|,)?[\s:=–-]*|there (?:were|was|have been|has been|are|is)\s+|(?:the )?(?:answer|number|figure)(?: is| was)?[\s:=–-]*|(?:we|the (?:trust|council|force|department|board|university|authority|constabulary|agency|service)) (?:has |have )?(?:recorded|identified|had|found|located)\s+|(?:a|our) (?:search|review|check|trawl) of [^,.;]{3,60}? (?:has |have )?(?:identified|found|located|returned|produced|shows?|showed)\s+|overall[\s,:]+|(?:in|over|during|across) (?:the|those|these|all) (?:[a-z]+ )?(?:years?|period|time),\s+)+`)
	// "In 2014 there were", "Since 2016,", "Between 2012 and 2014"
	periodFirst = quick.MustCompile(`(?i)^(?:in|since|between|during|from|over|for) `)
	// "8 of which were", "12 officers, of whom"
	ofWhom = quick.MustCompile(`(?i)[\s,;(–-]+(?:of (?:whom|which|these|those|them)|including|comprising|made up of|consisting of)[\s,:]+`)
	// "of the eight", "of these 8"
	ofNumber = quick.MustCompile(`(?i)^(?:out )?of (?:the|these|those|our)\s+`)
	// between a label and its figure
	separator = quick.MustCompile(`\s*(?:\.{2,}|…+|[-–—:=]+>?|\||\t| {2,})\s*`)
	// between a figure and its label: "2 x dismissal", "3 – written warning"
	times = quick.MustCompile(`^\s*(?:[x×*]\s+|[x×]|[-–—:=]+\s*)?\s*`)
	// "all of them for posts on", before a site
	allOfThem = quick.MustCompile(`(?i)^(?:all|both)(?: of (?:them|these|those|which|whom))?(?: were)?(?: (?:for|over|about|concerning|concerned|related to|relating to|involving|involved|in relation to|following))?(?: (?:posts?|comments?|messages?|remarks|misuse|use))?(?: (?:made|posted))?(?: (?:on|of|about|via))? `)
	// in parentheses at the end
	inParens = quick.MustCompile(`^([^()\[\]]*[^()\[\]\s])\s*[(\[]([^()\[\]]*)[)\]]$`)
	// verbs by which a line is a sentence and no label
	leftVerb     = quick.MustCompile(`^(?:resigned|retired|left|quit|lost)\b`)
	sentenceVerb = quick.MustCompile(`(?i)\b(?:were|was|have|has|had|is|are|being|received|got)\b`)
)

// Bounds of an answer: the bytes of its line, and how deep labels may lead in to
// one another.
const (
	maxAnswer = 400
	maxDepth  = 3
)

// items reads the figures of an answer. ok is false where the line holds
// anything that is not understood: it is left to be read as a sentence.
func (r *reader) items(at span, depth int) (list []item, ok bool) {
	at = r.trimAnswer(at)
	text := r.doc.Text[at.start:at.end]
	if text == "" || len(text) > maxAnswer || depth > maxDepth {
		return nil, false
	}
	if depth == 0 && !count.MayFind(text) && !nothing.MatchString(text) {
		return nil, false // most lines are no answers
	}
	if noneSaid.MatchString(text) && !counted(text) {
		return []item{{none: true}}, true
	}
	if it, ok := r.figure(at); ok {
		return []item{it}, true
	}
	if list, ok := r.clausesOf(at, depth); ok {
		return list, true
	}
	if list, ok := r.wholeAndParts(at, depth); ok {
		return list, true
	}
	if list, ok := r.ledInTo(at, depth); ok {
		return list, true
	}
	return r.segments(at, depth)
}

// clausesOf reads answers parted by semicolons, each by itself, or by full stops
// where each has its label: "Number dismissed: 1. Number warned: 3", "2021: 2. 2022: 6".
func (r *reader) clausesOf(at span, depth int) ([]item, bool) {
	text := r.doc.Text[at.start:at.end]
	sign, stops := ";", false
	if !strings.Contains(text, sign) {
		sign, stops = ". ", true
	}
	if depth > 0 || !strings.Contains(text, sign) || strings.Contains(text, "..") {
		return nil, false
	}
	var list []item
	for start := at.start; start < at.end; {
		end := at.end
		if i := strings.Index(r.doc.Text[start:at.end], sign); i >= 0 {
			end = start + i
		}
		found, ok := r.items(span{start, end}, depth+1)
		if !ok || stops && slices.ContainsFunc(found, func(it item) bool { return it.label.bare() || it.spelled }) {
			return nil, false
		}
		list, start = append(list, found...), end+1
	}
	return list, true
}

// trimAnswer leaves out white space and marks around an answer.
func (r *reader) trimAnswer(at span) span {
	at = r.trim(at)
	text := r.doc.Text[at.start:at.end]
	if tidy := strings.TrimLeft(text, "“\"'"); len(tidy) < len(text) {
		at.start += len(text) - len(tidy)
		at.end -= len(tidy) - len(strings.TrimRight(tidy, "”\"'."))
	}
	return at
}

// counted tells whether a text holds a number above zero.
func counted(text string) bool {
	for _, s := range count.Find(text) {
		if (s.Form == count.Digits || s.Form == count.Words) && s.Cases > 0 {
			return true
		}
	}
	return false
}

// figure reads a figure that stands alone: "9", "12 officers", "There were 5 in
// the period", "Two of the eight".
func (r *reader) figure(at span) (item, bool) {
	f := remembered(r.alone, at, func() figureRead {
		it, ok := r.readFigure(at)
		return figureRead{it, ok}
	})
	return f.item, f.ok
}

// A figureRead is a figure that was read, and whether it is one.
type figureRead struct {
	item
	ok bool
}

func (r *reader) readFigure(at span) (item, bool) {
	when := r.leadingPeriod(&at)
	at.start += len(beforeFigure.FindString(r.doc.Text[at.start:at.end]))
	c, number, ok := r.leading(at)
	if !ok {
		return item{}, false
	}
	it := item{Count: c, number: number, label: when, bare: when.bare(), none: c.Cases == 0}
	rest := span{number.end, at.end}
	text := strings.TrimLeft(r.doc.Text[rest.start:rest.end], " ")
	if m := ofNumber.FindString(text); m != "" {
		from := rest.end - len(text) + len(m)
		whole, n, ok := r.leading(span{from, at.end})
		if !ok || !r.lightOnly(span{n.end, at.end}, &it) {
			return item{}, false
		}
		it.of = whole.Cases
		return it, true
	}
	return it, r.lightOnly(rest, &it)
}

// leadingPeriod takes the period off the front of a sentence: "Since 2016 there
// have been 11".
func (r *reader) leadingPeriod(at *span) tag {
	text := r.doc.Text[at.start:at.end]
	if !periodFirst.MatchString(text) {
		return tag{}
	}
	found := period.Find(text[:min(len(text), 120)], r.doc.Published)
	if len(found) == 0 || found[0].Start > 14 {
		return tag{}
	}
	rest := strings.TrimLeft(text[found[0].End:], " ,:")
	if !beforeFigure.MatchString(rest) {
		return tag{}
	}
	at.start = at.end - len(rest)
	return tag{period: found[0].Period}
}

// leading reads a number that a part of the text begins with.
func (r *reader) leading(at span) (count.Count, span, bool) {
	text := r.doc.Text[at.start:at.end]
	if !count.MayBegin(strings.TrimLeft(text, " <>≤≥~")) {
		return count.Count{}, span{}, false
	}
	found := count.Find(text[:min(len(text), 80)])
	if len(found) == 0 || strings.Trim(text[:found[0].Start], " <>≤≥~") != "" {
		return count.Count{}, span{}, false
	}
	first := found[0]
	switch first.Form {
	case count.Digits, count.Words:
		return first.Count, span{at.start + first.Start, at.start + first.End}, true
	case count.Zero:
		return count.Count{Qualifier: count.Exact}, span{at.start + first.Start, at.start + first.End}, true
	case count.Article, count.Vague, count.Ordinal, count.Other:
	}
	return count.Count{}, span{}, false
}

// lightOnly tells whether only a noun for people or cases follows a figure, with
// words that add nothing. Words in parentheses are passed over.
func (r *reader) lightOnly(at span, it *item) bool {
	text := r.doc.Text[at.start:at.end]
	if open := strings.IndexAny(text, "(["); open >= 0 && strings.HasSuffix(strings.TrimRight(text, " ."), ")") {
		inner := text[open:]
		if l, ok := r.readTag(r.trim(span{at.start + open + 1, at.start + strings.LastIndexByte(text, ')')})); ok && !l.bare() {
			return false
		}
		if counted(inner) && !strings.Contains(inner, "equivalent") {
			return false
		}
		at.end = at.start + open
	}
	if strings.ContainsAny(text, ",;:–—%£") && strings.ContainsAny(strings.TrimLeft(text, trimmed), ",;:%£") {
		return false
	}
	words := r.wordsIn(at.start, at.end)
	if len(words) > 11 || r.namesOutcome(words) {
		return false
	}
	for _, w := range words {
		switch {
		case w.sense.is("notstaff"), w.low[0] >= '0' && w.low[0] <= '9':
			return false
		case w.sense.is("unit"):
			it.unit = unitOf(w.low)
			if strings.HasPrefix(w.low, "investigation") && it.label.sanction == "" {
				it.label.sanction, it.label.sanctionAt = "investigation", span{w.start, w.end} // "2017: 3 investigations"
			}
		case w.sense.is("person"), labelForms()[w.low].sanction == "light", labelForms()[w.low].sanction == "total", w.sense.is("aroundfigure"):
		default:
			return false
		}
	}
	return true
}

// namesOutcome tells whether words name an outcome: then they are a label.
func (r *reader) namesOutcome(words []word) bool {
	for _, m := range r.tagMatches(words, make([]bool, len(words))) {
		switch m.id {
		case "light", "total", "complaint", "investigation", "breach_finding":
		default:
			return true
		}
	}
	return false
}

// wholeAndParts reads a figure with its breakdown: in parentheses, behind "of
// whom".
func (r *reader) wholeAndParts(at span, depth int) ([]item, bool) {
	text := r.doc.Text[at.start:at.end]
	if m := inParens.FindStringSubmatchIndex(text); m != nil {
		head, inner := span{at.start + m[2], at.start + m[3]}, span{at.start + m[4], at.start + m[5]}
		if list, ok := r.headAndInner(head, inner, depth); ok {
			return list, true
		}
	}
	for _, leads := range []quick.Regexp{leadsParts, thereFollow} {
		if m := leads.FindStringSubmatchIndex(text); m != nil {
			if it, ok := r.wholeOfParts(span{at.start + m[2], at.start + m[3]}, span{at.start + m[4], at.end}, depth); ok {
				return []item{it}, true
			}
		}
	}
	if m := totalBehind.FindStringSubmatchIndex(text); m != nil {
		if it, ok := r.wholeOfParts(span{at.start + m[4], at.end}, span{at.start, at.start + m[3]}, depth); ok {
			return []item{it}, true
		}
	}
	if m := ofWhom.FindStringIndex(text); m != nil {
		whole, ok := r.one(span{at.start, at.start + m[0]}, depth)
		if !ok {
			return nil, false
		}
		parts, ok := r.segments(span{at.start + m[1], at.end}, depth)
		if !ok {
			return nil, false
		}
		whole.parts = parts
		return []item{whole}, true
	}
	return nil, false
}

// The places of a whole and its breakdown.
var (
	// "In total 26: 4 in 2018, 22 in 2019"
	leadsParts = quick.MustCompile(`^([^:]{1,60}):\s(.+)$`)
	// "Eight. There were three in 2014, one in 2015 and four in 2016"
	thereFollow = quick.MustCompile(`(?i)^([^:.]{1,40})\.\s+(?:there (?:were|was)|these were|this (?:comprises|comprised|was made up of)|namely,?|by year,?|broken down,?(?: this is)?)\s(.+)$`)
	// "Thirteen in 2019/20, and eighteen in 2020/21, making thirty-one"
	totalBehind = quick.MustCompile(`(?i)^(.+?),? (?:making|giving|totalling|which makes|in total,?|a total of)\s(.+)$`)
)

// wholeOfParts reads a figure without a label, and what it breaks down into.
func (r *reader) wholeOfParts(whole, parts span, depth int) (item, bool) {
	it, ok := r.figure(r.trimAnswer(whole))
	if !ok || it.none {
		return it, false
	}
	it.parts, ok = r.segments(parts, depth)
	return it, ok && len(it.parts) > 1 && !slices.ContainsFunc(it.parts, func(part item) bool { return part.label.bare() })
}

// headAndInner reads "17 (5 in 2016)", "Dismissed (2)", "2 (dismissed)", "Dismissed: 3 (1 in 2016)",
// "2016 (2 dismissals, 1 warning)".
func (r *reader) headAndInner(head, inner span, depth int) ([]item, bool) {
	whole, ok := r.one(head, depth)
	if !ok {
		l, ok := r.readTag(head)
		it, isFigure := r.figure(r.trim(inner))
		switch {
		case !ok || !isFigure && l.period.IsZero():
			return nil, false
		case !isFigure:
			return r.underYear(l, inner, depth)
		}
		it.label, it.bare = l, false
		return []item{it}, true
	}
	if parts, ok := r.segments(inner, depth); ok {
		if len(parts) > 1 || parts[0].Count != whole.Count || parts[0].label.sanction != "" {
			whole.parts = parts // else it is told twice: "Eleven (11)"
		}
		return []item{whole}, true
	}
	if m := allOfThem.FindStringIndex(r.doc.Text[inner.start:inner.end]); m != nil {
		inner.start += m[1]
	}
	if l, ok := r.readTag(inner); ok && !l.bare() {
		whole.label, whole.bare = whole.label.with(l), false
		return []item{whole}, true
	}
	return nil, false
}

// underYear reads the outcomes that stand in parentheses behind their year.
func (r *reader) underYear(year tag, inner span, depth int) ([]item, bool) {
	list, ok := r.segments(inner, depth)
	for i := range list {
		if list[i].label.sanction == "" {
			return nil, false
		}
		list[i].label = list[i].label.with(year)
	}
	return list, ok
}

// one reads one figure, alone or with a label.
func (r *reader) one(at span, depth int) (item, bool) {
	at = r.trimAnswer(at)
	if it, ok := r.figure(at); ok {
		return it, true
	}
	list, ok := r.pair(at, depth)
	if !ok || len(list) != 1 {
		return item{}, false
	}
	return list[0], true
}
