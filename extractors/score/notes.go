package score

import (
	"slices"

	"foiwatch/extractors/count"
	"foiwatch/extractors/finding"
)

// qualifier is the gold's, which may leave out that a number is exact.
func qualifier(g GoldFinding) count.Qualifier {
	if g.Qualifier == "" {
		return count.Exact
	}
	return g.Qualifier
}

// note lists what was missed and what is not in the gold.
func (p *Page) note(gold []GoldFinding, read []finding.Finding, paired []int, nears []near) {
	for gi, g := range gold {
		if paired[gi] >= 0 {
			continue
		}
		wrong := ""
		if n := slices.IndexFunc(nears, func(n near) bool { return n.gold == gi }); n >= 0 {
			wrong = string(nears[n].wrong)
		}
		p.notes = append(p.notes, Note{Page: p.Name, What: "miss", Department: firstName(g), Sanction: g.Sanction, Cases: g.Cases, Text: g.Hint, Wrong: wrong})
	}
	for i, f := range read {
		if slices.Contains(paired, i) {
			continue
		}
		wrong := ""
		if n := slices.IndexFunc(nears, func(n near) bool { return n.read == i }); n >= 0 {
			wrong = string(nears[n].wrong)
		}
		p.notes = append(p.notes, noteOf(p.Name, "extra", f, wrong))
	}
}

// firstName is the official name of a gold finding's body.
func firstName(g GoldFinding) string {
	if len(g.Department) == 0 {
		return ""
	}
	return g.Department[0]
}

// noteOf tells of a finding that was read.
func noteOf(page, what string, f finding.Finding, wrong string) Note {
	n := Note{Page: page, What: what, Department: "*", Sanction: f.Sanction, Cases: f.Cases, Text: f.Evidence.Text, Wrong: wrong}
	if f.Department != nil {
		n.Department = f.Department.Name
	}
	return n
}
