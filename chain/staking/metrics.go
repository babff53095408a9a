package staking

import "github.com/prometheus/client_golang/prometheus"

// Metrics counts what became of rounds. A nil *Metrics counts nothing.
type Metrics struct {
	rounds *prometheus.CounterVec
	alarms prometheus.Counter
	left   prometheus.Gauge
}

// NewMetrics registers the metrics of package staking.
func NewMetrics(reg prometheus.Registerer) *Metrics {
	m := &Metrics{
		rounds: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "castnet_chain_rounds_total",
			Help: "Rounds by what became of them here: opened by us, idle, due, rewarded, missed."}, []string{"state"}),
		alarms: prometheus.NewCounter(prometheus.CounterOpts{Name: "castnet_chain_reward_alarms_total",
			Help: "Rewards that were missed, or still due when a round was nearly over."}),
		left: prometheus.NewGauge(prometheus.GaugeOpts{Name: "castnet_chain_reward_left_blocks",
			Help: "Blocks left to call a reward that is due; 0 when none is."}),
	}
	for _, state := range []string{opened, string(Idle), string(Due), string(Rewarded), missed} {
		m.rounds.WithLabelValues(state)
	}
	reg.MustRegister(m.rounds, m.alarms, m.left)
	return m
}

// Labels beside those that are a Phase.
const (
	opened = "opened"
	missed = "missed"
)

func (m *Metrics) round(state string) {
	if m != nil {
		m.rounds.WithLabelValues(state).Inc()
	}
}

func (m *Metrics) alarm() {
	if m != nil {
		m.alarms.Inc()
	}
}

func (m *Metrics) due(blocks uint64) {
	if m != nil {
		m.left.Set(float64(blocks))
	}
}
