package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
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

func TestRedirectsForGoodGiveTheNewAddress(t *testing.T) {
	server := site(t, noRobots(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/old":
			http.Redirect(w, r, "/newer", http.StatusMovedPermanently)
		case "/newer":
			http.Redirect(w, r, "/newest", http.StatusPermanentRedirect)
		case "/mixed":
			http.Redirect(w, r, "/old2", http.StatusMovedPermanently)
		case "/old2":
			http.Redirect(w, r, "/newest", http.StatusFound)
		default:
			fmt.Fprint(w, "here")
		}
	}))
	c := client(t, Options{}, server)
	for path, want := range map[string]string{"/old": server.URL + "/newest", "/mixed": "", "/newest": ""} {
		got, err := get(t, c, Request{URL: server.URL + path})
		if err != nil || got.MovedTo != want || got.FinalURL != server.URL+"/newest" {
			t.Errorf("%s: %+v, %v, want moved to %q", path, got, err, want)
		}
	}
}

// TestNoAddressInsideANetworkIsReached goes through the special ranges, each in
// the ways that an address may be written.
func TestNoAddressInsideANetworkIsReached(t *testing.T) {
	addresses := []string{
		"127.0.0.1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "0.1.2.3", "192.0.0.1", "192.0.2.1",
		"198.18.0.1", "198.51.100.1", "203.0.113.1", "240.0.0.1", "255.255.255.255", "192.88.99.1", "224.0.0.1",
		"[::1]", "[::]", "[::127.0.0.1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::1]", "[2002:7f00:1::]", "[2001::1]",
		"[2001:db8::1]", "[fec0::1]", "[fe80::1]", "[fc00::1]", "[fd00::1]", "[100::1]", "[5f00::1]", "[3fff::1]", "[ff02::1]",
		"2130706433", "localhost",
	}
	c := client(t, Options{Tries: 1, Timeout: 3 * time.Second})
	for _, address := range addresses {
		_, err := get(t, c, Request{URL: "http://" + address + "/"})
		if err == nil {
			t.Errorf("%s was asked", address)
		} else if !errors.Is(err, ErrForbiddenAddress) && address != "2130706433" {
			t.Errorf("%s: %v, want it forbidden", address, err)
		}
	}
}

func TestAnAllowedHostIsOneHostAndPort(t *testing.T) {
	server := site(t, noRobots(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "x") }))
	other := site(t, noRobots(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "x") }))
	c := client(t, Options{Tries: 1}, server)
	if _, err := get(t, c, Request{URL: server.URL}); err != nil {
		t.Errorf("allowed host: %v", err)
	}
	if _, err := get(t, c, Request{URL: other.URL}); !errors.Is(err, ErrForbiddenAddress) {
		t.Errorf("another port of it: %v, want it forbidden", err)
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

func TestRobots(t *testing.T) {
	tests := []struct {
		name, file, path string
		want             bool
	}{
		{"no rules", "", "/x", true},
		{"all is forbidden", "User-agent: *\nDisallow: /", "/x", false},
		{"robots.txt never is", "User-agent: *\nDisallow: /", "/robots.txt", true},
		{"nothing is forbidden", "User-agent: *\nDisallow:", "/x", true},
		{"a group for us goes before that for all", "User-agent: *\nDisallow: /\nUser-agent: foiwatch\nDisallow: /private", "/x", true},
		{"and binds us", "User-agent: *\nDisallow:\nUser-agent: FoiWatch/2\nDisallow: /private", "/private/a", false},
		{"another's name that begins alike is not ours", "User-agent: foiwatchbot\nDisallow: /", "/x", true},
		{"a part of our name is not ours", "User-agent: foi\nDisallow: /", "/x", true},
		{"two agents of one group", "User-agent: a\nUser-agent: foiwatch\nDisallow: /x", "/x", false},
		{"groups of one agent are one", "User-agent: foiwatch\nDisallow: /a\n\nUser-agent: b\nDisallow: /\n\nUser-agent: foiwatch\nDisallow: /b", "/b", false},
		{"the longest pattern decides", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true},
		{"whatever the order", "User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b/c", true},
		{"of equal length the one that allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
		{"a star", "User-agent: *\nDisallow: /*.pdf", "/files/x.pdf?y", false},
		{"the end", "User-agent: *\nDisallow: /*.pdf$", "/files/x.pdf?y", true},
		{"the end, met", "User-agent: *\nDisallow: /*.pdf$", "/files/x.pdf", false},
		{"a dollar in the middle is itself", "User-agent: *\nDisallow: /a$b", "/a$b", false},
		{"a whole path and its end", "User-agent: *\nDisallow: /a$", "/ab", true},
		{"escaped and plain are one", "User-agent: *\nDisallow: /foo/%E3%83%84", "/foo/ツ", false},
		{"plain and escaped are one", "User-agent: *\nDisallow: /foo/ツ", "/foo/%E3%83%84", false},
		{"an escaped letter is the letter", "User-agent: *\nDisallow: /a%62c", "/abc", false},
		{"an escaped slash is not a slash", "User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
		{"a query belongs to the path", "User-agent: *\nDisallow: /search?q=", "/search?q=x", false},
		{"comments", "User-agent: * # all\nDisallow: /x # really", "/x", false},
		{"line ends of Windows", "User-agent: *\r\nDisallow: /x\r\n", "/x", false},
		{"a byte order mark", "\ufeffUser-agent: *\nDisallow: /x", "/x", false},
		{"words in any case", "USER-AGENT: *\nDISALLOW: /x", "/x", false},
		{"a page of HTML is no rules", "<html><body>Not found</body></html>", "/x", true},
		{"rules before any agent bind nobody", "Disallow: /\nUser-agent: *\nAllow: /", "/x", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var asked atomic.Bool
			server := site(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					fmt.Fprint(w, tt.file)
					return
				}
				asked.Store(true)
				fmt.Fprint(w, "x")
			})
			_, err := get(t, client(t, Options{}, server), Request{URL: server.URL + tt.path})
			if tt.path == "/robots.txt" {
				asked.Store(err == nil)
			}
			if asked.Load() != tt.want || tt.want != (err == nil) || !tt.want && !errors.Is(err, ErrRobots) {
				t.Errorf("asked = %t, %v, want %t", asked.Load(), err, tt.want)
			}
		})
	}
}

func TestASiteWhoseRulesCannotBeHadIsNotAsked(t *testing.T) {
	var asked atomic.Int32
	server := site(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		asked.Add(1)
	})
	_, err := get(t, client(t, Options{Tries: 2}, server), Request{URL: server.URL + "/page"})
	if err == nil || !strings.Contains(err.Error(), "rules") || asked.Load() != 0 {
		t.Errorf("Get = %v, page asked %d times", err, asked.Load())
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

func TestAddressesThatAreNone(t *testing.T) {
	c := client(t, Options{})
	for _, raw := range []string{"", "ftp://a.example/", "javascript:alert(1)", "http://", "http://a b/"} {
		if _, err := get(t, c, Request{URL: raw}); !errors.Is(err, ErrAddress) {
			t.Errorf("Get(%q) = %v, want it refused", raw, err)
		}
	}
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\nCrawl-delay: 1e9", "/a%2fb")
	f.Fuzz(func(t *testing.T, file, path string) {
		rules := parseRobots(file, robotsToken)
		if len(rules.rules) == 0 && !rules.allow(path) {
			t.Fatal("no rules, and yet forbidden")
		}
		if normalPath(normalPath(path)) != normalPath(path) {
			t.Fatalf("normalPath(%q) is not its own spelling", path)
		}
	})
}

// The address of a request is never that of the page that redirected to it.
func TestRedirectedResolvesAgainstThePageItCameFrom(t *testing.T) {
	from, err := url.Parse("https://a.example/dir/page")
	if err != nil {
		t.Fatal(err)
	}
	got, err := client(t, Options{}).redirected(from, "../other?x=1#top")
	if err != nil || got.String() != "https://a.example/other?x=1" {
		t.Errorf("redirected = %s, %v", got, err)
	}
}

// TestRulesAreReadWhileTheHostIsAsked takes turns at a host, as requests by its
// other scheme do, until its rules have been read: the race detector sees both.
func TestRulesAreReadWhileTheHostIsAsked(t *testing.T) {
	server := site(t, func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "User-agent: *\nCrawl-delay: 0.001\n")
	})
	c := client(t, Options{}, server)
	address, err := url.Parse(server.URL + "/page")
	if err != nil {
		t.Fatal(err)
	}
	read := make(chan struct{})
	go func() {
		defer close(read)
		if err := c.allowedByRobots(t.Context(), address); err != nil {
			t.Error(err)
		}
	}()
	for turns := 0; ; turns++ {
		release, err := c.turn(t.Context(), address)
		if err != nil {
			t.Fatal(err)
		}
		release()
		select {
		case <-read:
			if got := time.Duration(c.host(address).interval.Load()); got != time.Millisecond {
				t.Errorf("after %d turns the interval is %s, want that of the rules", turns, got)
			}
			return
		default:
		}
	}
}
