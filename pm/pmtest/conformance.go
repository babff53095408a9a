package pmtest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/castnet/castnet/pm"
)

// Ledger is what LedgerConformance tests: the ledger and the queue its winners land in.
type Ledger interface {
	pm.Ledger
	pm.Wins
}

// accepted returns a batch of nonces in a series, with one winner when won is set.
func accepted(series string, expiry uint64, won bool, nonces ...uint32) pm.Accepted {
	key := NewKey("payer " + series)
	a := pm.Accepted{Series: pm.Keccak([]byte(series)), Expiry: expiry, Sender: key.Address(), Nonces: nonces, Credit: pm.NewWei(1000)}
	a.ID = pm.Keccak(a.Series[:], fmt.Appendf(nil, "%v %d", nonces, expiry))
	if won {
		a.Wins = []pm.Win{winner(key, nonces[0], 7, expiry)}
	}
	return a
}

func winner(key *Key, nonce uint32, round, expiry uint64) pm.Win {
	rand := pm.Keccak([]byte("rand"))
	t := pm.Ticket{Sender: key.Address(), Nonce: nonce, Params: pm.Params{
		Recipient: NewKey("payee").Address(), FaceValue: pm.NewWei(1 << 40), WinProb: pm.Always, RandHash: pm.RandHash(rand),
		Round: round, RoundHash: pm.Keccak([]byte("round")), Expiry: expiry, Seed: pm.Keccak([]byte("seed")),
		Price: pm.Price{Num: 3, Den: 7}}}
	sig, _ := key.sign(t.Digest())
	return pm.Win{Ticket: t, Sig: sig, Rand: rand}
}

// LedgerConformance tests a ledger and its queue. open returns the same one again, as after a restart.
func LedgerConformance(t *testing.T, open func(t *testing.T) func() Ledger) {
	t.Helper()
	for name, test := range map[string]func(*testing.T, func() Ledger){
		"a batch is known after it was accepted, also after a restart":    ledgerKnows,
		"a nonce is refused twice, whole batches at a time":               ledgerReplay,
		"forgotten nonces are gone, their batches still known":            ledgerForget,
		"of concurrent batches with one nonce a single one is accepted":   ledgerRace,
		"a winner is in the queue with its batch, and survives":           ledgerWinner,
		"a refused batch leaves no winner":                                ledgerRefusedWinner,
		"the queue gives urgent rounds first and keeps only what is open": winsOrder,
		"a final state stays final":                                       winsFinal,
		"marking what is not there is refused":                            winsUnknown,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, open(t))
		})
	}
}

func ledgerKnows(t *testing.T, open func() Ledger) {
	ctx, l, a := context.Background(), open(), accepted("s", 10, false, 1, 2)
	if known, err := l.Known(ctx, a.ID); err != nil || known {
		t.Fatalf("a new batch is known: %v, %v", known, err)
	}
	must(t, l.Accept(ctx, a))
	want(t, l.Accept(ctx, a), pm.ErrKnownBatch)
	l = open()
	want(t, l.Accept(ctx, a), pm.ErrKnownBatch)
	if known, err := l.Known(ctx, a.ID); err != nil || !known {
		t.Fatalf("an accepted batch is not known: %v, %v", known, err)
	}
}

func ledgerReplay(t *testing.T, open func() Ledger) {
	ctx, l := context.Background(), open()
	must(t, l.Accept(ctx, accepted("s", 10, false, 1, 2)))
	want(t, l.Accept(ctx, accepted("s", 10, false, 3, 2)), pm.ErrReplayed)
	must(t, l.Accept(ctx, accepted("s", 10, false, 3)))
	must(t, l.Accept(ctx, accepted("other", 10, false, 1, 2)))
	l = open()
	want(t, l.Accept(ctx, accepted("s", 10, false, 4, 1)), pm.ErrReplayed)
	must(t, l.Accept(ctx, accepted("s", 10, false, 4)))
}

func ledgerForget(t *testing.T, open func() Ledger) {
	ctx, l := context.Background(), open()
	old, young := accepted("old", 10, false, 1), accepted("young", 11, false, 1)
	must(t, l.Accept(ctx, old))
	must(t, l.Accept(ctx, young))
	must(t, l.Forget(ctx, 11))
	want(t, l.Accept(ctx, old), pm.ErrKnownBatch)
	want(t, l.Accept(ctx, accepted("young", 11, false, 2, 1)), pm.ErrReplayed)
	must(t, l.Accept(ctx, accepted("old", 10, false, 2, 1)))
}

func ledgerRace(t *testing.T, open func() Ledger) {
	l := open()
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() { errs[i] = l.Accept(context.Background(), accepted("s", 10, true, 5, uint32(10+i))) })
	}
	wg.Wait()
	var ok int
	for _, err := range errs {
		if err == nil {
			ok++
		} else if !errors.Is(err, pm.ErrReplayed) {
			t.Errorf("a batch with a used nonce: %v", err)
		}
	}
	if ok != 1 {
		t.Errorf("%d batches with the same nonce accepted", ok)
	}
}

func ledgerWinner(t *testing.T, open func() Ledger) {
	ctx, l, a := context.Background(), open(), accepted("s", 10, true, 1)
	must(t, l.Accept(ctx, a))
	must(t, l.Put(ctx, a.Wins[0])) // again: no second one
	l = open()
	got, err := l.Pending(ctx, pm.Round{Number: 7, Block: 8})
	must(t, err)
	if len(got) != 1 || !same(got[0], a.Wins[0]) {
		t.Fatalf("queue holds %+v, want the winner %+v", got, a.Wins[0])
	}
}

func ledgerRefusedWinner(t *testing.T, open func() Ledger) {
	ctx, l := context.Background(), open()
	must(t, l.Accept(ctx, accepted("s", 10, false, 1)))
	want(t, l.Accept(ctx, accepted("s", 11, true, 2, 1)), pm.ErrReplayed)
	if got, err := l.Pending(ctx, pm.Round{}); err != nil || len(got) != 0 {
		t.Fatalf("queue holds %d winners of a refused batch, %v", len(got), err)
	}
}

func winsOrder(t *testing.T, open func() Ledger) {
	ctx, l, key := context.Background(), open(), NewKey("payer")
	late, early, done := winner(key, 1, 9, 10), winner(key, 2, 8, 10), winner(key, 3, 8, 10)
	for _, w := range []pm.Win{late, early, done} {
		must(t, l.Put(ctx, w))
	}
	tx := pm.Keccak([]byte("tx"))
	must(t, l.Mark(ctx, done.Ticket.Hash(), pm.Outcome{State: pm.Confirmed, Paid: pm.NewWei(5)}))
	must(t, l.Mark(ctx, late.Ticket.Hash(), pm.Outcome{State: pm.Submitted, Tx: tx}))
	l = open()
	got, err := l.Pending(ctx, pm.Round{Number: 9})
	must(t, err)
	if len(got) != 2 || !same(got[0], early) || got[1].Ticket.Hash() != late.Ticket.Hash() {
		t.Fatalf("queue is %+v, want round 8 then 9", got)
	}
	if got[1].Tx != tx {
		t.Errorf("submitted winner has transaction %s, want %s", got[1].Tx, tx)
	}
}

func winsFinal(t *testing.T, open func() Ledger) {
	ctx, l, w := context.Background(), open(), winner(NewKey("payer"), 1, 9, 10)
	must(t, l.Put(ctx, w))
	must(t, l.Mark(ctx, w.Ticket.Hash(), pm.Outcome{State: pm.Confirmed, Paid: pm.NewWei(5)}))
	must(t, l.Mark(ctx, w.Ticket.Hash(), pm.Outcome{State: pm.Submitted}))
	must(t, l.Put(ctx, w))
	if got, err := open().Pending(ctx, pm.Round{Number: 9}); err != nil || len(got) != 0 {
		t.Fatalf("a paid winner is back in the queue: %+v, %v", got, err)
	}
}

func winsUnknown(t *testing.T, open func() Ledger) {
	ctx, l, w := context.Background(), open(), winner(NewKey("payer"), 1, 9, 10)
	want(t, l.Mark(ctx, w.Ticket.Hash(), pm.Outcome{State: pm.Confirmed}), pm.ErrNoWin)
	must(t, l.Put(ctx, w))
	want(t, l.Mark(ctx, w.Ticket.Hash(), pm.Outcome{State: "lost in thought"}), pm.ErrFormat)
}

// NoncesConformance tests a lease office. open returns the same one again, as after a restart.
func NoncesConformance(t *testing.T, open func(t *testing.T) func() pm.Nonces) {
	t.Helper()
	ctx, series := context.Background(), pm.Keccak([]byte("series"))
	t.Run("a series starts at 1 and its leases are contiguous", func(t *testing.T) {
		t.Parallel()
		o := open(t)()
		for _, step := range []struct{ n, first uint32 }{{1, 1}, {3, 2}, {200, 5}, {1, 205}} {
			if got, err := o.Next(ctx, series, step.n); err != nil || got != step.first {
				t.Fatalf("%d nonces start at %d (%v), want %d", step.n, got, err, step.first)
			}
		}
		if got, err := o.Next(ctx, pm.Keccak([]byte("other")), 1); err != nil || got != 1 {
			t.Fatalf("another series starts at %d, %v", got, err)
		}
	})
	t.Run("no nonce is leased twice, over restarts and at once", func(t *testing.T) {
		t.Parallel()
		again := open(t)
		seen := map[uint32]bool{}
		var mu sync.Mutex
		for range 3 {
			o := again()
			var wg sync.WaitGroup
			for n := uint32(1); n <= 8; n++ {
				wg.Go(func() {
					first, err := o.Next(ctx, series, n)
					mu.Lock()
					defer mu.Unlock()
					for i := first; err == nil && i < first+n; i++ {
						if seen[i] {
							t.Errorf("nonce %d leased twice", i)
						}
						seen[i] = true
					}
					if err != nil {
						t.Error(err)
					}
				})
			}
			wg.Wait()
		}
		if len(seen) != 3*36 {
			t.Errorf("%d nonces leased, want %d", len(seen), 3*36)
		}
	})
	t.Run("nothing and too much are refused", func(t *testing.T) {
		t.Parallel()
		o := open(t)()
		_, err := o.Next(ctx, series, 0)
		want(t, err, pm.ErrNonce)
		_, err = o.Next(ctx, series, 7)
		must(t, err)
		_, err = o.Next(ctx, series, 1<<32-1)
		want(t, err, pm.ErrNonce)
	})
}

// SignerConformance tests a signer: its signatures are those of its address, in the form the contract takes.
func SignerConformance(t *testing.T, s pm.Signer) {
	t.Helper()
	TicketSignerConformance(t, s)
	ctx := context.Background()
	typed := append([]byte{0x19, 0x01}, bytes.Repeat([]byte{7}, 64)...)
	sig, err := s.SignTyped(ctx, typed)
	must(t, err)
	if got, err := pm.RecoverTyped(typed, sig); err != nil || got != s.Address() {
		t.Errorf("typed signature recovers to %s (%v), want %s", got, err, s.Address())
	}
	if _, err := s.SignTyped(ctx, typed[:65]); err == nil {
		t.Error("a preimage of 65 bytes was signed")
	}
}

// TicketSignerConformance is what SignerConformance asks of a signer that signs no EIP-712 preimage.
func TicketSignerConformance(t *testing.T, s pm.Signer) {
	t.Helper()
	h := pm.Keccak([]byte("message"))
	sig, err := s.Sign(context.Background(), h)
	must(t, err)
	if got, err := sig.Recover(pm.PersonalDigest(h)); err != nil || got != s.Address() {
		t.Errorf("personal signature recovers to %s (%v), want %s", got, err, s.Address())
	}
	if _, err := s.SignTyped(context.Background(), make([]byte, 65)); err == nil {
		t.Error("a preimage of 65 bytes was signed")
	}
}

// same compares winners by everything they hold.
func same(a, b pm.Win) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func want(t *testing.T, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("got %v, want %v", err, kind)
	}
}
