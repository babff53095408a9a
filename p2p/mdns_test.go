package p2p_test

import (
	"net"
	"testing"

	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/p2ptest"
)

// Multicast reaches whoever is on the same network, so that this runs only where that is nobody:
// in a network namespace whose loopback interface is the only one and has multicast on.
func TestHostsFindEachOtherByMulticast(t *testing.T) {
	t.Parallel()
	ifaces, err := net.Interfaces()
	if err != nil || len(ifaces) != 1 || ifaces[0].Flags&net.FlagMulticast == 0 {
		t.Skip("not alone: try unshare -n sh -c 'ip link set lo up multicast on; ip route add 224.0.0.0/4 dev lo; go test ./p2p'")
	}
	a, b := p2ptest.Open(t, p2p.Config{MDNS: true}), p2ptest.Open(t, p2p.Config{MDNS: true})
	p2ptest.Run(t, a)
	p2ptest.Run(t, b)
	for _, h := range []*p2p.Host{a, b} {
		if err := h.Ready(p2ptest.Context(t)); err != nil {
			t.Fatal(err)
		}
	}
}
