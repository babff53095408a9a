package node

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"sync"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// assembleAccounts reads the customers and what they spent before.
func (n *Node) assembleAccounts(ctx context.Context, m *money) (*account.Register, error) {
	cfg, err := n.customers()
	if err != nil {
		return nil, err
	}
	parts := account.Parts{Spending: m.db.Spending(), Registerer: n.reg}
	if m.rates != nil {
		parts.Rates = m.rates
	}
	r, err := account.Open(ctx, cfg, parts)
	if err != nil {
		return nil, fmt.Errorf("accounts: %w", err)
	}
	n.views["accounts"] = func(context.Context) (any, error) { return r.View(), nil }
	return r, nil
}

// customers reads the accounts file; without one the gateway serves everybody.
func (n *Node) customers() (account.Config, error) {
	file := n.cfg.Gateway.Accounts
	if file == "" {
		return account.Config{}, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return account.Config{}, fmt.Errorf("accounts: %w", err)
	}
	defer func() { _ = f.Close() }() // it was only read
	cfg, err := account.ReadConfig(f)
	if err != nil {
		return account.Config{}, fmt.Errorf("%s: %w", file, err)
	}
	return cfg, nil
}

// assemblePurses puts together what pays: a sender of tickets per account behind its spend limits, balances on disk.
func (n *Node) assemblePurses(m *money, accounts *account.Register, pool *billing.Pool) (*wallets, error) {
	standing, err := billing.NewStanding(n.cfg.Gateway.Segments, m.db.Books())
	if err != nil {
		return nil, fmt.Errorf("exposure: %w", err)
	}
	limits := pm.DefaultSenderConfig()
	if n.cfg.Chain.Dev { // prices of a short run are high, so that its tickets win
		limits.MaxEV, limits.MaxPayment = pm.NewWei(1e16), pm.NewWei(1e17)
	}
	return &wallets{Register: accounts, log: n.log, limits: limits, byName: map[string]gateway.Purses{}, pool: pool,
		parts: pm.SenderParts{Signer: m.key, Nonces: m.db.Nonces(), Funds: m.funds, Rounds: m.rounds, Metrics: m.metrics},
		purse: billing.PurseParts{Books: m.db.Books(), Receipts: m.db.Receipts(), Outbox: m.db.Outbox(), Standing: standing,
			Metrics: billing.NewMetrics(n.reg)}}, nil
}

// wallets are the accounts with the purses of each; it is the gateway's Accounts.
type wallets struct {
	*account.Register
	log    *slog.Logger
	limits pm.SenderConfig
	parts  pm.SenderParts
	purse  billing.PurseParts
	pool   *billing.Pool

	mu     sync.Mutex
	byName map[string]gateway.Purses
}

// Purses implements gateway.Accounts: one sender per account, all with one key and one series of nonces.
func (w *wallets) Purses(name string) (gateway.Purses, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if p, ok := w.byName[name]; ok {
		return p, nil
	}
	parts, purse := w.parts, w.purse
	parts.Policy = w.Policy(name)
	sender, err := pm.NewSender(parts, w.limits)
	if err != nil {
		return nil, fmt.Errorf("sender: %w", err)
	}
	purse.Sender = sender
	p := &purses{parts: purse, pool: w.pool, owner: name, payer: w.parts.Signer.Address(), log: w.log.With("account", name)}
	w.byName[name] = p
	return p, nil
}

// purses opens purses with a customer's money; it is the gateway's Purses. What is left over with an orchestrator is that
// customer's, and what its next session with it begins with.
type purses struct {
	parts billing.PurseParts
	pool  *billing.Pool
	owner string
	payer pm.Address
	log   *slog.Logger
}

// Account implements gateway.Purses.
func (p *purses) Account(ctx context.Context, orch peer.ID) (market.SessionID, error) {
	k, err := p.pool.Take(ctx, p.payer, p.owner, orch)
	return k.Session, err
}

// Release implements gateway.Purses.
func (p *purses) Release(orch peer.ID, id market.SessionID) {
	p.pool.Release(billing.Key{Side: billing.Payer, Payer: p.payer, Session: id, Peer: orch})
}

// Open implements gateway.Purses.
func (p *purses) Open(ctx context.Context, q market.Quote) (gateway.Purse, error) {
	own, err := p.pool.Open(ctx, p.owner, p.parts, q, p.log)
	if err != nil {
		return nil, err
	}
	return purse{own, p}, nil
}

// purse is one that gives its account back to the pool.
type purse struct {
	*billing.Purse
	of *purses
}

// Close implements gateway.Purse.
func (p purse) Close(ctx context.Context) {
	if err := p.of.pool.Shut(ctx, p.Purse); err != nil {
		p.of.log.WarnContext(ctx, "account not left in order", "err", err)
	}
}
