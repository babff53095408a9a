package pm_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// winners accepts tickets until at least n of them won and returns what is in the queue.
func (w *world) winners(t testing.TB, n int) []pm.Win {
	t.Helper()
	p := w.params(t, 3e9)
	for range 5 {
		if _, err := w.recipient.Accept(context.Background(), w.issue(t, p, pm.NewWei(3e11))); err != nil {
			t.Fatal(err)
		}
	}
	wins, err := w.book.Pending(context.Background(), w.chain.Current())
	if err != nil || len(wins) < n {
		t.Fatalf("%d winners, want %d or more: %v", len(wins), n, err)
	}
	return wins
}

func (w *world) redeemer(t testing.TB, broker pm.Broker, wins pm.Wins) *pm.Redeemer {
	t.Helper()
	cfg := pm.DefaultRedeemerConfig()
	r, err := pm.NewRedeemer(pm.RedeemerParts{Wins: wins, Broker: broker, Funds: w.chain, Fees: w.chain, Log: quiet()}, cfg)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// heads runs a redeemer over heads, each once everything before it is done, and stops it.
func heads(t *testing.T, r *pm.Redeemer, next ...func() pm.Round) {
	t.Helper()
	ch := make(chan pm.Round)
	done := make(chan error, 1)
	go func() { done <- r.Run(context.Background(), ch) }()
	for _, n := range next {
		ch <- n()
		synctest.Wait()
	}
	close(ch)
	if err := <-done; err != nil {
		t.Errorf("redeemer ended with %v", err)
	}
}

func TestRedeemerWaitsForExpiry(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := devWorld(t)
		wins := w.winners(t, 5)
		r := w.redeemer(t, w.chain, w.book)
		heads(t, r, func() pm.Round { return w.chain.Mine(10) })
		if got := w.chain.Paid(w.payee.Address()); !got.IsZero() {
			t.Fatalf("%v wei were claimed while the rand had to stay secret", got)
		}
		heads(t, r, func() pm.Round { return w.chain.Mine(1) }, func() pm.Round { return w.chain.Mine(1) })
		want, _ := wins[0].Ticket.FaceValue.Mul(uint64(len(wins)))
		if got := w.chain.Paid(w.payee.Address()); got.Cmp(want) != 0 {
			t.Errorf("%d winners brought %v, want %v", len(wins), got, want)
		}
		for _, win := range wins {
			if o := w.book.Outcome(win.Ticket.Hash()); o.State != pm.Confirmed || o.Paid.Cmp(win.Ticket.FaceValue) != 0 {
				t.Errorf("winner %d ended %+v", win.Ticket.Nonce, o)
			}
		}
	})
}

func TestRedeemerKeepsWhatItCannotRedeem(t *testing.T) {
	t.Parallel()
	eth := pm.NewWei(1e18)
	for name, tc := range map[string]struct{ breakIt, mend func(w *world) }{
		"while the chain is away": {
			func(w *world) { w.chain.Down(true) }, func(w *world) { w.chain.Down(false) }},
		"while the sender has no funds": {
			func(w *world) { w.chain.Fund(w.payer.Address(), pm.Account{}) },
			func(w *world) { w.chain.Fund(w.payer.Address(), pm.Account{Deposit: eth}) }},
		"while gas costs more than they bring": {
			func(w *world) { w.chain.SetFee(eth) }, func(w *world) { w.chain.SetFee(pm.NewWei(1)) }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				w := devWorld(t)
				wins := w.winners(t, 5)
				r := w.redeemer(t, w.chain, w.book)
				tc.breakIt(w)
				heads(t, r, func() pm.Round { return w.chain.Mine(11) }, func() pm.Round { return w.chain.Mine(1) })
				if left, _ := w.book.Pending(context.Background(), pm.Round{}); len(left) != len(wins) {
					t.Fatalf("%d of %d winners left", len(left), len(wins))
				}
				tc.mend(w)
				heads(t, r, func() pm.Round { return w.chain.Mine(1) })
				if left, _ := w.book.Pending(context.Background(), pm.Round{}); len(left) != 0 {
					t.Errorf("%d winners not redeemed after all was well", len(left))
				}
			})
		})
	}
}

func TestRedeemerGivesUpPassedRounds(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := devWorld(t)
		wins := w.winners(t, 5)
		w.chain.OpenRound()
		w.chain.OpenRound()
		heads(t, w.redeemer(t, w.chain, w.book), func() pm.Round { return w.chain.Mine(11) })
		for _, win := range wins {
			if o := w.book.Outcome(win.Ticket.Hash()); o.State != pm.Expired {
				t.Errorf("winner of a passed round is %s", o.State)
			}
		}
	})
}

// stuck is a broker that hangs for one sender.
type stuck struct {
	pm.Broker
	sender pm.Address
	free   chan struct{}
}

func (s stuck) Redeem(ctx context.Context, w []pm.Win) ([]pm.Outcome, error) {
	if w[0].Ticket.Sender == s.sender {
		select {
		case <-s.free:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	return s.Broker.Redeem(ctx, w)
}

func TestOneSendersTroubleHoldsNobodyElse(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := devWorld(t)
		first := w.winners(t, 5)
		other := *w
		other.payer = pmtest.NewKey("other")
		eth := pm.NewWei(1e18)
		w.chain.Fund(other.payer.Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth})
		var err error
		other.sender, err = pm.NewSender(pm.SenderParts{Signer: other.payer, Nonces: pmtest.NewNonces(), Funds: w.chain, Rounds: w.chain,
			Policy: pmtest.NewBudget(eth)}, pm.DefaultSenderConfig())
		if err != nil {
			t.Fatal(err)
		}
		all := other.winners(t, len(first)+1)
		ctx, cancel := context.WithCancel(context.Background())
		ch, done := make(chan pm.Round), make(chan error, 1)
		r := w.redeemer(t, stuck{w.chain, w.payer.Address(), make(chan struct{})}, w.book)
		go func() { done <- r.Run(ctx, ch) }()
		for range 3 {
			ch <- w.chain.Mine(11)
			synctest.Wait()
		}
		left, _ := w.book.Pending(ctx, pm.Round{})
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("stopped with %v", err)
		}
		if len(left) != len(first) || len(all) == len(first) {
			t.Errorf("%d of %d winners left, want the %d of the stuck sender", len(left), len(all), len(first))
		}
	})
}

// moody is a broker that answers with what it is told to, and counts.
type moody struct {
	mu    sync.Mutex
	calls int
	say   func(call int) pm.Outcome
}

func (m *moody) Redeem(_ context.Context, w []pm.Win) ([]pm.Outcome, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.calls++
	out := make([]pm.Outcome, len(w))
	for i := range out {
		out[i] = m.say(m.calls)
	}
	return out, nil
}

func TestRedeemerTriesAgainWithPatience(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := devWorld(t)
		book := pmtest.NewBook()
		if err := book.Put(context.Background(), w.winners(t, 1)[0]); err != nil {
			t.Fatal(err)
		}
		m := &moody{say: func(int) pm.Outcome { return pm.Outcome{State: pm.Won, Reason: "nonce too low"} }}
		mine := func() pm.Round { return w.chain.Mine(1) }
		w.chain.Mine(10)
		next := make([]func() pm.Round, 40)
		for i := range next {
			next[i] = mine
		}
		heads(t, w.redeemer(t, m, book), next...)
		if m.calls != 6 { // at blocks 0, 1, 3, 7, 15, 31 after expiry
			t.Errorf("%d tries in 40 blocks, want 6", m.calls)
		}
	})
}

func TestRedeemerFollowsSubmitted(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := devWorld(t)
		book := pmtest.NewBook()
		win := w.winners(t, 1)[0]
		if err := book.Put(context.Background(), win); err != nil {
			t.Fatal(err)
		}
		tx := pm.Keccak([]byte("tx"))
		m := &moody{say: func(call int) pm.Outcome {
			if call < 3 {
				return pm.Outcome{State: pm.Submitted, Tx: tx}
			}
			return pm.Outcome{State: pm.Used, Tx: tx}
		}}
		mine := func() pm.Round { return w.chain.Mine(11) }
		heads(t, w.redeemer(t, m, book), mine, mine, mine, mine, mine)
		if o := book.Outcome(win.Ticket.Hash()); o.State != pm.Used || o.Tx != tx || m.calls != 3 {
			t.Errorf("after %d calls: %+v", m.calls, o)
		}
	})
}

// TestRedeemerKilledAnywhere stops a redeemer after every possible number of broker and queue calls, and lets a new one
// finish: every winner is paid once.
func TestRedeemerKilledAnywhere(t *testing.T) {
	t.Parallel()
	for after := range 8 {
		t.Run(fmt.Sprint(after), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				w := devWorld(t)
				wins := w.winners(t, 17)
				ctx, kill := context.WithCancel(context.Background())
				defer kill()
				f := &fuse{left: after, blow: kill}
				ch, done := make(chan pm.Round), make(chan error, 1)
				go func() { done <- w.redeemer(t, fused{w.chain, f}, forgetful{w.book, f}).Run(ctx, ch) }()
				select {
				case ch <- w.chain.Mine(11):
				case <-ctx.Done():
				}
				time.Sleep(time.Second)
				kill()
				<-done
				heads(t, w.redeemer(t, w.chain, w.book), func() pm.Round { return w.chain.Mine(1) })
				want, _ := wins[0].Ticket.FaceValue.Mul(uint64(len(wins)))
				if got := w.chain.Paid(w.payee.Address()); got.Cmp(want) != 0 {
					t.Errorf("%d winners brought %v, want %v", len(wins), got, want)
				}
				if left, _ := w.book.Pending(context.Background(), pm.Round{}); len(left) != 0 {
					t.Errorf("%d winners left", len(left))
				}
			})
		})
	}
}

// fuse burns with every call; when it is gone nothing is written any more, as after SIGKILL.
type fuse struct {
	mu   sync.Mutex
	left int
	blow func()
}

func (f *fuse) burn() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.left--
	if f.left < 0 {
		f.blow()
	}
	return f.left < 0
}

type fused struct {
	pm.Broker
	*fuse
}

func (f fused) Redeem(ctx context.Context, w []pm.Win) ([]pm.Outcome, error) {
	out, err := f.Broker.Redeem(ctx, w)
	if f.burn() {
		return nil, context.Canceled
	}
	return out, err
}

type forgetful struct {
	pm.Wins
	*fuse
}

func (f forgetful) Mark(ctx context.Context, h pm.Hash, o pm.Outcome) error {
	if f.burn() {
		return context.Canceled
	}
	return f.Wins.Mark(ctx, h, o)
}
