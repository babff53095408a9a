package reputation

import (
	"github.com/castnet/castnet/market"
	"github.com/prometheus/client_golang/prometheus"
)

// Metrics counts what was observed. A nil *Metrics counts nothing.
type Metrics struct {
	observations *prometheus.CounterVec
	bans         prometheus.Counter
}

// NewMetrics registers the metrics of this package.
func NewMetrics(r prometheus.Registerer) *Metrics {
	m := &Metrics{
		observations: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_reputation_observations_total", Help: "What was seen of peers, by kind.",
		}, []string{"kind"}),
		bans: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "castnet_reputation_bans_total", Help: "Peers banned.",
		}),
	}
	r.MustRegister(m.observations, m.bans)
	return m
}

func (m *Metrics) observed(k market.Kind) {
	if m != nil {
		m.observations.WithLabelValues(labels[k]).Inc()
	}
}

func (m *Metrics) banned() {
	if m != nil {
		m.bans.Inc()
	}
}

var labels = map[market.Kind]string{
	market.Served: "served", market.Failed: "failed", market.Late: "late", market.Refused: "refused",
	market.Overpriced: "overpriced", market.BadOutput: "bad_output", market.BadTicket: "bad_ticket",
	market.Unreachable: "unreachable",
}
