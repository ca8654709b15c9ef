package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is one word of a text, with the key it is looked up by.
type token struct {
	key        string // folded: small letters, straight apostrophes, no dots
	bare       string // key without a possessive ending; "" where there is none
	start, end int    // bytes of the text
	bareEnd    int    // where the word ends without its possessive
	number     uint32 // of key in a dictionary; 0 where it is not in it
	bareNumber uint32 // of bare
	joins      bool   // nothing but spaces, hyphens, commas and the like stands before it
	upper      bool   // begins with a capital
}

// tokens splits a text into its words. "&" is the word "and"; a "+" behind a
// word is a word ("Google+"); dots inside initials are dropped ("D.W.P.").
func tokens(text string) []token {
	list := make([]token, 0, len(text)/5+1)
	joins := true
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isWordRune(r):
			t := word(text, i)
			t.joins = joins
			list = append(list, t)
			i, joins = t.end, true
			continue
		case r == '&':
			list = append(list, token{key: "and", start: i, end: i + size, bareEnd: i + size, joins: joins})
			joins = true
		case r == '+' && len(list) > 0 && list[len(list)-1].end == i:
			list = append(list, token{key: "+", start: i, end: i + size, bareEnd: i + size, joins: true})
		case breaksName(text, i, r):
			joins = false
		}
		i += size
	}
	return list
}

// isWordRune tells whether a word may hold r.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// breaksName tells whether no name goes on across the rune at byte i: the end
// of a sentence, of a cell or of a block does that, a lone line break does not.
func breaksName(text string, i int, r rune) bool {
	switch r {
	case '.', '!', '?', ';', ':', '\t', '|', '"', '“', '”', '•':
		return true
	case '\n':
		return i+1 < len(text) && text[i+1] == '\n' || i > 0 && text[i-1] == '\n'
	}
	return false
}

// word reads the word that begins at byte i.
func word(text string, i int) token {
	t := token{start: i}
	first, _ := utf8.DecodeRuneInString(text[i:])
	t.upper = unicode.IsUpper(first)
	end, dotted := wordEnd(text, i)
	t.end, t.bareEnd = end, end
	t.key = fold(text[i:end], dotted)
	for _, ending := range []string{"'s", "'"} {
		if bare, ok := strings.CutSuffix(t.key, ending); ok {
			t.bare = bare
			t.bareEnd = i + strings.LastIndexFunc(text[i:end], func(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' })
			break
		}
	}
	return t
}

// wordEnd returns the byte behind the word that begins at i, and whether dots
// between single letters stand in it.
func wordEnd(text string, i int) (end int, dotted bool) {
	letters := 0 // since the last dot
	for end = i; end < len(text); {
		if c := text[end]; c|0x20 >= 'a' && c|0x20 <= 'z' {
			letters++
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[end:])
		next, _ := utf8.DecodeRuneInString(text[end+size:])
		switch {
		case isWordRune(r):
			letters++
		case r == '\'' || r == '’' || r == 'ʼ':
			if !unicode.IsLetter(next) {
				if letters > 0 && (text[end-1] == 's' || text[end-1] == 'S') {
					end += size // the possessive of a plural: "officers'"
				}
				return end, dotted
			}
		case r == '.' && letters == 1 && (unicode.IsLetter(next) && singleLetter(text[end+size:]) || dotted):
			dotted, letters = true, 0
		case r == '\u00ad': // a soft hyphen is nothing
		default:
			return end, dotted
		}
		end += size
	}
	return end, dotted
}

// singleLetter tells whether one letter alone stands at the start of text.
func singleLetter(text string) bool {
	_, size := utf8.DecodeRuneInString(text)
	next, _ := utf8.DecodeRuneInString(text[size:])
	return !isWordRune(next)
}

// fold gives a word its key.
func fold(word string, dotted bool) string {
	if isPlain(word) {
		return word
	}
	if !dotted && isASCII(word) {
		return strings.ToLower(word)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == 'ʼ':
			return '\''
		case r == '\u00ad' || r == '.' && dotted:
			return -1
		}
		return unicode.ToLower(r)
	}, word)
}

func isASCII(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// isPlain tells whether the word is its own key.
func isPlain(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; (c < 'a' || c > 'z') && c != '\'' && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}
