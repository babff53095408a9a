package sim

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	mathrand "math/rand/v2"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/advert"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/market/reputation"
	"github.com/castnet/castnet/market/selection"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/libp2p/go-libp2p/core/peer"
)

// BuyerConfig says what a simulated gateway is like.
type BuyerConfig struct {
	Name     string // its account follows from it
	Seed     uint64 // of its selection
	Attempts int    // orchestrators tried per job
}

// Buyer is a gateway without users.
type Buyer struct {
	*Member
	Key *pmtest.Key

	cfg    BuyerConfig
	market *gateway.Exchange
	jobs   *job.Client
	money  *payer

	mu     sync.Mutex
	purses map[peer.ID]*billing.Purse
}

// NewBuyer joins the network. It looks for orchestrators once it runs.
func NewBuyer(h *p2p.Host, m Money, cfg BuyerConfig, log *slog.Logger) (*Buyer, error) {
	b := &Buyer{Key: pmtest.NewKey(cfg.Name), cfg: cfg, purses: map[peer.ID]*billing.Purse{}}
	var err error
	if b.Member, err = Join(h, m.Scope, log); err != nil {
		return nil, err
	}
	if b.money, err = newPayer(b.Key, m); err != nil {
		return nil, err
	}
	table, err := reputation.New()
	if err != nil {
		return nil, fmt.Errorf("reputation: %w", err)
	}
	selector, err := selection.New(mathrand.New(mathrand.NewPCG(cfg.Seed, 1)), []selection.Part{
		{Name: "price", Scorer: selection.Price{}, Power: 1},
		{Name: "latency", Scorer: selection.Latency{Of: table}, Power: 0.5},
		{Name: "reputation", Scorer: selection.Reputation{Of: table}, Power: 2},
		{Name: "load", Scorer: selection.Load{}, Power: 0.5},
	}, selection.WithBans(table))
	if err != nil {
		return nil, fmt.Errorf("selection: %w", err)
	}
	b.market = &gateway.Exchange{Book: b.Book, Selector: selector, Reputation: table, Ban: h.Ban, Log: log,
		Finder: advert.NewFinder(h, b.Verifier, b.Book, log)}
	if b.jobs, err = job.NewClient(h, job.ClientConfig{}, log); err != nil {
		return nil, fmt.Errorf("jobs: %w", err)
	}
	return b, nil
}

// Run looks for orchestrators until ctx ends.
func (b *Buyer) Run(ctx context.Context) error {
	return b.run(ctx, func(ctx context.Context) error {
		err := b.market.Run(ctx, []market.Capability{Capability})
		if ctx.Err() != nil {
			return nil
		}
		return err
	})
}

// Found is how long after the start of Run the n-th orchestrator was verified; false while there are fewer.
func (b *Buyer) Found(n int) (time.Duration, bool) {
	ms := b.market.View().FoundMS
	if n < 1 || n > len(ms) {
		return 0, false
	}
	return time.Duration(ms[n-1] * float64(time.Millisecond)), true
}

// Trade is one job that was done and paid.
type Trade struct {
	Peer    peer.ID
	Tries   int           // orchestrators asked
	Took    time.Duration // first try to receipt
	Receipt market.Receipt
}

// Buy has size bytes echoed by whom selection picks, and by the next one when that fails. Errors: market.ErrNoOffer, or
// what the last orchestrator failed with.
func (b *Buyer) Buy(ctx context.Context, size int) (Trade, error) {
	began := time.Now()
	w := market.Want{Capability: Capability, Sender: b.Key.Address(), MaxUnits: uint64(size)}
	choice, err := b.market.Candidates(ctx, w)
	if err != nil {
		return Trade{}, err
	}
	tries, last := 0, error(market.ErrNoOffer)
	for _, c := range choice.Ranked {
		if c.Refused != "" || tries >= b.cfg.Attempts {
			break
		}
		tries++
		r, err := b.attempt(ctx, c.Advert.Peer, w)
		if err == nil {
			took := time.Since(began)
			b.observe(c.Advert, market.Served, took)
			return Trade{Peer: c.Advert.Peer, Tries: tries, Took: took, Receipt: r}, nil
		}
		b.observe(c.Advert, kindOf(err), 0)
		b.log.DebugContext(ctx, "try ended", "orchestrator", c.Advert.Peer, "reason", err)
		last = err
	}
	return Trade{}, fmt.Errorf("%d orchestrators tried: %w", tries, last)
}

func (b *Buyer) observe(a market.Advert, k market.Kind, took time.Duration) {
	b.market.Observe(market.Observation{Peer: a.Peer, Recipient: a.Recipient, Kind: k, Weight: 1, Latency: took, At: time.Now()})
}

func kindOf(err error) market.Kind {
	switch {
	case errors.Is(err, market.ErrOverloaded):
		return market.Refused
	case errors.Is(err, market.ErrDeadline), errors.Is(err, context.DeadlineExceeded):
		return market.Late
	case errors.Is(err, p2p.ErrUnreachable):
		return market.Unreachable
	}
	return market.Failed
}

// jobTime bounds one simulated job.
const jobTime = 20 * time.Second

// attempt has one job done by one orchestrator.
func (b *Buyer) attempt(ctx context.Context, p peer.ID, w market.Want) (market.Receipt, error) {
	ctx, cancel := context.WithTimeout(ctx, jobTime)
	defer cancel()
	if a, ok := b.Book.Get(p); ok {
		info, err := p2p.AddrInfo(p, a.Addrs)
		if err != nil {
			return market.Receipt{}, err
		}
		if err := b.Host.Connect(ctx, info); err != nil {
			return market.Receipt{}, err
		}
	}
	w.Session = sessionWith(b.Key.Address(), p)
	q, err := b.jobs.Quote(ctx, p, w)
	if err != nil {
		return market.Receipt{}, err
	}
	purse, err := b.purse(ctx, p, q)
	if err != nil {
		return market.Receipt{}, err
	}
	body := make([]byte, w.MaxUnits)
	_, _ = rand.Read(body) // never fails, by its documentation
	var id market.JobID
	_, _ = rand.Read(id[:])
	out := &sink{}
	r, err := b.jobs.Do(ctx, p, q, market.Job{
		ID: id, Capability: w.Capability, Quote: q.ID, Spec: []byte("echo"), MaxUnits: w.MaxUnits, Estimate: w.MaxUnits, Deadline: jobTime / 2,
	}, purse, job.IO{In: bytes.NewReader(body), Out: out})
	if err != nil {
		return market.Receipt{}, err
	}
	if !bytes.Equal(out.data, body) || r.Units != uint64(len(body)) {
		return market.Receipt{}, fmt.Errorf("%d bytes and %d units came back for %d bytes: %w", len(out.data), r.Units, len(body), market.ErrMedia)
	}
	return r, nil
}

// purse returns the purse of the session with p, under the new quote.
func (b *Buyer) purse(ctx context.Context, p peer.ID, q market.Quote) (*billing.Purse, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if known := b.purses[p]; known != nil {
		return known, known.Renew(ctx, q)
	}
	purse, err := billing.OpenPurse(ctx, billing.PurseParts{Sender: b.money.sender, Books: b.money.books, Receipts: b.money.books}, q, b.log)
	if err != nil {
		return nil, fmt.Errorf("purse for %s: %w", p, err)
	}
	b.purses[p] = purse
	return purse, nil
}

// Balance is the account with p as this side has it.
func (b *Buyer) Balance(p peer.ID) market.Balance {
	b.mu.Lock()
	defer b.mu.Unlock()
	if purse := b.purses[p]; purse != nil {
		return purse.Balance()
	}
	return market.Balance{}
}

// sessionWith is the one session a buyer has with a seller, always the same.
func sessionWith(payer pm.Address, p peer.ID) market.SessionID {
	h := pm.Keccak(payer[:], []byte(p))
	return market.SessionID(h[:16])
}

// sink keeps what comes back.
type sink struct {
	mu   sync.Mutex
	data []byte
}

// Write keeps bytes of the one track.
func (s *sink) Write(track int, b []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if track != 0 {
		return fmt.Errorf("track %d of one: %w", track, market.ErrProtocol)
	}
	s.data = append(s.data, b...)
	return nil
}

// Event takes nothing from events.
func (s *sink) Event([]byte) error { return nil }

// Delivered believes the claim; the receipt is held against the bytes.
func (s *sink) Delivered(uint64) error { return nil }
