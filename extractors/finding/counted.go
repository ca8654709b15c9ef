package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/count"
	"foiwatch/extractors/quick"
)

// exampleOf matches a person told as one of those counted before.
// It matches "Among them was a", "Among the nine in Essex was an", "one of the 12 dismissed",
// "one of them a", "among those sacked was a"; not "One of them said".
var exampleOf = quick.MustCompile(`(?i)(?:^|[,;] )among (?:them|those|these|the ([\w-]+)(?: [^,.]{1,40})?),? (?:was|is) an? |(?:^|[,;] |(?:was|is|that) )one of (?:(?:them|those|these)(?:,|,? (?:was|is)|) an? |(?:the|its|their|last year['’]s|this year['’]s) ([\w-]+)\b)|(?:^|[,;] |(?:was|is|that) )(?:one of|among) those (?:who (?:were|had been) )?([a-z]+)(?: [^,.]{1,25})?,? (?:(?:was|is) )?an? |^the ([\w-]+)(?: [a-z]+){0,2} (?:included?|includes) an? `)

// oneOfThem reads one of those counted before, of whom a sentence tells more: the
// sanction is theirs.
func (r *reader) oneOfThem(c *clause, t *told, list []*statement) []*statement {
	if !c.said.Match(exampleOf) {
		return nil
	}
	at := exampleOf.FindStringSubmatchIndex(c.text[c.start:c.end])
	if c.inTitle || len(t.last)+len(list) == 0 || c.inQuotes(span{c.start + at[0], c.start + at[1]}) {
		return nil
	}
	told := append(slices.Clone(t.last), slices.DeleteFunc(slices.Clone(list), func(s *statement) bool { return s.order > c.start+at[0] })...)
	if len(told) == 0 {
		return nil
	}
	whole := told[len(told)-1]
	for _, g := range []int{2, 4, 8} {
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
	if last := t.last[max(0, len(t.last)-1):]; len(last) == 1 && last[0].single && c.words[0].sense.is("pronoun") && c.block-last[0].block <= 1 {
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
	if bodies := c.departments; whole.department.many && len(bodies) == 1 && !r.isSpeaker(c, bodies[0]) {
		one.department, one.aside = r.named(bodies[0]), true // "An officer in Essex, one of the 236, had"
	}
	return []*statement{one}
}

// amongThose: "among those sacked were two constables": shares of those told before.
func (c *clause) amongThose(i int) *event {
	q := c.quantities[i]
	e := c.previous(q.start)
	if e == nil || e.voice != participle || q.isArticle || q.isVague || len(c.words) < 4 || c.words[0].low != "among" && c.words[0].low != "amongst" || c.words[1].low != "those" {
		return nil
	}
	if head := c.between(c.start, e.start); len(head) > 4 || joined(c.between(e.end, q.start)) != "were" {
		return nil
	}
	q.isPart, e.isActive = true, false
	return e
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

// belongs matches what ties those of the sentence before to a larger number.
// It matches "They are among 63 officers", "It was one of 29 …".
var belongs = quick.MustCompile(`(?i)^(?:it|they|he|she|both|all(?: of (?:them|whom))?|the (?:two|three|four|pair|trio|officers?|\w+ (?:cases?|officers?|men|women))) (?:was|were|is|are) (?:one of|two of|three of|among|part of|included in|some of)\b(?: the| a group of| a total of)?`)

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
		if e := c.next(q.end); e != nil && len(c.withoutBodies(q.end, e.start)) <= 14 && (e.voice != noun || len(c.between(q.end, e.start)) == 0) {
			s.sanction, s.eventAt = e.sanction, e.span
		}
		if r.saysMany(c, c.span) {
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
		one := c.words[0].sense.is("pronoun") && c.words[0].low != "they" && c.words[0].low != "both" || c.words[0].low == "it"
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
