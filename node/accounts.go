package node

import (
	"context"
	"fmt"
	"os"

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
func (n *Node) assemblePurses(m *money, accounts *account.Register, pool *billing.Pool) (*gateway.Wallets, error) {
	standing, err := billing.NewStanding(n.cfg.Gateway.Segments, m.db.Books())
	if err != nil {
		return nil, fmt.Errorf("exposure: %w", err)
	}
	limits := pm.DefaultSenderConfig()
	if n.cfg.Chain.Dev { // prices of a short run are high, so that its tickets win
		limits.MaxEV, limits.MaxPayment = pm.NewWei(1e16), pm.NewWei(1e17)
	}
	return gateway.NewWallets(gateway.WalletParts{Register: accounts, Pool: pool, Limits: limits,
		Sender: pm.SenderParts{Signer: m.key, Nonces: m.db.Nonces(), Funds: m.funds, Rounds: m.seen, Metrics: m.metrics},
		Purse: billing.PurseParts{Books: m.db.Books(), Receipts: m.db.Receipts(), Outbox: m.db.Outbox(), Standing: standing,
			Metrics: billing.NewMetrics(n.reg)}}, n.log), nil
}
