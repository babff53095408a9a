package job

import (
	"fmt"

	"github.com/prometheus/client_golang/prometheus"
)

// metrics are what an operator sees of jobs. Server and Client of one process share them.
type metrics struct {
	running *prometheus.GaugeVec
	refused *prometheus.CounterVec
	bytes   *prometheus.CounterVec
	unpaid  prometheus.Counter
}

func newMetrics(reg prometheus.Registerer) *metrics {
	return &metrics{
		running: registered(reg, prometheus.NewGaugeVec(prometheus.GaugeOpts{
			Name: "castnet_job_running", Help: "Jobs under way, by the side of the protocol this process is on.",
		}, []string{"side"})),
		refused: registered(reg, prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_job_refusals_total", Help: "Refusals sent or received, by code and side.",
		}, []string{"side", "code"})),
		bytes: registered(reg, prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_job_media_bytes_total", Help: "Bytes of bodies and outputs, by side and direction.",
		}, []string{"side", "direction"})),
		unpaid: registered(reg, prometheus.NewCounter(prometheus.CounterOpts{
			Name: "castnet_job_unpaid_total", Help: "Jobs ended because no payment came.",
		})),
	}
}

// Sides and directions of metrics.
const (
	sideServer = "server"
	sideClient = "client"
	dirIn      = "in"
	dirOut     = "out"
)

func (m *metrics) refuse(side string, r *Refusal) {
	code := CodeInternal // what a peer may invent must not become a label
	for _, c := range codes {
		if c.code == r.Code {
			code = r.Code
			break
		}
	}
	m.refused.WithLabelValues(side, fmt.Sprintf("%#x", code)).Inc()
}
