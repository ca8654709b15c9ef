package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"foiwatch/extractors"
	"foiwatch/extractors/count"
)

// newTable is an empty table in the one style that all commands print.
func newTable(w io.Writer) table.Writer {
	t := table.NewWriter()
	t.SetOutputMirror(w)
	style := table.StyleLight
	style.Format.Header = text.FormatDefault
	style.Options = table.Options{SeparateColumns: true, SeparateHeader: true}
	t.SetStyle(style)
	return t
}

// plain takes out of a text what a terminal would obey or what would break a
// row: control characters, line breaks.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
}

// shorten cuts a text to so many characters.
func shorten(s string, most int) string {
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return string(runes[:most-1]) + "…"
}

// printFindingTable writes the findings of a page as a table.
func (a *app) printFindingTable(e extractors.Extraction) error {
	if len(e.Findings) == 0 {
		_, err := fmt.Fprintln(a.stdout, "No findings.")
		return err
	}
	t := newTable(a.stdout)
	t.AppendHeader(table.Row{"#", "department", "sanction", "cases", "platforms", "from", "to", "part of", "evidence"})
	for i, f := range e.Findings {
		name, whole := "(several bodies)", ""
		if f.Department != nil {
			name = f.Department.Name
		}
		if f.PartOf != nil {
			whole = strconv.Itoa(*f.PartOf)
		}
		t.AppendRow(table.Row{i, plain(name), f.Sanction, casesText(f.Cases, f.Qualifier), strings.Join(f.Platforms, " "), f.Period.From, f.Period.To, whole, shorten(plain(f.Evidence.Text), 60)})
	}
	t.Render()
	return nil
}

// casesText writes a number with its qualifier: "<5", "3+", "about 40".
func casesText(cases *int, q count.Qualifier) string {
	if cases == nil {
		return "?"
	}
	n := strconv.Itoa(*cases)
	switch q {
	case count.AtLeast:
		return n + "+"
	case count.AtMost:
		return "≤" + n
	case count.MoreThan:
		return ">" + n
	case count.FewerThan:
		return "<" + n
	case count.About:
		return "about " + n
	case count.Exact:
	}
	return n
}
