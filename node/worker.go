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
	hello := worker.Hello{Version: n.cfg.Version}
	for c, capacity := range engines.capacity {
		total, _ := capacity()
		hello.Capacity += uint32(total)
		hello.Offers = append(hello.Offers, market.Offer{Capability: c, CapacityMax: uint32(total), Constraints: engines.models[c]})
	}
	free := func() worker.Status {
		var s worker.Status
		for _, capacity := range engines.capacity {
			_, idle := capacity()
			s.Free += uint32(max(idle, 0))
		}
		return s
	}
	link, err := worker.NewLink(host, worker.LinkConfig{Orchestrator: target, Secret: []byte(n.cfg.Worker.Secret), Hello: hello}, free, n.log)
	if err != nil {
		return fmt.Errorf("link: %w", err)
	}
	till := billing.FreeTill{}
	server, err := job.NewServer(job.Parts{Host: host, Quoter: till, Till: till, Allow: link.Allow, Registerer: n.reg,
		Executor: orchestrator.NewPlacement(engines.local, nil, nil)}, job.Config{}, n.log)
	if err != nil {
		return fmt.Errorf("jobs: %w", err)
	}
	n.runs("jobs", server.Run)
	n.runs("link", link.Run)
	return nil
}
