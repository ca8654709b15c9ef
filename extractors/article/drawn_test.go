package article_test

import (
	"testing"

	"foiwatch/extractors/article"
)

func TestDrawnTables(t *testing.T) {
	tests := []struct {
		name, text string
		rows, cols int // 0 where it is no table
		last       string
	}{
		{"years across", "Penalty        2008/09   2009/10\n------------\nDismissal          26        31\nFinal written warning   74   58\n------------\nTotal  100 89", 4, 3, "89"},
		{"years down", "Year Dismissed Warned\n2008 3 5\n2009 4 <5", 3, 3, "<5"},
		{"columns that differ", "Penalty 2008 2009\nDismissal 26\nWarning 3 4", 0, 0, ""},
		{"labels and dashes", "Dismissed - 2\nWarned - 5\nDemoted - 1", 0, 0, ""},
		{"a list of labels", "Dismissed 3\nWarned 5\nDemoted 1", 0, 0, ""},
		{"sentences", "We looked at 2008 2009\nand we found 3 4\nbut later 5 6 of them", 0, 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := article.Read(article.Page{Kind: article.Disclosure, Body: []byte("<html><body><main><h1>Staff</h1><pre>" + tt.text + "</pre></main></body></html>")})
			if err != nil {
				t.Fatal(err)
			}
			var table *article.Table
			for _, b := range doc.Blocks {
				if b.Kind == article.Grid {
					table = b.Table
				}
			}
			if tt.rows == 0 {
				if table != nil {
					t.Fatalf("%q is a table of %d rows", tt.text, len(table.Rows))
				}
				return
			}
			if table == nil || len(table.Rows) != tt.rows || len(table.Rows[0]) != tt.cols {
				t.Fatalf("%q: %+v", tt.text, table)
			}
			cell := table.Rows[tt.rows-1][tt.cols-1]
			if cell.Text != tt.last || doc.Text[cell.Start:cell.End] != tt.last {
				t.Errorf("last cell is %q, at %q", cell.Text, doc.Text[cell.Start:cell.End])
			}
		})
	}
}
