package billing

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// TillConfig says how an orchestrator sells. Zero fields get their defaults.
type TillConfig struct {
	Tickets  uint64        // that make up the price of the largest job of a session, 4 to 64; 8
	Validity time.Duration // of a quote; 10 minutes
	MaxUnits uint64        // of one job; 2^40
	MaxJobs  int           // of one session at once; 8
	Trust    uint32        // permille of a session's exposure that a payer who signs its receipts may owe; 0
	Segments uint64        // that a session's exposure may rise to with good receipts, 1 to 4; 4
	Allowance
	Free bool // off-chain: every price is zero
}

func (c TillConfig) filled() TillConfig {
	if c.Tickets == 0 {
		c.Tickets = 8
	}
	if c.Validity == 0 {
		c.Validity = 10 * time.Minute
	}
	if c.MaxUnits == 0 {
		c.MaxUnits = 1 << 40
	}
	if c.MaxJobs == 0 {
		c.MaxJobs = 8
	}
	return c
}

// Validate returns market.ErrConfig for values that would break the rules of exposure.
func (c TillConfig) Validate() error {
	if c.Tickets != 0 && (c.Tickets < 4 || c.Tickets > 64) || c.Validity < 0 || c.MaxJobs < 0 || c.Trust > 1000 {
		return fmt.Errorf("till with %d tickets per job, validity %s, %d jobs, trust %d: %w",
			c.Tickets, c.Validity, c.MaxJobs, c.Trust, market.ErrConfig)
	}
	return nil
}

// TillParts is what a Till needs from outside; Metrics may be nil.
type TillParts struct {
	Recipient Recipient
	Offers    Offers
	Books     Books
	Receipts  Receipts
	History   History   // nil: answers of audits carry no evidence
	Standings Standings // nil: everybody is a stranger
	Gifts     Gifts     // needed for an allowance
	Metrics   *Metrics
}

// Till is the orchestrator's side of money, for all its payers. It is safe for concurrent use.
type Till struct {
	parts  TillParts
	cfg    TillConfig
	log    *slog.Logger
	now    func() time.Time
	quotes quotes

	mu       sync.Mutex
	sessions map[Key]*session
	standing *Standing
	gifts    *gifts
	signs    map[Key]bool // by relation, a key without session: whether the last receipt has the payer's signature
}

// session is the account of one payer's session while jobs of it are under way.
type session struct {
	mu      sync.Mutex
	loaded  bool
	balance market.Balance
	jobs    map[market.JobID]*account
	users   int // guarded by Till.mu: how many hold on to it
}

// account is one job in its session.
type account struct {
	units    uint64
	cost     pm.Wei
	credited pm.Wei
	funded   bool // begun with enough credit
}

// NewTill checks its parts; market.ErrConfig when one is missing.
func NewTill(parts TillParts, cfg TillConfig, log *slog.Logger) (*Till, error) {
	if parts.Recipient == nil || parts.Offers == nil || parts.Books == nil || parts.Receipts == nil {
		return nil, fmt.Errorf("till lacks a recipient, offers, books or receipts: %w", market.ErrConfig)
	}
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if cfg.Allowance != (Allowance{}) && parts.Gifts == nil {
		return nil, fmt.Errorf("an allowance that nobody keeps: %w", market.ErrConfig)
	}
	if parts.Metrics == nil {
		parts.Metrics = NewMetrics(nil)
	}
	standing, err := NewStanding(cfg.Segments, parts.Standings)
	if err != nil {
		return nil, err
	}
	return &Till{
		parts: parts, cfg: cfg.filled(), log: log.With("part", "billing"), now: time.Now,
		quotes:   quotes{byPeer: map[peer.ID][]market.Quote{}},
		standing: standing, gifts: newGifts(cfg.Allowance, parts), sessions: map[Key]*session{}, signs: map[Key]bool{},
	}, nil
}

func key(d market.Deal) Key {
	return Key{Side: Payee, Payer: d.Payer, Session: d.Quote.Session, Peer: d.Peer}
}

// hold returns the session of a deal, loaded and locked. release unlocks it and forgets it when no job needs it.
func (t *Till) hold(ctx context.Context, k Key) (s *session, release func(), err error) {
	t.mu.Lock()
	s = t.sessions[k]
	if s == nil {
		s = &session{jobs: map[market.JobID]*account{}}
		t.sessions[k] = s
		t.parts.Metrics.sessions.Inc()
	}
	s.users++
	t.mu.Unlock()
	s.mu.Lock()
	release = func() {
		t.mu.Lock()
		if s.users--; s.users == 0 && len(s.jobs) == 0 {
			delete(t.sessions, k)
			t.parts.Metrics.sessions.Dec()
			t.parts.Metrics.moved(Payee, s.balance, market.Balance{})
		}
		t.mu.Unlock()
		s.mu.Unlock()
	}
	if s.loaded {
		return s, release, nil
	}
	b, err := t.parts.Books.Load(ctx, k)
	if err != nil {
		release()
		return nil, nil, fmt.Errorf("account of %s: %w", k.Payer, err)
	}
	t.set(s, b)
	s.loaded = true
	return s, release, nil
}

func (t *Till) set(s *session, b market.Balance) {
	t.parts.Metrics.moved(Payee, s.balance, b)
	s.balance = b
}

// balance is the account of a session, whether jobs of it run or not.
func (t *Till) balance(ctx context.Context, k Key) (market.Balance, error) {
	s, release, err := t.hold(ctx, k)
	if err != nil {
		return market.Balance{}, err
	}
	defer release()
	return s.balance, nil
}

// Accept books tickets and begins the job if it is new; see job.Till. Errors: market.ErrOverloaded for too many jobs in
// the session, pm's for tickets that do not hold.
func (t *Till) Accept(ctx context.Context, d market.Deal, b pm.Batch) (pm.Wei, error) {
	worth, err := t.accept(ctx, d, b)
	if err != nil {
		return pm.Wei{}, err
	}
	s, release, err := t.hold(ctx, key(d))
	if err != nil {
		return pm.Wei{}, err
	}
	defer release()
	a := s.jobs[d.Job.ID]
	begins := a == nil && d.Job.ID != market.JobID{}
	if begins && len(s.jobs) >= t.cfg.MaxJobs {
		// What was paid stays in the session.
		err = fmt.Errorf("%d jobs in session %s: %w", len(s.jobs), d.Quote.Session, market.ErrOverloaded)
		begins = false
	}
	if begins {
		if err := errors.Join(t.recall(ctx, d), t.gifts.begin(ctx, d)); err != nil {
			return pm.Wei{}, err
		}
		a = &account{}
		s.jobs[d.Job.ID] = a
	}
	if !b.IsZero() {
		if bookErr := t.credit(ctx, d, s, a, b, worth); bookErr != nil {
			if begins {
				delete(s.jobs, d.Job.ID)
				t.giftEnds(ctx, d, 0)
			}
			return pm.Wei{}, bookErr
		}
	}
	if err != nil || a == nil {
		return pm.Wei{}, err
	}
	due, err := t.upfront(d, s, a)
	a.funded = a.funded || err == nil && due.IsZero()
	return due, err
}

// accept lets pm check the tickets. A batch it knows is not an error: Books know whether it was booked here.
func (t *Till) accept(ctx context.Context, d market.Deal, b pm.Batch) (pm.Wei, error) {
	if b.IsZero() {
		return pm.Wei{}, nil
	}
	if b.Sender != d.Payer {
		return pm.Wei{}, fmt.Errorf("tickets of %s in a session of %s: %w", b.Sender, d.Payer, pm.ErrSender)
	}
	if err := b.Params.CheckPrice(d.Quote.Price.Price); err != nil {
		return pm.Wei{}, err
	}
	worth, err := t.parts.Recipient.Accept(ctx, b)
	if err != nil && !errors.Is(err, pm.ErrKnownBatch) {
		return pm.Wei{}, fmt.Errorf("payment for job %s: %w", d.Job.ID, err)
	}
	return worth, nil
}

// credit books an accepted batch in the session, once.
func (t *Till) credit(ctx context.Context, d market.Deal, s *session, a *account, b pm.Batch, worth pm.Wei) error {
	stored, err := t.parts.Books.Credit(ctx, key(d), b.ID(), worth)
	if err != nil {
		return fmt.Errorf("credit %v wei to %s: %w", worth, d.Payer, err)
	}
	added := stored.Credited.Less0(s.balance.Credited)
	t.set(s, market.Balance{Credited: stored.Credited, Debited: s.balance.Debited})
	if added.IsZero() && !worth.IsZero() {
		return nil // known, and booked before
	}
	t.parts.Metrics.credit(Payee, b, added)
	if a != nil {
		a.credited, err = a.credited.Add(added)
	}
	return err
}

// upfront is what must be paid before a job begins: its estimate, at least one ticket. While another job of the session
// is under way that began with credit, nothing is asked: output is held back until it is covered.
func (t *Till) upfront(d market.Deal, s *session, a *account) (pm.Wei, error) {
	for _, other := range s.jobs {
		if other != a && other.funded {
			return pm.Wei{}, nil
		}
	}
	most, err := d.Quote.Price.Due(d.Job.MaxUnits)
	if err != nil {
		return pm.Wei{}, err
	}
	need, err := d.Quote.Price.Due(d.Job.Estimate)
	if err != nil {
		return pm.Wei{}, err
	}
	if one := pm.Min(d.Quote.Params.EV(), most); one.Cmp(need) > 0 {
		need = one
	}
	return t.exposure(d).Due(pm.Balance(s.balance), need), nil
}

// Deliver debits units when credit covers them, and otherwise returns what is missing; see job.Till.
func (t *Till) Deliver(ctx context.Context, d market.Deal, units uint64) (pm.Wei, error) {
	s, release, err := t.hold(ctx, key(d))
	if err != nil {
		return pm.Wei{}, err
	}
	defer release()
	a := s.jobs[d.Job.ID]
	if a == nil {
		return pm.Wei{}, fmt.Errorf("job %s was not begun: %w", d.Job.ID, market.ErrInternal)
	}
	if units > d.Job.MaxUnits {
		return pm.Wei{}, fmt.Errorf("%d units of at most %d: %w", units, d.Job.MaxUnits, market.ErrLimit)
	}
	if units <= a.units {
		return pm.Wei{}, nil
	}
	cost, err := d.Quote.Price.Due(units)
	if err != nil {
		return pm.Wei{}, err
	}
	step := cost.Less0(a.cost)
	if due := t.exposure(d).Due(pm.Balance(s.balance), step); !due.IsZero() {
		return due, nil
	}
	after, err := pm.Balance(s.balance).Debit(step)
	if err != nil {
		return pm.Wei{}, err
	}
	t.set(s, market.Balance(after))
	t.parts.Metrics.debited.WithLabelValues(Payee.String()).Add(step.Float())
	a.units, a.cost = units, cost
	return pm.Wei{}, nil
}

// Settle ends a job: its debits become durable, and its statement goes into the receipt.
func (t *Till) Settle(ctx context.Context, d market.Deal, units uint64) (market.Statement, error) {
	s, release, err := t.hold(ctx, key(d))
	if err != nil {
		return market.Statement{}, err
	}
	defer release()
	a := s.jobs[d.Job.ID]
	if a == nil {
		return market.Statement{}, fmt.Errorf("job %s was not begun: %w", d.Job.ID, market.ErrInternal)
	}
	delete(s.jobs, d.Job.ID)
	t.giftEnds(ctx, d, a.units)
	if units != a.units {
		return market.Statement{}, fmt.Errorf("job %s settles %d units, delivered %d: %w", d.Job.ID, units, a.units, market.ErrInternal)
	}
	st, err := market.Close(d.Quote.Price, a.units, a.credited, s.balance)
	if err != nil {
		return market.Statement{}, err
	}
	c := Closing{Job: d.Job.ID, Units: st.Units, Due: st.Due, Balance: s.balance, At: t.now()}
	if err := t.parts.Books.Close(ctx, key(d), c); err != nil {
		return market.Statement{}, fmt.Errorf("close job %s: %w", d.Job.ID, err)
	}
	t.parts.Metrics.closed(Payee, d.Quote.Price.Unit, st.Units)
	if st.Next, err = t.Params(ctx, d); err != nil {
		// The receipt is worth more than what comes next; the gateway asks for a quote.
		t.log.Debug("no further ticket parameters", "payer", d.Payer, "reason", err)
	}
	return st, nil
}

// Params makes new ticket parameters for a deal.
func (t *Till) Params(ctx context.Context, d market.Deal) (pm.Params, error) {
	_, ev, err := Exposure(d.Quote.Price, d.Quote.MaxUnits, t.cfg.Tickets)
	if err != nil {
		return pm.Params{}, err
	}
	return t.parts.Recipient.Params(ctx, d.Payer, d.Quote.Price.Price, ev)
}

// Archive keeps a receipt. A payer that did not countersign may owe nothing until it signs again.
func (t *Till) Archive(ctx context.Context, r market.Receipt) error {
	k, _ := Judge(Payee, r)
	t.sign(k, len(r.Counter) > 0, true)
	t.parts.Metrics.receipt(Payee, r)
	return t.parts.Receipts.Put(ctx, Payee, r)
}
