package article

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// readCSV reads a file of values as a document: its tables, the lines above
// each as headings, the lines below as paragraphs. The first line that is no
// row of figures is the title.
func readCSV(p Page, text string) Document {
	doc := plainDocument(p, Disclosure)
	table, err := csvTable(text)
	if err != nil {
		doc.Warnings = append(doc.Warnings, "the file is not wholly CSV: "+err.Error())
	}
	drafts := csvDrafts(table)
	if len(drafts) > 0 && drafts[0].kind == Heading {
		doc.Title, drafts = drafts[0].text, drafts[1:]
	}
	if doc.Title == "" {
		doc.Title = fileName(p.URL)
	}
	assemble(&doc, drafts)
	return doc
}

// csvDrafts cuts the rows of a file into tables and lines of text.
func csvDrafts(whole *Table) []draft {
	var drafts []draft
	rows := whole.Rows
	for i := 0; i < len(rows); {
		if filled(rows[i]) <= 1 {
			if line := firstFilled(rows[i]); line != "" {
				drafts = append(drafts, draft{kind: lineKind(rows, i), level: 2, text: line})
			}
			i++
			continue
		}
		end := tableEnd(rows, i)
		t := &Table{Rows: rows[i:end], FirstRow: i}
		shift(t)
		drafts = append(drafts, draft{kind: Grid, table: t, text: tableText(t)})
		i = end
	}
	return drafts
}

// lineKind tells a heading, which leads to a table below it, from a note.
func lineKind(rows [][]Cell, line int) BlockKind {
	blank := 0
	for i := line + 1; i < len(rows) && i < line+12; i++ {
		switch n := filled(rows[i]); {
		case n > 1:
			return Heading
		case n == 0:
			blank++
		case blank > 0 && line > 0 && filled(rows[line-1]) > 0: // a note, and another text after a gap
			return Paragraph
		}
	}
	if line == 0 {
		return Heading
	}
	return Paragraph
}

// tableEnd returns the row behind a table's last. A blank row ends it, unless
// further figures without headings of their own follow; a line of one cell
// within the table heads the rows below it.
func tableEnd(rows [][]Cell, start int) int {
	end := start + 1
	for i := start + 1; i < len(rows); i++ {
		switch filled(rows[i]) {
		case 0:
			continue
		case 1:
			if i != end || i+1 >= len(rows) || filled(rows[i+1]) < 2 || isHeadRow(rows[i+1]) {
				return end
			}
			end = i + 1
		default:
			if i != end && isHeadRow(rows[i]) {
				return end
			}
			end = i + 1
		}
	}
	return end
}

// isHeadRow tells whether a row holds headings: no cell of it but the first is
// a number, other than a year.
func isHeadRow(row []Cell) bool {
	cells := 0
	for _, cell := range row[1:] {
		text := strings.TrimSpace(cell.Text)
		if text == "" {
			continue
		}
		cells++
		digits := strings.Trim(text, "<>~* ")
		year := len(digits) == 4 && (strings.HasPrefix(digits, "19") || strings.HasPrefix(digits, "20"))
		if digits == "" || digits[0] >= '0' && digits[0] <= '9' && !year && !strings.ContainsAny(digits, "/-") {
			return false
		}
	}
	return cells > 0
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
	reader.Comma, reader.FieldsPerRecord, reader.LazyQuotes = parting(text), -1, true
	t := &Table{}
	cells, last := 0, 0
	for len(t.Rows) < maxRows && cells < maxCells {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			square(t)
			return t, err
		}
		if line, _ := reader.FieldPos(0); last > 0 { // the reader skips blank lines
			for range min(line-last-1, 2) {
				t.Rows = append(t.Rows, nil)
			}
		}
		row := make([]Cell, 0, min(len(record), maxColumns))
		for _, value := range record[:min(len(record), maxColumns)] {
			row = append(row, Cell{Text: strings.TrimSpace(visible(value))})
		}
		last, _ = reader.FieldPos(len(record) - 1)
		last += strings.Count(record[len(record)-1], "\n")
		t.Rows, cells = append(t.Rows, row), cells+len(row)
	}
	square(t)
	return t, nil
}

// partings are what may part values, the most likely first.
const partings = ",;\t|"

// parting returns what parts the values of a file: what stands in most of its
// first lines, outside quotation marks.
func parting(text string) rune {
	best, most := ',', 0
	lines := strings.SplitN(text, "\n", 40)
	if len(lines) == 40 {
		lines = lines[:39]
	}
	for _, sep := range partings {
		count := 0
		for _, line := range lines {
			if line = line[:min(len(line), 2000)]; hasOutsideQuotes(line, sep) {
				count++
			}
		}
		if count > most {
			best, most = sep, count
		}
	}
	return best
}

// looksLikeCSV tells whether most of the first lines of a file hold equally many
// values, and do not read as sentences.
func looksLikeCSV(head string) bool {
	lines := strings.Split(strings.TrimSpace(head), "\n")
	sep := string(parting(head))
	counts, filled, spaced := map[int]int{}, 0, 0
	for i, line := range lines {
		if i == len(lines)-1 && len(lines) > 3 || strings.TrimSpace(line) == "" {
			continue // the last may be cut off
		}
		filled++
		counts[strings.Count(line, sep)]++
		if strings.Contains(line, sep+" ") {
			spaced++
		}
	}
	for n, same := range counts {
		if n > 0 && same >= 2 && same*5 >= filled*3 && spaced*2 <= filled {
			return true
		}
	}
	return false
}

// hasOutsideQuotes tells whether a line holds a separator outside quotation marks.
func hasOutsideQuotes(line string, sep rune) bool {
	quoted := false
	for _, r := range line {
		switch {
		case r == '"':
			quoted = !quoted
		case r == sep && !quoted:
			return true
		}
	}
	return false
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
