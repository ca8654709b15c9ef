package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// A label is what the heading of a row or of a column says of its figures.
type label struct {
	text       string // as printed, without footnote marks
	at         span
	cell       CellRef
	sanction   string
	period     period.Period
	platforms  []string
	department department
	total      bool // "Total", "All staff"
	partOf     bool // "Of whom dismissed"
	group      bool // officers, staff: two kinds of people
	counts     bool // "Number of staff": names only what is counted
	fine       bool // a rank, a sex, a month, or what nothing is known of: the same people broken down finely
	known      bool // it says something that a table of outcomes may be split by
	excluded   bool // its figures count no cases: shares, costs, posts
	offTopic   bool // its cases are of another conduct: theft, drugs
	onTopic    bool // its cases are of conduct on a platform or with data
}

// Labels of totals and of parts.
var (
	// "Total", "Grand total", "Totals 2014-2016", "All staff", "Ministry of Justice total"; not "All allegations upheld"
	totalLabel = quick.MustCompile(`(?i)^(?:grand |overall |sub[- ]?|running )?totals?\b|\btotals?(?:\s*[):]|$)|^(?:all|overall|combined|sum|both|altogether)(?: (?:the |police )?(?:penalties|sanctions|warnings|disposals|results|staff|officers|outcomes|cases|years|sites|platforms|apps|employees|people|forces|departments|bodies|groups|ranks|sanctions|boards|trusts|councils|agencies|authorities|schools|faculties|directorates|services|divisions|regions|areas|units|together))*$|^whole (?:council|trust|force|organisation|department|university|service|authority|agency|board|constabulary)$|^total number\b`)
	// "Of whom dismissed", "- of which, warned", "Including dismissals"
	partLabel = quick.MustCompile(`(?i)\bof (?:whom|which|these|those|them)\b|^\W*(?:including|among them)\b`)
)

// gluedNote matches a footnote's number right behind a word: "Written warning1";
// not "Q1", "Grade 7", "2019".
var gluedNote = quick.MustCompile(`^(.*\pL[a-z]{3,})\d$`)

// label reads the words of a cell as a heading; corner is the heading of the
// column that the cell stands in, which may hold a part of it.
func (r *reader) label(at span, corner string) *label {
	raw := r.doc.Text[at.start:at.end]
	l := &label{text: plain(raw), at: at}
	if m := gluedNote.FindStringSubmatch(l.text); m != nil {
		l.text = m[1]
	}
	low := strings.ToLower(l.text)
	words := wordsOf(l.text, 0, len(l.text))
	l.total, l.partOf = totalLabel.MatchString(l.text), partLabel.MatchString(l.text)
	if sanctions := r.labelSanctions(l.text); len(sanctions) > 0 {
		l.sanction = r.oneSanction(sanctions, l.text)
	} else if received.MatchString(l.text) {
		l.sanction = "complaint"
	}
	if tookTraining.MatchString(l.text) {
		l.sanction = ""
	}
	l.period = r.labelPeriod(l.text, corner)
	l.platforms, _ = r.topics(zone{at, underTitle})
	l.group = is("officers", low) || is("civilians", low) || is("others", low)
	l.counts = l.sanction == "" && isCount(words)
	l.excluded = toWatchdog.MatchString(l.text) || l.sanction == "" && !l.group && (anyOf("excluded", words) || strings.ContainsAny(l.text, "%£"))
	l.onTopic = l.platforms != nil || onData.MatchString(low)
	l.offTopic = !l.onTopic && anyOf("offtopic", words)
	l.department = r.labelDepartment(l.text, at)
	if l.department.known() {
		l.excluded, l.offTopic = false, false // "Driving Standards Agency"
	}
	l.fine = anyOf("ranks", words) && l.sanction == "" || isMonth(l.period)
	l.known = l.total || l.group || l.counts || l.fine || l.department.known() || l.platforms != nil || !l.period.IsZero() || l.sanction != "" || letter(l.text) != ""
	return l
}

// isCount tells whether a label only says what is counted: "Number of staff".
func isCount(words []word) bool {
	found := false
	for _, w := range words {
		if !w.sense.is("filler") && !w.sense.is("countnoun") {
			return false
		}
		found = found || w.sense.is("countnoun")
	}
	return found
}

// isMonth tells whether a period is a month or less.
func isMonth(p period.Period) bool {
	return !p.From.IsZero() && !p.To.IsZero() && p.To.Before(p.From.AddDate(0, 0, 31))
}

// labelSanctions returns the sanctions that a label names, in its order: not
// the words that only head a column of outcomes, or a breach of data.
func (r *reader) labelSanctions(text string) []string {
	if goneBefore.MatchString(text) {
		return []string{"resignation"}
	}
	var ids []string
	for _, m := range r.lex.Label(lexicon.Sanction, lookedInto.ReplaceAllString(text, "investigation")) {
		surface := strings.ToLower(m.Surface)
		if weakSanction(m.ID, surface) && m.ID == "complaint" || is("outcomes", surface) || is("nosanction", surface) {
			continue
		}
		if !slices.Contains(ids, m.ID) {
			ids = append(ids, m.ID)
		}
	}
	if len(ids) == 0 && breachFound.MatchString(text) {
		return []string{"breach_finding"}
	}
	if len(ids) > 0 && outcomeHeading.MatchString(text) {
		return nil
	}
	return ids
}

// goneBefore matches a dismissal of one who had gone before it: "Would have been
// dismissed if still serving", "Former officer: dismissed had they not retired".
var goneBefore = quick.MustCompile(`(?i)\b(?:would|will) have been (?:dismissed|sacked)\b|\bdismiss\w+,? (?:if|had) (?:he|she|they|the officer|not|still)\b`)

// tookTraining matches the heading of those who took a course as everybody does.
// It matches "Staff who completed training", "Employees trained"; not "Required to complete training".
var tookTraining = quick.MustCompile(`(?i)^(?:number of )?(?:all )?(?:staff|employees|officers|people|workers|colleagues)\b(?: who)?(?: (?:have|had))? (?:completed|completing|attended|attending|undertook|took|passed|finished|trained)\b`)

// received matches the heading of what was brought to a body: "Referrals received",
// "Number of concerns about social media"; not "Referrals to the police".
var received = quick.MustCompile(`(?i)^(?:number of |total |new |all )*(?:referrals|concerns|complaints|allegations)\b(?: (?:received|made|raised|recorded|about|in|of|where|which|concerning|relating|involving|mentioning)\b|$)`)

// toWatchdog matches complaints about a body and not about its people: "Complaints to the
// ICO"; not "Complaints about staff".
var toWatchdog = quick.MustCompile(`(?i)\b(?:complaints?|appeals|referrals) to the (?:ico|information commissioner|ombudsman|tribunal|local government)\b`)

// lookedInto matches an investigation that is no disciplinary action yet: "subject
// to a disciplinary investigation".
var lookedInto = quick.MustCompile(`(?i)(?:subject (?:to|of) )?(?:an? )?(?:formal )?(?:internal )?(?:disciplinary|misconduct|conduct) investigations?`)

// breachFound matches a breach that is an outcome: "Breach found", "Breach of
// Code", "In breach"; not "Data breaches reported".
var breachFound = quick.MustCompile(`(?i)^(?:found (?:to be )?)?(?:in )?breach(?: of (?:the )?(?:code|policy|standards)(?: of conduct)?)?(?: found| proven| established| upheld)?$`)

// outcomeHeading matches the heading of outcomes that names what led to them.
// It matches "Result of investigation", "Disciplinary outcome", "Reason for
// dismissal"; not "Disciplined".
var outcomeHeading = quick.MustCompile(`(?i)^(?:final )?(?:outcomes?|results?|findings?|reasons?|grounds|type|nature|level|date|year|stage) (?:of|for|from|following|after)\b|^(?:disciplinary|misconduct|investigation|hearing|case) (?:outcome|result|sanction|penalty|action taken)s?$|^(?:sanction|penalty|action)s?(?: taken| imposed| given| applied)?$`)

// alternatives matches what makes two outcomes of a label one of the two:
// "Written or verbal warning", "Dismissed/resigned".
var alternatives = quick.MustCompile(`(?i)/|\bor\b|,`)

// oneSanction returns what a label of several sanctions stands for: the kind
// they share, where it is one or the other; else the gravest.
func (r *reader) oneSanction(ids []string, text string) string {
	special := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return general(id) })
	if len(special) == 0 {
		special = ids
	}
	if len(special) == 1 {
		return special[0]
	}
	warnings := !slices.ContainsFunc(special, func(id string) bool { return !isWarning(id) })
	switch {
	case alternatives.MatchString(text) && warnings:
		return "warning"
	case alternatives.MatchString(text):
		return "disciplinary_action"
	}
	return slices.MaxFunc(special, func(a, b string) int { return r.lex.Severity(a) - r.lex.Severity(b) })
}

// centralWords are words beside a body's name that leave it the same body.
var centralWords = quick.MustCompile(`(?i)[ (-]*\b(?:headquarters|hq|central|core|department|total|main|excluding agencies)\b[)]?`)

// labelDepartment returns the body that a row or a column is of.
func (r *reader) labelDepartment(text string, at span) department {
	low := strings.ToLower(strings.TrimSpace(text))
	if is("central", low) {
		return r.bodyDepartment()
	}
	letters := 0
	var named department
	for _, m := range r.within(lexicon.Department, at.start, at.end) {
		n := m.End - m.Start
		if letters += n; !named.known() {
			named = r.named(m) // "Royal Navy and Royal Marines"
		}
	}
	if letters*2 >= len(centralWords.ReplaceAllString(low, "")) {
		return named
	}
	return department{}
}
