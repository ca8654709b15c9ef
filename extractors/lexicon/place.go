package lexicon

import "strings"

// topicOf returns the kind of body that a text speaks of most, by the bodies
// that it names and the words that go with a kind; "" where it is of none.
func (l *Lexicon) topicOf(s *scanned) string {
	weight := map[string]int{}
	for id := range s.sure {
		b, _ := l.Body(id)
		weight[b.Kind] += 3
	}
	for _, t := range s.tokens {
		for _, kind := range l.kindsOf[t.key] {
			weight[kind]++
		}
	}
	best := ""
	for kind, w := range weight {
		if w > weight[best] || w == weight[best] && kind < best {
			best = kind
		}
	}
	return best
}

// placeless returns a body's name without the words that tell its kind:
// "Lincolnshire" of "Lincolnshire Police".
func placeless(name string) string {
	for _, ending := range []string{
		" Police", " Constabulary", " Metropolitan Borough Council", " County Borough Council", " Metropolitan District Council", " County Council", " Borough Council",
		" District Council", " City Council", " Council", " Fire and Rescue Service", " Fire Brigade", " NHS Trust", " NHS Foundation Trust", " Fire and Rescue Authority",
	} {
		if place, ok := strings.CutSuffix(name, ending); ok {
			return place
		}
	}
	for _, beginning := range []string{"London Borough of ", "Royal Borough of ", "City of ", "NHS ", "Police Service of ", "University of "} {
		if place, ok := strings.CutPrefix(name, beginning); ok {
			return place
		}
	}
	return ""
}

// isPlace tells whether a candidate names a body by its place alone.
func (l *Lexicon) isPlace(c candidate, id string) bool {
	for _, n := range c.names {
		if n.id == id {
			return n.place
		}
	}
	return false
}

// isPlacedIn tells whether a name stands where a place stands: "in Lincolnshire",
// "each of Islington and Haringey", "Aberdeen have each".
func (s *scanned) isPlacedIn(c candidate) bool {
	if c.first == 0 {
		return true
	}
	switch s.tokens[c.first-1].key {
	case "in", "at", "of", "from", "and", "by", "neighbouring", "both", "a", "an", "or", "with", "nearby":
		return true
	}
	gap := s.text[s.tokens[c.first-1].end:c.start]
	return strings.ContainsAny(gap, ".\n,;:–—")
}

// BodyByHospital returns the trust or board that a hospital's name tells: the only
// one that lived then and whose name begins with the same word.
func (l *Lexicon) BodyByHospital(name string, ctx Context) (Body, bool) {
	first, _, _ := strings.Cut(name, " ")
	if len(first) < 4 {
		return Body{}, false
	}
	var found []Body
	for _, b := range l.bodies {
		if (b.Kind == "nhs_trust" || b.Kind == "health_board") && strings.HasPrefix(b.Name, first+" ") && b.livedAt(ctx.Published.Year) && !strings.Contains(b.Name, "Primary Care") && !strings.Contains(b.Name, "Community") && !strings.Contains(b.Name, "Mental") && !strings.Contains(b.Name, "Partnership") {
			found = append(found, b)
		}
	}
	if len(found) != 1 {
		return Body{}, false
	}
	return found[0], true
}
