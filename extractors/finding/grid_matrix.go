package finding

import (
	"strings"

	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// A figureAt is one figure of a table with the headings that it stands under.
type figureAt struct {
	*statement
	row, column int
	labels      []*label // what it stands under, by axis; nil where an axis has none
	own         *label   // its own words: "1x Written warning"
}

// Bounds of a table: no list of a body's outcomes has more columns of headings or
// more figures; what is beyond them is not read.
const (
	maxNames   = 12
	maxFigures = 4000
)

// matrix reads a table of figures, cell by cell.
func (r *reader) matrix(s *sheet) []*statement {
	r.findTotals(s)
	var figures []*figureAt
	for i := s.head; i < len(s.rows) && len(figures) < maxFigures; i++ {
		if s.isSection(i) {
			continue
		}
		for j := range s.rows[i] {
			if e := &s.rows[i][j]; e.own && (s.measures[j] || e.kind == tallyCell) {
				figures = append(figures, r.figures(s, e)...)
			}
		}
	}
	r.settleWholes(s, figures)
	s.linkParts(figures)
	figures = r.dropSummedUp(s, figures)
	list := make([]*statement, 0, len(figures))
	for _, f := range figures {
		list = append(list, f.statement)
	}
	return list
}

// figures returns the figures of one cell.
func (r *reader) figures(s *sheet, e *entry) []*figureAt {
	labels := r.headingsOf(s, e)
	switch {
	case e.kind == figureCell && e.count.Cases > 0:
		if f := r.figureUnder(s, e, labels, ""); f != nil {
			f.number = e.count
			return []*figureAt{f}
		}
	case e.kind == tallyCell:
		var list []*figureAt
		for _, t := range e.tallies {
			if t.Cases == 0 {
				continue
			}
			if f := r.figureUnder(s, e, labels, t.sanction); f != nil {
				f.number = t.Count
				list = append(list, f)
			}
		}
		return list
	}
	return nil
}

// headingsOf returns the headings of a cell: of its group of rows, of its row,
// of its column. Each place of the list is one axis; nil is an axis that says
// nothing here.
func (r *reader) headingsOf(s *sheet, e *entry) []*label {
	labels := make([]*label, 0, 1+len(s.names)+s.head)
	var section *label
	if head := s.section[e.row]; head != nil {
		section = r.labelOf(s, head, "")
	}
	labels = append(labels, section)
	rowTotal := false
	for at, column := range s.names {
		cell := s.nameAt(e.row, at)
		if cell == nil || cell == e || rowTotal && cell.row != e.row {
			labels = append(labels, nil)
			continue
		}
		l := r.labelOf(s, cell, s.corner(column))
		if !l.known && r.listsBodies(s, at) {
			l.department, l.known = r.listedBody(l.text), true
		}
		if !l.known && otherSite.MatchString(l.text) && r.listsSites(s, column) {
			l.platforms, l.known = []string{"social_media"}, true
		}
		rowTotal = rowTotal || l.total
		labels = append(labels, l)
	}
	for i := range s.head {
		head := &s.rows[i][e.column]
		if head.kind == blankCell || i > 0 && s.rows[i-1][e.column].at == head.at {
			labels = append(labels, nil)
			continue
		}
		labels = append(labels, r.labelOf(s, head, s.upperHeading(i, e.column)))
	}
	return labels
}

// nameAt returns the heading of a row in the at-th column of headings. A cell
// left empty takes the one above it, where a heading stands to its right.
func (s *sheet) nameAt(row, at int) *entry {
	column := s.names[at]
	e := &s.rows[row][column]
	switch e.kind {
	case blankCell:
	case markCell, figureCell:
		if restLabel.MatchString(e.text) {
			return e
		}
		return nil
	default:
		return e
	}
	for _, right := range s.names[at+1:] {
		if s.rows[row][right].kind != blankCell {
			return s.above(column)[row]
		}
	}
	return nil
}

// above returns, for each row, the last words of a column in it or above it; nil
// where a line that heads the rows below it parts them.
func (s *sheet) above(column int) []*entry {
	if list, ok := s.filled[column]; ok {
		return list
	}
	list := make([]*entry, len(s.rows))
	var last *entry
	for i := s.head; i < len(s.rows); i++ {
		switch e := &s.rows[i][column]; {
		case s.isSection(i), e.kind == markCell, e.kind == figureCell:
			last = nil
		case e.kind != blankCell:
			last = e
		}
		list[i] = last
	}
	s.filled[column] = list
	return list
}

// listedBody returns the body that stands in a list of bodies: there also a name
// that elsewhere may mean something else is its own, "Army".
func (r *reader) listedBody(name string) department {
	for _, form := range []string{name, "the " + name} {
		if b, ok := r.lex.BodyByName(form, lexicon.Context{Published: r.doc.Published}); ok {
			return department{id: b.ID, name: b.Name}
		}
	}
	return department{name: name}
}

// listsBodies tells whether a column of headings is one of public bodies: headed
// so, and some of its rows are of bodies that we know; or not headed, and of
// bodies that we know for the most part.
func (r *reader) listsBodies(s *sheet, at int) bool {
	column := s.names[at]
	if is, ok := s.bodies[column]; ok {
		return is
	}
	corner, known, others := s.corner(column), 0, 0
	headed := anyOf("bodies", wordsOf(strings.ToLower(corner), 0, len(corner)))
	for i := s.head; i < len(s.rows) && (headed || corner == ""); i++ {
		e := &s.rows[i][column]
		if e.kind != wordsCell || !e.own || s.isSection(i) {
			continue
		}
		switch l := r.labelOf(s, e, corner); {
		case l.department.id != "":
			known++
		case !l.known:
			others++
		}
	}
	s.bodies[column] = known > 0 && headed || known > 1 && known > others
	return s.bodies[column]
}

// otherSite matches the last row of a list of sites. It matches "Other", "Other / not
// recorded", "Not known"; not "Other misconduct".
var otherSite = quick.MustCompile(`(?i)^(?:(?:all |any )?others?(?: (?:sites?|platforms?|apps?|social media))?(?:\s*(?:/|or|and|,)\s*(?:not (?:recorded|known|stated|specified)|unknown|unspecified))?|(?:platform |site )?(?:not (?:recorded|known|stated|specified)|unknown|unspecified))$`)

// listsSites tells whether a column of headings names two social media or more, and
// no other platform.
func (r *reader) listsSites(s *sheet, column int) bool {
	sites := 0
	for i := s.head; i < min(len(s.rows), maxAbove); i++ {
		e := &s.rows[i][column]
		if e.kind != wordsCell || !e.own || s.isSection(i) {
			continue
		}
		for _, id := range r.labelOf(s, e, s.corner(column)).platforms {
			if r.lex.IsGeneric(id) && id != "social_media" {
				return false
			}
			sites++
		}
	}
	return sites > 1
}

// upperHeading is the year that stands over a quarter or a month.
func (s *sheet) upperHeading(row, column int) string {
	if row <= 0 {
		return ""
	}
	return plain(s.rows[row-1][column].text)
}

// figureUnder makes a statement of a cell from its headings; nil where they tie
// it to no outcome of a body's people over conduct of ours. sanction is that of
// the cell's own words.
func (r *reader) figureUnder(s *sheet, e *entry, labels []*label, sanction string) *figureAt {
	f := &figureAt{statement: &statement{rule: "table-cell", block: s.block, order: e.at.start, number0: e.at, evidence: s.rowSpan(e.row), unit: People}, row: e.row, column: e.column, labels: labels}
	if sanction != "" {
		f.own = &label{sanction: sanction, known: true}
	}
	if !r.admits(s, f) {
		return nil
	}
	f.sanction = sanction
	if sanction == "" {
		var from *label
		if f.sanction, from = r.sanctionUnder(labels); from != nil && len(r.within(lexicon.Sanction, from.at.start, from.at.end)) == 0 {
			f.links = append(f.links, byteLink{role: "sanction", from: "cell"})
		}
	}
	refs, fine := []CellRef{s.ref(e)}, false
	for axis, l := range labels {
		if l == nil {
			continue
		}
		refs = append(refs, l.cell)
		if l.fine || !l.known && !l.onTopic || s.isReason(axis) {
			f.rule = fineRule
			fine = true
		}
		f.total = f.total || l.total
		if !l.period.IsZero() && (f.period.IsZero() || narrower(l.period, f.period)) {
			f.period = l.period
		}
		if l.platforms != nil {
			f.platforms = l.platforms
		}
		if l.department.known() {
			f.department = l.department
			if len(r.within(lexicon.Department, l.at.start, l.at.end)) == 0 && l.department.id != "" {
				f.links = append(f.links, byteLink{role: "department", from: "host"}) // "Central Department"
			}
		}
		if f.reason == "" {
			f.reason = r.lex.Reason(l.text)
		}
		f.unit = headingUnit(l.text, f.unit)
	}
	if fine && f.sanction == "" {
		f.rule = fineOfFrameRule
	}
	f.cells, f.zeroCounts, f.lastBlock = sortedRefs(refs), s.zeroCounts, s.block
	return f
}

// narrower tells whether a period lies within another.
func narrower(p, in period.Period) bool {
	return !p.From.IsZero() && !p.To.IsZero() && !p.From.Before(in.From) && !in.To.Before(p.To)
}

// sanctionUnder returns the sanction that headings name together, and the heading
// that does: a special one before a general one, that of the row before that of
// the column.
func (r *reader) sanctionUnder(labels []*label) (string, *label) {
	best, from := "", (*label)(nil)
	for _, l := range labels {
		if l == nil || l.sanction == "" {
			continue
		}
		if best == "" || general(best) && !general(l.sanction) || best == "warning" && isWarning(l.sanction) {
			best, from = l.sanction, l // "Oral warning" under "Warnings"
		}
	}
	return best, from
}

// headingUnit returns what a heading says that its figures count.
func headingUnit(text string, usual Unit) Unit {
	low := strings.ToLower(text)
	switch {
	case strings.Contains(low, "complaint"):
		return Complaints
	case strings.Contains(low, "allegation"):
		return Allegations
	case strings.Contains(low, "cases") || strings.Contains(low, "investigations") || strings.Contains(low, "incidents"):
		return Cases
	}
	return usual
}
