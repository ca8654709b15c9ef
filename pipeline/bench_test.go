package pipeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"foiwatch/pipeline"
	"foiwatch/pipeline/config"
)

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
