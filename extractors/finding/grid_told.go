package finding

// toldWhole returns the statement of the text around a table, or of another
// table, that one of its figures is a share of: the same body's total of the
// same sanction over a longer time, else the total of all that were disciplined
// or investigated.
func toldWhole(list []*statement, s *statement) *statement {
	if len(list) > maxLinked {
		return nil
	}
	var best *statement
	for _, w := range list {
		apart := w.ownPlatforms && len(w.platforms) > 0 && len(s.platforms) > 0 && !overlap(w.platforms, s.platforms) && w.platforms[0] != "social_media"
		if apart || !mayHold(w, s) || w.table() == s.table() || w.isFine() || !s.period.IsZero() && !w.period.IsZero() && !narrower(s.period, w.period) {
			continue
		}
		switch {
		case w.sanction == s.sanction && w.table() == 0 && (encloses(w.period, s.period) || w.block < s.block && w.period == s.period && !w.period.IsZero() && len(s.platforms) > 0 && !equalPlatforms(w, s)):
			if best == nil || best.sanction != s.sanction {
				best = w
			}
		case best == nil && sumsUp(w.sanction, s.sanction) && (w.table() == 0 || w.total) && s.block >= w.block:
			best = w
		}
	}
	return best
}

// tableWhole returns the figure of a table that a statement of the text behind
// it is a share of: the one whose number it names ("three of the nine"), the
// total of the table that it splits by platform, or in which it is included.
func tableWhole(list []*statement, s *statement) *statement {
	if len(list) > maxLinked || s.unknown {
		return nil
	}
	var best *statement
	for _, w := range list {
		if len(w.cells) == 0 || w.block > s.block || !mayHold(w, s) || w.number.Cases == s.number.Cases || w.sanction != s.sanction && !sumsUp(w.sanction, s.sanction) && w.sanction != "complaint" {
			continue
		}
		switch {
		case s.wholeNumber > 0:
			if w.number.Cases == s.wholeNumber && (best == nil || w.sanction == s.sanction) {
				best = w
			}
		case w.total && w.sanction == "complaint" && s.isProse && s.sanction != "complaint" && w.table() > 0 && w.number.Cases > s.number.Cases && (s.unit == Allegations || s.unit == Complaints):
			best = w // "two of the allegations resulted in a warning"
		case w.total && w.sanction == s.sanction && (s.partCue || s.ownPlatforms && !equalPlatforms(w, s)) && (best == nil || w.number.Cases > best.number.Cases):
			best = w
		}
	}
	return best
}

// mayHold tells whether a statement may be a whole of another by its number, its
// body and its place.
func mayHold(w, s *statement) bool {
	return w != s && !w.unknown && !w.inTitle && w.partOf != s && w.number.Cases >= s.number.Cases && distance(w.block, s.block) <= 8 &&
		(w.department == s.department || w.department.many && s.department.known())
}

// equalPlatforms tells whether two statements are over the same platforms.
func equalPlatforms(a, b *statement) bool {
	if len(a.platforms) != len(b.platforms) {
		return false
	}
	for i := range a.platforms {
		if a.platforms[i] != b.platforms[i] {
			return false
		}
	}
	return true
}
