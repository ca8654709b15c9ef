package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"foiwatch/extractors"
	"foiwatch/extractors/lexicon"
)

// explainCommand shows how one page was read.
func (a *app) explainCommand() *cobra.Command {
	var f extractFlags
	var color bool
	cmd := &cobra.Command{
		Use:   "explain FILE|URL|-",
		Short: "Show how one page was read: what was found where, what was passed over and why",
		Example: "  foiwatch explain https://www.example.org/story\n" +
			"  foiwatch explain --format html story.html >how-it-was-read.html",
		Args: takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.explain(cmd.Context(), args[0], f, color)
		},
	}
	cmd.Flags().StringVar(&f.format, "format", "text", "text or html (one page that needs nothing else)")
	cmd.Flags().BoolVar(&color, "color", false, "colours also where the output is no terminal")
	f.add(cmd.Flags())
	return cmd
}

// explain reads the page and shows how, in the format asked for.
func (a *app) explain(ctx context.Context, source string, f extractFlags, color bool) error {
	page, err := f.page("text", "html")
	if err != nil {
		return usageError(err)
	}
	if err := a.readSource(ctx, source, f.allowHosts, &page); err != nil {
		return err
	}
	e, err := extractors.Explain(page)
	if err != nil {
		return fmt.Errorf("%s: %w", source, err)
	}
	if f.format == "html" {
		return writeExplanationPage(a.stdout, e)
	}
	return printExplanation(a.stdout, e, color || isTerminal(a.stdout) && os.Getenv("NO_COLOR") == "")
}

// A painter writes text in colours, or plainly.
type painter bool

// The colours of mentions, and what else is set apart.
const (
	cyan, magenta, yellow, dim, bold, underline = "36", "35", "33", "2", "1", "4"
)

// paint sets a text apart, where there are colours.
func (p painter) paint(s string, styles ...string) string {
	if !p || len(styles) == 0 || s == "" {
		return s
	}
	return "\x1b[" + strings.Join(styles, ";") + "m" + s + "\x1b[0m"
}

// kindStyle is the colour of each kind of mention.
var kindStyle = map[lexicon.Kind]string{lexicon.Department: cyan, lexicon.Platform: magenta, lexicon.Sanction: yellow}

// printExplanation writes the text with its mentions, then the findings, then
// the numbers that gave none.
func printExplanation(w io.Writer, e extractors.Explanation, color bool) error {
	p := painter(color)
	var out strings.Builder
	d := e.Document
	fmt.Fprintf(&out, "%s\n", p.paint(plain(d.Title), bold))
	fmt.Fprintf(&out, "%s\n\n", p.paint(strings.Join(nonEmpty(string(d.Kind), d.Published.String(), plain(d.Site), plain(d.URL)), " · "), dim))
	if color {
		fmt.Fprintf(&out, "%s %s %s %s %s\n\n", p.paint("department", cyan), p.paint("platform", magenta), p.paint("sanction", yellow),
			p.paint("evidence", underline), p.paint("number passed over", dim))
	}
	for _, piece := range pieces(e) {
		for _, i := range piece.Begins {
			out.WriteString(p.paint(fmt.Sprintf("[%d]", i), bold) + " ")
		}
		out.WriteString(p.pieceText(piece))
	}
	out.WriteString("\n\n")
	p.findings(&out, e)
	p.passed(&out, e)
	for _, warning := range e.Warnings {
		fmt.Fprintf(&out, "warning: %s\n", plain(warning))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// pieceText writes a piece in its styles, line by line, so that no style runs
// over the end of a line.
func (p painter) pieceText(piece piece) string {
	var styles []string
	if style := kindStyle[piece.Kind]; style != "" {
		styles = append(styles, style)
	} else if piece.Passed != "" {
		styles = append(styles, dim)
	}
	if len(piece.Within) > 0 {
		styles = append(styles, underline)
	}
	lines := strings.Split(piece.Text, "\n")
	for i, line := range lines {
		lines[i] = p.paint(line, styles...)
	}
	return strings.Join(lines, "\n")
}

// findings writes each finding with its evidence and what it took from where.
func (p painter) findings(out *strings.Builder, e extractors.Explanation) {
	if len(e.Findings) == 0 {
		out.WriteString("No findings.\n\n")
		return
	}
	runes := []rune(e.Document.Text)
	out.WriteString(p.paint("Findings", bold) + "\n")
	for i, f := range e.Findings {
		fmt.Fprintf(out, "\n%s “%s”\n", p.paint(fmt.Sprintf("[%d]", i), bold), plain(f.Evidence.Text))
		for _, fact := range factsOf(runes, f, e.Cells[i]) {
			line := fmt.Sprintf("    %-11s %s", fact.Name, fact.Value)
			if fact.Source != "" {
				line += "  " + p.paint(fact.Source, dim)
			}
			out.WriteString(line + "\n")
		}
	}
	out.WriteString("\n")
}

// passed writes each number that gave no finding, and why.
func (p painter) passed(out *strings.Builder, e extractors.Explanation) {
	if len(e.Passed) == 0 {
		return
	}
	runes := []rune(e.Document.Text)
	out.WriteString(p.paint("Numbers that gave no finding", bold) + "\n\n")
	for _, n := range e.Passed {
		before, at, behind := around(runes, n.Start, n.End)
		fmt.Fprintf(out, "    %-8s %s  %s\n", at, n.Reason, p.paint(before+"«"+at+"»"+behind, dim))
	}
}

// nonEmpty leaves out empty strings.
func nonEmpty(list ...string) []string {
	var kept []string
	for _, s := range list {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}
