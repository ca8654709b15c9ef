package lexicon

import "strings"

// A name is one surface form of one row.
type name struct {
	kind      Kind
	id        string
	asPrinted string // the only spelling that counts, for short abbreviations; "" for any case
	ambiguous bool   // needs context
	place     bool   // the place of a body, which other bodies share: "Lincolnshire"
	words     int
}

// An index finds names in a sequence of words. Its cost is that of a map
// look-up a word, however many names there are.
type index struct {
	words map[string]filed  // every word of every name
	edges map[uint64]uint32 // node and word to the next node, but for the first words of names
	names [][]name          // by node: at that of a form's last word
}

// A filed is a word of names: its number, and the node behind it as the first word
// of one; 0 where none begins with it.
type filed struct{ id, first uint32 }

func newIndex() *index {
	return &index{words: map[string]filed{}, edges: map[uint64]uint32{}, names: make([][]name, 1)}
}

// add files a surface form under its words. A leading "the" is left out.
func (x *index) add(form string, n name) {
	list := tokens(form)
	if len(list) > 1 && list[0].key == "the" {
		list = list[1:]
	}
	if len(list) == 0 {
		return
	}
	node := uint32(0)
	for _, t := range list {
		node = x.step(node, t.key)
	}
	n.words = len(list)
	for _, there := range x.names[node] {
		if there.kind == n.kind && there.id == n.id && (there.asPrinted == n.asPrinted || there.asPrinted == "") {
			return
		}
	}
	x.names[node] = append(x.names[node], n)
}

// step returns the node behind a word, making it where there is none.
func (x *index) step(node uint32, key string) uint32 {
	if next, ok := x.next(node, key); ok {
		return next
	}
	made := uint32(len(x.names))
	x.names = append(x.names, nil)
	w, ok := x.words[key]
	if !ok {
		key = strings.Clone(key)
		w.id = uint32(len(x.words) + 1)
	}
	if node == 0 {
		w.first = made
	} else {
		x.edges[uint64(node)<<32|uint64(w.id)] = made
	}
	x.words[key] = w
	return made
}

// next returns the node behind a word; ok is false where no name goes on so.
func (x *index) next(node uint32, key string) (next uint32, ok bool) {
	w, ok := x.words[key]
	if !ok || node == 0 {
		return w.first, w.first != 0
	}
	next, ok = x.edges[uint64(node)<<32|uint64(w.id)]
	return next, ok
}

// A candidate is a form found in the text, with all rows it may name.
type candidate struct {
	names      []name
	first      int // index of its first token
	last       int // of its last
	start, end int // bytes
}

// of returns the candidate of a kind; nil where there is none.
func of(found []candidate, kind Kind) *candidate {
	for i := range found {
		if found[i].names[0].kind == kind {
			return &found[i]
		}
	}
	return nil
}

// longest adds, for each kind, the longest form that begins at token i.
func (x *index) longest(text string, list []token, i int, found []candidate) []candidate {
	node := uint32(0)
	for j := i; j < len(list) && (j == i || list[j].joins); j++ {
		t := &list[j]
		if t.bare != "" {
			if end, ok := x.next(node, t.bare); ok {
				found = x.collect(text, candidate{first: i, last: j, start: list[i].start, end: t.bareEnd}, end, found)
			}
		}
		var ok bool
		if node, ok = x.next(node, t.key); !ok {
			break
		}
		found = x.collect(text, candidate{first: i, last: j, start: list[i].start, end: t.end}, node, found)
	}
	return found
}

// collect keeps the names at a node whose spelling fits the form at a place, a
// candidate a kind, in the place of shorter ones.
func (x *index) collect(text string, at candidate, node uint32, found []candidate) []candidate {
	for _, n := range x.names[node] {
		if n.asPrinted != "" && n.asPrinted != strings.ReplaceAll(text[at.start:at.end], ".", "") {
			continue
		}
		c := of(found, n.kind)
		if c == nil {
			found = append(found, candidate{names: []name{n}})
			c = &found[len(found)-1]
		} else if c.end != at.end {
			c.names = []name{n}
		} else {
			c.names = append(c.names, n)
		}
		c.first, c.last, c.start, c.end = at.first, at.last, at.start, at.end
	}
	return found
}
