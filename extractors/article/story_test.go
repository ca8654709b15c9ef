package article_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors/article"
)

// Paragraphs long enough to be a story's.
const (
	first    = "Three clerks of the council were dismissed last year over what they wrote on Facebook."
	second   = "A spokesman said that most of its 4,000 staff use social media well and at home."
	teaser   = "Elsewhere a library is to open in May, with a garden, a café and forty shelves of books."
	standing = "Figures show what became of those who were reported by their own colleagues"
)

// TestStory finds the story among what stands around it on a news page.
func TestStory(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string
	}{
		{"a page without any mark of a story", `<div><ul><li>Home</li><li>Sport</li></ul></div><div><p>` + first + `<p>` + second + `</div><div>Printed in Hull</div>`, []string{first, second}},
		{"the element that is named, beside a longer list of others", `<div class="article-body"><p>` + first + `<p>` + second + `</div><div><p>` + teaser + `</div>`, []string{first, second}},
		{"a name on too little of the page", `<div class="page-text"><p>` + teaser + `</div><div><p>` + first + `<p>` + second + `<p>` + first + `<p>` + second + `</div>`, []string{teaser, first, second, first, second}},
		{"the article of several in main", `<main><article><p>` + first + `<p>` + second + `</article><article><p>` + teaser + `</article></main>`, []string{first, second}},
		{"a standfirst above the named element", `<main><p>` + standing + `</p><div class="entry-content"><p>` + first + `<p>` + second + `</div></main>`, []string{standing, first, second}},
		{"a standfirst parted from the story by who wrote it", `<main><h1>Clerks dismissed</h1><p>` + standing + `</p><div>By Ann Lee</div><div>Thu 5 May 2022</div><div class="entry-content"><p>` + first + `<p>` + second + `</div></main>`, []string{"Clerks dismissed", standing, first, second}},
		{"a link below the headline", `<main><h1>Clerks dismissed</h1><p><a href="/x">` + teaser + `</a></p><div>By Ann Lee</div><div class="entry-content"><p>` + first + `<p>` + second + `</div></main>`, []string{"Clerks dismissed", first, second}},
		{"a story for subscribers", `<div class="article-body" id="subscription-content"><p>` + first + `<p>` + second + `</div><div class="subscription-offer"><p>` + standing + `</p></div>`, []string{first, second}},
		{"short lines within and below", `<article><p>` + first + `<p>Not all.<p>` + second + `<ul><li>Hull: 3</ul></article>`, []string{first, "Not all.", second, "Hull: 3"}},
		{"a heading with nothing below", `<article><p>` + first + `<p>` + second + `<h2>From our archive</h2></article>`, []string{first, second}},
		{"lines that are links", `<article><p>` + first + `<p><a href="/x">` + teaser + `</a><p>` + second + `</article>`, []string{first, second}},
		{"a page without prose", `<main><p>Closed today.</main>`, []string{"Closed today."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := article.Read(article.Page{Kind: article.News, Body: []byte("<html><body>" + tt.body + "</body></html>")})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, strings.Split(doc.Text, "\n\n")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.body, diff)
			}
		})
	}
}
