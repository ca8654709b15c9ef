package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
)

// A told is what the page has told so far, for sentences to carry over.
type told struct {
	main       department // the body that the page is about
	mainAt     span
	inBlock    department // the body that the paragraph is about
	inBlockAt  span
	block      int
	lastBody   department // the one body that the last figures are of
	lastBodyAt span
	section    department // the body that the heading above is of, and nothing else
	sectionAt  span
	seen       []bodySeen // bodies named so far, the latest last
	platforms  []string
	platformAt span
	over       []string           // those that a sentence told of all cases
	titled     []string           // the platforms of the title
	lead       []string           // the platforms of the title, or of the first sentence that names any
	lastPeriod period.Period      // the one told last
	years      []period.Span      // those of the last sentence that had any
	last       []*statement       // of the last sentence that had any
	all        []*statement       // of the page so far
	wholes     map[int]*statement // the latest number of cases, whatever became of them, by that number
	recent     []*statement       // of the last sentences, for what they are shares of
	tabled     []*statement       // of the page's tables and answers
	bare       *statement         // "Written warnings were also given": a sanction without a number

	others    bool           // the people counted last are no staff
	names     map[string]int // surnames of those whom the page names
	person    int            // the one person it spoke of last; 0 is nobody
	persons   int
	isUnnamed bool // that person has not been named
}

// A bodySeen is a body that was named on the page.
type bodySeen struct {
	department
	kind string
	at   span
}

// newTold begins with what the title and the page's own body say.
func (r *reader) newTold() *told {
	t := &told{block: -1, names: map[string]int{}, wholes: map[int]*statement{}}
	if r.doc.Kind == article.Disclosure {
		t.main = r.bodyDepartment()
	}
	title, ok := r.titleOf()
	if m, found := r.mainBody(); found && !t.main.known() {
		t.main, t.mainAt = r.named(m), span{m.Start, m.End}
	}
	if !ok {
		return t
	}
	t.platforms, t.platformAt = r.platformIDs(r.within(lexicon.Platform, title.Start, title.End))
	t.lead = t.platforms
	t.titled, _ = r.platformIDs(slices.DeleteFunc(r.within(lexicon.Platform, title.Start, title.End), func(m lexicon.Match) bool {
		return strings.HasPrefix(strings.ToLower(m.Surface), "tweet") // what "Tweet and sour" is about may be any site
	}))
	return t
}

// isAside tells whether a body is another than the one that the page is about.
func (t *told) isAside(d department) bool {
	return t.main.known() && !t.main.many && d != t.main
}

// remember keeps what later sentences may leave out.
func (r *reader) remember(c *clause, t *told, found []*statement) {
	if c.block != t.block {
		t.block, t.inBlock, t.inBlockAt = c.block, department{}, span{}
	}
	r.rememberSection(c, t)
	for _, m := range c.departments {
		if !r.isSpeaker(c, m) {
			b, _ := r.lex.Body(m.ID)
			if m.IsPlace {
				t.inBlock, t.inBlockAt = r.named(m), span{m.Start, m.End}
				continue
			}
			t.seen = append(t.seen, bodySeen{r.named(m), b.Kind, span{m.Start, m.End}})
			if m.Start-c.start < 80 || len(c.departments) == 1 {
				t.inBlock, t.inBlockAt = r.named(m), span{m.Start, m.End}
			}
		}
	}
	if len(c.departments) == 0 && len(c.words) < 25 && r.saysMany(c, c.span) && !c.hasAnaphor(c.span) {
		t.inBlock, t.inBlockAt = department{many: true}, span{}
	}
	if span := c.spanOfFigures(); len(found) == 0 && !span.IsZero() && r.doc.Kind == article.Disclosure {
		t.lastPeriod = span
		if len(t.all) == 0 && r.ahead.IsZero() {
			r.ahead = span
		}
	}
	if len(c.periods) > 0 {
		t.years = c.periods
	}
	if len(found) > 0 {
		t.last = found
		t.all = append(t.all, found...)
		t.recent = append(t.recent, found...)
		t.recent = t.recent[max(0, len(t.recent)-12):]
		if d := found[len(found)-1].department; d.known() {
			t.inBlock = d
			t.inBlockAt = r.placeOf(c, d)
			if t.lastBody = d; t.inBlockAt.end > 0 {
				t.lastBodyAt = t.inBlockAt
			}
		}
		for _, s := range found {
			if !s.unknown && general(s.sanction) {
				t.wholes[s.number.Cases] = s
			}
			if s.ownPeriod {
				t.lastPeriod = s.period
			}
			if !s.aside && s.department.known() && !t.main.known() && !c.inTitle {
				t.main, t.mainAt = s.department, r.placeOf(c, s.department)
			}
		}
	}
	r.rememberPlatforms(c, t, found)
}

// rememberSection keeps the body of which a heading within the page is: "1. Glasgow
// City Council".
func (r *reader) rememberSection(c *clause, t *told) {
	b := r.doc.Blocks[c.block]
	if b.Kind != article.Heading {
		return
	}
	if c.start == b.Start {
		t.section, t.sectionAt = department{}, span{}
	}
	if len(c.departments) == 1 && len(c.withoutBodies(c.start, c.end)) <= 2 {
		m := c.departments[0]
		t.section, t.sectionAt = r.named(m), span{m.Start, m.End}
	}
}

// mostSeen returns the body that the page has named most often so far.
func (t *told) mostSeen() bodySeen {
	times := map[string]int{}
	best := t.seen[0]
	for _, b := range t.seen {
		if times[b.id]++; times[b.id] > times[best.id] {
			best = b
		}
	}
	return best
}

// placeOf returns where a sentence names a body; nothing where it does not.
func (r *reader) placeOf(c *clause, d department) span {
	for _, m := range c.departments {
		if m.ID == d.id {
			return span{m.Start, m.End}
		}
	}
	return span{}
}

// isSpeaker tells whether a body is only the source or the receiver of what is
// said: "according to", "told", "made to the", "seen by".
func (r *reader) isSpeaker(c *clause, m lexicon.Match) bool {
	if r.tellsOfItsOwn(c, m) {
		return false
	}
	head := c.before(m.Start, 3)
	if n := len(head); n >= 2 && (is("sourcelead", joined(head[n-2:])) || head[n-1].sense.is("article") && n == 3 && is("sourcelead", joined(head[:2]))) {
		return true
	}
	for len(head) > 0 && (head[len(head)-1].sense.is("article") || head[len(head)-1].low == "by") {
		head = head[:len(head)-1]
	}
	if len(head) == 0 {
		return false
	}
	last := head[len(head)-1].low
	two := joined(head[max(0, len(head)-2):])
	tail := c.behind(m.End, 1)
	if is("sourcelead", last) || is("sourcelead", two) || c.hasLearned(m) {
		return true
	}
	return len(tail) > 0 && tail[0].sense.is("sourcetail") && strings.TrimSpace(c.gap(m.End, tail[0].start)) == ""
}

// tellsOfItsOwn tells whether a body is a regulator, of those whom a sentence says to be
// struck off its register: "according to the NMC, 11 nurses were struck off".
func (r *reader) tellsOfItsOwn(c *clause, m lexicon.Match) bool {
	b, _ := r.lex.Body(m.ID)
	if b.Kind != "regulator" && !is("keeper", b.ID) {
		return false
	}
	keeps := slices.ContainsFunc(c.events, func(e event) bool { return e.sanction == "struck_off" && m.End <= e.start })
	return keeps && slices.ContainsFunc(c.quantities, func(q *quantity) bool { return q.Cases > 1 && q.unit == People })
}

// hasLearned tells whether a body is who found out: "the BBC has learned", "BBC Wales can
// reveal".
func (c *clause) hasLearned(m lexicon.Match) bool {
	tail := c.behind(m.End, 4)
	for i, w := range tail {
		if (w.sense.is("perfect") || w.sense.is("modal") && w.low == "can") && i <= 1 && i+1 < len(tail) {
			return tail[i+1].sense.is("learned")
		}
	}
	return false
}

// anaphor returns the kinds of body that a part of a sentence speaks of as "the
// force", "the trust's"; nil where it does not.
func (c *clause) anaphor(zone span) []string {
	words := c.between(zone.start, zone.end)
	for i, w := range words {
		if c.inBody(w) {
			continue // "the Department for Work and Pensions"
		}
		if meant := bodyKinds()["anaphor"][strings.TrimSuffix(w.low, "'s")]; meant != nil && (i > 0 && words[i-1].sense.is("sameone") || i > 1 && words[i-2].low == "the" && strings.Contains(words[i-1].low, "-")) {
			return meant
		}
	}
	return nil
}

// speaksOfOthers tells whether a sentence goes on about people who are no staff:
// it counts without a noun, and the last noun counted was "prisoners", "pupils".
func (t *told) speaksOfOthers(c *clause) bool {
	named := slices.ContainsFunc(c.quantities, func(q *quantity) bool {
		return q.noun != "" && is("person", q.noun) && !is("others", q.noun) && !(c.countsOther && is("anyone", q.noun))
	})
	switch {
	case named:
		t.others = false
	case c.countsOther:
		t.others = true
	}
	return t.others && !named && len(c.departments) == 0
}

// personOf tells which single person a pairing is about; 0 where it is about
// none or about several.
func (t *told) personOf(c *clause, p pairing) int {
	q := p.quantity
	if q.isVague || q.Cases != 1 || c.inTitle {
		return 0
	}
	if q.isSingular {
		return t.person
	}
	if p.rule == "same-people" && t.person != 0 {
		return t.person
	}
	t.persons++
	t.person, t.isUnnamed = t.persons, true
	return t.person
}

// accordingTo tells whether a body is only the source of what is said.
func (r *reader) accordingTo(m lexicon.Match) bool {
	head := strings.ToLower(r.doc.Text[max(0, m.Start-20):m.Start])
	return strings.HasSuffix(strings.TrimSuffix(head, "the "), "according to ") || strings.HasSuffix(strings.TrimSuffix(head, "the "), " told ")
}
