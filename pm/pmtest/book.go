package pmtest

import (
	"context"
	"fmt"
	"sort"
	"sync"

	"github.com/castnet/castnet/pm"
)

// Book is a pm.Ledger and the pm.Wins behind it, in memory.
type Book struct {
	mu      sync.Mutex
	nonces  map[pm.Hash]map[uint32]bool
	expiry  map[pm.Hash]uint64
	batches map[pm.Hash]bool
	credit  map[pm.Address]pm.Wei
	wins    map[pm.Hash]pm.Win
	state   map[pm.Hash]pm.Outcome
	order   []pm.Hash
}

// NewBook returns an empty book.
func NewBook() *Book {
	return &Book{nonces: map[pm.Hash]map[uint32]bool{}, expiry: map[pm.Hash]uint64{}, batches: map[pm.Hash]bool{},
		credit: map[pm.Address]pm.Wei{}, wins: map[pm.Hash]pm.Win{}, state: map[pm.Hash]pm.Outcome{}}
}

// Accept books a batch whole or not at all.
func (b *Book) Accept(ctx context.Context, a pm.Accepted) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.batches[a.ID] {
		return fmt.Errorf("batch %s: %w", a.ID, pm.ErrKnownBatch)
	}
	used := b.nonces[a.Series]
	for _, n := range a.Nonces {
		if used[n] {
			return fmt.Errorf("nonce %d: %w", n, pm.ErrReplayed)
		}
	}
	sum, err := b.credit[a.Sender].Add(a.Credit)
	if err != nil {
		return err
	}
	if used == nil {
		used = map[uint32]bool{}
		b.nonces[a.Series] = used
	}
	for _, n := range a.Nonces {
		used[n] = true
	}
	b.credit[a.Sender], b.expiry[a.Series], b.batches[a.ID] = sum, a.Expiry, true
	for _, w := range a.Wins {
		b.put(w)
	}
	return nil
}

// Known tells whether the batch was accepted.
func (b *Book) Known(_ context.Context, batch pm.Hash) (bool, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.batches[batch], nil
}

// Forget drops the nonces of series that expired before the block.
func (b *Book) Forget(_ context.Context, expired uint64) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for h, e := range b.expiry {
		if e < expired {
			delete(b.expiry, h)
			delete(b.nonces, h)
		}
	}
	return nil
}

// Credit is the sum of all batches accepted from a sender.
func (b *Book) Credit(sender pm.Address) pm.Wei {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.credit[sender]
}

// Series is how many series' nonces are kept.
func (b *Book) Series() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.nonces)
}

// Put queues a winner; a winner that is there already stays as it is.
func (b *Book) Put(_ context.Context, w pm.Win) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.put(w)
	return nil
}

func (b *Book) put(w pm.Win) {
	h := w.Ticket.Hash()
	if _, there := b.wins[h]; there {
		return
	}
	b.wins[h], b.state[h], b.order = w, pm.Outcome{State: pm.Won}, append(b.order, h)
}

// Pending gives winners that are not final, oldest round first.
func (b *Book) Pending(context.Context, pm.Round) ([]pm.Win, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	var out []pm.Win
	for _, h := range b.order {
		if !b.state[h].State.Final() {
			w := b.wins[h]
			w.Tx = b.state[h].Tx
			out = append(out, w)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Ticket.Round < out[j].Ticket.Round })
	return out, nil
}

// Mark moves a winner to a new state.
func (b *Book) Mark(_ context.Context, ticket pm.Hash, o pm.Outcome) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if _, there := b.wins[ticket]; !there {
		return fmt.Errorf("ticket %s: %w", ticket, pm.ErrNoWin)
	}
	if !o.State.Valid() {
		return fmt.Errorf("state %q: %w", o.State, pm.ErrFormat)
	}
	if !b.state[ticket].State.Final() {
		b.state[ticket] = o
	}
	return nil
}

// Outcome is how a winner stands.
func (b *Book) Outcome(ticket pm.Hash) pm.Outcome {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.state[ticket]
}

// Nonces leases nonces from memory.
type Nonces struct {
	mu   sync.Mutex
	next map[pm.Hash]uint32
}

// NewNonces returns a lease office in which every series starts at 1.
func NewNonces() *Nonces { return &Nonces{next: map[pm.Hash]uint32{}} }

// Next leases n nonces in a row.
func (o *Nonces) Next(_ context.Context, series pm.Hash, n uint32) (uint32, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	last := o.next[series]
	if last+n < last || n == 0 {
		return 0, fmt.Errorf("%d nonces after %d: %w", n, last, pm.ErrNonce)
	}
	o.next[series] = last + n
	return last + 1, nil
}
