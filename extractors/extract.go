// Package extractors turns the bytes of one page into its mentions and findings.
//
// Everything here is pure: the same bytes in, the same values out, in the same
// order. Nothing reads a file, a clock, a network or a database, so a rule is
// tested with a string, and a better one can be run again over the archive.
package extractors

import (
	"foiwatch/extractors/article"
	"foiwatch/extractors/finding"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
)

// Version names the rules that read a page; it is stored with every finding and
// grows whenever the same bytes may give other rows.
const Version = "1"

// A Page is what was fetched, and what its source says of it.
type Page struct {
	URL         string       // as asked for; "" where there is none
	ContentType string       // the Content-Type header, or ""
	Body        []byte       // decoded of any content encoding, not of its charset
	Kind        article.Kind // "" is decided from the page
	Published   period.Date  // used where the page itself gives no date
	Department  string       // id of the body where every page of the source is its own; "" elsewhere
}

// An Extraction is all that was read from a page.
type Extraction struct {
	Document Document          `json:"document"`
	Mentions []Mention         `json:"mentions"`
	Findings []finding.Finding `json:"findings"`
	Warnings []string          `json:"warnings"`
}

// A Document is the page's text and metadata. Empty strings are unknown.
type Document struct {
	URL          string       `json:"url"`
	CanonicalURL string       `json:"canonical_url"`
	Title        string       `json:"title"`
	Byline       string       `json:"byline"`
	Site         string       `json:"site"`
	Language     string       `json:"language"`
	Kind         article.Kind `json:"kind"`
	Published    period.Date  `json:"published"`
	Response     *Response    `json:"response"` // nil unless a disclosure request is answered here
	Text         string       `json:"text"`
}

// A Response is how a body answered a disclosure request.
type Response struct {
	Outcome  string   `json:"outcome"`  // answered, partial, nil, refused, not_held, neither_confirm_nor_deny, overdue
	Sections []string `json:"sections"` // of the Act relied on: "s12", "s40"; sorted
}

// A Mention is a span of a document's text that names a department, a platform
// or a sanction. Start and End are code-point offsets, half open.
type Mention struct {
	Kind    lexicon.Kind `json:"kind"`
	ID      string       `json:"id"`
	Surface string       `json:"surface"`
	Start   int          `json:"start"`
	End     int          `json:"end"`
}
