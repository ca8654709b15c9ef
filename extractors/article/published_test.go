package article_test

import (
	"testing"

	"foiwatch/extractors/article"
)

func TestTheDayThatAPageShowsIsThatOfItsPublication(t *testing.T) {
	tests := []struct{ name, html, want string }{
		{"behind its label", `<h1>FOI 12</h1><p>Response sent: 21 February 2018</p>`, "2018-02-21"},
		{"sent to the one who asked", `<h1>FOI 12</h1><p>Ref 12. Sent to requester: Monday, 11 May 2015</p>`, "2015-05-11"},
		{"below its label", `<h1>FOI 12</h1><p>Answered on</p><p>Monday 26 June 2023</p>`, "2023-06-26"},
		{"in a list of labels", `<h1>FOI 12</h1><dl><dt>Reference</dt><dd>12</dd><dt>Date published</dt><dd>20 August 2019</dd></dl>`, "2019-08-20"},
		{"alone under the title", `<h1>FOI 12</h1><div>Thursday 3 March 2022</div><p>Six staff were dismissed.</p>`, "2022-03-03"},
		{"before one that stands alone", `<h1>FOI 12</h1><p>3 March 2022</p><p>Released: 5 March 2022</p>`, "2022-03-05"},
		{"not that of a figure", `<h1>FOI 12</h1><p>Staff dismissed from 1 April 2019.</p><p>3 March 2022 to 5 May 2022</p>`, ""},
		{"not that of the request", `<h1>FOI 12</h1><p>Request received 20 January 2023</p>`, ""},
		{"not that of a sentence", `<h1>FOI 12</h1><p>In our response of 3 March 2022 we gave the figures.</p>`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := article.Read(article.Page{Kind: article.Disclosure, Body: []byte("<html><body><main>" + tt.html + "</main></body></html>")})
			if err != nil {
				t.Fatal(err)
			}
			if got := doc.Published.String(); got != tt.want {
				t.Errorf("%s\npublished %q, want %q", tt.html, got, tt.want)
			}
		})
	}
}
