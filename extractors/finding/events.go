package finding

import (
	"regexp"
	"slices"
	"strings"
)

// gapped matches a sanction whose noun was said before: "19 an oral one", "nine
// written and 21 oral". It does not match "a written warning".
var gapped = regexp.MustCompile(`(?i)\b(?:(an?|were|got|received|given|and|\d+|[a-z]+)\s+)?(final written|final|first written|written|oral|verbal) (ones?\b)`)

// gappedSanctions name the warnings that such a word stands for.
var gappedSanctions = map[string]string{
	"final": "final_written_warning", "final written": "final_written_warning", "written": "written_warning", "first written": "written_warning",
	"oral": "verbal_warning", "verbal": "verbal_warning",
}

// addGapped adds the events whose noun was left out.
func (c *clause) addGapped(text string) {
	if len(c.events) == 0 {
		return
	}
	for _, at := range gapped.FindAllStringSubmatchIndex(text[c.start:c.end], -1) {
		e := event{span: span{c.start + at[4], c.start + at[7]}, sanction: gappedSanctions[strings.ToLower(text[c.start+at[4]:c.start+at[5]])]}
		e.surface = "warning"
		if !slices.ContainsFunc(c.events, func(other event) bool { return other.start < e.end && e.start < other.end }) {
			c.events = append(c.events, e)
		}
	}
	slices.SortFunc(c.events, func(a, b event) int { return a.start - b.start })
}

// keepReal drops the events that did not happen, or that are none: rules,
// threats, wishes, negations, and words that only sometimes name an outcome.
func (c *clause) keepReal(text string) {
	c.events = slices.DeleteFunc(c.events, func(e event) bool { return !c.isReal(text, e) })
}

// isReal tells whether an event is told as a fact.
func (c *clause) isReal(text string, e event) bool {
	head := c.clauseBefore(text, e.start, 8)
	if is("weak", e.surface) && !(is("given", e.surface) && gives(before(c.words, e.start, 4))) && !c.nominal(e) {
		return false
	}
	if c.inQuotes(e.span) {
		return false
	}
	if strings.HasPrefix(e.surface, "would have been") {
		return true
	}
	near := head[max(0, len(head)-6):]
	for i, w := range near {
		switch {
		case w.low == "will" && i > 0 && near[i-1].low == "the", w.low == "if" && i+1 < len(near) && near[i+1].low == "still":
		case w.low == "would" && strings.Contains(joined(near[i:]), "would have been"):
		case is("irrealis", w.low):
			return false
		case is("negation", w.low) && !(w.low == "not" && strings.Contains(joined(near), "had they not")) && e.sanction != "no_action":
			return false
		}
	}
	if len(head) > 0 && head[len(head)-1].low == "to" && !nounEvent(e) {
		return len(head) > 1 && is("passive", head[len(head)-2].low) // "to sack", but "was to be"
	}
	return true
}

// nominal tells whether a verb's form is a noun here: "the sacking of two".
func (c *clause) nominal(e event) bool {
	next := behind(c.words, e.end, 2)
	return strings.HasSuffix(e.surface, "ing") && len(next) == 2 && next[0].low == "of"
}

// gives tells whether a word of giving or getting is in the list.
func gives(list []word) bool {
	for _, w := range list {
		switch w.low {
		case "given", "got", "received", "gave", "receiving", "offered", "issued", "getting", "receive", "sent", "had", "handed", "served", "went", "meted", "dished":
			return true
		}
	}
	return false
}

// clauseBefore returns up to n words before a byte that no break of the sentence
// parts from it.
func (c *clause) clauseBefore(text string, at, n int) []word {
	list := before(c.words, at, n)
	for i := len(list) - 1; i >= 0; i-- {
		end := at
		if i+1 < len(list) {
			end = list[i+1].start
		}
		if strings.ContainsAny(text[list[i].end:end], ",;:.()–—“”\"?!") {
			return list[i+1:]
		}
	}
	return list
}

// inQuotes tells whether an event stands in speech; a few quoted words are none.
func (c *clause) inQuotes(at span) bool {
	for _, q := range c.quotes {
		if at.start >= q.start && at.end <= q.end {
			return q.end-q.start > 40
		}
	}
	return false
}

// nounEvent tells whether an event's surface is a noun.
func nounEvent(e event) bool {
	for _, ending := range []string{"warning", "warnings", "dismissal", "dismissals", "sackings", "suspension", "suspensions", "resignation", "resignations", "advice", "action", "actions", "complaint", "complaints",
		"allegation", "allegations", "investigations", "reprimand", "reprimands", "demotion", "demotions", "cautions", "practice", "pay", "fww", "order", "orders", "guidance", "rank", "dock", "pay rise", "penalties", "letter", "letters", "cut", "fines"} {
		if strings.HasSuffix(e.surface, ending) {
			return true
		}
	}
	return e.surface == "retirement"
}
