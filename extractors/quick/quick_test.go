package quick

import (
	"regexp"
	"testing"
)

func TestANeedHoldsInEveryMatch(t *testing.T) {
	tests := []struct {
		pattern, text string
		want          bool
	}{
		{`(?i)since (\d+)`, "SINCE 2009", true},
		{`(?i)since (\d+)`, "since then", false},
		{`(?i)since (\d+)`, "in 2009", false},
		{`(?i)(?:last|past) year`, "the past year", true},
		{`(?i)(?:last|past) year`, "this year", false},
		{`(?i)x?`, "", true},
		{`(?i)[a-z]+`, "", true},
		{`(?i)(?:ab|b*)cd`, "cd", true},
		{`(?i)(?:ab|b*)cd`, "ab", false},
		{`(?i)équipe \d`, "ÉQUIPE 1", true},
		{`[–—] \d`, "2009 – 2010", true},
		{`[–—] \d`, "2009 - 2010", false},
		{`(?i)(?:officers|staff)\s+dismissed`, "Officers were", false},
	}
	for _, tt := range tests {
		if got := needOf(regexp.MustCompile(tt.pattern)).in(tt.text); got != tt.want {
			t.Errorf("what %q needs is in %q: %t, want %t", tt.pattern, tt.text, got, tt.want)
		}
	}
}

// FuzzRegexp holds a pattern to the library's own, over any text.
func FuzzRegexp(f *testing.F) {
	for _, seed := range []string{"Since January 2009", "in the past three YEARS", "between 2008 – 2010", "dismissed officers and staff", ""} {
		f.Add(seed)
	}
	patterns := []string{
		`(?i)\bsince (?:january|june?|march) (\d{4})`, `(?i)(?:last|past) (?:three |two )?years?\b`, `(\d{4})\s?[–—-]\s?(\d{4})`, `(?i)(?:dis(?:missed|missal)|sack(?:ed|ing)) .*officers?`, `^\s*$`,
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, p := range patterns {
			want, got := regexp.MustCompile(p).MatchString(text), MustCompile(p).MatchString(text)
			if want != got && !regexp.MustCompile("[\u017f\u212a]").MatchString(text) {
				t.Errorf("%q in %q: %t, want %t", p, text, got, want)
			}
		}
	})
}
