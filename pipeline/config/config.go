// Package config reads config.yaml, strictly: what it cannot understand it
// refuses, with the line.
package config

import (
	"net"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// A Config is the whole of config.yaml. Every key has a default but sources.
type Config struct {
	// Contact is sent in the User-Agent: an e-mail address or a web page.
	// Sources outside Fetch.AllowHosts are refused without it.
	Contact string `yaml:"contact"`
	// Warehouse is the writer's file. Defaults to data/warehouse.duckdb.
	Warehouse string `yaml:"warehouse"`
	// Published is the analysts' copy. Defaults to data/foiwatch.duckdb.
	Published string `yaml:"published"`
	// Archive is the folder of raw responses. Defaults to data/archive.
	Archive string `yaml:"archive"`
	// Schedule is a cron expression of five fields. Defaults to "15 2 * * *".
	Schedule string `yaml:"schedule"`
	// Timezone is the IANA zone of Schedule. Defaults to Europe/London.
	Timezone string   `yaml:"timezone"`
	Fetch    Fetch    `yaml:"fetch"`
	Sources  []Source `yaml:"sources"`
}

// Fetch are the manners in which sources are asked.
type Fetch struct {
	// PerHostInterval is the time between two requests to one host. Defaults to 5s.
	PerHostInterval Interval `yaml:"per_host_interval"`
	// AllowHosts are private or loopback hosts that may be fetched all the
	// same, as host:port.
	AllowHosts []string `yaml:"allow_hosts"`
}

// A Source is one configured origin.
type Source struct {
	ID string `yaml:"id"` // stable: in every row and log line
	// Kind is how the source is asked: feed. Defaults to feed.
	Kind string `yaml:"kind"`
	URL  string `yaml:"url"`
	// Document is what its pages are: news or disclosure. Defaults to news.
	Document string `yaml:"document"`
	// Department is the id of the body whose pages all of them are; "" where
	// they are several bodies'.
	Department string `yaml:"department"`
	Expect     Expect `yaml:"expect"`
}

// Expect is what a source should yield; less fails it.
type Expect struct {
	// EntriesMin is the fewest entries that an answer may hold.
	EntriesMin int `yaml:"entries_min"`
}

// An Interval is a time between two things, written as in 5s, 250ms or 1m30s.
type Interval time.Duration

// UnmarshalYAML reads an interval; its error holds the line.
func (i *Interval) UnmarshalYAML(node ast.Node) error {
	length, err := time.ParseDuration(strings.Trim(node.GetToken().Value, `"'`))
	if err != nil {
		return &yaml.SyntaxError{Message: "not a length of time, as in 5s, 250ms or 1m30s", Token: node.GetToken()}
	}
	*i = Interval(length)
	return nil
}

// Allows tells whether the address's host is one of AllowHosts.
func (f Fetch) Allows(address *url.URL) bool {
	port := address.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[address.Scheme]
	}
	for _, allowed := range f.AllowHosts {
		if allowed == net.JoinHostPort(address.Hostname(), port) {
			return true
		}
	}
	return false
}

// defaults is a Config with every default that does not depend on a source.
func defaults() Config {
	return Config{
		Warehouse: "data/warehouse.duckdb",
		Published: "data/foiwatch.duckdb",
		Archive:   "data/archive",
		Schedule:  "15 2 * * *",
		Timezone:  "Europe/London",
		Fetch:     Fetch{PerHostInterval: Interval(5 * time.Second)},
	}
}

// complete fills in the sources' defaults and takes relative paths from dir.
func (c *Config) complete(dir string) {
	for i := range c.Sources {
		if c.Sources[i].Kind == "" {
			c.Sources[i].Kind = "feed"
		}
		if c.Sources[i].Document == "" {
			c.Sources[i].Document = "news"
		}
	}
	for _, path := range []*string{&c.Warehouse, &c.Published, &c.Archive} {
		if *path != "" && !filepath.IsAbs(*path) {
			*path = filepath.Join(dir, *path)
		}
	}
}
