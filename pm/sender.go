package pm

import (
	"context"
	"fmt"
	"math"

	"golang.org/x/sync/errgroup"
)

// SenderParts is what a Sender needs from outside. All are required except Metrics.
type SenderParts struct {
	Signer  Signer
	Nonces  Nonces
	Funds   Funds
	Rounds  Rounds
	Policy  Policy
	Metrics *Metrics
}

// Sender signs tickets for one account. It is safe for concurrent use.
type Sender struct {
	parts SenderParts
	cfg   SenderConfig
}

// NewSender checks its parts; ErrConfig when one is missing.
func NewSender(parts SenderParts, cfg SenderConfig) (*Sender, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if parts.Signer == nil || parts.Nonces == nil || parts.Funds == nil || parts.Rounds == nil || parts.Policy == nil {
		return nil, fmt.Errorf("sender needs Signer, Nonces, Funds, Rounds and Policy: %w", ErrConfig)
	}
	if parts.Metrics == nil {
		parts.Metrics = NewMetrics(nil)
	}
	return &Sender{parts: parts, cfg: cfg}, nil
}

// Address is the account that pays.
func (s *Sender) Address() Address { return s.parts.Signer.Address() }

// Issue signs enough tickets for due, which is net of credit, with no other bound than the sender's own limits.
func (s *Sender) Issue(ctx context.Context, p Params, due Wei) (Batch, error) {
	return s.IssueWithin(ctx, p, due, Wei{Always.v})
}

// IssueWithin signs enough tickets for due, which is net of credit, but books at most room (Exposure.Room), and at most
// MaxTickets tickets: the batch may be worth less than due. Worthless parameters (off-chain) take one free ticket. No due
// gives an empty batch.
//
// Refusals: ErrNoParams, ErrExpired, ErrEV (EV or payment above the configured maximum), ErrFunds, ErrUnlocking, ErrRoom
// (something is due and not one ticket fits), ErrNonce (this recipient rand is used up: ask for new parameters), ErrPolicy.
func (s *Sender) IssueWithin(ctx context.Context, p Params, due, room Wei) (Batch, error) {
	if err := s.checkParams(p); err != nil {
		return Batch{}, err
	}
	n := uint32(1)
	if !p.Free() {
		if due.IsZero() {
			return Batch{}, nil
		}
		if n = p.tickets(due, room, s.cfg.MaxTickets); n == 0 {
			return Batch{}, fmt.Errorf("due %v wei, room for %v, EV %v: %w", due, room, p.EV(), ErrRoom)
		}
		if err := s.checkFunds(ctx, p, n); err != nil {
			return Batch{}, err
		}
	}
	worth := p.Worth(n)
	if err := s.parts.Policy.Allow(ctx, worth); err != nil {
		return Batch{}, fmt.Errorf("pay %v wei: %w: %w", worth, ErrPolicy, err)
	}
	first, err := s.parts.Nonces.Next(ctx, p.RandHash, n)
	if err != nil {
		return Batch{}, fmt.Errorf("lease %d nonces: %w", n, err)
	}
	if last := uint64(first) + uint64(n) - 1; first == 0 || last > uint64(s.cfg.NonceBound) {
		return Batch{}, fmt.Errorf("nonces %d to %d, bound %d: %w", first, last, s.cfg.NonceBound, ErrNonce)
	}
	b, err := s.sign(ctx, p, first, n)
	if err != nil {
		return Batch{}, err // some of it may be signed; nobody sees it, and its nonces are not used again
	}
	s.parts.Metrics.sentTickets.Add(float64(n))
	s.parts.Metrics.sentValue.Add(worth.Float())
	return b, nil
}

// checkParams refuses parameters that no ticket should be signed for; it changes nothing.
func (s *Sender) checkParams(p Params) error {
	if p.IsZero() {
		return ErrNoParams
	}
	if err := p.Price.Validate(); err != nil {
		return fmt.Errorf("parameters of %s: %w: %w", p.Recipient, ErrNoParams, err)
	}
	// One block may pass before the ticket arrives, so one block left is none.
	if now := s.parts.Rounds.Current(); p.Expiry < math.MaxUint64 && p.Expiry <= now.Block+1 {
		return fmt.Errorf("parameters of %s hold until block %d, now %d: %w", p.Recipient, p.Expiry, now.Block, ErrExpired)
	}
	if ev := p.EV(); ev.Cmp(s.cfg.MaxEV) > 0 {
		return fmt.Errorf("EV %v wei, maximum %v: %w", ev, s.cfg.MaxEV, ErrEV)
	}
	return nil
}

// checkFunds refuses what the sender could not pay, before anything is signed.
func (s *Sender) checkFunds(ctx context.Context, p Params, n uint32) error {
	if worth := p.Worth(n); worth.Cmp(s.cfg.MaxPayment) > 0 {
		return fmt.Errorf("%d tickets worth %v wei, maximum payment %v: %w", n, worth, s.cfg.MaxPayment, ErrEV)
	}
	acc, err := s.parts.Funds.Account(ctx, s.Address())
	if err != nil {
		return fmt.Errorf("own account: %w", err)
	}
	switch {
	case acc.Unlocking:
		return fmt.Errorf("own account %s: %w", s.Address(), ErrUnlocking)
	case acc.Deposit.IsZero() && acc.Reserve.IsZero():
		return fmt.Errorf("own account %s has neither deposit nor reserve: %w", s.Address(), ErrFunds)
	case p.FaceValue.Cmp(acc.Deposit.Div(s.cfg.DepositMultiplier)) > 0:
		return fmt.Errorf("face value %v wei, deposit %v ÷ %d: %w", p.FaceValue, acc.Deposit, s.cfg.DepositMultiplier, ErrFunds)
	}
	return nil
}

// signing is how many signatures of one batch are made at once; a remote signer answers them side by side too.
const signing = 16

func (s *Sender) sign(ctx context.Context, p Params, first, n uint32) (Batch, error) {
	b := Batch{Params: p, Sender: s.Address(), Tickets: make([]Signed, n)}
	one := func(ctx context.Context, i int) error {
		b.Tickets[i].Nonce = first + uint32(i)
		t := b.Ticket(i)
		sig, err := s.parts.Signer.Sign(ctx, t.Hash())
		if err != nil {
			return fmt.Errorf("sign ticket %d for %s: %w", t.Nonce, p.Recipient, err)
		}
		b.Tickets[i].Sig = sig
		return nil
	}
	if n == 1 {
		return b, one(ctx, 0)
	}
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(signing)
	for i := range b.Tickets {
		g.Go(func() error { return one(ctx, i) })
	}
	return b, g.Wait()
}
