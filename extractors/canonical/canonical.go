// Package canonical gives addresses one spelling, so that the same page is
// known again whatever way it was linked.
package canonical
