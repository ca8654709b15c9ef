package finding

import (
	"strings"
)

// A pairing is an event with the number of those it met.
type pairing struct {
	event
	quantity *quantity
	same     bool // the people of the event before: "suspended and later dismissed"
	rule     string
	list     bool // goes on in a list: "12 in 2004, 19 in 2005"
}

// pair finds for each event of a sentence how many it met.
func (c *clause) pair(text string) []pairing {
	var pairs []pairing
	for i, e := range c.events {
		p := pairing{event: e}
		switch {
		case c.adjacent(text, i, &p), c.nominalOf(text, i, &p), c.activeObject(text, i, &p), c.subjectBefore(text, i, &p), c.objectBehind(text, i, &p):
		case len(pairs) > 0 && c.samePeople(text, pairs[len(pairs)-1], e):
			p.quantity, p.same, p.rule = pairs[len(pairs)-1].quantity, true, "same-people"
		default:
			continue
		}
		if p.quantity.Cases == 0 && !p.quantity.vague {
			continue
		}
		p.quantity.taken = true
		if strings.HasPrefix(e.surface, "would have been") && strings.Contains(text[e.end:c.end], "not") {
			p.sanction = "resignation"
		}
		pairs = append(pairs, p)
		pairs = append(pairs, c.goesOn(text, i, p)...)
	}
	return pairs
}

// nextStart is where the event after the i-th begins; the sentence's end where
// there is none.
func (c *clause) nextStart(i int) int {
	if i+1 < len(c.events) {
		return c.events[i+1].start
	}
	return c.end
}

// adjacent: "11 warnings", "five sackings", "112 final written warnings".
func (c *clause) adjacent(text string, i int, p *pairing) bool {
	e := c.events[i]
	if !nounEvent(e) {
		return false
	}
	for j := range c.quantities {
		q := &c.quantities[j]
		if q.taken || q.article || q.vague || q.end > e.start || q.noun != "" && q.nounEnd < e.start {
			continue
		}
		between := before(c.words, e.start, 4)
		gap := text[q.end:e.start]
		if strings.ContainsAny(gap, ",;:.()") || len(gap) > 30 || joinedVerb(between, q.end) {
			continue
		}
		p.quantity, p.rule = q, "number-noun"
		if q.unit == People {
			q.unit = Sanctions
		}
		return true
	}
	return false
}

// joinedVerb tells whether a verb or a preposition stands between a number and
// its noun.
func joinedVerb(list []word, from int) bool {
	for _, w := range list {
		if w.start >= from && is("elision", w.low) && !isAdjective(w.low) {
			return true
		}
	}
	return false
}

// nominalOf: "the dismissal of 11 civil servants", "the sacking of two nurses".
func (c *clause) nominalOf(text string, i int, p *pairing) bool {
	e := c.events[i]
	next := behind(c.words, e.end, 1)
	if len(next) == 0 || next[0].low != "of" || strings.TrimSpace(text[e.end:next[0].start]) != "" {
		return false
	}
	for j := range c.quantities {
		if q := &c.quantities[j]; !q.taken && !q.vague && q.start >= next[0].end && q.start <= next[0].end+6 {
			p.quantity, p.rule = q, "noun-of-number"
			return true
		}
	}
	return false
}

// activeObject: "has sacked 14 officers", "issued 112 written warnings": a verb
// without an auxiliary whose object follows at once.
func (c *clause) activeObject(text string, i int, p *pairing) bool {
	e := c.events[i]
	head := before(c.words, e.start, 3)
	if nounEvent(e) || len(head) > 0 && anyOf("passive", head[max(0, len(head)-2):]) {
		return false
	}
	for j := range c.quantities {
		q := &c.quantities[j]
		if q.taken || q.start < e.end || q.start >= c.nextStart(i) {
			continue
		}
		if gap := text[e.end:q.start]; len(gap) > 14 || strings.ContainsAny(gap, ",;:.()") || strings.Contains(gap, " in ") || strings.Contains(gap, " over ") || strings.Contains(gap, " for ") || strings.Contains(gap, " after ") {
			return false
		}
		p.quantity, p.rule = q, "verb-number"
		return true
	}
	return false
}

// subjectBefore: "three have been dismissed", "17 got a final written warning",
// "a guard has been fired": the nearest free number before the event.
func (c *clause) subjectBefore(text string, i int, p *pairing) bool {
	e := c.events[i]
	from := c.start
	if i > 0 {
		from = c.events[i-1].end
	}
	var best, wide *quantity
	for j := range c.quantities {
		q := &c.quantities[j]
		if q.taken || q.end > e.start || q.article && q.nounEnd >= e.start-1 && nounEvent(e) {
			continue
		}
		if q.article && q.noun == "" || q.definite && !c.definiteSubject(text, *q, e) {
			continue
		}
		if q.start >= from {
			best = q
		}
		wide = q
	}
	if best == nil && wide != nil && i > 0 && len(text[wide.end:e.start]) < 60 && !wide.article {
		best = wide
	}
	if best == nil {
		return false
	}
	p.quantity, p.rule = best, "number-verb"
	return true
}

// definiteSubject tells whether a number that was told before is the subject of
// the event itself: "the three were sacked", not "of the 38, four were".
func (c *clause) definiteSubject(text string, q quantity, e event) bool {
	head := before(c.words, q.start, 2)
	if len(head) == 2 && (head[0].low == "of" || head[0].low == "among") {
		return false
	}
	return !strings.ContainsAny(text[q.end:e.start], ",;:")
}

// objectBehind: "Written warnings were given to 11 staff", "the dismissals
// followed the three using Facebook".
func (c *clause) objectBehind(text string, i int, p *pairing) bool {
	e := c.events[i]
	if !nounEvent(e) {
		return false
	}
	for j := range c.quantities {
		q := &c.quantities[j]
		if q.taken || q.vague || q.article || q.start < e.end || q.start >= c.nextStart(i) || len(text[e.end:q.start]) > 120 {
			continue
		}
		gap := joined(wordsOf(text, e.end, q.start))
		if strings.HasSuffix(gap, " to") || q.definite && strings.HasSuffix(e.surface, "s") {
			p.quantity, p.rule = q, "noun-to-number"
			return true
		}
	}
	return false
}

// samePeople tells whether an event befell the people of the one before it:
// joined by "and", "after being", "before he was", with no new subject.
func (c *clause) samePeople(text string, previous pairing, e event) bool {
	if previous.end > e.start || previous.quantity.vague {
		return false
	}
	gap := text[previous.end:e.start]
	words := wordsOf(text, previous.end, e.start)
	if len(words) > 12 || strings.ContainsAny(gap, ";:") {
		return false
	}
	for _, w := range words {
		switch w.low {
		case "and", "after", "before", "then", "later":
			return true
		}
	}
	return false
}

// goesOn reads further numbers that a verb governs: parts behind a colon, and
// years in a list ("12 in 2004, 19 in 2005").
func (c *clause) goesOn(text string, i int, p pairing) []pairing {
	var more []pairing
	colon := strings.IndexByte(text[p.end:c.nextStart(i)], ':')
	for j := range c.quantities {
		q := &c.quantities[j]
		if q.taken || q.vague || q.article || q.start < max(p.end, p.quantity.end) || q.start >= c.nextStart(i) && i+1 < len(c.events) {
			continue
		}
		switch {
		case colon >= 0 && q.start > p.end+colon && q.noun != "" && q.Cases < p.quantity.Cases:
			q.part = true
			more = append(more, pairing{event: p.event, quantity: q, rule: "list-of-parts", list: true})
		case c.periodBehind(text, q) && c.periodBehind(text, p.quantity):
			more = append(more, pairing{event: p.event, quantity: q, rule: "list-of-years", list: true})
		default:
			continue
		}
		q.taken = true
	}
	return more
}

// periodBehind tells whether a period follows a number at once.
func (c *clause) periodBehind(text string, q *quantity) bool {
	for _, t := range c.periods {
		if t.Start >= q.end && t.Start-q.end < 40 && !strings.ContainsAny(text[q.end:t.Start], ",;:.") {
			return true
		}
	}
	return false
}
