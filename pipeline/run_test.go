package pipeline_test

import (
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"
	"github.com/google/go-cmp/cmp"

	"foiwatch/pipeline"
	"foiwatch/pipeline/config"
	"foiwatch/pipeline/newsroom"
)

// newsroomConfig is the newsroom's sources with files in a folder.
func newsroomConfig(dir string) config.Config {
	cfg := config.Config{Contact: "desk@example.org", Warehouse: filepath.Join(dir, "w.duckdb"), Published: filepath.Join(dir, "p.duckdb")}
	for _, s := range newsroom.Sources() {
		cfg.Sources = append(cfg.Sources, config.Source{ID: s.ID, Kind: "feed", URL: s.URL, Document: s.Document})
	}
	return cfg
}

// siteConfig is one news source at an address of a test server.
func siteConfig(t *testing.T, server *httptest.Server, path string) config.Config {
	t.Helper()
	dir := t.TempDir()
	return config.Config{
		Warehouse: filepath.Join(dir, "w.duckdb"), Published: filepath.Join(dir, "p.duckdb"),
		Fetch:   config.Fetch{AllowHosts: []string{strings.TrimPrefix(server.URL, "http://")}},
		Sources: []config.Source{{ID: "site", Kind: "feed", URL: server.URL + path, Document: "news"}},
	}
}

// run makes a run that must be done.
func run(t *testing.T, cfg config.Config, options pipeline.Options) pipeline.Summary {
	t.Helper()
	summary, err := pipeline.Run(t.Context(), cfg, options)
	if err != nil {
		t.Fatal(err)
	}
	return summary
}

// ask returns the rows of a query on a published copy, as text.
func ask(t *testing.T, path, query string) []string {
	t.Helper()
	db, err := sql.Open("duckdb", path+"?access_mode=READ_ONLY")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for rows.Next() {
		values, places := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			places[i] = &values[i]
		}
		if err := rows.Scan(places...); err != nil {
			t.Fatal(err)
		}
		list = append(list, strings.Trim(fmt.Sprint(values), "[]"))
	}
	return list
}

func TestTheNewsroomIsReadOnceAndForAll(t *testing.T) {
	room, err := newsroom.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer room.Close()
	cfg := newsroomConfig(t.TempDir())
	first := run(t, cfg, pipeline.Options{Dial: room.Dial})
	if first.Partial() || first.PagesRead < 30 || first.Gone != 1 || first.PagesDead != 1 || first.Pending != 0 || first.Findings < 40 {
		t.Errorf("first run: %+v", first)
	}
	before := ask(t, cfg.Published, "select * exclude (run_id) from findings order by all")
	second := run(t, cfg, pipeline.Options{Dial: room.Dial})
	if !second.Nothing() || second.Partial() {
		t.Errorf("second run: %+v, want nothing new", second)
	}
	if diff := cmp.Diff(before, ask(t, cfg.Published, "select * exclude (run_id) from findings order by all")); diff != "" {
		t.Errorf("findings after a second run (-first +second):\n%s", diff)
	}
	if got := ask(t, cfg.Published, "select outcome, count(*) from feed_checks group by all order by all"); !cmp.Equal(got, []string{"not_modified 5", "ok 5"}) {
		t.Errorf("feed checks %v", got)
	}
	if got := ask(t, cfg.Published, "select document_count from v_incidents where department = 'Metropolitan Police Service' and sanction_id = 'dismissal'"); !cmp.Equal(got, []string{"2"}) {
		t.Errorf("the copied story is in incidents of %v documents, want one of 2", got)
	}
	if got := ask(t, cfg.Published, "select title from documents where url like '%pounds-and-quotes'"); !cmp.Equal(got, []string{"Council “let off” worker who cost it £5,000"}) {
		t.Errorf("the page in windows-1252 is titled %v", got)
	}
	if got := ask(t, cfg.Published, "select outcome, sections from responses where document_id in (select document_id from documents where url like '%thames-valley%')"); !cmp.Equal(got, []string{"refused s12"}) {
		t.Errorf("the refusal is %v", got)
	}
}

func TestADryRunKeepsNothing(t *testing.T) {
	room, err := newsroom.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer room.Close()
	dir := t.TempDir()
	cfg := newsroomConfig(dir)
	if summary := run(t, cfg, pipeline.Options{Dial: room.Dial, DryRun: true}); summary.Findings == 0 {
		t.Errorf("dry run: %+v, want findings", summary)
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
		t.Errorf("it left %v, %v", files, err)
	}
}

func TestOneSourceMayBeAskedAlone(t *testing.T) {
	room, err := newsroom.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer room.Close()
	cfg := newsroomConfig(t.TempDir())
	if got := run(t, cfg, pipeline.Options{Dial: room.Dial, Sources: []string{"requests"}}); got.Sources != 1 || got.PagesRead != 6 {
		t.Errorf("%+v, want the six pages of one source", got)
	}
	if _, err := pipeline.Run(t.Context(), cfg, pipeline.Options{Sources: []string{"nonsense"}}); !errors.Is(err, pipeline.ErrNoSource) {
		t.Errorf("Run = %v, want ErrNoSource", err)
	}
}

const storyPage = `<html><head><title>Story</title></head><body><article><h1>Story</h1><p>Three officials at the Home Office were dismissed over Facebook.</p></article></body></html>`

// rss lists pages of a server.
func rss(server string, paths ...string) string {
	var items strings.Builder
	for _, path := range paths {
		fmt.Fprintf(&items, "<item><title>Story %s</title><link>%s%s</link></item>", path, server, path)
	}
	return `<rss version="2.0"><channel><title>Site</title>` + items.String() + `</channel></rss>`
}

// manyPages serves a feed of so many pages, a feed's worth at a time.
func manyPages(pages int) (*httptest.Server, []string) {
	const perFeed = 2000
	var server *httptest.Server
	filler := strings.Repeat("<p>The council met on Tuesday and spoke of roads, bins and the library for three hours.</p>", 40)
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var first int
		if n, _ := fmt.Sscanf(r.URL.Path, "/feed/%d", &first); n == 1 {
			var paths []string
			for i := first; i < min(first+perFeed, pages); i++ {
				paths = append(paths, fmt.Sprintf("/page/%d", i))
			}
			fmt.Fprint(w, rss(server.URL, paths...))
			return
		}
		fmt.Fprintf(w, `<html><head><title>Story %s</title></head><body><article><h1>Story %s</h1><p>Three officials at the Home Office were dismissed over Facebook.</p>%s</article></body></html>`, r.URL.Path, r.URL.Path, filler)
	}))
	var feeds []string
	for first := 0; first < pages; first += perFeed {
		feeds = append(feeds, fmt.Sprintf("%s/feed/%d", server.URL, first))
	}
	return server, feeds
}
