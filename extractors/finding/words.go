package finding

import (
	"slices"
	"strings"
	"sync"

	"foiwatch/extractors/datafile"
)

// A sense is what words.csv and tables.csv say of a word or a wording.
type sense struct {
	classes []string
	longer  []string // the classes of wordings of several words that begin with it
}

// is tells whether a word is of a class; a word without a sense is of none.
func (e *sense) is(class string) bool { return e != nil && slices.Contains(e.classes, class) }

// opens tells whether a longer wording of a class begins with a word.
func (e *sense) opens(class string) bool { return e != nil && slices.Contains(e.longer, class) }

// vocabulary returns the senses of words and wordings.
var vocabulary = sync.OnceValue(func() map[string]*sense {
	senses := map[string]*sense{}
	of := func(word string) *sense {
		if senses[word] == nil {
			senses[word] = &sense{}
		}
		return senses[word]
	}
	for _, row := range append(rows("words.csv", "class", "words"), rows("tables.csv", "class", "words")...) {
		for _, word := range datafile.List(row[1]) {
			of(word).classes = append(of(word).classes, row[0])
			if first, _, isLonger := strings.Cut(word, " "); isLonger {
				of(first).longer = append(of(first).longer, row[0])
			}
		}
	}
	return senses
})

// is tells whether a word, in small letters, is of a class.
func is(class, word string) bool { return vocabulary()[word].is(class) }

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
