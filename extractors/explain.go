package extractors

import "foiwatch/extractors/finding"

// An Explanation is an extraction with where it was read and what it passed over.
type Explanation struct {
	Extraction
	Cells  [][]finding.CellSpan // of each finding, where the cells of its evidence stand
	Passed []finding.PassedOver // in the order of the text
}

// Explain reads one page as Extract does, and says of each number that gave no
// finding why it may not have.
func Explain(p Page) (Explanation, error) {
	r, err := read(p)
	if err != nil {
		return Explanation{}, err
	}
	findings := r.extraction.Findings
	return Explanation{Extraction: r.extraction, Cells: finding.CellSpans(r.doc, findings), Passed: finding.Passed(r.doc, r.matches, findings)}, nil
}
