package pipeline

import (
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"foiwatch/extractors"
	"foiwatch/pipeline/config"
	"foiwatch/pipeline/warehouse"
)

// TestAPageThatTheWarehouseRefusesFailsAlone loads two good pages with one between
// them whose finding breaks a rule of the schema.
func TestAPageThatTheWarehouseRefusesFailsAlone(t *testing.T) {
	store, err := warehouse.Open(t.Context(), filepath.Join(t.TempDir(), "w.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	var listed []warehouse.PolledEntry
	for _, path := range []string{"1", "2", "3"} {
		listed = append(listed, warehouse.PolledEntry{URL: "https://x.example/" + path})
	}
	if _, err := store.SavePoll(t.Context(), warehouse.Poll{RunID: "r", SourceID: "a", At: time.Now(), Entries: listed}); err != nil {
		t.Fatal(err)
	}
	entries, err := store.Pending(t.Context(), nil, time.Now(), "", 10)
	if err != nil {
		t.Fatal(err)
	}
	var batch []warehouse.Item
	for _, entry := range entries {
		body := []byte("<title>Story</title><p>Three officials at the Home Office were dismissed over Facebook.</p>")
		extraction, err := extractors.Extract(extractors.Page{URL: entry.URL, Body: body})
		if err != nil || len(extraction.Findings) == 0 {
			t.Fatalf("%d findings, %v", len(extraction.Findings), err)
		}
		batch = append(batch, warehouse.Item{Entry: entry, State: warehouse.Done, Status: 200, Body: body, At: time.Now(), Extraction: &extraction, IsRelevant: true})
	}
	batch[1].Extraction.Findings[0].Confidence = 2
	n, err := newNight(config.Config{}, Options{Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	n.store = store
	if err := n.load(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	if n.summary.PagesRead != 2 || n.summary.PagesFailed != 1 || !strings.Contains(n.summary.Failures[0].Err, "confidence") {
		t.Errorf("%+v, want two pages read and one that failed over its confidence", n.summary)
	}
	left, err := store.Pending(t.Context(), nil, time.Now(), "", 10)
	if err != nil || len(left) != 1 || left[0].URL != batch[1].Entry.URL || left[0].Attempts != 1 {
		t.Errorf("pending: %+v, %v, want the page that failed, once tried", left, err)
	}
}
