package count

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"foiwatch/extractors/letters"
)

// A Form says how a number is written.
type Form string

// The forms.
const (
	Digits  Form = "digits"  // "11", "1,200"
	Words   Form = "words"   // "eleven", "a dozen", "both"
	Article Form = "article" // "a", "an", "another": one
	Zero    Form = "zero"    // "no", "none", "0"
	Vague   Form = "vague"   // "several", "dozens": some number that is not said
	Ordinal Form = "ordinal" // "third": which, not how many
	Other   Form = "other"   // money, dates, shares, measures, names: counts no cases
)

// A Span is one quantity of a text, as bytes Start to End with its qualifier,
// NumberStart to NumberEnd without.
type Span struct {
	Count
	Form                   Form
	Start, End             int
	NumberStart, NumberEnd int
}

// maxCases is the largest number that is read as a count.
const maxCases = 10_000_000

// Find returns the quantities of a text, in order. Numbers that can count no
// cases are there too, as Form Other, so that nobody reads them twice.
func Find(text string) []Span {
	var room [64]lexeme // a sentence's, on the stack
	list := lex(slices.Grow(room[:0], len(text)/6), text)
	var spans []Span
	for i := 0; i < len(list); {
		if !list[i].digits && !openings[list[i].low] {
			i++
			continue
		}
		span, used := number(text, list, i)
		if used == 0 {
			i++
			continue
		}
		if span.Form == Digits || span.Form == Words || span.Form == Vague {
			qualify(text, list, i, i+used, &span)
		}
		spans = append(spans, span)
		i += used
	}
	return spans
}

// MayFind tells whether Find may return a number that counts, of a text or of any
// part of it: where it is false, they hold neither digits nor words for numbers.
func MayFind(text string) bool {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsDigit(r):
			return true
		case unicode.IsLetter(r):
			end := lettersEnd(text, i)
			if numerals[strings.ToLower(strings.TrimRight(text[i:end], "'’"))] {
				return true
			}
			i = end
		default:
			i += size
		}
	}
	return false
}

// MayBegin tells whether a text may begin with a quantity that counts, by its
// first word.
func MayBegin(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLetter(first) {
		return unicode.IsDigit(first)
	}
	low := strings.ToLower(text[:lettersEnd(text, 0)])
	return openings[low] || qualifierOpenings[low]
}

// A lexeme is one word, number or sign of a text.
type lexeme struct {
	low        string // small letters
	start, end int
	digits     bool // begins with a digit
}

// lex adds to a list what a text is split into: words, numbers (with their inner commas, dots, slashes
// and colons) and signs that touch numbers.
func lex(list []lexeme, text string) []lexeme {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == ' ':
			i++
		case unicode.IsDigit(r):
			end := digitsEnd(text, i)
			list = append(list, lexeme{low: strings.ToLower(text[i:end]), start: i, end: end, digits: true})
			i = end
		case unicode.IsLetter(r):
			end := lettersEnd(text, i)
			list = append(list, lexeme{low: letters.Small(text[i:end]), start: i, end: end})
			i = end
		case strings.ContainsRune("£$€%+#", r):
			list = append(list, lexeme{low: string(r), start: i, end: i + size})
			i += size
		default:
			i += size
		}
	}
	return list
}

// lettersEnd returns the byte behind a word, apostrophes in it.
func lettersEnd(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c|0x20 >= 'a' && c|0x20 <= 'z' || c == '\'' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && r != '’' {
			break
		}
		i += size
	}
	return i
}

// digitsEnd returns the byte behind a number: 1,200 and 9.30 and 27/03/2015 and
// 3rd are one, the comma of "7, 8" is not in it.
func digitsEnd(text string, i int) int {
	for i < len(text) {
		c := text[i]
		if c >= '0' && c <= '9' || c < utf8.RuneSelf && unicode.IsLetter(rune(c)) {
			i++
			continue
		}
		inner := c == ',' || c == '.' || c == '/' || c == ':'
		if inner && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9' {
			i += 2
			continue
		}
		break
	}
	return i
}

// number reads the number that begins at lexeme i and says how many lexemes it
// takes; 0 where none begins.
func number(text string, list []lexeme, i int) (Span, int) {
	l := list[i]
	span := Span{Start: l.start, End: l.end, NumberStart: l.start, NumberEnd: l.end, Count: Count{Qualifier: Exact}}
	switch {
	case l.digits:
		span.Form, span.Cases = digits(text, list, i)
		return span, 1
	case zeros[l.low]:
		if l.low == "no" && i+1 < len(list) && (list[i+1].low == "more" || list[i+1].low == "fewer" || list[i+1].low == "less" || list[i+1].digits) {
			return span, 0
		}
		span.Form = Zero
		return span, 1
	case ordinals[l.low]:
		span.Form = Ordinal
		return span, 1
	case vagues[l.low]:
		span.Form = Vague
		return span, 1
	}
	value, used := words(text, list, i)
	if used == 0 {
		if articles[l.low] && !beforeVague(list, i) {
			span.Form, span.Cases = Article, 1
			return span, 1
		}
		return span, 0
	}
	span.Form, span.Cases = Words, value
	span.End, span.NumberEnd = list[i+used-1].end, list[i+used-1].end
	if ratio(text, list, i+used) || ofRatio(text, list, i) || value == 1 && l.low == "one" && hyphenated(text, l) || measured(text, list, i+used-1) || i > 0 && labelled(text, list, i) {
		span.Form = Other
	}
	return span, used
}

// beforeVague tells whether the article only leads to "few", "handful" …
func beforeVague(list []lexeme, i int) bool {
	if i+1 >= len(list) {
		return false
	}
	next := list[i+1].low
	return vagues[next] || next == "number" || next == "further" && i+2 < len(list) && (list[i+2].digits || units[list[i+2].low] > 0 || vagues[list[i+2].low]) ||
		next == "total" || next == "minimum" || next == "maximum" || next == "further"
}

// words reads "two hundred and five", "twenty-one", "half a dozen", "two dozen".
func words(text string, list []lexeme, i int) (value, used int) {
	at := func(j int) string {
		if j < len(list) && (j == i || touches(text, list[j-1], list[j])) {
			return list[j].low
		}
		return ""
	}
	j := i
	switch {
	case at(j) == "half" && at(j+1) == "a" && at(j+2) == "dozen":
		return 6, 3
	case at(j) == "a" && (at(j+1) == "hundred" || at(j+1) == "thousand"):
		value, j = 1, j+1
	case at(j) == "a" && (at(j+1) == "dozen" || at(j+1) == "couple" || at(j+1) == "pair" || at(j+1) == "trio" || at(j+1) == "quartet" || at(j+1) == "single"):
		return wholes[at(j+1)], 2
	case at(j) == "the" || at(j) == "a":
		return 0, 0
	case wholes[at(j)] > 0:
		return wholes[at(j)], 1
	case units[at(j)] > 0:
		value, j = units[at(j)], j+1
		if value >= 20 && units[at(j)] > 0 && units[at(j)] < 10 {
			value, j = value+units[at(j)], j+1
		}
	default:
		return 0, 0
	}
	if at(j) == "dozen" {
		return value * 12, j + 1 - i
	}
	return scale(at, value, i, j)
}

// scale goes on with hundreds and thousands behind a value.
func scale(at func(int) string, value, i, j int) (int, int) {
	total := 0
	for {
		switch at(j) {
		case "hundred":
			value, j = value*100, j+1
		case "thousand":
			total, value, j = total+value*1000, 0, j+1
		default:
			return total + value, j - i
		}
		k := j
		if at(k) == "and" {
			k++
		}
		small := units[at(k)]
		if small == 0 {
			continue
		}
		k++
		if small >= 20 && units[at(k)] > 0 && units[at(k)] < 10 {
			small, k = small+units[at(k)], k+1
		}
		value, j = value+small, k
	}
}

// touches tells whether only a space or a hyphen stands between two lexemes.
func touches(text string, a, b lexeme) bool {
	between := text[a.end:b.start]
	return between == " " || between == "-" || between == "‑" || between == "\n" || between == "\u00a0"
}

// ratio tells whether what follows a number makes it a share: "one in six", "two
// out of three", "one in every 7,500".
func ratio(text string, list []lexeme, i int) bool {
	if i+1 >= len(list) || strings.ContainsAny(text[list[i].start:list[i+1].start], ",;:.()") {
		return false
	}
	j := i
	switch {
	case list[i].low == "out" && i+2 < len(list) && list[i+1].low == "of":
		j = i + 2
	case list[i].low == "in":
		j = i + 1
	default:
		return false
	}
	if list[j].low == "every" && j+1 < len(list) {
		j++
	}
	n, year := list[j].low, list[j].digits && beginsYear(list[j].low)
	return units[n] > 0 || n == "a" && j+1 < len(list) && list[j+1].low == "hundred" || list[j].digits && !year
}

// beginsYear tells whether digits are a year, or the first of "2015/16".
func beginsYear(low string) bool {
	return len(low) >= 4 && (low[:2] == "19" || low[:2] == "20") && (len(low) == 4 || low[4] == '/' || low[4] == '-')
}

// ofRatio tells whether the number at lexeme i ends a share: "six" of "one in six".
func ofRatio(text string, list []lexeme, i int) bool {
	if i < 2 || list[i-1].low != "in" && list[i-1].low != "of" && list[i-1].low != "every" {
		return false
	}
	j := i - 2
	if list[i-1].low == "of" || list[i-1].low == "every" {
		if j = i - 3; j < 0 || list[i-2].low != "out" && list[i-2].low != "in" {
			return false
		}
	}
	return !strings.ContainsAny(text[list[j].end:list[i].start], ",;:.()") && (units[list[j].low] > 0 && units[list[j].low] <= 10)
}

// hyphenated tells whether the word is a part of a longer one: "one-off".
func hyphenated(text string, l lexeme) bool {
	return l.end < len(text) && text[l.end] == '-' || l.start > 0 && text[l.start-1] == '-'
}

// measured tells whether the noun behind lexeme i is a measure.
func measured(text string, list []lexeme, i int) bool {
	if i+1 >= len(list) {
		return false
	}
	next := list[i+1]
	if next.low == "words" && i+2 < len(list) && list[i+2].low == "of" {
		return false // "three words of advice"
	}
	between := text[list[i].end:next.start]
	if next.low == "%" && strings.TrimSpace(between) == "" {
		return true
	}
	return (between == " " || between == "-" || between == "\u00a0" || between == "\n" || between == "") && measures[next.low] && !(next.low == "second" || next.low == "may" && between != " ") && next.low != "pc"
}

// labelled tells whether the word before lexeme i makes its number a name.
func labelled(text string, list []lexeme, i int) bool {
	previous := list[i-1]
	between := strings.TrimSpace(text[previous.end:list[i].start])
	if strings.Contains("£$€#", previous.low) && between == "" {
		return true
	}
	if between != "" && between != "." {
		return false
	}
	if previous.low == "a" || previous.low == "no" || previous.low == "number" {
		return previous.low != "a" && !strings.HasPrefix(text[previous.start:], "number of")
	}
	if previous.low == "question" && i > 1 && list[i-2].low == "in" {
		return i < 3 || !periods[list[i-3].low] // "in the three years in question 246 staff were warned"
	}
	return labels[previous.low] && !list[i].isWord()
}

func (l lexeme) isWord() bool { return !l.digits }

// digits reads a number written in digits.
func digits(text string, list []lexeme, i int) (Form, int) {
	l := list[i]
	figure := strings.ReplaceAll(l.low, ",", "")
	value, err := strconv.Atoi(figure)
	switch {
	case err != nil && ordinalDigits(l.low):
		return Ordinal, 0
	case err != nil && strings.HasSuffix(figure, "x"): // "2x" of lists
		if value, err = strconv.Atoi(strings.TrimSuffix(figure, "x")); err != nil {
			return Other, 0
		}
	case err != nil || value > maxCases || !grouped(l.low):
		return Other, 0
	}
	if value == 0 && len(figure) == 1 {
		return Zero, 0
	}
	if ratio(text, list, i+1) || ofRatio(text, list, i) || figure[0] == '0' || i > 0 && labelled(text, list, i) || measured(text, list, i) || partOfName(text, l) || isYear(l, value) || isReference(figure) || besideMonth(list, i) || besideDigits(text, list, i) {
		return Other, 0
	}
	return Digits, value
}

// grouped tells whether the commas of a number stand before groups of three.
func grouped(s string) bool {
	if !strings.Contains(s, ",") {
		return true
	}
	parts := strings.Split(s, ",")
	for _, part := range parts[1:] {
		if len(part) != 3 {
			return false
		}
	}
	return len(parts[0]) <= 3
}

// ordinalDigits tells whether s is "1st", "22nd" …
func ordinalDigits(s string) bool {
	return strings.HasSuffix(s, "st") || strings.HasSuffix(s, "nd") || strings.HasSuffix(s, "rd") || strings.HasSuffix(s, "th")
}

// partOfName tells whether a number is tied to what stands beside it: a
// reference, a range of figures, a compound ("5-day", "Covid-19", "(40)").
func partOfName(text string, l lexeme) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:l.start])
	behind, size := utf8.DecodeRuneInString(text[l.end:])
	if before != 'x' && before != 'X' && unicode.IsLetter(before) { // "Q1", "F2015", "LS6"
		return true
	}
	if before == '-' || before == '/' || before == '_' || before == '.' && l.start > 1 && unicode.IsDigit(rune(text[l.start-2])) || before == '@' {
		return true
	}
	if behind == '-' || behind == '/' || behind == '_' {
		next, _ := utf8.DecodeRuneInString(text[l.end+size:])
		return unicode.IsLetter(next) || unicode.IsDigit(next)
	}
	if before == '(' && behind == ')' && l.start > 1 {
		inner, _ := utf8.DecodeLastRuneInString(text[:l.start-1])
		return unicode.IsDigit(inner) // "40(2)"
	}
	return false
}

// besideDigits tells whether a space alone parts a number from another, as in
// telephone numbers; not from a year before it, as in "In 2019 5 officers", "to
// December 2018 12 employees".
func besideDigits(text string, list []lexeme, i int) bool {
	return i > 0 && list[i-1].digits && text[list[i-1].end:list[i].start] == " " && !(i > 1 && (yearLeads[list[i-2].low] || months[list[i-2].low]) && yearDigits(list[i-1])) ||
		i+1 < len(list) && list[i+1].digits && text[list[i].end:list[i+1].start] == " "
}

// yearDigits tells whether a word is the digits of a year.
func yearDigits(l lexeme) bool {
	value, err := strconv.Atoi(l.low)
	return err == nil && isYear(l, value)
}

// isYear tells whether a number is a year: four digits, no comma.
func isYear(l lexeme, value int) bool {
	return value >= 1900 && value <= 2099 && l.end-l.start == 4
}

// isReference tells whether digits are too many to be written without commas: the
// number of a request.
func isReference(figure string) bool { return len(figure) > 6 && !strings.ContainsAny(figure, ",. ") }

// besideMonth tells whether a number is the day of a month.
func besideMonth(list []lexeme, i int) bool {
	day, err := strconv.Atoi(list[i].low)
	return err == nil && day <= 31 && i > 0 && months[list[i-1].low]
}

// qualify widens a span over the qualifier that stands before or behind it.
func qualify(text string, list []lexeme, first, behind int, span *Span) {
	head := strings.TrimRightFunc(text[max(0, span.Start-3):span.Start], unicode.IsSpace)
	for _, s := range signs {
		if strings.HasSuffix(head, s.sign) && span.Form == Digits {
			span.Qualifier = s.means
			span.Start = max(0, span.Start-3) + len(head) - len(s.sign)
			return
		}
	}
	for _, q := range before {
		n := len(q.words)
		if first >= n && reads(list[first-n:first], q.words) && strings.TrimSpace(text[list[first-1].end:span.Start]) == "" {
			span.Qualifier, span.Start = q.means, list[first-n].start
			break
		}
	}
	if behind < len(list) && list[behind].low == "+" && list[behind].start == span.End {
		span.Qualifier, span.End = AtLeast, list[behind].end
		return
	}
	for _, q := range after {
		if behind+2 <= len(list) && reads(list[behind:behind+2], q.words) && span.Qualifier == Exact {
			span.Qualifier, span.End = q.means, list[behind+1].end
			return
		}
	}
}

// reads tells whether lexemes are the words of a phrase, as many.
func reads(list []lexeme, words []string) bool {
	for i, l := range list {
		if l.low != words[i] {
			return false
		}
	}
	return true
}
