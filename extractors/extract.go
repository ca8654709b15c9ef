// Package extractors turns the bytes of one page into its mentions and findings.
//
// Everything here is pure: the same bytes in, the same values out, in the same
// order. Nothing reads a file, a clock, a network or a database, so a rule is
// tested with a string, and a better one can be run again over the archive.
package extractors

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"foiwatch/extractors/article"
	"foiwatch/extractors/finding"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
	"foiwatch/extractors/response"
)

// Version names the rules that read a page; it is stored with every finding and
// grows whenever the same bytes may give other rows.
const Version = "5"

// ErrUnreadable is the error of a file whose kind is not read.
var ErrUnreadable = article.ErrUnreadable

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
	Outcome  response.Outcome `json:"outcome"`
	Sections []string         `json:"sections"` // of the Act relied on: "s12", "s40"; sorted
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

// Extract reads one page. It is safe for concurrent use. Its error is
// ErrUnreadable for a file that is no text, and names what it is.
func Extract(p Page) (Extraction, error) {
	r, err := read(p)
	return r.extraction, err
}

// A reading is an extraction with what it was made from.
type reading struct {
	extraction Extraction
	doc        article.Document
	matches    []lexicon.Match
}

// read reads one page.
func read(p Page) (reading, error) {
	doc, err := article.Read(article.Page{URL: p.URL, ContentType: p.ContentType, Body: p.Body, Kind: p.Kind, Published: p.Published})
	if err != nil {
		return reading{}, err
	}
	lex := lexicon.Default()
	context := lexicon.Context{Published: doc.Published, Host: host(p.URL, doc.CanonicalURL)}
	context.Department = bodyOf(p, doc, lex, context)
	matches := lex.Find(doc.Text, context)
	findings, settled, warnings := finding.Read(doc, matches, lex, context.Department)
	matches = settle(matches, settled)
	e := Extraction{
		Document: Document{
			URL: doc.URL, CanonicalURL: doc.CanonicalURL, Title: doc.Title, Byline: doc.Byline, Site: doc.Site, Language: doc.Language,
			Kind: doc.Kind, Published: doc.Published, Text: doc.Text,
		},
		Mentions: mentions(doc.Text, matches),
		Findings: findings,
		Warnings: slices.Concat([]string{}, doc.Warnings, warnings),
	}
	if doc.Kind == article.Disclosure && doc.Text != "" {
		r := response.Read(doc, len(findings))
		e.Document.Response = &Response{Outcome: r.Outcome, Sections: r.Sections}
	}
	return reading{extraction: e, doc: doc, matches: matches}, nil
}

// settle puts words that findings rest on in the place of matches that were left
// open there.
func settle(matches, settled []lexicon.Match) []lexicon.Match {
	if len(settled) == 0 {
		return matches
	}
	kept := slices.DeleteFunc(slices.Clone(matches), func(m lexicon.Match) bool {
		return (m.Unsettled || m.IsPlace) && slices.ContainsFunc(settled, func(s lexicon.Match) bool { return s.Kind == m.Kind && s.Start < m.End && m.Start < s.End })
	})
	kept = append(kept, settled...)
	slices.SortStableFunc(kept, func(a, b lexicon.Match) int { return a.Start - b.Start })
	return kept
}

// mentions converts the lexicon's bytes into code points.
func mentions(text string, matches []lexicon.Match) []Mention {
	list := make([]Mention, 0, len(matches))
	at, points := 0, 0 // code points before byte at
	for _, m := range matches {
		if m.Unsettled || m.IsPlace {
			continue
		}
		points += utf8.RuneCountInString(text[at:m.Start])
		at = m.Start
		list = append(list, Mention{Kind: m.Kind, ID: m.ID, Surface: m.Surface, Start: points, End: points + utf8.RuneCountInString(m.Surface)})
	}
	return list
}

// host returns the host of the first address that has one.
func host(addresses ...string) string {
	for _, address := range addresses {
		if parsed, err := url.Parse(address); err == nil && parsed.Hostname() != "" {
			return strings.ToLower(parsed.Hostname())
		}
	}
	return ""
}

// Addresses that name a body by the short name of a register.
var (
	wdtkBody  = quick.MustCompile(`whatdotheyknow\.[a-z.]+/(?:cy/)?body/([a-z0-9_-]+)`)
	govukBody = quick.MustCompile(`gov\.uk/government/organisations/([a-z0-9-]+)`)
)

// bodyOf returns the id of the body whose own page a disclosure is: what the
// source says, else the host, else the address, else the page's chrome.
func bodyOf(p Page, doc article.Document, lex *lexicon.Lexicon, context lexicon.Context) string {
	if p.Department != "" {
		return p.Department
	}
	if doc.Kind != article.Disclosure {
		return ""
	}
	for _, address := range []string{p.URL, doc.CanonicalURL} {
		if b, ok := lex.BodyByHost(host(address)); ok {
			if !isParliament(b) {
				return b.ID
			}
			if asked := departmentAsked(doc, lex, context); asked != "" {
				return asked
			}
			if letter := firstNamed(headedBy(doc), lex, context); letter != "" {
				return letter // a letter to a committee
			}
			return b.ID
		}
		for register, pattern := range map[string]quick.Regexp{"whatdotheyknow": wdtkBody, "govuk": govukBody} {
			if m := pattern.FindStringSubmatch(address); m != nil {
				if b, ok := lex.BodyBySlug(register, m[1]); ok {
					return b.ID
				}
			}
		}
	}
	if asked := departmentAsked(doc, lex, context); asked != "" {
		return asked
	}
	if named := firstNamed(append(slices.Clone(doc.Publisher), headedBy(doc)...), lex, context); named != "" {
		return named
	}
	for _, m := range handle.FindAllStringSubmatch(doc.Text, -1) {
		if b, ok := lex.BodyByHandle(m[1]); ok {
			return b.ID
		}
	}
	return ""
}

// handle matches the name of an account in a page's chrome: "Twitter: @BetsiCadwaladr".
var handle = quick.MustCompile(`(?:^|[\s(:])@([A-Za-z]\w{3,30})\b`)

// firstNamed returns the id of the body that the first of some names is of; "" for none.
func firstNamed(names []string, lex *lexicon.Lexicon, context lexicon.Context) string {
	for _, name := range names {
		if b, ok := lex.BodyByName(name, context); ok {
			return b.ID
		}
	}
	return ""
}

// headBlocks is how many blocks stand at the head of a page.
const headBlocks = 6

// headedBy returns the lines at the head of a page that may be the name of whose it
// is: alone on a line, or behind "From:".
func headedBy(doc article.Document) []string {
	var names []string
	for _, b := range doc.Blocks[:min(len(doc.Blocks), headBlocks)] {
		if b.Kind == article.Grid || b.Asked {
			continue
		}
		text := strings.TrimSpace(strings.TrimPrefix(doc.Text[b.Start:b.End], "From:"))
		if line, _, _ := strings.Cut(text, "\n"); line != "" && len(line) < 80 {
			names = append(names, line)
		}
	}
	return names
}
