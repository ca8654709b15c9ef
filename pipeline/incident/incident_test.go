package incident

import (
	"fmt"
	"maps"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

// groups writes groups as "a b|c".
func groups(list []Finding) string {
	var parts []string
	for _, g := range Group(list) {
		var ids []string
		for _, f := range g {
			ids = append(ids, f.ID)
		}
		parts = append(parts, strings.Join(ids, " "))
	}
	return strings.Join(parts, "|")
}

// plainly groups as Group does, by comparing each finding with all others.
func plainly(findings []Finding) [][]Finding {
	list := slices.Clone(findings)
	slices.SortFunc(list, compare)
	var groups [][]Finding
	for _, f := range list {
		i := slices.IndexFunc(groups, func(group []Finding) bool {
			agrees := false
			for _, g := range group {
				both := g.dated() && f.dated()
				if g.DocumentID == f.DocumentID || g.Qualifier != f.Qualifier || both && !overlap(g, f) {
					return false
				}
				agrees = agrees || both || near(g.Published, f.Published)
			}
			return agrees
		})
		if i < 0 {
			i, groups = len(groups), append(groups, nil)
		}
		groups[i] = append(groups[i], f)
	}
	return groups
}

func TestGroupsAreThoseOfComparingAllWithAll(t *testing.T) {
	chance := rand.New(rand.NewSource(1))
	start := day("2013-01-01")
	someDay := func(days, zeroOf int) time.Time {
		if chance.Intn(zeroOf) == 0 {
			return time.Time{}
		}
		return start.AddDate(0, 0, chance.Intn(days))
	}
	for round := range 2000 {
		var list []Finding
		for i := range 1 + chance.Intn(40) {
			f := Finding{ID: fmt.Sprint("f", i), DocumentID: fmt.Sprint("d", chance.Intn(12)), Qualifier: []string{"exact", "about"}[chance.Intn(5)/4], Published: someDay(150, 6)}
			if round%3 > 0 && chance.Intn(4) == 0 {
				f.From, f.To = someDay(400, 4), someDay(400, 4)
			}
			list = append(list, f)
		}
		if diff := cmp.Diff(plainly(list), Group(list)); diff != "" {
			t.Fatalf("groups of %+v (-plainly +Group):\n%s", list, diff)
		}
	}
}

// BenchmarkGroup groups findings that say no period: of one day, of a day each, of
// unknown days, and of one document.
func BenchmarkGroup(b *testing.B) {
	for _, n := range []int{1000, 10000, 100000} {
		shapes := map[string]func(i int) Finding{
			"one-day": func(i int) Finding { return Finding{DocumentID: fmt.Sprint(i), Published: day("2013-02-11")} },
			"a-day-each": func(i int) Finding {
				return Finding{DocumentID: fmt.Sprint(i), Published: day("1900-01-01").AddDate(0, 0, i)}
			},
			"unknown-days": func(i int) Finding { return Finding{DocumentID: fmt.Sprint(i)} },
			"one-document": func(i int) Finding { return Finding{DocumentID: "d", Published: day("2013-02-11")} },
		}
		for _, name := range slices.Sorted(maps.Keys(shapes)) {
			var list []Finding
			for i := range n {
				f := shapes[name](i)
				f.ID = fmt.Sprintf("%08d", i)
				list = append(list, f)
			}
			b.Run(fmt.Sprint(name, "/", n), func(b *testing.B) {
				for b.Loop() {
					Group(list)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/finding")
			})
		}
	}
}

func TestGroup(t *testing.T) {
	tests := []struct {
		name string
		list []Finding
		want string
	}{
		{"two papers in a week", []Finding{{ID: "a", DocumentID: "1", Published: day("2013-02-11")}, {ID: "b", DocumentID: "2", Published: day("2013-02-14")}}, "a b"},
		{"two papers in a year", []Finding{{ID: "a", DocumentID: "1", Published: day("2013-02-11")}, {ID: "b", DocumentID: "2", Published: day("2013-12-14")}}, "a|b"},
		{"one document", []Finding{{ID: "a", DocumentID: "1", Published: day("2013-02-11")}, {ID: "b", DocumentID: "1", Published: day("2013-02-11")}}, "a|b"},
		{"periods that overlap, told years apart", []Finding{
			{ID: "a", DocumentID: "1", Published: day("2013-02-11"), From: day("2009-01-01"), To: day("2012-12-31")},
			{ID: "b", DocumentID: "2", Published: day("2016-02-11"), From: day("2012-01-01")}}, "a b"},
		{"periods that do not, told in one week", []Finding{
			{ID: "a", DocumentID: "1", Published: day("2013-02-11"), From: day("2009-01-01"), To: day("2009-12-31")},
			{ID: "b", DocumentID: "2", Published: day("2013-02-12"), From: day("2010-01-01"), To: day("2010-12-31")}}, "a|b"},
		{"a period beside none", []Finding{
			{ID: "a", DocumentID: "1", Published: day("2013-02-11"), From: day("2009-01-01")},
			{ID: "b", DocumentID: "2", Published: day("2013-03-01")}}, "a b"},
		{"one without a period does not tie two years together", []Finding{
			{ID: "a", DocumentID: "1", Published: day("2013-02-11"), From: day("2009-01-01"), To: day("2009-12-31")},
			{ID: "b", DocumentID: "2", Published: day("2013-02-12")},
			{ID: "c", DocumentID: "3", Published: day("2013-02-13"), From: day("2010-01-01"), To: day("2010-12-31")}}, "a b|c"},
		{"unknown days tie nothing", []Finding{{ID: "a", DocumentID: "1"}, {ID: "b", DocumentID: "2"}}, "a|b"},
		{"about forty is not forty", []Finding{
			{ID: "a", DocumentID: "1", Published: day("2013-02-11"), Qualifier: "exact"},
			{ID: "b", DocumentID: "2", Published: day("2013-02-11"), Qualifier: "about"}}, "a|b"},
		{"none", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, groups(tt.list)); diff != "" {
				t.Errorf("groups (-want +got):\n%s", diff)
			}
			for range 10 {
				rand.Shuffle(len(tt.list), func(i, j int) { tt.list[i], tt.list[j] = tt.list[j], tt.list[i] })
				if got := groups(tt.list); got != tt.want {
					t.Fatalf("in another order: %s, want %s", got, tt.want)
				}
			}
		})
	}
}
