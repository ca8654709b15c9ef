package count

import (
	"maps"
	"strings"
)

// units are the number words below a hundred that are one word.
var units = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90,
}

// wholes are words that are a number by themselves.
var wholes = map[string]int{"dozen": 12, "couple": 2, "pair": 2, "trio": 3, "quartet": 4, "both": 2, "single": 1}

// zeros state that there is none.
var zeros = map[string]bool{"zero": true, "no": true, "none": true, "nil": true, "nobody": true, "neither": true, "nought": true}

// vagues state some number and do not say which.
var vagues = map[string]bool{
	"several": true, "many": true, "dozens": true, "scores": true, "hundreds": true, "thousands": true, "numerous": true, "few": true, "handful": true,
}

// articles state one by naming a thing.
var articles = map[string]bool{"a": true, "an": true, "another": true}

// numerals are the words that a number which counts has one of.
var numerals = func() map[string]bool {
	all := set("half", "hundred", "thousand")
	maps.Copy(all, zeros)
	for _, words := range []map[string]int{units, wholes} {
		for word := range words {
			all[word] = true
		}
	}
	return all
}()

// openings are all words that a number may begin with.
var openings = func() map[string]bool {
	all := maps.Clone(numerals)
	for _, words := range []map[string]bool{vagues, articles, ordinals} {
		maps.Copy(all, words)
	}
	return all
}()

// before are the qualifiers that stand before a number, the longest first.
var before = []struct {
	phrase string
	means  Qualifier
}{
	{"no fewer than", AtLeast}, {"no less than", AtLeast}, {"not fewer than", AtLeast}, {"a minimum of", AtLeast}, {"minimum of", AtLeast},
	{"at least", AtLeast}, {"as many as", AtMost}, {"no more than", AtMost}, {"not more than", AtMost}, {"a maximum of", AtMost},
	{"maximum of", AtMost}, {"at most", AtMost}, {"up to", AtMost}, {"in excess of", MoreThan}, {"upwards of", MoreThan},
	{"just over", MoreThan}, {"well over", MoreThan}, {"more than", MoreThan}, {"greater than", MoreThan}, {"over", MoreThan},
	{"fewer than", FewerThan}, {"less than", FewerThan}, {"lower than", FewerThan}, {"just under", About}, {"under", FewerThan}, {"below", FewerThan},
	{"approximately", About}, {"an estimated", About}, {"estimated", About}, {"roughly", About}, {"around", About}, {"about", About},
	{"nearly", About}, {"almost", About}, {"close to", About}, {"some", About}, {"approx", About},
}

// qualifierOpenings are the words that those begin with.
var qualifierOpenings = func() map[string]bool {
	all := map[string]bool{}
	for _, q := range before {
		first, _, _ := strings.Cut(q.phrase, " ")
		all[first] = true
	}
	return all
}()

// after are the qualifiers that stand behind a number.
var after = []struct {
	phrase string
	means  Qualifier
}{
	{"or fewer", AtMost}, {"or less", AtMost}, {"or under", AtMost}, {"or more", AtLeast}, {"or over", AtLeast}, {"or above", AtLeast}, {"or so", About},
}

// signs are the qualifiers of tables.
var signs = []struct {
	sign  string
	means Qualifier
}{{"<=", AtMost}, {"≤", AtMost}, {">=", AtLeast}, {"≥", AtLeast}, {"<", FewerThan}, {">", MoreThan}, {"~", About}}

// periods are what may be "in question": there no number follows that names one.
var periods = set("year", "years", "period", "periods", "months", "time", "dates")

// yearLeads are words that lead in to a year.
var yearLeads = set("in", "during", "for", "since", "year")

// labels are words whose number is a name: "section 40", "Channel 4", "aged 34".
var labels = set("section", "sections", "article", "regulation", "regulations", "channel", "page", "pages", "no", "number", "level", "stage", "volume", "aged",
	"age", "band", "grade", "pc", "pcso", "question", "questions", "q", "schedule", "annex", "appendix", "part", "paragraph", "chapter", "table", "figure",
	"act", "order", "version", "route", "room", "floor", "type", "class", "phase", "step", "item", "point", "rule", "case", "ref", "reference", "tier", "s", "ss", "foi", "issue", "area", "unit", "covid", "the m", "m", "a")

// measures are nouns that no person is: "5 minutes", "12 examples".
var measures = set("year", "years", "year-old", "years'", "month", "months", "month's", "months'", "week", "weeks", "weeks'", "day", "days", "days'", "hour", "hours", "hours'", "minute", "minutes", "second", "seconds",
	"pound", "pounds", "pence", "per", "percent", "pc", "%", "mile", "miles", "metre", "metres", "km", "pages", "page", "words", "times", "degrees", "million", "billion", "trillion", "m", "bn", "k",
	"am", "pm", "a.m", "p.m", "st", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
	"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "kb", "mb", "gb", "ft", "kg", "tonnes", "acres", "penny", "fold", "percentage", "working", "calendar")

// months may stand before a number that is a day of theirs.
var months = set("january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec")

// ordinals say which, not how many.
var ordinals = set("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
