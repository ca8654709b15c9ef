package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/lexicon"

	"foiwatch/extractors/quick"
)

// shareOfNoun: "three of the nine dismissals", "26 of the investigations".
func (c *clause) shareOfNoun(i int) *event {
	q := c.quantities[i]
	tail := c.behind(q.end, 7)
	if len(tail) < 3 || tail[0].low != "of" || !tail[1].sense.is("definite") || c.isSiteByItself(i) {
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
		if !w.isNumber() && !w.sense.is("adjective") {
			return nil
		}
	}
	return nil
}

// isSiteByItself tells whether the i-th number and another are each of the platform
// before them, so that they share out a whole: "WhatsApp was recorded in nine of the
// dismissals, Facebook in four".
func (c *clause) isSiteByItself(i int) bool {
	ofSite := func(q *quantity) bool {
		return slices.ContainsFunc(c.platforms, func(m lexicon.Match) bool {
			return m.End <= q.start && len(c.between(m.End, q.start)) <= 7 && !strings.ContainsAny(c.gap(m.End, q.start), ",;:")
		})
	}
	return ofSite(c.quantities[i]) && slices.ContainsFunc(c.quantities[i+1:], ofSite)
}

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
		if end, ok := c.endOfMatter(*e); ok && e.start >= q.end {
			if e.sanction == "investigation" {
				q.unit, q.nounEnd = Cases, end
			}
			return nil // "two allegations resulted in a warning", "29 inquiries closed with no action"
		}
		if q.isArticle && !(q.unit == Sanctions && q.noun == e.surface) {
			return nil
		}
		if q.isArticle && q.noun == e.surface {
			if !c.isOneOfSeveral(i) {
				return nil // "after a fight at a retirement party"
			}
			return e
		}
		if e.start < q.end || q.noun != "" && q.nounEnd <= e.start && q.unit == People {
			return nil
		}
		between := c.between(q.end, e.start)
		if i+1 < len(c.quantities) && c.quantities[i+1].start < e.start && c.quantities[i+1].noun == "" && !c.quantities[i+1].isArticle && len(between) > 1 && between[0].sense.is("makesup") {
			return nil // "its nine comprised four written warnings"
		}
		if len(between) > 0 && between[0].low == "of" && !(len(between) == 2 && between[1].sense.is("others")) || len(between) > 4 || strings.ContainsAny(c.gap(q.end, e.start), ",;:.()") || slices.ContainsFunc(between, func(w word) bool { return w.sense.is("elision") && !w.sense.is("adjective") || w.sense.is("article") }) {
			return nil
		}
		if q.unit == People {
			q.unit = unitOfEvent(*e)
		}
		return e
	}
	return nil
}

// endOfMatter returns where the phrase of an investigation or a complaint ends that a
// verb says came to something: "inquiries into e-mail closed with"; ok is false
// where none does.
func (c *clause) endOfMatter(e event) (end int, ok bool) {
	if e.sanction != "complaint" && e.sanction != "investigation" {
		return 0, false
	}
	end = e.end
	for k, w := range c.behind(e.end, 6) {
		switch {
		case w.sense.is("endedin"):
			return end, true
		case k == 0 && !w.sense.is("intomatter"), w.isNumber(), w.sense.is("passive"), w.sense.is("perfect"), w.sense.is("relativeword"), c.isEventAt(w), strings.ContainsAny(c.gap(end, w.start), ",;:.()"):
			return 0, false
		}
		end = w.end
	}
	return 0, false
}

// isOneOfSeveral tells whether an article counts its noun: beside numbers of others,
// "two suspensions and a dismissal", or behind what brings it about, "led to a
// dismissal".
func (c *clause) isOneOfSeveral(i int) bool {
	for j, q := range c.quantities {
		if j != i && !q.isArticle && !q.isVague && c.countsEvent(q) {
			return true
		}
	}
	return slices.ContainsFunc(c.before(c.quantities[i].start, 3), func(w word) bool { return w.sense.is("endedin") || w.sense.is("be") || w.sense.is("bringsabout") })
}

// countsEvent tells whether a number stands right before the noun of an outcome.
func (c *clause) countsEvent(q *quantity) bool {
	e := c.next(q.end)
	return e != nil && e.voice == noun && len(c.between(q.end, e.start)) <= 1
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
	if len(head) == 0 || !slices.ContainsFunc(head, func(w word) bool { return w.sense.is("give") }) {
		return nil
	}
	if len(head) == 2 && head[0].sense.is("passive") {
		return nil
	}
	e := c.next(q.nounEnd)
	if e == nil || e.voice != noun || len(c.between(q.nounEnd, e.start)) > 6 || c.crosses(i, e.start) || strings.ContainsAny(c.gap(q.nounEnd, e.start), ",;:()") {
		return nil
	}
	return e
}

// nounOf: "the dismissal of two nurses", "warnings for 3", "action against 58
// people", "written warnings were given to 11 staff".
func (c *clause) nounOf(i int) *event {
	q := c.quantities[i]
	e := c.previous(q.start)
	givesNoun := e != nil && e.isActive && is("nounhead", lastWord(e.surface))
	if e == nil || q.isVague || !(e.voice == noun || givesNoun || e.sanction == "no_action" || e.sanction == "breach_finding" || strings.HasSuffix(e.surface, "ing")) {
		return nil
	}
	if e.sanction == "breach_finding" && e.voice != noun && strings.EqualFold(c.text[q.number.start:q.number.end], "both") {
		return nil // "misconduct was found proven against both"
	}
	words := c.between(e.end, q.start)
	if is("ofwhom", lastWord(e.surface)) && !slices.ContainsFunc(words, func(w word) bool { return !w.sense.is("qualifier") }) {
		return e // "taken action against just one"
	}
	if q.isDefinite && strings.HasSuffix(e.surface, "s") && c.afterAside(e.end, q.start) {
		return e // "the dismissals, for bringing it into disrepute, followed the three using Bebo"
	}
	for len(words) > 1 && (words[len(words)-1].sense.is("definite") || words[len(words)-1].sense.is("rest") || words[len(words)-1].sense.is("further") || words[len(words)-1].low == "a" || words[len(words)-1].low == "only" || words[len(words)-1].low == "just") {
		words = words[:len(words)-1] // "no action followed for the other two"
	}
	if e.sanction == "investigation" && len(words) > 1 && len(words) <= 14 && words[len(words)-1].low == "by" && q.unit == People && q.noun != "" && !breaks(c.gap(e.end, q.start)) {
		return e // "investigations were opened into comments made by 14 officers"
	}
	far := 9
	if n := len(words); n > 2 && words[n-1].low == "against" && words[n-2].sense.is("give") {
		far = 18 // "action for misuse of the internet or email was taken against 17"
	}
	if len(words) == 0 || len(words) > far || breaks(c.gap(e.end, q.start)) || i > 0 && c.quantities[i-1].start > e.end {
		return nil
	}
	if slices.ContainsFunc(c.quantities[:i], func(o *quantity) bool { return o.nounEnd <= e.start && c.counts(o, *e) }) {
		return nil
	}
	last := words[len(words)-1].low
	goesOn := last == "in" && i > 0 && c.leadsCases(c.quantities[i-1]) && strings.Contains(c.gap(e.end, q.start), ",")
	switch {
	case goesOn: // "in five cases this resulted in dismissal, in two in a warning"
		return nil
	case q.isArticle && general(e.sanction):
		return nil
	case len(words) <= 2 && (is("ofwhom", last) || is("qualifier", last) && words[0].sense.is("ofwhom")):
		return e
	case is("ofwhom", last) && len(words) > 2 && words[0].sense.is("passive") && anyOf("result", words[1:]):
		return e // "a warning was the outcome for 41"
	case last == "against", e.sanction == "no_action" && is("concerning", last), last == "in" && (q.unit == Cases || c.isPartitive(q)) && len(words) <= 4:
		return e
	case last == "to" && len(words) == 1 && slices.ContainsFunc(c.between(c.start, e.start), func(w word) bool { return w.sense.is("govern") }):
		return e // "verbal warnings were given to ten, written warnings to eight"
	case last == "to" && (givesNoun || slices.ContainsFunc(words, func(w word) bool { return w.sense.is("govern") })):
		return e
	case q.isDefinite && strings.HasSuffix(e.surface, "s") && len(words) <= 4:
		return e
	}
	return nil
}

// whenThere matches what ties a number to what was named before a year.
var whenThere = quick.MustCompile(`\b(?:19|20)\d\d(?:[-/]\d\d)?,? (?:when|with|in which) (?:(?:there|it) (?:was|were) )?$`)

// givenBefore: "verbal warnings were the rule: 13 were given": a number of what the
// sentence named before and nobody counted.
func (c *clause) givenBefore(i int) *event {
	q := c.quantities[i]
	e := c.previous(q.start)
	tail := c.behind(q.nounEnd, 2)
	if e == nil || e.voice != noun || !strings.HasSuffix(e.surface, "s") || q.noun != "" || q.isArticle || q.isVague {
		return nil
	}
	if whenThere.MatchString(c.gap(e.end, q.start)) {
		return e // "the worst year for sackings was 2018, when there were six"
	}
	if len(tail) < 2 || !tail[0].sense.is("passive") || !tail[1].sense.is("give") {
		return nil
	}
	if slices.ContainsFunc(c.quantities[:i], func(o *quantity) bool { return c.counts(o, *e) || o.start > e.end }) {
		return nil
	}
	if next := c.next(q.end); next != nil && len(c.between(tail[1].end, next.start)) <= 3 {
		return nil
	}
	return e
}

// afterAside tells whether only an aside between commas and a few words stand
// between two bytes.
func (c *clause) afterAside(from, to int) bool {
	gap := c.gap(from, to)
	comma := strings.LastIndex(gap, ",")
	return strings.HasPrefix(gap, ",") && comma > 0 && len(gap) < 120 && !breaks(gap) && len(c.between(from+comma, to)) <= 3
}

// counts tells whether a number stands before a noun as its own count.
func (c *clause) counts(q *quantity, e event) bool {
	return !q.isArticle && !strings.ContainsAny(c.gap(q.end, e.start), ",;:.") && len(c.between(q.end, e.start)) <= 3 && q.noun == ""
}

// isGiven tells whether a verb of getting ties a noun to a subject that ends at
// a byte: "received a final written warning", "44 a first written warning".
func (c *clause) isGiven(from int, e event) bool {
	words := c.between(from, e.start)
	if len(words) == 0 {
		return false
	}
	if len(words) == 1 && words[0].low == "were" && isWarning(e.sanction) && !strings.Contains(strings.ToLower(c.text[e.start:e.end]), "warning") {
		return true // "212 written warnings, of which 76 were final"
	}
	if e.sanction == "complaint" && words[len(words)-1].low == "the" {
		return false // "in nine cases the complaint was dropped"
	}
	if len(words) <= 2 && (words[0].sense.is("article") && len(words) == 1 || words[0].low == "with") {
		return true
	}
	if len(words) <= 2 && (words[0].low == "in" || words[0].low == "to") && anyOf("endedin", c.between(c.start, from)) {
		return true // "two resulted in a final warning and 29 in a written one"
	}
	if n := len(words); n > 2 && words[n-2].low == "with" && words[n-1].sense.is("article") && slices.ContainsFunc(words, func(w word) bool { return w.low == "left" }) {
		return true // "six left the room with a warning"
	}
	if words[len(words)-1].low == "by" && len(words) <= 3 && words[0].sense.is("ofwhom") {
		return true // "26 of them by dismissal"
	}
	if strings.Contains(e.surface, "action") && slices.ContainsFunc(words, func(w word) bool { return w.sense.is("tookaction") }) {
		return false // "41 had taken action": who took it, not whom it met
	}
	if n := len(words); n > 1 && n <= 4 && words[n-1].sense.is("article") && (words[n-2].low == "have" || isAdverb(words[0].low) && n == 2) {
		return true
	}
	for k := len(words) - 1; k >= max(0, len(words)-8); k-- {
		if words[k].sense.is("govern") {
			return true
		}
	}
	return strings.HasPrefix(e.surface, "management advice") && len(words) == 0
}

// inCases: "in some 360 cases no further action was taken", "four cases led to
// dismissal", "against 10 no further action was taken", "in respect of four
// officers there was no further action".
func (c *clause) inCases(i int) *event {
	q := c.quantities[i]
	if e := c.againstWhom(q); e != nil {
		return e
	}
	lead, respect := c.leadTo(q)
	if q.unit == People && q.noun != "" && !respect || q.unit == Sanctions || q.isArticle || c.isSiteByItself(i) {
		return nil
	}
	e := c.next(q.nounEnd)
	if e != nil && e.sanction == "complaint" {
		e = c.next(e.end) // "in 21 cases the allegation was not upheld"
	}
	if e == nil || c.crosses(i, e.start) || breaks(c.gap(q.nounEnd, e.start)) {
		return nil
	}
	words := c.between(q.nounEnd, e.start)
	assessed := anyOf("assessed", words)
	switch {
	case lead == "on" && e.voice != noun:
		return nil // "a handler, whose log-in was used on three occasions, quit"
	case e.isActive && !strings.HasPrefix(e.surface, "still"): // "has still to be heard"
		return nil
	case q.noun == "" && endsIn(words):
		return e // "17 cases, one of them ending in dismissal"
	case len(words) <= 12 && (lead == "in" || respect || q.unit != People && (e.voice != noun || assessed || anyOf("leadsto", words))):
		return e
	case len(words) <= 6 && (lead == "against" || lead == "for") && (e.sanction == "no_action" || e.sanction == "investigation" || assessed):
		return e // "for eight the conduct was assessed as reflective practice"
	}
	return nil
}

// againstWhom returns the outcome that those who were counted met by a verb of giving:
// "92 employees against whom formal action was taken"; nil where there is none.
func (c *clause) againstWhom(q *quantity) *event {
	e := c.next(q.nounEnd)
	if e == nil || e.voice != noun {
		return nil
	}
	words, tail := c.between(q.nounEnd, e.start), c.behind(e.end, 3)
	if len(words) < 2 || len(words) > 5 || words[1].low != "whom" || len(tail) < 2 || !slices.ContainsFunc(tail, func(w word) bool { return w.sense.is("give") }) {
		return nil
	}
	return e
}

// endsIn tells whether the words behind a number begin with how its cases came out:
// "of them leading to", "ending in".
func endsIn(words []word) bool {
	if len(words) > 2 && words[0].low == "of" {
		words = words[2:]
	}
	return len(words) > 0 && words[0].sense.is("leadsto") && strings.HasSuffix(words[0].low, "ing")
}

// leadsCases tells whether a number stands where cases are told of by it alone:
// "in 25 the officer received", "for a further eight the conduct was".
func (c *clause) leadsCases(q *quantity) bool {
	lead, _ := c.leadTo(q)
	return lead == "in" || lead == "for" || lead == "against"
}

// leadTo returns the word before a number, without "further" and articles, and
// whether it ends words such as "in respect of", "in relation to".
func (c *clause) leadTo(q *quantity) (last string, respect bool) {
	head := c.before(q.start, 4)
	for len(head) > 1 && (head[len(head)-1].sense.is("further") || head[len(head)-1].sense.is("article")) {
		head = head[:len(head)-1] // "in a further nine cases"
	}
	if len(head) == 0 {
		return "", false
	}
	return head[len(head)-1].low, is("inrespect", joined(head[max(0, len(head)-2):]))
}
