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

// weekday is what may stand before a date.
const weekday = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?`

// Dates that a page shows its reader, or its address holds.
var (
	// "Published: 9 July 2021", "Date of response  Friday, 29 January 2016", "debated on Tuesday 10 November 2009", "Sent to requester: 3 May 2015"
	labelledDate = quick.MustCompile(`(?i)\b(?:published|date of (?:response|reply|issue|disclosure)|response date|disclosure date|date (?:published|released|issued|answered|completed|disclosed)|answered(?: on)?|released|responded|completed|issued|posted|updated|debated on|date|(?:sent|dated)(?: to (?:the )?(?:requester|requestor|applicant|enquirer))?|response|reply|answer)\b\s*:?\s*(?:on )?` + weekday)
	onWeekday    = quick.MustCompile(`(?i)^` + weekday)
	addressDate  = quick.MustCompile(`/((?:19|20)\d\d)/(\d\d?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(\d\d?)(?:/|-|$)`)
)

// visibleDate returns the day that the page's text names as that of its
// publication, else the one in its address, else the one that stands alone near
// the top.
func visibleDate(blocks []draft, address string) period.Date {
	for i, b := range blocks {
		if i >= 40 && i < len(blocks)-5 {
			continue
		}
		for _, at := range labelledDate.FindAllStringIndex(b.text, 4) {
			rest := b.text[at[1]:min(len(b.text), at[1]+40)]
			if at[1] == len(b.text) && i+1 < len(blocks) { // a label with its date below
				rest = blocks[i+1].text[len(onWeekday.FindString(blocks[i+1].text)):]
				rest = rest[:min(len(rest), 40)]
			}
			if on, _ := leadingDay(rest); !on.IsZero() {
				return on
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
	for _, b := range blocks[:min(len(blocks), 12)] {
		if on, rest := leadingDay(b.text[len(onWeekday.FindString(b.text)):]); !on.IsZero() && rest == "" {
			return on
		}
	}
	return period.Date{}
}

// leadingDay returns the day that a text begins with, and what stands behind it.
func leadingDay(text string) (period.Date, string) {
	text = strings.TrimSpace(text)
	for _, s := range period.Find(text, period.Date{}) {
		if s.Start == 0 && s.From == s.To {
			return s.From, text[s.End:]
		}
	}
	return period.Date{}, ""
}
