package job_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

// liar is an orchestrator that answers every job with the output "out" and a receipt that lie has changed. counter gets
// what the gateway signed.
type liar struct {
	host    *p2p.Host
	id      p2p.Identity // who signs
	gateway *p2p.Host
	quote   market.Quote
	lie     func(*market.Receipt)
	units   uint64 // told in Progress
	counter chan bool
}

func (l *liar) serve(_ context.Context, s *p2p.Stream) error {
	_, payload, err := s.Recv()
	if err != nil {
		return err
	}
	j, _, err := wire.DecodeHeader(payload)
	if err != nil {
		return err
	}
	var body bytes.Buffer
	for typ := wire.FrameData; typ != wire.FrameEnd; {
		if typ, payload, err = s.Recv(); err != nil {
			return err
		}
		body.Write(payload)
	}
	out := []byte("out")
	r := market.Receipt{Job: j.ID, Quote: l.quote.ID, Session: l.quote.Session, Seq: j.Seq, Capability: j.Capability,
		Orch: l.host.ID(), Gateway: l.gateway.ID(), Payer: l.quote.Payer, Price: l.quote.Price, End: market.EndDone,
		In: sha256.Sum256(body.Bytes()), Out: []pm.Hash{sha256.Sum256(out)}, IssuedAt: time.Now()}
	due, err := r.Price.Due(100)
	if err != nil {
		return err
	}
	if r.Statement, err = market.Close(r.Price, 100, pm.Wei{}, market.Balance{Credited: due, Debited: due}); err != nil {
		return err
	}
	l.lie(&r)
	if err := wire.Seal(&r, l.id); err != nil {
		return err
	}
	accepted, _ := wire.EncodeAccepted()
	progress, _ := wire.EncodeProgress(l.units)
	receipt, err := wire.EncodeReceipt(r)
	if err != nil {
		return err
	}
	err = errors.Join(s.Send(wire.FrameAccepted, accepted), s.Send(wire.FramePart, append([]byte{0}, out...)),
		s.Send(wire.FrameProgress, progress), s.Send(wire.FrameReceipt, receipt))
	for err == nil {
		var typ byte
		if typ, _, err = s.Recv(); typ == wire.FrameCountersign {
			l.counter <- true
			return nil
		}
	}
	l.counter <- false
	return nil
}

func TestAReceiptThatDoesNotHoldIsNotSigned(t *testing.T) {
	t.Parallel()
	other, err := p2p.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		lie    func(*market.Receipt)
		signer *p2p.Identity
		perB   uint64
		want   error
	}{
		"a true one is signed":             {lie: func(*market.Receipt) {}},
		"signed by another":                {lie: func(*market.Receipt) {}, signer: &other, want: p2p.ErrSignature},
		"another input":                    {lie: func(r *market.Receipt) { r.In[0]++ }, want: market.ErrReceipt},
		"another output":                   {lie: func(r *market.Receipt) { r.Out[0][0]++ }, want: market.ErrReceipt},
		"an output that never came":        {lie: func(r *market.Receipt) { r.Out = append(r.Out, pm.Hash{}) }, want: market.ErrReceipt},
		"another job":                      {lie: func(r *market.Receipt) { r.Job[0]++ }, want: market.ErrReceipt},
		"another session":                  {lie: func(r *market.Receipt) { r.Session[0]++ }, want: market.ErrReceipt},
		"another payer":                    {lie: func(r *market.Receipt) { r.Payer[0]++ }, want: market.ErrReceipt},
		"another gateway":                  {lie: func(r *market.Receipt) { r.Gateway = r.Orch }, want: market.ErrReceipt},
		"another price":                    {lie: reprice(701, 3), want: market.ErrReceipt},
		"more wei than the units cost":     {lie: func(r *market.Receipt) { r.Due, _ = r.Due.Add(pm.NewWei(1)) }, want: market.ErrReceipt},
		"a sum that is none":               {lie: func(r *market.Receipt) { r.Before.Debited = pm.NewWei(5) }, want: market.ErrReceipt},
		"credit that shrinks":              {lie: func(r *market.Receipt) { r.After.Credited = pm.Wei{} }, want: market.ErrReceipt},
		"more units than bytes can be":     {lie: func(*market.Receipt) {}, perB: 33, want: market.ErrReceipt},
		"fewer units than it told before":  {lie: restate(50), want: market.ErrReceipt},
		"an end that does not exist":       {lie: func(r *market.Receipt) { r.End = 9 }, want: market.ErrProtocol},
		"a job that failed without saying": {lie: func(r *market.Receipt) { r.End = market.EndFailed }, want: market.ErrInternal},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			orch, gw, books := host(t, p2p.Orchestrator), host(t, p2p.Gateway), newPayer(t)
			q := market.Quote{ID: market.QuoteID{1}, Session: market.SessionID{2}, Price: price, MaxUnits: maxUnits, Payer: books.key.Address()}
			l := &liar{host: orch, id: orch.Identity(), gateway: gw, quote: q, lie: tc.lie, units: 100, counter: make(chan bool, 1)}
			if tc.signer != nil {
				l.id = *tc.signer
			}
			p2p.HandleStream(t.Context(), orch, job.Protocol, p2p.Limits{Frame: wide}, l.serve)
			if err := gw.Connect(t.Context(), orch.Info()); err != nil {
				t.Fatal(err)
			}
			c, err := job.NewClient(gw, job.ClientConfig{UnitsPerByte: tc.perB, ReceiptWait: 30 * time.Second}, quiet)
			if err != nil {
				t.Fatal(err)
			}
			w, err := billing.OpenPurse(t.Context(), books.parts, q, quiet)
			if err != nil {
				t.Fatal(err)
			}
			_, err = c.Do(t.Context(), orch.ID(), q, newJob(q, 1), w, job.IO{In: strings.NewReader("body"), Out: newSink()})
			if !errors.Is(err, tc.want) {
				t.Errorf("error %v, want %v", err, tc.want)
			}
			signs := tc.want == nil || errors.Is(tc.want, market.ErrInternal)
			if signed := <-l.counter; signed != signs {
				t.Errorf("signed %t, want %t", signed, signs)
			}
			if kept := len(books.Receipts(billing.Payer)); (kept == 1) != signs {
				t.Errorf("%d receipts kept", kept)
			}
		})
	}
}

// reprice makes a receipt that is right at another price.
func reprice(num, den uint64) func(*market.Receipt) {
	return func(r *market.Receipt) {
		r.Price.Price = pm.Price{Num: num, Den: den}
		due, _ := r.Price.Due(100)
		r.Statement, _ = market.Close(r.Price, 100, pm.Wei{}, market.Balance{Credited: due, Debited: due})
	}
}

// restate makes a receipt that is right over other units.
func restate(units uint64) func(*market.Receipt) {
	return func(r *market.Receipt) {
		r.Statement, _ = market.Close(r.Price, units, pm.Wei{}, r.After)
	}
}

func TestAReceiptWithoutTheWholeBodyIsRefused(t *testing.T) {
	t.Parallel()
	// The executor needs no input at all; the server still waits for its end, so that the receipt can name its hash.
	r := newRig(t, does(func(context.Context, market.Job, job.IO) (market.Work, error) { return market.Work{}, nil }), setup{})
	q := r.quote()
	in, grow := io.Pipe()
	go func() {
		_, _ = grow.Write([]byte("never read"))
		_ = grow.Close()
	}()
	got, err := r.do(q, newJob(q, 1), r.purse(q), job.IO{In: in, Out: newSink()})
	if err != nil || got.In != sha256.Sum256([]byte("never read")) {
		t.Errorf("input hash %x, %v", got.In, err)
	}
}
