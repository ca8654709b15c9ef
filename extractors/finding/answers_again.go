package finding

import "foiwatch/extractors/quick"

// sameAs matches a question that asks an earlier one again, of another place or
// time: "Same as Q1, but Twitter", "As above for police staff", "And for 2014/15?".
var sameAs = quick.MustCompile(`(?i)^\W*(?:(?:and |please provide |the )*same (?:again |question |information |figures |data )?(?:as|for|but)\b|as (?:for |in |per )?(?:q|question) ?\d|as (?:above|before)\b|ditto\b|(?:and|what about|how about) (?:for |in |on |over )?\S+(?: \S+){0,5}\?)`)

// repeats reads a question that only points to an earlier one: what it does not
// say itself is that one's.
func (p *paper) repeats(q *inquiry, l line) bool {
	text := p.doc.Text[l.start:l.end]
	if len(text) > 120 || !sameAs.MatchString(text) {
		return false
	}
	var first *inquiry
	m := questionRef.FindStringSubmatch(text)
	for i := len(p.questions) - 1; i >= max(0, len(p.questions)-40); i-- {
		before := p.questions[i]
		if before.asks == asksCount && (m == nil && !before.share || m != nil && before.key == m[1]) {
			first = before
			break
		}
	}
	own := p.frameOf([]zone{{q.span, question}})
	if first == nil || own.platforms == nil && own.period.IsZero() && m == nil {
		return false
	}
	q.asks, q.share, q.parent, q.unit = first.asks, first.share, first.parent, first.unit
	q.facts = own
	inherit(&q.facts, first.facts)
	q.facts.sanction, q.facts.sanctionAt = first.facts.sanction, first.facts.sanctionAt
	return true
}
