package period

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
)

// A need is what a text must hold for a pattern to match in it: of each set, one
// of its strings, in small letters. Looking for strings costs a fraction of
// running the pattern, and most sentences lack what most patterns need.
type need [][]string

// in tells whether a text, in small letters, holds all that is needed.
func (n need) in(lower string) bool {
	for _, set := range n {
		if !slices.ContainsFunc(set, func(s string) bool { return strings.Contains(lower, s) }) {
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
	return needs(parsed.Simplify())
}

func needs(re *syntax.Regexp) need {
	switch re.Op {
	case syntax.OpLiteral:
		return need{{strings.ToLower(string(re.Rune))}}
	case syntax.OpCharClass:
		return class(re.Rune)
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

// maxClass is how many characters a class may have for one of them to be looked for.
const maxClass = 10

// class is the need of one of a few characters, given as pairs of first and last.
func class(pairs []rune) need {
	var set []string
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1]-pairs[i] >= maxClass || len(set) > maxClass {
			return nil
		}
		for r := pairs[i]; r <= pairs[i+1]; r++ {
			set = append(set, strings.ToLower(string(r)))
		}
	}
	return need{set}
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
