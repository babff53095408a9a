package gateway

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Market finds orchestrators and remembers how they did.
type Market interface {
	Candidates(ctx context.Context, w market.Want) (market.Choice, error)
	Observe(o market.Observation)
}

// Jobs asks for quotes and has work done; *job.Client is one.
type Jobs interface {
	Quote(ctx context.Context, p peer.ID, w market.Want) (market.Quote, error)
	Do(ctx context.Context, p peer.ID, q market.Quote, j market.Job, w job.Purse, io job.IO) (market.Receipt, error)
}

// Purse is the money of one session.
type Purse interface {
	job.Purse
	// Renew goes on under a new quote of the same session.
	Renew(ctx context.Context, q market.Quote) error
	// Discard counts what was paid for output that is not used.
	Discard(ctx context.Context, r market.Receipt) error
	// Close gives the account back when no job is paid from it any more.
	Close(ctx context.Context)
}

// Purses opens the money of sessions.
type Purses interface {
	// Account reserves an account with an orchestrator: one with change left in it, else a new one.
	Account(ctx context.Context, p peer.ID) (market.SessionID, error)
	// Open opens the purse of a reserved account under a quote for it. After an error the account is still reserved.
	Open(ctx context.Context, q market.Quote) (Purse, error)
	// Release gives a reserved account back that has no open purse.
	Release(p peer.ID, id market.SessionID)
}

// renewBefore is how long before its end a quote is replaced.
const renewBefore = 3 * time.Second

// How long a session leaves a peer alone that failed it, and one that was merely busy.
const (
	avoidFor = 30 * time.Second
	busyFor  = 300 * time.Millisecond
)

// lease is one orchestrator working for a session: a quote and the purse under it.
type lease struct {
	cand  market.Candidate
	quote market.Quote
	purse *purse
}

// purse is the money for one orchestrator, shared by the jobs of a session.
type purse struct {
	Purse
	session market.SessionID

	mu    sync.Mutex // not the session's: a job that is done must not wait until an orchestrator is found for the next one
	users int
	left  bool // by the session: it is closed after its last user
}

// turn changes who uses the purse, and closes it when the session has left it and nobody does.
func (p *purse) turn(ctx context.Context, users int, left bool) {
	p.mu.Lock()
	p.users += users
	p.left = p.left || left
	last := p.left && p.users == 0
	p.mu.Unlock()
	if last {
		p.Close(context.WithoutCancel(ctx)) // the end of a stream may be the reason
	}
}

// session is the relation of one stream or request with the market. At most one lease is current; several jobs may run
// under it at once.
type session struct {
	want   market.Want
	most   ceiling
	market Market
	jobs   Jobs
	purses Purses
	log    *slog.Logger

	mu      sync.Mutex // held while a lease is sought, so that overlapping segments share one
	current *lease
	opened  map[peer.ID]*purse
	avoid   map[peer.ID]avoided
	swaps   int

	items sync.WaitGroup // segments of a stream that may need it
}

// avoided is until when a session leaves a peer alone, and what it did.
type avoided struct {
	until time.Time
	why   error
}

func newSession(w market.Want, most ceiling, p Parts, log *slog.Logger) *session {
	return &session{want: w, most: most, market: p.Market, jobs: p.Jobs, purses: p.Purses, log: log, opened: map[peer.ID]*purse{}, avoid: map[peer.ID]avoided{}}
}

// lease returns the current orchestrator or finds one, which is then fresh. It takes nobody of but, whose word on an input
// another one is to confirm. The caller gives it back with done. Errors: market.ErrNoOffer when nobody is left, with the
// reason the last one was left for.
func (s *session) lease(ctx context.Context, but doubts) (l *lease, fresh bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if l, fresh, err = s.find(ctx, but); err == nil {
		l.purse.turn(ctx, 1, false)
	}
	return l, fresh, err
}

// done says that no job runs under a lease any more.
func (s *session) done(ctx context.Context, l *lease) { l.purse.turn(ctx, -1, false) }

// leave has the purse for a peer closed after its last job. It needs the lock.
func (s *session) leave(ctx context.Context, p peer.ID) {
	own := s.opened[p]
	if own == nil {
		return
	}
	delete(s.opened, p)
	if s.current != nil && s.current.purse == own { // nobody begins with what may be somebody else's by then
		s.current = nil
	}
	own.turn(ctx, 0, true)
}

// end is close once no segment needs the session.
func (s *session) end(ctx context.Context) {
	s.items.Wait()
	s.close(ctx)
}

// close gives all accounts back, after the last job of the stream or request.
func (s *session) close(ctx context.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.current = nil
	for p := range s.opened {
		s.leave(ctx, p)
	}
}

// find is lease under the lock.
func (s *session) find(ctx context.Context, but doubts) (l *lease, fresh bool, err error) {
	if s.want.MaxPrice, err = s.most(); err != nil {
		return nil, false, fmt.Errorf("highest price: %w", err)
	}
	if l := s.current; l != nil && !but.by(l.cand.Advert.Peer) && !s.avoids(l.cand.Advert.Peer) && s.renewed(ctx, l) {
		return s.current, false, nil
	}
	want := s.want
	for p := range s.avoid {
		if s.avoids(p) { // the draw is made among those who are left
			want.Avoid = append(want.Avoid, p)
		}
	}
	choice, err := s.market.Candidates(ctx, want)
	if err != nil {
		return nil, false, err
	}
	var last error
	for _, c := range choice.Ranked {
		left := s.avoid[c.Advert.Peer]
		if c.Refused != "" || but.by(c.Advert.Peer) {
			continue
		}
		if s.avoids(c.Advert.Peer) {
			last = left.why
			continue
		}
		l, err := s.open(ctx, c)
		if err == nil {
			if s.current == nil || !but.by(s.current.cand.Advert.Peer) { // a second opinion does not end the session's first choice
				s.current = l
			}
			return l, true, nil
		}
		last = err
		s.note(c.Advert, err)
		s.log.DebugContext(ctx, "quote refused", "orchestrator", c.Advert.Peer, "reason", err)
	}
	if last != nil {
		return nil, false, fmt.Errorf("%w: %w", market.ErrNoOffer, last)
	}
	return nil, false, fmt.Errorf("%d candidates, none left: %w", len(choice.Ranked), market.ErrNoOffer)
}

// renewed tells whether the session goes on with its current lease, under a new quote where the old one ends. It needs the
// lock.
func (s *session) renewed(ctx context.Context, l *lease) bool {
	if time.Until(l.quote.ValidUntil) > renewBefore {
		return true
	}
	if !exceeded(l.quote.Price, s.want.MaxPrice) { // else by the exchange rate, which is nobody's fault here
		q, err := s.quote(ctx, l.cand, l.quote.Session)
		if err == nil {
			err = l.purse.Renew(ctx, q)
		}
		if err == nil {
			s.current = &lease{cand: l.cand, quote: q, purse: l.purse}
			return true
		}
		s.note(l.cand.Advert, err)
	}
	s.current = nil
	s.leave(ctx, l.cand.Advert.Peer)
	return false
}

// avoids tells whether a peer is left alone now. It needs the lock.
func (s *session) avoids(p peer.ID) bool { return time.Now().Before(s.avoid[p].until) }

// open asks for a quote and opens the purse under it, or goes on with the one there is for this orchestrator.
func (s *session) open(ctx context.Context, c market.Candidate) (*lease, error) {
	p := c.Advert.Peer
	if own := s.opened[p]; own != nil {
		q, err := s.quote(ctx, c, own.session)
		if err == nil {
			err = own.Renew(ctx, q)
		}
		if err != nil {
			s.leave(ctx, p)
			return nil, err
		}
		return &lease{cand: c, quote: q, purse: own}, nil
	}
	id, err := s.purses.Account(ctx, p)
	if err != nil {
		return nil, fmt.Errorf("account with %s: %w", p, err)
	}
	q, err := s.quote(ctx, c, id)
	if err != nil {
		s.purses.Release(p, id)
		return nil, err
	}
	money, err := s.purses.Open(ctx, q)
	if err != nil {
		s.purses.Release(p, id)
		return nil, fmt.Errorf("purse for %s: %w", p, err)
	}
	own := &purse{Purse: money, session: id}
	s.opened[p] = own
	return &lease{cand: c, quote: q, purse: own}, nil
}

// quote asks for a price and holds it against the advert: it may be lower, never higher.
func (s *session) quote(ctx context.Context, c market.Candidate, id market.SessionID) (market.Quote, error) {
	w := s.want
	w.Session = id
	q, err := s.jobs.Quote(ctx, c.Advert.Peer, w)
	if err != nil {
		return q, err
	}
	offer, ok := c.Advert.Offer(w.Capability)
	if !ok || q.Price.Unit != offer.Price.Unit || q.Price.Cmp(offer.Price.Price) > 0 {
		return q, fmt.Errorf("quoted %v, advertised %v: %w", q.Price.Price, offer.Price.Price, market.ErrPrice)
	}
	return q, nil
}

// renew drops the quote of l so that the next job asks the same orchestrator for a new one.
func (s *session) renew(l *lease) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.current == l {
		expired := *l
		expired.quote.ValidUntil = time.Time{}
		s.current = &expired
	}
}

// failed tells that l did not do its job: the session moves to another orchestrator. It reports whether that is a swap,
// since overlapping jobs under one lease fail together.
func (s *session) failed(ctx context.Context, l *lease, err error) bool {
	s.note(l.cand.Advert, err)
	s.mu.Lock()
	defer s.mu.Unlock()
	if errors.Is(err, market.ErrOverloaded) { // somebody else may do this one; the session stays
		s.avoid[l.cand.Advert.Peer] = avoided{time.Now().Add(busyFor), err}
		return false
	}
	s.avoid[l.cand.Advert.Peer] = avoided{time.Now().Add(avoidFor), err}
	swap := s.current != nil && s.current.cand.Advert.Peer == l.cand.Advert.Peer
	if s.opened[l.cand.Advert.Peer] == l.purse { // and not a later one
		s.leave(ctx, l.cand.Advert.Peer)
	}
	if !swap {
		return false
	}
	s.current = nil
	s.swaps++
	return true
}

// served tells that a job under l was done and verified.
func (s *session) served(l *lease, took time.Duration) {
	s.market.Observe(observation(l.cand.Advert, market.Served, took))
}

// note turns an error of a peer into an observation.
func (s *session) note(a market.Advert, err error) {
	kind := market.Failed
	switch {
	case errors.Is(err, context.Canceled), ownFault(err), aboutInput(err):
		return
	case errors.Is(err, market.ErrOverloaded), lacksFunds(err):
		kind = market.Refused
	case errors.Is(err, market.ErrPrice):
		kind = market.Overpriced
	case errors.Is(err, ErrRejected):
		kind = market.BadOutput
	case errors.Is(err, market.ErrDeadline), errors.Is(err, context.DeadlineExceeded):
		kind = market.Late
	}
	s.market.Observe(observation(a, kind, 0))
}

// renewable tells whether err only says that quote or ticket parameters are too old.
func renewable(err error) bool {
	return errors.Is(err, market.ErrQuote) || errors.Is(err, pm.ErrExpired) || errors.Is(err, market.ErrExpired)
}

func observation(a market.Advert, k market.Kind, latency time.Duration) market.Observation {
	return market.Observation{Peer: a.Peer, Recipient: a.Recipient, Kind: k, Weight: 1, Latency: latency, At: time.Now()}
}

func newJobID() market.JobID {
	var id market.JobID
	_, _ = rand.Read(id[:])
	return id
}

// discard counts what was paid for output that is not used.
func (p *purse) discard(ctx context.Context, r market.Receipt, log *slog.Logger) {
	if err := p.Discard(context.WithoutCancel(ctx), r); err != nil {
		log.ErrorContext(ctx, "rejected output not held against its orchestrator", "job", r.Job, "err", err)
	}
}
