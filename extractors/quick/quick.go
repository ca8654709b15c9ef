// Package quick runs regular expressions only over texts in which they can match.
//
// Most sentences lack what most patterns need, and looking for a few strings, or
// for the bytes that matches begin with, costs a fraction of running a pattern.
// Both are read off the pattern.
package quick

import "regexp"

// A Regexp is a regexp.Regexp that looks first whether a text holds what every
// match needs, and tries only the places at which one may begin. Results are the
// same, but for two letters outside ASCII that fold to k and s, the Kelvin sign
// and the long s, which are not looked for; and a text that is no UTF-8 is tried
// only where characters begin.
type Regexp struct {
	*regexp.Regexp
	need  need
	start *start // nil where it cannot be told
}

// MustCompile compiles a pattern of the program; it panics where that is none.
func MustCompile(s string) Regexp {
	re := regexp.MustCompile(s)
	return Regexp{re, needOf(re), startOf(re)}
}

// narrow returns the rest of a text in which a match may be, and where it begins:
// at the first place at which a match may, or a character before it. at is -1
// where no match is.
func (r Regexp) narrow(s string) (rest string, at int) {
	if r.start != nil {
		if at = r.start.next(s, 0); at < 0 {
			return "", -1
		}
		if at > 0 && r.start.behind != nil {
			at = before(s, at)
		}
	}
	if !r.need.in(s[at:]) {
		return "", -1
	}
	return s[at:], at
}

// isPiecewise tells whether the pattern is tried place by place on a text.
func (r Regexp) isPiecewise(text string) bool { return r.start != nil && r.start.isPiecewise(text) }

// first returns the first match, with find of regexp.Regexp.
func (r Regexp) first(s string, find func(*regexp.Regexp, string) []int) []int {
	rest, at := r.narrow(s)
	switch {
	case at < 0:
		return nil
	case !r.isPiecewise(rest):
		return moved(find(r.Regexp, rest), at)
	}
	for at = r.start.next(s, at); at >= 0; at = r.start.next(s, at+1) {
		if m := r.start.match(s, at, find); m != nil {
			return m
		}
	}
	return nil
}

// all returns up to n matches, all where n is below 0.
func (r Regexp) all(s string, n int, find func(*regexp.Regexp, string) []int, findAll func(*regexp.Regexp, string, int) [][]int) (list [][]int) {
	rest, at := r.narrow(s)
	switch {
	case at < 0:
		return nil
	case !r.isPiecewise(rest):
		list = findAll(r.Regexp, rest, n)
		for _, m := range list {
			moved(m, at)
		}
		return list
	}
	for at = r.start.next(s, at); at >= 0 && len(list) != n; {
		m := r.start.match(s, at, find)
		if m == nil {
			at = r.start.next(s, at+1)
			continue
		}
		list = append(list, m)
		at = r.start.next(s, m[1])
	}
	return list
}

// MatchString is regexp's.
func (r Regexp) MatchString(s string) bool {
	rest, at := r.narrow(s)
	if at < 0 || !r.isPiecewise(rest) {
		return at >= 0 && r.Regexp.MatchString(rest)
	}
	for at = r.start.next(s, at); at >= 0; at = r.start.next(s, at+1) {
		if r.start.matches(s, at) {
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
	rest, at := r.narrow(s)
	if at < 0 {
		return s
	}
	return s[:at] + r.Regexp.ReplaceAllString(rest, with)
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
