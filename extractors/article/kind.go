package article

import (
	"strings"

	"foiwatch/extractors/period"
	"foiwatch/extractors/quick"
)

// disclosureAddress matches the addresses of disclosures: logs of bodies, the
// sites on which requests are published, Parliament's answers.
// It matches https://www.kent.police.uk/foi-ai/…; not a newspaper's /news/foi-shows-….
var disclosureAddress = quick.MustCompile(`(?i)^https?://([^/]*\bwhatdotheyknow\.com|[^/]*whatdotheyknow\.[a-z.]+|hansard\.parliament\.uk|questions-statements\.parliament\.uk|www\.gov\.uk/government/publications|assets\.publishing\.service\.gov\.uk)(/|$)|/foi(-ai)?/|/foi-|/foi_|/freedom-of-information|/disclosure-?logs?|/foi-disclosure|/information-requests?/`)

// publicHost matches the hosts of public bodies.
var publicHost = quick.MustCompile(`(?i)^https?://[^/]*\.(gov\.uk|police\.uk|nhs\.uk|gov\.scot|gov\.wales|mod\.uk|parliament\.uk)(:|/|$)`)

// requestWords tell of a request for information in a page's title or format.
var requestWords = quick.MustCompile(`(?i)\bfoi\b|freedom of information|\bdisclosure log\b|\bfoi_release\b`)

// kindOf tells a disclosure from news.
func kindOf(address, canonicalAddress string, m metadata) Kind {
	for _, a := range []string{address, canonicalAddress} {
		if disclosureAddress.MatchString(a) && m.ogType != "article" || publicHost.MatchString(a) {
			return Disclosure
		}
	}
	if m.ogType != "article" && requestWords.MatchString(m.title) && strings.Count(m.title, " ") < 15 && m.byline == "" {
		return Disclosure
	}
	return News
}

// Dates that a page shows its reader, or its address holds.
var (
	// "Published: 9 July 2021", "Date of response  Friday, 29 January 2016", "debated on Tuesday 10 November 2009"
	labelledDate = quick.MustCompile(`(?i)\b(?:published|date of (?:response|reply|issue|disclosure)|response date|disclosure date|date (?:published|released|issued|answered|completed|disclosed)|answered(?: on)?|released|responded|completed|issued|posted|updated|debated on|date)\b\s*:?\s*(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?`)
	addressDate  = quick.MustCompile(`/((?:19|20)\d\d)/(\d\d?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(\d\d?)(?:/|-|$)`)
)

// visibleDate returns the day that the page's text names as that of its
// publication, else the one in its address.
func visibleDate(blocks []draft, address string) period.Date {
	for i, b := range blocks {
		if i >= 40 && i < len(blocks)-5 {
			continue
		}
		for _, at := range labelledDate.FindAllStringIndex(b.text, 4) {
			rest := strings.TrimLeft(b.text[at[1]:min(len(b.text), at[1]+40)], " \t")
			for _, s := range period.Find(rest, period.Date{}) {
				if s.Start == 0 && s.From == s.To {
					return s.From
				}
			}
		}
	}
	if m := addressDate.FindStringSubmatch(strings.ToLower(address)); m != nil {
		for _, layout := range []string{m[3] + "/" + m[2] + "/" + m[1], m[3] + " " + m[2] + " " + m[1]} {
			if spans := period.Find("on "+layout, period.Date{}); len(spans) == 1 && spans[0].From == spans[0].To {
				return spans[0].From
			}
		}
	}
	return period.Date{}
}
