package finding

import (
	"foiwatch/extractors/count"
	"foiwatch/extractors/period"
)

// findTotals marks the headings of rows and columns whose figures are what the
// others add up to: a total is one whatever it is called, "Whole council",
// "Officers with an outcome", "Four years".
func (r *reader) findTotals(s *sheet) {
	rows, columns := s.figureLines()
	if len(rows) < 2 && len(columns) < 2 || len(columns) > maxSummed {
		return
	}
	byRow := &summing{across: columns, cell: func(i, j int) *entry { return &s.rows[i][j] }}
	byRow.heading = func(i int) *label { return r.rowHeading(s, i) }
	byRow.apart = func(a, b int) bool { return s.section[a] != s.section[b] }
	byRow.find(rows)
	byColumn := &summing{across: rows, cell: func(j, i int) *entry { return &s.rows[i][j] }}
	byColumn.heading = func(j int) *label { return r.columnHeading(s, j) }
	byColumn.apart = func(a, b int) bool { return s.upperHeading(s.head-1, a) != s.upperHeading(s.head-1, b) }
	byColumn.find(columns)
}

// maxSummed bounds the columns of a table that are added up.
const maxSummed = 60

// figureLines returns the rows and the columns that hold figures.
func (s *sheet) figureLines() (rows, columns []int) {
	for j := range s.rows[0] {
		if s.measures[j] {
			columns = append(columns, j)
		}
	}
	for i := s.head; i < len(s.rows); i++ {
		if !s.isSection(i) {
			rows = append(rows, i)
		}
	}
	return rows, columns
}

// rowHeading returns the first heading of a row's own; nil where it has none.
func (r *reader) rowHeading(s *sheet, row int) *label {
	for _, column := range s.names {
		if e := &s.rows[row][column]; e.own && e.kind == wordsCell {
			return r.labelOf(s, e, s.corner(column))
		}
	}
	return nil
}

// columnHeading returns the lowest heading of a column; nil where it has none.
func (r *reader) columnHeading(s *sheet, column int) *label {
	for i := s.head - 1; i >= 0; i-- {
		if e := &s.rows[i][column]; e.kind != blankCell {
			return r.labelOf(s, e, s.upperHeading(i, column))
		}
	}
	return nil
}

// A summing looks for totals among lines of figures, rows or columns.
type summing struct {
	across  []int // the places of a line
	cell    func(line, at int) *entry
	heading func(line int) *label
	apart   func(a, b int) bool // the lines stand under different headings
}

// A sumOf is what lines add up to at each place.
type sumOf struct {
	low, high, addends []int
	first              int    // the line that it begins with
	lines              int    // how many they are
	sanction           string // that their headings name
	isMixed            bool   // they name several
}

// find marks the totals among lines: of all lines before, of those of the same
// group, of those since the last total; else of all lines behind.
func (m *summing) find(lines []int) {
	var all, group, since *sumOf
	for at, i := range lines {
		if at > 0 && m.apart(lines[at-1], i) {
			group, since = nil, nil
		}
		l := m.heading(i)
		total := l != nil && l.total
		for _, sum := range []*sumOf{all, group, since} {
			if !total && l != nil && m.isTotal(i, l, sum) {
				markTotal(l)
				total = true
			}
		}
		if total {
			since = nil
			continue
		}
		all, group, since = m.add(all, i, l), m.add(group, i, l), m.add(since, i, l)
	}
	m.findFirst(lines)
}

// findFirst marks a total that stands before the lines that it sums up.
func (m *summing) findFirst(lines []int) {
	var behind *sumOf
	for at := len(lines) - 1; at >= 0; at-- {
		l := m.heading(lines[at])
		if l != nil && l.total {
			behind = nil
			continue
		}
		if at == 0 && l != nil && m.isTotal(lines[at], l, behind) {
			markTotal(l)
			return
		}
		behind = m.add(behind, lines[at], l)
	}
}

// markTotal makes a heading that of a total. "Four years" says no more than that.
func markTotal(l *label) {
	l.total, l.known, l.fine, l.offTopic = true, true, false, false
	if !yearToken.MatchString(l.text) {
		l.period = period.Period{}
	}
}

// add adds a line to a sum.
func (m *summing) add(sum *sumOf, line int, l *label) *sumOf {
	if sum == nil {
		n := len(m.across)
		sum = &sumOf{low: make([]int, n), high: make([]int, n), addends: make([]int, n), first: line}
	}
	for k, at := range m.across {
		low, high := rangeOf(m.cell(line, at))
		sum.low[k], sum.high[k] = sum.low[k]+low, sum.high[k]+high
		if high > 0 {
			sum.addends[k]++
		}
	}
	sum.lines++
	if l != nil && l.sanction != "" {
		sum.isMixed = sum.isMixed || sum.sanction != "" && sum.sanction != l.sanction
		sum.sanction = l.sanction
	}
	return sum
}

// rangeOf returns what a cell adds to a sum: a figure that is kept back, a few.
func rangeOf(e *entry) (low, high int) {
	switch {
	case e.kind == figureCell:
		low, high = e.count.Range(true)
		return low, max(low, high)
	case e.kind == markCell && (e.text == "*" || e.text == "~" || e.text == "#"):
		return 0, 9
	}
	return 0, 0
}

// isTotal tells whether a line holds at each place what others add up to there,
// and its heading is not of a kind of its own.
func (m *summing) isTotal(line int, l *label, sum *sumOf) bool {
	if sum == nil || sum.lines < 2 || !mayTotal(l, sum) {
		return false
	}
	proof := 0
	for k, at := range m.across {
		e := m.cell(line, at)
		if e.kind == markCell && sum.low[k] < 10 {
			continue
		}
		if e.kind == figureCell && e.count.Qualifier != count.Exact {
			return false
		}
		if low, _ := rangeOf(e); low < sum.low[k] || low > sum.high[k] {
			return false
		}
		if n := sum.addends[k]; n >= 2 {
			proof += n - 1
		}
	}
	return proof >= 2
}

// mayTotal tells whether a heading may be that of the total of a sum: it is no
// year, place or body, nor an outcome of another kind than theirs.
func mayTotal(l *label, of *sumOf) bool {
	if l.platforms != nil || l.department.known() || l.excluded || l.partOf || !l.period.IsZero() && yearToken.MatchString(l.text) {
		return false
	}
	if l.sanction == "" || general(l.sanction) && l.sanction != "complaint" {
		return true
	}
	return !of.isMixed && (of.sanction == "" || of.sanction == l.sanction)
}
