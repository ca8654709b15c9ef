package main

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"foiwatch/extractors"
)

// The page of `foiwatch explain --format html`: its elements, and its look.
var (
	//go:embed explain.html.tmpl
	explainHTML string
	//go:embed explain.css
	explainCSS string

	explainPage = template.Must(template.New("explain").Parse(explainHTML))
)

// An explanationView is what the page shows.
type explanationView struct {
	Style     template.CSS
	StyleHash string // of Style, for the page's own policy
	Version   string
	Document  extractors.Document
	Facts     string // kind, day, site
	Pieces    []piece
	Findings  []findingView
	Passed    []passedView
	Warnings  []string
}

// A findingView is one card.
type findingView struct {
	Index           int
	Headline, Quote string
	Facts           []fact
}

// A passedView is one number that gave no finding.
type passedView struct{ Before, At, Behind, Reason string }

// writeExplanationPage writes a page that needs no other file, no network and
// no script; its policy forbids all three.
func writeExplanationPage(w io.Writer, e extractors.Explanation) error {
	hash := sha256.Sum256([]byte(explainCSS))
	d := e.Document
	view := explanationView{
		Style: template.CSS(explainCSS), StyleHash: base64.StdEncoding.EncodeToString(hash[:]), Version: extractors.Version, Document: d,
		Facts:  strings.Join(nonEmpty(string(d.Kind), d.Published.String(), d.Site, d.Byline), " · "),
		Pieces: pieces(e), Warnings: e.Warnings,
	}
	runes := []rune(d.Text)
	for i, f := range e.Findings {
		headline := fmt.Sprintf("%s · %s · %s", departmentText(f.Department), strings.ReplaceAll(f.Sanction, "_", " "), casesText(f.Cases, f.Qualifier))
		view.Findings = append(view.Findings, findingView{Index: i, Headline: headline, Quote: plain(f.Evidence.Text), Facts: factsOf(runes, f, e.Cells[i])})
	}
	for _, n := range e.Passed {
		before, at, behind := around(runes, n.Start, n.End)
		view.Passed = append(view.Passed, passedView{before, at, behind, string(n.Reason)})
	}
	return explainPage.Execute(w, view)
}
