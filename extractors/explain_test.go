package extractors_test

import (
	"html"
	"strings"
	"testing"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
	"foiwatch/extractors/finding"
)

// passedOver are sentences with a number that gives no finding, and why.
var passedOver = []struct {
	name, text, number string
	want               finding.Reason
}{
	{"a year", "The Home Office dismissed nobody it could name in 2009.", "2009", finding.InPeriod},
	{"money", "The Home Office spent £4,000 on the dismissed.", "4,000", finding.Money},
	{"a share", "At the Home Office 40% of those warned were dismissed.", "40", finding.Share},
	{"a share in words", "At the Home Office 40 per cent of those warned were dismissed.", "40", finding.Share},
	{"an ordinal", "The third review of the Home Office was published.", "third", finding.WhichOne},
	{"zero", "At the Home Office 0 staff were dismissed.", "0", finding.NoneSaid},
	{"no outcome", "The Home Office employs 25,000 people.", "25,000", finding.NoSanction},
	{"pupils", "Kent County Council said that 45 pupils were suspended over Facebook.", "45", finding.NotStaff},
	{"the number of a line", "3. How was the Home Office told?", "3", finding.Marker},
	{"things", "The Home Office dismissed the claim that 45 laptops had vanished.", "45", finding.NoPeople},
}

func TestANumberThatGaveNoFindingHasAReason(t *testing.T) {
	for _, tt := range passedOver {
		t.Run(tt.name, func(t *testing.T) {
			e := explain(t, "<h1>A page</h1><p>"+html.EscapeString(tt.text)+"</p>", article.News)
			if got := reasons(e)[tt.number]; got != tt.want {
				t.Errorf("%q: %s is passed over for %q, want %q", tt.text, tt.number, got, tt.want)
			}
		})
	}
}

func TestWhatGaveAFindingIsNotPassedOver(t *testing.T) {
	e := explain(t, "<h1>Three dismissed</h1><p>Three civil servants at the Home Office were dismissed over Facebook. It employs 900.</p>", article.News)
	if got := reasons(e); len(e.Findings) != 1 || len(got) != 2 || got["Three"] != finding.Again || got["900"] != finding.NoSanction {
		t.Errorf("findings %q, passed over %v", lines(e.Extraction), got)
	}
}

func TestARequestersNumbersArePassedOver(t *testing.T) {
	e := explain(t, "<h1>Request</h1><h2>Request</h2><p>For example, were 12 officers dismissed over Facebook?</p><h2>Response</h2><p>No information is held.</p>", article.Disclosure)
	if got := reasons(e)["12"]; got != finding.Asked {
		t.Errorf("12 is passed over for %q", got)
	}
}

func TestATablesNumbersArePassedOver(t *testing.T) {
	e := explain(t, "<h1>Fleet</h1><table><tr><th>Vans</th><th>Cars over 3 litres</th></tr><tr><td>12</td><td>0</td></tr></table>", article.Disclosure)
	got := reasons(e)
	if got["12"] != finding.NoTable || got["0"] != finding.NoneSaid || got["3"] == "" {
		t.Errorf("passed over %v", got)
	}
}

// explain explains a page of that main text.
func explain(t *testing.T, main string, kind article.Kind) extractors.Explanation {
	t.Helper()
	page := "<!doctype html><html lang=en><head><meta charset=utf-8><title>A page</title></head><body><main><article>" + main + "</article></main></body></html>"
	e, err := extractors.Explain(extractors.Page{URL: "https://www.example.org/a", Kind: kind, Body: []byte(page)})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// reasons maps each number passed over to its reason, and holds the offsets to
// the text.
func reasons(e extractors.Explanation) map[string]finding.Reason {
	runes := []rune(e.Document.Text)
	list := map[string]finding.Reason{}
	for _, p := range e.Passed {
		list[strings.TrimSpace(string(runes[p.Start:p.End]))] = p.Reason
	}
	return list
}
