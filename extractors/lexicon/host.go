package lexicon

import (
	"regexp"
	"strings"
	"unicode"
)

// BodyByHost returns the body whose web site a host belongs to; sub-domains of
// its site are its own. Where no register gives its site, the host's name tells:
// scotland.police.uk, nhsggc.org.uk. Hosts that many bodies share give none.
func (l *Lexicon) BodyByHost(host string) (Body, bool) {
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	for part := host; strings.Contains(part, "."); _, part, _ = strings.Cut(part, ".") {
		if id, ok := l.byHost[part]; ok {
			return l.Body(id)
		}
	}
	return l.bodyByLabel(host)
}

// A suffix is the end of the host names of some kinds of body.
type suffix struct {
	end   string
	kinds string // of bodies.csv, with spaces; "" is all of them
}

// suffixes are tried in order.
var suffixes = []suffix{
	{".police.uk", "police_force"},
	{".scot.nhs.uk", "health_board"}, {".wales.nhs.uk", "health_board nhs_trust ambulance_trust"}, {".nhs.wales", "health_board nhs_trust ambulance_trust"},
	{".hscni.net", "health_board nhs_trust ambulance_trust"}, {".nhs.uk", "nhs_trust ambulance_trust health_board"}, {".nhs.scot", "health_board"},
	{".ac.uk", "university"}, {".mod.uk", "armed_force ministerial_department executive_agency"},
	{".gov.uk", "local_authority fire_service ministerial_department non_ministerial_department executive_agency public_body regulator devolved_government"},
	{".gov.scot", "devolved_government executive_agency public_body local_authority"}, {".gov.wales", "devolved_government local_authority public_body"},
	{".llyw.cymru", "devolved_government"}, {".fire-uk.org", "fire_service"},
	{".org.uk", ""}, {".scot", ""}, {".wales", ""}, {".cymru", ""},
}

// bodyByLabel returns the only body whose short or long name a host spells.
func (l *Lexicon) bodyByLabel(host string) (Body, bool) {
	for _, s := range suffixes {
		labels, ok := strings.CutSuffix(host, s.end)
		if !ok {
			continue
		}
		label := squeezed(labels[strings.LastIndexByte(labels, '.')+1:])
		found, many := "", false
		for _, id := range l.byLabel[label] {
			b, _ := l.Body(id)
			if s.kinds != "" && !strings.Contains(" "+s.kinds+" ", " "+b.Kind+" ") || b.EndYear != 0 {
				continue
			}
			many = many || found != "" && found != id
			found = id
		}
		if found == "" || many {
			return Body{}, false
		}
		return l.Body(found)
	}
	return Body{}, false
}

// squeezed is a name as hosts spell it: small letters and digits.
func squeezed(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// kindWords are what the names of bodies of a kind share, and their hosts leave out.
var kindWords = regexp.MustCompile(`(?i)\b(?:police service of|police|constabulary|university of|university|nhs foundation trust|nhs trust|foundation trust|university hospitals?|hospitals?|teaching|university health board|health board|fire (?:and|&) rescue(?: service| authority)?|fire brigade|city council|county council|borough council|district council|metropolitan|council|london borough of|royal borough of|the)\b`)

// addLabels files the names by which a host may spell a body.
func (l *Lexicon) addLabels(b Body, names []string) {
	file := func(label string) {
		if len(label) >= 2 {
			l.byLabel[label] = append(l.byLabel[label], b.ID)
		}
	}
	for _, n := range names {
		file(squeezed(n))
		short := squeezed(kindWords.ReplaceAllString(n, " "))
		switch {
		case short == squeezed(n) || len(short) < 3:
		case b.Kind == "fire_service":
			file(short + "fire")
		case b.Kind == "university", b.Kind == "police_force", b.Kind == "nhs_trust", b.Kind == "health_board", b.Kind == "ambulance_trust", b.Kind == "local_authority":
			file(short)
		}
	}
}
