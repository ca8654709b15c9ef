package finding

import (
	"slices"

	"foiwatch/extractors/count"
)

// merge tells repeats once: the same figure in headline and text, "almost 120"
// and the exact 118, a plural without a number beside a counted one.
func (r *reader) merge(list []*statement) []*statement {
	var kept []*statement
	for _, s := range list {
		if i := slices.IndexFunc(kept, func(k *statement) bool { return sameFact(k, s) }); i >= 0 {
			kept[i] = r.combine(kept[i], s)
			for _, other := range list {
				if other.partOf == s && other != kept[i] {
					other.partOf = kept[i]
				}
			}
			continue
		}
		kept = append(kept, s)
	}
	counted := func(s *statement) bool {
		return slices.ContainsFunc(kept, func(k *statement) bool {
			return k != s && !k.unknown && k.sanction == s.sanction && k.department.id == s.department.id
		})
	}
	kept = slices.DeleteFunc(kept, func(s *statement) bool { return s.unknown && (counted(s) || !s.department.known()) })
	return slices.DeleteFunc(kept, func(s *statement) bool { return approximates(s, kept) })
}

// sameFact tells whether two statements tell one fact.
func sameFact(a, b *statement) bool {
	if a.sanction != b.sanction || a.unknown != b.unknown || a.number != b.number || len(a.cells) > 0 && len(b.cells) > 0 {
		return false
	}
	sameBody := a.department == b.department || !a.department.known() || !b.department.known() || a.inTitle && a.department.many
	if !sameBody {
		return false
	}
	if !a.period.IsZero() && !b.period.IsZero() && a.period != b.period {
		return false
	}
	single := a.number.Cases == 1 && !b.definite && !a.inTitle && a.block != b.block
	return !single && !(b.further && !a.inTitle) && !(a.evidence == b.evidence && a.number0 != b.number0 && a.rule != "noun-to-number")
}

// combine keeps the statement that says more, with what the other adds.
func (r *reader) combine(a, b *statement) *statement {
	keep, other := a, b
	if a.inTitle && !b.inTitle || a.inherited > b.inherited && !b.definite {
		keep, other = b, a
	}
	keep.order = min(a.order, b.order)
	if a.inTitle && !b.inTitle {
		keep.order = b.order
	}
	if !keep.department.known() {
		keep.department, keep.links = other.department, append(keep.links, other.links...)
	}
	if keep.reason == "" {
		keep.reason = other.reason
	}
	if keep.period.IsZero() {
		keep.period = other.period
	}
	if r.moreSpecific(other.platforms, keep.platforms) {
		keep.platforms = other.platforms
	}
	if keep.partOf == nil {
		keep.partOf = other.partOf
	}
	return keep
}

// moreSpecific tells whether platforms name more than others do.
func (r *reader) moreSpecific(platforms, than []string) bool {
	named := func(list []string) int {
		n := 0
		for _, id := range list {
			if !r.lex.IsGeneric(id) {
				n++
			}
		}
		return n
	}
	return named(platforms) > named(than) || len(than) == 0
}

// approximates tells whether a statement gives roughly what another gives
// exactly, or tells in the headline what the text tells.
func approximates(s *statement, list []*statement) bool {
	return slices.ContainsFunc(list, func(k *statement) bool {
		if k == s || k.unknown || s.unknown || k.inTitle {
			return false
		}
		near := k.number.Cases*10 >= s.number.Cases*9 && k.number.Cases*9 <= s.number.Cases*10
		sameBody := k.department == s.department || s.department.many || !s.department.known() || s.inTitle
		loose := s.number.Qualifier == count.About || s.number.Qualifier == count.MoreThan || s.number.Qualifier == count.AtLeast
		if k.number.Qualifier == count.Exact && loose && near && sameBody {
			return k.sanction == s.sanction || s.inTitle
		}
		return s.inTitle && k.number == s.number && (general(s.sanction) || general(k.sanction) || k.sanction == s.sanction)
	})
}

// general tells whether a sanction only says that something was done.
func general(sanction string) bool {
	return sanction == "disciplinary_action" || sanction == "investigation" || sanction == "complaint"
}
