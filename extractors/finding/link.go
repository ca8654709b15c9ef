package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/count"
	"foiwatch/extractors/period"
)

// link ties parts to their wholes: "of whom 16 were dismissed", "a further 31",
// one warning of the eleven just told. A part takes the period and the
// platforms of its whole where it names none.
func (r *reader) link(list []*statement) {
	for i, s := range list {
		switch {
		case s.partOf != nil || s.inTitle || s.isBesides:
		case len(s.cells) > 0:
			s.partOf = toldWhole(list, s)
		default:
			if s.partOf = wholeOf(list, i); s.partOf == nil {
				s.partOf = tableWhole(list, s)
			}
			if s.partOf == nil {
				s.partOf = r.wholeOfParent(list, i)
			}
		}
	}
	for _, s := range list {
		for w := s.partOf; w != nil; w = w.partOf {
			if w == s {
				s.partOf = nil // no circles
				break
			}
		}
	}
}

// takeOverAll gives each statement what it leaves to others to say; at last, the
// period that the page gives for its figures as a whole.
func takeOverAll(list []*statement, story period.Period) {
	for i := range list {
		takeOver(list, i)
	}
	var whole *statement
	if story.IsZero() {
		story, whole = wholePeriod(list)
	}
	for _, s := range list {
		if whole != nil && (s.number.Cases > whole.number.Cases && general(s.sanction) || list[0].single && s.order < whole.order) {
			continue // no share of the figure whose period this is; or told of people, before any figures
		}
		ofStory := !s.aside || s.department.many || s.partOf != nil
		if s.isProse && s.period.IsZero() && !story.IsZero() && ofStory && !(s.single && s.article && s.partOf == nil) && !s.unknown {
			s.period = story
		}
	}
}

// wholePeriod is the period of the page's largest general figure, where it is
// more than a year's, and that figure; nil where it is that of all figures alike.
func wholePeriod(list []*statement) (p period.Period, whole *statement) {
	for _, s := range list {
		if s.isProse && !s.unknown && !s.aside && s.ownPeriod && s.partOf == nil && (whole == nil || s.number.Cases > whole.number.Cases) {
			whole = s
		}
	}
	if whole == nil || !general(whole.sanction) && !whole.department.many {
		return onlyPeriod(list), nil
	}
	return whole.period, whole
}

// onlyPeriod is the one period of more than a year, or without an end, of the figures of
// a page that state any; zero where they state several.
func onlyPeriod(list []*statement) period.Period {
	var only period.Period
	for _, s := range list {
		switch {
		case !s.isProse || s.unknown || s.aside || !s.ownPeriod || s.single:
		case only.IsZero():
			only = s.period
		case s.period != only:
			return period.Period{}
		}
	}
	if only.From.IsZero() || !only.To.IsZero() && daysBetween(only) < 366 {
		return period.Period{}
	}
	return only
}

// takeOver gives a statement the period and the platforms of its whole, or of
// the figures that it goes on with.
func takeOver(list []*statement, i int) {
	s := list[i]
	from := s.partOf
	if from == nil && i > 0 && (s.further || s.rest || s.carried) && sameBody(list[i-1], s) && s.block-list[i-1].lastBlock <= 1 {
		from = list[i-1]
	}
	if from == nil && (s.further || s.rest) && !s.aside {
		for _, w := range slices.Backward(list[:i]) {
			if sameBody(w, s) && !w.period.IsZero() && s.block-w.lastBlock <= 2 && !w.inTitle {
				from = w
				break
			}
		}
	}
	if from == nil && i > 0 && s.isProse && list[i-1].evidence == s.evidence && sameBody(list[i-1], s) && !list[i-1].ownPeriod && !s.article {
		from = list[i-1] // "a further nine resigned and 17 were warned"
	}
	if from == nil {
		return
	}
	if s.period.IsZero() && !(s.single && s.article && s.partOf == nil) {
		s.period = from.period
	}
	if !s.ownPlatforms && len(from.platforms) > 0 && (len(s.platforms) == 0 || s.isProse && (from.ownPlatforms || s.partOf != nil)) {
		s.platforms = from.platforms
	}
}

// sameBody tells whether two statements are of one body, or of many both.
func sameBody(a, b *statement) bool { return a.department == b.department }

// wholeOf returns the statement that list[i] is a share of; nil where there is none.
func wholeOf(list []*statement, i int) *statement {
	s := list[i]
	if s.atPresent {
		return nil
	}
	for _, find := range []func([]*statement, int) *statement{wholeByNumber, wholeByGroup, wholeByCue, wholeOfOutcomes, wholeBesideSibling, wholeOfPeriod, wholeOfBodies, wholeOfExample, wholeAhead} {
		if w := find(list, i); w != nil && w != s && w.partOf != s {
			return w
		}
	}
	return nil
}

// wholeByNumber: "of the 43 at the DWP, five lost their jobs".
func wholeByNumber(list []*statement, i int) *statement {
	s := list[i]
	if s.wholeNumber <= s.number.Cases && !s.unknown || s.wholeNumber == 0 {
		return nil
	}
	for _, w := range slices.Backward(list[:i]) {
		if w.number.Cases == s.wholeNumber && !w.unknown && (sameBody(w, s) || w.department.many) {
			return w
		}
	}
	return nil
}

// wholeByGroup: "38 police officers and 23 civilian staff. Among civilian staff,
// four were sacked", "All 23 civilian staff were warned", "Four officers were
// sacked", and who is told beside those.
func wholeByGroup(list []*statement, i int) *statement {
	s := list[i]
	if general(s.sanction) {
		return nil
	}
	for _, w := range slices.Backward(list[:i]) {
		if s.isAll && w.number == s.number && general(w.sanction) && sameBody(w, s) && lastWord(w.phrase) == lastWord(s.phrase) {
			return w
		}
		named := s.group != "" && strings.HasSuffix(w.phrase, s.group) || s.people != "" && w.people == s.people && isSplit(list[:i], w)
		if named && canHold(w, s) && general(w.sanction) && !s.further && !apart(w, s) {
			return w
		}
	}
	if i == 0 || s.people != "" || s.group != "" || list[i-1].block != s.block {
		return nil
	}
	if w := list[i-1].partOf; w != nil && isSplit(list[:i], w) && canHold(w, s) && fits(list[:i], w, s) {
		return w
	}
	return nil
}

// isSplit tells whether the sentence of a statement counts the other kind of people too.
func isSplit(list []*statement, w *statement) bool {
	return w.people != "" && slices.ContainsFunc(list, func(o *statement) bool {
		return o.people != "" && o.people != w.people && o.evidence == w.evidence && o.sanction == w.sanction && sameBody(o, w)
	})
}

// wholeByCue: "of whom", "of these", "including": the number told just before.
func wholeByCue(list []*statement, i int) *statement {
	s := list[i]
	if !s.partCue && !s.rest {
		return nil
	}
	for j, w := range slices.Backward(list[:i]) {
		if s.block-w.lastBlock > 2 || w.inTitle && s.block > 2 || isOfYears(list[:i], w) && !s.ownPeriod {
			continue
		}
		if w.evidence == s.evidence && w.carried && s.carried && w.partOf != nil && canHold(w.partOf, s) {
			return w.partOf // "52, including 38 officers and 14 civilians"
		}
		if canHold(w, s) && (general(w.sanction) || w.sanction == s.sanction || w.total && isWarning(w.sanction) && isWarning(s.sanction)) && fits(list[:i], w, s) {
			return w
		}
		if w.partOf != nil && slices.Contains(list[:j], w.partOf) && canHold(w.partOf, s) && !sameSanctionOnly(w.partOf, s) && fits(list[:i], w.partOf, s) {
			return w.partOf
		}
	}
	return nil
}

// isOfYears tells whether a figure is one of a list by years, "2009: 5", "2010: 7", which
// figures behind the list are no share of.
func isOfYears(list []*statement, w *statement) bool {
	return !w.isProse && len(w.cells) == 0 && w.ownPeriod && slices.ContainsFunc(list, func(o *statement) bool {
		return o != w && !o.isProse && o.ownPeriod && o.sanction == w.sanction && o.period != w.period && distance(o.block, w.block) <= 3
	})
}

// sameSanctionOnly tells whether a whole can hold only shares of its own sanction.
func sameSanctionOnly(w, s *statement) bool { return !general(w.sanction) && w.sanction != s.sanction }

// wholeBesideSibling: "of whom 16 were dismissed. A further 31 were warned".
func wholeBesideSibling(list []*statement, i int) *statement {
	s := list[i]
	if i == 0 || s.unknown && !s.further || s.ownPeriod && s.period != list[i-1].period || s.single && s.article {
		return nil
	}
	sibling := list[i-1]
	w := sibling.partOf
	if w == nil || len(sibling.cells) > 0 || s.block-sibling.lastBlock > 1 || !sameBody(sibling, s) || apart(w, s) || sameSanctionOnly(w, s) || tellsRoughly(w, s) || !fits(list[:i], w, s) {
		return nil
	}
	alike := s.carried && s.sanction == sibling.sanction && s.evidence == sibling.evidence
	if general(s.sanction) && s.sanction != "investigation" && !alike {
		return nil
	}
	return w
}

// wholeOfOutcomes: "118 were disciplined. 17 were dismissed, 29 …": outcomes
// told behind the general figure of the same body, the largest that holds them.
func wholeOfOutcomes(list []*statement, i int) *statement {
	s := list[i]
	if general(s.sanction) && !s.isMixed && !(s.sanction == "investigation" && s.partCue) || s.unknown && !s.partCue && !s.rest || s.single && s.article && !s.partCue {
		return nil
	}
	var best *statement
	for _, w := range slices.Backward(list[:i]) {
		if w.inTitle || s.block-w.lastBlock > 6 || isOfYears(list[:i], w) && !s.ownPeriod {
			continue
		}
		if w.total && isWarning(w.sanction) && isWarning(s.sanction) && w.lastBlock == s.block && sameBody(w, s) && canHold(w, s) {
			return w
		}
		if apart(w, s) {
			continue
		}
		holds := general(w.sanction) && w.sanction != "complaint" && !w.further && sameBody(w, s) && canHold(w, s) && fits(list[:i], w, s)
		if !holds || s.further && s.block-w.lastBlock > 3 {
			continue
		}
		if best == nil || w.number.Cases > best.number.Cases && best.evidence != s.evidence {
			best = w
		}
	}
	return best
}

// apart tells whether two statements are of conduct on platforms that have none in
// common, by their own words: "misused IT systems", "remarks made on Twitter".
func apart(a, b *statement) bool {
	if !a.ownPlatforms || !b.ownPlatforms || len(b.platforms) == 0 {
		return false
	}
	return !slices.ContainsFunc(a.platforms, func(id string) bool {
		return id == "social_media" || id == "internet" || slices.Contains(b.platforms, id)
	})
}

// wholeOfPeriod: "nine since 2006. In 2009 alone four": the same sanction and
// body over a longer period, told before or behind.
func wholeOfPeriod(list []*statement, i int) *statement {
	s := list[i]
	if s.period.IsZero() || !s.ownPeriod || s.unknown || s.further {
		return nil
	}
	for _, w := range list {
		if w != s && !w.unknown && !w.inTitle && w.sanction == s.sanction && sameBody(w, s) && len(w.cells) == 0 && w.number.Cases > s.number.Cases && encloses(w.period, s.period) && distance(w.lastBlock, s.block) <= 3 {
			return w
		}
	}
	return nil
}

// encloses tells whether a period holds another and is longer.
func encloses(outer, inner period.Period) bool {
	if outer.IsZero() || inner.IsZero() || outer == inner {
		return false
	}
	from := outer.From.IsZero() || !inner.From.IsZero() && !inner.From.Before(outer.From)
	to := outer.To.IsZero() || !inner.To.IsZero() && !outer.To.Before(inner.To)
	return from && to
}

// wholeOfBodies: a body's figure under a total over several bodies.
func wholeOfBodies(list []*statement, i int) *statement {
	s := list[i]
	if s.department.many || !s.department.known() || s.unknown {
		return nil
	}
	var wider *statement
	for _, w := range slices.Backward(list[:i]) {
		if !w.department.many || w.inTitle || !canHold(w, s) || s.ownPeriod && s.period != w.period && (!encloses(w.period, s.period) || s.article) {
			continue
		}
		if w.sanction == s.sanction {
			return w
		}
		if general(w.sanction) && wider == nil && (general(s.sanction) || !s.ownPeriod || s.period == w.period) {
			wider = w
		}
	}
	return wider
}

// wholeOfParent: "42 staff of the Home Office and its agencies were disciplined. … The
// Passport Service disciplined seven": the same of the body above.
func (r *reader) wholeOfParent(list []*statement, i int) *statement {
	s := list[i]
	if s.unknown || s.inTitle || s.single || !general(s.sanction) {
		return nil
	}
	for _, w := range slices.Backward(list[:i]) {
		times := w.period.IsZero() || s.period.IsZero() || w.period == s.period || encloses(w.period, s.period)
		if w.sanction == s.sanction && r.isUnder(s.department.id, w.department.id) && !w.unknown && !w.inTitle && w.number.Cases > s.number.Cases && times && s.block-w.lastBlock <= 4 {
			return w
		}
	}
	return nil
}

// wholeOfExample: "It sacked nine. … A clerk in Hull was sacked for": one person of
// whom a page tells behind the number of those who met the same, or over which the body
// acted at all, is one of them.
func wholeOfExample(list []*statement, i int) *statement {
	s := list[i]
	if !s.single || s.number.Cases != 1 || s.inTitle || general(s.sanction) || s.further || s.isBesides {
		return nil
	}
	var wider *statement
	for _, w := range slices.Backward(list[:i]) {
		if w.inTitle || w.number.Cases < 2 || w.evidence == s.evidence || !canHold(w, s) || apart(w, s) || s.ownPeriod && w.period.IsZero() {
			continue
		}
		if w.sanction == s.sanction && fits(list[:i], w, s) {
			return w
		}
		if wider == nil && sumsUp(w.sanction, s.sanction) && sameBody(w, s) && s.article && s.sanction != "suspension" {
			wider = w
		}
	}
	return wider
}

// wholeAhead: "Three officers have been sacked … A total of 163 faced disciplinary
// action": an outcome of the lead, whose general figure is told behind it.
func wholeAhead(list []*statement, i int) *statement {
	s := list[i]
	if general(s.sanction) || s.block > leadBlocks || s.aside || s.single && s.article {
		return nil
	}
	sum := 0
	for j, w := range list {
		if sameBody(w, s) && !general(w.sanction) && !w.unknown && !encloses(s.period, w.period) {
			sum += w.number.Cases
		}
		if j <= i || w.inTitle || !general(w.sanction) || !sameBody(w, s) {
			continue
		}
		if w.block-s.block > 3 || w.number.Cases < sum || w.further || w.isBesides || w.partOf != nil || w.wholeNumber > 0 {
			return nil
		}
		if canHold(w, s) && !apart(w, s) && (s.number.Qualifier == count.Exact || s.number.Cases*10 < w.number.Cases*8) {
			return w // not "more than two dozen", who are the 27
		}
	}
	return nil
}

// canHold tells whether a statement may be a whole of which s is a share.
func canHold(w, s *statement) bool {
	if w.unknown || w.isMixed && w.order > s.order || w.partOf == s || len(w.cells) > 0 && !w.isSaid || !s.unknown && w.number.Cases <= s.number.Cases {
		return false
	}
	if !sameBody(w, s) && !w.department.many || tellsRoughly(w, s) || w.isCompared && !s.ownPeriod {
		return false
	}
	return w.period.IsZero() || s.period.IsZero() || w.period == s.period || encloses(w.period, s.period)
}

// fits tells whether a whole has room for another share.
func fits(list []*statement, whole, s *statement) bool {
	sum := s.number.Cases
	for _, o := range list {
		if o.partOf == whole && o != s && sameBody(o, s) && o.sanction != whole.sanction && o.sanction != "suspension" { // those suspended meet an outcome too
			sum += o.number.Cases
		}
	}
	return s.unknown || sum <= whole.number.Cases || whole.number.Qualifier != "exact"
}
