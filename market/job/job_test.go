package job_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/pm"
)

// upper answers every line of its input with the same in capitals, ten units a byte.
func upper(_ context.Context, _ market.Job, ios job.IO) (market.Work, error) {
	var units uint64
	buf := make([]byte, 64)
	for {
		n, err := ios.In.Read(buf)
		if n > 0 {
			units += 10 * uint64(n)
			for track := range 2 {
				if err := ios.Out.Write(track, bytes.ToUpper(buf[:n])); err != nil {
					return market.Work{}, err
				}
			}
			if err := ios.Out.Delivered(units); err != nil {
				return market.Work{}, err
			}
		}
		if errors.Is(err, io.EOF) {
			return market.Work{Units: units, Tail: 3 * time.Millisecond}, nil
		}
		if err != nil {
			return market.Work{}, err
		}
	}
}

func TestOutputComesBackWhileTheBodyIsStillGrowing(t *testing.T) {
	t.Parallel()
	r := newRig(t, does(upper), setup{})
	q := r.quote()
	in, grow := io.Pipe()
	out := newSink()
	go func() {
		for _, s := range []string{"one ", "two ", "three"} {
			_, _ = grow.Write([]byte(s))
			for range 2 { // both tracks, before any more is sent
				<-out.seen
			}
		}
		_ = grow.Close()
	}()
	j := newJob(q, 1)
	j.Live = true
	w := r.purse(q)
	got, err := r.do(q, j, w, job.IO{In: in, Out: out})
	if err != nil {
		t.Fatal(err)
	}
	r.settled()
	for track := range 2 {
		if s := out.track(track); s != "ONE TWO THREE" {
			t.Errorf("track %d: %q", track, s)
		}
	}
	if got.Units != 130 || got.End != market.EndDone || got.Hints.Tail != 3*time.Millisecond || len(got.Counter) == 0 {
		t.Errorf("receipt %+v", got)
	}
	want, _ := price.Due(130)
	if got.Due != want {
		t.Errorf("due %v, want %v", got.Due, want)
	}
	payee, payer := r.balances()
	if payee != payer || payee.Debited != want || payee.Credited.Cmp(want) < 0 {
		t.Errorf("books: payee %+v, payer %+v, due %v", payee, payer, want)
	}
	for _, side := range []billing.Side{billing.Payee, billing.Payer} {
		kept := r.books.Receipts(side)
		if len(kept) != 1 || len(kept[0].Counter) == 0 {
			t.Fatalf("%s kept %d receipts", side, len(kept))
		}
		again, err := wire.OpenReceipt(kept[0].Raw, kept[0].Sig, kept[0].Counter)
		if err != nil || again.Units != 130 {
			t.Errorf("receipt of the %s does not open again: %v", side, err)
		}
	}
	if n := transitions(t, r.serverMx, "settling", "done"); n != 1 {
		t.Errorf("server counted %v ends", n)
	}
	if n := transitions(t, r.clientMx, "settling", "verifying"); n != 1 {
		t.Errorf("client counted %v settlements", n)
	}
}

// steps delivers a piece of output worth so many units, n times.
func steps(n int, units uint64) does {
	return func(_ context.Context, _ market.Job, ios job.IO) (market.Work, error) {
		if _, err := io.Copy(io.Discard, ios.In); err != nil {
			return market.Work{}, err
		}
		for i := range n {
			if err := ios.Out.Write(0, []byte("piece")); err != nil {
				return market.Work{}, err
			}
			if err := ios.Out.Delivered(uint64(i+1) * units); err != nil {
				return market.Work{}, err
			}
		}
		return market.Work{Units: uint64(n) * units}, nil
	}
}

func TestMoreThanTheEstimateIsAskedForAndPaid(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		n     int
		units uint64
	}{
		"in many steps":             {10, maxUnits / 10},
		"all at once, to the limit": {1, maxUnits},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t, steps(tc.n, tc.units), setup{})
			q := r.quote()
			w := r.purse(q)
			for n := range byte(3) { // leftovers of one job must not keep the next from paying
				j := newJob(q, n+1)
				j.Estimate = maxUnits / 10
				got, err := r.do(q, j, w, job.IO{In: strings.NewReader("body"), Out: newSink()})
				if err != nil {
					t.Fatal(err)
				}
				if got.Units != maxUnits {
					t.Errorf("%d units", got.Units)
				}
				if left := w.Balance().Unused(); left.Cmp(q.E) > 0 {
					t.Errorf("unused %v above E %v", left, q.E)
				}
			}
			r.settled()
			if n := transitions(t, r.serverMx, "unpaid", "computing"); n == 0 {
				t.Error("nothing was asked for")
			}
			if payee, payer := r.balances(); payee != payer {
				t.Errorf("books: payee %+v, payer %+v", payee, payer)
			}
		})
	}
}

// miser is a purse that pays only so often.
type miser struct {
	*billing.Purse
	pays int
}

func (m *miser) Pay(ctx context.Context, j market.JobID, due pm.Wei, next *pm.Params) (pm.Batch, error) {
	if m.pays--; m.pays < 0 {
		due = pm.Wei{}
	}
	return m.Purse.Pay(ctx, j, due, next)
}

func TestOutputThatIsNotPaidIsNotHandedOver(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		pays  int
		units uint64
		out   string
	}{
		"never paid, not even begun":     {0, 0, ""},
		"paid once, then what that buys": {1, maxUnits / 2, "piecepiecepiecepiecepiece"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t, steps(10, maxUnits/10), setup{server: job.Config{PayWait: 200 * time.Millisecond}})
			q := r.quote()
			out := newSink()
			got, err := r.do(q, newJob(q, 1), &miser{r.purse(q), tc.pays}, job.IO{In: strings.NewReader("body"), Out: out})
			if !errors.Is(err, market.ErrUnpaid) {
				t.Fatalf("error %v, want unpaid", err)
			}
			if got.End != market.EndFailed || got.Units != tc.units || len(got.Counter) == 0 {
				t.Errorf("receipt: end %d, %d units", got.End, got.Units)
			}
			if out.track(0) != tc.out {
				t.Errorf("output %q", out.track(0))
			}
			r.settled()
			if payee, payer := r.balances(); payee != payer {
				t.Errorf("books: payee %+v, payer %+v", payee, payer)
			}
		})
	}
}

func TestTwoJobsOfASessionOverlapWithinOneExposure(t *testing.T) {
	t.Parallel()
	r := newRig(t, steps(10, maxUnits/10), setup{})
	q := r.quote()
	w := r.purse(q)
	errs := make(chan error)
	const each = 4
	for lane := range byte(2) {
		go func() {
			for n := range byte(each) {
				j := newJob(q, 1+n+lane*each)
				j.Estimate = maxUnits
				got, err := r.do(q, j, w, job.IO{In: strings.NewReader("body"), Out: newSink()})
				if err == nil && got.Units != maxUnits {
					err = errors.New("units are missing")
				}
				if left := w.Balance().Unused(); left.Cmp(q.E) > 0 {
					err = errors.Join(err, errors.New("more than E at risk"))
				}
				errs <- err
			}
		}()
	}
	for range 2 * each {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	r.settled()
	payee, payer := r.balances()
	one, _ := price.Due(maxUnits)
	if want, _ := one.Mul(2 * each); payee.Debited != want || payer.Debited != want || payee.Credited != payer.Credited {
		t.Errorf("books: payee %+v, payer %+v, want debits %v", payee, payer, want)
	}
}
