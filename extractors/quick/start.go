package quick

import (
	"regexp"
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// Bounds of what a pattern is tried on place by place, so that it stays linear:
// how many bytes its matches may have, or else a text from the first place on.
const (
	maxPiece = 800
	maxTail  = 2000
)

// A start tells where in a text a pattern may match.
type start struct {
	parsed     *syntax.Regexp
	automaton  *automaton
	isAnchored bool           // it matches at the text's start only
	signs      string         // each match holds one of them; "" for none
	longest    int            // bytes of a match at most; unbounded above maxPiece
	here       *regexp.Regexp // the pattern at the start of a piece
	behind     *regexp.Regexp // the pattern, its first group, behind a character that decides on it; nil where none does
}

// startOf reads off a pattern where it may match; nil where it may be empty, so
// that it matches anywhere.
func startOf(re *regexp.Regexp) *start {
	parsed, err := syntax.Parse(re.String(), syntax.Perl)
	if err != nil {
		return nil // it was compiled, so this does not happen
	}
	parsed = parsed.Simplify()
	looks, mayBeEmpty := looksBack(parsed)
	if mayBeEmpty {
		return nil
	}
	s := &start{parsed: parsed, automaton: newAutomaton(parsed), here: re, signs: signs(parsed), longest: longest(parsed), isAnchored: beginsWith(parsed, syntax.OpBeginText)}
	if s.longest > maxPiece {
		s.longest = unbounded
	}
	if s.isAnchored {
		return s
	}
	s.here = regexp.MustCompile(`^(?:` + re.String() + `)`)
	if looks {
		s.behind = regexp.MustCompile(`^(?s:.)(` + re.String() + `)`)
	}
	return s
}

// beginsWith tells whether a pattern begins with a condition.
func beginsWith(re *syntax.Regexp, condition syntax.Op) bool {
	return re.Op == syntax.OpConcat && re.Sub[0].Op == condition
}

// next returns the first place from a byte on at which a match begins, for sure
// or perhaps; -1 where there is none.
func (s *start) next(text string, from int) (at int, isSure bool) {
	if s.isAnchored {
		if from > 0 || text == "" {
			return -1, false
		}
		if sure, maybe := s.automaton.run(text, 0); sure|maybe != 0 {
			return 0, sure != 0
		}
		return -1, false
	}
	at, sure, _ := s.automaton.next(text, from)
	return at, sure != 0
}

// lacks tells whether a text holds none of the signs that a match does.
func (s *start) lacks(text string) bool {
	for _, sign := range []byte(s.signs) {
		if strings.IndexByte(text, sign) >= 0 {
			return false
		}
	}
	return s.signs != ""
}

// isPiecewise tells whether the pattern is tried place by place on a text.
func (s *start) isPiecewise(text string) bool {
	return s.longest != unbounded || s.isAnchored || len(text) <= maxTail
}

// match finds a match that begins at a byte, with find of regexp.Regexp.
func (s *start) match(text string, at int, find func(*regexp.Regexp, string) []int) []int {
	end := len(text)
	if s.longest != unbounded {
		end = min(end, at+s.longest+utf8.UTFMax)
	}
	if s.behind == nil || at == 0 {
		return moved(find(s.here, text[at:end]), at)
	}
	at = before(text, at)
	if m := s.behind.FindStringSubmatchIndex(text[at:end]); m != nil {
		return moved(m[2:], at)
	}
	return nil
}

// before returns where the character before a byte begins.
func before(text string, at int) int {
	_, size := utf8.DecodeLastRuneInString(text[:at])
	return at - size
}

// moved adds the place of a piece to the places of a match within it.
func moved(m []int, by int) []int {
	for i := range m {
		if m[i] >= 0 {
			m[i] += by
		}
	}
	return m
}

// find is regexp's FindStringIndex.
func find(re *regexp.Regexp, s string) []int { return re.FindStringIndex(s) }
