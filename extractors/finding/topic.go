package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// Words around the name of a platform.
var (
	// "sites such as Facebook", "including Twitter"
	exampleCue = quick.MustCompile(`(?i)(?:\bsuch as|\bincluding|\be\.?g\.?,?|\bfor example,?|\bfor instance,?|\blike|\bi\.e\.)[^.;]*$`)
	// "(Facebook, Twitter, TikTok etc.)", "WhatsApp, X (Twitter) or other social media"
	andSoOn = quick.MustCompile(`(?i)^\)?(?:[^.;()?]|\(\w+\)){0,60}\b(?:etc|and so on|(?:or|and) (?:similar|any other|other (?:such )?(?:social|sites|networks|platforms|apps)))\b`)
	// "Keyword searches were carried out on the system using “Facebook”"
	searchCue = quick.MustCompile(`(?i)\b(?:key ?words?|search(?:es|ed)?|interrogat\w+|extracted from|held on|recorded on|drawn from|retrieved from|our website|follow us|by e-?mail(?:ing)? (?:of|to|at)|(?:your|an) e-?mail|this e-?mail)\b`)
)

// maxTopics is how many platforms a request may name for all of them to be what
// it is about; more are examples.
const maxTopics = 4

// topics returns the platforms that a zone is about, sorted: not those it gives
// as examples, and social media only where no site is named.
func (r *reader) topics(z zone) ([]string, span) {
	t := remembered(r.zoneTopics, z, func() zoneTopics { return r.readTopics(z) })
	return t.platforms, t.at
}

// zoneTopics are the platforms of a zone, and where the last of them is named.
type zoneTopics struct {
	platforms []string
	at        span
}

func (r *reader) readTopics(z zone) zoneTopics {
	var named, kept []string
	examples := false
	var at span
	for _, m := range r.within(lexicon.Platform, z.start, z.end) {
		sentence := r.sentenceAround(z.span, m.Start)
		switch head := r.doc.Text[sentence.start:m.Start]; {
		case searchCue.MatchString(r.doc.Text[sentence.start:sentence.end]) && z.kind != pageTitle, isNoPlatform(m):
			continue
		case (exampleCue.MatchString(head) || andSoOn.MatchString(r.doc.Text[m.End:sentence.end])) && !r.lex.IsGeneric(m.ID):
			examples = true
		case r.lex.IsGeneric(m.ID):
			kept = append(kept, m.ID)
			if m.ID == "internet" && strings.Contains(strings.ToLower(m.Surface), "mail") {
				kept = append(kept, "email")
			}
		default:
			named = append(named, m.ID)
		}
		at = span{m.Start, m.End}
	}
	if len(kept) == 0 && len(named) == 0 {
		if m := ownSystems.FindStringIndex(r.doc.Text[z.start:z.end]); m != nil {
			kept, at = append(kept, "it_systems"), span{z.start + m[0], z.start + m[1]}
		}
	}
	slices.Sort(named)
	named = slices.Compact(named)
	if len(named) > maxTopics && z.kind == question {
		named, examples = nil, true
	}
	if len(named) > 0 {
		kept = slices.DeleteFunc(kept, func(id string) bool { return id == "social_media" || id == "messaging_app" })
	} else if len(kept) == 0 && examples {
		kept = []string{"social_media"}
	}
	kept = append(kept, named...)
	slices.Sort(kept)
	return zoneTopics{slices.Clip(slices.Compact(kept)), at}
}

// ownSystems matches a body's systems and records in words that name none of them, by
// whose they are or by what people did with them.
// It matches "records on agency systems", "looking up patients they were not treating",
// "went through the records of", "misuse of force systems"; not "the sentencing system",
// "records show", "looked at pictures of".
var ownSystems = quick.MustCompile(`(?i)\b(?:agency|department(?:al|'s|’s)?|force|police|council|trust|authority|company|computer(?:i[sz]ed)?|it|ict|information|intelligence|custody|crime|case management|clinical|patient|customer|benefits?|internal|corporate|office|hmrc|dvla|dwp) (?:computer |information |it |data )?systems?\b|\b(?:look(?:ed|ing)? (?:at|up|into|through)|(?:un)?access(?:ed|ing)?(?: to)?|view(?:ed|ing)?|search(?:ed|ing)?(?: for| through)?|brows(?:ed|ing)(?: through)?|misus(?:e|ed|ing)(?: of)?|check(?:ed|ing)?|snoop(?:ed|ing)? (?:on|at|through|into)|pry(?:ing)? (?:on|into)|pried (?:on|into)|peek(?:ed|ing)? (?:at|into)|peep(?:ed|ing)? at|(?:went|going|gone|rummag(?:ed|ing)) through|read(?:ing)?) (?:[a-z'’-]+ ){0,4}(?:records?|databases?|systems?|files|notes|(?:tax )?accounts|histor(?:y|ies)|patients|taxpayers|claimants|customers|motorists|drivers)\b`)

// isNoPlatform tells whether a match names no place of conduct: the body's own
// web site, a breach of data in no system that is said.
func isNoPlatform(m lexicon.Match) bool {
	surface := strings.ToLower(m.Surface)
	return m.ID == "website" || m.ID == "it_systems" && (strings.HasPrefix(surface, "data ") || surface == "database" || surface == "databases" || surface == "software")
}

// abbreviated matches a text that ends with a dot that ends no sentence.
var abbreviated = quick.MustCompile(`(?i)\b(?:e\.g|i\.e|eg|ie)\.$`)

// sentenceAround returns the sentence or line of a zone around a byte.
func (r *reader) sentenceAround(z span, at int) span {
	text := r.doc.Text
	start := z.start
	for _, stop := range []string{". ", "? ", "\n", "! "} {
		i := strings.LastIndex(text[z.start:at], stop)
		for i >= 0 && abbreviated.MatchString(text[z.start:z.start+i+1]) {
			i = strings.LastIndex(text[z.start:z.start+i], stop)
		}
		if i >= 0 {
			start = max(start, z.start+i+len(stop))
		}
	}
	end := z.end
	for _, stop := range []string{". ", "? ", "\n", "! "} {
		if i := strings.Index(text[at:z.end], stop); i >= 0 {
			end = min(end, at+i)
		}
	}
	return span{start, end}
}
