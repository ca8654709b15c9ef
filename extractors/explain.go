package extractors

import "foiwatch/extractors/finding"

// An Explanation is an extraction with what it passed over.
type Explanation struct {
	Extraction
	Passed []finding.PassedOver // in the order of the text
}

// Explain reads one page as Extract does, and says of each number that gave no
// finding why it may not have.
func Explain(p Page) (Explanation, error) {
	r, err := read(p)
	if err != nil {
		return Explanation{}, err
	}
	return Explanation{Extraction: r.extraction, Passed: finding.Passed(r.doc, r.matches, r.extraction.Findings)}, nil
}
