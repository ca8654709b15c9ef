package finding

import (
	"embed"
	"encoding/csv"
	"strings"
	"sync"
)

//go:embed data/words.csv
var data embed.FS

// vocabulary returns the words of each class of words.csv.
var vocabulary = sync.OnceValue(func() map[string]map[string]bool {
	file, err := data.Open("data/words.csv")
	if err != nil {
		panic("finding: " + err.Error()) // the file is part of the program
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		panic("finding: data/words.csv: " + err.Error())
	}
	classes := map[string]map[string]bool{}
	for _, row := range rows[1:] {
		classes[row[0]] = map[string]bool{}
		for _, word := range strings.Split(row[1], "|") {
			classes[row[0]][word] = true
		}
	}
	return classes
})

// is tells whether a word, in small letters, is of a class.
func is(class, word string) bool { return vocabulary()[class][word] }
