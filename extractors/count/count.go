// Package count reads numbers as documents state them: digits with commas,
// number words, "a dozen", "fewer than five".
package count

// A Qualifier says how the stated number bounds the true one.
type Qualifier string

// The qualifiers, as they stand in every row.
const (
	Exact     Qualifier = "exact"
	AtLeast   Qualifier = "at_least"
	AtMost    Qualifier = "at_most"
	MoreThan  Qualifier = "more_than"
	FewerThan Qualifier = "fewer_than"
	About     Qualifier = "about"
)

// A Count is a number as a document states it: "fewer than 5" is {5, FewerThan}.
// It is not what the number must have been; nobody here subtracts one.
type Count struct {
	Cases     int
	Qualifier Qualifier
}

// Range returns the lowest and the highest number that the count allows; high
// is -1 where there is no upper bound. "fewer than 5" is 1 to 4, since a body
// that means zero says so; zeroCounts says that here zero is not excluded.
func (c Count) Range(zeroCounts bool) (low, high int) {
	floor := 1
	if zeroCounts {
		floor = 0
	}
	switch c.Qualifier {
	case AtLeast:
		return c.Cases, -1
	case MoreThan:
		return c.Cases + 1, -1
	case AtMost:
		return min(floor, c.Cases), c.Cases
	case FewerThan:
		return min(floor, max(c.Cases-1, 0)), max(c.Cases-1, 0)
	case Exact, About:
		return c.Cases, c.Cases
	}
	return c.Cases, c.Cases
}
