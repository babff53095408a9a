package accounttest

import (
	"context"
	"sync"
	"testing"

	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/pm"
)

// Spending is an account.Spending in memory. Handing the same one to a new register is a restart.
type Spending struct {
	mu     sync.Mutex
	sums   map[key]account.Spent
	broken error
}

type key struct {
	account string
	minute  int64
}

// NewSpending returns one in which nothing was spent.
func NewSpending() *Spending { return &Spending{sums: map[key]account.Spent{}} }

// Break makes every later Spend end with err, until it is nil again.
func (s *Spending) Break(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.broken = err
}

// Spend adds the entries.
func (s *Spending) Spend(_ context.Context, entries []account.Spent) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.broken != nil {
		return s.broken
	}
	next := map[key]account.Spent{}
	for _, e := range entries {
		for _, k := range []key{{e.Account, e.Minute}, {e.Account, 0}} {
			sum, ok := next[k]
			if !ok {
				sum = s.sums[k]
			}
			var err error
			if sum.Wei, err = sum.Wei.Add(e.Wei); err != nil {
				return err
			}
			if sum.USD, err = sum.USD.Add(e.USD); err != nil {
				return err
			}
			sum.Account, sum.Minute = k.account, k.minute
			next[k] = sum
		}
	}
	for k, v := range next {
		s.sums[k] = v
	}
	return nil
}

// Load gives totals, and minutes since the given one.
func (s *Spending) Load(_ context.Context, since int64) ([]account.Spent, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []account.Spent
	for k, v := range s.sums {
		if k.minute == 0 || k.minute >= since {
			out = append(out, v)
		}
	}
	return out, nil
}

// Conform tests an implementation of account.Spending. open is called for every use on the same state: what was spent must
// be there again.
func Conform(t *testing.T, open func(t *testing.T) account.Spending) {
	ctx := context.Background()
	spend := func(entries ...account.Spent) {
		t.Helper()
		if err := open(t).Spend(ctx, entries); err != nil {
			t.Fatal(err)
		}
	}
	const now = 30_000_000
	spend(account.Spent{Account: "ann", Minute: now, Wei: pm.NewWei(3), USD: pm.NewWei(30)},
		account.Spent{Account: "bob", Minute: now, Wei: pm.NewWei(5)})
	spend(account.Spent{Account: "ann", Minute: now, Wei: pm.NewWei(4), USD: pm.NewWei(40)})
	spend(account.Spent{Account: "ann", Minute: now + 1, Wei: pm.NewWei(1), USD: pm.NewWei(10)})
	got, err := open(t).Load(ctx, now+1)
	if err != nil {
		t.Fatal(err)
	}
	want := map[account.Spent]bool{
		{Account: "ann", Wei: pm.NewWei(8), USD: pm.NewWei(80)}:                  true,
		{Account: "bob", Wei: pm.NewWei(5)}:                                      true,
		{Account: "ann", Minute: now + 1, Wei: pm.NewWei(1), USD: pm.NewWei(10)}: true,
	}
	if len(got) != len(want) {
		t.Errorf("%d entries, want %d: %+v", len(got), len(want), got)
	}
	for _, s := range got {
		if !want[s] {
			t.Errorf("entry %+v", s)
		}
	}
	b := pm.Always.Bytes()
	top, _ := pm.WeiFromBytes(b[:])
	if err := open(t).Spend(ctx, []account.Spent{{Account: "eve", Minute: now, Wei: pm.NewWei(1)}, {Account: "ann", Minute: now, Wei: top}}); err == nil {
		t.Error("more than there is was spent")
	}
	if got, err = open(t).Load(ctx, now+2); err != nil || len(got) != 2 {
		t.Errorf("a refused spending left something: %+v, %v", got, err)
	}
}
