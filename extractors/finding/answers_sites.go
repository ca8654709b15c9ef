package finding

import (
	"regexp"
	"time"

	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
)

// nameSites gives questions the platforms that another's answer names: "Which
// sites were they using? Facebook and Twitter".
func (p *paper) nameSites() {
	for _, q := range p.questions {
		if q.asks != asksSites || q.answer.end <= q.answer.start {
			continue
		}
		ids, at := p.topics(zone{q.answer, leadIn})
		if ids == nil {
			continue
		}
		for _, other := range p.questions {
			if other.base() == q.parent && q.parent != nil && !p.namesSite(other) {
				other.facts.platforms, other.facts.platformAt = ids, at
			}
		}
	}
}

// base is the question that counts the people a question asks about.
func (q *inquiry) base() *inquiry {
	if q.parent != nil {
		return q.parent
	}
	return q
}

// namesSite tells whether a question itself names a site.
func (p *paper) namesSite(q *inquiry) bool {
	for _, m := range p.within(lexicon.Platform, q.whole.start, q.whole.end) {
		if !p.lex.IsGeneric(m.ID) {
			return true
		}
	}
	return false
}

// academic matches a page that counts by academic years.
var academic = regexp.MustCompile(`(?i)\bacademic years?\b`)

// schoolYear turns "2013/14", which is read as a financial year, into the
// academic year from August to July where the page counts by those.
func (r *reader) schoolYear(p period.Period) period.Period {
	financial := p.From.Month == time.April && p.From.Day == 1 && p.To.Month == time.March && p.To.Day == 31 && p.To.Year == p.From.Year+1
	if !financial || !academic.MatchString(r.doc.Text) {
		return p
	}
	return period.Period{From: period.Date{Year: p.From.Year, Month: time.August, Day: 1}, To: period.Date{Year: p.To.Year, Month: time.July, Day: 31}}
}
