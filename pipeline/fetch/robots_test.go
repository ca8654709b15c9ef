package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

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
