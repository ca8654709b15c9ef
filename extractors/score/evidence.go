package score

import (
	"slices"
	"strconv"
	"strings"

	"foiwatch/extractors"
	"foiwatch/extractors/count"
	"foiwatch/extractors/finding"
	"foiwatch/extractors/lexicon"
)

// evidence counts the findings whose evidence holds what it must, and notes the
// others.
func (p *Page) evidence(read extractors.Explanation) {
	runes := []rune(read.Document.Text)
	for i, f := range read.Findings {
		lack := Lack(runes, read.Mentions, read.Cells[i], f)
		p.add(Evidence, lack == "")
		if lack != "" && !p.IsHeldBack {
			p.notes = append(p.notes, noteOf(p.Name, "evidence", f, lack))
		}
	}
}

// Lack names what a finding's evidence lacks; "" where it lacks nothing. It must
// stand in the text. It and the cells it names must hold the number, and words of
// the sanction and of the department or links to where those stand.
func Lack(text []rune, mentions []extractors.Mention, cells []finding.CellSpan, f finding.Finding) string {
	e := f.Evidence
	if e.Start < 0 || e.End > len(text) || e.Start >= e.End || string(text[e.Start:e.End]) != e.Text {
		return "offsets"
	}
	v := evidence{text: text, mentions: mentions, places: []finding.CellSpan{{Start: e.Start, End: e.End}}, links: f.Links}
	v.places = append(v.places, cells...)
	switch {
	case !v.holdsNumber(f):
		return "number"
	case !v.holds(lexicon.Sanction, "sanction", func(extractors.Mention) bool { return true }):
		return "sanction"
	case !v.holdsDepartment(f.Department):
		return "department"
	}
	return ""
}

// An evidence is what a finding names as its own: the sentence, the cells, the links.
type evidence struct {
	text     []rune
	mentions []extractors.Mention
	places   []finding.CellSpan // the sentence, then the cells
	links    []finding.Link
}

// holdsNumber tells whether the evidence states the number: in digits or words,
// as one person without a numeral ("a constable", "she"), or as so many rows.
func (v evidence) holdsNumber(f finding.Finding) bool {
	if f.Cases == nil || *f.Cases == 1 || rows(f.Evidence.Cells) == *f.Cases {
		return true
	}
	return slices.ContainsFunc(v.places, func(at finding.CellSpan) bool { return states(string(v.text[at.Start:at.End]), *f.Cases) })
}

// states tells whether a text has the number as digits or as words.
func states(text string, cases int) bool {
	return strings.Contains(text, strconv.Itoa(cases)) || slices.ContainsFunc(count.Find(text), func(s count.Span) bool {
		return s.Cases == cases && s.Form != count.Zero && s.Form != count.Ordinal
	})
}

// rows counts the rows of tables that cells stand in.
func rows(cells []finding.CellRef) int {
	seen := map[[2]int]bool{}
	for _, c := range cells {
		seen[[2]int{c.Table, c.Row}] = true
	}
	return len(seen)
}

// holds tells whether a mention stands in the evidence or in a link of that role.
func (v evidence) holds(kind lexicon.Kind, role string, right func(extractors.Mention) bool) bool {
	within := func(start, end int) bool {
		return slices.ContainsFunc(v.mentions, func(m extractors.Mention) bool {
			return m.Kind == kind && m.Start < end && start < m.End && right(m)
		})
	}
	return slices.ContainsFunc(v.places, func(at finding.CellSpan) bool { return within(at.Start, at.End) }) ||
		slices.ContainsFunc(v.links, func(l finding.Link) bool {
			return l.Role == role && (l.From != "" || l.Start != nil && l.End != nil && within(*l.Start, *l.End))
		})
}

// holdsDepartment tells whether the body is named in the evidence or linked to.
// A figure of many bodies together names none.
func (v evidence) holdsDepartment(d *finding.Department) bool {
	switch {
	case d == nil:
		return true
	case d.ID != nil:
		return v.holds(lexicon.Department, "department", func(m extractors.Mention) bool { return m.ID == *d.ID })
	}
	names := func(start, end int) bool {
		return start >= 0 && start <= end && end <= len(v.text) && strings.Contains(string(v.text[start:end]), d.Name)
	}
	return slices.ContainsFunc(v.places, func(at finding.CellSpan) bool { return names(at.Start, at.End) }) ||
		slices.ContainsFunc(v.links, func(l finding.Link) bool {
			return l.Role == "department" && (l.From != "" || l.Start != nil && l.End != nil && names(*l.Start, *l.End))
		})
}
