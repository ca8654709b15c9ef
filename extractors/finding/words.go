package finding

import (
	"embed"
	"encoding/csv"
	"slices"
	"strings"
	"sync"

	"foiwatch/extractors/quick"
)

//go:embed data/*.csv
var data embed.FS

// vocabulary returns the classes that each word and wording of words.csv and
// tables.csv is of.
var vocabulary = sync.OnceValue(func() map[string][]string {
	classes := map[string][]string{}
	for _, name := range []string{"data/words.csv", "data/tables.csv"} {
		if err := addClasses(classes, name); err != nil {
			panic("finding: " + name + ": " + err.Error()) // the file is part of the program
		}
	}
	return classes
})

// addClasses reads a file of word classes.
func addClasses(classes map[string][]string, name string) error {
	file, err := data.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows[1:] {
		for _, word := range strings.Split(row[1], "|") {
			classes[word] = append(classes[word], row[0])
		}
	}
	return nil
}

// A pattern is a wording that no list of words can hold, with its sanction.
type pattern struct {
	pattern  quick.Regexp
	sanction string
}

// aroundPatterns returns the wordings of around.csv: a verb, the first group,
// and what must follow its object, in small letters.
var aroundPatterns = sync.OnceValue(func() []pattern {
	file, err := data.Open("data/around.csv")
	if err != nil {
		panic("finding: " + err.Error()) // the file is part of the program
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		panic("finding: data/around.csv: " + err.Error())
	}
	var list []pattern
	for _, row := range rows[1:] {
		list = append(list, pattern{quick.MustCompile(`\b(` + row[0] + `)\b[^.;:,]{2,70}?\b(?:` + row[1] + `)`), row[2]})
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
