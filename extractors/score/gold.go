// Package score holds what was read from pages against what careful readers
// take from them.
//
// A page's gold says what is to be found. Each page gives tallies, "so many right
// of so many"; every measure is the ratio of their sums over pages, so that it
// has one interval and one way to compare it with a floor or an earlier result.
package score

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"

	"foiwatch/extractors/article"
	"foiwatch/extractors/count"
)

// A Gold is a page's findings as careful readers took them.
type Gold struct {
	URL       string        `json:"url"`
	Title     string        `json:"title"`
	Published string        `json:"published"` // YYYY-MM-DD
	Kind      article.Kind  `json:"kind"`
	Findings  []GoldFinding `json:"findings"` // nil where the file is no gold
}

// A GoldFinding is one of them.
type GoldFinding struct {
	Department []string        `json:"department"` // accepted names; ["*"] is many bodies together
	Sanction   string          `json:"sanction"`
	Cases      *int            `json:"cases"` // as printed; nil is not said
	Qualifier  count.Qualifier `json:"qualifier"`
	Platforms  []string        `json:"platforms"`
	Period     *[2]*string     `json:"period"`  // first and last day; nil where none is said
	PartOf     *int            `json:"part_of"` // index of the larger finding
	Hint       string          `json:"hint"`    // where on the page it stands
}

// ParseGold reads a page's gold. ok is false for JSON that is no gold.
func ParseGold(data []byte) (g Gold, ok bool, err error) {
	if err := json.Unmarshal(data, &g); err != nil {
		return Gold{}, false, fmt.Errorf("gold: %w", err)
	}
	for i, f := range g.Findings {
		if f.PartOf != nil && (*f.PartOf < 0 || *f.PartOf >= len(g.Findings) || *f.PartOf == i) {
			return Gold{}, false, fmt.Errorf("gold: finding %d is part of %d, and there is no such other", i, *f.PartOf)
		}
	}
	return g, g.Findings != nil, nil
}

// number finds the number that a page's file is named by: "09" of "09.csv", not
// of "page-09".
var number = regexp.MustCompile(`^[0-9]+`)

// HeldBack tells whether a page is of the third that is scored and never read
// while rules are written: those whose number is divisible by 3. A page without
// a number is open.
func HeldBack(name string) bool {
	n, err := strconv.Atoi(number.FindString(name))
	return err == nil && n%3 == 0
}
