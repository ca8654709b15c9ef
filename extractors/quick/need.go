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
type need [][]needle

// in tells whether a text holds all that is needed.
func (n need) in(text string) bool {
	for _, set := range n {
		if !slices.ContainsFunc(set, func(one needle) bool { return one.in(text) }) {
			return false
		}
	}
	return true
}

// A needle is a string that is looked for, by the byte of it that texts hold
// least often.
type needle struct {
	text string // in small letters
	rare int    // where that byte is
}

// often are bytes in the order in which texts hold them, the most frequent first.
const often = " etaoinsrhldcumfpgwybv,.k0-12:/x3jq"

// newNeedle makes a needle of a string in small letters.
func newNeedle(s string) needle {
	n, least := needle{text: s}, -1
	for i := range len(s) {
		at := strings.IndexByte(often, s[i])
		if at < 0 {
			at = len(often)
		}
		if at > least {
			n.rare, least = i, at
		}
	}
	return n
}

// in tells whether a text holds the needle, whatever the case of the text's letters
// of ASCII.
func (n needle) in(text string) bool {
	if len(text) < len(n.text) {
		return false
	}
	c := n.text[n.rare]
	return n.at(text, c) || c >= 'a' && c <= 'z' && n.at(text, c-('a'-'A'))
}

// at is in for one case of the rare byte.
func (n needle) at(text string, c byte) bool {
	last := len(text) - len(n.text) // where the needle may begin at most
	for from := 0; from <= last; {
		i := strings.IndexByte(text[from+n.rare:last+n.rare+1], c)
		if i < 0 {
			return false
		}
		if from += i; equalFold(text[from:from+len(n.text)], n.text) {
			return true
		}
		from++
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
	var list need
	for _, set := range needs(parsed) {
		if !worthwhile(set) {
			continue
		}
		var needles []needle
		for _, s := range set {
			needles = append(needles, newNeedle(s))
		}
		list = append(list, needles)
	}
	return list
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

// needs returns sets of strings, one of each of which every match holds.
func needs(re *syntax.Regexp) [][]string {
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
		var all [][]string
		for _, sub := range re.Sub {
			all = append(all, needs(sub)...)
		}
		return all
	case syntax.OpAlternate:
		var any []string
		for _, sub := range re.Sub {
			set := most(needs(sub))
			if set == nil {
				return nil
			}
			any = append(any, set...)
		}
		return [][]string{any}
	}
	return nil // it may match without anything
}

// literal is the need of a literal; none where case may change its bytes in ways
// that are not looked for.
func literal(runes []rune) [][]string {
	for _, r := range runes {
		if r >= utf8.RuneSelf && unicode.IsLetter(r) {
			return nil
		}
	}
	return [][]string{{strings.ToLower(string(runes))}}
}

// maxClass is how many characters a class may have for one of them to be looked for.
const maxClass = 10

// oneOf is the need of one of a few characters, given as pairs of first and last.
func oneOf(pairs []rune) [][]string {
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
	return [][]string{slices.Compact(set)}
}

// most returns the set that says most: whose shortest string is longest, then
// the one with fewest strings; nil where nothing is needed.
func most(sets [][]string) []string {
	var best []string
	for _, set := range sets {
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
