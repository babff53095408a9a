package billing

import (
	"errors"
	"sync"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// Metrics are what an operator sees of money. Tills and purses of one process share them.
type Metrics struct {
	tickets  *prometheus.CounterVec
	credited *prometheus.CounterVec
	debited  *prometheus.CounterVec
	units    *prometheus.CounterVec
	receipts *prometheus.CounterVec
	drift    *prometheus.CounterVec
	unused   *exposure
	gifts    *prometheus.CounterVec
	given    prometheus.Counter
	wasted   prometheus.Counter
	wastedW  prometheus.Counter
	sessions prometheus.Gauge
}

// NewMetrics registers the metrics of billing, or finds them registered already; nil counts nowhere.
func NewMetrics(reg prometheus.Registerer) *Metrics {
	bySide := []string{"side"}
	m := &Metrics{
		tickets:  counters(reg, "castnet_billing_tickets_total", "Tickets sent (payer) and accepted (payee).", bySide),
		credited: counters(reg, "castnet_billing_credited_wei_total", "Worth of tickets sent (payer) and accepted (payee).", bySide),
		debited:  counters(reg, "castnet_billing_debited_wei_total", "Price of delivered units.", bySide),
		units:    counters(reg, "castnet_billing_units_total", "Units charged in receipts and closings.", []string{"side", "unit"}),
		receipts: counters(reg, "castnet_billing_receipts_total", "Receipts, by whether both sides signed.", []string{"side", "signed"}),
		drift:    counters(reg, "castnet_billing_drift_wei_total", "Differences between the two sides' books that were not accepted.", bySide),
		gifts:    counters(reg, "castnet_billing_allowance_jobs_total", "Jobs for gateways without funds, begun and refused.", []string{"outcome"}),
		given: registered(reg, prometheus.NewCounter(prometheus.CounterOpts{
			Name: "castnet_billing_allowance_units_total", Help: "Units delivered for nothing to gateways without funds.",
		})),
		unused: registered(reg, newExposure()),
		wasted: registered(reg, prometheus.NewCounter(prometheus.CounterOpts{
			Name: "castnet_billing_wasted_units_total", Help: "Units paid to attempts that were not used.",
		})),
		wastedW: registered(reg, prometheus.NewCounter(prometheus.CounterOpts{
			Name: "castnet_billing_wasted_wei_total", Help: "Price of units paid to attempts that were not used.",
		})),
		sessions: registered(reg, prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "castnet_billing_sessions", Help: "Sessions a till holds in memory.",
		})),
	}
	for _, s := range []Side{Payer, Payee} { // an alarm on what is not there yet never rings
		for _, c := range []*prometheus.CounterVec{m.tickets, m.credited, m.debited, m.drift} {
			c.WithLabelValues(s.String())
		}
		for _, signed := range []string{"both", "one"} {
			m.receipts.WithLabelValues(s.String(), signed)
		}
		m.unused.move(s, pm.Wei{}, pm.Wei{})
	}
	return m
}

func counters(reg prometheus.Registerer, name, help string, labels []string) *prometheus.CounterVec {
	return registered(reg, prometheus.NewCounterVec(prometheus.CounterOpts{Name: name, Help: help}, labels))
}

// registered registers c, or returns the collector that is already there under its name.
func registered[C prometheus.Collector](reg prometheus.Registerer, c C) C {
	if reg == nil {
		return c
	}
	if err := reg.Register(c); err != nil {
		var have prometheus.AlreadyRegisteredError
		if errors.As(err, &have) {
			if old, ok := have.ExistingCollector.(C); ok {
				return old
			}
		}
	}
	return c
}

func (m *Metrics) credit(s Side, b pm.Batch, worth pm.Wei) {
	m.tickets.WithLabelValues(s.String()).Add(float64(len(b.Tickets)))
	m.credited.WithLabelValues(s.String()).Add(worth.Float())
}

// moved follows the credit that is not used yet.
func (m *Metrics) moved(s Side, before, after market.Balance) {
	m.unused.move(s, before.Unused(), after.Unused())
}

// exposure is a gauge per side that is exact to the wei: sums of floating-point numbers would not come back to zero.
type exposure struct {
	desc *prometheus.Desc

	mu   sync.Mutex
	sums map[Side]pm.Wei
}

func newExposure() *exposure {
	return &exposure{sums: map[Side]pm.Wei{}, desc: prometheus.NewDesc("castnet_billing_exposure_wei",
		"Credit not used yet, over all sessions that are open.", []string{"side"}, nil)}
}

func (e *exposure) move(s Side, before, after pm.Wei) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if sum, err := e.sums[s].Add(after); err == nil {
		e.sums[s] = sum.Less0(before)
	}
}

// Describe implements prometheus.Collector.
func (e *exposure) Describe(out chan<- *prometheus.Desc) { out <- e.desc }

// Collect implements prometheus.Collector.
func (e *exposure) Collect(out chan<- prometheus.Metric) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for s, sum := range e.sums {
		out <- prometheus.MustNewConstMetric(e.desc, prometheus.GaugeValue, sum.Float(), s.String())
	}
}

func (m *Metrics) closed(s Side, unit market.Unit, units uint64) {
	m.units.WithLabelValues(s.String(), unit.String()).Add(float64(units))
}

func (m *Metrics) receipt(s Side, r market.Receipt) {
	signed := "both"
	if len(r.Counter) == 0 {
		signed = "one"
	}
	m.receipts.WithLabelValues(s.String(), signed).Inc()
}
