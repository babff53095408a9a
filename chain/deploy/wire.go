package deploy

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/controller"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/internal/bindings/treasury"
)

// step is one call of a contract by its name, and how to see that it was made.
type step struct {
	to   string
	data []byte
	done []sign // any of them
}

// sign is what a contract answers when something is done: a word, or any but zero when nil.
type sign struct {
	to   string
	ask  []byte
	want *big.Int
}

// present checks that what an earlier run has written down is on this chain.
func (d *deployment) present(ctx context.Context) error {
	for _, name := range slices.Sorted(maps.Keys(d.at)) {
		var code []byte
		err := d.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
			code, err = eth.CodeAt(ctx, d.at[name], nil)
			return err
		})
		if err != nil {
			return fmt.Errorf("look for %s: %w", name, err)
		}
		if len(code) == 0 {
			return fmt.Errorf("%s at %s: %w", name, d.at[name], chain.ErrNoCode)
		}
	}
	return nil
}

// made tells whether a step needs no call any more. A first run does not ask.
func (d *deployment) made(ctx context.Context, s step) (bool, error) {
	if !d.resume {
		return false, nil
	}
	for _, g := range s.done {
		out, err := d.client.Call(ctx, d.at[g.to], g.ask)
		if err != nil {
			return false, fmt.Errorf("ask %s: %w", g.to, err)
		}
		if g.want == nil && len(bytes.Trim(out, "\x00")) > 0 || g.want != nil && new(big.Int).SetBytes(out).Cmp(g.want) == 0 {
			return true, nil
		}
	}
	return false, nil
}

// call sends all steps that are not made yet and then waits for all; they must not depend on each other.
func (d *deployment) call(ctx context.Context, steps []step) error {
	hashes := map[int]common.Hash{}
	for i, s := range steps {
		made, err := d.made(ctx, s)
		if err != nil {
			return err
		}
		if made {
			continue
		}
		to := d.at[s.to]
		if hashes[i], err = d.sender.Submit(ctx, chain.Tx{To: &to, Data: s.data}); err != nil {
			return fmt.Errorf("call %d of %s: %w", i, s.to, err)
		}
	}
	for i, h := range hashes {
		if _, err := d.sender.Wait(ctx, h); err != nil {
			return fmt.Errorf("call %d of %s: %w", i, steps[i].to, err)
		}
	}
	return nil
}

func (d *deployment) register(ctx context.Context) error {
	ctrl, token := controller.NewControllerContract(), livepeertoken.NewLivepeerTokenContract()
	var steps []step
	add := func(name string, at common.Address) {
		id := chain.ContractID(name)
		steps = append(steps, step{chain.NameController, ctrl.PackSetContractInfo(id, at, [20]byte{}),
			[]sign{{chain.NameController, ctrl.PackGetContract(id), new(big.Int).SetBytes(at[:])}}})
	}
	for _, name := range proxied {
		add(target(name), d.at[target(name)])
		add(name, d.at[name])
	}
	for _, name := range []string{chain.NameToken, chain.NameMinter, chain.NameL2DataCache, chain.NameTreasury, chain.NameFaucet} {
		add(name, d.at[name])
	}
	add(chain.NameJobsManager, d.at[chain.NameTicketBroker])
	grant := func(name string, to common.Address, also ...sign) step {
		return step{chain.NameToken, token.PackGrantRole(role(name), to),
			append(also, sign{to: chain.NameToken, ask: token.PackHasRole(role(name), to)})}
	}
	// The Minter burns what is slashed, the deployer mints the first supply and gives the right to it back.
	steps = append(steps,
		grant("MINTER_ROLE", d.at[chain.NameMinter]),
		grant("BURNER_ROLE", d.at[chain.NameMinter]),
		grant("MINTER_ROLE", d.sender.Address(), sign{to: chain.NameToken, ask: token.PackTotalSupply()}),
	)
	return d.call(ctx, steps)
}

func (d *deployment) configure(ctx context.Context) error {
	p, me := d.params, d.sender.Address()
	bm, rm, tb := bondingmanager.NewBondingManagerContract(), roundsmanager.NewRoundsManagerContract(), ticketbroker.NewTicketBrokerContract()
	token, safe, none := livepeertoken.NewLivepeerTokenContract(), treasury.NewTreasuryContract(), []common.Address{}
	set := func(to string, data, ask []byte, want *big.Int) step { return step{to, data, []sign{{to, ask, want}}} }
	return d.call(ctx, []step{
		set(chain.NameBondingManager, bm.PackSetUnbondingPeriod(p.UnbondingPeriod), bm.PackUnbondingPeriod(), num(p.UnbondingPeriod)),
		set(chain.NameBondingManager, bm.PackSetNumActiveTranscoders(num(p.ActiveSet)), bm.PackGetTranscoderPoolMaxSize(), num(p.ActiveSet)),
		set(chain.NameBondingManager, bm.PackSetTreasuryRewardCutRate(p.TreasuryCut), bm.PackNextRoundTreasuryRewardCutRate(), p.TreasuryCut),
		set(chain.NameBondingManager, bm.PackSetTreasuryBalanceCeiling(p.TreasuryCeiling), bm.PackTreasuryBalanceCeiling(), p.TreasuryCeiling),
		set(chain.NameRoundsManager, rm.PackSetRoundLength(num(p.RoundLength)), rm.PackRoundLength(), num(p.RoundLength)),
		set(chain.NameRoundsManager, rm.PackSetRoundLockAmount(num(p.RoundLockAmount)), rm.PackRoundLockAmount(), num(p.RoundLockAmount)),
		set(chain.NameTicketBroker, tb.PackSetUnlockPeriod(num(p.UnlockPeriod)), tb.PackUnlockPeriod(), num(p.UnlockPeriod)),
		set(chain.NameTicketBroker, tb.PackSetTicketValidityPeriod(num(p.TicketValidityPeriod)), tb.PackTicketValidityPeriod(), num(p.TicketValidityPeriod)),
		// Its proposers come with the governor; until then only the deployer can name them. The treasury administers itself.
		set(chain.NameTreasury, safe.PackInitialize(new(big.Int), none, none, me),
			safe.PackHasRole(role("TIMELOCK_ADMIN_ROLE"), d.at[chain.NameTreasury]), nil),
		set(chain.NameToken, token.PackMint(me, p.Supply), token.PackTotalSupply(), nil),
	})
}

func (d *deployment) open(ctx context.Context) error {
	ctrl, token, me := controller.NewControllerContract(), livepeertoken.NewLivepeerTokenContract(), d.sender.Address()
	zero, minter := new(big.Int), role("MINTER_ROLE")
	return d.call(ctx, []step{
		{chain.NameController, ctrl.PackUnpause(), []sign{{chain.NameController, ctrl.PackPaused(), zero}}},
		{chain.NameToken, token.PackRenounceRole(minter, me), []sign{{chain.NameToken, token.PackHasRole(minter, me), zero}}},
	})
}
