package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"testing"
	"time"
)

// TestNoAddressInsideANetworkIsReached goes through the special ranges, each in
// the ways that an address may be written.
func TestNoAddressInsideANetworkIsReached(t *testing.T) {
	addresses := []string{
		"127.0.0.1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "0.1.2.3", "192.0.0.1", "192.0.2.1",
		"198.18.0.1", "198.51.100.1", "203.0.113.1", "240.0.0.1", "255.255.255.255", "192.88.99.1", "224.0.0.1",
		"[::1]", "[::]", "[::127.0.0.1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::1]", "[2002:7f00:1::]", "[2001::1]",
		"[2001:db8::1]", "[fec0::1]", "[fe80::1]", "[fc00::1]", "[fd00::1]", "[100::1]", "[5f00::1]", "[3fff::1]", "[ff02::1]",
		"2130706433", "localhost",
	}
	c := client(t, Options{Tries: 1, Timeout: 3 * time.Second})
	for _, address := range addresses {
		_, err := get(t, c, Request{URL: "http://" + address + "/"})
		if err == nil {
			t.Errorf("%s was asked", address)
		} else if !errors.Is(err, ErrForbiddenAddress) && address != "2130706433" {
			t.Errorf("%s: %v, want it forbidden", address, err)
		}
	}
}

func TestAnAllowedHostIsOneHostAndPort(t *testing.T) {
	server := site(t, noRobots(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "x") }))
	other := site(t, noRobots(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "x") }))
	c := client(t, Options{Tries: 1}, server)
	if _, err := get(t, c, Request{URL: server.URL}); err != nil {
		t.Errorf("allowed host: %v", err)
	}
	if _, err := get(t, c, Request{URL: other.URL}); !errors.Is(err, ErrForbiddenAddress) {
		t.Errorf("another port of it: %v, want it forbidden", err)
	}
}
