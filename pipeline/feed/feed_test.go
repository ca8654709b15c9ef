package feed

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/mmcdole/gofeed"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

const (
	rssHead = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>Weekly</title><link>https://w.example/</link>`
	rssTail = `</channel></rss>`
	oneItem = `<item><title>One</title><link>https://w.example/1</link><guid>g1</guid><pubDate>Tue, 12 Feb 2013 10:15:00 GMT</pubDate></item>`
	twoItem = `<item><title>Two</title><link>https://w.example/2</link><guid>g2</guid></item>`
)

// lines writes entries as "address | title | published".
func lines(f Feed) []string {
	var list []string
	for _, e := range f.Entries {
		at := "-"
		if e.Published != nil {
			at = e.Published.Format(time.RFC3339)
		}
		list = append(list, e.URL+" | "+e.Title+" | "+at)
	}
	return list
}

func TestParse(t *testing.T) {
	one := []string{"https://w.example/1 | One | 2013-02-12T10:15:00Z"}
	both := []string{"https://w.example/1 | One | 2013-02-12T10:15:00Z", "https://w.example/2 | Two | -"}
	tests := []struct {
		name     string
		body     string
		src      Source
		kind     string
		want     []string
		salvaged bool
		warns    string // in one of the warnings
	}{
		{name: "RSS 2.0", body: rssHead + oneItem + twoItem + rssTail, kind: "rss", want: both},
		{name: "RSS 0.91", body: `<rss version="0.91"><channel><title>x</title>` + oneItem + `</channel></rss>`, kind: "rss", want: one},
		{name: "RSS 1.0", body: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title></channel><item rdf:about="https://w.example/1"><title>One</title><link>https://w.example/1</link><dc:date>2013-02-12T10:15:00Z</dc:date></item></rdf:RDF>`, kind: "rss", want: one},
		{name: "Atom 1.0", body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>One</title><id>urn:1</id><link rel="alternate" href="https://w.example/1"/><published>2013-02-12T10:15:00Z</published><updated>2014-01-01T00:00:00Z</updated></entry></feed>`, kind: "atom", want: one},
		{name: "Atom with only a day of change", body: `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title><link href="https://w.example/1"/><updated>2013-02-12T10:15:00Z</updated></entry></feed>`, kind: "atom", want: one},
		{name: "JSON Feed", body: `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":1,"url":"https://w.example/1","title":"One","date_published":"2013-02-12T10:15:00Z"}]}`, kind: "json", want: one},
		{name: "JSON Feed with a mark, odd authors and one item that is none", body: "\ufeff" + `{"version":"https://jsonfeed.org/version/1","items":[{"external_url":"https://w.example/1","title":"One","date_published":"2013-02-12T10:15:00Z","authors":{"name":"x"}},7]}`, kind: "json", want: one, warns: "no objects"},
		{name: "an entry without a date", body: rssHead + twoItem + rssTail, kind: "rss", want: both[1:]},
		{name: "a relative link", body: rssHead + `<item><title>One</title><link>/1</link></item>` + rssTail, src: Source{URL: "https://w.example/feeds/all.xml"}, kind: "rss", want: []string{"https://w.example/1 | One | -"}},
		{name: "a link without a scheme", body: rssHead + `<item><title>One</title><link>//w.example/1</link></item>` + rssTail, src: Source{URL: "https://w.example/feed"}, kind: "rss", want: []string{"https://w.example/1 | One | -"}},
		{name: "a guid that is the link", body: rssHead + `<item><title>One</title><guid>https://w.example/1</guid></item>` + rssTail, kind: "rss", want: []string{"https://w.example/1 | One | -"}},
		{name: "a guid that says it is none", body: rssHead + `<item><title>One</title><guid isPermaLink="false">https://w.example/1</guid></item>` + rssTail, kind: "rss", want: nil, warns: "without an address"},
		{name: "only an atom link", body: rssHead + `<item><title>One</title><atom:link href="https://w.example/1"/></item>` + rssTail, kind: "rss", want: []string{"https://w.example/1 | One | -"}},
		{name: "the link before the proxy", body: rssHead + `<item><title>One</title><link>https://proxy.example/x</link><feedburner:origLink>https://w.example/1</feedburner:origLink></item>` + rssTail, kind: "rss", want: []string{"https://w.example/1 | One | -"}},
		{name: "a date in another vocabulary", body: rssHead + `<item><title>One</title><link>https://w.example/1</link><dcterms:issued>2013-02-12T10:15:00Z</dcterms:issued></item>` + rssTail, kind: "rss", want: one},
		{name: "a link that is none of the web", body: rssHead + oneItem + `<item><title>Bad</title><link>javascript:alert(1)</link></item>` + rssTail, kind: "rss", want: one, warns: "without an address"},
		{name: "one page twice, by tracking", body: rssHead + oneItem + `<item><title>Again</title><link>https://w.example/1?utm_source=rss</link></item>` + rssTail, kind: "rss", want: one, warns: "already"},
		{name: "Google News", body: rssHead + `<item><title>One</title><link>https://news.google.com/rss/articles/x</link></item>` + rssTail, kind: "rss", want: []string{"https://news.google.com/rss/articles/x | One | -"}, warns: "publisher's feed"},
		{name: "markup and double escapes in a title", body: rssHead + `<item><title>&lt;b&gt;Jam &amp;amp; bread&lt;/b&gt; &lt;script&gt;x()&lt;/script&gt;</title><link>https://w.example/1</link></item>` + rssTail, kind: "rss", want: []string{"https://w.example/1 | Jam & bread | -"}},
		{name: "notices before the declaration", body: "\n<b>Notice</b>: x in y on line 3\n" + rssHead + oneItem + rssTail, kind: "rss", want: one},
		{name: "a long comment first", body: "<?xml version=\"1.0\"?><!-- <rss> " + strings.Repeat("x", 6000) + " -->" + `<rss version="2.0"><channel>` + oneItem + rssTail, kind: "rss", want: one},
		{name: "entities of its own", body: `<!DOCTYPE rss [<!ENTITY who "One">]><rss version="2.0"><channel>` + strings.Replace(oneItem, "One", "&who;", 1) + rssTail, kind: "rss", want: one},
		{name: "entities that feed on each other are not expanded", body: `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><rss version="2.0"><channel>` + oneItem + rssTail, kind: "rss", want: one},
		{name: "control bytes and a zero", body: rssHead + strings.Replace(oneItem, "One", "O\x01n&#0;e", 1) + rssTail, kind: "rss", want: one},
		{name: "cut short in an item", body: rssHead + oneItem + `<item><title>Tw`, kind: "rss", want: one, salvaged: true, warns: "cut short"},
		{name: "cut short in a tag", body: rssHead + oneItem + `<item><title>Two</ti`, kind: "rss", want: one, salvaged: true, warns: "cut short"},
		{name: "cut short in CDATA", body: rssHead + oneItem + `<item><title><![CDATA[Two`, kind: "rss", want: one, salvaged: true, warns: "cut short"},
		{name: "a bare less-than sign", body: rssHead + strings.Replace(oneItem, "One", "1 < 2", 1) + twoItem + rssTail, kind: "rss", want: []string{"https://w.example/1 | 1 < 2 | 2013-02-12T10:15:00Z", "https://w.example/2 | Two | -"}, salvaged: true},
		{name: "an attribute without quotes", body: `<feed xmlns=http://www.w3.org/2005/Atom><entry><title>One</title><link href=https://w.example/1><published>2013-02-12T10:15:00Z</published></entry></feed>`, kind: "atom", want: one, salvaged: true},
		{name: "tags in capitals", body: `<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>One</TITLE><LINK>https://w.example/1</LINK></ITEM></CHANNEL></RSS>`, kind: "rss", want: []string{"https://w.example/1 | One | -"}},
		{name: "no entries", body: rssHead + rssTail, kind: "rss", want: nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Parse([]byte(tt.body), tt.src)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, lines(got)); diff != "" {
				t.Errorf("entries (-want +got):\n%s", diff)
			}
			if got.Kind != tt.kind || got.Salvaged != tt.salvaged || !strings.Contains(strings.Join(got.Warnings, "\n"), tt.warns) {
				t.Errorf("kind %s, salvaged %t, warnings %q; want %s, %t, %q", got.Kind, got.Salvaged, got.Warnings, tt.kind, tt.salvaged, tt.warns)
			}
		})
	}
}

func TestCharsets(t *testing.T) {
	const title = "Café “sacked” – £5"
	page := strings.Replace(rssHead, "UTF-8", "%s", 1) + `<item><title>` + title + `</title><link>https://w.example/1</link></item>` + rssTail
	as := func(label string, encode func(string) ([]byte, error)) []byte {
		body, err := encode(fmt.Sprintf(page, label))
		if err != nil {
			t.Fatal(err)
		}
		return body
	}
	plain := func(s string) ([]byte, error) { return []byte(s), nil }
	windows := func(s string) ([]byte, error) { return charmap.Windows1252.NewEncoder().Bytes([]byte(s)) }
	wide := func(enc encoding.Encoding) func(string) ([]byte, error) {
		return func(s string) ([]byte, error) { return enc.NewEncoder().Bytes([]byte(s)) }
	}
	tests := []struct {
		name        string
		body        []byte
		contentType string
		want        string
	}{
		{"UTF-8", as("UTF-8", plain), "", title},
		{"UTF-8 with a wrong label", as("ISO-8859-1", plain), "", title},
		{"UTF-8 with a label of no charset", as("utf8mb4", plain), "", title},
		{"UTF-8 labelled UTF-16", as("utf-16", plain), "", title},
		{"windows-1252, as labelled", as("windows-1252", windows), "", title},
		{"windows-1252 labelled UTF-8", as("UTF-8", windows), "", title},
		{"the header's charset", as("UTF-8", func(s string) ([]byte, error) {
			return charmap.ISO8859_5.NewEncoder().Bytes([]byte("<rss><channel><item><title>Дело</title><link>https://w.example/1</link></item></channel></rss>"))
		}), "text/xml; charset=ISO-8859-5", "Дело"},
		{"UTF-16 with a mark", as("UTF-16", wide(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))), "", title},
		{"UTF-16 without a mark", as("UTF-16", wide(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM))), "", title},
		{"UTF-32", as("UTF-32", wide(utf32.UTF32(utf32.LittleEndian, utf32.UseBOM))), "", title},
		{"one bad byte in UTF-8", []byte(strings.Replace(fmt.Sprintf(page, "UTF-8"), "sacked", "sack\xffed", 1)), "", "Café “sack\uFFFDed” – £5"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Parse(tt.body, Source{ContentType: tt.contentType})
			if err != nil || len(got.Entries) != 1 || got.Entries[0].Title != tt.want {
				t.Errorf("Parse = %+v, %v, want the title %q", got, err, tt.want)
			}
		})
	}
}

func TestWhatIsNoFeedIsNamed(t *testing.T) {
	tests := []struct{ name, body, says string }{
		{"nothing", "  \n", "the answer is empty"},
		{"a web page", "<!DOCTYPE html><html><body>Hello</body></html>", "it is a web page"},
		{"a web page that names its feed", `<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>`, "names its feed: /feed.xml"},
		{"a challenge", "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>", "tests whether a person asks"},
		{"a login", `<html><form><input type="password"></form></html>`, "page to log in"},
		{"a sitemap", `<?xml version="1.0"?><urlset xmlns="x"><url><loc>https://a.example/</loc></url></urlset>`, "sitemap"},
		{"a list of feeds", `<?xml version="1.0"?><opml version="2.0"><body/></opml>`, "OPML"},
		{"an error in JSON", `{"error":"no such feed"}`, "JSON without a list of items"},
		{"broken JSON", `{"version":"https://jsonfeed.org/version/1","items":[`, "cannot be read"},
		{"a PDF", "%PDF-1.4", "PDF"},
		{"prose", "Not found.", `it begins with "Not found."`},
		{"cut short before the first entry", rssHead + `<item><title>On`, "cannot be read"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse([]byte(tt.body), Source{})
			if !errors.Is(err, ErrNoFeed) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Parse = %v, want ErrNoFeed that says %q", err, tt.says)
			}
		})
	}
}

func TestHostileFeedsEnd(t *testing.T) {
	bomb := `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">` + strings.Repeat(`<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">`, 30) + `]><rss><channel>` + oneItem + rssTail
	tests := map[string]string{
		"a bomb of entities":        bomb,
		"deep nesting":              rssHead + strings.Repeat("<a>", 100_000) + oneItem,
		"a hundred thousand":        rssHead + strings.Repeat(twoItem, 100_000) + rssTail,
		"a title of 8 MB":           rssHead + `<item><title>` + strings.Repeat("x ", 4<<20) + `</title><link>https://w.example/1</link></item>` + rssTail,
		"fifty thousand attributes": `<rss ` + strings.Repeat(`a="b" `, 50_000) + `><channel>` + oneItem + rssTail,
		"deep JSON":                 `{"version":"https://jsonfeed.org/version/1","items":` + strings.Repeat("[", 100_000),
		"nothing but tags":          strings.Repeat("<x>", 300_000),
	}
	for name, body := range tests {
		t.Run(name, func(t *testing.T) {
			done := make(chan int, 1)
			go func() {
				f, _ := Parse([]byte(body), Source{URL: "https://w.example/feed"})
				done <- len(f.Entries)
			}()
			select {
			case n := <-done:
				if n > maxEntries {
					t.Errorf("%d entries, want at most %d", n, maxEntries)
				}
			case <-time.After(20 * time.Second):
				t.Fatal("it did not end")
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add(rssHead+oneItem+rssTail, "")
	f.Add(`<feed><entry><link href="x"/></entry>`, "text/xml; charset=x")
	f.Add(`{"items":[{"url":"//a"}]}`, "")
	f.Fuzz(func(t *testing.T, body, contentType string) {
		got, err := Parse([]byte(body), Source{URL: "https://w.example/feed", ContentType: contentType})
		if err != nil {
			return
		}
		for _, e := range got.Entries {
			if !strings.HasPrefix(e.URL, "http://") && !strings.HasPrefix(e.URL, "https://") {
				t.Fatalf("entry %q", e.URL)
			}
		}
	})
}

// BenchmarkParse measures a feed of many entries beside the library alone.
func BenchmarkParse(b *testing.B) {
	var items strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&items, `<item><title>Story %d</title><link>https://w.example/%d</link><guid>%d</guid><pubDate>Tue, 12 Feb 2013 10:15:00 GMT</pubDate></item>`, i, i, i)
	}
	body := []byte(rssHead + items.String() + rssTail)
	b.Run("ours", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		for b.Loop() {
			if _, err := Parse(body, Source{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("library", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		for b.Loop() {
			if _, err := gofeed.NewParser().ParseString(string(body)); err != nil {
				b.Fatal(err)
			}
		}
	})
}
