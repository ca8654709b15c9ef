package score

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"foiwatch/extractors"
	"foiwatch/extractors/count"
	"foiwatch/extractors/finding"
	"foiwatch/extractors/lexicon"
)

// evidence counts the findings whose evidence holds what it must, and notes the
// others.
func (p *Page) evidence(read extractors.Explanation) {
	runes := []rune(read.Document.Text)
	for i, f := range read.Findings {
		lack := Lack(runes, read.Mentions, read.Cells[i], f)
		p.add(Evidence, lack == "")
		if lack != "" && !p.IsHeldBack {
			p.notes = append(p.notes, noteOf(p.Name, "evidence", f, lack))
		}
	}
}

// Lack names what a finding's evidence lacks; "" where it lacks nothing. It must
// stand in the text. It and the cells it names must hold the number, and words of
// the sanction and of the department or links to where those stand.
func Lack(text []rune, mentions []extractors.Mention, cells []finding.CellSpan, f finding.Finding) string {
	e := f.Evidence
	if e.Start < 0 || e.End > len(text) || e.Start >= e.End || string(text[e.Start:e.End]) != e.Text {
		return "offsets"
	}
	v := evidence{text: text, mentions: mentions, places: []finding.CellSpan{{Start: e.Start, End: e.End}}, links: f.Links}
	v.places = append(v.places, cells...)
	switch {
	case !v.holdsNumber(f):
		return "number"
	case !v.holds(lexicon.Sanction, "sanction", func(extractors.Mention) bool { return true }):
		return "sanction"
	case !v.holdsDepartment(f.Department):
		return "department"
	}
	return ""
}

// An evidence is what a finding names as its own: the sentence, the cells, the links.
type evidence struct {
	text     []rune
	mentions []extractors.Mention
	places   []finding.CellSpan // the sentence, then the cells
	links    []finding.Link
}

// holdsNumber tells whether the evidence states the number: in digits or words,
// as one person without a numeral ("a constable", "she"), or as so many rows.
func (v evidence) holdsNumber(f finding.Finding) bool {
	if f.Cases == nil || *f.Cases == 1 || rows(f.Evidence.Cells) == *f.Cases {
		return true
	}
	return slices.ContainsFunc(v.places, func(at finding.CellSpan) bool { return states(string(v.text[at.Start:at.End]), *f.Cases) })
}

// states tells whether a text has the number as digits or as words.
func states(text string, cases int) bool {
	return strings.Contains(text, strconv.Itoa(cases)) || slices.ContainsFunc(count.Find(text), func(s count.Span) bool {
		return s.Cases == cases && s.Form != count.Zero && s.Form != count.Ordinal
	})
}

// rows counts the rows of tables that cells stand in.
func rows(cells []finding.CellRef) int {
	seen := map[[2]int]bool{}
	for _, c := range cells {
		seen[[2]int{c.Table, c.Row}] = true
	}
	return len(seen)
}

// holds tells whether a mention stands in the evidence or in a link of that role.
func (v evidence) holds(kind lexicon.Kind, role string, right func(extractors.Mention) bool) bool {
	within := func(start, end int) bool {
		return slices.ContainsFunc(v.mentions, func(m extractors.Mention) bool {
			return m.Kind == kind && m.Start < end && start < m.End && right(m)
		})
	}
	return slices.ContainsFunc(v.places, func(at finding.CellSpan) bool { return within(at.Start, at.End) }) ||
		slices.ContainsFunc(v.links, func(l finding.Link) bool {
			return l.Role == role && (l.From != "" || l.Start != nil && l.End != nil && within(*l.Start, *l.End))
		})
}

// holdsDepartment tells whether the body is named in the evidence or linked to:
// by a mention, or by the words that tell it from others ("in Fife", "Barts
// Health"). A figure of many bodies together names none.
func (v evidence) holdsDepartment(d *finding.Department) bool {
	if d == nil || d.ID != nil && v.holds(lexicon.Department, "department", func(m extractors.Mention) bool { return m.ID == *d.ID }) {
		return true
	}
	names := func(start, end int) bool {
		return start >= 0 && start <= end && end <= len(v.text) && saysName(string(v.text[start:end]), d.Name)
	}
	return slices.ContainsFunc(v.places, func(at finding.CellSpan) bool { return names(at.Start, at.End) }) ||
		slices.ContainsFunc(v.links, func(l finding.Link) bool {
			return l.Role == "department" && (l.From != "" || l.Start != nil && l.End != nil && names(*l.Start, *l.End))
		})
}

// saysName tells whether a text has a body's name, or a word of it that tells
// it from other bodies.
func saysName(text, name string) bool {
	if strings.Contains(text, name) {
		return true
	}
	letters := func(r rune) bool { return !unicode.IsLetter(r) }
	said := strings.FieldsFunc(text, letters)
	return slices.ContainsFunc(strings.FieldsFunc(name, letters), func(word string) bool {
		return len(word) > 3 && unicode.IsUpper([]rune(word)[0]) && !isCommon(word) && slices.Contains(said, word)
	})
}

// isCommon tells whether a word stands in the names of many bodies.
func isCommon(word string) bool {
	switch word {
	case "Police", "Constabulary", "Council", "Borough", "County", "City", "Metropolitan", "District", "London", "Trust", "Foundation", "Hospital", "Hospitals", "Health",
		"Healthcare", "Board", "Care", "Teaching", "University", "College", "Fire", "Rescue", "Brigade", "Service", "Services", "Ambulance", "Department", "Ministry", "Office",
		"Agency", "Authority", "Commission", "Royal", "National", "Northern", "North", "South", "East", "West", "Scottish", "Welsh", "British", "England", "Scotland", "Wales", "Group":
		return true
	}
	return false
}
