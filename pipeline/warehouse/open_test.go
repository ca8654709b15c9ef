package warehouse

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/queries"
)

func TestFilesThatCannotBeOpened(t *testing.T) {
	dir := t.TempDir()
	damaged := filepath.Join(dir, "damaged.duckdb")
	if err := os.WriteFile(damaged, []byte(strings.Repeat("no database at all ", 1000)), 0o644); err != nil {
		t.Fatal(err)
	}
	newer := filepath.Join(dir, "newer.duckdb")
	w, err := Open(t.Context(), newer)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.conn.ExecContext(t.Context(), "insert into schema_migrations values (999, 'later', now()::timestamp)"); err != nil {
		t.Fatal(err)
	}
	w.Close()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, path string
		is         error
		says       string
	}{
		{"a damaged file", damaged, ErrDamaged, "damaged"},
		{"a file of a newer version", newer, ErrNewer, "number 999"},
		{"a folder", dir, nil, "folder"},
		{"a folder that is a file", filepath.Join(file, "w.duckdb"), nil, "not a directory"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w, err := Open(t.Context(), tt.path)
			if err == nil {
				w.Close()
				t.Fatal("it was opened")
			}
			if tt.is != nil && !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.says) || !strings.Contains(err.Error(), tt.path) {
				t.Errorf("Open = %v, want %v that says %q and names the file", err, tt.is, tt.says)
			}
		})
	}
}

// helper is set where this test program is run as a process of its own.
const helper = "FOIWATCH_TEST_HOLD"

func TestMain(m *testing.M) {
	if path := os.Getenv(helper); path != "" {
		if _, err := Open(context.Background(), path); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println("open")
		select {}
	}
	os.Exit(m.Run())
}

func TestTwoProcessesNeverWriteAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.duckdb")
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), helper+"="+path)
	out, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { other.Process.Kill(); other.Wait() })
	line := make([]byte, 5)
	if _, err := out.Read(line); err != nil || string(line) != "open\n" {
		t.Fatalf("the other process: %q, %v", line, err)
	}
	_, err = Open(t.Context(), path)
	if !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), fmt.Sprint(other.Process.Pid)) {
		t.Errorf("Open = %v, want it locked by process %d", err, other.Process.Pid)
	}
}

// TestAWarehouseOfLargeGroupsOfRowsGrows opens a file whose documents stand in one
// group of rows that is larger than those this version makes, and adds to it. The
// name of its folder needs quoting.
func TestAWarehouseOfLargeGroupsOfRowsGrows(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "it's 100% & a folder")
	path := filepath.Join(dir, "w.duckdb")
	w, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(strings.Replace(queries.Attach(path), "(row_group_size 2048)", "", 1)); err != nil {
		t.Fatal(err)
	}
	const more = "insert into sightings select i, 'a', '', repeat('x', 50), now()::timestamp from range(5000) as r(i)"
	if _, err := db.Exec(more); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if w, err = Open(t.Context(), path); err != nil {
			t.Fatal(err)
		}
		if _, err := w.conn.ExecContext(t.Context(), more); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if w, err = Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if got := rows(t, w, "select count(*), count(distinct entry_id), min(length(title_key)) from sightings"); !cmp.Equal(got, []string{"15000|5000|50"}) {
		t.Errorf("sightings %v, want 15000 of 5000 entries", got)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 {
		t.Errorf("files %v, %v, want the warehouse alone", files, err)
	}
}
