package chain

// Paced tells whether the pace of blocks is known, so that a head that runs ahead can be told.
func (c *Client) Paced() bool {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.clock.pace > 0 && c.sceptic.beat.pace > 0
}
