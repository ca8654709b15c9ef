package response

import (
	"slices"
	"strings"

	"foiwatch/extractors/quick"
)

// statuses are the lines of sites of requests.
var statuses = []struct {
	line  quick.Regexp
	means Outcome
}{
	{quick.MustCompile(`(?i)\b(?:the )?request (?:was|is) partially successful|\bpartially successful\.`), Partial},
	{quick.MustCompile(`(?i)\b(?:the )?request was refused(?: by|\.|$)`), Refused},
	{quick.MustCompile(`(?i)\bdid not have the information requested`), NotHeld},
	{quick.MustCompile(`(?i)\b(?:response to this request is (?:long )?overdue|is (?:long )?overdue|is delayed\b|^(?:long overdue|delayed|awaiting response)\.?$|by law, .{0,80}should (?:normally )?have responded|currently waiting for a response|has not (?:yet )?(?:replied|responded))`), Overdue},
	{quick.MustCompile(`(?i)\b(?:the )?request was successful`), Answered},
}

// statusLines is the lines of statuses, in their order.
var statusLines = func() *quick.Set {
	var lines []quick.Regexp
	for _, status := range statuses {
		lines = append(lines, status.line)
	}
	return quick.NewSet(lines...)
}()

// field matches a line of a log that says how a request was decided.
// It matches "Decision: information withheld"; not "Decision notices".
var field = quick.MustCompile(`(?i)^(?:final |disclosure |foi |request )?(?:outcome|decision|status|result|response type|disclosure|exemptions?(?: applied| used| cited)?|request status|information (?:provided|supplied|disclosed|released))\s*[:\t–-]\s*(\S.*)$`)

// fieldValues are what such lines say, the most special first.
var fieldValues = []struct {
	says  quick.Regexp
	means Outcome
}{
	{quick.MustCompile(`(?i)\bneither confirm|\bncnd\b`), NeitherConfirmNorDeny},
	{quick.MustCompile(`(?i)\bpart(?:ial|ially|ly)?\b|\bin part\b|\bsome (?:of the )?information\b`), Partial},
	{quick.MustCompile(`(?i)\b(?:not held|no (?:recorded )?information(?: is)? held|no information)\b`), NotHeld},
	{quick.MustCompile(`(?i)\bnil return\b`), Nil},
	{quick.MustCompile(`(?i)\b(?:refused|refusal|withheld|declined|rejected|exempt(?:ed)?|not disclosed|over (?:the )?(?:cost|appropriate) limit|exceeds|vexatious)\b`), Refused},
	{quick.MustCompile(`(?i)\b(?:overdue|awaiting (?:a )?response)\b`), Overdue},
	{quick.MustCompile(`(?i)\b(?:all (?:information )?(?:sent|disclosed|supplied|provided|released)|full(?:y)?\b|disclosed|granted|released|successful|answered)`), Answered},
}

// What bodies write. Each is tried on one sentence.
var (
	// a sentence without one of these words says nothing of the answer
	cue = quick.MustCompile(`(?i)\b(?:refus|exempt|withh|exce|limit|oblig|hold|held|record|collect|capture|locate|confirm|den[iy]|nil|none|zero|no |not |never|cannot|unable|0\b|section|sections|s\.? ?\d|ss\.? |in part|partial|some of|attached|below|follow|table|decided|vexatious|publicly|accessible|keep|disclos|nobody|neither)`)
	// "section 40(2)", "s.12", "Sections 30, 31 and 38(1)(b)"; not "section 4 of the policy"
	section = quick.MustCompile(`(?i)\b(?:sections?|ss?\.?|sec\.?) ?(\d{1,2}(?:(?: ?\(\w{1,3}\))*(?:\s?(?:,|and|&|or|/|, and)\s?(?:s(?:ection)?\.? ?)?\d{1,2}\b)?)*)`)
	number  = quick.MustCompile(`(?:^|[^\d(])(\d{1,2})(?:\D|$)`)
	bracket = quick.MustCompile(`\([^)]*\)`)
	ofOther = quick.MustCompile(`(?i)^[^.;]{0,12}\bof the (?:policy|code|contract|handbook|procedure|guidance|data protection act|police act|equality act|employment|public order|communications act|computer misuse|theft)`)
	// cells of a table
	zeroCell   = quick.MustCompile(`(?i)^(?:0|nil|none|zero)\.?$`)
	figureCell = quick.MustCompile(`^[<>≤≥~]?\s?\d[\d,]*(?:\D.{0,30})?$`)
	nothing    = quick.MustCompile(`(?i)^(?:none|n/?a|nil|no)\b`)
)

// The places in written of what bodies write in a sentence.
const (
	supposed = iota
	firmly
	refusal
	notWithheld
	wholly
	partly
	absent
	noOther
	neitherNor
	anyOther
	noneFirst
	none
	given
)

// written is what bodies write in a sentence.
var written = quick.NewSet(
	// "other exemptions may then apply", "if you were to refine your request"
	quick.MustCompile(`(?i)\b(?:may (?:then |also |well |still )?(?:apply|be|refuse|wish|seek|have|result)|might (?:then |also |still |well )?(?:apply|be|fall)|could (?:then |also )?(?:apply|be exempt)|if (?:you|a|any|we|your|it)\b|should you|were you to|in (?:the )?future|even if|where (?:an?|any) (?:exemption|public authority)|(?:the|an|unless an?) exemption applies|you have the right|right to (?:appeal|complain|request)|internal review|can refuse|(?:allows|entitles|permits|enables) (?:a |us|public|an )|re-?used?|dissatisfied|not (?:satisfied|content|happy))\b`),
	// a decision all the same: "If we exclude … I am refusing your request"
	quick.MustCompile(`(?i)\b(?:i am|we are|i have|we have|has been|have been|is|are) (?:therefore |hereby |also |accordingly |now )*(?:refus|withh|exempt|unable|relying|claiming|applying|not obliged)|\bmay be identif|\bneither confirm`),
	// "I am refusing your request", "is exempt", "would exceed the appropriate limit"
	quick.MustCompile(`(?i)\b(?:refus(?:e|es|ed|ing)\b.{0,60}\b(?:request|disclos|information|questions?|provide|comply)|request.{0,40}\b(?:is|has been|was|must be) (?:therefore |hereby |being )?(?:refused|declined)|has been refused|refusal notice|(?:is|are|being|be|was|were|considered|it|information|data|therefore|them|which) (?:therefore |also |considered |deemed |absolutely |wholly |thus |to be )*exempt(?:ed)?\b|exempt (?:from disclosure|under|by virtue)|exemptions? (?:\w+ ){0,4}(?:applie[sd]|is engaged|are engaged|engages|have been (?:applied|engaged)|has been (?:applied|engaged))|(?:appl(?:y|ies|ied|ying)|engag\w+|rel(?:y|ies|ied|ying) (?:up)?on|cit(?:e|ed|ing)|claim(?:ed|ing)?|invok\w+) (?:the |an |this )?(?:following )?(?:exemptions?|section)|withh(?:eld|olding|old|olds)\b|(?:would|will|to|could) (?:be likely to )?(?:greatly |significantly |therefore |far |also |substantially )*exceed|exceeds? the (?:appropriate|cost|time|fees)|in excess of (?:the )?(?:appropriate|cost|18 hours|£450|£600)|over the (?:appropriate|cost) limit|(?:not|no longer|nor) (?:\w+ )?(?:obliged|required) to (?:comply|confirm|provide|answer|respond)|vexatious|(?:cannot|can not|unable to|not able to|will not|won't|not be|decided not to|not going to|declined? to) (?:therefore |be |be able to )?(?:answer|comply|disclos\w+|provid\w+|suppl\w+|release\w*|give)\b|not (?:be )?(?:disclosed|released)|publicly available|(?:reasonably|already) accessible|(?:does|do) not give (?:numbers|figures)|redacted|suppressed|rounded to protect)`),
	// "no information has been withheld", "not exempt", "no exemption applies"
	quick.MustCompile(`(?i)\b(?:no|not|nothing|none|without)\b(?: \w+){0,5} (?:withheld|exempt|refused|redacted|suppressed)|\bno exemptions?\b|\bnot vexatious|\bin full\b`),
	// all of it: "the whole of your request", "refuse your request", "exceed the cost limit"
	quick.MustCompile(`(?i)\b(?:whole of (?:your|the|this)|refus(?:e|es|ed|ing) (?:to comply with )?(?:your|the|this) (?:entire |whole )?request|request (?:is|has been|must be|was) (?:therefore |hereby )?refused|(?:your|this) request (?:is|as) vexatious|in its entirety|all of the (?:requested )?information (?:is|has been) (?:exempt|withheld)|not (?:obliged|required) to comply)\b`),
	// "provided in part", "some of the information you requested"
	quick.MustCompile(`(?i)\b(?:(?:disclos\w+|provid\w+|released?|answer\w*|grant\w+|exempt|upheld|refus\w+|withh\w+|successful|met) (?:only )?in part|partial(?:ly)? (?:disclos|refus|exempt|answer|withh|releas|provid|provision)\w*|part(?:ly)? (?:disclosed|refused|exempt|withheld|answered)|some (?:of )?(?:the |this )?(?:requested )?information (?:\w+ ){0,6}(?:is|has been|being|been) (?:\w+ )?(?:withheld|exempt|refused|redacted)|partial (?:response|refusal|answer)|remaind(?:er|ing) .{0,60}(?:exempt|withheld|refused))\b`),
	// "The Trust does not hold this information", "is not recorded centrally"
	quick.MustCompile(`(?i)\b(?:(?:does|do|did|has|have) ?n[o']t (?:hold|held|record|recorded|collect|keep|capture|retain|maintain|centrally|routinely|separately)|(?:does|do|did) not (?:currently |routinely |centrally |separately )?(?:hold|record|collect|keep|capture|retain|maintain)|(?:is|are|was|were) not (?:currently |centrally |routinely |separately |readily )?(?:held|recorded|collected|captured|retained|kept)|(?:information|data) not (?:held|recorded)|not held\b|no (?:recorded |relevant |such )?(?:information|data|records?) (?:is |are |was |were )?(?:currently )?(?:held|recorded|located|found|exists?)|no central(?:ly held)? (?:record|data|information)|holds? no (?:information|data|records?)|(?:unable to|could not|cannot) locate|no trace)\b`),
	// "no other information is held"
	quick.MustCompile(`(?i)\b(?:other|further|additional|earlier|pre-?\d{4}|before \d{4}|prior to)\b`),
	// "can neither confirm nor deny"
	quick.MustCompile(`(?i)\b(?:neither (?:to )?confirm\w* (?:n?or|and) den\w+|(?:not|cannot|unable to|refus\w+ to|nor) (?:\w+ )?confirm or deny|(?:duty|obligation|requirement) to confirm (?:n?or|and) deny\b.{0,60}(?:does not|do not|not) (?:apply|arise)|ncnd)\b`),
	// "… whether any other information is held"
	quick.MustCompile(`(?i)\b(?:any other|any further|any additional|other information)\b`),
	// "Zero.", "Dismissed: none"
	quick.MustCompile(`(?i)^\W*(?:(?:q(?:uestion)?|a(?:nswer)?)?\s*\(?\w{0,2}[).:]+\s*|[^.?]{0,60}[:=?–-]\s*)?(?:nil|none|zero|0)(?:\s*[.(;,]|$| (?:in|for|have|has|were|was|of|officers?|staff|employees?|return))`),
	// "there were no cases", "No officers have been dismissed"; not "no exemptions"
	quick.MustCompile(`(?i)\bnil (?:return|response|answer)\b|\b(?:there (?:have been|has been|were|was|are|is) (?:no|none|zero|nil|0)\b|no (?:members? of (?:\w+ )?staff|staff|(?:\w+ )?officers?|(?:\w+ )?employees?|one|individuals?|people|persons?|disciplinar\w+(?: \w+)?|dismissals|sanctions|investigations|complaints|such (?:cases|incidents|complaints|investigations)|cases|incidents|instances)\b[^.]{0,60}\b(?:have|has|had|were|was|been|recorded)\b|(?:has|have|had) not (?:dismissed|disciplined|investigated|suspended|taken any disciplinary)|(?:has|have|had) (?:had |recorded |received )?(?:no|zero) (?:such |disciplinary |recorded )?(?:cases|incidents|dismissals|complaints|investigations|instances|staff|officers|employees)|none of (?:our|the|its|these|them)\b|nobody\b)`),
	// "Please find the answers below", "is given in the table"
	quick.MustCompile(`(?i)\b(?:please (?:find|see) (?:\w+ ){0,8}(?:attached|below|enclosed|response|answers?|table|figures)|(?:table|figures?|answers?|information|data|document|spreadsheet) (?:\w+ ){0,5}(?:below|attached|as follows|follows)|decided to (?:disclose|release)|disclose (?:the )?(?:located |requested )?information (?:to you )?in full)\b`),
)

// sections returns the sections by which a text says that something is withheld:
// the cost limit, vexatious requests, the exemptions of Part II.
func sections(text string) []string {
	var list []string
	for _, at := range section.FindAllStringSubmatchIndex(text, 20) {
		if ofOther.MatchString(text[at[1]:]) {
			continue
		}
		for _, m := range number.FindAllStringSubmatch(bracket.ReplaceAllString(text[at[2]:at[3]], " "), 12) {
			if isExemption(m[1]) {
				list = append(list, "s"+m[1])
			}
		}
	}
	return list
}

// isExemption tells whether a section of the Act lets information be withheld:
// 12, 14 and 21 to 44; in Scotland 12, 14 and 25 to 41. Those on rights, notices
// and procedure do not.
func isExemption(number string) bool {
	return number == "12" || number == "14" || len(number) == 2 && number >= "21" && number <= "44"
}

// sorted returns each section once, in order.
func sorted(list []string) []string {
	out := slices.Clone(list)
	slices.SortFunc(out, strings.Compare)
	if out = slices.Compact(out); out == nil {
		out = []string{}
	}
	return out
}
