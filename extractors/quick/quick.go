// Package quick finds the matches of regular expressions by where they begin.
//
// Most texts match few patterns, and most places of a text begin no match. An
// automaton made of a pattern tells where one does, a step a byte; only there the
// pattern itself is run.
package quick

import "regexp"

// A Regexp is a regexp.Regexp that is run only where a match begins. Results are
// the same, but for two letters outside ASCII that fold to k and s, the Kelvin sign
// and the long s, which begin no match; and a text that is no UTF-8 is tried only
// where characters begin.
type Regexp struct {
	*regexp.Regexp
	start *start // nil where a match may be empty
}

// MustCompile compiles a pattern of the program; it panics where that is none.
func MustCompile(s string) Regexp {
	re := regexp.MustCompile(s)
	return Regexp{re, startOf(re)}
}

// begins returns the first place at which a match begins, for sure or perhaps; -1
// where there is none. isWhole is set where the pattern is run on all of the text.
func (r Regexp) begins(text string) (at int, isSure, isWhole bool) {
	if r.start == nil {
		return 0, false, true
	}
	if r.start.lacks(text) {
		return -1, false, false
	}
	at, isSure = r.start.next(text, 0)
	return at, isSure, at >= 0 && !r.start.isPiecewise(text)
}

// first returns the first match, with find of regexp.Regexp.
func (r Regexp) first(s string, find func(*regexp.Regexp, string) []int) []int {
	at, _, isWhole := r.begins(s)
	if isWhole {
		return find(r.Regexp, s)
	}
	for ; at >= 0; at, _ = r.start.next(s, at+1) {
		if m := r.start.match(s, at, find); m != nil {
			return m
		}
	}
	return nil
}

// all returns up to n matches, all where n is below 0.
func (r Regexp) all(s string, n int, find func(*regexp.Regexp, string) []int, findAll func(*regexp.Regexp, string, int) [][]int) (list [][]int) {
	at, _, isWhole := r.begins(s)
	if isWhole {
		return findAll(r.Regexp, s, n)
	}
	for at >= 0 && len(list) != n {
		from := at + 1
		if m := r.start.match(s, at, find); m != nil {
			list = append(list, m)
			from = m[1]
		}
		at, _ = r.start.next(s, from)
	}
	return list
}

// MatchString is regexp's.
func (r Regexp) MatchString(s string) bool {
	at, isSure, isWhole := r.begins(s)
	if isWhole && !isSure {
		return r.Regexp.MatchString(s)
	}
	for ; at >= 0; at, isSure = r.start.next(s, at+1) {
		if isSure || r.start.match(s, at, find) != nil {
			return true
		}
	}
	return false
}

// FindString is regexp's.
func (r Regexp) FindString(s string) string {
	if m := r.FindStringIndex(s); m != nil {
		return s[m[0]:m[1]]
	}
	return ""
}

// FindStringIndex is regexp's.
func (r Regexp) FindStringIndex(s string) []int {
	return r.first(s, find)
}

// FindStringSubmatch is regexp's.
func (r Regexp) FindStringSubmatch(s string) []string {
	return groups(s, r.FindStringSubmatchIndex(s))
}

// FindStringSubmatchIndex is regexp's.
func (r Regexp) FindStringSubmatchIndex(s string) []int {
	return r.first(s, (*regexp.Regexp).FindStringSubmatchIndex)
}

// FindAllString is regexp's.
func (r Regexp) FindAllString(s string, n int) []string {
	var list []string
	for _, m := range r.FindAllStringIndex(s, n) {
		list = append(list, s[m[0]:m[1]])
	}
	return list
}

// FindAllStringIndex is regexp's.
func (r Regexp) FindAllStringIndex(s string, n int) [][]int {
	return r.all(s, n, (*regexp.Regexp).FindStringIndex, (*regexp.Regexp).FindAllStringIndex)
}

// FindAllStringSubmatch is regexp's.
func (r Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	var list [][]string
	for _, m := range r.FindAllStringSubmatchIndex(s, n) {
		list = append(list, groups(s, m))
	}
	return list
}

// FindAllStringSubmatchIndex is regexp's.
func (r Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return r.all(s, n, (*regexp.Regexp).FindStringSubmatchIndex, (*regexp.Regexp).FindAllStringSubmatchIndex)
}

// ReplaceAllString is regexp's.
func (r Regexp) ReplaceAllString(s, with string) string {
	if !r.MatchString(s) {
		return s
	}
	return r.Regexp.ReplaceAllString(s, with)
}

// Split is regexp's.
func (r Regexp) Split(s string, n int) []string {
	if n != 0 && !r.MatchString(s) {
		return []string{s}
	}
	return r.Regexp.Split(s, n)
}

// groups returns the texts of a match and of its groups; nil where there is none.
func groups(s string, m []int) []string {
	if m == nil {
		return nil
	}
	list := make([]string, len(m)/2)
	for i := range list {
		if m[2*i] >= 0 {
			list[i] = s[m[2*i]:m[2*i+1]]
		}
	}
	return list
}
