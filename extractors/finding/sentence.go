package finding

import (
	"strings"
	"unicode/utf8"

	"foiwatch/extractors/article"
	"foiwatch/extractors/count"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/sentence"
)

// A clause is one sentence of the page with all that was found in it.
type clause struct {
	span
	block       int
	inTitle     bool
	words       []word
	events      []event
	quantities  []quantity
	departments []lexicon.Match
	platforms   []lexicon.Match
	periods     []period.Span // bytes of the document's text
	quotes      []span
}

// An event is a sanction that a sentence tells of.
type event struct {
	span
	sanction string
	surface  string
}

// A quantity is a number of people or cases.
type quantity struct {
	count.Count
	span            // with its qualifier
	nounEnd  int    // where its noun phrase ends
	article  bool   // "a constable"
	vague    bool   // "several", "others": no number
	definite bool   // "the three", "of the 44": told before
	total    bool   // "in total", "a total of"
	further  bool   // "a further 12"
	part     bool   // "of whom 12", "including 12"
	unit     Unit   //
	taken    bool   // an event has it
	number   span   // the number alone
	noun     string // the noun that was found, or ""
}

// clauses splits the page's own words into sentences.
func (r *reader) clauses() []*clause {
	var list []*clause
	for i, b := range r.doc.Blocks {
		if b.Kind == article.Grid || b.Asked {
			continue
		}
		text := r.doc.Text[b.Start:b.End]
		quotes := quoted(r.doc.Text, b.Start, b.End)
		for _, s := range sentence.Split(text) {
			for _, part := range bounded(r.doc.Text, span{b.Start + s.Start, b.Start + s.End}) {
				if !r.isClaimed(part) {
					list = append(list, r.clause(i, b, part, quotes))
				}
			}
		}
	}
	return list
}

// maxSentence is how many bytes a sentence may have; what is longer is none of a
// person's, and is read in pieces, so that reading stays linear.
const maxSentence = 3000

// bounded cuts a sentence into pieces of at most maxSentence bytes, at spaces
// where there are any.
func bounded(text string, at span) []span {
	var parts []span
	for at.end-at.start > maxSentence {
		end := at.start + maxSentence
		if space := strings.LastIndexByte(text[at.start:end], ' '); space > 0 {
			end = at.start + space
		}
		for !utf8.RuneStart(text[end]) {
			end--
		}
		parts = append(parts, span{at.start, end})
		at.start = end
	}
	return append(parts, at)
}

// clause finds what one sentence holds.
func (r *reader) clause(block int, b article.Block, at span, quotes []span) *clause {
	text := r.doc.Text[at.start:at.end]
	c := &clause{span: at, block: block, inTitle: b.Kind == article.Title, words: wordsOf(r.doc.Text, at.start, at.end), quotes: quotes}
	c.departments = r.within(lexicon.Department, at.start, at.end)
	c.platforms = r.within(lexicon.Platform, at.start, at.end)
	for _, m := range r.within(lexicon.Sanction, at.start, at.end) {
		c.events = append(c.events, event{span{m.Start, m.End}, m.ID, strings.ToLower(strings.ReplaceAll(m.Surface, "’", "'"))})
	}
	for _, p := range period.Find(text, r.doc.Published) {
		p.Start, p.End = p.Start+at.start, p.End+at.start
		c.periods = append(c.periods, p)
	}
	c.quantities = c.count(r.doc.Text)
	c.addGapped(r.doc.Text)
	c.keepReal(r.doc.Text)
	return c
}

// count returns the quantities that may count people or cases.
func (c *clause) count(text string) []quantity {
	var list []quantity
	for _, s := range count.Find(text[c.start:c.end]) {
		switch s.Form {
		case count.Digits, count.Words, count.Article, count.Vague:
		case count.Zero, count.Ordinal, count.Other:
			continue
		}
		q := quantity{
			Count: s.Count, span: span{c.start + s.Start, c.start + s.End}, number: span{c.start + s.NumberStart, c.start + s.NumberEnd},
			article: s.Form == count.Article, vague: s.Form == count.Vague, unit: People,
		}
		if c.inPeriod(q.number) || !c.noun(text, &q) {
			continue
		}
		c.context(&q)
		list = append(list, q)
	}
	return append(list, c.vagueSubjects(list)...)
}

// inPeriod tells whether a number belongs to a date.
func (c *clause) inPeriod(at span) bool {
	for _, p := range c.periods {
		if at.start >= p.Start && at.end <= p.End {
			return true
		}
	}
	return false
}

// noun reads the noun phrase behind a number. ok is false where it names
// something that is no person, case or sanction.
func (c *clause) noun(text string, q *quantity) (ok bool) {
	list := behind(c.words, q.end, 7)
	q.nounEnd = q.end
	for i, w := range list {
		if strings.ContainsAny(text[q.nounEnd:w.start], ",;:.()“”\"–—?!") {
			return i == 0 && !q.article
		}
		two := w.low
		if i+1 < len(list) {
			two += " " + list[i+1].low
		}
		switch {
		case is("notstaff", w.low):
			return false
		case is("person", two) || is("person", w.low) || is("person", strings.TrimSuffix(w.low, "'s")):
			q.noun, q.nounEnd = w.low, w.end
			return !c.laterNoun(list[i+1:])
		case is("unit", w.low):
			q.noun, q.nounEnd, q.unit = w.low, w.end, unitOf(w.low)
			return !q.article || c.eventAt(w)
		case c.eventAt(w) && i > 0 && !q.article:
			return true
		case c.eventAt(w):
			return true
		case i == 0 && is("elision", w.low) && !q.article:
			return true
		case is("elision", w.low) && !isAdjective(w.low):
			return false
		case w.low == "the" || w.low == "that" || w.low == "which":
			return false
		}
		q.nounEnd = w.end
	}
	return len(list) == 0 && !q.article
}

// isAdjective tells which of the words behind which a noun may be left out may
// stand before one, too.
func isAdjective(low string) bool {
	switch low {
	case "final", "written", "verbal", "oral", "formal", "first", "further", "others", "more", "a", "an", "of":
		return true
	}
	return false
}

// laterNoun tells whether the noun that was found only leads to another that is
// no person: "officer training days", "police cars".
func (c *clause) laterNoun(list []word) bool {
	return len(list) > 0 && is("notstaff", list[0].low)
}

// eventAt tells whether a sanction begins at the word.
func (c *clause) eventAt(w word) bool {
	for _, e := range c.events {
		if e.holds(w.start) {
			return true
		}
	}
	return false
}

// unitOf tells what a noun counts.
func unitOf(noun string) Unit {
	switch {
	case strings.HasPrefix(noun, "complaint"):
		return Complaints
	case strings.HasPrefix(noun, "allegation"):
		return Allegations
	case strings.HasPrefix(noun, "warning"), strings.HasPrefix(noun, "dismissal"), strings.HasPrefix(noun, "sacking"):
		return Sanctions
	}
	return Cases
}

// context reads the words around a number that tie it to other numbers.
func (c *clause) context(q *quantity) {
	head := before(c.words, q.start, 4)
	tail := behind(c.words, q.end, 3)
	last := ""
	if len(head) > 0 {
		last = head[len(head)-1].low
	}
	q.definite = last == "the" || last == "these" || last == "those" || last == "all"
	q.total = anyOf("total", head) || strings.HasPrefix(joined(tail), "in total") || strings.HasPrefix(joined(tail), "in all")
	q.further = last == "further" || len(tail) > 0 && (is("further", tail[0].low))
	q.part = anyOf("partcue", head) || len(tail) > 1 && tail[0].low == "of" && (tail[1].low == "the" || tail[1].low == "those" || tail[1].low == "these" || tail[1].low == "them")
}

// vagueSubjects returns people without a number: "Others were warned".
func (c *clause) vagueSubjects(known []quantity) []quantity {
	var list []quantity
	for i, w := range c.words {
		if w.low != "others" && w.low != "officers" && w.low != "staff" && w.low != "employees" && w.low != "workers" || i+1 >= len(c.words) {
			continue
		}
		next := c.words[i+1].low
		if !is("passive", next) && next != "have" && next != "had" {
			continue
		}
		free := true
		for _, q := range known {
			free = free && !(w.start >= q.start && w.start <= q.nounEnd)
		}
		if free {
			list = append(list, quantity{span: span{w.start, w.end}, nounEnd: w.end, vague: true, unit: People, noun: w.low, number: span{w.start, w.end}})
		}
	}
	return list
}
