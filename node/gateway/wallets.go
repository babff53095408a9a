package gateway

import (
	"context"
	"fmt"
	"log/slog"
	"sync"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// WalletParts are what the money of a gateway's customers is made of: one key and one series of nonces for all, what each
// may spend, and the accounts with orchestrators. Sender lacks its Policy and Purse its Sender, which every customer has of
// its own.
type WalletParts struct {
	Register *account.Register
	Pool     *billing.Pool
	Sender   pm.SenderParts
	Limits   pm.SenderConfig
	Purse    billing.PurseParts
}

// Wallets are the customers with the purses of each. They are Accounts.
type Wallets struct {
	*account.Register
	parts WalletParts
	log   *slog.Logger

	mu     sync.Mutex
	byName map[string]Purses
}

// NewWallets returns the wallets of a register.
func NewWallets(parts WalletParts, log *slog.Logger) *Wallets {
	return &Wallets{Register: parts.Register, parts: parts, log: log, byName: map[string]Purses{}}
}

// Purses implements Accounts: one sender per customer, behind its spend limits.
func (w *Wallets) Purses(name string) (Purses, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if p, ok := w.byName[name]; ok {
		return p, nil
	}
	parts, purse := w.parts.Sender, w.parts.Purse
	parts.Policy = w.Policy(name)
	sender, err := pm.NewSender(parts, w.parts.Limits)
	if err != nil {
		return nil, fmt.Errorf("sender: %w", err)
	}
	purse.Sender = sender
	p := &wallet{parts: purse, pool: w.parts.Pool, owner: name, payer: parts.Signer.Address(), log: w.log.With("account", name)}
	w.byName[name] = p
	return p, nil
}

// wallet opens purses with a customer's money. What is left over with an orchestrator is that customer's, and what its next
// session with it begins with.
type wallet struct {
	parts billing.PurseParts
	pool  *billing.Pool
	owner string
	payer pm.Address
	log   *slog.Logger
}

// Account implements Purses.
func (w *wallet) Account(ctx context.Context, orch peer.ID) (market.SessionID, error) {
	k, err := w.pool.Take(ctx, w.payer, w.owner, orch)
	return k.Session, err
}

// Release implements Purses.
func (w *wallet) Release(orch peer.ID, id market.SessionID) {
	w.pool.Release(billing.Key{Side: billing.Payer, Payer: w.payer, Session: id, Peer: orch})
}

// Open implements Purses.
func (w *wallet) Open(ctx context.Context, q market.Quote) (Purse, error) {
	own, err := w.pool.Open(ctx, w.owner, w.parts, q, w.log)
	if err != nil {
		return nil, err
	}
	return held{own, w}, nil
}

// held is a purse that gives its account back to the pool.
type held struct {
	*billing.Purse
	of *wallet
}

// Close implements Purse.
func (h held) Close(ctx context.Context) {
	if err := h.of.pool.Shut(ctx, h.Purse); err != nil {
		h.of.log.WarnContext(ctx, "account not left in order", "err", err)
	}
}
