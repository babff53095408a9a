package gateway

import (
	"slices"
	"sync"
	"time"

	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/hls"
)

// kept is how many segments and requests the board remembers.
const kept = 4096

// board is what an operator can see of streams, segments and requests: a bounded log that the loops write to.
type board struct {
	tracker *job.Tracker
	metrics *metrics

	mu       sync.Mutex
	streams  map[string]*StreamView
	lists    map[string]int // playlists of each stream
	segments map[segmentKey]*record
	order    []segmentKey
	requests uint64
}

type segmentKey struct {
	stream string
	seq    uint64
}

// StreamView is one stream as the admin API shows it.
type StreamView struct {
	Name    string    `json:"name"`
	Width   int       `json:"width"`
	Height  int       `json:"height"`
	FPS     float64   `json:"fps"`
	Rungs   []string  `json:"rungs"`
	Started time.Time `json:"started"`
	Ended   bool      `json:"ended"`
	Counts
	Peer    string `json:"orchestrator"` // in use now
	Page    string `json:"playlist"`     // path on the gateway's HTTP address
	E       uint64 `json:"exposure_units"`
	Trouble string `json:"trouble,omitempty"` // why the last segment was lost

}

// Counts are a stream's segments, and how often it moved to another orchestrator.
type Counts struct {
	In    int `json:"segments_in"`
	Out   int `json:"segments_out"`
	Lost  int `json:"segments_lost"`
	Swaps int `json:"swaps"`
}

// SegmentView is one segment as the admin API shows it; durations are milliseconds, −1 while unknown.
type SegmentView struct {
	Stream       string  `json:"stream"`
	Seq          uint64  `json:"seq"`
	Job          string  `json:"job"`
	State        string  `json:"state"`
	Orchestrator string  `json:"orchestrator"`
	Attempts     int     `json:"attempts"`
	Output       bool    `json:"output"` // the running attempt has given bytes
	Units        uint64  `json:"units"`
	Due          string  `json:"wei_due"`
	OverheadMS   float64 `json:"overhead_ms"`
	LiveMS       float64 `json:"live_ms"`
}

func newBoard(t *job.Tracker, m *metrics) *board {
	return &board{tracker: t, metrics: m, streams: map[string]*StreamView{}, lists: map[string]int{}, segments: map[segmentKey]*record{}}
}

func (b *board) streamStarted(st *stream) {
	b.mu.Lock()
	defer b.mu.Unlock()
	src := st.spec.Source
	v := &StreamView{Name: st.name, Width: src.Width, Height: src.Height, FPS: src.FPS.Float(), Started: time.Now(),
		Page: "/live/" + st.name + "/index.m3u8", E: st.spec.MaxUnits()}
	b.lists[st.name] = st.first + len(st.ladder)
	for _, p := range st.ladder {
		v.Rungs = append(v.Rungs, p.Name)
	}
	b.streams[st.name] = v
	b.forget(st.name)
}

// forget removes what is left of an earlier stream of the same name: its segments have the same numbers. Of streams that
// have ended only as many are kept as of segments. It needs the lock.
func (b *board) forget(name string) {
	b.order = slices.DeleteFunc(b.order, func(k segmentKey) bool {
		if k.stream != name {
			return false
		}
		delete(b.segments, k)
		return true
	})
	for old, v := range b.streams {
		if len(b.streams) > kept && v.Ended {
			delete(b.streams, old)
		}
	}
}

func (b *board) streamEnded(st *stream) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.streams[st.name].Ended = true
}

// segment returns the record of one segment, making it when it is new and forgetting the oldest beyond the bound.
func (b *board) segment(stream string, seq uint64) *record {
	b.mu.Lock()
	defer b.mu.Unlock()
	k := segmentKey{stream, seq}
	if r := b.segments[k]; r != nil {
		return r
	}
	r := &record{board: b, job: newJobID(), life: b.tracker.Start(job.Ingesting),
		view: SegmentView{Stream: stream, Seq: seq, OverheadMS: -1, LiveMS: -1}}
	r.view.Job = r.job.String()
	b.segments[k] = r
	b.order = append(b.order, k)
	if len(b.order) > kept {
		delete(b.segments, b.order[0])
		b.order = b.order[1:]
	}
	return r
}

func (b *board) segmentIn(stream string, seg transcode.Segment) {
	b.segment(stream, seg.Seq)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.streams[stream].In++
}

func (b *board) segmentEnded(stream string, seq uint64, ext transcode.Extent) {
	r := b.segment(stream, seq)
	b.mu.Lock()
	defer b.mu.Unlock()
	r.ended = ext.EndedAt
}

// listed is called by HLS whenever a segment was listed in a rung.
func (g *Gateway) listed(l hls.Listing) {
	r := g.board.segment(l.Stream, l.Seq)
	g.board.mu.Lock()
	defer g.board.mu.Unlock()
	if l.Gap || r.ended.IsZero() {
		return
	}
	if ms := float64(l.At.Sub(r.ended).Microseconds()) / 1000; ms > r.view.LiveMS {
		r.view.LiveMS = ms
	}
	r.listed++
	if r.listed == g.board.lists[l.Stream] {
		g.metrics.live.Observe(r.view.LiveMS / 1000)
	}
}

// request makes the record of an AI request, kept on the board like a segment of the stream "/"+pipeline.
func (b *board) request(pipeline string) *record {
	b.mu.Lock()
	n := b.requests
	b.requests++
	b.mu.Unlock()
	return b.segment("/"+pipeline, n)
}
