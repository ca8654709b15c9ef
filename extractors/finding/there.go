package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// there matches a sentence that gives numbers of what was told before.
// It matches "There were 39 in the first year", "That compares with 12 in 2011".
var there = quick.MustCompile(`(?i)^(?:(?:at [^,]{2,60}? |(?:in|during|for) [^,]{2,30}?,? |(?:the )?year before,? )?there (?:were|was|had been|have been)|(?:that|the (?:total|figure|number)) (?:compares|compared) (?:with|to)|this (?:compares|compared) (?:with|to)|(?:(?:in|at|for) .{2,90}?,? )?(?:here,? )?the (?:yearly |annual |corresponding |equivalent |comparable )?(?:figures?|numbers?|totals?|tally|count)(?: for [^,.]{3,25}?)? (?:was|were|is|are|had been|for|stood at|rose to|fell to)|(?:by year,? )?(?:the )?(?:numbers?|figures?|totals?|cases|hearings|these|they) (?:rose|fell|went(?: up)?|grew|increased|dropped|climbed|(?:has|have|had) (?:risen|fallen|gone up|grown|increased|dropped|climbed|doubled|trebled))[^.\d]{0,30}? from|(?:the )?(?:numbers?|figures?|totals?) (?:rose|fell|went (?:up|down)|grew|increased|dropped|climbed)(?: [a-z]+){0,3}: \w+|(?:in [^,]{2,30}?,? |(?:in )?the (?:year before|(?:previous|prior|preceding) year),? |a year (?:earlier|before),? )(?:it|that|this) (?:was|had been|stood at)|(?:that|this|they|these|it) (?:includes?|included|comprises?|comprised)|(?:it|that|this) (?:makes|made|brings|brought|takes|took)|up from|down from|compared (?:with|to))\b`)

// byYear matches a sentence that gives the numbers of all cases year by year.
var byYear = quick.MustCompile(`(?i)^(?:by year,? )?(?:the )?(?:cases|hearings) (?:rose|fell|went(?: up)?|grew|increased|dropped|climbed) from`)

// thereWere reads the numbers of such a sentence: the sanction is the one told
// just before.
func (r *reader) thereWere(c *clause, t *told) []*statement {
	if list := r.groups(c, t); len(list) > 1 || len(list) == 1 && is("staffgroup", list[0].group) {
		return list
	}
	if list := r.ofBare(c, t); len(list) > 0 {
		return list
	}
	if len(t.last) == 0 || !there.MatchString(c.text[c.start:c.end]) {
		return nil
	}
	ofCases := slices.ContainsFunc(c.quantities, func(q *quantity) bool { return q.noun == "cases" })
	if far := c.block - t.last[0].block; far > 1 && (far > 3 || len(c.periods) == 0 || !ofCases) {
		return nil
	}
	if len(c.departments) > 1 && r.sharedWhole(c, t) != nil {
		return nil // "At Kent the figure was 17; at Surrey it was 12": shares
	}
	whole := t.last[0]
	if w := t.latestGeneral(); w != nil && (c.block-whole.block > 1 || ofCases && w.department == whole.department) {
		whole = w // "In 2013 there were seven cases", behind the outcomes of others
	}
	if ofAll := anyOf("tally", c.words) && len(t.last) > 1; ofAll || byYear.MatchString(c.text[c.start:c.end]) {
		for _, s := range t.all {
			if general(s.sanction) && s.department == whole.department && (ofAll || c.block-s.block <= 1) {
				whole = s // "hearings rose from", "the tally was": all of them, not the outcomes told since
			}
		}
	}
	if m := c.departments; len(m) == 1 && len(c.quantities) > 0 && r.named(m[0]) != whole.department && !general(whole.sanction) {
		for _, s := range slices.Backward(t.all) {
			if general(s.sanction) && s.department == whole.department || s.department.many && general(s.sanction) {
				whole = s // "Eight of the 49 were dismissed. At Defra the total was 11"
				break
			}
		}
	}
	var list []*statement
	sum := 0
	inOrder := c.inOrder(t)
	for i, q := range c.quantities {
		if q.isTold || q.isTotal && !c.isTotalOf(q) {
			continue
		}
		if q.noun == "" && c.isWorkforce(q) || q.noun != "" && !is("caseword", q.noun) || q.isArticle || q.isVague || whole.unknown {
			continue
		}
		of := whole
		if inOrder != nil {
			of = inOrder[i]
		}
		s := r.share(c, of, q)
		s.partOf, s.period, s.inherited, s.isCompared = nil, period.Period{}, 2, strings.HasPrefix(joined(c.before(q.start, 2)), "compare")
		zone := span{q.start, c.end}
		if i+1 < len(c.quantities) {
			zone.end = c.quantities[i+1].start
		}
		if i == 0 {
			zone.start = c.start
		}
		r.setPeriod(c, s, zone, t)
		if m, ok := c.bodyBehind(q); ok {
			s.department, s.aside = r.named(m), t.isAside(r.named(m))
		} else if m := c.departments; len(m) == 1 && m[0].Start < q.start && !r.isSpeaker(c, m[0]) {
			s.department, s.aside = r.named(m[0]), t.isAside(r.named(m[0]))
		}
		if len(t.last) > 1 && casesOf(t.last) == q.Cases && s.period.IsZero() {
			s.period = s.sumUp(t.last)
		}
		q.isTold = true
		list = append(list, s)
		sum += s.number.Cases
	}
	if sum <= whole.number.Cases && len(list) > 1 {
		for _, s := range list {
			s.partOf = whole
		}
	}
	return list
}

// sumUp makes figures parts of a statement that adds them up, "that makes 58", and returns
// the years that they cover together.
func (s *statement) sumUp(parts []*statement) period.Period {
	for _, w := range parts {
		if w.sanction != s.sanction {
			return period.Period{}
		}
	}
	for _, w := range parts {
		w.partOf = s
	}
	for years := 2; years <= 10; years++ {
		if whole := spanOf(parts, years); !whole.IsZero() {
			return whole
		}
	}
	return period.Period{}
}

// inOrder returns the outcomes told last to which the numbers of a sentence belong in
// their order: "In the previous year the numbers were eight, six and 14 respectively".
func (c *clause) inOrder(t *told) []*statement {
	n := len(c.quantities)
	if n < 2 || n > len(t.recent) || !slices.ContainsFunc(c.words, func(w word) bool { return w.low == "respectively" }) {
		return nil
	}
	return t.recent[len(t.recent)-n:]
}

// ofBare reads the numbers of the outcome that the sentence before names without one:
// "The toll of sackings shows no sign of falling. It was 13 in 2012 and 11 in 2013",
// "The council opted for warnings. It issued a dozen in 2016".
func (r *reader) ofBare(c *clause, t *told) []*statement {
	if t.bare == nil || !t.bare.isBare || t.bare.block != c.block || len(c.words) == 0 {
		return nil
	}
	bare := *t.bare
	t.bare = nil
	var list []*statement
	for i, q := range c.quantities {
		head := c.before(q.start, 1)
		leads := len(list) > 0 || len(head) == 1 && (head[0].sense.is("give") || head[0].sense.is("passive") || head[0].low == "out")
		if !leads || q.noun != "" || q.isArticle || q.isVague || len(c.events) > 0 && c.events[0].start < q.start {
			continue
		}
		s := &statement{isProse: true, sanction: bare.sanction, number: q.Count, unit: Sanctions, evidence: c.span, number0: q.number, rule: "noun-before", block: c.block, lastBlock: c.block, order: q.number.start, inherited: 1, eventAt: bare.eventAt}
		zone := span{q.start, c.end}
		if i+1 < len(c.quantities) {
			zone.end = c.quantities[i+1].start
		}
		r.setPeriod(c, s, zone, t)
		r.setPlatforms(c, s, zone, nil, t)
		r.setDepartment(c, s, pairing{event: event{span: q.span, sanction: bare.sanction}, quantity: q}, zone, list, t)
		if s.department.known() && s.ownPeriod {
			list = append(list, s)
		}
	}
	return list
}

// isWorkforce tells whether a number is how many a body employs: "out of a workforce of about 16,000".
func (c *clause) isWorkforce(q *quantity) bool { return anyOf("workforce", c.before(q.start, 4)) }

// isTotalOf tells whether a number is said to be a total: "the total was 11".
func (c *clause) isTotalOf(q *quantity) bool {
	head := c.before(q.start, 3)
	if len(head) == 3 && head[0].low == "total" && strings.HasPrefix(head[1].low, "compare") {
		return true // "the total compares with 266"
	}
	return len(head) > 1 && head[len(head)-2].low == "total" && head[len(head)-1].sense.is("be")
}

// beginsBare tells whether a sentence has a number of what was told before in front of
// its own: "In 2008 there were three, all of whom got warnings".
func (c *clause) beginsBare(pairs []pairing) bool {
	if len(c.quantities) == 0 || pairs[0].begin() < c.quantities[0].end {
		return false
	}
	q := c.quantities[0]
	if next := c.behind(q.end, 1); len(next) == 1 && next[0].sense.is("adjective") && strings.TrimSpace(c.gap(q.end, next[0].start)) == "" {
		return false // "there were 19 confirmed breaches, with two dismissals"
	}
	return q.noun == "" && !q.isArticle && !q.isVague && !q.isWhole && !slices.ContainsFunc(pairs, func(p pairing) bool { return p.quantity == q })
}

// bodyBehind returns the body that a preposition ties to a number before it: "13 cases
// at Cardiff and Vale and 10 at Hywel Dda".
func (c *clause) bodyBehind(q *quantity) (lexicon.Match, bool) {
	for _, m := range c.departments {
		if words := c.between(q.nounEnd, m.Start); m.Start >= q.nounEnd && len(words) > 0 && len(words) <= 3 && attaches(words) && !leadsOn(words) {
			return m, true
		}
	}
	return lexicon.Match{}, false
}
