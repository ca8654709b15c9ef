// Package incident groups the findings that report one fact, so that an event
// that ten papers tell is counted once.
package incident

import (
	"slices"
	"strings"
	"time"
)

// A Finding is what of a finding tells which incident it reports. Findings are
// compared only with those of the same department, sanction and number.
type Finding struct {
	ID         string
	DocumentID string
	From, To   time.Time // the period; zero is open or not said
	Published  time.Time // zero is unknown
	Qualifier  string
}

// apart is how far the days of publication may lie from each other where no
// period tells that two findings are of one time.
const apart = 30 * 24 * time.Hour

// Group returns the findings of one department, sanction and number in groups
// that report one incident each: their periods overlap, or, where either says
// none, they were published within 30 days. Findings of one document are never
// one incident. The groups hang on what is given, not on its order; within a
// group the earliest published comes first.
func Group(findings []Finding) [][]Finding {
	list := slices.Clone(findings)
	slices.SortFunc(list, compare)
	var groups [][]Finding
	for _, f := range list {
		i := slices.IndexFunc(groups, func(g []Finding) bool { return belongs(g, f) })
		if i < 0 {
			groups = append(groups, []Finding{f})
			continue
		}
		groups[i] = append(groups[i], f)
	}
	return groups
}

// compare orders by day of publication, unknown ones last, then by id.
func compare(a, b Finding) int {
	if a.Published.IsZero() != b.Published.IsZero() {
		if a.Published.IsZero() {
			return 1
		}
		return -1
	}
	if c := a.Published.Compare(b.Published); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}

// belongs tells whether a finding reports the incident of a group: it agrees
// with the time of one of its findings, contradicts none, and is told by a
// document that is not in it yet.
func belongs(group []Finding, f Finding) bool {
	agrees := false
	for _, g := range group {
		if g.DocumentID == f.DocumentID || g.Qualifier != f.Qualifier || contradict(g, f) {
			return false
		}
		agrees = agrees || sameTime(g, f)
	}
	return agrees
}

// dated tells whether a finding says a period.
func (f Finding) dated() bool { return !f.From.IsZero() || !f.To.IsZero() }

// contradict tells whether two findings say periods that have no day in common.
func contradict(a, b Finding) bool { return a.dated() && b.dated() && !overlap(a, b) }

// overlap tells whether two periods have a day in common; an open end is for ever.
func overlap(a, b Finding) bool {
	startsBefore := func(x, y Finding) bool { return x.From.IsZero() || y.To.IsZero() || !x.From.After(y.To) }
	return startsBefore(a, b) && startsBefore(b, a)
}

// sameTime tells whether two findings may be of one time.
func sameTime(a, b Finding) bool {
	if a.dated() && b.dated() {
		return overlap(a, b)
	}
	return !a.Published.IsZero() && !b.Published.IsZero() && a.Published.Sub(b.Published).Abs() <= apart
}
