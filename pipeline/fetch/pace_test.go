package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// TestAWaitForAHostsTurnIsNoTimeout asks a host for a page that is slow and at the
// same time for one that is not: the second waits longer than a request may take.
func TestAWaitForAHostsTurnIsNoTimeout(t *testing.T) {
	asked := make(chan struct{})
	server := site(t, noRobots(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/slow" {
			close(asked)
			<-r.Context().Done()
		}
		fmt.Fprint(w, "x")
	}))
	c := client(t, Options{Timeout: 500 * time.Millisecond, PerHostInterval: 600 * time.Millisecond, Tries: 1}, server)
	slow := make(chan error, 1)
	go func() {
		_, err := c.Get(context.Background(), Request{URL: server.URL + "/slow"})
		slow <- err
	}()
	<-asked
	if _, err := get(t, c, Request{URL: server.URL + "/fast"}); err != nil {
		t.Errorf("Get = %v, want the page when its turn comes", err)
	}
	if err := <-slow; !errors.Is(err, ErrTimeout) {
		t.Errorf("Get of the slow page = %v, want ErrTimeout", err)
	}
}

func TestAHostIsAskedOneRequestAtATimeAtAPace(t *testing.T) {
	var at []time.Time
	var mu sync.Mutex
	var running, most atomic.Int32
	server := site(t, noRobots(func(w http.ResponseWriter, _ *http.Request) {
		most.Store(max(most.Load(), running.Add(1)))
		defer running.Add(-1)
		mu.Lock()
		at = append(at, time.Now())
		mu.Unlock()
		fmt.Fprint(w, "x")
	}))
	const pace = 20 * time.Millisecond
	c := client(t, Options{PerHostInterval: pace}, server)
	var wg sync.WaitGroup
	for range 5 {
		wg.Go(func() {
			if _, err := c.Get(context.Background(), Request{URL: server.URL}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if most.Load() != 1 {
		t.Errorf("%d requests at once, want 1", most.Load())
	}
	for i := 1; i < len(at); i++ {
		if gap := at[i].Sub(at[i-1]); gap < pace {
			t.Errorf("request %d came %s after the one before, want at least %s", i, gap, pace)
		}
	}
}

func TestAnEndedContextEndsTheWait(t *testing.T) {
	server := site(t, noRobots(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "x") }))
	c := client(t, Options{PerHostInterval: time.Hour}, server)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := c.Get(ctx, Request{URL: server.URL}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Get = %v, want the context's end", err) // robots.txt was the first request
	}
}
