package fetch

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

func TestBodiesAreDecoded(t *testing.T) {
	const want = "a page of text"
	encoders := map[string]func(io.Writer) io.WriteCloser{
		"gzip": func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
		"br":   func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) },
		"zstd": func(w io.Writer) io.WriteCloser { e, _ := zstd.NewWriter(w); return e },
		"":     nil,
	}
	for encoding, encoder := range encoders {
		t.Run("as "+encoding, func(t *testing.T) {
			server := site(t, noRobots(func(w http.ResponseWriter, _ *http.Request) {
				if encoder == nil {
					fmt.Fprint(w, want)
					return
				}
				w.Header().Set("Content-Encoding", encoding)
				e := encoder(w)
				fmt.Fprint(e, want)
				e.Close()
			}))
			got, err := get(t, client(t, Options{}, server), Request{URL: server.URL})
			if err != nil || string(got.Body) != want {
				t.Errorf("Get = %v, %v, want %q", got, err, want)
			}
		})
	}
}

func TestALargeBodyDoesNotFillMemory(t *testing.T) {
	server := site(t, noRobots(func(w http.ResponseWriter, _ *http.Request) {
		chunk := make([]byte, 1<<20)
		for range 100 {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	}))
	c := client(t, Options{MaxBytes: 1 << 20}, server)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := get(t, c, Request{URL: server.URL}); !errors.Is(err, ErrTooLarge) {
		t.Fatalf("Get = %v, want too large", err)
	}
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 24<<20 {
		t.Errorf("%d MB were allocated for a body of which 1 MB may be read", grown>>20)
	}
}
