package warehouse

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"foiwatch/queries"
)

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
