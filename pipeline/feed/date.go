package feed

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/markusmobius/go-dateparser"
)

// Dates of feeds lie between these.
const (
	firstYear  = 1995
	shortestIn = 8 // characters of a string that may hold a whole date
)

// plausible tells whether a feed may give the time as that of an entry.
func plausible(t time.Time) bool { return t.Year() >= firstYear && t.Year() < 2100 }

// layouts are the forms of dates beside those that the library knows, the day
// first, as in Britain.
var layouts = []string{
	"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05", "2 Jan 2006 15:04 -0700", "2 Jan 2006 15:04 MST", "2 Jan 2006 15:04", "2 Jan 2006 3:04 PM", "2 Jan 2006 3:04PM", "2 Jan 2006 3PM", "2 Jan 2006",
	"Jan 2 2006 15:04:05 -0700", "Jan 2 2006 15:04:05", "Jan 2 2006 15:04", "Jan 2 2006 3:04 PM", "Jan 2 2006 3:04PM", "Jan 2 2006", "Jan 2 15:04:05 2006", "Jan 2 15:04:05 MST 2006",
	"2 Jan 06 15:04:05 -0700", "2 Jan 06 15:04 -0700", "2-Jan-2006 15:04:05", "2-Jan-2006", "2-Jan-06 15:04:05 -0700",
	"2/1/2006 15:04:05", "2/1/2006 15:04", "2/1/2006 3:04 PM", "2/1/2006", "2.1.2006 15:04", "2.1.2006",
	"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04:05-0700", "2006-01-02T15:04:05 -0700", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04-0700", "2006-01-02T15:04",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05-07:00", "2006-01-02 15:04:05 MST", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", "20060102T150405Z0700", "20060102150405", "20060102", "2006/01/02 15:04:05", "2006/01/02",
}

// Parts of dates that are spelt many ways.
var (
	weekday  = regexp.MustCompile(`(?i)^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*`)
	ordinal  = regexp.MustCompile(`(?i)\b(\d{1,2})(st|nd|rd|th)\b`)
	months   = regexp.MustCompile(`(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`)
	halfDay  = regexp.MustCompile(`(?i)(\d)\s*([ap])\.?m\.?(\W|$)`)
	filler   = regexp.MustCompile(`(?i)\s+(at|on|of|the)\s+|\s*[,–|]\s*|\s+-\s+`)
	dotted   = regexp.MustCompile(`\b(\d{1,2})\.(\d\d)(\s?[ap]m)?$`)
	zoneName = regexp.MustCompile(`\s*\(?\b(UTC|GMT|UT|Z|BST|IST|WEST|WET|CEST|CET|EEST|EET|EDT|EST|CDT|CST|MDT|MST|PDT|PST|Europe/London)\)?$`)
	fourYear = regexp.MustCompile(`\b(19|20)\d\d\b`)
	spaces   = regexp.MustCompile(`\s+`)
)

// zones are the offsets that names of zones stand for. IST is Ireland's, since
// the sources are British and Irish.
var zones = map[string]string{
	"UTC": "+0000", "GMT": "+0000", "UT": "+0000", "Z": "+0000", "WET": "+0000", "BST": "+0100", "IST": "+0100", "WEST": "+0100", "CET": "+0100",
	"CEST": "+0200", "EET": "+0200", "EEST": "+0300", "EDT": "-0400", "EST": "-0500", "CDT": "-0500", "CST": "-0600", "MDT": "-0600", "MST": "-0700", "PDT": "-0700", "PST": "-0800",
}

// parseDate reads the date of an entry, in UTC; ok is false where it cannot be
// read or cannot be meant. A date without a zone is taken for UTC.
func parseDate(raw string) (t time.Time, ok bool) {
	s := strings.TrimSpace(spaces.ReplaceAllString(raw, " "))
	if s == "" || len(s) > 100 {
		return time.Time{}, false
	}
	if t, ok := parseEpoch(s); ok {
		return t, true
	}
	spelt := normalDate(s)
	for _, layout := range layouts {
		if t, err := time.Parse(layout, spelt); err == nil && plausible(t) {
			return t.UTC(), true
		}
	}
	if len(s) < shortestIn || !fourYear.MatchString(s) {
		return time.Time{}, false
	}
	guess, err := dateparser.Parse(&dateparser.Configuration{StrictParsing: true, DateOrder: dateparser.DMY, DefaultTimezone: time.UTC, CurrentTime: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)}, s)
	if err != nil || !plausible(guess.Time) {
		return time.Time{}, false
	}
	return guess.Time.UTC(), true
}

// parseEpoch reads seconds or milliseconds since 1970.
func parseEpoch(s string) (time.Time, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil || len(s) != 10 && len(s) != 13:
		return time.Time{}, false
	case len(s) == 13:
		n /= 1000
	}
	t := time.Unix(n, 0).UTC()
	return t, plausible(t)
}

// normalDate spells a date as the layouts do: no weekday, short months, an offset
// for a zone, "24:00" as the next midnight's beginning.
func normalDate(s string) string {
	s = weekday.ReplaceAllString(s, "")
	s = ordinal.ReplaceAllString(s, "$1")
	s = months.ReplaceAllStringFunc(s, func(m string) string { return strings.ToUpper(m[:1]) + strings.ToLower(m[1:3]) })
	s = halfDay.ReplaceAllStringFunc(s, func(m string) string {
		parts := halfDay.FindStringSubmatch(m)
		return parts[1] + strings.ToUpper(parts[2]) + "M" + parts[3]
	})
	if m := zoneName.FindStringSubmatch(s); m != nil && strings.ContainsAny(s, ":T") {
		if offset, known := zones[m[1]]; known && !strings.HasSuffix(s, "T"+m[1]) {
			s = strings.TrimSuffix(s, m[0]) + " " + offset
		} else if m[1] == "Europe/London" {
			s = strings.TrimSuffix(s, m[0])
		}
	}
	s = filler.ReplaceAllString(s, " ")
	s = dotted.ReplaceAllString(s, "$1:$2$3")
	return strings.TrimSpace(spaces.ReplaceAllString(s, " "))
}
