package article

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// decode returns a file's text as UTF-8. A byte order mark decides, then bytes
// that are valid UTF-8, then the header, then the page's own declaration, then
// windows-1252. Bytes that fit no charset become U+FFFD.
func decode(body []byte, contentType string, isHTML bool) string {
	if enc, size := byteOrderMark(body); enc != nil {
		return transcode(body[size:], enc)
	}
	if utf8.Valid(body) {
		return clean(string(body))
	}
	sniffed := body
	if !isHTML {
		sniffed = nil // a declaration is looked for in HTML alone
	}
	enc, _, _ := charset.DetermineEncoding(sniffed, contentType)
	if enc == unicode.UTF8 && invalidShare(body) > 0.001 {
		enc, _ = charset.Lookup("windows-1252") // the label is wrong
	}
	return transcode(body, enc)
}

// byteOrderMark returns the encoding that a mark names, and the mark's length.
func byteOrderMark(body []byte) (encoding.Encoding, int) {
	switch {
	case bytes.HasPrefix(body, []byte("\xef\xbb\xbf")):
		return unicode.UTF8, 3
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
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "")
}

// invalidShare is the share of bytes that are no valid UTF-8.
func invalidShare(body []byte) float64 {
	invalid := 0
	for i := 0; i < len(body); {
		r, size := utf8.DecodeRune(body[i:])
		if r == utf8.RuneError && size == 1 {
			invalid++
		}
		i += size
	}
	return float64(invalid) / float64(max(1, len(body)))
}
