package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"foiwatch/extractors"
	"foiwatch/extractors/finding"
	"foiwatch/extractors/lexicon"
)

// A piece is a stretch of a document's text that is shown in one way.
type piece struct {
	Text   string
	Kind   lexicon.Kind // of the mention it is in; "" for none
	ID     string       // of that mention
	Begins []int        // findings whose evidence begins here
	Within []int        // findings whose evidence it is in
	Passed string       // why its number gave no finding; "" for all else
}

// pieces cuts a document's text wherever a mention, the evidence of a finding or
// a number passed over begins or ends.
func pieces(e extractors.Explanation) []piece {
	runes := []rune(e.Document.Text)
	cuts := cutsOf(e, len(runes))
	byStart := make([]int, len(e.Findings))
	for i := range byStart {
		byStart[i] = i
	}
	slices.SortStableFunc(byStart, func(a, b int) int { return e.Findings[a].Evidence.Start - e.Findings[b].Evidence.Start })
	mention, passed := 0, 0
	var within []int
	var list []piece
	for i := 0; i+1 < len(cuts); i++ {
		at, end := cuts[i], cuts[i+1]
		p := piece{Text: harmless(string(runes[at:end]))}
		for mention < len(e.Mentions) && e.Mentions[mention].End <= at {
			mention++
		}
		if mention < len(e.Mentions) && e.Mentions[mention].Start <= at {
			p.Kind, p.ID = e.Mentions[mention].Kind, e.Mentions[mention].ID
		}
		for passed < len(e.Passed) && e.Passed[passed].End <= at {
			passed++
		}
		if passed < len(e.Passed) && e.Passed[passed].Start <= at {
			p.Passed = string(e.Passed[passed].Reason)
		}
		within = slices.DeleteFunc(within, func(f int) bool { return e.Findings[f].Evidence.End <= at })
		for len(byStart) > 0 && e.Findings[byStart[0]].Evidence.Start <= at {
			p.Begins = append(p.Begins, byStart[0])
			within, byStart = append(within, byStart[0]), byStart[1:]
		}
		p.Within = slices.Clone(within)
		list = append(list, p)
	}
	return list
}

// cutsOf returns where pieces begin and end, in order, each place once.
func cutsOf(e extractors.Explanation, length int) []int {
	cuts := []int{0, length}
	add := func(start, end int) { cuts = append(cuts, min(max(start, 0), length), min(max(end, 0), length)) }
	for _, m := range e.Mentions {
		add(m.Start, m.End)
	}
	for _, f := range e.Findings {
		add(f.Evidence.Start, f.Evidence.End)
	}
	for _, p := range e.Passed {
		add(p.Start, p.End)
	}
	slices.Sort(cuts)
	return slices.Compact(cuts)
}

// harmless takes out of a text what a terminal would obey or what would turn
// it around, but leaves its lines and tabs.
func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
			return -1
		}
		return r
	}, s)
}

// contextSize is how many characters are shown on each side of a place.
const contextSize = 40

// around returns a place of the text between what stands before and behind it,
// on one line.
func around(text []rune, start, end int) (before, at, behind string) {
	start = min(max(start, 0), len(text))
	end = min(max(end, start), len(text))
	from, to := max(0, start-contextSize), min(len(text), end+contextSize)
	before, behind = plain(string(text[from:start])), plain(string(text[end:to]))
	if from > 0 {
		before = "…" + before
	}
	if to < len(text) {
		behind += "…"
	}
	return before, plain(string(text[start:end])), behind
}

// A fact is one thing that is known of a finding, and where from.
type fact struct{ Name, Value, Source string }

// factsOf tells what a finding says and what it took from where.
func factsOf(text []rune, f finding.Finding, cells []finding.CellSpan) []fact {
	facts := []fact{{"department", departmentText(f.Department), sourceText(text, f, "department")}}
	facts = append(facts, fact{"sanction", f.Sanction, sourceText(text, f, "sanction")})
	number := fmt.Sprintf("%s %s", casesText(f.Cases, f.Qualifier), f.Unit)
	if f.CasesLow != nil && (f.CasesHigh == nil || *f.CasesLow != *f.CasesHigh) {
		number += ", " + rangeText(f)
	}
	facts = append(facts, fact{"cases", number, sourceText(text, f, "cases")})
	if len(f.Platforms) > 0 {
		facts = append(facts, fact{"platforms", strings.Join(f.Platforms, ", "), sourceText(text, f, "platform")})
	}
	if !f.Period.IsZero() {
		facts = append(facts, fact{"period", dayText(f.Period.From.String()) + " to " + dayText(f.Period.To.String()), sourceText(text, f, "period")})
	}
	if f.Reason != nil {
		facts = append(facts, fact{"reason", *f.Reason, sourceText(text, f, "reason")})
	}
	if f.PartOf != nil {
		facts = append(facts, fact{"part of", fmt.Sprintf("[%d]", *f.PartOf), ""})
	}
	if len(cells) > 0 {
		facts = append(facts, fact{"cells", cellsText(text, f.Evidence.Cells, cells), ""})
	}
	return append(facts, fact{"rule", fmt.Sprintf("%s, confidence %.2f", f.Rule, f.Confidence), ""})
}

// maxCells is how many cells of a finding are shown.
const maxCells = 6

// cellsText writes the addresses of cells and what stands in them.
func cellsText(text []rune, refs []finding.CellRef, cells []finding.CellSpan) string {
	var list []string
	for i, at := range cells {
		if i == maxCells || i >= len(refs) {
			list = append(list, fmt.Sprintf("and %d more", len(cells)-i))
			break
		}
		list = append(list, fmt.Sprintf("%s “%s”", plain(refs[i].Address), shorten(plain(string(text[at.Start:at.End])), contextSize)))
	}
	return strings.Join(list, ", ")
}

// departmentText names the body of a finding.
func departmentText(d *finding.Department) string {
	switch {
	case d == nil:
		return "(several bodies)"
	case d.ID == nil:
		return plain(d.Name) + " (in no register)"
	}
	return plain(d.Name)
}

// rangeText writes the range that a number allows.
func rangeText(f finding.Finding) string {
	if f.CasesHigh == nil {
		return fmt.Sprintf("%d or more", *f.CasesLow)
	}
	return fmt.Sprintf("%d to %d", *f.CasesLow, *f.CasesHigh)
}

// dayText writes an open end as an ellipsis.
func dayText(day string) string {
	if day == "" {
		return "…"
	}
	return day
}

// sourceText tells where a part of a finding was read that its evidence does
// not name; "" where the evidence does.
func sourceText(text []rune, f finding.Finding, role string) string {
	for _, l := range f.Links {
		switch {
		case l.Role != role:
		case l.From != "":
			return "from the " + l.From
		case l.Start != nil && l.End != nil:
			before, at, behind := around(text, *l.Start, *l.End)
			return fmt.Sprintf("from %s«%s»%s", before, at, behind)
		}
	}
	return ""
}
