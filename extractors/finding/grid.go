package finding

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/count"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// grids reads the tables of the page: not those of a requester, which show how
// an answer is wished for.
func (r *reader) grids() []*statement {
	var list []*statement
	index := -1
	for i, b := range r.doc.Blocks {
		if b.Kind != article.Grid {
			continue
		}
		index++
		if b.Asked || b.Table == nil || len(list) > maxFigures {
			continue
		}
		list = append(list, r.grid(i, index)...)
	}
	return r.dropAgain(list)
}

// grid reads one table: of figures, or of a row for each case.
func (r *reader) grid(block, index int) []*statement {
	s := r.newSheet(block, index)
	if s == nil || len(s.names) > maxNames {
		return nil
	}
	s.frame = r.frame(block)
	s.enumerated = r.enumerated(block)
	s.zeroCounts = r.zeroCounts(block)
	if !r.isOfStaff(s) || r.isOfOtherThings(s) || s.isHypothetical(r) {
		return nil
	}
	var list []*statement
	if r.hasFigures(s) {
		list = r.matrix(s)
	} else {
		list = r.caseList(s)
	}
	if len(list) == 0 {
		r.warnUnread(s)
	} else {
		r.claimLeadIn(block)
	}
	return list
}

// claimLeadIn keeps prose from reading "The following staff were dismissed:" as
// a plural without a number, where the table below it has the numbers.
func (r *reader) claimLeadIn(block int) {
	if block == 0 || !isProse(r.doc.Blocks[block-1]) {
		return
	}
	b := r.doc.Blocks[block-1]
	text := r.doc.Text[b.Start:b.End]
	if len(text) > 600 || !tableBelow.MatchString(text) {
		return
	}
	for _, n := range count.Find(text) {
		if n.Form == count.Digits || n.Form == count.Words {
			return
		}
	}
	r.claim(span{b.Start, b.End})
}

// tableBelow matches what leads in to a table.
var tableBelow = quick.MustCompile(`(?i)\b(?:following|tables?|below|as follows|breakdown|broken down|set out)\b|:$`)

// hasFigures tells whether a column of a table counts cases: not only lengths of
// service, ages, costs.
func (r *reader) hasFigures(s *sheet) bool {
	for _, column := range slices.Sorted(maps.Keys(s.measures)) {
		excluded := false
		for i := range s.head {
			if e := &s.rows[i][column]; e.kind != blankCell && r.labelOf(s, e, s.upperHeading(i, column)).excluded {
				excluded = true
			}
		}
		if !excluded {
			return true
		}
	}
	return false
}

// isOfStaff tells whether a table, by its words and by those around it, is of a
// body's own people, and not of pupils, suspects or prisoners.
func (r *reader) isOfStaff(s *sheet) bool {
	b := r.doc.Blocks[s.block]
	inside := r.withoutBodies(b.Start, min(b.End, b.Start+4000))
	if r.isOfCrimes(s, inside) {
		return false
	}
	own, other := anyOf("ownpeople", inside), anyOf("otherpeople", inside)
	if own {
		return true
	}
	for _, z := range r.zones(s.block) {
		words := r.withoutBodies(z.start, z.end)
		others := anyOf("otherpeople", words) && !ofTheirThings(words)
		own = own || slices.ContainsFunc(words, func(w word) bool { return w.sense.is("ownpeople") && !(others && w.sense.is("conductalone")) })
		if !own && others {
			other = true // "How many prisoners were disciplined"
		}
		if own || other {
			break
		}
	}
	return own && !other || !other && r.namesEmployment(s)
}

// ofTheirThings tells whether other people are named only as those whose records they
// are: "access to patient records".
func ofTheirThings(words []word) bool {
	for i, w := range words {
		if w.sense.is("otherpeople") && !(i+1 < len(words) && words[i+1].sense.is("thing")) {
			return false
		}
	}
	return true
}

// withoutBodies returns the words between two bytes that are no part of a body's name:
// "the National Offender Management Service".
func (r *reader) withoutBodies(from, to int) []word {
	bodies := r.within(lexicon.Department, from, to)
	return slices.DeleteFunc(slices.Clone(r.wordsIn(from, to)), func(w word) bool {
		return slices.ContainsFunc(bodies, func(m lexicon.Match) bool { return w.start >= m.Start && w.end <= m.End })
	})
}

// isOfOtherThings tells whether the words right above a table say that it tells of sums, or of
// what a regulator was told: "Spending, to the nearest thousand pounds:"; or whether its
// rows are courses.
func (r *reader) isOfOtherThings(s *sheet) bool {
	if corner := wordsOf(s.corner(0), 0, len(s.corner(0))); anyOf("courses", corner) || anyOf("channel", corner) {
		return true
	}
	zones := r.zones(s.block)
	if len(zones) == 0 || zones[0].kind > underTitle {
		return false
	}
	words := r.wordsIn(zones[0].start, zones[0].end)
	if len(words) < 14 && anyOf("posts", words) && len(r.sanctions(zones[0].start, zones[0].end)) == 0 {
		return true // "Staff in post at 31 March (headcount)"
	}
	return (anyOf("money", words) || anyOf("watchdogs", words)) && !anyOf("ownpeople", words)
}

// isOfCrimes tells whether a table is of crimes and their outcomes: "Charged",
// "Caution", where nothing speaks of the conduct of a body's own people.
func (r *reader) isOfCrimes(s *sheet, inside []word) bool {
	crimes, own := anyOf("policing", inside), anyOf("ownconduct", inside)
	for _, z := range r.zones(s.block) {
		words := r.wordsIn(z.start, z.end)
		crimes, own = crimes || anyOf("policing", words), own || anyOf("ownconduct", words)
	}
	return crimes && !own
}

// namesEmployment tells whether a table's own words are outcomes that only an
// employer gives.
func (r *reader) namesEmployment(s *sheet) bool {
	b := r.doc.Blocks[s.block]
	for _, id := range r.labelSanctions(r.doc.Text[b.Start:min(b.End, b.Start+4000)]) {
		switch id {
		case "dismissal", "final_written_warning", "written_warning", "verbal_warning", "demotion", "management_advice", "resignation":
			return true
		}
	}
	return false
}

// Parts of a question with their letters.
var (
	// "(i) posts on social media", "(b) dismissed"
	enumeration = quick.MustCompile(`\(([ivx]{1,4}|[a-h])\)\s+([^()?]{3,160})`)
	// "a) how many were dismissed", "Q2. Of these, how many", "1. How many"
	lettered = quick.MustCompile(`(?im)^(?:q(?:uestion)? ?)?([a-h]|\d{1,2})[).:]\s+(\S.{8,300})$`)
	// the heading that is only such a letter: "(i)", "a)", "Q2", "Question 3"
	letterOnly = quick.MustCompile(`(?i)^(?:\(([ivx]{1,4}|[a-h])\)|([a-h])[).]|q(?:uestion)? ?(\d{1,2}|[a-h])[.):]?)$`)
)

// enumerated returns what the words above a table ask under each letter, for
// headings that are only "(i)" or "Q2".
func (r *reader) enumerated(block int) map[string]span {
	found := map[string]span{}
	for _, z := range r.zones(block) {
		for _, pattern := range []quick.Regexp{lettered, enumeration} {
			for _, at := range pattern.FindAllStringSubmatchIndex(r.doc.Text[z.start:z.end], -1) {
				name := strings.ToLower(r.doc.Text[z.start+at[2] : z.start+at[3]])
				if _, twice := found[name]; !twice {
					found[name] = span{z.start + at[4], z.start + at[5]}
				}
			}
		}
	}
	for i := max(0, block-maxAbove); i < block; i++ { // items of a numbered list
		if b := r.doc.Blocks[i]; b.Asked && b.Number > 0 && b.End-b.Start < 400 {
			found[strconv.Itoa(b.Number)] = span{b.Start, b.End}
		}
	}
	return found
}

// letter returns the letter or number that a heading consists of; "" where it
// says more.
func letter(text string) string {
	if m := letterOnly.FindStringSubmatch(strings.TrimSpace(text)); m != nil {
		return strings.ToLower(m[1] + m[2] + m[3])
	}
	return ""
}

// withZero matches a note by which a small figure that is kept back may be none.
// It matches "<5 means 0 to 4", "fewer than 5 includes zero"; not "1 to 4".
var withZero = quick.MustCompile(`(?i)(?:<|fewer than|less than|under|below) ?(?:5|five|10|ten|6|six|3|three)\b.{0,60}(?:\b0 ?(?:to|-|–) ?\d|includ\w+ (?:zero|nil|0\b|none)|\bzero to\b|between (?:0|zero) and)`)

// zeroCounts tells whether a note beside a table says so.
func (r *reader) zeroCounts(block int) bool {
	for i := max(0, block-3); i < min(len(r.doc.Blocks), block+5); i++ {
		b := r.doc.Blocks[i]
		if (i == block || isProse(b)) && withZero.MatchString(r.doc.Text[max(b.Start, b.End-maxZone):b.End]) {
			return true
		}
	}
	return false
}

// warnUnread names a table that holds outcomes and figures and gave nothing.
func (r *reader) warnUnread(s *sheet) {
	if !s.frame.onTopic || s.isHypothetical(r) {
		return
	}
	figures := 0
	for _, row := range s.rows {
		for i := range row {
			if k := row[i].kind; k == tallyCell || k == figureCell && row[i].count.Cases > 0 {
				figures++
			}
		}
	}
	b := r.doc.Blocks[s.block]
	if figures == 0 || len(r.labelSanctions(r.doc.Text[b.Start:min(b.End, b.Start+4000)])) == 0 {
		return
	}
	r.warnings = append(r.warnings, fmt.Sprintf("table %d looks like figures of outcomes and was not read", s.index+1))
}

// rowSpan returns the bytes of a row's own cells.
func (s *sheet) rowSpan(row int) span {
	at := span{-1, -1}
	for i := range s.rows[row] {
		if e := &s.rows[row][i]; e.own {
			if at.start < 0 {
				at.start = e.at.start
			}
			at.end = max(at.end, e.at.end)
		}
	}
	return at
}

// sortedRefs returns references in the order of the table, each once.
func sortedRefs(refs []CellRef) []CellRef {
	slices.SortFunc(refs, func(a, b CellRef) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return a.Column - b.Column
	})
	return slices.Compact(refs)
}
