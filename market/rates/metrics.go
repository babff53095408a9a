package rates

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

type metrics struct {
	rate, at prometheus.Gauge
	failed   prometheus.Counter
}

func newMetrics(reg prometheus.Registerer) *metrics {
	f := promauto.With(reg)
	gauge := func(name, help string) prometheus.Gauge {
		return f.NewGauge(prometheus.GaugeOpts{Namespace: "castnet", Subsystem: "rates", Name: name, Help: help})
	}
	return &metrics{
		rate: gauge("eth_usd", "Dollars per ETH that prices and budgets in dollars are counted with."),
		at:   gauge("updated_timestamp_seconds", "When the source last updated that rate."),
		failed: f.NewCounter(prometheus.CounterOpts{Namespace: "castnet", Subsystem: "rates", Name: "failed_total",
			Help: "Looks at the source that gave no rate that could be used."}),
	}
}
