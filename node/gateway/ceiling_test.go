package gateway

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/pm"
)

// bourse is a market with two orchestrators, their quotes, a rate and the money, all in one.
type bourse struct {
	t        *testing.T
	usd      string // per ETH; empty: not known
	prices   map[peer.ID]uint64
	observed []market.Kind
	wanted   market.Price // the last ceiling asked with
	validity time.Duration
	opened   int

	mu   sync.Mutex
	held map[market.SessionID]bool
	last byte
}

func (b *bourse) Rate() (pm.Rate, error) {
	if b.usd == "" {
		return pm.Rate{}, market.ErrRate
	}
	return pm.ParseRate(b.usd, time.Now())
}

func (b *bourse) Candidates(_ context.Context, w market.Want) (market.Choice, error) {
	b.wanted = w.MaxPrice
	var c market.Choice
	for _, p := range []peer.ID{"cheap", "dear"} {
		offer := market.Offer{Capability: w.Capability, Price: market.Price{Price: pm.Price{Num: b.prices[p], Den: 1}, Unit: market.Pixel}}
		if b.prices[p] > 0 && !exceeded(offer.Price, w.MaxPrice) {
			c.Ranked = append(c.Ranked, market.Candidate{Advert: market.Advert{Peer: p, Offers: []market.Offer{offer}}})
		}
	}
	return c, nil
}

func (b *bourse) Observe(o market.Observation) { b.observed = append(b.observed, o.Kind) }

func (b *bourse) Quote(_ context.Context, p peer.ID, w market.Want) (market.Quote, error) {
	price := market.Price{Price: pm.Price{Num: b.prices[p], Den: 1}, Unit: market.Pixel}
	if exceeded(price, w.MaxPrice) {
		return market.Quote{}, market.ErrPrice
	}
	return market.Quote{Peer: p, Session: w.Session, Price: price, ValidUntil: time.Now().Add(b.validity)}, nil
}

func (b *bourse) Do(context.Context, peer.ID, market.Quote, market.Job, job.Purse, job.IO) (market.Receipt, error) {
	return market.Receipt{}, nil
}

func (b *bourse) Account(_ context.Context, p peer.ID) (market.SessionID, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.last++
	id := market.SessionID{p[0], b.last}
	b.held[id] = true
	return id, nil
}

func (b *bourse) Release(_ peer.ID, id market.SessionID) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.held[id] {
		b.t.Errorf("account %s is given back twice", id)
	}
	delete(b.held, id)
}

func (b *bourse) Open(_ context.Context, q market.Quote) (Purse, error) {
	b.opened++
	return &coins{b: b, of: q}, nil
}

// inUse is how many accounts are held.
func (b *bourse) inUse() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.held)
}

// coins are a purse that only knows whether it is open.
type coins struct {
	b  *bourse
	of market.Quote
}

func (*coins) Pay(context.Context, market.JobID, pm.Wei, *pm.Params) (pm.Batch, error) {
	return pm.Batch{}, nil
}
func (*coins) Delivered(context.Context, market.JobID, uint64) error { return nil }
func (*coins) Settle(context.Context, market.Receipt) error          { return nil }
func (*coins) Abandon(context.Context, market.JobID, error) error    { return nil }
func (*coins) Renew(context.Context, market.Quote) error             { return nil }
func (*coins) Discard(context.Context, market.Receipt) error         { return nil }
func (c *coins) Close(context.Context)                               { c.b.Release(c.of.Peer, c.of.Session) }

func (b *bourse) session(most Ceiling) *session {
	b.t.Helper()
	follow, err := most.follow(market.Pixel, b)
	if err != nil {
		b.t.Fatal(err)
	}
	return newSession(market.Want{Capability: "c"}, follow, Parts{Market: b, Jobs: b, Purses: b}, slog.New(slog.DiscardHandler))
}

func newBourse(t *testing.T) *bourse {
	return &bourse{t: t, usd: "2000", validity: time.Hour, prices: map[peer.ID]uint64{"cheap": 400, "dear": 900}, held: map[market.SessionID]bool{}}
}

// lease takes one for a job that is done at once.
func (b *bourse) lease(s *session) (peer.ID, error) {
	l, _, err := s.lease(b.t.Context(), nil)
	if err != nil {
		return "", err
	}
	s.done(b.t.Context(), l)
	return l.cand.Advert.Peer, nil
}

// TestAHighestPriceInDollarsFollowsTheRate: as ETH rises, fewer wei are a dollar; an orchestrator that becomes too dear so is
// left when its quote ends, and nothing is held against it. Without a rate nobody is paid.
func TestAHighestPriceInDollarsFollowsTheRate(t *testing.T) {
	t.Parallel()
	usd, err := pm.ParseUSDPrice("1usd/1000000000000") // 500 wei at 2,000 dollars
	if err != nil {
		t.Fatal(err)
	}
	b := newBourse(t)
	s := b.session(Ceiling{USD: usd})
	if p, err := b.lease(s); p != "cheap" || err != nil || b.wanted.Num != 500*b.wanted.Den || b.wanted.Unit != market.Pixel {
		t.Fatalf("leased %s for at most %+v, %v", p, b.wanted, err)
	}
	b.usd = "2600"
	if p, err := b.lease(s); p != "cheap" || err != nil {
		t.Errorf("while the quote holds: %s, %v", p, err)
	}
	b.validity = time.Second // every quote is to be renewed
	s.renew(s.current)
	if p, err := b.lease(s); !errors.Is(err, market.ErrNoOffer) {
		t.Errorf("above the highest price: %s, %v", p, err)
	}
	if len(b.observed) != 0 || len(b.held) != 0 {
		t.Errorf("held against somebody: %v; %d accounts still held", b.observed, len(b.held))
	}
	b.usd = "1000" // 1,000 wei
	if p, err := b.lease(s); err != nil || b.wanted.Num != 1000*b.wanted.Den {
		t.Errorf("leased %s for at most %+v, %v", p, b.wanted, err)
	}
	b.usd = ""
	if _, err := b.lease(s); !errors.Is(err, market.ErrRate) {
		t.Errorf("without a rate: %v", err)
	}
	if _, err := (Ceiling{USD: usd}).follow(market.Pixel, nil); !errors.Is(err, ErrConfig) {
		t.Errorf("without a source of rates: %v", err)
	}
	s.close(t.Context())
	if len(b.held) != 0 {
		t.Errorf("%d accounts are held after the session", len(b.held))
	}
}

// TestASessionGivesItsAccountsBack: one account per orchestrator and session, closed after the last job that is paid from it,
// once, whatever the order in which jobs end, fail and the session closes.
func TestASessionGivesItsAccountsBack(t *testing.T) {
	t.Parallel()
	b := newBourse(t)
	s := b.session(Ceiling{Wei: market.Price{Price: pm.Price{Num: 1000, Den: 1}, Unit: market.Pixel}})
	one, _, err := s.lease(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	two, fresh, err := s.lease(t.Context(), nil)
	if err != nil || fresh || two.purse != one.purse || len(b.held) != 1 {
		t.Fatalf("the second job: %+v, %t, %v", two, fresh, err)
	}
	second, _, err := s.lease(t.Context(), doubts{{one, market.ErrMedia}})
	if err != nil || second.cand.Advert.Peer != "dear" || len(b.held) != 2 {
		t.Fatalf("a second opinion by %+v, %v", second, err)
	}
	if !s.failed(t.Context(), one, market.ErrUnpaid) || len(b.held) != 2 {
		t.Error("closed under a job that still runs, or not left")
	}
	s.done(t.Context(), one)
	s.done(t.Context(), two)
	if len(b.held) != 1 {
		t.Errorf("%d accounts are held, one is in use", len(b.held))
	}
	s.close(t.Context())
	if len(b.held) != 1 {
		t.Error("closed under a job that still runs")
	}
	s.done(t.Context(), second)
	if len(b.held) != 0 || b.opened != 2 {
		t.Errorf("%d accounts are held in the end, %d were opened", len(b.held), b.opened)
	}
	b.prices = map[peer.ID]uint64{"cheap": 5000}
	s = b.session(Ceiling{})
	if _, err := b.lease(s); err != nil {
		t.Fatal(err)
	}
	b.prices["cheap"] = 6000 // a quote above the advert
	s.current.cand.Advert.Offers[0].Price.Num = 5000
	s.renew(s.current)
	if _, err := b.lease(s); len(b.observed) == 0 {
		t.Errorf("a quote above the advert is fine: %v", err)
	}
	s.close(t.Context())
	if len(b.held) != 0 {
		t.Errorf("%d accounts are held after the second session", len(b.held))
	}
}
