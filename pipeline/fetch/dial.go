package fetch

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"strings"
	"syscall"
	"time"

	"code.dny.dev/ssrf"
)

// guarded returns a dialer that connects to public addresses alone, and to the
// allowed hosts. The address is looked at when the connection is made, so that
// a name cannot point elsewhere in between.
func guarded(allowed map[string]bool) Dial {
	open := &net.Dialer{Timeout: 10 * time.Second}
	guard := ssrf.New(ssrf.WithAnyPort(), ssrf.WithDeniedV4Prefixes(moreDenied4...), ssrf.WithDeniedV6Prefixes(moreDenied6...))
	closed := &net.Dialer{Timeout: 10 * time.Second, Control: func(network, address string, raw syscall.RawConn) error {
		if err := guard.Safe(network, address, raw); err != nil {
			return fmt.Errorf("%w: %s is no public address (list private hosts in allow_hosts): %v", ErrForbiddenAddress, address, err)
		}
		return nil
	}}
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		if allowed[strings.ToLower(address)] {
			return open.DialContext(ctx, network, address)
		}
		return closed.DialContext(ctx, network, address)
	}
}

// Special ranges of RFC 6890 and its successors, beside those that the guard
// knows itself.
var (
	moreDenied4 = prefixes("0.0.0.0/8", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32")
	moreDenied6 = prefixes("::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10")
)

func prefixes(list ...string) []netip.Prefix {
	parsed := make([]netip.Prefix, len(list))
	for i, s := range list {
		parsed[i] = netip.MustParsePrefix(s)
	}
	return parsed
}
