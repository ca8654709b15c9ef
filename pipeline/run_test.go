package pipeline_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

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

// TestFaultsOfASourceNeverStopTheOthers asks a site of good and bad feeds.
func TestFaultsOfASourceNeverStopTheOthers(t *testing.T) {
	var server *httptest.Server
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/good":
			w.Header().Set("ETag", `"good"`)
			fmt.Fprint(w, rss(server.URL, "/1"))
		case "/1", "/2":
			fmt.Fprint(w, storyPage)
		case "/html":
			fmt.Fprint(w, "<!doctype html><html><body>Hello</body></html>")
		case "/truncated":
			w.Header().Set("ETag", `"truncated"`)
			fmt.Fprint(w, strings.TrimSuffix(rss(server.URL, "/2"), "</channel></rss>"), "<item><title>Cut")
		case "/500":
			w.WriteHeader(http.StatusInternalServerError)
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/few":
			fmt.Fprint(w, rss(server.URL))
		case "/slow":
			fmt.Fprint(w, "<rss><channel>")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		case "/empty":
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	cfg := siteConfig(t, server, "/html")
	cfg.Sources[0].ID = "html"
	for _, id := range []string{"good", "truncated", "500", "loop", "empty", "few", "slow"} {
		cfg.Sources = append(cfg.Sources, config.Source{ID: id, Kind: "feed", URL: server.URL + "/" + id, Document: "news"})
	}
	cfg.Sources[6].Expect.EntriesMin = 1
	got := run(t, cfg, pipeline.Options{Timeout: 2 * time.Second, RetryWait: time.Millisecond})
	want := map[string]string{"html": "it is a web page", "500": "500 Internal Server Error", "loop": "more than 10", "empty": "empty", "few": "1 are expected", "slow": "did not answer in time"}
	for _, f := range got.SourcesFailed {
		if !strings.Contains(f.Err, want[f.Name]) || want[f.Name] == "" {
			t.Errorf("source %s: %s, want %q", f.Name, f.Err, want[f.Name])
		}
		delete(want, f.Name)
	}
	if len(want) > 0 {
		t.Errorf("not reported as failed: %v", want)
	}
	if !got.Partial() || got.PagesRead != 2 {
		t.Errorf("%+v, want the two pages of the good and of the truncated feed, and a partial run", got)
	}
	if rows := ask(t, cfg.Published, "select source_id, coalesce(etag, '-') from sources where source_id in ('good', 'truncated') order by all"); !cmp.Equal(rows, []string{`good "good"`, "truncated -"}) {
		t.Errorf("validators %v: those of a broken feed must not be kept", rows)
	}
	if rows := ask(t, cfg.Published, "select outcome from runs"); !cmp.Equal(rows, []string{"partial"}) {
		t.Errorf("run %v", rows)
	}
}

// TestAPageThatFailsIsTriedAgainByTheNextRun also covers an entry that has
// dropped off its feed meanwhile.
func TestAPageThatFailsIsTriedAgainByTheNextRun(t *testing.T) {
	var heal atomic.Bool
	var server *httptest.Server
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/feed" && heal.Load():
			fmt.Fprint(w, rss(server.URL))
		case r.URL.Path == "/feed":
			fmt.Fprint(w, rss(server.URL, "/ill", "/large", "/pdf", "/gone", "/well"))
		case r.URL.Path == "/ill" && !heal.Load():
			w.WriteHeader(http.StatusForbidden)
		case r.URL.Path == "/large":
			w.Header().Set("Content-Length", "104857600")
			w.Write(make([]byte, 1<<10))
		case r.URL.Path == "/pdf":
			fmt.Fprint(w, "%PDF-1.4 …")
		case r.URL.Path == "/ill", r.URL.Path == "/well":
			fmt.Fprint(w, storyPage)
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	cfg := siteConfig(t, server, "/feed")
	first := run(t, cfg, pipeline.Options{RetryWait: time.Millisecond})
	if first.PagesRead != 1 || first.PagesFailed != 2 || first.PagesDead != 2 || first.Gone != 1 || first.Pending != 2 {
		t.Errorf("first run: %+v", first)
	}
	want := []string{"dead PDF", "dead gone", "done -", "pending forbidden", "pending large"}
	query := `select state, case when last_error like '%PDF%not read yet' then 'PDF' when last_error like '%404%' then 'gone' when last_error like '%403%' then 'forbidden'
		when last_error like '%too large%104857600%' then 'large' else coalesce(last_error, '-') end from frontier order by all`
	if diff := cmp.Diff(want, ask(t, cfg.Published, query)); diff != "" {
		t.Errorf("frontier (-want +got):\n%s", diff)
	}
	heal.Store(true)
	if second := run(t, cfg, pipeline.Options{}); second.PagesRead != 1 || second.PagesFailed != 1 || second.Pending != 1 {
		t.Errorf("second run: %+v, want the page that healed though its feed lists it no more", second)
	}
}

// TestFaultsOfAPageNeverStopTheOthers asks for good and bad pages of one site.
func TestFaultsOfAPageNeverStopTheOthers(t *testing.T) {
	var server *httptest.Server
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/feed":
			fmt.Fprint(w, rss(server.URL, "/huge", "/endless", "/nobody", "/loop", "/500", "/slow", "/cut", "/charset", "/nocharset", "/well"))
		case "/huge", "/endless": // one says how large it is, the other does not
			if r.URL.Path == "/huge" {
				w.Header().Set("Content-Length", "104857600")
			}
			for chunk := make([]byte, 1<<20); r.Context().Err() == nil; {
				if _, err := w.Write(chunk); err != nil {
					return
				}
			}
		case "/nobody":
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/500":
			w.WriteHeader(http.StatusInternalServerError)
		case "/slow":
			<-r.Context().Done()
		case "/cut":
			w.Header().Set("Content-Length", "1000")
			fmt.Fprint(w, storyPage)
		case "/charset": // said to be UTF-8, and windows-1252
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, strings.ReplaceAll(storyPage, "Story", "Story \x96 \xa35"))
		case "/nocharset":
			w.Header().Set("Content-Type", "text/html; charset=x-nonsense")
			fmt.Fprint(w, storyPage)
		case "/well":
			fmt.Fprint(w, storyPage)
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	cfg := siteConfig(t, server, "/feed")
	got := run(t, cfg, pipeline.Options{Timeout: 2 * time.Second, RetryWait: time.Millisecond})
	want := map[string]string{
		"/huge": "too large: 104857600 bytes", "/endless": "too large: more than", "/nobody": "the body is empty", "/loop": "too many redirects", "/500": "500 Internal Server Error",
		"/slow": "did not answer in time", "/cut": "cut short after",
	}
	for _, f := range got.Failures {
		path := strings.TrimPrefix(f.Name, server.URL)
		if !strings.Contains(f.Err, want[path]) || want[path] == "" || f.Dead {
			t.Errorf("page %s: %s (dead: %t), want %q and to be tried again", path, f.Err, f.Dead, want[path])
		}
		delete(want, path)
	}
	if len(want) > 0 {
		t.Errorf("not reported as failed: %v", want)
	}
	if got.PagesRead != 3 || got.Findings != 3 || got.Pending != 7 || !got.Partial() {
		t.Errorf("%+v, want three pages read, each with its finding, and seven pending", got)
	}
}

// TestACopyThatCannotBePublishedFailsTheRunAndLosesNothing has a folder where the
// published copy belongs.
func TestACopyThatCannotBePublishedFailsTheRunAndLosesNothing(t *testing.T) {
	room, err := newsroom.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer room.Close()
	cfg := newsroomConfig(t.TempDir())
	if err := os.Mkdir(cfg.Published, 0o755); err != nil {
		t.Fatal(err)
	}
	if summary, err := pipeline.Run(t.Context(), cfg, pipeline.Options{Dial: room.Dial}); err == nil || !strings.Contains(err.Error(), "publish "+cfg.Published) || summary.PagesRead < 30 {
		t.Errorf("Run = %+v, %v, want all pages read and an error that names the copy", summary, err)
	}
	if files, err := os.ReadDir(filepath.Dir(cfg.Published)); err != nil || len(files) != 2 {
		t.Errorf("there are %v, %v, want the warehouse and the folder", files, err)
	}
	if got := ask(t, cfg.Warehouse, "select outcome, error like 'publish%' from runs"); !cmp.Equal(got, []string{"failed true"}) {
		t.Errorf("run %v, want it failed, with the reason", got)
	}
	if err := os.Remove(cfg.Published); err != nil {
		t.Fatal(err)
	}
	if next := run(t, cfg, pipeline.Options{Dial: room.Dial}); !next.Nothing() {
		t.Errorf("next run: %+v, want nothing to read again", next)
	}
	if got := ask(t, cfg.Published, "select outcome from runs order by run_id"); !cmp.Equal(got, []string{"failed", "ok"}) {
		t.Errorf("runs %v", got)
	}
}

// TestAWarehouseThatCannotBeOpenedLeavesAllAsItIs also covers a dry run.
func TestAWarehouseThatCannotBeOpenedLeavesAllAsItIs(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	cfg := siteConfig(t, server, "/feed")
	run(t, cfg, pipeline.Options{})
	published := ask(t, cfg.Published, "select run_id from runs")
	if err := os.WriteFile(cfg.Warehouse, []byte("no database at all, and long enough to be looked at"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, dry := range []bool{false, true} {
		if _, err := pipeline.Run(t.Context(), cfg, pipeline.Options{DryRun: dry}); err == nil || !strings.Contains(err.Error(), "damaged or is no DuckDB file") || !strings.Contains(err.Error(), cfg.Warehouse) {
			t.Errorf("Run (dry: %t) = %v, want the damaged file named", dry, err)
		}
	}
	if got, err := os.ReadFile(cfg.Warehouse); err != nil || !strings.HasPrefix(string(got), "no database") {
		t.Errorf("the file holds %q, %v, want it left as it was", got, err)
	}
	if got := ask(t, cfg.Published, "select run_id from runs"); !cmp.Equal(got, published) {
		t.Errorf("the published copy has runs %v, want %v", got, published)
	}
}

func TestARunThatIsEndedBeforeItBeginsLeavesNothing(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	cfg := siteConfig(t, server, "/feed")
	ended, end := context.WithCancel(t.Context())
	end()
	summary, err := pipeline.Run(ended, cfg, pipeline.Options{})
	if !errors.Is(err, pipeline.ErrInterrupted) || summary.RunID != "" {
		t.Errorf("Run = %+v, %v, want it interrupted and no run", summary, err)
	}
	run(t, cfg, pipeline.Options{})
	if got := ask(t, cfg.Published, "select outcome from runs"); !cmp.Equal(got, []string{"partial"}) {
		t.Errorf("runs %v, want the second alone", got)
	}
}

// TestARunThatIsEndedWhileItAsksItsSources ends it while a feed is being sent.
func TestARunThatIsEndedWhileItAsksItsSources(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/feed" {
			end()
			<-r.Context().Done()
		}
	}))
	defer server.Close()
	cfg := siteConfig(t, server, "/feed")
	if _, err := pipeline.Run(ctx, cfg, pipeline.Options{}); !errors.Is(err, pipeline.ErrInterrupted) {
		t.Errorf("Run = %v, want it interrupted", err)
	}
	if got := ask(t, cfg.Published, "select outcome, finished_at is not null from runs"); !cmp.Equal(got, []string{"interrupted true"}) {
		t.Errorf("runs %v, want one that is closed", got)
	}
}

func TestARunThatIsEndedKeepsWhatItReadAndTheRestIsPending(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var served atomic.Int32
	var server *httptest.Server
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/feed" {
			var paths []string
			for i := range 200 {
				paths = append(paths, fmt.Sprintf("/p%d", i))
			}
			fmt.Fprint(w, rss(server.URL, paths...))
			return
		}
		if served.Add(1) == 100 {
			cancel()
		}
		fmt.Fprint(w, storyPage)
	}))
	defer server.Close()
	cfg := siteConfig(t, server, "/feed")
	summary, err := pipeline.Run(ctx, cfg, pipeline.Options{})
	if !errors.Is(err, pipeline.ErrInterrupted) || !summary.Interrupted {
		t.Fatalf("Run = %+v, %v, want it interrupted", summary, err)
	}
	if summary.PagesRead == 0 || summary.PagesRead+summary.Pending != 200 {
		t.Errorf("%d read and %d pending, want 200 together", summary.PagesRead, summary.Pending)
	}
	if got := ask(t, cfg.Published, "select outcome from runs"); !cmp.Equal(got, []string{"interrupted"}) {
		t.Errorf("run %v", got)
	}
	if next := run(t, cfg, pipeline.Options{}); next.PagesRead+summary.PagesRead != 200 || next.Pending != 0 {
		t.Errorf("next run: %+v after %d", next, summary.PagesRead)
	}
}

func TestTheLogTellsOfEachFailureOnce(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	var log strings.Builder
	run(t, siteConfig(t, server, "/feed"), pipeline.Options{Log: slog.New(slog.NewTextHandler(&log, nil))})
	if n := strings.Count(log.String(), "source not read"); n != 1 {
		t.Errorf("told %d times, want once:\n%s", n, log.String())
	}
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

// BenchmarkIngest measures whole runs over generated pages, served by this very
// process: pages a second, and the peak of memory that the process has reached.
// Compare the peaks of runs in processes of their own:
//
//	for n in 1000 10000; do go test ./pipeline -run xxx -bench Ingest/$n\$ -benchtime 1x; done
func BenchmarkIngest(b *testing.B) {
	for _, pages := range []int{1000, 10000} {
		b.Run(fmt.Sprint(pages), func(b *testing.B) {
			server, feeds := manyPages(pages)
			defer server.Close()
			for b.Loop() {
				dir := b.TempDir()
				cfg := config.Config{Warehouse: filepath.Join(dir, "w.duckdb"), Published: filepath.Join(dir, "p.duckdb"),
					Fetch: config.Fetch{AllowHosts: []string{strings.TrimPrefix(server.URL, "http://")}}}
				for i, feed := range feeds {
					cfg.Sources = append(cfg.Sources, config.Source{ID: fmt.Sprint("s", i), Kind: "feed", URL: feed, Document: "news"})
				}
				began := time.Now()
				summary, err := pipeline.Run(b.Context(), cfg, pipeline.Options{})
				if err != nil || summary.PagesRead != pages {
					b.Fatalf("%+v, %v", summary, err)
				}
				b.ReportMetric(float64(pages)/time.Since(began).Seconds(), "pages/s")
			}
			b.ReportMetric(float64(peakMemory(b))/(1<<20), "peak-MB")
		})
	}
}

// peakMemory is the most memory that this process has held, in bytes.
func peakMemory(b *testing.B) int64 {
	b.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Fatal(err)
	}
	var kilobytes int64
	for _, line := range strings.Split(string(status), "\n") {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			fmt.Sscan(rest, &kilobytes)
		}
	}
	return kilobytes << 10
}
