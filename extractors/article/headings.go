package article

import (
	"strings"
	"sync"

	"foiwatch/extractors/datafile"
	"foiwatch/extractors/letters"
	"foiwatch/extractors/quick"
)

// headingForms returns the forms of each role of headings.csv: "ask" for what
// the requester's words stand below, "perhaps_ask" for what does so only where
// the answer has a heading, too, "answer" for what the body's own words stand below.
var headingForms = sync.OnceValue(func() map[string]map[string]bool {
	roles := map[string]map[string]bool{}
	for _, row := range rows("headings.csv", "role", "forms") {
		roles[row[0]] = map[string]bool{}
		for _, form := range datafile.List(row[1]) {
			roles[row[0]][form] = true
		}
	}
	return roles
})

var (
	// "1.", "Section 2:", "B)" before a heading
	headingNumber = quick.MustCompile(`(?i)^(?:section |part )?(?:\d{1,2}|[a-d])(?:[.):]|\s[-–—])\s*`)
	// "Question 3", "Request 1 of 2", "Response (2)", "Answer no. 4", "Questions 1 and 2", "Question 1a"
	headingTail = quick.MustCompile(`(?i)\s*(?:(?:no\.?|number) ?)?[#(]?\d{1,2}[a-z]?\)?(?: (?:of|to|and|&) \d{1,2})?$`)
	// "Response from Kent Police", "Reply by the Trust", "Answer to question 3"
	answerFrom = quick.MustCompile(`(?i)^(?:our )?(?:response|reply|answer)s? (?:from|by|of|to) .{2,60}$`)
	// "Q1", "A2", "A"
	shortMark = quick.MustCompile(`(?i)^(q|a)\.?\s?\d{0,2}[a-z]?$`)
)

// fillers are words within a heading that say nothing: "details of your request".
var fillers = strings.NewReplacer(" of your ", " of ", " of the ", " of ", " of this ", " of ", " to your ", " to ", " to the ", " to ")

// headingRole tells whose words stand below a heading: "ask", "perhaps_ask",
// "answer", or "" where it says nothing of it.
func headingRole(text string) string {
	label := letters.Small(strings.Trim(text, " :-–—*_"))
	if label == "" || len(label) > 80 {
		return ""
	}
	if m := shortMark.FindStringSubmatch(label); m != nil {
		if m[1] == "q" {
			return "ask"
		}
		return "answer"
	}
	if answerFrom.MatchString(label) {
		return "answer"
	}
	label = headingNumber.ReplaceAllString(label, "")
	label = fillers.Replace(strings.TrimSuffix(headingTail.ReplaceAllString(label, ""), "(s)"))
	return roleOf(label)
}

// roleOf looks a label up, with up to three opening words and without.
func roleOf(label string) string {
	forms := headingForms()
	for range 4 {
		for _, role := range []string{"ask", "answer", "perhaps_ask"} {
			if forms[role][label] {
				return role
			}
		}
		first, rest, ok := strings.Cut(label, " ")
		if !ok || !forms["opening"][first] {
			return ""
		}
		label = rest
	}
	return ""
}
