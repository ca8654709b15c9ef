package score

import (
	"regexp"
	"slices"
	"strings"

	"foiwatch/extractors/count"
	"foiwatch/extractors/finding"
)

// nameWord is a word of a body's name: "of" and "43" of "Office of the 43".
var nameWord = regexp.MustCompile(`[a-z0-9]+`)

// isFiller tells whether a word tells no body from another.
func isFiller(word string) bool {
	switch word {
	case "the", "of", "for", "and", "in", "uk", "department", "dept", "ministry":
		return true
	}
	return false
}

// bareName returns the words of a name that tell bodies apart; all its words
// where none of them does.
func bareName(name string) string {
	all := nameWord.FindAllString(strings.ToLower(name), -1)
	telling := slices.DeleteFunc(slices.Clone(all), isFiller)
	if len(telling) == 0 {
		telling = all
	}
	return strings.Join(telling, " ")
}

// accepts tells whether the gold's names hold the body that was read, by its
// name or by its id. ["*"] accepts no body, and one that is in no register.
func accepts(names []string, d *finding.Department) bool {
	if len(names) == 1 && names[0] == "*" {
		return d == nil || d.ID == nil || *d.ID == "" || *d.ID == "*"
	}
	if d == nil {
		return false
	}
	id := ""
	if d.ID != nil {
		id = bareName(strings.ReplaceAll(*d.ID, "-", " "))
	}
	read := bareName(d.Name)
	return slices.ContainsFunc(names, func(name string) bool {
		bare := bareName(name)
		return bare == read || bare == id
	})
}

// sameCases compares numbers; "fewer than 6" is 5, and unknown is only unknown.
func sameCases(g GoldFinding, f finding.Finding) bool {
	if g.Cases == nil || f.Cases == nil {
		return g.Cases == nil && f.Cases == nil
	}
	return highest(*g.Cases, g.Qualifier) == highest(*f.Cases, f.Qualifier)
}

func highest(cases int, q count.Qualifier) int {
	if q == count.FewerThan {
		return cases - 1
	}
	return cases
}

// samePlatforms compares the sets.
func samePlatforms(g GoldFinding, f finding.Finding) bool {
	return set(g.Platforms) == set(f.Platforms)
}

func set(ids []string) string {
	return strings.Join(slices.Compact(slices.Sorted(slices.Values(ids))), " ")
}

// samePeriod compares both ends; where the gold has none, none is right.
func samePeriod(g GoldFinding, f finding.Finding) bool {
	if g.Period == nil {
		return f.Period.IsZero()
	}
	return text(g.Period[0]) == f.Period.From.String() && text(g.Period[1]) == f.Period.To.String()
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// pairs maps the index of each gold finding to that of the finding read that
// has its department, sanction and cases; -1 where there is none. Of several,
// the first with the same platforms is taken, else the first.
func pairs(gold []GoldFinding, read []finding.Finding) []int {
	taken := make([]bool, len(read))
	list := make([]int, len(gold))
	for gi, g := range gold {
		best, same := -1, false
		for i, f := range read {
			if taken[i] || f.Sanction != g.Sanction || !sameCases(g, f) || !accepts(g.Department, f.Department) {
				continue
			}
			if platforms := samePlatforms(g, f); best < 0 || platforms && !same {
				best, same = i, platforms
			}
		}
		if list[gi] = best; best >= 0 {
			taken[best] = true
		}
	}
	return list
}

// A near is a gold finding and one that was read with one of department,
// sanction and cases wrong.
type near struct {
	gold, read int
	wrong      Measure
}

// nearPairs pairs what pairs left over where two of the three are right.
func nearPairs(gold []GoldFinding, read []finding.Finding, paired []int) []near {
	var list []near
	taken := map[int]bool{}
	for _, i := range paired {
		taken[i] = true
	}
	for gi, g := range gold {
		if paired[gi] >= 0 {
			continue
		}
		for i, f := range read {
			if wrong, ok := oneWrong(g, f); ok && !taken[i] {
				taken[i] = true
				list = append(list, near{gi, i, wrong})
				break
			}
		}
	}
	return list
}

// oneWrong names the one of the three that differs.
func oneWrong(g GoldFinding, f finding.Finding) (wrong Measure, ok bool) {
	right := 0
	for _, part := range []struct {
		measure Measure
		same    bool
	}{{Department, accepts(g.Department, f.Department)}, {Sanction, f.Sanction == g.Sanction}, {Cases, sameCases(g, f)}} {
		if part.same {
			right++
		} else {
			wrong = part.measure
		}
	}
	return wrong, right == 2
}
