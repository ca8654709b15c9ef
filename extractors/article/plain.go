package article

import (
	"net/url"
	"path"
	"strings"

	"foiwatch/extractors/canonical"
)

// readText reads plain text: a block between blank lines, the first line as title.
func readText(p Page, text string) Document {
	doc := plainDocument(p, News)
	var drafts []draft
	for _, part := range strings.Split(tidyLines(text), "\n\n") {
		switch {
		case part == "":
		case doc.Title == "" && !strings.Contains(part, "\n") && len(part) < 200:
			doc.Title = part
		default:
			drafts = append(drafts, draft{kind: Paragraph, text: part})
		}
	}
	if doc.Kind == Disclosure {
		markAsked(drafts)
	}
	assemble(&doc, drafts)
	return doc
}

// plainDocument is the document of a file without metadata of its own.
func plainDocument(p Page, usual Kind) Document {
	doc := Document{URL: p.URL, Kind: p.Kind, Published: p.Published}
	if doc.Kind == "" {
		doc.Kind = usual
	}
	if spelt, err := canonical.URL(p.URL); err == nil {
		doc.CanonicalURL = spelt
	}
	return doc
}

// fileName returns the last part of an address's path.
func fileName(address string) string {
	parsed, err := url.Parse(address)
	if err != nil || parsed.Path == "" {
		return ""
	}
	return path.Base(parsed.Path)
}
