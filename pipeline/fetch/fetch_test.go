package fetch

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// site serves handler, with no robots.txt unless the handler has one.
func site(t *testing.T, handler http.HandlerFunc) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server
}

// client is one that may ask the servers and does not wait long.
func client(t *testing.T, options Options, servers ...*httptest.Server) *Client {
	t.Helper()
	for _, server := range servers {
		options.AllowHosts = append(options.AllowHosts, strings.TrimPrefix(server.URL, "http://"))
	}
	if options.RetryWait == 0 {
		options.RetryWait = time.Millisecond
	}
	c := New("foiwatch/test (desk@example.org)", options)
	t.Cleanup(c.Close)
	return c
}

func get(t *testing.T, c *Client, r Request) (*Response, error) {
	t.Helper()
	return c.Get(t.Context(), r)
}

func noRobots(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		next(w, r)
	}
}

func TestTheValidatorsAreSentAsReceivedAnd304IsSuccess(t *testing.T) {
	var etag, since, agent string
	server := site(t, noRobots(func(w http.ResponseWriter, r *http.Request) {
		etag, since, agent = r.Header.Get("If-None-Match"), r.Header.Get("If-Modified-Since"), r.UserAgent()
		w.WriteHeader(http.StatusNotModified)
	}))
	c := client(t, Options{}, server)
	got, err := get(t, c, Request{URL: server.URL + "/feed", ETag: `W/"a b"`, LastModified: "yesterday, more or less"})
	if err != nil || !got.NotModified {
		t.Fatalf("Get = %+v, %v, want not modified", got, err)
	}
	if etag != `W/"a b"` || since != "yesterday, more or less" || agent != "foiwatch/test (desk@example.org)" {
		t.Errorf("sent %q, %q, %q", etag, since, agent)
	}
	if _, err := get(t, c, Request{URL: server.URL + "/feed"}); err == nil {
		t.Error("a 304 that nobody asked for was taken for an answer")
	}
}

func TestFaultsAreNamed(t *testing.T) {
	var zeros bytes.Buffer
	bomb := gzip.NewWriter(&zeros)
	for range 64 {
		bomb.Write(make([]byte, 1<<20))
	}
	bomb.Close()
	tests := []struct {
		name   string
		answer http.HandlerFunc
		is     error
		says   string
	}{
		{"an empty body", func(http.ResponseWriter, *http.Request) {}, ErrEmpty, "empty"},
		{"a body above the limit", func(w http.ResponseWriter, _ *http.Request) { w.Write(make([]byte, 3<<20)) }, ErrTooLarge, "more than 2097152 bytes"},
		{"a body that says it is above the limit", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "104857600")
			w.Write(make([]byte, 1<<10))
		}, ErrTooLarge, "104857600 bytes"},
		{"a small file that unpacks to a large one", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(zeros.Bytes())
		}, ErrTooLarge, "more than"},
		{"a body that is cut short", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100")
			fmt.Fprint(w, "ten bytes!")
		}, nil, "cut short after 10 bytes"},
		{"gzip that is none", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			fmt.Fprint(w, "plain text")
		}, nil, "not the gzip"},
		{"redirects for ever", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path+"x", http.StatusFound) }, ErrRedirects, "more than 10"},
		{"a redirect into the network", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://169.254.169.254/latest/meta-data", http.StatusFound)
		}, ErrForbiddenAddress, "169.254.169.254"},
		{"a redirect to a file", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(http.StatusFound)
		}, ErrAddress, "file:///etc/passwd"},
		{"a redirect to another port", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://example.org:6379/", http.StatusFound)
		}, ErrForbiddenAddress, "port 6379"},
		{"a page that is gone", http.NotFound, nil, "404 Not Found"},
		{"a challenge page", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Cf-Mitigated", "challenge")
			w.WriteHeader(http.StatusForbidden)
		}, nil, "tests whether a person asks"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			server := site(t, noRobots(tt.answer))
			_, err := get(t, client(t, Options{MaxBytes: 2 << 20, Tries: 1}, server), Request{URL: server.URL + "/page"})
			if err == nil || !strings.Contains(err.Error(), tt.says) || tt.is != nil && !errors.Is(err, tt.is) {
				t.Fatalf("Get = %v, want %v that says %q", err, tt.is, tt.says)
			}
			if !strings.Contains(err.Error(), server.URL+"/page") {
				t.Errorf("the error does not name the address: %v", err)
			}
		})
	}
}

func TestASlowServerIsLeft(t *testing.T) {
	ended := make(chan struct{})
	server := site(t, noRobots(func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte("one byte"))
		w.(http.Flusher).Flush()
		<-r.Context().Done()
		close(ended)
	}))
	_, err := get(t, client(t, Options{Timeout: 50 * time.Millisecond, Tries: 1}, server), Request{URL: server.URL})
	if !errors.Is(err, ErrTimeout) {
		t.Errorf("Get = %v, want a timeout", err)
	}
	<-ended
}

func TestAddressesThatAreNone(t *testing.T) {
	c := client(t, Options{})
	for _, raw := range []string{"", "ftp://a.example/", "javascript:alert(1)", "http://", "http://a b/"} {
		if _, err := get(t, c, Request{URL: raw}); !errors.Is(err, ErrAddress) {
			t.Errorf("Get(%q) = %v, want it refused", raw, err)
		}
	}
}
