package finding

import (
	"slices"

	"foiwatch/extractors/count"
)

// findWholes ties figures to those that they are a share of: the total of their
// list, or the answer to the question before.
func (p *paper) findWholes(list []*reply) {
	lists := map[int][]*reply{}
	for _, f := range list {
		lists[f.answer.list] = append(lists[f.answer.list], f)
	}
	for i, f := range list {
		if f.wholeAt.end > 0 {
			continue // a sentence above tells its whole
		}
		if f.partOf == nil {
			f.partOf = wholeInList(f, lists[f.answer.list])
		}
		if q := f.answer.question; f.partOf == nil && q != nil && q.parent != nil && q.parent != q && (q.share || q.asks == asksOutcomes || q.asks == asksSites) {
			f.partOf = wholeInAnswer(f, q.parent.told)
		}
		if q := f.answer.question; f.partOf == nil && q != nil && q.share && (q.parent == nil || len(q.parent.told) == 0) {
			f.partOf = wholeAbove(f, list[:i])
		}
	}
}

// maxList is how many figures of one list are looked at for a total.
const maxList = 400

// wholeInList returns the total of a list that a figure is a share of: the
// nearest above it, else the nearest below.
func wholeInList(f *reply, list []*reply) *statement {
	var best *reply
	for _, w := range list[:min(len(list), maxList)] {
		if w == f || !holdsFigure(w, f) || w.partOf == f.statement {
			continue
		}
		above := w.order < f.order
		if best == nil || above && (w.period == f.period || best.period != f.period) || !above && best.order > f.order && w.period == f.period && best.period != f.period {
			best = w
		}
	}
	if best == nil {
		return nil
	}
	return best.statement
}

// wholeAbove returns the nearest general figure above a share whose question
// does not tell of whom: "Total investigated: 26 (i) 3".
func wholeAbove(f *reply, earlier []*reply) *statement {
	for i := len(earlier) - 1; i >= max(0, len(earlier)-12); i-- {
		w := earlier[i]
		if w.partOf == nil && general(w.sanction) && w.sanction != "complaint" && w.department == f.department && w.number.Cases >= f.number.Cases && (w.period == f.period || encloses(w.period, f.period)) {
			return w.statement
		}
	}
	return nil
}

// holdsFigure tells whether one figure of a list is a total of another.
func holdsFigure(w, f *reply) bool {
	if w.number.Cases < f.number.Cases || w.number.Cases == f.number.Cases && w.sanction == f.sanction || w.department != f.department {
		return false
	}
	sameTime := w.period == f.period || w.label.period.IsZero() && !f.label.period.IsZero()
	samePlace := w.label.platforms == nil || slices.Equal(w.platforms, f.platforms)
	sameGroup := w.label.group == "" || w.label.group == f.label.group
	if !sameTime || !samePlace || !sameGroup || w.partOf != nil {
		return false
	}
	narrower := w.label.period.IsZero() && !f.label.period.IsZero() || w.label.platforms == nil && f.label.platforms != nil || w.label.group == "" && f.label.group != ""
	switch {
	case w.label.total && w.sanction == f.sanction:
		return narrower && !f.label.total
	case f.label.open && !w.label.open && general(w.sanction):
		return w.sanction != "complaint"
	case general(w.sanction) && !w.label.open && !general(f.sanction):
		return true
	}
	return w.item.bare && w.sanction == f.sanction && narrower
}

// wholeInAnswer returns the figure of an earlier answer that a figure is a share
// of: the one of its number, of its period, or the only one.
func wholeInAnswer(f *reply, told []*reply) *statement {
	var same, only *statement
	wholes := 0
	for _, w := range told {
		if w.partOf != nil || w.number.Cases < f.number.Cases || w == f {
			continue
		}
		if f.item.of > 0 && w.number.Cases == f.item.of && w.number.Qualifier == count.Exact {
			return w.statement
		}
		if w.period == f.period && same == nil {
			same = w.statement
		}
		wholes, only = wholes+1, w.statement
	}
	switch {
	case same != nil:
		return same
	case wholes == 1 && (f.label.period.IsZero() || only.period.IsZero() || (only.period == f.period || encloses(only.period, f.period))):
		return only
	}
	return nil
}
