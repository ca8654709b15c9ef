package extractors_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// line writes a finding on one line.
func line(e extractors.Extraction, i int) string {
	f := e.Findings[i]
	department, cases, reason, partOf := "(several)", "?", "-", "-"
	if f.Department != nil {
		department = f.Department.Name
		if f.Department.ID != nil {
			department = *f.Department.ID
		}
	}
	if f.Cases != nil {
		cases = fmt.Sprint(*f.Cases)
	}
	if f.Reason != nil {
		reason = *f.Reason
	}
	if f.PartOf != nil {
		partOf = fmt.Sprint(*f.PartOf)
	}
	return fmt.Sprintf("%s %s %s %s [%s] %s %s..%s part of %s", department, f.Sanction, cases, f.Qualifier, strings.Join(f.Platforms, " "), reason, f.Period.From, f.Period.To, partOf)
}

// lines writes all findings.
func lines(e extractors.Extraction) []string {
	var list []string
	for i := range e.Findings {
		list = append(list, line(e, i))
	}
	return list
}

func read(t *testing.T, path string, page extractors.Page) extractors.Extraction {
	t.Helper()
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	page.Body = body
	e, err := extractors.Extract(page)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestTheStoryThisBeganWith reads the six facts of the story, told in other words.
func TestTheStoryThisBeganWith(t *testing.T) {
	e := read(t, "testdata/paraphrase.html", extractors.Page{})
	want := []string{
		"home-office dismissal 3 exact [bebo facebook myspace] disrepute .. part of -",
		"home-office written_warning 11 exact [bebo facebook myspace twitter] - .. part of -",
		"home-office warning 1 exact [facebook] security_breach .. part of 1",
		"home-office breach_finding 3 exact [twitter] code_breach .. part of -",
		"department-for-work-pensions dismissal 11 exact [social_media] - .. part of -",
		"department-for-transport dismissal 5 exact [social_media] - 2012-10-01..2012-12-31 part of -",
	}
	if diff := cmp.Diff(want, lines(e)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	d := e.Document
	if d.Title != "Three lose Home Office jobs over social networks" || d.Byline != "Imogen Vale" || d.Site != "Sample Gazette" || d.Language != "en" ||
		d.Kind != article.News || d.Published.String() != "2013-02-12" || d.CanonicalURL != "" && d.CanonicalURL != "https://gazette.example/2013/home-office-social-networks" {
		t.Errorf("document %+v", d)
	}
	for _, furniture := range []string{"Cookies", "Share on", "sacked by four papers", "40 people tomorrow", "WhatsApp", "YouTube"} {
		if strings.Contains(d.Text, furniture) {
			t.Errorf("the text holds %q, which is furniture", furniture)
		}
	}
	checkOffsets(t, e)
}

// checkOffsets holds every offset to the text that it names.
func checkOffsets(t *testing.T, e extractors.Extraction) {
	t.Helper()
	runes := []rune(e.Document.Text)
	for _, m := range e.Mentions {
		if m.Start < 0 || m.End > len(runes) || m.Start >= m.End || string(runes[m.Start:m.End]) != m.Surface {
			t.Errorf("mention %+v", m)
		}
	}
	for i, f := range e.Findings {
		v := f.Evidence
		if v.Start < 0 || v.End > len(runes) || string(runes[v.Start:v.End]) != v.Text {
			t.Errorf("evidence %+v", v)
		}
		if f.PartOf != nil && (*f.PartOf < 0 || *f.PartOf >= len(e.Findings) || *f.PartOf == i) {
			t.Errorf("finding %d is part of %d", i, *f.PartOf)
		}
		if f.Confidence < 0 || f.Confidence > 1 || f.Platforms == nil {
			t.Errorf("finding %+v", f)
		}
	}
}

// sentences are pages of one paragraph, with the findings that a reader takes
// from them; each is of 12 February 2013.
var sentences = []struct {
	name string
	text string
	want []string
}{
	{"passive", "Four officers at Kent Police were dismissed over Facebook.", []string{"kent-police dismissal 4 exact [facebook] - .. part of -"}},
	{"active", "Kent County Council has sacked 12 workers over Twitter.", []string{"kent-county-council dismissal 12 exact [twitter] - .. part of -"}},
	{"nominal", "There were nine dismissals at the Home Office over Facebook in 2011.", []string{"home-office dismissal 9 exact [facebook] - 2011-01-01..2011-12-31 part of -"}},
	{"nominal with of", "The sacking of two nurses at Barts Health NHS Trust over Instagram caused a stir.", []string{"barts-health-nhs-trust dismissal 2 exact [instagram] - .. part of -"}},
	{"an article is one", "A clerk at the Crown Prosecution Service has been fired over a tweet.", []string{"crown-prosecution-service dismissal 1 exact [twitter] - .. part of -"}},
	{"a bound", "Fewer than five officers at Surrey Police were dismissed over WhatsApp.", []string{"surrey-police dismissal 5 fewer_than [whatsapp] - .. part of -"}},
	{"parts of a total", "HM Revenue and Customs disciplined 40 staff over e-mail in 2011, of whom six were dismissed.", []string{
		"hm-revenue-customs disciplinary_action 40 exact [email] - 2011-01-01..2011-12-31 part of -", "hm-revenue-customs dismissal 6 exact [email] - 2011-01-01..2011-12-31 part of 0"}},
	{"a list with gaps", "At the Home Office, ten staff were given final written warnings over Facebook and three an oral one.", []string{
		"home-office final_written_warning 10 exact [facebook] - .. part of -", "home-office verbal_warning 3 exact [facebook] - .. part of -"}},
	{"they had resigned", "Six officers of Kent Police would have been dismissed over WhatsApp had they not resigned.", []string{"kent-police resignation 6 exact [whatsapp] - .. part of -"}},
	{"since", "Kent Police has dismissed three officers since 2010 over Facebook.", []string{"kent-police dismissal 3 exact [facebook] - 2010-01-01.. part of -"}},
	// what gives nothing
	{"a rule", "Staff at the Home Office may be dismissed for what they write on Facebook.", nil},
	{"a threat", "The Home Office could sack 40 people over Facebook.", nil},
	{"a negation", "No officers at Kent Police were dismissed over Facebook.", nil},
	{"nobody", "Nobody at the Cabinet Office was disciplined over Twitter.", nil},
	{"a private firm", "Twelve workers at an insurer in Leeds have been sacked over Facebook.", nil},
	{"another country", "Six Australian police officers have been dismissed over Messenger.", nil},
	{"pupils", "Thirty pupils were suspended from a school over TikTok.", nil},
	{"speech", "“You could sack 300 people tomorrow if every manager at the Home Office went looking on Facebook,” she said.", nil},
	{"a number of something else", "The Home Office looked at 14 searches before anyone was told.", nil},
}

// page is a news page of one paragraph.
func page(text string) []byte {
	return []byte(`<html lang="en"><head><title>Sample</title><meta property="article:published_time" content="2013-02-12T09:00:00Z"></head><body><main><article><h1>Sample</h1><p>` + text + `</p></article></main></body></html>`)
}

func TestSentences(t *testing.T) {
	for _, tt := range sentences {
		t.Run(tt.name, func(t *testing.T) {
			e, err := extractors.Extract(extractors.Page{Body: page(tt.text), Kind: article.News})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, lines(e)); diff != "" {
				t.Errorf("findings of %q (-want +got):\n%s", tt.text, diff)
			}
			checkOffsets(t, e)
		})
	}
}

func TestTheSameBytesGiveTheSameValues(t *testing.T) {
	first, err := json.Marshal(read(t, "testdata/paraphrase.html", extractors.Page{}))
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, err := json.Marshal(read(t, "testdata/paraphrase.html", extractors.Page{}))
		if err != nil {
			t.Fatal(err)
		}
		if string(first) != string(again) {
			t.Fatal("another reading gave other values")
		}
	}
}

func TestFilesThatAreNotRead(t *testing.T) {
	for _, body := range []string{"%PDF-1.7 …", "PK\x03\x04…", "\x89PNG…"} {
		if _, err := extractors.Extract(extractors.Page{Body: []byte(body)}); !errors.Is(err, extractors.ErrUnreadable) {
			t.Errorf("%q: %v, want ErrUnreadable", body, err)
		}
	}
}

// TestHostilePagesEnd reads pages that no person would write.
func TestHostilePagesEnd(t *testing.T) {
	pages := map[string]string{
		"nothing":             "",
		"no body":             "<html><head><title>x</title></head></html>",
		"deep nesting":        strings.Repeat("<div>", 100_000) + "Three officers at Kent Police were dismissed.",
		"nested tables":       strings.Repeat("<table><tr><td>", 2_000) + "x",
		"tables in tables":    strings.Repeat(strings.Repeat("<table><tr><td>", 100)+"<td>12</table>", 30),
		"a wide table":        "<table><tr><td colspan=1000000 rowspan=1000000>1</td></tr></table>",
		"digits":              strings.Repeat("1", 2<<20),
		"one word":            strings.Repeat("dismissed ", 100_000),
		"one sentence":        "<p>" + strings.Repeat("three officers at Kent Police were dismissed and ", 20_000),
		"bytes of no charset": strings.Repeat("\xff\xfe\x00", 10_000),
		"a long attribute":    "<p class='" + strings.Repeat("x ", 1<<20) + "'>x</p>",
	}
	for name, body := range pages {
		t.Run(name, func(t *testing.T) {
			done := make(chan extractors.Extraction, 1)
			go func() {
				e, err := extractors.Extract(extractors.Page{Body: []byte(body), URL: "https://a.example/"})
				if err != nil && !errors.Is(err, extractors.ErrUnreadable) {
					t.Error(err)
				}
				done <- e
			}()
			select {
			case e := <-done:
				if !utf8.ValidString(e.Document.Text) {
					t.Error("the text is not UTF-8")
				}
			case <-time.After(60 * time.Second):
				t.Fatal("it did not end")
			}
		})
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("<p>Three officers at Kent Police were dismissed.</p>", "text/html")
	f.Add("a,b\n1,2\n", "text/csv")
	f.Fuzz(func(t *testing.T, body, contentType string) {
		e, err := extractors.Extract(extractors.Page{Body: []byte(body), ContentType: contentType, URL: "https://a.example/x"})
		if err == nil {
			checkOffsets(t, e)
		}
	})
}
