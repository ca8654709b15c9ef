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
	ofOthers := false
	for _, s := range count.Find(c.text[c.start:c.end]) {
		switch s.Form {
		case count.Digits, count.Words, count.Article, count.Vague, count.Ordinal:
		case count.Other:
			if q := c.occasions(s); q != nil {
				list = append(list, q)
			}
			continue
		case count.Zero:
			continue
		}
		q := &quantity{
			Count: s.Count, span: span{c.start + s.Start, c.start + s.End}, number: span{c.start + s.NumberStart, c.start + s.NumberEnd},
			isArticle: s.Form == count.Article, isVague: s.Form == count.Vague, unit: People,
		}
		if low := strings.ToLower(c.text[q.number.start:q.number.end]); low == "another" {
			if next := c.behind(q.end, 1); len(next) == 1 && next[0].isNumber() {
				continue
			}
			q.isArticle, q.isNew = false, true
		}
		if head := c.before(q.start, 1); len(head) == 1 && head[0].low == "not" && q.Cases == 1 || q.Cases == 1 && q.Qualifier == count.AtLeast && joined(c.behind(q.end, 1)) != "other" {
			continue // "not one", "one or more"
		} else if len(head) == 1 && head[0].sense.is("yearlead") && head[0].low != "year" && s.Form != count.Ordinal {
			if next := c.behind(q.end, 1); len(next) == 0 || strings.ContainsAny(c.gap(q.end, next[0].start), ",;.") {
				continue // "in the previous 12, 17"
			}
		}
		if s.Form == count.Ordinal && !c.ordinal(q) || c.inPeriod(q.number) || c.isAge(q) {
			continue
		}
		if head := c.before(q.start, 2); q.Cases == 1 && len(head) == 2 && head[1].low == "of" && head[0].sense.is("person") {
			continue // "three members of one watch"
		}
		if head := joined(c.before(q.start, 2)); c.standsForThing(q) || head == "all but" || q.Cases == 1 && strings.HasSuffix(head, "every") {
			continue // "all but two of the 19", "every one of the 19"
		}
		if !c.findNoun(q) {
			ofOthers = is("otherpeople", q.noun) || is("outsider", q.noun)
			c.countsOther = c.countsOther || ofOthers && !q.isArticle
			continue
		}
		if ofOthers = ofOthers && q.noun == ""; ofOthers && !q.isArticle {
			continue // "blocked 38 members of the public and gave 60 a warning"
		}
		if head := c.before(q.start, 2); q.isArticle && len(head) == 2 && head[1].low == "and" && head[0].sense.is("notstaff") {
			continue // "two solicitors and a legal executive were struck off"
		}
		if next := c.behind(q.nounEnd, 4); len(next) > 1 && (next[0].low == "he" || next[0].low == "she") && !slices.ContainsFunc(next, c.isEventAt) {
			continue // "requests from three men he had guarded"
		}
		if is("reaches", joined(c.before(q.start, 2))) && (is("anyone", q.noun) || q.noun == "") {
			continue // "the clip was sent to 60 people"
		}
		c.tie(q)
		list = append(list, q)
	}
	c.countsOther = c.countsOther || slices.ContainsFunc(list, func(q *quantity) bool { return is("anyone", q.noun) && !q.isArticle }) && anyOf("arrests", c.words)
	list = append(list, c.vagueSubjects(list)...)
	slices.SortFunc(list, func(a, b *quantity) int { return a.start - b.start })
	return slices.CompactFunc(list, func(a, b *quantity) bool { return a.start == b.start })
}

// standsForThing tells whether "one" is no count: "at one of the biggest employers",
// "left while one was under way".
func (c *clause) standsForThing(q *quantity) bool {
	head, tail := c.before(q.start, 1), c.behind(q.end, 5)
	if q.Cases != 1 || q.isArticle || len(head) == 0 || len(tail) == 0 {
		return false
	}
	return head[0].sense.is("preposition") && tail[0].low == "of" && slices.ContainsFunc(tail, func(w word) bool { return strings.HasSuffix(w.low, "est") }) ||
		(head[0].low == "while" || head[0].low == "when" || head[0].low == "if") && tail[0].sense.is("passive")
}

// ordinal reads "a third", "the sixth", "a second caretaker" as one person.
func (c *clause) ordinal(q *quantity) bool {
	head := c.before(q.start, 1)
	if len(head) == 0 || head[0].low != "a" && head[0].low != "another" && head[0].low != "the" {
		return false
	}
	tail := c.behind(q.end, 1)
	if len(tail) > 0 && tail[0].sense.is("nthing") {
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
	if of := c.before(q.start, 2); len(of) == 2 && of[1].low == "of" && of[0].sense.is("aged") && q.Cases < 100 {
		return true // "a man of 26"
	}
	head := strings.TrimRight(c.text[c.start:q.start], " ")
	rest := c.text[q.end:c.end]
	return strings.HasSuffix(head, ",") && (strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, ".")) && q.Cases >= 16 && q.Cases < 100 && (c.capitalBefore(q.start) || c.personBefore(q.start))
}

// personBefore tells whether the word before a byte is one person: "a woman, 52,".
func (c *clause) personBefore(at int) bool {
	head := c.before(at, 1)
	return len(head) == 1 && head[0].sense.is("oneperson")
}

// capitalBefore tells whether the word before a byte is a name.
func (c *clause) capitalBefore(at int) bool {
	head := c.before(at, 1)
	return len(head) == 1 && c.text[head[0].start] >= 'A' && c.text[head[0].start] <= 'Z'
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
	apart := len(head) > 0 && strings.Contains(c.gap(head[len(head)-1].end, q.start), ",") // "of these, 28 received"
	ofThose := (two == "of those" || two == "of these" || two == "of them") && (apart || len(predicate) > 0 && (predicate[0].sense.is("passive") || predicate[0].sense.is("perfect") || c.isEventAt(predicate[0])))
	counted := len(head) > 2 && head[len(head)-3].sense.is("countedin") && head[len(head)-2].low == "in"
	q.isWhole = counted && q.isDefinite || is("whole", two) && !ofThose || q.isDefinite && len(head) > 1 && head[len(head)-2].sense.is("wholelead") && !ofThose
	if q.isWhole && (len(head) > 2 && head[len(head)-3].sense.is("eachof") || len(head) > 3 && head[0].low == "every" && head[1].low == "one") {
		q.isWhole = false // "each of the 19", "every one of the 19 people": all of them
	}
	if n := len(head); n > 2 && strings.HasSuffix(head[n-1].low, "'s") && (head[n-3].low == "of" || head[n-2].low == "of") {
		q.isWhole = true // "two of the group's 16 members"
	}
	q.isTotal = anyOf("total", head) || strings.HasPrefix(rest, "in total") || strings.HasPrefix(rest, "in all")
	q.isRest = is("rest", last) || len(tail) > 0 && q.isDefinite && (tail[0].low == "other" || tail[0].low == "others") || is("rest", q.noun) && q.isDefinite
	q.isFurther = is("further", last) || is("further", two) || len(tail) > 0 && tail[0].sense.is("further") || q.noun == "others" || q.noun == "more"
	q.isNew = q.isNew || q.isArticle && len(tail) > 0 && tail[0].sense.is("nth")
	q.isPart = anyOf("partlead", head) || is("parttail", firstTwo(tail)) || len(tail) > 0 && is("partnoun", q.noun)
	if q.Cases == 1 && len(tail) > 2 && tail[0].low == "of" && tail[1].sense.is("others") && strings.HasSuffix(tail[2].low, "ing") && !tail[2].sense.is("leadsto") {
		q.isInside = true // "two, one of them adding that …, were warned"
	}
	if len(head) > 0 && q.isArticle && is("witnessed", last) {
		q.isInside = true // "had seen a colleague sacked"
	}
	q.isInside = q.isInside || q.isArticle && (two == "there was" && anyOf("caseword", head) || two == "in which" || last == "where" || two == "where an")
	q.isCompared = last == "against" && len(head) > 1 && strings.Contains(c.gap(head[len(head)-2].end, q.start), ",")
	q.isHeld = is("holds", last) || is("holds", two)
}

// firstTwo joins the first two words.
func firstTwo(list []word) string { return joined(list[:min(2, len(list))]) }

// isSubjectOfVerb tells whether an auxiliary follows the i-th word, or the place
// behind it: "officers were", "staff at the agency's Carlisle office have been".
func (c *clause) isSubjectOfVerb(i int) bool {
	for k := i + 1; k < min(len(c.words), i+9); k++ {
		w := c.words[k]
		switch {
		case w.sense.is("passive") || w.sense.is("perfect"):
			return true
		case k == i+1 && !w.sense.is("attach") && w.low != "there", strings.ContainsAny(c.gap(c.words[k-1].end, c.words[k].start), ",;:.()"):
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
	return len(words) <= 12 && !breaks(c.gap(q.nounEnd, w.start)) && !slices.ContainsFunc(words, func(w word) bool { return w.sense.is("passive") || w.sense.is("perfect") || c.isEventAt(w) })
}

// isOfNobody tells whether the i-th word names those of whom nobody is meant: "no
// staff", "no member of its staff".
func (c *clause) isOfNobody(i int) bool {
	for i > 1 && (c.words[i-1].low == "of" || c.words[i-1].sense.is("definite") || c.words[i-1].low == "member" || c.words[i-1].low == "members") {
		i--
	}
	return c.words[i-1].sense.is("nobody")
}

// vagueSubjects returns people without a number: "Others were warned", "had
// dismissed officers".
func (c *clause) vagueSubjects(known []*quantity) []*quantity {
	var list []*quantity
	for i, w := range c.words {
		if !w.sense.is("plural") || i+1 < len(c.words) && c.words[i+1].sense.is("person") {
			continue
		}
		if i > 0 && (c.isOfNobody(i) || c.words[i-1].isNumber()) {
			continue // "no staff", "one in five staff"
		}
		subject := c.isSubjectOfVerb(i)
		object := i > 0 && c.isEventAt(c.words[i-1])
		isOf := func(q *quantity) bool { return w.start >= q.start && w.start < q.nounEnd || c.inPhrase(q, w) }
		if (subject || object) && !slices.ContainsFunc(known, isOf) {
			list = append(list, &quantity{span: span{w.start, w.end}, nounEnd: w.end, isVague: true, unit: People, noun: w.low, number: span{w.start, w.end}, isFurther: w.low == "others"})
		}
	}
	return list
}
