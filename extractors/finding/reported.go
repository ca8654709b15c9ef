package finding

import (
	"slices"
	"strings"

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

// ofItsCases reads the cases of a body that a sentence only splits: "The North West was
// worst. Of its 34 cases, six ended in dismissal".
func (r *reader) ofItsCases(c *clause, t *told, list []*statement) []*statement {
	if len(list) == 0 || !list[0].department.known() || list[0].department.many {
		return nil
	}
	for _, q := range c.quantities {
		head := c.before(q.start, 2)
		if !q.isWhole || !is("caseword", q.noun) || len(head) < 2 || head[0].low != "of" || head[1].low != "its" && !strings.HasSuffix(head[1].low, "'s") {
			continue
		}
		told := slices.ContainsFunc(t.all, func(s *statement) bool { return s.number.Cases == q.Cases && s.department == list[0].department })
		if w := t.overSeveral(q.Cases); w != nil && !told {
			s := r.share(c, w, q)
			s.department, s.aside = list[0].department, true
			r.linkDepartment(s, r.placeOf(c, s.department))
			return []*statement{s}
		}
	}
	return nil
}

// overSeveral returns the latest general number over several bodies that is larger than a
// share; nil where there is none.
func (t *told) overSeveral(share int) *statement {
	for _, w := range slices.Backward(t.all) {
		if w.department.many && general(w.sanction) && !w.unknown && !w.inTitle && w.number.Cases > share {
			return w
		}
	}
	return nil
}

// itHad reads the number of the body that the sentence before named: "East of England
// came next. It had 27, two of whom resigned".
func (r *reader) itHad(c *clause, t *told) []*statement {
	if len(c.words) < 3 || c.words[0].low != "it" || !c.words[1].sense.is("had") || len(c.quantities) == 0 || t.block != c.block || !t.inBlock.known() || t.inBlock.many {
		return nil
	}
	q := c.quantities[0]
	w := t.overSeveral(q.Cases)
	if w == nil || q.isTold || q.isArticle || q.isVague || q.noun != "" && !is("caseword", q.noun) || len(c.between(c.words[1].end, q.start)) > 1 {
		return nil
	}
	s := r.share(c, w, q)
	s.department, s.aside, q.isTold = t.inBlock, true, true
	r.linkDepartment(s, t.inBlockAt)
	return []*statement{s}
}
