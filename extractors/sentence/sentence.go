// Package sentence splits text into sentences.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// A Span is one sentence, as bytes Start to End of the text given. Spans hold
// no white space at their ends and are in order.
type Span struct{ Start, End int }

// Split returns the sentences of a text. A line break alone ends none, a blank
// line does.
func Split(text string) []Span {
	var spans []Span
	merge := false
	segments := sentences.FromString(text)
	for segments.Next() {
		for from := segments.Start(); from < segments.End(); {
			to := beforeNumber(text, from, segments.End())
			start, end := trim(text, from, to)
			from = to
			if start == end {
				continue
			}
			if merge && !strings.Contains(text[spans[len(spans)-1].End:start], "\n\n") {
				spans[len(spans)-1].End = end
			} else {
				spans = append(spans, Span{start, end})
			}
			merge = goesOn(text, spans[len(spans)-1])
		}
	}
	return spans
}

// beforeNumber returns where a sentence that begins with a number in digits begins
// within text[from:to], else to: what follows in small letters makes Unicode's
// rules take "Two left. 16 were warned" for one.
func beforeNumber(text string, from, to int) int {
	for i := from; i+2 < to; i++ {
		if text[i] != '.' || text[i+1] != ' ' && text[i+1] != '\n' {
			continue
		}
		next := i + 1
		for next < to && (text[next] == ' ' || text[next] == '\n') {
			next++
		}
		said := strings.TrimSpace(text[from:i])
		if next < to && text[next] >= '0' && text[next] <= '9' && len(said) > 4 && !strings.Contains(said[strings.LastIndexByte(said, ' ')+1:], ".") {
			return next
		}
	}
	return to
}

// trim leaves out white space at both ends of text[start:end].
func trim(text string, start, end int) (int, int) {
	part := text[start:end]
	start += len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	return start, max(start, start+len(strings.TrimSpace(part)))
}

// abbreviations end with a dot that ends no sentence.
var abbreviations = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "prof": true, "sir": true, "rev": true, "hon": true, "st": true,
	"no": true, "nos": true, "vs": true, "v": true, "approx": true, "al": true, "eg": true, "e.g": true, "ie": true, "i.e": true,
	"cf": true, "dept": true, "gov": true, "sgt": true, "insp": true, "supt": true, "det": true, "col": true, "lt": true, "capt": true,
	"gen": true, "maj": true, "cllr": true, "jan": true, "feb": true, "aug": true, "sept": true, "oct": true, "nov": true, "dec": true,
	"para": true, "paras": true, "s": true, "ss": true, "art": true, "reg": true, "ref": true, "vol": true, "fig": true, "p": true, "pp": true, "c": true,
}

// goesOn tells whether the sentence only seems to end: with an abbreviation, an
// initial, or "per cent." as Hansard prints it.
func goesOn(text string, s Span) bool {
	said := text[s.Start:s.End]
	if !strings.HasSuffix(said, ".") {
		return false
	}
	last := said[strings.LastIndexFunc(said[:len(said)-1], unicode.IsSpace)+1:]
	word := strings.ToLower(strings.Trim(last, ".,()“”‘’\"'[]"))
	if abbreviations[word] {
		return !(word == "no" && !nextIsDigit(text[s.End:]))
	}
	if r, size := utf8.DecodeRuneInString(last); size == len(last)-1 && unicode.IsUpper(r) && r != 'I' {
		return true
	}
	if word == "cent" {
		next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text[s.End:], unicode.IsSpace))
		return unicode.IsLower(next) || unicode.IsDigit(next)
	}
	return false
}

// nextIsDigit tells whether the next word of the text begins with a digit.
func nextIsDigit(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text, unicode.IsSpace))
	return unicode.IsDigit(r)
}
