package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/count"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// hearingRule names the rule of a section on one person's hearing.
const hearingRule = "section-of-case"

// Lines of a section on one person's case, as the pages of misconduct outcomes
// have them.
var (
	// "Outcome: Dismissal without notice", "Sanction - final written warning"
	outcomeLine = quick.MustCompile(`(?i)^\W*(?:final |panel'?s? )?(?:outcome|sanction|result|decision|disposal|action taken|penalty|determination on sanction)s?(?: of (?:the )?(?:hearing|meeting|case))?\s*[:–—-]\s*`)
	// "6 to 8 February 2024", "19 and 20 March 2024"
	severalDays = quick.MustCompile(`(?i)^\W*(\d{1,2})(?:st|nd|rd|th)?(?:(?:,| to| and| &|\s?[-–—]) ?\d{1,2}(?:st|nd|rd|th)?)+ ([a-z]+ (?:19|20)\d\d)`)
	// "Hearing: 6 to 8 February 2024", "Date of hearing: 4 May 2022"
	hearingLine = quick.MustCompile(`(?i)^\W*(?:(?:date|dates)(?: of (?:the )?(?:hearing|meeting|outcome|decision))?|(?:misconduct |accelerated |gross misconduct )?(?:hearing|meeting)(?: dates?| held| on)?)\s*[:–—-]\s*`)
)

// A caseSection is what stands under the heading of one case, or in its line.
type caseSection struct {
	first, last   int  // its blocks, the heading apart
	start         int  // where it begins, with its heading
	outcome, when span // its lines of the outcome and of the date, without their labels
	block         int  // that of the outcome
}

// maxSection is how many blocks a section on one case may have.
const maxSection = 25

// hearings reads pages of misconduct outcomes: a section for each person, with
// lines for the allegation and for the outcome.
func (r *reader) hearings() []*statement {
	sections := append(r.caseSections(), r.caseLines()...)
	if r.doc.Kind != article.Disclosure || len(sections) < 2 {
		return nil
	}
	var list []*statement
	for _, s := range sections {
		list = append(list, r.hearing(s)...)
		r.claim(span{r.doc.Blocks[s.first].Start, r.doc.Blocks[s.last].End})
	}
	return list
}

// caseSections returns the sections that have a line for the outcome of one case.
func (r *reader) caseSections() []caseSection {
	var list []caseSection
	for i, b := range r.doc.Blocks {
		if b.Kind != article.Heading || b.Asked {
			continue
		}
		s := caseSection{first: i + 1, last: i, start: b.Start}
		for s.last+1 < len(r.doc.Blocks) && isProse(r.doc.Blocks[s.last+1]) && s.last-i < maxSection {
			s.last++
			r.readCaseLines(&s, s.last)
		}
		if s.outcome.end > 0 && s.last > i {
			s.last = max(s.last, s.block)
			list = append(list, s)
		}
	}
	return list
}

// outcomeWithin matches where the outcome begins in a line on one case: "PC A - Allegation:
// offensive tweets. Outcome: dismissed".
var outcomeWithin = quick.MustCompile(`(?i)\ballegations?\b.{3,400}\b(?:outcome|sanction|result|disposal)\s*[:–-]\s*`)

// caseLines returns the lines that tell the allegation and the outcome of one case each.
func (r *reader) caseLines() []caseSection {
	var list []caseSection
	for i, b := range r.doc.Blocks {
		if !isProse(b) {
			continue
		}
		if at := outcomeWithin.FindStringIndex(r.doc.Text[b.Start:b.End]); at != nil {
			list = append(list, caseSection{first: i, last: i, start: b.Start, block: i, outcome: span{b.Start + at[1], b.End}})
		}
	}
	return list
}

// readCaseLines notes the lines of a block that tell the outcome or the date. A
// section with two outcomes is of more than one case, or of none.
func (r *reader) readCaseLines(s *caseSection, block int) {
	start := r.doc.Blocks[block].Start
	for _, text := range strings.Split(r.doc.Text[start:r.doc.Blocks[block].End], "\n") {
		at := span{start, start + len(text)}
		start = at.end + 1
		if m := outcomeLine.FindString(text); m != "" && s.outcome.end == 0 {
			s.outcome, s.block = span{at.start + len(m), at.end}, block
		} else if m := hearingLine.FindString(text); m != "" && s.when.end == 0 {
			s.when = span{at.start + len(m), at.end}
		}
	}
}

// hearing returns the findings of one case: one for each outcome.
func (r *reader) hearing(s caseSection) []*statement {
	around := zone{span{s.start, s.outcome.start}, leadIn}
	platforms, platformAt := r.topics(around)
	text := r.doc.Text[around.start:around.end]
	if platforms == nil && !onData.MatchString(strings.ToLower(text)) {
		return nil
	}
	var when period.Period
	if found := period.Find(r.doc.Text[s.when.start:s.when.end], r.doc.Published); len(found) > 0 {
		when = found[0].Period
		if m := severalDays.FindStringSubmatch(r.doc.Text[s.when.start:s.when.end]); m != nil {
			if from, ok := period.Parse(m[1]+" "+m[2], r.doc.Published); ok && from.From.Before(when.To) {
				when.From = from.From
			}
		}
	}
	var list []*statement
	for _, id := range r.hearingOutcomes(s.outcome) {
		f := &statement{
			rule: hearingRule, sanction: id, department: r.bodyDepartment(), platforms: platforms, period: when, number: count.Count{Cases: 1, Qualifier: count.Exact}, unit: People,
			evidence: s.outcome, number0: span{s.outcome.start, s.outcome.start}, eventAt: s.outcome, block: s.block, lastBlock: s.block, order: s.outcome.start + len(list),
			single: true, article: true, ownPeriod: !when.IsZero(), ownPlatforms: true, reason: r.lex.Reason(text),
		}
		r.linkDepartment(f, span{})
		if platformAt.end > 0 {
			f.links = append(f.links, byteLink{role: "platform", at: platformAt})
		}
		list = append(list, f)
	}
	return list
}

// hearingOutcomes returns the outcomes that a line tells of one person: the
// special ones, where there are any; of one who had gone, that and no dismissal.
func (r *reader) hearingOutcomes(at span) []string {
	var ids []string
	text := r.doc.Text[at.start:at.end]
	for _, m := range r.sanctions(at.start, at.end) {
		if !slices.Contains(ids, m.ID) && !(m.ID == "complaint" || m.ID == "investigation") {
			ids = append(ids, m.ID)
		}
	}
	if len(ids) == 0 {
		ids = r.labelSanctions(firstLine(text))
	}
	if special := slices.DeleteFunc(slices.Clone(ids), general); len(special) > 0 {
		ids = special
	}
	if goneBefore.MatchString(text) || hadNotLeft.MatchString(text) || notAlready.MatchString(text) {
		ids = slices.DeleteFunc(ids, func(id string) bool { return id == "dismissal" || id == "resignation" })
		ids = append([]string{"resignation"}, ids...)
	}
	return ids
}

// notAlready matches "Had she not already resigned, she would have been dismissed".
var notAlready = quick.MustCompile(`(?i)\bhad (?:he|she|they|the (?:former )?officer) not (?:already )?(?:resigned|retired|left)\b`)
