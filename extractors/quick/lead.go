package quick

import (
	"regexp/syntax"
	"unicode/utf8"
)

// leadBytes is how many of a match's first bytes are told beforehand.
const leadBytes = 6

// maxLeads is how many beginnings a pattern may have for them to be told.
const maxLeads = 3000

// A class is a set of folded bytes: bit fold[b] stands for byte b.
type class uint64

const (
	anyByte class = 1<<64 - 1
	other   class = 1 << 63 // bytes outside ASCII, and where the text ends
)

// fold gives each byte one of 64 places: letters in either case, digits and most
// punctuation one of their own, all else the last.
var fold = func() (places [256]byte) {
	for i := range places {
		places[i] = 63
	}
	next := byte(0)
	for c := byte('a'); c <= 'z'; c++ {
		places[c], places[c-'a'+'A'] = next, next
		next++
	}
	for _, c := range []byte("0123456789 \n\t.,;:-()/'\"[]%?!<>=*+_&|#") {
		places[c] = next
		next++
	}
	return places
}()

// A lead is how a match may begin: the classes of its first bytes. Behind an open
// one the pattern goes on; behind another anything may follow.
type lead struct {
	at     [leadBytes]class
	n      int
	isOpen bool
}

// leadsOf returns how matches of a pattern may begin, in up to depth bytes;
// ok is false where that cannot be told.
func leadsOf(re *syntax.Regexp, depth int) (list []lead, ok bool) {
	if depth == 0 {
		return []lead{{}}, true
	}
	switch re.Op {
	case syntax.OpNoMatch:
		return nil, true
	case syntax.OpEmptyMatch, syntax.OpEndLine, syntax.OpEndText, syntax.OpBeginLine, syntax.OpBeginText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return []lead{{isOpen: true}}, true
	case syntax.OpLiteral:
		return leadOfLiteral(re, depth), true
	case syntax.OpCharClass:
		return leadsOfClass(re.Rune), true
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return leadsOfClass([]rune{0, utf8.MaxRune}), true
	case syntax.OpCapture:
		return leadsOf(re.Sub[0], depth)
	case syntax.OpQuest:
		list, ok = leadsOf(re.Sub[0], depth)
		return append(list, lead{isOpen: true}), ok
	case syntax.OpStar:
		return leadsOfRepeat(re.Sub[0], depth)
	case syntax.OpPlus:
		return join(depth, re.Sub[0], &syntax.Regexp{Op: syntax.OpStar, Sub: re.Sub})
	case syntax.OpConcat:
		return join(depth, re.Sub...)
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			more, ok := leadsOf(sub, depth)
			if list = append(list, more...); !ok || len(list) > maxLeads {
				return nil, false
			}
		}
		return list, true
	}
	return nil, false
}

// join returns how a sequence may begin.
func join(depth int, parts ...*syntax.Regexp) ([]lead, bool) {
	list := []lead{{isOpen: true}}
	for _, part := range parts {
		var longer []lead
		for n, behind := range behindOpen(list) {
			if !behind {
				continue
			}
			more, ok := leadsOf(part, depth-n)
			if !ok {
				return nil, false
			}
			for _, l := range list {
				if l.isOpen && l.n == n {
					longer = append(longer, l.with(more)...)
				}
			}
		}
		for _, l := range list {
			if !l.isOpen {
				longer = append(longer, l)
			}
		}
		if list = longer; len(list) > maxLeads {
			return nil, false
		}
	}
	return list, true
}

// behindOpen tells the lengths that open beginnings have.
func behindOpen(list []lead) (lengths [leadBytes + 1]bool) {
	for _, l := range list {
		if l.isOpen {
			lengths[l.n] = true
		}
	}
	return lengths
}

// with returns a beginning with each of those behind it.
func (l lead) with(more []lead) []lead {
	list := make([]lead, 0, len(more))
	for _, m := range more {
		longer := l
		longer.n += copy(longer.at[l.n:], m.at[:m.n])
		longer.isOpen = m.isOpen && longer.n < leadBytes
		list = append(list, longer)
	}
	return list
}

// leadsOfRepeat returns how any number of repeats may begin.
func leadsOfRepeat(re *syntax.Regexp, depth int) ([]lead, bool) {
	once, ok := leadsOf(re, depth)
	if !ok {
		return nil, false
	}
	list := []lead{{isOpen: true}}
	if len(once) == 1 && once[0].n == 1 && once[0].isOpen { // one character of a class, again and again
		longer := list[0]
		for range depth {
			longer = longer.with(once)[0]
			list = append(list, longer)
		}
		return list, true
	}
	for _, l := range once {
		l.isOpen = false // whether it is repeated or not
		list = append(list, l)
	}
	return list, true
}

// leadOfLiteral returns how a literal begins.
func leadOfLiteral(re *syntax.Regexp, depth int) []lead {
	l := lead{isOpen: true}
	for _, r := range re.Rune {
		if l.n == depth {
			break
		}
		if r >= utf8.RuneSelf {
			l.at[l.n], l.isOpen = other, false
			l.n++
			break
		}
		l.at[l.n] = 1 << fold[byte(r)]
		l.n++
	}
	l.isOpen = l.isOpen && l.n < leadBytes
	return []lead{l}
}

// leadsOfClass returns how one of the characters begins, which are given as pairs
// of first and last.
func leadsOfClass(pairs []rune) []lead {
	var ascii class
	isWide := false
	for i := 0; i+1 < len(pairs); i += 2 {
		for r := pairs[i]; r <= min(pairs[i+1], utf8.RuneSelf-1); r++ {
			ascii |= 1 << fold[byte(r)]
		}
		// the long s and the Kelvin sign stand in a class for the letters they fold to
		isWide = isWide || pairs[i+1] >= utf8.RuneSelf && !(pairs[i] == pairs[i+1] && (pairs[i] == '\u017f' || pairs[i] == '\u212a'))
	}
	var list []lead
	if ascii != 0 {
		list = append(list, lead{at: [leadBytes]class{ascii}, n: 1, isOpen: true})
	}
	if isWide {
		list = append(list, lead{at: [leadBytes]class{other}, n: 1})
	}
	return list
}

// unbounded is the length of what has no longest match.
const unbounded = -1

// longest returns how many bytes a match has at most, or unbounded.
func longest(re *syntax.Regexp) int {
	switch re.Op {
	case syntax.OpNoMatch, syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return 0
	case syntax.OpLiteral:
		n := 0
		for _, r := range re.Rune {
			n += utf8.RuneLen(r)
			if re.Flags&syntax.FoldCase != 0 && (r >= utf8.RuneSelf || r|0x20 == 'k' || r|0x20 == 's') {
				n += utf8.UTFMax - utf8.RuneLen(r) // letters with another case of other length
			}
		}
		return n
	case syntax.OpCharClass:
		if n := len(re.Rune); n > 0 && re.Rune[n-1] < utf8.RuneSelf {
			return 1
		}
		return utf8.UTFMax
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return utf8.UTFMax
	case syntax.OpCapture, syntax.OpQuest:
		return longest(re.Sub[0])
	case syntax.OpConcat, syntax.OpAlternate:
		n := 0
		for _, sub := range re.Sub {
			m := longest(sub)
			switch {
			case m == unbounded:
				return unbounded
			case re.Op == syntax.OpConcat:
				n += m
			default:
				n = max(n, m)
			}
		}
		return n
	}
	return unbounded
}

// looksBack tells whether what stands before a match decides on it, and whether a
// match may be empty.
func looksBack(re *syntax.Regexp) (looks, mayBeEmpty bool) {
	switch re.Op {
	case syntax.OpBeginLine, syntax.OpBeginText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return true, true
	case syntax.OpEmptyMatch, syntax.OpEndLine, syntax.OpEndText:
		return false, true
	case syntax.OpCapture, syntax.OpPlus:
		return looksBack(re.Sub[0])
	case syntax.OpQuest, syntax.OpStar:
		looks, _ = looksBack(re.Sub[0])
		return looks, true
	case syntax.OpConcat:
		mayBeEmpty = true
		for i := 0; i < len(re.Sub) && mayBeEmpty; i++ {
			var more bool
			more, mayBeEmpty = looksBack(re.Sub[i])
			looks = looks || more
		}
		return looks, mayBeEmpty
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			more, empty := looksBack(sub)
			looks, mayBeEmpty = looks || more, mayBeEmpty || empty
		}
		return looks, mayBeEmpty
	}
	return false, false
}
