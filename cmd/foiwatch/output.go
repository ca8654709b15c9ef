package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"foiwatch/queries"
	"foiwatch/queries/export"
)

// rowFormats are the formats that rows are printed in.
var rowFormats = []string{"table", "csv", "json", "markdown"}

// checkFormat refuses a format that rows are not printed in.
func checkFormat(format string) error {
	if !slices.Contains(rowFormats, format) {
		return usageError(fmt.Errorf("--format %q is none of %s", format, strings.Join(rowFormats, ", ")))
	}
	return nil
}

// printRows writes rows in a format and closes them.
func (a *app) printRows(rows *queries.Rows, format string) error {
	defer rows.Close()
	switch format {
	case "csv":
		return export.WriteCSV(a.stdout, rows, func(s string) string { return s })
	case "json":
		return printRowsJSON(a.stdout, rows)
	}
	return printRowsTable(a.stdout, rows, format == "markdown")
}

// printRowsJSON writes a list of objects, a row a line.
func printRowsJSON(w io.Writer, rows *queries.Rows) error {
	separator := "["
	for {
		values, ok, err := rows.Next()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		line, err := jsonRow(rows.Columns, values)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s\n  %s", separator, line); err != nil {
			return err
		}
		separator = ","
	}
	if separator == "[" {
		_, err := fmt.Fprintln(w, "[]")
		return err
	}
	_, err := fmt.Fprintln(w, "\n]")
	return err
}

// jsonRow writes a row as an object with its columns in order.
func jsonRow(columns []queries.Column, values []any) (string, error) {
	var out strings.Builder
	for i, c := range columns {
		value := values[i]
		switch v := value.(type) {
		case time.Time:
			value = c.FormatTime(v)
		case []byte:
			value = export.Text(c, v)
		case float64:
			if math.IsNaN(v) || math.IsInf(v, 0) {
				value = nil // JSON has no such numbers
			}
		case interface{ Float64() float64 }: // DuckDB's decimals
			value = json.Number(export.Text(c, v))
		case *big.Int:
			value = json.Number(v.String())
		}
		encoded, err := encode(value)
		if err != nil {
			return "", err
		}
		name, err := encode(c.Name)
		if err != nil {
			return "", err
		}
		if i > 0 {
			out.WriteString(", ")
		}
		out.WriteString(name + ": " + encoded)
	}
	return "{" + out.String() + "}", nil
}

// encode writes a value as JSON, with < and & as they are.
func encode(value any) (string, error) {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return strings.TrimSuffix(out.String(), "\n"), err
}

// maxShown is how many characters of a cell a table shows.
const maxShown = 80

// printRowsTable writes rows as a table for people, or as Markdown.
func printRowsTable(w io.Writer, rows *queries.Rows, markdown bool) error {
	t := newTable(w)
	head := table.Row{}
	var configs []table.ColumnConfig
	for i, c := range rows.Columns {
		head = append(head, plain(c.Name))
		if isNumeric(c.Type) {
			configs = append(configs, table.ColumnConfig{Number: i + 1, Align: text.AlignRight, AlignHeader: text.AlignRight})
		}
	}
	t.SetColumnConfigs(configs)
	t.AppendHeader(head)
	for {
		values, ok, err := rows.Next()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		row := table.Row{}
		for i, value := range values {
			cell := plain(export.Text(rows.Columns[i], value))
			if !markdown {
				cell = shorten(cell, maxShown)
			}
			row = append(row, cell)
		}
		t.AppendRow(row)
	}
	switch {
	case t.Length() == 0 && !markdown:
		_, err := fmt.Fprintln(w, "No rows.")
		return err
	case markdown:
		t.RenderMarkdown()
	default:
		t.Render()
	}
	return nil
}

// isNumeric tells whether a column of DuckDB's type holds numbers.
func isNumeric(kind string) bool {
	return strings.Contains(kind, "INT") || kind == "DOUBLE" || kind == "FLOAT" || strings.HasPrefix(kind, "DECIMAL")
}
