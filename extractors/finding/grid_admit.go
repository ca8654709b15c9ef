package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/quick"
)

// admits tells whether a figure's headings make it one of ours.
func (r *reader) admits(s *sheet, f *figureAt) bool {
	onTopic, unknown, unknownHead := s.frame.onTopic, 0, false
	sanction := f.own != nil
	var ours bool
	for axis, l := range f.labels {
		if l == nil {
			continue
		}
		if l.excluded {
			return false
		}
		if l.partOf && l.sanction == "" && axis > len(s.names) && !s.isPartOfOurs(r, f) {
			return false // "Breaches recorded", "Of these, caused by e-mail"
		}
		sanction = sanction || l.sanction != ""
		ours = ours || l.onTopic
		if l.offTopic && !l.onTopic {
			return false
		}
		if s.isReason(axis) && !l.onTopic && !l.total && !s.isOfTopic(r) && s.hasTopicalReason(r, axis) {
			return false // "Medication error", beside "Social networking"
		}
		if s.isReason(axis) && l.total && !s.isOfTopic(r) && s.hasOtherReason(r, axis) {
			return false // the total of all reasons
		}
		if !l.known {
			unknown, unknownHead = unknown+1, unknownHead || axis > len(s.names)
		}
	}
	if !onTopic && !ours {
		return false
	}
	if sanction {
		return true
	}
	if s.frame.sanctionAsked && r.deniesOutcomes() {
		return false // "No member of staff was disciplined."
	}
	if s.frame.sanction == "" && unknown == 0 {
		return r.sumsSanctions(s, f)
	}
	return s.frame.sanction != "" && (unknown == 0 || s.breaksDown(r) && !(unknownHead && s.namesSanctions(r)))
}

// denial matches an answer by which nobody was disciplined.
// It matches "No member of staff was disciplined", "No one has been dismissed or given a
// warning"; not "No member of staff was dismissed in 2019".
var denial = quick.MustCompile(`(?i)\b(?:no (?:member of (?:the )?staff|members of staff|staff|employees?|officers?|one|person|individuals?)|nobody|none of (?:the|our) (?:staff|employees|officers)) (?:was|were|has been|have been) (?:disciplined|dismissed|warned|sanctioned|subject to disciplinary action)\b(?: or (?:given (?:a|any) warning|dismissed|disciplined|warned))?(?: (?:for|over|because of|as a result of) [^.]{1,40})?(?: in (?:the|either|any|these) [^.]{1,20})?\.`)

// deniesOutcomes tells whether an answer says that nobody was disciplined at all.
func (r *reader) deniesOutcomes() bool {
	return slices.ContainsFunc(r.doc.Blocks, func(b article.Block) bool {
		return !b.Asked && b.End-b.Start < maxZone && denial.MatchString(r.doc.Text[b.Start:b.End])
	})
}

// isPartOfOurs tells whether the column left of a figure's, of which it is a share,
// counts what is known.
func (s *sheet) isPartOfOurs(r *reader, f *figureAt) bool {
	if f.column == 0 || s.head == 0 {
		return true
	}
	e := &s.rows[s.head-1][f.column-1]
	return e.kind != wordsCell || r.labelOf(s, e, s.upperHeading(s.head-1, f.column-1)).known
}

// sumsSanctions tells whether a figure without a sanction is the total of figures
// that have one: headed as a total, or as many as the outcomes that another cell
// of its row or column tells in words.
func (r *reader) sumsSanctions(s *sheet, f *figureAt) bool {
	isTotal := false
	for axis, l := range f.labels {
		if isTotal = isTotal || l != nil && l.total; l != nil && l.total && s.namesSanctionsOn(r, axis) {
			return true
		}
	}
	if isTotal {
		return false
	}
	number := s.rows[f.row][f.column].count.Cases
	sum := func(e *entry) int {
		n := 0
		for _, t := range e.tallies {
			n += t.Cases
		}
		return n
	}
	for j := range s.rows[f.row] {
		if e := &s.rows[f.row][j]; e.kind == tallyCell && sum(e) == number {
			return true
		}
	}
	for i := s.head; i < len(s.rows) && i < maxAbove; i++ {
		if e := &s.rows[i][f.column]; e.kind == tallyCell && sum(e) == number {
			return true
		}
	}
	return false
}

// namesSanctions tells whether headings of a table name outcomes.
func (s *sheet) namesSanctions(r *reader) bool {
	return s.namesOutcomes(r, func(bool, int) bool { return true })
}

// namesSanctionsOn tells whether headings on one axis do, which a total on it sums up.
func (s *sheet) namesSanctionsOn(r *reader, axis int) bool {
	return s.namesOutcomes(r, func(isHead bool, column int) bool {
		if axis > len(s.names) || axis < 1 {
			return isHead
		}
		return !isHead && column == s.names[axis-1]
	})
}

// namesOutcomes tells whether one of some headings names an outcome: of those above the
// figures, or of those in a column beside them.
func (s *sheet) namesOutcomes(r *reader, isAsked func(isHead bool, column int) bool) bool {
	for i := 0; i < min(len(s.rows), maxAbove); i++ {
		for j := range s.rows[i] {
			e := &s.rows[i][j]
			corner, isName := s.upperHeading(i, j), i < s.head
			if !isName {
				corner, isName = s.corner(j), slices.Contains(s.names, j)
			}
			if e.own && isName && isAsked(i < s.head, j) && e.kind == wordsCell && r.labelOf(s, e, corner).sanction != "" {
				return true
			}
		}
	}
	return false
}

// isReason tells whether an axis is one of reasons or kinds of conduct.
func (s *sheet) isReason(axis int) bool {
	if axis < 1 || axis > len(s.names) {
		return false
	}
	words := wordsOf(s.corner(s.names[axis-1]), 0, len(s.corner(s.names[axis-1])))
	return anyOf("reasons", words) && !anyOf("outcomes", words)
}

// hasTopicalReason tells whether one of the reasons of an axis is conduct on a
// platform or with data.
func (s *sheet) hasTopicalReason(r *reader, axis int) bool {
	column := s.names[axis-1]
	for i := s.head; i < min(len(s.rows), maxAbove); i++ {
		if e := &s.rows[i][column]; e.own && e.kind == wordsCell && r.labelOf(s, e, s.corner(column)).onTopic {
			return true
		}
	}
	return false
}

// hasOtherReason tells whether one of the reasons of an axis is conduct of another kind:
// "Assault", beside "Social networking".
func (s *sheet) hasOtherReason(r *reader, axis int) bool {
	column := s.names[axis-1]
	for i := s.head; i < min(len(s.rows), maxAbove); i++ {
		if e := &s.rows[i][column]; e.own && e.kind == wordsCell && r.labelOf(s, e, s.corner(column)).offTopic {
			return true
		}
	}
	return false
}

// isOfTopic tells whether the page's title or a heading over a table is of conduct
// on a platform or with data, whatever its reasons are.
func (s *sheet) isOfTopic(r *reader) bool {
	title, _ := r.titleOf()
	for _, z := range append(r.headings(s.block), zoneOf(title, r.doc.Text, pageTitle)) {
		if ids, _ := r.topics(z); ids != nil || onData.MatchString(strings.ToLower(r.doc.Text[z.start:z.end])) {
			return true
		}
	}
	return false
}

// breaksDown tells whether a table says that it breaks its people down by what
// we do not know: a column headed "Directorate", words such as "by directorate".
func (s *sheet) breaksDown(r *reader) bool {
	for _, column := range s.names {
		corner := s.corner(column)
		if anyOf("dimension", wordsOf(corner, 0, len(corner))) {
			return true
		}
	}
	for _, z := range r.leadIns(s.block) {
		words := r.wordsIn(z.start, z.end)
		for i, w := range words {
			if (w.low == "by" || w.low == "per" || w.low == "each") && i+1 < len(words) && anyOf("dimension", words[i+1:min(len(words), i+3)]) {
				return true
			}
		}
		if len(words) > 0 {
			break
		}
	}
	return false
}
