package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"foiwatch/extractors/quick"
)

// An asking is how the words of a requester are being read.
type asking int

const (
	notAsking  asking = iota
	untilReply        // below a heading, up to the heading of the answer
	whileAsked        // behind a lead-in, as long as the blocks go on asking
	inLetter          // up to the end of the letter
)

// A marker goes through the blocks of a page and tells whose words each is.
type marker struct {
	drafts  []draft
	replies []bool // an answer's heading comes behind the block before the next question's
	mode    asking
	fresh   bool       // nothing has been asked yet since the mode began
	replied bool       // an answer's heading has come
	naming  bool       // the mode began at "Question 2" below an answer's heading
	level   int        // of the heading that began it; 0 for none
	frame   *html.Node // the list or quotation in which the asking stands
	styled  bool       // what is asked is set in bold or italics
	message *html.Node // the message of a correspondence that is being read
}

// markAsked marks the words of requesters: whole messages that the page marks
// as theirs, what stands below headings and lead-ins that say so, and questions.
func markAsked(drafts []draft) {
	for i := range drafts {
		drafts[i].answer = drafts[i].table == nil && answersItself(drafts[i].text)
		drafts[i].role = drafts[i].readRole()
	}
	m := marker{drafts: drafts, replies: repliesBehind(drafts)}
	for i := range drafts {
		drafts[i].asked = m.asked(i)
	}
}

// repliesBehind tells for each block whether the next heading of a role is an answer's.
func repliesBehind(drafts []draft) []bool {
	list := make([]bool, len(drafts))
	reply := false
	for i := len(drafts) - 1; i >= 0; i-- {
		list[i] = reply
		switch role := drafts[i].role; role {
		case "answer":
			reply = true
		case "ask", "perhaps_ask":
			reply = false
		}
	}
	return list
}

// readRole returns the role of the block as a heading, or of the label that it
// begins with: "Response: 12".
func (d *draft) readRole() string {
	if d.table != nil {
		return ""
	}
	if d.kind == Heading || len(d.text) < 60 {
		if role := headingRole(d.text); role != "" {
			return role
		}
	}
	label, rest, ok := strings.Cut(d.text, ":")
	if !ok || len(label) > 40 || strings.TrimSpace(rest) == "" {
		return ""
	}
	role := headingRole(label)
	if role == "ask" && numberedLabel.MatchString(label) && states(strings.TrimSpace(rest)) {
		return "" // "Question 2: Six members of staff were warned"
	}
	return role
}

var (
	// "Question 2", "Q3"
	numberedLabel = quick.MustCompile(`(?i)^\s*q(?:uestion)?\s?\d{1,2}\s*$`)
	// verbs of what happened
	statesWhat = quick.MustCompile(`(?i)\b(?:were|was|has|have|received|resigned|can confirm|no information)\b`)
)

// states tells whether a text says what happened and asks nothing.
func states(text string) bool {
	return statesWhat.MatchString(text) && !strings.Contains(text, "?") && !questionLine.MatchString(text) && !requests.MatchString(text) && !howMany.MatchString(text)
}

// asked tells whether the block is a requester's, and notes what that means for
// those behind it.
func (m *marker) asked(i int) bool {
	d := &m.drafts[i]
	if insideClass(d.from, "outgoing") {
		m.mode, m.message = notAsking, nil
		return true
	}
	if message := classAround(d.from, "incoming"); message != m.message {
		m.mode, m.message = notAsking, message
	}
	switch role := d.role; {
	case role == "answer" && m.mode != inLetter && !(d.kind == Item && m.mode != notAsking):
		m.mode, m.replied = notAsking, true
		return false
	case role == "ask" && !d.answer, role == "perhaps_ask" && m.replies[i] && d.kind == Heading:
		m.begin(d, i)
		return true
	case mailToBody.MatchString(d.text):
		m.mode = inLetter
		return true
	case originalMessage.MatchString(d.text):
		m.mode, m.level = untilReply, 0
		return true
	}
	return m.goesOn(d, i)
}

// begin reads a heading or a label of a request.
func (m *marker) begin(d *draft, i int) {
	m.mode, m.fresh, m.frame, m.styled, m.level = whileAsked, true, nil, false, 0
	m.naming = m.replied && numberedLabel.MatchString(d.text)
	if m.replies[i] {
		m.mode = untilReply
	}
	if d.kind == Heading {
		m.level = d.level
	}
	if label, rest, ok := strings.Cut(d.text, ":"); ok && headingRole(label) != "" && strings.TrimSpace(rest) != "" {
		m.fresh, m.frame = false, around(d.from)
	}
}

// goesOn tells whether a block without a heading's role is asked.
func (m *marker) goesOn(d *draft, i int) bool {
	switch m.mode {
	case untilReply:
		if d.kind == Heading && m.level > 0 && d.level < m.level {
			m.mode = notAsking
			return isQuestion(d)
		}
		return true
	case inLetter:
		if closing.MatchString(d.text) || d.role == "answer" || replyOpening.MatchString(d.text) {
			m.mode = notAsking
			return closing.MatchString(d.text)
		}
		return true
	case whileAsked:
		if m.stillAsked(d) {
			m.fresh, m.frame, m.styled = false, around(d.from), isStyled(d.from)
			return true
		}
		m.mode = notAsking
	case notAsking:
	}
	return m.startsAsking(d, i)
}

// stillAsked tells whether a block behind a lead-in belongs to the request.
func (m *marker) stillAsked(d *draft) bool {
	switch {
	case d.table != nil, d.answer, d.kind == Heading && !isQuestion(d):
		return false
	case m.fresh:
		return !speaksForBody.MatchString(d.text) && !(m.naming && states(d.text)) // "Question 2", and then "Four of them were suspended."
	case m.frame != nil && around(d.from) == m.frame:
		return true
	case m.styled && !isStyled(d.from):
		return isQuestion(d)
	}
	return isQuestion(d) || asksOn.MatchString(bare(d.text)) && !speaksForBody.MatchString(d.text)
}

// startsAsking tells whether a block is a question, a lead-in to one or the
// opening of a requester's letter.
func (m *marker) startsAsking(d *draft, i int) bool {
	switch {
	case d.table != nil:
		return false
	case opensLetter(m.drafts, i):
		m.mode = inLetter
		return true
	case quotedMail(d.text):
		return true
	case m.styled && isStyled(d.from) && d.kind != Heading && asksOn.MatchString(bare(d.text)):
		m.mode = whileAsked
		return true
	case toAsk.MatchString(d.text), isQuestion(d):
		if strings.HasSuffix(d.text, ":") || toAsk.MatchString(d.text) {
			m.mode, m.fresh, m.frame, m.styled = whileAsked, strings.HasSuffix(d.text, ":"), nil, isStyled(d.from)
		}
		return true
	case len(d.text) < 600 && leads(d.text) && !d.answer:
		m.mode, m.fresh, m.frame, m.styled = whileAsked, true, nil, false
		return true
	}
	return false
}

// leads tells whether a text is a lead-in to a request.
func leads(text string) bool {
	return noteYouSeek.MatchString(text) || strings.HasSuffix(strings.TrimSpace(text), ":") && leadsIn.MatchString(text) && !leadsToAnswer.MatchString(text)
}

// opensLetter tells whether a requester's letter begins: it is addressed to a
// body, or to nobody and asks for something before it ends.
func opensLetter(drafts []draft, i int) bool {
	if !letterOpening.MatchString(drafts[i].text) || len(drafts[i].text) > 200 {
		return false
	}
	if !greeting.MatchString(drafts[i].text) {
		return true
	}
	if first := greeting.ReplaceAllString(drafts[i].text, ""); speaksForBody.MatchString(first) || thanksRequester.MatchString(first) {
		return false // "Dear Sir, thank you for your request"
	}
	for _, d := range drafts[i+1 : min(len(drafts), i+4)] {
		if d.role != "" || speaksForBody.MatchString(d.text) || thanksRequester.MatchString(d.text) {
			return false
		}
		if isQuestion(&d) || asksOn.MatchString(d.text) {
			return true
		}
	}
	return false
}

// isQuestion tells whether a block is a question, or what a member asks in
// Parliament, and nothing else.
func isQuestion(d *draft) bool {
	if d.table != nil || d.answer {
		return false
	}
	if toAsk.MatchString(d.text) || requests.MatchString(bare(d.text)) {
		return true
	}
	if markedQuestion.MatchString(d.text) || reportsRequest.MatchString(d.text) || strings.HasSuffix(d.text, "?") && questionMark.MatchString(d.text) {
		return true
	}
	mark := strings.LastIndex(d.text, "?")
	if mark < 0 && strings.HasSuffix(d.text, ":") && howMany.MatchString(d.text) {
		return questionLine.MatchString(bare(d.text))
	}
	if mark < 0 || !questionLine.MatchString(bare(d.text)) && !letterOpening.MatchString(d.text) {
		return false
	}
	rest := strings.TrimLeft(d.text[mark+1:], " \n\"'”’)]*.")
	return rest == "" || stillAsking.MatchString(bare(rest))
}

// answersItself tells whether a block holds an answer: behind a question mark,
// or on a line of its own.
func answersItself(text string) bool {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if behindMark.MatchString(line) || (i > 0 || len(lines) == 1) && isAnswer(line) {
			return true
		}
	}
	return false
}

// isAnswer tells whether a line is an answer and nothing else.
func isAnswer(line string) bool {
	if answerLine.MatchString(line) {
		return true
	}
	figure := strings.TrimRight(line, " \t\n\f\r.;,")
	return figure != "" && figure[len(figure)-1] >= '0' && figure[len(figure)-1] <= '9' && labelledLine.MatchString(line)
}

// quotedMail tells whether each line of a block is quoted as mail programs do.
func quotedMail(text string) bool {
	for _, line := range strings.Split(text, "\n") {
		if !strings.HasPrefix(line, ">") {
			return false
		}
	}
	return true
}

// bare is a text without the number and the marks before it.
func bare(text string) string {
	text = strings.TrimLeft(text, " \n\"'“‘>*•–-")
	return enumerator.ReplaceAllString(text, "")
}

// around returns the list or the quotation that holds a block; nil for none.
func around(n *html.Node) *html.Node {
	var found *html.Node
	for ; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.Ul, atom.Ol, atom.Blockquote, atom.Em, atom.I:
			found = n
		}
	}
	return found
}

// isStyled tells whether all of a block is set in bold or italics.
func isStyled(n *html.Node) bool {
	found := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.Em, c.DataAtom == atom.I, c.DataAtom == atom.Strong, c.DataAtom == atom.B:
			found = true
		case c.Type != html.TextNode || strings.TrimSpace(c.Data) != "":
			return false
		}
	}
	return found
}

// insideClass tells whether n or an element around it has the class.
func insideClass(n *html.Node, class string) bool { return classAround(n, class) != nil }

// classAround returns the nearest element from n upward that has the class.
func classAround(n *html.Node, class string) *html.Node {
	for ; n != nil; n = n.Parent {
		for _, a := range n.Attr {
			if a.Key != "class" {
				continue
			}
			for one := range strings.FieldsSeq(a.Val) {
				if one == class {
					return n
				}
			}
		}
	}
	return nil
}

// The patterns by which the words of a requester are told from a body's.
var (
	// "To ask the Secretary of State …", "Lord Quill: To ask Her Majesty's Government"; not "to ask for a review"
	toAsk = quick.MustCompile(`(?i)^(?:.{0,60}: ?)?to ask (?:the|her|his|what|whether|how)\b`)
	// "1.", "(a)", "Q2:", "Question 3 -", "iv)"
	enumerator = quick.MustCompile(`(?i)^(?:(?:q(?:uestion)?\.?\s*)?\(?(?:\d{1,2}[a-z]?|[a-z]|i{1,3}|iv|vi{0,3})[).:]+|q(?:uestion)?\s*\d{1,2}[a-z]?\s*[-–—]?)\s*`)
	// "How many staff were dismissed?"; its mark is looked for apart
	questionLine = quick.MustCompile(`(?is)^(?:(?:and |also,? |if so,? |if yes,? |in (?:each|total|the)[^?.]{0,80}, |for (?:each|the|all)[^?.]{0,120},? ?|(?:since|between|during|over|from|in)\b[^?.]{0,100}, |of (?:those|these|the|them)[^?.]{0,100},? ?|[^?.]{0,60}\bplease )?(?:how many|how much|how often|what|which|who|when|why|where|please|can|could|would|will|were|was|have|has|had|did|are|is|do|does|if|in how many|in what|on which|on how many|by|for each|for what|over what|the (?:total )?number of|number of|whether|any|broken down|to what|under what|at what)\b)`)
	// "Q. Number of staff disciplined", "Q2 - Staff dismissed"; not "Q1 and Q2", nor "Q3 - In addition, 12 officers were"
	markedQuestion = quick.MustCompile(`^(?:Q\s?\d{0,2}|Question(?: \d{1,2})?)\s?[.:)–-]\s*(?i:(?:the |total )?(?:number|numbers|figures|details|total|how|what|which)\b[^\d]{0,300}(?:(?:19|20)\d\d(?:[/-]\d{2,4})?[^\d]*)*)$`)
	// "Q3 Staff dismissed?"; the mark at its end is looked for apart
	questionMark = quick.MustCompile(`^(?i:Q\s?\d{1,2}|Question \d{1,2})\b`)
	// one sentence that tells what was asked: "The requester wished all figures to run from 2015", "You wrote about staff dismissed";
	// not "You asked about dismissals. There were five."
	reportsRequest = quick.MustCompile(`(?i)^(?:(?:the )?(?:applicant|requester|requestor|correspondent|enquirer) (?:has |had )?(?:asked|requested|sought|wished|wanted|wrote|enquired)|you (?:have |had )?(?:asked|requested|sought|wrote|enquired|wished)) (?:[^.:]|\.[^\s])*\.?$`)
	// what a question asks for that goes on behind a colon
	howMany = quick.MustCompile(`(?i)\b(?:how many|what (?:was|were|is|are)|the number of)\b`)
	// what asks without a mark: "Please provide the number of staff …", "I would like to know …"; not "Please find attached"
	requests = quick.MustCompile(`(?i)^(?:(?:also,? |could you |can you |if so,? |for each[^.]{0,80},? )?please (?:also )?(?:provide|state|give|list|confirm|tell|supply|break|send|include|specify|advise (?:me|us|how)|answer|could|can|would|let me|detail|outline|disclose|indicate|forward)\b|i (?:would|'d|should) (?:also )?(?:like|be grateful)(?: to (?:know|request|ask|see|receive|obtain|have)| if| for)?\b|i'd like|i(?: a|')m (?:writing to (?:request|ask|make)|requesting|seeking|looking for)|i (?:am |hereby )?request(?:ing)?\b|i wish to|(?:can|could|would|will) you (?:please )?(?:provide|tell|state|give|confirm|send|list|supply|let me)|under the (?:freedom|foi)[^.]{0,60}(?:please|i (?:would|am|request|wish)|could you|can you)|this is a request|(?:how many|what (?:was|were|is|are)|the (?:total )?number of)\b.*:$)`)
	// what a requester adds behind a question mark; an answer that stands there is the body's
	stillAsking = quick.MustCompile(`^(?i:I|We|Please|If|For|By|How|What|And|Of|Which|In|Were|Was|Do|Did|Have|Has|Can|Could|Are|Is|E\.g|Ie|I\.e|Eg|Who|When|Where|Why|This|That|To|Or|Broken|Any)\b`)
	// what goes on asking behind a lead-in: "the number of staff …", "broken down by year", "and their rank"
	asksOn = quick.MustCompile(`(?i)^(?:how|what|which|who|please|i |i'd|we (?:would|are)|if |for (?:each|the|all|this|example|clarity|those)|broken|also|and|or|any|all|the (?:total|number|outcome|result|reason|rank|date|nature|type|role|sanction|action|platform|name|site|year|information|details|breakdown|time)|total number|number of|numbers of|an? (?:breakdown|list|copy|short|brief|summary|description)|details of|copies of|in (?:each|total|what|which|how)|by |under the|of (?:these|those|them|the)|where |were|was|whether|with |would|can|could|to |dear|yours|thank|many thanks|kind regards|regards|as |between|since|during|over|from|my |should you|\([a-z0-9]{1,3}\))`)
	// a lead-in to the request: "I note you seek access to:"
	noteYouSeek = quick.MustCompile(`(?i)^i note (?:that )?you (?:seek|sought|have)\b`)
	// "You asked for the following:", "… in which you requested:"; the colon at its end is looked for apart
	leadsIn = quick.MustCompile(`(?is)^(?:you (?:have |had |also |then |specifically )*(?:asked|requested|wrote|enquired|sought|wanted)\b[^.]*:|(?:in )?your (?:e-?mail|letter|request|enquiry|foi request|message|correspondence)\b[^:]*(?:asked|requested|sought|reads?|states?|stated|as follows|below|was|is)\b[^:]*:|.{0,300}\b(?:in which|where|when|specifically|and) you (?:have )?(?:asked|requested|sought|wrote|enquired|stated)\b[^.:]*:|(?:the )?(?:applicant|requester|requestor|correspondent) (?:has )?(?:asked|requested|sought|wrote)[^.]*:|for (?:ease of )?reference,? your request[^:]*:|(?:we|i) (?:have )?(?:received|understand|note|noted|refer to)\b[^.]*\brequest\b[^.:]*:|thank you for your[^:]*(?:request|asked|seek)[^:]*(?:below|follow(?:s|ing)|:|repeated|regarding|asking)[^:]*:)\s*$`)
	// a lead-in to the answer: "Thank you for your request. Your questions are answered in turn below:"
	leadsToAnswer = quick.MustCompile(`(?i)\b(?:answered|our (?:answers?|response|reply)|(?:the )?(?:answers?|responses?) (?:is|are))\b[^:.]*:\s*$`)
	// the body speaks
	speaksForBody = quick.MustCompile(`(?i)^(?:(?:i|we) (?:can(?:not)? (?:confirm|advise|provide|inform)|confirm|regret|am (?:un)?able|are (?:un)?able|am afraid|am sorry|have (?:today|now|searched|made|considered|completed)|hold|do not hold|am writing to (?:confirm|inform|advise|respond))|having (?:made|completed|considered|conducted|reviewed)|in (?:response|reply|answer|accordance)\b|further to your|please (?:find|see|note|be|refer)|following (?:receipt|consideration|a search)|your request (?:for information )?(?:has|is|was) (?:now |been |being )|our (?:response|answer|reply)|this (?:letter|information is)|the (?:information|data|table|figures?|answer|agency|trust|council|force|department|university|constabulary|board|ministry|authority)\b[^?]{0,60} (?:is|are|has|have|does|do|holds?|carries|can|below)\b|searches|a search|there (?:were|was|have|has|are|is)\b|section \d|response:|answer:|none\b|nil\b|\d[\d,]*x? [a-z]|no information|information (?:is )?(?:not )?held)`)
	// an answer on a line of its own: "17", "2. 4", "None", "Fewer than five", "A: 12"
	answerLine = quick.MustCompile(`(?i)^\s*(?:(?:a(?:nswer)?\.?\s*)?\(?(?:\d{1,2}[a-z]?|[a-z])?[).:]?\s*[-–—]?\s*)?(?:(?:<|>|≤|≥)?\s?\d[\d,]*\+?(?: x .*)?|nil|none|zero|no|yes|n/a|(?:fewer|less|more|no more) than (?:\d+|five|ten|three|six)|\d+ or (?:fewer|less|more)|(?:this )?information (?:is )?not (?:held|recorded)\b.*|not (?:held|recorded|known)|not applicable)(?: (?:officers?|staff|employees?|people|members of staff|cases?))?\s*[.*]?\s*$`)
	// "Dismissed: 3": it ends with a figure, which is looked for apart
	labelledLine = quick.MustCompile(`(?i)^[^?]{2,60}(?::|=|\.{3,}|[-–—])\s*(?:<|>)?\s?\d[\d,]*\s*[.;,]?\s*$`)
	// an answer behind a question's mark: "How many? 17 (5 in 2016)"
	behindMark = quick.MustCompile(`(?i)\?["”')*]*\s*(?:[-–—:]\s*)?(?:a(?:nswer)?\s*[:.-]\s*|response\s*:\s*)?(?:(?:<|>|≤|≥)?\s?\d[\d,]*(?:[^.)\d:]|[.]?\s*$|:\s)|nil\b|none\b|zero\b|no\s*[.;,]?\s*$|yes\b|no[,.] |(?:fewer|less|more) than\b|(?:this )?information (?:is )?not held|not held|a(?:nswer)?:\s)`)
	// letters of requesters, their ends, and the answers to them
	letterOpening = quick.MustCompile(`(?i)^dear (sir|madam|sirs|foi\b|freedom of information|information (governance|access|officer|rights|team)|.{3,60}(council|police|constabulary|department|office|trust|agency|service|ministry|authority|board|commission|university|foi)\b)`)
	// "Dear Sir", "Dear Sirs,", "Dear Sir or Madam"
	greeting        = quick.MustCompile(`(?i)^dear sirs?(?:(?: or |/| / )madam)?[,.:]?\s*|^dear madam[,.:]?\s*`)
	replyOpening    = quick.MustCompile(`(?i)^dear (?:mr|mrs|ms|miss|dr|prof|applicant|requester|requestor|enquirer|\[)`)
	thanksRequester = quick.MustCompile(`(?i)^(?:thank you for your|further to your|i (?:write|am writing|refer) (?:in (?:response|reply)|in connection with|further to|with reference to|to) .{0,30}your|with reference to your|re:? your)`)
	closing         = quick.MustCompile(`(?i)^(?:yours (?:faithfully|sincerely|truly|etc)|(?:kind|best|warm|many)? ?(?:regards|thanks|wishes)\b.{0,60}$)`)
	// the head of a mail to a body
	mailToBody      = quick.MustCompile(`(?is)^from:.{0,200}\bto:\s*[^\n]{0,100}(?:\bfoi\b|freedom|@[\w.-]*(?:gov|police|nhs|ac|mod)\.uk)`)
	originalMessage = quick.MustCompile(`(?i)^-{2,}\s*(?:original|forwarded) message|^from: .{0,200}\b(?:sent|date): .{0,200}\bto: `)
)
