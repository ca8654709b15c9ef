package finding

import (
	"foiwatch/extractors/count"
	"foiwatch/extractors/period"
)

// A Finding is one statement that ties a department, a sanction, a number of
// cases, platforms and a period, with the evidence for it.
type Finding struct {
	Department *Department     `json:"department"` // nil where the figure covers many bodies together
	Sanction   string          `json:"sanction"`   // id of sanctions.csv
	Cases      *int            `json:"cases"`      // as stated; nil is unknown
	Qualifier  count.Qualifier `json:"qualifier"`
	Unit       Unit            `json:"unit"`
	CasesLow   *int            `json:"cases_low"`  // lowest number the statement allows; nil is unknown
	CasesHigh  *int            `json:"cases_high"` // highest; nil is no bound
	Platforms  []string        `json:"platforms"`  // ids of platforms.csv, sorted
	Reason     *string         `json:"reason"`     // id of reasons.csv; nil where none is said
	Period     period.Period   `json:"period"`
	PartOf     *int            `json:"part_of"` // index of the larger finding on the page
	Evidence   Evidence        `json:"evidence"`
	Links      []Link          `json:"links,omitempty"`
	Rule       string          `json:"rule"`       // name of the rule that read it
	Confidence float64         `json:"confidence"` // 0 to 1
}

// A Department is the public body of a finding. ID is nil where the body is
// named on the page but not in the lexicon.
type Department struct {
	ID   *string `json:"id"`
	Name string  `json:"name"`
}

// A Unit says what the number counts.
type Unit string

// The units.
const (
	People      Unit = "people"
	Cases       Unit = "cases"
	Sanctions   Unit = "sanctions"
	Complaints  Unit = "complaints"
	Allegations Unit = "allegations"
)

// Evidence is where on the page a finding was read. Start and End are code-point
// offsets into the document's text, half open.
type Evidence struct {
	Start int       `json:"start"`
	End   int       `json:"end"`
	Text  string    `json:"text"`
	Cells []CellRef `json:"cells,omitempty"`
}

// A CellRef names a cell of a table on the page: all count from 0; Address is
// the spreadsheet's, "B4".
type CellRef struct {
	Table   int    `json:"table"`
	Row     int    `json:"row"`
	Column  int    `json:"column"`
	Address string `json:"address"`
}

// A Link says where a department or a platform was read that the evidence does
// not name: at code points Start to End of the text, or From "host", "source" …
type Link struct {
	Role  string `json:"role"` // "department" or "platform"
	Start *int   `json:"start,omitempty"`
	End   *int   `json:"end,omitempty"`
	From  string `json:"from,omitempty"`
}
