package finding

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
)

// frameOfFirst reads the frame of a page's first table.
func frameOfFirst(t *testing.T, page, body string) string {
	t.Helper()
	published := period.Date{Year: 2023, Month: time.June, Day: 20}
	doc, err := article.Read(article.Page{Body: []byte(page), ContentType: "text/html", Kind: article.Disclosure, Published: published})
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(doc, nil, lexicon.Default(), body)
	r.matches = r.lex.Find(doc.Text, lexicon.Context{Published: published, Department: body})
	for i, b := range doc.Blocks {
		if b.Kind == article.Grid {
			f := r.frame(i)
			return fmt.Sprintf("%s %s [%s] %s..%s", f.department.id, f.sanction, strings.Join(f.platforms, " "), f.period.From, f.period.To)
		}
	}
	t.Fatal("the page has no table")
	return ""
}

func TestFrame(t *testing.T) {
	const grid = `<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>`
	tests := []struct {
		name string
		page string
		want string
	}{
		{"the title holds where nothing else does", `<h1>Officers dismissed over WhatsApp messages, January 2019 to December 2021</h1><h2>Response</h2>` + grid, "kent-police dismissal [whatsapp] 2019-01-01..2021-12-31"},
		{"the lead-in goes before the title", `<h1>Discipline 2010 to 2012</h1><p>Between April 2020 and March 2021 the following staff were investigated for misuse of the internet:</p>` + grid, "kent-police investigation [internet] 2020-04-01..2021-03-31"},
		{"examples of a request are not tied", `<h1>Staff</h1><h2>Request</h2><p>How many staff were disciplined over social networking sites such as Facebook and Twitter in 2012?</p><h2>Response</h2>` + grid, "kent-police disciplinary_action [social_media] 2012-01-01..2012-12-31"},
		{"what a request is about is tied", `<h1>Staff</h1><h2>Request</h2><p>How many officers were dismissed over what they put on Facebook and Twitter in 2012 and 2013?</p><h2>Response</h2>` + grid, "kent-police dismissal [facebook twitter] 2012-01-01..2013-12-31"},
		{"several kinds together", `<h1>Misuse of e-mail, internet and social media</h1>` + grid, "kent-police  [email internet social_media] .."},
		{"the words of a search are no platforms", `<h1>Social networking</h1><p>Keyword searches were made for “Facebook” and “Twitter”.</p><p>The table gives the officers disciplined.</p>` + grid, "kent-police disciplinary_action [social_media] .."},
		{"a letter's day is no period", `<h1>Officers disciplined over Facebook</h1><p>Date of response: 20 September 2016</p>` + grid, "kent-police disciplinary_action [facebook] .."},
		{"the question that the table names", `<h1>Staff</h1><h2>Request</h2><p>1. How many staff were dismissed over Facebook in 2011?</p><p>2. How many staff were suspended over e-mail in 2012?</p><h2>Response</h2><p>In answer to question 2:</p>` + grid, "kent-police suspension [email] 2012-01-01..2012-12-31"},
		{"several outcomes are disciplinary action", `<h1>Staff dismissed or given a written warning for misuse of IT systems, 2014/15</h1>` + grid, "kent-police disciplinary_action [it_systems] 2014-04-01..2015-03-31"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := frameOfFirst(t, "<html><body><main>"+tt.page+"</main></body></html>", "kent-police")
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("frame of %s (-want +got):\n%s", tt.page, diff)
			}
		})
	}
}
