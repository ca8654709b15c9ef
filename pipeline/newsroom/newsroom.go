// Package newsroom is a small world of invented news sites and disclosure logs,
// served over HTTP on loopback: what the demo reads, and what tests of the
// pipeline run against. It names real bodies; all its figures are invented, and
// each page says so.
package newsroom

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"
)

// A Source is a feed of the newsroom.
type Source struct {
	ID, URL, Document string
}

// Sources lists the newsroom's feeds, in the order in which a run asks them.
func Sources() []Source {
	list := make([]Source, len(sites))
	for i, s := range sites {
		list[i] = Source{ID: s.id, URL: "http://" + s.host + s.feed, Document: s.document}
	}
	return list
}

// A Newsroom is being served.
type Newsroom struct {
	listener net.Listener
	server   *http.Server
}

// Start serves all sites on one loopback port, told apart by their names.
func Start() (*Newsroom, error) {
	handler, err := Handler()
	if err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("serve the sample newsroom: %w", err)
	}
	n := &Newsroom{listener: listener, server: &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}}
	go n.server.Serve(listener) // ends with Close
	return n, nil
}

// Close stops serving.
func (n *Newsroom) Close() error { return n.server.Close() }

// Address is the host:port that all sites are served on.
func (n *Newsroom) Address() string { return n.listener.Addr().String() }

// errUnknownHost is the error of a name that is none of the newsroom's.
var errUnknownHost = errors.New("no site of the sample newsroom")

// Dial connects to the newsroom for the names of its sites, and to nothing else.
func (n *Newsroom) Dial(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	if _, ok := siteOf(host); !ok || port != "80" {
		return nil, fmt.Errorf("%s: %w", address, errUnknownHost)
	}
	var dialer net.Dialer
	return dialer.DialContext(ctx, network, n.Address())
}

// siteOf returns the site of a host.
func siteOf(host string) (site, bool) {
	host, _, _ = strings.Cut(host, ":")
	for _, s := range sites {
		if s.host == host {
			return s, true
		}
	}
	return site{}, false
}
