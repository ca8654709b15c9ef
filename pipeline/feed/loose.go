package feed

import (
	"strings"

	"golang.org/x/net/html"
)

// parseLoosely reads the entries of a feed that is no XML, by a tokenizer that
// takes everything: unclosed tags, bare "<" and "&", attributes without quotes.
func parseLoosely(text string) []Entry {
	l := loose{tokens: html.NewTokenizer(strings.NewReader(cdata.Replace(text)))}
	l.tokens.SetMaxBuf(16 << 20)
	for l.step() {
	}
	l.finish()
	return l.entries
}

// cdata turns the marks of CDATA into nothing; the tokenizer takes them for comments.
var cdata = strings.NewReplacer("<![CDATA[", "", "]]>", "")

// A loose is a feed being read by tokens.
type loose struct {
	tokens  *html.Tokenizer
	entries []Entry
	fields  map[string]string // of the entry being read; nil outside one
	field   string            // whose text is being read
}

// step reads one token; false at the end.
func (l *loose) step() bool {
	switch l.tokens.Next() {
	case html.ErrorToken:
		return false
	case html.StartTagToken, html.SelfClosingTagToken:
		l.open(l.tokens.Token())
	case html.EndTagToken:
		l.close(localName(l.tokens.Token().Data))
	case html.TextToken:
		if l.fields != nil && l.field != "" && len(l.fields[l.field]) < 10_000 {
			l.fields[l.field] += string(l.tokens.Text())
		}
	case html.CommentToken, html.DoctypeToken:
	}
	return len(l.entries) <= maxEntries
}

// open begins an entry or a field of one.
func (l *loose) open(token html.Token) {
	switch name := localName(token.Data); {
	case name == "item" || name == "entry":
		l.finish()
		l.fields = map[string]string{}
	case l.fields == nil:
	case name == "link":
		l.field = "link"
		for _, a := range token.Attr {
			if a.Key == "href" && l.fields["href"] == "" {
				l.fields["href"] = a.Val
			}
		}
	case wanted[name]:
		l.field = name
	}
}

// wanted are the fields that are read.
var wanted = map[string]bool{"title": true, "guid": true, "id": true, "pubdate": true, "published": true, "updated": true, "date": true, "issued": true}

func (l *loose) close(name string) {
	if name == "item" || name == "entry" {
		l.finish()
	}
	l.field = ""
}

// finish files the entry being read.
func (l *loose) finish() {
	f := l.fields
	l.fields, l.field = nil, ""
	if f == nil {
		return
	}
	guid := strings.TrimSpace(f["guid"] + f["id"])
	address := strings.TrimSpace(html.UnescapeString(f["link"]))
	for _, other := range []string{f["href"], guid} {
		if address == "" {
			address = strings.TrimSpace(other)
		}
	}
	if address == "" {
		return
	}
	l.entries = append(l.entries, Entry{
		URL: address, GUID: guid, Title: f["title"],
		Published: firstDate(nil, f["pubdate"], f["published"], f["issued"], f["date"], f["updated"]), Updated: firstDate(nil, f["updated"]),
	})
}

// localName is an element's name without its prefix, in small letters.
func localName(name string) string {
	if _, local, ok := strings.Cut(name, ":"); ok {
		name = local
	}
	return strings.ToLower(name)
}
