package billingtest

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Books are accounts and receipts in memory. Handing the same Books to a new till or purse is a restart.
type Books struct {
	mu       sync.Mutex
	accounts map[billing.Key]market.Balance
	batches  map[batchKey]bool
	closings map[billing.Key][]billing.Closing
	receipts map[receiptKey]market.Receipt
	standing map[billing.Key]uint64 // by relation, a key without session
	gifts    map[peer.ID]uint64
	owners   map[billing.Key]entry
	seq      int64
}

type entry struct {
	owner         string
	open, retired bool
	at            int64
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
		standing: map[billing.Key]uint64{}, gifts: map[peer.ID]uint64{}, owners: map[billing.Key]entry{},
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
	if c.Doubt {
		b.judge(k, billing.Bad)
	}
	if e := b.owners[k]; c.Retired && !e.retired {
		e.retired = true
		b.owners[k] = e
		b.judge(k, billing.Bad)
	}
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
	had, known := b.receipts[k]
	b.receipts[k] = r
	if who, v := billing.Judge(side, r); !known || len(had.Counter) == 0 && len(r.Counter) > 0 {
		b.judge(who, v)
	}
	return nil
}

func (b *Books) judge(k billing.Key, v billing.Verdict) {
	k.Session = market.SessionID{}
	switch v {
	case billing.Neutral:
		b.standing[k] += 0
	case billing.Good:
		b.standing[k]++
	case billing.Bad:
		delete(b.standing, k)
	}
}

// Good implements billing.Standings.
func (b *Books) Good(_ context.Context, k billing.Key) (good uint64, known bool, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	k.Session = market.SessionID{}
	good, known = b.standing[k]
	return good, known, nil
}

// Taken implements billing.Gifts.
func (b *Books) Taken(_ context.Context, p peer.ID) (own, all uint64, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.gifts[p], b.gifts[""], nil
}

// Take implements billing.Gifts.
func (b *Books) Take(_ context.Context, p peer.ID, units uint64, most billing.Allowance) (bool, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if units > most.Peer-min(b.gifts[p], most.Peer) || units > most.Total-min(b.gifts[""], most.Total) {
		return false, nil
	}
	b.gifts[p] += units
	b.gifts[""] += units
	return true, nil
}

// GiveBack implements billing.Gifts.
func (b *Books) GiveBack(_ context.Context, p peer.ID, units uint64) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.gifts[p] -= min(units, b.gifts[p])
	b.gifts[""] -= min(units, b.gifts[""])
	return nil
}

// Owned implements billing.Accounts.
func (b *Books) Owned(_ context.Context, k billing.Key, owner string, limit int) ([]billing.Account, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	var out []billing.Account
	for have, e := range b.owners {
		if have.Side == k.Side && have.Payer == k.Payer && have.Peer == k.Peer && e.owner == owner && !e.retired {
			out = append(out, billing.Account{Key: have, Balance: b.accounts[have], At: time.Unix(e.at, 0)})
		}
	}
	slices.SortFunc(out, func(x, y billing.Account) int { return y.At.Compare(x.At) })
	return out[:min(limit, len(out))], nil
}

// Enter implements billing.Accounts.
func (b *Books) Enter(_ context.Context, k billing.Key, owner string) (bool, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	e, known := b.owners[k]
	if !known {
		e.owner = owner
	}
	clean := !known || !e.open
	b.seq++
	e.open, e.at = true, b.seq
	b.owners[k] = e
	return clean, nil
}

// Leave implements billing.Accounts.
func (b *Books) Leave(_ context.Context, k billing.Key) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	e := b.owners[k]
	e.open = false
	b.owners[k] = e
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
