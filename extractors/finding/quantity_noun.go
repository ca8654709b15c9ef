package finding

import "strings"

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
		case strings.HasSuffix(w.low, "'s") && i+1 < len(list) && !list[i+1].sense.is("passive") && !list[i+1].sense.is("perfect"):
			q.nounEnd = w.end
			continue
		case (w.sense.is("notstaff") || is("notstaff", two)) && !c.beginsWording(w):
			q.noun = w.low
			return false
		case i+1 < len(list) && is("person", two):
			q.noun, q.nounEnd = two, list[i+1].end
			return c.goOnNoun(q, list[i+2:])
		case w.low == "and" && i > 0 && i <= 2 && i+1 < len(list) && list[i+1].isNumber():
			return !q.isArticle // "three male and two female officers"
		case (w.low == "and" || w.low == "or") && i > 0 && i <= 4 && !q.isArticle:
			// "46 county and unitary council staff"
		case is("person", strings.TrimSuffix(w.low, "'s")):
			q.noun, q.nounEnd = strings.TrimSuffix(w.low, "'s"), w.end
			return c.goOnNoun(q, list[i+1:])
		case w.sense.is("caseword") && !strings.HasSuffix(w.low, "s") && i+1 < len(list) && list[i+1].sense.is("person"):
			// "a case administrator"
		case w.sense.is("unit") && (!c.isEventAt(w) || w.sense.is("caseword")):
			q.noun, q.nounEnd, q.unit = w.low, w.end, unitOf(w.low)
			q.isSuch = strings.Contains(strings.ToLower(c.gap(q.end, w.start)), "such")
			return !q.isArticle
		case c.isEventAt(w):
			return c.beforeEvent(q, w, i)
		case i == 0 && !q.isArticle && c.inPeriod(span{w.start, w.end}):
			return true // "reached 57 last year"
		case i == 0 && q.isArticle && w.sense.is("fraction"):
			return false // "a third of them"
		case i == 0 && w.low == "the" && !q.isArticle && c.leadsCases(q):
			return true // "and in 25 the officer received"
		case i > 0 && w.isNumber() && !q.isArticle:
			return false
		case i == 0 && strings.HasSuffix(w.low, "ed") && !c.isEventAt(w) && !q.isArticle && !w.sense.is("adjective"):
			return true // "the 24 recorded the year before"
		case i == 0 && w.low == "of" && c.ofThings(list[1:]):
			return false // "two of the photographs"
		case i == 0 && !q.isArticle && isAdverb(w.low) && len(list) > 1 && list[1].sense.is("elision"):
			return true // "three now have a warning"
		case i == 0 && w.sense.is("elision") && (!q.isArticle || q.isNew):
			return true
		case w.sense.is("elision") && !w.sense.is("adjective"):
			return false
		case isAgent(w.low) && (i+1 == len(list) || list[i+1].sense.is("elision") || strings.ContainsAny(c.gap(w.end, list[i+1].start), ",.")):
			q.noun, q.nounEnd = w.low, w.end
			return true
		case w.low == "the" && i == 0 && i+1 < len(list) && list[i+1].sense.is("yearlead"):
			return !q.isArticle
		case w.low == "the" || w.low == "that" || w.low == "which":
			return false
		}
		q.nounEnd = w.end
	}
	return len(list) == 0 && !q.isArticle
}

// beginsWording tells whether a sanction's wording of several words begins at a
// word: "118 reports of improper access".
func (c *clause) beginsWording(w word) bool {
	e := c.eventAt(w.start)
	return e != nil && e.start == w.start && e.end > w.end
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
		case w.sense.is("notstaff") || w.sense.is("thing") || w.sense.is("many"):
			return true
		case w.isNumber() || w.low == "health":
		case !w.sense.is("definite") && !w.sense.is("article") && !w.sense.is("adjective") && w.low != "her":
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
		case w.low == "of" && joined(list[i:min(len(list), i+3)]) == "of the public":
			q.noun = "public"
			return false
		case w.sense.is("notstaff") || w.sense.is("thing"):
			return false
		case w.sense.is("person") && w.low != "who" && w.low != "whom" && w.low != "more" && w.low != "others" && w.low != "other":
			q.noun, q.nounEnd = w.low, w.end
		case (w.low == "and" || w.low == "or" || w.low == "of") && i+1 < len(list) && list[i+1].sense.is("person") && !list[i+1].isNumber():
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
	if e.sanction == "complaint" && !q.isArticle {
		q.unit = unitOfEvent(*e)
	}
	if q.isArticle && !q.isNew {
		if head := c.before(q.start, 1); len(head) == 1 && head[0].low == "or" {
			return false // "received advice or a management discussion"
		}
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
	head := c.before(at, 3)
	if len(head) == 3 && head[0].isNumber() && c.isEventAt(head[1]) && head[2].low == "and" {
		return false // "two suspensions and a dismissal"
	}
	for _, w := range head {
		if w.sense.is("govern") || w.sense.is("with") || w.isNumber() {
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
