package finding

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"foiwatch/extractors/letters"
)

// A word is one word of the text, in bytes of it.
type word struct {
	low        string // small letters, straight apostrophes
	sense      *sense // nil where no class has it
	start, end int
}

// wordsOf splits text[from:to] into words; hyphens and apostrophes inside a word
// belong to it.
func wordsOf(text string, from, to int) []word {
	senses := vocabulary()
	list := make([]word, 0, (to-from)/5+1)
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(text[i:to])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += size
			continue
		}
		end := i
		for end < to {
			if c := text[end]; c|0x20 >= 'a' && c|0x20 <= 'z' {
				end++
				continue
			}
			r, size := utf8.DecodeRuneInString(text[end:to])
			if inner := r == '-' || r == '\'' || r == '’'; inner {
				next, _ := utf8.DecodeRuneInString(text[end+size : to])
				if !unicode.IsLetter(next) {
					break
				}
			} else if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				break
			}
			end += size
		}
		low := letters.Small(text[i:end])
		list = append(list, word{low: low, sense: senses[low], start: i, end: end})
		i = end
	}
	return list
}

// wordsIn returns the words of a part of the text.
func (r *reader) wordsIn(from, to int) []word {
	first := sort.Search(len(r.words), func(i int) bool { return r.words[i].end > from })
	last := sort.Search(len(r.words), func(i int) bool { return r.words[i].start >= to })
	if first >= last {
		last = first
	} else if r.words[first].start < from || r.words[last-1].end > to {
		return wordsOf(r.doc.Text, from, to) // a word is cut: "2012-dismissed"
	}
	return r.words[first:last:last]
}

// behind returns up to n words that begin at a byte or behind it.
func behind(list []word, at, n int) []word {
	first := 0
	for first < len(list) && list[first].start < at {
		first++
	}
	return list[first:min(len(list), first+n)]
}

// anyOf returns whether a word of the class is in the list.
func anyOf(class string, list []word) bool {
	mark := mark(class)
	for i := range list {
		if list[i].sense.marks()&mark != 0 && startsWith(class, list[i:]) {
			return true
		}
	}
	return false
}

// maxWording is how many words a wording of a class has at most.
const maxWording = 6

// startsWith tells whether a list begins with a word of the class, or with a wording
// of several.
func startsWith(class string, list []word) bool {
	first := &list[0]
	if first.sense.is(class) {
		return true
	}
	if !first.sense.opens(class) {
		return false
	}
	var room [80]byte // on the stack
	wording := append(room[:0], first.low...)
	for _, w := range list[1:min(len(list), maxWording)] {
		wording = append(append(wording, ' '), w.low...)
		if vocabulary()[string(wording)].is(class) {
			return true
		}
	}
	return false
}

// joined is the words with single spaces.
func joined(list []word) string {
	var room [8]string // on the stack
	parts := room[:0]
	for i := range list {
		parts = append(parts, list[i].low)
	}
	return strings.Join(parts, " ")
}

// quoted marks the bytes of a block that stand in quotation marks.
func quoted(text string, from, to int) []span {
	var spans []span
	open := -1
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(text[i:to])
		switch {
		case r == '“' || r == '"' && open < 0:
			open = i
		case (r == '”' || r == '"') && open >= 0:
			spans = append(spans, span{open, i + size})
			open = -1
		}
		i += size
	}
	if open >= 0 {
		spans = append(spans, span{open, to})
	}
	return spans
}
