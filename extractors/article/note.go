package article

import (
	"strings"

	"foiwatch/extractors/quick"
)

// Raised text that is a footnote's mark: "1", "1,2", "[3]", "a", "note 4"; not
// "st" of 1st, nor "TM".
var (
	raisedDigits = quick.MustCompile(`^[(\[]?(\d{1,2}(?:\s*[,;]\s*\d{1,2})*)[)\]]?$`)
	raisedLetter = quick.MustCompile(`^[(\[]?((?:note )?[a-z]|note \d{1,2}|[ivx]{1,4})[)\]]?$`)
)

// superscripts are the raised digits.
var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", " ", "", ";", ",")

// raised writes raised text so that a footnote's mark stays apart from the word
// or the figure before it: 14 with note 1 is "14¹", not 141.
func raised(text string) string {
	text = squeeze(text)
	if m := raisedDigits.FindStringSubmatch(text); m != nil {
		return strings.ReplaceAll(superscripts.Replace(m[1]), ",", "")
	}
	if m := raisedLetter.FindStringSubmatch(text); m != nil {
		return "[" + m[1] + "]"
	}
	return text
}
