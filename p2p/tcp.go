package p2p

import (
	"context"
	"sync"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/transport"
	"github.com/libp2p/go-libp2p/p2p/transport/tcp"
	"github.com/libp2p/go-libp2p/p2p/transport/tcpreuse"
	manet "github.com/multiformats/go-multiaddr/net"
)

// newTCP is libp2p's TCP transport over sockets with BBR where the kernel has it. The sockets are
// reached where both directions pass, in front of the upgrader, so that dialling from the listen
// port stays possible, which hole punching needs.
func (h *Host) newTCP(u transport.Upgrader, rm network.ResourceManager, shared *tcpreuse.ConnMgr) (*tcp.TcpTransport, error) {
	warn := sync.OnceFunc(func() {
		h.log.Warn("kernel has no BBR congestion control; segments are slow on lossy paths", "fix", "modprobe tcp_bbr")
	})
	tune := func(c any) {
		if err := setBBR(c); err != nil {
			warn()
		}
	}
	return tcp.NewTCPTransport(&tuned{Upgrader: u, tune: tune}, rm, shared)
}

// tuned hands every socket to tune before it is used.
type tuned struct {
	transport.Upgrader
	tune func(any)
}

// Upgrade tunes a dialled socket.
func (t *tuned) Upgrade(ctx context.Context, tr transport.Transport, c manet.Conn, dir network.Direction,
	p peer.ID, scope network.ConnManagementScope) (transport.CapableConn, error) {
	t.tune(c)
	return t.Upgrader.Upgrade(ctx, tr, c, dir, p, scope)
}

// UpgradeGatedMaListener tunes every accepted socket.
func (t *tuned) UpgradeGatedMaListener(tr transport.Transport, l transport.GatedMaListener) transport.Listener {
	return t.Upgrader.UpgradeGatedMaListener(tr, &tunedListener{GatedMaListener: l, tune: t.tune})
}

type tunedListener struct {
	transport.GatedMaListener
	tune func(any)
}

func (l *tunedListener) Accept() (manet.Conn, network.ConnManagementScope, error) {
	c, scope, err := l.GatedMaListener.Accept()
	if err == nil {
		l.tune(c)
	}
	return c, scope, err
}
