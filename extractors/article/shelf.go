package article

import (
	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A shelf holds the elements of a page in which it may say things of itself, by
// their kinds, so that a selector need not be tried on all others.
type shelf struct {
	byTag          map[atom.Atom][]*html.Node
	marked         []*html.Node // that have a class, a relation or a property
	markedOrLinked []*html.Node // and links
}

// newShelf goes through a page once.
func newShelf(root *html.Node) *shelf {
	s := &shelf{byTag: map[atom.Atom][]*html.Node{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html, atom.Title, atom.H1, atom.Meta, atom.Link, atom.Script, atom.Time, atom.Img, atom.A:
			s.byTag[n.DataAtom] = append(s.byTag[n.DataAtom], n)
		}
		isMarked := isMarked(n)
		if isMarked {
			s.marked = append(s.marked, n)
		}
		if isMarked || n.DataAtom == atom.A {
			s.markedOrLinked = append(s.markedOrLinked, n)
		}
	}
	return s
}

// isMarked tells whether an element has an attribute by which selectors choose
// elements of any kind.
func isMarked(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "rel", "itemprop", "property":
			return true
		}
	}
	return false
}

// find returns the elements of a kind that a selector chooses, in their order.
func (s *shelf) find(kind atom.Atom, selector cascadia.Selector) *goquery.Selection {
	return chosen(s.byTag[kind], selector)
}

// chosen returns those that a selector chooses.
func chosen(list []*html.Node, selector cascadia.Selector) *goquery.Selection {
	found := &goquery.Selection{}
	for _, n := range list {
		if selector.Match(n) {
			found.Nodes = append(found.Nodes, n)
		}
	}
	return found
}
