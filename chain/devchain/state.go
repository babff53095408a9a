package devchain

import (
	"fmt"

	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// State is a copy of everything the chain holds at its head, for what wants to go on from there without making blocks.
func (c *Chain) State() (*state.StateDB, *types.Header, *params.ChainConfig, error) {
	c.mining.Lock()
	defer c.mining.Unlock()
	blocks := c.engine.eth.BlockChain()
	head := blocks.CurrentBlock()
	db, err := blocks.StateAt(head.Root, head.Number, head.Time)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("state of block %d: %w", head.Number, err)
	}
	return db, head, blocks.Config(), nil
}
