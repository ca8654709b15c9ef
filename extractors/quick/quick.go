// Package quick runs regular expressions only over texts in which they can match.
//
// Most sentences lack what most patterns need, and looking for a few strings costs
// a fraction of running a pattern. What a pattern needs is read off the pattern.
package quick

import "regexp"

// A Regexp is a regexp.Regexp that looks first whether a text holds what every
// match needs. Results are the same, but for two letters outside ASCII that fold
// to k and s, the Kelvin sign and the long s, which are not looked for.
type Regexp struct {
	*regexp.Regexp
	need need
}

// MustCompile compiles a pattern of the program; it panics where that is none.
func MustCompile(s string) Regexp {
	re := regexp.MustCompile(s)
	return Regexp{re, needOf(re)}
}

// MatchString is regexp's.
func (r Regexp) MatchString(s string) bool { return r.need.in(s) && r.Regexp.MatchString(s) }

// FindString is regexp's.
func (r Regexp) FindString(s string) string {
	if !r.need.in(s) {
		return ""
	}
	return r.Regexp.FindString(s)
}

// FindStringIndex is regexp's.
func (r Regexp) FindStringIndex(s string) []int {
	if !r.need.in(s) {
		return nil
	}
	return r.Regexp.FindStringIndex(s)
}

// FindStringSubmatch is regexp's.
func (r Regexp) FindStringSubmatch(s string) []string {
	if !r.need.in(s) {
		return nil
	}
	return r.Regexp.FindStringSubmatch(s)
}

// FindStringSubmatchIndex is regexp's.
func (r Regexp) FindStringSubmatchIndex(s string) []int {
	if !r.need.in(s) {
		return nil
	}
	return r.Regexp.FindStringSubmatchIndex(s)
}

// FindAllString is regexp's.
func (r Regexp) FindAllString(s string, n int) []string {
	if !r.need.in(s) {
		return nil
	}
	return r.Regexp.FindAllString(s, n)
}

// FindAllStringIndex is regexp's.
func (r Regexp) FindAllStringIndex(s string, n int) [][]int {
	if !r.need.in(s) {
		return nil
	}
	return r.Regexp.FindAllStringIndex(s, n)
}

// FindAllStringSubmatch is regexp's.
func (r Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	if !r.need.in(s) {
		return nil
	}
	return r.Regexp.FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex is regexp's.
func (r Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if !r.need.in(s) {
		return nil
	}
	return r.Regexp.FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString is regexp's.
func (r Regexp) ReplaceAllString(s, with string) string {
	if !r.need.in(s) {
		return s
	}
	return r.Regexp.ReplaceAllString(s, with)
}
