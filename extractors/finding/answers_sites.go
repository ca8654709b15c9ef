package finding

import (
	"slices"
	"time"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// nameSites gives questions the platforms that another's answer names: "Which
// sites were they using? Facebook and Twitter".
func (p *paper) nameSites() {
	for _, q := range p.questions {
		if q.asks != asksSites || q.answer.end <= q.answer.start || q.used {
			continue
		}
		ids, at := p.topics(zone{q.answer, leadIn})
		if ids == nil || len(ids) > 1 && counted(p.doc.Text[q.answer.start:q.answer.end]) {
			continue // the whole of a split by sites is on none of them alone
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
var academic = quick.MustCompile(`(?i)\bacademic years?\b`)

// schoolYear turns "2013/14", which is read as a financial year, into the
// academic year from August to July.
func schoolYear(p period.Period) period.Period {
	from := p.From.Month == time.April && p.From.Day == 1
	to := p.To.Month == time.March && p.To.Day == 31
	if !from || !to {
		return p
	}
	return period.Period{From: period.Date{Year: p.From.Year, Month: time.August, Day: 1}, To: period.Date{Year: p.To.Year, Month: time.July, Day: 31}}
}

// An answering is a line of the body's and what the question that it answers
// says of it.
type answering struct {
	span
	facts frame
	asked *inquiry // nil where several questions are answered together
}

// answering notes what holds for a line that may be read as a sentence.
func (w *walker) answering(l line) {
	f, ok := w.facts()
	if ok {
		w.underQuestion = append(w.underQuestion, answering{l.span, f, w.current})
	}
}

// facts returns what the question that is being answered says, or what all of
// several questions say.
func (w *walker) facts() (frame, bool) {
	if w.current != nil {
		return w.current.facts, true
	}
	var common frame
	first := true
	for _, q := range w.run {
		switch {
		case q.asks == asksOther:
		case first:
			common, first = q.facts, false
		default:
			if !slices.Equal(common.platforms, q.facts.platforms) {
				common.platforms = nil
			}
			if common.period != q.facts.period {
				common.period = period.Period{}
			}
		}
	}
	return common, !first
}

// inform gives the statements of sentences what the question that they answer, or
// the words above them, say and they do not, and all of them the years by which
// the page counts.
func (r *reader) inform(list []*statement) {
	bySchoolYears := academic.MatchString(r.doc.Text)
	for _, s := range list {
		if bySchoolYears {
			s.period = schoolYear(s.period)
		}
		if s.aside || s.inTitle || len(s.cells) > 0 {
			continue
		}
		r.takeAsked(s, list)
		if s.atPresent {
			s.period = period.Period{}
		}
		if s.isProse && !s.atPresent && s.period.IsZero() && !s.unknown && !(s.single && s.article && s.partOf == nil) {
			s.period = r.periodAbove(s.block)
		}
	}
}

// questionOver returns the question that a statement's line answers.
func (r *reader) questionOver(s *statement) (answering, bool) {
	i, found := slices.BinarySearchFunc(r.underQuestion, s.number0.start, func(a answering, at int) int { return a.start - at })
	if !found {
		i--
	}
	if i < 0 || s.number0.start >= r.underQuestion[i].end {
		return answering{}, false
	}
	return r.underQuestion[i], true
}

// isAnswerTo tells whether a statement stands in the answer to a question.
func (r *reader) isAnswerTo(q *inquiry, s *statement) bool {
	under, ok := r.questionOver(s)
	return ok && under.asked == q
}

// takeAsked gives a statement the period and the platforms of the question that
// its line answers, and the figure that it is a share of.
func (r *reader) takeAsked(s *statement, list []*statement) {
	under, ok := r.questionOver(s)
	if !ok {
		return
	}
	f, q := under.facts, under.asked
	title, _ := r.titleOf()
	named := q != nil && f.platformAt.start > title.End
	if s.period.IsZero() {
		s.period = f.period
	}
	if s.partOf == nil && !s.unknown {
		if s.partOf = r.wholeAsked(q, s, list); s.partOf != nil && !named {
			f.platforms, named = s.partOf.platforms, true
		}
	}
	if s.period.IsZero() && s.partOf != nil {
		s.period = s.partOf.period
	}
	unsaid := !s.ownPlatforms && named && !(s.partOf != nil && s.partOf.ownPlatforms) && (r.sitesOf(s.platforms) == 0 && r.sitesOf(f.platforms) > 0 || s.isProse && r.ofTitle(s))
	if len(f.platforms) > 0 && (len(s.platforms) == 0 || unsaid) {
		s.platforms = f.platforms
		s.links = append(s.links, byteLink{role: "platform", at: f.platformAt})
	}
}

// ofTitle tells whether a statement has its platforms from a title that names
// several, of which a question may be about one.
func (r *reader) ofTitle(s *statement) bool {
	title, _ := r.titleOf()
	ids, _ := r.platformIDs(r.within(lexicon.Platform, title.Start, title.End))
	return len(ids) > 1 && slices.Equal(ids, s.platforms)
}

// periodAbove returns the period that the headings over a block of a disclosure,
// the requester's words or a sentence before all figures state.
func (r *reader) periodAbove(block int) period.Period {
	if r.doc.Kind != article.Disclosure {
		return period.Period{}
	}
	for _, z := range append(r.headings(block), r.questions(block, nil)...) {
		if p := r.periodOf(z); !p.IsZero() {
			return p
		}
	}
	return r.ahead
}

// wholeAsked returns the figure of an earlier answer that one is a share of, where
// the question asks what became of those, or on which sites it was.
func (r *reader) wholeAsked(q *inquiry, s *statement, list []*statement) *statement {
	if q == nil || q.parent == nil || q.parent == q || !q.share && q.asks != asksOutcomes && q.asks != asksSites {
		return nil
	}
	for _, w := range list {
		if w == s || w.partOf != nil || w.number.Cases < s.number.Cases || w.department != s.department || len(w.cells) > 0 || w.evidence == s.evidence {
			continue
		}
		kin := general(w.sanction) || w.sanction == s.sanction || isWarning(w.sanction) && isWarning(s.sanction)
		if kin && r.isAnswerTo(q.parent, w) && (w.period == s.period || w.period.IsZero() || s.period.IsZero() || encloses(w.period, s.period)) {
			return w
		}
	}
	return nil
}
