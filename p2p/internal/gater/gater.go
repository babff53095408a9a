// Package gater decides which connections may be made: no banned peers, and on public networks no
// dials to addresses that cannot be public.
package gater

import (
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/control"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	ma "github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"
)

// maxBans bounds the list; peer ids are free, so an attacker could fill any memory with them.
const maxBans = 10_000

// Gater is a connection gater with a list of bans that expire.
type Gater struct {
	private bool
	now     func() time.Time

	mu   sync.RWMutex
	bans map[peer.ID]time.Time
}

// New returns a gater. private allows dials to loopback and private addresses.
func New(private bool, now func() time.Time) *Gater {
	return &Gater{private: private, now: now, bans: map[peer.ID]time.Time{}}
}

// Ban refuses a peer until a moment in time; one in the past lifts the ban. It reports whether the
// peer is banned now.
func (g *Gater) Ban(p peer.ID, until time.Time) bool {
	now := g.now()
	g.mu.Lock()
	defer g.mu.Unlock()
	if !until.After(now) {
		delete(g.bans, p)
		return false
	}
	if len(g.bans) >= maxBans {
		g.makeRoom(now)
	}
	g.bans[p] = until
	return true
}

// makeRoom drops what has expired, and if that is nothing, the ban that ends first.
func (g *Gater) makeRoom(now time.Time) {
	var first peer.ID
	for p, until := range g.bans {
		if !until.After(now) {
			delete(g.bans, p)
		} else if first == "" || until.Before(g.bans[first]) {
			first = p
		}
	}
	if len(g.bans) >= maxBans {
		delete(g.bans, first)
	}
}

// Banned reports whether a peer is banned now.
func (g *Gater) Banned(p peer.ID) bool {
	g.mu.RLock()
	until, ok := g.bans[p]
	g.mu.RUnlock()
	return ok && until.After(g.now())
}

// Allowed reports whether an address may be dialled and told to others.
func (g *Gater) Allowed(a ma.Multiaddr) bool { return Allowed(a, g.private) }

// Allowed reports whether an address may be dialled and told to others. Names are left to the
// check after they were resolved; relayed addresses are judged by their relay.
func Allowed(a ma.Multiaddr, private bool) bool {
	if private {
		return true
	}
	ip, err := manet.ToIP(a)
	if err != nil {
		return true
	}
	return !ip.IsUnspecified() && !ip.IsMulticast() && !manet.IsPrivateAddr(a) && manet.IsPublicAddr(a)
}

// InterceptPeerDial refuses dials to banned peers.
func (g *Gater) InterceptPeerDial(p peer.ID) bool { return !g.Banned(p) }

// InterceptAddrDial refuses dials to addresses that are not public on a public network.
func (g *Gater) InterceptAddrDial(_ peer.ID, a ma.Multiaddr) bool { return g.Allowed(a) }

// InterceptAccept lets every socket in: who it is shows after the handshake.
func (g *Gater) InterceptAccept(network.ConnMultiaddrs) bool { return true }

// InterceptSecured refuses banned peers once they are known.
func (g *Gater) InterceptSecured(_ network.Direction, p peer.ID, _ network.ConnMultiaddrs) bool {
	return !g.Banned(p)
}

// InterceptUpgraded lets every connection through that came so far.
func (g *Gater) InterceptUpgraded(network.Conn) (bool, control.DisconnectReason) { return true, 0 }
