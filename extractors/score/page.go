package score

import (
	"foiwatch/extractors"
	"foiwatch/extractors/article"
	"foiwatch/extractors/finding"
)

// A Measure names one thing that is measured.
type Measure string

// The measures. The core row is department, sanction and cases.
const (
	Precision  Measure = "core_precision" // of the findings read, those in the gold
	Recall     Measure = "core_recall"    // of the gold, those read
	F1         Measure = "core_f1"        // both: twice the matches, of gold and findings together
	Platforms1 Measure = "platforms_f1"   // core_f1 where the platforms must be the same, too
	Record1    Measure = "record_f1"      // core_f1 where every field must be right
	Department Measure = "department"     // of those with two of the core row right, those with the third right
	Sanction   Measure = "sanction"
	Cases      Measure = "cases"
	Qualifier  Measure = "qualifier" // of the core matches
	Platforms  Measure = "platforms"
	Period     Measure = "period"   // of the core matches with a period in the gold
	PartOf     Measure = "part_of"  // of the core matches that the gold has as part of another
	Empties    Measure = "empties"  // of the pages without findings, those from which none was read
	Evidence   Measure = "evidence" // of the findings read, those whose evidence holds what it must
)

// Measures are all of them, in the order in which they are told.
func Measures() []Measure {
	return []Measure{F1, Precision, Recall, Platforms1, Record1, Department, Sanction, Cases, Qualifier, Platforms, Period, PartOf, Empties, Evidence}
}

// isF1 tells whether each case of a measure is counted twice, in gold and read.
func (m Measure) isF1() bool { return m == F1 || m == Platforms1 || m == Record1 }

// A tally is so many right of so many.
type tally struct{ right, of int }

func (t tally) plus(o tally) tally { return tally{t.right + o.right, t.of + o.of} }

// A Page is one page scored.
type Page struct {
	Name       string
	Kind       article.Kind
	IsHeldBack bool
	IsBroken   bool // could not be read; all its gold is missed
	missCount  int
	extraCount int
	notes      []Note // empty for a page held back
	tallies    map[Measure]tally
	sanctions  map[string]tally // core_f1 by sanction
	stated     map[string]int   // findings of the gold by sanction
	confidence [len(bins)]tally // right of those read, by confidence
}

// A Note is a finding missed, or one that is not in the gold, or evidence that
// does not hold what it must.
type Note struct {
	Page       string `json:"page"`
	What       string `json:"what"` // "miss", "extra" or "evidence"
	Department string `json:"department"`
	Sanction   string `json:"sanction"`
	Cases      *int   `json:"cases"`
	Text       string `json:"text"`            // the gold's hint, or the evidence
	Wrong      string `json:"wrong,omitempty"` // what keeps it from being right, where that is one thing
}

// NewPage scores what was read from a page of that name; read is nil where it
// could not be read.
func NewPage(name string, gold Gold, read *extractors.Explanation) Page {
	p := Page{
		Name: name, Kind: gold.Kind, IsHeldBack: HeldBack(baseName(name)), IsBroken: read == nil,
		tallies: map[Measure]tally{}, sanctions: map[string]tally{}, stated: map[string]int{},
	}
	if read == nil {
		read = &extractors.Explanation{}
	}
	paired := pairs(gold.Findings, read.Findings)
	nears := nearPairs(gold.Findings, read.Findings, paired)
	p.core(gold.Findings, read.Findings, paired)
	p.fields(gold.Findings, read.Findings, paired, nears)
	p.evidence(*read)
	if !p.IsHeldBack {
		p.note(gold.Findings, read.Findings, paired, nears)
	}
	return p
}

// baseName is what stands behind the last slash.
func baseName(name string) string {
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' {
			return name[i+1:]
		}
	}
	return name
}

// add counts one case of a measure.
func (p *Page) add(m Measure, right bool) {
	t := tally{of: 1}
	if right {
		t.right = 1
	}
	p.tallies[m] = p.tallies[m].plus(t)
}

// core counts matches, misses and extras, and whether an empty page stayed so.
func (p *Page) core(gold []GoldFinding, read []finding.Finding, paired []int) {
	matched := make([]bool, len(read))
	platforms, records, matches := 0, 0, 0
	for gi, g := range gold {
		i := paired[gi]
		p.add(Recall, i >= 0)
		p.sanctions[g.Sanction] = p.sanctions[g.Sanction].plus(tally{of: 1})
		p.stated[g.Sanction]++
		if i < 0 {
			continue
		}
		matched[i] = true
		matches++
		p.sanctions[g.Sanction] = p.sanctions[g.Sanction].plus(tally{right: 2})
		if samePlatforms(g, read[i]) {
			platforms++
		}
		if sameRecord(g, read[i], paired) {
			records++
		}
	}
	for i, f := range read {
		p.add(Precision, matched[i])
		p.sanctions[f.Sanction] = p.sanctions[f.Sanction].plus(tally{of: 1})
		b := binOf(f.Confidence)
		p.confidence[b] = p.confidence[b].plus(tally{of: 1})
		if matched[i] {
			p.confidence[b].right++
		}
	}
	both := len(gold) + len(read)
	p.tallies[F1], p.tallies[Platforms1], p.tallies[Record1] = tally{2 * matches, both}, tally{2 * platforms, both}, tally{2 * records, both}
	p.missCount, p.extraCount = len(gold)-matches, len(read)-matches
	if len(gold) == 0 {
		p.add(Empties, len(read) == 0)
	}
}

// sameRecord tells whether a core match is right in every other field, too.
func sameRecord(g GoldFinding, f finding.Finding, paired []int) bool {
	if g.PartOf == nil && f.PartOf != nil {
		return false
	}
	return qualifier(g) == f.Qualifier && samePlatforms(g, f) && samePeriod(g, f) && samePartOf(g, f, paired)
}

// samePartOf tells whether a part stands under the match of its whole; true
// for what is no part.
func samePartOf(g GoldFinding, f finding.Finding, paired []int) bool {
	return g.PartOf == nil || paired[*g.PartOf] >= 0 && f.PartOf != nil && *f.PartOf == paired[*g.PartOf]
}

// fields counts how often each field is right by itself.
func (p *Page) fields(gold []GoldFinding, read []finding.Finding, paired []int, nears []near) {
	for _, n := range nears {
		for _, m := range []Measure{Department, Sanction, Cases} {
			p.add(m, m != n.wrong)
		}
	}
	for gi, i := range paired {
		if i < 0 {
			continue
		}
		g, f := gold[gi], read[i]
		for _, m := range []Measure{Department, Sanction, Cases} {
			p.add(m, true)
		}
		p.add(Qualifier, qualifier(g) == f.Qualifier)
		p.add(Platforms, samePlatforms(g, f))
		if g.Period != nil {
			p.add(Period, samePeriod(g, f))
		}
		if g.PartOf != nil {
			p.add(PartOf, samePartOf(g, f, paired))
		}
	}
}
