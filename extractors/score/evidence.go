package score

import (
	"slices"
	"strings"

	"foiwatch/extractors"
	"foiwatch/extractors/count"
	"foiwatch/extractors/finding"
	"foiwatch/extractors/lexicon"
)

// evidence counts the findings whose evidence holds what it must, and notes the
// others.
func (p *Page) evidence(read extractors.Extraction) {
	runes := []rune(read.Document.Text)
	for _, f := range read.Findings {
		lack := Lack(runes, read.Mentions, f)
		p.add(Evidence, lack == "")
		if lack != "" && !p.IsHeldBack {
			p.notes = append(p.notes, noteOf(p.Name, "evidence", f, lack))
		}
	}
}

// Lack names what a finding's evidence lacks; "" where it lacks nothing. It must
// stand in the text, hold the number, and hold words of the sanction and of the
// department or have a link to where they stand.
func Lack(text []rune, mentions []extractors.Mention, f finding.Finding) string {
	e := f.Evidence
	if e.Start < 0 || e.End > len(text) || e.Start >= e.End || string(text[e.Start:e.End]) != e.Text {
		return "offsets"
	}
	switch {
	case !holdsNumber(f):
		return "number"
	case !holds(mentions, f, lexicon.Sanction, "sanction", func(extractors.Mention) bool { return true }):
		return "sanction"
	case !holdsDepartment(text, mentions, f):
		return "department"
	}
	return ""
}

// holdsNumber tells whether the evidence states the number: in digits or words,
// as one person without a numeral ("a constable", "she"), or as so many rows.
func holdsNumber(f finding.Finding) bool {
	if f.Cases == nil || *f.Cases == 1 {
		return true
	}
	for _, s := range count.Find(f.Evidence.Text) {
		if s.Cases == *f.Cases && s.Form != count.Zero && s.Form != count.Ordinal {
			return true
		}
	}
	return rows(f.Evidence.Cells) == *f.Cases || strings.Contains(f.Evidence.Text, digits(*f.Cases))
}

// rows counts the rows of tables that cells stand in.
func rows(cells []finding.CellRef) int {
	seen := map[[2]int]bool{}
	for _, c := range cells {
		seen[[2]int{c.Table, c.Row}] = true
	}
	return len(seen)
}

// digits writes a number as a page's cells do, without commas.
func digits(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return digits(n/10) + digits(n%10)
}

// holds tells whether a mention stands in the evidence or in a link of that role.
func holds(mentions []extractors.Mention, f finding.Finding, kind lexicon.Kind, role string, right func(extractors.Mention) bool) bool {
	within := func(start, end int) bool {
		return slices.ContainsFunc(mentions, func(m extractors.Mention) bool {
			return m.Kind == kind && m.Start >= start && m.End <= end && right(m)
		})
	}
	if within(f.Evidence.Start, f.Evidence.End) {
		return true
	}
	return slices.ContainsFunc(f.Links, func(l finding.Link) bool {
		return l.Role == role && (l.From != "" || l.Start != nil && l.End != nil && within(*l.Start, *l.End))
	})
}

// holdsDepartment tells whether the body is named in the evidence or linked to.
// A figure of many bodies together names none.
func holdsDepartment(text []rune, mentions []extractors.Mention, f finding.Finding) bool {
	d := f.Department
	if d == nil {
		return true
	}
	if d.ID != nil {
		return holds(mentions, f, lexicon.Department, "department", func(m extractors.Mention) bool { return m.ID == *d.ID })
	}
	if strings.Contains(f.Evidence.Text, d.Name) {
		return true
	}
	return slices.ContainsFunc(f.Links, func(l finding.Link) bool {
		return l.Role == "department" && (l.From != "" || l.Start != nil && l.End != nil && *l.Start >= 0 && *l.Start <= *l.End && *l.End <= len(text) &&
			strings.Contains(string(text[*l.Start:*l.End]), d.Name))
	})
}
