package main

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"
	"github.com/google/go-cmp/cmp"
)

// TestANewerWarehouseIsLeftAlone runs over a warehouse that a newer version of
// foiwatch has made, and over one in a file format of a newer DuckDB.
func TestANewerWarehouseIsLeftAlone(t *testing.T) {
	tests := []struct {
		name string
		age  func(t *testing.T, path string)
		says string
	}{
		{"a schema that is not known yet", newerSchema, "it was made by a newer version of foiwatch: update foiwatch (its schema is number 999, this version knows "},
		{"a file format that is not known yet", newerFormat, "it was made by a newer version of foiwatch: update foiwatch ("},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if status := run(t.Context(), []string{"demo"}, strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{}); status != exitOK {
				t.Fatalf("the demo ended with status %d", status)
			}
			const path = "foiwatch-demo/data/warehouse.duckdb"
			tt.age(t, path)
			before := files(t, "foiwatch-demo")
			for _, args := range [][]string{{"ingest"}, {"ingest", "--dry-run"}} {
				var out, said bytes.Buffer
				status := run(t.Context(), append(args, "--config", "foiwatch-demo/config.yaml"), strings.NewReader(""), &out, &said)
				if status != exitFailed || out.Len() > 0 || !strings.Contains(said.String(), path+": "+tt.says) {
					t.Errorf("%v: status %d, printed %q, says %q; want status %d and %q", args, status, out.String(), said.String(), exitFailed, tt.says)
				}
				if diff := cmp.Diff(before, files(t, "foiwatch-demo")); diff != "" {
					t.Errorf("%v: files (-before +after):\n%s", args, diff)
				}
			}
		})
	}
}

// newerSchema has the warehouse say that a later version has changed its schema.
func newerSchema(t *testing.T, path string) {
	db, err := sql.Open("duckdb", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("insert into schema_migrations values (999, 'later', now()::timestamp)"); err != nil {
		t.Fatal(err)
	}
}

// newerFormat raises the number of the file format, which stands behind the letters
// DUCK, and mends the checksum before them: the words of the header, each times a
// constant, without carry.
func newerFormat(t *testing.T, path string) {
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(file[8:12]) != "DUCK" {
		t.Fatalf("%q are not the letters of a DuckDB file", file[8:12])
	}
	const factor = 0xbf58476d1ce4e5b9
	order := binary.LittleEndian
	sum := order.Uint64(file) ^ order.Uint64(file[8:])*factor
	order.PutUint32(file[12:], 999)
	order.PutUint64(file, sum^order.Uint64(file[8:])*factor)
	if err := os.WriteFile(path, file, 0o644); err != nil {
		t.Fatal(err)
	}
}

// files returns the files of a folder and the digests of what is in them.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	list := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		list[path] = fmt.Sprintf("%x", sha256.Sum256(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}
