package schedule

import (
	"context"
	"io"
	"log/slog"
	"sync/atomic"
	"testing"
	"time"
)

// often is a schedule whose next time is always a millisecond away.
type often struct{}

func (often) Next(t time.Time) time.Time { return t.Add(time.Millisecond) }

func quiet() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }

func TestTheTimesAreThoseOfTheZone(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	times, err := Parse("15 2 * * *", london)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, after, want string }{
		{"in winter London is on UTC", "2026-01-10T12:00:00Z", "2026-01-11T02:15:00Z"},
		{"in summer it is an hour ahead", "2026-07-10T12:00:00Z", "2026-07-11T01:15:00Z"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			after, err := time.Parse(time.RFC3339, tt.after)
			if err != nil {
				t.Fatal(err)
			}
			if got := times.Next(after).UTC().Format(time.RFC3339); got != tt.want {
				t.Errorf("next after %s = %s, want %s", tt.after, got, tt.want)
			}
		})
	}
	if _, err := Parse("every night", london); err == nil {
		t.Error("Parse took a sentence for a cron expression")
	}
}

func TestRunsNeverOverlapAndTheLastOneIsWaitedFor(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var running, most, runs, ended atomic.Int32
	Run(ctx, often{}, quiet(), func(ctx context.Context) {
		most.Store(max(most.Load(), running.Add(1)))
		defer running.Add(-1)
		if runs.Add(1) == 3 {
			cancel()
		}
		busy := time.NewTimer(20 * time.Millisecond) // many times the schedule's pace
		<-busy.C
		ended.Add(1)
	})
	if most.Load() != 1 {
		t.Errorf("%d runs at once, want 1", most.Load())
	}
	if ended.Load() != runs.Load() || runs.Load() < 3 {
		t.Errorf("%d of %d runs had ended when Run returned, want all of at least 3", ended.Load(), runs.Load())
	}
}
