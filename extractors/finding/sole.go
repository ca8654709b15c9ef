package finding

import (
	"slices"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
)

// giveSoleBody gives statements of a news page that name no body the only employer that
// the page names anywhere; of those struck off, where it names none, the only regulator.
func (r *reader) giveSoleBody(list []*statement) {
	if r.doc.Kind != article.News || r.theStory().isPrivate {
		return
	}
	for _, s := range list {
		if s.sanction == "struck_off" && s.department.many {
			r.giveRegulator(s)
		}
	}
	r.takeFromRegulators(list)
	if r.theStory().isOfMany {
		return
	}
	employer, employers := r.soleBody(func(b lexicon.Body) bool { return is("employs", b.Kind) })
	regulator, regulators := r.soleBody(func(b lexicon.Body) bool { return b.Kind == "regulator" || is("keeper", b.ID) })
	for _, s := range list {
		if i := slices.IndexFunc(list, func(o *statement) bool { return o.evidence == s.evidence && o.department.known() }); i >= 0 && !s.department.known() {
			s.department, s.links = list[i].department, append(s.links, departmentLinks(list[i])...)
			s.inherited++
		}
		only := employer
		switch {
		case s.department.known() || !s.isProse || s.inTitle && s.unknown:
			continue
		case employers == 0 && regulators == 1 && (is("keeps", s.sanction) || is("appoints", regulator.ID)):
			only = regulator
		case employers != 1 || anyOf("firm", r.wordsIn(s.evidence.start, s.evidence.end)):
			continue
		}
		s.department = r.named(only)
		s.inherited++
		r.linkDepartment(s, span{only.Start, only.End})
	}
}

// takeFromRegulators takes from regulators what they cannot have done, where no sentence says
// that they did: to sack a nurse whom they struck off.
func (r *reader) takeFromRegulators(list []*statement) {
	for _, s := range list {
		b, _ := r.lex.Body(s.department.id)
		if s.isProse && s.inherited > 0 && s.single && (b.Kind == "regulator" || is("keeper", b.ID)) && is("employersown", s.sanction) && !is("appoints", b.ID) {
			s.department = department{}
		}
	}
}

// giveRegulator gives those struck off, whose employers are many, the first regulator that
// the paragraphs behind name.
func (r *reader) giveRegulator(s *statement) {
	end := r.doc.Blocks[min(len(r.doc.Blocks)-1, s.block+3)].End
	for _, m := range r.within(lexicon.Department, r.doc.Blocks[s.block].Start, end) {
		if b, _ := r.lex.Body(m.ID); b.Kind == "regulator" || is("keeper", b.ID) {
			s.department = r.named(m)
			s.inherited++
			r.linkDepartment(s, span{m.Start, m.End})
			return
		}
	}
}

// hasSpokesman tells whether a body is named only for who speaks for it: "a Ministry of
// Justice spokesman".
func (r *reader) hasSpokesman(m lexicon.Match) bool {
	words := r.wordsIn(m.End, min(len(r.doc.Text), m.End+24))
	return len(words) > 0 && words[0].sense.is("sourcetail")
}

// soleBody returns the first mention of a body of some kinds, and how many such bodies
// the page names that are no mere source of what it says.
func (r *reader) soleBody(isOfKind func(lexicon.Body) bool) (first lexicon.Match, n int) {
	seen := map[string]bool{}
	for _, m := range r.within(lexicon.Department, 0, len(r.doc.Text)) {
		b, _ := r.lex.Body(m.ID)
		if m.IsPlace || r.lex.IsCollective(m.ID) || seen[m.ID] || !isOfKind(b) || r.asked(m) || r.hasSpokesman(m) {
			continue
		}
		if seen[m.ID] = true; len(seen) == 1 {
			first = m
		}
	}
	return first, len(seen)
}
