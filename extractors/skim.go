package extractors

import (
	"foiwatch/extractors/article"
	"foiwatch/extractors/finding"
	"foiwatch/extractors/lexicon"
)

// Skim reads a page as Extract does where it may hold a finding. A news page
// without any word of a sanction holds none: of such a page it returns the
// metadata that its head tells, no text, and isRelevant false, at a fraction of
// the cost. Pages of other kinds are always read.
func Skim(p Page) (e Extraction, isRelevant bool, err error) {
	if p.Kind != article.News {
		e, err = Extract(p)
		return e, true, err
	}
	s, ok := article.Skim(article.Page{URL: p.URL, ContentType: p.ContentType, Body: p.Body, Kind: p.Kind, Published: p.Published})
	if !ok || lexicon.Default().MayNameSanction(s.Words, s.HasTables) {
		e, err = Extract(p)
		return e, true, err
	}
	d := s.Document
	return Extraction{
		Document: Document{
			URL: d.URL, CanonicalURL: d.CanonicalURL, Title: d.Title, Byline: d.Byline, Site: d.Site, Language: d.Language, Kind: d.Kind, Published: d.Published,
		},
		Mentions: []Mention{}, Findings: []finding.Finding{}, Warnings: []string{},
	}, false, nil
}
