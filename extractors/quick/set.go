package quick

import (
	"regexp"
	"regexp/syntax"
	"slices"
)

// A Set is up to 64 patterns that are looked for in the same texts: one pass
// over a text tells where each of them may match.
type Set struct {
	patterns  []Regexp
	automaton *automaton // of those that have a start
	unaided   uint64     // those that have none
}

// NewSet returns a set of patterns, in their order.
func NewSet(patterns ...Regexp) *Set {
	s := &Set{patterns: patterns}
	parsed := make([]*syntax.Regexp, len(patterns))
	for i, p := range patterns {
		if parsed[i] = &(syntax.Regexp{Op: syntax.OpNoMatch}); p.start == nil {
			s.unaided |= 1 << i
		} else {
			parsed[i] = p.start.parsed
		}
	}
	s.automaton = newAutomaton(parsed...)
	return s
}

// A Scan is a text in which the patterns of a set are looked for.
type Scan struct {
	set    *Set
	text   string
	places []place
	found  uint64
}

// A place is where some patterns match.
type place struct {
	at          int
	sure, maybe uint64
}

// Scan looks where each pattern may match in a text.
func (s *Set) Scan(text string) Scan {
	scan := Scan{set: s, text: text}
	for at, sure, maybe := s.automaton.next(text, 0); at >= 0; at, sure, maybe = s.automaton.next(text, at+1) {
		scan.places = append(scan.places, place{at, sure, maybe})
		scan.found |= sure | maybe
	}
	return scan
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
	case p.start == nil || !p.start.isPiecewise(s.text):
		return p.FindAllStringSubmatchIndex(s.text, -1)
	}
	var list [][]int
	end := 0
	for _, at := range s.places {
		if (at.sure|at.maybe)&bit == 0 || at.at < end {
			continue
		}
		if m := p.start.match(s.text, at.at, (*regexp.Regexp).FindStringSubmatchIndex); m != nil {
			list = append(list, m)
			end = m[1]
		}
	}
	return list
}

// Match tells whether one of the set's patterns matches.
func (s Scan) Match(p Regexp) bool { return s.MatchString(slices.Index(s.set.patterns, p)) }

// MatchString tells whether a pattern of the set matches, by its place in it.
func (s Scan) MatchString(pattern int) bool {
	p, bit := s.set.patterns[pattern], uint64(1)<<pattern
	switch {
	case (s.found|s.set.unaided)&bit == 0:
		return false
	case p.start == nil || !p.start.isPiecewise(s.text):
		return p.MatchString(s.text)
	}
	for _, at := range s.places {
		if at.sure&bit != 0 || at.maybe&bit != 0 && p.start.match(s.text, at.at, find) != nil {
			return true
		}
	}
	return false
}
