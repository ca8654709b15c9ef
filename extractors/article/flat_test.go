package article_test

import (
	"strings"
	"testing"

	"foiwatch/extractors/article"
)

// TestLinesOfATable tells the cells of a table, put on lines, from other lines.
func TestLinesOfATable(t *testing.T) {
	tests := []struct {
		name, lines string
		want        int // rows of the table; 0 for none
	}{
		{"two columns of figures", "Year|Striking-off order|Suspension order|2015/16|1|3|2016/17|2|4|Total|3|7", 4},
		{"one column of figures", "Outcome|Number|Dismissed|2|Written warning|Fewer than 5|Resigned|nil", 4},
		{"labels that are years", "Year|Dismissed|2012|3|2013|4", 3},
		{"labels and figures without headings", "Dismissed|2|Written warning|4|Resigned|1", 0},
		{"a heading over labels and figures", "2013/14|Dismissed|2|Warned|3", 0},
		{"a row that lacks a figure", "Year|Dismissed|Warned|2012|3|2013|4|5", 0},
		{"lines of an address", "Information Team|Town Hall|High Street|Anytown", 0},
		{"figures where a label should be", "Year|Dismissed|2012|3|4|5", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			body := "<html><body><main><p>" + strings.ReplaceAll(tt.lines, "|", "<br>") + "</p></main></body></html>"
			doc, err := article.Read(article.Page{Kind: article.Disclosure, Body: []byte(body)})
			if err != nil {
				t.Fatal(err)
			}
			got := 0
			for _, b := range doc.Blocks {
				if b.Table != nil {
					got = len(b.Table.Rows)
				}
			}
			if got != tt.want {
				t.Errorf("%s: %d rows, want %d", tt.lines, got, tt.want)
			}
		})
	}
}
