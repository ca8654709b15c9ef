package finding

import (
	"slices"

	"foiwatch/extractors/count"
	"foiwatch/extractors/lexicon"
)

// fineRule names the rule of a figure in a breakdown by rank, directorate, month,
// reason: its people are told again where their total is told elsewhere.
const fineRule = "table-breakdown"

// fineOfFrameRule names the rule of such a figure whose sanction stands only in
// the words around its table, and may be told otherwise elsewhere.
const fineOfFrameRule = "table-breakdown-of-frame"

// rowsRule names the rule of a list of cases.
const rowsRule = "table-rows"

// table returns which table a statement is a figure of, from 1; 0 is none.
func (s *statement) table() int {
	if len(s.cells) == 0 {
		return 0
	}
	return s.cells[0].Table + 1
}

// isFine tells whether a statement is a figure of a fine breakdown.
func (s *statement) isFine() bool { return s.rule == fineRule || s.rule == fineOfFrameRule }

// A tableKey is one sanction in one table.
type tableKey struct {
	table    int
	sanction string
}

// A tableSum is what the figures of one table, totals apart, add up to for one
// sanction: from low to high, where some are bounds.
type tableSum struct {
	low, high   int
	fine, loose bool // of fine figures; of such as have their sanction from the frame
	rows        bool // of a list of cases
}

// holds tells whether a number is what the figures may add up to.
func (t *tableSum) holds(number int) bool { return t.low <= number && number <= t.high }

// sumsOf adds up the figures of each table.
func sumsOf(list []*statement) map[tableKey]*tableSum {
	sums := map[tableKey]*tableSum{}
	for _, s := range list {
		if s.total || s.table() == 0 {
			continue
		}
		key := tableKey{s.table(), s.sanction}
		sum, ok := sums[key]
		if !ok {
			sum = &tableSum{}
			sums[key] = sum
		}
		low, high := s.number.Range(false)
		sum.low, sum.high = sum.low+low, sum.high+max(low, high)
		sum.fine, sum.rows = sum.fine || s.isFine(), sum.rows || s.rule == rowsRule
		sum.loose = sum.loose || s.rule == fineOfFrameRule
	}
	return sums
}

// dropAgain takes out figures of people who are told elsewhere on the page: a
// breakdown by rank, directorate, month or reason, and a list of cases, where
// another table or a sentence states what they add up to; and a total that an
// earlier table has. A table that is the only source of its figures keeps them.
func (r *reader) dropAgain(list []*statement) []*statement {
	sums := sumsOf(list)
	again := map[tableKey]bool{}
	for key, sum := range sums {
		if sum.fine || sum.rows {
			again[key] = toldElsewhere(list, sums, key) || sum.fine && r.toldInProse(key.sanction, sum)
		}
	}
	keepNewLists(sums, again)
	instead := map[*statement]*statement{}
	var kept []*statement
	for _, s := range list {
		switch earlier := sameTotal(kept, s); {
		case !s.total && (s.isFine() || s.rule == rowsRule) && again[tableKey{s.table(), s.sanction}]:
			instead[s] = nil
		case earlier != nil:
			instead[s] = earlier
		default:
			kept = append(kept, s)
		}
	}
	for _, s := range kept {
		if other, gone := instead[s.partOf]; gone {
			s.partOf = other
		}
	}
	return kept
}

// keepNewLists keeps a list of cases whole where one of its outcomes is told
// nowhere else: it then tells of other people.
func keepNewLists(sums map[tableKey]*tableSum, again map[tableKey]bool) {
	isNew := map[int]bool{}
	for key, sum := range sums {
		if sum.rows && !again[key] {
			isNew[key.table] = true
		}
	}
	for key, sum := range sums {
		if sum.rows && isNew[key.table] {
			again[key] = false
		}
	}
}

// sameTotal returns the figure of an earlier table that a total repeats.
func sameTotal(kept []*statement, s *statement) *statement {
	if len(kept) > maxLinked {
		return nil
	}
	for _, k := range kept {
		if k.table() != s.table() && (s.total || k.total) && k.sanction == s.sanction && k.number == s.number && k.department == s.department &&
			k.period == s.period && slices.Equal(k.platforms, s.platforms) {
			return k
		}
	}
	return nil
}

// toldElsewhere tells whether another table has the people of one: as a figure,
// as the sum of its figures by year or platform, or in an earlier breakdown.
func toldElsewhere(list []*statement, sums map[tableKey]*tableSum, key tableKey) bool {
	sum := sums[key]
	for _, s := range list {
		if s.table() != key.table && (s.sanction == key.sanction || sum.loose) && !s.isFine() && s.rule != rowsRule && s.number.Qualifier == count.Exact && sum.holds(s.number.Cases) {
			return true
		}
	}
	for other, o := range sums {
		if other.table == key.table || other.sanction != key.sanction && !sum.loose {
			continue
		}
		coarser := !o.fine && !o.rows || o.fine && sum.rows || other.table < key.table && (o.fine == sum.fine)
		if coarser && o.low <= sum.high && sum.low <= o.high {
			return true
		}
	}
	return false
}

// toldInProse tells whether a sentence of the page's own states what the figures
// of a breakdown add up to, with their sanction.
func (r *reader) toldInProse(sanction string, sum *tableSum) bool {
	for _, b := range r.doc.Blocks {
		if !isProse(b) || b.End-b.Start > maxZone {
			continue
		}
		for _, n := range count.Find(r.doc.Text[b.Start:b.End]) {
			if !sum.holds(n.Cases) || n.Cases < 2 || n.Form != count.Digits && n.Form != count.Words {
				continue
			}
			at := r.sentenceAround(span{b.Start, b.End}, b.Start+n.Start)
			for _, m := range r.within(lexicon.Sanction, at.start, at.end) {
				if m.ID == sanction || sum.loose && (general(m.ID) || general(sanction)) {
					return true
				}
			}
		}
	}
	return false
}
