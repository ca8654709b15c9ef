package finding

import (
	"regexp"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
)

// aboutData matches what makes a page one about data, systems or conduct online
// although it names no platform.
var aboutData = regexp.MustCompile(`(?i)\b(?:data protection|personal data|data breach|data loss|data security|information security|confidential(?:ity)?|computer|databases?|records|internet|online|e-?mails?|social (?:media|network)|messages|snoop|IT (?:systems?|misuse|equipment)|the web|websites?)`)

// isTopical tells whether a statement is about what this program counts: it has
// platforms, or its page is about data.
func (r *reader) isTopical(s *statement) bool {
	if len(s.platforms) > 0 || len(s.cells) > 0 || !s.isProse {
		return true
	}
	title, _ := r.titleOf()
	if aboutData.MatchString(r.doc.Text[title.Start:title.End]) {
		return true
	}
	around := r.doc.Blocks[max(0, s.block-2):min(len(r.doc.Blocks), s.block+3)]
	for _, b := range around {
		if aboutData.MatchString(r.doc.Text[b.Start:b.End]) {
			return true
		}
	}
	return r.doc.Kind == article.Disclosure && aboutData.MatchString(r.doc.Text[:min(len(r.doc.Text), 20_000)])
}

// isOfMany tells whether the page's story is about several public bodies
// together: its beginning names bodies in the plural or their people, or it
// names several bodies.
func (r *reader) isOfMany() bool {
	if r.manyKnown {
		return r.many
	}
	r.manyKnown = true
	var lead strings.Builder
	for i, b := range r.doc.Blocks {
		if i > 5 {
			break
		}
		lead.WriteString(r.doc.Text[b.Start:b.End] + "\n")
	}
	words := wordsOf(lead.String(), 0, lead.Len())
	if anyOf("private", words) || anyOf("foreign", words) {
		return false
	}
	bodies := map[string]bool{}
	for _, m := range r.matches {
		if m.Kind == lexicon.Department {
			bodies[m.ID] = true
		}
	}
	r.many = anyOf("many", words) || anyOf("manypeople", words) || len(bodies) > 2
	return r.many
}
