package article

import (
	"strings"

	"foiwatch/extractors/quick"
)

// The lines of a table that was drawn with spaces.
var (
	// "-----------", "====  ===="
	drawnRule = quick.MustCompile(`^[-=_+| –—]*$`)
	// what heads a column of figures: "2012", "2012/13", "Total"
	drawnYear = quick.MustCompile(`(?i)^(?:(?:19|20)\d\d(?:[/–-](?:\d\d|(?:19|20)\d\d))?|total|all)$`)
)

// drawnTable reads lines that are the rows of a table, as plain mails draw it: a line of
// headings, and then lines of a label and its figures, as many in each. It returns nil
// where they are none.
func drawnTable(text string) *Table {
	var rows [][]string
	for _, line := range strings.Split(text, "\n") {
		if !drawnRule.MatchString(line) {
			rows = append(rows, strings.Fields(line))
		}
	}
	if len(rows) < 3 || len(rows) > maxRows {
		return nil
	}
	columns := trailing(rows[1], flatFigure)
	headed := trailing(rows[0], drawnYear)
	if columns < 2 || columns > maxFlatColumns || headed != columns && (headed > 0 || len(rows[0]) != columns+1 || trailing(rows[0], flatFigure) > 0) {
		return nil
	}
	t := &Table{}
	for i, fields := range rows {
		label := len(fields) - columns
		if i > 0 && (trailing(fields, flatFigure) != columns || label < 1) || label < 0 {
			return nil
		}
		row := []Cell{{Text: strings.Join(fields[:label], " "), Header: true, OriginRow: i}}
		for j, field := range fields[label:] {
			row = append(row, Cell{Text: field, Header: i == 0, OriginRow: i, OriginColumn: j + 1})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// trailing counts the last fields of a line that a pattern matches.
func trailing(fields []string, pattern quick.Regexp) int {
	n := 0
	for n < len(fields) && pattern.MatchString(fields[len(fields)-1-n]) {
		n++
	}
	return n
}
