package warehouse

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

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
