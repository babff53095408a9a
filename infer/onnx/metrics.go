package onnx

import "github.com/prometheus/client_golang/prometheus"

// metrics are what a runner tells an operator.
type metrics struct {
	restarts prometheus.Counter
	seconds  prometheus.Histogram
}

func newMetrics(reg prometheus.Registerer) (*metrics, error) {
	m := &metrics{
		restarts: prometheus.NewCounter(prometheus.CounterOpts{Name: "castnet_onnx_child_restarts_total",
			Help: "Inference children that ended unasked."}),
		seconds: prometheus.NewHistogram(prometheus.HistogramOpts{Name: "castnet_onnx_graph_seconds",
			Help: "Time of runs of graphs in the child.", Buckets: prometheus.ExponentialBuckets(0.001, 2, 15)}),
	}
	if reg == nil {
		return m, nil
	}
	for _, c := range []prometheus.Collector{m.restarts, m.seconds} {
		if err := reg.Register(c); err != nil {
			return nil, err
		}
	}
	return m, nil
}
