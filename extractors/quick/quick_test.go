package quick

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// hard are patterns whose matches hang on what stands around them, that begin in
// many ways, or that have no end.
var hard = []string{
	`(?i)\bsince (?:january|june?|march) (\d{4})`, `(?i)(?:last|past) (?:three |two )?years?\b`, `(\d{4})\s?[–—-]\s?(\d{4})`, `(?i)(?:dis(?:missed|missal)|sack(?:ed|ing)) .*officers?`, `^\s*$`,
	`(?i)\b(?:in|of|,) ((?:19|20)\d\d)\b`, `(?i)^(?:the )?officers?\b|\bstaff$`, `[–—] (\d+)`, `(?im)^q?(\d)[.)]`, `(?i)\bfoi\b|freedom`, `\B-\w`, `[^a-z]+x?`, `(?i)\b(?:a+|b)*c\b`, `é|\bÉ`, `(a|ab)(c|bcd)`,
	`(?i)\b(?:officers?|staff of .*|in (\d{2})|abc|dismiss\w+)(?:,| \w+)`, `^a|b c$|\bof\b|[–,] ?\d|x`, `\s*(?:;|\||,(?:\s+and\s)?|\s(?:and|plus)\s)\s*`, `(?i)(?:such as|like|e\.g\.,?|including)[^.;]*$`,
	`\b(gave|given)\b[^.;:,]{1,70}?\bthe (?:boot|door)\b`, `\w+ (?:\(\d+\)|\[\d+\])`, `^(\w+)\s*[(\[]([^()\[\]]*)[)\]]$`,
}

func TestAPatternMatchesAsItDoesAlone(t *testing.T) {
	texts := []string{
		"", " ", "Since January 2009, in 2010,2011 and of 2012", "the officers and staff", "Officers – 12 or —\u00a03", "1. a\n2) b\nq3. c", "FOI; a foil, Freedom of information", "é É aé", "abcd ac aabc b-c -x",
		"dismissed three officers, sacked two officers", "\xff2012–2013\xfe", "in 19", "last three years past years",
		"like " + strings.Repeat("a b ", 300), "gave " + strings.Repeat("them ", 200) + "the boot", // longer than an automaton tells
		"three (3), four [4] and 5)", "three (3)", "given “four” of them the boot", "gave one the door",
	}
	for _, p := range hard {
		want, got := regexp.MustCompile(p), MustCompile(p)
		for _, text := range texts {
			if diff := cmp.Diff(want.FindAllStringSubmatchIndex(text, -1), got.FindAllStringSubmatchIndex(text, -1)); diff != "" {
				t.Errorf("%q in %q (-want +got):\n%s", p, text, diff)
			}
			if diff := cmp.Diff(want.FindStringSubmatch(text), got.FindStringSubmatch(text)); diff != "" {
				t.Errorf("%q in %q (-want +got):\n%s", p, text, diff)
			}
			if diff := cmp.Diff(want.Split(text, -1), got.Split(text, -1)); diff != "" {
				t.Errorf("%q parts %q (-want +got):\n%s", p, text, diff)
			}
			if diff := cmp.Diff(want.ReplaceAllString(text, "<$0>"), got.ReplaceAllString(text, "<$0>")); diff != "" {
				t.Errorf("%q in %q (-want +got):\n%s", p, text, diff)
			}
		}
	}
}

// FuzzRegexp holds patterns, alone and in a set, to the library's own, over any text.
func FuzzRegexp(f *testing.F) {
	for _, seed := range []string{"Since January 2009", "in the past three YEARS", "between 2008 – 2010", "dismissed officers and staff", "in 2010,2011", "1. x\nq2) y", ""} {
		f.Add(seed)
	}
	patterns := make([]Regexp, len(hard))
	for i, p := range hard {
		patterns[i] = MustCompile(p)
	}
	set := NewSet(patterns...)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\u017f\u212a") {
			return
		}
		scan := set.Scan(text)
		for i, p := range patterns {
			want := p.Regexp.FindAllStringSubmatchIndex(text, -1)
			if diff := cmp.Diff(want, p.FindAllStringSubmatchIndex(text, -1)); diff != "" {
				t.Errorf("%q in %q (-want +got):\n%s", p, text, diff)
			}
			if diff := cmp.Diff(want, scan.FindAllSubmatchIndex(i)); diff != "" {
				t.Errorf("%q of a set in %q (-want +got):\n%s", p, text, diff)
			}
			if got := scan.MatchString(i); got != (want != nil) || got != scan.Match(p) {
				t.Errorf("%q of a set matches %q: %t", p, text, got)
			}
		}
	})
}
