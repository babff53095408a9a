package gateway

import "github.com/prometheus/client_golang/prometheus"

type metrics struct {
	streams  *prometheus.CounterVec // by how they began
	segments *prometheus.CounterVec // in, out, lost
	verdicts *prometheus.CounterVec // accepted, rejected
	requests *prometheus.CounterVec // AI requests by outcome
	swaps    prometheus.Counter
	live     prometheus.Histogram // last frame captured → listed, slowest rung
	overhead prometheus.Histogram // what the network adds to the engine
}

func newMetrics(r prometheus.Registerer) *metrics {
	vec := func(name, help, label string) *prometheus.CounterVec {
		return prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: "castnet", Subsystem: "gateway", Name: name, Help: help}, []string{label})
	}
	seconds := []float64{.01, .02, .05, .1, .2, .5, 1, 2, 5, 10}
	m := &metrics{
		streams:  vec("streams_total", "Input streams by how they began.", "outcome"),
		segments: vec("segments_total", "Segments by what became of them.", "outcome"),
		verdicts: vec("verdicts_total", "Verdicts of verification over transcoded segments.", "verdict"),
		requests: vec("requests_total", "AI requests by outcome.", "outcome"),
		swaps: prometheus.NewCounter(prometheus.CounterOpts{Namespace: "castnet", Subsystem: "gateway", Name: "swaps_total",
			Help: "Times a stream moved to another orchestrator."}),
		live: prometheus.NewHistogram(prometheus.HistogramOpts{Namespace: "castnet", Subsystem: "gateway", Name: "live_seconds",
			Help: "Last frame of a segment captured until it is listed in its slowest rung.", Buckets: seconds}),
		overhead: prometheus.NewHistogram(prometheus.HistogramOpts{Namespace: "castnet", Subsystem: "gateway", Name: "overhead_seconds",
			Help: "Last input byte sent until last output byte, less the engine's own interval.", Buckets: seconds}),
	}
	if r != nil {
		r.MustRegister(m.streams, m.segments, m.verdicts, m.requests, m.swaps, m.live, m.overhead)
	}
	return m
}
