// Package article reads the bytes of a page into its text, tables and metadata.
package article

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"

	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// A Page is what was fetched, and what is known of it beforehand.
type Page struct {
	URL         string // as asked for; "" where there is none
	ContentType string // the Content-Type header, or ""
	Body        []byte
	Kind        Kind        // "" is decided from the page
	Published   period.Date // used where the page gives no date
}

// ErrUnreadable is the error of a file whose kind is not read.
var ErrUnreadable = errors.New("this kind of file is not read yet")

// Read returns the document of a page: HTML, CSV or plain text. Its error is
// ErrUnreadable for any other kind of file, and for a page nested beyond reason.
func Read(p Page) (Document, error) {
	format, err := formatOf(p)
	if err != nil {
		return Document{}, err
	}
	text := decode(p.Body, p.ContentType, format == "html")
	switch format {
	case "csv":
		return readCSV(p, text), nil
	case "text":
		return readText(p, text), nil
	}
	root, err := html.ParseWithOptions(strings.NewReader(text), html.ParseOptionEnableScripting(false))
	if err != nil {
		return Document{}, fmt.Errorf("its elements are nested deeper than any page of people's: %w (%v)", ErrUnreadable, err)
	}
	return readHTML(p, root), nil
}

// signatures are the first bytes of files that are no text.
var signatures = []struct{ bytes, name string }{
	{"%PDF-", "a PDF file"}, {"PK\x03\x04", "a ZIP, Word or spreadsheet file"}, {"\xd0\xcf\x11\xe0", "an old Office file"},
	{"\x89PNG", "a picture"}, {"\xff\xd8\xff", "a picture"}, {"GIF8", "a picture"}, {"\x1f\x8b", "a compressed file"}, {"{\\rtf", "an RTF file"},
}

// formatOf tells HTML, CSV and plain text apart.
func formatOf(p Page) (string, error) {
	for _, s := range signatures {
		if bytes.HasPrefix(p.Body, []byte(s.bytes)) {
			return "", fmt.Errorf("%s: %w", s.name, ErrUnreadable)
		}
	}
	mediaType, _, _ := mime.ParseMediaType(p.ContentType)
	head := string(p.Body[:min(len(p.Body), 2048)])
	switch {
	case mediaType == "text/csv" || mediaType == "application/csv" || hasExtension(p.URL, ".csv") && !strings.Contains(strings.ToLower(head), "<html"):
		return "csv", nil
	case mediaType == "" || mediaType == "application/octet-stream":
		if element.MatchString(head) || !looksLikeCSV(head) {
			return "html", nil
		}
		return "csv", nil
	case mediaType == "text/plain" && !element.MatchString(head):
		return "text", nil
	case strings.Contains(mediaType, "html") || strings.HasPrefix(mediaType, "text/") || strings.Contains(mediaType, "xml"):
		return "html", nil
	}
	return "", fmt.Errorf("%s: %w", mediaType, ErrUnreadable)
}

// hasExtension tells whether the path of an address ends so.
func hasExtension(address, extension string) bool {
	parsed, err := url.Parse(address)
	return err == nil && strings.EqualFold(path.Ext(parsed.Path), extension)
}

// element matches an element at the start of a file of HTML.
var element = quick.MustCompile(`(?i)<(?:!doctype|html|head|body|p|div|h1|article|table|title)`)

// readHTML reads a page's metadata, takes its furniture away and reads what is left.
func readHTML(p Page, root *html.Node) Document {
	doc := Document{URL: p.URL, Kind: p.Kind}
	meta := readMetadata(root, p.URL)
	doc.CanonicalURL, doc.Title, doc.Byline, doc.Site, doc.Language = meta.canonical, meta.title, meta.byline, meta.site, meta.language
	doc.Publisher = meta.publisher
	if doc.Kind == "" {
		doc.Kind = kindOf(p.URL, doc.CanonicalURL, meta)
	}
	doc.Published = meta.published
	prune(root)
	page := collect(root)
	blocks := page.mainBlocks(root, &doc)
	if doc.Published.IsZero() {
		doc.Published = visibleDate(page.drafts, firstOf(doc.CanonicalURL, p.URL))
	}
	if doc.Published.IsZero() {
		doc.Published = p.Published
	}
	if doc.Kind == Disclosure {
		markAsked(blocks)
	}
	assemble(&doc, blocks)
	return doc
}

// firstOf returns the first string that is not empty.
func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}
