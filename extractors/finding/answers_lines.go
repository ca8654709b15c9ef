package finding

import (
	"strconv"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/quick"
)

// A line is one line of the page, or a part of one that has its own number:
// "(a) 3 (b) 5" are two.
type line struct {
	span           // without its number
	whole   span   // with it
	stem    span   // what stands before the parts of a question that is asked in parts; else empty
	head    span   // the sentences on it before what leads in to its outcomes; else empty
	block   int    //
	asked   bool   // the requester's words
	heading bool   //
	key     string // its number: "1", "a", "1a"; "" for none
	inline  bool   // an answer that stands behind its question's mark
}

// The numbers of questions and answers.
var (
	// "Q1 - ", "Question 3:", "Answer to Question 3:", "A2.", "Response to Q4 a)"; not "A 12-month warning"
	markedKey    = quick.MustCompile(`(?i)^\s*(?:(?:answers?|ans|responses?|reply|questions?|points?|parts?|request)(?:\s+(?:to|for)(?:\s+(?:your|the))?(?:\s+(?:questions?|q|points?|parts?|request))?)?|q|a)\.?\s*(?:no\.?|number)?\s*(\d{1,2})\s*(?:\(?([a-h])\)?(?:[\s).:–—-]|$))?\s*[).:–—-]*\s*`)
	articleFirst = quick.MustCompile(`(?i)^\s*a\s`)
	// "1.", "2)", "(3)", "4a.", "1.2 ", "5 - "; not "12 officers", "3.5 per cent"
	plainKey = quick.MustCompile(`(?i)^\s*(?:\((\d{1,2})\)|(\d{1,2})\s?([a-h])?[).:]|(\d{1,2})\s[-–—]|(\d{1,2})\.(\d{1,2})[).:]?)(?:\s+|$|[.:]\s*)`)
	// "a)", "(b)", "iii."
	letterKey = quick.MustCompile(`(?i)^\s*(?:\(([a-h]|i{1,3}|iv|vi{0,3})\)|([a-h]|i{1,3}|iv|vi{0,3})[).:])(?:\s+|$|[.:]\s*)`)
	// marks of numbered parts within a line
	innerKey = quick.MustCompile(`(?:^|[\s;,:])(?:\((\d{1,2}|[a-h]|i{1,3}|iv|v)\)|(\d{1,2}|[a-h])[).])\s+`)
	// "How many staff were dismissed? 12": what stands before the mark asks
	asksInLine = quick.MustCompile(`(?i)^\W{0,3}(?:\(?\w{1,2}[).:]\s*)?(?:.{0,120}\b)?(?:how many|how much|what|which|please|number of|did|do|does|have|has|had|were|was|are|is|can|could|if|who|why|when)\b`)
	// "A:", "Answer -", "Response:" before an answer
	answerMark = quick.MustCompile(`(?i)^\s*(?:(?:(?:our|the|my) )?(?:a|ans|answer|response|reply)\s*[:.–—-]+|(?:answer|response)\s)\s*`)
)

// lines cuts the blocks of a page into lines, each with its number.
func (r *reader) lines() []line {
	var list []line
	number := ""
	for i, b := range r.doc.Blocks {
		if b.Kind == article.Title || b.Kind == article.Grid {
			continue
		}
		start := b.Start
		for n, text := range strings.Split(r.doc.Text[b.Start:b.End], "\n") {
			l := line{span: span{start, start + len(text)}, block: i, asked: b.Asked, heading: b.Kind == article.Heading}
			l.whole = l.span
			start += len(text) + 1
			r.readKey(&l, &number)
			if n == 0 && l.key == "" && b.Number > 0 {
				l.key = listKey(b, &number)
			}
			l.asked = l.asked || l.key != "" && l.end-l.start < 120 && sameAs.MatchString(r.doc.Text[l.start:l.end])
			list = append(list, r.parts(l, &number)...)
		}
	}
	return list
}

// listKey is the number of an item in an ordered list: a letter where the list
// stands in another.
func listKey(b article.Block, number *string) string {
	if b.Level > 1 && *number != "" && b.Number <= 8 {
		return *number + string(rune('a'+b.Number-1))
	}
	*number = strconv.Itoa(b.Number)
	return *number
}

// readKey takes the number off the front of a line. number is that of the
// question that letters belong to.
func (r *reader) readKey(l *line, number *string) {
	text := r.doc.Text[l.start:l.end]
	if m := markedKey.FindStringSubmatch(text); m != nil && !articleFirst.MatchString(text) && !goesOnAsYear(text[len(m[0]):], m[0]) {
		*number, l.key = m[1], m[1]+strings.ToLower(m[2])
		l.start += len(m[0])
	} else if m := plainKey.FindStringSubmatch(text); m != nil {
		switch {
		case m[5] != "":
			*number, l.key = m[5], m[5]+letterOf(m[6])
		default:
			*number = m[1] + m[2] + m[4]
			l.key = *number + strings.ToLower(m[3])
		}
		l.start += len(m[0])
	}
	if m := letterKey.FindStringSubmatch(r.doc.Text[l.start:l.end]); m != nil && (l.key == "" || l.key == *number) {
		l.key = *number + letterOf(strings.ToLower(m[1]+m[2]))
		l.start += len(m[0])
	}
	l.start = min(l.start, l.end)
}

// goesOnAsYear tells whether what was taken for a number is the head of a year or
// of another number: "A. 2010/11".
func goesOnAsYear(rest, taken string) bool {
	last := taken[len(taken)-1]
	return isDigit(last) && rest != "" && (isDigit(rest[0]) || rest[0] == '/' || rest[0] == ',')
}

// letterOf writes the number of a part as a letter: "ii", "2" and "b" are "b".
func letterOf(s string) string {
	for i, roman := range []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii"} {
		if s == roman || s == strconv.Itoa(i+1) {
			return string(rune('a' + i))
		}
	}
	return s
}

// parts cuts a line into its numbered parts, and a question from the answer
// that stands behind its mark.
func (r *reader) parts(l line, number *string) []line {
	if mark := strings.LastIndexByte(r.doc.Text[l.start:l.end], '?'); mark >= 0 && !l.asked && asksInLine.MatchString(r.doc.Text[l.start:l.start+mark]) {
		return r.questionAndAnswer(l, l.start+mark+1, number)
	}
	at := r.innerKeys(l.whole)
	if len(at) == 0 {
		at = r.innerKeys(l.span)
	} else {
		l.span, l.key = l.whole, ""
	}
	if len(at) == 0 {
		if m := answerMark.FindString(r.doc.Text[l.start:l.end]); m != "" && !l.asked {
			l.start += len(m)
		}
		return []line{l}
	}
	var list []line
	stem := span{l.start, at[0].start}
	if at[0].start > l.start && !l.asked && l.key == "" && !onlyKey(r.doc.Text[l.start:at[0].start]) {
		return []line{l}
	}
	for i, k := range at {
		part := l
		part.whole.start, part.start, part.stem = k.start, k.end, stem
		part.key = k.key
		if k.key[0] >= 'a' {
			part.key = *number + k.key
		} else {
			*number = k.key
		}
		if i == 0 {
			part.whole.start = l.whole.start
		}
		if i+1 < len(at) {
			part.end, part.whole.end = at[i+1].start, at[i+1].start
		}
		list = append(list, part)
	}
	return list
}

// questionAndAnswer cuts a line behind a question's mark.
func (r *reader) questionAndAnswer(l line, mark int, number *string) []line {
	question, answer := l, l
	question.asked, question.end, question.whole.end = true, mark, mark
	answer.start, answer.whole.start, answer.key, answer.inline = mark, mark, "", true
	answer.start += len(answerMark.FindString(r.doc.Text[answer.start:answer.end]))
	list := r.parts(question, number)
	if strings.Trim(r.doc.Text[answer.start:answer.end], trimmed+"\"”’)") != "" {
		list = append(list, answer)
	}
	return list
}

// A keyAt is where a numbered part of a line begins.
type keyAt struct {
	span
	key string
}

// innerKeys returns the numbered parts of a line: at least two, in order, from
// the first number or letter on.
func (r *reader) innerKeys(l span) []keyAt {
	var list []keyAt
	style := byte(0)
	for _, m := range overlapping(innerKey, r.doc.Text[l.start:l.end]) {
		from, to := m[2], m[3]
		if from < 0 {
			from, to = m[4], m[5]
		}
		key := r.doc.Text[l.start+from : l.start+to]
		start := from
		inParens := start > 0 && r.doc.Text[l.start+start-1] == '('
		if inParens {
			start--
		}
		if len(list) > 0 && inParens != (r.doc.Text[list[0].start] == '(') {
			continue // "(1) 2018: 2. 2019: 6."
		}
		next := keyAt{span{l.start + start, l.start + m[1]}, key}
		switch {
		case len(list) == 0 && (key == "1" || key == "a" || key == "i"):
			style = key[0]
			list = append(list, next)
		case len(list) > 0 && key == keyNumber(style, len(list)+1):
			list = append(list, next)
		}
	}
	if len(list) < 2 {
		return nil
	}
	for i := range list {
		if style == 'i' {
			list[i].key = string(rune('a' + i))
		}
	}
	return list
}

// onlyKey tells whether what stands before the parts of a line is no more than
// its number: "3. (a) Nine (b) Four".
func onlyKey(head string) bool {
	head = strings.TrimSpace(head)
	return head == "" || len(plainKey.FindString(head)) == len(head) || len(markedKey.FindString(head)) == len(head)
}

// overlapping returns the matches of a pattern, whose last white space may begin
// the next: "3. (a) Nine".
func overlapping(pattern quick.Regexp, text string) [][]int {
	var list [][]int
	for from := 0; from < len(text); {
		m := pattern.FindStringSubmatchIndex(text[from:])
		if m == nil {
			break
		}
		for i := range m {
			if m[i] >= 0 {
				m[i] += from
			}
		}
		list = append(list, m)
		from = max(m[1]-1, from+1)
	}
	return list
}

// keyNumber writes the n-th number in the style of the first.
func keyNumber(style byte, n int) string {
	switch style {
	case 'a':
		return string(rune('a' + n - 1))
	case 'i':
		if n <= 5 {
			return []string{"i", "ii", "iii", "iv", "v"}[n-1]
		}
		return ""
	}
	return strconv.Itoa(n)
}
