package pm_test

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"pgregory.net/rapid"
)

func drawWei(t *rapid.T, name string) pm.Wei {
	b := rapid.SliceOfN(rapid.Byte(), 0, 32).Draw(t, name)
	w, err := pm.WeiFromBytes(b)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func drawProb(t *rapid.T, name string) pm.Prob {
	p, err := pm.ProbFromBytes(rapid.SliceOfN(rapid.Byte(), 0, 32).Draw(t, name))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestCreditNeverExceedsEV(t *testing.T) {
	t.Parallel()
	one := pm.Always.Big()
	rapid.Check(t, func(t *rapid.T) {
		p := pm.Params{FaceValue: drawWei(t, "face"), WinProb: drawProb(t, "prob")}
		n := rapid.Uint32().Draw(t, "n")
		exact := new(big.Int).Mul(p.FaceValue.Big(), p.WinProb.Big())
		exact.Mul(exact, new(big.Int).SetUint64(uint64(n)))
		worth := p.Worth(n).Big()
		if new(big.Int).Mul(worth, one).Cmp(exact) > 0 {
			t.Fatalf("%d tickets are booked at %v, above their exact value", n, worth)
		}
		next := worth.Add(worth, big.NewInt(1))
		if exact.Cmp(new(big.Int).Mul(one, one)) <= 0 && next.Mul(next, one).Cmp(exact) <= 0 {
			t.Fatalf("%d tickets are booked a whole wei too low", n)
		}
		// In parts they are never worth more than at once.
		a := rapid.Uint32Range(0, n).Draw(t, "part")
		if parts, err := p.Worth(a).Add(p.Worth(n - a)); err == nil && parts.Cmp(p.Worth(n)) > 0 {
			t.Fatalf("%d and %d tickets are worth %v, %d are worth %v", a, n-a, parts, n, p.Worth(n))
		}
	})
}

func TestProbForIsNeverShort(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		face, ev := drawWei(t, "face"), drawWei(t, "ev")
		p, err := pm.ProbFor(ev, face)
		if err != nil {
			if ev.Cmp(face) <= 0 || !errors.Is(err, pm.ErrEV) {
				t.Fatalf("EV %v of %v: %v", ev, face, err)
			}
			return
		}
		if got := (pm.Params{FaceValue: face, WinProb: p}).EV(); !face.IsZero() && got.Cmp(ev) < 0 {
			t.Fatalf("wanted an EV of %v at face value %v, got %v", ev, face, got)
		}
	})
}

func TestAWinRedeemsOnce(t *testing.T) {
	t.Parallel()
	w := devWorld(t)
	wins := w.winners(t, 10)
	w.chain.Mine(11)
	rapid.Check(t, func(t *rapid.T) {
		chain := pmtest.NewChain(pm.NewWei(1))
		chain.Fund(w.payer.Address(), pm.Account{Deposit: pm.NewWei(1e18)})
		paid := map[int]bool{}
		for _, i := range rapid.SliceOfN(rapid.IntRange(0, 9), 1, 12).Draw(t, "order") {
			out, err := chain.Redeem(context.Background(), wins[i:i+1])
			if err != nil {
				t.Fatal(err)
			}
			want := pm.Confirmed
			if paid[i] {
				want = pm.Used
			}
			if out[0].State != want {
				t.Fatalf("winner %d: %+v, want %s", i, out[0], want)
			}
			paid[i] = true
		}
		want, _ := wins[0].Ticket.FaceValue.Mul(uint64(len(paid)))
		if got := chain.Paid(w.payee.Address()); got.Cmp(want) != 0 {
			t.Fatalf("%d winners brought %v, want %v", len(paid), got, want)
		}
	})
}

// FuzzText holds every text form against its own output.
func FuzzText(f *testing.F) {
	f.Add("0")
	f.Add(pm.Always.String())
	f.Add("115792089237316195423570985008687907853269984665640564039457584007913129639935")
	f.Add((pm.Signature{}).String())
	f.Fuzz(func(t *testing.T, s string) {
		if w, err := pm.ParseWei(s); err == nil {
			if again, err := pm.ParseWei(w.String()); err != nil || again != w {
				t.Errorf("amount %q came back as %v, %v", s, again, err)
			}
		}
		if p, err := pm.ParseProb(s); err == nil {
			if again, err := pm.ParseProb(p.String()); err != nil || again != p {
				t.Errorf("probability %q came back as %v, %v", s, again, err)
			}
		}
		if sig, err := pm.ParseSignature(s); err == nil {
			if again, err := pm.ParseSignature(sig.String()); err != nil || again != sig {
				t.Errorf("signature %q came back as %v, %v", s, again, err)
			}
		}
	})
}

// FuzzAccept feeds a recipient arbitrary tickets under parameters it made: none may be accepted, none may crash it.
func FuzzAccept(f *testing.F) {
	w := devWorld(f)
	p := w.params(f, 1e9)
	good := w.issue(f, p, pm.NewWei(1))
	f.Add(good.Tickets[0].Sig[:], uint32(2), []byte{1}, uint64(3))
	f.Fuzz(func(t *testing.T, sig []byte, nonce uint32, face []byte, expiry uint64) {
		b := pm.Batch{Params: p, Sender: w.payer.Address(), Tickets: []pm.Signed{{Nonce: nonce}}}
		copy(b.Tickets[0].Sig[:], sig)
		if v, err := pm.WeiFromBytes(face); err == nil && len(face) > 0 {
			b.Params.FaceValue, b.Params.Expiry = v, expiry
		}
		if credit, err := w.recipient.Accept(context.Background(), b); err == nil && b.Tickets[0] != good.Tickets[0] {
			t.Errorf("accepted an invented ticket for %v", credit)
		}
	})
}
