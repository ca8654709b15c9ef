package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestOddArgumentsEndWithTheRightStatusAndSayWhy gives commands what nobody should.
func TestOddArgumentsEndWithTheRightStatusAndSayWhy(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{"empty": "", "nul": "\x00\x00", "cut": "<rss", "comments.yaml": "# nothing\n"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("folder", 0o755); err != nil {
		t.Fatal(err)
	}
	if status := run(t.Context(), []string{"demo"}, strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{}); status != exitOK {
		t.Fatalf("the demo ended with status %d", status)
	}
	const database = "--database=foiwatch-demo/data/foiwatch.duckdb"
	type odd struct {
		args   []string
		status int
		says   string
	}
	tests := []odd{
		{[]string{"query", "one", "two"}, exitUsage, `query takes one argument, NAME, and "two" is one too many`},
		{[]string{"nonsense", "extra"}, exitUsage, `there is no command "nonsense"`},
		{[]string{"help", "nonsense"}, exitUsage, `there is no command "nonsense"`},
		{[]string{"help", "ingest", "extra"}, exitUsage, `there is no command "ingest extra"`},
		{[]string{"completion", "nonsense"}, exitUsage, `there is no completion for "nonsense"`},
		{[]string{"completion", "bash", "extra"}, exitUsage, `bash takes no argument, and "extra" is one`},
		{[]string{"ingest", "--dry-run=x"}, exitUsage, `--dry-run is true or false, not "x"`},
		{[]string{"ingest", "--source"}, exitUsage, "flag needs an argument: --source"},
		{[]string{"feed", "empty"}, exitFailed, "empty: this is no feed: the answer is empty"},
		{[]string{"feed", "nul"}, exitFailed, "nul: this is no feed: it holds no text"},
		{[]string{"feed", "cut"}, exitFailed, "cut: this is no feed: it looks like rss and cannot be read"},
		{[]string{"feed", "folder"}, exitFailed, "folder is a folder, not a file"},
		{[]string{"feed", "-"}, exitFailed, "-: this is no feed: the answer is empty"},
		{[]string{"feed", ""}, exitUsage, "the argument is empty"},
		{[]string{"feed", "http://reader:secret@127.0.0.1/feed"}, exitFailed, "fetch http://reader:xxxxx@127.0.0.1/feed: "},
		{[]string{"extract", ""}, exitUsage, "the argument is empty"},
		{[]string{"extract", "folder"}, exitFailed, "folder is a folder, not a file"},
		{[]string{"ingest", "--config", "comments.yaml"}, exitUsage, "comments.yaml: 1 to mend:\nsources: there must be at least one"},
		{[]string{"ingest", "--config", "nul"}, exitUsage, "nul: [1:1]"},
		{[]string{"ingest", "--config", "folder"}, exitUsage, "is a directory"},
		{[]string{"ingest", "--config", "foiwatch-demo/config.yaml", "--source", "demo-nonsense"}, exitUsage, `there is no such source in the configuration: "demo-nonsense"`},
		{[]string{"query", database, "nonsense"}, exitUsage, "trend nonsense: there is none of that name"},
		{[]string{"query", database, "--param", "=1", "refusals"}, exitUsage, `--param "=1" is not name=value`},
		{[]string{"query", database, "--param", "year=1", "refusals"}, exitUsage, `it has no param "year"`},
		{[]string{"query", database, "--param", "first_year=999999999999999999999", "platforms_by_year"}, exitUsage, "is not a whole number"},
		{[]string{"query", "--database", "folder", "refusals"}, exitFailed, "folder is a folder"},
		{[]string{"query", "--database", "empty", "refusals"}, exitFailed, "database empty is damaged or is no DuckDB file"},
		{[]string{"sql", database, ""}, exitFailed, "give one statement, not 0"},
		{[]string{"sql", database, "select 1; select 2"}, exitFailed, "give one statement, not 2"},
		{[]string{"export", database, "folder/"}, exitUsage, "must end in .csv, .xlsx or .parquet"},
		{[]string{"export", database, "nowhere/x.csv"}, exitFailed, "export nowhere/x.csv: there is no folder nowhere"},
		{[]string{"export", database, "nowhere/x.parquet"}, exitFailed, "export nowhere/x.parquet: there is no folder nowhere"},
		{[]string{"export", database, "--query", "refusals", "--sql", "select 1", "x.csv"}, exitUsage, "give --query or --sql, not both"},
	}
	for _, command := range []string{"demo", "ingest", "schedule", "status"} {
		tests = append(tests, odd{[]string{command, "extra"}, exitUsage, command + ` takes no argument, and "extra" is one`})
	}
	for command, called := range map[string]string{"extract": "FILE|URL|-", "explain": "FILE|URL|-", "feed": "URL|FILE|-", "sql": "STATEMENT", "export": "FILE.csv|FILE.xlsx|FILE.parquet", "eval": "DIR"} {
		tests = append(tests,
			odd{[]string{command}, exitUsage, command + " needs an argument: " + called},
			odd{[]string{command, "one", "two"}, exitUsage, command + " takes one argument, " + called + `, and "two" is one too many`})
	}
	for _, tt := range tests {
		t.Run(strings.Join(tt.args, " "), func(t *testing.T) {
			var out, said bytes.Buffer
			if got := run(t.Context(), tt.args, strings.NewReader(""), &out, &said); got != tt.status || !strings.Contains(said.String(), tt.says) || out.Len() > 0 {
				t.Errorf("status %d, want %d; printed %q; says %q, want %q", got, tt.status, out.String(), said.String(), tt.says)
			}
		})
	}
}

func TestEveryTypeOfColumnIsPrinted(t *testing.T) {
	t.Chdir(t.TempDir())
	if status := run(t.Context(), []string{"demo"}, strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{}); status != exitOK {
		t.Fatalf("the demo ended with status %d", status)
	}
	const statement = `select 1.5::decimal(5, 2) as price, 'nan'::double as nothing, time '10:00' as at, date '2020-01-02' as day, timestamp '2020-01-02 03:04:05' as moment,
		'00112233-4455-6677-8899-aabbccddeeff'::uuid as id, 170141183460469231731687303715884105727::hugeint as huge, [1, 2] as list, null as unknown, '<a> & b' as words`
	tests := []struct{ format, want string }{
		{"json", `{"price": 1.5, "nothing": null, "at": "10:00:00", "day": "2020-01-02", "moment": "2020-01-02T03:04:05Z", "id": "00112233-4455-6677-8899-aabbccddeeff", ` +
			`"huge": 170141183460469231731687303715884105727, "list": [1,2], "unknown": null, "words": "<a> & b"}`},
		{"csv", "1.5,NaN,10:00:00,2020-01-02,2020-01-02T03:04:05Z,00112233-4455-6677-8899-aabbccddeeff,170141183460469231731687303715884105727,[1 2],,<a> & b"},
	}
	for _, tt := range tests {
		t.Run(tt.format, func(t *testing.T) {
			var out, said bytes.Buffer
			status := run(t.Context(), []string{"sql", "--database", "foiwatch-demo/data/foiwatch.duckdb", "--format", tt.format, statement}, strings.NewReader(""), &out, &said)
			if status != exitOK || !strings.Contains(out.String(), tt.want) {
				t.Errorf("status %d, says %q, prints\n%s\nwant\n%s", status, said.String(), out.String(), tt.want)
			}
		})
	}
}
