package count

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// figures writes the spans that can count cases: "text=number qualifier".
func figures(text string) []string {
	var list []string
	for _, s := range Find(text) {
		switch s.Form {
		case Digits, Words, Article:
			list = append(list, fmt.Sprintf("%s=%d %s", text[s.Start:s.End], s.Cases, s.Qualifier))
		case Zero, Vague:
			list = append(list, fmt.Sprintf("%s=%s", text[s.Start:s.End], s.Form))
		case Ordinal, Other:
		}
	}
	return list
}

func TestFind(t *testing.T) {
	tests := []struct {
		name string
		text string
		want []string
	}{
		{"digits", "11 staff", []string{"11=11 exact"}},
		{"digits with a comma", "1,234 complaints", []string{"1,234=1234 exact"}},
		{"a comma of the sentence", "In all, 7, 8 and 9 left", []string{"7=7 exact", "8=8 exact", "9=9 exact"}},
		{"words", "Three officers and twenty-one clerks", []string{"Three=3 exact", "twenty-one=21 exact"}},
		{"hundreds", "two hundred and five people", []string{"two hundred and five=205 exact"}},
		{"a dozen", "a dozen officers, two dozen clerks, half a dozen guards", []string{"a dozen=12 exact", "two dozen=24 exact", "half a dozen=6 exact"}},
		{"both and a pair", "both officers and a couple of others", []string{"both=2 exact", "a couple=2 exact"}},
		{"an article", "a nurse and another guard", []string{"a=1 exact", "another=1 exact"}},
		{"qualifiers before", "at least 12, more than 1,200, fewer than five, up to 30 and no fewer than 3", []string{"at least 12=12 at_least", "more than 1,200=1200 more_than", "fewer than five=5 fewer_than", "up to 30=30 at_most", "no fewer than 3=3 at_least"}},
		{"nearly is about", "Nearly 120 people; some 40 others", []string{"Nearly 120=120 about", "some 40=40 about"}},
		{"qualifiers behind", "5 or fewer, ten or more, 7+", []string{"5 or fewer=5 at_most", "ten or more=10 at_least", "7+=7 at_least"}},
		{"signs", "<5 and ≥10", []string{"<5=5 fewer_than", "≥10=10 at_least"}},
		{"none", "No officers, none of the staff, zero", []string{"No=zero", "none=zero", "zero=zero"}},
		{"vague", "several officers, dozens more", []string{"several=vague", "dozens=vague"}},
		{"money, shares and decimals count nobody", "£450 an hour, 97 per cent, 12% and 1.5 million", []string{"an=1 exact"}},
		{"years, dates and times count nobody", "on 14 October 2012 at 9.30, 3 May, 27/03/2015, in 2011", nil},
		{"measures count nobody", "5 minutes, six months and a 15-page letter", []string{"a=1 exact"}},
		{"names count nobody", "section 40(2), s12, Channel 4, page 7, aged 34, No 10, Covid-19, F-2015-01877", nil},
		{"phone numbers count nobody", "ring 028 9070 0164", nil},
		{"ordinals count nobody", "a third officer, the 21st case", []string{"a=1 exact"}},
		{"no more than is a bound", "no more than 4 staff", []string{"no more than 4=4 at_most"}},
		{"a number of is no article", "a number of staff", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, figures(tt.text)); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestParse(t *testing.T) {
	tests := []struct {
		cell string
		want Count
		ok   bool
	}{
		{"7", Count{7, Exact}, true},
		{" 1,204 ", Count{1204, Exact}, true},
		{"<5", Count{5, FewerThan}, true},
		{"< 5", Count{5, FewerThan}, true},
		{"Fewer than five", Count{5, FewerThan}, true},
		{"5 or fewer", Count{5, AtMost}, true},
		{"2x", Count{2, Exact}, true},
		{"7*", Count{7, Exact}, true},
		{"3 [a]", Count{3, Exact}, true},
		{"Eleven.", Count{11, Exact}, true},
		{"0", Count{0, Exact}, true},
		{"None", Count{0, Exact}, true},
		{"-", Count{}, false},
		{"n/a", Count{}, false},
		{"*", Count{}, false},
		{"", Count{}, false},
		{"2 dismissed", Count{}, false},
		{"12%", Count{}, false},
		{"2013", Count{}, false},
		{"2013/14", Count{}, false},
		{"£40", Count{}, false},
	}
	for _, tt := range tests {
		if got, ok := Parse(tt.cell); got != tt.want || ok != tt.ok {
			t.Errorf("Parse(%q) = %v %t, want %v %t", tt.cell, got, ok, tt.want, tt.ok)
		}
	}
}

func TestRange(t *testing.T) {
	tests := []struct {
		count     Count
		zero      bool
		low, high int
	}{
		{Count{3, Exact}, false, 3, 3},
		{Count{40, About}, false, 40, 40},
		{Count{5, FewerThan}, false, 1, 4},
		{Count{5, FewerThan}, true, 0, 4},
		{Count{5, AtMost}, false, 1, 5},
		{Count{5, AtLeast}, false, 5, -1},
		{Count{5, MoreThan}, false, 6, -1},
	}
	for _, tt := range tests {
		if low, high := tt.count.Range(tt.zero); low != tt.low || high != tt.high {
			t.Errorf("%v.Range(%t) = %d, %d, want %d, %d", tt.count, tt.zero, low, high, tt.low, tt.high)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("<5 a hundred and  two, £3 at least 7+ no more than three dozen thousand thousand")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, s := range Find(text) {
			if s.Start < 0 || s.NumberStart < s.Start || s.NumberEnd < s.NumberStart || s.End < s.NumberEnd || s.End > len(text) || s.NumberStart < end || s.Cases < 0 {
				t.Fatalf("span %+v of %q", s, text)
			}
			end = s.NumberEnd
		}
		Parse(text)
	})
}

func BenchmarkFindOfNothingButDigits(b *testing.B) {
	for _, size := range []int{1 << 14, 1 << 20} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			text := strings.Repeat("1", size)
			b.SetBytes(int64(size))
			for b.Loop() {
				Find(text)
			}
		})
	}
}
