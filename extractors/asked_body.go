package extractors

import (
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/quick"
)

// Who is asked in a parliament: the answer is that department's.
var (
	// "To ask the Secretary of State for Transport how many staff", "asked the Secretary of State for Justice, what"
	askedMinister = quick.MustCompile(`(?i)\b(?:to ask|asked) (?:the |her |his )?((?:secretary of state|minister|parliamentary secretary|chancellor|attorney general|solicitor general|advocate general|prime minister|president|first minister|scottish (?:government|ministers)|welsh government|counsel general|leader of the house|church commissioners|house of commons commission)[^.?\[;:]{0,100})`)
	// "Question for Ministry of Justice", "Answered by: Department for Transport", "Department: Home Office"
	answeringBody = quick.MustCompile(`(?im)^(?:question for|answering (?:department|body)\s*:?|department\s*:|answered by\s*:?)\s*(?:the )?(.{3,80})$`)
	// where the name of an office ends and the question begins
	questionBegins = quick.MustCompile(`(?i),?\s*(?:pursuant|further to|with reference|\b(?:how|what|when|whether|which|if|who|why|for what|in (?:how|what|which)|on (?:how|what)|by what)\b).*$`)
	// "Secretary of State for", "Minister of State for the"
	officeOf = quick.MustCompile(`(?i)^(?:parliamentary (?:under-)?secretary|secretary of state|minister)(?: of state)? (?:for|of|in|at) (?:the )?`)
)

// departmentNames are how departments are called after what their minister is for.
var departmentNames = []string{"Department for ", "Ministry of ", "Department of ", "", "Department for the ", "Office of the "}

// departmentAsked returns the id of the department that a parliamentary question
// on the page is put to; "" where it has none that the lexicon knows.
func departmentAsked(doc article.Document, lex *lexicon.Lexicon, context lexicon.Context) string {
	for _, b := range doc.Blocks {
		text := doc.Text[b.Start:min(b.End, b.Start+600)]
		for _, pattern := range []quick.Regexp{askedMinister, answeringBody} {
			m := pattern.FindStringSubmatch(text)
			if m == nil {
				continue
			}
			office := strings.Trim(questionBegins.ReplaceAllString(m[1], ""), " ,:")
			if id := departmentOf(office, lex, context); id != "" {
				return id
			}
		}
	}
	return ""
}

// departmentOf returns the id of the department of an office: the body that the
// whole title names, else one called after what the minister is for.
func departmentOf(office string, lex *lexicon.Lexicon, context lexicon.Context) string {
	if b, ok := lex.BodyByName(office, context); ok {
		return b.ID
	}
	portfolio := officeOf.ReplaceAllString(office, "")
	if portfolio == office {
		for _, m := range lex.Find(office, context) {
			if m.Kind == lexicon.Department && !m.Unsettled && !m.IsPlace {
				return m.ID // "Chancellor of the Exchequer"
			}
		}
		return ""
	}
	for _, prefix := range departmentNames {
		if b, ok := lex.BodyByName(prefix+portfolio, context); ok {
			return b.ID
		}
	}
	return ""
}

// isParliament tells whether a body only publishes what others answer.
func isParliament(b lexicon.Body) bool { return b.Kind == "parliament" }
