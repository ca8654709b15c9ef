package article

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A Skimmed is a page that was looked through and not read: its metadata, and all
// text that may be on it.
type Skimmed struct {
	Document Document // without text; what only the page's body says is not in it
	// Words is all that stands outside tags, scripts and styles: the page's text,
	// its furniture, and now and then a piece of an attribute. Blocks are parted by
	// blank lines; entities and marks that nobody sees are resolved.
	Words     string
	HasTables bool
}

// Skim looks through a page of HTML. ok is false for what is none, and for what
// cannot be read: Read tells why.
func Skim(p Page) (s Skimmed, ok bool) {
	format, err := formatOf(p)
	if err != nil || format != "html" {
		return s, false
	}
	text := decode(p.Body, p.ContentType, true)
	root, err := html.ParseWithOptions(strings.NewReader(headOf(text)), html.ParseOptionEnableScripting(false))
	if err != nil {
		return s, false
	}
	meta := readMetadata(root, p.URL)
	s.Document = Document{
		URL: p.URL, CanonicalURL: meta.canonical, Title: meta.title, Byline: meta.byline, Site: meta.site, Language: meta.language,
		Kind: p.Kind, Published: meta.published, Publisher: meta.publisher,
	}
	if s.Document.Published.IsZero() {
		s.Document.Published = p.Published
	}
	k := skimmer{rest: text}
	k.run()
	s.Words, s.HasTables = s.Document.Title+"\n\n"+string(k.words), k.tables
	return s, true
}

// headOf returns a page up to its body; a part of it where there is no such
// place.
func headOf(page string) string {
	const most = 256 << 10
	head := page[:min(len(page), most)]
	for i := 0; i < len(head); {
		at := strings.IndexByte(head[i:], '<')
		if at < 0 {
			break
		}
		i += at + 1
		if hasPrefixFold(head[i:], "body") || hasPrefixFold(head[i:], "/head") {
			return head[:i-1]
		}
	}
	return head
}

// A skimmer takes the words out of a page without building its tree. Where it is
// in doubt it keeps what may be none: a word too many costs a reading, one too
// few a finding.
type skimmer struct {
	rest   string
	words  []byte
	tables bool
}

func (k *skimmer) run() {
	k.words = make([]byte, 0, len(k.rest)/2)
	for k.rest != "" {
		at := strings.IndexByte(k.rest, '<')
		if at < 0 {
			k.text(k.rest)
			return
		}
		k.text(k.rest[:at])
		k.rest = k.rest[at:]
		k.tag()
	}
}

// text keeps text with its entities resolved and its white space as spaces, for
// in a page's source no line ends a block.
func (k *skimmer) text(s string) {
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	start, plain := len(k.words), true
	k.words = append(k.words, s...)
	for i := start; i < len(k.words); i++ {
		switch c := k.words[i]; {
		case c == '\n' || c == '\t':
			k.words[i] = ' '
		case c >= utf8.RuneSelf:
			plain = false
		}
	}
	if !plain {
		k.words = append(k.words[:start], invisible.Replace(string(k.words[start:]))...)
	}
}

// tag passes over what begins with "<": a comment, a script with all that is in
// it, a tag; or keeps it where it is none of them.
func (k *skimmer) tag() {
	switch {
	case strings.HasPrefix(k.rest, "<!--"):
		if end := strings.Index(k.rest[2:], "-->"); end >= 0 {
			k.rest = k.rest[2+end+3:]
			return
		}
		k.rest = k.rest[4:] // without an end it is kept as text
		return
	case len(k.rest) > 1 && k.rest[1]|0x20 == 's' && (k.passes("script") || k.passes("style")):
		return
	}
	name := nameOf(k.rest[1:])
	end := strings.IndexByte(k.rest, '>')
	if name == "" || end < 0 {
		k.words = append(k.words, ' ')
		k.rest = k.rest[1:]
		return
	}
	k.rest = k.rest[end+1:]
	switch {
	case name == "br":
		k.words = append(k.words, ' ')
	case breaking[name]:
		k.words = append(k.words, "\n\n"...)
	}
	k.tables = k.tables || name == "table"
}

// passes passes over an element whose text is none of the page, where it ends.
func (k *skimmer) passes(name string) bool {
	if !hasPrefixFold(k.rest[1:], name) {
		return false
	}
	for at := len(name); ; {
		end := strings.Index(k.rest[at:], "</")
		if end < 0 {
			return false
		}
		at += end + 2
		if hasPrefixFold(k.rest[at:], name) {
			k.rest = k.rest[at+len(name):]
			if end := strings.IndexByte(k.rest, '>'); end >= 0 {
				k.rest = k.rest[end+1:]
			}
			return true
		}
	}
}

// nameOf returns the name of the tag that a text begins with, in small letters;
// "" where it is none.
func nameOf(s string) string {
	s = strings.TrimPrefix(s, "/")
	if strings.HasPrefix(s, "!") || strings.HasPrefix(s, "?") {
		return "!"
	}
	end := 0
	for end < len(s) && (s[end]|0x20 >= 'a' && s[end]|0x20 <= 'z' || end > 0 && s[end] >= '0' && s[end] <= '9') {
		end++
	}
	return strings.ToLower(s[:end])
}

// breaking are the elements across which no word goes on, as Read reads them.
var breaking = func() map[string]bool {
	names := map[string]bool{"li": true, "table": true, "title": true, "head": true, "caption": true}
	for element := range blockElements {
		names[element.String()] = true
	}
	for element := range headings {
		names[element.String()] = true
	}
	return names
}()

// hasPrefixFold tells whether a text begins so, in whatever case; prefix is in
// small letters.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
