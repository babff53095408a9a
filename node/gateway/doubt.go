package gateway

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode/verify"
	"github.com/libp2p/go-libp2p/core/peer"
)

// errIncomplete tells of output that lacks frames of its input: the engine left them out, or the input is damaged.
var errIncomplete = errors.New("gateway: output lacks frames of the input")

// incomplete tells whether a verdict found nothing but missing frames and what follows from that.
func incomplete(reasons []verify.Reason) bool {
	return !slices.ContainsFunc(reasons, func(r verify.Reason) bool {
		return r != verify.Missing && r != verify.Frames && r != verify.Timestamps && r != verify.Duration
	})
}

// aboutInput tells whether err says something about the input, in a peer's words or by its output. That may be true, so it
// is held against the peer only when another one has done the same work.
func aboutInput(err error) bool {
	return errors.Is(err, market.ErrMedia) || errors.Is(err, market.ErrLimit) || errors.Is(err, errIncomplete)
}

// ownFault tells whether err is about our own means of payment, as we found it ourselves.
func ownFault(err error) bool {
	var told *job.Refusal
	if errors.As(err, &told) {
		return false
	}
	for _, own := range []error{pm.ErrFunds, pm.ErrUnlocking, pm.ErrPolicy, pm.ErrChain} {
		if errors.Is(err, own) {
			return true
		}
	}
	return false
}

// lacksFunds tells whether a peer refused because of what our account holds. It may well be right, and refusing costs nothing.
func lacksFunds(err error) bool {
	return errors.Is(err, pm.ErrFunds) || errors.Is(err, pm.ErrSender) || errors.Is(err, pm.ErrUnlocking)
}

// doubts are the orchestrators that could not use one input, each with what it said or gave.
type doubts []doubt

type doubt struct {
	lease *lease
	why   error
}

// enough tells whether they are believed: two say the same, and an input that is bad is nobody's fault here.
func (d doubts) enough() bool { return len(d) >= 2 }

func (d doubts) by(p peer.ID) bool {
	return slices.ContainsFunc(d, func(x doubt) bool { return x.lease.cand.Advert.Peer == p })
}

// refuted tells that the input was good after all.
func (s *session) refuted(ctx context.Context, d doubts) {
	for _, x := range d {
		s.failed(ctx, x.lease, fmt.Errorf("refused an input that another one has used: %w", ErrRejected))
	}
}

// unconfirmed tells that nobody else was there to try. Refusing costs nothing and stays unpunished; output that was
// charged and is not whole counts as a failure, so that nobody lives on that.
func (s *session) unconfirmed(d doubts) {
	if len(d) == 1 && errors.Is(d[0].why, errIncomplete) {
		s.market.Observe(observation(d[0].lease.cand.Advert, market.Failed, 0))
	}
}
