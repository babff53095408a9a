package job_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

func TestEveryErrorCrossesTheWireAsItself(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		err  error
		code uint32
		is   []error
	}{
		"price":             {market.ErrPrice, 0x2001, []error{market.ErrPrice}},
		"unpaid":            {market.ErrUnpaid, 0x2002, []error{market.ErrUnpaid}},
		"ticket":            {market.ErrTicket, 0x2003, []error{market.ErrTicket}},
		"overloaded":        {market.ErrOverloaded, 0x2004, []error{market.ErrOverloaded}},
		"no memory":         {p2p.ErrLimit, 0x2004, []error{market.ErrOverloaded}},
		"unsupported":       {market.ErrUnsupported, 0x2005, []error{market.ErrUnsupported}},
		"media":             {market.ErrMedia, 0x2006, []error{market.ErrMedia}},
		"quote":             {market.ErrQuote, 0x2007, []error{market.ErrQuote}},
		"deadline":          {context.DeadlineExceeded, 0x2008, []error{market.ErrDeadline}},
		"banned":            {p2p.ErrBanned, 0x2009, []error{market.ErrBanned}},
		"limit":             {market.ErrLimit, 0x200a, []error{market.ErrLimit}},
		"protocol":          {p2p.ErrTooLarge, 0x200b, []error{market.ErrProtocol}},
		"price of tickets":  {pm.ErrPrice, 0x2001, []error{market.ErrPrice, pm.ErrPrice}},
		"replayed ticket":   {pm.ErrReplayed, 0x2014, []error{market.ErrTicket, pm.ErrReplayed}},
		"expired ticket":    {pm.ErrExpired, 0x2016, []error{market.ErrTicket, pm.ErrExpired}},
		"wrong rand":        {pm.ErrRand, 0x2013, []error{market.ErrTicket, pm.ErrRand}},
		"no funds":          {pm.ErrSender, 0x2011, []error{market.ErrTicket, pm.ErrSender}},
		"withdrawing":       {pm.ErrUnlocking, 0x2012, []error{market.ErrTicket, pm.ErrUnlocking}},
		"too little funds":  {pm.ErrFunds, 0x201b, []error{market.ErrTicket, pm.ErrFunds}},
		"forged ticket":     {pm.ErrSignature, 0x2017, []error{market.ErrTicket, pm.ErrSignature}},
		"anything else":     {errors.New("secret"), 0x200f, []error{market.ErrInternal}},
		"nothing we can do": {pm.ErrChain, 0x200f, []error{market.ErrInternal}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := job.RefusalFor(fmt.Errorf("while doing something: %w", tc.err))
			if r.Code != tc.code {
				t.Errorf("code %#x, want %#x", r.Code, tc.code)
			}
			for _, want := range tc.is {
				if !errors.Is(r, want) {
					t.Errorf("%v is not %v", r, want)
				}
			}
			if tc.code == job.CodeInternal && r.Text != "" {
				t.Errorf("tells %q", r.Text)
			}
		})
	}
	if r := (&job.Refusal{Code: 0xdead}); !errors.Is(r, market.ErrInternal) {
		t.Errorf("an unknown code means %v", r)
	}
}

// broken is a till that takes no payment, for a reason.
type broken struct {
	job.Till
	err error
}

func (b broken) Accept(context.Context, market.Deal, pm.Batch) (pm.Wei, error) {
	return pm.Wei{}, b.err
}

func TestJobsThatCannotBeAreRefusedWithTheirReason(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		setup func(*job.Parts)
		job   func(*market.Job)
		chain func(*rig)
		want  error
	}{
		"a quote nobody gave":             {job: func(j *market.Job) { j.Quote[0]++ }, want: market.ErrQuote},
		"another capability":              {job: func(j *market.Job) { j.Capability = "infer/x" }, want: market.ErrUnsupported},
		"more units than quoted":          {job: func(j *market.Job) { j.MaxUnits++ }, want: market.ErrLimit},
		"an estimate above the maximum":   {job: func(j *market.Job) { j.Estimate = j.MaxUnits + 1 }, want: market.ErrProtocol},
		"a deadline of a week":            {job: func(j *market.Job) { j.Deadline = 7 * 24 * time.Hour }, want: market.ErrProtocol},
		"a peer that is not served":       {setup: func(p *job.Parts) { p.Allow = func(peer.ID) bool { return false } }, want: market.ErrUnsupported},
		"a sender who took its money out": {chain: func(r *rig) { r.chain.Fund(r.key.Address(), pm.Account{}) }, want: pm.ErrFunds},
		"a replayed ticket":               {setup: func(p *job.Parts) { p.Till = broken{p.Till, pm.ErrReplayed} }, want: pm.ErrReplayed},
		"a fault of our own":              {setup: func(p *job.Parts) { p.Till = broken{p.Till, errors.New("disk")} }, want: market.ErrInternal},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			allow := func(peer.ID) bool { return true }
			r := newRig(t, steps(1, 10), setup{parts: func(p *job.Parts) {
				if tc.setup != nil {
					tc.setup(p)
				}
				if p.Allow != nil { // quotes are asked for before
					denied := p.Allow
					p.Allow = func(id peer.ID) bool { return allow(id) || denied(id) }
				}
			}})
			q := r.quote()
			w := r.purse(q)
			allow = func(peer.ID) bool { return false }
			j := newJob(q, 1)
			if tc.job != nil {
				tc.job(&j)
			}
			if tc.chain != nil {
				tc.chain(r)
			}
			out := newSink()
			_, err := r.do(q, j, w, job.IO{In: strings.NewReader("body"), Out: out})
			if !errors.Is(err, tc.want) {
				t.Errorf("error %v, want %v", err, tc.want)
			}
			if out.track(0) != "" {
				t.Error("output from a refused job")
			}
			r.settled()
		})
	}
}

func TestAnOverloadedOrchestratorSaysSo(t *testing.T) {
	t.Parallel()
	r := newRig(t, does(endless), setup{server: job.Config{MaxJobs: 1}})
	q := r.quote()
	w := r.purse(q)
	out, stop, done := newSink(), make(chan struct{}), make(chan error)
	go func() {
		j := newJob(q, 1)
		j.Live, j.Deadline = true, time.Minute
		_, err := r.do(q, j, w, job.IO{In: strings.NewReader("x"), Out: out, Stop: stop})
		done <- err
	}()
	<-out.seen
	if _, err := r.do(q, newJob(q, 2), w, job.IO{In: strings.NewReader("x"), Out: newSink()}); !errors.Is(err, market.ErrOverloaded) {
		t.Errorf("error %v, want overloaded", err)
	}
	close(stop)
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestQuotesAreRefusedWithTheirReason(t *testing.T) {
	t.Parallel()
	r := newRig(t, steps(1, 10), setup{})
	r.quote()
	cheap := price
	cheap.Num--
	other := price
	other.Unit = market.Millisecond
	tests := map[string]struct {
		change func(*market.Want)
		want   error
	}{
		"a capability it does not have":  {func(w *market.Want) { w.Capability = "infer/x" }, market.ErrUnsupported},
		"a constraint it does not meet":  {func(w *market.Want) { w.Constraints = []market.Constraint{{Key: "hw", Value: "nvenc"}} }, market.ErrUnsupported},
		"no units at all":                {func(w *market.Want) { w.MaxUnits = 0 }, market.ErrLimit},
		"cheaper than it sells":          {func(w *market.Want) { w.MaxPrice = cheap }, market.ErrPrice},
		"in another unit":                {func(w *market.Want) { w.MaxPrice = other }, market.ErrPrice},
		"a sender without any funds":     {func(w *market.Want) { w.Sender = pm.Address{9} }, pm.ErrFunds},
		"nobody as a sender":             {func(w *market.Want) { w.Sender = pm.Address{} }, pm.ErrSender},
		"so much that it cannot be paid": {func(w *market.Want) { w.MaxUnits = 1 << 39 }, nil},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			w := r.want()
			tc.change(&w)
			_, err := r.client.Quote(t.Context(), r.orch.ID(), w)
			if tc.want != nil && !errors.Is(err, tc.want) {
				t.Errorf("error %v, want %v", err, tc.want)
			}
		})
	}
}

// wide lets a test send frames that the protocol does not allow.
func wide(byte) int { return 64 << 20 }

func TestFramesThatBreakTheProtocolAreRefused(t *testing.T) {
	t.Parallel()
	r := newRig(t, steps(1, 10), setup{server: job.Config{HeaderWait: 10 * time.Second}})
	silent := newRig(t, steps(1, 10), setup{server: job.Config{HeaderWait: 300 * time.Millisecond}}) // for the one who sends nothing
	good, err := wire.EncodeHeader(newJob(r.quote(), 1), pm.Batch{})
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		send func(*p2p.Stream) error
		want error
	}{
		"a header larger than any":     {func(s *p2p.Stream) error { return s.Send(wire.FrameHeader, make([]byte, 1<<20)) }, market.ErrProtocol},
		"a header that does not parse": {func(s *p2p.Stream) error { return s.Send(wire.FrameHeader, []byte{0xff}) }, market.ErrProtocol},
		"data before the header":       {func(s *p2p.Stream) error { return s.Send(wire.FrameData, []byte("x")) }, market.ErrProtocol},
		"a frame of an unknown type":   {func(s *p2p.Stream) error { return s.Send(99, []byte("x")) }, market.ErrProtocol},
		"nothing at all":               {func(*p2p.Stream) error { return nil }, market.ErrDeadline},
		"a header in the middle of a job": {func(s *p2p.Stream) error {
			return errors.Join(s.Send(wire.FrameHeader, good), s.Send(wire.FrameHeader, good))
		}, market.ErrProtocol},
		"data after the end": {func(s *p2p.Stream) error {
			return errors.Join(s.Send(wire.FrameHeader, good), s.Send(wire.FrameEnd, nil), s.Send(wire.FrameData, []byte("x")))
		}, market.ErrProtocol},
		"a payment that is none": {func(s *p2p.Stream) error {
			return errors.Join(s.Send(wire.FrameHeader, good), s.Send(wire.FramePayment, []byte{0xff}))
		}, market.ErrProtocol},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			r := r
			if errors.Is(tc.want, market.ErrDeadline) {
				r = silent
			}
			s, err := r.gw.OpenStream(t.Context(), r.orch.ID(), job.Protocol, p2p.Limits{Frame: wide})
			if err != nil {
				t.Fatal(err)
			}
			defer s.Reset(0)
			if err := tc.send(s); err != nil {
				t.Fatal(err)
			}
			_ = s.SetReadDeadline(time.Now().Add(30 * time.Second))
			for {
				typ, payload, err := s.Recv()
				if reset := job.FromReset(err); reset != nil {
					if !errors.Is(reset, tc.want) {
						t.Errorf("reset with %v, want %v", reset, tc.want)
					}
					break
				}
				if err != nil {
					t.Fatal(err)
				}
				if typ != wire.FrameRefused {
					continue
				}
				told, err := job.DecodeRefusal(payload)
				if err != nil || !errors.Is(told, tc.want) {
					t.Errorf("refused with %v, %v, want %v", told, err, tc.want)
				}
				break
			}
			s.Reset(0)
			r.settled()
		})
	}
}
