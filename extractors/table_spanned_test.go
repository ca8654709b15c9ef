package extractors_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// TestAHeadingOverSeveralColumnsStandsInTheFirst reads one page again and again:
// the columns below a heading may not be asked for it in a random order.
func TestAHeadingOverSeveralColumnsStandsInTheFirst(t *testing.T) {
	page := extractors.Page{Kind: article.Disclosure, Body: []byte(`<html><head><title>Officers disciplined over social media</title></head><body>
		<main><h1>Officers disciplined over social media</h1>
		<p>How many police officers were disciplined over posts on social media?</p>
		<table><tr><th rowspan="2">Outcome</th><th colspan="3">Norfolk Constabulary</th><th colspan="3">Suffolk Constabulary</th></tr>
		<tr><th>2019</th><th>2020</th><th>2021</th><th>2019</th><th>2020</th><th>2021</th></tr>
		<tr><td>Dismissed</td><td>1</td><td>0</td><td>2</td><td>0</td><td>1</td><td>1</td></tr></table></main></body></html>`)}
	want := map[string]string{"norfolk-constabulary": "B1", "suffolk-constabulary": "E1"}
	for range 20 {
		e, err := extractors.Extract(page)
		if err != nil || len(e.Findings) == 0 {
			t.Fatalf("%d findings, %v", len(e.Findings), err)
		}
		for _, f := range e.Findings {
			var got []string
			for _, c := range f.Evidence.Cells {
				if c.Row == 0 {
					got = append(got, c.Address)
				}
			}
			if f.Department == nil || f.Department.ID == nil || !cmp.Equal(got, []string{want[*f.Department.ID]}) {
				t.Fatalf("finding %+v has its body at %v, want one of %v", f, got, want)
			}
		}
	}
}
