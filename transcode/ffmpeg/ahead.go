package ffmpeg

import (
	"context"
	"runtime"
	"strings"
	"sync"
	"time"
)

// idleLife is how long a child may wait for its segment: a few segments of a live stream.
const idleLife = 15 * time.Second

// plan is what is needed to start a child.
type plan struct {
	args  []string
	pipes int
}

func (p plan) key() string { return strings.Join(p.args, "\x00") }

// ahead holds children that were started before their segment came, keyed by their arguments.
type ahead struct {
	want chan plan // buffered; what Run is to start next

	mu      sync.Mutex
	running bool
	idle    []waiting // oldest first
}

type waiting struct {
	key   string
	child *child
	since time.Time
}

// take returns an idle child for p, nil when there is none, and asks for the next one.
func (a *ahead) take(p plan) *child {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.running {
		select {
		case a.want <- p:
		default: // a refill is due already; the next segment will ask again
		}
	}
	key := p.key()
	for i, w := range a.idle {
		if w.key == key && w.child.alive() {
			a.idle = append(a.idle[:i:i], a.idle[i+1:]...)
			return w.child
		}
	}
	return nil
}

// put keeps c for the next segment and returns the children that had to make room for it.
func (a *ahead) put(key string, c *child, limit int) []*child {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.idle = append(a.idle, waiting{key: key, child: c, since: time.Now()})
	var out []*child
	for len(a.idle) > limit {
		out = append(out, a.idle[0].child)
		a.idle = a.idle[1:]
	}
	return out
}

// has says whether a live child for key waits.
func (a *ahead) has(key string) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, w := range a.idle {
		if w.key == key && w.child.alive() {
			return true
		}
	}
	return false
}

// stale takes out the children that waited too long or died, all of them when everything ends.
func (a *ahead) stale(all bool) []*child {
	a.mu.Lock()
	defer a.mu.Unlock()
	var out []*child
	var keep []waiting
	for _, w := range a.idle {
		if all || time.Since(w.since) > idleLife || !w.child.alive() {
			out = append(out, w.child)
		} else {
			keep = append(keep, w)
		}
	}
	a.idle = keep
	return out
}

func (a *ahead) setRunning(on bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.running = on
}

// Run keeps children started ahead until ctx ends, then ends those that found no segment. The engine works without it,
// each segment then waiting for its child to start. Only one Run may run at a time. It returns ctx's error.
func (e *Engine) Run(ctx context.Context) error {
	runtime.LockOSThread() // see child: what starts a child must outlive it
	defer runtime.UnlockOSThread()
	if e.cfg.Ahead < 0 {
		<-ctx.Done()
		return ctx.Err()
	}
	e.ahead.setRunning(true)
	defer e.retire(func() []*child { e.ahead.setRunning(false); return e.ahead.stale(true) })
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
			e.retire(func() []*child { return e.ahead.stale(false) })
		case p := <-e.ahead.want:
			e.refill(ctx, p)
		}
	}
}

func (e *Engine) refill(ctx context.Context, p plan) {
	if e.ahead.has(p.key()) {
		return
	}
	c, err := e.start(p)
	if err != nil {
		e.log.WarnContext(ctx, "no child started ahead", "reason", err)
		return
	}
	e.retire(func() []*child { return e.ahead.put(p.key(), c, e.cfg.Ahead) })
}

// retire ends the children that which returns.
func (e *Engine) retire(which func() []*child) {
	for _, c := range which() {
		c.kill()
		_ = c.wait() // it was told to go; how it went says nothing
		e.stats.ended(c.cpu())
	}
}
