package finding

import (
	"iter"
	"strings"

	"foiwatch/extractors/count"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// cutAt matches where an answer may be cut into segments.
var cutAt = quick.MustCompile(`\s*(?:;|\||•|,(?:\s+and\s|\s+plus\s)?|\s(?:and|plus|&|or)\s)\s*`)

// nextSentence matches where another sentence begins with its year: "3 dismissals. 2016/17: 9".
var nextSentence = quick.MustCompile(`\.\s+(?:In )?(?:19|20)\d\d\b`)

// segments reads an answer of several figures: "2 x dismissal, 1 x resigned",
// "2012: 3, 2013: 5", "2012: 3 dismissals, 2 warnings". All of them must be understood.
func (r *reader) segments(at span, depth int) ([]item, bool) {
	var list []item
	var above tag
	for s := range r.cut(at) {
		if nextSentence.MatchString(r.doc.Text[s.start:s.end]) {
			return nil, false
		}
		next, isNext := r.yearAfter(&s, list)
		found, ok := r.pair(s, depth)
		if isNext && ok {
			found[0].label.period, found[0].bare = next, false
		}
		if !ok {
			l, isLabel := r.readTag(s)
			if !isLabel || l.bare() && !l.light {
				return nil, false
			}
			above = l.with(above)
			continue
		}
		for i := range found {
			found[i].label = found[i].label.with(above)
			found[i].bare = found[i].bare && found[i].label.bare()
		}
		list = append(list, found...)
		if first := found[0].label; first.sanction != "" && !first.period.IsZero() && r.yearLeads(s, found[0]) {
			above.period = first.period
		}
	}
	return list, len(list) > 0
}

// nextYear matches a year that is told by the one before: "18 the year after".
var nextYear = quick.MustCompile(`(?i),?\s(?:in )?the (?:year after(?: that)?|(?:following|next) (?:financial |calendar )?year)$`)

// yearAfter takes "the year after" off a segment, behind one of a year.
func (r *reader) yearAfter(s *span, before []item) (period.Period, bool) {
	if len(before) == 0 {
		return period.Period{}, false
	}
	m := nextYear.FindStringIndex(r.doc.Text[s.start:s.end])
	if m == nil {
		return period.Period{}, false
	}
	last := before[len(before)-1].label.period
	if last.From.IsZero() || last.To.IsZero() {
		return period.Period{}, false
	}
	s.end = s.start + m[0]
	return period.Period{From: last.From.AddDate(1, 0, 0), To: last.To.AddDate(1, 0, 0)}, true
}

// ledInTo reads a label that leads in to several figures on its line:
// "Dismissals: 2013 - 3, 2014 - 5", "2013/14 - 1 dismissal, 2 warnings".
func (r *reader) ledInTo(at span, depth int) ([]item, bool) {
	text := r.doc.Text[at.start:at.end]
	m := separator.FindStringIndex(text)
	if m == nil || m[0] == 0 || depth > 1 {
		return nil, false
	}
	l, ok := r.readTag(span{at.start, at.start + m[0]})
	if !ok || l.bare() && !l.light {
		return nil, false
	}
	list, ok := r.segments(span{at.start + m[1], at.end}, depth+1)
	if !ok || len(list) < 2 {
		return nil, false
	}
	for i := range list {
		if sameKind(l, list[i].label) && !l.bare() {
			return nil, false // "2012: 3, 2013: 5"
		}
		list[i].label = list[i].label.with(l)
		list[i].bare = list[i].label.bare()
	}
	return list, true
}

// cut cuts an answer at commas, semicolons and "and", so that each segment holds
// a figure: what has none goes with its neighbour.
func (r *reader) cut(at span) iter.Seq[span] {
	text := r.doc.Text[at.start:at.end]
	var parts []span
	depth, start, seen := 0, 0, 0
	for _, m := range cutAt.FindAllStringIndex(text, -1) {
		depth += strings.Count(text[seen:m[0]], "(") - strings.Count(text[seen:m[0]], ")")
		seen = m[0]
		thousands := m[1] == m[0]+1 && m[0] > 0 && m[1] < len(text) && isDigit(text[m[0]-1]) && isDigit(text[m[1]])
		if depth > 0 || m[0] == 0 || thousands {
			continue
		}
		parts = append(parts, span{at.start + start, at.start + m[0]})
		start = m[1]
	}
	parts = append(parts, span{at.start + start, at.end})
	return r.joinFigureless(parts)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// joinFigureless joins segments without a figure to the one before that begins
// with a figure, else to the one behind.
func (r *reader) joinFigureless(parts []span) iter.Seq[span] {
	return func(yield func(span) bool) {
		var last span // the segment before, which may grow
		for i, p := range parts {
			switch {
			case strings.TrimSpace(r.doc.Text[p.start:p.end]) == "":
			case r.hasFigure(p) || r.standsAlone(parts, i):
				if last.end > 0 && !yield(last) {
					return
				}
				last = p
			case last.end > 0 && r.beginsWithFigure(last):
				last.end = p.end
			case i+1 < len(parts):
				parts[i+1].start = p.start
			case last.end > 0:
				last.end = p.end
			default:
				last = p
			}
		}
		if last.end > 0 {
			yield(last)
		}
	}
}

// standsAlone tells whether a segment without a figure is a label that leads in to
// those behind it: a year, an outcome before years.
func (r *reader) standsAlone(parts []span, i int) bool {
	l, ok := r.readTag(parts[i])
	return ok && (!l.period.IsZero() || l.sanction != "" && i == 0 && i+1 < len(parts) && r.beginsWithYear(parts[i+1]))
}

// beginsWithFigure tells whether a segment begins with a number that may be a count.
func (r *reader) beginsWithFigure(at span) bool {
	_, _, leads := r.leading(r.trim(at))
	return leads
}

// hasFigure tells whether a segment holds a number that may be a count.
func (r *reader) hasFigure(at span) bool {
	text := r.doc.Text[at.start:at.end]
	for _, s := range count.Find(text) {
		switch s.Form {
		case count.Digits, count.Words, count.Zero:
			return true
		case count.Article, count.Vague, count.Ordinal, count.Other:
		}
	}
	return false
}

// beginsWithYear tells whether a segment begins with a period.
func (r *reader) beginsWithYear(at span) bool {
	text := strings.TrimLeft(r.doc.Text[at.start:at.end], trimmed)
	return yearFirst.MatchString(text)
}

var yearFirst = quick.MustCompile(`^(?:in )?(?:19|20)\d\d\b`)

// yearLeads tells whether a year stands before the figure of a segment.
func (r *reader) yearLeads(at span, it item) bool {
	return it.number.start > at.start && yearToken.MatchString(r.doc.Text[at.start:it.number.start])
}

// pair reads a label and its figure, in either order, or a figure alone; a label
// may lead in to several: "Dismissals: 2012 - 3".
func (r *reader) pair(at span, depth int) ([]item, bool) {
	at = r.trimAnswer(at)
	if at.start >= at.end {
		return nil, false
	}
	if it, ok := r.figure(at); ok {
		return []item{it}, true
	}
	if it, ok := r.figureFirst(at); ok {
		return []item{it}, true
	}
	text := r.doc.Text[at.start:at.end]
	if m := inParens.FindStringSubmatchIndex(text); m != nil {
		if list, ok := r.headAndInner(span{at.start + m[2], at.start + m[3]}, span{at.start + m[4], at.start + m[5]}, depth); ok {
			return list, true
		}
	}
	for _, m := range separator.FindAllStringIndex(text, 6) {
		left, right := span{at.start, at.start + m[0]}, span{at.start + m[1], at.end}
		if m[0] == 0 {
			continue
		}
		if list, ok := r.labelled(left, right, depth); ok {
			return list, true
		}
	}
	return r.figureLast(at)
}

// labelled reads a label on the left and what it leads in to on the right.
func (r *reader) labelled(left, right span, depth int) ([]item, bool) {
	l, ok := r.readTag(left)
	if !ok {
		return nil, false
	}
	text := strings.TrimSpace(r.doc.Text[right.start:right.end])
	if markOnly.MatchString(text) || noneSaid.MatchString(text) && !counted(text) {
		return []item{{none: true, label: l}}, true
	}
	list, ok := r.items(right, depth+1)
	if !ok {
		return nil, false
	}
	for i := range list {
		list[i].label = list[i].label.with(l)
		list[i].label.total, list[i].label.fine = list[i].label.total || l.total, list[i].label.fine || l.fine
		list[i].bare = list[i].label.bare()
	}
	return list, true
}

// figureFirst reads "2 x dismissal", "3 final written warnings", "5 in 2016", "1 resigned".
func (r *reader) figureFirst(at span) (item, bool) {
	at.start += len(beforeFigure.FindString(r.doc.Text[at.start:at.end]))
	c, number, ok := r.leading(at)
	if !ok || number.end >= at.end {
		return item{}, false
	}
	it := item{Count: c, number: number, none: c.Cases == 0}
	rest := span{number.end, at.end}
	sign := times.FindString(r.doc.Text[rest.start:rest.end])
	rest.start += len(sign)
	l, ok := r.readTag(rest)
	digits := strings.TrimSuffix(r.doc.Text[number.start:number.end], "x") // "6x", not "six"
	if listed := strings.ContainsAny(sign, "x×*") || digits != "" && isDigit(digits[len(digits)-1]) && number.end-number.start > len(digits); listed && !ok && !r.namesOutcome(r.wordsIn(rest.start, rest.end)) {
		it.none = true // of something that is no sanction: "9 x comments about patients"
		return it, true
	}
	if !ok {
		return item{}, false
	}
	it.label, it.bare = l, l.bare()
	words := r.doc.Text[rest.start:rest.end]
	it.spelled = sentenceVerb.MatchString(words) || !isDigit(r.doc.Text[number.end-1]) && leftVerb.MatchString(words)
	return it, true
}

// figureLast reads "Dismissed 2", "Final written warning fewer than 5".
func (r *reader) figureLast(at span) ([]item, bool) {
	text := r.doc.Text[at.start:at.end]
	spans := count.Find(text)
	if len(spans) == 0 {
		return nil, false
	}
	s := spans[len(spans)-1]
	noun := strings.ToLower(strings.TrimSpace(text[s.End:])) // "Facebook in eleven instances"
	if noun != "" && !is("unit", noun) && !is("person", noun) || s.Start == 0 || s.Form != count.Digits && s.Form != count.Words && s.Form != count.Zero {
		return nil, false
	}
	l, ok := r.readTag(span{at.start, at.start + s.Start})
	if !ok {
		return nil, false
	}
	return []item{{Count: s.Count, number: span{at.start + s.Start, at.start + s.End}, label: l, bare: l.bare(), none: s.Cases == 0}}, true
}
