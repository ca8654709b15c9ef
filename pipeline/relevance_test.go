package pipeline_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/pipeline"
)

func TestANewsPageWithoutASanctionIsKeptWithoutItsText(t *testing.T) {
	pages := map[string]string{
		"/dismissed": "Three officers at Kent Police were dis&shy;missed over Facebook.",
		"/library":   "A library opens in Mill Street, and 4,000 people may visit it.",
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch said, ok := pages[r.URL.Path]; {
		case r.URL.Path == "/feed":
			fmt.Fprintf(w, `<rss version="2.0"><channel><title>x</title><item><link>http://%s/dismissed</link></item><item><link>http://%s/library</link></item></channel></rss>`, r.Host, r.Host)
		case ok:
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprintf(w, "<!doctype html><html lang=en><head><title>A page of the %s</title></head><body><main><h1>A page</h1><p>%s</p></main></body></html>", r.URL.Path[1:], said)
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	cfg := siteConfig(t, server, "/feed")
	summary := run(t, cfg, pipeline.Options{})
	if summary.PagesRead != 2 || summary.Findings != 1 {
		t.Errorf("%+v", summary)
	}
	want := []string{"/dismissed true false true", "/library false true false"}
	got := ask(t, cfg.Published, `select regexp_extract(url, '/[a-z]+$') as page, is_relevant, text = '', exists (from mentions where mentions.document_id = documents.document_id)
		from documents where title <> '' and language = 'en' order by page`)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("page, is_relevant, no text, mentions (-want +got):\n%s", diff)
	}
}
