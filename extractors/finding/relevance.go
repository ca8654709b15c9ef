package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// aboutData matches what makes a page one about data, systems or conduct online
// although it names no platform.
var aboutData = quick.MustCompile(`(?i)\b(?:data protection|data laws?|data rules|personal data|data breach|data loss|data security|information security|confidential(?:ity)?|computer|databases?|records|internet|online|e-?mails?|social (?:media|network)|messages|snoop|IT (?:systems?|misuse|equipment)|the web|(?:taxpayers?|patients?|customers?|claimants?|people|neighbours|personal|medical|tax)['’]?s?['’]? (?:files?|details|information))`)

// isTopical tells whether a statement is about what this program counts: it has
// platforms, or its page is about data.
func (r *reader) isTopical(s *statement) bool {
	if len(s.cells) > 0 || !s.isProse {
		return true
	}
	if r.countsMatters(s) && r.countsComplaints && len(s.platforms) > 0 {
		return true
	}
	if r.countsMatters(s) || r.theTopic().isOther {
		return s.ownPlatforms
	}
	if len(s.platforms) > 0 {
		return true
	}
	if r.theTopic().isData {
		return true
	}
	around := r.doc.Blocks[max(0, s.block-2):min(len(r.doc.Blocks), s.block+3)]
	return slices.ContainsFunc(around, r.saysData)
}

// contact matches a paragraph that tells how to write to the body.
// It matches "please e-mail foi@example.gov.uk", "send us a message on Facebook",
// "if you are unhappy, ask for an internal review"; not "sent an e-mail to a friend".
var contact = quick.MustCompile(`(?i)[\w.-]+@[\w-]+\.\w|\binternal review\b|\bask for a review\b|\b(?:contact|e-?mail|message|write to|follow|find|like) us\b|\bsend us\b|\bnewsletters?\b|\binvalid e-?mail\b|\bif you are (?:unhappy|dissatisfied|not (?:happy|satisfied))\b`)

// saysData tells whether a block speaks of data, systems or conduct online, and
// not only of how to write to the body.
func (r *reader) saysData(b article.Block) bool {
	text := r.doc.Text[b.Start:b.End]
	return aboutData.MatchString(text) && !contact.MatchString(text)
}

// A topic is whether a page is about data or platforms, as its beginning tells.
type topic struct {
	isRead, isData bool
	isOther        bool // its beginning is about theft, drink, violence, and names no platform
}

// theTopic reads what the page is about, once.
func (r *reader) theTopic() topic {
	if !r.topic.isRead {
		r.topic = topic{isRead: true, isData: r.isAboutData(), isOther: r.isAboutOther()}
	}
	return r.topic
}

// sanctionedForOther tells whether the title or the first paragraph says that people
// were punished over what has nothing to do with data or platforms: "13 suspended over
// slapping claims".
func (r *reader) sanctionedForOther() bool {
	for _, b := range r.doc.Blocks[:min(len(r.doc.Blocks), 2)] {
		for _, m := range r.sanctions(b.Start, b.End) {
			words := r.wordsIn(m.End, b.End)
			words = words[:min(len(words), 12)]
			if len(words) == 0 || !words[0].sense.is("because") {
				continue
			}
			end := words[len(words)-1].end
			if anyOf("othermatter", words) && len(r.within(lexicon.Platform, m.End, end)) == 0 && !aboutData.MatchString(r.doc.Text[m.End:end]) {
				return true
			}
		}
	}
	return false
}

// isAboutOther tells whether a news page begins with conduct that has nothing to do
// with data or platforms.
func (r *reader) isAboutOther() bool {
	if r.doc.Kind != article.News {
		return false
	}
	other := false
	if title, ok := r.titleOf(); ok && anyOf("othermatter", wordsOf(r.doc.Text, title.Start, title.End)) && len(r.within(lexicon.Platform, title.Start, title.End)) == 0 && !aboutData.MatchString(r.doc.Text[title.Start:title.End]) {
		return true
	}
	if r.sanctionedForOther() {
		return true
	}
	for _, b := range r.doc.Blocks[:min(len(r.doc.Blocks), leadBlocks)] {
		if contact.MatchString(r.doc.Text[b.Start:b.End]) {
			continue
		}
		if len(r.within(lexicon.Platform, b.Start, b.End)) > 0 || aboutData.MatchString(r.doc.Text[b.Start:b.End]) {
			return false
		}
		other = other || anyOf("othermatter", wordsOf(r.doc.Text, b.Start, b.End))
	}
	return other
}

// isAboutData tells whether a page's title is about data, its beginning names a
// platform, or the beginning of a disclosure is about data.
func (r *reader) isAboutData() bool {
	title, _ := r.titleOf()
	if aboutData.MatchString(r.doc.Text[title.Start:title.End]) {
		return true
	}
	for _, b := range r.doc.Blocks[:min(len(r.doc.Blocks), leadBlocks)] {
		if len(r.within(lexicon.Platform, b.Start, b.End)) > 0 && !contact.MatchString(r.doc.Text[b.Start:b.End]) {
			return true
		}
	}
	early := func(b article.Block) bool { return b.Start < 20_000 && r.saysData(b) }
	return r.doc.Kind == article.Disclosure && slices.ContainsFunc(r.doc.Blocks, early)
}

// countsMatters tells whether a statement counts complaints or matters as such,
// which a body has of every kind: they are told here only where the sentence
// says that they are about a platform.
func (r *reader) countsMatters(s *statement) bool {
	if s.sanction == "complaint" && s.rule == "list" && s.people == "" {
		return true
	}
	if s.rule != "number-noun" && s.rule != "noun-of-number" && s.rule != "number-of" {
		return false
	}
	words := strings.ToLower(r.doc.Text[s.eventAt.start:s.eventAt.end])
	return s.sanction == "complaint" || strings.Contains(words, "matter") || strings.Contains(words, "case") && r.doc.Kind == article.Disclosure
}
