package finding

import (
	"strconv"
	"strings"

	"foiwatch/extractors/count"
	"foiwatch/extractors/quick"
)

// A cellKind says what a cell of a table holds.
type cellKind int

// The kinds of cell.
const (
	blankCell  cellKind = iota
	markCell            // "-", "*", "n/a": a figure that is not given
	figureCell          // a number of cases, zero included
	whenCell            // a year, a month, a period
	wordsCell
	tallyCell // numbers and outcomes in one cell: "1x Written warning"
)

// Marks that stand for no figure.
var withheld = quick.MustCompile(`(?i)^(?:[-–—~*.…#^†‡_/]+|n ?/ ?[ak]|n\.a\.?|not (?:applicable|available|known|held|recorded|disclosed)|unknown|suppressed|withheld|redacted|exempt|[cxz:]|s\.?40(?:\(2\))?)$`)

// Footnote marks on figures and names: superscript digits, "[note 2]", "[1]",
// "(p)", "**"; not "(2)" behind a name, which may be a number of cases.
var (
	noteMark     = quick.MustCompile(`(?i)[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\s*\[(?:(?:foot)?note )?[a-z0-9]{1,3}\]|\s*\((?:p|r|e|(?:see )?(?:foot)?notes? [0-9a-z]+|provisional|revised)\)|[†‡§]+`)
	trailingStar = quick.MustCompile(`^(.*[\p{L}\p{N})])\s*(?:\*+|#)$`)
	// "14 (1)", "14 (12%)": the number before the brackets counts
	shareBehind = quick.MustCompile(`^([<>≤≥]?\s*[\d,]+)\s*\([\d.,]+\s*%?\)$`)
	// "1-4", "1 to 4": a small band, where the number is kept back
	band = quick.MustCompile(`(?i)^(?:between )?[01] ?(?:[-–—]|to|and) ?(\d{1,2})$`)
)

// plain returns a cell's text without footnote marks.
func plain(text string) string {
	text = strings.TrimSpace(noteMark.ReplaceAllString(text, ""))
	if m := trailingStar.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	return strings.TrimSpace(text)
}

// figure reads a cell that holds one number of cases, by itself or with the
// people or cases that it counts: "7", "<5", "3 officers", "14 (12%)".
func figure(cell string) (count.Count, bool) {
	text := plain(cell)
	if m := shareBehind.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	if strings.EqualFold(text, "both") {
		return count.Count{}, false // the heading of a total
	}
	if c, ok := count.Parse(text); ok {
		return c, true
	}
	if m := band.FindStringSubmatch(text); m != nil {
		most, _ := strconv.Atoi(m[1])
		return count.Count{Cases: most, Qualifier: count.AtMost}, most > 1 && most <= 20
	}
	if len(text) > 60 {
		return count.Count{}, false
	}
	spans := count.Find(text)
	if len(spans) != 1 || spans[0].Start != 0 || spans[0].Form != count.Digits && spans[0].Form != count.Words {
		return count.Count{}, false // "No breach" is an outcome
	}
	for _, w := range wordsOf(text, spans[0].End, len(text)) {
		if !w.sense.is("person") && !w.sense.is("unit") && !w.sense.is("filler") {
			return count.Count{}, false
		}
	}
	return spans[0].Count, true
}

// A tally is one outcome with its number, of several in one cell.
type tally struct {
	count.Count
	sanction string
}

// Ways to write one outcome of a cell with its number.
var (
	// "1x Written Warning", "2 × dismissal", "3 Words of advice", "One dismissal"
	tallyBefore = quick.MustCompile(`(?i)^(?:[•*-]\s*)?([<>≤≥]?\s*[\d,]+|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:[x×]\s*|[-–:]\s*|\s)(\D.*)$`)
	// "Dismissal (1)", "Written warning x 2", "Written warning - 2", "Dismissed: <5"
	tallyBehind = quick.MustCompile(`(?i)^(\D.*?)\s*(?:\(\s*(?:x\s*)?([<>≤≥]?\s*[\d,]+)\s*\)|(?:[x×]|[-–—:=])\s*([<>≤≥]?\s*[\d,]+))$`)
	// where the next begins without a break: "1x Dismissal 2x Written Warning"
	nextTally  = quick.MustCompile(`\s+(\d+ ?[x×] )`)
	tallyBreak = quick.MustCompile(`\n|;|,|\band\b|•|\s\+\s`)
)

// tallies reads a cell that holds outcomes with their numbers; nil where it
// holds anything else, or an outcome without a number.
func (r *reader) tallies(text string) []tally {
	if len(text) > 600 || !strings.ContainsAny(text, "0123456789") && !startsWithNumber(text) {
		return nil
	}
	var list []tally
	for _, part := range pieces(nextTally.ReplaceAllString(text, "\n$1")) {
		piece := plain(strings.TrimRight(strings.TrimSpace(part), "."))
		if piece == "" {
			continue
		}
		number, name := "", ""
		if m := tallyBefore.FindStringSubmatch(piece); m != nil {
			number, name = m[1], m[2]
		} else if m := tallyBehind.FindStringSubmatch(piece); m != nil {
			number, name = m[2]+m[3], m[1]
		} else {
			return nil
		}
		c, ok := count.Parse(number)
		sanctions := r.labelSanctions(name)
		if !ok || len(sanctions) == 0 || measure.MatchString(name) {
			return nil
		}
		list = append(list, tally{c, r.oneSanction(sanctions, name)})
	}
	return list
}

// measure matches what is no outcome with its number: "12 months", "1 meeting".
var measure = quick.MustCompile(`(?i)^(?:months?|years?|weeks?|days?|hours?|meetings?|per cent|%)\b`)

// startsWithNumber tells whether a cell begins with a number word.
func startsWithNumber(text string) bool {
	spans := count.Find(text[:min(len(text), 40)])
	return len(spans) > 0 && spans[0].Start == 0
}

// pieces cuts a cell where its outcomes part. A break that no number follows
// or precedes is part of a name: "Advice and Guidance", "Resigned, retired".
func pieces(text string) []string {
	var parts []string
	start := 0
	for _, at := range tallyBreak.FindAllStringIndex(text, -1) {
		head, tail := strings.TrimSpace(text[start:at[0]]), strings.TrimSpace(text[at[1]:])
		hard := text[at[0]] == '\n' || text[at[0]] == ';'
		if !hard && !(tallyBefore.MatchString(head) && tallyBefore.MatchString(firstLine(tail)) || tallyBehind.MatchString(head)) {
			continue
		}
		parts = append(parts, text[start:at[0]])
		start = at[1]
	}
	return append(parts, text[start:])
}

// firstLine returns the text up to its first break of line.
func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
