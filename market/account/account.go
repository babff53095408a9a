package account

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"sort"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/pm"
)

// What a customer can do wrong.
var (
	ErrKey       = errors.New("account: unknown key")
	ErrExhausted = errors.New("account: spend limit reached")
)

// What a register needs from outside; package store and market/rates have one each.
type (
	// Spending keeps what was spent. Spend adds the entries, all or none, durable before it returns. Load gives one entry
	// with Minute 0 per account with all it ever spent, and one per account and minute since the given one.
	Spending interface {
		Spend(ctx context.Context, entries []Spent) error
		Load(ctx context.Context, since int64) ([]Spent, error)
	}
	// Rates give the present rate; the error says why there is none.
	Rates interface{ Rate() (pm.Rate, error) }
)

// Spent is what one account spent within one minute, in wei and in 10^-18 dollars at the rate of that time, zero dollars if
// there was none.
type Spent struct {
	Account string
	Minute  int64 // since 1970
	Wei     pm.Wei
	USD     pm.Wei
}

// Parts is what a register works with. Each may be nil: without Spending what was spent is forgotten with the process, and
// without Rates limits in dollars refuse everything.
type Parts struct {
	Spending   Spending
	Rates      Rates
	Registerer prometheus.Registerer
}

// Register maps keys to accounts and accounts to spend limits. It is safe for use by several goroutines.
type Register struct {
	open   bool
	parts  Parts
	count  *metrics
	keys   map[[sha256.Size]byte]entry // by hash, so that looking up takes no time that tells about keys
	limits map[string]*limit
}

// entry is one key's account and what the key opens.
type entry struct {
	account string
	kind    Kind
}

// New returns the register of a configuration with nothing spent; market.ErrConfig as Config.Validate says.
func New(cfg Config) (*Register, error) { return build(cfg, Parts{}) }

// Open returns the register of a configuration and loads what was spent before.
func Open(ctx context.Context, cfg Config, parts Parts) (*Register, error) {
	r, err := build(cfg, parts)
	if err != nil || parts.Spending == nil {
		return r, err
	}
	past, err := parts.Spending.Load(ctx, time.Now().Add(-25*time.Hour).Unix()/60)
	if err != nil {
		return nil, fmt.Errorf("what was spent: %w", err)
	}
	for _, s := range past {
		if l := r.limits[s.Account]; l != nil {
			l.restore(s)
		}
	}
	return r, nil
}

func build(cfg Config, parts Parts) (*Register, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	r := &Register{open: len(cfg.Customers) == 0, parts: parts, count: newMetrics(parts.Registerer),
		keys: map[[sha256.Size]byte]entry{}, limits: map[string]*limit{}}
	r.add(Operator, Limits{}, nil)
	if r.open {
		r.add(Anyone, cfg.Limits, nil)
	}
	for _, cu := range cfg.Customers {
		owner := r.add(cu.Owner, cu.Limits, nil)
		for _, k := range cu.all() {
			name := cu.Owner
			if k.Name != "" {
				name += "/" + k.Name
				r.add(name, k.Limits, owner)
			}
			h, err := k.hash()
			if err != nil {
				return nil, err
			}
			r.keys[h] = entry{name, k.kind}
			owner.keys++
		}
	}
	return r, nil
}

func (r *Register) add(name string, max Limits, parent *limit) *limit {
	l := newLimit(name, max, parent)
	l.parts, l.count = r.parts, r.count
	r.limits[name] = l
	return l
}

// Open tells that there are no customers and every key is taken.
func (r *Register) Open() bool { return r.open }

// Lookup returns the account of a key that opens what is wanted; ErrKey when there is none.
func (r *Register) Lookup(kind Kind, key string) (account string, err error) {
	if r.open {
		return Anyone, nil
	}
	if len(key) <= maxKey {
		if e, ok := r.keys[sha256.Sum256([]byte(key))]; ok && e.kind&kind != 0 {
			return e.account, nil
		}
	}
	r.count.refused.WithLabelValues("key").Inc()
	return "", fmt.Errorf("key of %d bytes: %w", len(key), ErrKey)
}

// Policy returns the spend limit of an account, shared by all that spend for it. For an account nobody knows it refuses
// everything. It refuses with ErrExhausted and pm.ErrPolicy.
func (r *Register) Policy(account string) pm.Policy {
	if l, ok := r.limits[account]; ok {
		return l
	}
	return nothing{}
}

// Check tells whether an account could spend anything at all now; ErrExhausted and pm.ErrPolicy when not.
func (r *Register) Check(ctx context.Context, account string) error {
	l, ok := r.limits[account]
	if !ok {
		return nothing{}.Allow(ctx, pm.Wei{})
	}
	return l.check()
}

// View is one account as an operator sees it.
type View struct {
	Account   string `json:"account"`
	Keys      int    `json:"keys"`
	Hour      Period `json:"hour"`
	Day       Period `json:"day"`
	Total     Period `json:"total"`
	Exhausted bool   `json:"exhausted"`
}

// Period is what was spent in one of the three periods, and the limit there, empty without one.
type Period struct {
	Wei   pm.Wei `json:"spent_wei"`
	USD   string `json:"spent_usd"`
	Limit string `json:"limit,omitempty"`
}

// View returns every account by name.
func (r *Register) View() []View {
	out := make([]View, 0, len(r.limits))
	for _, l := range r.limits {
		v := l.view()
		v.Exhausted = l.check() != nil
		out = append(out, v)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Account < out[j].Account })
	return out
}

// nothing is the policy of an account nobody knows.
type nothing struct{}

func (nothing) Allow(context.Context, pm.Wei) error {
	return fmt.Errorf("account unknown: %w: %w", ErrKey, pm.ErrPolicy)
}
