package warehouse

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/queries"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// open opens a warehouse in a folder of the test's own.
func open(t *testing.T) *Warehouse {
	t.Helper()
	w, err := Open(t.Context(), filepath.Join(t.TempDir(), "w.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return w
}

// rows returns the rows of a query as text.
func rows(t *testing.T, w *Warehouse, query string, args ...any) []string {
	t.Helper()
	result, err := w.conn.QueryContext(context.Background(), query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer result.Close()
	columns, err := result.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for result.Next() {
		values := make([]any, len(columns))
		for i := range values {
			values[i] = new(any)
		}
		if err := result.Scan(values...); err != nil {
			t.Fatal(err)
		}
		var cells []string
		for _, v := range values {
			cells = append(cells, fmt.Sprint(*v.(*any)))
		}
		list = append(list, strings.Join(cells, "|"))
	}
	return list
}

// facts are all rows of the tables of facts, without what differs from run to run.
func facts(t *testing.T, w *Warehouse) []string {
	t.Helper()
	var list []string
	for _, query := range []string{
		"select 'documents', columns(* exclude (run_id, fetched_at)) from documents order by all",
		"select 'mentions', * from mentions order by all",
		"select 'findings', columns(* exclude (run_id)) from findings order by all",
		"select 'platforms', * from finding_platforms order by all",
		"select 'responses', * from responses order by all",
		"select 'incidents', * from incidents order by all",
		"select 'links', * from incident_findings order by all",
	} {
		list = append(list, rows(t, w, query)...)
	}
	return list
}

// poll lists entries of a source.
func poll(source string, entries ...PolledEntry) Poll {
	return Poll{RunID: "r1", SourceID: source, At: noon, Entries: entries, Validators: Validators{"e1", "m1"}, Keep: true}
}

func withSources(t *testing.T, w *Warehouse, ids ...string) {
	t.Helper()
	var list []Source
	for _, id := range ids {
		list = append(list, Source{ID: id, Kind: "feed", URL: "https://" + id + ".example/feed", DocumentKind: "news"})
	}
	if err := w.SaveSources(t.Context(), list); err != nil {
		t.Fatal(err)
	}
}

// save files a poll and returns how many entries were new.
func save(t *testing.T, w *Warehouse, p Poll) int {
	t.Helper()
	fresh, err := w.SavePoll(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	return fresh
}

// pending returns all pending entries.
func pending(t *testing.T, w *Warehouse) []Entry {
	t.Helper()
	list, err := w.Pending(t.Context(), nil, noon, "", 1000)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// page is an item read from a small page of its own.
func page(t *testing.T, e Entry, body string) Item {
	t.Helper()
	extraction, err := extractors.Extract(extractors.Page{URL: e.URL, Body: []byte(body)})
	if err != nil {
		t.Fatal(err)
	}
	return Item{Entry: e, State: Done, FinalURL: e.URL, ContentType: "text/html", Status: 200, Body: []byte(body), At: noon, Extraction: &extraction, IsRelevant: true}
}

const story = `<html><head><title>Three dismissed</title><meta property="article:published_time" content="2013-02-12T10:00:00Z">%s</head><body><article><h1>Three dismissed</h1>
<p>Three officials at the Home Office were dismissed over posts on Facebook.</p></article></body></html>`

func TestAnEntryIsKnownAgain(t *testing.T) {
	at := noon
	later := noon.Add(time.Hour)
	tests := []struct {
		name    string
		first   []PolledEntry
		second  []PolledEntry
		fresh   int // of the second
		entries int // in all
	}{
		{"by its address", []PolledEntry{{URL: "https://a.example/1"}}, []PolledEntry{{URL: "https://a.example/1", Title: "Changed"}}, 0, 1},
		{"without tracking", []PolledEntry{{URL: "https://a.example/1"}}, []PolledEntry{{URL: "https://a.example/1?utm_source=x#top"}}, 0, 1},
		{"with another scheme", []PolledEntry{{URL: "http://www.a.example/1"}}, []PolledEntry{{URL: "https://a.example/1"}}, 0, 1},
		{"by its identifier, under another address", []PolledEntry{{URL: "https://a.example/1", GUID: "g", Title: "T"}}, []PolledEntry{{URL: "https://a.example/1-new", GUID: "g", Title: "T"}}, 0, 1},
		{"not by an identifier with another title", []PolledEntry{{URL: "https://a.example/1", GUID: "g", Title: "T"}}, []PolledEntry{{URL: "https://a.example/2", GUID: "g", Title: "U"}}, 1, 2},
		{"not by an identifier that all entries have", []PolledEntry{{URL: "https://a.example/1", GUID: "g", Title: "T"}}, []PolledEntry{{URL: "https://a.example/2", GUID: "g", Title: "T"}, {URL: "https://a.example/3", GUID: "g", Title: "T"}}, 2, 3},
		{"by its address where the identifier has changed", []PolledEntry{{URL: "https://a.example/1", GUID: "g"}}, []PolledEntry{{URL: "https://a.example/1", GUID: "h"}}, 0, 1},
		{"twice in one answer", []PolledEntry{{URL: "https://a.example/1", Published: &at}, {URL: "https://a.example/1?utm_source=x", Updated: &later}}, nil, 0, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := open(t)
			withSources(t, w, "a")
			save(t, w, poll("a", tt.first...))
			if got := save(t, w, poll("a", tt.second...)); got != tt.fresh {
				t.Errorf("%d new entries, want %d", got, tt.fresh)
			}
			if got := len(pending(t, w)); got != tt.entries {
				t.Errorf("%d entries, want %d", got, tt.entries)
			}
		})
	}
}

func TestOneArticleInTwoFeedsIsOneEntryWithTwoSightings(t *testing.T) {
	w := open(t)
	withSources(t, w, "a", "b")
	save(t, w, poll("a", PolledEntry{URL: "https://x.example/1", GUID: "1"}))
	if fresh := save(t, w, poll("b", PolledEntry{URL: "https://x.example/1", GUID: "2"})); fresh != 0 {
		t.Errorf("%d new entries, want none", fresh)
	}
	want := []string{"a|1", "b|2"}
	if diff := cmp.Diff(want, rows(t, w, "select source_id, guid from sightings order by all")); diff != "" {
		t.Errorf("sightings (-want +got):\n%s", diff)
	}
}

func TestValidatorsAreKeptWithTheEntriesAndNeverOfAFailure(t *testing.T) {
	w := open(t)
	withSources(t, w, "a")
	save(t, w, poll("a", PolledEntry{URL: "https://x.example/1"}))
	broken := poll("a")
	broken.Validators, broken.Err = Validators{"e2", "m2"}, errors.New("the feed is a web page")
	save(t, w, broken)
	salvaged := poll("a")
	salvaged.Validators, salvaged.Keep = Validators{"e3", "m3"}, false
	save(t, w, salvaged)
	got, err := w.Validators(t.Context(), "a")
	if err != nil || got != (Validators{"e1", "m1"}) {
		t.Errorf("Validators = %v, %v, want those of the first answer", got, err)
	}
	withSources(t, w, "a") // the same again
	if got, _ := w.Validators(t.Context(), "a"); got.ETag != "e1" {
		t.Errorf("validators %v were lost", got)
	}
	if err := w.SaveSources(t.Context(), []Source{{ID: "a", Kind: "feed", URL: "https://moved.example/feed", DocumentKind: "news"}}); err != nil {
		t.Fatal(err)
	}
	if got, _ := w.Validators(t.Context(), "a"); got != (Validators{}) {
		t.Errorf("validators %v of another address were kept", got)
	}
}

func TestAnEntryThatWasUpdatedIsPendingAgain(t *testing.T) {
	w := open(t)
	withSources(t, w, "a")
	save(t, w, poll("a", PolledEntry{URL: "https://x.example/1"}))
	if err := w.Load(t.Context(), "r1", []Item{page(t, pending(t, w)[0], fmt.Sprintf(story, ""))}); err != nil {
		t.Fatal(err)
	}
	before, after := noon.Add(-time.Hour), noon.Add(time.Hour)
	save(t, w, poll("a", PolledEntry{URL: "https://x.example/1", Updated: &before}))
	if list := pending(t, w); len(list) != 0 {
		t.Errorf("pending %v after a change that was read already", list)
	}
	save(t, w, poll("a", PolledEntry{URL: "https://x.example/1", Updated: &after}))
	if list := pending(t, w); len(list) != 1 {
		t.Errorf("pending %v, want the entry that has changed", list)
	}
}

func TestLoadingTheSameAgainChangesNothing(t *testing.T) {
	w := open(t)
	withSources(t, w, "a")
	save(t, w, poll("a", PolledEntry{URL: "https://x.example/1"}, PolledEntry{URL: "https://x.example/2"}))
	var items []Item
	for _, e := range pending(t, w) {
		items = append(items, page(t, e, fmt.Sprintf(story, "")))
	}
	load := func(run string) []string {
		if err := w.Load(t.Context(), run, items); err != nil {
			t.Fatal(err)
		}
		if err := w.UpdateIncidents(t.Context()); err != nil {
			t.Fatal(err)
		}
		return facts(t, w)
	}
	first := load("r1")
	if diff := cmp.Diff(first, load("r2")); diff != "" {
		t.Errorf("a second load (-first +second):\n%s", diff)
	}
	if n := rows(t, w, "select count(*), sum(document_count) from incidents"); n[0] != "1|2" {
		t.Errorf("incidents %v, want one of two documents", n)
	}
	if n := rows(t, w, "select cases, platforms, department from v_incidents"); n[0] != "3|facebook|Home Office" {
		t.Errorf("incident %v", n)
	}
}

func TestADocumentDoesNotHangOnTheOrderOfItsEntries(t *testing.T) {
	const canonical = `<link rel="canonical" href="https://x.example/story">`
	addresses := []string{"https://x.example/story", "https://x.example/story?page=1", "https://x.example/b"}
	var want []string
	for order := range 6 {
		w := open(t)
		withSources(t, w, "a")
		var entries []PolledEntry
		for _, address := range addresses {
			entries = append(entries, PolledEntry{URL: address})
		}
		save(t, w, poll("a", entries...))
		list := pending(t, w)
		rand.New(rand.NewSource(int64(order))).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for _, e := range list {
			body := fmt.Sprintf(story, canonical) + "<!-- " + e.URL + " -->"
			if err := w.Load(t.Context(), "r1", []Item{page(t, e, body)}); err != nil {
				t.Fatal(err)
			}
		}
		got := facts(t, w)
		if want == nil {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("in another order (-first +this):\n%s", diff)
		}
		if n := rows(t, w, "select entry_url from documents"); len(n) != 1 || n[0] != addresses[0] {
			t.Fatalf("documents %v, want one, of the entry whose address it is", n)
		}
		if n := rows(t, w, "select count(*) from frontier where state = 'done' and document_id is not null"); n[0] != "3" {
			t.Fatalf("%s entries done, want 3", n[0])
		}
	}
}

func TestTheLargestPagesAreLoadedAndPublished(t *testing.T) {
	w := open(t)
	withSources(t, w, "a")
	var batch []Item
	for _, path := range []string{"1", "2", "3"} {
		item := page(t, Entry{ID: EntryID("x.example/" + path), URL: "https://x.example/" + path, CanonicalURL: "https://x.example/" + path, SourceID: "a"}, fmt.Sprintf(story, ""))
		item.Extraction.Document.Text += strings.Repeat("The council met on Tuesday. ", 10<<20/28)
		batch = append(batch, item)
	}
	if err := errors.Join(w.Load(t.Context(), "r1", batch), w.UpdateIncidents(t.Context()), w.Publish(t.Context(), filepath.Join(t.TempDir(), "p.duckdb"))); err != nil {
		t.Fatal(err)
	}
	if got := rows(t, w, "select count(*) from documents where length(text) > 10000000"); got[0] != "3" {
		t.Errorf("%s large documents, want 3", got[0])
	}
}

func TestAFailedPageStaysPendingWithItsError(t *testing.T) {
	w := open(t)
	withSources(t, w, "a")
	save(t, w, poll("a", PolledEntry{URL: "https://x.example/1"}, PolledEntry{URL: "https://x.example/2"}))
	list := pending(t, w)
	err := w.Load(t.Context(), "r1", []Item{
		{Entry: list[0], State: Pending, Err: errors.New("the server answered 503"), At: noon, NextAttempt: noon.Add(time.Hour)},
		{Entry: list[1], State: Dead, Err: errors.New("the server answered 410 Gone"), Status: 410, At: noon},
	})
	if err != nil {
		t.Fatal(err)
	}
	if list := pending(t, w); len(list) != 0 {
		t.Errorf("pending %v before the site wants to be asked again", list)
	}
	want := []string{"dead|1|the server answered 410 Gone", "pending|1|the server answered 503"}
	if diff := cmp.Diff(want, rows(t, w, "select state, attempts, last_error from frontier order by all")); diff != "" {
		t.Errorf("frontier (-want +got):\n%s", diff)
	}
	if all, due, err := w.CountPending(t.Context(), nil, noon.Add(2*time.Hour)); all != 1 || due != 1 || err != nil {
		t.Errorf("CountPending = %d, %d, %v", all, due, err)
	}
}

func TestStringsFromOutsideAreMadeValid(t *testing.T) {
	w := open(t)
	withSources(t, w, "a")
	save(t, w, poll("a", PolledEntry{URL: "https://x.example/1", Title: "bad \xff title\x00", GUID: "\xfe"}))
	if got := rows(t, w, "select title from frontier"); got[0] != "bad \uFFFD title" {
		t.Errorf("title %q", got[0])
	}
}

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

// TestATransactionThatHasBegunIsFinished ends the run between the beginning of a
// transaction and its end. Were the transaction cut off, database/sql would close
// the one connection, and with it all chance to keep what was read.
func TestATransactionThatHasBegunIsFinished(t *testing.T) {
	w := open(t)
	ended, end := context.WithCancel(t.Context())
	err := w.transaction(ended, func(ctx context.Context, tx *sql.Tx) error {
		end()
		_, err := tx.ExecContext(ctx, queries.Statement("load/start_run"), sql.Named("run_id", "r1"), sql.Named("started_at", noon), sql.Named("version", "1"), sql.Named("source_count", 1))
		return err
	})
	if err != nil {
		t.Errorf("transaction = %v, want it finished", err)
	}
	if got := rows(t, w, "select run_id from runs"); len(got) != 1 {
		t.Errorf("%d runs, want the one of the transaction", len(got))
	}
	if _, err := w.SavePoll(ended, poll("a")); !errors.Is(err, context.Canceled) {
		t.Errorf("SavePoll after the end = %v, want it not begun", err)
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

// TestEveryColumnIsExplained holds the schema to its promise.
func TestEveryColumnIsExplained(t *testing.T) {
	w := open(t)
	if got := rows(t, w, "select table_name || '.' || column_name from duckdb_columns() where not internal and database_name = 'w' and comment is null and table_name not like 'v\\_%' escape '\\'"); len(got) > 0 {
		t.Errorf("columns without a comment: %v", got)
	}
}

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
