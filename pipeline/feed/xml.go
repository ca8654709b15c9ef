package feed

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	ext "github.com/mmcdole/gofeed/extensions"
	"github.com/mmcdole/gofeed/rss"
)

// parseXML reads RSS and Atom: as it is; else cut behind its last whole entry;
// else entry by entry, forgiving what no XML may hold.
func parseXML(text string, at root) (Feed, error) {
	text = prepare(text, at)
	parsed, err := parseWith(text)
	if err == nil {
		f := fromLibrary(parsed, at.kind)
		if listed := countEntries(text); listed > len(f.Entries) {
			if loose := parseLoosely(text); len(loose) > len(f.Entries) {
				f.Entries, f.Salvaged = loose, true
			}
			f.Warnings = append(f.Warnings, fmt.Sprintf("the feed is broken: %d entries begin in it, %d could be read", listed, len(f.Entries)))
		}
		return f, nil
	}
	f := Feed{Kind: at.kind, Salvaged: true}
	if whole, ok := cutBehindLastEntry(text, at.kind); ok {
		if parsed, again := parseWith(whole); again == nil {
			f = fromLibrary(parsed, at.kind)
			f.Salvaged = true
		}
	}
	if loose := parseLoosely(text); len(loose) > len(f.Entries) {
		f.Entries = loose
	}
	if len(f.Entries) == 0 {
		return Feed{}, fmt.Errorf("%w: it looks like %s and cannot be read: %v", ErrNoFeed, at.kind, err)
	}
	f.Warnings = append(f.Warnings, fmt.Sprintf("the feed is broken or cut short (%v); %d entries were saved", err, len(f.Entries)))
	return f, nil
}

// parseWith parses by the library, which may not bring the run down.
func parseWith(text string) (f *gofeed.Feed, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the parser failed: %v", fault)
		}
	}()
	parser := gofeed.NewParser()
	parser.KeepOriginalFeed = true
	return parser.ParseString(text)
}

// Parts of a file that keep the parser from reading it, or make it slow.
var (
	entity  = regexp.MustCompile(`<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')\s*>`)
	badRune = strings.NewReplacer("&#0;", "", "&#x0;", "", "&#11;", "", "&#x0b;", "")
)

// prepare leaves the root element alone with a fresh declaration, expands the few
// short entities that the prolog declares, and takes out control characters.
func prepare(text string, at root) string {
	prolog, body := text[:at.start], text[at.start:]
	for _, m := range entity.FindAllStringSubmatch(prolog, 50) {
		body = strings.ReplaceAll(body, "&"+m[1]+";", m[2]+m[3])
	}
	body = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, body)
	body = badRune.Replace(body)
	// the library tries a hundred layouts on a named zone, and one on a number
	body = strings.ReplaceAll(body, " GMT</pubDate>", " +0000</pubDate>")
	return `<?xml version="1.0" encoding="UTF-8"?>` + body
}

// beginsEntry matches the start of an entry.
var beginsEntry = regexp.MustCompile(`(?i)<(?:[a-z][\w.-]*:)?(?:item|entry)[\s>]`)

// countEntries counts the entries that begin in a file, those in comments and
// CDATA left out.
func countEntries(text string) int {
	return len(beginsEntry.FindAllStringIndex(withoutHidden.ReplaceAllString(text, ""), -1))
}

var withoutHidden = regexp.MustCompile(`(?s)<!--.*?-->|<!\[CDATA\[.*?\]\]>`)

// cutBehindLastEntry closes a feed that was cut short behind its last whole entry.
func cutBehindLastEntry(text, kind string) (string, bool) {
	closing, ends := "</item>", "</channel></rss>"
	if kind == "atom" {
		closing, ends = "</entry>", "</feed>"
	} else if strings.Contains(text[:min(len(text), 2000)], "<rdf:RDF") {
		ends = "</rdf:RDF>"
	}
	last := strings.LastIndex(text, closing)
	if last < 0 {
		return "", false
	}
	return text[:last+len(closing)] + ends, true
}

// fromLibrary takes over what the library read.
func fromLibrary(parsed *gofeed.Feed, kind string) Feed {
	f := Feed{Kind: kind, Title: parsed.Title}
	original, _ := parsed.OriginalFeed().(*rss.Feed)
	for i, item := range parsed.Items {
		permanent := true
		if original != nil && i < len(original.Items) && original.Items[i].GUID != nil {
			permanent = !strings.EqualFold(original.Items[i].GUID.IsPermalink, "false")
		}
		f.Entries = append(f.Entries, Entry{
			URL: linkOf(item, permanent), GUID: strings.TrimSpace(item.GUID), Title: item.Title,
			Published: firstDate(item.PublishedParsed, item.Published, extension(item.Extensions, "dcterms", "issued"), extension(item.Extensions, "dcterms", "created"), item.Updated),
			Updated:   firstDate(item.UpdatedParsed, item.Updated, extension(item.Extensions, "dcterms", "modified")),
		})
	}
	return f
}

// linkOf returns an entry's address: where a proxy stands before it the
// original one, else its link, else an identifier that is an address.
func linkOf(item *gofeed.Item, permanent bool) string {
	if original := extension(item.Extensions, "feedburner", "origLink"); original != "" {
		return original
	}
	if strings.TrimSpace(item.Link) != "" {
		return item.Link
	}
	for _, link := range item.Links {
		if strings.TrimSpace(link) != "" {
			return link
		}
	}
	for _, link := range item.Extensions["atom"]["link"] {
		if rel := link.Attrs["rel"]; rel == "" || rel == "alternate" {
			return link.Attrs["href"]
		}
	}
	if guid := strings.TrimSpace(item.GUID); permanent && (strings.HasPrefix(guid, "http://") || strings.HasPrefix(guid, "https://")) {
		return guid
	}
	return ""
}

// extension returns the value of an extension element.
func extension(all ext.Extensions, prefix, name string) string {
	for _, element := range all[prefix][name] {
		if value := strings.TrimSpace(element.Value); value != "" {
			return value
		}
	}
	return ""
}

// firstDate returns the first date that can be read: the library's, else the
// strings' in order.
func firstDate(parsed *time.Time, raw ...string) *time.Time {
	if parsed != nil && plausible(*parsed) {
		utc := parsed.UTC()
		return &utc
	}
	for _, s := range raw {
		if t, ok := parseDate(s); ok {
			return &t
		}
	}
	return nil
}
