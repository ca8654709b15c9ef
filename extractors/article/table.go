package article

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds of what a table may hold: more is left out, with a warning nowhere
// needed, since no table of people's is larger.
const (
	maxColumns = 200
	maxRows    = 20_000
	maxCells   = 400_000
)

// table reads a table element. One that only lays out the page, with blocks in
// a single column or another table inside, is read as blocks.
func (c *collector) table(n *html.Node) {
	c.flush()
	// A table with others inside is not read first: each would be read once for
	// every table around it.
	if holds(n, atom.Table) {
		c.children(n)
		c.flush()
		return
	}
	t := readTable(n)
	if len(t.Rows) == 0 {
		return
	}
	if isLayout(n, t) {
		c.children(n)
		c.flush()
		return
	}
	if t.Caption != "" {
		c.drafts = append(c.drafts, draft{kind: Paragraph, text: t.Caption, from: n})
	}
	c.drafts = append(c.drafts, draft{kind: Grid, text: tableText(t), table: t, from: n})
}

// isLayout tells whether a table only lays out the page: it has one column,
// says so, or holds a whole text with its headings in a cell, or a question and
// its answer.
func isLayout(n *html.Node, t *Table) bool {
	if len(t.Rows[0]) < 2 || asksAndAnswers(t) {
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "role" && (a.Val == "presentation" || a.Val == "none") {
			return true
		}
	}
	for cell := range n.Descendants() {
		if cell.DataAtom == atom.Td && holdsText(cell) {
			return true
		}
	}
	return false
}

// asksAndAnswers tells whether a table sets sentences beside "Question" and "Answer",
// or below them.
func asksAndAnswers(t *Table) bool {
	if len(t.Rows[0]) != 2 || len(t.Rows) < 2 {
		return false
	}
	sentence := func(c Cell) bool { return len(c.Text) > 60 && strings.Contains(c.Text, " ") }
	if headingRole(t.Rows[0][0].Text) == "ask" && headingRole(t.Rows[0][1].Text) == "answer" {
		return sentence(t.Rows[1][1])
	}
	roles := map[string]bool{}
	for _, row := range t.Rows {
		if sentence(row[1]) {
			roles[headingRole(row[0].Text)] = true
		}
	}
	return roles["ask"] && roles["answer"]
}

// textCell is how many bytes of text in several blocks no cell of figures has.
const textCell = 1000

// holdsText tells whether a cell holds a heading and the text below it, or more text
// than one of figures does.
func holdsText(cell *html.Node) bool {
	heading, blocks := false, 0
	for d := range cell.Descendants() {
		_, isHeading := headings[d.DataAtom]
		heading = heading || isHeading
		if d.DataAtom == atom.P || d.DataAtom == atom.Li || d.DataAtom == atom.Div || d.DataAtom == atom.Br {
			blocks++
		}
	}
	return heading && blocks > 0 || blocks > 4 && textSize(cell) > textCell
}

// readTable reads the rows of a table, cells that span several places into
// each of them.
func readTable(n *html.Node) *Table {
	t := &Table{}
	spans := map[int]spanning{} // by column: the cell from above that reaches here
	cells := 0
	for tr := range n.Descendants() {
		if tr.DataAtom == atom.Caption {
			t.Caption = squeeze(innerText(tr))
		}
		if tr.DataAtom != atom.Tr || len(t.Rows) >= maxRows || cells > maxCells {
			continue
		}
		row := readRow(tr, len(t.Rows), spans)
		cells += len(row)
		if len(row) > 0 {
			t.Rows = append(t.Rows, row)
		}
	}
	square(t)
	return t
}

// A spanning is a cell that reaches into rows below.
type spanning struct {
	cell Cell
	rows int // how many more
}

// readRow reads one tr.
func readRow(tr *html.Node, number int, spans map[int]spanning) []Cell {
	var row []Cell
	fill := func() {
		for s, ok := spans[len(row)]; ok && s.rows > 0 && len(row) < maxColumns; s, ok = spans[len(row)] {
			spans[len(row)] = spanning{s.cell, s.rows - 1}
			row = append(row, s.cell)
		}
	}
	for td := tr.FirstChild; td != nil; td = td.NextSibling {
		if td.DataAtom != atom.Td && td.DataAtom != atom.Th {
			continue
		}
		fill()
		cell := Cell{Text: cellText(td), Header: td.DataAtom == atom.Th, OriginRow: number, OriginColumn: len(row)}
		across, down := attribute(td, "colspan", maxColumns), attribute(td, "rowspan", maxRows)
		for range across {
			if len(row) >= maxColumns {
				break
			}
			delete(spans, len(row))
			if down > 1 {
				spans[len(row)] = spanning{cell, down - 1}
			}
			row = append(row, cell)
		}
	}
	fill()
	return row
}

// attribute returns a span, from 1 to most.
func attribute(n *html.Node, key string, most int) int {
	for _, a := range n.Attr {
		if a.Key == key {
			value, err := strconv.Atoi(strings.TrimSpace(a.Val))
			if err == nil {
				return max(1, min(value, most))
			}
		}
	}
	return 1
}

// square makes all rows as long as the longest.
func square(t *Table) {
	width := 0
	for _, row := range t.Rows {
		width = max(width, len(row))
	}
	for i, row := range t.Rows {
		for len(row) < width {
			row = append(row, Cell{OriginRow: i, OriginColumn: len(row)})
		}
		t.Rows[i] = row
	}
}

// cellText returns a cell's text; parts of it that are blocks are lines.
func cellText(n *html.Node) string {
	c := collector{kind: Paragraph}
	c.children(n)
	c.flush()
	var parts []string
	for _, d := range c.drafts {
		parts = append(parts, d.text)
	}
	return strings.Join(parts, "\n")
}

// innerText returns the text below n.
func innerText(n *html.Node) string {
	var text strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			text.WriteString(d.Data)
		}
	}
	return text.String()
}

// tableText writes a table as text: rows on lines, cells parted by tabs.
func tableText(t *Table) string {
	var text strings.Builder
	writeTable(&text, t)
	return text.String()
}

// writeTable writes the rows behind what the text holds and notes where each
// cell stands. A cell that spans stands in its first place alone.
func writeTable(text *strings.Builder, t *Table) {
	for i, row := range t.Rows {
		if i > 0 {
			text.WriteByte('\n')
		}
		for j := range row {
			if j > 0 {
				text.WriteByte('\t')
			}
			cell := &row[j]
			if cell.OriginRow != i || cell.OriginColumn != j {
				origin := t.Rows[cell.OriginRow][cell.OriginColumn]
				cell.Start, cell.End = origin.Start, origin.End
				continue
			}
			cell.Start = text.Len()
			text.WriteString(strings.ReplaceAll(squeeze(cell.Text), "\t", " "))
			cell.End = text.Len()
		}
	}
}
