package finding

import "foiwatch/extractors/article"

// A CellSpan is where a cell that a finding's evidence names stands in the text:
// code-point offsets, half open.
type CellSpan struct{ Start, End int }

// CellSpans returns for each finding where the cells of its evidence stand, in
// their order. A cell that is in no table of the document is left out.
func CellSpans(doc article.Document, findings []Finding) [][]CellSpan {
	var tables []*article.Table
	for _, b := range doc.Blocks {
		if b.Kind == article.Grid && b.Table != nil {
			tables = append(tables, b.Table)
		}
	}
	points := newPoints(doc.Text)
	list := make([][]CellSpan, len(findings))
	for i, f := range findings {
		for _, c := range f.Evidence.Cells {
			if c.Table < len(tables) && c.Row < len(tables[c.Table].Rows) && c.Column < len(tables[c.Table].Rows[c.Row]) {
				cell := tables[c.Table].Rows[c.Row][c.Column]
				list[i] = append(list[i], CellSpan{points.at(cell.Start), points.at(cell.End)})
			}
		}
	}
	return list
}
