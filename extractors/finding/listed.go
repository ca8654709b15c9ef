package finding

import (
	"slices"
	"strings"
)

// listed: "final written warnings, eight; first written warnings, 11; …", in a
// sentence with at least two such pairs.
func (c *clause) listed(i int) *event {
	e := c.beforeComma(i)
	if e == nil {
		return nil
	}
	for j := range c.quantities {
		if other := c.beforeComma(j); j != i && other != nil && other.span != e.span {
			return e
		}
	}
	return nil
}

// beforeComma returns the noun that a comma, a colon, a dash or a bracket parts from the
// i-th number; nil where none does.
func (c *clause) beforeComma(i int) *event {
	q := c.quantities[i]
	e := c.previous(q.start)
	if e == nil || q.noun != "" || q.isArticle || q.isVague {
		return nil
	}
	gap := strings.TrimSpace(c.gap(e.end, q.start))
	tail := strings.TrimSpace(c.gap(q.end, c.end))
	ends := tail == "" || strings.ContainsAny(tail[:1], ".;,)") || strings.HasPrefix(tail, "and ")
	if (gap == "," || gap == ":" || gap == "–" || gap == "-") && ends || gap == "(" && strings.HasPrefix(tail, ")") && e.voice == noun {
		return e
	}
	return nil
}

// numberOf: "the number of employees disciplined over Facebook reached 57 last
// year, up from 38 in 2014": a number that a verb of growth ties to the event of
// whom it is the number.
func (c *clause) numberOf(i int) *event {
	q := c.quantities[i]
	if q.noun != "" && q.unit == People && !q.isArticle && q.noun != "more" || q.isArticle || q.isVague {
		return nil
	}
	if e := c.previous(q.start); e != nil && is("totalto", joined(c.before(q.start, 3))) {
		return e // "sacked two more, bringing the total to nine"
	}
	lead := -1
	for i := range min(c.wordAt(q.start), max(0, len(c.words)-1)) {
		first := c.words[i].sense
		counts := first.is("tally") && c.isEventAt(c.words[i+1]) // "the number disciplined"
		if counts || first.opens("numberof") && is("numberof", joined(c.words[i:i+2])) {
			lead = i // the nearest before the number
		}
	}
	if e := c.previous(q.start); lead < 0 && e != nil && e.voice == noun && strings.HasSuffix(e.surface, "s") && len(c.between(e.end, q.start)) <= 14 && anyOf("changes", c.between(e.end, q.start)) && !breaks(c.gap(e.end, q.start)) {
		return e // "suspensions dropped from nine to five"
	}
	if lead < 0 {
		return nil
	}
	e := c.next(c.words[lead].end)
	if e == nil || e.start > q.start || e.sanction == "complaint" && is("caseword", e.surface) {
		return nil
	}
	head := c.before(q.start, 3)
	if !slices.ContainsFunc(head, func(w word) bool { return w.sense.is("grew") }) {
		return nil
	}
	return e
}
