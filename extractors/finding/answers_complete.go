package finding

import "strings"

// complete tells whether all words of a label have been understood. Behind a
// sanction that it begins with, a few more words may tell how.
func (l *tag) complete(words []word, read []bool, first int) bool {
	rest, people := 0, ""
	for i, w := range words {
		switch {
		case read[i]:
		case w.sense.is("person") || strings.HasSuffix(w.low, "'s") && is("person", strings.TrimSuffix(w.low, "'s")):
			people = w.low
		case w.low[0] >= '0' && w.low[0] <= '9' && first != 0:
			return false
		default:
			rest++
		}
	}
	if l.bare() && people != "" {
		l.group, l.fine = groupOf(people), is("ranks", people)
	}
	l.light = l.bare()
	switch {
	case rest == 0:
		return true
	case first == 0 && l.sanction != "breach_finding" && l.sanction != "complaint" && (!words[0].sense.is("shapeless") || l.sanctionAt.end > words[0].end):
		return rest <= 6
	}
	return false
}

// groupOf returns the half of a police force that people belong to, or "".
func groupOf(people string) string {
	switch {
	case is("sworn", people):
		return "officers"
	case is("unsworn", people):
		return "staff"
	}
	return ""
}

// trim leaves out white space and marks at both ends of a part of the text.
func (r *reader) trim(at span) span {
	text := r.doc.Text[at.start:at.end]
	left := strings.TrimLeft(text, trimmed)
	at.start += len(text) - len(left)
	at.end = at.start + len(strings.TrimRight(left, trimmed))
	return at
}

// trimmed are white space and the marks that lead in to items or end them.
const trimmed = " \n\t\u00a0-–—•*·:;,.=|…"
