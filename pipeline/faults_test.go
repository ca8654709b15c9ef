package pipeline_test

import (
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"foiwatch/pipeline"
	"foiwatch/pipeline/config"
)

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
	query := `select state, case when last_error like '%PDF%not read yet' then 'PDF' when last_error like '%answered 404 %' then 'gone' when last_error like '%answered 403 %' then 'forbidden'
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

func TestTheLogTellsOfEachFailureOnce(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	var log strings.Builder
	run(t, siteConfig(t, server, "/feed"), pipeline.Options{Log: slog.New(slog.NewTextHandler(&log, nil))})
	if n := strings.Count(log.String(), "source not read"); n != 1 {
		t.Errorf("told %d times, want once:\n%s", n, log.String())
	}
}
