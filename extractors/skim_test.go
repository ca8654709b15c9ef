package extractors_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// skim skims a news page.
func skim(t *testing.T, body string) (extractors.Extraction, bool) {
	t.Helper()
	e, isRelevant, err := extractors.Skim(extractors.Page{URL: "https://www.example.org/a", Kind: article.News, Body: []byte(body)})
	if err != nil {
		t.Fatal(err)
	}
	return e, isRelevant
}

// TestNoGoldFindingIsSkimmedAway names no more than the page: some are held back.
func TestNoGoldFindingIsSkimmedAway(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("testdata", "gold", "news", "*.html"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no gold page", err)
	}
	for _, path := range paths {
		body, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		gold, err := os.ReadFile(strings.TrimSuffix(path, ".html") + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var want struct{ Findings []json.RawMessage }
		if err := json.Unmarshal(gold, &want); err != nil {
			t.Fatal(err)
		}
		e, isRelevant := skim(t, string(body))
		if !isRelevant && len(want.Findings) > 0 {
			t.Errorf("%s has findings and was skimmed away", path)
		}
		whole, err := extractors.Extract(extractors.Page{URL: "https://www.example.org/a", Kind: article.News, Body: body})
		if err != nil || len(whole.Findings) != len(e.Findings) {
			t.Errorf("%s: %d findings by skimming, %d by reading, %v", path, len(e.Findings), len(whole.Findings), err)
		}
	}
}

func TestSkimSeesThroughDisguises(t *testing.T) {
	page := func(said string) string {
		return "<!doctype html><html><head><title>A page</title></head><body><p>At Kent Police " + said + " over Facebook.</p></body></html>"
	}
	wide := func(s string, little bool) string {
		out := "\xfe\xff"
		if little {
			out = "\xff\xfe"
		}
		for _, u := range utf16.Encode([]rune(s)) {
			if little {
				out += string([]byte{byte(u), byte(u >> 8)})
			} else {
				out += string([]byte{byte(u >> 8), byte(u)})
			}
		}
		return out
	}
	tests := []struct {
		name, body string
		want       bool
	}{
		{"plainly", page("three officers were dismissed"), true},
		{"in capitals", page("THREE OFFICERS WERE DISMISSED"), true},
		{"an entity by number", page("three officers were &#100;ismissed"), true},
		{"an entity by hexadecimal number", page("three officers were dis&#x6d;issed"), true},
		{"a soft hyphen", page("three officers were dis&shy;missed"), true},
		{"a soft hyphen as a character", page("three officers were dis\u00admissed"), true},
		{"a space of no width", page("three officers were dis&#8203;missed"), true},
		{"a place to break", page("three officers were dis<wbr>missed"), true},
		{"an element within the word", page("three officers were <b>d</b>ismissed"), true},
		{"a phrase over a line", page("three officers lost<br>\ntheir jobs"), true},
		{"a phrase over lines of the source", page("three officers lost\n\n\t\ttheir\r\n\r\njobs"), true},
		{"a phrase with spaces that do not break", page("three officers were shown&nbsp;the&nbsp;door"), true},
		{"a word that needs a person beside it", page("three officers were fired"), true},
		{"told around its noun", page("one officer had his annual bonus stopped"), true},
		{"behind a comment that ends late", page("<!-- > --> three officers were dismissed <!-- x -->"), true},
		{"behind a comment without an end", page("<!-- three officers were dismissed"), true},
		{"behind a script that a comment opens", page("<!-- <script> --> three officers were dismissed <script>x</script>"), true},
		{"windows-1252", strings.ReplaceAll(page("three officers \x96 all of them \x96 were dismissed"), "<head>", `<head><meta charset="windows-1252">`), true},
		{"UTF-16, little end first", wide(page("three officers were dismissed"), true), true},
		{"UTF-16, big end first", wide(page("three officers were dismissed"), false), true},
		{"in the title alone", "<html><head><title>Three officers dismissed at Kent Police</title></head><body><p>Nothing.</p></body></html>", true},
		{"nowhere", page("three officers were praised"), false},
		{"in a script alone", page("three officers were praised<script>var x = 'officers dismissed';</script>"), false},
		{"in an address alone", page(`three officers were <a href="/officers-dismissed">praised</a>`), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, got := skim(t, tt.body)
			if got != tt.want {
				t.Errorf("relevant %t, want %t", got, tt.want)
			}
			if !got && (e.Document.Text != "" || e.Findings == nil || e.Mentions == nil) {
				t.Errorf("a page that is not relevant has %+v", e)
			}
		})
	}
}

func TestSkimKeepsTheMetadata(t *testing.T) {
	body := string(silent()[0].body)
	got, isRelevant := skim(t, body)
	want, err := extractors.Extract(extractors.Page{URL: "https://www.example.org/a", Kind: article.News, Body: []byte(body)})
	if err != nil || isRelevant {
		t.Fatalf("relevant %t, %v", isRelevant, err)
	}
	want.Document.Text = ""
	if diff := cmp.Diff(want.Document, got.Document); diff != "" {
		t.Errorf("document (-read +skimmed):\n%s", diff)
	}
}

func TestDisclosuresAreNotSkimmed(t *testing.T) {
	e, isRelevant, err := extractors.Skim(extractors.Page{Kind: article.Disclosure, Body: []byte("<h1>Fleet</h1><p>There are 12 vans.</p>")})
	if err != nil || !isRelevant || e.Document.Text == "" {
		t.Errorf("relevant %t, %v, %+v", isRelevant, err, e.Document)
	}
}

// FuzzSkim holds skimming to reading: what is skimmed away has no finding.
func FuzzSkim(f *testing.F) {
	f.Add("<p>Three officers at Kent Police were <!-- --> dis<b>missed</b>.</p>")
	f.Add("<title>x</title><script><!--</script><p>Two nurses were fired.</p>")
	f.Fuzz(func(t *testing.T, body string) {
		page := extractors.Page{URL: "https://a.example/x", Kind: article.News, Body: []byte(body)}
		_, isRelevant, err := extractors.Skim(page)
		if err != nil || isRelevant {
			return
		}
		if e, err := extractors.Extract(page); err == nil && len(e.Findings) > 0 {
			t.Errorf("skimmed away: %q", lines(e))
		}
	})
}
