package score

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"foiwatch/extractors/article"
)

// Floors are the least values that measures must have, by kind of page: "all",
// "news", "disclosure".
type Floors map[article.Kind]map[Measure]float64

// ParseFloors reads floors from JSON. A kind or a measure that does not exist
// is an error, and so is a file without a floor.
func ParseFloors(data []byte) (Floors, error) {
	var floors Floors
	decoder := json.NewDecoder(bytes.NewReader(data))
	if err := decoder.Decode(&floors); err != nil {
		return nil, fmt.Errorf("floors: %w", err)
	}
	n := 0
	for kind, measures := range floors {
		if !slices.Contains(kinds(), kind) {
			return nil, fmt.Errorf("floors: %q is none of the kinds %v", kind, kinds())
		}
		for m, floor := range measures {
			if !slices.Contains(Measures(), m) {
				return nil, fmt.Errorf("floors: %q is none of the measures %v", m, Measures())
			}
			if floor < 0 || floor > 1 {
				return nil, fmt.Errorf("floors: %s of %s is %v, which is not between 0 and 1", m, kind, floor)
			}
			n++
		}
	}
	if n == 0 {
		return nil, fmt.Errorf("floors: none is given")
	}
	return floors, nil
}

// kinds are those that groups have.
func kinds() []article.Kind { return []article.Kind{kindAll, article.News, article.Disclosure} }

// Below names each measure that is under its floor. A floor of pages that are
// not there is missed.
func (r Report) Below(floors Floors) []string {
	var list []string
	for _, kind := range kinds() {
		g, ok := r.Group(kind, All)
		for _, m := range Measures() {
			floor, bound := floors[kind][m]
			switch {
			case !bound:
			case !ok:
				list = append(list, fmt.Sprintf("%s of %s: there are no such pages", m, kind))
			case g.Measures[m].Value < floor:
				list = append(list, fmt.Sprintf("%s of %s is %.4f, its floor %.4f", m, kind, g.Measures[m].Value, floor))
			}
		}
	}
	return list
}

// kept are the measures that must not fall from one result to the next.
func kept() []Measure { return []Measure{F1, Platforms1, Period, PartOf, Empties, Evidence} }

// Losses names each measure, of each kind of page, that is lower than in an
// earlier result.
func (r Report) Losses(earlier Report) []string {
	var list []string
	for _, was := range earlier.Groups {
		if was.Third != All {
			continue
		}
		is, ok := r.Group(was.Kind, All)
		if !ok {
			list = append(list, fmt.Sprintf("%s: there are no such pages now", was.Kind))
			continue
		}
		for _, m := range kept() {
			before, there := was.Measures[m]
			if now := is.Measures[m]; there && now.Value < before.Value {
				list = append(list, fmt.Sprintf("%s of %s is %.4f, it was %.4f", m, was.Kind, now.Value, before.Value))
			}
		}
	}
	return list
}
