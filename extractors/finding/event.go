package finding

import (
	"slices"
	"strings"
	"sync"

	"foiwatch/extractors/datafile"
	"foiwatch/extractors/letters"
	"foiwatch/extractors/quick"
)

// A voice says how the wording of a sanction ties it to those whom it met.
type voice string

// The voices.
const (
	noun       voice = "noun"       // "a warning", "three sackings": counted, given or received
	participle voice = "participle" // "were dismissed", "has dismissed three": met its subject or its object
	intransive voice = "intransive" // "resigned", "lost their jobs": met its subject
	present    voice = "present"    // "sacks three": met its object
)

// An event is a sanction that a sentence tells of.
type event struct {
	span
	sanction    string
	surface     string // small letters, straight apostrophes
	voice       voice
	until       int  // where the last of its words ends; 0 where that is its end
	isAround    bool // its other words stand behind its object
	isUnsettled bool // its words have other meanings, and nothing around settles them
	isActive    bool // of a participle: "has sacked three", not "three were sacked"
}

// newEvent reads the voice of a sanction's wording.
func newEvent(sanction, surface string, at span) event {
	e := event{span: at, sanction: sanction, surface: letters.Small(surface)}
	e.voice = voiceOf(e.surface)
	return e
}

// voiceOf tells a voice by the first and the last word of a wording.
func voiceOf(surface string) voice {
	fields := strings.FieldsFunc(surface, func(r rune) bool { return r == ' ' || r == '-' || r == ',' })
	if len(fields) == 0 {
		return noun
	}
	if strings.HasSuffix(fields[0], "ly") && len(fields) > 1 {
		fields = fields[1:] // "formally warned"
	}
	first, last := fields[0], fields[len(fields)-1]
	if len(fields) > 1 && (strings.HasSuffix(first, "ly") || first == "not" && is("participle", last)) {
		return voiceOf(strings.Join(fields[1:], " ")) // "severely reprimanded", "not upheld"
	}
	switch {
	case is("be", first) && len(fields) > 1:
		return participle
	case is("tookaction", first) && (strings.Contains(surface, " action") || last == "proceedings"):
		return noun
	case strings.HasSuffix(surface, " of") && (first == "got" || first == "getting"):
		return participle
	case is("subjectverb", first):
		return intransive
	case is("nounhead", surface) || is("nounhead", first) && len(fields) > 1 && !is("participle", first):
		return noun
	case is("presentverb", surface):
		return present
	case is("participle", first) || strings.HasSuffix(first, "ed") && len(fields) < 6:
		return participle
	case is("nounhead", last):
		return noun
	case strings.HasSuffix(surface, "ing"):
		return participle
	}
	return noun
}

// gapped matches a sanction whose noun was said before: "19 an oral one", "nine
// written and 21 oral". It does not match "a written warning".
var gapped = sync.OnceValue(func() quick.Regexp {
	var words []string
	for _, row := range rows("gapped.csv", "sanction", "words") {
		words = append(words, row[1])
	}
	return quick.MustCompile(`(?i)\b(` + strings.Join(words, "|") + `)( ones?\b|\s*(?:$|[,;.]|(?:and|or)\b))`)
})

// gappedSanctions name the warnings that such a word of gapped.csv stands for.
var gappedSanctions = sync.OnceValue(func() map[string]string {
	sanctions := map[string]string{}
	for _, row := range rows("gapped.csv", "sanction", "words") {
		for _, words := range datafile.List(row[1]) {
			sanctions[words] = row[0]
		}
	}
	return sanctions
})

// addGapped adds the warnings whose noun was left out, in a sentence that has
// the noun elsewhere.
func (c *clause) addGapped() {
	warned := slices.ContainsFunc(c.events, func(e event) bool { return isWarning(e.sanction) })
	if !warned {
		return
	}
	for _, at := range gapped().FindAllStringSubmatchIndex(c.text[c.start:c.end], -1) {
		e := event{span: span{c.start + at[2], c.start + at[3]}, voice: noun, surface: "warning", sanction: gappedSanctions()[strings.ToLower(c.text[c.start+at[2]:c.start+at[3]])]}
		if strings.HasPrefix(c.text[c.start+at[4]:c.start+at[5]], " one") {
			e.end = c.start + at[5]
		}
		overlaps := slices.ContainsFunc(c.events, func(other event) bool { return other.start < e.end && e.start < other.end })
		head := c.before(e.start, 3)
		if n := len(head); n > 1 && (head[n-1].sense.is("others") && head[n-2].low == "of" || head[n-1].low == "were" || head[n-1].sense.is("govern") && head[n-2].isNumber()) {
			head = head[:n-1] // "six of them final ones", "of which 76 were final"
			if n = len(head); n > 1 && head[n-1].low == "of" {
				head = head[:n-1]
			}
		}
		if n := len(head); !overlaps && n > 0 && (head[n-1].low == "a" || head[n-1].low == "an" || head[n-1].isNumber()) {
			c.events = append(c.events, e)
		}
	}
	slices.SortFunc(c.events, func(a, b event) int { return a.start - b.start })
}

// andNumber matches where another number's own words begin.
var andNumber = quick.MustCompile(`\band (?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|one)\b`)

// addAround adds the outcomes whose words stand around those whom they met:
// "showed 24 of them the door", "removed three teachers from its register".
func (c *clause) addAround() {
	low := letters.Small(c.text[c.start:c.end])
	if len(low) != c.end-c.start {
		return // letters whose small forms are of another length
	}
	scan := aroundSet().Scan(low)
	for i, p := range aroundPatterns() {
		for _, at := range scan.FindAllSubmatchIndex(i) {
			e := event{span: span{c.start + at[2], c.start + at[3]}, voice: participle, surface: low[at[2]:at[3]], sanction: p.sanction, isAround: true, until: c.start + at[1]}
			if andNumber.MatchString(low[at[3]:at[1]]) || slices.ContainsFunc(c.events, func(o event) bool { return o.surface == "had" && o.start < e.start && e.end <= o.end }) {
				continue // "struck off and 12 suspended from the register", "had their names erased from it"
			}
			if behind := c.behind(e.end, 1); len(behind) == 1 && behind[0].sense.is("aroundlead") {
				e.end, e.surface, e.isAround = e.until, low[at[2]:at[1]], false // "nine placed on restricted duties": nothing stands within
			}
			c.events = slices.DeleteFunc(c.events, func(o event) bool {
				return o.start < c.start+at[1] && o.start >= c.start+at[3] || o.start < e.end && e.start < o.end
			})
			c.events = append(c.events, e)
		}
	}
	slices.SortFunc(c.events, func(a, b event) int { return a.start - b.start })
}

// foundTo matches a finding of fact against people, in any words for what they did.
// It matches "found to have snooped", "found guilty of gross misconduct"; not "found to be empty".
var foundTo = quick.MustCompile(`(?i)\bfound (?:to have (?:[a-z]+(?:ed|en|t|ew|ent)|made|done|read|run|sold|put|had)\b|to be in breach|guilty of (?:gross |serious )?misconduct)`)

// cameIn matches concerns that were brought to a body. It matches "received 187 concerns",
// "41 referrals about posts were received"; not "raised concerns", "a concern about cost".
var cameIn = quick.MustCompile(`(?i)\b(?:received|had|logged|recorded|got) [^.;:,]{0,24}?\d[\d,]{0,9} (?:[a-z]+ ){0,2}?(concerns|referrals)\b|\b\d[\d,]{0,9} (?:[a-z]+ ){0,2}?(concerns|referrals)\b[^.;:]{0,80}?\b(?:were|have been|had been) (?:received|raised|made|logged|recorded|reported)\b`)

// addCameIn adds the complaints that such concerns are.
func (c *clause) addCameIn() {
	if !c.said.Match(cameIn) {
		return
	}
	for _, at := range cameIn.FindAllStringSubmatchIndex(c.text[c.start:c.end], -1) {
		e := event{span: span{c.start + max(at[2], at[4]), c.start + max(at[3], at[5])}, voice: noun, surface: "complaints", sanction: "complaint"}
		c.events = slices.DeleteFunc(c.events, func(o event) bool { return o.start < e.end && e.start < o.end })
		c.events = append(c.events, e)
	}
	slices.SortFunc(c.events, func(a, b event) int { return a.start - b.start })
}

// addFound adds the findings that people broke a rule.
func (c *clause) addFound() {
	if !c.said.Match(foundTo) {
		return
	}
	for _, at := range foundTo.FindAllStringIndex(c.text[c.start:c.end], -1) {
		e := event{span: span{c.start + at[0], c.start + at[1]}, voice: participle, surface: "found to have", sanction: "breach_finding"}
		if !slices.ContainsFunc(c.events, func(o event) bool { return o.start < e.end && e.start < o.end }) {
			c.events = append(c.events, e)
		}
	}
	slices.SortFunc(c.events, func(a, b event) int { return a.start - b.start })
}

// addLeft adds the resignations of those who "left the Prison Service".
func (c *clause) addLeft() {
	for _, m := range c.departments {
		head := c.before(m.Start, 2)
		if len(head) == 2 && head[1].sense.is("article") {
			head = head[:1]
		}
		if n := len(head); n > 0 && head[n-1].low == "left" {
			c.events = append(c.events, event{span: span{head[n-1].start, head[n-1].end}, voice: intransive, surface: "left", sanction: "resignation"})
		}
	}
	slices.SortFunc(c.events, func(a, b event) int { return a.start - b.start })
}

// addSplit adds the outcomes that are told around their noun.
func (c *clause) addSplit() {
	for _, p := range hadDone() {
		if !c.said.Match(p.pattern) {
			continue
		}
		for _, at := range p.pattern.FindAllStringIndex(c.text[c.start:c.end], -1) {
			e := event{span: span{c.start + at[0], c.start + at[1]}, voice: intransive, surface: "had", sanction: p.sanction}
			c.events = slices.DeleteFunc(c.events, func(o event) bool { return o.start >= e.start && o.end <= e.end })
			c.events = append(c.events, e)
		}
	}
	slices.SortFunc(c.events, func(a, b event) int { return a.start - b.start })
}

// isNumber tells whether a word is a number, in digits or as a word.
func (w word) isNumber() bool {
	return w.low[0] >= '0' && w.low[0] <= '9' || w.sense.is("numberword")
}

// isWarning tells whether a sanction is a warning of any kind.
func isWarning(sanction string) bool { return strings.HasSuffix(sanction, "warning") }

// general tells whether a sanction only says that something was done, so that
// others may be shares of it.
func general(sanction string) bool {
	switch sanction {
	case "disciplinary_action", "investigation", "complaint", "breach_finding":
		return true
	}
	return false
}

// setVoices decides whether each participle is active or passive.
func (c *clause) setVoices() {
	for i := range c.events {
		e := &c.events[i]
		if head := c.before(e.start, 1); len(head) == 1 && head[0].low == "to" && is("presentverb", e.surface) {
			e.voice = present // "had to discipline 24"
		}
		e.isActive = e.voice == present || holdsPronoun(e.surface) || e.voice == participle && (e.isAround && !c.isPassive(*e) || c.isActive(*e))
	}
}

// holdsPronoun tells whether a wording holds its object: "let him go".
func holdsPronoun(surface string) bool {
	if strings.Contains(surface, " her name ") || strings.Contains(surface, " his name ") {
		return true
	}
	return strings.HasSuffix(surface, " him go") || strings.HasSuffix(surface, " her go") || strings.HasSuffix(surface, " him off") || strings.HasSuffix(surface, " her off")
}

// isActive tells whether a participle governs an object: "has sacked three",
// "disciplined 20"; not "were sacked", "three sacked", "those dismissed".
func (c *clause) isActive(e event) bool {
	head := c.before(e.start, 6)
	for i := len(head) - 1; i >= 0; i-- {
		next := e.start
		if i+1 < len(head) {
			next = head[i+1].start
		}
		if strings.ContainsAny(c.gap(head[i].end, next), ",;:.()–—") {
			break
		}
		switch low := head[i].low; {
		case is("passive", low):
			return low != "being" && firstWord(e.surface) != "being" && strings.HasSuffix(firstWord(e.surface), "ing") && c.hasObject(e)
		case is("perfect", low):
			return true
		case isAdverb(low):
			continue
		}
		break
	}
	return strings.HasSuffix(e.surface, " of") || c.hasObject(e) && !c.hasSubjectNumber(e)
}

// namedAged matches a person's name and age: " Joanne Ridsdale, 44,".
var namedAged = quick.MustCompile(`^ [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}(?:, (?:aged )?\d\d\b| \(\d\d\))`)

// hasObject tells whether a number or people follow a participle at once.
func (c *clause) hasObject(e event) bool {
	list := c.behind(e.end, 4)
	if namedAged.MatchString(c.text[e.end:c.end]) {
		return true
	}
	for i, w := range list {
		if strings.ContainsAny(c.gap(e.end, w.start), ",;:.()") {
			return false
		}
		switch {
		case i == 0 && (w.low == "him" || w.low == "her" || w.low == "them"), w.sense.is("title"), w.isNumber() || w.low == "a" || w.low == "an" || w.sense.is("person") && i < 2 || w.low == "its":
			return true
		case w.low == "at" && i+1 < len(list) && list[i+1].low == "least", w.sense.is("qualifier"), isAdverb(w.low), w.sense.is("conductof"):
			continue
		}
		return false
	}
	return false
}

// hasSubjectNumber tells whether a number stands before a bare participle as its
// subject: "three dismissed".
func (c *clause) hasSubjectNumber(e event) bool {
	for _, q := range c.quantities {
		if q.nounEnd <= e.start && strings.TrimSpace(c.gap(q.nounEnd, e.start)) == "" {
			return true
		}
	}
	return false
}

// isAdverb tells words that may stand within a verb.
func isAdverb(low string) bool {
	return is("adverb", low) || strings.HasSuffix(low, "ly") && len(low) > 4
}
