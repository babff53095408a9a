package node

import (
	"context"
	"fmt"
	"time"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market/advert"
	"github.com/castnet/castnet/market/rates"
	"github.com/castnet/castnet/node/records"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

// money is what a role pays or is paid with: a real chain, or free tickets without one.
type money struct {
	key     signer
	db      *store.DB
	scope   advert.Scope
	client  *chain.Client // nil off-chain
	sender  chain.Sender  // the one queue of the key's transactions; nil off-chain
	funds   pm.Funds
	rounds  pm.Rounds // goes on by the clock while the chain does not answer
	seen    pm.Rounds // does not
	fees    pm.Fees
	broker  pm.Broker // nil off-chain
	tickets pm.RecipientConfig
	metrics *pm.Metrics
	rates   *rates.Keeper // nil without a source
}

// dialWait bounds how long a role waits for its chain at start.
const dialWait = 20 * time.Second

// assembleMoney opens the database, the key and, when one is configured, the chain.
func (n *Node) assembleMoney(ctx context.Context) (*money, error) {
	db, err := store.Open(n.file(databaseFile), n.log)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	n.closes(db.Close)
	key, err := n.key(ctx)
	if err != nil {
		return nil, err
	}
	n.info.Account = key.Address().Hex()
	m := &money{key: key, db: db, scope: advert.Scope{Network: n.cfg.P2P.Network},
		funds: pm.Offline{}, rounds: pm.Offline{}, seen: pm.Offline{}, fees: pm.Offline{}, tickets: pm.DefaultRecipientConfig(), metrics: pm.NewMetrics(n.reg)}
	if n.cfg.Chain.Dev {
		m.tickets = pm.DevRecipientConfig()
	}
	if len(n.cfg.Chain.URLs) == 0 {
		n.log.Info("no chain configured: tickets are free")
		return m, nil
	}
	if err := n.dial(ctx, m); err != nil {
		return nil, err
	}
	return m, n.assembleEvents(m)
}

// dial connects to the chain and checks that tickets handed out there can be redeemed in time.
func (n *Node) dial(ctx context.Context, m *money) error {
	ctx, cancel := context.WithTimeout(ctx, dialWait)
	defer cancel()
	cfg := chain.Config{URLs: n.cfg.Chain.URLs, Limits: n.cfg.Chain.Limits, ChainID: n.cfg.Chain.ChainID, Metrics: chain.NewMetrics(n.reg)}
	if n.cfg.Chain.Controller != "" {
		at, err := pm.ParseAddress(n.cfg.Chain.Controller)
		if err != nil {
			return fmt.Errorf("controller: %w: %w", err, ErrConfig)
		}
		cfg.Controller = at
	}
	if name := n.cfg.Chain.Network; name != "" {
		d, err := chain.Network(name)
		if err == nil {
			err = d.Use(&cfg)
		}
		if err != nil {
			return fmt.Errorf("chain network: %w", err)
		}
	}
	client, err := chain.Dial(ctx, cfg, n.log)
	if err != nil {
		return fmt.Errorf("chain: %w", err)
	}
	n.closes(func() error { client.Close(); return nil })
	m.tickets.Period = client.TicketValidityPeriod()
	if err := pm.CheckValidity(m.tickets.Validity, m.tickets.Period, client.RoundLength()); err != nil {
		return fmt.Errorf("tickets valid for %d blocks: %w", m.tickets.Validity, err)
	}
	b, err := n.openBroker(m, client)
	if err != nil {
		return err
	}
	m.client, m.funds, m.rounds, m.seen, m.fees, m.broker = client, b, client, client.Seen(), b, b
	m.scope.ChainID, m.scope.Contract = client.ChainID().Uint64(), client.Address(chain.NameTicketBroker)
	n.info.Chain, n.info.Controller = n.cfg.Chain.URLs[0], client.Address(chain.NameController).Hex()
	n.runs("chain", client.Run)
	return nil
}

// eventLag is how many blocks after the redeemer events are read: what it finds out itself it should also report.
const eventLag = 5

// assembleEvents keeps what happens on the chain to this node's account.
func (n *Node) assembleEvents(m *money) error {
	cfg := records.EventsConfig{Account: m.key.Address(), Sender: n.cfg.P2P.Role == p2p.Gateway, Registerer: n.reg}
	if !n.cfg.Chain.Dev {
		cfg.Depth = redemptionDepth + eventLag
	}
	e, err := records.NewEvents(m.client, m.db, cfg, n.log)
	if err != nil {
		return err
	}
	n.views["events"] = func(ctx context.Context) (any, error) { return e.List(ctx, maxRows) }
	n.runs("events", e.Run)
	return nil
}

// checkDeposit says at start what every orchestrator would say later: that nobody works for an account without funds.
func (n *Node) checkDeposit(ctx context.Context, m *money) {
	if m.client == nil {
		return
	}
	acc, err := m.funds.Account(ctx, m.key.Address())
	switch {
	case err != nil:
		n.log.Warn("own deposit not known", "account", n.info.Account, "reason", err)
	case acc.Deposit.IsZero() || acc.Reserve.IsZero():
		n.log.Warn("orchestrators work only for accounts with a deposit and a reserve, see castnet deposit --help",
			"account", n.info.Account, "deposit", acc.Deposit, "reserve", acc.Reserve)
	}
}

// claimant is whose share of a reserve counts: the orchestrator's own; a gateway asks about its whole reserve.
func (n *Node) claimant(m *money) pm.Address {
	if n.cfg.P2P.Role == p2p.Orchestrator {
		return m.key.Address()
	}
	return pm.Address{}
}
