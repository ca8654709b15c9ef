package finding

import (
	"embed"
	"encoding/csv"
	"strings"
	"sync"
)

//go:embed data/*.csv
var data embed.FS

// vocabulary returns the words of each class of words.csv and tables.csv.
var vocabulary = sync.OnceValue(func() map[string]map[string]bool {
	classes := map[string]map[string]bool{}
	for _, name := range []string{"data/words.csv", "data/tables.csv"} {
		if err := addClasses(classes, name); err != nil {
			panic("finding: " + name + ": " + err.Error()) // the file is part of the program
		}
	}
	return classes
})

// addClasses reads a file of word classes.
func addClasses(classes map[string]map[string]bool, name string) error {
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
		classes[row[0]] = map[string]bool{}
		for _, word := range strings.Split(row[1], "|") {
			classes[row[0]][word] = true
		}
	}
	return nil
}

// is tells whether a word, in small letters, is of a class.
func is(class, word string) bool { return vocabulary()[class][word] }
