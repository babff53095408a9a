package account

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// ErrKey: the stream or API key belongs to nobody.
var ErrKey = errors.New("account: unknown key")

// Anyone owns every key of an open register.
const Anyone = "anyone"

// Customer is one owner with the keys that spend the owner's money.
type Customer struct {
	Owner   string   `yaml:"owner"`
	Keys    []string `yaml:"keys"`     // stream keys and API keys
	PerHour *pm.Wei  `yaml:"per_hour"` // spend limit in wei per hour; absent: no limit
}

// Config lists the customers. Without any the register is open, and PerHour limits all of them together.
type Config struct {
	Customers []Customer `yaml:"customers" kong:"-"`
	PerHour   *pm.Wei    `yaml:"per_hour" kong:"-"`
}

// Limits of a configuration.
const (
	minKey = 8 // bytes: shorter keys can be guessed
	maxKey = 256
)

// Validate refuses owners without a name or twice, and keys that are too short, too long or used twice.
func (c Config) Validate() error {
	owners, keys := map[string]bool{}, map[string]bool{}
	for i, cu := range c.Customers {
		if cu.Owner == "" || cu.Owner == Anyone || owners[cu.Owner] {
			return fmt.Errorf("customer %d: owner %q empty, reserved or twice: %w", i, cu.Owner, market.ErrConfig)
		}
		owners[cu.Owner] = true
		for j, k := range cu.Keys {
			// The key itself stays out of the text: errors are logged.
			if len(k) < minKey || len(k) > maxKey || keys[k] {
				return fmt.Errorf("owner %q: key %d needs %d to %d bytes and must be used once: %w", cu.Owner, j, minKey, maxKey, market.ErrConfig)
			}
			keys[k] = true
		}
	}
	return nil
}

// Register maps keys to owners and owners to spend limits. It is safe for use by several goroutines.
type Register struct {
	open   bool
	owners map[[sha256.Size]byte]string // by hash, so that looking up takes no time that tells about keys
	limits map[string]*limit
}

// New returns the register of a configuration; market.ErrConfig as Config.Validate says.
func New(cfg Config) (*Register, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	r := &Register{
		open: len(cfg.Customers) == 0, owners: map[[sha256.Size]byte]string{}, limits: map[string]*limit{},
	}
	if r.open {
		r.limits[Anyone] = newLimit(cfg.PerHour)
	}
	for _, cu := range cfg.Customers {
		r.limits[cu.Owner] = newLimit(cu.PerHour)
		for _, k := range cu.Keys {
			r.owners[sha256.Sum256([]byte(k))] = cu.Owner
		}
	}
	return r, nil
}

// Open tells that there are no customers and every key is taken.
func (r *Register) Open() bool { return r.open }

// Lookup returns the owner of a key; ErrKey when there is none.
func (r *Register) Lookup(key string) (owner string, err error) {
	if r.open {
		return Anyone, nil
	}
	if len(key) > maxKey {
		return "", fmt.Errorf("key of %d bytes: %w", len(key), ErrKey)
	}
	owner, ok := r.owners[sha256.Sum256([]byte(key))]
	if !ok {
		return "", ErrKey
	}
	return owner, nil
}

// Policy returns the spend limit of an owner, shared by all that spend for this owner. For an owner nobody knows it
// refuses everything.
func (r *Register) Policy(owner string) pm.Policy {
	if l, ok := r.limits[owner]; ok {
		return l
	}
	return nothing{}
}

// Spent returns what the owner was allowed within the last hour.
func (r *Register) Spent(owner string) pm.Wei {
	l, ok := r.limits[owner]
	if !ok {
		return pm.Wei{}
	}
	return l.spent()
}

// nothing is the policy of an owner nobody knows.
type nothing struct{}

func (nothing) Allow(context.Context, pm.Wei) error {
	return fmt.Errorf("owner unknown: %w", pm.ErrPolicy)
}

// slots is into how many parts the hour is cut: money leaves the account of the last hour minute by minute.
const slots = 60

// limit is a sliding hour of spending.
type limit struct {
	max     pm.Wei
	endless bool

	mu  sync.Mutex
	sum [slots]pm.Wei
	min [slots]int64 // the minute that sum[i] belongs to
}

func newLimit(perHour *pm.Wei) *limit {
	if perHour == nil {
		return &limit{endless: true}
	}
	return &limit{max: *perHour}
}

// Allow books due when it still fits into the hour; pm.ErrPolicy when not, and then nothing is booked. What was allowed
// counts as spent even if the ticket is never sent, so that an error costs the customer's budget and never exceeds it.
func (l *limit) Allow(_ context.Context, due pm.Wei) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	spent, err := l.total(now)
	if err != nil {
		return fmt.Errorf("%w: %w", pm.ErrPolicy, err)
	}
	after, err := spent.Add(due)
	if err != nil {
		return fmt.Errorf("%w: %w", pm.ErrPolicy, err)
	}
	if !l.endless && after.Cmp(l.max) > 0 {
		return fmt.Errorf("%s wei after %s of %s in this hour: %w", due, spent, l.max, pm.ErrPolicy)
	}
	minute := now.Unix() / 60
	i := minute % slots
	if l.min[i] != minute {
		l.sum[i], l.min[i] = pm.Wei{}, minute
	}
	l.sum[i], err = l.sum[i].Add(due)
	return err
}

// total sums the minutes of the last hour; mu is held.
func (l *limit) total(now time.Time) (sum pm.Wei, err error) {
	minute := now.Unix() / 60
	for i := range l.sum {
		if minute-l.min[i] < slots {
			if sum, err = sum.Add(l.sum[i]); err != nil {
				return pm.Wei{}, err
			}
		}
	}
	return sum, nil
}

func (l *limit) spent() pm.Wei {
	l.mu.Lock()
	defer l.mu.Unlock()
	sum, err := l.total(time.Now())
	if err != nil {
		return l.max
	}
	return sum
}
