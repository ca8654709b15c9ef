package finding

import (
	"foiwatch/extractors/count"
	"foiwatch/extractors/period"
)

// A statement is a finding while the page is still being read: bytes instead of
// code points, and what is known of how it was read.
type statement struct {
	department department
	sanction   string
	number     count.Count
	unknown    bool // no number is said
	unit       Unit
	platforms  []string
	reason     string
	period     period.Period
	partOf     *statement
	evidence   span // bytes of the document's text
	cells      []CellRef
	number0    span // the number itself
	links      []byteLink
	rule       string
	block      int
	order      int // place on the page
	inTitle    bool
	total      bool // the text calls it a total
	partCue    bool // the text calls it a part
	further    bool // "a further 12"
	aside      bool // told of another body or another time than the page's own story
	definite   bool // "the three": told before
	inherited  int  // how many of its parts were read elsewhere
	vague      bool // a plural without a number
}

// A span is bytes from start to end, exclusive.
type span struct{ start, end int }

func (s span) holds(at int) bool { return at >= s.start && at < s.end }

// A department is what is known of the body of a statement.
type department struct {
	id   string // "" where none of the lexicon
	name string
	many bool // several bodies together
}

// known tells whether anything is known of the body.
func (d department) known() bool { return d.many || d.id != "" || d.name != "" }

// A byteLink is a Link in bytes.
type byteLink struct {
	role string
	at   span
	from string
}
