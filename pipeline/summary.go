package pipeline

import "time"

// A Summary is what a run did.
type Summary struct {
	RunID       string
	DryRun      bool
	Interrupted bool
	Published   bool // the copy for readers is this run's
	Elapsed     time.Duration

	Sources       int // asked
	SourcesFailed []Failure
	Warnings      []Failure // of sources that were read
	EntriesNew    int

	PagesRead   int       // fetched and read
	PagesFailed int       // pending still
	PagesDead   int       // given up
	Gone        int       // of the dead, those that are no more (404, 410)
	Failures    []Failure // pages that failed or died, the first of them
	Findings    int
	Pending     int // entries that are pending when the run ends
}

// A Failure is a source or a page, with what went wrong.
type Failure struct {
	Name string // id of a source, address of a page
	Err  string
	Dead bool // given up
}

// maxFailures is how many failures of pages a summary lists; all are in the
// warehouse.
const maxFailures = 50

// Partial tells whether some sources or pages failed. A page that is gone is
// none of them.
func (s Summary) Partial() bool {
	return len(s.SourcesFailed) > 0 || s.PagesFailed > 0 || s.PagesDead > s.Gone
}

// Nothing tells whether the run found nothing new to read.
func (s Summary) Nothing() bool {
	return s.EntriesNew == 0 && s.PagesRead == 0 && s.PagesFailed == 0 && s.PagesDead == 0
}
