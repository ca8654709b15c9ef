package finding

import "foiwatch/extractors/period"

// A frame is what the text around a table or an answer says of all figures in
// it: the title, the question, the heading and the words that lead in to it.
type frame struct {
	department department
	platforms  []string // sorted ids; nil where none is said
	platformAt span     // where they were named
	period     period.Period
	sanction   string // of the people that are broken down: "investigation"; "" where none is said
}

// frame returns what holds for the block of that index.
func (r *reader) frame(block int) frame {
	return frame{department: r.bodyDepartment()}
}
