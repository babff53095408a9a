package deploy

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/managerproxy"
)

// tail is how much of a contract's code tells which it is: the hash of its sources is at the end. What is before it may hold
// the contract's own address.
const tail = 64

// pooled is how long a creation that was sent by an earlier run may take to get into a block.
const pooled = 3 * time.Minute

// foresee writes down where the units will be, before the first of them is sent: a contract's address follows from its
// creator and the creator's nonce. So a run that is killed between sending and writing leaves nothing that is made twice.
func (d *deployment) foresee(ctx context.Context, units []unit) error {
	if d.save == nil || len(units) == 0 {
		return nil
	}
	_, next, err := d.nonces(ctx)
	if err != nil {
		return err
	}
	if d.block == 0 { // the Controller comes after this, wherever it is found
		if d.block, err = d.head(ctx); err != nil {
			return err
		}
	}
	d.sent = map[string]common.Address{}
	for i, u := range units {
		d.sent[u.name] = crypto.CreateAddress(d.sender.Address(), next+uint64(i))
	}
	return d.keep()
}

// waiting are the foreseen addresses of contracts that are not known to be there; nil when there are none.
func (d *deployment) waiting() map[string]common.Address {
	var out map[string]common.Address
	for name, at := range d.sent {
		if d.at[name] == (common.Address{}) {
			if out == nil {
				out = map[string]common.Address{}
			}
			out[name] = at
		}
	}
	return out
}

// adopt takes units as made that an earlier run has sent and not written down.
func (d *deployment) adopt(ctx context.Context, units []unit) error {
	foreseen := d.waiting()
	if len(foreseen) == 0 {
		return nil
	}
	if err := d.settled(ctx); err != nil {
		return err
	}
	for _, u := range units {
		at, ok := foreseen[u.name]
		if !ok {
			continue
		}
		ours, err := d.is(ctx, u, at)
		if err != nil {
			return fmt.Errorf("look for %s: %w", u.name, err)
		}
		if ours {
			d.log.InfoContext(ctx, "found what an earlier run has deployed", "contract", u.name, "address", at)
			d.at[u.name] = at
		}
	}
	return d.keep()
}

// is tells whether the code at an address is a unit's.
func (d *deployment) is(ctx context.Context, u unit, at common.Address) (ours bool, err error) {
	code, err := d.link(u.code)
	if err != nil {
		return false, err
	}
	err = d.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) error {
		there, err := eth.CodeAt(ctx, at, nil)
		if err != nil || len(there) <= tail {
			return err
		}
		made, err := eth.CallContract(ctx, ethereum.CallMsg{From: d.sender.Address(), Data: append(code, u.args...)}, nil)
		ours = err == nil && len(made) == len(there) && bytes.Equal(made[len(made)-tail:], there[len(there)-tail:])
		return err
	})
	if err != nil || !ours || u.code != &managerproxy.ManagerProxyContractMetaData {
		return ours, err
	}
	// Proxies have the same code; what tells them apart is whose they are.
	out, err := d.client.Call(ctx, at, managerproxy.NewManagerProxyContract().PackTargetContractId())
	id := chain.ContractID(target(u.name))
	return err == nil && bytes.Equal(out, id[:]), err
}

// settled waits until nothing of the account is on its way.
func (d *deployment) settled(ctx context.Context) error {
	for until := time.Now().Add(pooled); ; {
		mined, next, err := d.nonces(ctx)
		if err != nil || mined == next {
			return err
		}
		if time.Now().After(until) {
			return fmt.Errorf("%d transactions of %s are on their way since an earlier run: %w", next-mined, d.sender.Address(), chain.ErrDeployment)
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(time.Second):
		}
	}
}

func (d *deployment) head(ctx context.Context) (block uint64, err error) {
	err = d.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		block, err = eth.BlockNumber(ctx)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("ask for the head: %w", err)
	}
	return block, nil
}

// nonces are how many transactions of the sender are in blocks, and how many with those on their way.
func (d *deployment) nonces(ctx context.Context) (mined, next uint64, err error) {
	err = d.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		if mined, err = eth.NonceAt(ctx, d.sender.Address(), nil); err != nil {
			return err
		}
		next, err = eth.PendingNonceAt(ctx, d.sender.Address())
		return err
	})
	if err != nil {
		return 0, 0, fmt.Errorf("ask for the nonce: %w", err)
	}
	return mined, next, nil
}
