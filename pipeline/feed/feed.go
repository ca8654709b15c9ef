// Package feed reads what a source answers with: RSS 0.9x to 2.0, RSS 1.0, Atom
// and JSON Feed, as they are and not only as they should be.
package feed

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"foiwatch/extractors/canonical"
)

// A Source is where the bytes of a feed come from.
type Source struct {
	URL         string // after redirects; relative links are resolved against it; "" where there is none
	ContentType string // the Content-Type header, or ""
}

// A Feed is what a source lists.
type Feed struct {
	Kind     string   `json:"kind"` // rss, atom or json
	Title    string   `json:"title"`
	Entries  []Entry  `json:"entries"`
	Warnings []string `json:"warnings"`
	// Salvaged is set where the feed was broken and entries may be missing: its
	// validators must not be kept.
	Salvaged bool `json:"-"`
}

// An Entry is one item of a feed.
type Entry struct {
	URL       string     `json:"url"`  // absolute, as published
	GUID      string     `json:"guid"` // as published; "" where there is none
	Title     string     `json:"title"`
	Published *time.Time `json:"published"` // UTC; nil where none is said
	Updated   *time.Time `json:"-"`         // UTC; nil where none is said
}

// ErrNoFeed is the error of bytes that are no feed.
var ErrNoFeed = errors.New("this is no feed")

// maxEntries is how many entries of one answer are read.
const maxEntries = 2000

// Parse reads a feed. Its error is ErrNoFeed, with what it is instead, where the
// bytes are no feed.
func Parse(body []byte, src Source) (Feed, error) {
	text, note := transcode(body, src.ContentType)
	root, err := rootOf(text)
	if err != nil {
		return Feed{}, err
	}
	var f Feed
	if root.kind == "json" {
		f, err = parseJSON(text)
	} else {
		f, err = parseXML(text, root)
	}
	if err != nil {
		return Feed{}, err
	}
	if note != "" {
		f.Warnings = append([]string{note}, f.Warnings...)
	}
	f.Title = plainText(f.Title)
	f.settle(src.URL)
	return f, nil
}

// settle makes the entries' addresses absolute, drops those that have none, tells
// the same page once, and bounds their number.
func (f *Feed) settle(base string) {
	seen := map[string]bool{}
	kept := make([]Entry, 0, len(f.Entries))
	without, repeated, beyond, google := 0, 0, 0, 0
	for _, e := range f.Entries {
		address, ok := resolve(base, e.URL)
		if !ok {
			without++
			continue
		}
		key, err := canonical.URL(address)
		switch {
		case err != nil:
			without++
			continue
		case seen[key]:
			repeated++
			continue
		case len(kept) == maxEntries:
			beyond++
			continue
		case strings.HasPrefix(key, "https://news.google.com/"):
			google++
		}
		seen[key] = true
		e.URL, e.Title = address, plainText(e.Title)
		kept = append(kept, e)
	}
	f.Entries = kept
	f.warn(without, "%d entries without an address that can be fetched were left out")
	f.warn(repeated, "%d entries lead to a page that the feed lists already")
	f.warn(beyond, "%d entries beyond the first 2000 were left out")
	f.warn(google, "%d entries lead to Google News, which hides the page's own address: use the publisher's feed")
	if f.Warnings == nil {
		f.Warnings = []string{}
	}
}

// warn adds a warning where there is something to warn of.
func (f *Feed) warn(count int, format string) {
	if count > 0 {
		f.Warnings = append(f.Warnings, fmt.Sprintf(format, count))
	}
}
