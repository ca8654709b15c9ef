package article

import "foiwatch/extractors/period"

// A Kind says what sort of page a document is.
type Kind string

// The kinds of document.
const (
	News       Kind = "news"
	Disclosure Kind = "disclosure"
)

// A Document is a page or file, normalised to text blocks, tables and metadata.
// What stands in its furniture (navigation, share buttons, related stories,
// comments, biographies) is not in it.
type Document struct {
	URL          string // as asked for; "" where it is not known
	CanonicalURL string // by rel=canonical where it can be trusted, normalised; "" where unknown
	Title        string
	Byline       string
	Site         string // the publisher's name: og:site_name, JSON-LD, …
	Language     string // BCP 47 primary subtag, "en"
	Kind         Kind
	Published    period.Date
	Text         string // Title and the blocks, joined by blank lines; valid UTF-8
	Blocks       []Block
	// Publisher holds what the page's own chrome says of the body that publishes
	// it (logo's alt text, breadcrumb, title suffix, "request to …"), best first.
	Publisher []string
	// Warnings name what could not be read.
	Warnings []string
}

// A BlockKind says what a block is on its page.
type BlockKind string

// The kinds of block.
const (
	Title     BlockKind = "title"
	Heading   BlockKind = "heading"
	Paragraph BlockKind = "paragraph"
	Item      BlockKind = "item" // of a list
	Grid      BlockKind = "grid" // a table
)

// A Block is one paragraph, heading, list item or table of a document.
type Block struct {
	Kind  BlockKind
	Level int // of a heading, 1 to 6; of a list item, its depth from 1
	Start int // byte offset into Document.Text
	End   int // byte offset into Document.Text, exclusive
	Table *Table
	// Number is the place of an item in an ordered list, from 1, which a reader
	// sees and the text does not hold; 0 elsewhere.
	Number int
	// Asked marks the words of a requester, which state nothing: questions,
	// covering letters. Answers are read against them.
	Asked bool
}

// A Table is a grid of cells, each row of the same length: a cell that spans
// several places stands in each of them.
type Table struct {
	Caption string
	Rows    [][]Cell
	// FirstRow counts the rows of the file above the table, where the file is a
	// spreadsheet: it makes a cell's address the one that its reader sees.
	FirstRow int
}

// A Cell is one place of a table.
type Cell struct {
	Text   string
	Start  int // byte offset into Document.Text of the cell's text
	End    int
	Header bool // marked up as a heading
	// Origin is the row and column, from 0, where a spanning cell stands; the
	// other places it covers repeat it.
	OriginRow, OriginColumn int
}
