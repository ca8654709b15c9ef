// Package finding reads statements that tie a department, a sanction, a number
// of cases, platforms and a period.
package finding
