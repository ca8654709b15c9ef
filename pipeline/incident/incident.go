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
	anyDated := slices.ContainsFunc(list, Finding.dated)
	boards := map[string]*board{} // by qualifier: others report another incident
	var all []*group
	for _, f := range list {
		b := boards[f.Qualifier]
		if b == nil {
			b = &board{anyDated: anyDated, behind: map[string]int{}}
			boards[f.Qualifier] = b
		}
		g := b.place(f)
		if len(g.findings) == 0 {
			all = append(all, g)
		}
		g.add(f)
	}
	groups := make([][]Finding, 0, len(all))
	for _, g := range all {
		groups = append(groups, g.findings)
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

// A board holds the groups that may still grow, in the order in which they began.
type board struct {
	day      time.Time // of publication, of the finding placed last
	open     []*group
	anyDated bool // some finding says a period
	// behind is, of a document, the place in open behind its last finding. The groups
	// before it are none for its next ones, as long as nobody says a period.
	behind map[string]int
}

// place returns the first group that a finding belongs to, or a new one.
func (b *board) place(f Finding) *group {
	if !f.Published.Equal(b.day) {
		b.day = f.Published
		b.open = slices.DeleteFunc(b.open, func(g *group) bool { return !g.dated && !near(g.last, b.day) })
		clear(b.behind)
	}
	begin := 0
	if !b.anyDated {
		begin = b.behind[f.DocumentID]
	}
	for i := begin; i < len(b.open); i++ {
		if b.open[i].has(f) {
			b.behind[f.DocumentID] = i + 1
			return b.open[i]
		}
	}
	g := &group{}
	if f.dated() || !f.Published.IsZero() { // else no other can belong to it
		b.open = append(b.open, g)
		b.behind[f.DocumentID] = len(b.open)
	}
	return g
}

// A group is the findings of one incident, and what they say together.
type group struct {
	findings  []Finding
	documents map[string]bool // nil for one finding: most groups have no more
	dated     bool            // one of them says a period
	common    Finding         // its period is the days that all periods have in common
	last      time.Time       // day of the latest publication
}

// has tells whether a finding, which is published no earlier than those of the
// group, reports its incident: it agrees with the time of one of them, contradicts
// none, and is told by a document that is not in it yet.
func (g *group) has(f Finding) bool {
	switch {
	case g.tells(f.DocumentID):
		return false
	case g.dated && f.dated():
		return overlap(g.common, f)
	}
	return near(g.last, f.Published)
}

// tells tells whether one of the findings is of a document.
func (g *group) tells(documentID string) bool {
	if g.documents == nil {
		return g.findings[0].DocumentID == documentID
	}
	return g.documents[documentID]
}

// add adds a finding.
func (g *group) add(f Finding) {
	if len(g.findings) == 1 {
		g.documents = map[string]bool{g.findings[0].DocumentID: true}
	}
	g.findings = append(g.findings, f)
	if g.documents != nil {
		g.documents[f.DocumentID] = true
	}
	g.last = f.Published
	if !f.dated() {
		return
	}
	g.dated = true
	if f.From.After(g.common.From) {
		g.common.From = f.From
	}
	if !f.To.IsZero() && (g.common.To.IsZero() || f.To.Before(g.common.To)) {
		g.common.To = f.To
	}
}

// near tells whether two days of publication are known and at most 30 days apart.
func near(a, b time.Time) bool { return !a.IsZero() && !b.IsZero() && a.Sub(b).Abs() <= apart }

// dated tells whether a finding says a period.
func (f Finding) dated() bool { return !f.From.IsZero() || !f.To.IsZero() }

// overlap tells whether two periods have a day in common; an open end is for ever.
func overlap(a, b Finding) bool {
	startsBefore := func(x, y Finding) bool { return x.From.IsZero() || y.To.IsZero() || !x.From.After(y.To) }
	return startsBefore(a, b) && startsBefore(b, a)
}
