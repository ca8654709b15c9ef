package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/count"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// distribute reads a sentence that shares out the number of one before it among
// bodies or platforms: "The force with the most was A with 43, followed by B
// with 29", "Two worked for A, the other for B", "Snapchat lay behind 26 cases".
func (r *reader) distribute(c *clause, t *told) []*statement {
	if c.inTitle || len(c.quantities) == 0 && !anyOf("worked", c.words) {
		return nil
	}
	whole := r.sharedWhole(c, t)
	if whole == nil {
		return nil
	}
	if list := r.amongPlatforms(c, whole, t); len(list) > 0 {
		return list
	}
	var list []*statement
	respective := c.respectiveNumbers()
	bodies := slices.DeleteFunc(slices.Clone(c.departments), func(m lexicon.Match) bool { return c.inRelative(m, c.lastNumber()) })
	for i, m := range bodies {
		q := respective[m.Start]
		if q == nil {
			q = c.shareOf(bodies, i, whole.number.Cases)
		}
		if q == nil {
			q = c.apiece(m)
		}
		if !r.sharesAmong(c, whole, m) || q == nil || q.Cases >= whole.number.Cases || r.isSpeaker(c, m) {
			continue
		}
		s := r.share(c, whole, q)
		s.department, s.aside = r.named(m), true
		if d := whole.department; d.known() && !d.many && !r.isUnder(m.ID, d.id) && !r.isRegulator(d.id) {
			s.partOf = nil // beside the whole, not of it
		}
		list = append(list, s)
	}
	return list
}

// apiece returns the number that stands before several bodies of which each has it:
// "with nine apiece, Sunderland and Portsmouth"; nil where none does.
func (c *clause) apiece(m lexicon.Match) *quantity {
	for _, q := range slices.Backward(c.quantities) {
		if q.nounEnd > m.Start {
			continue
		}
		if next := c.behind(q.nounEnd, 1); q.isArticle || q.isVague || len(next) == 0 || !next[0].sense.is("each") {
			return nil
		}
		return q
	}
	return nil
}

// lastNumber is where the last number of a sentence begins that nothing else has.
func (c *clause) lastNumber() int {
	for _, q := range slices.Backward(c.quantities) {
		if !q.isTold && !q.isArticle {
			return q.start
		}
	}
	return c.end
}

// respectiveNumbers returns the numbers of the bodies of "A and B had eight and five
// respectively", by where the bodies stand.
func (c *clause) respectiveNumbers() map[int]*quantity {
	end := slices.IndexFunc(c.words, func(w word) bool { return w.low == "respectively" })
	if end < 0 {
		return nil
	}
	numbers := map[int]*quantity{}
	bodies := slices.DeleteFunc(slices.Clone(c.departments), func(m lexicon.Match) bool { return m.Start > c.words[end].start })
	list := slices.DeleteFunc(slices.Clone(c.quantities), func(q *quantity) bool { return q.start > c.words[end].start || q.isArticle || q.isVague })
	for len(bodies) > 0 && len(list) > 0 && list[len(list)-1].start > bodies[len(bodies)-1].End {
		numbers[bodies[len(bodies)-1].Start] = list[len(list)-1]
		bodies, list = bodies[:len(bodies)-1], list[:len(list)-1]
	}
	return numbers
}

// sharesAmong tells whether a body may have a share of a whole: of a total over
// several bodies, of its regulator's, or of that of the body to which it belongs.
func (r *reader) sharesAmong(c *clause, whole *statement, m lexicon.Match) bool {
	d := whole.department
	next := d.known() && (r.theStory().isOfMany && anyOf("nextin", c.words) || anyOf("didso", c.words)) // "Thames Valley was next with 31", "The Navy did so in 27 cases"
	return d.many || next || !d.known() && general(whole.sanction) || r.isUnder(m.ID, d.id) || r.isRegulator(d.id)
}

// isUnder tells whether a body belongs to another, at any remove.
func (r *reader) isUnder(id, above string) bool {
	for range 5 {
		b, ok := r.lex.Body(id)
		if !ok || b.ParentID == "" {
			return false
		}
		if id = b.ParentID; id == above {
			return true
		}
	}
	return false
}

// isRegulator tells whether a body's figures are of the people of others.
func (r *reader) isRegulator(id string) bool {
	b, _ := r.lex.Body(id)
	return b.Kind == "regulator" || is("keeper", id)
}

// share is a share of a whole, told by a number alone.
func (r *reader) share(c *clause, whole *statement, q *quantity) *statement {
	return &statement{
		isProse: true, department: whole.department, sanction: whole.sanction, number: q.Count, unit: whole.unit, platforms: whole.platforms, period: whole.period,
		partOf: whole, evidence: c.span, number0: q.number, rule: "shared-out", block: c.block, lastBlock: c.block, order: q.number.start, inherited: 1,
		eventAt: whole.eventAt,
	}
}

// isSplitByPlatform tells whether the numbers of a sentence are shares of one that was
// told before, each with its platform right before it.
func (c *clause) isSplitByPlatform(pairs []pairing) bool {
	if len(c.platforms) < 2 || len(pairs) == 0 {
		return false
	}
	for _, p := range pairs {
		if p.rule != "share-of-noun" && p.rule != "list" || !slices.ContainsFunc(c.platforms, func(m lexicon.Match) bool {
			return m.End <= p.quantity.start && len(c.between(m.End, p.quantity.start)) <= 3
		}) {
			return false
		}
	}
	return pairs[0].rule == "share-of-noun"
}

// amongPlatforms reads "Snapchat lay behind 26 cases, WhatsApp 25 and TikTok 22",
// "Facebook was the site for 48 officers, Twitter for 19".
func (r *reader) amongPlatforms(c *clause, whole *statement, t *told) []*statement {
	var list []*statement
	for i, m := range c.platforms {
		to := c.end
		if i+1 < len(c.platforms) {
			to = c.platforms[i+1].Start
		}
		for _, q := range c.quantities {
			if q.isTold || q.start < m.End || q.start >= to || q.isArticle || q.isVague || q.Cases >= whole.number.Cases || len(c.between(m.End, q.start)) > 7 || c.hasOwnSite(q) || strings.ContainsAny(c.gap(m.End, q.start), ",;:") || q.Cases == 1 && c.isPartitive(q) {
				continue
			}
			s := r.share(c, whole, q)
			s.platforms, s.ownPlatforms = []string{m.ID}, true
			list = append(list, s)
			break
		}
	}
	for _, m := range c.platforms {
		for _, q := range c.quantities {
			words := c.between(c.behindPartitive(q), m.Start)
			if q.isTold || q.isArticle || q.isVague || q.end > m.Start || q.Cases >= whole.number.Cases || len(words) == 0 || len(words) > 3 || !slices.ContainsFunc(words, func(w word) bool { return w.sense.is("relatesto") }) || strings.ContainsAny(c.gap(q.end, m.Start), ",;:") {
				continue
			}
			s := r.share(c, whole, q)
			s.platforms, s.ownPlatforms = []string{m.ID}, true
			list = append(list, s) // "with two relating to Twitter"
		}
	}
	if n := c.sharedNumber(); n > 0 && n != whole.number.Cases {
		return nil // it shares out another
	}
	if slices.ContainsFunc(list, func(s *statement) bool { return slices.Equal(s.platforms, whole.platforms) }) && len(t.titled) > 0 && slices.Equal(whole.platforms, t.titled) {
		for _, s := range t.all {
			if slices.Equal(s.platforms, t.titled) {
				s.platforms = []string{"social_media"} // the title names one of the sites that they share
			}
		}
		t.platforms = []string{"social_media"}
	}
	if sum := casesOf(list); sum == whole.number.Cases && !whole.ownPlatforms {
		whole.platforms, whole.ownPlatforms = []string{"social_media"}, true
	}
	return list
}

// hasOwnSite tells whether a number has a platform behind it: "and two were about Twitter".
func (c *clause) hasOwnSite(q *quantity) bool {
	return slices.ContainsFunc(c.platforms, func(m lexicon.Match) bool {
		words := c.between(q.end, m.Start)
		return m.Start > q.end && len(words) > 0 && len(words) <= 3 && !strings.ContainsAny(c.gap(q.end, m.Start), ",;:()") && slices.ContainsFunc(words, func(w word) bool { return w.sense.is("relatesto") })
	})
}

// sharedNumber is the number that a sentence says it shares out: "nine of the 17"; 0 where
// it names none.
func (c *clause) sharedNumber() int {
	for _, q := range c.quantities {
		if q.isWhole && !q.isVague {
			return q.Cases
		}
	}
	return 0
}

// behindPartitive returns the byte behind a number and those of whom it is a share: "six
// of the 31 cases".
func (c *clause) behindPartitive(q *quantity) int {
	if !c.isPartitive(q) {
		return q.end
	}
	for _, w := range c.quantities {
		if w.isWhole && w.start > q.end && len(c.between(q.end, w.start)) <= 2 {
			return max(w.nounEnd, w.end)
		}
	}
	return q.end
}

// sharedWhole returns the statement whose number a sentence shares out: the
// latest of the page's own story, a general one before others; nil where the
// sentence does no such thing.
func (r *reader) sharedWhole(c *clause, t *told) *statement {
	if len(c.departments) == 0 && len(c.platforms) == 0 || !anyOf("shares", c.words) && !c.inList && !bracketed.MatchString(c.text[c.start:c.end]) {
		return nil
	}
	if s := c.splitsLast(t); s != nil {
		return s
	}
	if n := c.sharedNumber(); n > 0 && len(c.platforms) > 0 {
		for _, s := range slices.Backward(t.all) {
			if s.number.Cases == n && !s.unknown && !s.inTitle && c.block-s.block <= 8 {
				return s // "six of the 31 cases were about Facebook"
			}
		}
	}
	again := c.ofThose()
	var other *statement
	for _, s := range slices.Backward(t.all) {
		if again != "" && s.sanction != again {
			continue
		}
		if c.block-s.block > 8 || s.unknown || s.partOf != nil || s.partCue || s.single || s.further || s.wholeNumber > 0 {
			continue
		}
		switch {
		case !s.department.known() && !r.theStory().isOfMany:
		case other == nil, general(s.sanction) && !general(other.sanction), general(s.sanction) == general(other.sanction) && s.number.Cases > other.number.Cases:
			other = s
		}
	}
	if other == nil {
		return c.tabledWhole(t)
	}
	return other
}

// splitsLast returns the number told just before in the paragraph, where a sentence
// says "of those" and its own numbers add up to it; nil where it does not.
func (c *clause) splitsLast(t *told) *statement {
	if !anyOf("ofthose", c.words) {
		return nil
	}
	sum := 0
	for _, q := range c.quantities {
		sum += q.Cases
	}
	for _, s := range slices.Concat(t.last, t.tabled) {
		if s.block == c.block && s.order < c.start && len(s.cells) == 0 && !s.unknown && s.number.Cases == sum {
			return s
		}
	}
	return nil
}

// tabledWhole returns the total of a table above, or its only figure, of the outcome
// that a sentence splits by platforms: "WhatsApp was recorded in nine of the
// dismissals"; nil where there is none.
func (c *clause) tabledWhole(t *told) *statement {
	var whole *statement
	figures := 0
	for _, s := range t.tabled {
		if len(c.platforms) == 0 || len(s.cells) == 0 || s.order > c.start || s.unknown || !slices.ContainsFunc(c.events, func(e event) bool { return e.sanction == s.sanction && e.voice == noun }) {
			continue
		}
		if figures++; s.total || figures == 1 {
			whole = s
		}
	}
	if whole == nil || !whole.total && figures > 1 {
		return nil
	}
	return whole
}

// casesOf adds up the numbers of statements.
func casesOf(list []*statement) int {
	sum := 0
	for _, s := range list {
		sum += s.number.Cases
	}
	return sum
}

// ofThose returns the sanction of those whom a sentence says that it splits: "Of
// those dismissed, four were …"; "" where it does not say.
func (c *clause) ofThose() string {
	if len(c.events) == 0 || len(c.quantities) > 0 && c.quantities[0].start < c.events[0].start {
		return ""
	}
	if head := c.text[c.start:c.events[0].start]; strings.EqualFold(head, "of those ") || strings.EqualFold(head, "of the ") || strings.EqualFold(head, "of those who were ") {
		return c.events[0].sanction
	}
	return ""
}

// bracketed matches two bodies with their numbers: "Kent (22), Lancashire (19)".
var bracketed = quick.MustCompile(`[A-Z]\w+ \((?:\d+|[a-z]+)\).{0,40}?[A-Z]\w+ \((?:\d+|[a-z]+)\)`)

// shareOf returns the number, below the whole's, that stands beside the i-th body: "A
// with 43", "two worked for A", "the other for B"; nil where there is none.
func (c *clause) shareOf(bodies []lexicon.Match, i, whole int) *quantity {
	from, to := c.start, c.end
	if i > 0 {
		from = bodies[i-1].End
	}
	if i+1 < len(bodies) {
		to = bodies[i+1].Start
	}
	for _, q := range c.quantities {
		if q.isTold || q.isVague || q.isArticle || q.Cases >= whole || c.isBracketedShare(q) || q.isHeld && q.noun != "" && !is("sharenoun", q.noun) || c.isPartitive(q) && !(q.start > bodies[i].End && anyOf("accountsfor", c.between(bodies[i].End, q.start))) {
			continue
		}
		behind := q.start >= bodies[i].End && q.start < to && len(c.between(bodies[i].End, q.start)) <= 14 && (q.noun == "" || is("sharenoun", q.noun)) && c.leadsToShare(bodies[i].End, q.start)
		end := q.nounEnd
		if next := c.behind(end, 1); len(next) == 1 && next[0].sense.is("worked") && strings.HasSuffix(c.text[c.start:q.start], ", ") && strings.HasPrefix(c.text[end:c.end], ", ") {
			end++ // "the largest number, 16, worked at"
		}
		ahead := end <= bodies[i].Start && q.start >= from && c.leadsFromShare(end, bodies[i].Start)
		if behind || ahead {
			return q
		}
	}
	if i+1 < len(bodies) && anyOf("each", c.words) && len(c.between(bodies[i].End, bodies[i+1].Start)) <= 2 && !strings.ContainsAny(c.gap(bodies[i].End, bodies[i+1].Start), "(;") {
		return c.shareOf(bodies, i+1, whole) // "Torfaen and Sandwell (four apiece)"
	}
	for k, w := range c.between(from, bodies[i].Start) {
		if w.low == "other" && k > 0 {
			return &quantity{Count: count.Count{Cases: 1, Qualifier: count.Exact}, number: span{w.start, w.end}, span: span{w.start, w.end}, nounEnd: w.end}
		}
	}
	return nil
}

// isBracketedShare tells whether a number stands in brackets behind another of the sentence
// that has been read, whose people it splits: "sixteen were dismissed (12 at A and four at B)".
func (c *clause) isBracketedShare(q *quantity) bool {
	open := strings.LastIndexByte(c.text[c.start:q.start], '(')
	if open < 0 || strings.Contains(c.text[c.start+open:q.start], ")") || strings.HasPrefix(c.text[q.nounEnd:c.end], ")") {
		return false
	}
	return slices.ContainsFunc(c.quantities, func(o *quantity) bool { return o.isTold && o.end <= c.start+open })
}

// isPartitive tells whether a number is some of those told before: "one of the eight".
func (c *clause) isPartitive(q *quantity) bool {
	tail := c.behind(q.end, 2)
	return len(tail) == 2 && tail[0].low == "of" && tail[1].sense.is("definite") && tail[1].low != "those" && tail[1].low != "these"
}

// leadsToShare tells whether the words between a body and a number only tie them:
// "had", "(", ", the largest of the seven, accounted for".
func (c *clause) leadsToShare(from, to int) bool {
	words := c.between(from, to)
	if len(words) <= 6 && anyOf("shares", words) {
		return true
	}
	for len(words) > 0 && (words[len(words)-1].sense.is("qualifier") && words[len(words)-1].low != "had") {
		words = words[:len(words)-1]
	}
	return len(words) == 0 || words[len(words)-1].sense.is("shareverb")
}

// leadsFromShare tells whether the words between a number and a body behind it only tie
// them: "at", ", was at the"; not "and at", which leads to that body's own.
func (c *clause) leadsFromShare(from, to int) bool {
	words := c.between(from, to)
	if len(words) > 6 || leadsOn(words) || len(words) > 0 && words[0].low == "and" || strings.ContainsAny(strings.TrimPrefix(c.gap(from, to), ", was"), ",;") {
		return false
	}
	return slices.ContainsFunc(words, func(w word) bool { return w.sense.is("attach") || w.sense.is("worked") })
}

// such reads "there had been five such cases": the sanction of the sentence before.
func (r *reader) such(c *clause, t *told) []*statement {
	if len(t.recent) == 0 {
		return nil
	}
	for _, q := range c.quantities {
		if !q.isSuch || q.isVague || q.noun == "" {
			continue
		}
		for _, w := range t.recent {
			if general(w.sanction) && c.block-w.block <= 2 {
				s := &statement{
					department: w.department, sanction: w.sanction, number: q.Count, unit: q.unit, platforms: w.platforms, evidence: c.span, number0: q.number,
					rule: "such-cases", block: c.block, order: q.number.start, inherited: 1, eventAt: w.eventAt,
				}
				r.setPeriod(c, s, c.span, t)
				return []*statement{s}
			}
		}
	}
	return nil
}
