package config

import (
	"fmt"
	"net"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/robfig/cron/v3"

	"foiwatch/extractors/lexicon"
)

// A fault is one thing that the configuration says and must not.
type fault struct {
	path    string // YAML path of the key: "$.sources[1].url"
	message string
}

// Kinds are the kinds of source that are read.
var kinds = []string{"feed"}

// sourceID matches the ids of sources: govuk-foi, not "GOV.UK FOI".
var sourceID = regexp.MustCompile(`^[a-z0-9]+([-_][a-z0-9]+)*$`)

// faults returns every fault of meaning, in the order of the file's keys.
func (c Config) faults() []fault {
	var found []fault
	add := func(path, format string, args ...any) {
		found = append(found, fault{path: "$." + path, message: fmt.Sprintf(format, args...)})
	}
	if real := c.realSources(); c.Contact == "" && len(real) > 0 {
		add("contact", "real sources are refused without it (%s): give an e-mail address or a web page at which their owners reach you", strings.Join(real, ", "))
	}
	if strings.ContainsAny(c.Contact, "\r\n") {
		add("contact", "must be one line")
	}
	for key, path := range map[string]string{"warehouse": c.Warehouse, "published": c.Published, "archive": c.Archive} {
		if path == "" {
			add(key, "must not be empty: leave the key out for its default")
		}
	}
	if c.Warehouse != "" && sameFile(c.Warehouse, c.Published) {
		add("published", "must not be the warehouse itself: it is a copy for reading")
	}
	if _, err := cron.ParseStandard(c.Schedule); err != nil {
		add("schedule", "%q is not a cron expression: five fields, as in \"15 2 * * *\"", c.Schedule)
	}
	if _, err := time.LoadLocation(c.Timezone); err != nil || c.Timezone == "" {
		add("timezone", "%q is not a time zone: write it as in Europe/London", c.Timezone)
	}
	if c.Fetch.PerHostInterval < 0 {
		add("fetch.per_host_interval", "must not be negative")
	}
	for i, host := range c.Fetch.AllowHosts {
		if name, port, err := net.SplitHostPort(host); err != nil || name == "" || port == "" {
			add(fmt.Sprintf("fetch.allow_hosts[%d]", i), "%q is not host:port", host)
		}
	}
	if len(c.Sources) == 0 {
		add("sources", "there must be at least one")
	}
	for i, source := range c.Sources {
		source.faults(func(key, format string, args ...any) {
			add(strings.TrimSuffix(fmt.Sprintf("sources[%d].%s", i, key), "."), format, args...)
		})
		if first := slices.IndexFunc(c.Sources, func(s Source) bool { return s.ID == source.ID }); first < i && source.ID != "" {
			add(fmt.Sprintf("sources[%d].id", i), "%q is the id of sources[%d] already", source.ID, first)
		}
	}
	slices.SortStableFunc(found, func(a, b fault) int { return keyOrder(a.path) - keyOrder(b.path) })
	return found
}

// sameFile tells whether two paths name one file.
func sameFile(a, b string) bool {
	a, errA := filepath.Abs(a)
	b, errB := filepath.Abs(b)
	return errA == nil && errB == nil && a == b
}

// keyOrder places the top-level key of a YAML path as the contract lists them.
func keyOrder(path string) int {
	keys := []string{"contact", "warehouse", "published", "archive", "schedule", "timezone", "fetch", "sources"}
	return slices.IndexFunc(keys, func(key string) bool { return strings.HasPrefix(path, "$."+key) })
}

// faults adds what is wrong with one source; the key "" is the source itself.
func (s Source) faults(add func(key, format string, args ...any)) {
	if s.ID == "" {
		add("", "a source needs an id, as in govuk-foi")
	} else if !sourceID.MatchString(s.ID) {
		add("id", "%q is not an id: small letters, digits and single hyphens, as in govuk-foi", s.ID)
	}
	if s.URL == "" {
		add("", "a source needs a url")
	} else if _, err := webAddress(s.URL); err != nil {
		add("url", "%q %v", s.URL, err)
	}
	if s.Kind != "" && !slices.Contains(kinds, s.Kind) {
		add("kind", "%q cannot be read: the kind is %s", s.Kind, strings.Join(kinds, " or "))
	}
	if s.Document != "" && s.Document != "news" && s.Document != "disclosure" {
		add("document", "%q is not a kind of page: news or disclosure", s.Document)
	}
	if s.Department != "" {
		if _, ok := lexicon.Default().Body(s.Department); !ok {
			add("department", "%q is not the id of a public body, as in home-office", s.Department)
		}
	}
	if s.Expect.EntriesMin < 0 {
		add("expect.entries_min", "must not be negative")
	}
}

// realSources returns the ids of the sources outside the allowed hosts.
func (c Config) realSources() []string {
	var ids []string
	for _, source := range c.Sources {
		if address, err := webAddress(source.URL); err == nil && !c.Fetch.Allows(address) {
			ids = append(ids, source.ID)
		}
	}
	return ids
}

// webAddress parses an absolute http or https address.
func webAddress(raw string) (*url.URL, error) {
	address, err := url.Parse(raw)
	switch {
	case err != nil:
		return nil, fmt.Errorf("is not an address")
	case address.Scheme != "http" && address.Scheme != "https":
		return nil, fmt.Errorf("is not an http or https address")
	case address.Hostname() == "":
		return nil, fmt.Errorf("names no host")
	case address.User != nil:
		return nil, fmt.Errorf("holds a user name: secrets do not belong in a configuration")
	}
	return address, nil
}
