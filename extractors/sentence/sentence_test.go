package sentence

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSplit(t *testing.T) {
	tests := []struct {
		name string
		text string
		want []string
	}{
		{"two sentences", "Two were sacked. One was warned.", []string{"Two were sacked.", "One was warned."}},
		{"a title ends none", "Mr. Hale and Dr. Ng left. He said so.", []string{"Mr. Hale and Dr. Ng left.", "He said so."}},
		{"initials end none", "J. K. Marsh was dismissed.", []string{"J. K. Marsh was dismissed."}},
		{"a number's dot ends none", "See No. 10 for it. Then stop.", []string{"See No. 10 for it.", "Then stop."}},
		{"no as an answer ends one", "The answer is no. Nobody left.", []string{"The answer is no.", "Nobody left."}},
		{"Hansard's per cent ends none before small letters", "97 per cent. had done so.", []string{"97 per cent. had done so."}},
		{"a quotation", "“It is over.” He left.", []string{"“It is over.”", "He left."}},
		{"a number begins one", "Two left on 3 May 2014. 16 were warned. 5 of them were officers.", []string{"Two left on 3 May 2014.", "16 were warned.", "5 of them were officers."}},
		{"a number behind an abbreviation begins none", "About 5 p.m. 12 left, approx. 3 by car. See No. 10.", []string{"About 5 p.m. 12 left, approx. 3 by car.", "See No. 10."}},
		{"a number behind the number of an answer begins none", "1. 26 officers", []string{"1. 26 officers"}},
		{"a blank line ends one", "Dismissals\n\nTwo of them", []string{"Dismissals", "Two of them"}},
		{"nothing", "  \n ", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range Split(tt.text) {
				got = append(got, tt.text[s.Start:s.End])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Split(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("Mr. A. B went. No. 5\n\nx\xff. Then.")
	f.Fuzz(func(t *testing.T, text string) {
		end, kept := 0, 0
		for _, s := range Split(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("span %v of %q", s, text)
			}
			end = s.End
			kept += len(strings.Join(strings.Fields(text[s.Start:s.End]), ""))
		}
		if want := len(strings.Join(strings.Fields(text), "")); kept != want {
			t.Fatalf("%d bytes of %d kept of %q", kept, want, text)
		}
	})
}
