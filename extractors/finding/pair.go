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
	case "list", "joined-subjects":
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
	{"share-of-noun", (*clause).shareOfNoun},     // "three of the nine dismissals"
	{"number-noun", (*clause).counted},           // "11 warnings", "a further five sackings"
	{"gave-number-noun", (*clause).gaveNoun},     // "gave six constables a reprimand"
	{"noun-of-number", (*clause).nounOf},         // "the dismissal of 11 civil servants", "warnings were given to 11"
	{"verb-number", (*clause).object},            // "has sacked 14 officers"
	{"number-it-verb", (*clause).relativeObject}, // "the 35 it dismissed in 2007"
	{"number-verb", (*clause).subject},           // "three have been dismissed", "17 got a final written warning"
	{"noun-comma-number", (*clause).listed},      // "final written warnings, eight; dismissals, two"
	{"number-of", (*clause).numberOf},            // "the number of staff disciplined reached 57, up from 38"
	{"in-cases", (*clause).inCases},              // "in some 360 cases no further action was taken"
}

// pair finds for each number of a sentence what those people met.
func (c *clause) pair() []pairing {
	c.setVoices()
	var pairs []pairing
	waiting := []*quantity{} // subjects that share the event of the next one
	for i, q := range c.quantities {
		if q.isWhole || q.isInside || q.isSuch || q.isHeld && !q.isVague && c.heldOnly(q) {
			continue
		}
		e, name := c.eventOf(i)
		switch {
		case e == nil && len(pairs) > 0 && c.carries(pairs[len(pairs)-1], i):
			last := pairs[len(pairs)-1]
			whole := last.whole
			if whole == nil && strings.ContainsAny(c.gap(last.quantity.end, q.start), ":–") && q.Cases < last.quantity.Cases {
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
	ours := slices.ContainsFunc(c.words, func(w word) bool { return w.low == "we" || w.low == "we've" })
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
			return c.reaches(q, e) == false
		}
	}
	return true
}

// shareOfNoun: "three of the nine dismissals", "26 of the investigations".
func (c *clause) shareOfNoun(i int) *event {
	q := c.quantities[i]
	tail := c.behind(q.end, 7)
	if len(tail) < 3 || tail[0].low != "of" || !is("definite", tail[1].low) {
		return nil
	}
	for _, w := range tail[2:] {
		if e := c.eventAt(w.start); e != nil {
			if e.voice == noun && is("nounhead", lastWord(e.surface)) {
				q.isPart = true
				return e
			}
			return nil
		}
		if !isNumber(w.low) && !is("adjective", w.low) {
			return nil
		}
	}
	return nil
}

// lastWord returns the last word of a wording.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// counted: "11 warnings", "112 final written warnings", "five such dismissals".
func (c *clause) counted(i int) *event {
	q := c.quantities[i]
	if q.isVague && q.noun != "" {
		return nil
	}
	for j := range c.events {
		e := &c.events[j]
		if e.end <= q.end || e.voice != noun || e.sanction == "complaint" && is("caseword", e.surface) {
			continue
		}
		if q.isArticle && !(q.unit == Sanctions && q.noun == e.surface) {
			return nil
		}
		if q.isArticle && q.noun == e.surface {
			return e
		}
		if e.start < q.end || q.noun != "" && q.nounEnd <= e.start && q.unit == People {
			return nil
		}
		between := c.between(q.end, e.start)
		if len(between) > 0 && between[0].low == "of" || len(between) > 4 || strings.ContainsAny(c.gap(q.end, e.start), ",;:.()") || slices.ContainsFunc(between, func(w word) bool { return is("elision", w.low) && !is("adjective", w.low) || is("article", w.low) }) {
			return nil
		}
		if q.unit == People {
			q.unit = unitOfEvent(*e)
		}
		return e
	}
	return nil
}

// unitOfEvent tells what a number of a sanction's own noun counts.
func unitOfEvent(e event) Unit {
	switch {
	case strings.Contains(e.surface, "complaint"):
		return Complaints
	case strings.Contains(e.surface, "allegation"):
		return Allegations
	case strings.HasSuffix(e.surface, "cases"), e.sanction == "investigation":
		return Cases
	}
	return Sanctions
}

// gaveNoun: "gave six constables a reprimand", "issued 12 staff with warnings".
func (c *clause) gaveNoun(i int) *event {
	q := c.quantities[i]
	head := c.before(q.start, 2)
	if len(head) == 0 || !slices.ContainsFunc(head, func(w word) bool { return is("give", w.low) }) {
		return nil
	}
	if len(head) == 2 && is("passive", head[0].low) {
		return nil
	}
	e := c.next(q.nounEnd)
	if e == nil || e.voice != noun || len(c.between(q.nounEnd, e.start)) > 6 || c.crosses(i, e.start) || strings.ContainsAny(c.gap(q.nounEnd, e.start), ",;:()") {
		return nil
	}
	return e
}

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

// crosses tells whether another number's phrase stands between the i-th number
// and a byte, so that what stands there is the other's.
func (c *clause) crosses(i int, at int) bool {
	from := c.behindRelative(c.quantities[i].nounEnd, at)
	for _, q := range c.quantities[i+1:] {
		if q.start >= at {
			return false
		}
		if q.end <= from {
			continue
		}
		if !q.isWhole && !q.isInside && !q.isVague && !q.isCompared && !(q.isHeld && q.noun != "") && q.start >= c.quantities[i].nounEnd {
			return true
		}
	}
	return false
}

// nounOf: "the dismissal of two nurses", "warnings for 3", "action against 58
// people", "written warnings were given to 11 staff".
func (c *clause) nounOf(i int) *event {
	q := c.quantities[i]
	e := c.previous(q.start)
	if e == nil || q.isVague || !(e.voice == noun || strings.HasSuffix(e.surface, "ing")) {
		return nil
	}
	words := c.between(e.end, q.start)
	if is("ofwhom", lastWord(e.surface)) && len(words) == 0 {
		return e
	}
	if len(words) == 0 || len(words) > 9 || breaks(c.gap(e.end, q.start)) || i > 0 && c.quantities[i-1].start > e.end {
		return nil
	}
	if slices.ContainsFunc(c.quantities[:i], func(o *quantity) bool { return o.nounEnd <= e.start && c.counts(o, *e) }) {
		return nil
	}
	last := words[len(words)-1].low
	switch {
	case q.isArticle && general(e.sanction):
		return nil
	case len(words) <= 2 && (is("ofwhom", last) || is("qualifier", last) && is("ofwhom", words[0].low)):
		return e
	case last == "against", last == "in" && q.unit == Cases && len(words) <= 4:
		return e
	case last == "to" && slices.ContainsFunc(words, func(w word) bool { return is("govern", w.low) }):
		return e
	case q.isDefinite && strings.HasSuffix(e.surface, "s") && len(words) <= 4:
		return e
	}
	return nil
}

// counts tells whether a number stands before a noun as its own count.
func (c *clause) counts(q *quantity, e event) bool {
	return !q.isArticle && !strings.ContainsAny(c.gap(q.end, e.start), ",;:.") && len(c.between(q.end, e.start)) <= 3 && q.noun == ""
}

// object: "has sacked 14 officers", "issued 112 written warnings", "sacks three".
func (c *clause) object(i int) *event {
	q := c.quantities[i]
	e := c.previous(q.start)
	if e == nil || !e.isActive && e.voice != participle || i > 0 && c.quantities[i-1].start >= e.end {
		return nil
	}
	if slices.ContainsFunc(c.clauseBefore(e.start, 6), func(w word) bool { return is("notemployer", w.low) }) {
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
		if is("preposition", w.low) || w.low == "after" || w.low == "and" {
			return nil
		}
	}
	return e
}

// isPassive tells whether an auxiliary of the passive governs a participle.
func (c *clause) isPassive(e event) bool {
	for _, w := range slices.Backward(c.before(e.start, 4)) {
		if is("passive", w.low) {
			return true
		}
		if !isAdverb(w.low) {
			return false
		}
	}
	return false
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
	if len(words) > 0 && (is("bodypronoun", words[0].low) || words[0].low == "the" && len(words) > 1 && is("anaphornoun", words[1].low)) {
		e.isActive = true
		return e
	}
	return nil
}

// subject: "three have been dismissed", "17 got a final written warning", "two
// who resigned", "a guard at the museum has been fired".
func (c *clause) subject(i int) *event {
	q := c.quantities[i]
	if q.isArticle && q.noun == "" && !q.isNew {
		return nil
	}
	for j := range c.events {
		e := &c.events[j]
		if e.start < q.nounEnd {
			continue
		}
		if c.crosses(i, e.start) {
			return nil
		}
		if e.voice == noun && !c.isGiven(q.nounEnd, *e) || c.isOfThose(q, *e) {
			continue
		}
		if e.isActive || !c.reaches(q, *e) {
			return nil
		}
		return e
	}
	return nil
}

// isOfThose tells whether an event only says of whom a number is: "one of those
// dismissed said".
func (c *clause) isOfThose(q *quantity, e event) bool {
	words := c.between(q.nounEnd, e.start)
	if strings.HasPrefix(e.surface, "are ") || strings.HasPrefix(e.surface, "is ") {
		return false
	}
	return len(words) > 0 && len(words) <= 4 && is("thosewho", words[len(words)-1].low) && e.voice == participle || len(words) > 1 && len(words) <= 4 && words[0].low == "of" && words[1].low == "the" && e.voice == participle && !c.isPassive(e)
}

// isGiven tells whether a verb of getting ties a noun to a subject that ends at
// a byte: "received a final written warning", "44 a first written warning".
func (c *clause) isGiven(from int, e event) bool {
	words := c.between(from, e.start)
	if len(words) == 0 {
		return false
	}
	if len(words) <= 2 && (is("article", words[0].low) && len(words) == 1 || words[0].low == "with") {
		return true
	}
	if strings.Contains(e.surface, "action") && slices.ContainsFunc(words, func(w word) bool { return is("tookaction", w.low) }) {
		return false // "41 had taken action": who took it, not whom it met
	}
	if len(words) <= 2 && is("article", words[len(words)-1].low) && isAdverb(words[0].low) {
		return true
	}
	for k := len(words) - 1; k >= max(0, len(words)-6); k-- {
		if is("govern", words[k].low) {
			return true
		}
	}
	return strings.HasPrefix(e.surface, "management advice") && len(words) == 0
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
		case is("passive", low) || is("perfect", low):
			direct = true
			for k+1 < len(words) && (isAdverb(words[k+1].low) || is("passive", words[k+1].low) || is("perfect", words[k+1].low)) {
				k++
			}
			if k+1 < len(words) && !is("govern", words[k+1].low) && !is("leadin", words[k+1].low) {
				other, direct = true, false
			}
		case is("connect", low):
			if k+1 < len(words) && is("newsubject", words[k+1].low) {
				return false
			}
			other = false
		case is("said", low) && !is("relative", wordBefore(words, k)):
			return false
		case is("govern", low) || isAdverb(low):
			direct = direct || is("govern", low)
		case k == 0 && (is("othersubject", low)):
			return false
		}
	}
	return !other || direct
}

// behindRelative returns the byte behind a clause between commas that only says
// more of a subject which ends at a byte: ", who had photographed it, ".
func (c *clause) behindRelative(from, to int) int {
	gap := c.gap(from, to)
	words := c.between(from, to)
	if !strings.HasPrefix(gap, ",") || len(words) == 0 || !is("relativeword", words[0].low) {
		return from
	}
	if comma := strings.LastIndex(gap[1:], ","); comma >= 0 {
		return from + 1 + comma + 1
	}
	return from
}

// wordBefore returns the word before the k-th, or "".
func wordBefore(list []word, k int) string {
	if k == 0 {
		return ""
	}
	return list[k-1].low
}

// inCases: "in some 360 cases no further action was taken", "four cases led to
// dismissal", "against 10 no further action was taken".
func (c *clause) inCases(i int) *event {
	q := c.quantities[i]
	if q.unit != Cases && q.noun != "" || q.isArticle {
		return nil
	}
	head := c.before(q.start, 1)
	e := c.next(q.nounEnd)
	if e == nil || c.crosses(i, e.start) || breaks(c.gap(q.nounEnd, e.start)) {
		return nil
	}
	if len(head) == 1 && (head[0].low == "in" || head[0].low == "against" || head[0].low == "for") && !e.isActive && (e.sanction == "no_action" && len(c.between(q.nounEnd, e.start)) <= 6 || head[0].low == "in" && len(c.between(q.nounEnd, e.start)) <= 12) {
		return e
	}
	if q.unit == Cases && len(c.between(q.nounEnd, e.start)) <= 12 && (e.voice != noun || slices.ContainsFunc(c.between(q.nounEnd, e.start), func(w word) bool { return is("leadsto", w.low) })) {
		return e
	}
	return nil
}

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
		if gap == "," && next.isArticle && q.isNew {
			next.isPart, next.isRest = true, true // "the sixth, a producer, resigned"
		}
		return gap == "," && !next.isArticle && !next.isPart
	}
	last := words[len(words)-1].low
	if last != "and" && last != "or" && !strings.HasSuffix(gap, ",") || len(words) > 1 && q.noun == "" {
		return false
	}
	return !slices.ContainsFunc(words[:len(words)-1], func(w word) bool {
		return is("passive", w.low) || is("perfect", w.low) || c.isEventAt(w) || strings.HasSuffix(w.low, "ed")
	})
}

// carries tells whether the i-th number goes on with the sanction of the pairing
// before it: "12 in 2004, 19 in 2005 and 28 in 2006".
func (c *clause) carries(last pairing, i int) bool {
	q := c.quantities[i]
	from := max(last.end, last.until, last.quantity.nounEnd)
	if q.isArticle && q.isPart && q.noun != "" && q.start >= from && len(c.between(from, q.start)) <= 3 {
		return true // "seven lost their jobs, among them a clerk"
	}
	if two := joined(c.before(q.start, 2)); is("aswere", two) && q.start >= from {
		return true // "seven officers were dismissed, as were five members of staff"
	}
	if q.isArticle && !q.isNew || q.start < from || q.isVague {
		return false
	}
	gap := c.gap(from, q.start)
	if c.bodyBefore(q) && c.bodyBeforeUnpaired(last, i) {
		return false // "Hampshire had 19, nine of whom were warned, and Northumbria 15"
	}
	if strings.ContainsAny(gap, ";“”\"()") || len(c.between(from, q.start)) > 16 {
		return false
	}
	if last.rule == "verb-number" || last.rule == "list" && last.isActive {
		if words := c.between(from, q.start); len(words) == 0 || len(words) == 1 && words[0].low == "and" {
			return true // "dismissed nine, six, four and two officers"
		}
	}
	if q.noun != "" && !strings.ContainsAny(gap, ":–") && q.noun != last.quantity.noun && last.rule != "list" {
		return false
	}
	tail := c.behind(q.nounEnd, 1)
	if len(tail) > 0 && tail[0].low == "of" {
		return false
	}
	if len(tail) == 0 || strings.ContainsAny(c.gap(q.nounEnd, tail[0].start), ".") {
		return strings.ContainsAny(gap, ":–") || c.bodyBefore(q) || last.whole != nil
	}
	return is("preposition", tail[0].low) || tail[0].low == "the" || c.isBodyAt(tail[0].start) || c.bodyBefore(q) || strings.ContainsAny(gap, ":–") || strings.ContainsAny(c.gap(q.nounEnd, tail[0].start), "(") && c.inParentheses(tail[0].start)
}

// bodyBeforeUnpaired tells whether a number before the last pairing stands behind
// a body's name and has no event of its own.
func (c *clause) bodyBeforeUnpaired(last pairing, i int) bool {
	for _, q := range c.quantities[:i] {
		if q == last.quantity {
			return false
		}
		if c.bodyBefore(q) && !q.isArticle {
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
	alternatives, end := 0, e.end
	for _, next := range c.events[at+1:] {
		words := c.between(end, next.start)
		if len(words) > 4 || breaks(c.gap(end, next.start)) || slices.ContainsFunc(words, func(w word) bool { return !is("alternative", w.low) && !isAdverb(w.low) }) {
			break
		}
		or := slices.ContainsFunc(words, func(w word) bool { return w.low == "or" })
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
		if is("connect", words[k].low) {
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
