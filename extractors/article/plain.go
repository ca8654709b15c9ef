package article

import (
	"encoding/csv"
	"errors"
	"io"
	"net/url"
	"path"
	"strings"

	"foiwatch/extractors/canonical"
)

// readCSV reads a file of comma-separated values as a document of one table,
// titled by the first line that is no row of figures.
func readCSV(p Page, text string) Document {
	doc := plainDocument(p, Disclosure)
	table, err := csvTable(text)
	if err != nil {
		doc.Warnings = append(doc.Warnings, "the file is not wholly CSV: "+err.Error())
	}
	var drafts []draft
	for len(table.Rows) > 0 && filled(table.Rows[0]) <= 1 { // lines above the table
		if line := firstFilled(table.Rows[0]); doc.Title == "" {
			doc.Title = line
		} else if line != "" {
			drafts = append(drafts, draft{kind: Heading, level: 2, text: line})
		}
		table.Rows = table.Rows[1:]
	}
	if doc.Title == "" {
		doc.Title = fileName(p.URL)
	}
	shift(table)
	if len(table.Rows) > 0 {
		drafts = append(drafts, draft{kind: Grid, table: table, text: tableText(table)})
	}
	assemble(&doc, drafts)
	return doc
}

// shift gives the cells their places after rows above were taken away.
func shift(t *Table) {
	for i, row := range t.Rows {
		for j := range row {
			row[j].OriginRow, row[j].OriginColumn = i, j
		}
	}
}

// csvTable reads the rows; what comes before a fault is kept.
func csvTable(text string) (*Table, error) {
	reader := csv.NewReader(strings.NewReader(text))
	reader.FieldsPerRecord, reader.LazyQuotes = -1, true
	t := &Table{}
	for len(t.Rows) < maxRows {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			square(t)
			return t, err
		}
		row := make([]Cell, 0, min(len(record), maxColumns))
		for _, value := range record[:min(len(record), maxColumns)] {
			row = append(row, Cell{Text: strings.TrimSpace(value)})
		}
		t.Rows = append(t.Rows, row)
	}
	square(t)
	return t, nil
}

// filled counts the cells of a row that hold something.
func filled(row []Cell) int {
	n := 0
	for _, cell := range row {
		if cell.Text != "" {
			n++
		}
	}
	return n
}

// firstFilled returns the first text of a row.
func firstFilled(row []Cell) string {
	for _, cell := range row {
		if cell.Text != "" {
			return cell.Text
		}
	}
	return ""
}

// readText reads plain text: a block between blank lines, the first line as title.
func readText(p Page, text string) Document {
	doc := plainDocument(p, News)
	var drafts []draft
	for _, part := range strings.Split(tidyLines(text), "\n\n") {
		switch {
		case part == "":
		case doc.Title == "" && !strings.Contains(part, "\n") && len(part) < 200:
			doc.Title = part
		default:
			drafts = append(drafts, draft{kind: Paragraph, text: part})
		}
	}
	if doc.Kind == Disclosure {
		markAsked(drafts)
	}
	assemble(&doc, drafts)
	return doc
}

// plainDocument is the document of a file without metadata of its own.
func plainDocument(p Page, usual Kind) Document {
	doc := Document{URL: p.URL, Kind: p.Kind, Published: p.Published}
	if doc.Kind == "" {
		doc.Kind = usual
	}
	if spelt, err := canonical.URL(p.URL); err == nil {
		doc.CanonicalURL = spelt
	}
	return doc
}

// fileName returns the last part of an address's path.
func fileName(address string) string {
	parsed, err := url.Parse(address)
	if err != nil || parsed.Path == "" {
		return ""
	}
	return path.Base(parsed.Path)
}
