package worker

import (
	"errors"
	"fmt"
	"strings"

	"github.com/castnet/castnet/p2p"
	"github.com/libp2p/go-libp2p/core/peer"
)

// ErrConfig tells of a configuration that cannot work.
var ErrConfig = errors.New("worker: invalid configuration")

// Config says whom to work for.
type Config struct {
	Orchestrator string // peer id, or multiaddr with /p2p/ID
	Secret       string // shared with it; empty when it has this worker's peer id on its list
}

// Target returns the orchestrator's peer id, and its address where one was given.
func (c Config) Target() (peer.AddrInfo, error) {
	if strings.HasPrefix(c.Orchestrator, "/") {
		info, err := p2p.ParseAddr(c.Orchestrator)
		if err != nil {
			return peer.AddrInfo{}, fmt.Errorf("orchestrator: %w: %w", err, ErrConfig)
		}
		return info, nil
	}
	id, err := peer.Decode(c.Orchestrator)
	if err != nil {
		return peer.AddrInfo{}, fmt.Errorf("orchestrator %q is neither a peer id nor an address: %w", c.Orchestrator, ErrConfig)
	}
	return peer.AddrInfo{ID: id}, nil
}
