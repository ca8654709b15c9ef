package queries

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Trend is a question to the warehouse: one .sql file, whose header says what
// it answers.
type Trend struct {
	Name    string
	Title   string
	Answers string
	Grain   string
	Order   string
	Chart   string
	Caveat  string
	Params  []Param
	Columns []TrendColumn
	SQL     string
}

// A Param is a value that a trend asks for.
type Param struct {
	Name, Type, Default, Meaning string
}

// A TrendColumn is a column that a trend promises.
type TrendColumn struct {
	Name, Type, Unit, Meaning string
}

// Trends returns the trends that foiwatch comes with, and those of a folder of
// the user's own ("" is none), by name.
func Trends(folder string) ([]Trend, error) {
	var list []Trend
	add := func(name, text string) error {
		trend, err := parseTrend(strings.TrimSuffix(name, ".sql"), text)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(list, func(t Trend) bool { return t.Name == trend.Name }) {
			return fmt.Errorf("trend %s: there is one of that name already", trend.Name)
		}
		list = append(list, trend)
		return nil
	}
	if err := eachFile("trends", add); err != nil {
		return nil, err
	}
	if folder != "" {
		if err := ownTrends(folder, add); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// ownTrends reads the .sql files of a folder on the disk.
func ownTrends(folder string, add func(name, text string) error) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.sql"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s holds no .sql files", folder)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if err := add(filepath.Base(file), string(text)); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

// parseTrend reads the header of a trend: the lines of comment that it begins
// with.
func parseTrend(name, text string) (Trend, error) {
	t := Trend{Name: name, SQL: text}
	for number, line := range strings.Split(text, "\n") {
		comment, ok := strings.CutPrefix(line, "--")
		if !ok {
			break
		}
		key, value, ok := strings.Cut(comment, ":")
		if !ok {
			return Trend{}, fmt.Errorf("trend %s: line %d of its header is not \"-- key: value\"", name, number+1)
		}
		if err := t.set(strings.TrimSpace(key), strings.TrimSpace(value)); err != nil {
			return Trend{}, fmt.Errorf("trend %s: line %d: %w", name, number+1, err)
		}
	}
	if t.Title == "" || t.Answers == "" || len(t.Columns) == 0 {
		return Trend{}, fmt.Errorf("trend %s: its header must give title, answers and each column", name)
	}
	return t, nil
}

// set takes one line of a header.
func (t *Trend) set(key, value string) error {
	switch key {
	case "title":
		t.Title = value
	case "answers":
		t.Answers = value
	case "grain":
		t.Grain = value
	case "order":
		t.Order = value
	case "chart":
		t.Chart = value
	case "caveat":
		t.Caveat = value
	case "param":
		parts := strings.Fields(value)
		if len(parts) < 4 {
			return fmt.Errorf("a param has a name, a type, a default and a meaning")
		}
		p := Param{parts[0], parts[1], parts[2], strings.Join(parts[3:], " ")}
		if _, err := p.value(p.Default); err != nil {
			return err
		}
		t.Params = append(t.Params, p)
	case "column":
		parts := strings.SplitN(value, "  ", 3) // the name, the type with its unit, the meaning: two spaces apart
		fields := strings.Fields(value)
		if len(fields) < 3 {
			return fmt.Errorf("a column has a name, a type and a meaning")
		}
		c := TrendColumn{Name: fields[0], Type: fields[1], Meaning: strings.TrimSpace(parts[len(parts)-1])}
		if rest := strings.TrimSpace(strings.TrimPrefix(value, fields[0])); !strings.HasPrefix(rest, c.Type+"  ") {
			c.Unit = fields[2]
		}
		t.Columns = append(t.Columns, c)
	default:
		return fmt.Errorf("there is no key %q: title, answers, grain, param, column, order, chart, caveat", key)
	}
	return nil
}

// value reads a param's value from text.
func (p Param) value(text string) (any, error) {
	switch p.Type {
	case "integer":
		n, err := strconv.Atoi(text)
		if err != nil {
			return nil, fmt.Errorf("param %s: %q is not a whole number", p.Name, text)
		}
		return n, nil
	case "date":
		d, err := time.Parse(time.DateOnly, text)
		if err != nil {
			return nil, fmt.Errorf("param %s: %q is not a day written YYYY-MM-DD", p.Name, text)
		}
		return d, nil
	case "text":
		return text, nil
	}
	return nil, fmt.Errorf("param %s: its type %q is none of integer, date, text", p.Name, p.Type)
}

// ErrParam is the error of a param that a trend does not take.
var ErrParam = errors.New("wrong param")

// RunTrend runs a trend with the params given; the others have their defaults.
func (r *Reader) RunTrend(ctx context.Context, t Trend, params map[string]string) (*Rows, error) {
	var args []any
	for _, p := range t.Params {
		text, given := params[p.Name]
		if !given {
			text = p.Default
		}
		value, err := p.value(text)
		if err != nil {
			return nil, fmt.Errorf("trend %s: %w: %w", t.Name, ErrParam, err)
		}
		args = append(args, sql.Named(p.Name, value))
	}
	for name := range params {
		if !slices.ContainsFunc(t.Params, func(p Param) bool { return p.Name == name }) {
			return nil, fmt.Errorf("trend %s: %w: it has no param %q%s", t.Name, ErrParam, name, t.paramList())
		}
	}
	if err := r.onlyReads(ctx, t.SQL); err != nil {
		return nil, fmt.Errorf("trend %s: %w", t.Name, err)
	}
	rows, err := r.ask(ctx, t.SQL, args...)
	if err != nil {
		return nil, fmt.Errorf("trend %s: %w", t.Name, err)
	}
	return rows, nil
}

// paramList names the params of a trend in words.
func (t Trend) paramList() string {
	if len(t.Params) == 0 {
		return "; it has none"
	}
	var names []string
	for _, p := range t.Params {
		names = append(names, p.Name)
	}
	return ": " + strings.Join(names, ", ")
}
