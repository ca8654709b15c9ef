package finding

import (
	"slices"

	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// unlistedBody matches the name of a public body by its last word.
// It matches "Northshire Police", "Ashby and Vale Borough Council"; not "The Council".
var unlistedBody = quick.MustCompile(`\b(?:[A-Z][\w'’&-]+ (?:(?:and|of|upon|on|the|for|&) )?){1,6}(?:Council|Police|Constabulary|NHS Trust|NHS Foundation Trust|Health Board|Fire and Rescue Service|Fire Service|Ambulance Service|University|Borough|Probation Trust)\b|\bUniversity of (?:[A-Z][\w'’-]+ ?){1,3}`)

// notAName matches what begins with no name of a place.
var notAName = quick.MustCompile(`^(?:The|A|An|This|That|Our|Their|His|Her|In|At|But|And|One|Two|When|City|County|Town|Borough|Former|All|Every|Local|Welsh|Scottish|English|British|Privy|Security|Press|European|State|General|Arts|Research) (?:Council|Police|Constabulary|Health Board|Borough|University|Fire Service|Ambulance Service)\b`)

// unlisted returns the public bodies that a sentence names and the lexicon does
// not have; their ids are empty.
func (c *clause) unlisted() []lexicon.Match {
	if c.unlistedKnown {
		return c.unlistedBodies
	}
	c.unlistedKnown = true
	var list []lexicon.Match
	for _, at := range unlistedBody.FindAllStringIndex(c.text[c.start:c.end], 8) {
		m := lexicon.Match{Kind: lexicon.Department, Surface: c.text[c.start+at[0] : c.start+at[1]], Start: c.start + at[0], End: c.start + at[1]}
		overlaps := slices.ContainsFunc(c.departments, func(d lexicon.Match) bool { return d.Start < m.End && m.Start < d.End })
		if !overlaps && !notAName.MatchString(m.Surface) {
			list = append(list, m)
		}
	}
	c.unlistedBodies = list
	return list
}

// hospital matches the name of a hospital.
// It matches "Medway Maritime Hospital"; not "a hospital".
var hospital = quick.MustCompile(`\b(?:[A-Z][\w'’-]+ ){1,4}(?:Hospitals?|Infirmary)\b`)

// hospitals returns the trusts whose hospitals a sentence names.
func (r *reader) hospitals(c *clause) []lexicon.Match {
	if !c.said.Match(hospital) {
		return nil
	}
	var list []lexicon.Match
	for _, at := range hospital.FindAllStringIndex(c.text[c.start:c.end], 8) {
		m := lexicon.Match{Kind: lexicon.Department, Surface: c.text[c.start+at[0] : c.start+at[1]], Start: c.start + at[0], End: c.start + at[1]}
		overlaps := slices.ContainsFunc(c.departments, func(d lexicon.Match) bool { return d.Start < m.End && m.Start < d.End })
		if b, ok := r.lex.BodyByHospital(m.Surface, lexicon.Context{Published: r.doc.Published}); ok && !overlaps {
			m.ID = b.ID
			list = append(list, m)
		}
	}
	return list
}

// unlistedPublisher returns the body that publishes the page where the lexicon
// does not have it: as the page's own chrome names it.
func (r *reader) unlistedPublisher() department {
	for _, name := range append(slices.Clone(r.doc.Publisher), r.doc.Site) {
		if at := unlistedBody.FindStringIndex(name); at != nil && at[0] == 0 && at[1] == len(name) && !notAName.MatchString(name) {
			return department{name: name}
		}
	}
	return department{}
}
