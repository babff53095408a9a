package pm

import (
	"context"
	"fmt"
	"sync"
)

// Params makes ticket parameters for one sender at one price, with tickets worth ev each (Exposure.MaxEV). The face value
// aims at Multiplier × the cost of a redemption, or × ev when that is larger, and is clamped to what the sender can cover
// and to the operator's maximum. No ev means free tickets.
//
// Refusals: ErrSender (no address), ErrUnlocking, ErrFunds (the sender covers less than one EV), ErrUnpayable (a winner
// would cost more gas than it brings), ErrOverflow.
func (r *Recipient) Params(ctx context.Context, sender Address, price Price, ev Wei) (Params, error) {
	if sender == (Address{}) {
		return Params{}, fmt.Errorf("parameters for nobody: %w", ErrSender)
	}
	if err := price.Validate(); err != nil {
		return Params{}, err
	}
	now := r.parts.Rounds.Current()
	p := Params{Recipient: r.parts.Address, Round: now.Number, RoundHash: now.Hash, Expiry: r.expiryFrom(now.Block), Price: price}
	if !ev.IsZero() {
		face, err := r.faceValue(ctx, sender, ev, now)
		if err != nil {
			return Params{}, err
		}
		p.FaceValue = face
		if p.WinProb, err = ProbFor(ev, face); err != nil {
			return Params{}, err
		}
	}
	p.Seed = newSeed(r.parts.Secret, &p, sender)
	s := r.scratch()
	defer r.spare.Put(s)
	p.RandHash = s.commitment(s.rand(&p, sender))
	return p, nil
}

func (r *Recipient) faceValue(ctx context.Context, sender Address, ev Wei, now Round) (Wei, error) {
	cost := r.parts.Fees.Redemption()
	more := cost
	if ev.Cmp(more) > 0 {
		more = ev
	}
	face, err := more.Mul(r.cfg.Multiplier)
	if err != nil {
		return Wei{}, fmt.Errorf("face value: %w", err)
	}
	float, err := r.maxFloat(ctx, sender, now)
	if err != nil {
		return Wei{}, err
	}
	face = Min(face, float)
	if !r.cfg.MaxFace.IsZero() {
		face = Min(face, r.cfg.MaxFace)
	}
	if face.Cmp(ev) < 0 {
		return Wei{}, fmt.Errorf("sender %s covers a face value of %v wei, one EV is %v: %w", sender, face, ev, ErrFunds)
	}
	if face.Cmp(cost) <= 0 {
		return Wei{}, fmt.Errorf("face value %v wei, redemption costs %v: %w", face, cost, ErrUnpayable)
	}
	r.parts.Metrics.maxFloat.Set(r.lowest.with(float, now.Block, r.cfg.Validity).Float())
	return face, nil
}

// lowest is the smallest amount of the present window of blocks. It follows the max floats of senders that get parameters: the
// one that is nearest to its end, whoever asks last, and nobody who covers nothing.
type lowest struct {
	mu    sync.Mutex
	until uint64
	least Wei
}

func (l *lowest) with(w Wei, block, window uint64) Wei {
	l.mu.Lock()
	defer l.mu.Unlock()
	if block >= l.until {
		l.until, l.least = block+window, w
	}
	l.least = Min(l.least, w)
	return l.least
}

// Overhead is what redeeming adds to a price: cost ÷ face value of these parameters, for displays and advertised prices;
// zero for free tickets.
func (r *Recipient) Overhead(p Params) float64 {
	if p.FaceValue.IsZero() {
		return 0
	}
	return r.parts.Fees.Redemption().Float() / p.FaceValue.Float()
}

// MaxFloat is the largest face value this sender covers for this recipient: what may be claimed of its reserve, less its
// winners not yet redeemed unless its deposit covers them three times. ErrUnlocking while it withdraws.
func (r *Recipient) MaxFloat(ctx context.Context, sender Address) (Wei, error) {
	return r.maxFloat(ctx, sender, r.parts.Rounds.Current())
}

func (r *Recipient) maxFloat(ctx context.Context, sender Address, now Round) (Wei, error) {
	acc, err := r.parts.Funds.Account(ctx, sender)
	if err != nil {
		return Wei{}, fmt.Errorf("account of %s: %w", sender, err)
	}
	if acc.Unlocking {
		return Wei{}, fmt.Errorf("sender %s: %w", sender, ErrUnlocking)
	}
	owed, err := r.pending.of(ctx, r.parts.Wins, sender, now)
	if err != nil {
		return Wei{}, err
	}
	thrice, err := owed.Mul(3)
	if err == nil && acc.Deposit.Cmp(thrice) >= 0 {
		return acc.Claimable, nil
	}
	return acc.Claimable.Less0(owed), nil
}

// pending remembers the face value of winners not yet redeemed, per sender. It reads the queue once per block and adds
// new winners in between.
type pending struct {
	mu    sync.Mutex
	read  bool
	block uint64
	bySum map[Address]Wei
}

func (p *pending) of(ctx context.Context, wins Wins, sender Address, now Round) (Wei, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.read || p.block != now.Block {
		queue, err := wins.Pending(ctx, now)
		if err != nil {
			return Wei{}, fmt.Errorf("pending winners: %w", err)
		}
		p.bySum = map[Address]Wei{}
		for i := range queue {
			p.sum(queue[i].Ticket.Sender, queue[i].Ticket.FaceValue)
		}
		p.read, p.block = true, now.Block
	}
	return p.bySum[sender], nil
}

func (p *pending) add(sender Address, face Wei) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.read {
		p.sum(sender, face)
	}
}

func (p *pending) sum(sender Address, face Wei) {
	sum, err := p.bySum[sender].Add(face)
	if err != nil {
		sum = Wei{Always.v} // more than there is: nothing is left to cover
	}
	p.bySum[sender] = sum
}
