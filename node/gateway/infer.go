package gateway

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/infer/pipeline"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/pm"
)

// maxReply bounds what a request may get back, all tracks together.
const maxReply = 64 << 20

// pipeline serves one AI pipeline over HTTP.
func (g *Gateway) pipeline(p pipeline.Frontend) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		payer, err := g.client(r)
		if err != nil {
			g.refuse(w, r, err)
			return
		}
		up, err := p.Parse(r.Header.Get("Content-Type"), r.Body)
		if err != nil {
			g.refuse(w, r, err)
			return
		}
		body, err := g.infer(r.Context(), payer, p, up)
		if err != nil {
			g.refuse(w, r, err)
			return
		}
		g.metrics.requests.WithLabelValues("ok").Inc()
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(body) // a client that went away is nobody to tell
	})
}

// infer has one request done by the best orchestrator that offers it, trying others when one fails.
func (g *Gateway) infer(ctx context.Context, payer customer, p pipeline.Frontend, up pipeline.Upload) ([]byte, error) {
	units, err := p.Validate(up.Request)
	if err != nil {
		return nil, err
	}
	spec, err := infer.EncodeSpec(up.Request)
	if err != nil {
		return nil, err
	}
	parts, err := g.paidBy(payer)
	if err != nil {
		return nil, err
	}
	capability := market.Capability("infer/" + p.Name())
	ses := newSession(market.Want{Capability: capability, Sender: g.parts.Sender, MaxUnits: units,
		Constraints: []market.Constraint{{Key: "model", Value: up.Request.Model}}}, g.most.infer, parts, g.log)
	defer ses.close(ctx)
	var last error
	var against doubts
	rec := g.board.request(p.Name())
	j := market.Job{ID: rec.job, Capability: capability, Spec: spec, MaxUnits: units, Estimate: units, Deadline: 4 * g.cfg.Deadline}
	for n := range g.cfg.Attempts {
		body, l, err := g.inferOnce(ctx, p, up, j, try{session: ses, rec: rec, n: n, but: against})
		if err == nil {
			ses.refuted(ctx, against)
			return body, nil
		}
		g.log.DebugContext(ctx, "request attempt ended", "pipeline", p.Name(), "reason", err)
		nobody := errors.Is(err, market.ErrNoOffer)
		if len(against) == 0 || !nobody {
			last = err
		}
		if aboutInput(err) {
			against = append(against, doubt{l, err})
		}
		if nobody || ctx.Err() != nil || errors.Is(err, pm.ErrPolicy) || against.enough() {
			break
		}
	}
	rec.lost(last)
	return nil, last
}

// try is one attempt at a segment or request.
type try struct {
	session *session
	rec     *record
	n       int
	but     doubts
}

func (g *Gateway) inferOnce(ctx context.Context, p pipeline.Frontend, up pipeline.Upload, j market.Job, t try) ([]byte, *lease, error) {
	ses, rec := t.session, t.rec
	l, fresh, err := ses.lease(ctx, t.but)
	if err != nil {
		rec.nobody(t.n)
		return nil, nil, err
	}
	defer ses.done(ctx, l)
	rec.leased(t.n, fresh, rec.at(l.cand.Advert.Peer.String()))
	rec.attempt(l.cand.Advert.Peer.String())
	defer rec.idle()
	j.Quote = l.quote.ID
	out := &tracks{rec: rec}
	began := time.Now()
	receipt, err := g.parts.Jobs.Do(ctx, l.cand.Advert.Peer, l.quote, j, l.purse, job.IO{In: bytes.NewReader(up.Body), Out: out, Track: rec.life})
	if err != nil {
		switch {
		case renewable(err):
			ses.renew(l)
		case !aboutInput(err):
			ses.failed(ctx, l, err)
		}
		return nil, l, err
	}
	body, used, err := p.Reply(up.Request, out.data)
	if units := p.Units(up.Request, used); err == nil && receipt.Units != units {
		err = fmt.Errorf("%d units charged, %d measured: %w", receipt.Units, units, ErrRejected)
	}
	if err != nil {
		rec.life.Fire(job.OnRejected)
		l.purse.discard(ctx, receipt, g.log)
		err = fmt.Errorf("%w: %w", ErrRejected, err)
		ses.failed(ctx, l, err)
		return nil, l, err
	}
	rec.accepted(receipt)
	rec.done()
	ses.served(l, time.Since(began))
	return body, l, nil
}

// refuse answers a client with the one error body that both client families read.
func (g *Gateway) refuse(w http.ResponseWriter, r *http.Request, err error) {
	status, body := reply(err)
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "2")
	}
	g.metrics.requests.WithLabelValues("refused").Inc()
	g.log.InfoContext(r.Context(), "request refused", "path", r.URL.Path, "status", status, "reason", err)
	if status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(body) // a client that went away is nobody to tell
}

// reply is what a client is told: the market's errors here, those of the request in package pipeline.
func reply(err error) (status int, body []byte) {
	for _, m := range []struct {
		is     error
		status int
		code   string
		text   string
	}{
		{account.ErrKey, http.StatusUnauthorized, "invalid_api_key", "unknown API key"},
		{market.ErrRate, http.StatusServiceUnavailable, "rate_unknown", "no exchange rate for a limit or a highest price in dollars"},
		{account.ErrExhausted, http.StatusPaymentRequired, "budget_exhausted", "spend limit reached"},
		{market.ErrUnpaid, http.StatusPaymentRequired, "payment_required", "payment required"},
		{pm.ErrPolicy, http.StatusPaymentRequired, "payment_required", "spend limit reached"},
		{pm.ErrFunds, http.StatusPaymentRequired, "payment_required", "this gateway's deposit does not cover the work"},
		{pm.ErrUnlocking, http.StatusPaymentRequired, "payment_required", "this gateway withdraws its deposit"},
		{market.ErrNoOffer, http.StatusServiceUnavailable, string(infer.CodeNoCapacity), "no orchestrator can do this now"},
		{market.ErrUnsupported, http.StatusNotFound, "pipeline_not_found", "no such pipeline here"},
		{market.ErrOverloaded, http.StatusServiceUnavailable, string(infer.CodeNoCapacity), "every orchestrator is busy"},
		{market.ErrMedia, http.StatusUnprocessableEntity, string(infer.CodeInput), "the input cannot be used"},
		{ErrRejected, http.StatusBadGateway, string(infer.CodeOutput), "the output did not pass the checks"},
	} {
		if errors.Is(err, m.is) {
			return m.status, pipeline.ErrorBody(m.status, m.code, m.text, "")
		}
	}
	return pipeline.ErrorReply(err)
}

// tracks collects the outputs of a request.
type tracks struct {
	rec *record

	mu    sync.Mutex
	total int
	data  [][]byte
}

// Write takes bytes of one output.
func (t *tracks) Write(track int, b []byte) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if track < 0 || track > 64 {
		return fmt.Errorf("track %d: %w", track, market.ErrProtocol)
	}
	if t.total += len(b); t.total > maxReply {
		return fmt.Errorf("reply of more than %d bytes: %w", maxReply, market.ErrLimit)
	}
	for len(t.data) <= track {
		t.data = append(t.data, nil)
	}
	t.data[track] = append(t.data[track], b...)
	t.rec.output()
	return nil
}

// Event is ignored: a request has no events.
func (t *tracks) Event([]byte) error { return nil }

// Delivered takes a claim; the receipt is held against what really came.
func (t *tracks) Delivered(uint64) error { return nil }
