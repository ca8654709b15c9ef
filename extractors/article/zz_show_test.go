package article

import (
	"fmt"
	"os"
	"testing"
)

func TestShow(t *testing.T) {
	f := os.Getenv("SHOW")
	if f == "" {
		return
	}
	b, _ := os.ReadFile(f)
	d, err := Read(Page{Body: b, Kind: Kind(os.Getenv("KIND"))})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("title=%q by=%q site=%q lang=%q kind=%q pub=%s canon=%q publisher=%q\n", d.Title, d.Byline, d.Site, d.Language, d.Kind, d.Published, d.CanonicalURL, d.Publisher)
	for _, b := range d.Blocks {
		fmt.Printf("[%s%d asked=%v] %s\n", b.Kind, b.Level, b.Asked, d.Text[b.Start:b.End])
	}
}
