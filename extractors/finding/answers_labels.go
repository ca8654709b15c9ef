package finding

import (
	"slices"
	"strings"
	"sync"

	"foiwatch/extractors/datafile"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// A labelForm is what words of a label stand for.
type labelForm struct {
	// sanction is an id of sanctions.csv, "open" for cases not yet decided, "total",
	// or "light" for words that add nothing; "" for a word that longer forms begin with.
	sanction string
	longest  int // words of the longest form that begins with this one
}

// labelForms returns the forms of labels.csv, and the words that they begin with.
var labelForms = sync.OnceValue(func() map[string]labelForm {
	forms := map[string]labelForm{}
	for _, row := range rows("labels.csv", "sanction", "forms") {
		for _, wording := range datafile.List(row[1]) {
			if forms[wording].sanction == "" {
				forms[wording] = labelForm{row[0], max(1, forms[wording].longest)}
			}
			first, _, _ := strings.Cut(wording, " ")
			opening := forms[first]
			opening.longest = max(opening.longest, strings.Count(wording, " ")+1)
			forms[first] = opening
		}
	}
	return forms
})

// A tag is what the words beside a figure say of it: "Dismissed", "2012/13",
// "Facebook", "Police staff", "Total".
type tag struct {
	at         span
	sanction   string
	sanctionAt span
	open       bool // cases not yet decided
	period     period.Period
	platforms  []string
	platformAt span
	department department
	bodyAt     span
	group      string // "officers" or "staff" where it says no more than who they are
	total      bool
	fine       bool // a rank or a grade: the same people broken down finely
	light      bool // says nothing but that there is a figure: "Number of cases"
}

// bare tells whether a label names neither sanction nor time nor place nor people.
func (l tag) bare() bool {
	return l.sanction == "" && l.period.IsZero() && l.platforms == nil && !l.department.known() && l.group == "" && !l.total
}

// with fills what a label leaves out from the labels above it.
func (l tag) with(above tag) tag {
	if l.sanction == "" {
		l.sanction, l.sanctionAt, l.open = above.sanction, above.sanctionAt, above.open
	}
	if l.period.IsZero() {
		l.period = above.period
	}
	if l.platforms == nil {
		l.platforms, l.platformAt = above.platforms, above.platformAt
	}
	if !l.department.known() {
		l.department, l.bodyAt = above.department, above.bodyAt
	}
	if l.group == "" {
		l.group = above.group
	}
	return l
}

// maxTag is how many bytes a label may have.
const maxTag = 140

// A tagRead is a label that was read, and whether all of its words were one's.
type tagRead struct {
	tag
	ok bool
}

// readTag reads a label. ok is false where it holds words that are no label's:
// then the figure beside it counts something else.
func (r *reader) readTag(at span) (l tag, ok bool) {
	at = r.trim(at)
	text := r.doc.Text[at.start:at.end]
	l.at = at
	if known, isKnown := r.tags[at]; isKnown {
		return known.tag, known.ok
	}
	if text == "" || len(text) > maxTag || strings.ContainsAny(text, "?%@") || strings.Contains(text, "£") {
		return l, false
	}
	l, ok = r.newTag(at, text)
	l.platforms = slices.Clip(l.platforms)
	r.tags[at] = tagRead{l, ok}
	return l, ok
}

// newTag reads a label for the first time: a line is cut in many ways, which have
// most of their labels in common.
func (r *reader) newTag(at span, text string) (l tag, ok bool) {
	l.at = at
	words := r.wordsIn(at.start, at.end)
	if slices.ContainsFunc(words, func(w word) bool { return w.sense.is("notstaff") }) {
		return l, false
	}
	read := make([]bool, len(words))
	mark := func(s span) {
		for i, w := range words {
			read[i] = read[i] || w.start < s.end && s.start < w.end
		}
	}
	r.tagPeriod(&l, text, mark)
	for _, m := range r.within(lexicon.Department, at.start, at.end) {
		if !l.department.known() && !r.accordingTo(m) {
			l.department, l.bodyAt = r.named(m), span{m.Start, m.End}
		}
		mark(span{m.Start, m.End})
	}
	if ids, place := r.topics(zone{at, leadIn}); ids != nil {
		l.platforms, l.platformAt = ids, place
		for _, m := range r.within(lexicon.Platform, at.start, at.end) {
			mark(span{m.Start, m.End})
		}
	}
	first := r.tagSanction(&l, words, read)
	return l, l.complete(words, read, first)
}

// yearLabel matches what stands before a year on its line: "Year: 2015".
var yearLabel = quick.MustCompile(`(?i)^(?:for |in )?(?:the )?(?:financial |calendar |academic )?(?:year|period)\s*[:–-]?\s+`)

// tagPeriod reads the period of a label.
func (r *reader) tagPeriod(l *tag, text string, mark func(span)) {
	const lead = "in "
	spans := period.Find(lead+text, r.doc.Published)
	label := yearLabel.ReplaceAllString(text, "")
	if len(spans) == 0 && label == text && !strings.ContainsAny(text, "(*:0123456789") {
		return // nor would Parse find one
	}
	if p, ok := period.Parse(label, r.doc.Published); ok {
		l.period = p
		mark(l.at)
		return
	}
	for _, p := range spans {
		if l.period.IsZero() {
			l.period = p.Period
		}
		start, end := p.Start-len(lead), p.End-len(lead)
		mark(span{l.at.start + max(0, start), l.at.start + end})
	}
}

// A tagMatch is the words of a label that stand for something.
type tagMatch struct {
	first, last int
	id          string
}

// tagMatches returns the forms of labels.csv and of the lexicon among the
// words of a label, the longest at each place.
func (r *reader) tagMatches(words []word, read []bool) []tagMatch {
	if len(words) == 0 {
		return nil
	}
	var list []tagMatch
	named := r.within(lexicon.Sanction, words[0].start, words[len(words)-1].end)
	for i := 0; i < len(words); i++ {
		if read[i] {
			continue
		}
		best := r.longestForm(words, i)
		if m, ok := sanctionAt(named, words, i); ok && (best.id == "" || m.last > best.last || best.id == "light") {
			best = m
		}
		if best.id == "" {
			continue
		}
		list = append(list, best)
		i = best.last
	}
	return list
}

// longestForm returns the longest form of labels.csv that begins at a word.
func (r *reader) longestForm(words []word, i int) tagMatch {
	forms, phrase := labelForms(), words[i].low
	opening := forms[phrase]
	best := tagMatch{i, i, opening.sanction}
	for j := i + 1; j < min(len(words), i+opening.longest); j++ {
		phrase += " " + words[j].low
		if longer := forms[phrase]; longer.sanction != "" {
			best = tagMatch{i, j, longer.sanction}
		}
	}
	return best
}

// sanctionAt returns the sanction of those named that begins at a word.
func sanctionAt(named []lexicon.Match, words []word, i int) (tagMatch, bool) {
	for _, m := range named {
		if m.Start < words[i].start {
			continue
		}
		if m.Start > words[i].start {
			break
		}
		if weakSanction(m.ID, strings.ToLower(m.Surface)) {
			continue
		}
		last := i
		for last+1 < len(words) && words[last+1].end <= m.End {
			last++
		}
		return tagMatch{i, last, m.ID}, true
	}
	return tagMatch{}, false
}

// tagSanction reads the sanction of a label; it returns the first word that
// names it, or -1.
func (r *reader) tagSanction(l *tag, words []word, read []bool) int {
	first := -1
	var ids []string
	if text := r.doc.Text[l.at.start:l.at.end]; hadNotLeft.MatchString(text) || goneBefore.MatchString(text) {
		for i := range read {
			read[i] = true
		}
		l.sanction, l.sanctionAt = "resignation", l.at
		return 0
	}
	for _, m := range r.tagMatches(words, read) {
		for j := m.first; j <= m.last; j++ {
			read[j] = true
		}
		at := span{words[m.first].start, words[m.last].end}
		id := m.id
		switch id {
		case "light":
			continue
		case "total":
			l.total = true
			continue
		case "open":
			id, l.open = "investigation", true
		}
		if first < 0 {
			first, l.sanction, l.sanctionAt = m.first, id, at
		}
		if !slices.Contains(ids, id) && !r.followsOn(words, m.first) {
			ids = append(ids, id)
		}
	}
	if len(ids) > 1 {
		l.sanction = together(ids)
		l.open = l.open && l.sanction == "investigation"
	}
	return first
}

// hadNotLeft matches a dismissal that did not come about, since the person had gone.
var hadNotLeft = quick.MustCompile(`(?i)would have been dismissed\b.{0,30}\bnot\b.{0,20}\b(?:resign|retire|left|quit)`)

// followsOn tells whether a word only says when or after what: "resigned prior
// to dismissal", "dismissed following investigation".
func (r *reader) followsOn(words []word, i int) bool {
	for j := i - 1; j >= max(0, i-5); j-- {
		if words[j].sense.is("onlywhen") {
			return true
		}
	}
	return false
}

// together returns the sanction of people of whom several are said under one
// number: the one that is more than an investigation, a warning of a kind not
// said, or disciplinary action.
func together(ids []string) string {
	special := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return id == "investigation" || id == "complaint" })
	switch {
	case len(special) == 0:
		return "investigation"
	case len(special) == 1:
		return special[0]
	case !slices.ContainsFunc(special, func(id string) bool { return !isWarning(id) }):
		return "warning"
	case len(special) == 2 && slices.Contains(special, "disciplinary_action") && slices.Contains(special, "breach_finding"):
		return "disciplinary_action"
	}
	return "disciplinary_action"
}
