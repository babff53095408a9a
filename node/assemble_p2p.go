package node

import (
	"context"
	"fmt"

	"github.com/castnet/castnet/p2p"
)

// assembleHost opens the libp2p host with the node's identity and runs it.
func (n *Node) assembleHost(score p2p.Config) (*p2p.Host, error) {
	cfg := n.cfg.P2P
	cfg.Score, cfg.Registerer = score.Score, n.reg
	if cfg.KeyFile == "" {
		cfg.KeyFile = n.file("peer.key")
	}
	if cfg.PeersFile == "" {
		cfg.PeersFile = n.file("peers.json")
	}
	h, err := p2p.Open(cfg, n.log)
	if err != nil {
		return nil, fmt.Errorf("p2p: %w", err)
	}
	n.closes(h.Close)
	n.info.Peer, n.info.Addrs = h.ID().String(), h.Addrs()
	n.runs("p2p", h.Run)
	return h, nil
}

// assembleBootstrap is the whole of a bootstrap node: a host that others find each other by.
func (n *Node) assembleBootstrap(context.Context, options) error {
	_, err := n.assembleHost(p2p.Config{})
	return err
}
