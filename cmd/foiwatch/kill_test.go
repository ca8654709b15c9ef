package main

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// kills is how many times the demo is killed, each time at a random moment.
const kills = 20

// TestARunThatIsKilledIsCompletedByTheNext kills the demo's ingest with SIGKILL at
// random moments, runs it again, and compares every table of facts with those
// of a run that nobody disturbed.
func TestARunThatIsKilledIsCompletedByTheNext(t *testing.T) {
	undisturbed := t.TempDir()
	began := time.Now()
	demo(t, undisturbed)
	whole := time.Since(began)
	want := tables(t, undisturbed)
	for name, rows := range want {
		if len(rows) == 0 {
			t.Fatalf("the undisturbed run left no rows in %s", name)
		}
	}
	cutOff := 0
	for range kills {
		dir := t.TempDir()
		if killed(t, dir, time.Duration(rand.Int63n(int64(whole)))) {
			cutOff++
		}
		demo(t, dir)
		if diff := cmp.Diff(want, tables(t, dir)); diff != "" {
			t.Fatalf("after a kill (-undisturbed +killed):\n%s", diff)
		}
	}
	if cutOff == 0 {
		t.Error("no run was cut off: the kills came too late")
	}
	t.Logf("%d of %d runs were cut off", cutOff, kills)
}

// command is this very program with the arguments, in a folder.
func command(ctx context.Context, t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	program, err := exec.LookPath("foiwatch")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Dir = dir
	return cmd
}

// demo runs the demo to its end.
func demo(t *testing.T, dir string) {
	t.Helper()
	if out, err := command(t.Context(), t, dir, "demo").CombinedOutput(); err != nil {
		t.Fatalf("demo: %v\n%s", err, out)
	}
}

// killed runs the demo and kills it after a while; it tells whether the run was
// cut off by that.
func killed(t *testing.T, dir string, after time.Duration) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), after) // its end is a SIGKILL
	defer cancel()
	return command(ctx, t, dir, "demo").Run() != nil
}

// tables are the rows of all tables from documents to incident_findings, without
// run ids and times.
func tables(t *testing.T, dir string) map[string][]string {
	t.Helper()
	db, err := sql.Open("duckdb", filepath.Join(dir, demoFolder, "data", "foiwatch.duckdb")+"?access_mode=READ_ONLY")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	left := map[string][]string{}
	for name, leaveOut := range map[string]string{
		"documents": "run_id, fetched_at", "findings": "run_id", "mentions": "", "finding_platforms": "", "responses": "", "incidents": "", "incident_findings": "",
	} {
		columns := "*"
		if leaveOut != "" {
			columns += " exclude (" + leaveOut + ")"
		}
		left[name] = rowsOf(t, db, fmt.Sprintf("select %s from %s order by all", columns, name))
	}
	return left
}

// rowsOf returns the rows of a query as text.
func rowsOf(t *testing.T, db *sql.DB, query string) []string {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for rows.Next() {
		values, places := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			places[i] = &values[i]
		}
		if err := rows.Scan(places...); err != nil {
			t.Fatal(err)
		}
		list = append(list, strings.TrimSpace(fmt.Sprintln(values...)))
	}
	return list
}
