package finding

import (
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// leftOut matches a sentence about cases that the figures leave out.
// It matches "were left out", "have been disregarded", "none of which was about social media";
// not "None of them was dismissed", "the force, which was left out of the survey, dismissed two".
var leftOut = quick.MustCompile(`(?i)\b(?:were|was|are|is|been) (?:therefore |also )?(?:disregarded|left out|discounted|excluded|not (?:included|counted))(?:\s*$|[.;]| (?:from|here|as)\b)|\bnone of (?:which|whom|these|those|them) (?:was|were|is|are|has|have|had|did|concerned|involved|related)\b(?: \w+){0,4} (?:about|over|to|with|on|concern\w*|involv\w*|of) (?:the (?:use|misuse) of )?(?:social media|facebook|twitter|whatsapp|e-?mail|the internet|websites?|data|messag\w+|systems?)`)

// hearsay matches what a reader says of where they work.
// It matches "in my time", "my brother in law works there", "Same at our place"; not "my members".
var hearsay = quick.MustCompile(`(?i)\b(?:in my time|(?:at|in) (?:our|my) (?:place|work|office|depot|station|nick|force|council|trust)|where i work(?:ed)?|my (?:brother|sister|mate|friend|wife|husband|son|daughter|mum|dad)\b(?: in law|-in-law)? (?:works?|worked|got|was))\b`)

// isHearsay tells whether a sentence, outside quotes, is a reader's.
func (c *clause) isHearsay() bool {
	if !c.said.Match(hearsay) {
		return false
	}
	at := hearsay.FindStringIndex(c.text[c.start:c.end])
	return !c.inQuotes(span{c.start + at[0], c.start + at[1]})
}

// toBeSearched matches what a body says of records that it has not gone through.
// It matches "each record would need to be examined", "all of which would have to be
// read by hand"; not "each would have been dismissed".
var toBeSearched = quick.MustCompile(`(?i)\b(?:each|every|all|which|whom|they|these|those|files?|records?|cases?|incidents?|logs?) (?:[a-z]+ ){0,3}would (?:then |all |each |therefore |first )?(?:need|have|require) (?:to be )?(?:[a-z]+ly |individual |manual )*(?:examined|reviewed?|read|searched|checked|opened|looked|interrogated|retrieved|gone|inspected|search|examination|inspection|interrogation)\b`)

// isToBeSearched tells whether a sentence, or the next one of its paragraph, says
// that what it counts would have to be gone through for an answer.
func (r *reader) isToBeSearched(c *clause) bool {
	if r.doc.Kind != article.Disclosure {
		return false
	}
	rest := c.text[c.end:min(r.doc.Blocks[c.block].End, c.end+maxSentence)]
	if stop := strings.Index(rest, ". "); stop >= 0 {
		rest = rest[:stop]
	}
	return c.said.Match(toBeSearched) || toBeSearched.MatchString(rest) || notKnownWhether.MatchString(rest)
}

// notKnownWhether matches the sentence behind figures that says that they may be of anything.
// It matches "It is not possible to say whether any of those concerned messaging".
var notKnownWhether = quick.MustCompile(`(?i)^[^.]{0,60}\b(?:not possible|unable|cannot|can not|impossible) (?:to )?(?:say|tell|determine|identify|establish|state) (?:whether|if|which of|how many of)\b`)

// aboutCounting matches a note on how figures were counted.
// It matches "An employee who was suspended and then dismissed is shown in both columns",
// "Staff who met two outcomes are counted once".
var aboutCounting = quick.MustCompile(`(?i)\b(?:an?|any|each|those|staff|officers|employees|people)\b[^.]{0,30}\bwho\b[^.]{3,90}\b(?:is|are) (?:shown|counted|included|recorded|listed|reported) (?:in|under|as|once|twice|only|more|both|for)\b`)

// ofEverything tells whether a sentence that names no platform counts matters of every kind.
func (c *clause) ofEverything() bool {
	return len(c.platforms) == 0 && anyOf("everymatter", c.words)
}

// allWere matches the beginning of a sentence that tells what all of those just told of
// were about: "All were safeguarding or fraud cases.", "All of them concerned".
var allWere = quick.MustCompile(`(?i)^ *(?:all|both|each|every one|none) (?:of (?:them|these|those) )?(?:cases )?(?:were|was|concerned|related|involved|arose|stemmed|followed|had)\b`)

// wereAllElse tells whether the next sentence of the paragraph says that all those of
// a sentence were about other matters than ours.
func (r *reader) wereAllElse(c *clause) bool {
	rest := c.text[c.end:min(r.doc.Blocks[c.block].End, c.end+maxSentence)]
	if !allWere.MatchString(rest) {
		return false
	}
	if stop := strings.IndexAny(rest, ".;"); stop >= 0 {
		rest = rest[:stop]
	}
	at := span{c.end, c.end + len(rest)}
	return anyOf("othermatter", r.wordsIn(at.start, at.end)) && len(r.within(lexicon.Platform, at.start, at.end)) == 0 && !aboutData.MatchString(rest) && len(c.platforms) == 0
}
