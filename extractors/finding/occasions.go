package finding

import (
	"slices"
	"strconv"
	"strings"

	"foiwatch/extractors/count"
)

// occasions returns how often a sentence says that people were punished: "staff were
// suspended 12 times"; nil where it tells of one person, or of what they did.
func (c *clause) occasions(s count.Span) *quantity {
	at := span{c.start + s.NumberStart, c.start + s.NumberEnd}
	tail := c.behind(at.end, 1)
	n, ok := numberIn(c.text[at.start:at.end])
	if !ok || n < 2 || len(tail) == 0 || tail[0].low != "times" {
		return nil
	}
	e := c.previous(at.start)
	if e == nil || e.voice != participle || len(c.between(e.end, at.start)) > 0 || !c.isPassive(*e) {
		return nil
	}
	people := c.between(c.start, e.start)
	if !slices.ContainsFunc(people, func(w word) bool { return w.sense.is("plural") }) || slices.ContainsFunc(people, func(w word) bool { return w.sense.is("title") || w.sense.is("pronoun") }) {
		return nil
	}
	return &quantity{Count: count.Count{Cases: n, Qualifier: count.Exact}, span: at, number: at, nounEnd: tail[0].end, noun: "times", unit: Sanctions}
}

// numberIn reads a number of digits, or a small one in words.
func numberIn(text string) (int, bool) {
	if n, err := strconv.Atoi(strings.ReplaceAll(text, ",", "")); err == nil {
		return n, true
	}
	n := smallNumbers[strings.ToLower(text)]
	return n, n > 0
}

// often: "staff were suspended 12 times".
func (c *clause) often(i int) *event {
	q := c.quantities[i]
	if q.noun != "times" {
		return nil
	}
	return c.previous(q.start)
}
