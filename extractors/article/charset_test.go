package article

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestDecode(t *testing.T) {
	const utf8Header, declared = "text/html; charset=utf-8", "<meta charset=utf-8><title>"
	many := strings.Repeat("Café “closed” – £5. ", 5)
	tests := []struct {
		name, body, contentType string
		want                    string
	}{
		{"UTF-8 stays as it is", declared + many + "Â£5 and Ã©", utf8Header, declared + many + "Â£5 and Ã©"},
		{"UTF-8 stays as it is under another name", many, "text/html; charset=iso-8859-1", many},
		{"a replacement character that was sent stays", many + "\uFFFD", utf8Header, many + "\uFFFD"},
		{"ASCII", "plain", "", "plain"},
		{"a mark is no text", "\xef\xbb\xbfplain", "", "plain"},
		{"a mark, and a byte of windows-1252", "\xef\xbb\xbfstaff\x92s", "", "staff’s"},
		{"bytes of windows-1252 in UTF-8", declared + many + "the council\x92s \x93let off\x94 \x96 \xa35", utf8Header, declared + many + "the council’s “let off” – £5"},
		{"bytes of windows-1252 in UTF-8 that says nothing", strings.Repeat("a", 2000) + many + many + "it\x92s", "", strings.Repeat("a", 2000) + many + many + "it’s"},
		{"windows-1252 under the name of UTF-8", declared + "The council\x92s \x93let off\x94 cost \xa35,000 at a caf\xe9", utf8Header, declared + "The council’s “let off” cost £5,000 at a café"},
		{"windows-1252 under the name of UTF-8, by its own declaration", declared + "caf\xe9", "text/html", declared + "café"},
		{"a quotation mark behind a letter of windows-1252", declared + "\x93caf\xe9\x94 was", utf8Header, declared + "“café” was"},
		{"windows-1252 under its name", "caf\xe9 \x80", "text/html; charset=windows-1252", "café €"},
		{"Latin-1 with two letters that would be one of UTF-8", "\xc3\xa9 caf\xe9 na\xefve", "text/html; charset=iso-8859-1", "Ã© café naïve"},
		{"a character cut off at the end", many + "and so\xe2\x80", utf8Header, many + "and so\uFFFD"},
		{"a character of which one byte is left at the end", many + "and so\xe2", utf8Header, many + "and so\uFFFD"},
		{"a character cut off in a title", many + "and so\xe2\x80</title>", utf8Header, many + "and so\uFFFD</title>"},
		{"a last letter of windows-1252", "a caf\xe9", utf8Header, "a café"},
		{"a byte that windows-1252 leaves undefined", many + "\x81", utf8Header, many + "\uFFFD"},
		{"an overlong character", many + "\xc0\xaf", utf8Header, many + "À¯"},
		{"UTF-16", "\xff\xfea\x00\xe9\x00", "", "aé"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := decode([]byte(tt.body), tt.contentType, true); got != tt.want {
				t.Errorf("decode(%q, %q) = %q, want %q", tt.body, tt.contentType, got, tt.want)
			}
		})
	}
}

// FuzzDecode holds that what comes out is UTF-8 without NUL, and that UTF-8 comes
// out as it went in.
func FuzzDecode(f *testing.F) {
	for _, body := range []string{"", "caf\xe9", "\xe2\x80", "\xf0\x9f\x98", "\xef\xbb\xbfa\x92", "é\x00", "\xff\xfea"} {
		f.Add(body, "text/html; charset=utf-8")
		f.Add(body, "")
	}
	f.Fuzz(func(t *testing.T, body, contentType string) {
		got := decode([]byte(body), contentType, true)
		if !utf8.ValidString(got) || strings.Contains(got, "\x00") {
			t.Errorf("decode(%q) = %q", body, got)
		}
		if want := strings.ReplaceAll(strings.TrimPrefix(body, "\ufeff"), "\x00", ""); utf8.ValidString(body) && got != want {
			t.Errorf("decode(%q) = %q, want it as it is", body, got)
		}
	})
}
