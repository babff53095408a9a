package gater_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	ma "github.com/multiformats/go-multiaddr"

	"github.com/castnet/castnet/p2p/internal/gater"
)

func TestAllowed(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		addr   string
		public bool // allowed on a public network; all are on a private one
	}{
		"a public address":           {"/ip4/20.1.2.3/tcp/4170", true},
		"a public IPv6 address":      {"/ip6/2600::1/udp/4170/quic-v1", true},
		"a name":                     {"/dns4/castnet.example/tcp/4170", true},
		"loopback":                   {"/ip4/127.0.0.1/tcp/4170", false},
		"loopback IPv6":              {"/ip6/::1/tcp/4170", false},
		"a home network":             {"/ip4/192.168.1.7/tcp/4170", false},
		"a data centre's inside":     {"/ip4/10.1.2.3/tcp/4170", false},
		"a carrier's inside":         {"/ip4/100.64.0.1/tcp/4170", false},
		"a link":                     {"/ip4/169.254.169.254/tcp/80", false},
		"a unique local address":     {"/ip6/fd00::1/tcp/4170", false},
		"the unspecified address":    {"/ip4/0.0.0.0/tcp/4170", false},
		"everybody":                  {"/ip4/224.0.0.1/udp/4170/quic-v1", false},
		"a relay inside our network": {"/ip4/10.0.0.1/tcp/4170/p2p/12D3KooWEgnsuA4kQZb1FqYdZ51xkbphZSC2YMLv1qFKhepbEBkF/p2p-circuit", false},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := ma.StringCast(tc.addr)
			if got := gater.New(false, time.Now).InterceptAddrDial("", a); got != tc.public {
				t.Errorf("dialling %s on a public network: %v, want %v", a, got, tc.public)
			}
			if !gater.New(true, time.Now).InterceptAddrDial("", a) {
				t.Errorf("dialling %s is refused on a private network", a)
			}
		})
	}
}

func TestBansExpire(t *testing.T) {
	t.Parallel()
	now := time.Unix(1000, 0)
	g := gater.New(true, func() time.Time { return now })
	if !g.Ban("a", now.Add(time.Minute)) {
		t.Error("a ban does not count")
	}
	if g.InterceptPeerDial("a") || g.InterceptSecured(network.DirInbound, "a", nil) {
		t.Error("a banned peer is let through")
	}
	if !g.InterceptPeerDial("b") || !g.InterceptSecured(network.DirInbound, "b", nil) {
		t.Error("a peer that is not banned is refused")
	}
	now = now.Add(time.Minute)
	if g.Banned("a") {
		t.Error("a ban outlives its end")
	}
	g.Ban("a", now.Add(time.Minute))
	if g.Ban("a", now) || g.Banned("a") {
		t.Error("a ban cannot be lifted")
	}
}

func TestBansAreBounded(t *testing.T) {
	t.Parallel()
	now := time.Unix(1000, 0)
	g := gater.New(true, func() time.Time { return now })
	id := func(i int) peer.ID { return peer.ID(fmt.Sprint(i)) }
	const room = 10_000
	for i := range room + 1 {
		g.Ban(id(i), now.Add(time.Duration(i+1)*time.Minute))
	}
	if g.Banned(id(0)) {
		t.Error("the ban that ends first does not make room")
	}
	if !g.Banned(id(1)) || !g.Banned(id(room)) {
		t.Error("a later ban was lost")
	}
}
