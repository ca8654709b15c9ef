// Package lexicon knows the names of public bodies, platforms and sanctions and
// finds them in text.
package lexicon
