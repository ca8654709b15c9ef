package count

import (
	"regexp"
	"strings"
)

// footnote is a mark behind a figure that says nothing of it.
// It matches the end of "7*", "7 [1]", "7¹", "7 (a)"; not of "7 (two of them)".
var footnote = regexp.MustCompile(`\s*(\*+|[†‡⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\w{1,2}\]|\([a-z]\))$`)

// Parse reads a whole cell or a whole answer that is one number: "7", "<5",
// "Fewer than five", "5 or fewer", "1x", "0". ok is false for all else: words
// beside the number, a mark that stands for a figure withheld, an empty cell.
func Parse(cell string) (c Count, ok bool) {
	text := strings.TrimSpace(strings.TrimRight(strings.TrimSpace(cell), ".;"))
	text = footnote.ReplaceAllString(text, "")
	if text == "" || len(text) > 60 {
		return Count{}, false
	}
	spans := Find(text)
	if len(spans) != 1 {
		return Count{}, false
	}
	s := spans[0]
	if s.Start != 0 || strings.Trim(text[s.End:], " .") != "" || s.NumberEnd < s.NumberStart {
		return Count{}, false
	}
	switch s.Form {
	case Digits, Words:
		return s.Count, true
	case Zero:
		return Count{Qualifier: Exact}, true
	case Article, Vague, Ordinal, Other:
	}
	return Count{}, false
}
