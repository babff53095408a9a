package infer

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// metrics are what a pool tells an operator. The code label is closed: the Code values and ok.
type metrics struct {
	jobs    *prometheus.CounterVec
	units   prometheus.Counter
	slots   prometheus.Gauge
	busy    prometheus.Gauge
	seconds prometheus.Histogram
}

func newMetrics(reg prometheus.Registerer) (*metrics, error) {
	m := &metrics{
		jobs: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "castnet_infer_jobs_total",
			Help: "AI jobs by how they ended."}, []string{"code"}),
		units: prometheus.NewCounter(prometheus.CounterOpts{Name: "castnet_infer_work_units_total",
			Help: "Work units of results delivered."}),
		slots: prometheus.NewGauge(prometheus.GaugeOpts{Name: "castnet_infer_capacity_slots",
			Help: "AI jobs that may run at once."}),
		busy: prometheus.NewGauge(prometheus.GaugeOpts{Name: "castnet_infer_busy_slots",
			Help: "AI jobs that run now."}),
		seconds: prometheus.NewHistogram(prometheus.HistogramOpts{Name: "castnet_infer_run_seconds",
			Help: "Time of AI jobs that ended well.", Buckets: prometheus.ExponentialBuckets(0.005, 2, 14)}),
	}
	if reg == nil {
		return m, nil
	}
	for _, c := range []prometheus.Collector{m.jobs, m.units, m.slots, m.busy, m.seconds} {
		if err := reg.Register(c); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (m *metrics) refused(err error) { m.jobs.WithLabelValues(string(CodeOf(err))).Inc() }

func (m *metrics) done(u Usage, took time.Duration, err error) {
	m.units.Add(float64(u.Units))
	if err != nil {
		m.refused(err)
		return
	}
	m.jobs.WithLabelValues("ok").Inc()
	m.seconds.Observe(took.Seconds())
}
