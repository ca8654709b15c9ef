package newsroom

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"unicode/utf8"

	"foiwatch/pipeline/feed"
)

// start serves the newsroom and returns a client that knows only its names.
func start(t *testing.T) *http.Client {
	t.Helper()
	n, err := Start()
	if err != nil {
		t.Fatal(err)
	}
	client := &http.Client{Transport: &http.Transport{DialContext: n.Dial}}
	t.Cleanup(func() { client.CloseIdleConnections(); n.Close() })
	return client
}

func get(t *testing.T, client *http.Client, address, etag string) (*http.Response, []byte) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	if etag != "" {
		request.Header.Set("If-None-Match", etag)
	}
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, body
}

func TestEveryEntryOfEveryFeedIsServed(t *testing.T) {
	client := start(t)
	kinds, pages, gone := map[string]bool{}, 0, 0
	for _, source := range Sources() {
		response, body := get(t, client, source.URL, "")
		read, err := feed.Parse(body, feed.Source{URL: source.URL, ContentType: response.Header.Get("Content-Type")})
		if err != nil || len(read.Warnings) > 0 {
			t.Fatalf("%s: %v, %v", source.URL, err, read.Warnings)
		}
		kinds[read.Kind] = true
		for _, e := range read.Entries {
			response, body := get(t, client, e.URL, "")
			if response.StatusCode == http.StatusNotFound {
				gone++
				continue
			}
			pages++
			if !bytes.Contains(body, []byte(`<meta name="sample" content="invented figures">`)) || !bytes.Contains(body, []byte("All its figures and events are invented")) {
				t.Errorf("%s does not say that its figures are invented", e.URL)
			}
			if windows := strings.Contains(response.Header.Get("Content-Type"), "windows-1252"); windows == utf8.Valid(body) {
				t.Errorf("%s: %s, valid UTF-8 %t", e.URL, response.Header.Get("Content-Type"), utf8.Valid(body))
			}
		}
	}
	if len(kinds) != 3 || pages < 30 || gone != 1 {
		t.Errorf("%d kinds of feed, %d pages, %d gone; want 3, at least 30, 1", len(kinds), pages, gone)
	}
}

func TestFeedsAreAskedOnlyForWhatIsNew(t *testing.T) {
	client := start(t)
	for _, source := range Sources() {
		response, _ := get(t, client, source.URL, "")
		if again, _ := get(t, client, source.URL, response.Header.Get("ETag")); again.StatusCode != http.StatusNotModified {
			t.Errorf("%s with its ETag: %s, want 304", source.URL, again.Status)
		}
	}
}

func TestNothingElseIsDialled(t *testing.T) {
	n, err := Start()
	if err != nil {
		t.Fatal(err)
	}
	defer n.Close()
	for _, address := range []string{"example.org:80", "courier.example:443", "localhost:80", "nonsense"} {
		if conn, err := n.Dial(t.Context(), "tcp", address); err == nil {
			conn.Close()
			t.Errorf("%s was dialled", address)
		} else if address != "nonsense" && !errors.Is(err, errUnknownHost) {
			t.Errorf("%s: %v", address, err)
		}
	}
}
