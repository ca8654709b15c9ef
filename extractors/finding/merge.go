package finding

import (
	"slices"
	"strings"
	"unicode"

	"foiwatch/extractors/article"
	"foiwatch/extractors/count"
	"foiwatch/extractors/quick"
)

// merge tells repeats once: the same figure in headline and text, "almost 120"
// and the exact 118, a plural without a number beside a counted one.
func (r *reader) merge(list []*statement) []*statement {
	var kept []*statement
	for _, s := range list {
		i := slices.IndexFunc(kept, func(k *statement) bool { return r.sameFact(k, s) })
		if i < 0 {
			kept = append(kept, s)
			continue
		}
		combined := r.combine(kept[i], s)
		dropped := s
		if combined == s {
			dropped = kept[i]
		}
		for _, other := range list {
			if other.partOf == dropped && other != combined {
				other.partOf = combined
			}
		}
		if combined.partOf == nil && dropped.partOf != combined {
			combined.partOf = dropped.partOf
		}
		combined.isNamed = combined.isNamed || dropped.isNamed
		kept[i] = combined
	}
	r.giveSoleBody(kept)
	all := slices.Clone(kept)
	kept = slices.DeleteFunc(kept, func(s *statement) bool {
		return s.sanction == "breach_finding" && slices.ContainsFunc(all, func(k *statement) bool {
			return !general(k.sanction) && (s.person != 0 && k.person == s.person || metSame(s, k))
		})
	})
	kept = slices.DeleteFunc(kept, func(s *statement) bool {
		return s.rule == "person" && s.number.Cases > 1 // people named together, whose number no sentence states
	})
	counted := slices.ContainsFunc(all, func(k *statement) bool { return !k.unknown && !k.inTitle })
	kept = slices.DeleteFunc(kept, func(s *statement) bool {
		return s.unknown && (s.inTitle || s.sanction == "complaint" || s.sanction == "breach_finding" || counted && s.block <= 1 || !s.department.known() || slices.ContainsFunc(all, func(k *statement) bool {
			return k != s && !k.unknown && k.sanction == s.sanction && (k.department == s.department || s.department.many)
		}))
	})
	r.countsComplaints = r.doc.Kind == article.News && slices.ContainsFunc(kept, func(s *statement) bool { return s.sanction == "complaint" && s.ownPlatforms && !s.unknown })
	for _, s := range kept {
		if !s.department.known() && (s.number.Cases > 1 || s.partOf != nil && s.partOf.department.many) && r.theStory().isOfMany {
			s.department = department{many: true}
		}
	}
	kept = slices.DeleteFunc(kept, func(s *statement) bool {
		if s.isProse && ((s.sanction == "dismissal" || s.sanction == "resignation") && r.theStory().isOfCuts || r.theStory().isOfPolitics && !anyOf("staffword", r.wordsIn(s.evidence.start, s.evidence.end))) {
			return true
		}
		return (r.theStory().isFiction || r.theStory().isOfVictims && !s.ownPlatforms) && s.isProse || !s.department.known() || s.department.many && r.theStory().isPrivate || !r.isTopical(s)
	})
	slices.SortStableFunc(kept, func(a, b *statement) int { return a.order - b.order })
	return kept
}

// metSame tells whether those found to have broken rules are, by their number, those of whom
// the paragraph goes on to tell what they met: "Two admitted misconduct. Both were warned".
func metSame(found, met *statement) bool {
	return found.isProse && met.isProse && !found.single && found.block == met.block && found.number == met.number && found.department == met.department && found.order < met.order
}

// dropRough leaves out what tells roughly, or in the headline, what another
// statement tells exactly, and hands its shares and what else it says to that.
func dropRough(list []*statement) []*statement {
	exact := map[*statement]*statement{}
	for _, s := range list {
		if k := approximated(s, list); k != nil {
			exact[s] = k
		}
	}
	for _, s := range list {
		if k := exact[s.partOf]; k != nil && k != s && exact[s] == nil {
			s.partOf = k
		}
	}
	for s, k := range exact {
		if k.period.IsZero() {
			k.period, k.ownPeriod = s.period, s.ownPeriod
		}
		if len(k.platforms) == 0 || !k.ownPlatforms && s.ownPlatforms {
			k.platforms, k.ownPlatforms = s.platforms, s.ownPlatforms
		}
		if k.partOf == nil && s.partOf != k && exact[s.partOf] == nil {
			k.partOf = s.partOf
		}
	}
	return slices.DeleteFunc(list, func(s *statement) bool { return exact[s] != nil })
}

// sameFact tells whether two statements tell one fact.
func (r *reader) sameFact(a, b *statement) bool {
	if a.sanction != b.sanction || a.unknown != b.unknown || a.number != b.number && !(a.inTitle && a.number.Cases == b.number.Cases) || len(a.cells) > 0 && len(b.cells) > 0 {
		return false
	}
	if a.isMixed != b.isMixed && !a.inTitle {
		return false // "six were sacked or resigned", "six cases in 2011"
	}
	if a.group != b.group && !a.inTitle || a.wholeNumber != b.wholeNumber && a.wholeNumber > 0 && b.wholeNumber > 0 {
		return false
	}
	body := a.department == b.department || !a.department.known() || !b.department.known() || a.inTitle && a.department.many
	if !body || !a.period.IsZero() && !b.period.IsZero() && a.period != b.period && !a.single {
		return false
	}
	if a.evidence == b.evidence && a.number0 != b.number0 && a.rule != "noun-of-number" && a.person == 0 {
		return false
	}
	if a.single && !a.inTitle && !b.inTitle && len(a.cells) == 0 && len(b.cells) == 0 {
		return a.person != 0 && a.person == b.person || r.repeats(a, b) || isNamedLater(a, b) || r.confirms(a, b)
	}
	if a.single && a.inTitle {
		return true
	}
	if b.further && !a.inTitle && a.department.known() || a.carried && b.carried && a.block == b.block {
		return false
	}
	if a.ownPlatforms && b.ownPlatforms && !a.inTitle && !b.definite && !overlap(a.platforms, b.platforms) {
		return false
	}
	return true
}

// somebody matches how a body confirms what befell one of its people.
// It matches "confirmed that a member of staff had been"; not "said that a clerk".
var somebody = quick.MustCompile(`(?i)\b(?:confirm(?:ed|s)?|said)\b[^.]{0,40}\b(?:an?|one) (?:member of (?:its |our )?staff|staff member|employee|individual|person|man|woman)\b`)

// confirms tells whether a body only says again, of somebody, what befell the person of
// whom the paragraphs before tell.
func (r *reader) confirms(a, b *statement) bool {
	return b.block > a.block && b.block-a.block <= 4 && a.department == b.department && !b.isNamed && somebody.MatchString(r.doc.Text[b.evidence.start:b.evidence.end])
}

// isNamedLater tells whether a person who is told of without a name is told of again
// by name: "a third officer quit … Former PC Tilley, who resigned, …".
func isNamedLater(a, b *statement) bool {
	return a.isProse && b.isProse && a.person != 0 && b.person != 0 && !a.isNamed && b.isNamed && a.department == b.department && a.block < b.block && a.partOf == nil && (a.period.IsZero() || b.period.IsZero() || a.period == b.period)
}

// repeats tells whether one of two statements only leaves words out of the other,
// as a standfirst or a pull quote does: "A clerk in Hull was demoted" and "A clerk
// in Hull was demoted in May".
func (r *reader) repeats(a, b *statement) bool {
	if a.block == b.block {
		return false
	}
	short, long := wordsIn(r.doc.Text[a.evidence.start:a.evidence.end]), wordsIn(r.doc.Text[b.evidence.start:b.evidence.end])
	if len(short) > len(long) {
		short, long = long, short
	}
	for _, word := range short {
		at := slices.Index(long, word)
		if at < 0 {
			return false
		}
		long = long[at+1:]
	}
	return len(short) > 4
}

// wordsIn returns the words of a text.
func wordsIn(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// overlap tells whether two sorted lists share an id.
func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}

// combine keeps the statement that says more, with what the other adds.
func (r *reader) combine(a, b *statement) *statement {
	keep, other := a, b
	if a.inTitle && !b.inTitle || len(b.cells) > 0 && len(a.cells) == 0 {
		keep, other = b, a
	}
	if !a.inTitle && !b.inTitle {
		keep.order = min(a.order, b.order)
	}
	if !keep.department.known() {
		keep.department, keep.links, keep.aside = other.department, append(keep.links, departmentLinks(other)...), other.aside
	}
	keep.lastBlock = max(a.lastBlock, b.lastBlock)
	keep.isSaid = a.isProse || b.isProse
	keep.inTitle = a.inTitle && b.inTitle
	if len(keep.platforms) == 0 {
		keep.platforms = other.platforms
	}
	if keep.reason == "" {
		keep.reason = other.reason
	}
	if keep.period.IsZero() {
		keep.period, keep.ownPeriod = other.period, other.ownPeriod
	}
	if other.ownPlatforms && !keep.ownPlatforms && len(other.platforms) > 0 || r.sitesOf(other.platforms) > r.sitesOf(keep.platforms) && other.ownPlatforms {
		if len(keep.platforms) > 0 && !keep.ownPlatforms {
			keep.inherited-- // its platforms, which it has now
		}
		keep.platforms, keep.ownPlatforms = other.platforms, true
	}
	if keep.partOf == nil && other.partOf != keep {
		keep.partOf = other.partOf
	}
	keep.partCue, keep.total = keep.partCue || other.partCue, keep.total || other.total
	if keep.wholeNumber == 0 {
		keep.wholeNumber = other.wholeNumber
	}
	return keep
}

// approximated returns the statement that tells exactly what s tells roughly, or
// in the text what s tells in the headline; nil where there is none.
func approximated(s *statement, list []*statement) *statement {
	at := slices.IndexFunc(list, func(k *statement) bool {
		if k == s || k.unknown || s.unknown || k.inTitle || len(s.cells) > 0 {
			return false
		}
		body := k.department == s.department || s.department.many && (k.department.many || s.number.Cases > 9) || !s.department.known() || s.inTitle
		if (isRough(s.number, k.number) || s.inTitle && isRounded(s.number, k.number)) && body && s.partOf != k && k.partOf != s {
			return k.sanction == s.sanction || s.inTitle || general(k.sanction) && general(s.sanction) && k.department.many == s.department.many
		}
		return s.inTitle && k.number == s.number && (general(s.sanction) || general(k.sanction) || k.sanction == s.sanction || isWarning(k.sanction) && isWarning(s.sanction))
	})
	if at < 0 {
		return nil
	}
	return list[at]
}

// isRough tells whether a number is another, told roughly: "almost 1,300", "more
// than 1,200" for 1,267.
func isRough(rough, exact count.Count) bool {
	loose := rough.Qualifier == count.About || (rough.Qualifier == count.MoreThan || rough.Qualifier == count.AtLeast) && exact.Cases >= rough.Cases
	return loose && exact.Qualifier == count.Exact && exact.Cases*10 >= rough.Cases*9 && exact.Cases*9 <= rough.Cases*10
}

// isRounded tells whether a headline's number is another, rounded: "100" for 97, "more than 30" for at least 33.
func isRounded(round, exact count.Count) bool {
	off := round.Cases - exact.Cases
	isRound := round.Cases%10 == 0 && (round.Cases >= 50 || round.Qualifier != count.Exact)
	return isRound && off != 0 && exact.Qualifier != count.MoreThan && max(off, -off)*10 <= exact.Cases
}

// tellsRoughly tells whether a statement tells roughly what another tells exactly.
func tellsRoughly(rough, exact *statement) bool {
	return rough.sanction == exact.sanction && isRough(rough.number, exact.number)
}
