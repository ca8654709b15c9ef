package pipeline_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/pipeline"
	"foiwatch/pipeline/newsroom"
)

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
