package queries

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "github.com/duckdb/duckdb-go/v2"
	"github.com/google/go-cmp/cmp"
)

// fixture makes a database with the schema, the views and the rows of a file
// whose answers can be counted by hand.
func fixture(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "p.duckdb")
	db, err := sql.Open("duckdb", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	steps, err := Migrations()
	if err != nil {
		t.Fatal(err)
	}
	views, err := Views()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := os.ReadFile("testdata/fixture.sql")
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{Statement("load/migrations_table")}
	for _, step := range steps {
		texts = append(texts, step.SQL)
	}
	for _, text := range append(append(texts, views...), string(rows)) {
		if _, err := db.Exec(text); err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
	}
	return path
}

func open(t *testing.T) *Reader {
	t.Helper()
	r, err := Open(t.Context(), fixture(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// text writes rows as "a|b".
func text(t *testing.T, rows *Rows) []string {
	t.Helper()
	defer rows.Close()
	var list []string
	for {
		values, ok, err := rows.Next()
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			return list
		}
		var cells []string
		for i, v := range values {
			if at, isTime := v.(time.Time); isTime {
				v = rows.Columns[i].FormatTime(at)
			}
			cells = append(cells, fmt.Sprint(v))
		}
		list = append(list, strings.Join(cells, "|"))
	}
}

// TestTrends runs every trend on the fixture: its columns must be those that its
// header promises, and its rows those counted by hand.
func TestTrends(t *testing.T) {
	want := map[string][]string{
		"sanctions_by_department_and_year": {
			"Home Office|2012|Dismissal|3|1|0", "Home Office|2012|Disciplinary action|20|1|0", "Home Office|2013|Written warning|6|1|0", "Kent Police|2013|Dismissal|<nil>|1|1",
		},
		"platforms_by_year":          {"2012|Facebook|20|1", "2012|Twitter|20|1", "2013|Facebook|<nil>|1", "2013|Twitter|6|1"},
		"severity_mix_by_department": {"Home Office|Dismissal|10|3|0.3333", "Home Office|Written warning|4|6|0.6667"},
		"new_since_last_run":         {"2013-03-01|<nil>|Written warning|9|exact|<nil>|Nine in all.|https://log.example/3"},
		"refusals":                   {"2013-03-01|refused|s12 s40|Refused|https://log.example/3"},
		"coverage_by_source": {
			"log|2|0|1|1|1|1|2013-03-01|2013-03-01|2014-01-02T02:15:00Z", "news|2|1|0|1|1|5|2013-02-12|2013-02-12|<nil>",
		},
	}
	r := open(t)
	list, err := Trends("")
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != len(want) {
		t.Errorf("%d trends, and answers for %d", len(list), len(want))
	}
	for _, trend := range list {
		t.Run(trend.Name, func(t *testing.T) {
			rows, err := r.RunTrend(t.Context(), trend, nil)
			if err != nil {
				t.Fatal(err)
			}
			var promised, given []string
			for _, c := range trend.Columns {
				promised = append(promised, c.Name+" "+strings.ToUpper(c.Type))
			}
			for _, c := range rows.Columns {
				given = append(given, c.Name+" "+c.Type)
			}
			if diff := cmp.Diff(promised, given); diff != "" {
				t.Errorf("columns (-header +result):\n%s", diff)
			}
			if diff := cmp.Diff(want[trend.Name], text(t, rows)); diff != "" {
				t.Errorf("rows (-counted +result):\n%s", diff)
			}
			if trend.Grain == "" || trend.Order == "" || trend.Caveat == "" {
				t.Error("the header leaves out grain, order or caveat")
			}
		})
	}
}

func TestParamsAreTyped(t *testing.T) {
	r := open(t)
	list, err := Trends("")
	if err != nil {
		t.Fatal(err)
	}
	var trend Trend
	for _, candidate := range list {
		if candidate.Name == "platforms_by_year" {
			trend = candidate
		}
	}
	rows, err := r.RunTrend(t.Context(), trend, map[string]string{"first_year": "2013"})
	if err != nil {
		t.Fatal(err)
	}
	if got := text(t, rows); len(got) != 2 {
		t.Errorf("from 2013: %v, want two rows", got)
	}
	for _, params := range []map[string]string{{"first_year": "x"}, {"nonsense": "1"}} {
		if _, err := r.RunTrend(t.Context(), trend, params); err == nil {
			t.Errorf("params %v were taken", params)
		}
	}
}

func TestTrendsOfTheUsersOwn(t *testing.T) {
	folder := t.TempDir()
	own := "-- title:  Mine\n-- answers: How many documents.\n-- column: n  bigint documents  all of them\nselect count(*) as n from documents;\n"
	if err := os.WriteFile(filepath.Join(folder, "mine.sql"), []byte(own), 0o644); err != nil {
		t.Fatal(err)
	}
	list, err := Trends(folder)
	if err != nil {
		t.Fatal(err)
	}
	mine := list[len(list)-1]
	if diff := cmp.Diff([]TrendColumn{{"n", "bigint", "documents", "all of them"}}, mine.Columns); diff != "" || mine.Name != "mine" {
		t.Errorf("trend %s (-want +got):\n%s", mine.Name, diff)
	}
	rows, err := open(t).RunTrend(t.Context(), mine, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := text(t, rows); !cmp.Equal(got, []string{"2"}) {
		t.Errorf("rows %v", got)
	}
	mine.SQL += "drop table documents;"
	if _, err := open(t).RunTrend(t.Context(), mine, nil); !errors.Is(err, ErrSQL) {
		t.Errorf("a trend that also drops a table: %v, want it refused", err)
	}
	for _, bad := range []string{"select 1", "-- nonsense\nselect 1", "-- title: x\n-- colour: red\nselect 1"} {
		if err := os.WriteFile(filepath.Join(folder, "mine.sql"), []byte(bad), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Trends(folder); err == nil || !strings.Contains(err.Error(), "mine") {
			t.Errorf("%q: %v, want an error that names the file", bad, err)
		}
	}
}

func TestSQLFromOutsideOnlyReads(t *testing.T) {
	r := open(t)
	for _, good := range []string{
		"select count(*) from findings", "with x as (select 1 as a) select a from x", "from documents select title", "values (1)", "describe findings", "summarize findings",
		"select 'a;b' -- and; more", "select * from findings;",
	} {
		rows, err := r.Query(t.Context(), good)
		if err != nil {
			t.Errorf("%s: %v", good, err)
			continue
		}
		rows.Close()
	}
	secret := filepath.Join(t.TempDir(), "secret.csv")
	if err := os.WriteFile(secret, []byte("a,b\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{
		"", "select 1; select 2", "drop table findings", "insert into runs values (1)", "delete from findings", "update runs set error = 'x'", "create table x (a int)",
		"create or replace temp view v_findings as select 42", "set memory_limit = '9GB'", "pragma enable_profiling", "call enable_logging()", "begin", "attach ':memory:' as m",
		"copy findings to '/tmp/x.csv'", "export database '/tmp/x'", "install httpfs", "load httpfs", "set variable x = 1", "explain select 1", "checkpoint",
		"select * from read_csv('" + secret + "')", "select * from '" + secret + "'", "select * from read_text('/etc/passwd')", "select * from glob('/*')", "select * from nonsense", "selct 1",
	} {
		rows, err := r.Query(t.Context(), bad)
		if err == nil {
			_, _, err = rows.Next()
			rows.Close()
		}
		if err == nil {
			t.Errorf("%s was run", bad)
		}
	}
	rows, err := r.Query(t.Context(), "select count(*) from v_findings")
	if err != nil {
		t.Fatal(err)
	}
	if got := text(t, rows); !cmp.Equal(got, []string{"6"}) {
		t.Errorf("afterwards there are %v findings, want 6", got)
	}
}

func TestAQueryEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	rows, err := open(t).Query(ctx, "select count(*) from range(100000) a cross join range(1000000) b where (a.range * b.range) % 7 = 3")
	if err == nil {
		_, _, err = rows.Next()
	}
	if err == nil {
		t.Error("a query of hours ended well")
	}
}

// TestPathsOfDatabases opens copies in folders whose names are unusual.
func TestPathsOfDatabases(t *testing.T) {
	content, err := os.ReadFile(fixture(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, opens := range map[string]bool{"with a space": true, "it's": true, "Bürger & Rat": true, "no#1": false, "100%": false, "why?": false} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), name)
			path := filepath.Join(dir, "p.duckdb")
			if err := errors.Join(os.Mkdir(dir, 0o755), os.WriteFile(path, content, 0o644)); err != nil {
				t.Fatal(err)
			}
			r, err := Open(t.Context(), path)
			if err == nil {
				r.Close()
			}
			if opens && err != nil || !opens && (err == nil || !strings.Contains(err.Error(), "rename what has")) {
				t.Errorf("Open(%q) = %v, want it open: %t", path, err, opens)
			}
		})
	}
}

func TestDatabasesThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	junk := filepath.Join(dir, "junk.duckdb")
	if err := os.WriteFile(junk, []byte(strings.Repeat("junk", 5000)), 0o644); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(dir, "other.duckdb")
	newer := fixture(t)
	for path, statement := range map[string]string{other: "create table x (a integer)", newer: "insert into schema_migrations values (999, 'x', now()::timestamp)"} {
		db, err := sql.Open("duckdb", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
		db.Close()
	}
	for path, says := range map[string]string{
		filepath.Join(dir, "absent.duckdb"): "run foiwatch ingest first", dir: "is a folder", junk: "damaged", other: "not made by foiwatch", newer: "newer version",
	} {
		r, err := Open(t.Context(), path)
		if err == nil {
			r.Close()
		}
		if err == nil || !strings.Contains(err.Error(), says) || !strings.Contains(err.Error(), path) {
			t.Errorf("Open(%s) = %v, want an error that says %q", path, err, says)
		}
	}
}
