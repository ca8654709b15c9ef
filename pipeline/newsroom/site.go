package newsroom

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/encoding/charmap"
)

//go:embed sites templates
var files embed.FS

// A site is one host of the newsroom.
type site struct {
	id, host, name, feed, document, layout string
}

// sites are the newsroom's, each with the kind of feed that its name ends in.
var sites = []site{
	{"courier", "courier.example", "The Sample Courier", "/feed.rss", "news", "news"},
	{"beacon", "beacon.example", "Sample Beacon", "/feed.json", "news", "news"},
	{"tradeweek", "tradeweek.example", "Sample Trade Week", "/feed.atom", "news", "news"},
	{"requests", "requests.example", "Sample Requests", "/feed.atom", "disclosure", "request"},
	{"disclosures", "disclosures.example", "Sample Disclosure Log", "/feed.rss", "disclosure", "log"},
}

// A story is one page of a site.
type story struct {
	Path, Title, Byline string
	Published           time.Time
	Publisher           string // the body that answers, on disclosures
	charset             string
	gone                bool
	HTML                template.HTML
	Site, Host          string
}

// Address is where the page is served.
func (s story) Address() string { return "http://" + s.Host + s.Path }

// Handler serves all sites by the Host of the request.
func Handler() (http.Handler, error) {
	layouts, err := template.ParseFS(files, "templates/*.html")
	if err != nil {
		return nil, err
	}
	pages := map[string]page{}
	for _, s := range sites {
		stories, err := read(s)
		if err != nil {
			return nil, err
		}
		if err := addPages(pages, s, stories, layouts); err != nil {
			return nil, err
		}
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host, _, _ := strings.Cut(r.Host, ":")
		p, ok := pages[host+r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", p.contentType)
		w.Header().Set("ETag", p.etag)
		http.ServeContent(w, r, "", p.modified, bytes.NewReader(p.body))
	}), nil
}

// A page is what is served at one address.
type page struct {
	contentType, etag string
	body              []byte
	modified          time.Time
}

func newPage(contentType string, modified time.Time, body []byte) page {
	sum := sha256.Sum256(body)
	return page{contentType, `"` + hex.EncodeToString(sum[:8]) + `"`, body, modified}
}

// addPages makes the pages and the feed of a site.
func addPages(pages map[string]page, s site, stories []story, layouts *template.Template) error {
	for _, st := range stories {
		if st.gone {
			continue
		}
		var out bytes.Buffer
		if err := layouts.ExecuteTemplate(&out, s.layout+".html", st); err != nil {
			return fmt.Errorf("%s%s: %w", s.host, st.Path, err)
		}
		body, charset := out.Bytes(), "utf-8"
		if st.charset == "windows-1252" {
			encoded, err := charmap.Windows1252.NewEncoder().Bytes(bytes.Replace(body, []byte("charset=utf-8"), []byte("charset=windows-1252"), 1))
			if err != nil {
				return fmt.Errorf("%s%s: %w", s.host, st.Path, err)
			}
			body, charset = encoded, "windows-1252"
		}
		pages[s.host+st.Path] = newPage("text/html; charset="+charset, st.Published, body)
	}
	body, contentType, err := feedOf(s, stories)
	pages[s.host+s.feed] = newPage(contentType, stories[0].Published, body)
	return err
}

// read returns the stories of a site, the youngest first.
func read(s site) ([]story, error) {
	names, err := fs.Glob(files, "sites/"+s.host+"/*.txt")
	if err != nil {
		return nil, err
	}
	var list []story
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		st, err := parse(string(text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		st.Path, st.Site, st.Host = "/"+strings.TrimSuffix(path.Base(name), ".txt"), s.name, s.host
		list = append(list, st)
	}
	slices.SortFunc(list, func(a, b story) int { return b.Published.Compare(a.Published) })
	return list, nil
}

// parse reads a story: lines of "key: value", a line "---", the body.
func parse(text string) (story, error) {
	head, body, ok := strings.Cut(text, "\n---\n")
	if !ok {
		return story{}, fmt.Errorf("no line --- below the head")
	}
	st := story{HTML: template.HTML(body)} // the newsroom's own files
	for _, line := range strings.Split(head, "\n") {
		key, value, _ := strings.Cut(line, ": ")
		switch key {
		case "title":
			st.Title = value
		case "byline":
			st.Byline = value
		case "publisher":
			st.Publisher = value
		case "charset":
			st.charset = value
		case "status":
			st.gone = value == "404"
		case "published":
			at, err := time.Parse(time.RFC3339, value)
			if err != nil {
				return story{}, err
			}
			st.Published = at
		default:
			return story{}, fmt.Errorf("unknown key %q", key)
		}
	}
	return st, nil
}

// feedOf writes a site's feed in the format that its address ends in.
func feedOf(s site, stories []story) (body []byte, contentType string, err error) {
	switch path.Ext(s.feed) {
	case ".json":
		body, err = jsonFeed(s, stories)
		return body, "application/feed+json", err
	case ".atom":
		body, err = atomFeed(s, stories)
		return body, "application/atom+xml; charset=utf-8", err
	}
	body, err = rssFeed(s, stories)
	return body, "application/rss+xml; charset=utf-8", err
}

type rssItem struct {
	Title   string `xml:"title"`
	Link    string `xml:"link"`
	GUID    string `xml:"guid"`
	PubDate string `xml:"pubDate"`
}

func rssFeed(s site, stories []story) ([]byte, error) {
	type channel struct {
		Title       string    `xml:"title"`
		Link        string    `xml:"link"`
		Description string    `xml:"description"`
		Items       []rssItem `xml:"item"`
	}
	feed := struct {
		XMLName xml.Name `xml:"rss"`
		Version string   `xml:"version,attr"`
		Channel channel  `xml:"channel"`
	}{Version: "2.0", Channel: channel{Title: s.name, Link: "http://" + s.host + "/", Description: "Sample: all figures are invented"}}
	for _, st := range stories {
		feed.Channel.Items = append(feed.Channel.Items, rssItem{st.Title, st.Address() + "?utm_source=rss", st.Address(), st.Published.Format(time.RFC1123Z)})
	}
	return marshal(feed)
}

func atomFeed(s site, stories []story) ([]byte, error) {
	type link struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	}
	type entry struct {
		Title     string `xml:"title"`
		ID        string `xml:"id"`
		Link      link   `xml:"link"`
		Published string `xml:"published"`
		Updated   string `xml:"updated"`
	}
	feed := struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		Title   string   `xml:"title"`
		ID      string   `xml:"id"`
		Updated string   `xml:"updated"`
		Entries []entry  `xml:"entry"`
	}{Title: s.name, ID: "urn:sample:" + s.id, Updated: stories[0].Published.Format(time.RFC3339)}
	for _, st := range stories {
		at := st.Published.Format(time.RFC3339)
		feed.Entries = append(feed.Entries, entry{st.Title, "urn:sample:" + s.id + st.Path, link{"alternate", st.Path}, at, at})
	}
	return marshal(feed)
}

func jsonFeed(s site, stories []story) ([]byte, error) {
	type item struct {
		ID        string `json:"id"`
		URL       string `json:"url"`
		Title     string `json:"title"`
		Published string `json:"date_published"`
	}
	feed := struct {
		Version string `json:"version"`
		Title   string `json:"title"`
		Items   []item `json:"items"`
	}{Version: "https://jsonfeed.org/version/1.1", Title: s.name}
	for _, st := range stories {
		feed.Items = append(feed.Items, item{st.Path, st.Address(), st.Title, st.Published.Format(time.RFC3339)})
	}
	return json.MarshalIndent(feed, "", " ")
}

func marshal(feed any) ([]byte, error) {
	body, err := xml.MarshalIndent(feed, "", " ")
	return append([]byte(xml.Header), body...), err
}
