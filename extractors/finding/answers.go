package finding

import "foiwatch/extractors/article"

// A paper is a page of questions and answers, or of labels with their figures,
// being read.
type paper struct {
	*reader
	lines     []line
	questions []*inquiry
	byLine    map[int]*inquiry    // the question that a line asks
	intro     []zone              // what leads in to the questions of the run being read
	stem      span                // "How many officers were:", before parts on lines of their own
	aboves    map[int]frame       // headings and title over a block
	asked     map[string]*inquiry // by their words, for those that the answer repeats
	answered  []*answer
	sums      map[int]span // by list: the number above it that it adds up to
}

// An answer is a line that was understood, with what it answers.
type answer struct {
	line     line
	question *inquiry // nil where labels alone tell what is counted
	items    []item
	above    tag      // of the lines that lead in to it
	list     int      // lines that stand together have the same
	direct   bool     // no sentence stands between the question and the line
	over     *answer  // the item of a list that this one stands below
	told     []*reply // what it tells
	sumAt    span     // the number above its list that the list adds up to; empty for none
}

// answers reads questions with their answers, and lists of labels with figures.
func (r *reader) answers() []*statement {
	if r.doc.Kind != article.Disclosure {
		return nil
	}
	p := &paper{reader: r, lines: r.lines(), byLine: map[int]*inquiry{}, aboves: map[int]frame{}, asked: map[string]*inquiry{}, sums: map[int]span{}}
	p.inquiries()
	p.walk()
	p.nameSites()
	return p.statements()
}
