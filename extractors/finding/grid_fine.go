package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/quick"
)

// dropSummedUp takes out the figures of people broken down finely, by directorate,
// rank or month, whose total stands in the same table: not where the page itself
// announces its figures "by directorate".
func (r *reader) dropSummedUp(s *sheet, figures []*figureAt) []*figureAt {
	if !slices.ContainsFunc(figures, func(f *figureAt) bool { return f.isFine() }) || r.announcesSplit(s) {
		return figures
	}
	of := make(map[*statement]*figureAt, len(figures))
	places := map[int]bool{}
	for _, f := range figures {
		of[f.statement] = f
		for axis, l := range f.labels {
			places[axis] = places[axis] || l != nil && (l.platforms != nil || l.department.known() || l.group)
		}
	}
	return slices.DeleteFunc(figures, func(f *figureAt) bool { return f.isFine() && of[f.partOf].sumsUpFinely(f, places) })
}

// sumsUpFinely tells whether a figure is the total of another and of those beside
// it, of which its headings differ by no more than a fine breakdown. places are
// the axes of platforms and bodies, where "Other" is one of them.
func (f *figureAt) sumsUpFinely(part *figureAt, places map[int]bool) bool {
	if f == nil || f.isFine() || f.sanction != part.sanction || f.department != part.department {
		return false
	}
	for axis, l := range part.labels {
		w := f.labels[axis]
		switch {
		case l == nil || w != nil && w.text == l.text:
		case w == nil || !w.total, l.known && !l.fine, places[axis]:
			return false
		}
	}
	return true
}

// announcesSplit tells whether the page's own words above a table say that it is
// by what its rows are: "by business group".
func (r *reader) announcesSplit(s *sheet) bool {
	for _, column := range s.names {
		corner := strings.ToLower(s.corner(column))
		if len(corner) < 3 {
			continue
		}
		for _, z := range r.zones(s.block) {
			if z.kind != question && strings.Contains(strings.ToLower(r.doc.Text[z.start:z.end]), "by "+corner) {
				return true
			}
		}
	}
	return false
}

// restLabel matches a row for those of whom the place is not known: it is one of
// the places.
var restLabel = quick.MustCompile(`(?i)^(?:others?|unknown|unspecified|various|multiple|not (?:recorded|specified|stated|known|given)|none (?:recorded|specified|stated))\b`)
