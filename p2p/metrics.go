package p2p

import (
	"fmt"
	"sync"

	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/prometheus/client_golang/prometheus"
)

// metrics counts what this package does. The protocol label is closed: only protocols this node
// itself handles or opens appear.
type metrics struct {
	reg     prometheus.Registerer
	open    *prometheus.GaugeVec
	streams *prometheus.CounterVec
	errors  *prometheus.CounterVec
	bans    prometheus.Counter

	mu   sync.Mutex
	mine []prometheus.Collector // registered, to be taken back at the end
}

func newMetrics(reg prometheus.Registerer) *metrics {
	return &metrics{
		reg: reg,
		open: prometheus.NewGaugeVec(prometheus.GaugeOpts{
			Name: "castnet_p2p_streams_open", Help: "Streams open now.",
		}, []string{"protocol", "direction"}),
		streams: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_p2p_streams_total", Help: "Streams opened.",
		}, []string{"protocol", "direction"}),
		errors: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "castnet_p2p_handler_errors_total", Help: "Served streams that ended early.",
		}, []string{"protocol"}),
		bans: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "castnet_p2p_bans_total", Help: "Bans of peers.",
		}),
	}
}

// watch registers the counters and gauges read from the host.
func (m *metrics) watch(h *Host) error {
	if m.reg == nil {
		return nil
	}
	all := []prometheus.Collector{
		m.open, m.streams, m.errors, m.bans,
		gauge("castnet_p2p_peers_connected", "Peers with an open connection.", func() int { return len(h.Connected()) }),
		gauge("castnet_p2p_dht_peers", "Peers in the DHT's routing table.", h.finder.Size),
	}
	if h.pubsub != nil {
		all = append(all, h.pubsub.Messages())
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, c := range all {
		if err := m.reg.Register(c); err != nil {
			return fmt.Errorf("register metrics: %w: %w", ErrConfig, err)
		}
		m.mine = append(m.mine, c)
	}
	return nil
}

func (m *metrics) unwatch() {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, c := range m.mine {
		m.reg.Unregister(c)
	}
	m.mine = nil
}

func gauge(name, help string, read func() int) prometheus.Collector {
	return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, func() float64 { return float64(read()) })
}

// stream counts a stream from now until the returned function is called.
func (m *metrics) stream(id protocol.ID, direction string) func() {
	open := m.open.WithLabelValues(string(id), direction)
	m.streams.WithLabelValues(string(id), direction).Inc()
	open.Inc()
	return open.Dec
}

func (m *metrics) failed(id protocol.ID) { m.errors.WithLabelValues(string(id)).Inc() }
func (m *metrics) banned()               { m.bans.Inc() }
