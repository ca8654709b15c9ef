package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"sync/atomic"
	"testing"
	"time"
)

func TestOnlyPassingFaultsAreTriedAgain(t *testing.T) {
	tests := []struct {
		name   string
		status int
		header string
		tries  int32
	}{
		{"a server's own fault", http.StatusBadGateway, "", 3},
		{"too many requests", http.StatusTooManyRequests, "0", 3},
		{"too many requests, for long", http.StatusTooManyRequests, "3600", 1},
		{"a refusal", http.StatusForbidden, "", 1},
		{"gone", http.StatusGone, "", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var tries atomic.Int32
			server := site(t, noRobots(func(w http.ResponseWriter, _ *http.Request) {
				tries.Add(1)
				if tt.header != "" {
					w.Header().Set("Retry-After", tt.header)
				}
				w.WriteHeader(tt.status)
			}))
			_, err := get(t, client(t, Options{}, server), Request{URL: server.URL})
			var status *StatusError
			if !errors.As(err, &status) || status.Code != tt.status {
				t.Fatalf("Get = %v, want status %d", err, tt.status)
			}
			if tries.Load() != tt.tries {
				t.Errorf("asked %d times, want %d", tries.Load(), tt.tries)
			}
			if gone := Gone(err); gone != (tt.status == http.StatusGone) {
				t.Errorf("Gone = %t", gone)
			}
			if wait := time.Until(RetryAfter(err)); tt.header == "3600" && (wait < 59*time.Minute || wait > time.Hour) {
				t.Errorf("RetryAfter in %s, want an hour", wait)
			}
		})
	}
}

func TestAPassingFaultIsMendedByTheNextTry(t *testing.T) {
	var tries atomic.Int32
	server := site(t, noRobots(func(w http.ResponseWriter, _ *http.Request) {
		if tries.Add(1) == 1 {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		fmt.Fprint(w, "here")
	}))
	got, err := get(t, client(t, Options{}, server), Request{URL: server.URL})
	if err != nil || string(got.Body) != "here" || got.Tries != 2 {
		t.Errorf("Get = %+v, %v, want a body at the second try", got, err)
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		header string
		want   time.Duration // from now; 0 is the zero time
	}{
		{"120", 2 * time.Minute}, {"316800", 24 * time.Hour}, {"Sun, 01 Mar 2026 12:10:00 GMT", 10 * time.Minute},
		{"Sun, 01 Mar 2099 12:10:00 GMT", 24 * time.Hour}, {"soon", 0}, {"", 0}, {"-5", 0},
	}
	for _, tt := range tests {
		got := retryAfter(tt.header, now)
		if want := now.Add(tt.want); tt.want == 0 && !got.IsZero() || tt.want != 0 && !got.Equal(want) {
			t.Errorf("retryAfter(%q) = %s, want %s later", tt.header, got, tt.want)
		}
	}
}
