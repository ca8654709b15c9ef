package article

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// Headings of a disclosure, by whose words stand below them.
var (
	// "Request", "Information requested", "You asked:", "Question 1"; not "Requests by year"
	askHeading = regexp.MustCompile(`(?i)^(your |the |foi |original |details of (the |your )?)?(request|requests?:?|question|questions|query|enquiry|information (requested|request)|request (for information|details|summary)|you (asked|requested)|what (you|was) asked|request received|foi request)( \d+)?\s*:?$|^(i note (that )?you seek|you (have )?(asked|requested)( us)? (for|to)|request for information under|please (provide|could you|can you|would you|answer|tell)|under the (freedom|foi)|i (would like|am writing|request|wish)|could you (please )?|this is a request)\b.{0,200}$`)
	// "Response", "Our answer", "Decision", "Answer 2"; not "Responses by month"
	answerHeading = regexp.MustCompile(`(?i)^(our |the |foi |your |force |full )?(response|answers?|reply|decision|outcome|information (provided|disclosed|supplied|held)|we (answered|replied|responded)|response (from|of) .{0,60}|disclosure|findings?|data|results?|context|what we (found|hold))( \d+)?\s*:?$`)
	// one person's questions, quoted in the answer: "1. How many staff were dismissed?"
	questionLine = regexp.MustCompile(`(?is)^(?:(?:q(?:uestion)?\s*)?\(?[0-9a-z]{1,2}[).:]\s*)?(how many|what|which|please (state|provide|give|list|confirm|tell|supply|break|could|can)|can you|could you|of (those|these|the)[^.]{0,80},? how many|for (each|what)|were any|was any|have any|has any|did any|if so|are there|is there|do you|does the|the number of [^.:]{0,200}\?|in how many|whether)\b.*$`)
	// letters from a requester
	letterOpening = regexp.MustCompile(`(?i)^dear (sir|madam|sirs|.{3,60}(council|police|constabulary|department|office|trust|agency|service|ministry|authority|board|commission|foi)\b)`)
	toAsk         = regexp.MustCompile(`(?i)^to ask\b`)
)

// markAsked marks the words of requesters: whole messages that the page marks
// as theirs, what stands below headings that say so, and questions.
func markAsked(drafts []draft) {
	asking := false
	for i := range drafts {
		d := &drafts[i]
		label := strings.TrimSpace(strings.TrimRight(d.text, ":"))
		short := d.kind == Heading || len(d.text) < 60
		switch {
		case outgoing(d.from):
			d.asked = true
			continue
		case incoming(d.from):
			asking = false
		case short && answerHeading.MatchString(label):
			asking = false
			continue
		case short && askHeading.MatchString(label) && !strings.HasSuffix(d.text, "?"):
			asking, d.asked = true, true
			continue
		case d.kind == Heading && d.level <= 2 && asking:
			asking = false
		}
		d.asked = asking || isQuestion(d)
	}
}

// enumerator is the number or letter before a question: "1.", "(a)", "Q2:".
var enumerator = regexp.MustCompile(`(?i)^(q(uestion)?\s*)?\(?[0-9a-z]{1,2}[).:]\s*`)

// stillAsking matches what a requester adds behind a question mark; an answer
// that stands there is the body's.
var stillAsking = regexp.MustCompile(`^(I|We|Please|If|For|By|How|What|And|Of|Which|In|Were|Was|Do|Did|Have|Has|Can|Could|Are|Is)\b`)

// isQuestion tells whether a block is a question and nothing else, or what a
// member asks in Parliament.
func isQuestion(d *draft) bool {
	if d.table != nil {
		return false
	}
	if toAsk.MatchString(d.text) {
		return true
	}
	mark := strings.LastIndex(d.text, "?")
	if mark < 0 || !questionLine.MatchString(d.text) && !letterOpening.MatchString(d.text) {
		return false
	}
	rest := strings.TrimSpace(d.text[mark+1:])
	return rest == "" || stillAsking.MatchString(enumerator.ReplaceAllString(rest, ""))
}

// outgoing tells whether a message on a page of requests was sent by its requester.
func outgoing(n *html.Node) bool { return insideClass(n, "outgoing") }

// incoming tells whether it was sent by the body.
func incoming(n *html.Node) bool { return insideClass(n, "incoming") }

// insideClass tells whether n or an element around it has the class.
func insideClass(n *html.Node, class string) bool {
	for ; n != nil; n = n.Parent {
		for _, a := range n.Attr {
			if a.Key == "class" {
				for _, one := range strings.Fields(a.Val) {
					if one == class {
						return true
					}
				}
			}
		}
	}
	return false
}
