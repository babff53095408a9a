package node

import (
	"context"
	"errors"
	"fmt"
	"net"

	"github.com/castnet/castnet/infer/pipeline"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/market/reputation"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/transcode/ingest"
	"github.com/castnet/castnet/web"
)

// assembleGateway is the whole of a gateway.
func (n *Node) assembleGateway(ctx context.Context, _ options) error {
	m, err := n.assembleMoney(ctx)
	if err != nil {
		return err
	}
	n.checkDeposit(ctx, m)
	if err := errors.Join(n.assembleRecords(m), n.assembleRates(ctx, m)); err != nil {
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
	l, err := n.assembleListings(host, m.scope)
	if err != nil {
		return err
	}
	x, err := n.assembleExchange(host, l, table)
	if err != nil {
		return err
	}
	n.assembleMetrics(m, nil)
	accounts, err := n.assembleAccounts(ctx, m)
	if err != nil {
		return err
	}
	pool := billing.NewPool(m.db.Books())
	purses, err := n.assemblePurses(m, accounts, pool)
	if err != nil {
		return err
	}
	client, err := job.NewClient(host, job.ClientConfig{Registerer: n.reg}, n.log)
	if err != nil {
		return fmt.Errorf("jobs: %w", err)
	}
	if err := n.assembleReconcile(ctx, m, client, pool); err != nil {
		return err
	}
	cat, err := n.catalogue()
	if err != nil {
		return err
	}
	parts := gateway.Parts{Market: x, Jobs: x.Listen(client), Accounts: purses, Tracker: client.Tracker(), Sender: m.key.Address(),
		Pipelines: pipeline.All(cat), Player: web.Handler(), Metrics: n.reg}
	if m.rates != nil {
		parts.Rates = m.rates
	}
	var names []string
	for _, p := range parts.Pipelines {
		names = append(names, p.Name())
	}
	n.runs("discovery", func(ctx context.Context) error { return x.Run(ctx, wanted(names)) })
	return n.openGateway(parts)
}

// openGateway binds the addresses users come to.
func (n *Node) openGateway(parts gateway.Parts) error {
	var err error
	if parts.Ingest, err = ingest.NewServer(n.cfg.Ingest, n.log, ingest.WithMetrics(n.reg)); err != nil {
		return fmt.Errorf("ingest: %w", err)
	}
	listen := n.cfg.Ingest.WithDefaults().Listen
	if parts.RTMP, err = net.Listen("tcp", listen); err != nil {
		return fmt.Errorf("listen for RTMP: %w", err)
	}
	n.closes(func() error { _ = parts.RTMP.Close(); return nil })
	g, err := gateway.Open(n.cfg.Gateway, parts, n.log)
	if err != nil {
		return err
	}
	n.closes(func() error { _ = g.Close(); return nil })
	n.info.HTTP, n.info.RTMP = g.HTTPAddr(), parts.RTMP.Addr().String()
	n.views["streams"] = func(context.Context) (any, error) { return g.Streams(), nil }
	n.views["segments"] = func(context.Context) (any, error) { return g.Segments(), nil }
	n.views["jobs"] = n.views["segments"]
	n.gateway = g
	n.runs("gateway", g.Run)
	return nil
}
