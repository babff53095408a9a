package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"time"

	"github.com/castnet/castnet/internal/sim"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/testground/sdk-go/run"
	"github.com/testground/sdk-go/runtime"
	"github.com/testground/sdk-go/sync"
)

// Roles of instances, the parameter "role" of their group.
const (
	roleEntrance = "entrance"
	roleSeller   = "orchestrator"
	roleBuyer    = "gateway"
)

// States of a run: so many instances have come so far.
const (
	stateAnnounced = sync.State("announced") // orchestrators
	stateFound     = sync.State("found")     // gateways
	stateTraded    = sync.State("traded")    // gateways
	stateDone      = sync.State("done")      // everybody
)

// network is the name of the simulated network.
const network = "dev-testground"

// instance is one process of a run.
type instance struct {
	env    *runtime.RunEnv
	client sync.Client
	seq    int // from 1, within the group
	ip     string
	log    *slog.Logger

	orchestrators, gateways int
	out                     result
}

// trade is the case: N orchestrators advertise, M gateways discover and trade.
func trade(env *runtime.RunEnv, ic *run.InitContext) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Duration(env.IntParam("timeout_s"))*time.Second)
	defer cancel()
	ip, err := ic.NetClient.GetDataNetworkIP()
	if err != nil {
		return fmt.Errorf("data network: %w", err)
	}
	role := env.StringParam("role")
	in := &instance{env: env, client: ic.SyncClient, seq: int(ic.GroupSeq), ip: ip.String(),
		log:           slog.New(slog.NewTextHandler(io.Discard, nil)),
		orchestrators: env.IntParam("orchestrators"), gateways: env.IntParam("gateways"),
		out: result{Role: role, Seq: int(ic.GroupSeq)}}
	switch role {
	case roleEntrance:
		err = in.entrance(ctx)
	case roleSeller:
		err = in.seller(ctx)
	case roleBuyer:
		err = in.buyer(ctx)
	default:
		err = fmt.Errorf("role %q is none of %s, %s, %s", role, roleEntrance, roleSeller, roleBuyer)
	}
	if err != nil {
		return fmt.Errorf("%s %d: %w", role, in.seq, err)
	}
	return in.out.write(env)
}

// entrance is what everybody is given the address of.
func (in *instance) entrance(ctx context.Context) error {
	h, err := in.host(p2p.Bootstrap, nil)
	if err != nil {
		return err
	}
	m, err := sim.Join(h, in.money().Scope, in.log)
	if err != nil {
		return err
	}
	return in.during(ctx, m, func(ctx context.Context) error {
		if _, err := in.client.Publish(ctx, entrances(), h.Addrs()); err != nil {
			return fmt.Errorf("publish address: %w", err)
		}
		return in.finish(ctx)
	})
}

// seller is an orchestrator: it sells until all gateways have bought.
func (in *instance) seller(ctx context.Context) error {
	h, err := in.enter(ctx, p2p.Orchestrator)
	if err != nil {
		return err
	}
	chain := in.chain()
	s, err := sim.NewSeller(h, sim.Paid(network, chain), sim.SellerConfig{
		Name:  fmt.Sprint("orchestrator ", in.seq),
		Price: pm.Price{Num: uint64(4000+100*in.seq) * 1_000_000, Den: 1},
		Slots: in.env.IntParam("slots"), Work: time.Duration(in.env.IntParam("work_ms")) * time.Millisecond,
	}, in.log)
	if err != nil {
		return err
	}
	return in.during(ctx, s, func(ctx context.Context) error {
		for !s.Announced() {
			if err := sleep(ctx, 100*time.Millisecond); err != nil {
				return fmt.Errorf("announce: %w", err)
			}
		}
		if _, err := in.client.SignalAndWait(ctx, stateAnnounced, in.orchestrators); err != nil {
			return fmt.Errorf("wait for the others: %w", err)
		}
		if err := in.wait(ctx, stateTraded, in.gateways); err != nil {
			return err
		}
		if err := sleep(ctx, 2*time.Second); err != nil { // the last countersignatures are on their way
			return err
		}
		wins, err := s.Wins(ctx, chain)
		if err != nil {
			return err
		}
		in.out.Done, in.out.Won, in.out.Receipts = s.Done(), len(wins), len(s.Receipts())
		return in.finish(ctx)
	})
}

// buyer is a gateway: it starts with nothing but the entrance once everybody advertises, finds them, and trades.
func (in *instance) buyer(ctx context.Context) error {
	if err := in.wait(ctx, stateAnnounced, in.orchestrators); err != nil {
		return err
	}
	if err := sleep(ctx, time.Duration(in.env.IntParam("settle_ms"))*time.Millisecond); err != nil {
		return err
	}
	h, err := in.enter(ctx, p2p.Gateway)
	if err != nil {
		return err
	}
	b, err := sim.NewBuyer(h, sim.Paid(network, in.chain()), sim.BuyerConfig{
		Name: buyerName(in.seq), Seed: uint64(in.seq), Attempts: in.env.IntParam("attempts"),
	}, in.log)
	if err != nil {
		return err
	}
	return in.during(ctx, b, func(ctx context.Context) error {
		if err := in.discover(ctx, b); err != nil {
			return err
		}
		if _, err := in.client.SignalAndWait(ctx, stateFound, in.gateways); err != nil {
			return fmt.Errorf("wait for the others: %w", err)
		}
		in.buy(ctx, b)
		if _, err := in.client.SignalEntry(ctx, stateTraded); err != nil {
			return fmt.Errorf("signal: %w", err)
		}
		return in.finish(ctx)
	})
}

// discover waits for as many orchestrators as a gateway wants, at most 20, and notes how long it took.
func (in *instance) discover(ctx context.Context, b *sim.Buyer) error {
	want := min(20, in.orchestrators)
	found, err := b.Book.Wait(ctx, sim.Capability, want)
	if err != nil {
		return err
	}
	for { // the clock of the gateway runs in its own goroutine
		if d, ok := b.Found(want); ok {
			first, _ := b.Found(1)
			in.out.Found, in.out.FirstMS, in.out.FoundMS = len(found), ms(first), ms(d)
			break
		}
		if err := sleep(ctx, time.Millisecond); err != nil {
			return err
		}
	}
	in.env.R().RecordPoint("discovery_ms", in.out.FoundMS)
	return nil
}

// buy has the jobs done one after the other and notes each.
func (in *instance) buy(ctx context.Context, b *sim.Buyer) {
	for range in.env.IntParam("jobs") {
		t, err := b.Buy(ctx, in.env.IntParam("job_bytes"))
		if err != nil {
			in.out.Failed = append(in.out.Failed, err.Error())
			in.env.RecordMessage("job not done: %s", err)
			continue
		}
		in.out.JobMS = append(in.out.JobMS, ms(t.Took))
		in.out.Sellers = append(in.out.Sellers, t.Peer.String())
		in.env.R().RecordPoint("job_ms", ms(t.Took))
	}
}

// chain is the chain as this process sees it: every gateway of the run has funds. Each process has its own, so what a
// winner brings is not counted here; internal/sim's tests do that.
func (in *instance) chain() *pmtest.Chain {
	c := pmtest.NewChain(pm.NewWei(100_000_000_000_000))
	much := pm.NewWei(1_000_000_000_000_000_000)
	for i := range in.gateways {
		c.Fund(pmtest.NewKey(buyerName(i+1)).Address(), pm.Account{Deposit: much, Reserve: much, Claimable: much})
	}
	return c
}

func (in *instance) money() sim.Money { return sim.Paid(network, in.chain()) }

func buyerName(seq int) string { return fmt.Sprint("gateway ", seq) }
