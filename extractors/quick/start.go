package quick

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// Bounds of what a pattern is tried on place by place, so that it stays linear:
// how many bytes its matches may have, or else a text from the first place on.
const (
	maxPiece = 800
	maxTail  = 2000
)

// A start tells where in a text a pattern may match, by the first bytes of its
// matches.
type start struct {
	isAnchored bool // it matches at the text's start only
	isWord     bool // its matches begin at the edge of a word
	filter     filter
	first      [256]bool // bytes that a match may begin with
	need       need
	longest    int            // bytes of a match at most; unbounded above maxPiece
	here       *regexp.Regexp // the pattern at the start of a piece
	behind     *regexp.Regexp // the pattern, its first group, behind a character that decides on it; nil where none does
	parts      []*start       // its alternatives, where it has many
}

// startOf reads off a pattern where it may match; nil where that is nowhere told.
func startOf(re *regexp.Regexp) *start {
	parsed, err := syntax.Parse(re.String(), syntax.Perl)
	if err != nil {
		return nil // it was compiled, so this does not happen
	}
	s := newStart(re, parsed.Simplify())
	if s == nil {
		return nil
	}
	for _, alternative := range alternatives(parsed) {
		part := newStart(regexp.MustCompile(alternative.String()), alternative.Simplify())
		if part == nil {
			s.parts = nil
			break
		}
		s.parts = append(s.parts, part)
	}
	return s
}

// manyParts is how many alternatives a pattern must have to be tried one by one.
const manyParts = 4

// alternatives returns the patterns, at least manyParts, one of which matches
// where a pattern does; nil where it has fewer.
func alternatives(re *syntax.Regexp) []*syntax.Regexp {
	at := 0 // of the alternatives in a sequence
	parts := []*syntax.Regexp{re}
	if re.Op == syntax.OpConcat {
		parts = re.Sub
		if re.Sub[0].Op == syntax.OpBeginText || re.Sub[0].Op == syntax.OpWordBoundary {
			at = 1
		}
	}
	choice := parts[at]
	if choice.Op == syntax.OpCapture {
		choice = choice.Sub[0]
	}
	if choice.Op != syntax.OpAlternate || len(choice.Sub) < manyParts {
		return nil
	}
	var list []*syntax.Regexp
	for _, one := range choice.Sub {
		sub := slices.Concat(parts[:at], []*syntax.Regexp{one}, parts[at+1:])
		list = append(list, &syntax.Regexp{Op: syntax.OpConcat, Flags: re.Flags, Sub: sub})
	}
	return list
}

// newStart is startOf for a pattern that is parsed, without its parts.
func newStart(re *regexp.Regexp, parsed *syntax.Regexp) *start {
	leads, ok := leadsOf(parsed, leadBytes)
	if _, mayBeEmpty := looksBack(parsed); !ok || mayBeEmpty {
		return nil
	}
	s := &start{here: re, need: needsOf(parsed), longest: longest(parsed), isAnchored: beginsWith(parsed, syntax.OpBeginText), isWord: beginsWith(parsed, syntax.OpWordBoundary)}
	s.filter.add(leads)
	for b := range s.first {
		s.first[b] = s.filter[0][fold[b]] != 0
	}
	if s.longest > maxPiece {
		s.longest = unbounded
	}
	if s.isAnchored {
		return s
	}
	s.here = regexp.MustCompile(`^(?:` + re.String() + `)`)
	if looks, _ := looksBack(parsed); looks && !(s.isWord && beginWithWord(leads)) {
		s.behind = regexp.MustCompile(`^(?s:.)(` + re.String() + `)`)
	}
	return s
}

// beginsWith tells whether a pattern begins with a condition.
func beginsWith(re *syntax.Regexp, condition syntax.Op) bool {
	return re.Op == syntax.OpConcat && re.Sub[0].Op == condition
}

// beginWithWord tells whether all matches begin with a letter or a digit of
// ASCII, so that a word's edge before it is one at the start of a piece too.
func beginWithWord(leads []lead) bool {
	for _, l := range leads {
		if l.at[0]&^wordBytes != 0 {
			return false
		}
	}
	return true
}

// wordBytes are those between which and others Go's \b stands.
var wordBytes = func() (c class) {
	for b := range 128 {
		if isWordByte(byte(b)) {
			c |= 1 << fold[b]
		}
	}
	return c
}()

func isWordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_'
}

// A filter tells by neighbouring bytes whether a match may begin at a place.
type filter [leadBytes - 1][64]class

// add lets beginnings through.
func (f *filter) add(leads []lead) {
	for _, l := range leads {
		for i := l.n; i < leadBytes; i++ {
			l.at[i] = anyByte
		}
		for i := range f {
			for b := range f[i] {
				if l.at[i]>>b&1 != 0 {
					f[i][b] |= l.at[i+1]
				}
			}
		}
	}
}

// lets tells whether a match may begin at a byte of a text.
func (f *filter) lets(text string, i int) bool {
	if i+leadBytes > len(text) {
		return f.letsLast(text[i:])
	}
	b := fold[text[i+1]]
	if f[0][fold[text[i]]]>>b&1 == 0 {
		return false
	}
	c := fold[text[i+2]]
	return f[1][b]>>c&1 != 0 && f[2][c]>>fold[text[i+3]]&1 != 0
}

// letsLast is lets for the last bytes of a text.
func (f *filter) letsLast(rest string) bool {
	for i := 0; i < len(f) && i < len(rest); i++ {
		next := byte(63)
		if i+1 < len(rest) {
			next = fold[rest[i+1]]
		}
		if f[i][fold[rest[i]]]>>next&1 == 0 {
			return false
		}
	}
	return true
}

// next returns the first place from a byte on at which a match may begin; -1
// where there is none.
func (s *start) next(text string, from int) int {
	if s.isAnchored {
		if from == 0 && text != "" && s.filter.lets(text, 0) {
			return 0
		}
		return -1
	}
	for i := from; i < len(text); i++ {
		if s.first[text[i]] && s.mayBeginAt(text, i) {
			return i
		}
	}
	return -1
}

// mayBeginAt tells whether a match may begin at a byte.
func (s *start) mayBeginAt(text string, i int) bool {
	return s.filter.lets(text, i) && (!s.isWord || atEdge(text, i)) && utf8.RuneStart(text[i]) && (!s.isAnchored || i == 0)
}

// atEdge tells whether the edge of a word, as Go's \b has it, is before a byte.
func atEdge(text string, i int) bool {
	return isWordByte(text[i]) != (i > 0 && isWordByte(text[i-1]))
}

// isPiecewise tells whether the pattern is tried place by place on a text.
func (s *start) isPiecewise(text string) bool {
	return s.longest != unbounded || s.isAnchored || len(text) <= maxTail
}

// end is how far a match at a byte can reach, and the character behind it.
func (s *start) end(text string, at int) int {
	if s.longest == unbounded {
		return len(text)
	}
	return min(len(text), at+s.longest+utf8.UTFMax)
}

// match finds a match that begins at a byte, with find of regexp.Regexp.
func (s *start) match(text string, at int, find func(*regexp.Regexp, string) []int) []int {
	end := s.end(text, at)
	if !s.need.in(text[at:end]) {
		return nil
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

// matches tells whether a match begins at a byte.
func (s *start) matches(text string, at int) bool {
	for _, part := range s.parts {
		if part.mayBeginAt(text, at) && part.matches(text, at) {
			return true
		}
	}
	if s.parts != nil {
		return false
	}
	end := s.end(text, at)
	if !s.need.in(text[at:end]) {
		return false
	}
	if s.behind == nil || at == 0 {
		return s.here.MatchString(text[at:end])
	}
	return s.behind.MatchString(text[before(text, at):end])
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
