package finding

import (
	"sync"

	"foiwatch/extractors/quick"
)

// A pattern is a wording that no list of words can hold, with its sanction.
type pattern struct {
	pattern  quick.Regexp
	sanction string
}

// aroundPatterns returns the wordings of around.csv: a verb, the first group,
// and what must follow its object, in small letters.
var aroundPatterns = sync.OnceValue(func() []pattern {
	var list []pattern
	for _, row := range rows("around.csv", "verb", "behind", "sanction") {
		list = append(list, pattern{quick.MustCompile(`\b(` + row[0] + `)\b[^.;:,]{1,70}?\b(?:` + row[1] + `)`), row[2]})
	}
	return list
})

// aroundSet is the patterns of aroundPatterns, in their order.
var aroundSet = sync.OnceValue(func() *quick.Set {
	var list []quick.Regexp
	for _, p := range aroundPatterns() {
		list = append(list, p.pattern)
	}
	return quick.NewSet(list...)
})

// hadDone returns the wordings of had.csv, of outcomes whose noun stands within
// their verb: "had her annual bonus of £600 stopped", "had their contracts
// terminated".
var hadDone = sync.OnceValue(func() []pattern {
	var list []pattern
	for _, row := range rows("had.csv", "whose", "done", "sanction") {
		list = append(list, pattern{quick.MustCompile(`(?i)\b(?:had|have|having|with) ` + row[0] + ` (?:` + row[1] + `)\b`), row[2]})
	}
	return list
})
