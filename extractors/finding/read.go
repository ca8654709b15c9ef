// Package finding reads statements that tie a department, a sanction, a number
// of cases, platforms and a period.
//
// A page is read in steps: its blocks into sentences, a sentence into events
// (who, how many, which outcome, where, when), events into statements that
// carry over what the sentence leaves out, and statements into findings: parts
// linked to their wholes, repeats told once.
package finding

import (
	"fmt"
	"slices"
	"sort"
	"unicode/utf8"

	"foiwatch/extractors/article"
	"foiwatch/extractors/count"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
)

// Read returns the findings of a document, in the order of its text. The matches
// are those of the lexicon over doc.Text; body is the id of the page's own
// body, or "". settled are the words that findings rest on and that matches hold
// as unsettled or not at all, in order. Warnings name what looks like figures and
// could not be read.
func Read(doc article.Document, matches []lexicon.Match, lex *lexicon.Lexicon, body string) (findings []Finding, settled []lexicon.Match, warnings []string) {
	r := newReader(doc, matches, lex, body)
	tabled := r.grids()
	hearings, answers := r.hearings(), r.answers()
	statements := slices.Concat(tabled, hearings, answers, r.prose(slices.Concat(tabled, answers)))
	statements = r.withWholesAbove(statements)
	slices.SortStableFunc(statements, func(a, b *statement) int { return a.order - b.order })
	if len(statements) > maxStatements {
		statements = statements[:maxStatements]
		r.warnings = append(r.warnings, fmt.Sprintf("only the first %d statements are compared with one another", maxStatements))
	}
	statements = r.merge(statements)
	r.sharpen(statements)
	r.link(statements)
	statements = dropRough(statements)
	takeOverAll(statements, r.storyPeriod())
	r.inform(statements)
	statements = r.keepLikely(statements)
	settled = r.attest(statements)
	return r.convert(statements), settled, r.warnings
}

// maxStatements is how many statements of a page are weighed against one another,
// which takes the square of their number. No page of people's has as many.
const maxStatements = 10_000

// A reader is one page being read.
type reader struct {
	doc           article.Document
	words         []word // of the whole text
	matches       []lexicon.Match
	lex           *lexicon.Lexicon
	body          string
	ownBody       department // the body that the page is about, as its title or its host says
	story         story
	topic         topic
	ahead         period.Period    // that a disclosure says before its first figure
	silent        []span           // sentences that stated nothing
	claimed       []span           // bytes of the text that tables or answers were read from; prose passes over them
	claimedTo     []int            // how far the claims up to each reach, once they are sorted
	underQuestion []answering      // lines that answer questions, in order
	tags          map[span]tagRead // labels read so far
	periods       map[zone]period.Period
	zoneTopics    map[zone]zoneTopics
	reasons       map[span]string
	alone         map[span]figureRead // figures that stand alone, or do not
	warnings      []string

	countsComplaints bool // the page counts complaints about platforms
}

// newReader begins to read a page.
func newReader(doc article.Document, matches []lexicon.Match, lex *lexicon.Lexicon, body string) *reader {
	return &reader{
		doc: doc, words: wordsOf(doc.Text, 0, len(doc.Text)), matches: matches, lex: lex, body: body,
		tags: map[span]tagRead{}, periods: map[zone]period.Period{}, zoneTopics: map[zone]zoneTopics{}, reasons: map[span]string{}, alone: map[span]figureRead{},
	}
}

// remembered returns what was read of a part of the text before, or reads it.
func remembered[K comparable, V any](before map[K]V, at K, read func() V) V {
	known, ok := before[at]
	if !ok {
		known = read()
		before[at] = known
	}
	return known
}

// reasonIn returns the first reason that a part of the text names; "" for none.
func (r *reader) reasonIn(at span) string {
	return remembered(r.reasons, at, func() string { return r.lex.Reason(r.doc.Text[at.start:at.end]) })
}

// claim keeps prose from reading a part of the text again.
func (r *reader) claim(at span) { r.claimed = append(r.claimed, at) }

// isClaimed tells whether a part of the text has been read already.
func (r *reader) isClaimed(at span) bool {
	if len(r.claimedTo) != len(r.claimed) {
		r.sortClaims()
	}
	before, _ := slices.BinarySearchFunc(r.claimed, at.end, func(c span, end int) int { return c.start - end })
	return before > 0 && r.claimedTo[before-1] > at.start
}

// sortClaims puts the claims in the order of the text, and notes how far those up
// to each reach.
func (r *reader) sortClaims() {
	slices.SortFunc(r.claimed, func(a, b span) int { return a.start - b.start })
	r.claimedTo = make([]int, len(r.claimed))
	end := 0
	for i, c := range r.claimed {
		end = max(end, c.end)
		r.claimedTo[i] = end
	}
}

// matchesFrom returns the matches that begin at a byte or behind it.
func (r *reader) matchesFrom(start int) []lexicon.Match {
	return r.matches[sort.Search(len(r.matches), func(i int) bool { return r.matches[i].Start >= start }):]
}

// within returns the matches of a kind between two bytes.
func (r *reader) within(kind lexicon.Kind, start, end int) []lexicon.Match {
	var found []lexicon.Match
	for _, m := range r.matchesFrom(start) {
		if m.Start >= end {
			break
		}
		if m.Kind == kind && m.End <= end && !m.Unsettled {
			found = append(found, m)
		}
	}
	return found
}

// sanctions returns the wordings of sanctions between two bytes, those that have
// other meanings too among them.
func (r *reader) sanctions(start, end int) []lexicon.Match {
	var found []lexicon.Match
	for _, m := range r.matchesFrom(start) {
		if m.Start >= end {
			break
		}
		if m.Kind == lexicon.Sanction && m.End <= end {
			found = append(found, m)
		}
	}
	return found
}

// bodyDepartment is the page's own body as a department.
func (r *reader) bodyDepartment() department {
	if r.body == "" && r.doc.Kind == article.Disclosure {
		return r.unlistedPublisher()
	}
	if b, ok := r.lex.Body(r.body); ok {
		return department{id: b.ID, name: b.Name}
	}
	return department{}
}

// convert turns statements into findings: bytes into code points, the range
// that each number implies, the confidence.
func (r *reader) convert(statements []*statement) []Finding {
	index := map[*statement]int{}
	for i, s := range statements {
		index[s] = i
	}
	points := newPoints(r.doc.Text)
	findings := make([]Finding, 0, len(statements))
	sure := r.confidences(statements)
	for i, s := range statements {
		f := Finding{
			Sanction: s.sanction, Qualifier: count.Exact, Unit: s.unit, Platforms: s.platforms, Period: s.period,
			Evidence: Evidence{Start: points.at(s.evidence.start), End: points.at(s.evidence.end), Text: r.doc.Text[s.evidence.start:s.evidence.end], Cells: s.cells},
			Rule:     s.rule, Confidence: sure[i],
		}
		if f.Platforms == nil {
			f.Platforms = []string{}
		}
		if !s.department.many && s.department.known() {
			f.Department = &Department{Name: s.department.name}
			if s.department.id != "" {
				f.Department.ID = &s.department.id
			}
		}
		if !s.unknown {
			setNumber(&f, s.number, s.zeroCounts)
		}
		if s.reason != "" {
			f.Reason = &s.reason
		}
		if whole, ok := index[s.partOf]; ok && s.partOf != nil {
			f.PartOf = &whole
		}
		for _, l := range s.links {
			f.Links = append(f.Links, points.link(l))
		}
		findings = append(findings, f)
	}
	return findings
}

// setNumber gives a finding its number and the range that it implies.
func setNumber(f *Finding, c count.Count, zeroCounts bool) {
	low, high := c.Range(zeroCounts)
	f.Cases, f.Qualifier, f.CasesLow = &c.Cases, c.Qualifier, &low
	if high >= 0 {
		f.CasesHigh = &high
	}
}

// points converts bytes of a text to code points, in steps that need not go
// back to its start each time.
type points struct {
	text  string
	marks []int // code points before each so many bytes
}

// perMark is how many bytes stand between the marks of points.
const perMark = 128

func newPoints(text string) *points {
	p := &points{text: text, marks: []int{0}}
	n := 0
	for i := 0; i < len(text); i++ {
		if utf8.RuneStart(text[i]) {
			n++
		}
		if (i+1)%perMark == 0 {
			p.marks = append(p.marks, n)
		}
	}
	return p
}

// at returns how many code points begin before byte i.
func (p *points) at(i int) int {
	n := p.marks[i/perMark]
	for j := i / perMark * perMark; j < i; j++ {
		if utf8.RuneStart(p.text[j]) {
			n++
		}
	}
	return n
}

// link converts a link's place.
func (p *points) link(l byteLink) Link {
	if l.from != "" {
		return Link{Role: l.role, From: l.from}
	}
	start, end := p.at(l.at.start), p.at(l.at.end)
	return Link{Role: l.role, Start: &start, End: &end}
}
