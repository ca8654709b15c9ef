// Package response reads how a body answered a disclosure request, and the
// sections of the Act that it relied on.
package response

import (
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/sentence"
)

// An Outcome is how a request was answered.
type Outcome string

// The outcomes, as they stand in every row.
const (
	Answered              Outcome = "answered"
	Partial               Outcome = "partial"
	Nil                   Outcome = "nil"     // the answer is that there were none
	Refused               Outcome = "refused" // an exemption or the cost limit
	NotHeld               Outcome = "not_held"
	NeitherConfirmNorDeny Outcome = "neither_confirm_nor_deny"
	Overdue               Outcome = "overdue"
)

// A Response is an outcome with the sections relied on, "s12", sorted.
type Response struct {
	Outcome  Outcome
	Sections []string
}

// What the body's own words say, sentence by sentence.
type signals struct {
	status   Outcome  // what the site or the log says of it in so many words; "" for nothing
	refused  bool     // something is withheld, or the request is refused
	whole    bool     // in words that mean all of it
	partly   bool     // only some of it is given
	missing  bool     // something is not held
	deny     bool     // it will neither confirm nor deny
	none     bool     // there were none
	given    bool     // something is given: "please find attached", a table of figures
	sections []string // relied on
}

// Read returns how the request on a page was answered. findings is how many
// figures were read from the page.
func Read(doc article.Document, findings int) Response {
	s := read(doc)
	res := Response{Outcome: s.outcome(findings > 0), Sections: []string{}}
	if res.Outcome == Refused || res.Outcome == Partial || res.Outcome == NeitherConfirmNorDeny {
		res.Sections = sorted(s.sections)
	}
	return res
}

// outcome weighs what was said. figures tells whether findings were read.
func (s signals) outcome(figures bool) Outcome {
	answered := figures || s.none || s.given
	switch {
	case s.status == Overdue && !figures && !s.refused:
		return Overdue
	case s.status == Partial:
		return Partial
	case s.status == Refused && !figures, s.status == NotHeld && !figures, s.status == NeitherConfirmNorDeny && !figures:
		return s.status
	case s.deny && !figures && !s.none:
		return NeitherConfirmNorDeny
	case s.refused && s.whole && !figures:
		return Refused
	case s.refused && (answered || s.partly):
		return Partial
	case s.refused:
		return Refused
	case s.partly:
		return Partial
	case s.missing && (figures || s.none) && s.status != Answered:
		return Partial
	case s.none && !figures:
		return Nil
	case s.missing && !figures:
		return NotHeld
	case s.status == Nil && !figures:
		return Nil
	}
	return Answered
}

// maxSentences is how many sentences of a page are read: no letter is longer.
const maxSentences = 3000

// read reads the body's own words.
func read(doc article.Document) signals {
	var s signals
	sentences := 0
	for i, b := range doc.Blocks {
		if b.Asked {
			continue
		}
		text := doc.Text[b.Start:b.End]
		if i < 12 {
			s.readStatus(text)
		}
		if b.Table != nil {
			s.readTable(*b.Table)
			continue
		}
		for _, line := range strings.Split(text, "\n") {
			s.readField(line)
		}
		for _, at := range sentence.Split(text) {
			if sentences++; sentences > maxSentences {
				return s
			}
			s.readSentence(text[at.Start:at.End])
		}
	}
	return s
}

// readStatus reads the line in which a site of requests says how they stand.
func (s *signals) readStatus(text string) {
	if len(text) > 600 {
		return
	}
	said := statusLines.Scan(text)
	for i, status := range statuses {
		if said.MatchString(i) {
			s.status = status.means
			return
		}
	}
}

// readField reads a line of a log: "Decision: information withheld".
func (s *signals) readField(line string) {
	m := field.FindStringSubmatch(line)
	if m == nil || len(line) > 160 {
		return
	}
	for _, value := range fieldValues {
		if value.says.MatchString(m[1]) {
			s.status = value.means
			break
		}
	}
	if !nothing.MatchString(m[1]) {
		s.sections = append(s.sections, sections(m[1])...)
	}
}

// readTable reads a table: fields of a log, or figures.
func (s *signals) readTable(t article.Table) {
	figures, zeros := 0, 0
	for _, row := range t.Rows {
		if len(row) == 2 {
			s.readField(row[0].Text + ": " + row[1].Text)
		}
		for j, cell := range row {
			switch {
			case j == 0 || cell.Header:
			case zeroCell.MatchString(cell.Text):
				if len(row) > 2 || !strings.EqualFold(cell.Text, "none") { // a field of a log may be "None"
					zeros++
				}
			case figureCell.MatchString(cell.Text):
				figures++
			}
		}
	}
	s.given = s.given || figures > 0
	s.none = s.none || zeros > 0 && figures == 0
}

// readSentence reads one sentence of the body's.
func (s *signals) readSentence(text string) {
	if len(text) > 1500 {
		text = text[:1500]
	}
	if !cue.MatchString(text) {
		return
	}
	said := written.Scan(text)
	if said.MatchString(supposed) && !said.MatchString(firmly) {
		return
	}
	s.refused = s.refused || said.MatchString(refusal) && !said.MatchString(notWithheld)
	s.whole = s.whole || said.MatchString(wholly)
	s.partly = s.partly || said.MatchString(partly)
	s.missing = s.missing || said.MatchString(absent) && !said.MatchString(noOther)
	s.deny = s.deny || said.MatchString(neitherNor) && !said.MatchString(anyOther)
	s.none = s.none || said.MatchString(noneFirst) || said.MatchString(none)
	s.given = s.given || said.MatchString(given)
	s.sections = append(s.sections, sections(text)...)
}
