package finding

import (
	"slices"

	"foiwatch/extractors/count"
	"foiwatch/extractors/period"
)

// sumRule names the rule of a number in words that a table adds up to.
const sumRule = "sum-of-table"

// withWholesAbove ties the figures of a table to the number in the words above
// it that they add up to: "Twenty-three people went to a misconduct hearing. What
// was decided is set out here." Where that number has not been read, it is now.
func (r *reader) withWholesAbove(list []*statement) []*statement {
	first := map[span]*statement{} // of each number
	for _, s := range slices.Backward(list) {
		first[s.number0] = s
	}
	for _, s := range list {
		if s.partOf != nil || s.wholeAt.end == 0 {
			continue
		}
		if whole := first[s.wholeAt]; whole != nil && general(whole.sanction) {
			s.partOf = whole
		} else if whole == nil {
			s.partOf = r.toldBefore(list, s.wholeAt)
		}
	}
	leaves := leavesOf(list)
	for _, table := range tablesOf(list) {
		own := leaves[table]
		if len(own) < 2 || len(list) > maxLinked {
			continue
		}
		n, at, found := r.sumAbove(own)
		if !found {
			continue
		}
		i := slices.IndexFunc(list, func(s *statement) bool { return s.table() == 0 && s.number0.start < n.end && n.start < s.number0.end })
		if i < 0 {
			i = len(list)
			list = append(list, r.wholeOfTable(own, n, at))
		}
		for _, s := range own {
			if whole := list[i]; general(whole.sanction) && whole.partOf != s {
				s.partOf = whole
			}
		}
	}
	slices.SortStableFunc(list, func(a, b *statement) int { return a.order - b.order })
	return list
}

// toldBefore returns the latest general statement before a number that has its
// count: "84 were investigated. … The position of the 84 was:"; nil for none.
func (r *reader) toldBefore(list []*statement, number span) *statement {
	again := count.Find(r.doc.Text[number.start:number.end])
	if len(again) != 1 || len(list) > maxLinked {
		return nil
	}
	var latest *statement
	for _, s := range list {
		if s.order < number.start && general(s.sanction) && s.number.Cases == again[0].Cases && (latest == nil || s.order > latest.order) {
			latest = s
		}
	}
	return latest
}

// tablesOf returns the tables that statements were read from, in order.
func tablesOf(list []*statement) []int {
	var tables []int
	for _, s := range list {
		if t := s.table(); t > 0 && !slices.Contains(tables, t) && len(tables) < maxAbove {
			tables = append(tables, t)
		}
	}
	return tables
}

// leavesOf returns the figures of each table that is without totals; a table that
// states its total itself has none.
func leavesOf(list []*statement) map[int][]*statement {
	leaves, wholes := map[int][]*statement{}, map[int]bool{}
	for _, s := range list {
		if t := s.table(); t > 0 {
			leaves[t] = append(leaves[t], s)
			wholes[t] = wholes[t] || s.total || s.partOf != nil
		}
	}
	for t := range wholes {
		if wholes[t] {
			delete(leaves, t)
		}
	}
	return leaves
}

// sumAbove returns the number in the sentences right above a table that its
// figures add up to, with its sentence.
func (r *reader) sumAbove(own []*statement) (n, sentence span, found bool) {
	sum := 0
	for _, s := range own {
		if s.number.Qualifier != count.Exact {
			return span{}, span{}, false
		}
		sum += s.number.Cases
	}
	for _, z := range r.leadIns(own[0].block) {
		for _, c := range count.Find(r.doc.Text[z.start:z.end]) {
			if c.Cases != sum || sum < 3 || c.Qualifier != count.Exact || c.Form != count.Digits && c.Form != count.Words {
				continue
			}
			n = span{z.start + c.Start, z.start + c.End}
			sentence = r.sentenceAround(z.span, n.start)
			words := r.wordsIn(n.end, min(sentence.end, n.end+40))
			if len(words) > 3 {
				words = words[:3]
			}
			if anyOf("person", words) || anyOf("unit", words) {
				return n, sentence, true
			}
		}
	}
	return span{}, span{}, false
}

// wholeOfTable returns the statement of the number that a table adds up to.
func (r *reader) wholeOfTable(own []*statement, n, sentence span) *statement {
	f := r.frame(own[0].block)
	first := own[0]
	s := &statement{
		rule: sumRule, department: first.department, platforms: first.platforms, period: f.period, number: count.Count{Qualifier: count.Exact}, unit: People,
		evidence: sentence, number0: n, block: first.block, lastBlock: first.block, order: n.start, inherited: 1,
	}
	var whole period.Period
	for i, leaf := range own {
		s.number.Cases += leaf.number.Cases
		if !slices.Equal(leaf.platforms, s.platforms) {
			s.platforms = f.platforms
		}
		whole = spanOfBoth(whole, leaf.period, i == 0)
	}
	if !whole.IsZero() {
		s.period = whole
	}
	s.sanction, s.eventAt = r.askedSanction(sentence)
	if !general(s.sanction) {
		s.sanction = "disciplinary_action"
		s.links = append(s.links, byteLink{role: "sanction", from: "headings"})
	}
	r.linkDepartment(s, f.departmentAt)
	return s
}
