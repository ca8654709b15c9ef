package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/count"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/sentence"
)

// A PassedOver is a number of the text that gave no finding. Start and End are
// code-point offsets, half open.
type PassedOver struct {
	Start, End int
	Reason     Reason
}

// A Reason says, for people, why a number gave no finding. It is found by looking
// again at the text, not by asking the rules, so it is a likely one.
type Reason string

// The reasons, in the order in which they are tried.
const (
	Asked      Reason = "in the words of a requester, which state nothing"
	InPeriod   Reason = "part of a date or a period"
	Marker     Reason = "numbers a line or a question"
	InName     Reason = "part of a name"
	NoneSaid   Reason = "zero, which is no finding"
	WhichOne   Reason = "says which, not how many"
	Money      Reason = "an amount of money"
	Share      Reason = "a share"
	NoCount    Reason = "a measure, a reference or a label, which counts no cases"
	TableHead  Reason = "in a heading of its table"
	NoSanction Reason = "no sanction in its sentence"
	Again      Reason = "told elsewhere on the page, and counted once"
	NotStaff   Reason = "counts people who are no staff of a public body"
	NoPeople   Reason = "no people or cases behind it"
	Private    Reason = "of a private firm"
	Foreign    Reason = "of another country"
	Irrealis   Reason = "what may or should happen, not what did"
	Negation   Reason = "its sentence says that it did not happen"
	Speech     Reason = "in quoted speech"
	NoTable    Reason = "no sanction in its table"
	Untied     Reason = "no rule ties it to a sanction"
)

// Passed returns the numbers of a document that stand in none of its findings,
// in order, each with the likely reason. Articles and "several" are no numbers
// here. It is for those who want to know how a page was read: reading does
// without it.
func Passed(doc article.Document, matches []lexicon.Match, findings []Finding) []PassedOver {
	p := &passer{reader: newReader(doc, matches, nil, ""), points: newPoints(doc.Text), byCases: map[int][]Finding{}, used: map[CellRef]bool{}}
	for _, f := range findings {
		if f.Cases != nil {
			p.byCases[*f.Cases] = append(p.byCases[*f.Cases], f)
		}
		for _, c := range f.Evidence.Cells {
			p.used[CellRef{Table: c.Table, Row: c.Row, Column: c.Column}] = true
		}
	}
	for _, b := range doc.Blocks {
		switch {
		case b.Kind == article.Grid && b.Table != nil:
			p.table(b)
		case b.Asked:
			p.numbers(span{b.Start, b.End}, func(span, count.Span) Reason { return Asked })
		default:
			p.sentences(b)
		}
	}
	return p.passed
}

// A passer collects the numbers that gave no finding.
type passer struct {
	*reader
	points  *points
	byCases map[int][]Finding
	used    map[CellRef]bool // cells that findings name, without their addresses
	tables  int
	passed  []PassedOver
}

// numbers passes over the numbers of a part of the text, each for the reason
// that why gives; "" is none.
func (p *passer) numbers(at span, why func(at span, n count.Span) Reason) {
	for _, n := range count.Find(p.doc.Text[at.start:at.end]) {
		if n.Form == count.Article || n.Form == count.Vague {
			continue
		}
		number := span{at.start + n.NumberStart, at.start + n.NumberEnd}
		start, end := p.points.at(number.start), p.points.at(number.end)
		if p.told(start, end, n) {
			continue
		}
		if reason := why(number, n); reason != "" {
			p.passed = append(p.passed, PassedOver{Start: start, End: end, Reason: reason})
		}
	}
}

// told tells whether the number stands in the evidence of a finding that has it.
func (p *passer) told(start, end int, n count.Span) bool {
	if n.Form != count.Digits && n.Form != count.Words {
		return false
	}
	return slices.ContainsFunc(p.byCases[n.Cases], func(f Finding) bool { return f.Evidence.Start <= start && end <= f.Evidence.End })
}

// sentences passes over the numbers of a block of prose.
func (p *passer) sentences(b article.Block) {
	quotes := quoted(p.doc.Text, b.Start, b.End)
	for _, s := range sentence.Split(p.doc.Text[b.Start:b.End]) {
		for _, at := range bounded(p.doc.Text, span{b.Start + s.Start, b.Start + s.End}) {
			v := p.view(at, quotes)
			p.numbers(at, v.reason)
		}
	}
}

// table passes over the numbers of a table's cells.
func (p *passer) table(b article.Block) {
	hasSanction := len(p.within(lexicon.Sanction, b.Start, b.End)) > 0
	for row, cells := range b.Table.Rows {
		for column, c := range cells {
			if c.OriginRow != row || c.OriginColumn != column || p.used[CellRef{Table: p.tables, Row: row, Column: column}] {
				continue
			}
			v := p.view(span{c.Start, c.End}, nil)
			p.numbers(span{c.Start, c.End}, func(at span, n count.Span) Reason {
				if reason := v.form(at, n); reason != "" {
					return reason
				}
				switch {
				case c.Header:
					return TableHead
				case !hasSanction:
					return NoTable
				}
				return Untied
			})
		}
	}
	p.tables++
}

// A view is one sentence, or one cell, as far as its numbers need it.
type view struct {
	p       *passer
	at      span
	words   []word
	periods []period.Span // bytes of the document's text
	quotes  []span
}

func (p *passer) view(at span, quotes []span) view {
	v := view{p: p, at: at, words: p.wordsIn(at.start, at.end), quotes: quotes}
	for _, s := range period.Find(p.doc.Text[at.start:at.end], p.doc.Published) {
		s.Start, s.End = s.Start+at.start, s.End+at.start
		v.periods = append(v.periods, s)
	}
	return v
}

// form returns the reason that lies in the number itself; "" where it may count
// cases.
func (v view) form(at span, n count.Span) Reason {
	inPeriod := slices.ContainsFunc(v.periods, func(s period.Span) bool { return at.start >= s.Start && at.end <= s.End })
	switch {
	case inPeriod:
		return InPeriod
	case v.marks(at):
		return Marker
	case v.inName(at):
		return InName
	}
	switch n.Form {
	case count.Zero:
		return NoneSaid
	case count.Ordinal:
		return WhichOne
	case count.Other:
		return v.other(at)
	case count.Digits, count.Words, count.Article, count.Vague:
	}
	return ""
}

// marks tells whether the number stands at the head of a line to number it: "3.",
// "3)"; not "3 officers".
func (v view) marks(at span) bool {
	head, tail := v.p.doc.Text[v.at.start:at.start], v.p.doc.Text[at.end:]
	first := strings.Trim(head[strings.LastIndexByte(head, '\n')+1:], " (Qq") == ""
	return first && (strings.HasPrefix(tail, ". ") || strings.HasPrefix(tail, ") ") || strings.HasPrefix(tail, ".\n"))
}

// inName tells whether the number is a part of a body's or a platform's name.
func (v view) inName(at span) bool {
	holds := func(m lexicon.Match) bool { return m.Start <= at.start && at.end <= m.End }
	return slices.ContainsFunc(v.p.within(lexicon.Department, v.at.start, v.at.end), holds) ||
		slices.ContainsFunc(v.p.within(lexicon.Platform, v.at.start, v.at.end), holds)
}

// other tells what a number that counts no cases is.
func (v view) other(at span) Reason {
	head, tail := v.p.doc.Text[v.at.start:at.start], strings.TrimLeft(v.p.doc.Text[at.end:v.at.end], " \u00a0-")
	switch {
	case strings.HasSuffix(head, "£") || strings.HasSuffix(head, "$") || strings.HasSuffix(head, "€"):
		return Money
	case strings.HasPrefix(tail, "%") || strings.HasPrefix(tail, "per cent") || strings.HasPrefix(tail, "percent"):
		return Share
	}
	return NoCount
}

// reason returns why a number of a sentence gave no finding.
func (v view) reason(at span, n count.Span) Reason {
	if reason := v.form(at, n); reason != "" {
		return reason
	}
	next := behind(v.words, at.end, 5)
	has := func(class string) bool { return anyOf(class, v.words) }
	sanctions := v.p.within(lexicon.Sanction, v.at.start, v.at.end)
	switch {
	case v.again(n, sanctions):
		return Again
	case len(sanctions) == 0:
		return NoSanction
	case anyOf("notstaff", next):
		return NotStaff
	case !anyOf("person", next) && !anyOf("unit", next) && !v.beforeSanction(at, sanctions):
		return NoPeople
	case has("private"):
		return Private
	case has("foreign"):
		return Foreign
	case has("irrealis"):
		return Irrealis
	case has("negation"):
		return Negation
	case slices.ContainsFunc(v.quotes, func(q span) bool { return q.holds(at.start) }):
		return Speech
	}
	return Untied
}

// again tells whether a finding elsewhere has the number with a sanction of this
// sentence, or with a number too large to be there by chance.
func (v view) again(n count.Span, sanctions []lexicon.Match) bool {
	return slices.ContainsFunc(v.p.byCases[n.Cases], func(f Finding) bool {
		return n.Cases > 20 || slices.ContainsFunc(sanctions, func(m lexicon.Match) bool { return m.ID == f.Sanction })
	})
}

// beforeSanction tells whether a sanction follows the number within a few words.
func (v view) beforeSanction(at span, sanctions []lexicon.Match) bool {
	return slices.ContainsFunc(sanctions, func(m lexicon.Match) bool {
		return m.Start >= at.end && m.Start-at.end < 40 && len(v.p.wordsIn(at.end, m.Start)) <= 3
	})
}
