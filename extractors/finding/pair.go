package finding

import (
	"slices"
	"strings"
)

// A pairing is a number with the sanction that those people met.
type pairing struct {
	event
	quantity *quantity
	rule     string
	whole    *quantity // of which a colon makes this a part; nil where none
}

// begin is where a pairing's own words begin.
func (p pairing) begin() int {
	switch p.rule {
	case "list", "joined-subjects", "number-of":
		return p.quantity.start
	case "same-people":
		return p.start
	}
	return min(p.start, p.quantity.start)
}

// A rule finds the event of the i-th number of a sentence; nil where it does
// not apply.
type rule struct {
	name string
	find func(*clause, int) *event
}

// rules are tried in order for each number.
var rules = []rule{
	{"times", (*clause).often},                   // "staff were suspended 12 times"
	{"share-of-noun", (*clause).shareOfNoun},     // "three of the nine dismissals"
	{"number-noun", (*clause).counted},           // "11 warnings", "a further five sackings"
	{"gave-number-noun", (*clause).gaveNoun},     // "gave six constables a reprimand"
	{"noun-of-number", (*clause).nounOf},         // "the dismissal of 11 civil servants", "warnings were given to 11"
	{"verb-number", (*clause).object},            // "has sacked 14 officers"
	{"most-number", (*clause).most},              // "fired the most people: 19"
	{"number-it-verb", (*clause).relativeObject}, // "the 35 it dismissed in 2007"
	{"among-those", (*clause).amongThose},        // "among those sacked were two constables"
	{"number-verb", (*clause).subject},           // "three have been dismissed", "17 got a final written warning"
	{"noun-comma-number", (*clause).listed},      // "final written warnings, eight; dismissals, two"
	{"number-of", (*clause).numberOf},            // "the number of staff disciplined reached 57, up from 38"
	{"noun-then-number", (*clause).givenBefore},  // "verbal warnings were the rule: 13 were given"
	{"in-cases", (*clause).inCases},              // "in some 360 cases no further action was taken"
}

// pair finds for each number of a sentence what those people met.
func (c *clause) pair() []pairing {
	c.setVoices()
	var pairs []pairing
	waiting := []*quantity{} // subjects that share the event of the next one
	for i, q := range c.quantities {
		if q.isSuch && c.nounOf(i) != nil {
			q.isSuch = false // "imposed a sanction in 36 such cases" tells its own
		}
		if q.isWhole || q.isInside || q.isSuch || q.isHeld && !q.isVague && c.heldOnly(q) {
			continue
		}
		e, name := c.eventOf(i)
		switch {
		case e == nil && len(pairs) > 0 && c.carries(pairs, i):
			last := pairs[len(pairs)-1]
			whole := last.whole
			if whole == nil && strings.ContainsAny(c.gap(max(last.quantity.end, last.end), q.start), ":–(") && q.Cases < last.quantity.Cases {
				whole = last.quantity
			}
			pairs = append(pairs, pairing{last.event, q, "list", whole})
			continue
		case e == nil && c.joinsNext(i):
			waiting = append(waiting, q)
			continue
		case e == nil:
			waiting = waiting[:0]
			continue
		}
		found := c.asGeneral(*e)
		for _, w := range waiting {
			pairs = append(pairs, c.withFollowers(pairing{found, w, "joined-subjects", nil})...)
		}
		waiting = waiting[:0]
		pairs = append(pairs, c.withFollowers(pairing{found, q, name, nil})...)
	}
	return c.dropSaid(pairs)
}

// dropSaid leaves out what people only say in speech, unless they state figures
// of their own body: "we have dismissed 12", or several at once.
func (c *clause) dropSaid(pairs []pairing) []pairing {
	said := 0
	for _, p := range pairs {
		if c.inQuotes(p.span) && !p.quantity.isArticle && !p.quantity.isVague {
			said++
		}
	}
	ours := anyOf("ours", c.words)
	return slices.DeleteFunc(pairs, func(p pairing) bool {
		return c.inQuotes(p.span) && (said < 2 && !ours || p.quantity.isArticle || p.quantity.isVague)
	})
}

// eventOf returns the event of the i-th number and the rule that found it.
func (c *clause) eventOf(i int) (*event, string) {
	for _, r := range rules {
		if e := r.find(c, i); e != nil {
			return e, r.name
		}
	}
	return nil, ""
}

// heldOnly tells whether a number is only what a body has: no event follows
// before the next comma.
func (c *clause) heldOnly(q *quantity) bool {
	for _, e := range c.events {
		if e.start >= q.end && !strings.ContainsAny(c.gap(q.nounEnd, e.start), ",;:") {
			return !c.reaches(q, e)
		}
	}
	return true
}

// firstWord returns the first word of a wording.
func firstWord(s string) string { return s[:strings.IndexByte(s+" ", ' ')] }

// lastWord returns the last word of a wording.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// next returns the first event that begins at a byte or behind it.
func (c *clause) next(at int) *event {
	for i := range c.events {
		if c.events[i].start >= at {
			return &c.events[i]
		}
	}
	return nil
}

// previous returns the last event that ends before a byte.
func (c *clause) previous(at int) *event {
	for i := len(c.events) - 1; i >= 0; i-- {
		if c.events[i].end <= at {
			return &c.events[i]
		}
	}
	return nil
}

// isHeadOf tells whether a verb in the passive at a byte is of a number's own people, and
// not of those in the clause that says which they are: "an officer who sent a photograph
// of a man in hospital has been dismissed".
func (c *clause) isHeadOf(q *quantity, at int) bool {
	words := c.between(q.nounEnd, at)
	if len(words) < 4 || !words[0].sense.is("relativeword") || words[1].sense.is("said") || strings.Contains(c.gap(q.nounEnd, at), ", ") {
		return false
	}
	end := len(words)
	for end > 1 && (words[end-1].sense.is("passive") || words[end-1].sense.is("perfect") || isAdverb(words[end-1].low)) {
		end--
	}
	return end < len(words) && !slices.ContainsFunc(words[1:end], func(w word) bool {
		return w.sense.is("passive") || w.sense.is("perfect") || w.sense.is("modal") || w.sense.is("connect")
	})
}

// crosses tells whether another number's phrase stands between the i-th number
// and a byte, so that what stands there is the other's.
func (c *clause) crosses(i int, at int) bool {
	from := c.behindRelative(c.quantities[i].nounEnd, at)
	for _, q := range c.quantities[i+1:] {
		if q.start >= at {
			return false
		}
		if q.end <= from || c.isHeadOf(c.quantities[i], at) {
			continue
		}
		if !q.isWhole && !q.isInside && !q.isVague && !q.isCompared && !(q.isHeld && q.noun != "") && q.start >= c.quantities[i].nounEnd {
			return true
		}
	}
	return false
}
