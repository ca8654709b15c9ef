package finding

// linkParts ties each figure of a table to the total that it is a share of: the
// one of its own sanction first.
func (s *sheet) linkParts(figures []*figureAt) {
	if len(figures) > maxLinked {
		return
	}
	for _, f := range figures {
		if whole := s.precedingOf(figures, f); whole != nil && !hasOwnTotal(figures, f) {
			f.partOf = whole.statement
			continue
		}
		best, least := (*figureAt)(nil), 0
		for _, w := range figures {
			if w == f || w.number.Cases < f.least() || w.partOf == f.statement {
				continue
			}
			if cost, ok := covers(w, f); ok && (best == nil || cost < least) {
				best, least = w, cost
			}
		}
		if best != nil {
			f.partOf = best.statement
		}
	}
}

// hasOwnTotal tells whether a total of a figure's own sanction stands in its table.
func hasOwnTotal(figures []*figureAt, f *figureAt) bool {
	for _, w := range figures {
		if w != f && w.sanction == f.sanction && w.total && !f.total {
			if _, ok := covers(w, f); ok {
				return true
			}
		}
	}
	return false
}

// maxLinked bounds the figures of a table whose parts are looked for, pair by pair.
const maxLinked = 1500

// precedingOf returns the figure that an "of whom" heading refers to: that of the
// column before, in the same row; or of the row before, in the same column.
func (s *sheet) precedingOf(figures []*figureAt, f *figureAt) *figureAt {
	byColumn := false
	part := false
	for axis, l := range f.labels {
		if l != nil && l.partOf {
			part, byColumn = true, axis > len(s.names)
		}
	}
	if !part {
		return nil
	}
	var best *figureAt
	for _, w := range figures {
		if w == f || w.isPart() || w.number.Cases < f.least() {
			continue
		}
		same := byColumn && w.row == f.row && w.column < f.column || !byColumn && w.column == f.column && w.row < f.row
		if same && (best == nil || w.row > best.row || w.column > best.column) {
			best = w
		}
	}
	return best
}

// least is the lowest number that a figure allows.
func (f *figureAt) least() int {
	low, _ := f.number.Range(true)
	return low
}

// isPart tells whether a heading of the figure begins "of whom".
func (f *figureAt) isPart() bool {
	for _, l := range f.labels {
		if l != nil && l.partOf {
			return true
		}
	}
	return false
}

// covers tells whether a figure sums up what another is a share of, and how far
// it stands from it: on each axis its heading is the other's, or that of a
// total; at least one is. The sanction is left last.
func covers(w, f *figureAt) (cost int, ok bool) {
	if w.own != nil {
		return 0, false
	}
	for axis := range f.labels {
		step, covered := coversLabel(w.labels[axis], f.labels[axis], f)
		if !covered {
			return 0, false
		}
		cost += step
	}
	if f.own != nil { // one outcome of a cell
		if !general(w.sanction) {
			return 0, false
		}
		cost += 10
	}
	if w.sanction != f.sanction {
		if !sumsUp(w.sanction, f.sanction) && !w.total {
			return 0, false
		}
		cost += 10
	}
	return cost, cost > 0
}

// coversLabel compares the headings of two figures on one axis.
func coversLabel(w, f *label, part *figureAt) (cost int, ok bool) {
	switch {
	case w == f || w != nil && f != nil && w.text == f.text:
		return 0, true
	case w != nil && w.counts && part.own != nil:
		return 0, true // "Number" beside the outcomes in words
	case w == nil:
		return 2, f == nil || !f.total
	case f == nil:
		return 0, w.total || part.own != nil && general(w.sanction)
	case w.total && w.sanction == f.sanction && w.department.known() == f.department.known(), w.total && !f.total:
		return stepOf(f), !f.total || w.text == f.text
	case w.sanction != "" && general(w.sanction) && f.sanction != w.sanction && !f.total:
		return 1, f.sanction != "" && sumsUp(w.sanction, f.sanction) || part.own != nil
	}
	return 0, false
}

// stepOf is how much is left out by leaving out what a heading says: of two
// totals the one that leaves out less is nearer.
func stepOf(l *label) int {
	switch {
	case l.department.known():
		return 4
	case !l.period.IsZero():
		return 3
	case l.platforms != nil:
		return 2
	}
	return 1
}

// sumsUp tells whether people of one sanction may be a share of those of another.
func sumsUp(whole, part string) bool {
	switch whole {
	case "investigation":
		return part != "investigation" && part != "complaint"
	case "disciplinary_action":
		return part != "disciplinary_action" && part != "investigation" && part != "complaint" && part != "no_action"
	case "warning":
		return isWarning(part) && part != "warning"
	}
	return false
}
