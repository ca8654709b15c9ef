package extractors_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// outcomePages are pages of misconduct outcomes of Kent Police, a section a person.
var outcomePages = []struct {
	name, page string
	want       []string
}{
	{
		"a section a person", `<h1>Misconduct outcomes: March 2021</h1>
<h2>PC 1234 Ivo Marl</h2><p><b>Hearing:</b> 6 to 8 March 2021</p><p><b>Allegation:</b> Shared racist images in a WhatsApp group.</p><p><b>Outcome:</b> Dismissal without notice</p>
<h2>Former DC Una Peck</h2><p><b>Hearing:</b> 14 March 2021</p><p><b>Allegation:</b> Unauthorised access to police records about a neighbour.</p><p><b>Outcome:</b> Had she not already resigned, she would have been dismissed.</p>
<h2>PS Anonymised</h2><p><b>Hearing:</b> 20 March 2021</p><p><b>Allegation:</b> Comments on Instagram.</p><p><b>Finding:</b> Misconduct</p><p><b>Outcome:</b> Final written warning, together with a reduction in rank to constable</p>
<h2>PC 4 Sol Reed</h2><p><b>Hearing:</b> 21 March 2021</p><p><b>Allegation:</b> Drove at 54mph in a 30mph limit.</p><p><b>Outcome:</b> Dismissal without notice</p>
<h2>Appeals</h2><p>Officers who are dismissed may appeal. In 2020 we held 31 hearings.</p>`,
		[]string{
			"dismissal 1 [whatsapp] 2021-03-06..2021-03-08", "resignation 1 [it_systems] 2021-03-14..2021-03-14",
			"final_written_warning 1 [instagram] 2021-03-20..2021-03-20", "demotion 1 [instagram] 2021-03-20..2021-03-20",
		},
	},
	{
		"cases that were not proven", `<h1>Hearings</h1>
<h3>Officer A</h3><p>Date of hearing: 3 May 2021</p><p>Details: Sent a picture of a scene on Snapchat.</p><p>Finding: Not proven</p><p>Result: No further action</p>
<h3>Officer B</h3><p>Date of hearing: 4 May 2021</p><p>Details: Posted on Facebook about a colleague.</p><p>Result: Written warning</p>`,
		[]string{"no_action 1 [snapchat] 2021-05-03..2021-05-03", "written_warning 1 [facebook] 2021-05-04..2021-05-04"},
	},
	{
		"other hearings than those of officers' conduct", `<h1>Hearings</h1>
<h3>Licence 4411</h3><p>Date of hearing: 3 May 2021</p><p>Details: Sold alcohol after hours.</p><p>Outcome: Suspension</p>
<h3>Licence 4412</h3><p>Date of hearing: 4 May 2021</p><p>Details: Noise.</p><p>Outcome: Written warning</p>`,
		nil,
	},
}

func TestPagesOfOutcomes(t *testing.T) {
	for _, tt := range outcomePages {
		t.Run(tt.name, func(t *testing.T) {
			body := []byte(`<html><head><meta name="dc.date" content="2021-07-09"></head><body><main>` + tt.page + `</main></body></html>`)
			e, err := extractors.Extract(extractors.Page{URL: "https://www.kent.police.uk/foi/x", Body: body, Kind: article.Disclosure, ContentType: "text/html"})
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
