package quick

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A need is what a text must hold for a pattern to match in it: of each set, one
// of its strings, in small letters or capitals.
type need [][]string

// in tells whether a text holds all that is needed.
func (n need) in(text string) bool {
	for _, set := range n {
		if !slices.ContainsFunc(set, func(s string) bool { return containsFold(text, s) }) {
			return false
		}
	}
	return true
}

// containsFold tells whether a text holds a string, which is in small letters,
// whatever the case of the text's letters of ASCII.
func containsFold(text, s string) bool {
	first, capital := s[0], s[0]
	if first >= 'a' && first <= 'z' {
		capital -= 'a' - 'A'
	}
	for i := 0; i+len(s) <= len(text); i++ {
		if c := text[i]; (c == first || c == capital) && equalFold(text[i+1:i+len(s)], s[1:]) {
			return true
		}
	}
	return false
}

// equalFold compares a text with a string in small letters, of the same length.
func equalFold(text, s string) bool {
	for i := 0; i < len(s); i++ {
		c := text[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != s[i] {
			return false
		}
	}
	return true
}

// needOf reads off a pattern what every match of it holds.
func needOf(re *regexp.Regexp) need {
	parsed, err := syntax.Parse(re.String(), syntax.Perl)
	if err != nil {
		return nil // it was compiled, so this does not happen; no need is always right
	}
	return needsOf(parsed.Simplify())
}

// needsOf is needOf for a pattern that is parsed.
func needsOf(parsed *syntax.Regexp) need {
	return slices.DeleteFunc(needs(parsed), func(set []string) bool { return !worthwhile(set) })
}

// maxSet is how many strings are looked for at most: more cost what they save.
const maxSet = 16

// worthwhile tells whether many texts lack a set: not where it holds a single
// letter or a space.
func worthwhile(set []string) bool {
	if len(set) > maxSet {
		return false
	}
	return !slices.ContainsFunc(set, func(s string) bool { return len(s) == 1 && (s == " " || s[0] >= 'a' && s[0] <= 'z') })
}

func needs(re *syntax.Regexp) need {
	switch re.Op {
	case syntax.OpLiteral:
		return literal(re.Rune)
	case syntax.OpCharClass:
		return oneOf(re.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return needs(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return needs(re.Sub[0])
		}
	case syntax.OpConcat:
		var all need
		for _, sub := range re.Sub {
			all = append(all, needs(sub)...)
		}
		return all
	case syntax.OpAlternate:
		var any []string
		for _, sub := range re.Sub {
			set := needs(sub).most()
			if set == nil {
				return nil
			}
			any = append(any, set...)
		}
		return need{any}
	}
	return nil // it may match without anything
}

// literal is the need of a literal; none where case may change its bytes in ways
// that are not looked for.
func literal(runes []rune) need {
	for _, r := range runes {
		if r >= utf8.RuneSelf && unicode.IsLetter(r) {
			return nil
		}
	}
	return need{{strings.ToLower(string(runes))}}
}

// maxClass is how many characters a class may have for one of them to be looked for.
const maxClass = 10

// oneOf is the need of one of a few characters, given as pairs of first and last.
func oneOf(pairs []rune) need {
	var set []string
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1]-pairs[i] >= maxClass || len(set) > maxClass {
			return nil
		}
		for r := pairs[i]; r <= pairs[i+1]; r++ {
			switch {
			case r == '\u017f' || r == '\u212a':
				continue // the long s and the Kelvin sign, beside the letters they fold to
			case r >= utf8.RuneSelf && unicode.IsLetter(r):
				return nil
			}
			set = append(set, strings.ToLower(string(r)))
		}
	}
	if len(set) == 0 {
		return nil
	}
	slices.Sort(set)
	return need{slices.Compact(set)}
}

// most returns the set that says most: whose shortest string is longest, then
// the one with fewest strings; nil where nothing is needed.
func (n need) most() []string {
	var best []string
	for _, set := range n {
		longer := shortest(set) - shortest(best)
		if best == nil || longer > 0 || longer == 0 && len(set) < len(best) {
			best = set
		}
	}
	return best
}

func shortest(set []string) int {
	n := 0
	for i, s := range set {
		if i == 0 || len(s) < n {
			n = len(s)
		}
	}
	return n
}
