package article

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode returns a file's text as UTF-8. A byte order mark decides, then bytes
// that are UTF-8 but for a few, then the header, then the page's own declaration,
// then windows-1252. Bytes that fit no charset become U+FFFD.
func decode(body []byte, contentType string, isHTML bool) string {
	if enc, size := byteOrderMark(body); enc != nil {
		return transcode(body[size:], enc)
	}
	body, marked := bytes.CutPrefix(body, []byte("\xef\xbb\xbf"))
	if utf8.Valid(body) {
		return withoutNUL(string(body))
	}
	long, bad := tally(body)
	if marked || long >= trusted*bad {
		return clean(repair(body, long > bad))
	}
	sniffed := body
	if !isHTML {
		sniffed = nil // a declaration is looked for in HTML alone
	}
	enc, name, _ := charset.DetermineEncoding(sniffed, contentType)
	if name == "utf-8" {
		return clean(repair(body, long > bad))
	}
	return transcode(body, enc)
}

// trusted is how many characters of several bytes, for each byte that is bad, show
// a text to be UTF-8 whatever it is said to be. In no other charset do so many
// bytes come together as UTF-8 by chance.
const trusted = 10

// tally counts the characters of several bytes that are valid UTF-8, and the bytes
// that belong to none.
func tally(body []byte) (long, bad int) {
	for i := 0; i < len(body); {
		r, size := utf8.DecodeRune(body[i:])
		switch {
		case size > 1:
			long++
		case r == utf8.RuneError:
			bad++
		}
		i += size
	}
	return long, bad
}

// repair reads each byte that is no UTF-8 as windows-1252: editors paste such
// bytes into pages of UTF-8, and old pages are sent under its name. Where the text
// is UTF-8 otherwise, a character that was cut off becomes U+FFFD: its bytes would
// be read as others.
func repair(body []byte, isUTF8 bool) string {
	var out strings.Builder
	out.Grow(len(body))
	for i := 0; i < len(body); {
		r, size := utf8.DecodeRune(body[i:])
		switch cut := cutOff(body[i:]); {
		case r != utf8.RuneError || size > 1:
			out.Write(body[i : i+size])
		case isUTF8 && cut > 0:
			out.WriteRune(utf8.RuneError)
			size = cut
		default:
			out.WriteRune(windows1252(body[i]))
		}
		i += size
	}
	return out.String()
}

// cutOff returns how many bytes of a character stand here that lacks its end; zero
// is none. A first byte alone counts at the end of the text only: elsewhere it is
// a letter of windows-1252.
func cutOff(rest []byte) int {
	n := 0
	for n < min(len(rest), utf8.UTFMax-1) && !utf8.FullRune(rest[:n+1]) {
		n++
	}
	if n == 1 && len(rest) > 1 {
		return 0
	}
	return n
}

// windows1252 decodes a byte; the five that it leaves undefined become U+FFFD.
func windows1252(b byte) rune {
	if r := charmap.Windows1252.DecodeByte(b); b < 0x80 || b > 0x9f || r > 0x9f {
		return r
	}
	return utf8.RuneError
}

// byteOrderMark returns the encoding of two bytes a character that a mark names,
// and the mark's length.
func byteOrderMark(body []byte) (encoding.Encoding, int) {
	switch {
	case bytes.HasPrefix(body, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), 2
	case bytes.HasPrefix(body, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), 2
	}
	return nil, 0
}

// transcode decodes body; what cannot be decoded becomes U+FFFD.
func transcode(body []byte, enc encoding.Encoding) string {
	decoded, err := enc.NewDecoder().Bytes(body)
	if err != nil {
		decoded = body
	}
	return clean(string(decoded))
}

// clean makes a text valid UTF-8 without NUL.
func clean(text string) string {
	return withoutNUL(strings.ToValidUTF8(text, "\uFFFD"))
}

func withoutNUL(text string) string { return strings.ReplaceAll(text, "\x00", "") }
