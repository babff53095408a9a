package node

import (
	"context"
	"errors"
	"fmt"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/market/redeem"
	"github.com/castnet/castnet/node/worker"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

// remotePeriods is how many rounds longer an orchestrator asks a standalone redeemer about a winner than tickets hold: what
// was sent in the last block of its time is known to the redeemer only.
const remotePeriods = 2

// redemptionDepth is how many blocks old a redemption must be on a chain that is not ours before it is believed.
const redemptionDepth = 20

// openBroker opens the contract. An orchestrator with a standalone redeemer has no use for a key that pays for gas.
func (n *Node) openBroker(m *money, client *chain.Client) (*broker.Broker, error) {
	cfg := tx.Config{Book: m.db.Transactions()}
	if most := n.cfg.Chain.MaxGasPrice; !most.IsZero() {
		cfg.MaxFee = most.Big()
	}
	queue, err := tx.New(client, m.key, cfg, n.log)
	if err != nil {
		return nil, fmt.Errorf("transactions: %w", err)
	}
	m.sender = queue // rewards are called from here even where winners are redeemed elsewhere
	var sender chain.Sender
	if n.cfg.P2P.Role != p2p.Orchestrator || n.cfg.Orchestrator.Redeemer == "" {
		sender = queue
	}
	depth := uint64(redemptionDepth)
	if n.cfg.Chain.Dev {
		depth = 0 // its only node never takes a block back
	}
	wins := m.db.Wins()
	b, err := broker.New(client, sender, broker.Config{Recipient: n.claimant(m), Depth: depth, Sent: func(ctx context.Context, ticket, tx pm.Hash) {
		if err := wins.Mark(context.WithoutCancel(ctx), ticket, pm.Outcome{State: pm.Submitted, Tx: tx}); err != nil {
			n.log.Warn("transaction not noted, it will be found by its event", "ticket", ticket, "tx", tx, "err", err)
		}
	}}, n.log)
	if err != nil {
		return nil, fmt.Errorf("broker: %w", err)
	}
	return b, nil
}

// assembleRedeemer turns an orchestrator's winners into money: on the chain by itself, or through a standalone redeemer.
func (n *Node) assembleRedeemer(m *money, host *p2p.Host) error {
	wins := m.db.Wins()
	n.views["wins"] = func(ctx context.Context) (any, error) { return winners(ctx, wins) }
	if m.broker == nil {
		return nil
	}
	cfg := pm.DefaultRedeemerConfig()
	cfg.Period = m.tickets.Period
	if at := n.cfg.Orchestrator.Redeemer; at != "" {
		target, err := worker.Config{Orchestrator: at}.Target()
		if err != nil {
			return fmt.Errorf("redeemer: %w", err)
		}
		remote, err := redeem.NewRemote(host, target)
		if err != nil {
			return fmt.Errorf("redeemer: %w", err)
		}
		m.broker = remote
		cfg.Period += remotePeriods
	}
	return n.runRedeemer(m, cfg)
}

// runRedeemer works off the queue of winners of this node's database.
func (n *Node) runRedeemer(m *money, cfg pm.RedeemerConfig) error {
	r, err := pm.NewRedeemer(pm.RedeemerParts{Wins: m.db.Wins(), Broker: m.broker, Funds: m.funds, Fees: m.fees, Log: n.log, Metrics: m.metrics}, cfg)
	if err != nil {
		return fmt.Errorf("redeemer: %w", err)
	}
	n.runs("redeemer", func(ctx context.Context) error {
		err := r.Run(ctx, m.client.Heads(ctx))
		if ctx.Err() != nil && errors.Is(err, ctx.Err()) {
			return nil
		}
		return err
	})
	return nil
}

// assembleRedeemerRole is the whole of a standalone redeemer: a queue, the key that pays for gas, and a door for the
// orchestrators on its list.
func (n *Node) assembleRedeemerRole(ctx context.Context, _ options) error {
	allow, err := n.cfg.Redeemer.Allowed()
	if err != nil {
		return err
	}
	if len(n.cfg.Chain.URLs) == 0 {
		return fmt.Errorf("a redeemer needs a chain: %w", ErrConfig)
	}
	m, err := n.assembleMoney(ctx)
	if err != nil {
		return err
	}
	host, err := n.assembleHost(p2p.Config{})
	if err != nil {
		return err
	}
	wins := m.db.Wins()
	n.views["wins"] = func(ctx context.Context) (any, error) { return winners(ctx, wins) }
	server, err := redeem.NewServer(host, wins, allow, n.reg, n.log)
	if err != nil {
		return fmt.Errorf("redeemer: %w", err)
	}
	n.runs("redeem", server.Run)
	cfg := pm.DefaultRedeemerConfig()
	cfg.Period = m.tickets.Period
	return n.runRedeemer(m, cfg)
}
