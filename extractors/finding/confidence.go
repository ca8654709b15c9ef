package finding

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
)

// weights returns how much each sign of confidence.csv tells for or against a
// finding, in log odds. They are a logistic regression on 851 findings of 140 pages,
// as the rules read them before any of those pages was known, checked by
// cross-validation over pages. Set by hand: "title", "one person, alone", and, after 413
// findings of 102 more pages were read the same way, "base" and where tables say their
// sanction (of those that do it themselves 87 of 87 were right, of the others 22 of 38).
var weights = sync.OnceValue(func() map[string]float64 {
	list := map[string]float64{}
	for _, row := range rows("confidence.csv", "sign", "weight") {
		weight, err := strconv.ParseFloat(row[1], 64)
		if err != nil {
			panic("data/confidence.csv: " + err.Error())
		}
		list[row[0]] = weight
	}
	return list
})

// surest is the highest confidence: where the regression said 0.945 to 1, 0.95 were
// right, so that what it says is lowered to make 0.9 mean as much.
const surest = 0.955

// likely is the confidence below which a lone sentence is more often wrong than
// right, and is none.
const likely = 0.45

// surely is the confidence of a sentence that vouches for the other one of its page.
const surely = 0.65

// keepLikely leaves out the one or two sentences of a news page that are more likely
// wrong than right: about a warning, on a page that tells of nothing else.
func (r *reader) keepLikely(list []*statement) []*statement {
	if len(list) > 2 || r.doc.Kind != article.News {
		return list
	}
	sure := r.confidences(list)
	if len(sure) > 0 && slices.Max(sure) >= surely {
		return list // what stands beside it is of the same matter
	}
	var kept []*statement
	for i, s := range list {
		if sure[i] >= likely || len(s.cells) > 0 || !s.unknown && !s.inTitle && !s.single && r.isOnMatter() {
			kept = append(kept, s)
		}
	}
	return kept
}

// isOnMatter tells whether the title of a page, or its first paragraph, tells of what
// befell a body's people over platforms or data.
func (r *reader) isOnMatter() bool {
	story := r.theStory()
	if story.isPrivate || story.isPublic || story.isOfVictims || story.isOfCuts || story.isFiction {
		return false
	}
	for _, b := range r.doc.Blocks[:min(len(r.doc.Blocks), 2)] {
		text, words := r.doc.Text[b.Start:b.End], r.wordsIn(b.Start, b.End)
		ofMatter := len(r.within(lexicon.Platform, b.Start, b.End)) > 0 || aboutData.MatchString(text) || onData.MatchString(strings.ToLower(text))
		if anyOf("foreign", words) || anyOf("firm", words) {
			return false
		}
		if ofMatter && anyOf("ownpeople", words) && len(r.sanctions(b.Start, b.End)) > 0 {
			return true
		}
	}
	return false
}

// confidences returns how likely each statement of the page is right, from 0 to 1.
func (r *reader) confidences(list []*statement) []float64 {
	beside := map[span]int{}
	for _, s := range list {
		beside[s.evidence]++
	}
	all := make([]float64, len(list))
	for i, s := range list {
		odds := 0.0
		for _, sign := range r.signs(s, len(list), beside[s.evidence]) {
			odds += weights()[sign]
		}
		all[i] = math.Round(surest/(1+math.Exp(-odds))*100) / 100
	}
	return all
}

// signs are what tells for or against a statement: how it was read, what it says of
// itself, how many the page has, and how many its sentence.
func (r *reader) signs(s *statement, ofPage, ofSentence int) []string {
	signs := []string{"base", signOfRule(s)}
	if ofPage > 2 || s.department.id == "" || s.inherited > 0 && s.department != r.ownBody || !s.ownPlatforms || s.unknown {
		signs = append(signs, signOfNumber(ofPage)) // a sentence that names its platform needs no others beside it
	}
	if ofPage <= 2 && s.single && r.isWhoseStory(s) {
		signs = append(signs, "one person, alone")
	}
	add := func(sign string, applies bool) {
		if applies {
			signs = append(signs, sign)
		}
	}
	add("disclosure", r.doc.Kind == article.Disclosure)
	add("body in its sentence", r.doc.Kind == article.News && s.inherited == 0 && s.department.id != "")
	add("part of another", s.partOf != nil)
	add("period", !s.period.IsZero())
	add("many bodies", s.department.id == "")
	add("no number", s.unknown)
	add("table, its sanction told elsewhere", len(s.cells) > 0 && slices.ContainsFunc(s.links, func(l byteLink) bool { return l.role == "sanction" && l.from == "" }))
	add("no platform", len(s.platforms) == 0)
	add("title", s.inTitle)
	add("beside others", ofSentence > 1)
	return signs
}

// isWhoseStory tells whether the body of one person who was punished is named in the
// first paragraphs of a news page, or in the one that tells of it.
func (r *reader) isWhoseStory(s *statement) bool {
	if s.department.id == "" || r.doc.Kind != article.News || r.theStory().isPrivate {
		return false
	}
	names := func(from, to int) bool {
		return slices.ContainsFunc(r.within(lexicon.Department, from, to), func(m lexicon.Match) bool { return m.ID == s.department.id && !m.IsPlace })
	}
	paragraph := r.doc.Blocks[s.block]
	return names(0, r.doc.Blocks[min(len(r.doc.Blocks), 2*earlyBlocks)-1].End) || names(paragraph.Start, paragraph.End)
}

// signOfNumber is the sign of how many findings a page has.
func signOfNumber(n int) string {
	switch {
	case n <= 2:
		return "one or two findings"
	case n <= 4:
		return "three or four findings"
	case n >= 6:
		return "six findings or more"
	}
	return ""
}

// signOfRule is the sign of the rule that read a statement; "" where it tells nothing.
func signOfRule(s *statement) string {
	switch s.rule {
	case fineRule, fineOfFrameRule:
		return "breakdown"
	case "answer", "answer-label", "label":
		return "answer"
	case "number-noun":
		return "number before its noun"
	case "person", "they-are-among", "such-cases", "one-of-them":
		return "person"
	case "list", "joined-subjects", "same-people", "share-of-noun", "shared-out", "in-cases":
		return "carried"
	}
	if len(s.cells) > 0 {
		return "table"
	}
	return ""
}
