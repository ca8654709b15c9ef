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

// A dictionary gives words numbers, from 1 on, by which indexes know them.
type dictionary map[string]uint32

// number returns the number of a word, giving it one where it has none.
func (d dictionary) number(word string) uint32 {
	n, ok := d[word]
	if !ok {
		n = uint32(len(d) + 1)
		d[strings.Clone(word)] = n
	}
	return n
}

// tokens splits a text into its words, with their numbers.
func (d dictionary) tokens(text string) []token {
	list := tokens(text)
	for i := range list {
		t := &list[i]
		t.number = d[t.key]
		if t.bare != "" {
			t.bareNumber = d[t.bare]
		}
	}
	return list
}

// An index finds names in a sequence of words. Its cost is that of a look-up a
// word, however many names there are.
type index struct {
	dictionary dictionary
	firsts     []uint32          // by number of a word: the node behind it as the first of a name; 0 for none
	edges      map[uint64]uint32 // node and number of a word to the next node, but for the first words of names
	names      [][]name          // by node: at that of a form's last word
}

func newIndex(d dictionary) *index {
	return &index{dictionary: d, edges: map[uint64]uint32{}, names: make([][]name, 1)}
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
	word := x.dictionary.number(key)
	if next, ok := x.next(node, word); ok {
		return next
	}
	made := uint32(len(x.names))
	x.names = append(x.names, nil)
	if node == 0 {
		x.firsts = put(x.firsts, word, made)
	} else {
		x.edges[uint64(node)<<32|uint64(word)] = made
	}
	return made
}

// put gives a list, which may grow, an element at a place.
func put[T any](list []T, at uint32, v T) []T {
	if more := int(at) + 1 - len(list); more > 0 {
		list = append(list, make([]T, more)...)
	}
	list[at] = v
	return list
}

// at returns the element at a place of a list, or the zero value behind its end.
func at[T any](list []T, at uint32) (v T) {
	if int(at) < len(list) {
		v = list[at]
	}
	return v
}

// next returns the node behind a word; ok is false where no name goes on so.
func (x *index) next(node, word uint32) (next uint32, ok bool) {
	switch {
	case word == 0:
		return 0, false
	case node == 0:
		next = at(x.firsts, word)
		return next, next != 0
	}
	next, ok = x.edges[uint64(node)<<32|uint64(word)]
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
		if t.bareNumber != 0 {
			if end, ok := x.next(node, t.bareNumber); ok {
				found = x.collect(text, candidate{first: i, last: j, start: list[i].start, end: t.bareEnd}, end, found)
			}
		}
		var ok bool
		if node, ok = x.next(node, t.number); !ok {
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
