package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
)

// A story is what a page is about, as its beginning and its names tell.
type story struct {
	isRead       bool
	isOfMany     bool // several public bodies together: their plural or their people, or many names
	isOfPolitics bool // what parties did to theirs
	isOfCuts     bool // posts that go, and nobody's conduct
	isOfVictims  bool // what was done to a body's people, not by them
	isPublic     bool // what befell members of the public: arrests
	isFiction    bool // a play, a novel, a series; what a court found to be libel
	isPrivate    bool // a private firm's people, or another country's

	isNational, isNationalRead bool // one body of the whole country
}

// leadBlocks is how many blocks are a story's beginning.
const leadBlocks = 5

// theStory reads what the page is about, once.
func (r *reader) theStory() story {
	if r.story.isRead {
		return r.story
	}
	r.story.isRead = true
	var lead []word
	for i, b := range r.doc.Blocks[:min(len(r.doc.Blocks), leadBlocks)] {
		words := r.wordsIn(b.Start, b.End)
		lead = append(lead, words...)
		r.story.isPublic = r.story.isPublic || i < 2 && r.isOfArrests(b)
		if i <= 2 && (anyOf("private", words) || anyOf("foreign", words)) && !r.areMany(words) && !anyOf("manypeople", words) {
			r.story.isPrivate = true
		}
	}
	if title, ok := r.titleOf(); ok {
		words := r.wordsIn(title.Start, title.End)
		r.story.isOfPolitics = anyOf("politics", words) && !anyOf("staffword", words) && len(r.sanctions(title.Start, title.End)) > 0
		r.story.isOfCuts = anyOf("cuts", words)
		r.story.isOfVictims = anyOf("victims", words)
		r.story.isFiction = anyOf("libel", words)
	}
	named := r.timesNamed()
	fiction := 0
	for i := range lead {
		if startsWith("fiction", lead[i:]) {
			fiction++
		}
	}
	r.story.isFiction = r.story.isFiction || fiction > 1
	r.story.isPrivate = r.story.isPrivate && !r.namesBodyEarly()
	r.story.isOfMany = !r.story.isPrivate && (r.areMany(lead) || speaksOfMany(lead) || len(named) > 3)
	return r.story
}

// isOfArrests tells whether a block speaks of arrests or crimes and, names of bodies aside, of nobody's staff.
func (r *reader) isOfArrests(b article.Block) bool {
	words := r.wordsIn(b.Start, b.End)
	if !anyOf("arrests", words) && !anyOf("ofcrime", words) {
		return false
	}
	return !slices.ContainsFunc(words, func(w word) bool {
		inName := slices.ContainsFunc(r.within(lexicon.Department, b.Start, b.End), func(m lexicon.Match) bool { return w.start >= m.Start && w.end <= m.End })
		return (w.sense.is("oneperson") || w.sense.is("groupnoun")) && !w.sense.is("folk") && !inName
	})
}

// areMany tells whether words speak of several bodies together: by their plural, or
// by a part of the country on a page that is not about a body of the whole of it.
func (r *reader) areMany(words []word) bool {
	return anyOf("many", words) || anyOf("manyplaces", words) && !r.isNational()
}

// speaksOfMany tells whether words speak of those whom many bodies employ, and not of a few:
// "council staff"; not "two firefighters".
func speaksOfMany(words []word) bool {
	for i := range words {
		if startsWith("manypeople", words[i:]) && (i == 0 || !words[i-1].sense.is("few")) {
			return true
		}
	}
	return false
}

// isNational tells whether the beginning of a page names a body of the whole country,
// such as a prison service, and none of many local ones.
func (r *reader) isNational() bool {
	if !r.story.isNationalRead {
		r.story.isNationalRead = true
		national, local := false, false
		end := r.doc.Blocks[min(len(r.doc.Blocks), earlyBlocks)-1].End
		for _, m := range r.within(lexicon.Department, 0, end) {
			b, _ := r.lex.Body(m.ID)
			national = national || is("national", b.Kind) && !r.lex.IsCollective(m.ID) && !r.asked(m)
			local = local || is("local", b.Kind) && !m.IsPlace
		}
		r.story.isNational = national && !local && r.doc.Kind == article.News
	}
	return r.story.isNational
}

// timesNamed counts how often the page names each body, not by its place alone.
func (r *reader) timesNamed() map[string]int {
	named := map[string]int{}
	for _, m := range r.matches {
		if m.Kind == lexicon.Department && !m.IsPlace && !r.lex.IsCollective(m.ID) {
			named[m.ID]++
		}
	}
	return named
}

// namesBodyEarly tells whether the page's beginning names a public body.
func (r *reader) namesBodyEarly() bool {
	end := r.doc.Blocks[min(len(r.doc.Blocks), 3)-1].End
	for _, m := range r.matches {
		if m.Kind == lexicon.Department && !m.IsPlace && !r.lex.IsCollective(m.ID) && m.Start < end {
			return true
		}
	}
	return false
}

// mainBody returns the one body that a news story is about: the body that the
// title names, else the one that the page names early and far more than others;
// ok is false where there is none.
func (r *reader) mainBody() (lexicon.Match, bool) {
	title, _ := r.titleOf()
	named := r.timesNamed()
	for _, m := range r.within(lexicon.Department, title.Start, title.End) {
		if !r.lex.IsCollective(m.ID) && (!m.IsPlace || named[m.ID] > 0 && !r.leadIsOfMany() && !r.theStory().isPrivate) && !r.titleIsOfMany(title.Start, title.End) {
			return m, true
		}
	}
	if len(r.doc.Blocks) == 0 {
		return lexicon.Match{}, false
	}
	if m, ok := r.keeper(); ok {
		return m, true
	}
	if m, ok := r.onlyEarly(); ok {
		return m, true
	}
	var first lexicon.Match
	most, second := 0, 0
	for _, m := range r.matches {
		if n := named[m.ID]; m.Kind != lexicon.Department || m.IsPlace || n == 0 || m.ID == first.ID {
			continue
		} else if n > most {
			first, second, most = m, most, n
		} else if n > second {
			second = n
		}
	}
	if most < 2 || first.ID != r.firstNamed() && most < 4 || most*2 < second*3 || len(r.doc.Blocks) < 4 || first.Start > r.doc.Blocks[3].End || r.leadIsOfMany() || r.accordingTo(first) {
		return lexicon.Match{}, false
	}
	return first, true
}

// earlyBlocks is how many blocks of a page name whose story it is, where the first does not.
const earlyBlocks = 6

// onlyEarly returns the one body that the beginning of a page names, where the page
// does not speak of several; ok is false where there is none, or more.
func (r *reader) onlyEarly() (lexicon.Match, bool) {
	if r.theStory().isPrivate {
		return lexicon.Match{}, false
	}
	if r.leadIsOfMany() {
		return r.oneEmployer()
	}
	return r.onlyBody(func(b lexicon.Body) bool { return is("employerkind", b.Kind) })
}

// oneEmployer returns the body whose people the title and the first paragraphs speak of,
// "council employees", where it is the one such body that is named there, and nothing
// speaks of several bodies; ok is false where there is none.
func (r *reader) oneEmployer() (m lexicon.Match, ok bool) {
	end := r.doc.Blocks[min(len(r.doc.Blocks), earlyBlocks)-1].End
	words := r.wordsIn(0, end)
	if r.areMany(words) || anyOf("oftop", words) {
		return m, false
	}
	isEmployer := func(b lexicon.Body) bool { return is("employerkind", b.Kind) }
	if m, ok = r.onlyBody(isEmployer); !ok {
		m, ok = r.onlyBodyIn(leadBlocks-1, isEmployer)
	}
	b, _ := r.lex.Body(m.ID)
	alike := map[string]bool{}
	for _, other := range r.within(lexicon.Department, 0, len(r.doc.Text)) {
		if o, _ := r.lex.Body(other.ID); o.Kind == b.Kind && !slices.Contains(o.SuccessorIDs, m.ID) {
			alike[o.ID] = true // those that it replaced are no others
		}
	}
	if len(alike) > 3 {
		return m, false
	}
	lead := r.wordsIn(0, r.doc.Blocks[min(len(r.doc.Blocks), 2)-1].End)
	return m, ok && (b.Kind == "local_authority" && anyOf("townhall", lead) || slices.ContainsFunc(lead, func(w word) bool { return slices.Contains(bodyKinds()["employer"][w.low], b.Kind) }))
}

// keeper returns the one regulator that the beginning of a page names, where the
// page is about people whom it struck off; ok is false where there is none.
func (r *reader) keeper() (lexicon.Match, bool) {
	lead := r.doc.Blocks[min(len(r.doc.Blocks), 2)-1].End
	if !slices.ContainsFunc(r.matches, func(m lexicon.Match) bool {
		return m.Kind == lexicon.Sanction && m.ID == "struck_off" && m.Start < lead
	}) {
		return lexicon.Match{}, false
	}
	if !r.leadIsOfMany() {
		return lexicon.Match{}, false
	}
	return r.onlyBody(func(b lexicon.Body) bool { return b.Kind == "regulator" || is("keeper", b.ID) })
}

// onlyBody returns the one body of some kinds that the page's first blocks name.
func (r *reader) onlyBody(isOfKind func(lexicon.Body) bool) (lexicon.Match, bool) {
	return r.onlyBodyIn(earlyBlocks, isOfKind)
}

// onlyBodyIn returns the one body of some kinds that so many blocks name first.
func (r *reader) onlyBodyIn(blocks int, isOfKind func(lexicon.Body) bool) (lexicon.Match, bool) {
	end := r.doc.Blocks[min(len(r.doc.Blocks), blocks)-1].End
	var only lexicon.Match
	for _, m := range r.matches {
		if m.Start >= end {
			break
		}
		b, _ := r.lex.Body(m.ID)
		if m.Kind != lexicon.Department || m.IsPlace || r.lex.IsCollective(m.ID) || !isOfKind(b) || m.ID == only.ID || r.asked(m) {
			continue
		}
		if only.ID != "" {
			return lexicon.Match{}, false
		}
		only = m
	}
	return only, only.ID != ""
}

// asked tells whether a body is only who asked for figures, or to whom something was
// said: "obtained by the BBC", "told the BBC".
func (r *reader) asked(m lexicon.Match) bool {
	head := strings.ToLower(r.doc.Text[max(0, m.Start-24):m.Start])
	return strings.HasSuffix(head, "obtained by the ") || strings.HasSuffix(head, "told the ") || strings.HasSuffix(head, "seen by the ")
}

// firstNamed returns the id of the body that the page's paragraphs name first.
func (r *reader) firstNamed() string {
	for _, b := range r.doc.Blocks {
		if b.Kind != article.Paragraph {
			continue
		}
		for _, m := range r.within(lexicon.Department, b.Start, b.End) {
			if !m.IsPlace && !r.lex.IsCollective(m.ID) && !r.accordingTo(m) {
				return m.ID
			}
		}
	}
	return ""
}

// titleIsOfMany tells whether a title speaks of several bodies.
func (r *reader) titleIsOfMany(from, to int) bool {
	return len(r.within(lexicon.Department, from, to)) > 1 || r.areMany(r.wordsIn(from, to))
}

// leadIsOfMany tells whether the title or the first paragraph speaks of several bodies.
func (r *reader) leadIsOfMany() bool {
	for _, b := range r.doc.Blocks[:min(len(r.doc.Blocks), 2)] {
		if words := r.wordsIn(b.Start, b.End); r.areMany(words) || speaksOfMany(words) {
			return true
		}
	}
	return false
}
