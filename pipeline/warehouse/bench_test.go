package warehouse

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"foiwatch/extractors"
	"foiwatch/queries"
)

// BenchmarkLoad measures loading beside bare appends of the same rows of one
// table, in rows a second.
func BenchmarkLoad(b *testing.B) {
	w, err := Open(b.Context(), filepath.Join(b.TempDir(), "w.duckdb"))
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	extraction, err := extractors.Extract(extractors.Page{URL: "https://x.example/1", Body: []byte(fmt.Sprintf(story, ""))})
	if err != nil {
		b.Fatal(err)
	}
	const pages = 500
	items := func(from int) []Item {
		list := make([]Item, 0, pages)
		for i := range pages {
			address := fmt.Sprintf("https://x.example/%d", from+i)
			own := extraction
			own.Document.CanonicalURL = address
			list = append(list, Item{Entry: Entry{ID: EntryID(address), URL: address, CanonicalURL: address, SourceID: "a"}, State: Done, Status: 200, Body: []byte(story), At: noon, Extraction: &own, IsRelevant: true})
		}
		return list
	}
	one := batch{}
	for _, item := range items(0) {
		if err := one.add(item); err != nil {
			b.Fatal(err)
		}
	}
	perBatch := len(one.fetches) + len(one.documents) + len(one.mentions) + len(one.findings) + len(one.platforms) + len(one.responses)
	b.Run("load", func(b *testing.B) {
		from := 0
		for b.Loop() {
			if err := w.Load(b.Context(), "r", items(from)); err != nil {
				b.Fatal(err)
			}
			from += pages
		}
		b.ReportMetric(float64(perBatch*b.N)/b.Elapsed().Seconds(), "rows/s")
	})
	b.Run("bare-appender", func(b *testing.B) {
		if _, err := w.conn.ExecContext(b.Context(), queries.Statement("load/stage_batch")); err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			one := batch{runID: "r"}
			for _, item := range items(0) {
				if err := one.add(item); err != nil {
					b.Fatal(err)
				}
			}
			if err := errors.Join(w.append("stage_fetches", one.fetches), w.append("stage_documents", one.documents), w.append("stage_mentions", one.mentions),
				w.append("stage_findings", one.findings), w.append("stage_finding_platforms", one.platforms), w.append("stage_responses", one.responses)); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(perBatch*b.N)/b.Elapsed().Seconds(), "rows/s")
	})
}
