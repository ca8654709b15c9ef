package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"foiwatch/extractors/quick"
)

// storyNames match the class or id of an element that holds a story.
// They match "article-body", "entry-content", "post_text"; not "body", "content".
var storyNames = quick.MustCompile(`(?i)(?:post|entry|article|art|story|page|text|body)[-_]*(?:content|body|text|entry|inner)\b`)

// A part is an element of a page and the blocks that stand in it: from first to
// before end.
type part struct {
	node       *html.Node
	first, end int
}

// story returns the blocks of a news page that are its story: those of the
// smallest element that has nearly all of the page's prose. Where an element says
// that it holds the story and has half of the prose, nearly all of its own will do.
// Prose right above, as the standfirst is, belongs to it.
func (c *collector) story(title string) []draft {
	p := newProse(c.drafts, title)
	top := part{end: len(c.drafts)}
	top = p.smallest(p.named(c.parts, top), c.parts)
	for top.first > 0 && p.of(top.first-1, top.first) > 0 {
		top.first--
	}
	for top.end > top.first && (p.isStray[top.end-1] || c.drafts[top.end-1].kind == Heading) {
		top.end--
	}
	kept := c.standfirst(p, top.first, title)
	for i := top.first; i < top.end; i++ {
		if !p.isStray[i] {
			kept = append(kept, c.drafts[i])
		}
	}
	return kept
}

// standfirst returns the lines of prose that stand below the page's headline and above its
// story, parted from it by who wrote it and when. They are read as headings: they tell
// what the story tells.
func (c *collector) standfirst(p prose, story int, title string) []draft {
	for i := story - 1; i >= max(0, story-maxStandfirst); i-- {
		if d := c.drafts[i]; d.kind != Heading || d.level > 2 || !strings.EqualFold(squeeze(d.text), title) {
			continue
		}
		var lines []draft
		for j := i + 1; j < story; j++ {
			if d := c.drafts[j]; !p.isStray[j] && d.table == nil && len(d.text) >= leastProse && d.links == 0 {
				d.kind, d.level = Heading, 2
				lines = append(lines, d)
			}
		}
		return lines
	}
	return nil
}

// maxStandfirst is how many blocks may stand between a headline and its story.
const maxStandfirst = 8

// A prose tells where on a page its prose is.
type prose struct {
	isStray []bool // by block: no text of the page
	before  []int  // by block, and behind the last: bytes of prose before it
}

// leastProse is how many bytes a block of prose has.
const leastProse = 60

// newProse measures the blocks of a news page.
func newProse(drafts []draft, title string) prose {
	p := prose{make([]bool, len(drafts)), make([]int, len(drafts)+1)}
	isStray := strayIn(title)
	for i, d := range drafts {
		isLink := d.table == nil && d.links*10 >= len(d.text)*9
		p.isStray[i] = isStray(d) || isLink
		p.before[i+1] = p.before[i]
		if !p.isStray[i] && d.kind != Heading && d.table == nil && len(d.text) >= leastProse && d.links*3 < len(d.text) {
			p.before[i+1] += len(d.text)
		}
	}
	return p
}

// of returns how many bytes of prose stand in the blocks from first to before end.
func (p prose) of(first, end int) int { return p.before[end] - p.before[first] }

// named returns the first part that says that it holds the story and has half of
// the whole's prose, by the best of what says so; the whole where none does.
func (p prose) named(parts []part, whole part) part {
	for _, says := range []func(*html.Node) bool{isNamedStory, isArticle, isMain} {
		at := slices.IndexFunc(parts, func(one part) bool {
			prose := p.of(one.first, one.end)
			return prose > 0 && prose*2 >= p.of(whole.first, whole.end) && says(one.node)
		})
		if at >= 0 {
			return parts[at]
		}
	}
	return whole
}

func isArticle(n *html.Node) bool { return n.DataAtom == atom.Article }

func isMain(n *html.Node) bool { return n.DataAtom == atom.Main }

// isNamedStory tells whether an element's attributes say that it holds a story.
func isNamedStory(n *html.Node) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
		return a.Key == "itemprop" && a.Val == "articleBody" || (a.Key == "class" || a.Key == "id") && storyNames.MatchString(a.Val)
	})
}

// smallest returns the smallest of the parts within a part that has several blocks
// and nine tenths of its prose. Parts stand in the order of their elements, so that
// is the last.
func (p prose) smallest(whole part, parts []part) part {
	least := p.of(whole.first, whole.end) * 9
	for _, one := range slices.Backward(parts) {
		if one.first >= whole.first && one.end <= whole.end && one.end-one.first > 1 && least > 0 && p.of(one.first, one.end)*10 >= least {
			return one
		}
	}
	return whole
}
