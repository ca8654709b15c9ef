package article

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A draft is a block before its place in the text is known.
type draft struct {
	kind   BlockKind
	level  int
	text   string
	table  *Table
	asked  bool
	links  int    // bytes of the text that stand in links
	number int    // place in an ordered list, from 1
	answer bool   // it answers itself
	role   string // as a heading: "ask", "perhaps_ask", "answer"; "" where it has none
	from   *html.Node
}

// mainBlocks returns those blocks of a page that are its text.
func (c *collector) mainBlocks(root *html.Node, doc *Document) []draft {
	if doc.Kind == News {
		return c.story(doc.Title)
	}
	return tidy(slices.Clone(c.within(mainPart(root))), doc.Title)
}

// within returns the blocks that stand in an element.
func (c *collector) within(n *html.Node) []draft {
	for _, p := range c.parts {
		if p.node == n {
			return c.drafts[p.first:p.end]
		}
	}
	return c.drafts
}

// mainPart returns the element that holds the page's text: main, else the only
// article, else the body.
func mainPart(root *html.Node) *html.Node {
	var body, main *html.Node
	articles := 0
	var article *html.Node
	for n := range root.Descendants() {
		switch {
		case n.DataAtom == atom.Body && body == nil:
			body = n
		case n.DataAtom == atom.Main && main == nil:
			main = n
		case n.DataAtom == atom.Article:
			articles, article = articles+1, n
		}
	}
	switch {
	case main != nil && textSize(main) > 0:
		return main
	case articles == 1 && body != nil && textSize(article)*2 > textSize(body):
		return article
	case body != nil:
		return body
	}
	return root
}

// textSize counts the bytes of text below n.
func textSize(n *html.Node) int {
	total := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			total += len(strings.TrimSpace(d.Data))
		}
	}
	return total
}

// A collector walks a tree and cuts its text into blocks.
type collector struct {
	drafts []draft
	text   bytes.Buffer
	links  int
	inLink bool
	kind   BlockKind
	level  int
	node   *html.Node
	number int                // of the list item whose text has not begun yet
	pre    bool               // within preformatted text: its lines are lines
	listed map[*html.Node]int // items of each ordered list so far
	parts  []part             // of the page so far, in the order of their elements
}

// collect cuts what is below n into blocks, in order.
func collect(n *html.Node) *collector {
	c := &collector{kind: Paragraph}
	c.walk(n)
	c.flush()
	return c
}

// headings are the elements of headings, by level.
var headings = map[atom.Atom]int{atom.H1: 1, atom.H2: 2, atom.H3: 3, atom.H4: 4, atom.H5: 5, atom.H6: 6}

// blockElements end the block before them and behind them.
var blockElements = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Header: true, atom.Ul: true, atom.Ol: true, atom.Dl: true,
	atom.Dt: true, atom.Dd: true, atom.Blockquote: true, atom.Pre: true, atom.Hr: true, atom.Center: true, atom.Details: true, atom.Summary: true,
	atom.Fieldset: true, atom.Figcaption: true, atom.Figure: true, atom.Body: true, atom.Tr: true, atom.Td: true, atom.Th: true, atom.Tbody: true,
}

// walk appends the text of a node and of all below it.
func (c *collector) walk(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		c.add(n.Data)
		return
	case n.DataAtom == atom.Br:
		c.text.WriteString("\n")
		return
	case n.DataAtom == atom.Table:
		c.table(n)
		return
	case n.DataAtom == atom.Sup:
		c.add(raised(innerText(n)))
		return
	}
	level, isHeading := headings[n.DataAtom]
	switch {
	case isHeading:
		c.block(n, Heading, level)
	case n.DataAtom == atom.Li:
		c.item(n)
	case n.DataAtom == atom.Pre:
		outer := c.pre
		c.pre = true
		c.block(n, c.kind, c.level)
		c.pre = outer
	case blockElements[n.DataAtom]:
		c.block(n, c.kind, c.level)
	default:
		c.inline(n)
	}
}

// invisible takes out what no reader sees within a word: soft hyphens, marks of
// width zero.
var invisible = strings.NewReplacer("\u00ad", "", "\u200b", "", "\u200c", "", "\u2060", "", "\ufeff", "")

// visible is a text without them.
func visible(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return invisible.Replace(s)
		}
	}
	return s
}

// add appends text of the tree with its white space folded.
func (c *collector) add(data string) {
	before := c.text.Len()
	data = visible(data)
	if c.pre && strings.Contains(data, "\n") {
		for i, line := range strings.Split(data, "\n") {
			if i > 0 {
				c.text.WriteByte('\n')
			}
			c.add(line)
		}
		return
	}
	field := 0 // where the word that is being read begins; -1 within white space
	for i, r := range data {
		switch {
		case !isSpace(r):
			if field < 0 {
				c.text.WriteByte(' ')
				field = i
			}
		case field >= 0:
			c.text.WriteString(data[field:i])
			field = -1
		}
	}
	if field >= 0 {
		c.text.WriteString(data[field:])
	} else {
		c.text.WriteByte(' ')
	}
	if c.inLink {
		c.links += c.text.Len() - before
	}
}

// block reads an element that is a block of its own.
func (c *collector) block(n *html.Node, kind BlockKind, level int) {
	c.flush()
	outer := *c
	c.kind, c.level, c.node = kind, level, n
	at := len(c.parts)
	c.parts = append(c.parts, part{node: n, first: len(c.drafts)})
	c.children(n)
	c.flush()
	c.parts[at].end = len(c.drafts)
	c.kind, c.level, c.node = outer.kind, outer.level, outer.node
}

// item reads an item of a list; the first of its blocks has its number.
func (c *collector) item(n *html.Node) {
	c.flush()
	c.number = c.listNumber(n)
	c.block(n, Item, c.level+1)
	c.number = 0
}

// listNumber returns the number that a list item is shown with; 0 in a list
// without numbers.
func (c *collector) listNumber(li *html.Node) int {
	if li.Parent == nil || li.Parent.DataAtom != atom.Ol {
		return 0
	}
	if c.listed == nil {
		c.listed = map[*html.Node]int{}
	}
	if _, begun := c.listed[li.Parent]; !begun {
		c.listed[li.Parent] = attribute(li.Parent, "start", maxRows) - 1
	}
	c.listed[li.Parent]++
	return c.listed[li.Parent]
}

// inline reads an element within a block.
func (c *collector) inline(n *html.Node) {
	outer := c.inLink
	c.inLink = outer || n.DataAtom == atom.A
	c.children(n)
	c.inLink = outer
}

func (c *collector) children(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.walk(child)
	}
}

// flush ends the block that is being read. Lines stay lines; a blank line ends
// a block.
func (c *collector) flush() {
	if c.text.Len() == 0 {
		return
	}
	for part := range strings.SplitSeq(tidyLines(c.text.String()), "\n\n") {
		if table := plainTable(part); table != nil && c.kind != Heading {
			c.drafts = append(c.drafts, draft{kind: Grid, text: part, table: table, from: c.node})
		} else if part != "" {
			c.drafts = append(c.drafts, draft{kind: c.kind, level: c.level, text: part, links: c.links, from: c.node, number: c.number})
			c.number = 0
		}
	}
	c.text.Reset()
	c.links = 0
}

// tidyLines trims each line and folds blank lines to one.
func tidyLines(text string) string {
	if !strings.Contains(text, "\n") {
		return squeeze(text)
	}
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		line = squeeze(line)
		if line == "" && (len(lines) == 0 || lines[len(lines)-1] == "") {
			continue
		}
		lines = append(lines, line)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == '\u00a0' || r == '\u2009' || r == '\u202f'
}

// tidy leaves out what is no text of the page: its own title again, lines that
// lead elsewhere, and all behind a heading that ends the text.
func tidy(drafts []draft, title string) []draft {
	return slices.DeleteFunc(drafts, strayIn(title))
}

// strayIn returns what tells, of the blocks of a page in their order, which are no
// text of it.
func strayIn(title string) func(draft) bool {
	ended := 0 // level of the heading that ended the text
	return func(d draft) bool {
		if d.kind == Heading && ended > 0 && d.level <= ended && !endsStory.MatchString(d.text) {
			ended = 0
		}
		if d.kind == Heading && endsStory.MatchString(d.text) {
			ended = max(d.level, 1)
		}
		return ended > 0 || leadsElsewhere.MatchString(d.text) || d.kind == Heading && d.level <= 2 && strings.EqualFold(squeeze(d.text), title)
	}
}

// assemble gives the document its text and its blocks their places.
func assemble(doc *Document, drafts []draft) {
	var text strings.Builder
	add := func(d draft) {
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		start := text.Len()
		b := Block{Kind: d.kind, Level: d.level, Start: start, Table: d.table, Asked: d.asked, Number: d.number}
		if d.table != nil {
			writeTable(&text, d.table)
		} else {
			text.WriteString(d.text)
		}
		b.End = text.Len()
		doc.Blocks = append(doc.Blocks, b)
	}
	if doc.Title != "" {
		add(draft{kind: Title, text: doc.Title})
	}
	for _, d := range drafts {
		add(d)
	}
	doc.Text = text.String()
}
