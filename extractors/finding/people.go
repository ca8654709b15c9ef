package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/count"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// titles are what stands before a person's name.
const titles = `PC|DC|PS|DS|DI|PCSO|Sgt|Sergeant|Inspector|Insp|Constable|Detective|Superintendent|Supt|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Officer|Nurse|Firefighter|Paramedic|Corporal|Cpl|Pte|Lieutenant|Captain|Cllr`

// titled matches a person's name behind a title or before an age.
// It matches "PC Lewis Tarrant", "Mr Etheridge", "Lewis Tarrant, 29,"; not "Kent Police".
var titled = quick.MustCompile(`\b(?:(?:(?:Former |Ex-|Temporary |Acting )?(?:` + titles + `)\.?(?: Constable| Sergeant| Inspector)?(?: \d{1,5})? )((?:[A-Z][\w'’-]+ ?){1,3})|((?:[A-Z][\w'’-]+ ){1,2}[A-Z][\w'’-]+)(?:, (?:aged )?\d\d,| \(\d\d\)|, an? [a-z]))`)

// mayName matches what titled needs: a title, or an age behind a name.
var mayName = quick.MustCompile(`\b(?:` + titles + `)[. ]|, (?:aged )?\d\d,| \(\d\d\)|, an? [a-z]`)

// people returns the pairings whose subject is one person whom the page has told
// of: "he was dismissed without notice", "PC Wren was sacked", "the officer
// resigned".
func (c *clause) people(t *told, pairs []pairing) []pairing {
	t.learnNames(c)
	if c.inTitle {
		return nil
	}
	var list []pairing
	for _, e := range c.events {
		if c.inQuotes(e.span) {
			continue
		}
		if q := c.recipient(e, t); q != nil && !isTaken(pairs, e) {
			list = append(list, pairing{e, q, "person", nil})
			continue
		}
		if e.voice == noun && !c.isGiven(c.start, e) || isTaken(pairs, e) || e.sanction == "complaint" || isCircumstance(e) && anyOf("while", c.before(e.start, 5)) {
			continue
		}
		q := c.singular(e, t)
		if e.isActive {
			q = c.namedObject(e, t)
		}
		if q == nil || q.Cases > 1 && e.sanction == "breach_finding" {
			continue
		}
		list = append(list, c.withFollowers(pairing{e, q, "person", nil})...)
	}
	return list
}

// isTaken tells whether a number of the sentence has an event already.
func isTaken(pairs []pairing, e event) bool {
	return slices.ContainsFunc(pairs, func(p pairing) bool { return p.start <= e.start && e.start < p.end })
}

// titledTogether matches the names of people behind one title: "Constables Joanna Rudge
// and Peter Clee"; names matches each.
var (
	titledTogether = quick.MustCompile(`\b(?:PCs|DCs|Sergeants|Sgts|Constables|Inspectors|Officers|Nurses|Messrs) (?:[A-Z][\w'’-]+ ?){1,3}(?:(?:, | ?and )(?:[A-Z][\w'’-]+ ?){1,3})+`)
	names          = quick.MustCompile(`(?:[A-Z][\w'’-]+ ?)+`)
)

// numberedOfficer matches an officer who goes by a number: "Former PC 2207".
var numberedOfficer = quick.MustCompile(`\b(?:PC|DC|PS|DS|DI|PCSO|Sgt|Sergeant|Inspector|Insp|Constable|Officer|SC) (\d{2,5})\b`)

// learn keeps a name by which a sentence calls somebody.
func (t *told) learn(name string) {
	if t.names[name] == 0 {
		t.persons++
		t.names[name] = t.persons
	}
}

// speakOfSomebody makes the person of whom the text goes on to speak one without a name,
// where it has spoken of nobody yet.
func (t *told) speakOfSomebody() {
	if t.person == 0 {
		t.persons++
		t.person, t.isUnnamed = t.persons, true
	}
}

// onePerson returns the number of one person, whom a word names.
func onePerson(at span, noun string) *quantity {
	return &quantity{Count: count.Count{Cases: 1, Qualifier: count.Exact}, span: at, number: at, nounEnd: at.end, noun: noun, unit: People, isSingular: true}
}

// learnTogether keeps the surnames of people whom a sentence names behind one title.
func (t *told) learnTogether(text string) {
	for _, list := range titledTogether.FindAllString(text, 2) {
		for _, name := range names.FindAllString(list, 8) {
			surname := lastWord(strings.TrimSpace(name))
			t.learn(surname)
		}
	}
}

// learnNumbers keeps the numbers by which a sentence names officers.
func (t *told) learnNumbers(text string) {
	for _, m := range numberedOfficer.FindAllStringSubmatch(text, 6) {
		t.learn(m[1])
	}
}

// learnNames keeps the surnames of the people whom a sentence names.
func (t *told) learnNames(c *clause) {
	text := c.text[c.start:c.end]
	if c.said.Match(titledTogether) {
		t.learnTogether(text)
	}
	if c.said.Match(numberedOfficer) {
		t.learnNumbers(text)
	}
	if !c.said.Match(mayName) {
		return
	}
	names := titled.FindAllStringSubmatch(text, 6)
	for _, m := range names {
		if m[2] != "" && slices.ContainsFunc(c.departments, func(d lexicon.Match) bool {
			return strings.Contains(m[2], d.Surface) || strings.Contains(d.Surface, m[2])
		}) {
			continue // "Kent Police, a force of"
		}
		name := strings.TrimSpace(m[1] + m[2])
		surname := strings.TrimSuffix(strings.TrimSuffix(lastWord(name), "’s"), "'s")
		id, known := t.names[surname]
		switch {
		case known:
		case t.person != 0 && t.isUnnamed && len(names) == 1:
			id = t.person
		default:
			t.persons++
			id = t.persons
		}
		t.names[surname], t.person, t.isUnnamed = id, id, false
	}
}

// singular returns the one person who is the subject of an event; nil where it
// has no such subject.
func (c *clause) singular(e event, t *told) *quantity {
	words := c.between(c.start, e.start)
	numbered := 0 // where a number stands between the person and the event
	for k := len(words) - 1; k >= max(0, len(words)-24); k-- {
		w := words[k]
		if w.isNumber() && !c.inPeriod(span{w.start, w.end}) && k > 0 && !strings.Contains(c.gap(words[k-1].end, w.start), ",") {
			numbered = w.start
		}
		surname := strings.TrimSuffix(strings.TrimSuffix(c.text[w.start:w.end], "’s"), "'s")
		id, isName := t.names[surname]
		whose := k - 1
		if k > 1 && !words[k-1].isNumber() && !words[k-1].sense.is("preposition") && c.gap(words[k-1].end, w.start) == " " && !words[k-1].sense.is("whoseone") {
			whose-- // "the watch manager"
		}
		definite := w.sense.is("oneperson") && whose >= 0 && words[whose].sense.is("whoseone") && !(whose > 0 && words[whose-1].low == "by") // "spoken to by their manager"
		ofPerson := (w.low == "his" || w.low == "her") && k+1 < len(words) && words[k+1].sense.is("standing")                                // "his name was removed"
		if !isName && !definite && w.low != "he" && w.low != "she" && !ofPerson {
			continue
		}
		aside := w.end
		if isName {
			aside = c.behindAside(w.end, e.start)
		}
		if numbered > aside {
			return nil
		}
		if next := c.behind(w.end, 1); definite && len(next) == 1 && next[0].sense.is("relativeword") && !strings.HasPrefix(c.text[w.end:c.end], ",") {
			return nil // "the officer who was sacked": told before
		}
		q := onePerson(span{w.start, w.end}, w.low)
		if isName && strings.HasPrefix(c.text[w.end:c.end], ", ") {
			q.nounEnd = max(c.behindAge(w.end), aside)
		}
		if !c.reaches(q, e) {
			return nil
		}
		if n := t.namesBefore(c, k); isName && n > 0 {
			q.Cases, q.isSingular, q.isDefinite = n+1, false, true // "PC Orme and PC Harkin were dismissed"
			return q
		}
		if isName {
			t.person = id
		}
		t.speakOfSomebody()
		return q
	}
	return nil
}

// behindAside returns the byte behind what commas set apart behind a name, up to the
// verb: ", the only one to have left, ", ", who answered three times, "; the byte itself where nothing is.
func (c *clause) behindAside(at, to int) int {
	gap := c.gap(at, to)
	comma := strings.LastIndexByte(gap, ',')
	words := c.between(at, to)
	if !strings.HasPrefix(gap, ", ") || comma == 0 || len(words) == 0 || !words[0].sense.is("relativeword") && !words[0].sense.is("article") {
		return at
	}
	next := c.behind(at+comma, 1)
	if len(next) == 0 || !next[0].sense.is("passive") && !next[0].sense.is("perfect") && !next[0].sense.is("govern") && next[0].low != "left" && !c.isEventAt(next[0]) {
		return at
	}
	return at + comma + 1
}

// namesBefore counts the names of other people that "and" or commas tie to the one
// which is the k-th word.
func (t *told) namesBefore(c *clause, k int) int {
	n := 0
	words := c.between(c.start, c.end)
	for j := k - 1; j >= 0; j-- {
		if strings.ContainsAny(c.gap(words[j].end, words[j+1].start), ";:.()–—") {
			break
		}
		surname := c.text[words[j].start:words[j].end]
		switch first := surname[0]; {
		case t.names[surname] > 0:
			n++
		case words[j].low != "and" && !words[j].sense.is("title") && (first < 'A' || first > 'Z') && (first < '0' || first > '9'):
			return n
		}
	}
	return n
}

// namedObject returns the one person who is the object of an active verb: "fired
// Mrs Pugh-Morris", "sacked him"; nil where it has no such object.
func (c *clause) namedObject(e event, t *told) *quantity {
	if holdsPronoun(e.surface) && t.person != 0 {
		return onePerson(e.span, "")
	}
	for k, w := range c.behind(e.end, 4) {
		surname := strings.TrimSuffix(strings.TrimSuffix(c.text[w.start:w.end], "’s"), "'s")
		id, isName := t.names[surname]
		pronoun := k == 0 && (w.low == "him" || w.low == "her") && strings.ContainsAny(c.text[w.end:min(c.end, w.end+1)]+".", " .,;") && c.endsObjectPronoun(w)
		if pronoun {
			t.speakOfSomebody()
		}
		if !isName && !pronoun {
			if !w.sense.is("title") && k > 0 && !(c.text[w.start] >= 'A' && c.text[w.start] <= 'Z') {
				return nil
			}
			continue
		}
		if isName {
			t.person = id
		}
		return onePerson(span{w.start, w.end}, w.low)
	}
	return nil
}

// recipient returns the one person to whom an outcome went: "a written warning went to
// PC Maya Sood"; nil where it went to nobody who is named.
func (c *clause) recipient(e event, t *told) *quantity {
	if q := c.givenTo(e, t); q != nil {
		return q
	}
	words := c.behind(e.end, 7)
	to := slices.IndexFunc(words, func(w word) bool { return w.low == "to" })
	if e.voice != noun || to < 1 || to > 2 || words[to-1].low != "went" && !words[to-1].sense.is("govern") {
		return nil
	}
	for _, w := range words[to+1:] {
		if id, isName := t.names[strings.TrimSuffix(strings.TrimSuffix(c.text[w.start:w.end], "’s"), "'s")]; isName {
			t.person = id
			return onePerson(span{w.start, w.end}, w.low)
		}
		if !w.sense.is("title") && !startsCapital(c.text[w.start:]) {
			return nil
		}
	}
	return nil
}

// givenTo returns the one person to whom a body gave an outcome: "the council gave her a
// final written warning"; nil where it gave none.
func (c *clause) givenTo(e event, t *told) *quantity {
	words := c.between(c.start, e.start)
	for k := len(words) - 2; k >= max(1, len(words)-5) && e.voice == noun; k-- {
		w := words[k]
		id, isName := t.names[c.text[w.start:w.end]]
		if !isName && w.low != "him" && w.low != "her" || !words[k-1].sense.is("give") || !words[k+1].sense.is("article") {
			continue
		}
		if isName {
			t.person = id
		}
		t.speakOfSomebody()
		return onePerson(span{w.start, w.end}, w.low)
	}
	return nil
}

// endsObjectPronoun tells whether "him" or "her" is an object by itself: "dismissed her.",
// not "dismissed her deputy".
func (c *clause) endsObjectPronoun(w word) bool {
	next := c.behind(w.end, 1)
	return w.low == "him" || len(next) == 0 || strings.ContainsAny(c.gap(w.end, next[0].start), ",.;") || next[0].sense.is("preposition")
}

// age matches an age behind a name, and where the person works.
var age = quick.MustCompile(`^, (?:aged )?\d\d,(?: (?:of|from|at|who)[^,]{3,60},)?`)

// behindAge returns the byte behind a person's age, where one stands at a byte.
func (c *clause) behindAge(at int) int {
	if m := age.FindStringIndex(c.text[at:c.end]); m != nil {
		return at + m[1]
	}
	return at
}
