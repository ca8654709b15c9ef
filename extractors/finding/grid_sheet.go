package finding

import (
	"strconv"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/count"
	"foiwatch/extractors/quick"
)

// A sheet is a table with its headings told from its figures.
type sheet struct {
	block, index int
	table        *article.Table
	rows         [][]entry
	head         int            // how many rows are headings
	measures     map[int]bool   // columns that hold figures
	names        []int          // columns that hold the headings of rows, left to right
	section      map[int]*entry // by row: the heading over a group of rows
	labels       map[span]*label
	alike        map[string]*label    // by words: what was read of the same words before
	bodies       map[int]bool         // columns of headings that list public bodies
	bodiesOn     map[int][]department // by axis: the bodies that its headings name
	filled       map[int][]*entry     // by column of headings: what stands in each row, or above it
	frame        frame
	zeroCounts   bool            // a note says that "<5" may be none
	enumerated   map[string]span // "(i)": what a question asks under that letter
}

// An entry is a cell as a sheet sees it.
type entry struct {
	kind        cellKind
	text        string // as printed, with its lines
	at          span
	row, column int
	count       count.Count
	tallies     []tally
	header      bool
	own         bool // it begins here; other places repeat a spanning cell
}

// ref names the cell on the page.
func (s *sheet) ref(e *entry) CellRef {
	return CellRef{Table: s.index, Row: e.row, Column: e.column, Address: columnName(e.column) + strconv.Itoa(s.table.FirstRow+e.row+1)}
}

// columnName is the spreadsheet's name of a column: A, B, … AA.
func columnName(column int) string {
	name := ""
	for column++; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// newSheet reads the shape of a table; nil where it has none that holds figures.
func (r *reader) newSheet(block, index int) *sheet {
	t := r.doc.Blocks[block].Table
	s := &sheet{block: block, index: index, table: t, measures: map[int]bool{}, section: map[int]*entry{}, labels: map[span]*label{}, alike: map[string]*label{}, filled: map[int][]*entry{}, bodies: map[int]bool{}}
	for i, row := range t.Rows {
		list := make([]entry, len(row))
		for j, cell := range row {
			list[j] = r.entry(cell, i, j)
		}
		s.rows = append(s.rows, list)
	}
	if len(s.rows) < 2 {
		return nil
	}
	s.head = s.headRows()
	s.findSections()
	s.findColumns()
	return s
}

// entry tells what a cell holds.
func (r *reader) entry(cell article.Cell, row, column int) entry {
	e := entry{text: cell.Text, at: span{cell.Start, cell.End}, row: row, column: column, header: cell.Header, own: cell.OriginRow == row && cell.OriginColumn == column}
	text := strings.TrimSpace(cell.Text)
	short := plain(text)
	switch {
	case text == "":
		e.kind = blankCell
	case short == "" || amount.MatchString(short) || withheld.MatchString(short) || withheld.MatchString(text) || noneWord.MatchString(short):
		e.kind = markCell
	case isPeriodCell.MatchString(short):
		e.kind = whenCell
	default:
		e.kind = wordsCell
		if c, ok := figure(text); ok {
			e.kind, e.count = figureCell, c
		} else if e.tallies = r.tallies(text); e.tallies != nil {
			e.kind = tallyCell
		}
	}
	return e
}

// amount matches a share or a sum of money, which counts no cases.
var amount = quick.MustCompile(`^(?:£\s*[\d,.]+\s*[mk]?|[<>~]?\s*[\d,.]+\s*%|\d+\.\d+)$`)

// noneWord matches a zero in words: no finding, and in a column of outcomes no figure.
var noneWord = quick.MustCompile(`(?i)^(?:none|nil|no|zero)\.?$`)

// isPeriodCell matches a cell that is a year or the like and no number of cases.
var isPeriodCell = quick.MustCompile(`(?i)^(?:(?:fy|cy|year|calendar year|financial year)? ?(?:19|20)\d\d(?:\b.*)?|\d\d/\d\d|q[1-4]\b.{0,10}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? (?:19|20)\d\d.{0,40}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[- ’']\d{2,4})$`)

// headRows counts the rows above the first that holds figures.
func (s *sheet) headRows() int {
	for i, row := range s.rows {
		if only := onlyCell(row); i > 0 && only != nil && only.column == 0 {
			return i // a line that heads the rows below it
		}
		first := true
		for j := range row {
			e := &row[j]
			if e.kind == figureCell || e.kind == tallyCell || e.kind == markCell && i > 0 && j > 0 {
				return i
			}
			if e.kind == blankCell {
				continue
			}
			if first && e.kind == whenCell && i > 0 && e.own && s.wordsBeside(row, j) {
				return i
			}
			first = false
		}
		if i >= 4 {
			break
		}
	}
	return 1 // no figures: one row of headings, if any
}

// wordsBeside tells whether words stand behind a cell of its row: a row that
// begins with a year and goes on in words is no heading.
func (s *sheet) wordsBeside(row []entry, column int) bool {
	for _, e := range row[column+1:] {
		if e.kind == wordsCell {
			return true
		}
	}
	return false
}

// onlyCell returns the only cell of a row that holds something; nil where none
// or several do.
func onlyCell(row []entry) *entry {
	var only *entry
	for j := range row {
		if e := &row[j]; e.kind != blankCell && e.own {
			if only != nil {
				return nil
			}
			only = e
		}
	}
	return only
}

// findSections finds the rows of one cell that head those below them.
func (s *sheet) findSections() {
	var open *entry
	for i := s.head; i < len(s.rows); i++ {
		only := onlyCell(s.rows[i])
		if only != nil && (only.kind == wordsCell || only.kind == whenCell) && only.column == 0 && len(only.text) < 100 {
			open = only
			s.section[i] = nil // a heading itself
			continue
		}
		if open != nil {
			s.section[i] = open
		}
	}
}

// isSection tells whether a row only heads those below it.
func (s *sheet) isSection(row int) bool {
	e, ok := s.section[row]
	return ok && e == nil
}

// findColumns tells the columns of figures from those of headings.
func (s *sheet) findColumns() {
	for j := range s.rows[0] {
		if questionColumn.MatchString(s.corner(j)) {
			s.readNumbers(j)
		}
		figures, words, marks := 0, 0, 0
		for i := s.head; i < len(s.rows); i++ {
			switch e := &s.rows[i][j]; e.kind {
			case figureCell, tallyCell:
				figures++
			case wordsCell, whenCell:
				if e.own && !s.isSection(i) {
					words++
				}
			case markCell:
				marks++
			case blankCell:
			}
		}
		switch {
		case figures == 0 && words == 0 && marks > 0:
			s.measures[j] = true // nothing but marks and zeros
		case figures > 0 && figures >= words && !s.numbers(j):
			s.measures[j] = true
		case words > 0:
			s.names = append(s.names, j)
		}
	}
}

// questionColumn matches the heading of a column that numbers questions.
var questionColumn = quick.MustCompile(`(?i)^(?:q|qn|questions?|request|part)(?: (?:no|number|ref))?\.?$`)

// readNumbers makes the numbers of questions headings of their rows.
func (s *sheet) readNumbers(column int) {
	for i := s.head; i < len(s.rows); i++ {
		if e := &s.rows[i][column]; e.kind == figureCell {
			e.kind, e.text = wordsCell, "Q"+strings.Trim(e.text, " .:)")
		}
	}
}

// numbers tells whether a column only numbers the rows: 1, 2, 3 …
func (s *sheet) numbers(column int) bool {
	heading := ""
	if s.head > 0 {
		heading = strings.ToLower(plain(s.rows[s.head-1][column].text))
	}
	next, named := 1, is("identifier", heading) || heading == ""
	for i := s.head; i < len(s.rows); i++ {
		e := &s.rows[i][column]
		if e.kind == blankCell || s.isSection(i) {
			continue
		}
		if e.kind != figureCell || e.count.Cases != next {
			return false
		}
		next++
	}
	return next > 3 && (named || column == 0)
}

// corner is the heading of a column of headings.
func (s *sheet) corner(column int) string {
	if s.head == 0 {
		return ""
	}
	return plain(s.rows[s.head-1][column].text)
}

// labelOf reads an entry as a heading, once.
func (r *reader) labelOf(s *sheet, e *entry, corner string) *label {
	at := e.at
	asked, isLetter := s.enumerated[letter(e.text)]
	if isLetter {
		at = asked
	}
	if l, ok := s.labels[at]; ok {
		return l
	}
	l := r.labelLike(s, at, corner)
	l.cell = s.ref(e)
	if isLetter {
		l.excluded = false // what is asked for is people
	}
	s.labels[at] = l
	return l
}

// labelLike reads words as a heading; the same words in the same column say the same.
func (r *reader) labelLike(s *sheet, at span, corner string) *label {
	words := r.doc.Text[at.start:at.end] + "\x00" + corner
	known, ok := s.alike[words]
	if !ok {
		known = r.label(at, corner)
		s.alike[words] = known
		return known
	}
	again := *known
	again.at = at
	return &again
}
