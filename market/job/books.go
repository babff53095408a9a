package job

import (
	"context"
	"fmt"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
)

// BooksProtocol compares the two sides' books of a session after a break.
const BooksProtocol protocol.ID = "/castnet/books/1"

// Auditor is an orchestrator's books: it books the batches that come with an Audit, compares, and answers with what it has.
// market.ErrOverloaded while jobs of the session are still running.
type Auditor interface {
	Audit(ctx context.Context, p peer.ID, a market.Audit) (market.Audited, error)
}

func booksLimits() p2p.Limits {
	return p2p.Limits{Time: 10 * time.Second, Request: wire.MaxBooksRequest, Reply: wire.MaxBooksReply, Streams: 2, Total: 64}
}

// ServeBooks answers gateways that compare books until ctx ends. blame hears of batches that no honest sender makes, as
// Parts.Blame does for those in jobs; nil: nobody does.
func ServeBooks(ctx context.Context, h *p2p.Host, books Auditor, blame func(peer.ID, error)) {
	p2p.Handle(ctx, h, BooksProtocol, booksLimits(), func(ctx context.Context, p peer.ID, m *pb.BooksRequest) (*pb.BooksReply, error) {
		a, err := wire.DecodeAudit(m)
		var got market.Audited
		if err == nil {
			got, err = books.Audit(ctx, p, a)
		}
		if err != nil {
			r := RefusalFor(err)
			return &pb.BooksReply{Refused: &pb.Refused{Code: r.Code, Text: clean(r.Text)}}, nil
		}
		for i, f := range got.Fates {
			got.Fates[i].Reason = clean(f.Reason)
			if blame != nil && forged(f.Err) {
				blame(p, f.Err)
			}
		}
		return wire.EncodeAudited(got), nil
	})
}

// Books puts our account of a session before its orchestrator. Errors: its *Refusal, p2p's, market.ErrProtocol.
func (c *Client) Books(ctx context.Context, p peer.ID, a market.Audit) (market.Audited, error) {
	reply, err := p2p.Call[pb.BooksReply](ctx, c.host, p, BooksProtocol, booksLimits(), wire.EncodeAudit(a))
	if err != nil {
		return market.Audited{}, fmt.Errorf("books of %s: %w", p, err)
	}
	if reply.Refused != nil {
		return market.Audited{}, fmt.Errorf("books of %s: %w", p, &Refusal{Code: reply.Refused.Code, Text: clean(reply.Refused.Text)})
	}
	got, err := wire.DecodeAudited(reply, len(a.Batches))
	if l := got.Last; err == nil && len(l.Raw) > 0 && (l.Orch != p || l.Gateway != c.host.ID() || l.Payer != a.Payer || l.Session != a.Session) {
		err = wire.Bad("receipt of session %s between %s and %s", l.Session, l.Orch, l.Gateway)
	}
	if err != nil {
		return got, fmt.Errorf("books of %s: %w", p, err)
	}
	return got, nil
}
