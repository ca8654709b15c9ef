package finding

import (
	"strconv"
	"sync"
)

// otherRules is the share of findings expected to be right where confidence.csv
// does not name their rule.
const otherRules = 0.80

// shares returns, for each rule of confidence.csv, the share of its findings that
// is expected to be right: the share on the practice pages, lowered by judgement
// for pages that no rule was tried on.
var shares = sync.OnceValue(func() map[string]float64 {
	list := map[string]float64{}
	for _, row := range rows("confidence.csv", "rule", "right") {
		share, err := strconv.ParseFloat(row[1], 64)
		if err != nil {
			panic("data/confidence.csv: " + err.Error())
		}
		list[row[0]] = share
	}
	return list
})

// confidence is how likely a statement is right: the share of its rule, less
// where a number, a body or the page's own text is missing, more where the
// sentence itself says all.
func confidence(s *statement) float64 {
	c, ok := shares()[s.rule]
	if !ok {
		c = otherRules
	}
	if s.inherited == 0 && s.department.id != "" && s.ownPlatforms {
		c += 0.04
	}
	c -= 0.01 * float64(min(s.inherited, 4))
	if s.unknown {
		c -= 0.30
	}
	if s.inTitle {
		c -= 0.20
	}
	if s.department.many && s.single || s.department.id == "" && !s.department.many {
		c -= 0.15
	}
	return float64(int(min(max(c, 0.05), 0.99)*100+0.5)) / 100
}
