package feed

import (
	"bytes"
	"html"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// declared matches the encoding that an XML declaration names.
var declared = regexp.MustCompile(`^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9_.:-]+)["']`)

// transcode returns the feed as UTF-8, and a warning where bytes were lost or
// the feed's own label is wrong. A byte order mark decides, then zero bytes at
// the start, then bytes that are valid UTF-8, then the header, the declaration,
// and windows-1252.
func transcode(body []byte, contentType string) (text, warning string) {
	if enc, skip := wide(body); enc != nil {
		return decode(body[skip:], enc), ""
	}
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	if utf8.Valid(body) {
		return string(body), ""
	}
	label := charsetOf(contentType)
	if m := declared.FindSubmatch(body[:min(len(body), 400)]); label == "" && m != nil {
		label = string(m[1])
	}
	if enc, name := charset.Lookup(label); enc != nil && name != "utf-8" && !strings.HasPrefix(name, "utf-16") {
		return decode(body, enc), ""
	}
	if invalid := countInvalid(body); invalid*50 < countHigh(body) || invalid <= 3 {
		return strings.ToValidUTF8(string(body), "\uFFFD"), "bytes that are not UTF-8 were replaced"
	}
	enc, _ := charset.Lookup("windows-1252")
	return decode(body, enc), "the feed is not in the charset that it names; read as windows-1252"
}

// wide returns the encoding of a feed in UTF-16 or UTF-32, by its mark or by
// where its zero bytes stand, and how many bytes its mark has.
func wide(b []byte) (encoding.Encoding, int) {
	marks := []struct {
		mark string
		enc  encoding.Encoding
	}{
		{"\x00\x00\xfe\xff", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)}, {"\xff\xfe\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
		{"\xfe\xff", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}, {"\xff\xfe", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	}
	for _, m := range marks {
		if bytes.HasPrefix(b, []byte(m.mark)) {
			return m.enc, len(m.mark)
		}
	}
	if len(b) < 4 {
		return nil, 0
	}
	switch zero := [4]bool{b[0] == 0, b[1] == 0, b[2] == 0, b[3] == 0}; zero {
	case [4]bool{true, true, true, false}:
		return marks[0].enc, 0
	case [4]bool{false, true, true, true}:
		return marks[1].enc, 0
	case [4]bool{true, false, true, false}:
		return marks[2].enc, 0
	case [4]bool{false, true, false, true}:
		return marks[3].enc, 0
	}
	return nil, 0
}

// decode decodes body; what cannot be decoded becomes U+FFFD.
func decode(body []byte, enc encoding.Encoding) string {
	text, err := enc.NewDecoder().Bytes(body)
	if err != nil {
		text = body
	}
	return strings.ToValidUTF8(strings.TrimPrefix(string(text), "\ufeff"), "\uFFFD")
}

// charsetOf returns the charset of a Content-Type header.
func charsetOf(contentType string) string {
	_, label, _ := strings.Cut(strings.ToLower(contentType), "charset=")
	label, _, _ = strings.Cut(label, ";")
	return strings.Trim(label, ` "'`)
}

func countInvalid(b []byte) int {
	n := 0
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			n++
		}
		b = b[size:]
	}
	return n
}

func countHigh(b []byte) int {
	n := 0
	for _, c := range b {
		if c >= 0x80 {
			n++
		}
	}
	return n
}

// plainText takes markup out of a title, undoes what was escaped twice, and
// folds white space.
func plainText(s string) string {
	for range 2 {
		if strings.Contains(s, "<") {
			s = withoutTags(s)
		}
		if !strings.Contains(s, "&") {
			break
		}
		s = html.UnescapeString(s)
	}
	if strings.Contains(s, "<") {
		s = withoutTags(s)
	}
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == '\u00ad' || r == '\u200b' {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// withoutTags returns the text between tags, without that of scripts.
func withoutTags(s string) string {
	var out strings.Builder
	tokens := xhtml.NewTokenizer(strings.NewReader(s))
	skip := false
	for {
		switch tokens.Next() {
		case xhtml.ErrorToken:
			return out.String()
		case xhtml.TextToken:
			if !skip {
				out.Write(tokens.Text())
			}
		case xhtml.StartTagToken:
			name, _ := tokens.TagName()
			skip = string(name) == "script" || string(name) == "style"
			out.WriteByte(' ')
		case xhtml.EndTagToken:
			skip = false
			out.WriteByte(' ')
		case xhtml.SelfClosingTagToken, xhtml.CommentToken, xhtml.DoctypeToken:
		}
	}
}

// resolve makes an address absolute; ok is false where it is none of the web.
func resolve(base, address string) (string, bool) {
	address = strings.TrimSpace(address)
	if address == "" {
		return "", false
	}
	parsed, err := url.Parse(strings.ReplaceAll(address, " ", "%20"))
	if err != nil {
		return "", false
	}
	if from, err := url.Parse(base); err == nil && base != "" {
		parsed = from.ResolveReference(parsed)
	}
	if parsed.Scheme != "http" && parsed.Scheme != "https" || parsed.Hostname() == "" {
		return "", false
	}
	return parsed.String(), true
}
