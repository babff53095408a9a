package advert

import (
	"errors"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/prometheus/client_golang/prometheus"
)

// Metrics counts adverts. A nil *Metrics counts nothing.
type Metrics struct {
	receivedTotal  *prometheus.CounterVec
	publishedTotal prometheus.Counter
	failedTotal    *prometheus.CounterVec
	peers          prometheus.Gauge
	discovery      prometheus.Histogram
}

// NewMetrics registers the metrics of this package.
func NewMetrics(r prometheus.Registerer) *Metrics {
	m := &Metrics{
		receivedTotal: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_advert_received_total", Help: "Adverts received, by what became of them.",
		}, []string{"result"}),
		publishedTotal: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "castnet_advert_published_total", Help: "Own adverts published.",
		}),
		failedTotal: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_advert_failures_total", Help: "Announcing or finding that did not work, by step.",
		}, []string{"step"}),
		peers: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "castnet_advert_peers_count", Help: "Peers with an advert in the book.",
		}),
		discovery: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "castnet_advert_discovery_seconds", Help: "Time a cold start took to the wanted number of verified adverts.",
			Buckets: []float64{0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2.5, 5, 10, 30},
		}),
	}
	r.MustRegister(m.receivedTotal, m.publishedTotal, m.failedTotal, m.peers, m.discovery)
	return m
}

func (m *Metrics) received(err error) {
	if m != nil {
		m.receivedTotal.WithLabelValues(result(err)).Inc()
	}
}

func (m *Metrics) published() {
	if m != nil {
		m.publishedTotal.Inc()
	}
}

// failed counts a step of the closed set bind, seal, publish, provide, fetch, exchange.
func (m *Metrics) failed(step string) {
	if m != nil {
		m.failedTotal.WithLabelValues(step).Inc()
	}
}

func (m *Metrics) stored(n int) {
	if m != nil {
		m.peers.Set(float64(n))
	}
}

func (m *Metrics) discovered(d time.Duration) {
	if m != nil {
		m.discovery.Observe(d.Seconds())
	}
}

// result maps an error to a label of a closed set.
func result(err error) string {
	for _, k := range []struct {
		err   error
		label string
	}{
		{nil, "taken"}, {ErrSize, "size"}, {ErrForged, "forged"}, {ErrMalformed, "malformed"}, {ErrElsewhere, "elsewhere"},
		{ErrEarly, "early"}, {ErrTooSoon, "too_soon"}, {ErrStake, "stake"}, {market.ErrStale, "stale"},
		{market.ErrExpired, "expired"}, {market.ErrBinding, "binding"},
	} {
		if errors.Is(err, k.err) {
			return k.label
		}
	}
	return "other"
}
