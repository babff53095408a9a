package node

import (
	"context"
	"fmt"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/p2p"
	"github.com/libp2p/go-libp2p/core/peer"
	"golang.org/x/sync/errgroup"
)

const (
	reconcileMost  = 1024           // accounts looked at after a start
	reconcileAge   = 48 * time.Hour // younger ones only: of older ones nothing is under way
	reconcileEvery = 2 * time.Second
	reconcileFor   = 15 * time.Minute // until an orchestrator that is not there is given up; the next start tries again
	reconcilePeers = 4                // orchestrators asked at once
)

// ReconcileView is how far a gateway is with comparing books after its start.
type ReconcileView struct {
	Accounts int `json:"accounts"` // to be compared
	Agreed   int `json:"agreed"`
	Open     int `json:"open"`
}

// assembleReconcile compares, once after every start, the accounts that an earlier life of this gateway left behind. No
// session goes on with one before.
func (n *Node) assembleReconcile(ctx context.Context, m *money, client *job.Client, pool *billing.Pool) error {
	if m.client == nil {
		return nil // free tickets leave nothing to compare
	}
	accounts, err := m.db.Books().Accounts(ctx, billing.Payer, reconcileMost)
	if err != nil {
		return fmt.Errorf("accounts: %w", err)
	}
	r := &reconciler{parts: billing.ReconcileParts{Books: m.db.Books(), Outbox: m.db.Outbox(), History: m.db.Books(), Receipts: m.db.Receipts(),
		Ask: client, Metrics: billing.NewMetrics(n.reg)},
		node: n, pool: pool, done: make(chan struct{}, reconcileMost), byPeer: map[peer.ID][]billing.Account{}}
	for _, a := range accounts {
		if a.Key.Peer != "" && time.Since(a.At) < reconcileAge && a.Balance != (market.Balance{}) && pool.Hold(a.Key) {
			r.byPeer[a.Key.Peer] = append(r.byPeer[a.Key.Peer], a)
			r.total++
		}
	}
	n.views["reconcile"] = func(context.Context) (any, error) {
		return ReconcileView{Accounts: r.total, Agreed: len(r.done), Open: r.total - len(r.done)}, nil
	}
	n.runs("reconcile", r.run)
	return nil
}

type reconciler struct {
	parts  billing.ReconcileParts
	node   *Node
	pool   *billing.Pool
	byPeer map[peer.ID][]billing.Account
	total  int
	done   chan struct{} // one token per account that is settled
}

func (r *reconciler) run(ctx context.Context) error {
	var g errgroup.Group
	g.SetLimit(reconcilePeers)
	for p, list := range r.byPeer {
		g.Go(func() error {
			r.peer(ctx, p, list)
			return nil
		})
	}
	return g.Wait()
}

// peer goes through the accounts with one orchestrator until all are settled or it stays away for too long.
func (r *reconciler) peer(ctx context.Context, p peer.ID, list []billing.Account) {
	defer func() {
		for _, a := range list { // a purse compares what was not compared here
			r.pool.Release(a.Key)
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, reconcileFor)
	defer cancel()
	for len(list) > 0 {
		_, err := billing.Reconcile(ctx, r.parts, list[0].Key, r.node.log)
		if err == nil {
			if err := r.pool.Agreed(ctx, list[0].Key); err != nil {
				r.node.log.Warn("account not left in order", "peer", p, "session", list[0].Key.Session, "err", err)
			}
			r.done <- struct{}{}
			list = list[1:]
			continue
		}
		r.node.log.Debug("books not compared yet", "peer", p, "session", list[0].Key.Session, "reason", err)
		list = append(list[1:], list[0])
		select {
		case <-ctx.Done():
			r.node.log.Warn("books not compared, the next start tries again", "peer", p, "accounts", len(list), "reason", err)
			return
		case <-time.After(reconcileEvery):
		}
	}
}

// serveBooks answers gateways that compare books.
func (n *Node) serveBooks(h *p2p.Host, till *billing.Till, blame func(peer.ID, error)) {
	n.runs("books", func(ctx context.Context) error {
		job.ServeBooks(ctx, h, till, blame)
		<-ctx.Done()
		return nil
	})
}
