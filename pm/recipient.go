package pm

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"
)

// RecipientParts is what a Recipient needs from outside. All are required except Metrics.
type RecipientParts struct {
	Address Address // who is paid
	Secret  Hash    // 32 random bytes that must survive restarts: losing them voids every outstanding ticket
	Ledger  Ledger
	Wins    Wins
	Funds   Funds
	Rounds  Rounds
	Fees    Fees
	Metrics *Metrics
}

// Recipient hands out ticket parameters and accepts tickets made for them. It is safe for concurrent use.
type Recipient struct {
	parts   RecipientParts
	cfg     RecipientConfig
	pending pending
	lowest  lowest

	spare sync.Pool // of scratch, keyed with the secret

	mu     sync.Mutex
	series map[Hash]*series // accepted lately and not expired; the ledger knows the rest
	block  uint64           // at which expired series were last dropped
	since  int              // batches accepted since then
}

// Bounds of memory where the clock stands still, as it does off-chain.
const (
	maxSeries   = 8192 // remembered; with more all are dropped, and replays cost a look into the ledger
	forgetEvery = 1024 // batches after which the ledger is cleaned up although no block came
)

// series is what was accepted under one recipient rand.
type series struct {
	expiry uint64
	nonces map[uint32]Hash // and the batch that used it
}

// NewRecipient checks its parts; ErrConfig when one is missing or the secret is zero.
func NewRecipient(parts RecipientParts, cfg RecipientConfig) (*Recipient, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if parts.Ledger == nil || parts.Wins == nil || parts.Funds == nil || parts.Rounds == nil || parts.Fees == nil {
		return nil, fmt.Errorf("recipient needs Ledger, Wins, Funds, Rounds and Fees: %w", ErrConfig)
	}
	if parts.Secret == (Hash{}) || parts.Address == (Address{}) {
		return nil, fmt.Errorf("recipient needs Secret and Address: %w", ErrConfig)
	}
	if parts.Metrics == nil {
		parts.Metrics = NewMetrics(nil)
	}
	r := &Recipient{parts: parts, cfg: cfg, series: map[Hash]*series{}}
	r.spare.New = func() any { return keyedScratch(parts.Secret) }
	return r, nil
}

// scratch takes one from those that are spare; give it back to r.spare.
func (r *Recipient) scratch() *scratch { return r.spare.Get().(*scratch) }

// Address is the account that is paid.
func (r *Recipient) Address() Address { return r.parts.Address }

// Accept checks a batch in the order cheap to dear, books its credit, nonces and winners in one transaction, and returns
// the credit. A batch that was accepted before gives its credit again together with ErrKnownBatch: answer the sender with
// it, but do not book it twice. Every other error means that nothing was booked.
func (r *Recipient) Accept(ctx context.Context, b Batch) (Wei, error) {
	s := r.scratch()
	defer r.spare.Put(s)
	credit, err := r.accept(ctx, &b, s)
	if err != nil {
		r.parts.Metrics.refuse(err)
		return credit, err
	}
	r.parts.Metrics.gotTickets.Add(float64(len(b.Tickets)))
	r.parts.Metrics.gotValue.Add(credit.Float())
	return credit, nil
}

func (r *Recipient) accept(ctx context.Context, b *Batch, s *scratch) (Wei, error) {
	now := r.parts.Rounds.Current()
	if err := b.check(r.cfg.MaxTickets, r.cfg.NonceBound); err != nil {
		return Wei{}, err
	}
	if b.Params.Recipient != r.parts.Address {
		return Wei{}, fmt.Errorf("batch for %s: %w", b.Params.Recipient, ErrRecipient)
	}
	if err := r.checkSender(ctx, b); err != nil {
		return Wei{}, err
	}
	secret, err := r.checkRand(b, s)
	if err != nil {
		return Wei{}, err
	}
	id, credit := s.id(b), b.Params.Worth(uint32(len(b.Tickets)))
	if err := r.checkNew(ctx, b, id, now); err != nil {
		return creditIfKnown(credit, err)
	}
	wins, err := r.verify(ctx, b, secret, s)
	if err != nil {
		return Wei{}, err
	}
	a := Accepted{ID: id, Series: b.Params.RandHash, Expiry: b.Params.Expiry, Sender: b.Sender,
		Nonces: make([]uint32, len(b.Tickets)), Wins: wins, Credit: credit}
	for i := range b.Tickets {
		a.Nonces[i] = b.Tickets[i].Nonce
	}
	if err := r.forget(ctx, now.Block); err != nil {
		return Wei{}, err
	}
	if err := r.parts.Ledger.Accept(ctx, a); err != nil {
		return creditIfKnown(credit, fmt.Errorf("batch %s: %w", id, err))
	}
	r.remember(a)
	for range wins {
		r.pending.add(b.Sender, b.Params.FaceValue)
		r.parts.Metrics.won.Inc()
		r.parts.Metrics.wonValue.Add(b.Params.FaceValue.Float())
	}
	return credit, nil
}

func creditIfKnown(credit Wei, err error) (Wei, error) {
	if errors.Is(err, ErrKnownBatch) {
		return credit, err
	}
	return Wei{}, err
}

// checkSender refuses a sender that could not pay a winner. Free tickets have no winner.
func (r *Recipient) checkSender(ctx context.Context, b *Batch) error {
	if b.Sender == (Address{}) {
		return fmt.Errorf("no sender: %w", ErrSender)
	}
	if b.Params.Free() {
		return nil
	}
	acc, err := r.parts.Funds.Account(ctx, b.Sender)
	switch {
	case err != nil:
		return fmt.Errorf("account of %s: %w", b.Sender, err)
	case acc.Unlocking:
		return fmt.Errorf("sender %s: %w", b.Sender, ErrUnlocking)
	case acc.Deposit.IsZero() && acc.Reserve.IsZero():
		return fmt.Errorf("sender %s has neither deposit nor reserve: %w", b.Sender, ErrSender)
	}
	return nil
}

// checkRand derives the rand again and holds it against the commitment. Parameters that were ours but for the price get
// their own refusal, because a price that moved between quote and payment is the likely cause and must be readable.
func (r *Recipient) checkRand(b *Batch, s *scratch) (Hash, error) {
	secret := s.rand(&b.Params, b.Sender)
	if s.commitment(secret) == b.Params.RandHash {
		return secret, nil
	}
	if otherPrice(r.parts.Secret, &b.Params, b.Sender) {
		return Hash{}, fmt.Errorf("parameters for %s name %v wei per unit: %w", b.Sender, b.Params.Price, ErrPrice)
	}
	return Hash{}, fmt.Errorf("parameters for %s with commitment %s: %w", b.Sender, b.Params.RandHash, ErrRand)
}

// checkNew refuses used nonces and expired parameters, but answers a batch it knows even when it has expired meanwhile:
// the sender may have missed the first answer.
func (r *Recipient) checkNew(ctx context.Context, b *Batch, id Hash, now Round) error {
	if err := r.used(b, id); err != nil {
		return err
	}
	p := &b.Params
	if now.Block <= p.Expiry && !stale(p.Round, r.cfg.Period, now) {
		return nil
	}
	known, err := r.parts.Ledger.Known(ctx, id)
	if err != nil {
		return fmt.Errorf("batch %s: %w", id, err)
	}
	if known {
		return fmt.Errorf("batch %s: %w", id, ErrKnownBatch)
	}
	return fmt.Errorf("parameters held until block %d of round %d, now block %d of round %d: %w",
		p.Expiry, p.Round, now.Block, now.Number, ErrExpired)
}

// used looks in memory only. After a restart memory is empty, and the ledger is asked at the end.
func (r *Recipient) used(b *Batch, id Hash) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	s := r.series[b.Params.RandHash]
	if s == nil {
		return nil
	}
	for i := range b.Tickets {
		switch by, used := s.nonces[b.Tickets[i].Nonce]; {
		case used && by == id: // a batch is accepted whole, so its first nonce speaks for all of them
			return fmt.Errorf("batch %s: %w", id, ErrKnownBatch)
		case used:
			return fmt.Errorf("nonce %d from %s: %w", b.Tickets[i].Nonce, b.Sender, ErrReplayed)
		}
	}
	return nil
}

func (r *Recipient) remember(a Accepted) {
	r.mu.Lock()
	defer r.mu.Unlock()
	s := r.series[a.Series]
	if s == nil {
		s = &series{expiry: a.Expiry, nonces: map[uint32]Hash{}}
		r.series[a.Series] = s
	}
	for _, n := range a.Nonces {
		s.nonces[n] = a.ID
	}
}

// forget drops what expired, from memory and from the ledger, once per validity and once in many batches, so that both
// stay bounded by what can still be replayed.
func (r *Recipient) forget(ctx context.Context, block uint64) error {
	r.mu.Lock()
	if r.since++; block < r.block+r.cfg.Validity && r.since < forgetEvery {
		r.mu.Unlock()
		return nil
	}
	r.block, r.since = block, 0
	for h, s := range r.series {
		if s.expiry < block {
			delete(r.series, h)
		}
	}
	if len(r.series) > maxSeries {
		clear(r.series)
	}
	r.mu.Unlock()
	if err := r.parts.Ledger.Forget(ctx, block); err != nil {
		return fmt.Errorf("forget nonces before block %d: %w", block, err)
	}
	return nil
}

// verify checks every signature, in parallel because that is where the time goes, and returns the winners.
func (r *Recipient) verify(ctx context.Context, b *Batch, secret Hash, s *scratch) ([]Win, error) {
	workers := min(len(b.Tickets), runtime.GOMAXPROCS(0))
	if workers == 1 {
		return s.winners(ctx, b, secret, 0, 1)
	}
	parts := make([][]Win, workers)
	g, ctx := errgroup.WithContext(ctx) // the first bad ticket stops the others
	for w := range workers {
		g.Go(func() (err error) {
			own := r.scratch()
			defer r.spare.Put(own)
			parts[w], err = own.winners(ctx, b, secret, w, workers)
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return slices.Concat(parts...), nil
}

// winners verifies every step-th ticket from the first on and returns those that win; it stops at one that is bad.
func (s *scratch) winners(ctx context.Context, b *Batch, secret Hash, first, step int) (wins []Win, err error) {
	t := Ticket{Params: b.Params, Sender: b.Sender}
	for i := first; i < len(b.Tickets) && ctx.Err() == nil; i += step {
		t.Nonce = b.Tickets[i].Nonce
		if err := s.verify(&t, &b.Tickets[i].Sig); err != nil {
			return nil, err
		}
		if s.wins(&b.Params, &b.Tickets[i].Sig, secret) {
			wins = append(wins, Win{Ticket: t, Sig: b.Tickets[i].Sig, Rand: secret})
		}
	}
	return wins, ctx.Err()
}

// expiryFrom is the last block at which parameters made now are accepted.
func (r *Recipient) expiryFrom(block uint64) uint64 {
	if block > math.MaxUint64-r.cfg.Validity {
		return math.MaxUint64
	}
	return block + r.cfg.Validity
}
