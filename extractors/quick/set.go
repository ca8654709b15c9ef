package quick

import (
	"math/bits"
	"regexp"
	"unicode/utf8"
)

// A Set is up to 64 patterns that are looked for in the same texts: one pass
// over a text tells where each of them may match.
type Set struct {
	patterns []Regexp
	filters  [leadBytes - 1][64][64]uint64 // a bit a pattern
	first    [256]uint64                   // those that may begin with a byte
	unaided  uint64                        // patterns of which no start is known
	midWord  uint64                        // those that may begin elsewhere than at the edge of a word
	anchored uint64
}

// NewSet returns a set of patterns, in their order.
func NewSet(patterns ...Regexp) *Set {
	s := &Set{patterns: patterns}
	for i, p := range patterns {
		bit := uint64(1) << i
		if p.start == nil {
			s.unaided |= bit
			continue
		}
		if p.start.isAnchored {
			s.anchored |= bit
		} else if !p.start.isWord {
			s.midWord |= bit
		}
		s.add(p.start.filter, bit)
		for b, begins := range p.start.first {
			if begins {
				s.first[b] |= bit
			}
		}
	}
	return s
}

// add lets a pattern begin where its filter lets it.
func (s *Set) add(f filter, bit uint64) {
	for i := range f {
		for b, next := range f[i] {
			for ; next != 0; next &= next - 1 {
				s.filters[i][b][bits.TrailingZeros64(uint64(next))] |= bit
			}
		}
	}
}

// A Scan is a text in which the patterns of a set are looked for.
type Scan struct {
	set    *Set
	text   string
	places []place
	found  uint64
}

// A place is where some patterns may match.
type place struct {
	at       int
	patterns uint64
}

// Scan looks where each pattern may match in a text.
func (s *Set) Scan(text string) Scan {
	scan := Scan{set: s, text: text}
	for i := 0; i < len(text); i++ {
		if mask := s.at(text, i); mask != 0 && utf8.RuneStart(text[i]) {
			scan.places = append(scan.places, place{i, mask})
			scan.found |= mask
		}
	}
	return scan
}

// at returns the patterns that may match at a byte.
func (s *Set) at(text string, i int) uint64 {
	mask := s.first[text[i]]
	if i > 0 && mask != 0 {
		mask &^= s.anchored
		if !atEdge(text, i) {
			mask &= s.midWord
		}
	}
	for j := 0; j < leadBytes-1 && i+j < len(text) && mask != 0; j++ {
		next := byte(63)
		if i+j+1 < len(text) {
			next = fold[text[i+j+1]]
		}
		mask &= s.filters[j][fold[text[i+j]]][next]
	}
	return mask
}

// IsEmpty tells whether no pattern of the set can match.
func (s Scan) IsEmpty() bool { return s.found|s.set.unaided == 0 }

// FindAllSubmatchIndex returns what regexp's FindAllStringSubmatchIndex does for
// a pattern of the set, by its place in it.
func (s Scan) FindAllSubmatchIndex(pattern int) [][]int {
	p, bit := s.set.patterns[pattern], uint64(1)<<pattern
	switch {
	case (s.found|s.set.unaided)&bit == 0:
		return nil
	case !p.isPiecewise(s.text):
		return p.FindAllStringSubmatchIndex(s.text, -1)
	}
	var list [][]int
	end := 0
	for _, at := range s.places {
		if at.patterns&bit == 0 || at.at < end {
			continue
		}
		if m := p.start.match(s.text, at.at, (*regexp.Regexp).FindStringSubmatchIndex); m != nil {
			list = append(list, m)
			end = m[1]
		}
	}
	return list
}

// MatchString tells whether a pattern of the set matches, by its place in it.
func (s Scan) MatchString(pattern int) bool {
	p, bit := s.set.patterns[pattern], uint64(1)<<pattern
	switch {
	case (s.found|s.set.unaided)&bit == 0:
		return false
	case !p.isPiecewise(s.text):
		return p.MatchString(s.text)
	}
	for _, at := range s.places {
		if at.patterns&bit != 0 && p.start.matches(s.text, at.at) {
			return true
		}
	}
	return false
}
