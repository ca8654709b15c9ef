package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// An outcomeAsked is a sanction that a question names.
type outcomeAsked struct {
	id string
	at span
}

// askedSanction returns the sanction that a question counts.
func (r *reader) askedSanction(at span) (string, span) {
	var list []outcomeAsked
	for _, m := range r.within(lexicon.Sanction, at.start, at.end) {
		if weakSanction(m.ID, strings.ToLower(m.Surface)) && !r.stronglySaid(m) && !r.isAll(at, m) || is("trained", strings.ToLower(m.Surface)) && !sharesCue.MatchString(r.doc.Text[at.start:at.end]) {
			continue
		}
		list = append(list, outcomeAsked{m.ID, span{m.Start, m.End}})
	}
	real := slices.DeleteFunc(slices.Clone(list), func(o outcomeAsked) bool { return r.besideThePoint(at, o) })
	if len(real) > 0 {
		list = real
	}
	list = r.ledTo(list)
	switch len(list) {
	case 0:
		return r.askedByLabel(at)
	case 1:
		return list[0].id, list[0].at
	}
	ids := make([]string, 0, len(list))
	for _, o := range list {
		if !slices.Contains(ids, o.id) {
			ids = append(ids, o.id)
		}
	}
	id := ids[0]
	if len(ids) > 1 {
		id = together(ids)
	}
	for _, o := range list {
		if o.id == id {
			return id, o.at
		}
	}
	return id, span{list[0].at.start, list[len(list)-1].at.end}
}

// askedByLabel returns the sanction that a question names in the words of labels,
// several together: "gross misconduct proceedings".
func (r *reader) askedByLabel(at span) (string, span) {
	words := r.wordsIn(at.start, at.end)
	for _, m := range r.tagMatches(words, make([]bool, len(words))) {
		switch m.id {
		case "light", "total", "open", "breach_finding", "management_advice", "no_action":
			continue
		}
		if m.last > m.first || len(words) == 1 { // "(b) warned?"
			return m.id, span{words[m.first].start, words[m.last].end}
		}
	}
	return "", span{}
}

// isAll tells whether a part of a question holds nothing but a match: "(b) warned?"
func (r *reader) isAll(at span, m lexicon.Match) bool {
	return strings.Trim(r.doc.Text[at.start:m.Start]+r.doc.Text[m.End:at.end], trimmed+"?") == ""
}

// stronglySaid tells whether a word that only sometimes names an outcome does so
// in a question: "given advice", "were cautioned", "upheld".
func (r *reader) stronglySaid(m lexicon.Match) bool {
	head := strings.ToLower(r.doc.Text[max(0, m.Start-30):m.Start])
	switch m.ID {
	case "management_advice", "reprimand", "resignation", "transfer", "pay_penalty", "no_action", "dismissal", "struck_off", "suspension", "warning":
		return passiveHead.MatchString(head)
	case "breach_finding":
		return is("upheld", strings.ToLower(m.Surface)) && passiveHead.MatchString(head)
	}
	return false
}

var (
	passiveHead = quick.MustCompile(`\b(?:given|were|was|been|received|issued(?: with)?|have|had|being|got|offered|or|and|they|who)\s+(?:\w+ )?$`)
	// before a sanction that a question names beside the one it counts
	besideHead = quick.MustCompile(`(?i)\b(?:including(?: any)?|such as|e\.?g\.?,?|for example,?|whether|ranging from|under (?:the|your|its|a|any)|following(?: an?| the| any)?|pending(?: an?| the| any)?|prior to(?: an?| the| any| their)?|before(?: an?| the| any| their)?|after(?: an?| the| any)?|during(?: an?| the| any)?|as a result of(?: an?| the| any)?|while|whilst(?: under)?|of (?:the|those|these)(?: \w+){0,3}(?: who)?(?: were| was)?|of whom(?: were)?|without|rather than|instead of|the subject of|for (?:the|any) )\s*(?:\w+ )?$`)
	// "disciplinary investigations", "disciplinary policy"
	kindOfInquiry = quick.MustCompile(`(?i)^\s(?:investigations?|inquir|enquir|polic|rules|code)`)
	// between what was looked into and what came of it
	leadsTo = quick.MustCompile(`(?i)\b(?:resulted|resulting|led|leading|ended|ending|subsequently|were then|later|consequently|were|was|have been|has been|had been)\b`)
	// several investigated and punished alike
	ofEither = quick.MustCompile(`(?i)^\s*(?:and/or|or|and|,|/)\s*(?:and |or )?(?:have been |been |were )?$`)
)

// besideThePoint tells whether a question names a sanction only as an example,
// or to say when or under what.
func (r *reader) besideThePoint(at span, o outcomeAsked) bool {
	head := r.doc.Text[max(at.start, o.at.start-40):o.at.start]
	tail := r.doc.Text[o.at.end:min(at.end, o.at.end+20)]
	return besideHead.MatchString(head) || o.id == "disciplinary_action" && kindOfInquiry.MatchString(tail)
}

// ledTo leaves out the investigations, complaints and cases of which a question
// asks what came: "How many complaints led to dismissal?"
func (r *reader) ledTo(list []outcomeAsked) []outcomeAsked {
	for i := len(list) - 1; i > 0; i-- {
		before, o := list[i-1], list[i]
		between := r.doc.Text[before.at.end:o.at.start]
		if general(before.id) && before.id != o.id && !ofEither.MatchString(between) && leadsTo.MatchString(between) {
			return list[i:]
		}
	}
	return list
}

// Words of a question that names its outcome apart from them.
var (
	// "(a) a first and (b) a final written warning"
	warningKind = quick.MustCompile(`(?i)^\W*(?:an? |the )?(first|final|written|verbal|oral)\b\W*(?:and|or)?\W*$`)
	// "How many concerns about staff posts did you receive"
	concerns = quick.MustCompile(`(?i)\bhow many (?:\w+ ){0,2}(?:concerns|referrals|complaints|allegations) (?:about|against|of|concerning|involving|regarding) (?:\w+ ){0,3}(?:staff|officers?|employees?|councillors?|nurses?|teachers?|members)\b`)
)

// gappedWarning returns the kind of warning that a part of a question asks for,
// where the noun stands in a later part.
func (p *paper) gappedWarning(q *inquiry) (string, span) {
	if q.whole == q.span {
		return "", span{}
	}
	m := warningKind.FindStringSubmatchIndex(p.doc.Text[q.start:q.end])
	if m == nil || !strings.Contains(strings.ToLower(p.doc.Text[q.end:q.whole.end]), "warning") {
		return "", span{}
	}
	at := span{q.start + m[2], q.start + m[3]}
	if sanction, ok := gappedSanctions()[strings.ToLower(p.doc.Text[at.start:at.end])]; ok {
		return sanction, at
	}
	return "written_warning", at // "a first"
}
