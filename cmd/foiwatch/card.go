package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"foiwatch/extractors/article"
	"foiwatch/extractors/score"
)

// printCard writes the result of an evaluation for people: the measures of each
// group, the sanctions, the confidence, then every miss and every extra of the
// open pages.
func printCard(w io.Writer, r score.Report) error {
	printMeasures(w, r)
	printSanctions(w, r)
	printConfidence(w, r)
	return printNotes(w, r)
}

// alignRight aligns all columns but the first to the right.
func alignRight(t table.Writer, columns int) {
	var configs []table.ColumnConfig
	for i := 2; i <= columns; i++ {
		configs = append(configs, table.ColumnConfig{Number: i, Align: text.AlignRight, AlignHeader: text.AlignRight})
	}
	t.SetColumnConfigs(configs)
}

// measureNames are the measures as the card calls them.
var measureNames = map[score.Measure]string{
	score.F1: "core row, F1", score.Precision: "  precision", score.Recall: "  recall",
	score.Platforms1: "with platforms, F1", score.Record1: "whole record, F1",
	score.Department: "  department", score.Sanction: "  sanction", score.Cases: "  cases", score.Qualifier: "  qualifier", score.Platforms: "  platforms",
	score.Period: "period", score.PartOf: "part of", score.Empties: "empty pages kept empty", score.Evidence: "evidence holds",
}

// printMeasures writes a row a measure: each kind with its interval and number
// of cases, then all kinds, open and held back.
func printMeasures(w io.Writer, r score.Report) {
	columns := []struct {
		head  string
		kind  article.Kind
		third score.Third
		full  bool // with interval and cases
	}{
		{"news", article.News, score.All, true}, {"disclosures", article.Disclosure, score.All, true}, {"all", "all", score.All, true},
		{"open", "all", score.Open, false}, {"held back", "all", score.Held, false},
	}
	t := newTable(w)
	head, pages, stated := table.Row{""}, table.Row{"pages"}, table.Row{"findings in the gold"}
	rows := map[score.Measure]table.Row{}
	for _, c := range columns {
		g, ok := r.Group(c.kind, c.third)
		if !ok {
			continue
		}
		head, pages, stated = append(head, c.head), append(pages, g.Pages), append(stated, g.Gold)
		for _, m := range score.Measures() {
			rows[m] = append(rows[m], valueText(g.Measures[m], m, c.full))
		}
	}
	t.AppendHeader(head)
	t.AppendRows([]table.Row{pages, stated})
	for _, m := range score.Measures() {
		t.AppendRow(append(table.Row{measureNames[m]}, rows[m]...))
	}
	alignRight(t, len(head))
	t.Render()
	fmt.Fprintln(w, "In brackets the 95 % interval, behind it the cases; an F1's are gold and findings read, together.")
}

// valueText writes "0.93 (0.90–0.95) 112": value, interval, cases.
func valueText(v score.Value, m score.Measure, full bool) string {
	if v.Of == 0 {
		return "–"
	}
	s := fmt.Sprintf("%.3f", v.Value)
	if m == score.Empties {
		s = fmt.Sprintf("%d of %d", v.Right, v.Of)
	}
	if !full {
		return s
	}
	if m == score.Empties {
		return fmt.Sprintf("%s (%.2f–%.2f)", s, v.Low, v.High)
	}
	return fmt.Sprintf("%s (%.2f–%.2f) %4d", s, v.Low, v.High, v.Of)
}

// printSanctions writes the core F1 of each sanction, for each kind of page.
func printSanctions(w io.Writer, r score.Report) {
	all, _ := r.Group("all", score.All)
	t := newTable(w)
	head := table.Row{"core row, F1, by sanction"}
	var groups []score.Group
	for _, kind := range []article.Kind{article.News, article.Disclosure, "all"} {
		if g, ok := r.Group(kind, score.All); ok {
			groups, head = append(groups, g), append(head, string(kind))
		}
	}
	t.AppendHeader(head)
	for _, s := range all.Sanctions {
		row := table.Row{plain(s.Sanction)}
		for _, g := range groups {
			row = append(row, sanctionText(g, s.Sanction))
		}
		t.AppendRow(row)
	}
	alignRight(t, len(head))
	fmt.Fprintln(w)
	t.Render()
}

// sanctionText writes the core F1 of a sanction in a group.
func sanctionText(g score.Group, id string) string {
	for _, s := range g.Sanctions {
		if s.Sanction == id {
			return valueText(s.F1, score.F1, true)
		}
	}
	return "–"
}

// printConfidence writes how many findings of each confidence are right.
func printConfidence(w io.Writer, r score.Report) {
	t := newTable(w)
	head := table.Row{"right, by confidence"}
	var groups []score.Group
	for _, third := range []score.Third{score.All, score.Open, score.Held} {
		if g, ok := r.Group("all", third); ok {
			groups, head = append(groups, g), append(head, strings.ReplaceAll(string(third), "_", " "))
		}
	}
	t.AppendHeader(head)
	for i, b := range groups[0].Confidence {
		row := table.Row{fmt.Sprintf("%.2f to %.2f", b.From, b.Below)}
		for _, g := range groups {
			row = append(row, valueText(g.Confidence[i].Right, score.Precision, true))
		}
		t.AppendRow(row)
	}
	alignRight(t, len(head))
	fmt.Fprintln(w)
	t.Render()
}

// printNotes lists every miss and every extra of open pages, and counts those
// of pages that are held back.
func printNotes(w io.Writer, r score.Report) error {
	fmt.Fprintln(w)
	if g, ok := r.Group("all", score.Open); ok {
		fmt.Fprintf(w, "Open pages: %d missed, %d extra.\n", g.Misses, g.Extras)
	}
	for _, n := range r.Notes {
		cases := "?"
		if n.Cases != nil {
			cases = strconv.Itoa(*n.Cases)
		}
		line := fmt.Sprintf("  %-8s %s  %s · %s · %s", n.What, plain(n.Page), plain(n.Department), plain(n.Sanction), cases)
		if n.Wrong != "" {
			line += " (wrong: " + n.Wrong + ")"
		}
		fmt.Fprintln(w, strings.TrimRight(line+"  "+shorten(plain(n.Text), maxShown), " "))
	}
	g, ok := r.Group("all", score.Held)
	if !ok {
		return nil
	}
	_, err := fmt.Fprintf(w, "Pages held back: %d missed, %d extra.\n", g.Misses, g.Extras)
	return err
}
