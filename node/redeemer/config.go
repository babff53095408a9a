package redeemer

import (
	"errors"
	"fmt"

	"github.com/libp2p/go-libp2p/core/peer"
)

// ErrConfig tells of a configuration that cannot work.
var ErrConfig = errors.New("redeemer: invalid configuration")

// Config says whose winners are redeemed.
type Config struct {
	Orchestrators []string // peer ids; at least one
}

// Allowed returns the peer ids of the list.
func (c Config) Allowed() ([]peer.ID, error) {
	if len(c.Orchestrators) == 0 {
		return nil, fmt.Errorf("no orchestrator is allowed to hand in winners: %w", ErrConfig)
	}
	var out []peer.ID
	for _, s := range c.Orchestrators {
		id, err := peer.Decode(s)
		if err != nil {
			return nil, fmt.Errorf("orchestrator %q is no peer id: %w: %w", s, ErrConfig, err)
		}
		out = append(out, id)
	}
	return out, nil
}
