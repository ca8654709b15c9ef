package finding

import (
	"slices"
	"strings"

	"foiwatch/extractors/article"
	"foiwatch/extractors/quick"
)

// A walker goes through the body's own lines.
type walker struct {
	*paper
	current  *inquiry // the question that unnumbered lines answer
	run      []*inquiry
	labels   []tag // that lead in to the lines below: a year, a sanction
	waiting  *line // a label that stands alone, whose figure may be on the next line
	waited   tag
	list     int
	direct   bool // no sentence stands between the question and the line
	sequence []*inquiry
	nested   []*answer // the items that the line stands below, the outermost first
}

// walk finds the lines that are answers, and what each of them answers.
func (p *paper) walk() {
	w := &walker{paper: p}
	for i, l := range p.lines {
		if l.asked {
			w.ask(i, l)
			continue
		}
		w.read(i, l)
	}
}

// ask notes the questions of a run: a single one is answered by what follows.
func (w *walker) ask(i int, l line) {
	if i == 0 || !w.lines[i-1].asked || w.lines[i-1].block < l.block-1 {
		w.run = nil
		w.current, w.labels, w.waiting = nil, nil, nil
	}
	w.list++
	w.direct = true
	if q := w.byLine[i]; q != nil {
		w.run = append(w.run, q)
	}
	w.current, w.sequence = nil, nil
	switch len(w.run) {
	case 0:
	case 1:
		w.current = w.run[0]
	default:
		w.sequence = w.run
		if nextIsAnswer := i+1 < len(w.lines) && !w.lines[i+1].asked && (w.lines[i+1].inline || i > 0 && w.lines[i+1].block == l.block); nextIsAnswer {
			w.current, w.sequence = w.run[len(w.run)-1], nil
		}
	}
	if !w.doc.Blocks[l.block].Asked {
		w.claim(l.whole)
	}
}

// read reads one line of the body's.
func (w *walker) read(i int, l line) {
	l = w.numbered(l)
	if text := w.doc.Text[l.start:l.end]; strings.Trim(text, trimmed) == "" || employs.MatchString(text) || w.isTableNote(l) {
		return
	}
	w.answering(l)
	if w.current != nil && w.current.asks == asksSites {
		w.current.answer.start, w.current.answer.end = firstOf(w.current.answer.start, l.start), l.end
		items, ok := w.items(l.span, 0)
		if ok || !counted(w.doc.Text[l.start:l.end]) {
			w.claim(l.whole) // else a sentence that shares them out: "WhatsApp was used in nine, Facebook in four"
		}
		if ok && len(items) > 1 {
			w.current.used = true
			w.splitsAnswer(w.current, items)
			w.answered = append(w.answered, &answer{line: l, question: w.current, items: items, list: w.list, direct: true})
		}
		return
	}
	items, ok := w.items(l.span, 0)
	if ok && len(items) == 1 && items[0].none && items[0].label.bare() && w.labelAlone(l) { // "No action"
		return
	}
	if ok && w.figureOf(l, items) {
		return
	}
	if !ok && w.labelAlone(l) {
		return
	}
	if ok && w.take(i, l, items) {
		return
	}
	if head, opened, ok := w.opening(l); ok && w.take(i, head, opened) {
		return
	}
	if tail, listed, ok := w.outcomesBehind(l); ok && w.take(i, tail, listed) {
		return
	}
	if head, listed, ok := w.beforeRemark(l); ok && w.take(i, head, listed) {
		return
	}
	w.waiting = nil
	w.direct = w.direct && l.heading
	if l.heading {
		w.leave(l)
	} else if l.end-l.start > 80 {
		w.labels = nil
		w.list++
	}
}

// isTableNote tells whether a line below a table explains its marks: "* fewer than five".
func (w *walker) isTableNote(l line) bool {
	return l.block > 0 && w.doc.Blocks[l.block-1].Kind == article.Grid && strings.ContainsAny(w.doc.Text[l.whole.start:l.whole.start+1], "*†‡")
}

// employs matches how many people a body has. It matches "The Trust has 16,500 employees";
// not "We have dismissed three staff", "We had three officers".
var employs = quick.MustCompile(`(?i)^(?:the [a-z]+|we|it) (?:currently )?(?:has|have|employs?) (?:[a-z]+ ){0,2}[\d,]+ (?:[a-z]+ )?(?:employees|staff|people|officers|personnel)(?:\.|$)`)

// outcomesLead matches what leads in to a list of outcomes on its line.
// It matches "The outcomes were as follows: ", "Sanctions imposed: "; not "Outcome of
// the review: ".
var outcomesLead = quick.MustCompile(`(?i)(?:^|\.\s+)(?:the |their |these )?(?:outcomes?|results?|sanctions?|penalt(?:y|ies)|disciplinary (?:outcomes|sanctions))(?: (?:of|for|from|in) (?:these|those|the|each|all)(?: [a-z]+){0,3}?)?(?: (?:were|was|are|is|given|imposed|issued|applied|recorded|as|follows?|below))*\s*[:–-]\s*`)

// outcomesBehind reads the figures behind such words; what stands before them is
// left to be read as sentences.
func (w *walker) outcomesBehind(l line) (line, []item, bool) {
	m := outcomesLead.FindStringIndex(w.doc.Text[l.start:l.end])
	if m == nil || l.heading {
		return l, nil, false
	}
	lead := w.trim(span{l.start + m[0], l.start + m[1]})
	l.head = span{l.start, lead.start}
	l.start, l.whole.start = l.start+m[1], lead.start
	list, ok := w.items(l.span, 0)
	return l, list, ok && !alone(list)
}

// beforeRemark reads the figures of a line that ends with a sentence without any: "2015: 3
// dismissals. 2016: one dismissal. All relate to Facebook."
func (w *walker) beforeRemark(l line) (line, []item, bool) {
	text := strings.TrimRight(w.doc.Text[l.start:l.end], ". ")
	stop := strings.LastIndex(text, ". ")
	if stop < 0 || l.heading || counted(text[stop:]) {
		return l, nil, false
	}
	l.end = l.start + stop
	list, ok := w.items(l.span, 0)
	if len(w.sanctions(l.end, l.whole.end)) > 0 {
		l.whole.end = l.end + 1 // "The remaining employee resigned." tells its own
	}
	return l, list, ok && len(list) > 1
}

// splitsAnswer makes the question whose answer is the sum of figures by site the one that
// counts those people: "Eleven", and then "Facebook (8), Twitter (3)".
func (w *walker) splitsAnswer(q *inquiry, items []item) {
	sum := 0
	for _, it := range items {
		sum += it.Cases
	}
	for _, a := range slices.Backward(w.answered) {
		if a.question != nil && a.question.asks == asksCount && len(a.items) == 1 && a.items[0].Cases == sum {
			q.parent = a.question
			return
		}
	}
}

// numbered finds the question whose number the line bears. A number that is no
// question's is the line's own figure again.
func (w *walker) numbered(l line) line {
	if l.key == "" {
		return l
	}
	q := w.byKey(l.key)
	if q == nil || w.figureNotNumber(l) {
		if l.whole.start < l.start && !w.onlyNumber(l) {
			l.start = l.whole.start
		}
		l.key = ""
		return l
	}
	if q != w.current {
		w.labels, w.waiting = nil, nil
		w.list++
	}
	w.current, w.direct, w.sequence = q, true, nil
	return l
}

// onlyNumber tells whether what was taken for a number ends with a mark that no
// figure has: "3.", "3)", "(3)".
func (w *walker) onlyNumber(l line) bool {
	return strings.ContainsAny(w.doc.Text[l.whole.start:l.start], ".)") || strings.ContainsAny(w.doc.Text[l.whole.start:l.start], "QqAa")
}

// figureNotNumber tells whether "3 – final written warning" is a figure with
// its label although there is a third question.
func (w *walker) figureNotNumber(l line) bool {
	if w.onlyNumber(l) || !strings.ContainsAny(w.doc.Text[l.whole.start:l.start], "-–—") {
		return false
	}
	found, ok := w.readTag(l.span)
	return ok && found.sanction != ""
}

// byKey returns the latest question of that number; "1a" may be asked as "a".
func (w *walker) byKey(key string) *inquiry {
	for _, k := range []string{key, strings.TrimLeft(key, "0123456789")} {
		for i := len(w.questions) - 1; i >= 0 && k != ""; i-- {
			if w.questions[i].key == k {
				return w.questions[i]
			}
		}
	}
	return nil
}

// headsAnswer matches headings behind which a question still holds.
// It matches "Response", "Our answer:"; not "Responses by year".
var headsAnswer = quick.MustCompile(`(?i)^(?:our |the |trust |force |council |foi )*(?:response|answers?|reply|decision|outcome|information (?:provided|disclosed|supplied|released|held)|disclosure|results?|data|figures|we (?:said|answered|replied))\s*:?$`)

// leave ends what a question or labels held for, at a heading that says neither.
func (w *walker) leave(l line) {
	w.labels, w.waiting = nil, nil
	w.list++
	if headsAnswer.MatchString(w.doc.Text[l.start:l.end]) {
		return
	}
	w.current, w.sequence = nil, nil
}

// figureOf reads a figure whose label stood on the line before.
func (w *walker) figureOf(l line, items []item) bool {
	if w.waiting == nil || l.key != "" && l.inline || len(items) != 1 || !(items[0].bare || items[0].none && items[0].label.bare()) {
		return false // "2018", and below it "Dismissed: none"
	}
	if w.current != nil && l.key != "" {
		return false
	}
	items[0].label = w.waited
	items[0].bare = false
	joined := l
	joined.start, joined.whole.start = w.waiting.start, w.waiting.whole.start
	w.labels = w.labels[:max(0, len(w.labels)-1)]
	w.waiting = nil
	w.claim(joined.whole)
	w.answered = append(w.answered, &answer{line: joined, question: w.current, items: items, above: w.above(), list: w.list, direct: w.direct})
	return true
}

// labelAlone reads a line that is a label: it leads in to those below it, or its
// figure stands on the next one.
func (w *walker) labelAlone(l line) bool {
	found, ok := w.readTag(l.span)
	if !ok || l.end-l.start > 100 || strings.HasSuffix(w.doc.Text[l.start:l.end], ".") {
		return false
	}
	for i, above := range w.labels {
		if sameKind(above, found) {
			w.labels = w.labels[:i]
			break
		}
	}
	if l.heading && found.bare() {
		return false
	}
	if l.heading {
		w.list++
	}
	w.labels = append(w.labels, found)
	w.claim(l.whole)
	w.waiting, w.waited = &l, found
	return true
}

// sameKind tells whether a label stands beside another and not below it.
func sameKind(a, b tag) bool {
	switch {
	case a.sanction != "" && b.sanction != "", !a.period.IsZero() && !b.period.IsZero(), a.platforms != nil && b.platforms != nil, a.group != "" && b.group != "":
		return true
	}
	return a.bare()
}

// above joins the labels that lead in to a line.
func (w *walker) above() tag {
	var l tag
	for i := len(w.labels) - 1; i >= 0; i-- {
		l = l.with(w.labels[i])
	}
	return l
}

// take notes a line that was understood as an answer.
func (w *walker) take(i int, l line, items []item) bool {
	q := w.current
	if q == nil {
		q = w.inSequence(items)
	}
	if q == nil && (alone(items) && len(w.labels) == 0 || spelled(items)) {
		return false
	}
	if q != nil && q.asks == asksOther && !q.used && !alone(items) && spelled(items) {
		return false
	}
	if spelled(items) && !w.direct {
		return false
	}
	if q != nil {
		q.used = true
	}
	w.waiting = nil
	w.claim(l.whole)
	a := &answer{line: l, question: q, items: items, above: w.above(), list: w.list, direct: w.direct}
	w.nest(a)
	w.answered = append(w.answered, a)
	return true
}

// inSequence returns the next of several questions without numbers that are
// answered one a line, in their order.
func (w *walker) inSequence(items []item) *inquiry {
	if len(w.sequence) == 0 || !alone(items) {
		return nil
	}
	q := w.sequence[0]
	w.sequence = w.sequence[1:]
	w.list++
	return q
}

// alone tells whether an answer is one figure without a label, or none.
func alone(items []item) bool {
	return len(items) == 1 && (items[0].bare || items[0].none) && items[0].label.bare()
}

// spelled tells whether an answer is a sentence.
func spelled(items []item) bool {
	for _, it := range items {
		if it.spelled {
			return true
		}
	}
	return false
}

// firstOf returns the first number that is not zero.
func firstOf(a, b int) int {
	if a != 0 {
		return a
	}
	return b
}
