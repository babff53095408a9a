package devnet

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// crashRows bounds how many winners and accounts are read of one disk.
const crashRows = 1 << 20

func (c *crash) fault(format string, args ...any) {
	c.rep.Faults = append(c.rep.Faults, fmt.Sprintf(format, args...))
}

// check reads the chain, ends everybody but the chain, and holds the disks against it and against each other.
func (c *crash) check(ctx context.Context) error {
	c.net.stopMoney()
	events, err := c.cfg.Ledger(ctx, c.net.Chain.Info().Chain)
	if err != nil {
		return err
	}
	paid := map[string]int{}
	for _, e := range events {
		paid[e.Ticket]++
	}
	for ticket, times := range paid {
		if times != 1 {
			c.fault("ticket %s was redeemed %d times", ticket, times)
		}
	}
	disks := map[string]*store.DB{}
	for _, p := range append([]*process{c.net.Gateway}, c.net.Orchestrators...) {
		db, err := store.Open(filepath.Join(p.dir, "castnet.db"), slog.New(slog.DiscardHandler))
		if err != nil {
			return fmt.Errorf("disk of %s: %w", p.name, err)
		}
		defer db.Close()
		disks[p.name] = db
	}
	known := map[string]bool{}
	for _, p := range c.net.Orchestrators {
		if err := c.winners(ctx, p.name, disks[p.name], paid, known); err != nil {
			return err
		}
	}
	for ticket := range paid {
		if !known[ticket] {
			c.fault("ticket %s was redeemed and is in no queue", ticket)
		}
	}
	return c.balances(ctx, disks)
}

// winners holds one orchestrator's queue against the chain and against what it ever showed.
func (c *crash) winners(ctx context.Context, name string, db *store.DB, paid map[string]int, known map[string]bool) error {
	list, err := db.Wins().List(ctx, crashRows)
	if err != nil {
		return fmt.Errorf("winners of %s: %w", name, err)
	}
	for _, w := range list {
		ticket := w.Win.Ticket.Hash().Hex()
		known[ticket] = true
		c.rep.Winners++
		switch state := w.Outcome.State; {
		case state == pm.Confirmed && paid[ticket] == 1:
			c.rep.Redeemed++
		case state == pm.Won || state == pm.Submitted:
			c.rep.Queued++ // its transaction may have been mined after we looked: it is still followed
		default:
			c.fault("winner %s of %s is %s (%s), the chain paid it %d times", ticket, name, state, w.Outcome.Reason, paid[ticket])
		}
	}
	for ticket := range c.seen.wins[name] {
		if !known[ticket] {
			c.fault("winner %s of %s is lost", ticket, name)
		}
	}
	return nil
}

// balances compares every account of the gateway with its orchestrator's.
func (c *crash) balances(ctx context.Context, disks map[string]*store.DB) error {
	names := map[string]string{}
	for _, p := range c.net.Orchestrators {
		names[p.Info().Peer] = p.name
	}
	gateway, err := peer.Decode(c.net.Gateway.Info().Peer)
	if err != nil {
		return fmt.Errorf("peer of the gateway: %w", err)
	}
	list, err := disks[c.net.Gateway.name].Books().Accounts(ctx, billing.Payer, crashRows)
	if err != nil {
		return fmt.Errorf("accounts of the gateway: %w", err)
	}
	for _, a := range list {
		name := names[a.Key.Peer.String()]
		if name == "" {
			c.fault("session %s belongs to no orchestrator", a.Key.Session)
			continue
		}
		theirs, err := disks[name].Books().Load(ctx, billing.Key{Side: billing.Payee, Payer: a.Key.Payer, Session: a.Key.Session, Peer: gateway})
		if err != nil {
			return fmt.Errorf("account of %s: %w", name, err)
		}
		c.compare(a.Key, name, a.Balance, theirs)
	}
	return nil
}

func (c *crash) compare(k billing.Key, name string, ours, theirs market.Balance) {
	c.rep.Accounts++
	if ours != theirs {
		c.fault("session %s: gateway has %v credited, %v debited; %s has %v and %v", k.Session, ours.Credited, ours.Debited,
			name, theirs.Credited, theirs.Debited)
	}
	credited, err := c.rep.Credited.Add(ours.Credited)
	if err == nil {
		c.rep.Credited = credited
		c.rep.Debited, err = c.rep.Debited.Add(ours.Debited)
	}
	if err != nil {
		c.fault("session %s: %v", k.Session, err)
	}
}
