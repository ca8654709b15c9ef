package score

import "math"

// z is the normal quantile of an interval of 95 %.
const z = 1.959963984540054

// A Value is a measure with its interval of 95 %. Right and Of are cases; of an
// F1 they are halves: twice the matches, and gold and findings together.
type Value struct {
	Value float64 `json:"value"` // Right / Of; 1 where Of is 0
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Right int     `json:"right"`
	Of    int     `json:"of"`
}

// estimate returns the ratio of the pages' sums, with Wilson's interval for as
// many independent cases as the pages are worth.
//
// Cases of one page are right and wrong together, so that they are worth less
// than their number: the variance of the ratio between pages (by linearisation)
// over that of independent cases is how many times less. Nothing here is drawn
// by chance: the same pages give the same interval. An F1 counts each case
// twice, so perCase is 2.
func estimate(pages []tally, perCase float64) Value {
	var sum tally
	k := 0.0
	for _, t := range pages {
		sum = sum.plus(t)
		if t.of > 0 {
			k++
		}
	}
	if sum.of == 0 {
		return Value{Value: 1, High: 1}
	}
	p := float64(sum.right) / float64(sum.of)
	cases := float64(sum.of) / perCase
	if independent := p * (1 - p) / cases; independent > 0 && k > 1 {
		between := 0.0
		for _, t := range pages {
			d := float64(t.right) - p*float64(t.of)
			between += d * d
		}
		between *= k / (k - 1) / float64(sum.of) / float64(sum.of)
		cases /= max(1, between/independent)
	}
	low, high := wilson(p, cases)
	return Value{Value: round(p), Low: round(low), High: round(high), Right: sum.right, Of: sum.of}
}

// wilson returns the score interval of a proportion p of n cases.
func wilson(p, n float64) (low, high float64) {
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, middle-half), min(1, middle+half)
}

// round keeps four places, so that results compare the same on every machine.
func round(x float64) float64 { return math.Round(x*10000) / 10000 }
