package finding

import (
	"slices"
	"strconv"
	"strings"

	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// An asks is what a question wants to know.
type asks int

const (
	asksOther    asks = iota // reasons, policies, numbers of staff: its answer holds no findings
	asksCount                // how many met a sanction
	asksOutcomes             // what became of those counted before
	asksSites                // on which platforms it was
)

// An inquiry is one question, or one part of a question asked in parts.
type inquiry struct {
	span            // the question, or the part
	stem   span     // what stands before its parts; empty for none
	whole  span     // the line that it is a part of
	key    string   // its number, or ""
	group  int      // the run of questions that it stands in
	asks   asks     //
	share  bool     // of those counted before: "How many of them …"
	parent *inquiry // the question before that counts them
	facts  frame    // what it says of all figures in its answer
	unit   Unit     //
	idle   bool     // its answer holds no findings: it asks for reasons, or numbers of anything else
	answer span     // of a question for sites
	told   []*reply // what its answer tells
	used   bool     // an answer has been found
}

var (
	counts       = quick.MustCompile(`(?i)\bhow many\b|\bnumbers? of\b|\bnumber who\b|\bnumber (?:then |subsequently |formally )?(?:\w+ed|given)\b|\b(?:total|figures?|statistics|data|details|breakdown) (?:for|on|of)\b|\bnumbers? that\b|\btotals?\b|\bhow often\b`)
	asksOutcome  = quick.MustCompile(`(?i)\b(?:outcomes?|results?|sanctions?|penalt(?:y|ies)|punishments?|disciplinary (?:action|measure|sanction|outcome)s?|(?:what|any|which|the) (?:\w+ )?actions?|what (?:happened|action|became)|consequences?|what (?:did|do) [^?]{1,60}\b(?:lead to|result in|end in)|how (?:did|do) (?:they|it|these|those|the)\b[^?]{0,40} (?:end|conclude)|how (?:were|was) (?:they|each|these|it|the cases?) (?:dealt|resolved|concluded|punished|disciplined))\b`)
	asksPlatform = quick.MustCompile(`(?i)\b(?:which|what|on which|the names? of the|name the|list the)\s+(?:(?:were|was|are|of) (?:the )?)?(?:social |online )?(?:media |networking |network )?(?:sites?|platforms?|websites?|apps?|applications?|networks?|systems?|channels?)\b|^\W*(?:the )?(?:social media |online )?(?:sites?|platforms?|apps?)(?: (?:that (?:was|were) )?(?:concerned|involved|used|in question))?\W*$`)
	asksReason   = quick.MustCompile(`(?i)\b(?:reasons?|why|nature|kinds? of|types? of (?:comment|post|breach|conduct|misuse|incident|allegation|complaint)|grounds|circumstances|descriptions?|what (?:was|were) (?:the|these|those) (?:posts?|comments?|complaints?|allegations?|breaches)|ranks?|grades?|genders?|ages?|polic(?:y|ies)|train(?:ing|ed)|cost|spent|how much|how long|dates?)\b`)
	// the people whom an earlier question counted
	sharesCue   = quick.MustCompile(`(?i)\b(?:of|from|for|in|among) (?:these|those|them)\b|\bof the (?:remainder|rest|others)\b|\bin how many (?:of (?:these|those) )?(?:cases|investigations|instances)\b|\bhow many (?:of (?:these|those) )?(?:\w+ )?(?:investigations|cases|matters) (?:have yet|remain|are (?:still|ongoing|pending|under)|were (?:still|ongoing))|\bof (?:the|that|this) (?:above|total|number|figure|\d+|officers?|staff|people|cases|employees|individuals|investigations|investigated|disciplined|persons|members)\b|\bin (?:relation to |answer to )?(?:question|q|point|part) ?\(?\d|\bhow many (?:have|has|had|then|subsequently|were|was|are|received|resigned|retired|got|faced|lost|left|remain(?:ed)?|of (?:which|the)|resulted|led|ended)\b|\bhow many (?:of )?(?:the |these |those |such )?(?:\w+ )?(?:investigations|cases|incidents|complaints|allegations|breaches|matters|instances) (?:have |had )?(?:then )?(?:resulted|led|ended|were (?:upheld|substantiated|proven|found))\b|\bthe same (?:thing|reason|people|period)\b|\bthe outcomes?\b|\bthe results?\b|\bas a (?:result|consequence)\b`)
	questionRef = quick.MustCompile(`(?i)\b(?:question|q|point|part|number)s? ?\(?(\d{1,2})\)?`)
	// people who are not the body's own
	askedOthers = quick.MustCompile(`(?i)\b(?:students?|pupils|patients|prisoners|customers|residents|members of the public|tenants|councillors' constituents|the same for)\b`)
)

// inquiries reads the questions of the page and tells, for each line, which it
// holds (by index of line).
func (p *paper) inquiries() {
	group, last := 0, -2
	for i, l := range p.lines {
		if !l.asked {
			continue
		}
		if i != last+1 || p.lines[last].block < l.block-1 {
			group++
			p.stem = span{}
			if !p.goesOn(l) {
				p.intro = p.intro[:0]
			}
		}
		last = i
		p.inquire(i, l, group)
	}
}

// reported matches a request that the body tells: what its words say holds, and
// what follows them need not answer it. It matches "You asked how many", "The requester wrote".
var reported = quick.MustCompile(`(?i)^(?:you|(?:the )?(?:applicant|requester|requestor|correspondent|enquirer)) (?:has |have |had )?(?:asked|requested|sought|wished|wanted|wrote|enquired)\b`)

// goesOn tells whether the number of a question is the next after that of the
// question before, whose answer stands between them.
func (p *paper) goesOn(l line) bool {
	if l.key == "" || len(p.questions) == 0 {
		return false
	}
	last := p.questions[len(p.questions)-1].key
	if n, err := strconv.Atoi(last); err == nil {
		return l.key == strconv.Itoa(n+1)
	}
	return len(last) == len(l.key) && last[:len(last)-1] == l.key[:len(last)-1] && last[len(last)-1]+1 == l.key[len(last)-1]
}

// inquire reads one line of the requester's.
func (p *paper) inquire(i int, l line, group int) {
	text := p.doc.Text[l.start:l.end]
	q := &inquiry{span: l.span, stem: l.stem, whole: p.lineOf(l), key: l.key, group: group}
	if q.stem.end == q.stem.start {
		q.stem = p.stem
	}
	q.asks = asksOf(text, p.doc.Text[q.stem.start:q.stem.end])
	label := q.asks == asksOther && isLabel(text, q.key) && !asksReason.MatchString(text)
	if label {
		q.asks = asksCount
	}
	if strings.HasSuffix(strings.TrimSpace(text), ":") && l.stem.end == l.stem.start && q.key == "" {
		p.stem = span{}
		if counts.MatchString(text) {
			p.stem = l.span
		}
		p.intro = append(p.intro, zone{l.span, question})
		return
	}
	if q.key == "" && !strings.Contains(text, "?") && (q.asks == asksOther || reported.MatchString(text)) {
		p.intro = append(p.intro, zone{l.span, question})
		return
	}
	if p.repeats(q, l) {
		p.questions, p.byLine[i] = append(p.questions, q), q
		return
	}
	q.share = sharesCue.MatchString(text) || q.stem.end > q.stem.start && sharesCue.MatchString(p.doc.Text[q.stem.start:q.stem.end])
	q.share = q.share || q.asks == asksCount && p.countsNoNoun(q) || label && p.isLabelOfShare(q)
	q.parent = p.parentOf(q, text)
	p.readFacts(q, l)
	if tag, ok := p.readTag(q.span); label && ok && q.facts.sanction == "" && tag.open {
		q.facts.sanction, q.facts.sanctionAt = tag.sanction, tag.sanctionAt // "f) Matters not yet finished"
	}
	if q.asks == asksCount && (q.facts.sanction == "" || askedOthers.MatchString(text) && !q.facts.staff) {
		q.asks = asksOther
		if asksOutcome.MatchString(text) && !asksReason.MatchString(text) {
			q.asks = asksOutcomes
		}
	}
	if own := p.wordsIn(l.start, l.end); anyOf("offtopic", own) && len(p.within(lexicon.Platform, l.start, l.end)) == 0 {
		q.asks = asksOther // "disciplined for theft"
	}
	q.idle = q.asks == asksOther && (counts.MatchString(text) || asksReason.MatchString(text))
	p.questions = append(p.questions, q)
	p.byLine[i] = q
}

// bareCount matches a question that names nobody: "How many handed in their notice".
var bareCount = quick.MustCompile(`(?i)\bhow many (?:\w+ed|got|left|quit|lost|then|subsequently)\b`)

// countsNoNoun tells whether a question counts people whom it does not name: those
// of the question before.
func (p *paper) countsNoNoun(q *inquiry) bool {
	words := p.wordsIn(q.whole.start, q.whole.end)
	return bareCount.MatchString(p.doc.Text[q.start:q.end]) && !anyOf("person", words) && len(p.within(lexicon.Platform, q.whole.start, q.whole.end)) == 0
}

// lineOf returns the line that a numbered part stands in.
func (p *paper) lineOf(l line) span {
	if l.stem.end == l.stem.start {
		return l.span
	}
	b := p.doc.Blocks[l.block]
	at := span{l.stem.start, b.End}
	if end := strings.IndexByte(p.doc.Text[l.start:b.End], '\n'); end >= 0 {
		at.end = l.start + end
	}
	return at
}

// asksOf tells what a question wants to know. stem is what stands before its parts.
func asksOf(text, stem string) asks {
	switch {
	case asksPlatform.MatchString(text) && !counts.MatchString(text):
		return asksSites
	case counts.MatchString(text):
		return asksCount
	case asksReason.MatchString(text):
		return asksOther
	case asksOutcome.MatchString(text):
		return asksOutcomes
	case counts.MatchString(stem):
		return asksCount
	}
	return asksOther
}

// isLabel tells whether a question is no more than a label whose number is asked
// for: "c) Dismissals", "Staff sacked over e-mail?"
func isLabel(text, key string) bool {
	return len(text) < 160 && (key != "" || strings.HasSuffix(text, "?")) && !asksInWords.MatchString(text)
}

// isLabelOfShare tells whether a label names an outcome and nothing else, behind
// one of its run that counts people of whom nothing is said but that there were
// proceedings: "a) Investigations over Facebook", "b) Dismissals".
func (p *paper) isLabelOfShare(q *inquiry) bool {
	tag, ok := p.readTag(q.span)
	if !ok || tag.sanction == "" || general(tag.sanction) && !tag.open || tag.platforms != nil {
		return false
	}
	return slices.ContainsFunc(p.questions, func(before *inquiry) bool {
		return before.group == q.group && before.asks == asksCount && !before.share && general(before.facts.sanction)
	})
}

// asksInWords matches a question that says what it wants to know.
var asksInWords = quick.MustCompile(`(?i)(?:^\W*|[:,;.] (?:and )?)(?:what|which|whom?|whose|why|when|where|whether|how|do|does|did|is|are|was|were|has|have|had|can|could|would|will|may|if|please|i|we|you|your|in|for|under|from|since|between|over|it|this|that|thank|dear|confirm|name|list|state|give|tell|provide|explain)\b`)

// parentOf returns the question that counts the people of whom this one asks
// again: the one it names, else the nearest before it that is no share itself.
func (p *paper) parentOf(q *inquiry, text string) *inquiry {
	if !q.share && q.asks != asksOutcomes && q.asks != asksSites {
		return nil
	}
	if m := questionRef.FindStringSubmatch(text); m != nil {
		for i := len(p.questions) - 1; i >= 0; i-- {
			if p.questions[i].key == m[1] && p.questions[i].asks == asksCount {
				return p.questions[i]
			}
		}
	}
	for i := len(p.questions) - 1; i >= max(0, len(p.questions)-12); i-- {
		if before := p.questions[i]; before.asks == asksCount && !before.share {
			return before
		}
	}
	return nil
}

// readFacts reads what a question says of all figures in its answer: itself,
// then what stands before its parts, the question it refers to, the words that
// lead in to the request, and the headings above.
func (p *paper) readFacts(q *inquiry, l line) {
	zones := []zone{{q.span, question}}
	if q.stem.end > q.stem.start {
		zones = append(zones, zone{q.stem, question})
	}
	if q.whole != q.span {
		zones = append(zones, zone{q.whole, question})
	}
	facts := p.frameOf(zones)
	facts.sanction, facts.sanctionAt = p.askedSanction(q.span)
	if facts.sanction == "" {
		facts.sanction, facts.sanctionAt = p.askedSanction(q.stem)
	}
	if facts.sanction == "" {
		facts.sanction, facts.sanctionAt = p.gappedWarning(q)
	}
	if text := p.doc.Text[q.start:q.end]; facts.sanction == "" && concerns.MatchString(text) {
		at := concerns.FindStringIndex(text)
		facts.sanction, facts.sanctionAt = "complaint", span{q.start + at[0], q.start + at[1]}
	}
	own := facts.platforms != nil || splitsPeople.MatchString(p.doc.Text[q.start:q.end])
	switch {
	case q.parent != nil:
		inherit(&facts, q.parent.facts)
		if facts.sanction == "" && q.asks == asksCount && own {
			facts.sanction, facts.sanctionAt = q.parent.facts.sanction, q.parent.facts.sanctionAt // "How many of these were over social media?"
		}
	case q.share && len(p.questions) > 0 && p.questions[len(p.questions)-1].group >= q.group-1:
		inherit(&facts, p.questions[len(p.questions)-1].facts)
	}
	for i := len(p.intro) - 1; i >= 0; i-- {
		inherit(&facts, p.frameOf(p.intro[i:i+1]))
	}
	if len(p.questions) > 0 && q.parent == nil && (p.questions[len(p.questions)-1].group == q.group || p.goesOn(l)) && sameMatter.MatchString(p.doc.Text[q.start:q.end]) {
		inherit(&facts, p.questions[len(p.questions)-1].facts)
	}
	if first := p.askedBefore(q); first != nil {
		inherit(&facts, first.facts)
	}
	inherit(&facts, p.above(l.block))
	q.facts, q.unit = facts, unitAsked(p.doc.Text[q.start:q.end])
}

// askedBefore returns the question of an earlier run that this one repeats.
func (p *paper) askedBefore(q *inquiry) *inquiry {
	text := strings.Join(strings.Fields(strings.ToLower(p.doc.Text[q.start:q.end])), " ")
	first := p.asked[text]
	if first == nil {
		p.asked[text] = q
	}
	return first
}

// splitsPeople matches a question that splits those counted before into officers
// and staff.
var splitsPeople = quick.MustCompile(`(?i)\bwere (?:police )?(?:officers|staff|civilian\w*(?: staff)?|pcsos)\s*\?`)

// sameMatter matches words that point back to the matter of the question before.
var sameMatter = quick.MustCompile(`(?i)\b(?:for (?:it|this|that|these|those|such|the same)|that kind of|over (?:it|this)|same (?:thing|reason|matter|offence|period)|such (?:misuse|conduct|posts|use|cases|incidents|breaches))\b`)

// above reads the headings over a block and the page's title.
func (p *paper) above(block int) frame {
	if f, ok := p.aboves[block]; ok {
		return f
	}
	zones := p.headings(block)
	if len(p.doc.Blocks) > 0 {
		zones = append(zones, zoneOf(p.doc.Blocks[0], p.doc.Text, pageTitle))
	}
	f := p.frameOf(zones)
	p.aboves[block] = f
	return f
}

// inherit fills what a frame does not say, but for the sanction.
func inherit(f *frame, from frame) {
	if f.period.IsZero() {
		f.period = from.period
	}
	if f.platforms == nil {
		f.platforms, f.platformAt = from.platforms, from.platformAt
	}
	if f.departmentAt.end == 0 && from.departmentAt.end > 0 {
		f.department, f.departmentAt = from.department, from.departmentAt
	}
	f.onTopic = f.onTopic || from.onTopic
}

// unitAsked tells what the number that a question asks for counts.
func unitAsked(text string) Unit {
	m := unitNoun.FindStringSubmatch(text)
	switch {
	case m == nil:
		return People
	case strings.HasPrefix(strings.ToLower(m[1]), "complaint"):
		return Complaints
	case strings.HasPrefix(strings.ToLower(m[1]), "allegation"):
		return Allegations
	case strings.HasPrefix(strings.ToLower(m[1]), "warning"), strings.HasPrefix(strings.ToLower(m[1]), "dismissal"):
		return Sanctions
	}
	return Cases
}

// unitNoun matches the noun that a question counts.
var unitNoun = quick.MustCompile(`(?i)\b(?:how many|numbers? of|total) (?:\w+ ){0,3}?(complaints?|allegations?|warnings?|dismissals?|cases?|incidents?|investigations?|breaches|instances|hearings?|referrals?)\b`)
