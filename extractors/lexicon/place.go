package lexicon

import (
	"slices"
	"strings"
)

// topicsOf weighs the kinds of body that a text speaks of, by the bodies that it
// names and the words that go with a kind: 2 is the kind it speaks of most, 1
// one that it speaks of much, too.
func (l *Lexicon) topicsOf(s *scanned) map[string]int {
	weight := map[string]int{}
	for id := range s.sure {
		b, _ := l.Body(id)
		weight[b.Kind] += 3
	}
	for _, t := range s.tokens {
		for _, kind := range at(l.kindsOf, t.number) {
			weight[kind]++
		}
	}
	most := 0
	for _, w := range weight {
		most = max(most, w)
	}
	topics := map[string]int{}
	for kind, w := range weight {
		switch {
		case w == most:
			topics[kind] = 2
		case w >= 2 && w*3 >= most:
			topics[kind] = 1
		}
	}
	return topics
}

// isLocal tells whether a body is one of many of its kind, each of a place.
func (b Body) isLocal() bool {
	return b.Kind == "police_force" || b.Kind == "local_authority" || b.Kind == "fire_service" || b.Kind == "health_board" || b.Kind == "university" || b.Kind == "ambulance_trust"
}

// placeless returns a body's name without the words that tell its kind:
// "Lincolnshire" of "Lincolnshire Police".
func (l *Lexicon) placeless(name string) string {
	for _, beginning := range l.words["name_begins"] {
		if place, ok := strings.CutPrefix(name, beginning+" "); ok {
			for _, ending := range l.words["name_ends_too"] {
				place = strings.TrimSuffix(place, " "+ending)
			}
			return place
		}
	}
	for _, ending := range l.words["name_ends"] {
		if place, ok := strings.CutSuffix(name, " "+ending); ok {
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

// BodyByHospital returns the trust or board that a hospital's name tells: the only
// one that lived then and whose name begins with the same word.
func (l *Lexicon) BodyByHospital(name string, ctx Context) (Body, bool) {
	first, _, _ := strings.Cut(name, " ")
	if len(first) < 4 {
		return Body{}, false
	}
	var found []Body
	for _, b := range l.bodies {
		if (b.Kind == "nhs_trust" || b.Kind == "health_board") && strings.HasPrefix(b.Name, first+" ") && b.livedAt(ctx.Published.Year) && !l.hasNoHospital(b) {
			found = append(found, b)
		}
	}
	if len(found) != 1 {
		return Body{}, false
	}
	return found[0], true
}

// hasNoHospital tells whether a trust's name says that it runs no general hospital.
func (l *Lexicon) hasNoHospital(b Body) bool {
	return slices.ContainsFunc(l.words["no_hospital"], func(word string) bool { return strings.Contains(b.Name, word) })
}
