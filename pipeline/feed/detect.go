package feed

import (
	"fmt"
	"regexp"
	"strings"
)

// A root is the element that a file begins with, behind all that may stand
// before it.
type root struct {
	kind  string // rss, atom, json
	start int    // byte of the root element
}

// rootTag matches the start of an element's tag, with any prefix.
var rootTag = regexp.MustCompile(`<(?:[A-Za-z][\w.-]*:)?([A-Za-z!][\w.-]*)`)

// challengeWords stand in pages that test whether a person asks.
var challengeWords = regexp.MustCompile(`(?i)just a moment\.\.\.|cf-challenge|checking your browser|attention required|captcha|ddos protection|verify you are (a )?human`)

// rootOf tells what a file is by its first element; the error says what it is
// where that is no feed.
func rootOf(text string) (root, error) {
	trimmed := strings.TrimSpace(text)
	switch {
	case trimmed == "":
		return root{}, fmt.Errorf("%w: the answer is empty", ErrNoFeed)
	case strings.HasPrefix(trimmed, "{") || strings.HasPrefix(trimmed, "["):
		return root{kind: "json"}, nil
	case strings.HasPrefix(trimmed, "%PDF-"):
		return root{}, fmt.Errorf("%w: it is a PDF file", ErrNoFeed)
	}
	for at := 0; at < len(text); {
		tag := rootTag.FindStringSubmatchIndex(text[at:])
		if tag == nil {
			break
		}
		start := at + tag[0]
		if strings.HasPrefix(text[start:], "<!--") {
			end := strings.Index(text[start:], "-->")
			if end < 0 {
				break
			}
			at = start + end + 3
			continue
		}
		switch name := strings.ToLower(text[at+tag[2] : at+tag[3]]); name {
		case "rss", "rdf", "channel", "item":
			return root{"rss", start}, nil
		case "feed", "entry":
			return root{"atom", start}, nil
		case "!doctype":
			if strings.HasPrefix(strings.ToLower(text[start:]), "<!doctype html") {
				return root{}, htmlError(text)
			}
			at = doctypeEnd(text, start)
		case "html", "head", "body":
			return root{}, htmlError(text)
		case "urlset", "sitemapindex":
			return root{}, fmt.Errorf("%w: it is a sitemap, a list of a site's pages", ErrNoFeed)
		case "opml":
			return root{}, fmt.Errorf("%w: it is an OPML list of feeds; take one address from it", ErrNoFeed)
		case "error":
			return root{}, fmt.Errorf("%w: it is an error message: %s", ErrNoFeed, excerpt(text[start:]))
		default:
			at += tag[1]
		}
		if at > 200_000 {
			break
		}
	}
	if excerpt(trimmed) == "" {
		return root{}, fmt.Errorf("%w: it holds no text", ErrNoFeed)
	}
	return root{}, fmt.Errorf("%w: it begins with %q", ErrNoFeed, excerpt(trimmed))
}

// htmlError says which kind of page stands in a feed's place.
func htmlError(text string) error {
	head := text[:min(len(text), 20_000)]
	switch low := strings.ToLower(head); {
	case challengeWords.MatchString(head):
		return fmt.Errorf("%w: it is a page that tests whether a person asks; this site does not want to be read by programs", ErrNoFeed)
	case strings.Contains(low, `type="password"`) || strings.Contains(low, "type=password"):
		return fmt.Errorf("%w: it is a page to log in", ErrNoFeed)
	}
	if link := alternate.FindString(head); link != "" {
		if href := href.FindStringSubmatch(link); href != nil {
			return fmt.Errorf("%w: it is a web page, and names its feed: %s", ErrNoFeed, plainText(href[1]))
		}
	}
	return fmt.Errorf("%w: it is a web page", ErrNoFeed)
}

// A page names its feeds in link elements.
var (
	alternate = regexp.MustCompile(`(?i)<link\b[^>]*type=["']?application/(?:rss|atom|feed)\+(?:xml|json)[^>]*>`)
	href      = regexp.MustCompile(`(?i)href=["']?([^"'\s>]+)`)
)

// excerpt is the beginning of a text on one line.
func excerpt(text string) string {
	line := plainText(text[:min(len(text), 300)])
	if len(line) > 60 {
		line = strings.ToValidUTF8(line[:60], "") + "…"
	}
	return line
}

// doctypeEnd returns the byte behind a document type declaration.
func doctypeEnd(text string, start int) int {
	depth := 0
	for i := start; i < len(text); i++ {
		switch text[i] {
		case '[':
			depth++
		case ']':
			depth--
		case '>':
			if depth <= 0 {
				return i + 1
			}
		}
	}
	return len(text)
}
