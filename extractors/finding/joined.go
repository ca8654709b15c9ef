package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// joinsNext tells whether the i-th number and the next are one subject or one
// object: "a sergeant and three PCs", "three male and two female officers".
func (c *clause) joinsNext(i int) bool {
	if i+1 >= len(c.quantities) {
		return false
	}
	q, next := c.quantities[i], c.quantities[i+1]
	gap := strings.TrimSpace(c.gap(max(q.nounEnd, q.end), next.start))
	words := c.between(max(q.nounEnd, q.end), next.start)
	if len(words) > 6 || breaks(gap) || q.isVague {
		return false
	}
	if len(words) == 0 {
		if q.unit != next.unit && next.noun != "" {
			return false // "where there were nine cases, one officer was sacked"
		}
		if gap == "," && next.isArticle && q.isNew {
			next.isPart, next.isRest = true, true // "the sixth, a producer, resigned"
		}
		ownEnd := q.noun != "" && next.noun == "" // "two cases, both ending in dismissal"
		return gap == "," && !next.isArticle && !next.isPart && !ownEnd
	}
	if q.unit != next.unit && strings.HasPrefix(gap, ",") {
		return false // "there were three cases, and one person was sacked"
	}
	if e := c.next(next.end); q.unit == Cases && e != nil && e.voice == noun && len(c.between(next.end, e.start)) == 0 {
		return false // "12 cases in three years, and three dismissals"
	}
	if tail := c.behind(next.end, 2); len(tail) == 2 && tail[0].low == "of" && tail[1].sense.is("relativeword") {
		return false // "reported nine cases in 2023, two of which led to dismissal"
	}
	last := words[len(words)-1].low
	if last != "and" && last != "or" && !strings.HasSuffix(gap, ",") || len(words) > 1 && q.noun == "" {
		return false
	}
	return !slices.ContainsFunc(words[:len(words)-1], func(w word) bool {
		return w.sense.is("passive") || w.sense.is("perfect") || c.isEventAt(w) || strings.HasSuffix(w.low, "ed")
	})
}

// carries tells whether the i-th number goes on with the sanction of the pairing
// before it: "12 in 2004, 19 in 2005 and 28 in 2006".
func (c *clause) carries(pairs []pairing, i int) bool {
	q, last := c.quantities[i], pairs[len(pairs)-1]
	from := max(last.end, last.until, last.quantity.nounEnd)
	if q.isArticle && q.isPart && q.noun != "" && q.start >= from && len(c.between(from, q.start)) <= 3 {
		return true // "seven lost their jobs, among them a clerk"
	}
	if strings.EqualFold(c.text[q.number.start:q.number.end], "both") {
		return false // "suspended two nurses, both of whom have returned"
	}
	if q.isArticle && last.isActive && q.unit == People && q.noun != "" && q.start >= from && joined(c.between(from, q.start)) == "and" && c.endsObject(q) {
		return true // "sacked two teachers and a classroom assistant"
	}
	if two := joined(c.before(q.start, 2)); is("aswere", two) && q.start >= from {
		return true // "seven officers were dismissed, as were five members of staff"
	}
	if q.isArticle && !q.isNew || q.start < from || q.isVague {
		return false
	}
	gap := c.gap(from, q.start)
	if lead := joined(c.before(q.start, 1)); c.peopleBehind(q.end) != "" && !breaks(gap) && (lead == "including" || lead == "and" && last.quantity.isPart && last.rule == "list") {
		return true // "52 staff faced proceedings, including 38 officers and 14 civilian workers"
	}
	if head, opens := strings.CutSuffix(gap, " ("); opens && q.noun == "" && q.Cases <= last.quantity.Cases && !breaks(head) {
		return c.isOfItsOwn(q) // "six were dismissed (four in 2009-10 and two in 2010-11)"
	}
	if head := c.before(q.start, 3); len(head) == 3 && head[0].sense.is("give") && head[2].low == "to" && !head[1].sense.is("nounhead") && head[1].low != "up" {
		return false // "struck off three and gave cautions to five"
	}
	if last.quantity.isPart && c.bodyBefore(q) && anyOf("behindit", c.words) {
		return false // "with 48, including 11 sackings, ahead of Edinburgh on 31"
	}
	if c.bodyBefore(q) && c.bodyBeforeUnpaired(pairs, i) {
		return false // "Hampshire had 19, nine of whom were warned, and Northumbria 15"
	}
	if strings.ContainsAny(gap, ";“”\"()") || len(c.between(from, q.start)) > 16 {
		return false
	}
	if last.rule == "verb-number" || last.rule == "noun-of-number" && q.unit == People || last.rule == "list" && last.isActive {
		if words := c.between(from, q.start); len(words) == 0 || len(words) == 1 && words[0].low == "and" {
			return true // "dismissed nine, six, four and two officers", "action against nine officers and six staff"
		}
	}
	if q.noun != "" && !strings.ContainsAny(gap, ":–") && q.noun != last.quantity.noun && last.rule != "list" {
		return false
	}
	if tail := c.behind(q.nounEnd, 2); q.noun == "" && len(tail) == 2 && tail[0].low == "for" && strings.HasSuffix(tail[1].low, "ing") && q.Cases < last.quantity.Cases && len(c.platformsIn(span{q.end, c.end})) == 0 {
		return false // "four were dismissed, two for looking at pictures": by reason
	}
	if lasts.MatchString(c.text[q.nounEnd:c.end]) {
		return false // "four were suspended, two for less than a month"
	}
	tail := c.behind(q.nounEnd, 1)
	if len(tail) > 0 && tail[0].low == "of" {
		return c.isOfThemThen(q)
	}
	if len(tail) == 0 || strings.ContainsAny(c.gap(q.nounEnd, tail[0].start), ".") {
		return strings.ContainsAny(gap, ":–") || c.bodyBefore(q) || last.whole != nil
	}
	return tail[0].sense.is("preposition") || tail[0].low == "the" || c.inPeriod(span{tail[0].start, tail[0].end}) || c.isBodyAt(tail[0].start) || c.bodyBefore(q) || strings.ContainsAny(gap, ":–") || strings.ContainsAny(c.gap(q.nounEnd, tail[0].start), "(") && c.inParentheses(tail[0].start)
}

// endsObject tells whether a number's phrase ends with its noun, so that it is no
// subject of what follows: "sacked a teacher and a caretaker for", not "and a source said".
func (c *clause) endsObject(q *quantity) bool {
	tail := c.behind(q.nounEnd, 1)
	return len(tail) == 0 || tail[0].sense.is("preposition") || strings.ContainsAny(c.gap(q.nounEnd, tail[0].start), ",.;)")
}

// lasts matches how long something lasted.
// It matches " for less than a month", " for two weeks"; not " for the year 2012".
var lasts = quick.MustCompile(`^ for (?:(?:more|less|fewer|longer|at|under|over|up|about|around|nearly) ?(?:than|least|to)? )?(?:an?|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?|years?)\b`)

// isOfThemThen tells whether a number is of those told before and of a time, a body
// or a platform of their own: "31 of them in 2013-14", "12 of these over Facebook".
func (c *clause) isOfThemThen(q *quantity) bool {
	tail := c.behind(q.nounEnd, 4)
	if len(tail) < 4 || !tail[1].sense.is("others") || !tail[2].sense.is("preposition") {
		return false
	}
	at := tail[3].start
	if more := c.behind(tail[3].end, 1); tail[3].low == "the" && len(more) == 1 {
		at = more[0].start
	}
	return c.isOwnMatter(at) || tail[2].sense.is("concerning") && len(c.platformsIn(span{at, c.end})) > 0 || c.text[at] >= 'A' && c.text[at] <= 'Z'
}

// isOfItsOwn tells whether a number has a time, a body or a platform of its own:
// "four in 2009-10", "three on Facebook".
func (c *clause) isOfItsOwn(q *quantity) bool {
	tail := c.behind(q.nounEnd, 2)
	return len(tail) == 2 && tail[0].sense.is("preposition") && c.isOwnMatter(tail[1].start)
}

// isOwnMatter tells whether a time, a body or a platform stands at a byte.
func (c *clause) isOwnMatter(at int) bool {
	return c.inParentheses(at) || c.isBodyAt(at) || slices.ContainsFunc(c.platforms, func(m lexicon.Match) bool { return m.Start == at })
}

// bodyBeforeUnpaired tells whether a number before the last pairing stands behind
// a body's name and has no event of its own.
func (c *clause) bodyBeforeUnpaired(pairs []pairing, i int) bool {
	for _, q := range c.quantities[:i] {
		if q == pairs[len(pairs)-1].quantity {
			return false
		}
		if c.bodyBefore(q) && !q.isArticle && !slices.ContainsFunc(pairs, func(p pairing) bool { return p.quantity == q }) {
			return true
		}
	}
	return false
}

// inParentheses tells whether a period stands at a byte.
func (c *clause) inParentheses(at int) bool {
	return slices.ContainsFunc(c.periods, func(p periodSpan) bool { return p.Start <= at+1 && p.End > at })
}

// isBodyAt tells whether a body's name begins at a byte.
func (c *clause) isBodyAt(at int) bool {
	for _, m := range c.departments {
		if m.Start == at {
			return true
		}
	}
	return false
}

// bodyBefore tells whether a body's name stands right before a number: "Kent 12,
// Essex with four".
func (c *clause) bodyBefore(q *quantity) bool {
	for _, m := range c.departments {
		if m.End <= q.start && len(c.between(m.End, q.start)) <= 1 && !strings.ContainsAny(c.gap(m.End, q.start), ",;.") {
			return true
		}
	}
	return false
}

// asGeneral returns the general sanction for outcomes that share one number:
// "either sacked, suspended, demoted or warned".
func (c *clause) asGeneral(e event) event {
	at := slices.IndexFunc(c.events, func(o event) bool { return o.span == e.span })
	if at < 0 || e.voice == noun && e.isActive {
		return e
	}
	if tail := c.behind(e.end, 2); len(tail) == 2 && tail[0].low == "or" && tail[1].low == "left" && e.sanction != "resignation" {
		e.end, e.sanction = tail[1].end, "disciplinary_action"
		return e // "42 were dismissed or left"
	}
	alternatives, end := 0, e.end
	for _, next := range c.events[at+1:] {
		words := c.between(end, next.start)
		if len(words) > 4 || breaks(c.gap(end, next.start)) || slices.ContainsFunc(words, func(w word) bool { return !w.sense.is("alternative") && !isAdverb(w.low) }) {
			break
		}
		or := slices.ContainsFunc(words, func(w word) bool { return w.low == "or" })
		if or && next.sanction != e.sanction && isWarning(next.sanction) && isWarning(e.sanction) {
			e.end, e.sanction = next.end, "warning" // "a verbal or written warning"
			return e
		}
		if or && next.sanction != e.sanction {
			e.end, e.sanction = next.end, "disciplinary_action"
			return e
		}
		if !or && !strings.Contains(c.gap(end, next.start), ",") {
			break
		}
		alternatives++
		end = next.end
	}
	return e
}

// withFollowers adds to a pairing what else befell the same people: "was demoted
// and given a final written warning", "suspended before he was dismissed".
func (c *clause) withFollowers(p pairing) []pairing {
	pairs := []pairing{p}
	if p.voice == noun && p.rule == "number-noun" || p.quantity.isVague || p.isActive {
		return pairs
	}
	end := max(p.end, p.quantity.nounEnd)
	for i := range c.events {
		e := c.events[i]
		if e.start < end {
			continue
		}
		if !c.befellToo(end, e) {
			break
		}
		end = e.end
		if e.sanction == p.sanction || isCircumstance(e) {
			continue
		}
		pairs = append(pairs, pairing{e, p.quantity, "same-people", nil})
	}
	return pairs
}

// isCircumstance tells an event that only tells when another came: "while under
// investigation", "at a misconduct hearing".
func isCircumstance(e event) bool {
	return general(e.sanction) || e.sanction == "no_action"
}

// befellToo tells whether an event behind a byte has the subject of the one
// before it.
func (c *clause) befellToo(from int, e event) bool {
	words := c.between(from, e.start)
	if len(words) == 0 || len(words) > 14 || breaks(c.gap(from, e.start)) || e.isActive {
		return false
	}
	for _, q := range c.quantities {
		if q.start >= from && q.start < e.start && !(q.isArticle && q.unit == Sanctions) {
			return false
		}
	}
	for k := len(words) - 1; k >= 0; k-- {
		if words[k].sense.is("connect") {
			rest := words[k+1:]
			if len(rest) == 0 {
				return e.voice != noun
			}
			first := rest[0].low
			return is("pronoun", first) || is("passive", first) || is("perfect", first) || is("govern", first) || isAdverb(first) || e.voice == noun && is("article", first) && len(rest) == 1
		}
	}
	return false
}
