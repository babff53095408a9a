package worker

import (
	"github.com/prometheus/client_golang/prometheus"
)

// metrics are what an operator sees of workers.
type metrics struct {
	attached prometheus.Gauge
	refused  prometheus.Counter
	picked   prometheus.Counter
}

func newMetrics(reg prometheus.Registerer) *metrics {
	m := &metrics{
		attached: prometheus.NewGauge(prometheus.GaugeOpts{Name: "castnet_worker_attached", Help: "Workers attached now."}),
		refused:  prometheus.NewCounter(prometheus.CounterOpts{Name: "castnet_worker_refusals_total", Help: "Workers not admitted."}),
		picked:   prometheus.NewCounter(prometheus.CounterOpts{Name: "castnet_worker_jobs_total", Help: "Jobs given to workers."}),
	}
	if reg != nil {
		reg.MustRegister(m.attached, m.refused, m.picked)
	}
	return m
}
