package lexicon

import (
	"slices"
	"strings"
)

// Find returns the departments, platforms and sanctions that the text names, in
// the order in which they begin. Of forms that overlap the longest counts. A
// form that needs context is a match only where the context settles it.
func (l *Lexicon) Find(text string, ctx Context) []Match {
	t := l.scan(text)
	t.sure = l.sureBodies(t)
	t.topics = l.topicsOf(t)
	var matches []Match
	for _, c := range t.candidates {
		if m, ok := l.resolve(t, c, ctx); ok {
			matches = append(matches, m)
		}
	}
	return matches
}

// Reason returns the first reason that the text names; "" where it names none.
func (l *Lexicon) Reason(text string) string {
	list := l.dictionary.tokens(text)
	for i := range list {
		if found := l.reasonsIdx.longest(text, list, i, nil); len(found) > 0 {
			return found[0].names[0].id
		}
	}
	return ""
}

// BodyByName returns the body that the whole text names.
func (l *Lexicon) BodyByName(text string, ctx Context) (Body, bool) {
	t := l.scan(text)
	if len(t.tokens) == 0 || len(t.tokens) > 30 {
		return Body{}, false
	}
	first := 0
	if t.tokens[0].key == "the" {
		first = 1
	}
	for _, c := range t.candidates {
		if c.first == first && c.last == len(t.tokens)-1 && c.names[0].kind == Department {
			if id := l.bodyOf(t, c, ctx, true); id != "" {
				return l.Body(id)
			}
		}
	}
	return Body{}, false
}

// A scanned is a text with its words and all forms found in it.
type scanned struct {
	text       string
	tokens     []token
	candidates []candidate
	sure       map[string]bool // bodies that an unambiguous form names
	topics     map[string]int  // kinds of body that the text speaks of, by weight
}

// scan finds every form, leaving out those that begin inside another of their kind,
// and sanctions inside a body's name: "Judicial Conduct Investigations Office".
func (l *Lexicon) scan(text string) *scanned {
	s := &scanned{text: text, tokens: l.dictionary.tokens(text)}
	free := map[Kind]int{} // first token that no form of the kind covers
	inName := 0            // first token behind the last name that is surely a body's
	var found []candidate
	for i := range s.tokens {
		if found = l.index.longest(text, s.tokens, i, found[:0]); len(found) == 0 {
			continue
		}
		for _, kind := range []Kind{Department, Platform, Sanction} {
			if c := of(found, kind); c != nil && i >= free[kind] && (kind != Sanction || i >= inName) {
				s.candidates = append(s.candidates, *c)
				free[kind] = c.last + 1
				if s.isSure(*c) {
					inName = c.last + 1
				}
			}
		}
	}
	return s
}

// sureBodies returns the bodies that the text names by a form of their own.
func (l *Lexicon) sureBodies(s *scanned) map[string]bool {
	sure := map[string]bool{}
	for _, c := range s.candidates {
		if s.isSure(c) {
			sure[c.names[0].id] = true
		}
	}
	return sure
}

// isSure tells whether a candidate names a body by a form of its own.
func (s *scanned) isSure(c candidate) bool {
	return c.names[0].kind == Department && len(c.names) == 1 && !c.names[0].ambiguous && s.named(c)
}

// named tells whether a candidate is spelt as a name: with a capital.
func (s *scanned) named(c candidate) bool {
	for _, t := range s.tokens[c.first : c.last+1] {
		if t.upper {
			return true
		}
	}
	return false
}

// resolve decides what a candidate names; ok is false where nothing settles it.
func (l *Lexicon) resolve(s *scanned, c candidate, ctx Context) (Match, bool) {
	m := Match{Kind: c.names[0].kind, Surface: s.text[c.start:c.end], Start: c.start, End: c.end}
	switch m.Kind {
	case Department:
		m.ID = l.bodyOf(s, c, ctx, false)
		m.IsPlace = m.ID != "" && l.isPlace(c, m.ID) && !l.saysKind(s, c, m.ID)
	case Platform:
		m.ID = l.settled(s, c, "platform", 4)
	case Sanction:
		if m.ID = l.settled(s, c, "person", 8); m.ID == "" {
			m.ID, m.Unsettled = c.names[0].id, true
		}
	}
	return m, m.ID != ""
}

// saysKind tells whether the word behind a place says which kind of body is meant:
// "Rhondda Cynon Taf council".
func (l *Lexicon) saysKind(s *scanned, c candidate, id string) bool {
	if c.last+1 >= len(s.tokens) || strings.TrimSpace(s.text[c.end:s.tokens[c.last+1].start]) != "" {
		return false
	}
	b, _ := l.Body(id)
	next := s.tokens[c.last+1]
	return b.Kind == "local_authority" && next.key == "council" || b.Kind == "police_force" && slices.Contains(at(l.kindsOf, next.number), b.Kind) || b.Kind == "fire_service" && next.key == "fire"
}

// settled returns the id of a platform or a sanction: of an unambiguous form,
// or of an ambiguous one with a cue word in the words around it.
func (l *Lexicon) settled(s *scanned, c candidate, cue string, around int) string {
	for _, n := range c.names {
		if !n.ambiguous {
			return n.id
		}
	}
	if c.names[0].kind == Platform && !s.tokens[c.first].upper {
		return "" // an ordinary word
	}
	if c.names[0].kind == Platform && s.compound(c) {
		return "" // "X-rays"
	}
	if c.names[0].kind == Platform && c.first > 0 && s.tokens[c.first].upper && slices.Contains(l.words["on_site"], s.tokens[c.first-1].key) {
		return c.names[0].id // "caught on Zoom"
	}
	if s.near(c, l.cues[cue], around) || c.names[0].kind == Platform && l.besidePlatform(s, c) {
		return c.names[0].id
	}
	return ""
}

// compound tells whether a hyphen ties a name to the next word.
func (s *scanned) compound(c candidate) bool {
	return c.end+1 < len(s.text) && s.text[c.end] == '-' && s.text[c.end+1] != ' '
}

// near tells whether one of the words stands within so many words of c, in the
// same block.
func (s *scanned) near(c candidate, words map[string]bool, around int) bool {
	for i := c.first - 1; i >= max(0, c.first-around); i-- {
		if words[s.tokens[i].key] || words[s.tokens[i].bare] {
			return true
		}
	}
	for i := c.last + 1; i <= min(len(s.tokens)-1, c.last+around); i++ {
		if words[s.tokens[i].key] || words[s.tokens[i].bare] {
			return true
		}
	}
	return false
}

// besidePlatform tells whether c stands in a list with a platform of an
// unambiguous name: "Facebook, X and Instagram".
func (l *Lexicon) besidePlatform(s *scanned, c candidate) bool {
	for _, i := range []int{c.first - 1, c.first - 2, c.last + 1, c.last + 2} {
		if i < 0 || i >= len(s.tokens) {
			continue
		}
		found := l.index.longest(s.text, s.tokens, i, nil)
		if other := of(found, Platform); other != nil && !other.names[0].ambiguous {
			return true
		}
	}
	return false
}
