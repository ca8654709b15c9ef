package finding

import (
	"slices"
	"strings"
	"sync"

	"foiwatch/extractors/datafile"
)

// vocabulary returns the classes that each word and wording of words.csv and
// tables.csv is of.
var vocabulary = sync.OnceValue(func() map[string][]string {
	classes := map[string][]string{}
	for _, row := range append(rows("words.csv", "class", "words"), rows("tables.csv", "class", "words")...) {
		for _, word := range datafile.List(row[1]) {
			classes[word] = append(classes[word], row[0])
		}
	}
	return classes
})

// is tells whether a word, in small letters, is of a class.
func is(class, word string) bool { return slices.Contains(vocabulary()[word], class) }

// beginsWording tells the words that wordings of several words begin with.
var beginsWording = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for wording := range vocabulary() {
		if word, _, isLonger := strings.Cut(wording, " "); isLonger {
			words[word] = true
		}
	}
	return words
})

// bodyKinds returns the kinds of body that each word of a role stands for in
// kinds.csv: "anaphor" is a word by which a text goes on about a body that it
// named, "employer" one that names whose people are counted.
var bodyKinds = sync.OnceValue(func() map[string]map[string][]string {
	roles := map[string]map[string][]string{"anaphor": {}, "employer": {}}
	for _, row := range rows("kinds.csv", "role", "words", "kinds") {
		if roles[row[0]] == nil {
			panic("data/kinds.csv: no role is " + row[0])
		}
		for _, word := range datafile.List(row[1]) {
			roles[row[0]][word] = datafile.List(row[2])
		}
	}
	return roles
})
