package score

import (
	"slices"
	"strings"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// A Report is how a set of pages was read.
type Report struct {
	ExtractorVersion string  `json:"extractor_version"`
	Groups           []Group `json:"groups"` // all pages, those of each kind, and the thirds of each
	Notes            []Note  `json:"notes"`  // of open pages alone
}

// A Third says which pages a group has.
type Third string

// The thirds: two are open, one is held back.
const (
	All  Third = "all"
	Open Third = "open"
	Held Third = "held_back"
)

// A Group is how the pages of one kind and third were read.
type Group struct {
	Kind       article.Kind      `json:"kind"` // "all", "news" or "disclosure"
	Third      Third             `json:"third"`
	Pages      int               `json:"pages"`
	Broken     int               `json:"broken"` // could not be read
	Gold       int               `json:"gold"`   // findings that the gold has
	Misses     int               `json:"misses"`
	Extras     int               `json:"extras"`
	Measures   map[Measure]Value `json:"measures"`
	Sanctions  []SanctionValue   `json:"sanctions"`  // those with most gold first
	Confidence []ConfidenceBin   `json:"confidence"` // lowest first
}

// A SanctionValue is the core F1 of one sanction.
type SanctionValue struct {
	Sanction string `json:"sanction"`
	Gold     int    `json:"gold"`
	F1       Value  `json:"core_f1"`
}

// A ConfidenceBin says how many of the findings read with such a confidence
// are right.
type ConfidenceBin struct {
	From  float64 `json:"from"`
	Below float64 `json:"below"` // the highest bin holds 1, too
	Right Value   `json:"right"`
}

// bins are the lower ends of the bins of confidence.
var bins = [...]float64{0, 0.5, 0.6, 0.7, 0.8, 0.9}

// binOf returns the bin of a confidence.
func binOf(confidence float64) int {
	b := 0
	for b+1 < len(bins) && confidence >= bins[b+1] {
		b++
	}
	return b
}

// kindAll is the kind of a group of all kinds.
const kindAll article.Kind = "all"

// NewReport sums up pages; their order decides that of the notes alone.
func NewReport(pages []Page) Report {
	r := Report{ExtractorVersion: extractors.Version, Notes: []Note{}}
	for _, kind := range []article.Kind{kindAll, article.News, article.Disclosure} {
		for _, third := range []Third{All, Open, Held} {
			if chosen := choose(pages, kind, third); len(chosen) > 0 {
				r.Groups = append(r.Groups, newGroup(kind, third, chosen))
			}
		}
	}
	for _, p := range pages {
		r.Notes = append(r.Notes, p.notes...)
	}
	return r
}

// Group returns the pages of a kind and a third. ok is false where there are none.
func (r Report) Group(kind article.Kind, third Third) (g Group, ok bool) {
	i := slices.IndexFunc(r.Groups, func(g Group) bool { return g.Kind == kind && g.Third == third })
	if i < 0 {
		return Group{}, false
	}
	return r.Groups[i], true
}

// choose returns the pages of a kind and a third.
func choose(pages []Page, kind article.Kind, third Third) []Page {
	var chosen []Page
	for _, p := range pages {
		if (kind == kindAll || p.Kind == kind) && (third == All || p.IsHeldBack == (third == Held)) {
			chosen = append(chosen, p)
		}
	}
	return chosen
}

// newGroup sums up the pages of a group.
func newGroup(kind article.Kind, third Third, pages []Page) Group {
	g := Group{Kind: kind, Third: third, Pages: len(pages), Measures: map[Measure]Value{}}
	for _, p := range pages {
		if p.IsBroken {
			g.Broken++
		}
		for _, n := range p.stated {
			g.Gold += n
		}
		g.Misses += p.missCount
		g.Extras += p.extraCount
	}
	for _, m := range Measures() {
		perCase := 1.0
		if m.isF1() {
			perCase = 2
		}
		g.Measures[m] = estimate(column(pages, func(p Page) tally { return p.tallies[m] }), perCase)
	}
	for b, from := range bins {
		below := 1.0
		if b+1 < len(bins) {
			below = bins[b+1]
		}
		right := estimate(column(pages, func(p Page) tally { return p.confidence[b] }), 1)
		g.Confidence = append(g.Confidence, ConfidenceBin{From: from, Below: below, Right: right})
	}
	g.Sanctions = bySanction(pages)
	return g
}

// column takes one tally of each page.
func column(pages []Page, of func(Page) tally) []tally {
	list := make([]tally, len(pages))
	for i, p := range pages {
		list[i] = of(p)
	}
	return list
}

// bySanction returns the core F1 of each sanction that is in the gold or was read.
func bySanction(pages []Page) []SanctionValue {
	stated := map[string]int{}
	for _, p := range pages {
		for id := range p.sanctions {
			stated[id] += p.stated[id]
		}
	}
	list := []SanctionValue{}
	for id, n := range stated {
		list = append(list, SanctionValue{Sanction: id, Gold: n, F1: estimate(column(pages, func(p Page) tally { return p.sanctions[id] }), 2)})
	}
	slices.SortFunc(list, func(a, b SanctionValue) int {
		if a.Gold != b.Gold {
			return b.Gold - a.Gold
		}
		return strings.Compare(a.Sanction, b.Sanction)
	})
	return list
}
