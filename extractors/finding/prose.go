package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
)

// A told is what the page has told so far, for sentences to carry over.
type told struct {
	department department
	at         span // where the department was named
	platforms  []string
	platformAt span
	last       []*statement
	bare       *statement // "Written warnings were also given": a sanction without a number
}

// prose reads the page's sentences.
func (r *reader) prose() []*statement {
	var list []*statement
	var t told
	if r.doc.Kind == article.Disclosure {
		t.department = r.bodyDepartment()
	}
	r.carryTitle(&t)
	for _, c := range r.clauses() {
		found := r.readClause(c, &t)
		list = append(list, found...)
		r.remember(c, &t, found)
	}
	return list
}

// carryTitle begins with the body and the platforms that the title names.
func (r *reader) carryTitle(t *told) {
	if len(r.doc.Blocks) == 0 || r.doc.Blocks[0].Kind != article.Title {
		return
	}
	title := r.doc.Blocks[0]
	if names := r.within(lexicon.Department, title.Start, title.End); len(names) > 0 && !t.department.known() {
		t.department, t.at = r.named(names[0]), span{names[0].Start, names[0].End}
	}
	t.platforms, t.platformAt = r.platformIDs(r.within(lexicon.Platform, title.Start, title.End))
}

// remember keeps what later sentences may leave out.
func (r *reader) remember(c *clause, t *told, found []*statement) {
	if len(found) > 0 {
		t.last = found
		for _, s := range found {
			if !s.aside && s.department.known() {
				t.department = s.department
			}
		}
	}
	if c.inTitle {
		return
	}
	if len(c.departments) > 0 && len(found) == 0 {
		if m := c.departments[0]; m.Start-c.start < 60 && !r.accordingTo(m) {
			t.department, t.at = r.named(m), span{m.Start, m.End}
		}
	}
	if ids, at := r.platformIDs(c.platforms); len(ids) > 0 && len(found) > 0 {
		t.platforms, t.platformAt = ids, at
	}
}

// accordingTo tells whether a body is only the source of what is said.
func (r *reader) accordingTo(m lexicon.Match) bool {
	head := strings.ToLower(r.doc.Text[max(0, m.Start-20):m.Start])
	return strings.HasSuffix(strings.TrimSuffix(head, "the "), "according to ") || strings.HasSuffix(strings.TrimSuffix(head, "the "), " told ")
}

// named is the department that a match names.
func (r *reader) named(m lexicon.Match) department {
	b, _ := r.lex.Body(m.ID)
	return department{id: b.ID, name: b.Name}
}

// platformIDs returns the ids of matches, sorted; generic ones only where no
// platform is named.
func (r *reader) platformIDs(matches []lexicon.Match) ([]string, span) {
	var own, generic []string
	var at span
	for _, m := range matches {
		switch {
		case m.ID == "social_media" || r.lex.IsGeneric(m.ID) && m.ID != "email" && m.ID != "it_systems":
			generic = append(generic, m.ID)
		default:
			own = append(own, m.ID)
		}
		at = span{m.Start, m.End}
	}
	if len(own) == 0 {
		own = generic
	}
	slices.Sort(own)
	return slices.Compact(own), at
}

// readClause returns the statements of one sentence.
func (r *reader) readClause(c *clause, t *told) []*statement {
	if c.isForeign(r.doc.Text) {
		return nil
	}
	pairs := c.pair(r.doc.Text)
	var list []*statement
	for i, p := range pairs {
		s := r.statement(c, p)
		zone := c.zone(pairs, i)
		r.setDepartment(c, s, zone, list, t)
		r.setPlatforms(c, s, zone, list, t)
		r.setPeriod(c, s, zone)
		s.reason = r.reason(c, zone)
		r.takeKind(c, s, t)
		list = append(list, s)
	}
	if len(pairs) == 0 {
		t.bare = r.bareSanction(c, t)
		list = append(list, r.distribute(c, t)...)
	}
	return list
}

// statement is what a pairing itself says.
func (r *reader) statement(c *clause, p pairing) *statement {
	q := p.quantity
	return &statement{
		sanction: p.sanction, number: q.Count, unknown: q.vague, unit: q.unit, evidence: c.span, number0: q.number, rule: p.rule, block: c.block,
		order: q.number.start, inTitle: c.inTitle, total: q.total, partCue: q.part, further: q.further, definite: q.definite, vague: q.vague,
	}
}

// zone is the part of a sentence that belongs to a pairing: from its first word
// to where the next begins.
func (c *clause) zone(pairs []pairing, i int) span {
	begin := func(p pairing) int { return min(p.start, p.quantity.start) }
	z := span{begin(pairs[i]), c.end}
	if i == 0 {
		z.start = c.start
	}
	for _, p := range pairs[i+1:] {
		if b := begin(p); b > z.start && b < z.end && p.quantity != pairs[i].quantity {
			z.end = b
		}
	}
	return z
}

// setDepartment gives a statement its body: the one named in its own part of
// the sentence, else the one before it, else the one that the page speaks of.
func (r *reader) setDepartment(c *clause, s *statement, zone span, earlier []*statement, t *told) {
	var inZone, ahead []lexicon.Match
	for _, m := range c.departments {
		switch {
		case r.accordingTo(m):
		case m.Start >= zone.start && m.Start < zone.end:
			inZone = append(inZone, m)
		case m.Start < zone.start:
			ahead = append(ahead, m)
		}
	}
	switch {
	case len(inZone) > 0:
		s.department = r.named(nearest(inZone, s.number0.start))
		s.aside = t.department.known() && t.department.id != s.department.id
	case c.saysMany(zone) && !c.hasAnaphor(zone):
		s.department = department{many: true}
	case len(ahead) > 0 && len(earlier) > 0:
		s.department = earlier[len(earlier)-1].department
	case len(ahead) > 0:
		s.department = r.named(ahead[len(ahead)-1])
	case len(earlier) > 0:
		s.department, s.links = earlier[len(earlier)-1].department, earlier[len(earlier)-1].links
	case t.department.known():
		s.department = t.department
		s.inherited++
		r.linkDepartment(s, t.at)
	case r.body != "":
		s.department = r.bodyDepartment()
		s.inherited++
		s.links = append(s.links, byteLink{role: "department", from: "host"})
	}
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

// nearest returns the match that begins nearest to a byte.
func nearest(list []lexicon.Match, at int) lexicon.Match {
	best := list[0]
	for _, m := range list[1:] {
		if distance(m.Start, at) < distance(best.Start, at) {
			best = m
		}
	}
	return best
}

func distance(a, b int) int { return max(a, b) - min(a, b) }

// saysMany tells whether a part of a sentence speaks of several bodies together.
func (c *clause) saysMany(zone span) bool {
	return anyOf("many", within(c.words, zone))
}

// hasAnaphor tells whether it names a body by a word such as "the force".
func (c *clause) hasAnaphor(zone span) bool {
	return anyOf("anaphor", within(c.words, zone))
}

// within returns the words of a span.
func within(list []word, at span) []word {
	var found []word
	for _, w := range list {
		if at.holds(w.start) {
			found = append(found, w)
		}
	}
	return found
}

// setPlatforms gives a statement the platforms of its own part of the sentence,
// else of the whole sentence, else those that the page spoke of before.
func (r *reader) setPlatforms(c *clause, s *statement, zone span, earlier []*statement, t *told) {
	var inZone []lexicon.Match
	for _, m := range c.platforms {
		if zone.holds(m.Start) {
			inZone = append(inZone, m)
		}
	}
	if s.platforms, _ = r.platformIDs(inZone); len(s.platforms) > 0 {
		return
	}
	if s.platforms, _ = r.platformIDs(c.platforms); len(s.platforms) > 0 {
		return
	}
	if len(earlier) > 0 {
		s.platforms = earlier[len(earlier)-1].platforms
		return
	}
	s.platforms = t.platforms
	if len(s.platforms) > 0 {
		s.inherited++
		s.links = append(s.links, byteLink{role: "platform", at: t.platformAt})
	}
}

// setPeriod gives a statement the period of its own part of the sentence, else
// the one that stands before all numbers.
func (r *reader) setPeriod(c *clause, s *statement, zone span) {
	for _, p := range c.periods {
		if zone.holds(p.Start) {
			s.period = p.Period
			return
		}
	}
	if len(c.periods) > 0 && c.periods[0].Start < zone.start && len(c.quantities) > 0 && c.periods[0].Start < c.quantities[0].start {
		s.period = c.periods[0].Period
	}
}

// reason returns why, as the statement's part of the sentence says.
func (r *reader) reason(c *clause, zone span) string {
	if reason := r.lex.Reason(r.doc.Text[zone.start:zone.end]); reason != "" {
		return reason
	}
	return ""
}

// takeKind gives "In total, 11 warnings" the kind that the sentence before told
// without a number: "Written warnings were also given".
func (r *reader) takeKind(c *clause, s *statement, t *told) {
	if t.bare == nil || t.bare.block != c.block || !s.total || !isWarning(s.sanction) || !isWarning(t.bare.sanction) {
		return
	}
	s.sanction = t.bare.sanction
	if len(c.platforms) == 0 {
		s.platforms = t.bare.platforms
	}
	t.bare = nil
}

// isWarning tells whether a sanction is a warning of any kind.
func isWarning(sanction string) bool { return strings.HasSuffix(sanction, "warning") }

// bareSanction returns the sanction that a sentence tells of without a number,
// for the next sentence to count; nil where there is none.
func (r *reader) bareSanction(c *clause, t *told) *statement {
	for _, e := range c.events {
		if nounEvent(e) && strings.HasSuffix(e.surface, "s") && gives(behind(c.words, e.end, 5)) {
			s := &statement{sanction: e.sanction, block: c.block}
			s.platforms, _ = r.platformIDs(c.platforms)
			return s
		}
	}
	return t.bare
}

// distribute reads a sentence that shares out the number of the one before it:
// "The force with the most was A with 43, followed by B with 29."
func (r *reader) distribute(c *clause, t *told) []*statement {
	if len(t.last) == 0 || len(c.departments) < 2 || c.block-t.last[0].block > 2 {
		return nil
	}
	whole := t.last[0]
	var list []*statement
	for _, m := range c.departments {
		for j := range c.quantities {
			q := &c.quantities[j]
			if q.taken || q.vague || q.article || q.start < m.End || q.start-m.End > 25 || q.noun != "" {
				continue
			}
			q.taken = true
			list = append(list, &statement{
				department: r.named(m), sanction: whole.sanction, number: q.Count, unit: whole.unit, platforms: whole.platforms, period: whole.period,
				partOf: whole, evidence: c.span, number0: q.number, rule: "shared-out", block: c.block, order: q.number.start, inherited: 1, aside: true,
			})
			break
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// isForeign tells whether a sentence speaks of private firms or of other
// countries and names no public body.
func (c *clause) isForeign(text string) bool {
	if len(c.departments) > 0 {
		return false
	}
	for i, w := range c.words {
		two := w.low
		if i+1 < len(c.words) {
			two += " " + c.words[i+1].low
		}
		if is("private", w.low) || is("private", two) {
			return true
		}
		if w.low == "us" && text[w.start:w.end] != "US" {
			continue
		}
		if is("foreign", w.low) || is("foreign", two) {
			return true
		}
	}
	return false
}
