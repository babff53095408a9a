package billingtest

import (
	"context"
	"sync"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
)

// Books are accounts and receipts in memory. Handing the same Books to a new till or purse is a restart.
type Books struct {
	mu       sync.Mutex
	accounts map[billing.Key]market.Balance
	batches  map[batchKey]bool
	closings map[billing.Key][]billing.Closing
	receipts map[receiptKey]market.Receipt
}

type batchKey struct {
	side  billing.Side
	batch pm.Hash
}

type receiptKey struct {
	side billing.Side
	job  market.JobID
	orch string
	raw  string
}

// NewBooks returns empty books.
func NewBooks() *Books {
	return &Books{
		accounts: map[billing.Key]market.Balance{}, batches: map[batchKey]bool{},
		closings: map[billing.Key][]billing.Closing{}, receipts: map[receiptKey]market.Receipt{},
	}
}

// Load returns the balance of an account, zero for an unknown one.
func (b *Books) Load(_ context.Context, k billing.Key) (market.Balance, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.accounts[k], nil
}

// Credit adds a batch's worth once.
func (b *Books) Credit(_ context.Context, k billing.Key, batch pm.Hash, worth pm.Wei) (market.Balance, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	have := b.accounts[k]
	if b.batches[batchKey{k.Side, batch}] {
		return have, nil
	}
	sum, err := have.Credited.Add(worth)
	if err != nil {
		return have, err
	}
	b.batches[batchKey{k.Side, batch}] = true
	have.Credited = sum
	b.accounts[k] = have
	return have, nil
}

// Close stores a closing and its balance.
func (b *Books) Close(_ context.Context, k billing.Key, c billing.Closing) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.accounts[k] = c.Balance
	b.closings[k] = append(b.closings[k], c)
	return nil
}

// Put stores a receipt; one with a countersignature is not replaced by one without.
func (b *Books) Put(_ context.Context, side billing.Side, r market.Receipt) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	k := receiptKey{side, r.Job, string(r.Orch), string(r.Raw)}
	if have, ok := b.receipts[k]; ok && len(have.Counter) > 0 && len(r.Counter) == 0 {
		return nil
	}
	b.receipts[k] = r
	return nil
}

// Closings returns the closings of an account, oldest first.
func (b *Books) Closings(k billing.Key) []billing.Closing {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]billing.Closing(nil), b.closings[k]...)
}

// Receipts returns all receipts of a side, in no order.
func (b *Books) Receipts(side billing.Side) []market.Receipt {
	b.mu.Lock()
	defer b.mu.Unlock()
	var out []market.Receipt
	for k, r := range b.receipts {
		if k.side == side {
			out = append(out, r)
		}
	}
	return out
}
