package hls

import "github.com/prometheus/client_golang/prometheus"

// metrics counts what was published and asked for.
type metrics struct {
	segments *prometheus.CounterVec
	requests *prometheus.CounterVec
}

// newMetrics registers the metrics with r, which may be nil.
func newMetrics(r prometheus.Registerer) *metrics {
	m := &metrics{
		segments: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_hls_segments_total", Help: "Segments listed in playlists of the server, by outcome: listed or gap.",
		}, []string{"outcome"}),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_hls_requests_total", Help: "Requests by what was asked for and whether it was there.",
		}, []string{"kind", "found"}),
	}
	if r != nil {
		r.MustRegister(m.segments, m.requests)
	}
	return m
}

func (m *metrics) listed(gap bool) {
	outcome := "listed"
	if gap {
		outcome = "gap"
	}
	m.segments.WithLabelValues(outcome).Inc()
}

func (m *metrics) asked(contentType string, err error) {
	kind, found := "other", "yes"
	switch contentType {
	case typePlaylist:
		kind = "playlist"
	case typeSegment:
		kind = "segment"
	}
	if err != nil {
		found = "no"
	}
	m.requests.WithLabelValues(kind, found).Inc()
}
