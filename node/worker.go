package node

import (
	"context"
	"fmt"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/market/worker"
	"github.com/castnet/castnet/node/orchestrator"
	"github.com/castnet/castnet/p2p"
	"github.com/libp2p/go-libp2p/core/peer"
)

// assembleWorker is the whole of a worker: engines, a link to its orchestrator, and jobs that cost nothing.
func (n *Node) assembleWorker(_ context.Context, with options) error {
	target, err := n.cfg.Worker.Target()
	if err != nil {
		return err
	}
	host, err := n.assembleHost(p2p.Config{})
	if err != nil {
		return err
	}
	engines, err := n.assembleEngines(with)
	if err != nil {
		return err
	}
	free := billing.FreeTill{}
	server, err := job.NewServer(job.Parts{Host: host, Quoter: free, Till: free, Registerer: n.reg,
		Executor: orchestrator.NewPlacement(engines.local, nil, nil),
		Allow:    func(p peer.ID) bool { return p == target.ID }}, job.Config{}, n.log)
	if err != nil {
		return fmt.Errorf("jobs: %w", err)
	}
	n.runs("jobs", server.Run)
	cfg := worker.LinkConfig{Orchestrator: target, Secret: n.cfg.Worker.Secret, Version: n.cfg.Version}
	for c, capacity := range engines.capacity {
		total, _ := capacity()
		cfg.Offers = append(cfg.Offers, market.Offer{Capability: c, CapacityMax: uint32(total), Constraints: engines.models[c]})
	}
	link, err := worker.NewLink(host, cfg, n.log)
	if err != nil {
		return fmt.Errorf("link: %w", err)
	}
	n.runs("link", link.Run)
	return nil
}
