package pmtest

import (
	"context"
	"fmt"
	"sync"

	"github.com/castnet/castnet/pm"
)

// Chain is a pm.Funds, pm.Rounds, pm.Fees and pm.Broker with the contract's rules, in memory.
type Chain struct {
	mu       sync.RWMutex
	accounts map[pm.Address]pm.Account
	round    pm.Round
	fee      pm.Wei
	period   uint64
	used     map[pm.Hash]bool
	paid     map[pm.Address]pm.Wei
	down     bool
}

// NewChain returns a chain at block 1 of round 1 on which a redemption costs fee and tickets hold for two rounds.
func NewChain(fee pm.Wei) *Chain {
	return &Chain{accounts: map[pm.Address]pm.Account{}, fee: fee, period: 2, used: map[pm.Hash]bool{}, paid: map[pm.Address]pm.Wei{},
		round: pm.Round{Number: 1, Hash: pm.Keccak([]byte("round 1")), Block: 1}}
}

// Fund sets a sender's account.
func (c *Chain) Fund(sender pm.Address, a pm.Account) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.accounts[sender] = a
}

// Down makes every call that can fail answer pm.ErrChain.
func (c *Chain) Down(down bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.down = down
}

// SetFee sets what a redemption costs.
func (c *Chain) SetFee(fee pm.Wei) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.fee = fee
}

// Mine adds blocks and returns the new head.
func (c *Chain) Mine(blocks uint64) pm.Round {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.round.Block += blocks
	return c.round
}

// OpenRound starts the next round with the next block.
func (c *Chain) OpenRound() pm.Round {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.round.Number++
	c.round.Block++
	c.round.Hash = pm.Keccak(fmt.Appendf(nil, "round %d", c.round.Number))
	return c.round
}

// Paid is what a recipient's winners brought so far.
func (c *Chain) Paid(recipient pm.Address) pm.Wei {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.paid[recipient]
}

// Current is the head.
func (c *Chain) Current() pm.Round {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.round
}

// Redemption is the cost of a redemption.
func (c *Chain) Redemption() pm.Wei {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.fee
}

// Account is a sender's account, empty if it was never funded.
func (c *Chain) Account(_ context.Context, sender pm.Address) (pm.Account, error) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	if c.down {
		return pm.Account{}, fmt.Errorf("account of %s: %w", sender, pm.ErrChain)
	}
	return c.accounts[sender], nil
}

// Redeem pays winners as the TicketBroker does: signature, draw, round and use are checked, then deposit and reserve move.
func (c *Chain) Redeem(ctx context.Context, wins []pm.Win) ([]pm.Outcome, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.down {
		return nil, fmt.Errorf("redeem: %w", pm.ErrChain)
	}
	out := make([]pm.Outcome, len(wins))
	for i := range wins {
		out[i] = c.redeem(wins[i])
	}
	return out, nil
}

func (c *Chain) redeem(w pm.Win) pm.Outcome {
	h := w.Ticket.Hash()
	acc := c.accounts[w.Ticket.Sender]
	switch {
	case c.round.Number >= w.Ticket.Round+c.period:
		return pm.Outcome{State: pm.Expired, Reason: "ticket is expired"}
	case pm.RandHash(w.Rand) != w.Ticket.RandHash:
		return pm.Outcome{State: pm.Reverted, Reason: "recipientRand does not match recipientRandHash"}
	case c.used[h]:
		return pm.Outcome{State: pm.Used, Reason: "ticket is used"}
	case w.Ticket.Verify(w.Sig) != nil:
		return pm.Outcome{State: pm.Reverted, Reason: "invalid signature over ticket hash"}
	case !w.Ticket.Wins(w.Sig, w.Rand):
		return pm.Outcome{State: pm.Reverted, Reason: "ticket did not win"}
	case acc.Deposit.IsZero() && acc.Reserve.IsZero():
		return pm.Outcome{State: pm.Won, Reason: "sender deposit and reserve are zero"}
	}
	fromDeposit := pm.Min(w.Ticket.FaceValue, acc.Deposit)
	fromReserve := pm.Min(w.Ticket.FaceValue.Less0(fromDeposit), acc.Claimable)
	acc.Deposit = acc.Deposit.Less0(fromDeposit)
	acc.Reserve, acc.Claimable = acc.Reserve.Less0(fromReserve), acc.Claimable.Less0(fromReserve)
	c.accounts[w.Ticket.Sender] = acc
	amount, err := fromDeposit.Add(fromReserve)
	if err != nil {
		return pm.Outcome{State: pm.Reverted, Reason: err.Error()}
	}
	c.used[h] = true
	c.paid[w.Ticket.Recipient], _ = c.paid[w.Ticket.Recipient].Add(amount)
	return pm.Outcome{State: pm.Confirmed, Tx: pm.Keccak(h[:]), Paid: amount}
}
