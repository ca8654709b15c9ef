package lexicon

import (
	"slices"
	"strings"
)

// Bounds of looking through a text. Furniture may stand between a word and the
// cue that settles it, so cues are looked for twice as far off as in reading.
const (
	cueReach   = 16  // words
	splitReach = 6   // words between a noun and the outcome that is told around it
	windowSize = 500 // bytes on each side of a telling word that are looked at closely
)

// MayNameSanction tells whether a text may name a sanction, or tell one around
// its noun ("had his pay docked"). It says yes wherever Find finds one, and
// sometimes where it does not. In labels, of a table say, no cue is needed.
//
// Each form has one telling word; only around those is the text cut into words.
func (l *Lexicon) MayNameSanction(text string, hasLabels bool) bool {
	from, to := 0, 0 // what is to be looked at closely
	for at := l.telling.next(text, 0); at < len(text); at = l.telling.next(text, skipWord(text, at)) {
		if at-windowSize > to {
			if l.namesSanction(text[from:to], hasLabels) {
				return true
			}
			from = max(0, at-windowSize)
		}
		to = min(len(text), at+windowSize)
	}
	return l.namesSanction(text[from:to], hasLabels)
}

// namesSanction looks closely.
func (l *Lexicon) namesSanction(text string, hasLabels bool) bool {
	s := &scanned{text: text, tokens: l.dictionary.tokens(text)}
	var found []candidate
	noun := -splitReach - 1 // the last noun that an outcome may be told around
	for i, t := range s.tokens {
		if l.cues["split_noun"][t.key] {
			noun = i
		}
		if i-noun <= splitReach && l.cues["split_verb"][t.key] {
			return true
		}
		found = l.sanctionsIdx.longest(text, s.tokens, i, found[:0])
		if c := of(found, Sanction); c != nil && (hasLabels || l.settled(s, *c, "person", cueReach) != "") {
			return true
		}
	}
	return false
}

// A wordSet is a set of words of ASCII that a text is looked through for.
type wordSet struct {
	words map[string]bool
	maybe [256][32]bool // by first letter and length: whether there is such a word
}

// add adds a word in small letters.
func (s *wordSet) add(word string) {
	if s.words == nil {
		s.words = map[string]bool{}
	}
	s.words[word] = true
	s.maybe[word[0]][min(len(word), 31)] = true
}

// addTelling adds the word of a form that stands in fewest other texts: the
// longest that is not among the common ones.
func (s *wordSet) addTelling(form string, common []string) {
	best := ""
	for _, t := range tokens(form) {
		for _, word := range strings.FieldsFunc(t.key, func(r rune) bool { return r >= 0x80 || !isPlainByte(byte(r)) }) {
			if best == "" || slices.Contains(common, best) || len(word) > len(best) && !slices.Contains(common, word) {
				best = word
			}
		}
	}
	if best != "" {
		s.add(best)
	}
}

// next returns the byte at or behind which the next word of the set begins, the
// text's length where there is none. Initials with dots ("F.W.W.") are taken for
// one, since they may spell it.
func (s *wordSet) next(text string, at int) int {
	for at < len(text) {
		if !isPlainByte(text[at]) {
			at++
			continue
		}
		end := skipWord(text, at)
		if s.maybe[text[at]|0x20][min(end-at, 31)] && s.words[strings.ToLower(text[at:end])] {
			return at
		}
		if end-at == 1 && end+1 < len(text) && text[end] == '.' && isPlainByte(text[end+1]) {
			return at
		}
		at = end
	}
	return at
}

// skipWord returns the byte behind the word of ASCII that begins at byte at.
func skipWord(text string, at int) int {
	for at < len(text) && isPlainByte(text[at]) {
		at++
	}
	return at
}

// isPlainByte tells whether a byte is a letter or a digit of ASCII.
func isPlainByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' }
