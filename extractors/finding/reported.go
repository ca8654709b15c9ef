package finding

import (
	"slices"

	"foiwatch/extractors/article"
)

// casesReported reads cases that a sentence only says were recorded: "A total of 764
// cases were reported", "Neighbouring Humberside recorded 32 cases". They are what the
// story has counted so far, such as those disciplined; where it has counted nothing, or
// less, they are complaints.
func (r *reader) casesReported(c *clause, t *told) []*statement {
	if r.doc.Kind != article.News || c.inTitle || r.theStory().isPrivate || r.theStory().isOfVictims || r.theStory().isPublic || !r.theTopic().isData {
		return nil
	}
	var list []*statement
	for i, q := range c.quantities {
		if q.isArticle || q.isVague || q.isWhole || q.isSuch || q.isTold || !(is("caseword", q.noun) && c.isLogged(q)) && !(len(list) > 0 && q.noun == "" && is("compares", joined(c.before(q.start, 2)))) {
			continue
		}
		s := &statement{
			isProse: true, sanction: "complaint", number: q.Count, unit: Cases, evidence: c.span, number0: q.number, rule: "cases-reported", block: c.block, lastBlock: c.block,
			order: q.number.start, total: q.isTotal, eventAt: span{q.end, q.nounEnd},
		}
		if w := t.latestGeneral(); w != nil && q.Cases <= w.number.Cases || w != nil && w.department != t.main && !w.department.many {
			s.sanction, s.inherited = w.sanction, 1
		} else if c.block > leadBlocks || !r.leadIsOfStaff() {
			continue
		}
		zone := c.span
		if i+1 < len(c.quantities) {
			zone.end = c.quantities[i+1].start
		}
		r.setPeriod(c, s, zone, t)
		r.setPlatforms(c, s, zone, list, t)
		r.setDepartment(c, s, pairing{event: event{span: q.span, sanction: s.sanction, isActive: true}, quantity: q}, zone, list, t)
		q.isTold = true
		list = append(list, s)
	}
	return list
}

// isLogged tells whether cases are those that a body recorded: "recorded 32 cases",
// "764 cases were reported"; not "two cases led to dismissal".
func (c *clause) isLogged(q *quantity) bool {
	tail := c.behind(q.nounEnd, 6)
	if joined(tail[:min(2, len(tail))]) == "in which" || joined(tail[:min(1, len(tail))]) == "respectively" || anyOf("negation", c.behind(q.nounEnd, 14)) {
		return false // "71 incidents in which visitors filmed staff", "four were logged but none was"
	}
	return anyOf("logs", c.before(q.start, 4)) || slices.ContainsFunc(tail, func(w word) bool { return w.sense.is("passive") || w.sense.is("perfect") }) && anyOf("logs", tail)
}

// latestGeneral returns the latest number of a general outcome that the page has told;
// nil where it has told none.
func (t *told) latestGeneral() *statement {
	for _, s := range slices.Backward(t.all) {
		if general(s.sanction) && !s.unknown && !s.inTitle && s.partOf == nil && !s.partCue && !s.isMixed {
			return s
		}
	}
	return nil
}

// leadIsOfStaff tells whether the title or the first paragraph speaks of people in a
// body's service.
func (r *reader) leadIsOfStaff() bool {
	for _, b := range r.doc.Blocks[:min(len(r.doc.Blocks), 2)] {
		if words := r.wordsIn(b.Start, b.End); anyOf("ownpeople", words) || anyOf("policepeople", words) {
			return true
		}
	}
	return false
}
