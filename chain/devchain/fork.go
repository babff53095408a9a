package devchain

import (
	"fmt"

	"github.com/castnet/castnet/chain"
)

// Fork takes the last n blocks back and makes n+1 others in their place, as a reorganisation does. What was in those blocks
// waits to be mined again. Nothing may be waiting when it is called.
func (c *Chain) Fork(n uint64) error {
	c.mining.Lock()
	blocks := c.engine.eth.BlockChain()
	head := blocks.CurrentBlock().Number.Uint64()
	if n > head {
		c.mining.Unlock()
		return fmt.Errorf("fork %d blocks back from block %d: %w", n, head, chain.ErrConfig)
	}
	err := c.engine.beacon.Fork(blocks.GetHeaderByNumber(head - n).Hash())
	c.mining.Unlock()
	if err != nil {
		return fmt.Errorf("fork %d blocks back: %w", n, err)
	}
	for range n + 1 {
		c.Mine(1)
	}
	return nil
}
