package node

import (
	"context"
	"errors"
	"fmt"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/advert"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/market/reputation"
	"github.com/castnet/castnet/market/worker"
	"github.com/castnet/castnet/node/orchestrator"
	"github.com/castnet/castnet/node/records"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// assembleOrchestrator is the whole of an orchestrator.
func (n *Node) assembleOrchestrator(ctx context.Context, with options) error {
	if err := n.cfg.Orchestrator.Validate(); err != nil {
		return err
	}
	m, err := n.assembleMoney(ctx)
	if err != nil {
		return err
	}
	if err := errors.Join(n.assembleRecords(m), n.assembleOrchestratorRates(ctx, m)); err != nil {
		return err
	}
	table, err := reputation.New(reputation.WithMetrics(reputation.NewMetrics(n.reg)))
	if err != nil {
		return fmt.Errorf("reputation: %w", err)
	}
	host, err := n.assembleHost(p2p.Config{Score: table.Score})
	if err != nil {
		return err
	}
	engines, err := n.assembleEngines(with)
	if err != nil {
		return err
	}
	offers := orchestrator.NewOffers()
	n.repost(m, offers)
	n.assembleMetrics(m, offers.Offers)
	placement, err := n.assemblePlacement(host, m, engines, offers)
	if err != nil {
		return err
	}
	till, err := n.assembleTill(ctx, m, offers)
	if err != nil {
		return err
	}
	server, err := job.NewServer(job.Parts{Host: host, Quoter: till, Till: till, Desk: till, Executor: placement,
		Hints: func() market.Hints { return market.Hints{Load: offers.Load()} }, Blame: blame(table, host), Registerer: n.reg}, job.Config{}, n.log)
	if err != nil {
		return fmt.Errorf("jobs: %w", err)
	}
	n.runs("jobs", server.Run)
	n.serveBooks(host, till, blame(table, host))
	l, err := n.assembleListings(host, m.scope)
	if err != nil {
		return err
	}
	announcer, err := advert.NewAnnouncer(advert.Parts{Host: host, Feed: l.feed, Signer: m.key, Source: offers},
		n.announcing(m.scope), n.log, advert.WithAnnouncerMetrics(l.metrics))
	if err != nil {
		return fmt.Errorf("announcer: %w", err)
	}
	n.runs("announcer", announcer.Run)
	if err := n.assembleRewards(m); err != nil {
		return err
	}
	return n.assembleRedeemer(m, host)
}

func (n *Node) announcing(scope advert.Scope) advert.Config {
	cfg := advert.Config{Scope: scope, Region: n.cfg.Orchestrator.Region, Version: n.cfg.Version}
	if n.cfg.Chain.Dev {
		cfg.MinGap = advertGapDev
	}
	return cfg
}

// assemblePlacement decides where jobs run: engines of this process, and workers where they are accepted.
func (n *Node) assemblePlacement(host *p2p.Host, m *money, e *engines, offers *orchestrator.Offers) (*orchestrator.Placement, error) {
	o := n.cfg.Orchestrator
	var registry *worker.Registry
	var workers orchestrator.Workers
	var forward orchestrator.Forward
	if o.AcceptsWorkers() {
		var err error
		if registry, err = n.assembleWorkers(host, offers); err != nil {
			return nil, err
		}
		client, err := job.NewClient(host, job.ClientConfig{Registerer: n.reg}, n.log)
		if err != nil {
			return nil, fmt.Errorf("jobs of workers: %w", err)
		}
		workers, forward = picker{registry}, orchestrator.NewForwarder(client)
	}
	sell := func(c market.Capability, price market.Price, usd pm.USDPrice) {
		var from []orchestrator.Capacity
		if own, ok := e.capacity[c]; ok {
			from = append(from, own)
		}
		if registry != nil {
			from = append(from, func() (int, int) { most, free := registry.Capacity(c); return int(most), int(free) })
		}
		if usd.Den != 0 {
			offers.SellAt(c, billing.NewTariff(usd, price.Unit, m.rates), e.models[c], from...)
			return
		}
		offers.Sell(c, price, e.models[c], from...)
	}
	sell(videoCapability, o.VideoPrice, o.VideoUSD)
	for _, p := range e.pipelines {
		sell(market.Capability("infer/"+p.Name()), o.InferPrice, o.InferUSD)
	}
	return orchestrator.NewPlacement(e.local, workers, forward), nil
}

// picker is the registry as placement sees it.
type picker struct{ registry *worker.Registry }

// Pick implements orchestrator.Workers.
func (p picker) Pick(c market.Capability) (peer.ID, func(), bool) { return p.registry.Pick(c) }

func (n *Node) assembleWorkers(host *p2p.Host, offers *orchestrator.Offers) (*worker.Registry, error) {
	cfg := worker.RegistryConfig{Secret: []byte(n.cfg.Orchestrator.Secret), Registerer: n.reg}
	for _, s := range n.cfg.Orchestrator.Workers {
		id, err := peer.Decode(s)
		if err != nil {
			return nil, fmt.Errorf("worker %q: %w: %w", s, ErrConfig, err)
		}
		cfg.Allow = append(cfg.Allow, id)
	}
	r, err := worker.NewRegistry(host, cfg, n.log)
	if err != nil {
		return nil, fmt.Errorf("workers: %w", err)
	}
	n.runs("workers", r.Run)
	n.runs("capacity", func(ctx context.Context) error {
		for {
			changed := r.Changed()
			offers.Touch()
			select {
			case <-changed:
			case <-ctx.Done():
				return nil
			}
		}
	})
	n.views["workers"] = func(context.Context) (any, error) { return r.Workers(), nil }
	return r, nil
}

// assembleTill puts together what is paid: a recipient of tickets with its secret and winners on disk.
func (n *Node) assembleTill(ctx context.Context, m *money, offers *orchestrator.Offers) (*billing.Till, error) {
	secret, err := m.db.Secret(ctx, "recipient")
	if err != nil {
		return nil, fmt.Errorf("recipient secret: %w", err)
	}
	recipient, err := pm.NewRecipient(pm.RecipientParts{Address: m.key.Address(), Secret: secret, Ledger: m.db.Ledger(),
		Wins: m.db.Wins(), Funds: m.funds, Rounds: m.rounds, Fees: m.fees, Metrics: m.metrics}, m.tickets)
	if err != nil {
		return nil, fmt.Errorf("recipient: %w", err)
	}
	n.views["payers"] = func(ctx context.Context) (any, error) {
		return records.Of(m.db).Payers(ctx, maxRows, func(ctx context.Context, payer pm.Address) (records.Funds, error) {
			return coverage(ctx, m.funds, recipient, payer)
		})
	}
	till, err := billing.NewTill(billing.TillParts{Recipient: recipient, Offers: offers, Books: m.db.Books(), Receipts: m.db.Receipts(), History: m.db.Books(),
		Standings: m.db.Books(), Gifts: m.db.Gifts(), Metrics: billing.NewMetrics(n.reg)}, n.terms(m.client == nil), n.log)
	if err != nil {
		return nil, fmt.Errorf("till: %w", err)
	}
	return till, nil
}

// terms are what the orchestrator's configuration says about money.
func (n *Node) terms(free bool) billing.TillConfig {
	c := n.cfg.Orchestrator
	return billing.TillConfig{Tickets: c.Tickets, Validity: c.Validity, Trust: c.Trust, Segments: c.Segments, Allowance: c.Allowance, Free: free}
}

// coverage is what stands behind a payer's tickets now.
func coverage(ctx context.Context, funds pm.Funds, recipient *pm.Recipient, payer pm.Address) (records.Funds, error) {
	a, err := funds.Account(ctx, payer)
	if err != nil {
		return records.Funds{}, err
	}
	f := records.Funds{Deposit: a.Deposit, Reserve: a.Reserve, Unlocking: a.Unlocking}
	if a.Unlocking {
		return f, nil
	}
	f.MaxFloat, err = recipient.MaxFloat(ctx, payer)
	return f, err
}
