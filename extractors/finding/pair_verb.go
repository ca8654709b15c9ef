package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/quick"
)

// object: "has sacked 14 officers", "issued 112 written warnings", "sacks three".
func (c *clause) object(i int) *event {
	q := c.quantities[i]
	e := c.previous(q.start)
	if e == nil || !e.isActive && e.voice != participle || i > 0 && c.quantities[i-1].start >= e.end {
		return nil
	}
	if e.sanction != "investigation" && slices.ContainsFunc(c.clauseBefore(e.start, 9), func(w word) bool { return w.sense.is("notemployer") && !c.inBody(w) }) {
		return nil
	}
	gap := c.gap(e.end, q.start)
	words := c.between(e.end, q.start)
	if len(words) > 4 || strings.ContainsAny(gap, ",;:.()") || !e.isActive && len(words) > 0 {
		return nil
	}
	if !e.isActive && (c.isPassive(*e) || len(gap) > 1) {
		return nil
	}
	for _, w := range words {
		if w.sense.is("preposition") || w.low == "after" || w.low == "and" {
			return nil
		}
	}
	return e
}

// isPassive tells whether an auxiliary of the passive governs a participle.
func (c *clause) isPassive(e event) bool {
	for _, w := range slices.Backward(c.before(e.start, 4)) {
		if w.sense.is("passive") {
			return true
		}
		if !isAdverb(w.low) {
			return false
		}
	}
	return false
}

// most: "punished the most people, 23", "dismissed the most (24)".
func (c *clause) most(i int) *event {
	q := c.quantities[i]
	e := c.previous(q.start)
	if e == nil || e.voice == noun || c.isPassive(*e) || q.noun != "" || q.isArticle || q.isVague {
		return nil
	}
	words := c.between(e.end, q.start)
	if len(words) == 0 || len(words) > 6 || !anyOf("superlative", words) || !strings.ContainsAny(c.gap(words[len(words)-1].end, q.start), ",:(–") {
		return nil
	}
	e.isActive = true
	return e
}

// relativeObject: "the 35 it dismissed in 2007", "the nine officers the force sacked".
func (c *clause) relativeObject(i int) *event {
	q := c.quantities[i]
	e := c.next(q.nounEnd)
	if e == nil || e.voice != participle || c.isPassive(*e) || c.crosses(i, e.start) {
		return nil
	}
	words := c.between(q.nounEnd, e.start)
	if len(words) == 0 || len(words) > 5 || strings.ContainsAny(c.gap(q.nounEnd, e.start), ",;:.()") {
		return nil
	}
	first := words[0].low
	if first == "that" || first == "whom" || first == "who" {
		words = words[1:]
	}
	if len(words) > 0 && (words[0].sense.is("bodypronoun") || words[0].low == "the" && len(words) > 1 && words[1].sense.is("anaphornoun")) {
		e.isActive = true
		return e
	}
	return nil
}

// subject: "three have been dismissed", "17 got a final written warning", "two
// who resigned", "a guard at the museum has been fired".
func (c *clause) subject(i int) *event {
	q := c.quantities[i]
	if q.isArticle && q.noun == "" && !q.isNew || strings.HasPrefix(q.noun, "occasion") {
		return nil
	}
	for j := range c.events {
		e := &c.events[j]
		if e.start < q.nounEnd {
			continue
		}
		if c.crosses(i, e.start) || slices.ContainsFunc(c.quantities[:i], func(head *quantity) bool { return c.isHeadOf(head, e.start) }) {
			return nil
		}
		if e.voice == noun && !c.isGiven(c.behindRelative(q.nounEnd, e.start), *e) || c.isOfThose(q, *e) {
			continue
		}
		if e.isActive || c.isSpeakers(q, *e) || !c.reaches(q, *e) || is("tookaction", firstWord(e.surface)) && strings.Contains(e.surface, " action") && !c.isPassive(*e) {
			return nil
		}
		return e
	}
	return nil
}

// isSpeakers tells whether an event only says who the speaker is: "a former
// detective, who left the force in 1999, said".
func (c *clause) isSpeakers(q *quantity, e event) bool {
	gap := c.gap(q.nounEnd, e.start)
	comma := strings.IndexByte(c.gap(e.end, c.end), ',')
	if !strings.HasPrefix(gap, ", who") || comma < 0 {
		return false
	}
	next := c.behind(e.end+comma, 1)
	return len(next) == 1 && next[0].sense.is("said")
}

// isOfThose tells whether an event only says of whom a number is: "one of those
// dismissed said".
func (c *clause) isOfThose(q *quantity, e event) bool {
	words := c.between(q.nounEnd, e.start)
	if strings.HasPrefix(e.surface, "are ") || strings.HasPrefix(e.surface, "is ") {
		return false
	}
	return len(words) > 0 && len(words) <= 4 && words[len(words)-1].sense.is("thosewho") && words[len(words)-1].low != "them" && e.voice == participle || len(words) > 1 && len(words) <= 4 && words[0].low == "of" && words[1].low == "the" && e.voice == participle && !c.isPassive(e)
}

// reaches tells whether a number's phrase is the subject of an event behind it:
// no other predicate and no sign stands between them.
func (c *clause) reaches(q *quantity, e event) bool {
	from := c.behindRelative(q.nounEnd, e.start)
	gap := c.gap(from, e.start)
	words := c.between(from, e.start)
	if len(words) > 30 || breaks(gap) {
		return false
	}
	other, direct := false, false
	for k := 0; k < len(words); k++ {
		low := words[k].low
		switch {
		case low == "of" && k > 0 && k+1 < len(words) && words[k-1].sense.is("mostof") && words[k+1].sense.is("relativeword"):
			return false // "257,000 people, most of whom have been sent home"
		case is("passive", low) || is("perfect", low):
			direct = true
			if k+2 < len(words) && is("adverb", joined(words[k+1:k+3])) {
				k += 2 // "were in fact disciplined"
			}
			for k+1 < len(words) && (isAdverb(words[k+1].low) || words[k+1].sense.is("passive") || words[k+1].sense.is("perfect")) {
				k++
			}
			if k+1 < len(words) && !words[k+1].sense.is("govern") && !words[k+1].sense.is("leadin") {
				other, direct = true, false
			}
		case c.inBody(words[k]):
		case is("modal", low) && !anyOf("relativeword", words[:k]) && !c.inPeriod(span{words[k].start, words[k].end}) && direct:
			return false // "if all 16 were dismissed it would be the largest number sacked"
		case low == "who" && k > 1 && k == len(words)-1 && anyOf("be", words[:k-1]) && words[k-1].sense.is("person"):
			other = false // "Two were special constables, who resigned"
		case is("connect", low):
			if k > 0 && k+1 < len(words) && c.inBody(words[k-1]) && words[k+1].low == "its" {
				continue // "staff in the Home Office and its agencies were"
			}
			if k+1 < len(words) && (words[k+1].sense.is("newsubject") || words[k+1].isNumber() && !c.inPeriod(span{words[k+1].start, words[k+1].end})) {
				return false
			}
			other = false
		case is("said", low) && !is("relative", wordBefore(words, k)) && !(is("connect", wordBefore(words, k)) && anyOf("relativeword", words[:k])):
			return false
		case is("govern", low) || isAdverb(low):
			direct = direct || is("govern", low)
		case k == 0 && (is("othersubject", low)):
			return false
		}
	}
	return !other || direct
}

// betweenSigns matches an aside between dashes or brackets.
var betweenSigns = quick.MustCompile(`^ ?(?:\([^()]*\)|[–—][^–—]*[–—])`)

// behindRelative returns the byte behind a clause between commas that only says
// more of a subject which ends at a byte: ", who had photographed it, ".
func (c *clause) behindRelative(from, to int) int {
	gap := c.gap(from, to)
	if aside := betweenSigns.FindString(gap); aside != "" {
		return from + len(aside)
	}
	words := c.between(from, to)
	if !strings.HasPrefix(gap, ",") || len(words) == 0 {
		return from
	}
	if !words[0].sense.is("relativeword") && words[0].low != "including" {
		return c.behindApposition(from, gap)
	}
	if comma := strings.LastIndex(gap[1:], ","); comma >= 0 {
		return from + 1 + comma + 1
	}
	return from
}

// behindApposition returns the byte behind a name or a place between commas that only
// says who a subject is, which ends at a byte: ", PC Gemma Orr, ".
func (c *clause) behindApposition(from int, gap string) int {
	comma := strings.IndexByte(gap[1:], ',')
	if comma < 0 {
		return from
	}
	end := from + 1 + comma
	words, next := c.between(from, end), c.behind(end, 1)
	if len(words) == 0 || len(words) > 8 || len(next) == 0 || !startsCapital(c.text[words[0].start:]) || !next[0].sense.is("passive") && !next[0].sense.is("perfect") && !c.isEventAt(next[0]) {
		return from
	}
	if slices.ContainsFunc(words, func(w word) bool {
		return w.sense.is("passive") || w.sense.is("perfect") || w.low == "and" || c.isEventAt(w)
	}) {
		return from
	}
	return end + 1
}

// startsCapital tells whether a text begins with a capital letter.
func startsCapital(text string) bool { return text[0] >= 'A' && text[0] <= 'Z' }

// wordBefore returns the word before the k-th, or "".
func wordBefore(list []word, k int) string {
	if k == 0 {
		return ""
	}
	return list[k-1].low
}
