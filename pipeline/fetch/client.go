// Package fetch gets what stands behind an address, politely and warily: robots
// are obeyed, hosts are asked one request at a time at a pace, and no address
// inside a network of ours is reached, whatever a link or a redirect says.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// A Dial opens a connection, as net.Dialer.DialContext does.
type Dial func(ctx context.Context, network, address string) (net.Conn, error)

// Options are the settings of a Client. The zero value is usable.
type Options struct {
	// PerHostInterval is the time between two requests to one host. A site's
	// robots.txt may make it longer, to a minute at most. Defaults to none.
	PerHostInterval time.Duration
	// AllowHosts are private hosts that may be asked, as host:port.
	AllowHosts []string
	// Timeout bounds one request, its body included. Defaults to a minute.
	Timeout time.Duration
	// Tries is how often a request that fails for a passing reason is made.
	// Defaults to 3.
	Tries uint
	// RetryWait is the wait before the second try; it doubles. Defaults to 2s.
	// A Retry-After longer than a minute is not waited for.
	RetryWait time.Duration
	// MaxBytes is the largest decoded body. Defaults to 10 MiB.
	MaxBytes int64
	// Dial replaces the network. Defaults to one that refuses private addresses.
	Dial Dial
	// Log gets what is worth a debug line. Defaults to none.
	Log *slog.Logger
}

// A Request is what is asked for.
type Request struct {
	URL string
	// ETag and LastModified are sent back as they were received; "" is not sent.
	ETag, LastModified string
	// MaxBytes is the largest decoded body. Defaults to the client's.
	MaxBytes int64
}

// A Response is what a server answered: a body, or that there is none newer.
type Response struct {
	URL         string // as asked for
	FinalURL    string // after all redirects
	MovedTo     string // the new address, where each redirect said it was for good; "" elsewhere
	Status      int
	Header      http.Header
	Body        []byte // without its content encoding
	NotModified bool
	At          time.Time // when the answer began, in UTC
	Elapsed     time.Duration
	Tries       int
}

// ContentType is the answer's Content-Type header.
func (r *Response) ContentType() string { return r.Header.Get("Content-Type") }

// A Client fetches. It may be used by many goroutines.
type Client struct {
	userAgent string
	options   Options
	http      *http.Client
	allowed   map[string]bool

	mu     sync.Mutex
	hosts  map[string]*host
	robots map[string]*robotsEntry
}

// New returns a client that sends userAgent with every request.
func New(userAgent string, options Options) *Client {
	if options.Timeout == 0 {
		options.Timeout = time.Minute
	}
	if options.Tries == 0 {
		options.Tries = 3
	}
	if options.RetryWait == 0 {
		options.RetryWait = 2 * time.Second
	}
	if options.MaxBytes == 0 {
		options.MaxBytes = 10 << 20
	}
	if options.Log == nil {
		options.Log = slog.New(slog.DiscardHandler)
	}
	c := &Client{userAgent: userAgent, options: options, allowed: map[string]bool{}, hosts: map[string]*host{}, robots: map[string]*robotsEntry{}}
	for _, address := range options.AllowHosts {
		c.allowed[strings.ToLower(address)] = true
	}
	dial := options.Dial
	if dial == nil {
		dial = guarded(c.allowed)
	}
	c.http = &http.Client{
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			DialContext: dial, TLSHandshakeTimeout: 10 * time.Second, ResponseHeaderTimeout: 20 * time.Second, IdleConnTimeout: 30 * time.Second,
			MaxResponseHeaderBytes: 256 << 10, DisableCompression: true, ForceAttemptHTTP2: true,
		},
	}
	return c
}

// UserAgent is the name that foiwatch gives itself, with where its user can be
// reached.
func UserAgent(contact string) string {
	if contact == "" {
		return "foiwatch/1.0"
	}
	return "foiwatch/1.0 (" + contact + ")"
}

// Close ends idle connections.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// Get fetches an address. A status other than 200 and 304 is a *StatusError;
// what may pass is tried again first.
func (c *Client) Get(ctx context.Context, r Request) (*Response, error) {
	tries := 0
	var last error
	waits := backoff.NewExponentialBackOff()
	waits.InitialInterval, waits.Multiplier = c.options.RetryWait, 2
	response, err := backoff.Retry(ctx, func() (*Response, error) {
		tries++
		var response *Response
		response, last = c.follow(ctx, r)
		return response, again(ctx, last)
	}, backoff.WithBackOff(waits), backoff.WithMaxTries(c.options.Tries), backoff.WithMaxElapsedTime(0))
	if err != nil {
		return nil, fmt.Errorf("fetch %s: %w", redacted(r.URL), last)
	}
	response.Tries = tries
	return response, nil
}

// redacted is an address without the password that it may hold.
func redacted(raw string) string {
	address, err := url.Parse(raw)
	if err != nil || address.User == nil {
		return raw
	}
	return address.Redacted()
}

// again marks the errors that another try will not mend, and waits that are too
// long to be waited for.
func again(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	var status *StatusError
	switch {
	case ctx.Err() != nil, errors.Is(err, ErrTooLarge), errors.Is(err, ErrForbiddenAddress), errors.Is(err, ErrRedirects), errors.Is(err, ErrRobots), errors.Is(err, ErrAddress), errors.Is(err, ErrEmpty):
		return backoff.Permanent(err)
	case errors.As(err, &status):
		if !status.passing() {
			return backoff.Permanent(err)
		}
		if wait := time.Until(status.RetryAfter); wait > time.Minute {
			return backoff.Permanent(err)
		} else if wait > 0 {
			return errors.Join(err, backoff.RetryAfter(int(wait.Seconds())+1))
		}
	}
	return err
}

// maxRedirects is how many redirects are followed.
const maxRedirects = 10

// follow makes one try: a request and the redirects that it leads to.
func (c *Client) follow(ctx context.Context, r Request) (*Response, error) {
	address, err := c.address(r.URL)
	if err != nil {
		return nil, err
	}
	response := &Response{URL: r.URL}
	permanent := true
	for range maxRedirects + 1 {
		if err := c.allowedByRobots(ctx, address); err != nil {
			return nil, err
		}
		next, status, err := c.once(ctx, r, address, response)
		if err != nil {
			return nil, err
		}
		if next == "" {
			return response, nil
		}
		permanent = permanent && (status == http.StatusMovedPermanently || status == http.StatusPermanentRedirect)
		if address, err = c.redirected(address, next); err != nil {
			return nil, err
		}
		if response.MovedTo = ""; permanent {
			response.MovedTo = address.String()
		}
	}
	return nil, fmt.Errorf("%w: more than %d, the last to %s", ErrRedirects, maxRedirects, address)
}

// once makes one request. next is where it is redirected to, or "".
func (c *Client) once(ctx context.Context, r Request, address *url.URL, response *Response) (next string, status int, err error) {
	release, err := c.turn(ctx, address)
	if err != nil {
		return "", 0, err
	}
	defer release()
	ctx, cancel := context.WithTimeout(ctx, c.options.Timeout) // the wait for the turn is none of the server's
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address.String(), nil)
	if err != nil {
		return "", 0, err
	}
	c.setHeaders(request, r)
	began := time.Now()
	answer, err := c.http.Do(request)
	if err != nil {
		return "", 0, plainError(err)
	}
	defer answer.Body.Close()
	response.FinalURL, response.Status, response.Header, response.At = address.String(), answer.StatusCode, answer.Header, began.UTC()
	if isRedirect(answer.StatusCode) && answer.Header.Get("Location") != "" {
		return answer.Header.Get("Location"), answer.StatusCode, nil
	}
	if answer.StatusCode == http.StatusNotModified && (r.ETag != "" || r.LastModified != "") {
		response.NotModified, response.Elapsed = true, time.Since(began)
		return "", answer.StatusCode, nil
	}
	if answer.StatusCode != http.StatusOK {
		return "", answer.StatusCode, statusError(answer)
	}
	most := r.MaxBytes
	if most == 0 {
		most = c.options.MaxBytes
	}
	response.Body, err = readBody(answer, most)
	response.Elapsed = time.Since(began)
	return "", answer.StatusCode, err
}

// setHeaders says who asks, for what, and what is known already.
func (c *Client) setHeaders(request *http.Request, r Request) {
	request.Header.Set("User-Agent", c.userAgent)
	request.Header.Set("Accept", "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5")
	request.Header.Set("Accept-Language", "en-GB,en;q=0.8")
	request.Header.Set("Accept-Encoding", "gzip, br, zstd")
	if r.ETag != "" {
		request.Header.Set("If-None-Match", r.ETag)
	}
	if r.LastModified != "" {
		request.Header.Set("If-Modified-Since", r.LastModified)
	}
}

// isRedirect tells whether a status sends the reader elsewhere.
func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// address parses an address and refuses what may not be asked for.
func (c *Client) address(raw string) (*url.URL, error) {
	address, err := url.Parse(strings.TrimSpace(raw))
	switch {
	case err != nil || address.Hostname() == "":
		return nil, fmt.Errorf("%w: %q is none", ErrAddress, raw)
	case address.Scheme != "http" && address.Scheme != "https":
		return nil, fmt.Errorf("%w: %q is not http or https", ErrAddress, raw)
	}
	address.User, address.Fragment = nil, ""
	if port := address.Port(); port != "" && port != "80" && port != "443" && !c.allowed[strings.ToLower(address.Host)] {
		return nil, fmt.Errorf("%w: port %s of %s (only 80 and 443 are asked; list private hosts in allow_hosts)", ErrForbiddenAddress, port, address.Hostname())
	}
	return address, nil
}

// redirected resolves where a redirect leads.
func (c *Client) redirected(from *url.URL, location string) (*url.URL, error) {
	next, err := from.Parse(location)
	if err != nil {
		return nil, fmt.Errorf("%w: redirected to %q", ErrAddress, location)
	}
	return c.address(next.String())
}

// retryAfter reads a Retry-After header, in seconds or as a date; the zero time
// where there is none that makes sense. It is never more than a day ahead.
func retryAfter(header string, now time.Time) time.Time {
	var at time.Time
	if seconds, err := strconv.Atoi(strings.TrimSpace(header)); err == nil && seconds >= 0 {
		at = now.Add(time.Duration(min(seconds, 86_400)) * time.Second)
	} else if date, err := http.ParseTime(header); err == nil {
		at = date
	}
	if latest := now.Add(24 * time.Hour); at.After(latest) {
		return latest
	}
	return at
}
