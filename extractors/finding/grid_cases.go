package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/count"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// A caseGroup is the rows of a list of cases that tell one outcome at one body.
type caseGroup struct {
	*statement
	rows []int
}

// caseList reads a table with a row for each case and its outcome in words: as
// many cases of an outcome as rows.
func (r *reader) caseList(s *sheet) []*statement {
	column := r.outcomeColumn(s)
	if column < 0 || s.isHypothetical(r) || s.isForm() {
		return nil
	}
	var groups []*caseGroup
	for i := s.head; i < len(s.rows); i++ {
		e := &s.rows[i][column]
		if s.isSection(i) || e.kind != wordsCell || !r.caseOnTopic(s, i) {
			continue
		}
		for _, sanction := range r.caseSanctions(e.text) {
			groups = r.addCase(s, groups, i, e, sanction)
		}
	}
	list := make([]*statement, 0, len(groups))
	for _, g := range groups {
		g.number = count.Count{Cases: len(g.rows), Qualifier: count.Exact}
		g.evidence = span{s.rowSpan(g.rows[0]).start, s.rowSpan(g.rows[len(g.rows)-1]).end}
		if g.platforms == nil {
			g.platforms = s.frame.platforms
			if g.platforms != nil {
				g.links = append(g.links, byteLink{role: "platform", at: s.frame.platformAt})
			}
		}
		g.inherited++
		g.cells = sortedRefs(g.cells)
		list = append(list, g.statement)
	}
	return list
}

// outcomeColumn returns the column that tells the outcome of each case; -1 where
// there is none: one that is headed so, or that holds little else than outcomes.
func (r *reader) outcomeColumn(s *sheet) int {
	best, most := -1, 0.0
	for _, column := range s.names {
		corner := s.corner(column)
		filled, told := 0, 0
		for i := s.head; i < len(s.rows); i++ {
			if e := &s.rows[i][column]; e.kind == wordsCell && e.own && !s.isSection(i) {
				filled++
				if len(e.text) < 160 && len(r.caseSanctions(e.text)) > 0 {
					told++
				}
			}
		}
		share := float64(told) / float64(max(filled, 1))
		if anyOf("outcomes", wordsOf(corner, 0, len(corner))) {
			share += 0.5
		}
		if told > 0 && share >= 0.8 && share > most {
			best, most = column, share
		}
	}
	return best
}

// caseSanctions returns the outcomes of one case: the special ones, where there are any.
func (r *reader) caseSanctions(text string) []string {
	ids := r.labelSanctions(text)
	if special := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return general(id) || id == "no_action" }); len(special) > 0 {
		return special
	}
	return ids
}

// isForm tells whether a table is a form of labels and what was filled in, as over an
// answer: "Request number:", "Keyword:".
func (s *sheet) isForm() bool {
	labels := 0
	for i := range s.rows {
		if len(s.rows[i]) > 0 && strings.HasSuffix(strings.TrimSpace(s.rows[i][0].text), ":") {
			labels++
		}
	}
	return labels*2 > len(s.rows)
}

// isHypothetical tells whether a table shows what may happen: a policy's levels,
// examples.
func (s *sheet) isHypothetical(r *reader) bool {
	for i := range s.head {
		for j := range s.rows[i] {
			if text := s.rows[i][j].text; len(text) < 80 && anyOf("hypothetical", wordsOf(text, 0, len(text))) {
				return true
			}
		}
	}
	for _, z := range r.headings(s.block) {
		if whatMay.MatchString(r.doc.Text[z.start:z.end]) {
			return true
		}
	}
	return false
}

// whatMay matches the heading of what may happen. It matches "What may happen if
// the policy is broken", "Examples of misconduct"; not "Outcomes in May 2012", "What we can tell you".
var whatMay = quick.MustCompile(`(?i)\bwhat (?:(?:\w+ )?(?:may|might|could)|can)\b|\bscenarios?\b|\bexamples? of\b|\bimaginary|\bsanctions? (?:that|which) (?:may|can)\b|\b(?:levels?|range) of (?:sanction|outcome)|\bpossible (?:outcome|sanction)|\bindicative\b|\bscale of (?:penalt|sanction)|\bworked examples?\b`)

// caseOnTopic tells whether a case is of conduct on a platform or with data: by
// its own row, or by what is said of the whole table.
func (r *reader) caseOnTopic(s *sheet, row int) bool {
	at := s.rowSpan(row)
	text := strings.ToLower(r.doc.Text[at.start:at.end])
	if len(r.within(lexicon.Platform, at.start, at.end)) > 0 || onData.MatchString(text) {
		return true
	}
	return s.frame.onTopic
}

// addCase counts a row to its group.
func (r *reader) addCase(s *sheet, groups []*caseGroup, row int, e *entry, sanction string) []*caseGroup {
	body, bodyAt := r.caseBody(s, row)
	at := slices.IndexFunc(groups, func(g *caseGroup) bool { return g.sanction == sanction && g.department == body })
	if at < 0 {
		g := &caseGroup{statement: &statement{rule: rowsRule, sanction: sanction, department: body, period: s.frame.period, block: s.block, lastBlock: s.block, order: e.at.start, number0: e.at, unit: People}}
		if bodyAt.end > 0 || body == s.frame.department {
			r.linkDepartment(g.statement, bodyAt)
		}
		if len(r.within(lexicon.Sanction, e.at.start, e.at.end)) == 0 {
			g.links = append(g.links, byteLink{role: "sanction", from: "cell"})
		}
		groups, at = append(groups, g), len(groups)
	}
	g := groups[at]
	g.rows, g.cells = append(g.rows, row), append(g.cells, s.ref(e))
	if s.frame.period.IsZero() {
		g.period = spanOfBoth(g.period, r.casePeriod(s, row), len(g.rows) == 1)
	}
	line := s.rowSpan(row)
	for _, id := range r.rowPlatforms(line) {
		if !slices.Contains(g.platforms, id) {
			g.platforms = append(g.platforms, id)
		}
	}
	slices.Sort(g.platforms)
	if g.reason == "" {
		g.reason = r.reasonIn(line)
	}
	return groups
}

// rowPlatforms returns the platforms that the row of a case names.
func (r *reader) rowPlatforms(at span) []string {
	ids, _ := r.topics(zone{at, underTitle})
	return ids
}

// caseBody returns the body of a case: of its row, of the rows' heading, of the frame.
func (r *reader) caseBody(s *sheet, row int) (department, span) {
	for at, column := range s.names {
		corner := strings.ToLower(s.corner(column))
		if cell := s.nameAt(row, at); cell != nil && (anyOf("bodies", wordsOf(corner, 0, len(corner))) || corner == "") {
			if l := r.labelOf(s, cell, corner); l.department.known() {
				return l.department, span{}
			}
		}
	}
	if head := s.section[row]; head != nil {
		if l := r.labelOf(s, head, ""); l.department.known() {
			return l.department, l.at
		}
	}
	return s.frame.department, s.frame.departmentAt
}

// casePeriod returns the period that the row of a case gives.
func (r *reader) casePeriod(s *sheet, row int) period.Period {
	for at, column := range s.names {
		if cell := s.nameAt(row, at); cell != nil && len(cell.text) < 40 {
			if l := r.labelOf(s, cell, s.corner(column)); !l.period.IsZero() {
				return l.period
			}
		}
	}
	if head := s.section[row]; head != nil {
		return r.labelOf(s, head, "").period
	}
	return period.Period{}
}

// spanOfBoth is the period that covers two; nothing, once one of them is not known.
func spanOfBoth(a, b period.Period, first bool) period.Period {
	switch {
	case first:
		return b
	case a.IsZero() || b.IsZero():
		return period.Period{}
	}
	if b.From.Before(a.From) {
		a.From = b.From
	}
	if a.To.Before(b.To) {
		a.To = b.To
	}
	return a
}
