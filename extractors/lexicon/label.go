package lexicon

// Label returns the forms of a kind that a label names: of a row, a column, a
// cell. No words stand around it that could settle what an ambiguous form
// means, and as a label it needs no settling: "Advice", "Transfer", "Fine".
func (l *Lexicon) Label(kind Kind, text string) []Match {
	s := l.scan(text)
	var matches []Match
	for _, c := range s.candidates {
		if c.names[0].kind == kind {
			matches = append(matches, Match{Kind: kind, ID: c.names[0].id, Surface: text[c.start:c.end], Start: c.start, End: c.end})
		}
	}
	return matches
}
