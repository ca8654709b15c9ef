package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// keepReal drops the events that did not happen, or that are none: rules,
// threats, wishes, negations, and words that only sometimes name an outcome.
func (c *clause) keepReal() {
	all := slices.Clone(c.events)
	c.events = slices.DeleteFunc(c.events, func(e event) bool { return !c.isReal(e) })
	c.events = slices.DeleteFunc(c.events, func(e event) bool { return c.goesOnSupposing(all, e) })
	for i := range c.events {
		c.events[i] = c.counterfactual(c.events[i])
	}
}

// goesOnSupposing tells whether an outcome only goes on with one before it that may
// happen: "a first breach would bring a warning, a second a final warning".
func (c *clause) goesOnSupposing(all []event, e event) bool {
	for _, before := range slices.Backward(all) {
		if before.end > e.start || e.voice != noun {
			continue
		}
		words := c.between(before.end, e.start)
		if slices.Contains(c.events, before) || len(words) > 4 || !anyOf("modal", c.clauseBefore(before.start, 5)) {
			return false
		}
		return !slices.ContainsFunc(words, func(w word) bool { return w.sense.is("passive") || w.sense.is("perfect") || w.sense.is("govern") })
	}
	return false
}

// counterfactual turns "would have been dismissed had they not resigned" into
// the resignation that it tells of.
func (c *clause) counterfactual(e event) event {
	if !c.wouldHaveBeen(e) {
		return e
	}
	e.sanction, e.voice = "resignation", participle
	return e
}

// wouldHaveBeen tells whether an event is what those would have met who left.
func (c *clause) wouldHaveBeen(e event) bool {
	if strings.HasPrefix(e.surface, "would have been") {
		return true
	}
	head := c.before(e.start, 4)
	if len(head) == 0 || head[len(head)-1].low != "been" {
		return false
	}
	said := joined(head)
	return strings.HasSuffix(said, "would have been") || strings.HasSuffix(said, "would also have been")
}

// isReal tells whether an event is told as a fact.
func (c *clause) isReal(e event) bool {
	if head := c.before(e.start, 2); len(head) == 2 && head[1].low == "to" && head[0].sense.is("chose") && (e.voice != noun || is("presentverb", e.surface)) {
		return !c.inQuotes(e.span) // "opted to retire"
	}
	if c.isOtherwiseMeant(e) {
		return false
	}
	if e.voice == present && !c.inTitle && (anyOf("whoever", c.before(e.start, 16)) || joined(c.before(e.start, 1)) == "who") {
		return false // "an employer that dismisses one worker and only warns four": whoever does
	}
	if is("weak", e.surface) && !c.isCountedOrGiven(e) {
		return false
	}
	if next := c.behind(e.end, 1); e.surface == "let off" && len(next) == 1 && next[0].low == "with" {
		return false
	}
	if c.wouldHaveBeen(e) {
		rest := strings.ToLower(c.text[e.end:c.end])
		return strings.Contains(rest, " not ") || strings.Contains(rest, "still been serving") || strings.Contains(rest, "n't ") || strings.Contains(rest, "if still serving") || strings.Contains(rest, "still be")
	}
	if c.isAlternativeOfRule(e) {
		return false
	}
	if e.sanction != "no_action" && c.befellNobody(e) {
		return false
	}
	if first, next := c.before(e.start, 1), c.behind(e.end, 1); len(first) == 1 && len(next) == 1 && first[0].sense.is("article") && next[0].sense.is("holdsgood") {
		return false // "a prohibition order applies for life"
	}
	if next := c.behind(e.end, 6); e.voice == participle && len(next) > 0 && !c.isPassive(e) && !c.isActive(e) {
		for k, w := range next {
			if w.sense.is("modal") && !strings.ContainsAny(c.gap(e.end, w.start), ",;:.") && !c.inPeriod(span{w.start, w.end}) {
				return false // "an officer found guilty of misconduct can be demoted"
			}
			if k > 0 && !w.sense.is("preposition") && !w.sense.is("adjective") && !w.sense.is("thing") && !(w.low == "misconduct" || w.low == "guilty" || w.low == "gross") {
				break
			}
		}
	}
	head := c.clauseBefore(e.start, 9)
	if n := len(head); n > 0 && e.voice == participle && head[n-1].sense.is("whoso") {
		return false // "anyone found to have hidden one"
	}
	if last := c.before(e.start, 1); len(last) == 1 && (last[0].low == "is" || last[0].low == "are") && e.voice == participle && !c.inTitle && e.sanction != "suspension" && e.sanction != "investigation" && e.sanction != "no_action" {
		return false // "is dismissed": what happens as a rule
	}
	if n := len(head); n >= 2 && head[n-2].low == "to" && head[n-1].low == "be" && (n < 3 || !head[n-3].sense.is("chose")) {
		return false // "are to be redeployed"
	}
	for i, w := range head {
		far := len(head) - i
		switch {
		case w.sense.is("provides") && i+1 < len(head) && head[i+1].low == "for":
			return false // "a procedure, which provides for warnings"
		case w.sense.is("modal") && far <= 5 && !(i+1 < len(head) && head[i+1].sense.is("tells")) && !(w.low == "will" && i > 0 && head[i-1].sense.is("article")) && !(w.low == "may" && c.inPeriod(span{w.start, w.end})):
			return false
		case w.sense.is("condition"), w.low == "many" && i > 0 && head[i-1].low == "how":
			return false
		case w.sense.is("wish") && far <= 5 && !c.inNounPhrase(w):
			return false
		case w.sense.is("negation") && far <= 6 && e.sanction != "no_action" && !c.onlyNot(head, i):
			return false
		}
	}
	if len(head) > 0 && head[len(head)-1].low == "to" && e.voice != noun {
		return len(head) > 1 && head[len(head)-2].sense.is("chose")
	}
	return true
}

// befellNobody tells whether an event's subject is nobody, however far from it: "No
// member of staff at the headquarters has been recorded as having been sanctioned".
func (c *clause) befellNobody(e event) bool {
	head := c.clauseBefore(e.start, 24)
	for i, w := range slices.Backward(head) {
		switch {
		case w.low == "no" || w.low == "none" || w.low == "nobody" || w.low == "neither":
			return (i == 0 || head[i-1].sense.is("connect") || head[i-1].sense.is("tellsthat")) && !(i+2 < len(head) && head[i+2].low == "than")
		case w.isNumber() && !c.inPeriod(span{w.start, w.end}), w.sense.is("relativeword") && w.low != "that", w.low == "but":
			return false
		}
	}
	return false
}

// inNounPhrase tells whether a word is part of the phrase of a number: "a planning
// officer", "a fraud officer".
func (c *clause) inNounPhrase(w word) bool {
	return slices.ContainsFunc(c.quantities, func(q *quantity) bool { return w.start >= q.end && w.end < q.nounEnd })
}

// isAlternativeOfRule tells whether an event is one of those that may happen: "may
// dismiss an officer, reduce an officer in rank, or give a written warning".
func (c *clause) isAlternativeOfRule(e event) bool {
	or := false
	for _, w := range slices.Backward(c.before(e.start, 24)) {
		switch {
		case w.low == "or":
			or = true
		case w.sense.is("modal") && !c.inPeriod(span{w.start, w.end}):
			return or && w.low != "would"
		case w.sense.is("perfect"), w.low == "was", w.low == "were", w.low == "who", w.low == "but":
			return false
		}
	}
	return false
}

// isOtherwiseMeant tells whether what follows an outcome's words gives them
// another meaning: "a suspended sentence", "fined £450", "warned that it could".
func (c *clause) isOtherwiseMeant(e event) bool {
	if (e.sanction == "reprimand" || e.sanction == "warning") && e.voice == noun && anyOf("crimes", c.words) {
		return true // "resulting in 12 arrests and 40 cautions"
	}
	if e.sanction == "breach_finding" && e.surface == "breaches" && anyOf("reported", c.before(e.start, 4)) {
		return true // "the council reported 214 breaches"
	}
	if e.sanction == "reprimand" && e.voice != noun && (anyOf("crimes", c.words) || anyOf("prosecutes", slices.Concat(c.before(e.start, 3), c.behind(e.end, 3)))) {
		return true // "12 were cautioned or prosecuted": by the police
	}
	if e.sanction == "investigation" && anyOf("crimes", c.behind(e.end, 4)) {
		return true // "forces investigated 4,908 alleged crimes"
	}
	if e.sanction == "dismissal" && c.ofCases(e) {
		return true // "the Commissioner dismissed six of their cases"
	}
	if e.sanction == "investigation" && anyOf("watchdogs", c.behind(e.end, 4)) {
		return true // "remain under investigation by the Commissioner"
	}
	if e.sanction == "complaint" && (anyOf("fromoutside", c.behind(e.end, 3)) || anyOf("praise", c.before(e.start, 4))) {
		return true // "1,217 complaints from the public, of which 88 came by Facebook"
	}
	if head := c.before(e.start, 1); e.surface == "retired" && len(head) == 1 && head[0].sense.is("article") && e.end < c.end && c.text[e.end] == ' ' {
		return true // "a retired chief superintendent"
	}
	if e.surface == "retired" && joined(c.before(e.start, 1)) == "since" {
		return true // "has since retired"
	}
	tail := c.behind(e.end, 8)
	if len(tail) == 0 {
		return false
	}
	switch {
	case strings.HasPrefix(e.surface, "fir") && tail[0].sense.is("fires"):
		return true // "fired off seven tweets"
	case e.surface == "retired" && len(tail) > 2 && tail[0].low == "at" && tail[2].low == "end":
		return true // "retired at the end of his 30 years"
	case e.surface == "warning" && anyOf("sends", c.before(e.start, 1)):
		return true // "received an e-mail warning that they could be dismissed"
	case e.sanction == "management_advice" && anyOf("everybody", c.clauseBefore(e.start, 6)):
		return true // "all staff are required to complete training"
	case e.voice == noun && len(tail) > 1 && (tail[0].low == "on" || tail[0].low == "for" || tail[0].low == "against") && tail[1].sense.is("otherpeople"):
		return true // "sanctions on claimants"
	case e.sanction == "suspension" && (tail[0].sense.is("sentence") || anyOf("sentence", c.before(e.start, 3))):
		return true // "a suspended sentence", "a 36-week prison sentence, suspended for"
	case (e.sanction == "dismissal" || e.sanction == "suspension") && tail[0].low == "by" && slices.ContainsFunc(c.platforms, func(m lexicon.Match) bool {
		return len(tail) > 1 && tail[1].low == "it" || m.Start >= tail[0].end && m.Start-tail[0].end < 4
	}):
		return true // "sacked by e-mail": how they were told; "reported to Twitter and suspended by it": accounts
	case e.sanction == "suspension" && (tail[0].low == "from" || tail[0].low == "by") && slices.ContainsFunc(c.platforms, func(m lexicon.Match) bool { return m.Start >= tail[0].end && m.Start-tail[0].end < 6 }):
		return true // "suspended from Twitter": an account
	case e.sanction == "resignation" && anyOf("victimof", c.words):
		return true // "have resigned because of the abuse"
	case e.sanction == "resignation" && len(tail) > 1 && tail[0].low == "the" && tail[1].sense.is("chat"):
		return true // "asked to leave the group"
	case e.sanction == "resignation" && len(tail) > 1 && tail[0].low == "as" && tail[1].sense.is("elected"):
		return true
	case len(tail) > 1 && tail[0].low == "the" && tail[1].low == "whip", len(tail) > 2 && tail[0].low == "from" && tail[1].low == "the" && tail[2].sense.is("party"):
		return true // politicians
	case e.sanction == "pay_penalty" && strings.HasPrefix(e.surface, "fine"):
		return strings.Contains(c.gap(e.end, min(c.end, e.end+60)), "£") && (strings.HasPrefix(strings.TrimSpace(c.gap(e.end, c.end)), "£") || anyOf("anaphornoun", tail[:min(3, len(tail))]) || len(c.departments) > 0 && c.departments[len(c.departments)-1].Start >= e.end) || tail[0].sense.is("court") || len(tail) > 1 && tail[1].sense.is("court")
	case strings.Contains(e.surface, "training") && tail[0].sense.is("instructs"):
		return true // "300 staff received training on social media"
	case e.sanction == "management_advice" && len(tail) > 1 && tail[0].low == "by" && tail[1].sense.is("policepeople"):
		return true // "have been spoken to by officers": members of the public
	case (strings.HasPrefix(e.surface, "warn") || e.surface == "advised" || e.surface == "reminded") && e.voice != noun:
		return tail[0].sense.is("tellsthat") || c.tellsThat(e, tail[:min(6, len(tail))])
	}
	return false
}

// ofCases tells whether a verb of dismissal has cases for its object, and no people.
func (c *clause) ofCases(e event) bool {
	for _, w := range c.behind(e.end, 5) {
		switch {
		case w.sense.is("person") || strings.ContainsAny(c.gap(e.end, w.start), ",;:.()"):
			return false
		case w.sense.is("dismissible"):
			return e.voice == participle && !c.isPassive(e)
		case w.sense.is("preposition") && w.low != "of":
			return false
		}
	}
	return false
}

// tellsThat tells whether a warning only tells somebody something: "warned its
// 4,200 employees that …".
func (c *clause) tellsThat(e event, tail []word) bool {
	for _, w := range tail {
		switch {
		case strings.Contains(c.gap(e.end, w.start), ", ") || strings.ContainsAny(c.gap(e.end, w.start), ";:") || w.sense.is("preposition"):
			return false
		case w.low == "that":
			return true
		}
	}
	return false
}

// onlyNot tells whether a negation says no more than "not only", "no more than", or
// "had they not".
func (c *clause) onlyNot(head []word, i int) bool {
	if i > 0 && head[i].low == "nothing" && !head[i-1].sense.is("connect") {
		return true // "who did nothing was demoted"
	}
	if i+1 < len(head) && (head[i+1].low == "only" || head[i+1].low == "just" || head[i+1].low == "more") {
		return true
	}
	if i+2 < len(head) && head[i+2].low == "than" {
		return true // "not more than seven resigned"
	}
	if i+1 < len(head) && head[len(head)-1].low == "but" {
		return true // "sacked nobody but suspended eight"
	}
	for k := i + 1; k+1 < len(head); k++ {
		if head[k].sense.is("connect") && head[k+1].isNumber() {
			return true // "none lost their jobs and two were warned"
		}
	}
	return i > 1 && head[i-2].low == "had" && head[i-1].sense.is("pronoun")
}

// wentThrough matches what stands before a procedure that people met. It matches "were
// subject to the", "went through our formal"; not "are subject to the", "under its".
var wentThrough = quick.MustCompile(`(?i)\b(?:(?:were|was|been|being|made|become|became) (?:the )?subject (?:to|of)|(?:went|gone|going|taken|put) through|entered|underwent|undergone) (?:(?:the|its|our|their|a|an) )?(?:\w+(?:['’]s)? ){0,2}$`)

// isCountedOrGiven tells whether a word that only sometimes names an outcome
// does here: because a number counts it or a verb of giving gives it.
func (c *clause) isCountedOrGiven(e event) bool {
	head := c.before(e.start, 4)
	if next := c.behind(e.end, 1); strings.HasSuffix(e.surface, " against") && len(next) == 1 && (next[0].isNumber() || next[0].sense.is("qualifier")) {
		return true // "had led to action against 46"
	}
	if next := c.behind(e.end, 2); e.voice == noun && len(next) == 2 && (next[0].low == "against" || next[0].low == "into" || next[0].low == "of" && e.sanction == "investigation") && (next[1].isNumber() || next[1].sense.is("qualifier")) {
		return true
	}
	if is("procedure", e.surface) {
		return wentThrough.MatchString(c.text[c.start:e.start]) || slices.ContainsFunc(head, func(w word) bool { return w.low == "under" || w.low == "through" }) && anyOf("dealt", c.words)
	}
	if strings.HasSuffix(e.surface, "ing") && c.isPassive(e) && c.hasObject(e) {
		return true // "it is investigating three paramedics"
	}
	if e.voice == noun || strings.HasSuffix(e.surface, "ing") {
		next := c.behind(e.end, 2)
		if len(next) > 0 && next[0].isNumber() && (strings.TrimSpace(c.gap(e.end, next[0].start)) == "," || strings.TrimSpace(c.gap(e.end, next[0].start)) == ":") {
			return true // "counselling, 51"
		}
		if tail := c.behind(e.end, 4); len(tail) > 1 && tail[0].sense.is("passive") && anyOf("result", tail[1:]) {
			return true // "improvement action was the outcome for 41"
		}
		if len(next) == 2 && next[0].sense.is("passive") && next[1].sense.is("held") {
			return true // "a disciplinary hearing was held in 41 of them"
		}
		if strings.HasSuffix(e.surface, "ing") && e.sanction != "management_advice" && len(next) > 0 && next[0].low == "of" {
			return true
		}
		for k := len(head) - 1; k >= 0; k-- {
			w := head[k]
			if strings.ContainsAny(c.gap(w.end, e.start), ",;:.") {
				break
			}
			if is("given", e.surface) && w.sense.is("receives") || w.isNumber() && is("countable", e.surface) && k >= len(head)-2 {
				return true
			}
		}
		return false
	}
	if (e.sanction == "no_action" || e.sanction == "breach_finding") && len(head) > 0 && head[len(head)-1].sense.is("passive") && anyOf("matter", c.between(c.start, e.start)) {
		return true // "proceedings against four were discontinued", "of the allegations 12 were upheld"
	}
	if is("clears", e.surface) && c.isPassive(e) {
		return true
	}
	return is("given", e.surface) && len(head) > 0 && (head[len(head)-1].sense.is("passive") || head[len(head)-1].isNumber())
}

// clauseBefore returns up to n words before a byte that no break of the sentence
// parts from it.
func (c *clause) clauseBefore(at, n int) []word {
	list := c.before(at, n)
	for i := len(list) - 1; i >= 0; i-- {
		end := at
		if i+1 < len(list) {
			end = list[i+1].start
		}
		if strings.ContainsAny(c.text[list[i].end:end], ",;:.()–—“”\"?!") {
			return list[i+1:]
		}
	}
	return list
}
