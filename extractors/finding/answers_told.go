package finding

import (
	"slices"
	"strconv"
	"strings"

	"foiwatch/extractors/count"
)

// A reply is a statement with the item and the answer that it was read from.
type reply struct {
	*statement
	item   item
	label  tag // the item's, with those above it
	answer *answer
	staff  bool // the text around it speaks of a body's own people
}

// statements turns the answers into statements, wholes with their parts.
func (p *paper) statements() []*statement {
	var list []*reply
	frames := map[int]frame{}
	for _, a := range p.answered {
		f := p.context(a, frames)
		for _, it := range a.items {
			a.told = p.tell(a, it, f, a.wholeOver())
			list = append(list, a.told...)
		}
	}
	list = withoutRanks(ofStaff(list))
	p.findWholes(list)
	told := make([]*statement, 0, len(list))
	for _, f := range list {
		told = append(told, f.statement)
	}
	return told
}

// ofStaff leaves out lists without a question that neither speak of a body's own
// people nor hold an outcome that only they can meet: "Arrested: 12, Cautions: 5".
func ofStaff(list []*reply) []*reply {
	own := map[int]bool{}
	for _, f := range list {
		own[f.answer.list] = own[f.answer.list] || f.answer.question != nil || f.staff || employed(f.sanction)
	}
	return slices.DeleteFunc(list, func(f *reply) bool { return !own[f.answer.list] })
}

// employed tells whether only people in employment meet a sanction.
func employed(sanction string) bool {
	switch sanction {
	case "dismissal", "resignation", "final_written_warning", "written_warning", "verbal_warning", "demotion", "disciplinary_action", "management_advice", "struck_off":
		return true
	}
	return false
}

// withoutRanks leaves out the figures of ranks and grades where the people have
// been counted together.
func withoutRanks(list []*reply) []*reply {
	together := map[string]bool{}
	key := func(f *reply) string { return strconv.Itoa(f.answer.list) + f.sanction }
	for _, f := range list {
		together[key(f)] = together[key(f)] || !f.item.label.fine
	}
	return slices.DeleteFunc(list, func(f *reply) bool { return f.item.label.fine && together[key(f)] })
}

// context returns what holds for all figures of an answer: the question, or
// where there is none the text above the first line of the list.
func (p *paper) context(a *answer, frames map[int]frame) frame {
	around := func() frame {
		f, known := frames[a.list]
		if !known {
			f = p.frame(a.line.block)
			frames[a.list] = f
			if zones := p.leadIns(a.line.block); len(zones) > 0 && a.question == nil {
				p.sums[a.list] = p.sumIn(zones[0], a.list)
			}
		}
		return f
	}
	if a.question == nil {
		f := around()
		if head := a.line.head; head.end > head.start {
			return p.behindSentences(a, f)
		}
		a.sumAt = p.sums[a.list]
		return f
	}
	own := a.question.facts
	if !a.direct && a.line.key == "" {
		own = p.leadInOf(a, own)
	}
	if own.period.IsZero() && own.platforms == nil && len(p.questions) == 1 {
		inherit(&own, around())
	}
	return own
}

// behindSentences puts the time and the platforms of the sentences before an answer on
// its line over what holds for its list.
func (p *paper) behindSentences(a *answer, list frame) frame {
	head := zone{a.line.head, leadIn}
	near := p.frameOf([]zone{head})
	near.department, near.departmentAt, near.sanction, near.sanctionAt = list.department, list.departmentAt, list.sanction, list.sanctionAt
	inherit(&near, list)
	a.sumAt = p.sumIn(head, a.list)
	return near
}

// leadInOf puts what the sentence right above a list says in the place of what
// the question says: its sanction only where its number is that of the list, "eight
// employees have been disciplined, as follows".
func (p *paper) leadInOf(a *answer, own frame) frame {
	zones := p.leadIns(a.line.block)
	for len(zones) > 1 && p.isLineOfList(a, zones[0]) {
		zones = zones[1:]
	}
	if len(zones) == 0 {
		return own
	}
	near := p.frameOf(zones[:1])
	near.department, near.departmentAt = own.department, own.departmentAt
	if a.sumAt = p.sumIn(zones[0], a.list); a.sumAt.end == 0 || !general(near.sanction) {
		near.sanction, near.sanctionAt = own.sanction, own.sanctionAt
	}
	inherit(&near, own)
	return near
}

// isLineOfList tells whether what stands above an answer is another line of its list.
func (p *paper) isLineOfList(a *answer, z zone) bool {
	return slices.ContainsFunc(p.answered, func(other *answer) bool { return other.list == a.list && z.holds(other.line.start) })
}

// sumIn returns the number of a lead-in that the figures of a list add up to; an
// empty span where there is none.
func (p *paper) sumIn(z zone, list int) span {
	sum, figures := 0, 0
	for _, a := range p.answered {
		for _, it := range a.items {
			if a.list == list && a.over == nil {
				sum, figures = sum+it.Cases, figures+1
			}
		}
	}
	for _, c := range count.Find(p.doc.Text[z.start:z.end]) {
		if figures > 1 && c.Cases == sum && (c.Form == count.Digits || c.Form == count.Words) {
			return span{z.start + c.NumberStart, z.start + c.NumberEnd}
		}
	}
	return span{}
}

// tell returns the statements of an item and of its parts.
func (p *paper) tell(a *answer, it item, f frame, whole *reply) []*reply {
	l := it.label.with(a.above)
	l.total = it.label.total
	if whole != nil {
		l = it.label.with(whole.label)
	}
	var list []*reply
	told := p.replyOf(a, it, l, f, whole)
	if told != nil {
		list = append(list, told)
		if a.question != nil {
			a.question.told = append(a.question.told, told)
		}
	} else {
		told = whole
	}
	for _, part := range it.parts {
		below := told
		if below == nil {
			part.label = part.label.with(it.label)
		}
		list = append(list, p.tell(a, part, f, below)...)
	}
	return list
}

// replyOf returns the statement of one item; nil where it tells of none.
func (p *paper) replyOf(a *answer, it item, l tag, f frame, whole *reply) *reply {
	q := a.question
	if it.none || it.Cases == 0 || q != nil && q.idle {
		return nil
	}
	if q != nil && whole == nil && q.isHeadcount(it, p.wordsIn(a.line.start, max(a.line.start, it.number.start))) {
		return nil // "Number of staff: 13,261", beside "Dismissed: 3"
	}
	sanction, at := p.sanctionFor(a, l, f, whole)
	if sanction == "" || !f.onTopic && l.platforms == nil {
		return nil
	}
	s := &statement{
		sanction: sanction, number: it.Count, unit: unitFor(it, l, q, p.doc.Text), platforms: f.platforms, period: f.period, department: f.department,
		evidence: a.line.whole, number0: it.number, rule: ruleFor(a, it), block: a.line.block, lastBlock: a.line.block, ownPeriod: !l.period.IsZero(), ownPlatforms: true, group: l.group, order: it.number.start, total: l.total, eventAt: at,
	}
	if l.platforms != nil {
		s.platforms = l.platforms
	}
	if !l.period.IsZero() {
		s.period = l.period
	}
	p.linkFigure(s, a, l, f, at)
	if whole != nil {
		s.partOf = whole.statement
	} else {
		s.wholeAt = a.sumAt
	}
	return &reply{statement: s, item: it, label: l, answer: a, staff: f.staff}
}

// ruleFor names the rule that read a figure.
func ruleFor(a *answer, it item) string {
	switch {
	case it.bare:
		return "answer"
	case a.question != nil:
		return "answer-label"
	}
	return "label"
}

// sanctionFor returns the sanction of a figure, and where it is said: by its
// label, by the question, or by the text above a list of years.
func (p *paper) sanctionFor(a *answer, l tag, f frame, whole *reply) (string, span) {
	q := a.question
	switch {
	case l.sanction != "" && !(l.open && whole == nil && q == nil && len(a.items) == 1 && a.line.heading):
		return l.sanction, l.sanctionAt
	case whole != nil:
		return whole.sanction, whole.eventAt
	case q != nil && q.asks == asksCount && a.sumAt.end == 0:
		return f.sanctionOr(q)
	case q != nil && q.asks == asksCount:
		return f.sanction, f.sanctionAt
	case q != nil && q.asks == asksSites && q.parent != nil && l.platforms != nil:
		return q.parent.facts.sanction, q.parent.facts.sanctionAt
	case q != nil && (q.asks == asksOutcomes || q.asks == asksSites):
		return "", span{}
	case l.bare():
		return "", span{}
	case f.sanction == "" && l.total:
		return "disciplinary_action", span{}
	}
	return f.sanction, f.sanctionAt
}

// sanctionOr returns the sanction that a question counts.
func (f frame) sanctionOr(q *inquiry) (string, span) { return q.facts.sanction, q.facts.sanctionAt }

// unitFor tells what a figure counts.
func unitFor(it item, l tag, q *inquiry, text string) Unit {
	if it.unit != "" {
		return it.unit
	}
	if l.sanctionAt.end > 0 {
		low := strings.ToLower(text[l.sanctionAt.start:l.sanctionAt.end])
		if strings.HasSuffix(low, "s") || strings.HasPrefix(low, "complaint") {
			if is("unit", low[strings.LastIndexByte(low, ' ')+1:]) {
				return unitOf(low[strings.LastIndexByte(low, ' ')+1:])
			}
		}
		return People
	}
	if q != nil {
		return q.unit
	}
	return People
}

// linkFigure notes where the body, the platforms and the sanction of a figure
// were read, as far as its own line does not say.
func (p *paper) linkFigure(s *statement, a *answer, l tag, f frame, sanctionAt span) {
	s.department = f.department
	at := f.departmentAt
	if l.department.known() {
		s.department, at = l.department, l.bodyAt
	}
	outside := func(place span) bool {
		return place.end > place.start && (place.start < s.evidence.start || place.end > s.evidence.end)
	}
	if at.end == 0 || outside(at) {
		p.linkDepartment(s, at)
	}
	if platformAt := f.platformAt; l.platforms == nil && len(f.platforms) > 0 && outside(platformAt) {
		s.links = append(s.links, byteLink{role: "platform", at: platformAt})
	}
	if outside(sanctionAt) {
		s.links = append(s.links, byteLink{role: "sanction", at: sanctionAt})
	}
	if a.question == nil && (s.period.IsZero() || len(s.platforms) == 0) {
		s.inherited++
	}
}
