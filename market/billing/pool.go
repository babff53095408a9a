package billing

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"sync"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// ErrDiffers: the two sides cannot agree on an account, which is not gone on with.
var ErrDiffers = errors.New("billing: books differ")

// Accounts keep whose money the accounts of the payer's side are, durable before they return.
//
// Owned gives the accounts of a relation (side, payer and peer of a key) that were opened for an owner and are not retired,
// the last changed first. Enter opens one, known or not, and tells whether it was left in order before. Leave says that it
// is now.
type Accounts interface {
	Owned(ctx context.Context, k Key, owner string, limit int) ([]Account, error)
	Enter(ctx context.Context, k Key, owner string) (clean bool, err error)
	Leave(ctx context.Context, k Key) error
}

// Pool hands out the payer's accounts, each to one user at a time: change that is left over with an orchestrator is spent
// before new credit is given, also after a restart. It is safe for concurrent use.
type Pool struct {
	kept Accounts

	mu   sync.Mutex
	held map[Key]bool
}

// NewPool returns a pool of what is kept, with nobody holding anything.
func NewPool(kept Accounts) *Pool { return &Pool{kept: kept, held: map[Key]bool{}} }

// spare is how many accounts are looked at besides those in use: the more of them, the longer the way to the best.
const spare = 16

// Take reserves an account of an owner with an orchestrator for its only user: of those that nobody holds the one with the
// most unused credit, else a new one, of which nothing is on disk until it is opened.
func (p *Pool) Take(ctx context.Context, payer pm.Address, owner string, orch peer.ID) (Key, error) {
	k := Key{Side: Payer, Payer: payer, Peer: orch}
	p.mu.Lock()
	defer p.mu.Unlock()
	list, err := p.kept.Owned(ctx, k, owner, len(p.held)+spare)
	if err != nil {
		return k, fmt.Errorf("accounts with %s: %w", orch, err)
	}
	found := false
	var most pm.Wei
	for _, a := range list {
		if unused := a.Balance.Unused(); !p.held[a.Key] && (!found || unused.Cmp(most) > 0) {
			found, most, k = true, unused, a.Key
		}
	}
	if !found {
		_, _ = rand.Read(k.Session[:]) // never fails, by its documentation
	}
	p.held[k] = true
	return k, nil
}

// Hold reserves a certain account; false when somebody has it.
func (p *Pool) Hold(k Key) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.held[k] {
		return false
	}
	p.held[k] = true
	return true
}

// Release gives an account back.
func (p *Pool) Release(k Key) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.held, k)
}

// Agreed gives an account back on which both sides have just agreed, or that was retired: from now on there is no reason for them to
// differ.
func (p *Pool) Agreed(ctx context.Context, k Key) error {
	defer p.Release(k)
	return p.kept.Leave(ctx, k)
}

// Open opens the purse of a reserved account under a quote for it. ErrDiffers when the orchestrator's books cannot be agreed
// with: then the account is retired, and the next one taken is another. After an error the caller releases the account, else
// Shut does.
func (p *Pool) Open(ctx context.Context, owner string, parts PurseParts, q market.Quote, log *slog.Logger) (*Purse, error) {
	var err error
	if parts.Clean, err = p.kept.Enter(ctx, PayerKey(q), owner); err != nil {
		return nil, err
	}
	purse, err := OpenPurse(ctx, parts, q, log)
	if err != nil && parts.Clean { // nothing came under way
		err = errors.Join(err, p.kept.Leave(context.WithoutCancel(ctx), PayerKey(q)))
	}
	if err != nil {
		return nil, err
	}
	if purse.Differs() {
		purse.Close()
		return nil, fmt.Errorf("session %s with %s: %w", q.Session, q.Peer, ErrDiffers)
	}
	return purse, nil
}

// Shut closes a purse and gives its account back.
func (p *Pool) Shut(ctx context.Context, purse *Purse) error {
	k := purse.key
	defer p.Release(k)
	if !purse.Close() {
		return nil
	}
	return p.kept.Leave(ctx, k)
}

// PayerKey is the account that the payer pays a quote from.
func PayerKey(q market.Quote) Key {
	return Key{Side: Payer, Payer: q.Payer, Session: q.Session, Peer: q.Peer}
}
