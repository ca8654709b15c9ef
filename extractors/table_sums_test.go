package extractors_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// summed are pages of Kent Police whose tables hold totals that are called
// otherwise, or whose total stands in the words above.
var summed = []struct {
	name, above, rows string
	want              []string
}{
	{
		"a column that sums up each year", `<h1>Officers disciplined over Facebook</h1>`,
		"Year|Dismissed|Written warning|Officers with an outcome\n2018|1|3|4\n2019|2|5|7",
		[]string{
			"dismissal 1 [facebook] 2018 of 2", "written_warning 3 [facebook] 2018 of 2", "disciplinary_action 4 [facebook] 2018",
			"dismissal 2 [facebook] 2019 of 5", "written_warning 5 [facebook] 2019 of 5", "disciplinary_action 7 [facebook] 2019",
		},
	},
	{
		"several years together", `<h1>Officers disciplined over Facebook</h1>`,
		"Outcome|2018|2019|Two years\nDismissed|1|2|3\nWritten warning|3|5|8",
		[]string{
			"dismissal 1 [facebook] 2018 of 2", "dismissal 2 [facebook] 2019 of 2", "dismissal 3 [facebook] 2018..2019",
			"written_warning 3 [facebook] 2018 of 5", "written_warning 5 [facebook] 2019 of 5", "written_warning 8 [facebook] 2018..2019",
		},
	},
	{
		"officers, staff, both", `<h1>Dismissed over Twitter in 2020</h1>`,
		"|Police officers|Police staff|Both\nDismissed|1|2|3\nWritten warning|4|1|5",
		[]string{
			"dismissal 1 [twitter] 2020 of 2", "dismissal 2 [twitter] 2020 of 2", "dismissal 3 [twitter] 2020",
			"written_warning 4 [twitter] 2020 of 5", "written_warning 1 [twitter] 2020 of 5", "written_warning 5 [twitter] 2020",
		},
	},
	{
		"a total that stands first", `<h1>Staff and social media, 2020</h1>`,
		"Outcome|Everyone|Officers|Staff\nDismissed|5|2|3\nAdvice|9|4|5",
		[]string{
			"dismissal 5 [social_media] 2020", "dismissal 2 [social_media] 2020 of 0", "dismissal 3 [social_media] 2020 of 0",
			"management_advice 9 [social_media] 2020", "management_advice 4 [social_media] 2020 of 3", "management_advice 5 [social_media] 2020 of 3",
		},
	},
	{
		"years are no totals of years", `<h1>Officers disciplined over Facebook</h1>`,
		"Outcome|2018|2019|2020\nDismissed|1|2|3\nWritten warning|3|5|8",
		[]string{
			"dismissal 1 [facebook] 2018", "dismissal 2 [facebook] 2019", "dismissal 3 [facebook] 2020",
			"written_warning 3 [facebook] 2018", "written_warning 5 [facebook] 2019", "written_warning 8 [facebook] 2020",
		},
	},
	{
		"an outcome is no total of other outcomes", `<h1>Officers disciplined over Facebook</h1>`,
		"Year|Dismissed|Final written warning|Written warning\n2018|1|2|3\n2019|2|2|4",
		[]string{
			"dismissal 1 [facebook] 2018", "final_written_warning 2 [facebook] 2018", "written_warning 3 [facebook] 2018",
			"dismissal 2 [facebook] 2019", "final_written_warning 2 [facebook] 2019", "written_warning 4 [facebook] 2019",
		},
	},
	{
		"directorates whose total stands below", `<h1>Staff disciplined for misuse of e-mail, 2013</h1>`,
		"Directorate|Dismissed|Written warning|All\nAdult Social Care|2|3|5\nHousing|1|4|5\nWhole organisation|3|7|10",
		[]string{"dismissal 3 [email] 2013 of 2", "written_warning 7 [email] 2013 of 2", "disciplinary_action 10 [email] 2013"},
	},
	{
		"directorates that the page announces", `<h1>Staff dismissed for misuse of e-mail by directorate, 2013</h1>`,
		"Directorate|Dismissed\nAdult Social Care|2\nHousing|1\nTotal|3",
		[]string{"dismissal 2 [email] 2013 of 2", "dismissal 1 [email] 2013 of 2", "dismissal 3 [email] 2013"},
	},
	{
		"a row of those whose platform is not known", `<h1>Officers dismissed in 2020 over social media</h1>`,
		"Platform|Dismissed\nFacebook|2\nTwitter|3\nNot recorded|1\nAll platforms|6",
		[]string{"dismissal 2 [facebook] 2020 of 3", "dismissal 3 [twitter] 2020 of 3", "dismissal 1 [social_media] 2020 of 3", "dismissal 6 [social_media] 2020"},
	},
	{
		"one who had gone before", `<h1>Officers and social media, 2020</h1>`,
		"Outcome|Number\nDismissed|2\nFormer officer, would have been dismissed if still serving|3",
		[]string{"dismissal 2 [social_media] 2020", "resignation 3 [social_media] 2020"},
	},
	{
		"referrals are complaints", `<h1>Officers and social media</h1><p>Officers dismissed over social media are shown apart.</p>`,
		"Year|Referrals in which social media is mentioned\n2018|61\n2019|74",
		[]string{"complaint 61 [social_media] 2018", "complaint 74 [social_media] 2019"},
	},
	{
		"the number above that the table adds up to", `<h1>Officers and misuse of police systems</h1><p>Eleven individuals attended a misconduct meeting or hearing in that time. What was decided is set out here.</p>`,
		"Result|2018|2019\nDismissed|2|1\nFinal written warning|4|3\nNo case to answer|0|1",
		[]string{
			"disciplinary_action 11 [it_systems] 2018..2019", "dismissal 2 [it_systems] 2018 of 0", "dismissal 1 [it_systems] 2019 of 0",
			"final_written_warning 4 [it_systems] 2018 of 0", "final_written_warning 3 [it_systems] 2019 of 0", "no_action 1 [it_systems] 2019 of 0",
		},
	},
	{
		"a number above of something else", `<h1>Officers and misuse of police systems</h1><p>The force has 11 stations. What was decided is set out here.</p>`,
		"Result|2019\nDismissed|3\nFinal written warning|8",
		[]string{"dismissal 3 [it_systems] 2019", "final_written_warning 8 [it_systems] 2019"},
	},
	{"a heading of another conduct", `<h1>Staff disciplined for misuse of e-mail and for theft, 2019</h1><h2>B. Theft</h2>`, "Dismissal|Written warning|Resigned\n8|1|5", nil},
	{
		"a heading of data in no system", `<h1>Staff disciplined: social media, data protection, 2019</h1><h2>B. Breaches of data protection</h2>`,
		"Dismissal|Written warning\n8|1", []string{"dismissal 8 [] 2019", "written_warning 1 [] 2019"},
	},
	{
		"bodies that nothing heads", `<h1>Dismissed over social media</h1><p>The table shows staff dismissed.</p>`,
		"|2018|2019\nHome Office|4|6\nRealm Guard|2|3\nMinistry of Justice|5|7\nAll bodies|11|16",
		[]string{
			"dismissal 4 [social_media] 2018 of 6 home-office", "dismissal 6 [social_media] 2019 of 7 home-office", "dismissal 2 [social_media] 2018 of 6 Realm Guard", "dismissal 3 [social_media] 2019 of 7 Realm Guard",
			"dismissal 5 [social_media] 2018 of 6 ministry-of-justice", "dismissal 7 [social_media] 2019 of 7 ministry-of-justice", "dismissal 11 [social_media] 2018 (several)", "dismissal 16 [social_media] 2019 (several)",
		},
	},
}

func TestTotalsByTheirSums(t *testing.T) {
	for _, tt := range summed {
		t.Run(tt.name, func(t *testing.T) {
			page := `<html><head><meta name="dc.date" content="2021-07-09"></head><body><main>` + tt.above + grid(tt.rows) + `</main></body></html>`
			e, err := extractors.Extract(extractors.Page{URL: "https://www.kent.police.uk/foi/x", Body: []byte(page), Kind: article.Disclosure, ContentType: "text/html"})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range e.Findings {
				got = append(got, brief(f))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings of\n%s\n%s\n(-want +got):\n%s", tt.above, tt.rows, diff)
			}
			checkOffsets(t, e)
		})
	}
}

func TestTablesWithoutHeadingsAreRead(t *testing.T) {
	for _, table := range []string{
		`<table><tr><td>Dismissed</td><td>3</td><td>4</td></tr><tr><td>Warned</td><td>2</td><td>5</td></tr></table>`,
		`<table><tr><td>3</td><td>4</td></tr><tr><td>2</td><td>5</td></tr></table>`,
		`<p>Officers and Facebook:</p><table><tr><td>2012</td><td>Dismissed</td><td>3</td><td>4</td></tr><tr><td>2013</td><td>Dismissed</td><td>2</td><td>5</td></tr></table>`,
	} {
		for _, kind := range []article.Kind{article.News, article.Disclosure} {
			if _, err := extractors.Extract(extractors.Page{Kind: kind, Body: []byte("<html><body><main>" + table + "</main></body></html>")}); err != nil {
				t.Errorf("%s page with %s: %v", kind, table, err)
			}
		}
	}
}
