// Package letters spells words as they are compared.
package letters

import (
	"strings"
	"unicode/utf8"
)

// Small is a text in small letters, with straight apostrophes. Most words are so
// already, and are returned as they are.
func Small(text string) string {
	isSmall := true
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return strings.ToLower(strings.ReplaceAll(text, "’", "'"))
		}
		isSmall = isSmall && (text[i] < 'A' || text[i] > 'Z')
	}
	if isSmall {
		return text
	}
	return strings.ToLower(text)
}
