package finding

import (
	"strings"

	"foiwatch/extractors/quick"
)

// peopleBehind tells which of a force's two kinds of people the words behind a number
// name, up to the next number: "58 of the allegations related to officers and 13 to
// civilian staff"; "" where they name none, or both: "78 officers and staff".
func (c *clause) peopleBehind(end int) string {
	kind := ""
	for _, w := range c.behind(end, 7) {
		named := ""
		switch {
		case w.isNumber():
			return kind
		case w.sense.is("sworn"):
			named = "sworn"
		case w.sense.is("unsworn"):
			named = "unsworn"
		}
		if named != "" && kind != "" && named != kind {
			return ""
		}
		kind = max(kind, named)
	}
	return kind
}

// kindOfPeople tells which of a force's two kinds of people words name: "sworn",
// "unsworn"; "" where they name none.
func kindOfPeople(words string) string {
	switch last := lastWord(words); {
	case last == "":
		return ""
	case is("unsworn", last):
		return "unsworn"
	case is("sworn", last):
		return "sworn"
	}
	return ""
}

// wholeNumber is the number of which q is told to be a share: "of the 43 at the
// DWP, five"; 0 where none is told.
func (c *clause) wholeNumber(q *quantity) int {
	n := 0
	if c.isBesides() {
		return n
	}
	if tail := c.behind(q.end, 2); len(tail) == 2 && tail[0].low == "of" && tail[1].sense.is("others") {
		return 0 // "two of the twelve were dismissed, one of them for"
	}
	if q.isArticle && q.isPart {
		return 0 // "of the 60, four were dismissed; among these was a clerk"
	}
	for _, w := range c.quantities {
		if w.isWhole && !w.isVague && w != q && (w.start < q.start || w.start-q.nounEnd < 70) {
			n = w.Cases
		}
	}
	return n
}

// isBesides tells whether a sentence adds people to those told before: "Besides those 34".
func (c *clause) isBesides() bool {
	first := c.words[:min(len(c.words), 5)]
	for i, w := range first {
		if w.sense.is("definite") && i > 0 && i+1 < len(first) && first[i+1].isNumber() {
			return anyOf("besides", first[:i])
		}
	}
	return false
}

// example matches the beginning of a sentence about one of those told before.
// It matches "In one of the cases", "In another", "Among them was", "One of the",
// "One clerk, who", "Another was"; not "One in ten", "Another force".
var example = quick.MustCompile(`(?i)^(?:in (?:one|another)(?: (?:case|instance|incident|of (?:them|these|those|the cases)))?\b|among (?:them|those|these)\b|one of (?:them|those|these|the)\b|one,|another,|one [a-z]+(?: [a-z]+)?,? (?:who|whose|at|based|working) |another (?:was|had|who|whose|received|got|resigned|quit|left)\b)`)

// ofGroup matches whom a sentence is about, where it splits people into groups.
// It matches "Among civilian staff,", "Of the 38 officers,"; not "Of these,".
var ofGroup = quick.MustCompile(`(?i)^(?:among|of|for|as for) (?:the )?(?:\d+ |\w+ )?((?:police |civilian |support |special |male |female |military )?(?:soldiers|sailors|firefighters|staff|officers|constables|employees|pcsos|teachers|nurses|doctors|civilians|specials))\b`)

// groupOf names the people of whom a number is: "three of the officers", or those whom
// its sentence is about.
func (c *clause) groupOf(q *quantity) string {
	tail := c.behind(q.end, 4)
	if len(tail) > 2 && joined(tail[:2]) == "of the" {
		for _, w := range tail[2:] {
			if w.sense.is("groupnoun") {
				return w.low
			}
		}
	}
	return c.group()
}

// group names the people whom a sentence is about; "" where it is about all.
func (c *clause) group() string {
	if m := ofGroup.FindStringSubmatch(c.text[c.start:c.end]); m != nil {
		return strings.ToLower(m[1])
	}
	return ""
}
