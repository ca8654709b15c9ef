package response_test

import (
	"strings"
	"testing"

	"foiwatch/extractors/article"
	"foiwatch/extractors/response"
)

func TestRead(t *testing.T) {
	const asked = `<h2>Request</h2><p>How many staff were dismissed? I know that section 40 does not apply and that one council refused.</p><h2>Response</h2>`
	tests := []struct {
		name, html string
		findings   int
		want       string
	}{
		{"the cost limit", asked + `<p>Section 1 of the Act gives two rights, unless an exemption applies.</p><p>Section 12(1) says that we need not comply where the cost would exceed the appropriate limit. I am therefore refusing the whole of your request. In accordance with section 17(5) please treat this letter as a refusal notice.</p><p>If you were to limit your request, other exemptions may then apply, such as section 40(2).</p>`, 0, "refused s12"},
		{"the cost limit in other words", asked + `<p>To answer would mean reading 4,000 files by hand. We estimate that this would exceed the 18 hour limit set by section 12 of the Act, and we are not obliged to comply.</p>`, 0, "refused s12"},
		{"personal data", asked + `<p>The numbers are so low that individuals could be recognised. They are therefore exempt under section 38(1)(b) of the Freedom of Information (Scotland) Act 2002, and I give notice under section 16 accordingly.</p>`, 0, "refused s38"},
		{"several sections", asked + `<p>The information is withheld under sections 30(1)(a), 31 and 40(2) of the Act.</p>`, 0, "refused s30 s31 s40"},
		{"short names of sections", asked + `<p>We have applied the exemptions at s.40(2) and s31(1)(g).</p>`, 0, "refused s31 s40"},
		{"vexatious", asked + `<p>We consider your request to be vexatious under section 14(1).</p>`, 0, "refused s14"},
		{"already published", asked + `<p>This information is exempt under section 21 as it is reasonably accessible to you on our website.</p>`, 0, "refused s21"},
		{"a log's field", `<p>Reference: FOI 5521</p><p>Decision: Information withheld</p><p>You asked</p><p>How many were dismissed?</p>`, 0, "refused"},
		{"a log's table", `<table><tr><td>Reference</td><td>5521</td></tr><tr><td>Outcome</td><td>Not held</td></tr></table>`, 0, "not_held"},
		{"a log's field of no exemption", `<table><tr><td>Exemption</td><td>None</td></tr><tr><td>Subject</td><td>Staff</td></tr></table><p>Please see the document below.</p>`, 0, "answered"},
		{"all sent", `<p>Response sent: 11 May 2016. Outcome: all information sent.</p>`, 4, "answered"},
		{"figures and small ones withheld", asked + `<p>12 officers were disciplined. Where a figure is fewer than 5 it is withheld under section 40(2).</p>`, 3, "partial s40"},
		{"figures without any withheld", asked + `<p>12 officers were disciplined. No information has been withheld.</p>`, 1, "answered"},
		{"decided in full", asked + `<p>I have today decided to disclose the located information to you in full.</p>`, 2, "answered"},
		{"in part", asked + `<p>Your request is granted in part. The names of officers are exempt by virtue of section 40(2).</p>`, 0, "partial s40"},
		{"some answers given, others not held", asked + `<p>Three staff were dismissed.</p><p>The Council does not hold information on informal warnings.</p>`, 1, "partial"},
		{"not held", asked + `<p>The Trust does not hold this information.</p>`, 0, "not_held"},
		{"not recorded", asked + `<p>The use of social media is not recorded centrally.</p>`, 0, "not_held"},
		{"no information held", asked + `<p>No information held.</p>`, 0, "not_held"},
		{"nil", asked + `<p>1. None.</p><p>2. 0</p>`, 0, "nil"},
		{"nil in a sentence", asked + `<p>No members of staff have been dismissed for this reason.</p>`, 0, "nil"},
		{"nil in other words", asked + `<p>There have been no such cases in the period.</p>`, 0, "nil"},
		{"a nil return", asked + `<p>Nil return.</p>`, 0, "nil"},
		{"a table of zeros", asked + `<table><tr><th></th><th>2016</th><th>2017</th></tr><tr><td>Dismissed</td><td>0</td><td>0</td></tr><tr><td>Warned</td><td>0</td><td>nil</td></tr></table>`, 0, "nil"},
		{"a table of figures", asked + `<table><tr><th></th><th>2016</th></tr><tr><td>Dismissed</td><td>0</td></tr><tr><td>Warned</td><td>3</td></tr></table>`, 1, "answered"},
		{"neither confirm nor deny", asked + `<p>In accordance with section 30(3) the force can neither confirm nor deny that it holds the information.</p>`, 0, "neither_confirm_nor_deny s30"},
		{"the duty does not arise", asked + `<p>The duty to confirm or deny does not arise by virtue of section 40(5).</p>`, 0, "neither_confirm_nor_deny s40"},
		{"a note on any other information", asked + `<p>Three officers were dismissed. The force can neither confirm nor deny that it holds any other information by virtue of section 23(5).</p>`, 1, "answered"},
		{"overdue", `<p>J. Quill made this Freedom of Information request to Kent County Council</p><p>Response to this request is long overdue. By law, under all circumstances, Kent County Council should have responded by now.</p>`, 0, "overdue"},
		{"delayed", `<p>Response to this request is delayed. By law, Kent County Council should normally have responded promptly.</p>`, 0, "overdue"},
		{"still waiting", `<p>Currently waiting for a response from Kent Police, they must respond promptly and normally no later than 3 May.</p>`, 0, "overdue"},
		{"refused, says the site", `<p>The request was refused by Kent Police.</p><p>Dear Ms Quill</p><p>Please see the attached.</p>`, 0, "refused"},
		{"not had, says the site", `<p>Kent Police did not have the information requested.</p>`, 0, "not_held"},
		{"partly, says the site", `<p>The request was partially successful.</p><p>Zero.</p><p>Information not held.</p>`, 0, "partial"},
		{"successful, says the site", `<p>The request was successful.</p><p>Three were dismissed.</p>`, 1, "answered"},
		{"what a body says of appeals", asked + `<p>Five officers were dismissed.</p><p>You may ask for an internal review if we refuse your request. You may appeal under section 50 of the Act.</p>`, 1, "answered"},
		{"a section of a policy", asked + `<p>Two were dismissed. See section 40 of the policy, under which posts may be removed.</p>`, 1, "answered"},
		{"procedure is no reliance", asked + `<p>We are withholding the names under section 40(2). This is our notice under section 17. Section 16 obliges us to help and section 10 to answer in 20 days.</p>`, 0, "refused s40"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := article.Read(article.Page{Kind: article.Disclosure, Body: []byte("<html><body><main>" + tt.html + "</main></body></html>")})
			if err != nil {
				t.Fatal(err)
			}
			r := response.Read(doc, tt.findings)
			if got := strings.TrimSpace(string(r.Outcome) + " " + strings.Join(r.Sections, " ")); got != tt.want {
				t.Errorf("%s\ngot %q, want %q", tt.html, got, tt.want)
			}
		})
	}
}
