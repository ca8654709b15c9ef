package extractors_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// disclosures are answers of 9 July 2021, of Kent Police where no other body is
// named, with what a reader takes from them; all figures are invented.
var disclosures = []struct {
	name, body, page string
	want             []string
}{
	{
		"a total over proven allegations is of the people disciplined", "", `<h1>Staff and social media</h1><p>Staff with substantiated allegations about social media, by outcome and year</p>` +
			grid("Outcome|2019|2020\nDismissed|2|1\nWritten warning|3|4\nTotal individuals|5|5"),
		[]string{
			"dismissal 2 [social_media] 2019 of 4", "dismissal 1 [social_media] 2020 of 5", "written_warning 3 [social_media] 2019 of 4", "written_warning 4 [social_media] 2020 of 5",
			"disciplinary_action 5 [social_media] 2019", "disciplinary_action 5 [social_media] 2020",
		},
	},
	{
		"a total over the services is their ministry's", "ministry-of-defence", `<h1>Personnel and social media</h1><p>Service personnel disciplined over social media:</p>` +
			grid("|2019|2020\nRoyal Navy|3|5\nArmy|11|16\nRAF|2|4\nTotal|16|25") + `<p>Over the two years three of them were discharged over social media.</p>`,
		[]string{
			"disciplinary_action 3 [social_media] 2019 of 6 royal-navy", "disciplinary_action 5 [social_media] 2020 of 7 royal-navy",
			"disciplinary_action 11 [social_media] 2019 of 6 british-army", "disciplinary_action 16 [social_media] 2020 of 7 british-army",
			"disciplinary_action 2 [social_media] 2019 of 6 royal-air-force", "disciplinary_action 4 [social_media] 2020 of 7 royal-air-force",
			"disciplinary_action 16 [social_media] 2019 ministry-of-defence", "disciplinary_action 25 [social_media] 2020 ministry-of-defence",
			"dismissal 3 [social_media] 2019..2020 ministry-of-defence",
		},
	},
	{
		"a total over a ministry and its agency is of several", "department-for-transport", `<h1>Staff disciplined over e-mail in 2019</h1>` +
			grid("Body|Dismissed\nCentral Department|3\nDriver and Vehicle Licensing Agency|9\nTotal|12"),
		[]string{"dismissal 3 [email] 2019 of 2 department-for-transport", "dismissal 9 [email] 2019 of 2 driver-and-vehicle-licensing-agency", "dismissal 12 [email] 2019 (several)"},
	},
	{
		"allegations that ended in outcomes", "", `<h1>Allegations about social media</h1><p>In 2019, 3 allegations resulted in a final written warning and 5 in a verbal warning. Words of advice were the result for 14. In a further nine cases the complaint was not substantiated.</p>`,
		[]string{
			"final_written_warning 3 [social_media] 2019", "verbal_warning 5 [social_media] 2019", "management_advice 14 [social_media] -", "no_action 9 [social_media] -",
		},
	},
	{
		"of them, with a time or a platform", "", `<h1>Misuse of social media</h1><p>In 2018 to 2020 the force investigated 40 officers over social media, 12 of them over Facebook. Not more than six resigned.</p>`,
		[]string{"investigation 40 [social_media] 2018..2020", "investigation 12 [facebook] 2018..2020 of 0", "resignation ≤6 [social_media] 2018..2020 of 0"},
	},
	{
		"struck off by the regulator", "barts-health-nhs-trust", `<h1>Nurses and Facebook</h1><p>Two nurses were dismissed over Facebook in 2019. One of them was later struck off by the Nursing and Midwifery Council.</p>`,
		[]string{"dismissal 2 [facebook] 2019 barts-health-nhs-trust", "struck_off 1 [facebook] - barts-health-nhs-trust"},
	},
	{
		"how long is no number of people", "", `<h1>Social media</h1><p>Six officers were suspended over WhatsApp in 2019, two for more than three months.</p>`,
		[]string{"suspension 6 [whatsapp] 2019"},
	},
	// what gives nothing
	{"nobody, far from what befell them", "", `<h1>Social media</h1><p>No member of staff at the headquarters of the force has been recorded as having been disciplined over Facebook, and no member of its special constabulary was dismissed.</p>`, nil},
	{"members of the public", "", `<h1>Social media accounts</h1><p>In 2019 we blocked 41 members of the public on Facebook and gave 12 a warning about abuse.</p>`, nil},
}

func TestDisclosures(t *testing.T) {
	for _, tt := range disclosures {
		t.Run(tt.name, func(t *testing.T) {
			body := tt.body
			if body == "" {
				body = "kent-police"
			}
			page := `<html><head><meta name="dc.date" content="2021-07-09"></head><body><main>` + tt.page + `</main></body></html>`
			e, err := extractors.Extract(extractors.Page{Department: body, Body: []byte(page), Kind: article.Disclosure, ContentType: "text/html"})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range e.Findings {
				got = append(got, brief(f))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings of\n%s\n(-want +got):\n%s", tt.page, diff)
			}
			checkOffsets(t, e)
		})
	}
}
