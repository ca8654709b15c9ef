// Package response reads how a body answered a disclosure request, and the
// sections of the Act that it relied on.
package response

import (
	"regexp"
	"slices"
	"strings"

	"foiwatch/extractors/article"
)

// An Outcome is how a request was answered.
type Outcome string

// The outcomes, as they stand in every row.
const (
	Answered              Outcome = "answered"
	Partial               Outcome = "partial"
	Nil                   Outcome = "nil"     // the answer is that there were none
	Refused               Outcome = "refused" // an exemption or the cost limit
	NotHeld               Outcome = "not_held"
	NeitherConfirmNorDeny Outcome = "neither_confirm_nor_deny"
	Overdue               Outcome = "overdue"
)

// A Response is an outcome with the sections relied on, "s12", sorted.
type Response struct {
	Outcome  Outcome
	Sections []string
}

// What bodies write. Each matches the sentence beside it.
var (
	// "can neither confirm nor deny"
	neitherNor = regexp.MustCompile(`(?i)\bneither (to )?confirm(s|ed|ing)? (n?or) den(y|ies|ied|ying)\b`)
	// "I am therefore refusing the whole of your request"; not "you may appeal if we refuse"
	refusal = regexp.MustCompile(`(?i)\b(refus(ing|e|es|ed)( to (comply|disclose|provide|answer))? (the whole of |all of )?(your|this|the) request|(this|your|the) request (is|has been|was|must be) (hereby )?refused|refusal notice|is (therefore )?exempt|are (therefore )?exempt|withh(eld|olding|old)( the| this| that)? (information|figures?|data|requested)|information withheld|(would|will) exceed (the )?(appropriate|cost) limit|not obliged to comply|has been refused|declined to (answer|disclose))\b`)
	// "The Trust does not hold this information"
	absent = regexp.MustCompile(`(?i)\b((does|do|did) not (hold|record|collect|keep)|(is|are|was) not (centrally )?(held|recorded|collected)|not held|no (recorded )?information (is )?held|no central record)\b`)
	// "Zero.", "there were no cases"; not "no exemptions"
	none = regexp.MustCompile(`(?i)(^|[.:\n]\s*)(nil|none|zero|0)\s*(\.|$)|\bnil (return|response|answer)\b|\b(there (have been|were|was|are) (no|none|zero)\b|no (members of )?(staff|officers?|employees?|one|cases?)[^.]{0,60}\b(have|has|had|were|was|been)\b)`)
	// "long overdue", "has not replied"
	late = regexp.MustCompile(`(?i)\b(response to this request is (long )?overdue|by law, .{0,60}should (normally )?have responded|is delayed)\b`)
	// "partially successful", "provided in part"
	partly = regexp.MustCompile(`(?i)\b(partially (successful|disclosed|exempt)|in part|part(ially)? (refused|disclosed|upheld)|some of the information)\b`)
	// "section 40(2)", "s.12", "Sections 30 and 31"
	section = regexp.MustCompile(`(?i)\b(?:sections?|ss?\.?) ?(\d{1,2})(?:\(\d+\w*\))*(?:\(\w\))*(?: ?(?:and|,|&|or) ?(\d{1,2})(?:\(\d+\w*\))*)?`)
)

// reliance are the sections by which information may be withheld.
var reliance = map[string]bool{"12": true, "14": true}

// Read returns how the request on a page was answered.
func Read(doc article.Document, findings int) Response {
	text, marks := answerText(doc)
	res := Response{Outcome: Answered, Sections: sections(text)}
	refused, missing := refusal.MatchString(text), absent.MatchString(text)
	figures := findings > 0
	switch {
	case late.MatchString(marks):
		res.Outcome = Overdue
	case neitherNor.MatchString(text) && !figures:
		res.Outcome = NeitherConfirmNorDeny
	case (refused || missing) && (figures || partly.MatchString(marks) || none.MatchString(text)):
		res.Outcome = Partial
	case refused:
		res.Outcome = Refused
	case missing:
		res.Outcome = NotHeld
	case !figures && none.MatchString(text):
		res.Outcome = Nil
	}
	if res.Outcome == Answered || res.Outcome == Nil || res.Outcome == NotHeld || res.Outcome == Overdue {
		res.Sections = []string{}
	}
	return res
}

// answerText returns the body's own words, and those that a site puts above them.
func answerText(doc article.Document) (answer, marks string) {
	var own, first []string
	for i, b := range doc.Blocks {
		if b.Asked {
			continue
		}
		text := doc.Text[b.Start:b.End]
		own = append(own, text)
		if i < 8 {
			first = append(first, text)
		}
	}
	return strings.Join(own, "\n"), strings.Join(first, "\n")
}

// sections returns the sections by which something is withheld, sorted: the
// exemptions of Part II, the cost limit and vexatious requests.
func sections(text string) []string {
	list := []string{}
	for _, m := range section.FindAllStringSubmatch(text, -1) {
		for _, number := range m[1:] {
			if isExemption(number) {
				list = append(list, "s"+number)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// isExemption tells whether a section of the Act lets information be withheld:
// 12, 14 and 21 to 44.
func isExemption(number string) bool {
	return reliance[number] || len(number) == 2 && number >= "21" && number <= "44"
}
