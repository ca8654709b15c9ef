package finding

import (
	"foiwatch/extractors/article"
	"foiwatch/extractors/quick"
)

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

// isHeadcount tells whether a figure is of all that a body employs: its label says
// no more than "Number of staff", and it is far above those that name an outcome.
func (q *inquiry) isHeadcount(it item, label []word) bool {
	if it.label.sanction != "" || it.label.total || len(label) == 0 || !isCount(label) {
		return false
	}
	most := 0
	for _, f := range q.told {
		if f.item.label.sanction != "" {
			most = max(most, f.number.Cases)
		}
	}
	return most > 0 && it.Cases > 10*most
}

// nest notes below which item of a list an answer stands: "TikTok: 9
// investigations" and below it "1 dismissal", "3 written warnings".
func (w *walker) nest(a *answer) {
	b := w.doc.Blocks[a.line.block]
	if b.Kind != article.Item {
		w.nested = nil
		return
	}
	for len(w.nested) > 0 {
		last := w.nested[len(w.nested)-1]
		if at := w.doc.Blocks[last.line.block]; at.Level < b.Level && a.line.block-last.line.block < maxSection {
			break
		}
		w.nested = w.nested[:len(w.nested)-1]
	}
	if len(w.nested) > 0 {
		a.over = w.nested[len(w.nested)-1]
	}
	w.nested = append(w.nested, a)
}

// wholeOver returns the figure of the item that an answer stands below.
func (a *answer) wholeOver() *reply {
	if a.over == nil || len(a.over.told) != 1 || len(a.over.items) != 1 {
		return nil
	}
	return a.over.told[0]
}
