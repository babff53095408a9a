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
	"github.com/castnet/castnet/pm"
)

// endless delivers pieces of one unit until it is stopped, so slowly that no limit is near before a test gives up.
func endless(ctx context.Context, _ market.Job, ios job.IO) (market.Work, error) {
	for units := uint64(1); ; units++ {
		if err := ios.Out.Write(0, []byte("piece")); err != nil {
			return market.Work{}, err
		}
		if err := ios.Out.Delivered(units); err != nil {
			return market.Work{}, err
		}
		select {
		case <-ctx.Done():
			return market.Work{Units: units}, ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}

func TestACancelledJobEndsInAReceiptOverWhatCame(t *testing.T) {
	t.Parallel()
	r := newRig(t, does(endless), setup{})
	q := r.quote()
	in, grow := io.Pipe()
	out := newSink()
	stop := make(chan struct{})
	go func() {
		_, _ = grow.Write([]byte("x"))
		<-out.seen
		close(stop)
	}()
	j := newJob(q, 1)
	j.Live = true
	got, err := r.do(q, j, r.purse(q), job.IO{In: in, Out: out, Stop: stop})
	if err != nil {
		t.Fatal(err)
	}
	if got.End != market.EndCancelled || got.Units == 0 || int(got.Units)*len("piece") != len(out.track(0)) {
		t.Errorf("end %d with %d units for %d bytes", got.End, got.Units, len(out.track(0)))
	}
	r.settled()
	if payee, payer := r.balances(); payee != payer {
		t.Errorf("books: payee %+v, payer %+v", payee, payer)
	}
	if n := transitions(t, r.serverMx, "cancelled", "cancelled"); n != 1 {
		t.Errorf("server counted %v receipts of cancelled jobs", n)
	}
}

func TestAFailureOfTheWorkIsToldWithAReceipt(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		err  error
		want error
	}{
		"bad input is named":             {market.ErrMedia, market.ErrMedia},
		"a worker's refusal goes on":     {&job.Refusal{Code: job.CodeUnsupported}, market.ErrUnsupported},
		"what is our own stays internal": {errors.New("disk on fire in /secret"), market.ErrInternal},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t, does(func(_ context.Context, _ market.Job, ios job.IO) (market.Work, error) {
				_ = ios.Out.Write(3, []byte("part"))
				_ = ios.Out.Delivered(40)
				_ = ios.Out.Write(3, []byte("never counted"))
				return market.Work{}, tc.err
			}), setup{})
			q := r.quote()
			out := newSink()
			got, err := r.do(q, newJob(q, 1), r.purse(q), job.IO{In: strings.NewReader("body"), Out: out})
			if !errors.Is(err, tc.want) || strings.Contains(err.Error(), "secret") {
				t.Fatalf("error %v, want %v", err, tc.want)
			}
			if got.Units != 40 || got.End != market.EndFailed || out.track(3) != "part" {
				t.Errorf("receipt over %d units, end %d, output %q", got.Units, got.End, out.track(3))
			}
		})
	}
}

func TestUnitsAboveTheMaximumEndTheJobWithTheMaximum(t *testing.T) {
	t.Parallel()
	r := newRig(t, steps(3, maxUnits/2), setup{})
	q := r.quote()
	got, err := r.do(q, newJob(q, 1), r.purse(q), job.IO{In: strings.NewReader("body"), Out: newSink()})
	if !errors.Is(err, market.ErrLimit) || got.Units != maxUnits || got.End != market.EndFailed {
		t.Errorf("%d units, end %d, error %v", got.Units, got.End, err)
	}
}

func TestABodyThatOutgrowsItsHeaderIsRefused(t *testing.T) {
	t.Parallel()
	r := newRig(t, does(func(_ context.Context, _ market.Job, ios job.IO) (market.Work, error) {
		_, err := io.Copy(io.Discard, ios.In)
		return market.Work{}, err
	}), setup{server: job.Config{MaxBody: 1 << 20}})
	q := r.quote()
	got, err := r.do(q, newJob(q, 1), r.purse(q), job.IO{In: io.LimitReader(zeros{}, 64<<20), Out: newSink()})
	if !errors.Is(err, market.ErrLimit) || got.Units != 0 {
		t.Errorf("%d units, error %v", got.Units, err)
	}
	r.settled()
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func TestTheDeadlineCountsFromTheLastByteOfTheBody(t *testing.T) {
	t.Parallel()
	r := newRig(t, does(func(ctx context.Context, _ market.Job, ios job.IO) (market.Work, error) {
		_, _ = io.Copy(io.Discard, ios.In)
		<-ctx.Done()
		return market.Work{}, ctx.Err()
	}), setup{client: job.ClientConfig{Grace: 20 * time.Second}}) // the answer is the orchestrator's, however late it comes
	q := r.quote()
	j := newJob(q, 1)
	j.Deadline = 100 * time.Millisecond
	got, err := r.do(q, j, r.purse(q), job.IO{In: strings.NewReader("body"), Out: newSink()})
	if !errors.Is(err, market.ErrDeadline) || got.End != market.EndFailed {
		t.Errorf("end %d, error %v", got.End, err)
	}
}

func TestEventsAndControlPassBothWays(t *testing.T) {
	t.Parallel()
	r := newRig(t, does(func(_ context.Context, _ market.Job, ios job.IO) (market.Work, error) {
		b := <-ios.Control
		if err := ios.Out.Event(bytes.ToUpper(b)); err != nil {
			return market.Work{}, err
		}
		_, err := io.Copy(io.Discard, ios.In)
		return market.Work{Units: 1}, errors.Join(err, ios.Out.Write(0, []byte("x")))
	}), setup{})
	q := r.quote()
	control := make(chan []byte, 1)
	control <- []byte("brighter")
	out := newSink()
	if _, err := r.do(q, newJob(q, 1), r.purse(q), job.IO{In: strings.NewReader("body"), Out: out, Control: control}); err != nil {
		t.Fatal(err)
	}
	if len(out.events) != 1 || string(out.events[0]) != "BRIGHTER" {
		t.Errorf("events %q", out.events)
	}
}

func TestWhenTheOrchestratorVanishesThePurseKeepsItsBooks(t *testing.T) {
	t.Parallel()
	r := newRig(t, does(endless), setup{})
	q := r.quote()
	in, grow := io.Pipe()
	out := newSink()
	go func() {
		_, _ = grow.Write([]byte("x"))
		<-out.seen
		_ = r.orch.Close()
	}()
	j := newJob(q, 1)
	j.Live = true
	w := r.purse(q)
	if _, err := r.do(q, j, w, job.IO{In: in, Out: out}); err == nil {
		t.Fatal("no error from a peer that is gone")
	}
	if got := w.Balance(); got.Unused().Cmp(q.E) > 0 || got.Credited.IsZero() {
		t.Errorf("balance %+v, E %v", got, q.E)
	}
	if n := transitions(t, r.clientMx, "returning", "failed") + transitions(t, r.clientMx, "computing", "failed"); n != 1 {
		t.Errorf("%v failures counted", n)
	}
	r.settled()
}

func TestWhenTheGatewayVanishesTheJobIsClosedAndItsUnitsAreBooked(t *testing.T) {
	t.Parallel()
	r := newRig(t, does(endless), setup{})
	q := r.quote()
	in, grow := io.Pipe()
	out := newSink()
	go func() {
		_, _ = grow.Write([]byte("x"))
		<-out.seen
		_ = r.gw.Close()
	}()
	j := newJob(q, 1)
	j.Live = true
	if _, err := r.do(q, j, r.purse(q), job.IO{In: in, Out: out}); err == nil {
		t.Fatal("no error without a host")
	}
	r.settled()
	closings := r.books.Closings(billing.Key{Side: billing.Payee, Payer: r.key.Address(), Session: r.session, Peer: r.gw.ID()})
	if len(closings) != 1 || closings[0].Units == 0 {
		t.Errorf("closings %+v", closings)
	}
	if kept := r.books.Receipts(billing.Payee); len(kept) != 1 || len(kept[0].Counter) != 0 {
		t.Errorf("%d receipts kept", len(kept))
	}
}

func TestBalancesSurviveARestartOfBothSides(t *testing.T) {
	t.Parallel()
	r := newRig(t, steps(3, 100), setup{})
	q := r.quote()
	for n := range byte(3) {
		w := r.purse(q) // a gateway that starts anew
		if _, err := r.do(q, newJob(q, n+1), w, job.IO{In: strings.NewReader("body"), Out: newSink()}); err != nil {
			t.Fatal(err)
		}
		r.settled()
		r.stop()
		r.startTill(setup{}) // and an orchestrator
		r.startServer(steps(3, 100), setup{})
		q = r.quote()
		payee, payer := r.balances()
		due, _ := price.Due(300)
		want, _ := due.Mul(uint64(n) + 1)
		if payee != payer || payee.Debited != want || q.Balance != payee {
			t.Errorf("after %d jobs: payee %+v, payer %+v, quoted %+v, want debits %v", n+1, payee, payer, q.Balance, want)
		}
	}
	if payee, _ := r.balances(); payee.Unused().Cmp(q.E) > 0 {
		t.Errorf("unused %v above E %v", payee.Unused(), q.E)
	}
}

func TestTheSameJobAgainIsAnotherAttempt(t *testing.T) {
	t.Parallel()
	r := newRig(t, steps(1, 100), setup{})
	q := r.quote()
	w := r.purse(q)
	for range 2 {
		if _, err := r.do(q, newJob(q, 1), w, job.IO{In: strings.NewReader("body"), Out: newSink()}); err != nil {
			t.Fatal(err)
		}
		r.settled()
	}
	due, _ := price.Due(100)
	if got, want := w.Balance().Debited, mul(due, 2); got != want {
		t.Errorf("debited %v, want %v", got, want)
	}
}

func mul(w pm.Wei, n uint64) pm.Wei {
	p, _ := w.Mul(n)
	return p
}

func TestOffChainTheSameCodeRunsWithFreeTickets(t *testing.T) {
	t.Parallel()
	r := newRig(t, steps(5, 100), setup{till: billing.TillConfig{Free: true}})
	q := r.quote()
	if !q.E.IsZero() || !q.Params.Free() {
		t.Fatalf("quote with exposure %v and tickets of %v", q.E, q.Params.EV())
	}
	w := r.purse(q)
	for n := range byte(3) {
		got, err := r.do(q, newJob(q, n+1), w, job.IO{In: strings.NewReader("body"), Out: newSink()})
		if err != nil || got.Units != 500 || !got.Due.IsZero() {
			t.Fatalf("%d units for %v wei, %v", got.Units, got.Due, err)
		}
	}
	if n := w.Totals().Tickets; n != 3 {
		t.Errorf("%d free tickets for 3 jobs", n)
	}
}

func TestParametersThatExpiredAreReplacedInTheMiddleOfAJob(t *testing.T) {
	t.Parallel()
	r := newRig(t, steps(10, maxUnits/10), setup{})
	q := r.quote()
	w := r.purse(q)
	r.chain.Mine(50)
	got, err := r.do(q, newJob(q, 1), w, job.IO{In: strings.NewReader("body"), Out: newSink()})
	if err != nil || got.Units != maxUnits {
		t.Fatalf("%d units, %v", got.Units, err)
	}
	if payee, payer := r.balances(); payee != payer || payee.Credited.Cmp(got.Due) < 0 {
		t.Errorf("books: payee %+v, payer %+v", payee, payer)
	}
}
