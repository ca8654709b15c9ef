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
	eventAt    span // the words of the sanction
	links      []byteLink
	rule       string
	block      int
	lastBlock  int // where it was told last
	order      int // place on the page
	inherited  int // how many of its parts were read elsewhere

	isProse      bool // read from a sentence
	inTitle      bool
	inList       bool   // an item of a list of bodies
	total        bool   // the text calls it a total
	partCue      bool   // the text calls it a part
	further      bool   // "a further 12"
	isBesides    bool   // "besides those 34": no share of them
	rest         bool   // "the remaining 16"
	isMixed      bool   // its sanction stands for several, one for each of its people
	isBare       bool   // "Final written warnings went the other way": told without a number
	wholeAt      span   // where a sentence tells the number that it is a share of; empty for none
	isAll        bool   // "all three officers": those of a number told before
	aside        bool   // told of another body than the page's own
	definite     bool   // "the three": told before
	carried      bool   // its sanction was told once for several numbers
	isSaid       bool   // a table's, which a sentence tells too
	isCompared   bool   // "down from 103": another time's, beside the figure that it is told for
	article      bool   // one person, by an article or a pronoun
	single       bool   // one person
	atPresent    bool   // as the answer is written: of no period
	ownPeriod    bool   // its own words say when
	ownPlatforms bool   // its own words say over what
	wholeNumber  int    // "of the 43": the number that it is told to be a share of; 0 where none
	group        string // "officers", "civilian staff": those of whom it is told, where the page splits them
	people       string // "sworn", "unsworn": which of a force's two kinds the words behind the number name; "" for none or both
	phrase       string // the number's own words
	zeroCounts   bool   // "fewer than 5" may be none here
	isNamed      bool   // the page names that person
	person       int    // which single person of the page it is about; 0 is none
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
