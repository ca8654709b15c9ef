package score

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/count"
	"foiwatch/extractors/finding"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
)

func ptr[T any](v T) *T { return &v }

// body is a department that was read.
func body(id, name string) *finding.Department {
	d := &finding.Department{Name: name}
	if id != "" {
		d.ID = &id
	}
	return d
}

func TestTheGoldsNamesAcceptABody(t *testing.T) {
	tests := []struct {
		name   string
		accept []string
		read   *finding.Department
		want   bool
	}{
		{"the name as it stands", []string{"Home Office"}, body("", "Home Office"), true},
		{"case, stops and fillers tell nothing", []string{"Department for Work and Pensions"}, body("", "the DEPARTMENT of Work, Pensions"), true},
		{"the id in words", []string{"Department for Transport"}, body("department-for-transport", "DfT"), true},
		{"any of the names", []string{"Ministry of Defence", "MoD"}, body("", "MOD"), true},
		{"another body", []string{"Home Office"}, body("cabinet-office", "Cabinet Office"), false},
		{"a name of fillers alone keeps them", []string{"Ministry"}, body("", "Department"), false},
		{"no body at all", []string{"Home Office"}, nil, false},
		{"many bodies, none read", []string{"*"}, nil, true},
		{"many bodies, a name in no register", []string{"*"}, body("", "Whitehall"), true},
		{"many bodies, a single one read", []string{"*"}, body("home-office", "Home Office"), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := accepts(tt.accept, tt.read); got != tt.want {
				t.Errorf("accepts(%q, %+v) = %t, want %t", tt.accept, tt.read, got, tt.want)
			}
		})
	}
}

func TestNumbersCompareByTheirHighest(t *testing.T) {
	tests := []struct {
		name      string
		gold      *int
		goldMeans count.Qualifier
		read      *int
		readMeans count.Qualifier
		want      bool
	}{
		{"equal", ptr(5), count.Exact, ptr(5), count.Exact, true},
		{"fewer than 6 is 5", ptr(5), count.Exact, ptr(6), count.FewerThan, true},
		{"fewer than 5 is not 5", ptr(5), count.FewerThan, ptr(5), count.Exact, false},
		{"at least 5 is 5", ptr(5), count.Exact, ptr(5), count.AtLeast, true},
		{"unknown is unknown", nil, count.Exact, nil, count.Exact, true},
		{"unknown is no number", nil, count.Exact, ptr(1), count.Exact, false},
		{"a number is not unknown", ptr(1), count.Exact, nil, count.Exact, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := sameCases(GoldFinding{Cases: tt.gold, Qualifier: tt.goldMeans}, finding.Finding{Cases: tt.read, Qualifier: tt.readMeans})
			if got != tt.want {
				t.Errorf("sameCases = %t, want %t", got, tt.want)
			}
		})
	}
}

// said is a gold finding at the Home Office, read one that was read there.
func said(sanction string, cases int, platforms ...string) GoldFinding {
	return GoldFinding{Department: []string{"Home Office"}, Sanction: sanction, Cases: &cases, Qualifier: count.Exact, Platforms: platforms}
}

func read(sanction string, cases int, platforms ...string) finding.Finding {
	return finding.Finding{
		Department: body("home-office", "Home Office"), Sanction: sanction, Cases: &cases, Qualifier: count.Exact, Platforms: platforms, Confidence: 0.95,
	}
}

// explained is a page from which these were read.
func explained(findings ...finding.Finding) *extractors.Explanation {
	return &extractors.Explanation{Extraction: extractors.Extraction{Findings: findings}, Cells: make([][]finding.CellSpan, len(findings))}
}

func TestAPageIsPairedAsAReaderWould(t *testing.T) {
	tests := []struct {
		name string
		gold []GoldFinding
		read []finding.Finding
		want []int
	}{
		{"a finding is taken once", []GoldFinding{said("dismissal", 3), said("dismissal", 3)}, []finding.Finding{read("dismissal", 3)}, []int{0, -1}},
		{"the one with the same platforms goes first", []GoldFinding{said("dismissal", 3, "facebook")}, []finding.Finding{read("dismissal", 3), read("dismissal", 3, "facebook")}, []int{1}},
		{"else the first", []GoldFinding{said("dismissal", 3, "twitter")}, []finding.Finding{read("dismissal", 3), read("dismissal", 3, "facebook")}, []int{0}},
		{"another sanction is none", []GoldFinding{said("dismissal", 3)}, []finding.Finding{read("warning", 3)}, []int{-1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, pairs(tt.gold, tt.read)); diff != "" {
				t.Errorf("pairs (-want +got):\n%s", diff)
			}
		})
	}
}

// TestAPageIsScored counts one page by hand: a match whose platforms are wrong, a
// part with its period, a miss that is an extra with another number, an extra.
func TestAPageIsScored(t *testing.T) {
	gold := []GoldFinding{said("investigation", 9, "facebook", "twitter"), said("dismissal", 2, "facebook"), said("warning", 4)}
	gold[1].Period, gold[1].PartOf = &[2]*string{ptr("2013-01-01"), nil}, ptr(0)
	found := []finding.Finding{read("dismissal", 2, "facebook"), read("investigation", 9, "facebook"), read("warning", 40), read("suspension", 1)}
	found[0].Period, found[0].PartOf = period.Period{From: period.Date{Year: 2013, Month: 1, Day: 1}}, ptr(1)
	p := NewPage("news/01", Gold{Findings: gold}, explained(found...))
	delete(p.tallies, Evidence)
	want := map[Measure]tally{
		F1: {4, 7}, Precision: {2, 4}, Recall: {2, 3}, Platforms1: {2, 7}, Record1: {2, 7},
		Department: {3, 3}, Sanction: {3, 3}, Cases: {2, 3}, Qualifier: {2, 2}, Platforms: {1, 2}, Period: {1, 1}, PartOf: {1, 1},
	}
	if diff := cmp.Diff(want, p.tallies, cmp.AllowUnexported(tally{})); diff != "" {
		t.Errorf("tallies (-want +got):\n%s", diff)
	}
	var notes []string
	for _, n := range p.notes {
		if n.What != "evidence" {
			notes = append(notes, n.What+" "+n.Sanction+" "+n.Wrong)
		}
	}
	if diff := cmp.Diff([]string{"miss warning cases", "extra warning cases", "extra suspension "}, notes); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
	if p.missCount != 1 || p.extraCount != 2 {
		t.Errorf("%d missed, %d extra", p.missCount, p.extraCount)
	}
}

func TestAPartIsRightUnderTheMatchOfItsWhole(t *testing.T) {
	gold := []GoldFinding{said("investigation", 9), said("dismissal", 2)}
	gold[1].PartOf = ptr(0)
	for _, tt := range []struct {
		name string
		read []finding.Finding
		want int
	}{
		{"the whole was not found", []finding.Finding{read("dismissal", 2)}, 0},
		{"no whole was named", []finding.Finding{read("investigation", 9), read("dismissal", 2)}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := NewPage("1", Gold{Findings: gold}, explained(tt.read...))
			if got := p.tallies[PartOf]; got != (tally{tt.want, 1}) {
				t.Errorf("part_of = %v", got)
			}
		})
	}
}

func TestPagesHeldBackShowNothing(t *testing.T) {
	for name, want := range map[string]bool{"news/03": true, "12.csv": true, "news/01": false, "page": false, "x/page-3": false, "0": true} {
		if got := HeldBack(baseName(name)); got != want {
			t.Errorf("HeldBack(%q) = %t", name, got)
		}
	}
	p := NewPage("news/03", Gold{Findings: []GoldFinding{said("dismissal", 3)}}, explained(read("warning", 3)))
	r := NewReport([]Page{p})
	if g, _ := r.Group("all", Held); len(r.Notes) > 0 || g.Misses != 1 || g.Extras != 1 {
		t.Errorf("notes %v, group %+v", r.Notes, g)
	}
}

func TestAPageThatCannotBeReadMissesAllAndIsNotEmptyOfMerit(t *testing.T) {
	p := NewPage("1", Gold{Findings: []GoldFinding{said("dismissal", 3)}}, nil)
	if !p.IsBroken || p.missCount != 1 {
		t.Errorf("broken %t, missed %d", p.IsBroken, p.missCount)
	}
}

func TestEvidenceHoldsWhatItMust(t *testing.T) {
	text := "Kent Police\n\nIn all, 12 officers were dismissed. Two were warned."
	at := func(s string) (int, int) { i := strings.Index(text, s); return i, i + len(s) }
	mention := func(kind lexicon.Kind, id, surface string) extractors.Mention {
		start, end := at(surface)
		return extractors.Mention{Kind: kind, ID: id, Surface: surface, Start: start, End: end}
	}
	mentions := []extractors.Mention{mention(lexicon.Department, "kent", "Kent Police"), mention(lexicon.Sanction, "dismissal", "dismissed"), mention(lexicon.Sanction, "warning", "warned")}
	start, end := at("In all, 12 officers were dismissed.")
	whole := finding.Finding{
		Department: body("kent", "Kent Police"), Sanction: "dismissal", Cases: ptr(12),
		Evidence: finding.Evidence{Start: start, End: end, Text: text[start:end]},
		Links:    []finding.Link{{Role: "department", Start: ptr(0), End: ptr(11)}},
	}
	tests := []struct {
		name   string
		change func(*finding.Finding)
		want   string
	}{
		{"it does", func(*finding.Finding) {}, ""},
		{"the body comes from the host", func(f *finding.Finding) { f.Links = []finding.Link{{Role: "department", From: "host"}} }, ""},
		{"many bodies need no name", func(f *finding.Finding) { f.Department, f.Links = nil, nil }, ""},
		{"the body is nowhere", func(f *finding.Finding) { f.Links = nil }, "department"},
		{"the link leads to another word", func(f *finding.Finding) { f.Links[0].Start, f.Links[0].End = ptr(13), ptr(19) }, "department"},
		{"the name of a body in no register", func(f *finding.Finding) { f.Links[0].End, f.Department = ptr(4), body("", "Kent Rangers") }, ""},
		{"a word that many bodies share", func(f *finding.Finding) { f.Links[0].Start, f.Department = ptr(5), body("essex", "Essex Police") }, "department"},
		{"another number", func(f *finding.Finding) { f.Cases = ptr(13) }, "number"},
		{"one person needs no numeral", func(f *finding.Finding) { f.Cases = ptr(1) }, ""},
		{"rows of a table", func(f *finding.Finding) {
			f.Cases, f.Evidence.Cells = ptr(2), []finding.CellRef{{Row: 1}, {Row: 2}, {Row: 2, Column: 1}}
		}, ""},
		{"the text is not what stands there", func(f *finding.Finding) { f.Evidence.Start++ }, "offsets"},
		{"no word of the sanction", func(f *finding.Finding) { f.Evidence.End -= 11; f.Evidence.Text = text[start : end-11] }, "sanction"},
		{"a cell that is named has the word of the sanction", func(f *finding.Finding) {
			f.Evidence.End, f.Evidence.Text, f.Evidence.Cells = end-11, text[start:end-11], []finding.CellRef{{}}
		}, ""},
		{"the sanction is linked to", func(f *finding.Finding) {
			f.Evidence.End, f.Evidence.Text = end-11, text[start:end-11]
			from, to := at("dismissed")
			f.Links = append(f.Links, finding.Link{Role: "sanction", Start: &from, End: &to})
		}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := whole
			f.Links = slices.Clone(whole.Links)
			tt.change(&f)
			var cells []finding.CellSpan
			for range f.Evidence.Cells {
				cells = append(cells, finding.CellSpan{Start: start, End: end})
			}
			if got := Lack([]rune(text), mentions, cells, f); got != tt.want {
				t.Errorf("lacks %q, want %q", got, tt.want)
			}
		})
	}
}

func TestIntervals(t *testing.T) {
	single := func(right, of int) []tally {
		var list []tally
		for i := range of {
			if i < right {
				list = append(list, tally{1, 1})
			} else {
				list = append(list, tally{0, 1})
			}
		}
		return list
	}
	// By hand: Wilson of 8 of 10 is 0.490 to 0.943. Alternating, single cases vary by n/(n-1) more.
	low, high := wilson(0.8, 10)
	if math.Abs(low-0.4902) > 0.0001 || math.Abs(high-0.9433) > 0.0001 {
		t.Errorf("wilson(0.8, 10) = %.4f to %.4f", low, high)
	}
	if v := estimate(single(10, 10), 1); v.Value != 1 || v.High != 1 || math.Abs(v.Low-0.7225) > 0.0001 {
		t.Errorf("10 of 10 = %+v", v)
	}
	alone, together := estimate(single(8, 10), 1), estimate([]tally{{4, 4}, {4, 4}, {0, 2}}, 1)
	if alone.Value != together.Value || together.High-together.Low <= alone.High-alone.Low {
		t.Errorf("pages that are right or wrong as one are worth less: %+v, alone %+v", together, alone)
	}
	if v := estimate([]tally{{0, 0}}, 1); v != (Value{Value: 1, High: 1}) {
		t.Errorf("no case = %+v", v)
	}
}

func TestFloorsAndLosses(t *testing.T) {
	page := func(sanction string) Page {
		return NewPage("1", Gold{Kind: "news", Findings: []GoldFinding{said("dismissal", 3)}}, explained(read(sanction, 3)))
	}
	good, bad := NewReport([]Page{page("dismissal")}), NewReport([]Page{page("warning")})
	floors, err := ParseFloors([]byte(`{"news": {"core_f1": 0.93}, "disclosure": {"core_f1": 0.95}}`))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"core_f1 of news is 0.0000, its floor 0.9300", "core_f1 of disclosure: there are no such pages"}
	if diff := cmp.Diff(want, bad.Below(floors)); diff != "" {
		t.Errorf("below (-want +got):\n%s", diff)
	}
	if got := bad.Losses(good); len(got) != 4 || got[0] != "core_f1 of all is 0.0000, it was 1.0000" {
		t.Errorf("losses %q", got)
	}
	if got := good.Losses(bad); got != nil {
		t.Errorf("a gain is a loss: %q", got)
	}
	for _, wrong := range []string{`{}`, `{"news": {"core": 1}}`, `{"blog": {"core_f1": 1}}`, `{"news": {"core_f1": 93}}`, `x`} {
		if _, err := ParseFloors([]byte(wrong)); err == nil {
			t.Errorf("ParseFloors(%s) gives no error", wrong)
		}
	}
}

func TestGoldIsChecked(t *testing.T) {
	for data, want := range map[string]string{
		`{"findings": []}`: "ok", `{"title": "a feed's own file"}`: "no gold", `{"findings": [{"part_of": 0}]}`: "error", `[`: "error",
	} {
		_, ok, err := ParseGold([]byte(data))
		got := map[bool]string{true: "ok", false: "no gold"}[ok]
		if err != nil {
			got = "error"
		}
		if got != want {
			t.Errorf("ParseGold(%s) = %s, want %s", data, got, want)
		}
	}
}
