package ingest

import "github.com/prometheus/client_golang/prometheus"

// metrics counts publishers and what they sent.
type metrics struct {
	live     prometheus.Gauge
	ended    *prometheus.CounterVec
	segments prometheus.Counter
	frames   prometheus.Counter
	dropped  prometheus.Counter
}

// newMetrics registers the metrics with r, which may be nil.
func newMetrics(r prometheus.Registerer) *metrics {
	m := &metrics{
		live: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "castnet_ingest_streams", Help: "Publishers connected now.",
		}),
		ended: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_ingest_streams_ended_total", Help: "Publishers that are gone, by reason: end, refused, media or network.",
		}, []string{"reason"}),
		segments: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "castnet_ingest_segments_total", Help: "Segments handed out.",
		}),
		frames: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "castnet_ingest_frames_total", Help: "Video frames taken into segments.",
		}),
		dropped: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "castnet_ingest_frames_dropped_total", Help: "Video frames that belong to no segment: before a key frame, or out of time.",
		}),
	}
	if r != nil {
		r.MustRegister(m.live, m.ended, m.segments, m.frames, m.dropped)
	}
	return m
}
