package finding

import (
	"slices"

	"foiwatch/extractors/period"
)

// settleWholes gives the figures what the whole table says: the frame's body,
// platforms and period, and to totals the sanction and the period of all that
// they sum up.
func (r *reader) settleWholes(s *sheet, figures []*figureAt) {
	whole := r.wholeSanction(s, figures)
	periods, platforms, bodies := s.spread(figures)
	s.findBodies(figures)
	for _, f := range figures {
		if f.sanction == "" {
			f.sanction, f.inherited = whole, f.inherited+1
			f.links = append(f.links, s.sanctionLink(whole))
		}
		if f.period.IsZero() {
			f.period = s.frame.period
			if !periods.IsZero() && (f.period.IsZero() || !narrower(f.period, periods) || daysBetween(periods)-daysBetween(f.period) > 366) {
				f.period = periods // a year that the words above single out is not that of the total
			}
		}
		if f.platforms == nil {
			f.platforms = r.wholePlatforms(s, platforms)
			if f.platforms != nil && s.frame.platformAt.end > 0 {
				f.links = append(f.links, byteLink{role: "platform", at: s.frame.platformAt})
			}
		}
		r.settleBody(s, f, bodies)
		if f.reason == "" {
			f.reason = r.frameReason(s)
		}
	}
}

// sanctionLink says where the sanction of all the people of a table was read: in
// the words above it, else in the outcomes that its headings name together.
func (s *sheet) sanctionLink(sanction string) byteLink {
	if at := s.frame.sanctionAt; at.end > at.start && s.frame.sanction == sanction {
		return byteLink{role: "sanction", at: at}
	}
	return byteLink{role: "sanction", from: "headings"}
}

// settleBody gives a figure the body of the whole: the page's own or the one
// that leads in to the table; several together where the rows are of several
// and the page is none's.
func (r *reader) settleBody(s *sheet, f *figureAt, bodies int) {
	switch {
	case f.department.known():
	case bodies > 1 && (!s.frame.department.known() || r.overBodies(s, f)):
		f.department = department{many: true}
	default:
		f.department = s.frame.department
		f.inherited++
		r.linkDepartment(f.statement, s.frame.departmentAt)
	}
}

// spread returns over what a table's own headings spread its figures: the
// period from the first to the last, all platforms, how many bodies.
func (s *sheet) spread(figures []*figureAt) (whole period.Period, platforms []string, bodies int) {
	open := false
	ids := map[string]bool{}
	for _, l := range s.labels {
		if p := l.period; !p.IsZero() && l.at.start >= 0 {
			open = open || p.From.IsZero() || p.To.IsZero()
			if whole.IsZero() || p.From.Before(whole.From) {
				whole.From = p.From
			}
			if whole.To.Before(p.To) {
				whole.To = p.To
			}
		}
		platforms = append(platforms, l.platforms...)
		if l.department.known() {
			ids[l.department.id+l.department.name] = true
		}
	}
	if open {
		whole = period.Period{}
	}
	slices.Sort(platforms)
	return whole, slices.Compact(platforms), len(ids)
}

// wholePlatforms returns the platforms of what a table splits by platform: social
// media, where all of them are that and the frame names none; else the frame's.
func (r *reader) wholePlatforms(s *sheet, split []string) []string {
	if len(split) == 0 || len(s.frame.platforms) > 0 {
		return s.frame.platforms
	}
	for _, id := range split {
		if r.lex.IsGeneric(id) && id != "social_media" {
			return split
		}
	}
	return []string{"social_media"}
}

// wholeSanction returns the sanction of all the people that a table breaks down.
func (r *reader) wholeSanction(s *sheet, figures []*figureAt) string {
	special := map[string]bool{}
	for _, f := range figures {
		if f.sanction != "" {
			special[f.sanction] = true
		}
	}
	closed := s.frame.sanction == "complaint" && len(special) > 0 && !special["no_action"] && !special["investigation"] // "proven allegations, by outcome"
	if s.frame.sanction != "" && !closed && (general(s.frame.sanction) || len(special) <= 1 && (len(special) == 0 || special[s.frame.sanction])) {
		return s.frame.sanction
	}
	if special["no_action"] || special["investigation"] {
		return "investigation"
	}
	for id := range special {
		if !isWarning(id) {
			return "disciplinary_action"
		}
	}
	if len(special) == 1 {
		for id := range special {
			return id
		}
	}
	return "warning"
}

// frameReason returns why, as the words nearest to a table say.
func (r *reader) frameReason(s *sheet) string {
	for _, z := range r.zones(s.block) {
		if z.kind == question {
			continue
		}
		if reason := r.reasonIn(z.span); reason != "" {
			return reason
		}
	}
	return ""
}

// overBodies tells whether a figure is a total over several bodies, whose own
// figures stand beside it: "Overall" below a department and its agencies. That over
// the armed services is of the ministry that employs all of them.
func (r *reader) overBodies(s *sheet, f *figureAt) bool {
	for axis, l := range f.labels {
		if l != nil && l.total && len(s.bodiesOn[axis]) > 1 {
			return slices.ContainsFunc(s.bodiesOn[axis], func(d department) bool {
				b, _ := r.lex.Body(d.id)
				return b.Kind != "armed_force" || !r.isUnder(d.id, s.frame.department.id)
			})
		}
	}
	return false
}

// findBodies notes which bodies the headings of each axis name.
func (s *sheet) findBodies(figures []*figureAt) {
	s.bodiesOn = map[int][]department{}
	for _, f := range figures {
		for axis, l := range f.labels {
			if l != nil && l.department.known() && !slices.Contains(s.bodiesOn[axis], l.department) {
				s.bodiesOn[axis] = append(s.bodiesOn[axis], l.department)
			}
		}
	}
}
