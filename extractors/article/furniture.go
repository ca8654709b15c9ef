package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"foiwatch/extractors/quick"
)

// neverText are elements that hold no text of the page.
var neverText = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Iframe: true, atom.Object: true,
	atom.Button: true, atom.Input: true, atom.Select: true, atom.Textarea: true, atom.Form: true, atom.Nav: true, atom.Footer: true,
	atom.Aside: true, atom.Dialog: true, atom.Figure: true, atom.Video: true, atom.Audio: true, atom.Canvas: true, atom.Head: true, atom.Address: true,
	atom.Label: true, atom.Menu: true, atom.Math: true, atom.Map: true,
}

// furnitureRoles are ARIA roles of what stands around a page's text.
var furnitureRoles = map[string]bool{
	"navigation": true, "banner": true, "contentinfo": true, "complementary": true, "search": true, "dialog": true, "alertdialog": true, "menu": true, "menubar": true, "toolbar": true,
}

// furnitureNames are words in the class or id of elements around a page's text.
// They match class="share-links" and id="relatedStories"; not "shareholders".
var furnitureNames = words(`
	share sharing shares social socials follow cookie cookies consent gdpr privacy newsletter newsletters signup subscribe
	related recommended recommendations recirc trending popular mostread mostviewed teaser teasers promo promos promotion advert advertisement adverts ad ads mpu
	sponsored taboola outbrain comment comments disqus forum replies breadcrumb breadcrumbs pagination pager sidebar sidebars
	bio biography byline bylines dateline timestamp author authors contributor standfirstlinks tags topics keywords skip skiplink quickexit feedback survey
	pullquote pullquotes caption captions credit imagecaption gallery slideshow crosslink readmore readnext morestories mostpopular
	menu masthead navbar nav navigation toolbar banner footer tipoff legal copyright wirelist hide locale
`)

// accessNames are words in the class or id of what asks a reader to pay, and of the
// stories for which he is to.
var accessNames = words(`subscription subscriber subscribers subscriptions paywall premium metered`)

// furniturePhrases are two words in a row of a class or id.
var furniturePhrases = words(`most-read most-viewed most-popular read-more read-next more-stories more-on see-also also-read up-next quick-exit event-actions
	author-bio about-author email-signup sign-up follow-us rich-link page-header site-header global-header right-column left-nav view-comments comment-count
	single-page-notification contextual-sidebar action-bar logged-in`)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// nameParts splits a class or an id into words, in small letters:
// "c_siteHeader--big" is c, site, header, big.
func nameParts(name string) []string {
	isSmall := func(i int) bool { return i < len(name) && name[i] >= 'a' && name[i] <= 'z' }
	isCapital := func(i int) bool { return i < len(name) && name[i] >= 'A' && name[i] <= 'Z' }
	var parts []string
	for i := 0; i < len(name); {
		end := i
		if isCapital(end) {
			end++
		}
		if isSmall(end) {
			for isSmall(end) {
				end++
			}
		} else {
			for isCapital(end) {
				end++
			}
		}
		if end > i {
			parts = append(parts, strings.ToLower(name[i:end]))
		}
		i = max(end, i+1)
	}
	return parts
}

// prune takes furniture out of the tree: navigation, share buttons, related
// stories, comments, biographies, captions and what a reader cannot see.
func prune(root *html.Node) {
	pruneOf(root, paragraphs(root))
}

// pruneOf prunes a part of a page whose paragraphs have so many bytes.
func pruneOf(root *html.Node, prose int) {
	var next *html.Node
	for n := root.FirstChild; n != nil; n = next {
		next = n.NextSibling
		if n.Type == html.CommentNode || n.Type == html.ElementNode && isFurniture(n, prose) {
			root.RemoveChild(n)
			continue
		}
		pruneOf(n, prose)
	}
}

// paragraphs returns how many bytes of text stand in the paragraphs below an element.
func paragraphs(n *html.Node) int {
	sum := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Parent.DataAtom == atom.P {
			sum += len(d.Data)
		}
	}
	return sum
}

// isFurniture tells whether an element is no part of a page's text. What holds the
// page's main heading never is; what is named for who may read it ("subscription") is
// not either, where most of the page's prose stands in it.
func isFurniture(n *html.Node, prose int) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return false
	case atom.Form, atom.Address, atom.Figure:
		return !holds(n, atom.H1) && !holds(n, atom.Table)
	case atom.Header:
		return !holds(n, atom.H1) && !insideArticle(n)
	}
	if neverText[n.DataAtom] {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "role":
			if furnitureRoles[a.Val] && !holds(n, atom.H1) {
				return true
			}
		case "style":
			if strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
				return true
			}
		case "class", "id":
			isAccess := names(a.Val, func(part, _ string) bool { return accessNames[part] }) && paragraphs(n)*2 < prose
			if (isAccess || names(a.Val, isFurnitureName)) && !holds(n, atom.H1) && !holds(n, atom.Article) && n.DataAtom != atom.Td && n.DataAtom != atom.Tr && n.DataAtom != atom.Table {
				return true
			}
		}
	}
	return false
}

// isFurnitureName tells whether a word of a class or an id, behind another, names furniture.
func isFurnitureName(part, before string) bool {
	return furnitureNames[part] && before != "no" && before != "without" && before != "has" && before != "with" || furniturePhrases[before+"-"+part]
}

// names tells whether a class or an id holds a word, behind another, that says something.
func names(name string, says func(part, before string) bool) bool {
	for one := range strings.FieldsSeq(name) {
		before := ""
		for _, part := range nameParts(one) {
			if says(part, before) {
				return true
			}
			before = part
		}
	}
	return false
}

// holds tells whether an element of the kind stands below n.
func holds(n *html.Node, kind atom.Atom) bool {
	for d := range n.Descendants() {
		if d.DataAtom == kind {
			return true
		}
	}
	return false
}

// insideArticle tells whether an article or the page's main part holds n.
func insideArticle(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Article || p.DataAtom == atom.Main {
			return true
		}
	}
	return false
}

// The lines by which a page leaves its story, in the words of furniture.csv.
var (
	// leadsElsewhere matches lines that send the reader to other stories.
	// It matches "READ MORE: Nurse struck off"; not "Readers may ask".
	leadsElsewhere = quick.MustCompile(`(?i)^(` + leaving("leads_elsewhere") + `)\b\s*[:|–-]`)
	// endsStory matches headings behind which other stories or the readers'
	// words begin.
	endsStory = quick.MustCompile(`(?i)^(` + leaving("ends_story") + `)$`)
)

// leaving returns the wordings of a row of furniture.csv.
func leaving(says string) string {
	for _, row := range rows("furniture.csv", "says", "wordings") {
		if row[0] == says {
			return row[1]
		}
	}
	panic("data/furniture.csv: no row " + says)
}
