package billing_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
)

func ctx(t any) context.Context {
	if c, ok := t.(interface{ Context() context.Context }); ok {
		return c.Context()
	}
	return context.Background()
}

func TestExposureLeavesRoomForTheLargestJobWhateverIsLeftOver(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		p := market.Price{Price: pm.Price{Num: rapid.Uint64Range(0, 1e6).Draw(t, "num"), Den: rapid.Uint64Range(1, 1e6).Draw(t, "den")}, Unit: market.Pixel}
		units := rapid.Uint64Range(1, 1e9).Draw(t, "units")
		tickets := rapid.Uint64Range(4, 64).Draw(t, "tickets")
		x, ev, err := billing.Exposure(p, units, tickets)
		if err != nil {
			t.Fatal(err)
		}
		cost, err := p.Due(units)
		if err != nil {
			t.Fatal(err)
		}
		if cost.IsZero() != x.E.IsZero() || cost.IsZero() != ev.IsZero() {
			t.Fatalf("cost %v, E %v, EV %v", cost, x.E, ev)
		}
		if cost.IsZero() {
			return
		}
		if ev.Cmp(x.MaxEV()) > 0 {
			t.Fatalf("EV %v above a quarter of E %v", ev, x.E)
		}
		// Whatever is left over, whole tickets that fit under E cover the largest job.
		left := pm.NewWei(rapid.Uint64Range(0, 1<<40).Draw(t, "left"))
		if left.Cmp(x.E) > 0 {
			left = x.E
		}
		room := x.Room(pm.Balance{Credited: left})
		n := uint64(0)
		for sum := ev; sum.Cmp(room) <= 0; sum, _ = sum.Add(ev) {
			n++
		}
		bought, _ := ev.Mul(n)
		if have, _ := left.Add(bought); have.Cmp(cost) < 0 {
			t.Fatalf("%v left and %d tickets of %v under E %v do not cover %v", left, n, ev, x.E, cost)
		}
	})
}

// message is something on its way between the two sides of a job.
type message struct {
	batch   pm.Batch        // to the till
	units   uint64          // to the purse: delivered
	missing pm.Wei          // asked for
	want    uint64          // units that wait for it
	next    *pm.Params      // with it
	receipt *market.Receipt // the end
}

// flow is one job on its way: two queues that keep their order, as the two directions of a stream do.
type flow struct {
	deal     market.Deal
	up, down []message
	begun    bool // at the till
	ready    bool // paid for up front
	units    uint64
	seen     uint64
	settled  bool
}

// market of one session under test.
type trade struct {
	*bank
	jobs    []*flow
	next    byte
	booked  map[pm.Hash]pm.Wei // worth of every batch that the orchestrator took
	charged pm.Wei             // by all statements
	ends    func() market.End  // how jobs with a receipt end; nil: well
}

// sum is what all batches were worth.
func (s *trade) sum() (all pm.Wei) {
	for _, w := range s.booked {
		all, _ = all.Add(w)
	}
	return all
}

// step does one thing that can happen next. What is not possible now does nothing.
func (s *trade) step(t *rapid.T) {
	kind := rapid.IntRange(0, 99).Draw(t, "kind")
	switch {
	case kind < 10 && len(s.jobs) < 2:
		s.begin(rapid.Uint64Range(0, maxUnits).Draw(t, "estimate"))
	case kind < 12 && len(s.jobs) == 0:
		s.restart()
	case kind < 13:
		s.chain.Mine(rapid.Uint64Range(1, 12).Draw(t, "blocks"))
	case len(s.jobs) == 0:
	default:
		f := s.jobs[rapid.IntRange(0, len(s.jobs)-1).Draw(t, "job")]
		switch {
		case kind < 40:
			s.carryUp(f)
		case kind < 70:
			s.carryDown(f)
		case kind < 90:
			s.work(f, rapid.Uint64Range(1, maxUnits).Draw(t, "units"))
		case kind < 96:
			s.settle(f)
		case kind < 98:
			s.breakOff(f)
		}
	}
}

func (s *trade) check(t *rapid.T) {
	if got := s.purse.Balance(); got.Unused().Cmp(s.quote.E) > 0 {
		t.Fatalf("the gateway risks %v, E is %v; %+v; disk %+v %+v; quote %+v; chain %+v", got.Unused(), s.quote.E, got, s.account(billing.Payer), s.account(billing.Payee), s.purse.Quote().Params, s.chain.Current())
	}
	q, err := s.till.Quote(ctx(t), gateway, s.want())
	if err != nil {
		t.Fatal(err)
	}
	if !q.Balance.Unpaid().IsZero() {
		t.Fatalf("a stranger owes %v", q.Balance.Unpaid())
	}
}

func (s *trade) begin(estimate uint64) {
	s.next++
	f := &flow{deal: s.deal(s.next, estimate)}
	b, err := s.purse.Pay(ctx(s.t), f.deal.Job.ID, due(estimate), nil)
	if err != nil {
		s.t.Fatal(err)
	}
	f.up = append(f.up, message{batch: b})
	s.jobs = append(s.jobs, f)
}

// carryUp lets the next message from the gateway arrive.
func (s *trade) carryUp(f *flow) {
	if len(f.up) == 0 {
		return
	}
	m := f.up[0]
	f.up = f.up[1:]
	d := f.deal
	if f.settled {
		d.Job = market.Job{}
	}
	missing, err := s.till.Accept(ctx(s.t), d, m.batch)
	if errors.Is(err, pm.ErrExpired) && !f.begun {
		s.drop(f, fmt.Errorf("%w: %w", market.ErrTicket, err)) // refused
		return
	}
	if err != nil && !errors.Is(err, pm.ErrExpired) {
		s.t.Fatal(err)
	}
	if err == nil && !m.batch.IsZero() {
		if s.booked == nil {
			s.booked = map[pm.Hash]pm.Wei{}
		}
		s.booked[m.batch.ID()] = m.batch.Worth()
	}
	if f.settled {
		return
	}
	f.begun = true
	s.upfront(f, missing)
}

func (s *trade) upfront(f *flow, missing pm.Wei) {
	if f.ready = f.ready || missing.IsZero(); !f.ready {
		s.ask(f, f.deal.Job.Estimate, missing)
	}
}

func (s *trade) ask(f *flow, want uint64, missing pm.Wei) {
	next, err := s.till.Params(ctx(s.t), f.deal)
	if err != nil {
		s.t.Fatal(err)
	}
	f.down = append(f.down, message{units: f.units}, message{units: f.units, want: want, missing: missing, next: &next})
}

// work delivers up to so many units in all.
func (s *trade) work(f *flow, units uint64) {
	if !f.begun || f.settled {
		return
	}
	if !f.ready {
		missing, err := s.till.Accept(ctx(s.t), f.deal, pm.Batch{})
		if err != nil {
			s.t.Fatal(err)
		}
		s.upfront(f, missing)
		return
	}
	missing, err := s.till.Deliver(ctx(s.t), f.deal, units)
	if err != nil {
		s.t.Fatal(err)
	}
	if !missing.IsZero() {
		s.ask(f, units, missing)
		return
	}
	f.units = max(f.units, units)
	f.down = append(f.down, message{units: f.units})
}

// carryDown lets the next message from the orchestrator arrive.
func (s *trade) carryDown(f *flow) {
	if len(f.down) == 0 {
		return
	}
	m := f.down[0]
	f.down = f.down[1:]
	if m.receipt != nil {
		if err := s.purse.Settle(ctx(s.t), *m.receipt); err != nil {
			s.t.Fatal(err)
		}
		for len(f.up) > 0 { // the till reads on until the countersignature
			s.carryUp(f)
		}
		s.archive(*m.receipt)
		s.remove(f)
		return
	}
	f.seen = max(f.seen, m.units)
	if err := s.purse.Delivered(ctx(s.t), f.deal.Job.ID, m.units); err != nil {
		s.t.Fatal(err)
	}
	need := due(max(f.deal.Job.Estimate, m.want, f.seen)).Less0(due(f.seen))
	if m.missing.Cmp(need) > 0 {
		need = pm.Min(m.missing, due(maxUnits).Less0(due(f.seen)))
	}
	b, err := s.purse.Pay(ctx(s.t), f.deal.Job.ID, need, m.next)
	if err != nil {
		s.t.Fatal(err)
	}
	if !b.IsZero() {
		f.up = append(f.up, message{batch: b})
	}
}

func (s *trade) settle(f *flow) {
	if !f.begun || f.settled {
		return
	}
	st, err := s.till.Settle(ctx(s.t), f.deal, f.units)
	if err != nil {
		s.t.Fatal(err)
	}
	if err := st.Check(price); err != nil {
		s.t.Fatal(err)
	}
	f.settled = true
	s.charged, _ = s.charged.Add(st.Due)
	end := market.EndDone
	if s.ends != nil {
		end = s.ends()
	}
	f.down = append(f.down, message{receipt: &market.Receipt{Job: f.deal.Job.ID, Session: s.session, Price: price, Statement: st,
		Payer: s.key.Address(), Gateway: gateway, End: end}})
}

// breakOff loses the stream with everything on it.
func (s *trade) breakOff(f *flow) {
	if f.begun && !f.settled {
		st, err := s.till.Settle(ctx(s.t), f.deal, f.units)
		if err != nil {
			s.t.Fatal(err)
		}
		s.charged, _ = s.charged.Add(st.Due)
	}
	s.drop(f, errors.New("gone"))
}

func (s *trade) drop(f *flow, why error) {
	if err := s.purse.Abandon(ctx(s.t), f.deal.Job.ID, why); err != nil {
		s.t.Fatal(err)
	}
	s.remove(f)
}

func (s *trade) remove(f *flow) {
	s.jobs = slices.DeleteFunc(s.jobs, func(o *flow) bool { return o == f })
}

// restart loses what either side had in memory only.
func (s *trade) restart() {
	s.openTill()
	s.renew()
	s.openPurse()
}

func TestNoInterleavingOfTwoJobsPassesTheExposureLimit(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := &trade{bank: newBank(t, billing.TillConfig{})}
		s.ends = func() market.End { // cancelled and failed ones are settled as any
			return rapid.SampledFrom([]market.End{market.EndDone, market.EndCancelled, market.EndFailed}).Draw(t, "end")
		}
		for range rapid.IntRange(1, 120).Draw(t, "steps") {
			s.step(t)
			s.check(t)
		}
		for len(s.jobs) > 0 { // everything that is on its way arrives, every job ends
			f := s.jobs[0]
			for range len(f.up) {
				s.carryUp(f)
			}
			if !slices.Contains(s.jobs, f) {
				continue
			}
			s.settle(f)
			for len(f.down) > 0 && slices.Contains(s.jobs, f) {
				s.carryDown(f)
			}
			s.check(t)
		}
		s.renew()
		if err := s.purse.Renew(ctx(t), s.quote); err != nil {
			t.Fatal(err)
		}
		s.check(t)
		payee, payer := s.account(billing.Payee), s.account(billing.Payer)
		if payee.Debited != payer.Debited {
			t.Fatalf("debits differ in the end: payee %v, payer %v", payee, payer)
		}
		if payee.Credited != s.sum() || payee.Debited != s.charged {
			t.Fatalf("batches of %v and statements over %v make a balance of %+v", s.sum(), s.charged, payee)
		}
		if payer.Credited.Cmp(payee.Credited) < 0 {
			t.Fatalf("the orchestrator has credit nobody gave: payee %v, payer %v", payee.Credited, payer.Credited)
		}
	})
}
