package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"
)

// robotsToken is the name that rules for foiwatch are under.
const robotsToken = "foiwatch"

// Bounds of what a robots.txt may ask.
const (
	maxRobotsBytes = 500 << 10
	maxCrawlDelay  = time.Minute
	robotsLife     = 24 * time.Hour
	failureLife    = time.Minute // of rules that could not be had
)

// A robotsEntry is a host's robots.txt, fetched once a day.
type robotsEntry struct {
	mu      sync.Mutex
	rules   robots
	fetched time.Time
	err     error // why the rules are unknown: the host is not asked
}

// allowedByRobots returns ErrRobots where the site's rules forbid the address, or
// cannot be had.
func (c *Client) allowedByRobots(ctx context.Context, address *url.URL) error {
	if address.Path == "/robots.txt" {
		return nil
	}
	key := address.Scheme + "://" + strings.ToLower(address.Host)
	c.mu.Lock()
	entry, ok := c.robots[key]
	if !ok {
		entry = &robotsEntry{}
		c.robots[key] = entry
	}
	c.mu.Unlock()
	entry.mu.Lock()
	defer entry.mu.Unlock()
	if age := time.Since(entry.fetched); age > robotsLife || entry.err != nil && age > failureLife {
		entry.rules, entry.err = c.readRobots(ctx, key)
		entry.fetched = time.Now()
		c.host(address).interval.Store(int64(min(entry.rules.delay, maxCrawlDelay)))
	}
	if entry.err != nil {
		return entry.err
	}
	if !entry.rules.allow(address.EscapedPath() + query(address)) {
		return fmt.Errorf("%w: %s/robots.txt, for %s", ErrRobots, key, robotsToken)
	}
	return nil
}

func query(address *url.URL) string {
	if address.RawQuery == "" {
		return ""
	}
	return "?" + address.RawQuery
}

// readRobots fetches the rules of a site. No file means no rules; a server that
// fails may not be asked for now (RFC 9309, 2.3.1).
func (c *Client) readRobots(ctx context.Context, site string) (robots, error) {
	address, err := c.address(site + "/robots.txt")
	if err != nil {
		return robots{}, err
	}
	response := &Response{}
	for range 5 {
		next, _, err := c.once(ctx, Request{URL: address.String(), MaxBytes: maxRobotsBytes}, address, response)
		var status *StatusError
		switch {
		case errors.Is(err, ErrEmpty):
			return robots{}, nil
		case errors.Is(err, ErrTooLarge):
			return robots{}, nil
		case errors.As(err, &status) && status.Code < 500 && status.Code != http.StatusTooManyRequests:
			return robots{}, nil
		case err != nil:
			return robots{}, fmt.Errorf("%s cannot be asked for its rules now: %w", address, err)
		case next == "":
			return parseRobots(string(response.Body), robotsToken), nil
		}
		if address, err = c.redirected(address, next); err != nil {
			return robots{}, nil
		}
	}
	return robots{}, nil
}

// robots are the rules of one site that bind one program.
type robots struct {
	rules []rule
	delay time.Duration
}

// A rule allows or forbids the paths that match its pattern.
type rule struct {
	pattern string
	allow   bool
}

// parseRobots reads the groups of a robots.txt that bind the program; those for
// all where none is for it (RFC 9309, 2.2.1).
func parseRobots(text, program string) robots {
	var own, all robots
	named := false
	var groups []*robots
	inRules := true
	for _, line := range strings.FieldsFunc(strings.TrimPrefix(text, "\ufeff"), func(r rune) bool { return r == '\n' || r == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch key = strings.ToLower(strings.TrimSpace(key)); key {
		case "user-agent":
			if inRules {
				groups, inRules = nil, false
			}
			switch token := strings.ToLower(productToken(value)); {
			case value == "*":
				groups = append(groups, &all)
			case token == program:
				groups, named = append(groups, &own), true
			}
		case "allow", "disallow":
			inRules = true
			for _, g := range groups {
				if value != "" {
					g.rules = append(g.rules, rule{normalPath(value), key == "allow"})
				}
			}
		case "crawl-delay":
			inRules = true
			if seconds, err := strconv.ParseFloat(value, 64); err == nil && seconds > 0 {
				for _, g := range groups {
					g.delay = time.Duration(min(seconds, 3600) * float64(time.Second))
				}
			}
		}
	}
	if named {
		return own
	}
	return all
}

// productToken is the leading name of a user agent: "foiwatch" of "foiwatch/1.0".
func productToken(value string) string {
	for i, r := range value {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' || r == '_') {
			return value[:i]
		}
	}
	return value
}

// allow tells whether the rules allow a path: the longest pattern that matches
// decides, and of two as long the one that allows.
func (r robots) allow(path string) bool {
	path = normalPath(path)
	longest, allowed := -1, true
	for _, rule := range r.rules {
		if !matches(rule.pattern, path) {
			continue
		}
		if n := len(rule.pattern); n > longest || n == longest && rule.allow {
			longest, allowed = n, rule.allow
		}
	}
	return allowed
}

// normalPath spells a path one way: what need not be escaped is not, what must
// be is.
func normalPath(path string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?=&*$!'()+,;:@[]#"
	var out strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c == '%' && i+2 < len(path) {
			if value, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				if unreserved := strings.IndexByte(plain[:66], byte(value)) >= 0; unreserved && value != '/' {
					out.WriteByte(byte(value))
				} else {
					fmt.Fprintf(&out, "%%%02X", value)
				}
				i += 2
				continue
			}
		}
		if strings.IndexByte(plain, c) >= 0 || c == '%' {
			out.WriteByte(c)
			continue
		}
		fmt.Fprintf(&out, "%%%02X", c)
	}
	return out.String()
}

// matches tells whether a pattern matches the start of a path: "*" stands for
// anything, "$" at the end for the end.
func matches(pattern, path string) bool {
	anchored := strings.HasSuffix(pattern, "$")
	parts := strings.Split(strings.TrimSuffix(pattern, "$"), "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	rest := path[len(parts[0]):]
	for i, part := range parts[1:] {
		if anchored && i == len(parts)-2 {
			return strings.HasSuffix(rest, part)
		}
		at := strings.Index(rest, part)
		if at < 0 {
			return false
		}
		rest = rest[at+len(part):]
	}
	return !anchored || rest == "" || len(parts) > 1
}
