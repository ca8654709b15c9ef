package fetch

import (
	"fmt"
	"net/http"
	"net/url"
	"testing"
)

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
