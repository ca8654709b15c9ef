package finding

import (
	"slices"
	"strings"
	"unicode/utf8"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// A frame is what the text around a table or an answer says of all figures in
// it: the title, the question, the heading and the words that lead in to it.
type frame struct {
	department    department
	departmentAt  span     // where it was named; empty where it is the page's own body
	platforms     []string // sorted ids; nil where none is said
	platformAt    span     // where they were named
	period        period.Period
	sanction      string // of the people that are broken down: "investigation"; "" where none is said
	sanctionAt    span
	sanctionAsked bool // a question says the sanction
	onTopic       bool // platforms, or words on data and its protection, are said
	offTopic      bool // the heading over it is of another conduct: theft
	staff         bool // it speaks of a body's own people
}

// A zone is a part of the text that speaks of a block below it.
type zone struct {
	span
	kind zoneKind
}

// A zoneKind says where a zone stands.
type zoneKind int

// The kinds of zone, the nearest to the figures first.
const (
	leadIn     zoneKind = iota // a caption, a paragraph above
	underTitle                 // a heading
	aboveTable                 // what leads in to an earlier table of the same section
	question
	pageTitle
)

// frame returns what holds for the block of that index.
func (r *reader) frame(block int) frame {
	return r.frameOf(r.zones(block))
}

// frameOf reads a frame from zones.
func (r *reader) frameOf(zones []zone) frame {
	f := frame{department: r.bodyDepartment()}
	var generic []string
	var genericAt span
	closed := false // a heading says that it is of data in no system
	for i, z := range zones {
		r.frameDepartment(&f, z)
		if f.period.IsZero() {
			f.period = r.periodOf(z)
		}
		if f.sanction == "" {
			f.sanction, f.sanctionAt = r.sanctionOf(z)
			f.sanctionAsked = f.sanction != "" && z.kind == question
		}
		f.onTopic = f.onTopic || onData.MatchString(strings.ToLower(r.doc.Text[z.start:z.end]))
		ids, at := r.topics(z)
		if (z.kind == underTitle || z.kind == leadIn && i == 0 && r.isCaption(z)) && ids == nil && f.platforms == nil && !f.onTopic && r.isOffTopic(z) {
			f.offTopic = true
		}
		f.offTopic = f.offTopic || z.kind == pageTitle && ids == nil && !f.onTopic && r.isOffTopic(z)
		switch {
		case f.platforms != nil || closed:
		case ids == nil:
			closed = z.kind == underTitle && dataAlone.MatchString(r.doc.Text[z.start:z.end])
		case z.kind >= question && slices.Equal(ids, []string{"social_media"}):
			if generic == nil {
				generic, genericAt = ids, at
			}
		default:
			f.platforms, f.platformAt = ids, at
		}
		f.staff = f.staff || anyOf("person", r.wordsIn(z.start, z.end))
	}
	if f.platforms == nil {
		f.platforms, f.platformAt = generic, genericAt
	}
	f.onTopic = f.onTopic || f.platforms != nil
	if f.offTopic {
		f.onTopic, f.platforms, f.platformAt = false, nil, span{}
	}
	return f
}

// caption matches the number of a table before its name.
var caption = quick.MustCompile(`(?i)^(?:table|annex|figure|chart) ?(?:\d{1,2}|[a-z])\b`)

// isCaption tells whether a lead-in is the name of the table below it: "Table 2: penalties
// for absence".
func (r *reader) isCaption(z zone) bool { return caption.MatchString(r.doc.Text[z.start:z.end]) }

// dataAlone matches a heading of breaches of data protection, which names no
// system: below it the platforms of the page's title do not hold.
var dataAlone = quick.MustCompile(`(?i)\bdata protection\b|\bbreach(?:es)? of (?:data|confidentiality)\b|\bdata breach(?:es)?\b`)

// isOffTopic tells whether a heading is of another conduct: "D. Theft".
func (r *reader) isOffTopic(z zone) bool {
	words := r.wordsIn(z.start, z.end)
	return len(words) <= 12 && anyOf("offtopic", words) && !onData.MatchString(strings.ToLower(r.doc.Text[z.start:z.end]))
}

// onData matches words on data and its protection that make a table one of
// conduct: "breaches of data protection", "computer misuse", "unauthorised
// access"; not "exempt under the Data Protection Act".
var onData = quick.MustCompile(`breach(es)? of (the )?(data|information|confidentiality|security)|data (protection (act )?)?(breach|incident|loss|misuse)|breach(es)? of (the )?(dpa|gdpr)|(dpa|gdpr) breach|data protection (requirements|rules|polic|offence|failing)|information (security|governance)|computer misuse|(unauthori[sz]ed|inappropriate|improper|unlawful|illegal)(ly)? (access|disclos|use of (data|personal|confidential|information))|misus(e|ed|ing) (of )?(personal |confidential |police |official |customer |patient )*(data|information|records|systems?)|disclos(ed|ing|ure of) (personal|confidential|official) (data|information)|(lost|losing|loss of) (personal |official |confidential )?data|(on|over) ?line conduct|cyber`)

// Bounds of what is read around one block, so that a page of many blocks stays
// linear: how many blocks above it, and how many bytes of each.
const (
	maxAbove = 300
	maxZone  = 3000
)

// zoneOf is the end of a block's text as a zone.
func zoneOf(b article.Block, text string, kind zoneKind) zone {
	start := max(b.Start, b.End-maxZone)
	for start < b.End && !utf8.RuneStart(text[start]) {
		start++
	}
	return zone{span{start, b.End}, kind}
}

// zones returns the text that speaks of a block, the nearest first.
func (r *reader) zones(block int) []zone {
	blocks := r.doc.Blocks
	zones := r.leadIns(block)
	zones = append(zones, r.headings(block)...)
	for i := block - 1; i > max(0, block-12) && blocks[i].Kind != article.Heading; i-- {
		if blocks[i].Kind == article.Grid && isProse(blocks[i-1]) {
			zones = append(zones, zoneOf(blocks[i-1], r.doc.Text, aboveTable))
		}
	}
	zones = append(zones, r.questions(block, zones)...)
	if len(blocks) > 0 && blocks[0].Kind == article.Title {
		zones = append(zones, zoneOf(blocks[0], r.doc.Text, pageTitle))
	}
	return zones
}

// isProse tells whether a block is a sentence of the page's own.
func isProse(b article.Block) bool {
	return (b.Kind == article.Paragraph || b.Kind == article.Item) && !b.Asked
}

// leadIns returns the paragraphs right above a block.
func (r *reader) leadIns(block int) []zone {
	var zones []zone
	for i := block - 1; i >= 0 && len(zones) < 4; i-- {
		b := r.doc.Blocks[i]
		if !isProse(b) {
			break
		}
		zones = append(zones, zoneOf(b, r.doc.Text, leadIn))
	}
	return zones
}

// headings returns the headings that a block stands under: the nearest, those
// that stand with it, and those of a higher level.
func (r *reader) headings(block int) []zone {
	var zones []zone
	level, last := 7, -1
	for i := block - 1; i > max(0, block-maxAbove); i-- {
		b := r.doc.Blocks[i]
		if above := r.doc.Blocks[i-1]; b.Kind == article.Heading && (last < 0 || b.Level == level) && isProse(above) && strings.HasSuffix(r.doc.Text[above.Start:above.End], ":") {
			zones = append(zones, zoneOf(above, r.doc.Text, aboveTable)) // leads in to each heading of a row
		}
		if b.Kind != article.Heading || b.Level >= level && i != last-1 {
			continue
		}
		level, last = min(level, b.Level), i
		if !b.Asked {
			zones = append(zones, zoneOf(b, r.doc.Text, underTitle))
		}
	}
	return zones
}

// questionName matches how an answer names its question: "Q1 and Q2", "Question 3".
var questionName = quick.MustCompile(`(?i)\bq(?:uestions?)? ?\.?(\d{1,2})(?:(?: ?(?:and|&|,|to|-) ?)(?:q ?)?(\d{1,2}))?\b`)

// numbered matches the number of a question: "1. How many", "Q2) Of these".
var numbered = quick.MustCompile(`(?i)^(?:q(?:uestion)? ?)?\(?(\d{1,2})[).:]`)

// questions returns the requester's words nearest above a block; where the text
// above it names its questions by number, those alone.
func (r *reader) questions(block int, above []zone) []zone {
	var zones []zone
	last := -1
	for i := block - 1; i >= max(0, block-maxAbove) && len(zones) < 12; i-- {
		b := r.doc.Blocks[i]
		if b.Asked && (last < 0 || last-i <= 2) {
			last = i
			zones = append(zones, zoneOf(b, r.doc.Text, question))
		}
	}
	named := map[string]bool{}
	for i, z := range above {
		if z.kind == aboveTable {
			continue
		}
		if m := numbered.FindStringSubmatch(r.doc.Text[z.start:z.end]); i == 0 && m != nil && z.kind == leadIn {
			if part, ok := r.partOfQuestion(zones, m[1]); ok {
				return []zone{part}
			}
		}
		for _, m := range questionName.FindAllStringSubmatch(r.doc.Text[z.start:z.end], -1) {
			named[m[1]], named[m[2]] = true, m[2] != ""
		}
	}
	own := slices.DeleteFunc(slices.Clone(zones), func(z zone) bool {
		m := numbered.FindStringSubmatch(r.doc.Text[z.start:z.end])
		return m == nil || !named[m[1]]
	})
	if len(own) > 0 {
		return own
	}
	slices.Reverse(zones)
	return zones
}

// partOfQuestion returns the part of a request that has a number, where the request
// counts its parts in one block: "1. Websites by category. 2. E-mails blocked by month."
func (r *reader) partOfQuestion(zones []zone, number string) (zone, bool) {
	for _, z := range zones {
		parts := inlineParts.FindAllStringSubmatchIndex(r.doc.Text[z.start:z.end], -1)
		for i, at := range parts {
			if len(parts) < 2 || r.doc.Text[z.start+at[2]:z.start+at[3]] != number {
				continue
			}
			end := z.end
			if i+1 < len(parts) {
				end = z.start + parts[i+1][0]
			}
			return zone{span{z.start + at[1], end}, question}, true
		}
	}
	return zone{}, false
}

// inlineParts matches the numbers of the parts of a request: " 2. ", "(3) ", "1) ".
var inlineParts = quick.MustCompile(`(?:^|\s)\(?(\d{1,2})[.)] `)

// armedForces is the name of all the services together, whose employer is the
// ministry: as the page's matter it is no body beside the page's own.
const armedForces = "british-armed-forces"

// frameDepartment takes the body that a zone names, where it may be another
// than the page's own: an agency of it, or any on a page of no body's.
func (r *reader) frameDepartment(f *frame, z zone) {
	if f.departmentAt.end > 0 {
		return
	}
	for _, m := range r.within(lexicon.Department, z.start, z.end) {
		b, _ := r.lex.Body(m.ID)
		if !r.accordingTo(m) && m.ID != armedForces && (r.body == "" && (z.kind != question || len(r.bodiesAsked(z)) < 2) || z.kind <= aboveTable && (b.ParentID == r.body || figuresFor.MatchString(r.doc.Text[z.start:m.Start]))) {
			f.department, f.departmentAt = department{id: b.ID, name: b.Name}, span{m.Start, m.End}
			return
		}
	}
}

// figuresFor matches what leads to the body whose figures follow: "The information for the".
var figuresFor = quick.MustCompile(`(?i)\b(?:information|figures?|numbers?|data|answer|details|table) (?:for|from) (?:the )?$`)

// bodiesAsked returns the bodies that a zone names.
func (r *reader) bodiesAsked(z zone) map[string]bool {
	ids := map[string]bool{}
	for _, m := range r.within(lexicon.Department, z.start, z.end) {
		ids[m.ID] = true
	}
	return ids
}

// clerical matches lines that date the letter and not the figures.
var clerical = quick.MustCompile(`(?i)^(?:date|our ref|reference|ref\b|response (?:date|sent)|published|disclosed|received|thank you for your|i (?:refer|write)|further to your|request (?:number|date|received))`)

// periodOf returns the period that a zone states for figures: never a single
// day, which is that of a letter.
func (r *reader) periodOf(z zone) period.Period {
	return remembered(r.periods, z, func() period.Period { return r.readPeriod(z) })
}

func (r *reader) readPeriod(z zone) period.Period {
	text := r.doc.Text[z.start:z.end]
	if z.kind == leadIn && clerical.MatchString(text) {
		_, rest, _ := strings.Cut(text, ". ")
		text = rest // the sentences behind the one that dates the letter
	}
	var whole period.Period
	end := 0
	for _, p := range period.Find(text, r.doc.Published) {
		if !p.From.IsZero() && p.From == p.To {
			continue
		}
		if whole.IsZero() {
			whole, end = p.Period, p.End
			continue
		}
		if !listGlue.MatchString(text[end:p.Start]) || p.From.IsZero() || p.To.IsZero() || whole.To.IsZero() || p.From.Before(whole.To) {
			break
		}
		whole.To, end = p.To, p.End
	}
	return whole
}

// listGlue matches what stands between the years of a list: ", ", " and ".
var listGlue = quick.MustCompile(`^[ ,;&]*(?:and|or|in|for)?(?: in| for)? ?$`)

// sanctionOf returns the sanction that a zone names for all of its people: the
// general one, the only one, or disciplinary action where it names several.
func (r *reader) sanctionOf(z zone) (string, span) {
	var ids []string
	at := map[string]span{}
	for _, m := range r.within(lexicon.Sanction, z.start, z.end) {
		surface := strings.ToLower(m.Surface)
		if weakSanction(m.ID, surface) {
			continue
		}
		if _, ok := at[m.ID]; !ok {
			ids, at[m.ID] = append(ids, m.ID), span{m.Start, m.End}
		}
	}
	for _, id := range []string{"disciplinary_action", "investigation"} {
		if slices.Contains(ids, id) {
			return id, at[id]
		}
	}
	switch len(ids) {
	case 0:
		return "", span{}
	case 1:
		return ids[0], at[ids[0]]
	}
	return "disciplinary_action", at[ids[0]]
}

// weakSanction tells whether a word only sometimes names an outcome.
func weakSanction(id, surface string) bool {
	if id == "complaint" {
		return !strings.HasPrefix(surface, "complaint") && !strings.HasPrefix(surface, "allegation")
	}
	if id == "disciplinary_action" || id == "investigation" {
		return false
	}
	return is("weak", surface)
}
