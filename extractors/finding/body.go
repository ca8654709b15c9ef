package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// named is the department that a match names.
func (r *reader) named(m lexicon.Match) department {
	b, ok := r.lex.Body(m.ID)
	if !ok {
		return department{name: m.Surface}
	}
	if above, _ := r.lex.Body(b.ParentID); b.Kind == "armed_force" && above.Kind == "ministerial_department" {
		b = above // the armed forces together are their ministry's
	}
	return department{id: b.ID, name: b.Name}
}

// nearPlace matches what leads a reader from the page's own body to another that
// is named by its place alone.
// It matches "In Burnley, a", "It comes after two sackings in", "Last year"; not "Three workers in".
var nearPlace = quick.MustCompile(`(?i)^(?:[^,.]{0,40}\b(?:comes? after|follow(?:s|ed)|by (?:comparison|contrast)|elsewhere|meanwhile|separately|neighbouring|next door|nearby|similarly|(?:works?|worked|working) for|employed by|earlier this year|last year|last month|in (?:19|20)\d\d)\b|(?:and |but |also )?in $|at $|$|.*\b(?:and|,) (?:\d+|two|three|four|five|six|seven|eight|nine|ten) in $)`)

// placeActs matches what follows a place that stands for its body.
// It matches " said it had sacked", " had 19,", " and Fife one"; not " were".
var placeActs = quick.MustCompile(`^(?:,? (?:said|says|had|has|have|dismissed|sacked|fired|suspended|disciplined|warned|issued|recorded|reported|followed|headed|topped|saw|looked|investigated|gave|with|got|each|told|confirmed|admitted|\d+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)| \()`)

// beginsPart matches the end of what stands before another part of a sentence.
// It matches "…, while ", "; ", " and "; not " in ".
var beginsPart = quick.MustCompile(`(?:[;,] | and | while | whereas | but )$`)

// speaksOf tells whether a body named by its place alone is meant: on a page
// about many bodies, or where the sentence leads to another than the page's own.
func (r *reader) speaksOf(m lexicon.Match, sentence span) bool {
	if !r.ownBody.known() || r.ownBody.many || r.ownBody.id == m.ID {
		return true
	}
	if strings.HasPrefix(r.doc.Text[max(0, m.Start-2):m.Start], "a ") || strings.HasPrefix(r.doc.Text[max(0, m.Start-3):m.Start], "an ") {
		return true // "a Sussex superintendent"
	}
	if after := r.doc.Text[m.End:min(len(r.doc.Text), m.End+24)]; placeActs.MatchString(after) && (m.Start-sentence.start < 30 || beginsPart.MatchString(r.doc.Text[sentence.start:m.Start])) {
		return true
	}
	head := r.doc.Text[sentence.start:m.Start]
	own, _ := r.lex.Body(r.ownBody.id)
	other, _ := r.lex.Body(m.ID)
	return nearPlace.MatchString(head) || own.Kind == "police_force" && other.Kind == "police_force" && officersIn.MatchString(head)
}

// officersIn matches officers who are said to be of a place: "A PC in "; not "He was in ".
var officersIn = quick.MustCompile(`(?i)\b(?:pcs?|officers?|constables?|sergeants?|inspectors?|detectives?|pcsos?) (?:in|from) $`)

// setDepartment gives a statement its body: the one tied to its number or its
// verb, else one in its own part of the sentence, else the one before it, else
// the one that the paragraph or the page speaks of.
func (r *reader) setDepartment(c *clause, s *statement, p pairing, zone span, earlier []*statement, t *told) {
	if m, ok := r.tiedBody(c, p, zone); ok && !c.betweenThem(zone) {
		if s.department = r.named(m); c.isListed(m) && s.number.Cases > 1 {
			s.department = department{many: true}
		}
		s.aside = t.isAside(s.department)
		return
	}
	if m, ok := r.elsewhere(c); ok && len(earlier) == 0 {
		s.department = r.named(m)
		s.aside = t.isAside(s.department)
		return
	}
	if c.inQuotes(p.span) && len(c.departments) == 1 && len(earlier) == 0 {
		s.department = r.named(c.departments[0]) // "we have dismissed 12," said a spokesman for it
		s.aside = t.isAside(s.department)
		return
	}
	kinds := c.anaphor(span{zone.start, min(zone.end, p.end+40)})
	others := r.isOtherKind(c, zone, t.main)
	many := (r.saysMany(c, zone) || c.saysManyPeople(zone) && (!t.main.known() || t.main.many || others)) && len(kinds) == 0 && (others || !c.hasAnaphor(zone))
	switch {
	case s.wholeNumber > 0 && t.wholeBody(s):
	case c.group() != "" && s.group == c.group() && t.groupBody(s):
	case len(kinds) > 0 && r.latest(t, kinds, s, earlier):
	case c.betweenThem(zone):
		s.department = department{many: true}
	case many && (len(earlier) == 0 || r.saysMany(c, span{p.begin(), zone.end}) || r.isOtherKind(c, span{p.quantity.start, p.quantity.nounEnd}, earlier[len(earlier)-1].department)):
		s.department = department{many: true}
	case len(earlier) > 0 && earlier[len(earlier)-1].department.known():
		last := earlier[len(earlier)-1]
		s.department, s.links, s.aside = last.department, append(s.links, departmentLinks(last)...), last.aside
	case s.further && !s.single && len(t.last) > 0 && !t.last[len(t.last)-1].single && s.block-t.last[len(t.last)-1].block <= 1 && t.last[len(t.last)-1].department.known():
		last := t.last[len(t.last)-1] // "It removed 23 nurses. A further 41 were suspended."
		if last.rule == "shared-out" && last.partOf != nil && last.partOf.department.known() {
			last = last.partOf // "The Passport Office accounted for four of the 27. There were also 22 warnings."
		}
		s.department, s.links, s.aside = last.department, append(s.links, departmentLinks(last)...), last.aside
		s.inherited++
	case t.block == c.block && t.inBlock.known():
		r.inherit(s, t.inBlock, t.inBlockAt, t)
	case t.section.known():
		r.inherit(s, t.section, t.sectionAt, t)
	case r.goesOnWithBody(c, p, t):
		r.inherit(s, t.lastBody, t.lastBodyAt, t)
	case t.main.known():
		r.inherit(s, t.main, t.mainAt, t)
	case r.body != "":
		r.inherit(s, r.bodyDepartment(), span{}, t)
	case len(t.seen) > 0 && !r.theStory().isOfMany && !r.theStory().isPrivate:
		first := t.mostSeen()
		r.inherit(s, first.department, first.at, t)
	}
}

// isListed tells whether a body stands in a list of bodies, which have a number
// together: "43 staff at Kent, Essex and Surrey".
func (c *clause) isListed(m lexicon.Match) bool {
	return slices.ContainsFunc(c.departments, func(o lexicon.Match) bool {
		between := ""
		switch {
		case o.Start >= m.End:
			between = c.text[m.End:o.Start]
		case m.Start >= o.End:
			between = c.text[o.End:m.Start]
		}
		between = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(between), "the"))
		return between == "," || between == "and" || between == ", and" || between == "&"
	})
}

// goesOnWithBody tells whether a paragraph on a page about many bodies goes on with
// the body of the figures before it: "Cardiff had 17. / It dismissed three.", "… said
// that 30 had been disciplined. / Three were sacked."
func (r *reader) goesOnWithBody(c *clause, p pairing, t *told) bool {
	if !t.main.many || !t.lastBody.known() || t.lastBody.many || len(t.last) == 0 || c.inTitle || c.block-t.last[0].block > 1+len(t.last)/9 {
		return false
	}
	if first := c.words[0].low; first == "it" || first == "its" {
		return true
	}
	q := p.quantity
	if q.noun != "" || q.isVague || q.isTotal || q.isFurther || anyOf("total", c.words) {
		return false
	}
	return slices.ContainsFunc(t.last, func(w *statement) bool {
		return w.department == t.lastBody && general(w.sanction) && w.number.Cases > q.Cases
	})
}

// wholeBody gives a statement the body of the number of which it is told to be a
// share: "of the 118, 21 were sacked"; false where no such number was told.
func (t *told) wholeBody(s *statement) bool {
	for _, w := range slices.Backward(t.all) {
		if w.number.Cases == s.wholeNumber && w.department.known() && !w.unknown {
			s.department, s.links, s.aside = w.department, append(s.links, departmentLinks(w)...), w.aside
			s.inherited++
			return true
		}
	}
	return false
}

// groupBody gives a statement the body of the people whom its sentence is about: "The Army
// disciplined 27 soldiers. Of the soldiers, three were dismissed"; false where no such were told.
func (t *told) groupBody(s *statement) bool {
	for _, w := range slices.Backward(t.all) {
		if general(w.sanction) && w.department.known() && !w.unknown && strings.HasSuffix(w.phrase, " "+s.group) && s.block-w.block <= 4 {
			s.department, s.links, s.aside = w.department, append(s.links, departmentLinks(w)...), w.aside
			s.inherited++
			return true
		}
	}
	return false
}

// isOtherKind tells whether a part of a sentence names people whom a body of
// another kind than d employs: "council workers" on a page about a department.
func (r *reader) isOtherKind(c *clause, zone span, d department) bool {
	b, ok := r.lex.Body(d.id)
	if !ok {
		return false
	}
	for _, w := range c.between(zone.start, zone.end) {
		if employers := bodyKinds()["employer"][w.low]; employers != nil && c.countsBeside(w) {
			return !slices.Contains(employers, b.Kind)
		}
	}
	return false
}

// countsBeside tells whether a word stands in the phrase of a number.
func (c *clause) countsBeside(w word) bool {
	return slices.ContainsFunc(c.quantities, func(q *quantity) bool { return w.start >= q.start && w.start < q.nounEnd })
}

// betweenThem tells whether a number is of several bodies together: "A and B
// sacked six between them".
func (c *clause) betweenThem(zone span) bool {
	words := joined(c.between(zone.start, zone.end))
	return strings.Contains(words, "between them") || strings.Contains(words, "between the two")
}

// elsewhere returns the body whose own figure a sentence gives that leads away
// from the page's own: "North of the border, nine were disciplined, according to
// the Scottish Prison Service".
func (r *reader) elsewhere(c *clause) (lexicon.Match, bool) {
	if len(c.words) < 4 || !anyOf("elsewhere", c.words[:4]) {
		return lexicon.Match{}, false
	}
	for _, m := range c.departments {
		if r.accordingTo(m) {
			return m, true
		}
	}
	return lexicon.Match{}, false
}

// departmentLinks returns the links of a statement that tell of its body.
func departmentLinks(s *statement) []byteLink {
	return slices.DeleteFunc(slices.Clone(s.links), func(l byteLink) bool { return l.role != "department" })
}

// inherit takes over a body that was named before, with the place.
func (r *reader) inherit(s *statement, d department, at span, t *told) {
	s.department = d
	s.aside = t.isAside(d)
	s.inherited++
	r.linkDepartment(s, at)
}

// linkDepartment notes where a statement's body was named.
func (r *reader) linkDepartment(s *statement, at span) {
	switch {
	case s.department.many || !s.department.known():
	case at.end > at.start:
		s.links = append(s.links, byteLink{role: "department", at: at})
	default:
		s.links = append(s.links, byteLink{role: "department", from: "host"})
	}
}

// latest gives a statement the body of one of the kinds that the paragraph, the
// page or the text so far named; false where there is none.
func (r *reader) latest(t *told, kinds []string, s *statement, earlier []*statement) bool {
	fits := func(d department) bool {
		b, ok := r.lex.Body(d.id)
		return ok && slices.Contains(kinds, b.Kind)
	}
	if n := len(earlier); n > 0 && fits(earlier[n-1].department) {
		s.department, s.links, s.aside = earlier[n-1].department, append(s.links, departmentLinks(earlier[n-1])...), earlier[n-1].aside
		s.inherited++
		return true
	}
	if t.block == s.block && fits(t.inBlock) {
		r.inherit(s, t.inBlock, t.inBlockAt, t)
		return true
	}
	if fits(t.main) {
		r.inherit(s, t.main, t.mainAt, t)
		return true
	}
	for _, b := range slices.Backward(t.seen) {
		if slices.Contains(kinds, b.kind) {
			r.inherit(s, b.department, b.at, t)
			return true
		}
	}
	return false
}

// tiedBody returns the body that a pairing's own part of the sentence names for
// it: beside the number, as the subject of the verb, behind "at", "by" or "in".
func (r *reader) tiedBody(c *clause, p pairing, zone span) (lexicon.Match, bool) {
	var best lexicon.Match
	bestScore := 0
	for _, m := range r.bodiesOf(c) {
		if m.IsPlace && p.sanction == "struck_off" {
			continue // "a Coleraine teacher was struck off": a regulator's matter
		}
		if m.IsPlace && r.isOtherKind(c, span{p.quantity.start, p.quantity.nounEnd}, r.named(m)) {
			continue // "22 health workers in Northern Ireland": not its police
		}
		if score := c.tieOf(m, p, zone); score > bestScore && !r.isSpeaker(c, m) && !r.actsOnOthers(p, m) {
			best, bestScore = m, score
		}
	}
	return best, bestScore > 0
}

// actsOnOthers tells whether a body is the regulator that struck off another's
// people: "one has been removed from the register by the Nursing and Midwifery
// Council", in a trust's answer.
func (r *reader) actsOnOthers(p pairing, m lexicon.Match) bool {
	b, _ := r.lex.Body(m.ID)
	return p.sanction == "struck_off" && b.Kind == "regulator" && !p.isActive && r.doc.Kind == article.Disclosure && r.bodyDepartment().known() && m.ID != r.body
}

// bodiesOf returns the bodies that a sentence names, of the lexicon and others.
func (r *reader) bodiesOf(c *clause) []lexicon.Match {
	others := c.unlisted()
	if len(others) == 0 {
		return c.departments
	}
	return slices.Concat(c.departments, others)
}

// tieOf scores how closely a body's name is tied to a pairing: 0 is not at all.
func (c *clause) tieOf(m lexicon.Match, p pairing, zone span) int {
	q := p.quantity
	inZone := m.Start >= zone.start && m.Start < zone.end
	var behindNumber, behindEvent []word
	if m.Start >= q.nounEnd && m.Start-q.nounEnd < 60 {
		behindNumber = c.between(q.nounEnd, m.Start)
	}
	if inZone && m.Start >= p.end {
		behindEvent = c.between(p.end, m.Start)
	}
	near := 40 - min(39, distance(m.Start, p.start)/8)
	if strings.HasPrefix(c.gap(m.End, c.end), "’s ") || strings.HasPrefix(c.gap(m.End, c.end), "'s ") {
		if next := c.behind(m.End+2, 2); len(next) == 2 && next[0].sense.is("register") {
			return 0 // "the College of Policing's barred list"
		}
	}
	if out := c.gap(p.end, m.Start); m.Start >= p.end && strings.Contains(out, ")") && !strings.Contains(out, "(") {
		return 0 // "the ministry (52 disciplined, five of them sacked), the department"
	}
	if out := c.gap(m.End, p.begin()); m.End <= p.begin() && strings.Contains(out, ")") && !strings.Contains(out, "(") {
		return 0 // "dismissed (four of them from the Probation Service), ten were warned"
	}
	if c.inRelative(m, p.begin()) {
		near -= 60 // "the ministry, which answered for its agency too, had 49"
	}
	switch {
	case m.Start >= q.start && m.End <= q.nounEnd && m.Start < q.nounEnd:
		return 400 // "a Sussex superintendent"
	case p.rule == "list" && m.End <= q.start && len(c.between(m.End, q.start)) <= 2 && !leadsOn(c.between(m.End, q.start)) && !strings.ContainsAny(c.gap(m.End, q.start), ",;:"):
		return 350 // "South Wales took action in 62 cases, Gwent in 27"
	case len(behindNumber) <= 5 && len(behindNumber) > 0 && behindNumber[0].low != "and" && !leadsOn(behindNumber) && attaches(behindNumber) && !strings.ContainsAny(c.gap(q.nounEnd, m.Start), ",;:()"):
		return 300 - len(behindNumber) // "three officers at Essex Police"
	case inZone && p.isActive && m.End <= p.start && !c.isObjectOf(m):
		return 200 + near // "Kent Council has sacked"
	case len(behindEvent) <= 6 && len(behindEvent) > 0 && !leadsOn(behindEvent) && !strings.Contains(c.gap(p.end, m.Start), ",") && attaches(behindEvent[len(behindEvent)-min(2, len(behindEvent)):]):
		return 150 + near // "dismissed by Kent Council", "sackings in Kent"
	case inZone && m.End <= p.begin():
		return 100 + near // "At Kent Council, three"
	case inZone:
		return 50 + near
	}
	return 0
}

// inRelative tells whether a body is named in a clause between commas that only says
// more of what stands before it, and that ends before a byte.
func (c *clause) inRelative(m lexicon.Match, before int) bool {
	if m.End > before || !strings.Contains(c.gap(m.End, before), ",") {
		return false
	}
	head := c.gap(c.start, m.Start)
	comma := strings.LastIndexByte(head, ',')
	if comma < 0 {
		return false
	}
	next := c.behind(c.start+comma, 1)
	return len(next) == 1 && next[0].sense.is("relativeword")
}

// leadsOn tells whether the last of some words only leads to what comes next.
func leadsOn(words []word) bool {
	if n := len(words); n > 1 && words[n-1].low == "the" {
		words = words[:n-1]
	}
	return len(words) > 0 && words[len(words)-1].low == "and"
}

// attaches tells whether the words between a number and a body's name only lead
// to it: "at", "from the", "of", "working for".
func attaches(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.sense.is("attach") }) &&
		!slices.ContainsFunc(words, func(w word) bool { return w.sense.is("passive") || w.sense.is("perfect") || w.low == "who" })
}

// isObjectOf tells whether a preposition makes a body's name no subject: "figures
// from the Home Office".
func (c *clause) isObjectOf(m lexicon.Match) bool {
	head := c.before(m.Start, 2)
	for _, w := range slices.Backward(head) {
		if w.sense.is("article") {
			continue
		}
		return w.sense.is("makesobject")
	}
	return false
}

// eachOf returns the bodies of which a part of a sentence tells the same of each.
func (r *reader) eachOf(c *clause, zone span) []lexicon.Match {
	words := c.between(zone.start, zone.end)
	if !slices.ContainsFunc(words, func(w word) bool { return w.sense.is("each") || w.low == "both" }) {
		return nil
	}
	bodies := r.bodiesOf(c)
	for _, m := range slices.Backward(bodies) {
		if m.End <= zone.start && strings.TrimSpace(c.gap(m.End, zone.start)) == "" {
			zone.start = m.Start // "sacked six, and A and B four apiece": the zone begins behind A
		}
	}
	var list []lexicon.Match
	for _, m := range bodies {
		if m.Start >= zone.start && m.Start < zone.end && !r.isSpeaker(c, m) {
			list = append(list, m)
		}
	}
	return list
}

// saysMany tells whether a part of a sentence speaks of several bodies together.
func (r *reader) saysMany(c *clause, zone span) bool {
	return r.areMany(c.between(zone.start, zone.end))
}

// saysManyPeople tells whether it speaks of people whom many bodies employ:
// "council workers", "civil servants".
func (c *clause) saysManyPeople(zone span) bool {
	return speaksOfMany(c.between(zone.start, zone.end))
}

// hasAnaphor tells whether it names a body by a word such as "the force", "it".
func (c *clause) hasAnaphor(zone span) bool {
	return anyOf("anaphor", slices.DeleteFunc(slices.Clone(c.between(zone.start, zone.end)), c.inNounPhrase))
}

func distance(a, b int) int { return max(a, b) - min(a, b) }
