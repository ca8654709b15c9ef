package period

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
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
		{`(?i)(?:a|b*)c`, "c", true},
		{`(?i)(?:a|b*)c`, "b", false},
	}
	for _, tt := range tests {
		if got := needOf(regexp.MustCompile(tt.pattern)).in(strings.ToLower(tt.text)); got != tt.want {
			t.Errorf("what %q needs is in %q: %t, want %t", tt.pattern, tt.text, got, tt.want)
		}
	}
}

// TestNoPatternIsSkippedWhereItMatches runs every pattern over every paragraph of
// the pages that are there.
func TestNoPatternIsSkippedWhereItMatches(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("..", "testdata", "gold", "*", "*.html"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no pages", err)
	}
	for _, path := range paths {
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(page)) {
			for i, p := range patterns {
				if !patternNeeds[i].in(strings.ToLower(line)) && p.re.MatchString(line) {
					t.Errorf("%s: pattern %d matches a line that lacks what it needs", path, i)
				}
			}
		}
	}
}
