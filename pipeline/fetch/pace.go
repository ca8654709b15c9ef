package fetch

import (
	"context"
	"net/url"
	"strings"
	"sync/atomic"
	"time"
)

// A host is asked one request at a time.
type host struct {
	turn     chan struct{} // holds a value while a request is made
	earliest time.Time     // of the next request; read and written by who has the turn
	// interval is what robots.txt asks for, in nanoseconds; zero is nothing. It is
	// set by who has read the rules, while others make requests.
	interval atomic.Int64
}

// turn waits until the host may be asked. The caller must call release.
func (c *Client) turn(ctx context.Context, address *url.URL) (release func(), err error) {
	h := c.host(address)
	select {
	case h.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if err := sleep(ctx, time.Until(h.earliest)); err != nil {
		<-h.turn
		return nil, err
	}
	return func() {
		h.earliest = time.Now().Add(max(c.options.PerHostInterval, time.Duration(h.interval.Load())))
		<-h.turn
	}, nil
}

// host returns the state of an address's host.
func (c *Client) host(address *url.URL) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := strings.ToLower(address.Host)
	h, ok := c.hosts[key]
	if !ok {
		h = &host{turn: make(chan struct{}, 1)}
		c.hosts[key] = h
	}
	return h
}

// sleep waits, or until ctx ends.
func sleep(ctx context.Context, wait time.Duration) error {
	if wait <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
