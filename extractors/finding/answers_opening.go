package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/count"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// opensWith matches what ends the figure that an answer opens with: "Three, each
// after a hearing", "Twenty-seven. Nineteen of them were constables".
var opensWith = quick.MustCompile(`\.\s|[,;]\s|\s[–—-]\s|\s\(`)

// opening reads the figure that an answer to "how many" opens with, or that its
// one sentence tells in the question's own words: "Seven have yet to finish". The
// rest of the line is left to be read as sentences.
func (w *walker) opening(l line) (line, []item, bool) {
	q := w.current
	if q != nil && q.asks == asksOutcomes && !q.used && w.direct && !l.heading {
		if m := strings.Index(w.doc.Text[l.start:l.end], ". "); m > 0 {
			if items, ok := w.items(span{l.start, l.start + m}, 0); ok && len(items) > 1 && !spelled(items) {
				return l.cutAt(l.start + m + 1), items, true
			}
		}
	}
	if q == nil || q.asks != asksCount || q.used || q.facts.sanction == "" || l.heading {
		return l, nil, false
	}
	text := w.doc.Text[l.start:l.end]
	if m := opensWith.FindStringIndex(text); m != nil && m[0] < 60 {
		head := w.trimAnswer(span{l.start, l.start + m[0]})
		it, ok := w.figure(head)
		if rest := strings.TrimSpace(text[m[1]:]); ok && !it.none && (rest == "" || !isDigit(rest[0])) {
			return l.cutAt(l.start + m[0]), []item{it}, true
		}
	}
	end := l.end
	if i := strings.Index(text, ". "); i >= 0 {
		end = l.start + i
	}
	it, ok := w.echo(span{l.start, end}, q)
	return l.cutAt(end), []item{it}, ok
}

// cutAt returns a line up to a byte.
func (l line) cutAt(end int) line {
	l.end, l.whole.end = end, end
	return l
}

// namesSanction tells whether a part of the text names an outcome, and not just cases.
func (r *reader) namesSanction(at span) bool {
	return slices.ContainsFunc(r.within(lexicon.Sanction, at.start, at.end), func(m lexicon.Match) bool { return !is("caseword", strings.ToLower(m.Surface)) })
}

// echo reads a sentence that has one number and no words but the question's own
// and such as add nothing: "That was the decision for two officers".
func (w *walker) echo(at span, q *inquiry) (item, bool) {
	text := w.doc.Text[at.start:at.end]
	if len(text) > 120 || strings.ContainsAny(text, "£%?") || w.namesSanction(at) {
		return item{}, false
	}
	var it item
	for _, n := range count.Find(text) {
		switch {
		case n.Form == count.Article:
		case n.Form != count.Digits && n.Form != count.Words || it.number.end > 0 || n.Cases == 0:
			return item{}, false
		default:
			it = item{Count: n.Count, number: span{at.start + n.Start, at.start + n.End}, bare: true}
		}
	}
	if it.number.end == 0 {
		return item{}, false
	}
	if ids, place := w.topics(zone{at, leadIn}); ids != nil {
		it.label.platforms, it.label.platformAt, it.bare = ids, place, false // "Seven cases concerned Facebook"
	}
	asked := w.wordsIn(q.whole.start, q.whole.end)
	for _, part := range []span{{at.start, it.number.start}, {it.number.end, at.end}} {
		for _, said := range w.wordsIn(part.start, part.end) {
			known := labelForms()[said.low].sanction == "light" || said.sense.is("echo") || said.sense.is("person") || said.sense.is("unit")
			if !known && !slices.ContainsFunc(asked, func(a word) bool { return a.low == said.low }) {
				return item{}, false
			}
		}
	}
	return it, true
}
