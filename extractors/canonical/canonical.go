// Package canonical gives addresses one spelling, so that the same page is
// known again whatever way it was linked.
package canonical

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	whatwg "github.com/nlnwa/whatwg-url/url"
)

// tracking matches the names of query parameters that tell who linked, not what
// is linked. It matches utm_source and fbclid; not id, page or ref.
var tracking = regexp.MustCompile(`(?i)^(utm_.+|mtm_.+|pk_.+|at_(medium|campaign|custom\d|link_.+|format|bbc_team|ptr_name)|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hsenc|_hsmi|ocid|cmpid|cmp|ito|icid|ns_.+|ftag|xtor|wt\.mc_id|spm|s_cid|ref_src|ref_url|__twitter_impression|outputtype)$`)

// URL returns the address by which a page is known: scheme and host in small
// letters, no default port, no fragment, no tracking parameters, no user. The
// address must be http or https, with a host.
func URL(raw string) (string, error) {
	parsed, err := whatwg.Parse(strings.TrimSpace(raw))
	if err != nil {
		return "", fmt.Errorf("%q is not an address", raw)
	}
	if parsed.Scheme() != "http" && parsed.Scheme() != "https" || parsed.Hostname() == "" {
		return "", fmt.Errorf("%q is not an http or https address", raw)
	}
	parsed.SetUsername("")
	parsed.SetPassword("")
	parsed.SetHash("")
	parsed.SetHostname(strings.TrimSuffix(parsed.Hostname(), "."))
	parsed.SetSearch(withoutTracking(strings.TrimPrefix(parsed.Search(), "?")))
	return parsed.Href(false), nil
}

// withoutTracking leaves out tracking parameters, and nothing else: the order
// and the spelling of the others are the site's own.
func withoutTracking(query string) string {
	var kept []string
	for _, pair := range strings.Split(query, "&") {
		name, _, _ := strings.Cut(pair, "=")
		if decoded, err := url.QueryUnescape(name); err == nil {
			name = decoded
		}
		if pair != "" && !tracking.MatchString(name) {
			kept = append(kept, pair)
		}
	}
	return strings.Join(kept, "&")
}
