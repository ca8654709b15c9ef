package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// setPlatforms gives a statement the platforms of its own part of the sentence,
// else of the whole sentence, else those that the page spoke of before.
func (r *reader) setPlatforms(c *clause, s *statement, zone span, earlier []*statement, t *told) {
	if s.platforms, _ = r.platformIDs(c.platformsIn(zone)); len(s.platforms) > 0 {
		s.ownPlatforms = true
		if c.refersToSite(zone) && r.sitesOf(t.platforms) > 0 {
			s.platforms = t.platforms
		}
		if r.doc.Kind == article.News && slices.Equal(s.platforms, []string{"social_media"}) && r.sitesOf(t.titled) > 0 && len(t.recent) == 0 {
			s.platforms = t.titled // the title names the sites that the lead calls social media
		}
		return
	}
	if s.platforms, _ = r.platformIDs(c.platformsBeside(s)); len(s.platforms) > 0 && !c.hasOtherMatter(zone) {
		s.ownPlatforms = true
		return
	}
	switch {
	case len(earlier) > 0:
		s.platforms = earlier[len(earlier)-1].platforms
		return
	case anyOf("likewise", c.words) && len(t.lead) > 0:
		s.platforms = t.lead
	case len(t.last) > 0 && t.last[0].block == c.block && !c.inTitle && !c.inList:
		s.platforms = t.last[len(t.last)-1].platforms
	default:
		s.platforms = t.platforms
	}
	s.inherited++
	if len(s.platforms) > 0 && t.platformAt.end > 0 {
		s.links = append(s.links, byteLink{role: "platform", at: t.platformAt})
	}
}

// recordsIn returns the systems that a sentence without a platform tells of by whose they
// are or by the use of what they hold.
func (c *clause) recordsIn() []lexicon.Match {
	at := ownSystems.FindStringIndex(c.text[c.start:c.end])
	if at == nil {
		return nil
	}
	start, end := c.start+at[0], c.start+at[1]
	return []lexicon.Match{{Kind: lexicon.Platform, ID: "it_systems", Surface: c.text[start:end], Start: start, End: end}}
}

// refersToSite tells whether a part of a sentence names no site and refers to one
// that was named: "on the social networking site".
func (c *clause) refersToSite(zone span) bool {
	list := c.platformsIn(zone)
	if len(list) != 1 || list[0].ID != "social_media" || strings.HasSuffix(list[0].Surface, "s") {
		return false
	}
	head := c.before(list[0].Start, 1)
	return len(head) == 1 && (head[0].low == "the" || head[0].low == "same") && (strings.HasSuffix(strings.ToLower(list[0].Surface), "site") || strings.HasSuffix(strings.ToLower(list[0].Surface), "network")) || len(head) == 1 && head[0].low == "same"
}

// platformsBeside returns the platforms of a whole sentence but those that it
// tells of one person beside the statement's own people: "Seven lost their jobs,
// among them a clerk who was never off eBay".
func (c *clause) platformsBeside(s *statement) []lexicon.Match {
	return slices.DeleteFunc(slices.Clone(c.platforms), func(m lexicon.Match) bool {
		var last *quantity
		for _, q := range c.quantities {
			if q.start < m.Start {
				last = q
			}
		}
		return last != nil && last.isArticle && !s.article && last.number != s.number0 && last.noun != "" && last.unit == People
	})
}

// platformsIn returns the platforms that a part of a sentence names.
func (c *clause) platformsIn(at span) []lexicon.Match {
	return slices.DeleteFunc(slices.Clone(c.platforms), func(m lexicon.Match) bool { return !at.holds(m.Start) })
}

// platformIDs returns the ids of matches, sorted: the sites and apps that are
// named, with e-mail, systems, blogs and forums; where no site is named, the kinds of use.
func (r *reader) platformIDs(matches []lexicon.Match) ([]string, span) {
	var sites, systems, kinds []string
	var at span
	for i, m := range matches {
		switch {
		case m.ID == "internet" && i > 0 && joinsKinds(r.doc.Text[matches[i-1].End:max(matches[i-1].End, m.Start)]):
			systems = append(systems, m.ID) // "Facebook or the internet"
		case !r.lex.IsGeneric(m.ID):
			sites = append(sites, m.ID)
		case m.ID == "email" || m.ID == "it_systems" || m.ID == "blog" || m.ID == "forum":
			systems = append(systems, m.ID)
		case m.ID == "internet" && strings.Contains(strings.ToLower(m.Surface), "mail"):
			kinds, systems = append(kinds, m.ID), append(systems, "email") // "internet and e-mail"
		default:
			kinds = append(kinds, m.ID)
		}
		at = span{m.Start, m.End}
	}
	ids := append(sites, systems...)
	if len(sites) == 0 {
		ids = append(ids, kinds...)
	}
	slices.Sort(ids)
	return slices.Compact(ids), at
}

// ownChannel matches what leads to a site on which a body itself speaks.
// It matches "posted on its own", "on the force’s official"; not "their own", "his".
var ownChannel = quick.MustCompile(`(?i)\b(?:published|posted|announced|shared|appeared|statement|figures?|list) (?:[a-z]+ )?on (?:its|the [a-z]+['’]s)(?: own)?(?: official)? $`)

// isOwnChannel tells whether a site is named only as where a body published something.
func (r *reader) isOwnChannel(m lexicon.Match, sentence span) bool {
	return r.doc.Kind == article.News && ownChannel.MatchString(r.doc.Text[max(sentence.start, m.Start-60):m.Start])
}

// joinsKinds tells whether only a conjunction stands between two platforms: " or the ".
func joinsKinds(between string) bool {
	switch strings.ToLower(strings.TrimSpace(between)) {
	case "or the", "and the", "or", "and", "or on the", "and on the":
		return true
	}
	return false
}

// rememberPlatforms keeps the platforms of the page's own story, and gives those
// told before what a sentence says of all of them.
func (r *reader) rememberPlatforms(c *clause, t *told, found []*statement) {
	ids, at := r.platformIDs(c.platforms)
	if len(found) == 0 && !c.inTitle && c.deniesAll(r) {
		return
	}
	if b := r.doc.Blocks[c.block]; len(ids) == 0 || len(found) == 0 && contact.MatchString(r.doc.Text[b.Start:b.End]) {
		return
	}
	if len(found) == 0 {
		r.tellOver(c, t, ids)
	}
	if len(t.platforms) == 0 && !example.MatchString(c.text[c.start:c.end]) { // the lead told of people, and only now is said over what
		for _, s := range t.recent {
			if len(s.platforms) == 0 && !s.aside && c.block-s.block <= 3 {
				s.platforms = ids
			}
		}
	}
	whole := slices.ContainsFunc(found, func(s *statement) bool { return !s.aside && !s.single }) || len(t.platforms) == 0
	broader := r.sitesOf(ids) == 0 && r.sitesOf(t.platforms) > 0 && len(t.recent) <= len(found) && r.doc.Kind == article.News
	if c.inTitle && len(t.platforms) > 0 || !whole || broader {
		return
	}
	isExample := example.MatchString(c.text[c.start:c.end])
	if len(found) > 0 && !(isExample && len(t.platforms) == 0) || len(t.last) == 0 || len(t.platforms) == 0 && !isExample {
		t.platforms, t.platformAt = ids, at
	}
	if len(t.lead) == 0 && !isExample || r.sitesOf(t.lead) == 0 && len(t.recent) <= len(found) {
		t.lead = ids
	}
}

// deniesAll tells whether a sentence says that nobody was punished over what it names:
// "it had not had to discipline anyone over a tweet".
func (c *clause) deniesAll(r *reader) bool {
	return len(c.events) == 0 && anyOf("negation", c.words) && anyOf("anybody", c.words) && len(r.sanctions(c.start, c.end)) > 0
}

// overAll matches a sentence that tells over what the cases before came about.
// It matches "All the cases involved Facebook", "Nine in ten of them were about
// WhatsApp", "The rest were split between"; not "Facebook has 30 million users".
var overAll = quick.MustCompile(`(?i)\b(?:cases?|all|most|many|rest|others|remainder|them|these|majority|half|two.thirds|third|in ten|incidents?|allegations|messages|posts|comments|breaches|offences|investigations|breaches|misuse|misconduct|behaviour)\b.{0,60}\b(?:involv(?:ed|ing)|ranged from|included|varied from|concern(?:ed|ing)|relat(?:ed|ing) to|were about|were (?:made|posted|sent|shared|published)|was (?:posted|sent|shared)|came from|centred on|split between|divided between|stemmed from)|\binvolved in\b.{0,40}\b(?:cases|incidents|them)\b|^the (?:figures?|data|totals?|numbers?)\b.{0,160}\b(?:takes? in|relates? to|covers?|includes?|concerns?)\b`)

// tellOver gives the statements of the story so far the platforms of a sentence
// that speaks of all of them.
func (r *reader) tellOver(c *clause, t *told, ids []string) {
	text := c.text[c.start:c.end]
	if len(t.last) > 0 && t.last[len(t.last)-1].single && c.block == t.last[0].block && len(c.words) > 0 && c.words[0].sense.is("pronoun") {
		for _, s := range t.last {
			if !s.ownPlatforms {
				s.platforms, s.ownPlatforms = ids, true
			}
		}
		return
	}
	if len(t.last) == 0 || c.block-t.last[0].block > 6 || !overAll.MatchString(text) {
		return
	}
	joined := slices.Concat(ids, t.over)
	slices.Sort(joined)
	t.over = slices.Compact(joined)
	for _, s := range t.recent {
		if !s.aside && !s.single && (!s.ownPlatforms || r.sitesOf(s.platforms) == 0) {
			s.platforms = t.over
		}
	}
	t.platforms, t.platformAt = t.over, span{c.platforms[0].Start, c.platforms[0].End}
}

// sitesOf counts the sites and apps among platforms, leaving out kinds of use.
func (r *reader) sitesOf(platforms []string) int {
	n := 0
	for _, id := range platforms {
		if !r.lex.IsGeneric(id) {
			n++
		}
	}
	return n
}
