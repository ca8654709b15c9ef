package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
)

// attest sees to it that each statement shows where its sanction and its body are
// told: in its own evidence, or by a link. It returns the words that statements
// rest on and that are no mentions of the lexicon's by themselves: "fired",
// "live", "a Hereford constable".
func (r *reader) attest(list []*statement) []lexicon.Match {
	var settled []lexicon.Match
	tables := r.tables()
	for _, s := range list {
		own := append(cellsIn(tables, s.cells), s.evidence)
		settled = append(settled, r.attestSanction(s, own)...)
		settled = append(settled, r.attestBody(s, own)...)
	}
	slices.SortFunc(settled, func(a, b lexicon.Match) int { return a.Start - b.Start })
	return slices.Compact(settled)
}

// tables returns the tables of the page, in order.
func (r *reader) tables() []*article.Table {
	var tables []*article.Table
	for _, b := range r.doc.Blocks {
		if b.Kind == article.Grid && b.Table != nil {
			tables = append(tables, b.Table)
		}
	}
	return tables
}

// cellsIn returns where cells stand in the text.
func cellsIn(tables []*article.Table, cells []CellRef) []span {
	var places []span
	for _, c := range cells {
		if c.Table < len(tables) && c.Row < len(tables[c.Table].Rows) && c.Column < len(tables[c.Table].Rows[c.Row]) {
			cell := tables[c.Table].Rows[c.Row][c.Column]
			places = append(places, span{cell.Start, cell.End})
		}
	}
	return places
}

// attestSanction links a statement to the words of its sanction where neither its
// own places nor a link hold them; it returns those words where they are no mention.
func (r *reader) attestSanction(s *statement, own []span) []lexicon.Match {
	linked, from := s.linked("sanction")
	if from || r.findWithin(lexicon.Sanction, append(own, linked...), func(m lexicon.Match) bool { return !m.Unsettled }) != nil {
		return nil
	}
	if s.eventAt.end <= s.eventAt.start {
		return nil
	}
	if !meets(append(own, linked...), s.eventAt) {
		s.links = append(s.links, byteLink{role: "sanction", at: s.eventAt})
	}
	if len(r.within(lexicon.Sanction, s.eventAt.start, s.eventAt.end)) > 0 {
		return nil
	}
	return []lexicon.Match{{Kind: lexicon.Sanction, ID: s.sanction, Surface: r.doc.Text[s.eventAt.start:s.eventAt.end], Start: s.eventAt.start, End: s.eventAt.end}}
}

// attestBody links a statement to its body's name where neither its own places
// nor a link hold it; it returns the name where it is a place alone and no mention.
func (r *reader) attestBody(s *statement, own []span) []lexicon.Match {
	if s.department.many || !s.department.known() {
		return nil
	}
	linked, from := s.linked("department")
	places := append(own, linked...)
	if s.department.id == "" {
		r.attestUnlisted(s, places, from)
		return nil
	}
	ours := func(m lexicon.Match) bool { return m.ID == s.department.id }
	if from || r.findWithin(lexicon.Department, places, func(m lexicon.Match) bool { return ours(m) && !m.IsPlace }) != nil {
		return nil
	}
	m := r.findWithin(lexicon.Department, places, ours)
	if m == nil {
		if m = r.nearest(s.evidence.start, ours); m == nil {
			s.links = append(s.links, byteLink{role: "department", from: "host"})
			return nil
		}
		s.links = append(s.links, byteLink{role: "department", at: span{m.Start, m.End}})
	}
	if !m.IsPlace {
		return nil
	}
	named := *m
	named.IsPlace = false
	return []lexicon.Match{named}
}

// attestUnlisted links a statement to the name of a body of no row of the lexicon.
func (r *reader) attestUnlisted(s *statement, places []span, from bool) {
	name := s.department.name
	if from || slices.ContainsFunc(places, func(at span) bool { return strings.Contains(r.doc.Text[at.start:at.end], name) }) {
		return
	}
	if i := strings.Index(r.doc.Text, name); i >= 0 {
		s.links = append(s.links, byteLink{role: "department", at: span{i, i + len(name)}})
		return
	}
	s.links = append(s.links, byteLink{role: "department", from: "host"})
}

// linked returns the places that a statement's links of a role name, and whether
// one is no place of the text.
func (s *statement) linked(role string) (places []span, from bool) {
	for _, l := range s.links {
		switch {
		case l.role != role:
		case l.from != "":
			from = true
		default:
			places = append(places, l.at)
		}
	}
	return places, from
}

// meets tells whether a span shares bytes with one of several.
func meets(places []span, at span) bool {
	return slices.ContainsFunc(places, func(p span) bool { return at.start < p.end && p.start < at.end })
}

// findWithin returns the first match of a kind that meets one of several places
// and is right; nil where there is none.
func (r *reader) findWithin(kind lexicon.Kind, places []span, right func(lexicon.Match) bool) *lexicon.Match {
	for _, p := range places {
		first, _ := slices.BinarySearchFunc(r.matches, p.start, func(m lexicon.Match, at int) int { return m.End - at - 1 })
		for i := max(0, first-1); i < len(r.matches) && r.matches[i].Start < p.end; i++ {
			if m := &r.matches[i]; m.Kind == kind && m.End > p.start && right(*m) {
				return m
			}
		}
	}
	return nil
}

// nearest returns the last name of a body before a byte, else the first behind
// it; nil where the page does not name it.
func (r *reader) nearest(at int, right func(lexicon.Match) bool) *lexicon.Match {
	var best *lexicon.Match
	for i := range r.matches {
		m := &r.matches[i]
		if m.Kind != lexicon.Department || !right(*m) || best != nil && m.Start > at {
			continue
		}
		best = m
	}
	return best
}
