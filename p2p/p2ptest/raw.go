package p2ptest

import (
	"io"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
)

// Raw sends b as it is over a protocol of a peer, from a host that keeps no rules, and returns what comes back until the
// peer ends or resets the stream; see p2p.ResetCode.
func Raw(t testing.TB, to peer.AddrInfo, id protocol.ID, b []byte) ([]byte, error) {
	t.Helper()
	h, err := libp2p.New(libp2p.NoListenAddrs)
	if err != nil {
		t.Fatalf("open host: %v", err)
	}
	defer h.Close()
	if err := h.Connect(Context(t), to); err != nil {
		t.Fatalf("connect: %v", err)
	}
	s, err := h.NewStream(Context(t), to.ID, id)
	if err != nil {
		t.Fatalf("open a stream of %s: %v", id, err)
	}
	defer func() { _ = s.Reset() }()
	_ = s.SetDeadline(time.Now().Add(patience))
	if _, err := s.Write(b); err != nil {
		return nil, err
	}
	return io.ReadAll(s)
}
