package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
)

// isByStranger tells whether who acts in a sentence goes by a name that is no public
// body's: "Waitrose has sacked two workers", "was dismissed from Oakfield Lodge".
func (c *clause) isByStranger() bool {
	if anyOf("firm", c.words) && anyOf("itsown", c.words) {
		return true // "a supplier told us that it had dismissed two of its own workers"
	}
	return slices.ContainsFunc(c.events, func(e event) bool {
		switch {
		case !is("employersact", e.sanction):
			return false
		case e.voice == present || e.voice == participle && c.isActive(e):
			return c.isStrange(c.clauseBefore(e.start, 9))
		}
		return e.voice == participle && c.isStrange(c.nameBehind(e))
	})
}

// nameBehind returns the words that name who acted, behind a passive: "by Vauxhall dealership
// Brays", "from Oakfield Lodge"; none where no name ends them.
func (c *clause) nameBehind(e event) []word {
	words := c.behind(e.end, 6)
	if len(words) < 2 || words[0].low != "by" && words[0].low != "from" {
		return nil
	}
	words = words[1:]
	end := 0
	for end < len(words) && (end == 0 || !strings.ContainsAny(c.gap(words[end-1].end, words[end].start), ",;:.()")) && !isNameEnd(words[end]) {
		end++
	}
	return words[:end]
}

// isNameEnd tells whether a word goes on behind a name: "over", "after", "who".
func isNameEnd(w word) bool {
	return w.sense.is("preposition") || w.sense.is("connect") || w.sense.is("relativeword")
}

// isStrange tells whether the last of some words, but for adverbs and auxiliaries, is a
// proper name that the vocabulary knows neither as a word nor as a body, a place or a platform.
func (c *clause) isStrange(head []word) bool {
	for len(head) > 0 && (isAdverb(head[len(head)-1].low) || head[len(head)-1].sense.is("perfect")) {
		head = head[:len(head)-1]
	}
	if len(head) == 0 {
		return false
	}
	last := head[len(head)-1]
	name := c.text[last.start:last.end]
	if last.sense != nil || !startsCapital(name) || strings.ToUpper(name) == name || c.inBody(last) || c.inPlatform(last) {
		return false
	}
	if slices.ContainsFunc(head, func(w word) bool {
		return w.sense.is("person") || w.sense.is("oneperson") || w.sense.is("pronoun") || w.sense.is("preposition") || w.sense.is("placeofwork")
	}) {
		return false // "councils in Wales", "Stepping Hill hospital"
	}
	return last.start > c.words[0].start || strings.Count(c.text, name) > 1 // a first word has its capital from its place
}

// isOfStranger tells whether a news story begins with what a stranger did, and names no
// public body there.
func (r *reader) isOfStranger(clauses []*clause) bool {
	acts := slices.ContainsFunc(clauses, func(c *clause) bool { return c.block < 2 && c.isByStranger() })
	return acts && r.doc.Kind == article.News && !r.theStory().isPrivate && !r.namesBodyEarly()
}
