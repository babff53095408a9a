package chain

import "github.com/prometheus/client_golang/prometheus"

// Metrics counts what an operator wants to know of the chain. A nil *Metrics counts nothing.
type Metrics struct {
	head     prometheus.Gauge
	round    prometheus.Gauge
	failures prometheus.Counter
	limits   prometheus.Counter
	quiet    prometheus.Gauge
	doubting *prometheus.GaugeVec
}

// NewMetrics registers the metrics of package chain.
func NewMetrics(reg prometheus.Registerer) *Metrics {
	m := &Metrics{
		head:     prometheus.NewGauge(prometheus.GaugeOpts{Name: "castnet_chain_head_blocks", Help: "Block number of the protocol's clock."}),
		round:    prometheus.NewGauge(prometheus.GaugeOpts{Name: "castnet_chain_round_number", Help: "Round that tickets may carry now."}),
		failures: prometheus.NewCounter(prometheus.CounterOpts{Name: "castnet_chain_rpc_failures_total", Help: "Requests to which an endpoint gave no answer."}),
		limits:   prometheus.NewCounter(prometheus.CounterOpts{Name: "castnet_chain_rpc_limited_total", Help: "Requests to which an endpoint answered that there were too many."}),
		quiet:    prometheus.NewGauge(prometheus.GaugeOpts{Name: "castnet_chain_silence_blocks", Help: "Blocks, by the clock, for which no endpoint has answered and was believed."}),
		doubting: prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "castnet_chain_doubted_endpoints", Help: "Endpoints that are not believed and not used, by what speaks against them."}, []string{"reason"}),
	}
	for _, r := range []string{"ahead", "behind", "still", "hash"} {
		m.doubting.WithLabelValues(r)
	}
	reg.MustRegister(m.head, m.round, m.failures, m.limits, m.quiet, m.doubting)
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

func (m *Metrics) limited() {
	if m != nil {
		m.limits.Inc()
	}
}

func (m *Metrics) silence(blocks uint64) {
	if m != nil {
		m.quiet.Set(float64(blocks))
	}
}

func (m *Metrics) doubts(reason string, n float64) {
	if m != nil && reason != "" {
		m.doubting.WithLabelValues(reason).Add(n)
	}
}
