package finding

// link ties parts to their wholes: "of whom 16 were dismissed", "a further 31",
// one warning of the eleven just told. A part takes the period and the
// platforms of its whole where it names none.
func (r *reader) link(list []*statement) {
	for i, s := range list {
		if s.partOf == nil {
			s.partOf = wholeOf(list[:i], s)
		}
		if s.partOf == nil {
			continue
		}
		if s.period.IsZero() {
			s.period = s.partOf.period
		}
		if len(s.platforms) == 0 {
			s.platforms = s.partOf.platforms
		}
	}
}

// wholeOf returns the statement before s that it is a share of; nil where there
// is none.
func wholeOf(earlier []*statement, s *statement) *statement {
	if s.unknown || s.inTitle || len(s.cells) > 0 {
		return nil
	}
	for i := len(earlier) - 1; i >= 0; i-- {
		w := earlier[i]
		if w.unknown || w.inTitle || s.block-w.block > 2 || s.block < w.block || len(w.cells) > 0 {
			continue
		}
		if w.partOf != nil && (s.further || !s.partCue) && w.department == s.department && s.sanction != w.sanction && general(w.partOf.sanction) && fits(earlier, w.partOf, s) && s.block-w.block <= 1 {
			return w.partOf
		}
		if !canHold(w, s) {
			continue
		}
		shares := shareOf(earlier, w)
		if shares+s.number.Cases <= w.number.Cases && !s.aside {
			return w
		}
	}
	return nil
}

// canHold tells whether a statement may be a whole of which s is a share.
func canHold(w, s *statement) bool {
	if w.number.Cases <= s.number.Cases || w.partOf == s {
		return false
	}
	sameBody := w.department == s.department || w.department.many
	if !sameBody || !w.period.IsZero() && !s.period.IsZero() && w.period != s.period {
		return false
	}
	switch {
	case general(w.sanction) && w.sanction != "complaint" && !general(s.sanction):
		return !s.further || s.partCue
	case w.sanction == s.sanction && s.partCue:
		return true
	case w.sanction == s.sanction && w.department.many && !s.department.many:
		return true
	case w.total && isWarning(w.sanction) && isWarning(s.sanction) && !s.further:
		return w.block == s.block
	}
	return s.partCue && general(w.sanction)
}

// shareOf sums what the parts of a whole hold.
func shareOf(list []*statement, whole *statement) int {
	sum := 0
	for _, s := range list {
		if s.partOf == whole {
			sum += s.number.Cases
		}
	}
	return sum
}

// fits tells whether a whole has room for another part.
func fits(list []*statement, whole, s *statement) bool {
	return shareOf(list, whole)+s.number.Cases <= whole.number.Cases && s.number.Cases < whole.number.Cases
}
