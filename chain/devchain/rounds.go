package devchain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/controller"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
)

// populate funds and bonds everybody and enters the round in which it counts.
func (c *Chain) populate(ctx context.Context, d chain.Deployment) error {
	if err := c.fund(ctx, d); err != nil {
		return fmt.Errorf("fund: %w", err)
	}
	if len(c.cfg.Orchestrators) > 0 {
		if err := c.bond(ctx, d); err != nil {
			return fmt.Errorf("bond: %w", err)
		}
	}
	return c.NextRound(ctx)
}

type call struct {
	to    common.Address
	data  []byte
	value *big.Int
}

// all sends every call and then waits for every one.
func (c *Chain) all(ctx context.Context, calls []call) error {
	var hashes []common.Hash
	for i, t := range calls {
		h, err := c.owner.Submit(ctx, chain.Tx{To: &t.to, Data: t.data, Value: t.value})
		if err != nil {
			return fmt.Errorf("transaction %d: %w", i, err)
		}
		hashes = append(hashes, h)
	}
	for i, h := range hashes {
		if _, err := c.owner.Wait(ctx, h); err != nil {
			return fmt.Errorf("transaction %d: %w", i, err)
		}
	}
	return nil
}

// fund gives ETH to everybody and deposits and reserves to gateways; those need no opened round.
func (c *Chain) fund(ctx context.Context, d chain.Deployment) error {
	var calls []call
	for _, list := range [][]common.Address{c.cfg.Orchestrators, c.cfg.Gateways} {
		for _, a := range list {
			calls = append(calls, call{to: a, value: c.cfg.Pocket})
		}
	}
	tb := ticketbroker.NewTicketBrokerContract()
	for _, a := range c.cfg.Gateways {
		calls = append(calls, call{
			to:    d.Contracts[chain.NameTicketBroker],
			data:  tb.PackFundDepositAndReserveFor(a, c.cfg.Deposit, c.cfg.Reserve),
			value: new(big.Int).Add(c.cfg.Deposit, c.cfg.Reserve),
		})
	}
	return c.all(ctx, calls)
}

// bond bonds every orchestrator to itself although its key is not here. Only the migrator of stakes from another chain may
// do that for others, so the owner is that migrator for as long as it takes.
func (c *Chain) bond(ctx context.Context, d chain.Deployment) error {
	ctrl, token, bm := controller.NewControllerContract(), livepeertoken.NewLivepeerTokenContract(), bondingmanager.NewBondingManagerContract()
	registry, bonding := d.Controller(), d.Contracts[chain.NameBondingManager]
	migrator := func(a common.Address) call {
		return call{to: registry, data: ctrl.PackSetContractInfo(chain.ContractID("L2Migrator"), a, [20]byte{})}
	}
	total := new(big.Int).Mul(c.cfg.Stake, big.NewInt(int64(len(c.cfg.Orchestrators))))
	err := c.all(ctx, []call{migrator(c.owner.Address()), {to: d.Contracts[chain.NameToken], data: token.PackApprove(bonding, total)}})
	if err != nil {
		return err
	}
	for _, a := range c.cfg.Orchestrators {
		none := common.Address{}
		one := call{to: bonding, data: bm.PackBondForWithHint(c.cfg.Stake, a, a, none, none, none, none)}
		// The blocks made on the way may cross into a round that is not open yet.
		for try := 0; ; try++ {
			if err = c.openRound(ctx); err == nil {
				err = c.all(ctx, []call{one})
			}
			if err == nil {
				break
			}
			if try == 3 || !errors.Is(err, chain.ErrReverted) {
				return fmt.Errorf("%s: %w", a, err)
			}
		}
	}
	return c.all(ctx, []call{migrator(common.Address{})})
}

// NextRound makes blocks until the next round begins and opens it.
func (c *Chain) NextRound(ctx context.Context) error {
	rm, at := roundsmanager.NewRoundsManagerContract(), c.client.Address(chain.NameRoundsManager)
	start, err := chain.Ask(ctx, c.client, at, rm.PackCurrentRoundStartBlock(), rm.UnpackCurrentRoundStartBlock)
	if err != nil {
		return err
	}
	block, err := chain.Ask(ctx, c.client, at, rm.PackBlockNum(), rm.UnpackBlockNum)
	if err != nil {
		return err
	}
	next := start.Uint64() + c.client.RoundLength()
	if b := block.Uint64(); b < next {
		c.Mine(next - b)
	}
	return c.openRound(ctx)
}

// openRound opens the current round unless it is open.
func (c *Chain) openRound(ctx context.Context) error {
	rm, at := roundsmanager.NewRoundsManagerContract(), c.client.Address(chain.NameRoundsManager)
	open, err := chain.Ask(ctx, c.client, at, rm.PackCurrentRoundInitialized(), rm.UnpackCurrentRoundInitialized)
	if err != nil || open {
		return err
	}
	_, err = chain.Send(ctx, c.owner, chain.Tx{To: &at, Data: rm.PackInitializeRound()})
	if err != nil && strings.Contains(err.Error(), "already initialized") {
		return nil // somebody was faster
	}
	return err
}

// openRounds opens every round as soon as it begins.
func (c *Chain) openRounds(ctx context.Context) error {
	t := time.NewTicker(c.cfg.Period)
	defer t.Stop()
	for {
		if err := c.openRound(ctx); err != nil && ctx.Err() == nil {
			c.log.WarnContext(ctx, "round not opened, trying again", "err", err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-t.C:
		}
	}
}
