package lexicon

import (
	"regexp"
	"slices"
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

// A site is the end of the host names of some kinds of body.
type site struct {
	ends  string
	kinds []string // of bodies.csv; none is all of them
}

func (l *Lexicon) addSuffix(row map[string]string) error {
	l.sites = append(l.sites, site{row["host_ends"], list(row["kinds"])})
	return nil
}

// bodyByLabel returns the only body whose short or long name a host spells.
func (l *Lexicon) bodyByLabel(host string) (Body, bool) {
	for _, s := range l.sites {
		labels, ok := strings.CutSuffix(host, s.ends)
		if !ok {
			continue
		}
		label := squeezed(labels[strings.LastIndexByte(labels, '.')+1:])
		found, many := "", false
		for _, id := range l.byLabel[label] {
			b, _ := l.Body(id)
			if s.kinds != nil && !slices.Contains(s.kinds, b.Kind) || b.EndYear != 0 {
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

// BodyByHandle returns the only body whose name an account spells: "BetsiCadwaladr".
func (l *Lexicon) BodyByHandle(account string) (Body, bool) {
	ids := slices.Compact(slices.Sorted(slices.Values(l.byLabel[squeezed(account)])))
	if len(ids) != 1 {
		return Body{}, false
	}
	return l.Body(ids[0])
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

// anyWording matches each of the wordings, in letters of either size.
func anyWording(wordings []string) *regexp.Regexp {
	var quoted []string
	for _, w := range wordings {
		quoted = append(quoted, regexp.QuoteMeta(w))
	}
	return regexp.MustCompile(`(?i)\b(?:` + strings.Join(quoted, "|") + `)\b`)
}

// addLabels files the names by which a host may spell a body.
func (l *Lexicon) addLabels(b Body, names []string) {
	file := func(label string) {
		if len(label) < 2 {
			return
		}
		l.byLabel[label] = append(l.byLabel[label], b.ID)
		for _, pair := range l.words["host_counties"] {
			if county, short, _ := strings.Cut(pair, "="); strings.Contains(label, county) {
				label = strings.Replace(label, county, short, 1) // "westyorksfire"
				l.byLabel[label] = append(l.byLabel[label], b.ID)
			}
		}
	}
	for _, n := range names {
		file(squeezed(n))
		short := squeezed(l.notInHosts.ReplaceAllString(n, " "))
		switch {
		case short == squeezed(n) || len(short) < 3:
		case b.Kind == "university" && strings.Contains(n, "Metropolitan"): // another than that of the place's name
		case b.Kind == "fire_service":
			file(short + "fire")
		case b.Kind == "university", b.Kind == "police_force", b.Kind == "nhs_trust", b.Kind == "health_board", b.Kind == "ambulance_trust", b.Kind == "local_authority":
			file(short)
		}
	}
}
