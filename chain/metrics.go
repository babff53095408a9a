package chain

import "github.com/prometheus/client_golang/prometheus"

// Metrics counts what an operator wants to know of the chain. A nil *Metrics counts nothing.
type Metrics struct {
	head     prometheus.Gauge
	round    prometheus.Gauge
	failures prometheus.Counter
}

// NewMetrics registers the metrics of package chain.
func NewMetrics(reg prometheus.Registerer) *Metrics {
	m := &Metrics{
		head:     prometheus.NewGauge(prometheus.GaugeOpts{Name: "castnet_chain_head_blocks", Help: "Block number of the protocol's clock."}),
		round:    prometheus.NewGauge(prometheus.GaugeOpts{Name: "castnet_chain_round_number", Help: "Round that tickets may carry now."}),
		failures: prometheus.NewCounter(prometheus.CounterOpts{Name: "castnet_chain_rpc_failures_total", Help: "Requests to which an endpoint gave no answer."}),
	}
	reg.MustRegister(m.head, m.round, m.failures)
	return m
}

func (m *Metrics) failed() {
	if m != nil {
		m.failures.Inc()
	}
}

func (m *Metrics) saw(block, round uint64) {
	if m != nil {
		m.head.Set(float64(block))
		m.round.Set(float64(round))
	}
}
