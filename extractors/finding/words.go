package finding

import (
	"slices"
	"strings"
	"sync"

	"foiwatch/extractors/datafile"
)

// A sense is what words.csv and tables.csv say of a word or a wording.
type sense struct {
	classes classes
	longer  classes // of wordings of several words that begin with it
}

// is tells whether a word is of a class; a word without a sense is of none.
func (e *sense) is(class string) bool { return e != nil && e.classes.has(class) }

// opens tells whether a longer wording of a class begins with a word.
func (e *sense) opens(class string) bool { return e != nil && e.longer.has(class) }

// marks are those of the classes of a word and of the wordings that it opens.
func (e *sense) marks() uint64 {
	if e == nil {
		return 0
	}
	return e.classes.marks | e.longer.marks
}

// classes are the few that a word is of, of many that it is asked for: a mark of
// each tells most others apart without a look at their names.
type classes struct {
	names []string
	marks uint64
}

func (c *classes) add(class string) {
	c.names = append(c.names, class)
	c.marks |= mark(class)
}

func (c *classes) has(class string) bool {
	return c.marks&mark(class) != 0 && slices.Contains(c.names, class)
}

// mark is one of 64 bits, by a name's length and its letters at both ends.
func mark(class string) uint64 {
	return 1 << ((7*len(class) + 3*int(class[0]) + int(class[len(class)-1])) % 64)
}

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
			of(word).classes.add(row[0])
			if first, _, isLonger := strings.Cut(word, " "); isLonger {
				of(first).longer.add(row[0])
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
