package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/count"
)

// A quantity is a number of people or cases in a sentence.
type quantity struct {
	count.Count
	span              // with its qualifier
	number     span   // the number alone
	nounEnd    int    // where its noun phrase ends
	noun       string // the noun that was found, or "" where it is left out
	unit       Unit
	isArticle  bool // "a constable"
	isVague    bool // "several", "others": no number
	isDefinite bool // "the three": told before
	isWhole    bool // "of the 44": told before, and split here
	isTotal    bool // "in total", "a total of"
	isFurther  bool // "a further 12", "two others"
	isRest     bool // "the remaining 16", "the others"
	isPart     bool // "of whom 12", "including 12", "12 of them"
	isHeld     bool // "has 4,000 staff", "a team of six": nobody that anything befell
	isNew      bool // "a second caretaker", "another officer"
	isSuch     bool // "five such cases"
	isCompared bool // "up from 38", ", against 13,": another year's
	isTold     bool // a pairing has it
	isInside   bool // "134 cases in which an employee was disciplined": told with the cases
	isSingular bool // he, she, "PC Wren": a person told of before
}

// count returns the quantities that may count people or cases, in order.
func (c *clause) count() []*quantity {
	var list []*quantity
	for _, s := range count.Find(c.text[c.start:c.end]) {
		switch s.Form {
		case count.Digits, count.Words, count.Article, count.Vague, count.Ordinal:
		case count.Zero, count.Other:
			continue
		}
		q := &quantity{
			Count: s.Count, span: span{c.start + s.Start, c.start + s.End}, number: span{c.start + s.NumberStart, c.start + s.NumberEnd},
			isArticle: s.Form == count.Article, isVague: s.Form == count.Vague, unit: People,
		}
		if low := strings.ToLower(c.text[q.number.start:q.number.end]); low == "another" {
			if next := c.behind(q.end, 1); len(next) == 1 && isNumber(next[0].low) {
				continue
			}
			q.isArticle, q.isNew = false, true
		}
		if head := c.before(q.start, 1); len(head) == 1 && head[0].low == "not" && q.Cases == 1 || q.Cases == 1 && q.Qualifier == count.AtLeast {
			continue // "not one", "one or more"
		}
		if s.Form == count.Ordinal && !c.ordinal(q) || c.inPeriod(q.number) || c.isAge(q) {
			continue
		}
		if !c.findNoun(q) {
			c.countsOther = c.countsOther || is("otherpeople", q.noun)
			continue
		}
		c.tie(q)
		list = append(list, q)
	}
	list = append(list, c.vagueSubjects(list)...)
	slices.SortFunc(list, func(a, b *quantity) int { return a.start - b.start })
	return slices.CompactFunc(list, func(a, b *quantity) bool { return a.start == b.start })
}

// ordinal reads "a third", "the sixth", "a second caretaker" as one person.
func (c *clause) ordinal(q *quantity) bool {
	head := c.before(q.start, 1)
	if len(head) == 0 || head[0].low != "a" && head[0].low != "another" && head[0].low != "the" {
		return false
	}
	tail := c.behind(q.end, 1)
	if len(tail) > 0 && is("nthing", tail[0].low) {
		return false
	}
	q.start, q.Cases, q.Qualifier, q.isArticle, q.isNew = head[0].start, 1, count.Exact, true, true
	return true
}

// inPeriod tells whether a number belongs to a date.
func (c *clause) inPeriod(at span) bool {
	return slices.ContainsFunc(c.periods, func(p periodSpan) bool { return at.start >= p.Start && at.end <= p.End })
}

// isAge tells whether a number between commas is someone's age: "Mr Tarrant, 29, was".
func (c *clause) isAge(q *quantity) bool {
	head := strings.TrimRight(c.text[c.start:q.start], " ")
	rest := c.text[q.end:c.end]
	return strings.HasSuffix(head, ",") && (strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, ".")) && q.Cases >= 16 && q.Cases < 100 && c.capitalBefore(q.start)
}

// capitalBefore tells whether the word before a byte is a name.
func (c *clause) capitalBefore(at int) bool {
	head := c.before(at, 1)
	return len(head) == 1 && c.text[head[0].start] >= 'A' && c.text[head[0].start] <= 'Z'
}

// findNoun reads the noun phrase behind a number. ok is false where it names
// something that is no person, case or sanction.
func (c *clause) findNoun(q *quantity) (ok bool) {
	list := c.behind(q.end, 8)
	q.nounEnd = q.end
	for i, w := range list {
		if w.end <= q.nounEnd {
			continue
		}
		if end := c.bodyEnd(w.start); end > 0 && strings.TrimSpace(c.gap(q.nounEnd, w.start)) == "" {
			q.nounEnd = end // "an HM Revenue and Customs clerk"
			continue
		}
		if strings.ContainsAny(c.gap(q.nounEnd, w.start), ",;:.()“”\"–—?!‘") {
			return i == 0 && !q.isArticle || i == 0 && q.isNew
		}
		two := w.low
		if i+1 < len(list) {
			two += " " + list[i+1].low
		}
		switch {
		case strings.HasSuffix(w.low, "'s") && i+1 < len(list) && !is("passive", list[i+1].low) && !is("perfect", list[i+1].low):
			q.nounEnd = w.end
			continue
		case is("notstaff", w.low) || is("notstaff", two):
			q.noun = w.low
			return false
		case i+1 < len(list) && is("person", two):
			q.noun, q.nounEnd = two, list[i+1].end
			return c.goOnNoun(q, list[i+2:])
		case w.low == "and" && i > 0 && i <= 2 && i+1 < len(list) && isNumber(list[i+1].low):
			return !q.isArticle // "three male and two female officers"
		case (w.low == "and" || w.low == "or") && i > 0 && i <= 4 && !q.isArticle:
			// "46 county and unitary council staff"
		case is("person", strings.TrimSuffix(w.low, "'s")):
			q.noun, q.nounEnd = strings.TrimSuffix(w.low, "'s"), w.end
			return c.goOnNoun(q, list[i+1:])
		case is("caseword", w.low) && i+1 < len(list) && is("person", list[i+1].low):
			// "a case administrator"
		case is("unit", w.low) && (!c.isEventAt(w) || is("caseword", w.low)):
			q.noun, q.nounEnd, q.unit = w.low, w.end, unitOf(w.low)
			q.isSuch = strings.Contains(strings.ToLower(c.gap(q.end, w.start)), "such")
			return !q.isArticle
		case c.isEventAt(w):
			return c.beforeEvent(q, w, i)
		case i == 0 && !q.isArticle && c.inPeriod(span{w.start, w.end}):
			return true // "reached 57 last year"
		case i == 0 && q.isArticle && is("fraction", w.low):
			return false // "a third of them"
		case i == 0 && w.low == "the" && len(c.before(q.start, 1)) == 1 && c.before(q.start, 1)[0].low == "in" && !q.isArticle:
			return true // "and in 25 the officer received"
		case i > 0 && isNumber(w.low) && !q.isArticle:
			return false
		case i == 0 && strings.HasSuffix(w.low, "ed") && !c.isEventAt(w) && !q.isArticle && !is("adjective", w.low):
			return true // "the 24 recorded the year before"
		case i == 0 && w.low == "of" && c.ofThings(list[1:]):
			return false // "two of the photographs"
		case i == 0 && is("elision", w.low) && (!q.isArticle || q.isNew):
			return true
		case is("elision", w.low) && !is("adjective", w.low):
			return false
		case isAgent(w.low) && (i+1 == len(list) || is("elision", list[i+1].low) || strings.ContainsAny(c.gap(w.end, list[i+1].start), ",.")):
			q.noun, q.nounEnd = w.low, w.end
			return true
		case w.low == "the" && i == 0 && i+1 < len(list) && is("yearlead", list[i+1].low):
			return !q.isArticle
		case w.low == "the" || w.low == "that" || w.low == "which":
			return false
		}
		q.nounEnd = w.end
	}
	return len(list) == 0 && !q.isArticle
}

// isAgent tells whether a word is made as those for people who do something are:
// "processor", "gardener", "receptionist".
func isAgent(low string) bool {
	if len(low) < 6 || is("thing", low) || is("notstaff", low) || is("noagent", low) {
		return false
	}
	for _, ending := range []string{"er", "or", "ers", "ors", "ist", "ists", "ician", "icians", "woman", "women"} {
		if strings.HasSuffix(low, ending) {
			return true
		}
	}
	return false
}

// ofThings tells whether the words behind "of" name what is no person: "of the
// photographs".
func (c *clause) ofThings(list []word) bool {
	for i, w := range list {
		switch {
		case i > 3:
			return false
		case is("notstaff", w.low) || is("thing", w.low):
			return true
		case !is("definite", w.low) && !is("article", w.low) && !is("adjective", w.low) && w.low != "her":
			return false
		}
	}
	return false
}

// bodyEnd returns where the name of a body ends that begins at a byte; 0 where
// none does.
func (c *clause) bodyEnd(at int) int {
	for _, m := range c.departments {
		if m.Start == at {
			return m.End
		}
	}
	return 0
}

// goOnNoun widens a noun phrase over the nouns that it leads to: "police
// officers", "members of staff", "officers and staff". It is false where the
// last is no person: "officer training days".
func (c *clause) goOnNoun(q *quantity, list []word) bool {
	for i, w := range list {
		if strings.TrimSpace(c.gap(q.nounEnd, w.start)) != "" {
			return true
		}
		switch {
		case is("notstaff", w.low) || is("thing", w.low):
			return false
		case is("person", w.low) && w.low != "who" && w.low != "whom" && w.low != "more" && w.low != "others" && w.low != "other":
			q.noun, q.nounEnd = w.low, w.end
		case (w.low == "and" || w.low == "or" || w.low == "of") && i+1 < len(list) && is("person", list[i+1].low) && !isNumber(list[i+1].low):
			q.nounEnd = w.end
		default:
			return true
		}
	}
	return true
}

// beforeEvent decides about a number that stands before a sanction's wording,
// with i words between them.
func (c *clause) beforeEvent(q *quantity, w word, i int) bool {
	e := c.eventAt(w.start)
	if q.isArticle && !q.isNew {
		if e.voice != noun || i > 1 || c.isGoverned(q.start) || general(e.sanction) || isWarning(e.sanction) {
			return false
		}
		q.noun, q.nounEnd, q.unit = e.surface, e.end, Sanctions
		return true
	}
	return true
}

// isGoverned tells whether a verb of giving or getting stands before a byte, so
// that what follows is what was given: "received a warning".
func (c *clause) isGoverned(at int) bool {
	for _, w := range c.before(at, 3) {
		if is("govern", w.low) || is("with", w.low) || isNumber(w.low) {
			return true
		}
	}
	return false
}

// isEventAt tells whether a sanction's wording begins at the word or covers it.
func (c *clause) isEventAt(w word) bool { return c.eventAt(w.start) != nil }

// eventAt returns the event whose wording covers a byte; nil where there is none.
func (c *clause) eventAt(at int) *event {
	for i := range c.events {
		if c.events[i].holds(at) {
			return &c.events[i]
		}
	}
	return nil
}

// unitOf tells what a noun counts.
func unitOf(noun string) Unit {
	switch {
	case strings.HasPrefix(noun, "complaint"):
		return Complaints
	case strings.HasPrefix(noun, "allegation"):
		return Allegations
	case strings.HasPrefix(noun, "warning"), strings.HasPrefix(noun, "dismissal"), strings.HasPrefix(noun, "sacking"):
		return Sanctions
	}
	return Cases
}

// tie reads the words around a number that tie it to other numbers.
func (c *clause) tie(q *quantity) {
	head := c.before(q.start, 4)
	tail := c.behind(q.end, 4)
	last, two := "", ""
	if len(head) > 0 {
		last = head[len(head)-1].low
		two = joined(head[max(0, len(head)-2):])
	}
	rest := joined(tail)
	q.isDefinite = is("definite", last)
	predicate := c.behind(max(q.nounEnd, q.end), 1)
	ofThose := (two == "of those" || two == "of these" || two == "of them") && len(predicate) > 0 && (is("passive", predicate[0].low) || is("perfect", predicate[0].low))
	counted := len(head) > 2 && is("countedin", head[len(head)-3].low) && head[len(head)-2].low == "in"
	q.isWhole = counted && q.isDefinite || is("whole", two) && !ofThose || q.isDefinite && len(head) > 1 && is("wholelead", head[len(head)-2].low) && !ofThose
	q.isTotal = anyOf("total", head) || strings.HasPrefix(rest, "in total") || strings.HasPrefix(rest, "in all")
	q.isRest = is("rest", last) || len(tail) > 0 && q.isDefinite && (tail[0].low == "other" || tail[0].low == "others") || is("rest", q.noun) && q.isDefinite
	q.isFurther = is("further", last) || is("further", two) || len(tail) > 0 && is("further", tail[0].low) || q.noun == "others" || q.noun == "more"
	q.isNew = q.isNew || q.isArticle && len(tail) > 0 && (tail[0].low == "second" || tail[0].low == "third" || tail[0].low == "further")
	q.isPart = anyOf("partlead", head) || is("parttail", firstTwo(tail)) || len(tail) > 0 && is("partnoun", q.noun)
	if len(head) > 0 && q.isArticle && is("witnessed", last) {
		q.isInside = true // "had seen a colleague sacked"
	}
	q.isInside = q.isInside || q.isArticle && (two == "in which" || last == "where" || two == "where an")
	q.isCompared = last == "against" && len(head) > 1 && strings.Contains(c.gap(head[len(head)-2].end, q.start), ",")
	q.isHeld = is("holds", last) || is("holds", two)
}

// firstTwo joins the first two words.
func firstTwo(list []word) string { return joined(list[:min(2, len(list))]) }

// isSubjectOfVerb tells whether an auxiliary follows the i-th word, or the place
// behind it: "officers were", "staff at the agency's Carlisle office have been".
func (c *clause) isSubjectOfVerb(i int) bool {
	for k := i + 1; k < min(len(c.words), i+9); k++ {
		low := c.words[k].low
		switch {
		case is("passive", low) || is("perfect", low):
			return true
		case k == i+1 && !is("attach", low), strings.ContainsAny(c.gap(c.words[k-1].end, c.words[k].start), ",;:.()"):
			return false
		}
	}
	return false
}

// inPhrase tells whether a word goes on with a number's phrase: "nine of their
// staff", "1,267 officers and civilian staff".
func (c *clause) inPhrase(q *quantity, w word) bool {
	if q.nounEnd > w.start {
		return false
	}
	words := c.between(q.nounEnd, w.start)
	return len(words) <= 12 && !breaks(c.gap(q.nounEnd, w.start)) && !slices.ContainsFunc(words, func(w word) bool { return is("passive", w.low) || is("perfect", w.low) || c.isEventAt(w) })
}

// vagueSubjects returns people without a number: "Others were warned", "had
// dismissed officers".
func (c *clause) vagueSubjects(known []*quantity) []*quantity {
	var list []*quantity
	for i, w := range c.words {
		if !is("plural", w.low) || i+1 < len(c.words) && is("person", c.words[i+1].low) {
			continue
		}
		if i > 0 && (is("nobody", c.words[i-1].low) || isNumber(c.words[i-1].low)) {
			continue // "no staff", "one in five staff"
		}
		subject := c.isSubjectOfVerb(i)
		object := i > 0 && c.isEventAt(c.words[i-1])
		free := !slices.ContainsFunc(known, func(q *quantity) bool { return w.start >= q.start && w.start < q.nounEnd || c.inPhrase(q, w) })
		if free && (subject || object) {
			list = append(list, &quantity{span: span{w.start, w.end}, nounEnd: w.end, isVague: true, unit: People, noun: w.low, number: span{w.start, w.end}, isFurther: w.low == "others"})
		}
	}
	return list
}
