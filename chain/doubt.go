package chain

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/ethclient"
	"golang.org/x/sync/errgroup"

	"github.com/castnet/castnet/pm"
)

// An endpoint may be a few blocks behind another; one that is further behind stands still or serves another history. When
// every one says so, again and again, it is the chain that went back.
const (
	maxBehind = 64
	maxLags   = 5
)

// How far the head may run ahead of the clock, in blocks, and for how long it may stand still, unless configured.
const (
	defaultAhead = 256
	defaultStill = 2 * time.Minute
)

// aheadFactor is how much faster than so far a chain may go before it is doubted.
const aheadFactor = 4

// fastest is the pace of a block that no chain exceeds.
const fastest = 10 * time.Millisecond

const (
	// compareEvery is how many looks at the head pass between two comparisons of all endpoints.
	compareEvery = 16
	// compareDepth is how many blocks below the head they are compared: the last ones may still change.
	compareDepth = 8
	// compareTime bounds how long an endpoint is waited for, after the start.
	compareTime = 2 * time.Second
)

// reason gives every doubt its name in metrics.
func reason(doubt error) string {
	for err, name := range map[error]string{ErrHeadAhead: "ahead", ErrHeadBehind: "behind", ErrHeadStill: "still", ErrHeadHash: "hash"} {
		if errors.Is(doubt, err) {
			return name
		}
	}
	return ""
}

// doubted is why the endpoint is not believed, nil when it is.
func (e *endpoint) doubted() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.doubt
}

// tells notes the head that an endpoint tells of, and returns for how long it has not grown.
func (e *endpoint) tells(number uint64, now time.Time) time.Duration {
	e.mu.Lock()
	defer e.mu.Unlock()
	if number > e.head || e.moved.IsZero() {
		e.moved = now
	}
	e.head = number
	return now.Sub(e.moved)
}

// doubt stops the use of an endpoint until it is believed again. Whoever is asked says it once.
func (p *pool) doubt(ctx context.Context, e *endpoint, why error) error {
	e.mu.Lock()
	before := reason(e.doubt)
	e.doubt = why
	e.mu.Unlock()
	if now := reason(why); now != before {
		p.metrics.doubts(before, -1)
		p.metrics.doubts(now, 1)
		p.log.ErrorContext(ctx, "endpoint is not believed and not used", "endpoint", e.name(), "err", why)
	}
	return why
}

// trust takes a doubt back.
func (p *pool) trust(ctx context.Context, e *endpoint) {
	e.mu.Lock()
	before := e.doubt
	e.doubt = nil
	e.mu.Unlock()
	if before != nil {
		p.metrics.doubts(reason(before), -1)
		p.log.InfoContext(ctx, "endpoint is believed again", "endpoint", e.name())
	}
}

// claim is a head that was not believed of an endpoint.
type claim struct {
	of     *endpoint
	number uint64
}

// believe holds a head against the clock, against what was seen before and against what others have just said: what two
// endpoints say is so. number is in the RPC's count, block in that of the protocol's clock.
func (c *Client) believe(ctx context.Context, e *endpoint, number, block uint64, others *[]claim) error {
	now := wall()
	still := e.tells(number, now)
	why := c.implausible(number, block, still, now)
	if why == nil {
		c.pool.trust(ctx, e)
		return nil
	}
	for _, o := range *others {
		if o.of != e && max(o.number, number)-min(o.number, number) <= maxBehind {
			c.pool.trust(ctx, o.of)
			c.pool.trust(ctx, e)
			return nil
		}
	}
	*others = append(*others, claim{e, number})
	return c.pool.doubt(ctx, e, why)
}

// implausible is what speaks against a head, nil for nothing. Where another endpoint can be asked, one that is too far ahead for
// any chain is not believed before the pace of this one is known: it would be the measure of all later ones.
func (c *Client) implausible(number, block uint64, still time.Duration, now time.Time) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	k, guess := &c.sceptic, time.Duration(0)
	if len(c.pool.list) > 1 {
		guess = fastest
	}
	switch {
	case c.seen == 0:
		return nil
	case k.maxAhead > 0 && number > k.beat.limit(now, c.seen, k.maxAhead, guess):
		return fmt.Errorf("block %d, %d was seen last: %w", number, c.seen, ErrHeadAhead)
	case k.maxAhead > 0 && block > c.clock.limit(now, c.now.Block, k.maxAhead, guess):
		return fmt.Errorf("block %d of the protocol's clock, %d was seen last: %w", block, c.now.Block, ErrHeadAhead)
	case number+maxBehind < c.seen:
		if k.lags++; k.lags > maxLags*len(c.pool.list) {
			return nil
		}
		return fmt.Errorf("block %d, %d was seen before: %w", number, c.seen, ErrHeadBehind)
	case k.maxStill > 0 && still > k.maxStill:
		return fmt.Errorf("block %d for %s: %w", number, still.Round(time.Millisecond), ErrHeadStill)
	}
	return nil
}

// testimony is what one endpoint says when all are compared.
type testimony struct {
	of   *endpoint
	head uint64
	hash common.Hash // of the block that is compared; zero: it has none
	err  error
}

// compare asks all endpoints for one block a little below the head. Those that have another one than most are not used until
// they agree. Where no side has more, those count that still have the block all agreed on the last time, then those that are
// believed, then the configured order: somebody must look. Nobody is waited for longer than patience.
func (c *Client) compare(ctx context.Context, patience time.Duration) []testimony {
	at := c.Block()
	if at < compareDepth {
		return nil
	}
	at -= compareDepth
	said := c.question(ctx, at, patience)
	votes := c.count(ctx, said, patience)
	var most common.Hash
	answers := 0
	for _, t := range said {
		if t.err == nil && t.hash != (common.Hash{}) {
			answers++
			if votes[t.hash] > votes[most] {
				most = t.hash
			}
		}
	}
	if answers < 2 {
		return said // nobody to compare with
	}
	if len(votes) == 1 {
		c.mu.Lock()
		c.sceptic.agreed.number, c.sceptic.agreed.hash = at, most
		c.mu.Unlock()
	}
	for _, t := range said {
		doubt := t.of.doubted()
		switch {
		case t.err != nil:
		case t.hash == (common.Hash{}) && t.head+maxBehind < at:
			_ = c.pool.doubt(ctx, t.of, fmt.Errorf("block %d, others have %d: %w", t.head, at, ErrHeadBehind))
		case t.hash != (common.Hash{}) && t.hash != most:
			_ = c.pool.doubt(ctx, t.of, fmt.Errorf("block %d is %s, not %s: %w", at, t.hash, most, ErrHeadHash))
		case t.hash == most && (errors.Is(doubt, ErrHeadHash) || errors.Is(doubt, ErrHeadBehind)):
			c.pool.trust(ctx, t.of)
		}
	}
	return said
}

// count weighs the answers: four for an endpoint, and where they differ two more for one that keeps to what was agreed, one
// more for one that is believed.
func (c *Client) count(ctx context.Context, said []testimony, patience time.Duration) map[common.Hash]int {
	votes, weight := map[common.Hash]int{}, map[*endpoint]int{}
	add := func() {
		clear(votes)
		for _, t := range said {
			if t.err == nil && t.hash != (common.Hash{}) {
				votes[t.hash] += 4 + weight[t.of]
			}
		}
	}
	if add(); len(votes) < 2 {
		return votes
	}
	for _, e := range c.pool.list {
		if e.doubted() == nil {
			weight[e]++
		}
	}
	c.mu.Lock()
	agreed := c.sceptic.agreed
	c.mu.Unlock()
	if agreed.hash != (common.Hash{}) {
		for _, t := range c.question(ctx, agreed.number, patience) {
			if t.err == nil && t.hash == agreed.hash {
				weight[t.of] += 2
			}
		}
	}
	add()
	return votes
}

// question asks every endpoint for its head and a block, side by side.
func (c *Client) question(ctx context.Context, block uint64, patience time.Duration) []testimony {
	said := make([]testimony, len(c.pool.list))
	var g errgroup.Group
	for i, e := range c.pool.list {
		said[i].of = e
		if e.due(time.Now()) > patience {
			said[i].err = ErrLimited
			continue
		}
		g.Go(func() error {
			ctx, cancel := context.WithTimeout(ctx, patience)
			defer cancel()
			said[i].err = c.pool.ask(ctx, e, func(ctx context.Context, _ *endpoint, eth *ethclient.Client) (err error) {
				if said[i].head, err = eth.BlockNumber(ctx); err != nil {
					return err
				}
				said[i].hash, err = blockHash(ctx, eth, block)
				return err
			})
			return nil
		})
	}
	_ = g.Wait()
	return said
}

// blockHash is what the endpoint calls it: some chains hash other headers than Ethereum's. Zero for a block it does not have.
func blockHash(ctx context.Context, eth *ethclient.Client, block uint64) (common.Hash, error) {
	var header *struct {
		Hash common.Hash `json:"hash"`
	}
	if err := eth.Client().CallContext(ctx, &header, "eth_getBlockByNumber", hexutil.Uint64(block), false); err != nil || header == nil {
		return common.Hash{}, err
	}
	return header.Hash, nil
}

// agreeAtStart compares the endpoints before the first head is believed: no clock speaks for it yet. Of three or more, one
// far ahead of the middle is not used. Those that are late get all their time, unless the head is borne out without them.
func (c *Client) agreeAtStart(ctx context.Context) error {
	if len(c.pool.list) < 2 {
		return nil
	}
	said := c.compare(ctx, compareTime)
	if c.inquire(said) {
		said = c.compare(ctx, c.pool.list[0].timeout)
	}
	var heads []uint64
	for _, t := range said {
		if errors.Is(t.err, ErrChainID) {
			return t.err // found now, rather than when the others are down
		}
		if t.err == nil {
			heads = append(heads, t.head)
		}
	}
	slices.Sort(heads)
	doubted := false
	for _, t := range said {
		if n := len(heads); t.err == nil && n > 2 && t.head > heads[n/2]+maxBehind {
			_ = c.pool.doubt(ctx, t.of, fmt.Errorf("block %d, others have %d: %w", t.head, heads[n/2], ErrHeadAhead))
			t.of.judge(true)
		}
		doubted = doubted || t.of.doubted() != nil
	}
	if !doubted {
		return nil
	}
	c.mu.Lock()
	c.seen, c.now, c.clock, c.sceptic.beat = 0, pm.Round{}, clock{}, clock{}
	c.mu.Unlock()
	return c.look(ctx)
}

// inquire tells whether the head that was seen rests on one endpoint, or on none, and others may still say something.
func (c *Client) inquire(said []testimony) bool {
	seen, same, late := c.Block(), 0, false
	for _, t := range said {
		switch {
		case t.err == nil && max(t.head, seen)-min(t.head, seen) <= maxBehind:
			same++
		case errors.Is(t.err, context.DeadlineExceeded):
			late = true
		}
	}
	return late && same < 2
}

// sceptic is what heads are held against. Client.mu guards it.
type sceptic struct {
	maxAhead uint64        // 0: any
	maxStill time.Duration // 0: for ever
	beat     clock         // of the RPC's own blocks
	lags     int           // looks in a row in which every endpoint was far behind
	agreed   struct {      // a block a little below the head, the last time all endpoints had the same
		number uint64
		hash   common.Hash
	}
}

func newSceptic(cfg Config, chainID uint64) sceptic {
	k := sceptic{maxAhead: cfg.MaxAhead, maxStill: cfg.MaxStill}
	if chainID != DevChainID { // whose blocks come when somebody wants them
		k.maxAhead, k.maxStill = cmp.Or(k.maxAhead, defaultAhead), cmp.Or(k.maxStill, defaultStill)
	}
	return k
}
