package canonical

import "testing"

func TestURL(t *testing.T) {
	tests := []struct{ name, raw, want string }{
		{"tracking parameters go", "https://news.example/a?utm_source=rss&id=7&fbclid=x", "https://news.example/a?id=7"},
		{"a query of nothing but tracking goes whole", "https://news.example/a?utm_source=rss&utm_medium=feed", "https://news.example/a"},
		{"host and scheme in small letters", "HTTPS://News.Example/A", "https://news.example/A"},
		{"default port and fragment go", "http://news.example:80/a#top", "http://news.example/a"},
		{"another port stays", "http://127.0.0.1:8080/a", "http://127.0.0.1:8080/a"},
		{"an empty path is the root", "https://news.example", "https://news.example/"},
		{"dots in the path are resolved", "https://news.example/a/../b", "https://news.example/b"},
		{"the order of the query is the site's", "https://news.example/?b=2&a=1", "https://news.example/?b=2&a=1"},
		{"a user goes", "https://me:secret@news.example/", "https://news.example/"},
		{"an international host", "https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"},
		{"a parameter that merely begins alike stays", "https://news.example/?cmpidx=1&pages=2", "https://news.example/?cmpidx=1&pages=2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := URL(tt.raw)
			if err != nil || got != tt.want {
				t.Errorf("URL(%s) = %s, %v, want %s", tt.raw, got, err, tt.want)
			}
			if again, err := URL(got); err != nil || again != got {
				t.Errorf("URL(URL(%s)) = %s, %v, want %s", tt.raw, again, err, got)
			}
		})
	}
	for _, raw := range []string{"", "javascript:alert(1)", "file:///etc/passwd", "/relative", "mailto:a@b.example", "http://"} {
		if got, err := URL(raw); err == nil {
			t.Errorf("URL(%q) = %s, want an error", raw, got)
		}
	}
}

func FuzzURL(f *testing.F) {
	f.Add("https://a.example:443/x?utm_a=1&b#c")
	f.Fuzz(func(t *testing.T, raw string) {
		once, err := URL(raw)
		if err != nil {
			return
		}
		if twice, err := URL(once); err != nil || twice != once {
			t.Fatalf("URL(%q) = %q, and again %q, %v", raw, once, twice, err)
		}
	})
}
