package article

import (
	"encoding/json"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"foiwatch/extractors/canonical"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// A metadata is what a page says of itself outside its text.
type metadata struct {
	title, byline, site, language, canonical, ogType string
	published                                        period.Date
	publisher                                        []string
}

// The places in which pages say things of themselves.
var (
	selHTML      = cascadia.MustCompile("html")
	selTitle     = cascadia.MustCompile("head title, title")
	selHeading   = cascadia.MustCompile("h1")
	selMeta      = cascadia.MustCompile("meta[content]")
	selCanonical = cascadia.MustCompile("link[rel~=canonical][href]")
	selLD        = cascadia.MustCompile("script[type='application/ld+json']")
	selTime      = cascadia.MustCompile("main time[datetime], article time[datetime], #content time[datetime], time[datetime]")
	selIncoming  = cascadia.MustCompile(".incoming time[datetime]")
	selDate      = cascadia.MustCompile("[property='dc:date'][content], [itemprop=datePublished][content], [itemprop=datePublished][datetime]")
	selLogo      = cascadia.MustCompile("header img[alt], .logo img[alt], #logo img[alt], [class*=logo] img[alt], img[class*=logo][alt]")
	selFrom      = cascadia.MustCompile("a[href^='/government/organisations/'], a[href*='gov.uk/government/organisations/']")
	selSubtitle  = cascadia.MustCompile(".request-header__subtitle a[href*='/body/']")
	selByline    = cascadia.MustCompile("[rel=author], [itemprop=author], .byline a, .author a, .byline, .author")
	selSection   = cascadia.MustCompile("h2.department, .department")
)

// Names of meta tags, the most telling first.
var (
	dateMeta  = []string{"article:published_time", "article:published", "og:published_time", "datepublished", "parsely-pub-date", "govuk:first-published-at", "dcterms.issued", "dc.date.issued", "dc.date.published", "article.date", "articledate", "dcterms.created", "dc.date", "dcterms.date", "dc.date.created", "pubdate", "publishdate", "publish-date", "cxenseparse:recs:publishtime", "sailthru.date", "date"}
	titleMeta = []string{"og:title", "twitter:title", "dc.title", "dcterms.title"}
	siteMeta  = []string{"og:site_name", "application-name"}
	bodyMeta  = []string{"govuk:primary-publishing-organisation", "dcterms.publisher", "dc.publisher", "dcterms.creator", "dc.creator"}
)

// readMetadata reads head, JSON-LD and the few places of the body that count.
func readMetadata(root *html.Node, address string) metadata {
	page := newShelf(root)
	tags := metaTags(page)
	ld := linkedData(page)
	m := metadata{ogType: tags["og:type"]}
	m.language = language(page, tags)
	m.site = firstOf(first(tags, siteMeta), ld.publisher)
	documentTitle := squeeze(page.find(atom.Title, selTitle).First().Text())
	m.title = title(page, firstOf(first(tags, titleMeta), ld.headline), documentTitle, m.site)
	if m.byline = firstOf(ld.author, plainAuthor(tags["author"])); m.byline == "" {
		m.byline = byline(page)
	}
	m.canonical = canonicalURL(page, tags, address)
	m.published = publishedOn(page, tags, ld)
	m.publisher = publisher(page, tags, documentTitle, m.site)
	return m
}

// metaTags returns the contents of meta tags by their names in small letters;
// of a name that stands twice, the first.
func metaTags(page *shelf) map[string]string {
	tags := map[string]string{}
	page.find(atom.Meta, selMeta).Each(func(_ int, s *goquery.Selection) {
		content := squeeze(s.AttrOr("content", ""))
		for _, attribute := range []string{"property", "name", "itemprop", "http-equiv"} {
			name := strings.ToLower(s.AttrOr(attribute, ""))
			if _, there := tags[name]; name != "" && !there {
				tags[name] = content
			}
		}
	})
	return tags
}

// first returns the first of the named tags that says something.
func first(tags map[string]string, names []string) string {
	for _, name := range names {
		if tags[name] != "" {
			return tags[name]
		}
	}
	return ""
}

// language returns the primary subtag of the page's language, "en".
func language(page *shelf, tags map[string]string) string {
	whole := page.find(atom.Html, selHTML)
	said := firstOf(whole.AttrOr("lang", ""), whole.AttrOr("xml:lang", ""), tags["og:locale"], tags["content-language"], tags["dc.language"])
	primary, _, _ := strings.Cut(strings.ReplaceAll(said, "_", "-"), "-")
	return strings.ToLower(strings.TrimSpace(primary))
}

// title returns the h1 that shares half its words with the page's own title,
// else that title without the name of the site behind it.
func title(page *shelf, own, documentTitle, site string) string {
	own = firstOf(own, documentTitle)
	best := ""
	page.find(atom.H1, selHeading).EachWithBreak(func(_ int, s *goquery.Selection) bool {
		heading := squeeze(s.Text())
		if heading != "" && sharedWords(heading, own) >= 0.5 {
			best = heading
		}
		return best == ""
	})
	return firstOf(best, withoutSite(own, site), squeeze(page.find(atom.H1, selHeading).First().Text()))
}

// sharedWords is the share of the first text's words that stand in the second.
func sharedWords(of, in string) float64 {
	there := map[string]bool{}
	for _, word := range strings.Fields(strings.ToLower(in)) {
		there[strings.Trim(word, ".,:;|-–—'\"‘’“”")] = true
	}
	words := strings.Fields(strings.ToLower(of))
	shared := 0
	for _, word := range words {
		if there[strings.Trim(word, ".,:;|-–—'\"‘’“”")] {
			shared++
		}
	}
	return float64(shared) / float64(max(1, len(words)))
}

// separator parts a page's title from the names of section and site.
var separator = quick.MustCompile(`\s+[|•·»–—-]\s+|\s+::\s+`)

// withoutSite takes the names of site and section off the end of a title.
func withoutSite(title, site string) string {
	parts := separator.Split(title, -1)
	if len(parts) < 2 {
		return title
	}
	if site != "" {
		for i, part := range parts {
			if i > 0 && strings.EqualFold(part, site) {
				return strings.TrimSpace(title[:strings.LastIndex(title, parts[i-1])+len(parts[i-1])])
			}
		}
	}
	last := parts[len(parts)-1]
	if len(strings.Fields(last)) <= 4 {
		return strings.TrimSpace(strings.TrimRight(title[:strings.LastIndex(title, last)], " |•·»–—-:"))
	}
	return title
}

// plainAuthor drops authors that are addresses.
func plainAuthor(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	return s
}

// byline returns the name that the page prints as its author's.
func byline(page *shelf) string {
	name := squeeze(chosen(page.markedOrLinked, selByline).First().Text())
	for _, word := range []string{"By ", "by ", "BY "} {
		name = strings.TrimPrefix(name, word)
	}
	if len(name) > 100 {
		return ""
	}
	return name
}

// canonicalURL returns the address that the page gives as its own, where it is
// one of the same site and not its front page; "" otherwise.
func canonicalURL(page *shelf, tags map[string]string, address string) string {
	base, err := url.Parse(address)
	if err != nil {
		base = &url.URL{}
	}
	for _, said := range []string{page.find(atom.Link, selCanonical).First().AttrOr("href", ""), tags["og:url"]} {
		target, err := base.Parse(strings.TrimSpace(said))
		if said == "" || err != nil || address != "" && !sameSite(target.Hostname(), base.Hostname()) {
			continue
		}
		if strings.Trim(target.Path, "/") == "" && target.RawQuery == "" && strings.Trim(base.Path, "/") != "" {
			continue
		}
		if spelt, err := canonical.URL(target.String()); err == nil {
			return spelt
		}
	}
	if spelt, err := canonical.URL(address); err == nil {
		return spelt
	}
	return ""
}

// sameSite tells whether two hosts differ by www., m. or amp. at most.
func sameSite(a, b string) bool {
	bare := func(host string) string {
		host = strings.ToLower(host)
		for _, prefix := range []string{"www.", "m.", "amp.", "mobile."} {
			host = strings.TrimPrefix(host, prefix)
		}
		return host
	}
	return bare(a) == bare(b)
}

// publishedOn returns the day of publication in the page's own time zone.
func publishedOn(page *shelf, tags map[string]string, ld linked) period.Date {
	said := []string{page.find(atom.Time, selIncoming).Last().AttrOr("datetime", ""), ld.published}
	for _, name := range dateMeta {
		said = append(said, tags[name])
	}
	if d := firstDay(said); !d.IsZero() {
		return d
	}
	marked := chosen(page.marked, selDate).First()
	return firstDay([]string{marked.AttrOr("content", ""), marked.AttrOr("datetime", ""), page.find(atom.Time, selTime).First().AttrOr("datetime", "")})
}

// firstDay returns the first day that one of some texts begins with.
func firstDay(said []string) period.Date {
	for _, s := range said {
		if len(s) >= 10 {
			if d, err := period.ParseDate(s[:10]); err == nil && d.Year > 1990 {
				return d
			}
		}
	}
	return period.Date{}
}

// publisher returns what the page's chrome says of the body that publishes it.
func publisher(page *shelf, tags map[string]string, documentTitle, site string) []string {
	var names []string
	add := func(name string) {
		if name = squeeze(name); name != "" && len(name) < 120 {
			names = append(names, name)
		}
	}
	for _, name := range bodyMeta {
		add(tags[name])
	}
	add(page.find(atom.A, selSubtitle).First().Text())
	page.find(atom.A, selFrom).Each(func(i int, s *goquery.Selection) {
		if i < 3 {
			add(s.Text())
		}
	})
	add(chosen(page.marked, selSection).First().Text())
	page.find(atom.Img, selLogo).Each(func(i int, s *goquery.Selection) {
		if i < 3 {
			add(s.AttrOr("alt", ""))
		}
	})
	if parts := separator.Split(documentTitle, -1); len(parts) > 1 {
		add(parts[len(parts)-1])
	}
	add(site)
	return names
}

// A linked is what JSON-LD says of the page's article.
type linked struct{ headline, author, publisher, published string }

// linkedData reads the first article of the page's JSON-LD.
func linkedData(page *shelf) linked {
	var found linked
	page.find(atom.Script, selLD).EachWithBreak(func(_ int, s *goquery.Selection) bool {
		var value any
		if json.Unmarshal([]byte(s.Text()), &value) == nil {
			findArticle(value, &found, 0)
		}
		return found.headline == "" && found.published == ""
	})
	return found
}

// findArticle looks through lists and graphs for the first article.
func findArticle(value any, found *linked, depth int) {
	if depth > 5 || found.headline != "" || found.published != "" {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, element := range v {
			findArticle(element, found, depth+1)
		}
	case map[string]any:
		kind := ldText(v["@type"])
		if strings.Contains(kind, "Article") || strings.Contains(kind, "Posting") || strings.Contains(kind, "WebPage") && v["datePublished"] != nil {
			*found = linked{squeeze(ldText(v["headline"])), squeeze(ldText(v["author"])), squeeze(ldText(v["publisher"])), ldText(v["datePublished"])}
			return
		}
		findArticle(v["@graph"], found, depth+1)
	}
}

// ldText returns the text of a value that may be a string, a thing with a name,
// or a list of either.
func ldText(value any) string {
	switch v := value.(type) {
	case string:
		return html.UnescapeString(v)
	case map[string]any:
		return ldText(v["name"])
	case []any:
		var names []string
		for _, element := range v {
			if name := ldText(element); name != "" {
				names = append(names, name)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}

// squeeze folds white space to single spaces.
func squeeze(s string) string {
	if isSqueezed(s) {
		return s
	}
	return strings.Join(strings.Fields(visible(s)), " ")
}

// isSqueezed tells whether a text is of ASCII and holds single spaces between words
// alone.
func isSqueezed(s string) bool {
	space := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' && space, c < ' ', c >= utf8.RuneSelf:
			return false
		default:
			space = c == ' '
		}
	}
	return !space || s == ""
}
