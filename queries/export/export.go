// Package export writes results as files for spreadsheets and for programs.
package export

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"time"

	"foiwatch/queries"
)

// A Sheet is a result with the name that its sheet has in a workbook.
type Sheet struct {
	Name string
	Rows *queries.Rows
}

// ErrFormat is the error of a file whose name ends in no known format.
var ErrFormat = errors.New("the file's name must end in .csv, .xlsx or .parquet")

// Format returns the format that a file's name ends in: csv, xlsx or parquet.
func Format(path string) (string, error) {
	switch format := strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), "."); format {
	case "csv", "xlsx", "parquet":
		return format, nil
	}
	return "", fmt.Errorf("%s: %w", path, ErrFormat)
}

// write makes a file under a name of its own and renames it when it is whole.
func write(path string, fill func(*os.File) error) (err error) {
	if err := folderOf(path); err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".export-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(file.Name()))
		}
	}()
	if err = errors.Join(fill(file), file.Chmod(0o644), file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

// folderOf refuses a path whose folder is not there.
func folderOf(path string) error {
	dir := filepath.Dir(path)
	if info, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) || err == nil && !info.IsDir() {
		return fmt.Errorf("there is no folder %s", dir)
	}
	return nil
}

// harmless makes a text that a spreadsheet would take for a formula plain text,
// by an apostrophe before it. A number is a number whatever its sign.
func harmless(text string) string {
	if text == "" {
		return text
	}
	if first := text[0]; strings.IndexByte("=+-@", first) >= 0 || first < ' ' || strings.HasPrefix(text, "＝") || strings.HasPrefix(text, "＋") || strings.HasPrefix(text, "－") || strings.HasPrefix(text, "＠") {
		return "'" + text
	}
	return text
}

// number returns a value as a number that a spreadsheet can hold; ok is false
// for what is none, and for whole numbers that would lose digits.
func number(value any) (n any, ok bool) {
	switch v := value.(type) {
	case int8, int16, int32, uint8, uint16, uint32:
		return v, true
	case int64:
		return v, v < 1<<53 && v > -(1<<53)
	case uint64:
		return v, v < 1<<53
	case int:
		return v, true
	case float32:
		return v, !math.IsNaN(float64(v)) && !math.IsInf(float64(v), 0)
	case float64:
		return v, !math.IsNaN(v) && !math.IsInf(v, 0)
	case interface{ Float64() float64 }: // DuckDB's decimals
		return v.Float64(), true
	}
	return nil, false
}

// Text writes a value as text: days as YYYY-MM-DD, "" for NULL.
func Text(column queries.Column, value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case time.Time:
		return column.FormatTime(v)
	case []byte:
		if column.Type == "UUID" && len(v) == 16 {
			return fmt.Sprintf("%x-%x-%x-%x-%x", v[:4], v[4:6], v[6:8], v[8:10], v[10:])
		}
		return string(v)
	case float64:
		return trimFloat(v)
	case interface{ Float64() float64 }:
		return trimFloat(v.Float64())
	}
	return fmt.Sprint(value)
}

// trimFloat writes a float without digits that say nothing.
func trimFloat(f float64) string {
	if f == math.Trunc(f) && math.Abs(f) < 1e15 {
		return fmt.Sprintf("%d", int64(f))
	}
	return fmt.Sprintf("%g", f)
}
