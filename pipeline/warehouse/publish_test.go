package warehouse

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"
)

func TestThePublishedCopyIsWholeAndReadableDuringARun(t *testing.T) {
	w := open(t)
	dest := filepath.Join(t.TempDir(), "sub", "p.duckdb")
	withSources(t, w, "a")
	if err := w.Publish(t.Context(), dest); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("duckdb", dest+"?access_mode=READ_ONLY")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	count := func() (n int) {
		if err := db.QueryRow("select count(*) from sources").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if got := count(); got != 1 {
		t.Errorf("%d sources in the copy, want 1", got)
	}
	withSources(t, w, "a", "b")
	if err := w.Publish(t.Context(), dest); err != nil {
		t.Fatal(err)
	}
	if got := count(); got != 1 {
		t.Errorf("%d sources for who had the copy open, want 1 still", got)
	}
	if files, err := os.ReadDir(filepath.Dir(dest)); err != nil || len(files) != 1 {
		t.Errorf("beside the copy stands %v, %v", files, err)
	}
}
