package export

import (
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"foiwatch/queries"
)

// What a sheet and a cell can hold.
const (
	maxSheetRows  = 1_048_576
	maxCellLength = 32_767
	maxNameLength = 31
)

// XLSX writes a workbook of sheets: a frozen heading, days as days, numbers as
// numbers. What does not fit on a sheet goes on on another.
func XLSX(path string, sheets []Sheet) error {
	return write(path, func(file *os.File) error {
		book := excelize.NewFile()
		defer book.Close()
		b, err := newBook(book)
		if err != nil {
			return err
		}
		for _, sheet := range sheets {
			if err := b.write(sheet); err != nil {
				return fmt.Errorf("sheet %s: %w", sheet.Name, err)
			}
		}
		if err := book.DeleteSheet("Sheet1"); err != nil {
			return err
		}
		return book.Write(file)
	})
}

// A book is a workbook with the styles of its cells.
type book struct {
	file            *excelize.File
	head, day, time int
}

func newBook(file *excelize.File) (*book, error) {
	b := &book{file: file}
	day, moment := "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"
	for _, style := range []struct {
		id   *int
		look excelize.Style
	}{
		{&b.head, excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"#E8EEF4"}}}},
		{&b.day, excelize.Style{CustomNumFmt: &day}},
		{&b.time, excelize.Style{CustomNumFmt: &moment}},
	} {
		id, err := file.NewStyle(&style.look)
		if err != nil {
			return nil, err
		}
		*style.id = id
	}
	return b, nil
}

// write writes a sheet, and further ones where it does not hold all rows.
func (b *book) write(sheet Sheet) error {
	for part := 1; ; part++ {
		name := sheetName(sheet.Name, part)
		if _, err := b.file.NewSheet(name); err != nil {
			return err
		}
		more, err := b.fill(name, sheet.Rows)
		if err != nil || !more {
			return err
		}
	}
}

// fill writes rows until the sheet is full; more tells that some may be left.
func (b *book) fill(name string, rows *queries.Rows) (more bool, err error) {
	out, err := b.file.NewStreamWriter(name)
	if err != nil {
		return false, err
	}
	for i, c := range rows.Columns {
		if err := out.SetColWidth(i+1, i+1, width(c)); err != nil {
			return false, err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return false, err
	}
	head := make([]any, len(rows.Columns))
	for i, c := range rows.Columns {
		head[i] = excelize.Cell{StyleID: b.head, Value: c.Name}
	}
	if err := out.SetRow("A1", head); err != nil {
		return false, err
	}
	for at := 2; at <= maxSheetRows; at++ {
		values, ok, err := rows.Next()
		if err != nil {
			return false, err
		}
		if !ok {
			return false, out.Flush()
		}
		if err := out.SetRow(fmt.Sprintf("A%d", at), b.cells(rows.Columns, values)); err != nil {
			return false, err
		}
	}
	return true, out.Flush()
}

// cells makes the cells of a row.
func (b *book) cells(columns []queries.Column, values []any) []any {
	cells := make([]any, len(values))
	for i, value := range values {
		switch v := value.(type) {
		case nil:
		case bool:
			cells[i] = v
		case time.Time:
			style := b.time
			if columns[i].IsDate() {
				style = b.day
			}
			cells[i] = excelize.Cell{StyleID: style, Value: v}
		default:
			if n, ok := number(value); ok {
				cells[i] = n
				continue
			}
			cells[i] = cut(harmless(Text(columns[i], value)))
		}
	}
	return cells
}

// cut shortens a text to what a cell can hold, and takes out what no workbook may.
func cut(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, text)
	if utf8.RuneCountInString(text) <= maxCellLength {
		return text
	}
	return string([]rune(text)[:maxCellLength-1]) + "…"
}

// sheetName is a name that a workbook allows.
func sheetName(name string, part int) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return '-'
		}
		return r
	}, name)
	suffix := ""
	if part > 1 {
		suffix = fmt.Sprintf(" (%d)", part)
	}
	if runes := []rune(name); len(runes) > maxNameLength-len(suffix) {
		name = string(runes[:maxNameLength-len(suffix)])
	}
	return name + suffix
}

// width is how wide a column is shown.
func width(c queries.Column) float64 {
	switch {
	case c.Name == "evidence" || c.Name == "title":
		return 60
	case c.Name == "url":
		return 40
	case c.Type == "VARCHAR":
		return 22
	}
	return 13
}
