package article

import (
	"strings"

	"foiwatch/extractors/quick"
)

// flatFigure matches a line that is one figure of a table whose cells were put
// on lines of their own, as mail programs do with tables that they cannot show.
// It matches "12", "<5", "Fewer than 5", "nil", "-"; not "2012", which heads a row.
var flatFigure = quick.MustCompile(`(?i)^(?:[<>≤≥~]?\s?\d{1,3}(?:,\d{3})*[*+]?|\d{5,7}|(?:fewer|less|more) than (?:\d+|five|ten|three|six)|nil|none|zero|n/?a|[-–—*~])$`)

// maxFlatColumns is how many columns such a table may have, minFlatCells how many
// cells the least has: three rows of two.
const (
	maxFlatColumns = 12
	minFlatCells   = 6
)

// plainTable reads a table from lines of text; nil where they are none.
func plainTable(text string) *Table {
	if !strings.Contains(text, "\n") {
		return nil
	}
	if t := flatTable(text); t != nil {
		return t
	}
	return drawnTable(text)
}

// flatTable reads lines that are the cells of a table, row by row: headings, and
// then rows of a label and its figures. It returns nil where they are none.
func flatTable(text string) *Table {
	if strings.Count(text, "\n") < minFlatCells-1 {
		return nil
	}
	lines := strings.Split(text, "\n")
	first := 0
	for first < len(lines) && first <= maxFlatColumns+1 && !flatFigure.MatchString(lines[first]) {
		first++
	}
	columns := first - 1
	if columns < 2 || columns > maxFlatColumns || len(lines)%columns != 0 || len(lines) < 3*columns || len(lines)/columns > maxRows {
		return nil
	}
	t := &Table{}
	for at := 0; at < len(lines); at += columns {
		row := make([]Cell, 0, columns)
		for j, line := range lines[at : at+columns] {
			label := at == 0 || j == 0
			if label == flatFigure.MatchString(line) || len(line) > 80 {
				return nil
			}
			row = append(row, Cell{Text: line, Header: label, OriginRow: at / columns, OriginColumn: j})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
