package lexicon

import "foiwatch/extractors/period"

// A Kind says what a name names.
type Kind string

// The kinds of name.
const (
	Department Kind = "department"
	Platform   Kind = "platform"
	Sanction   Kind = "sanction"
)

// A Match is one name found in a text.
type Match struct {
	Kind    Kind
	ID      string
	Surface string // what stands in the text
	Start   int    // byte offset into the text given
	End     int    // exclusive
	// Unsettled marks a sanction's wording that has other meanings too, and that
	// no word around it settles.
	Unsettled bool
	// IsPlace marks a body that is named by its place alone: "in Lincolnshire".
	IsPlace bool
}

// A Context is what decides between the bodies that share a name.
type Context struct {
	// Published decides between bodies that lived at different times.
	Published period.Date
	// Host is that of the page: hampshire.police.uk makes "Hampshire" the force.
	Host string
	// Department is the id of the body whose page this is; "" where unknown.
	Department string
}
