package finding

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"foiwatch/extractors/lexicon"
)

// TestEveryClassInUseHasWords fails on a class that code asks for and no file
// has, which would never match, and on one that no code asks for.
func TestEveryClassInUseHasWords(t *testing.T) {
	asked := map[string]bool{}
	calls := regexp.MustCompile(`\b(?:is|anyOf|startsWith)\("([a-z]+)"`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range calls.FindAllSubmatch(source, -1) {
			asked[string(m[1])] = true
		}
	}
	known := map[string]bool{}
	for word, sense := range vocabulary() {
		if word == "" {
			t.Errorf("an empty word among %v", sense.classes.names)
		}
		if n := len(strings.Fields(word)); n > maxWording {
			t.Errorf("%q has %d words, and would never match", word, n)
		}
		for _, class := range sense.classes.names {
			known[class] = true
		}
	}
	for class := range asked {
		if !known[class] {
			t.Errorf("class %q has no words", class)
		}
	}
	for class := range known {
		if !asked[class] {
			t.Errorf("class %q is not asked for", class)
		}
	}
}

// TestDataNamesWhatTheLexiconHas holds the ids in the files to the lexicon's.
func TestDataNamesWhatTheLexiconHas(t *testing.T) {
	kinds, sanctions := map[string]bool{}, map[string]bool{"open": true, "total": true, "light": true}
	for _, b := range lexicon.Default().Bodies() {
		kinds[b.Kind] = true
	}
	for _, s := range lexicon.Default().Sanctions() {
		sanctions[s.ID] = true
	}
	for role, words := range bodyKinds() {
		for word, list := range words {
			for _, kind := range list {
				if !kinds[kind] {
					t.Errorf("kinds.csv: %s %q: no body is of kind %q", role, word, kind)
				}
			}
		}
	}
	check := func(file, sanction string) {
		if !sanctions[sanction] {
			t.Errorf("%s: %q is no sanction", file, sanction)
		}
	}
	for _, p := range aroundPatterns() {
		check("around.csv", p.sanction)
	}
	for _, p := range hadDone() {
		check("had.csv", p.sanction)
	}
	for _, sanction := range gappedSanctions() {
		check("gapped.csv", sanction)
	}
	for _, form := range labelForms() {
		if form.sanction != "" {
			check("labels.csv", form.sanction)
		}
	}
}
