package finding

import (
	"cmp"
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

type periodSpan = period.Span

// prose reads the page's sentences; tabled is what its tables state.
func (r *reader) prose(tabled []*statement) []*statement {
	t := r.newTold()
	r.ownBody = t.main
	clauses := r.clauses()
	if r.isOfStranger(clauses) {
		r.story.isPrivate = true
		t = r.newTold()
	}
	t.tabled = tabled
	var list []*statement
	for _, c := range clauses {
		found := r.readClause(c, t)
		list = append(list, found...)
		if len(found) == 0 && len(c.quantities) == 0 || len(found) == 0 && c.block <= leadBlocks {
			r.silent = append(r.silent, c.span)
		}
		r.remember(c, t, found)
	}
	for _, s := range list {
		for _, person := range t.names {
			s.isNamed = s.isNamed || s.person != 0 && s.person == person
		}
	}
	return list
}

// readClause returns the statements of one sentence.
func (r *reader) readClause(c *clause, t *told) []*statement {
	if c.isForeign() || c.isByStranger() || t.speaksOfOthers(c) || c.said.Match(leftOut) || c.said.Match(aboutCounting) || c.ofEverything() || c.isHearsay() || r.isToBeSearched(c) || r.wereAllElse(c) {
		return nil
	}
	members := r.among(c, t)
	pairs := c.pair()
	if people := c.people(t, pairs); len(members) == 0 {
		pairs = append(pairs, people...)
	}
	slices.SortStableFunc(pairs, func(a, b pairing) int { return a.begin() - b.begin() })
	if c.isSplitByPlatform(pairs) {
		pairs = nil // "Facebook featured in 39 of the inquiries, WhatsApp in 18": shares of one number
	}
	var list []*statement
	respective := r.respectively(c, pairs)
	for i, p := range pairs {
		list = append(list, r.statements(c, p, c.zone(pairs, i), list, t)...)
	}
	for _, p := range pairs {
		p.quantity.isTold = true
	}
	if len(pairs) == 0 || c.beginsBare(pairs) {
		list = append(r.thereWere(c, t), list...)
	}
	list = append(r.itHad(c, t), list...)
	if len(list) == 0 || slices.ContainsFunc(c.quantities, func(q *quantity) bool { return !q.isTold && (q.noun == "" || is("sharenoun", q.noun)) && !q.isArticle }) {
		list = append(list, r.distribute(c, t)...)
	}
	for i, m := range respective {
		if i < len(list) {
			list[i].department, list[i].aside = r.named(m), t.isAside(r.named(m))
		}
	}
	if len(pairs) == 0 && len(list) == 0 {
		list = r.casesReported(c, t)
	}
	list = append(list, r.oneOfThem(c, t, list)...)
	list = slices.Concat(r.such(c, t), r.ofItsCases(c, t, list), list, members)
	shareTime(c, list)
	respectiveYears(c, t, list)
	if len(list) == 0 {
		r.noteBare(c, t)
	}
	return list
}

// respectively returns the bodies of the pairings where a sentence names as many
// bodies as numbers, in order: "A, B and C dismissed nine, six and two officers
// respectively"; nil where it does not.
func (r *reader) respectively(c *clause, pairs []pairing) []lexicon.Match {
	if !slices.ContainsFunc(c.words, func(w word) bool { return w.low == "respectively" }) || len(pairs) < 2 || len(c.departments) != len(pairs) {
		return nil
	}
	return c.departments
}

// statements makes the statement of a pairing, or one for each body where the
// sentence says "each".
func (r *reader) statements(c *clause, p pairing, zone span, earlier []*statement, t *told) []*statement {
	if is("anyone", p.quantity.noun) && !p.quantity.isArticle && anyOf("arrests", c.words) {
		return nil // "1,209 people were warned": by the police
	}
	if r.theStory().isPublic && (is("publicoutcome", p.sanction) || p.rule == "person") {
		return nil // "114 complaints led to 52 warnings", on a page about arrests
	}
	if is("anyone", p.quantity.noun) && !p.quantity.isArticle && r.isPolice(c, p) && !itsSystems.MatchString(c.text[c.start:c.end]) {
		return nil // "the force issued warnings to 61 people who had joined": the public
	}
	if is("expels", firstWord(p.surface)) && (!is("person", p.quantity.noun) || is("anyone", p.quantity.noun)) {
		return nil // "has expelled five people from the society": members, pupils
	}
	if c.isElsewhere(p, zone) || p.sanction == "pay_penalty" && p.quantity.noun == "" && r.saysMany(c, c.span) {
		return nil // "trusts can be fined; six have been"
	}
	s := r.statement(c, p)
	if p.whole != nil {
		for _, w := range earlier {
			if w.number0 == p.whole.number {
				s.partOf = w
			}
		}
	}
	s.person = t.personOf(c, p)
	r.setPeriod(c, s, zone, t)
	r.setPlatforms(c, s, zone, earlier, t)
	s.reason = r.reasonIn(zone)
	r.takeKind(c, s, t)
	if bodies := r.eachOf(c, zone); len(bodies) > 1 {
		var list []*statement
		for _, m := range bodies {
			one := *s
			one.department, one.aside = r.named(m), t.isAside(r.named(m))
			list = append(list, &one)
		}
		return list
	}
	r.setDepartment(c, s, p, zone, earlier, t)
	if p.quantity.isArticle && !p.quantity.isNew && is("anyone", p.quantity.noun) && s.inherited > 0 {
		return nil // "a man was given": nobody says that the body employs him
	}
	return []*statement{s}
}

// itsSystems matches what only a body's own people can misuse.
// It matches "misuse of its computer systems"; not "misuse of a computer".
var itsSystems = quick.MustCompile(`(?i)\b(?:its|their|force|police) (?:own )?(?:computers?|computer systems?|systems?|databases?|records|it systems?|e-?mail system)\b`)

// statement is what a pairing itself says.
func (r *reader) statement(c *clause, p pairing) *statement {
	q := p.quantity
	if q.isSuch && general(p.sanction) {
		p.rule = "such-cases"
	}
	return &statement{
		isProse: true, sanction: p.sanction, number: q.Count, unknown: q.isVague, unit: q.unit, evidence: c.span, number0: q.number, rule: p.rule, block: c.block,
		order: q.number.start, inTitle: c.inTitle, total: q.isTotal, partCue: q.isPart || q.Cases == 1 && !q.isVague && q.start-c.start < 40 && example.MatchString(c.text[c.start:c.end]), further: q.isFurther, definite: q.isDefinite || q.isSingular,
		rest: q.isRest, isAll: joined(c.before(q.start, 1)) == "all", wholeNumber: c.wholeNumber(q), carried: p.rule == "list" || p.rule == "joined-subjects", article: q.isArticle || q.isSingular, eventAt: p.span, isBesides: c.isBesides(),
		single: q.Cases == 1 && !q.isVague, group: c.groupOf(q), lastBlock: c.block, inList: c.inList, phrase: strings.ToLower(c.text[q.start:max(q.end, q.nounEnd)]),
		people: cmp.Or(c.peopleBehind(q.end), kindOfPeople(c.group())), isMixed: c.isMixed(p), isCompared: p.rule == "list" && (q.isCompared || anyOf("compares", c.before(q.start, 2))),
	}
}

// isMixed tells whether a pairing's sanction stands for several: "warned or moved".
func (c *clause) isMixed(p pairing) bool {
	e := c.eventAt(p.start)
	return e != nil && general(p.sanction) && !general(e.sanction)
}

// isPolice tells whether a police force deals with people by what it does to the
// public, too.
func (r *reader) isPolice(c *clause, p pairing) bool {
	if !is("publicoutcome", p.sanction) || len(c.departments) == 0 || c.departments[0].Start > p.begin() {
		return false
	}
	b, _ := r.lex.Body(c.departments[0].ID)
	next := c.behind(p.quantity.nounEnd, 1)
	return b.Kind == "police_force" && p.start < p.quantity.start && len(next) == 1 && (next[0].low == "who" || next[0].low == "over" || next[0].low == "for")
}

// zone is the part of a sentence that belongs to a pairing: from its first word,
// or the conjunction before it, to where the next one's begins.
func (c *clause) zone(pairs []pairing, i int) span {
	z := span{c.start, c.end}
	if i > 0 {
		z.start = c.joint(pairs[i-1], pairs[i])
	}
	if pairs[i].rule == "joined-subjects" && i+1 < len(pairs) && pairs[i+1].span == pairs[i].span {
		return span{z.start, c.zone(pairs, i+1).end}
	}
	for j := i + 1; j < len(pairs); j++ {
		if next := c.joint(pairs[i], pairs[j]); pairs[j].quantity != pairs[i].quantity && next > z.start {
			z.end = next
			break
		}
	}
	return z
}

// joint is where the words of one pairing end and those of the next begin: at
// the last conjunction between them.
func (c *clause) joint(p, next pairing) int {
	from, to := max(p.end, p.quantity.nounEnd), next.begin()
	if from >= to {
		return to
	}
	words := c.between(from, to)
	for k := len(words) - 1; k >= 0; k-- {
		if words[k].sense.is("strongjoint") {
			return words[k].start
		}
	}
	for k := len(words) - 1; k >= 0; k-- {
		ofNext := words[k].low != "against" || k >= len(words)-2 // not "recorded against staff"
		if words[k].sense.is("joint") && ofNext && len(words)-k <= 9 && !c.inPeriod(span{words[k].start, words[k].end}) && !c.inBody(words[k]) {
			return words[k].start
		}
	}
	if comma := strings.LastIndexAny(c.gap(from, to), ",;"); comma >= 0 {
		return from + comma + 1
	}
	return to
}

// inPlatform tells whether a word is part of a platform's name: "Microsoft Teams".
func (c *clause) inPlatform(w word) bool {
	return slices.ContainsFunc(c.platforms, func(m lexicon.Match) bool { return w.start >= m.Start && w.end <= m.End })
}

// inBody tells whether a word is part of a body's name: "Tonbridge and Malling".
func (c *clause) inBody(w word) bool {
	return slices.ContainsFunc(c.departments, func(m lexicon.Match) bool { return w.start >= m.Start && w.end <= m.End })
}

// takeKind gives "In total, 11 warnings" the kind that the sentence before told
// without a number: "Written warnings were also given".
func (r *reader) takeKind(c *clause, s *statement, t *told) {
	if t.bare == nil || t.bare.block != c.block || !s.total || !isWarning(s.sanction) || !isWarning(t.bare.sanction) {
		return
	}
	s.sanction = t.bare.sanction
	if !s.ownPlatforms {
		s.platforms = t.bare.platforms
	}
	t.bare = nil
}

// noteBare keeps the sanction that a sentence tells of without a number, for the
// next sentence to count.
func (r *reader) noteBare(c *clause, t *told) {
	counted := slices.ContainsFunc(c.quantities, func(q *quantity) bool { return !q.isArticle && !q.isVague })
	for _, e := range c.events {
		if e.voice == noun && strings.HasSuffix(e.surface, "s") && !counted && !general(e.sanction) {
			t.bare = &statement{sanction: e.sanction, block: c.block, isBare: true, eventAt: e.span}
			t.bare.platforms, _ = r.platformIDs(c.platforms)
			return
		}
		if e.voice == noun && strings.HasSuffix(e.surface, "s") && slices.ContainsFunc(c.behind(e.end, 5), func(w word) bool { return w.sense.is("govern") }) {
			t.bare = &statement{sanction: e.sanction, block: c.block}
			t.bare.platforms, _ = r.platformIDs(c.platforms)
			return
		}
	}
}

// hasOtherMatter tells whether a part of a sentence names conduct that has
// nothing to do with platforms: theft, drink, attendance.
func (c *clause) hasOtherMatter(zone span) bool {
	words := slices.DeleteFunc(slices.Clone(c.between(zone.start, zone.end)), func(w word) bool { return c.inNounPhrase(w) || c.inBody(w) || c.namesWhose(w) })
	return anyOf("othermatter", words) && !aboutData.MatchString(c.text[zone.start:zone.end]) && !anyOf("onlineact", words)
}

// namesWhose tells whether a word only says of what kind the next is: "drug
// dealer", "murder scene".
func (c *clause) namesWhose(w word) bool {
	next := c.behind(w.end, 1)
	return len(next) == 1 && next[0].sense.is("mattersubject") && strings.TrimSpace(c.gap(w.end, next[0].start)) == ""
}

// isElsewhere tells whether a pairing is about other matters than what this
// program counts: its part of the sentence names one and no platform.
func (c *clause) isElsewhere(p pairing, zone span) bool {
	if c.isOverOther(p.event) {
		return true
	}
	if slices.ContainsFunc(c.platforms, func(m lexicon.Match) bool { return zone.holds(m.Start) }) {
		return false
	}
	return c.hasOtherMatter(zone)
}

// isOverOther tells whether the words right behind an outcome say that it was for
// such conduct: "suspended over alleged slapping".
func (c *clause) isOverOther(e event) bool {
	words := c.behind(e.end, 3)
	if len(words) == 0 || !words[0].sense.is("because") {
		return false
	}
	end := words[len(words)-1].end
	return anyOf("othermatter", words) && len(c.platformsIn(span{e.end, end})) == 0 && !aboutData.MatchString(c.text[e.end:end])
}

// isForeign tells whether a sentence speaks of private firms, or of other
// countries, and names no public body.
func (c *clause) isForeign() bool {
	for i, w := range c.words {
		if w.sense == nil {
			continue
		}
		if startsWith("privatebody", c.words[i:]) {
			return true
		}
		if slices.ContainsFunc(c.departments, func(m lexicon.Match) bool { return !m.IsPlace }) || c.inPlatform(w) {
			continue
		}
		if w.low == "us" && c.text[w.start:w.end] != "US" {
			continue
		}
		if startsWith("private", c.words[i:]) || w.sense.is("firm") && c.isAtFirm(i) || startsWith("foreign", c.words[i:]) {
			return true
		}
	}
	return false
}

// isAtFirm tells whether the i-th word, "bank", "shop" …, is whose people a
// sentence is about: "clerks at a bank", "a bank got rid of".
func (c *clause) isAtFirm(i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		if low := c.words[k].low; low == "at" || low == "by" || low == "for" || low == "from" {
			return true
		}
	}
	e := c.next(c.words[i].end)
	return i <= 5 && e != nil && len(c.between(c.words[i].end, e.start)) <= 8
}

// titleOf returns the page's title block.
func (r *reader) titleOf() (article.Block, bool) {
	if len(r.doc.Blocks) == 0 || r.doc.Blocks[0].Kind != article.Title {
		return article.Block{}, false
	}
	return r.doc.Blocks[0], true
}
