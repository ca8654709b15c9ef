package warehouse

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"foiwatch/extractors"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// open opens a warehouse in a folder of the test's own.
func open(t *testing.T) *Warehouse {
	t.Helper()
	w, err := Open(t.Context(), filepath.Join(t.TempDir(), "w.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return w
}

// rows returns the rows of a query as text.
func rows(t *testing.T, w *Warehouse, query string, args ...any) []string {
	t.Helper()
	result, err := w.conn.QueryContext(context.Background(), query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer result.Close()
	columns, err := result.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for result.Next() {
		values := make([]any, len(columns))
		for i := range values {
			values[i] = new(any)
		}
		if err := result.Scan(values...); err != nil {
			t.Fatal(err)
		}
		var cells []string
		for _, v := range values {
			cells = append(cells, fmt.Sprint(*v.(*any)))
		}
		list = append(list, strings.Join(cells, "|"))
	}
	return list
}

// facts are all rows of the tables of facts, without what differs from run to run.
func facts(t *testing.T, w *Warehouse) []string {
	t.Helper()
	var list []string
	for _, query := range []string{
		"select 'documents', columns(* exclude (run_id, fetched_at)) from documents order by all",
		"select 'mentions', * from mentions order by all",
		"select 'findings', columns(* exclude (run_id)) from findings order by all",
		"select 'platforms', * from finding_platforms order by all",
		"select 'responses', * from responses order by all",
		"select 'incidents', * from incidents order by all",
		"select 'links', * from incident_findings order by all",
	} {
		list = append(list, rows(t, w, query)...)
	}
	return list
}

// poll lists entries of a source.
func poll(source string, entries ...PolledEntry) Poll {
	return Poll{RunID: "r1", SourceID: source, At: noon, Entries: entries, Validators: Validators{"e1", "m1"}, Keep: true}
}

func withSources(t *testing.T, w *Warehouse, ids ...string) {
	t.Helper()
	var list []Source
	for _, id := range ids {
		list = append(list, Source{ID: id, Kind: "feed", URL: "https://" + id + ".example/feed", DocumentKind: "news"})
	}
	if err := w.SaveSources(t.Context(), list); err != nil {
		t.Fatal(err)
	}
}

// save files a poll and returns how many entries were new.
func save(t *testing.T, w *Warehouse, p Poll) int {
	t.Helper()
	fresh, err := w.SavePoll(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	return fresh
}

// pending returns all pending entries.
func pending(t *testing.T, w *Warehouse) []Entry {
	t.Helper()
	list, err := w.Pending(t.Context(), nil, noon, "", 1000)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// page is an item read from a small page of its own.
func page(t *testing.T, e Entry, body string) Item {
	t.Helper()
	extraction, err := extractors.Extract(extractors.Page{URL: e.URL, Body: []byte(body)})
	if err != nil {
		t.Fatal(err)
	}
	return Item{Entry: e, State: Done, FinalURL: e.URL, ContentType: "text/html", Status: 200, Body: []byte(body), At: noon, Extraction: &extraction, IsRelevant: true}
}

const story = `<html><head><title>Three dismissed</title><meta property="article:published_time" content="2013-02-12T10:00:00Z">%s</head><body><article><h1>Three dismissed</h1>
<p>Three officials at the Home Office were dismissed over posts on Facebook.</p></article></body></html>`

// TestEveryColumnIsExplained holds the schema to its promise.
func TestEveryColumnIsExplained(t *testing.T) {
	w := open(t)
	if got := rows(t, w, "select table_name || '.' || column_name from duckdb_columns() where not internal and database_name = 'w' and comment is null and table_name not like 'v\\_%' escape '\\'"); len(got) > 0 {
		t.Errorf("columns without a comment: %v", got)
	}
}
