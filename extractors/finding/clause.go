package finding

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
	"foiwatch/extractors/sentence"
)

// A clause is one sentence of the page with all that was found in it.
type clause struct {
	span
	text        string // of the whole document
	block       int
	inTitle     bool
	inList      bool // an item of a list
	countsOther bool // a number counts people who are no staff: prisoners, pupils
	words       []word
	events      []event
	quantities  []*quantity
	departments []lexicon.Match
	platforms   []lexicon.Match
	periods     []period.Span // bytes of the document's text
	quotes      []span
	initials    []span     // "(NIPS)", behind the name that they stand for
	said        quick.Scan // which of inSentences match

	unlistedBodies []lexicon.Match // bodies of no row of the lexicon, once they were looked for
	unlistedKnown  bool
}

// clauses splits the page's own words into sentences.
func (r *reader) clauses() []*clause {
	var list []*clause
	supposed := 0 // the level of the heading of what may happen; 0 for none
	for i, b := range r.doc.Blocks {
		if b.Kind == article.Heading && (supposed == 0 || b.Level <= supposed) {
			if supposed = 0; whatMay.MatchString(r.doc.Text[b.Start:b.End]) && r.doc.Kind == article.Disclosure {
				supposed = b.Level
			}
		}
		if b.Kind == article.Grid || b.Asked || supposed > 0 {
			continue
		}
		quotes := quoted(r.doc.Text, b.Start, b.End)
		for _, s := range sentence.Split(r.doc.Text[b.Start:b.End]) {
			for _, part := range yearParts(r.doc.Text, span{b.Start + s.Start, b.Start + s.End}) {
				if !r.isClaimed(part) {
					list = append(list, r.clause(i, b, part, quotes))
				}
			}
		}
	}
	return list
}

// inSentences are the patterns that are looked for in each sentence, in one pass.
var inSentences = sync.OnceValue(func() *quick.Set {
	list := []quick.Regexp{leftOut, hearsay, toBeSearched, exampleOf, foundTo, cameIn, mayName, titledTogether, hospital, aboutCounting, numberedOfficer}
	for _, p := range hadDone() {
		list = append(list, p.pattern)
	}
	return quick.NewSet(list...)
})

// maxSentence is how many bytes a sentence may have; what is longer is none of a
// person's, and is read in pieces, so that reading stays linear.
const maxSentence = 2000

// ofYear matches where a part of a sentence begins with its year.
var ofYear = quick.MustCompile(`;\s+(?:19|20)\d\d(?:[/–-]\d\d)?(?: ?[:–—] | - )`)

// yearParts cuts a sentence into what it tells of each year, "2019: two were warned; 2020:
// one was dismissed", and what is too long for one into more.
func yearParts(text string, at span) []span {
	var parts []span
	start := at.start
	for _, m := range ofYear.FindAllStringIndex(text[at.start:at.end], -1) {
		cut := at.start + m[0] + 1
		parts = append(parts, bounded(text, span{start, cut})...)
		for start = cut; text[start] == ' '; start++ {
		}
	}
	return append(parts, bounded(text, span{start, at.end})...)
}

// bounded cuts a sentence into pieces of at most maxSentence bytes, at spaces
// where there are any.
func bounded(text string, at span) []span {
	var parts []span
	for at.end-at.start > maxSentence {
		end := at.start + maxSentence
		if space := strings.LastIndexByte(text[at.start:end], ' '); space > 0 {
			end = at.start + space
		}
		for !utf8.RuneStart(text[end]) {
			end--
		}
		parts = append(parts, span{at.start, end})
		at.start = end
	}
	return append(parts, at)
}

// clause finds what one sentence holds.
func (r *reader) clause(block int, b article.Block, at span, quotes []span) *clause {
	c := &clause{span: at, text: r.doc.Text, block: block, inTitle: b.Kind == article.Title || b.Kind == article.Heading && r.doc.Kind == article.News, inList: b.Kind == article.Item, quotes: quotes, initials: initialsIn(r.doc.Text, at)}
	c.words = r.wordsIn(at.start, at.end)
	c.said = inSentences().Scan(c.text[c.start:c.end])
	c.departments = slices.DeleteFunc(r.within(lexicon.Department, at.start, at.end), func(m lexicon.Match) bool { return r.lex.IsCollective(m.ID) || m.IsPlace && !r.speaksOf(m, at) })
	c.departments = slices.DeleteFunc(c.departments, func(p lexicon.Match) bool {
		return p.IsPlace && slices.ContainsFunc(c.departments, func(m lexicon.Match) bool {
			return !m.IsPlace && m.ID != "" && strings.HasPrefix(m.Surface, p.Surface+" ")
		})
	}) // "In Northern Ireland …, the Northern Ireland Prison Service confirmed"
	c.departments = append(c.departments, r.hospitals(c)...)
	slices.SortFunc(c.departments, func(a, b lexicon.Match) int { return a.Start - b.Start })
	c.platforms = slices.DeleteFunc(r.within(lexicon.Platform, at.start, at.end), func(m lexicon.Match) bool { return r.isOwnChannel(m, at) })
	if len(c.platforms) == 0 && r.doc.Kind == article.News {
		c.platforms = c.recordsIn()
	}
	for _, m := range r.sanctions(at.start, at.end) {
		e := newEvent(m.ID, m.Surface, span{m.Start, m.End})
		e.isUnsettled = m.Unsettled
		c.events = append(c.events, e)
	}
	for _, p := range joinedPeriods(r.doc.Text[at.start:at.end], r.doc.Published) {
		p.Start, p.End = p.Start+at.start, p.End+at.start
		c.periods = append(c.periods, p)
	}
	c.addSplit()
	c.addLeft()
	c.addAround()
	c.addFound()
	if r.doc.Kind == article.Disclosure {
		c.addCameIn()
	}
	c.addGapped()
	c.quantities = c.count()
	c.keepReal()
	return c
}

// between returns the words that lie between two bytes.
func (c *clause) between(from, to int) []word {
	first := c.wordAt(from)
	last := first
	for last < len(c.words) && c.words[last].end <= to {
		last++
	}
	return c.words[first:last]
}

// withoutBodies returns the words between two bytes that are no part of a body's name.
func (c *clause) withoutBodies(from, to int) []word {
	return slices.DeleteFunc(slices.Clone(c.between(from, to)), c.inBody)
}

// wordAt returns the index of the first word that begins at a byte or behind it.
func (c *clause) wordAt(at int) int {
	low, high := 0, len(c.words)
	for low < high {
		if middle := (low + high) / 2; c.words[middle].start < at {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// before returns up to n words that end before a byte, the nearest last.
func (c *clause) before(at, n int) []word {
	end := c.wordAt(at)
	for end > 0 && c.words[end-1].end > at {
		end--
	}
	return c.words[max(0, end-n):end]
}

// behind returns up to n words that begin at a byte or behind it.
func (c *clause) behind(at, n int) []word {
	first := c.wordAt(at)
	return c.words[first:min(len(c.words), first+n)]
}

// gap is the text between two bytes, without brackets around initials; "" where
// they are in the wrong order.
func (c *clause) gap(from, to int) string {
	if from >= to {
		return ""
	}
	text := c.text[from:to]
	for _, at := range c.initials {
		if at.start >= from && at.end <= to {
			text = text[:at.start-from] + " " + c.text[at.start+1:at.end-1] + " " + text[at.end-from:]
		}
	}
	return text
}

// initialed matches initials that stand behind their name. It matches "Service (NIPS)",
// "Standards Department (PSD)"; not "warned (PC Vole)", "Twitter (X)", "12 (A)".
var initialed = quick.MustCompile(`\b[A-Z][a-z]+ (\([A-Z]{2,8}s?\))`)

// initialsIn returns the initials of a sentence with their brackets.
func initialsIn(text string, at span) []span {
	var list []span
	for _, m := range initialed.FindAllStringSubmatchIndex(text[at.start:at.end], -1) {
		list = append(list, span{at.start + m[2], at.start + m[3]})
	}
	return list
}

// breaks tells whether a text holds a sign that parts clauses.
func breaks(gap string) bool {
	return strings.ContainsAny(gap, ";:()–—?!") || strings.Contains(gap, " - ")
}

// inQuotes tells whether a span stands in speech; a few quoted words are none.
func (c *clause) inQuotes(at span) bool {
	for _, q := range c.quotes {
		if at.start >= q.start && at.end <= q.end {
			return q.end-q.start > 40
		}
	}
	return false
}
