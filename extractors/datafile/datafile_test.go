package datafile

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestRows(t *testing.T) {
	files := fstest.MapFS{
		"data/good.csv":  {Data: []byte("class,words\neach,each|apiece\n\"odd\",\"a, b\"\n")},
		"data/short.csv": {Data: []byte("class,words\neach\n")},
		"data/empty.csv": {},
	}
	got := Rows(files, "good.csv", "class", "words")
	if diff := cmp.Diff([][]string{{"each", "each|apiece"}, {"odd", "a, b"}}, got); diff != "" {
		t.Errorf("Rows (-want +got):\n%s", diff)
	}
	faults := []struct{ name, file, column, want string }{
		{"a file that is not there is named", "none.csv", "words", "data/none.csv: open data/none.csv: file does not exist"},
		{"a row of another length is named", "short.csv", "words", "data/short.csv: record on line 2: wrong number of fields"},
		{"a file of other columns is refused", "good.csv", "forms", "data/good.csv: the columns are not class,forms"},
		{"an empty file is refused", "empty.csv", "words", "data/empty.csv: the columns are not class,words"},
	}
	for _, tt := range faults {
		t.Run(tt.name, func(t *testing.T) {
			defer func() {
				if got := fmt.Sprint(recover()); !strings.Contains(got, tt.want) {
					t.Errorf("Rows(%s) panics with %q, want %q", tt.file, got, tt.want)
				}
			}()
			Rows(files, tt.file, "class", tt.column)
		})
	}
}
