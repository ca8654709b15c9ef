package incident

import (
	"math/rand"
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
