package period

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var published = Date{2012, 10, 14} // a Sunday

func TestFind(t *testing.T) {
	tests := []struct {
		text string
		want string // "from..to" of each, parted by spaces
	}{
		{"since January 2009", "2009-01-01.."},
		{"since 2009", "2009-01-01.."},
		{"since the force was formed on 1 April 2009", "2009-04-01.."},
		{"between the birth of the force on 1 April 2009 and the end of March this year", "2009-04-01..2012-03-31"},
		{"employees disciplined, 2009–11", "2009-01-01..2011-12-31"},
		{"2011: two were dismissed; 2012 - one was warned", "2011-01-01..2011-12-31 2012-01-01..2012-12-31"},
		{"two were dismissed - 2011", "2011-01-01..2011-12-31"},
		{"2011 officers were asked - 2010 replied", ""},
		{"since the start of 2010 and up to the end of 2011", "2010-01-01..2011-12-31"},
		{"in the financial year 2010 to 2011", "2010-04-01..2011-03-31"},
		{"in the financial years 2008 to 2011", "2008-04-01..2011-03-31"},
		{"in the years 2008 to 2011", "2008-01-01..2011-12-31"},
		{"between January 2009 and August this year", "2009-01-01..2012-08-31"},
		{"between 2008 and 2010", "2008-01-01..2010-12-31"},
		{"from 2008 to 2010 inclusive", "2008-01-01..2010-12-31"},
		{"between January and March 2012", "2012-01-01..2012-03-31"},
		{"between November and March 2012", "2011-11-01..2012-03-31"},
		{"1 April 2012 to 31 March 2014", "2012-04-01..2014-03-31"},
		{"01/04/2017 to 31/03/2020", "2017-04-01..2020-03-31"},
		{"in the past three years", "2009-10-14..2012-10-14"},
		{"over the last 12 months", "2011-10-14..2012-10-14"},
		{"in the last three financial years", "2009-04-01..2012-03-31"},
		{"in the past year", "2011-10-14..2012-10-14"},
		{"in the past decade", "2002-10-14..2012-10-14"},
		{"in the two years to March", "2010-04-01..2012-03-31"},
		{"the 12 months to 31 March 2011", "2010-04-01..2011-03-31"},
		{"the year ending June 2011", "2010-07-01..2011-06-30"},
		{"in the four and a half years to September", "2008-04-01..2012-09-30"},
		{"over the last two and a half years", "2010-04-14..2012-10-14"},
		{"between January 2008 and the end of last month", "2008-01-01..2012-09-30"},
		{"between April 2009 and this September", "2009-04-01..2012-09-30"},
		{"the three years to last March", "2009-04-01..2012-03-31"},
		{"between last November and March", "2011-11-01..2012-03-31"},
		{"between January 1, 2010, and December 31, 2011", "2010-01-01..2011-12-31"},
		{"so far this year", "2012-01-01..2012-10-14"},
		{"earlier this year", "2012-01-01..2012-10-14"},
		{"late last year", "2011-10-01..2011-12-31"},
		{"early in 2010", "2010-01-01..2010-03-31"},
		{"mid-2011", "2011-05-01..2011-08-31"},
		{"in the summer of 2011", "2011-06-01..2011-08-31"},
		{"in Q3 2011", "2011-07-01..2011-09-30"},
		{"the first half of 2011", "2011-01-01..2011-06-30"},
		{"in 2011/12", "2011-04-01..2012-03-31"},
		{"the financial year 2009-10", "2009-04-01..2010-03-31"},
		{"in 1999-00", "1999-04-01..2000-03-31"},
		{"2011/2012", "2011-04-01..2012-03-31"},
		{"in 2010 to 2011", "2010-04-01..2011-03-31"},
		{"for the year 2010-2011", "2010-04-01..2011-03-31"},
		{"2008 to 2009 and 2009 to 2010", "2008-04-01..2010-03-31"},
		{"in the years 2010 to 2011", "2010-01-01..2011-12-31"},
		{"from 2010 to 2011", "2010-01-01..2011-12-31"},
		{"the two years ending on 30 September 2011", "2009-10-01..2011-09-30"},
		{"2009-2012", "2009-01-01..2012-12-31"},
		{"2011/12 (to 31 December 2011)", "2011-04-01..2011-12-31"},
		{"the financial year ending 2011", "2010-04-01..2011-03-31"},
		{"last month", "2012-09-01..2012-09-30"},
		{"last year", "2011-01-01..2011-12-31"},
		{"in 2010", "2010-01-01..2010-12-31"},
		{"in 2010 and 2011", "2010-01-01..2011-12-31"},
		{"in March", "2012-03-01..2012-03-31"},
		{"in November", "2011-11-01..2011-11-30"},
		{"on 3 May 2011", "2011-05-03..2011-05-03"},
		{"on 3rd of May, 2011", "2011-05-03..2011-05-03"},
		{"in March last year", "2011-03-01..2011-03-31"},
		{"in the 1990s", "1990-01-01..1999-12-31"},
		{"up to August 2012", "..2012-08-31"},
		{"last week", "2012-10-01..2012-10-07"},
		// what states no period
		{"staff may be dismissed", ""},
		{"12 to 14 officers", ""},
		{"on 31 February 2011", ""},
		{"the £3m scheme", ""},
		{"2-year plan", ""},
		{"since then", ""},
		{"he marched in", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, s := range Find(tt.text, published) {
				got = append(got, s.From.String()+".."+s.To.String())
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestParse(t *testing.T) {
	tests := []struct{ label, want string }{
		{"2012", "2012-01-01..2012-12-31"},
		{"2012/13", "2012-04-01..2013-03-31"},
		{"FY 2011-12", "2011-04-01..2012-03-31"},
		{"2017 to 2018", "2017-04-01..2018-03-31"},
		{"Year 2010", "2010-01-01..2010-12-31"},
		{"01/04/2017 to 31/03/2020", "2017-04-01..2020-03-31"},
		{"2015/16 (to 31 December 2015)", "2015-04-01..2015-12-31"},
		{"March 2011", "2011-03-01..2011-03-31"},
		{"Total", ""},
		{"Dismissed in 2012", ""},
		{"", ""},
	}
	for _, tt := range tests {
		got := ""
		if p, ok := Parse(tt.label, published); ok {
			got = p.From.String() + ".." + p.To.String()
		}
		if got != tt.want {
			t.Errorf("Parse(%q) = %q, want %q", tt.label, got, tt.want)
		}
	}
}

func TestWithoutADayOfPublicationOnlyWhatStandsAloneIsResolved(t *testing.T) {
	if got := Find("last year and in 2009", Date{}); len(got) != 1 || got[0].From.Year != 2009 {
		t.Errorf("Find = %v, want 2009 alone", got)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("between 31/12/99 and March 2012, 2011/12 (to 3 May) since last year; in May")
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range Find(text, published) {
			if s.Start < 0 || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("span %+v of %q", s, text)
			}
			if !s.From.IsZero() && !s.To.IsZero() && s.To.Before(s.From) || s.IsZero() {
				t.Fatalf("period %v..%v of %q", s.From, s.To, text)
			}
		}
		Parse(text, published)
	})
}
