package transcode

import "github.com/prometheus/client_golang/prometheus"

// poolMetrics is what a Pool tells an operator.
type poolMetrics struct {
	segments *prometheus.CounterVec
	pixels   prometheus.Counter
	tail     prometheus.Histogram
}

// newPoolMetrics registers the metrics of p. Two pools in one registry are a mistake of assembly and panic.
func newPoolMetrics(reg prometheus.Registerer, p *Pool) *poolMetrics {
	m := &poolMetrics{
		segments: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_transcode_segments_total",
			Help: "Segments that left the pool, by result: ok, busy, cancelled, limit, media, engine, other.",
		}, []string{"result"}),
		pixels: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "castnet_transcode_pixels_total",
			Help: "Pixels encoded, width x height x frames over all renditions.",
		}),
		tail: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name:    "castnet_transcode_tail_seconds",
			Help:    "From the last input byte taken to the last output byte given, finished segments only.",
			Buckets: []float64{.025, .05, .1, .2, .4, .8, 1.6, 3.2, 6.4, 12.8},
		}),
	}
	reg.MustRegister(m.segments, m.pixels, m.tail,
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "castnet_transcode_slots_count", Help: "Segments that may be at work at once.",
		}, func() float64 { return float64(p.Slots()) }),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "castnet_transcode_slots_free_count", Help: "Slots idle now.",
		}, func() float64 { return float64(p.Free()) }))
	for _, r := range []string{"ok", "busy", "cancelled", "limit", "media", "engine", "other"} {
		m.segments.WithLabelValues(r)
	}
	return m
}

func (m *poolMetrics) ended(used Usage, err error) {
	m.segments.WithLabelValues(result(err)).Inc()
	m.pixels.Add(float64(used.Pixels))
	if err == nil {
		m.tail.Observe(used.Tail.Seconds())
	}
}
