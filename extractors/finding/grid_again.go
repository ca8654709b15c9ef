package finding

import (
	"foiwatch/extractors/count"
	"foiwatch/extractors/lexicon"
)

// fineRule names the rule of a figure in a breakdown by rank, directorate, month,
// reason: its people are told again where their total is told elsewhere.
const fineRule = "table-breakdown"

// fineOfFrameRule names the rule of such a figure whose sanction stands only in
// the words around its table, and may be told otherwise elsewhere.
const fineOfFrameRule = "table-breakdown-of-frame"

// table returns which table a statement is a figure of, from 1; 0 is none.
func (s *statement) table() int {
	if len(s.cells) == 0 {
		return 0
	}
	return s.cells[0].Table + 1
}

// isFine tells whether a statement is a figure of a fine breakdown.
func (s *statement) isFine() bool { return s.rule == fineRule || s.rule == fineOfFrameRule }

// A tableSum is what the figures of one table add up to for one sanction.
type tableSum struct {
	table    int
	sanction string
}

// dropFine takes out the figures of a breakdown by rank, directorate, month or
// reason whose people are told elsewhere on the page: where another table or a
// sentence states what they add up to. A table that is the only source of its
// figures keeps them.
func (r *reader) dropFine(list []*statement) []*statement {
	sums, loose := map[tableSum]int{}, map[tableSum]bool{}
	for _, s := range list {
		if s.isFine() && !s.total {
			key := tableSum{s.table(), s.sanction}
			sums[key] += s.number.Cases
			loose[key] = loose[key] || s.rule == fineOfFrameRule
		}
	}
	if len(sums) == 0 {
		return list
	}
	again := map[tableSum]bool{}
	for key, sum := range sums {
		again[key] = toldElsewhere(list, sums, key, sum, loose[key]) || r.toldInProse(key.sanction, sum, loose[key])
	}
	kept := list[:0]
	for _, s := range list {
		if s.isFine() && again[tableSum{s.table(), s.sanction}] {
			continue
		}
		kept = append(kept, s)
	}
	for _, s := range kept {
		if s.partOf != nil && s.partOf.isFine() && again[tableSum{s.partOf.table(), s.partOf.sanction}] {
			s.partOf = nil
		}
	}
	return kept
}

// toldElsewhere tells whether another part of the page states a sum, or a table
// before it has the same people in another breakdown.
func toldElsewhere(list []*statement, sums map[tableSum]int, key tableSum, sum int, loose bool) bool {
	for _, s := range list {
		if s.table() == key.table || s.unknown || s.sanction != key.sanction && !loose {
			continue
		}
		if s.number.Cases == sum && !s.isFine() {
			return true
		}
		if s.table() > 0 && s.table() < key.table && s.isFine() && sums[tableSum{s.table(), s.sanction}] == sum {
			return true
		}
	}
	return false
}

// toldInProse tells whether a sentence of the page's own states a number of that
// sanction, or one of people of whom the table is said to be a breakdown.
func (r *reader) toldInProse(sanction string, sum int, loose bool) bool {
	for _, b := range r.doc.Blocks {
		if !isProse(b) || b.End-b.Start > maxZone {
			continue
		}
		for _, n := range count.Find(r.doc.Text[b.Start:b.End]) {
			if n.Cases != sum || sum < 2 || n.Form != count.Digits && n.Form != count.Words {
				continue
			}
			at := r.sentenceAround(span{b.Start, b.End}, b.Start+n.Start)
			for _, m := range r.within(lexicon.Sanction, at.start, at.end) {
				if m.ID == sanction || loose && (general(m.ID) || general(sanction)) {
					return true
				}
			}
		}
	}
	return false
}
