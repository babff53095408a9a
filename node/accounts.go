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
func (n *Node) assemblePurses(m *money, accounts *account.Register) (*wallets, error) {
	standing, err := billing.NewStanding(n.cfg.Gateway.Segments)
	if err != nil {
		return nil, fmt.Errorf("exposure: %w", err)
	}
	limits := pm.DefaultSenderConfig()
	if n.cfg.Chain.Dev { // prices of a short run are high, so that its tickets win
		limits.MaxEV, limits.MaxPayment = pm.NewWei(1e16), pm.NewWei(1e17)
	}
	return &wallets{Register: accounts, log: n.log, limits: limits, byName: map[string]gateway.Purses{},
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
	p := &purses{parts: purse, log: w.log.With("account", name)}
	w.byName[name] = p
	return p, nil
}

// purses opens a purse per session; it is the gateway's Purses.
type purses struct {
	parts billing.PurseParts
	log   *slog.Logger
}

// Open implements gateway.Purses.
func (p *purses) Open(ctx context.Context, q market.Quote) (gateway.Purse, error) {
	return billing.OpenPurse(ctx, p.parts, q, p.log)
}
