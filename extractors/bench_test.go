package extractors_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// A sample is a page to be read, and its kind.
type sample struct {
	kind article.Kind
	body []byte
}

// goldPages are the pages of the gold set, of one kind or of both.
func goldPages(b *testing.B, kinds ...article.Kind) []sample {
	b.Helper()
	var list []sample
	for _, kind := range kinds {
		paths, err := filepath.Glob(filepath.Join("testdata", "gold", map[article.Kind]string{article.News: "news", article.Disclosure: "disclosures"}[kind], "*.html"))
		if err != nil || len(paths) == 0 {
			b.Fatal("no gold page", err)
		}
		for _, path := range paths {
			body, err := os.ReadFile(path)
			if err != nil {
				b.Fatal(err)
			}
			list = append(list, sample{kind, body})
		}
	}
	return list
}

// silent is the news page that nobody needs: a story in which no one is sanctioned.
func silent() []sample {
	var page strings.Builder
	page.WriteString(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council opens new library | Sample Gazette</title>
<meta property="og:site_name" content="Sample Gazette"><meta property="article:published_time" content="2014-03-05T09:00:00Z"></head><body><nav><ul>`)
	for i := range 60 {
		fmt.Fprintf(&page, `<li class="nav-item"><a href="/section/%d">Section %d</a></li>`, i, i)
	}
	page.WriteString(`</ul></nav><main><article><h1>Council opens new library</h1>`)
	for i := range 30 {
		fmt.Fprintf(&page, `<p>The library in Mill Street has %d shelves, a caf&eacute; and a garden, and the council hopes that 4,000 people will visit it each month.</p>`, i)
	}
	page.WriteString(`</article></main><script>`)
	page.WriteString(strings.Repeat("window.dataLayer=window.dataLayer||[];", 200))
	page.WriteString(`</script><footer>Contact us</footer></body></html>`)
	return []sample{{article.News, []byte(page.String())}}
}

// parse is what every reader of HTML must do at least.
func parse(p sample) error {
	_, err := html.Parse(bytes.NewReader(p.body))
	return err
}

func extract(p sample) error {
	_, err := extractors.Extract(extractors.Page{URL: "https://www.example.org/a", Kind: p.kind, Body: p.body})
	return err
}

// skimPage is what the night's run does with a page.
func skimPage(p sample) error {
	_, _, err := extractors.Skim(extractors.Page{URL: "https://www.example.org/a", Kind: p.kind, Body: p.body})
	return err
}

// BenchmarkReading measures reading beside parsing the same HTML alone, which is
// 1.0 of "x-parse". Both are the sums of each page's fastest turn, so that what
// else a machine does tells little.
func BenchmarkReading(b *testing.B) {
	sets := []struct {
		name  string
		pages []sample
	}{
		{"gold", goldPages(b, article.News, article.Disclosure)},
		{"gold-news", goldPages(b, article.News)},
		{"gold-disclosures", goldPages(b, article.Disclosure)},
		{"no-sanction", silent()},
	}
	steps := []struct {
		name string
		do   func(sample) error
	}{{"parse", parse}, {"extract", extract}, {"skim", skimPage}}
	for _, set := range sets {
		alone := fastest(b, set.pages)
		size := 0
		for _, p := range set.pages {
			size += len(p.body)
		}
		for _, step := range steps {
			b.Run(set.name+"/"+step.name, func(b *testing.B) {
				b.SetBytes(int64(size))
				best := turns(len(set.pages))
				for b.Loop() {
					best.take(b, set.pages, step.do)
				}
				b.ReportMetric(float64(best.sum())/float64(alone), "x-parse")
				b.ReportMetric(float64(b.N*len(set.pages))/b.Elapsed().Seconds(), "pages/s")
			})
		}
	}
}

// best is the fastest turn of each page.
type best []time.Duration

// turns returns room for as many pages.
func turns(pages int) best {
	list := make(best, pages)
	for i := range list {
		list[i] = time.Hour
	}
	return list
}

// take gives each page a turn.
func (list best) take(b *testing.B, pages []sample, do func(sample) error) {
	b.Helper()
	for i, p := range pages {
		start := time.Now()
		if err := do(p); err != nil {
			b.Fatal(err)
		}
		list[i] = min(list[i], time.Since(start))
	}
}

// sum is how long all pages take at best.
func (list best) sum() time.Duration {
	var total time.Duration
	for _, d := range list {
		total += d
	}
	return total
}

// fastest is how long the pages take to parse at best.
func fastest(b *testing.B, pages []sample) time.Duration {
	b.Helper()
	best := turns(len(pages))
	for range 40 {
		best.take(b, pages, parse)
	}
	return best.sum()
}

// BenchmarkLength measures pages from 10 kB to 10 MB: reading is linear where
// MB/s does not fall from one to the next.
func BenchmarkLength(b *testing.B) {
	texts := []struct{ name, before, unit, behind string }{
		{"prose", "", "<p>Three officers at Kent Police were dismissed over Facebook in 2012. The force has 3,300 officers, and its chief said that most use such sites well.</p>\n", ""},
		{"one-sentence", "<p>", "three officers at Kent Police were dismissed over Facebook and ", "</p>"},
		{"digits", "<p>", "1 22 333 4,444 ", "</p>"},
		{"table", "<table><tr><th>Outcome</th><th>2012</th><th>2013</th></tr>", "<tr><td>Dismissed</td><td>3</td><td>&lt;5</td></tr>\n", "</table>"},
		{"nested-tables", "", strings.Repeat("<table><tr><td>", 50) + "Dismissed: 3" + strings.Repeat("</td></tr></table>", 50) + "\n", ""},
	}
	for _, text := range texts {
		for _, size := range []int{10_000, 100_000, 1_000_000, 10_000_000} {
			page := []byte("<!doctype html><html lang=en><head><title>A page</title></head><body><main><h1>A page</h1>" + text.before +
				strings.Repeat(text.unit, size/len(text.unit)) + text.behind + "</main></body></html>")
			for _, kind := range []article.Kind{article.News, article.Disclosure} {
				b.Run(fmt.Sprintf("%s/%s/%dkB", text.name, kind, size/1000), func(b *testing.B) {
					b.SetBytes(int64(len(page)))
					for b.Loop() {
						if err := extract(sample{kind, page}); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		}
	}
}
