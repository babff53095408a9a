package redeem

import (
	"context"
	"fmt"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

// Remote is a redeemer somewhere else, as a pm.Broker. It holds nothing: what it is asked it asks the redeemer.
type Remote struct {
	host *p2p.Host
	peer peer.AddrInfo
}

// NewRemote returns the redeemer with this peer id, at these addresses if there are any. It connects when it is asked.
func NewRemote(host *p2p.Host, redeemer peer.AddrInfo) (*Remote, error) {
	if host == nil || redeemer.ID == "" {
		return nil, fmt.Errorf("remote redeemer without a host or a peer: %w", market.ErrConfig)
	}
	return &Remote{host: host, peer: redeemer}, nil
}

// Redeem hands winners over, or asks how those stand that were handed over before: it is the same. Submitted means that the
// redeemer has the winner on disk. The error is pm.ErrChain, when the redeemer does not answer or turns the winners down.
func (r *Remote) Redeem(ctx context.Context, wins []pm.Win) ([]pm.Outcome, error) {
	if err := r.connect(ctx); err != nil {
		return nil, fmt.Errorf("redeemer %s: %w: %w", r.peer.ID, pm.ErrChain, err)
	}
	out := make([]pm.Outcome, 0, len(wins))
	for len(wins) > 0 {
		n := min(len(wins), maxWinners)
		some, err := r.ask(ctx, wins[:n])
		if err != nil {
			return nil, fmt.Errorf("redeemer %s: %w: %w", r.peer.ID, pm.ErrChain, err)
		}
		out, wins = append(out, some...), wins[n:]
	}
	return out, nil
}

// connect finds the redeemer where it was said to be, or by its id.
func (r *Remote) connect(ctx context.Context) error {
	if r.host.IsConnected(r.peer.ID) {
		return nil
	}
	info := r.peer
	if len(info.Addrs) == 0 {
		var err error
		if info, err = r.host.Lookup(ctx, info.ID); err != nil {
			return err
		}
	}
	return r.host.Connect(ctx, info)
}

func (r *Remote) ask(ctx context.Context, wins []pm.Win) ([]pm.Outcome, error) {
	req := &pb.RedeemRequest{}
	for _, w := range wins {
		req.Winners = append(req.Winners, encodeWin(w))
	}
	reply, err := p2p.Call[pb.RedeemReply](ctx, r.host, r.peer.ID, Protocol, limits(), req)
	if err != nil {
		return nil, err
	}
	if reply.Refused != nil {
		return nil, fmt.Errorf("refused (%#x) %q: %w", reply.Refused.Code, market.Brief(reply.Refused.Text, maxReason), market.ErrUnsupported)
	}
	if len(reply.Outcomes) != len(wins) {
		return nil, bad("%d outcomes for %d winners", len(reply.Outcomes), len(wins))
	}
	out := make([]pm.Outcome, len(wins))
	for i, m := range reply.Outcomes {
		if out[i], err = decodeOutcome(m); err != nil {
			return nil, err
		}
	}
	return out, nil
}
