package gateway

import (
	"sync"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
)

// record is one segment on the board while its job runs. Its fields are guarded by the board's mutex.
type record struct {
	board *board
	job   market.JobID
	life  *job.Machine
	view  SegmentView
	ended time.Time // last frame captured

	listed int // playlists it is in

	receipt market.Receipt // of the accepted attempt
	in, out time.Time      // of the running attempt: last input byte taken, last output byte given
}

func (r *record) lock() *sync.Mutex { r.board.mu.Lock(); return &r.board.mu }

// leased tells how attempt n came to its orchestrator: fresh means that it was looked for just now, same that it is the
// one of the attempt before.
func (r *record) leased(n int, fresh, same bool) {
	switch {
	case n == 0 && !fresh:
		r.life.Fire(job.OnQuote)
	case n == 0:
		r.life.Fire(job.OnInput)
		r.life.Fire(job.OnCandidates)
		r.life.Fire(job.OnQuote)
	case same:
		r.life.Fire(job.OnRetry)
		r.life.Fire(job.OnSame)
	default:
		r.life.Fire(job.OnRetry)
		r.life.Fire(job.OnSwap)
		r.life.Fire(job.OnQuote)
	}
}

// nobody tells that attempt n found no orchestrator.
func (r *record) nobody(n int) {
	if n == 0 {
		r.life.Fire(job.OnInput)
	} else {
		r.life.Fire(job.OnRetry)
	}
	r.life.Fire(job.OnNobody)
}

// attempt begins a new attempt at an orchestrator.
func (r *record) attempt(peer string) {
	defer r.lock().Unlock()
	r.view.Attempts++
	r.view.Orchestrator, r.view.Output = peer, false
	r.in, r.out = time.Time{}, time.Time{}
	if v := r.board.streams[r.view.Stream]; v != nil {
		if v.Peer != "" && v.Peer != peer {
			v.Swaps++
		}
		v.Peer = peer
	}
}

// at tells whether the attempt before was at this orchestrator.
func (r *record) at(peer string) bool {
	defer r.lock().Unlock()
	return r.view.Orchestrator == peer
}

// idle ends an attempt: nothing is running, whatever its outcome.
func (r *record) idle() {
	defer r.lock().Unlock()
	r.view.Output = false
}

func (r *record) lastIn(at time.Time) {
	defer r.lock().Unlock()
	r.in = at
}

// output notes bytes of a rung.
func (r *record) output() {
	defer r.lock().Unlock()
	r.out = time.Now()
	r.view.Output = true
}

// accepted keeps the receipt the segment was paid by, and what the network added to the engine's own time.
func (r *record) accepted(rc market.Receipt) {
	r.life.Fire(job.OnVerified)
	defer r.lock().Unlock()
	r.receipt = rc
	r.view.Units, r.view.Due = rc.Units, rc.Due.String()
	if !r.in.IsZero() && !r.out.IsZero() && rc.Hints.Tail > 0 {
		r.view.OverheadMS = max(float64((r.out.Sub(r.in)-rc.Hints.Tail).Microseconds())/1000, 0) // two clocks: noise may be below zero
		r.board.metrics.overhead.Observe(r.view.OverheadMS / 1000)
	}
}

func (r *record) done() {
	defer r.lock().Unlock()
	if v := r.board.streams[r.view.Stream]; v != nil {
		v.Out++
		v.Trouble = ""
	}
}

// lost counts the segment as lost, for the reason given.
func (r *record) lost(why error) {
	defer r.lock().Unlock()
	if v := r.board.streams[r.view.Stream]; v != nil {
		v.Lost++
		if why != nil {
			v.Trouble = why.Error()
		}
	}
}

// Streams returns every stream the gateway has seen, for the admin API.
func (g *Gateway) Streams() []StreamView {
	g.board.mu.Lock()
	defer g.board.mu.Unlock()
	out := make([]StreamView, 0, len(g.board.streams))
	for _, v := range g.board.streams {
		out = append(out, *v)
	}
	return out
}

// Segments returns the segments on the board, oldest first, for the admin API.
func (g *Gateway) Segments() []SegmentView {
	g.board.mu.Lock()
	defer g.board.mu.Unlock()
	out := make([]SegmentView, 0, len(g.board.order))
	for _, k := range g.board.order {
		r := g.board.segments[k]
		r.view.State = r.life.State().String()
		out = append(out, r.view)
	}
	return out
}

// done sums up a stream.
func (b *board) done(stream string) Done {
	b.mu.Lock()
	defer b.mu.Unlock()
	var d Done
	if v := b.streams[stream]; v != nil {
		d.Segments, d.Lost = v.In, v.In-v.Out
	}
	for k, r := range b.segments {
		if k.stream != stream {
			continue
		}
		d.Units += r.receipt.Units
		if sum, err := d.Due.Add(r.receipt.Due); err == nil {
			d.Due = sum
		}
	}
	return d
}
