package quick

import (
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

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

// signs returns up to two signs, neither letters, digits nor spaces, of which each
// match holds one; "" where there are none.
func signs(re *syntax.Regexp) string {
	switch re.Op {
	case syntax.OpLiteral:
		if i := slices.IndexFunc(re.Rune, isSign); i >= 0 {
			return string(re.Rune[i])
		}
	case syntax.OpCharClass:
		return signsOf(re.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return signs(re.Sub[0])
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if s := signs(sub); s != "" {
				return s
			}
		}
	}
	return ""
}

// signsOf returns the signs of a class of characters; "" where it holds any other.
func signsOf(ranges []rune) string {
	var list []rune
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if list = append(list, r); len(list) > 2 || !isSign(r) {
				return ""
			}
		}
	}
	return string(list)
}

func isSign(r rune) bool {
	return r > ' ' && r < utf8.RuneSelf && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}
