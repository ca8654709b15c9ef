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

// A qualifier is a phrase beside a number, and what it makes of it.
type qualifier struct {
	words []string
	means Qualifier
}

func phrase(words string, means Qualifier) qualifier {
	return qualifier{strings.Fields(words), means}
}

// before are the qualifiers that stand before a number, the longest first.
var before = []qualifier{
	phrase("no fewer than", AtLeast), phrase("no less than", AtLeast), phrase("not fewer than", AtLeast), phrase("a minimum of", AtLeast), phrase("minimum of", AtLeast),
	phrase("at least", AtLeast), phrase("as many as", AtMost), phrase("no more than", AtMost), phrase("not more than", AtMost), phrase("a maximum of", AtMost),
	phrase("maximum of", AtMost), phrase("at most", AtMost), phrase("up to", AtMost), phrase("in excess of", MoreThan), phrase("upwards of", MoreThan),
	phrase("just over", MoreThan), phrase("well over", MoreThan), phrase("more than", MoreThan), phrase("greater than", MoreThan), phrase("over", MoreThan),
	phrase("fewer than", FewerThan), phrase("less than", FewerThan), phrase("lower than", FewerThan), phrase("just under", About), phrase("under", FewerThan), phrase("below", FewerThan),
	phrase("approximately", About), phrase("an estimated", About), phrase("estimated", About), phrase("roughly", About), phrase("around", About), phrase("about", About),
	phrase("nearly", About), phrase("almost", About), phrase("close to", About), phrase("some", About), phrase("approx", About),
}

// qualifierOpenings are the words that those begin with.
var qualifierOpenings = func() map[string]bool {
	all := map[string]bool{}
	for _, q := range before {
		all[q.words[0]] = true
	}
	return all
}()

// after are the qualifiers that stand behind a number.
var after = []qualifier{
	phrase("or fewer", AtMost), phrase("or less", AtMost), phrase("or under", AtMost), phrase("or more", AtLeast), phrase("or over", AtLeast), phrase("or above", AtLeast), phrase("or so", About),
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
