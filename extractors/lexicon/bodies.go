package lexicon

import (
	"slices"
	"strings"
)

// bodyOf decides which body a candidate names; "" where nothing settles it. An
// ambiguous form needs a reason to be read as a body at all, unless it is known
// to name one, and then only the choice is open.
func (l *Lexicon) bodyOf(s *scanned, c candidate, ctx Context, isName bool) string {
	if !isName && (!s.named(c) || l.becomesAnother(s, c)) {
		return ""
	}
	best, bestScore, tied := "", -1, false
	for _, n := range c.names {
		score := l.support(s, c, n, ctx)
		if !n.ambiguous {
			score += 3
		}
		switch {
		case score > bestScore:
			best, bestScore, tied = n.id, score, false
		case score == bestScore:
			best = l.living(best, n.id, ctx, &tied)
		}
	}
	if bestScore <= 0 && !isName || tied {
		return ""
	}
	return best
}

// support counts what speaks for reading an ambiguous form as one body.
func (l *Lexicon) support(s *scanned, c candidate, n name, ctx Context) int {
	b, _ := l.Body(n.id)
	score := 0
	if n.id == ctx.Department {
		score += 5
	}
	if own, ok := l.BodyByHost(ctx.Host); ok && own.ID == n.id {
		score += 5
	}
	if s.sure[n.id] {
		score += 4
	}
	if s.near(c, l.cues[b.Kind], 3) {
		score += 2
	}
	if n.words > 1 && score > 0 {
		score++
	}
	if !b.livedAt(ctx.Published.Year) {
		score -= 3
	}
	if b.Kind == "devolved_government" && strings.HasSuffix(b.Name, "(Northern Ireland)") && !s.speaksOf(l.words["northern_ireland"]) {
		score -= 2 // "the Department of Health", where nothing is of Northern Ireland
	}
	switch {
	case n.ambiguous && n.place && s.topics[b.Kind] == 0:
		score-- // "Lincolnshire" where nothing speaks of its police
	case n.ambiguous && n.place:
		score += s.topics[b.Kind]
	case n.ambiguous && l.isPlainName(s, c):
		score++
	}
	return score
}

// speaksOf tells whether a text has one of some words.
func (s *scanned) speaksOf(words []string) bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool { return slices.Contains(words, t.key) })
}

// isPlainName tells whether an ambiguous form is still written as the name of an
// office: several words of capitals, or "the Treasury".
func (l *Lexicon) isPlainName(s *scanned, c candidate) bool {
	capitals := 0
	for _, t := range s.tokens[c.first : c.last+1] {
		if t.upper {
			capitals++
		}
	}
	if capitals > 1 {
		return true
	}
	return c.first > 0 && s.tokens[c.first-1].key == "the" && s.tokens[c.first].upper && len(s.tokens[c.first].key) > 2
}

// living chooses between two bodies that are supported alike: the one that
// lived when the page was published, then the younger. Where that does not
// tell them apart, tied is set.
func (l *Lexicon) living(first, second string, ctx Context, tied *bool) string {
	a, _ := l.Body(first)
	b, _ := l.Body(second)
	atA, atB := a.livedAt(ctx.Published.Year), b.livedAt(ctx.Published.Year)
	switch {
	case atA && !atB:
		return first
	case atB && !atA:
		return second
	case a.Kind == b.Kind && a.StartYear != b.StartYear:
		if a.StartYear > b.StartYear {
			return first
		}
		return second
	case a.Kind == b.Kind && (a.EndYear == 0) != (b.EndYear == 0):
		if a.EndYear == 0 {
			return first
		}
		return second
	}
	*tied = true
	return first
}

// livedAt tells whether the body existed in a year, or in the two years before
// it, of which reports still speak. Year 0 is unknown, and now.
func (b Body) livedAt(year int) bool {
	if year == 0 {
		return b.EndYear == 0
	}
	return (b.StartYear == 0 || b.StartYear <= year) && (b.EndYear == 0 || b.EndYear+2 >= year)
}

// becomesAnother tells whether the words behind a body's name make it another's:
// "Metropolitan Police Federation".
func (l *Lexicon) becomesAnother(s *scanned, c candidate) bool {
	i := c.last + 1
	if i >= len(s.tokens) || !s.tokens[i].joins || !s.tokens[i].upper {
		return false
	}
	for _, r := range s.text[c.end:s.tokens[i].start] {
		if r != ' ' && r != '\u00a0' {
			return false
		}
	}
	return len(l.notTheBody.longest(s.text, s.tokens, i, nil)) > 0
}
