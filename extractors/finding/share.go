package finding

import (
	"regexp"
	"slices"
	"strings"

	"foiwatch/extractors/count"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
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
	if list := r.amongPlatforms(c, whole); len(list) > 0 {
		return list
	}
	var list []*statement
	respective := c.respectiveNumbers()
	for i, m := range c.departments {
		q := respective[m.Start]
		if q == nil {
			q = c.shareOf(c.departments, i)
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
	next := d.known() && r.theStory().isOfMany && anyOf("nextin", c.words) // "Thames Valley was next with 31"
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
	return b.Kind == "regulator"
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
func (r *reader) amongPlatforms(c *clause, whole *statement) []*statement {
	var list []*statement
	for i, m := range c.platforms {
		to := c.end
		if i+1 < len(c.platforms) {
			to = c.platforms[i+1].Start
		}
		for _, q := range c.quantities {
			if q.isTold || q.start < m.End || q.start >= to || q.isArticle || q.isVague || q.Cases >= whole.number.Cases || len(c.between(m.End, q.start)) > 7 || strings.ContainsAny(c.gap(m.End, q.start), ",;:") || q.Cases == 1 && c.isPartitive(q) {
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
			words := c.between(q.end, m.Start)
			if q.isTold || q.isArticle || q.isVague || q.end > m.Start || q.Cases >= whole.number.Cases || len(words) == 0 || len(words) > 3 || !slices.ContainsFunc(words, func(w word) bool { return w.sense.is("relatesto") }) || strings.ContainsAny(c.gap(q.end, m.Start), ",;:") {
				continue
			}
			s := r.share(c, whole, q)
			s.platforms, s.ownPlatforms = []string{m.ID}, true
			list = append(list, s) // "with two relating to Twitter"
		}
	}
	if sum := casesOf(list); sum == whole.number.Cases && !whole.ownPlatforms {
		whole.platforms, whole.ownPlatforms = []string{"social_media"}, true
	}
	return list
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

// shareOf returns the number that stands beside the i-th body: "A with 43",
// "two worked for A", "the other for B"; nil where there is none.
func (c *clause) shareOf(bodies []lexicon.Match, i int) *quantity {
	from, to := c.start, c.end
	if i > 0 {
		from = bodies[i-1].End
	}
	if i+1 < len(bodies) {
		to = bodies[i+1].Start
	}
	for _, q := range c.quantities {
		if q.isTold || q.isVague || q.isArticle || q.isHeld && q.noun != "" && !is("sharenoun", q.noun) || c.isPartitive(q) && !(q.start > bodies[i].End && anyOf("accountsfor", c.between(bodies[i].End, q.start))) {
			continue
		}
		behind := q.start >= bodies[i].End && q.start < to && len(c.between(bodies[i].End, q.start)) <= 14 && (q.noun == "" || is("sharenoun", q.noun)) && c.leadsToShare(bodies[i].End, q.start)
		leads := slices.ContainsFunc(c.between(q.nounEnd, bodies[i].Start), func(w word) bool { return w.sense.is("attach") && w.low != "and" || w.sense.is("worked") })
		ahead := leads && !leadsOn(c.between(q.nounEnd, bodies[i].Start)) && q.nounEnd <= bodies[i].Start && q.start >= from && len(c.between(q.nounEnd, bodies[i].Start)) <= 6 && !strings.Contains(strings.TrimPrefix(c.gap(q.nounEnd, bodies[i].Start), ", was"), ",")
		if behind || ahead {
			return q
		}
	}
	if i+1 < len(bodies) && anyOf("each", c.words) && len(c.between(bodies[i].End, bodies[i+1].Start)) <= 2 && !strings.ContainsAny(c.gap(bodies[i].End, bodies[i+1].Start), "(;") {
		return c.shareOf(bodies, i+1) // "Torfaen and Sandwell (four apiece)"
	}
	for k, w := range c.between(from, bodies[i].Start) {
		if w.low == "other" && k > 0 {
			return &quantity{Count: count.Count{Cases: 1, Qualifier: count.Exact}, number: span{w.start, w.end}, span: span{w.start, w.end}, nounEnd: w.end}
		}
	}
	return nil
}

// exampleOf matches a person told as one of those counted before.
// It matches "Among them was a", "Among the nine in Essex was an", "one of the 12 dismissed",
// "one of them a", "among those sacked was a"; not "One of them said".
var exampleOf = quick.MustCompile(`(?i)(?:^|[,;] )among (?:them|those|these|the ([\w-]+)(?: [^,.]{1,40})?),? (?:was|is) an? |(?:^|[,;] |(?:was|is|that) )one of (?:(?:them|those|these)(?:,|,? (?:was|is)|) an? |the ([\w-]+)\b)|(?:^|[,;] |(?:was|is|that) )(?:one of|among) those (?:who (?:were|had been) )?([a-z]+)(?: [^,.]{1,25})?,? (?:(?:was|is) )?an? `)

// oneOfThem reads one of those counted before, of whom a sentence tells more: the
// sanction is theirs.
func (r *reader) oneOfThem(c *clause, t *told, list []*statement) []*statement {
	at := exampleOf.FindStringSubmatchIndex(c.text[c.start:c.end])
	if at == nil || c.inTitle || len(t.last)+len(list) == 0 || c.inQuotes(span{c.start + at[0], c.start + at[1]}) {
		return nil
	}
	told := append(slices.Clone(t.last), slices.DeleteFunc(slices.Clone(list), func(s *statement) bool { return s.order > c.start+at[0] })...)
	if len(told) == 0 {
		return nil
	}
	whole := told[len(told)-1]
	for g := 2; g <= 4; g += 2 {
		if at[g] >= 0 {
			whole = t.counted(c.text[c.start+at[g] : c.start+at[g+1]])
		}
	}
	if at[6] >= 0 {
		whole = t.met(c.eventAt(c.start + at[6])) // "one of those dismissed, a clerk, had"
	}
	if whole == nil || whole.unknown || whole.number.Cases < 2 || c.block-whole.block > 6 {
		return nil
	}
	if last := t.last[max(0, len(t.last)-1):]; len(last) == 1 && last[0].single && is("pronoun", c.words[0].low) && c.block-last[0].block <= 1 {
		return nil // "A clerk was dismissed. She was one of the eight."
	}
	here := span{c.start + at[0], c.start + at[1]}
	for _, s := range list {
		if s.number.Cases == 1 && (s.number0.start >= here.start-1 && s.number0.start < here.end || s.partOf == nil) {
			return nil // its own outcome is told
		}
	}
	one := r.share(c, whole, &quantity{Count: count.Count{Cases: 1, Qualifier: count.Exact}, span: here, number: here, nounEnd: here.end})
	one.rule, one.single, one.article = "one-of-them", true, true
	return []*statement{one}
}

// counted returns the latest statement of a number, which is written in digits or
// as a word; nil where there is none.
func (t *told) counted(number string) *statement {
	for _, s := range count.Find(number) {
		for _, w := range slices.Backward(t.all) {
			if w.number.Cases == s.Cases && !w.unknown && s.Cases > 1 {
				return w
			}
		}
	}
	return nil
}

// met returns the latest statement of several people who met what an event tells of;
// nil where there is none.
func (t *told) met(e *event) *statement {
	for _, w := range slices.Backward(t.all) {
		if e != nil && w.sanction == e.sanction && !w.unknown && w.number.Cases > 1 {
			return w
		}
	}
	return nil
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

// there matches a sentence that gives numbers of what was told before.
// It matches "There were 39 in the first year", "That compares with 12 in 2011".
var there = regexp.MustCompile(`(?i)^(?:(?:(?:in|during|for) [^,]{2,30}?,? )?there (?:were|was|had been|have been)|that (?:compares|compared) (?:with|to)|this (?:compares|compared) (?:with|to)|(?:(?:in|at|for) [^,]{2,60},(?: which [^,]{2,60},)? )?the (?:yearly |annual |corresponding )?(?:figures?|numbers?|totals?|tally|count)(?: for [^,.]{3,25}?)? (?:was|were|is|are|had been|for|stood at|rose to|fell to)|(?:by year,? )?(?:the )?(?:numbers?|figures?|totals?|cases|hearings|these|they) (?:rose|fell|went(?: up)?|grew|increased|dropped|climbed) from|(?:it|that|this) (?:makes|made|brings|brought|takes|took)|up from|down from|compared (?:with|to))\b`)

// byYear matches a sentence that gives the numbers of all cases year by year.
var byYear = quick.MustCompile(`(?i)^(?:by year,? )?(?:the )?(?:cases|hearings) (?:rose|fell|went(?: up)?|grew|increased|dropped|climbed) from`)

// thereWere reads the numbers of such a sentence: the sanction is the one told
// just before.
func (r *reader) thereWere(c *clause, t *told) []*statement {
	if list := r.groups(c, t); len(list) > 1 || len(list) == 1 && is("staffgroup", list[0].group) {
		return list
	}
	if len(t.last) == 0 || c.block-t.last[0].block > 1 || !there.MatchString(c.text[c.start:c.end]) {
		return nil
	}
	whole := t.last[0]
	if ofAll := anyOf("tally", c.words) && len(t.last) > 1; ofAll || byYear.MatchString(c.text[c.start:c.end]) {
		for _, s := range t.all {
			if general(s.sanction) && s.department == whole.department && (ofAll || c.block-s.block <= 1) {
				whole = s // "hearings rose from", "the tally was": all of them, not the outcomes told since
			}
		}
	}
	var list []*statement
	sum := 0
	for i, q := range c.quantities {
		if q.isTotal {
			continue
		}
		if q.noun != "" && !is("caseword", q.noun) || q.isArticle || q.isVague || whole.unknown {
			continue
		}
		s := r.share(c, whole, q)
		s.partOf, s.period, s.inherited = nil, period.Period{}, 2
		zone := span{q.start, c.end}
		if i+1 < len(c.quantities) {
			zone.end = c.quantities[i+1].start
		}
		if i == 0 {
			zone.start = c.start
		}
		r.setPeriod(c, s, zone, t)
		if m, ok := c.bodyBehind(q); ok {
			s.department, s.aside = r.named(m), t.isAside(r.named(m))
		} else if m := c.departments; len(m) == 1 && m[0].Start < q.start && !r.isSpeaker(c, m[0]) {
			s.department, s.aside = r.named(m[0]), t.isAside(r.named(m[0]))
		}
		list = append(list, s)
		sum += s.number.Cases
	}
	if sum <= whole.number.Cases && len(list) > 1 {
		for _, s := range list {
			s.partOf = whole
		}
	}
	return list
}

// bodyBehind returns the body that a preposition ties to a number before it: "13 cases
// at Cardiff and Vale and 10 at Hywel Dda".
func (c *clause) bodyBehind(q *quantity) (lexicon.Match, bool) {
	for _, m := range c.departments {
		if words := c.between(q.nounEnd, m.Start); m.Start >= q.nounEnd && len(words) > 0 && len(words) <= 3 && attaches(words) && !leadsOn(words) {
			return m, true
		}
	}
	return lexicon.Match{}, false
}

// groups reads "Fifty-one were police officers and 27 were police staff": a whole
// split by who they were.
func (r *reader) groups(c *clause, t *told) []*statement {
	whole := c.wholeOfGroups(t)
	if whole == nil {
		return nil
	}
	var list []*statement
	for _, q := range c.quantities {
		tail := c.behind(q.end, 5)
		if g := c.groupBefore(q); g != "" && q.noun == "" && q.Cases < whole.number.Cases {
			s := r.share(c, whole, q)
			s.group = g
			list = append(list, s)
			continue
		}
		if len(tail) > 3 && tail[0].low == "of" && tail[1].low == "the" && isNumber(tail[2].low) {
			tail = tail[3:] // "58 of the 80 were officers"
		}
		if len(tail) < 2 || q.noun != "" || q.isArticle || q.isVague || tail[0].low != "were" && tail[0].low != "was" || q.Cases >= whole.number.Cases {
			continue
		}
		for _, w := range tail[1:] {
			if w.sense.is("groupnoun") {
				s := r.share(c, whole, q)
				s.group, s.people = w.low, c.peopleBehind(q.end)
				list = append(list, s)
				break
			}
		}
	}
	return list
}

// wholeOfGroups returns the number told before that a sentence splits: the one that it
// repeats ("of the 16 dismissed"), the one its own numbers add up to, the last.
func (c *clause) wholeOfGroups(t *told) *statement {
	sum, repeated := 0, 0
	for _, q := range c.quantities {
		if q.isWhole {
			repeated = q.Cases
			continue
		}
		sum += q.Cases
	}
	if repeated > 0 && repeated == sum {
		for _, list := range [][]*statement{t.all, t.tabled} {
			for _, w := range slices.Backward(list) {
				if w.number.Cases == repeated && !w.unknown && c.block-w.block <= 8 && (len(c.events) == 0 || c.events[0].sanction == w.sanction) {
					return w
				}
			}
		}
	}
	if len(t.last) == 0 || c.block-t.last[0].block > 1 {
		return nil
	}
	if whole := t.wholes[sum]; whole != nil {
		return whole
	}
	return t.last[0]
}

// groupBefore names the people of whom a number behind them is: "officers made up 28
// of the total and staff the other 18"; "" where there are none.
func (c *clause) groupBefore(q *quantity) string {
	head := c.before(q.start, 3)
	if len(head) < 3 || q.isArticle || q.isVague {
		return ""
	}
	if two := joined(head[1:]); head[0].sense.is("groupnoun") && (is("makesup", two) || two == "the other" || two == "the remaining") {
		return head[0].low
	}
	return ""
}

// belongs matches what ties those of the sentence before to a larger number.
// It matches "They are among 63 officers", "It was one of 29 …".
var belongs = regexp.MustCompile(`(?i)^(?:it|they|he|she|both|all(?: of (?:them|whom))?|the (?:two|three|four|pair|trio|officers?|\w+ (?:cases?|officers?|men|women))) (?:was|were|is|are) (?:one of|two of|three of|among|part of|included in|some of)\b(?: the| a group of| a total of)?`)

// among reads a larger number to which those of the sentence before belong.
func (r *reader) among(c *clause, t *told) []*statement {
	at := belongs.FindStringIndex(c.text[c.start:c.end])
	if at == nil || len(t.last) == 0 || c.block-t.last[0].block > 1 {
		return nil
	}
	for _, q := range c.quantities {
		if q.start < c.start+at[1]-1 || q.start > c.start+at[1]+3 || q.isArticle || q.isVague {
			continue
		}
		s := &statement{number: q.Count, unit: q.unit, evidence: c.span, number0: q.number, rule: "they-are-among", block: c.block, order: q.number.start, inherited: 1}
		s.sanction, s.department, s.platforms = t.last[0].sanction, t.last[0].department, t.last[0].platforms
		s.eventAt = t.last[0].eventAt
		if e := c.next(q.end); e != nil && len(c.withoutBodies(q.end, e.start)) <= 10 && (e.voice != noun || len(c.between(q.end, e.start)) == 0) {
			s.sanction, s.eventAt = e.sanction, e.span
		}
		if c.saysMany(c.span) {
			s.department = department{many: true}
		}
		if n := len(c.departments); n > 0 && c.departments[n-1].Start > q.end && len(c.between(s.eventAt.end, c.departments[n-1].Start)) <= 3 {
			s.department = r.named(c.departments[n-1])
		}
		r.setPeriod(c, s, c.span, t)
		if w := t.counted(c.text[q.number.start:q.number.end]); w != nil && w.department == s.department && general(w.sanction) {
			q.isSuch = true // told before: "She was one of the eight"
			return nil
		}
		if !s.ownPeriod || strings.Contains(c.text[c.start:c.end], "that year") {
			s.period = t.last[0].period
		}
		if ids, _ := r.platformIDs(c.platforms); len(ids) > 0 {
			s.platforms, s.ownPlatforms = ids, true
		}
		s.lastBlock, s.phrase, s.wholeNumber = c.block, strings.ToLower(c.text[q.start:q.nounEnd]), c.wholeNumber(q)
		one := is("pronoun", c.words[0].low) && c.words[0].low != "they" && c.words[0].low != "both" || c.words[0].low == "it"
		for _, part := range r.sofar(t, c.block) {
			if part.partOf == nil && part.number.Cases < s.number.Cases && part.single == one && (general(s.sanction) || s.sanction == part.sanction) {
				part.partOf = s
				if len(part.platforms) == 0 || !part.ownPlatforms {
					part.platforms = s.platforms
				}
			}
		}
		q.isSuch = true // it is told here, and nowhere else in the sentence
		return []*statement{s}
	}
	return nil
}

// sofar returns the statements of the sentences just before.
func (r *reader) sofar(t *told, block int) []*statement {
	return slices.DeleteFunc(slices.Clone(t.recent), func(s *statement) bool { return block-s.block > 1 || s.inTitle })
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
