package pipeline_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/pipeline"
)

func TestARunThatIsEndedBeforeItBeginsLeavesNothing(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	cfg := siteConfig(t, server, "/feed")
	ended, end := context.WithCancel(t.Context())
	end()
	summary, err := pipeline.Run(ended, cfg, pipeline.Options{})
	if !errors.Is(err, pipeline.ErrInterrupted) || summary.RunID != "" {
		t.Errorf("Run = %+v, %v, want it interrupted and no run", summary, err)
	}
	run(t, cfg, pipeline.Options{})
	if got := ask(t, cfg.Published, "select outcome from runs"); !cmp.Equal(got, []string{"partial"}) {
		t.Errorf("runs %v, want the second alone", got)
	}
}

// TestARunThatIsEndedWhileItAsksItsSources ends it while a feed is being sent.
func TestARunThatIsEndedWhileItAsksItsSources(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/feed" {
			end()
			<-r.Context().Done()
		}
	}))
	defer server.Close()
	cfg := siteConfig(t, server, "/feed")
	if _, err := pipeline.Run(ctx, cfg, pipeline.Options{}); !errors.Is(err, pipeline.ErrInterrupted) {
		t.Errorf("Run = %v, want it interrupted", err)
	}
	if got := ask(t, cfg.Published, "select outcome, finished_at is not null from runs"); !cmp.Equal(got, []string{"interrupted true"}) {
		t.Errorf("runs %v, want one that is closed", got)
	}
}

func TestARunThatIsEndedKeepsWhatItReadAndTheRestIsPending(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var served atomic.Int32
	var server *httptest.Server
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/feed" {
			var paths []string
			for i := range 200 {
				paths = append(paths, fmt.Sprintf("/p%d", i))
			}
			fmt.Fprint(w, rss(server.URL, paths...))
			return
		}
		if served.Add(1) == 100 {
			cancel()
		}
		fmt.Fprint(w, storyPage)
	}))
	defer server.Close()
	cfg := siteConfig(t, server, "/feed")
	summary, err := pipeline.Run(ctx, cfg, pipeline.Options{})
	if !errors.Is(err, pipeline.ErrInterrupted) || !summary.Interrupted {
		t.Fatalf("Run = %+v, %v, want it interrupted", summary, err)
	}
	if summary.PagesRead == 0 || summary.PagesRead+summary.Pending != 200 {
		t.Errorf("%d read and %d pending, want 200 together", summary.PagesRead, summary.Pending)
	}
	if got := ask(t, cfg.Published, "select outcome from runs"); !cmp.Equal(got, []string{"interrupted"}) {
		t.Errorf("run %v", got)
	}
	if next := run(t, cfg, pipeline.Options{}); next.PagesRead+summary.PagesRead != 200 || next.Pending != 0 {
		t.Errorf("next run: %+v after %d", next, summary.PagesRead)
	}
}
