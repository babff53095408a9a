package pm

import (
	"errors"
	"strings"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

// Metrics counts what an operator of a paying or paid node wants to see. One value serves all roles of a process.
type Metrics struct {
	sentTickets prometheus.Counter
	sentValue   prometheus.Counter
	gotTickets  prometheus.Counter
	gotValue    prometheus.Counter
	won         prometheus.Counter
	wonValue    prometheus.Counter
	refused     *prometheus.CounterVec
	outcomes    *prometheus.CounterVec
	reverted    *prometheus.CounterVec
	paid        prometheus.Counter
	pending     prometheus.Gauge
	deferred    *prometheus.CounterVec
	trouble     prometheus.Counter
	maxFloat    prometheus.Gauge
}

// NewMetrics registers the metrics; with a nil registerer they count unseen.
func NewMetrics(reg prometheus.Registerer) *Metrics {
	f := promauto.With(reg)
	counter := func(name, help string) prometheus.Counter {
		return f.NewCounter(prometheus.CounterOpts{Namespace: "castnet", Subsystem: "pm", Name: name, Help: help})
	}
	vec := func(name, help, label string) *prometheus.CounterVec {
		return f.NewCounterVec(prometheus.CounterOpts{Namespace: "castnet", Subsystem: "pm", Name: name, Help: help}, []string{label})
	}
	m := &Metrics{
		sentTickets: counter("tickets_sent_total", "Tickets signed."),
		sentValue:   counter("sent_value_wei_total", "Expected value of the tickets signed."),
		gotTickets:  counter("tickets_accepted_total", "Tickets accepted."),
		gotValue:    counter("accepted_value_wei_total", "Credit given for accepted tickets."),
		won:         counter("winners_total", "Winning tickets accepted."),
		wonValue:    counter("winners_face_value_wei_total", "Face value of winning tickets accepted."),
		refused:     vec("batches_refused_total", "Batches refused, by reason.", "reason"),
		outcomes:    vec("redemptions_total", "What became of winners, by state.", "state"),
		reverted:    vec("redemptions_reverted_total", "Winners that the contract refused for good, by its reason.", "reason"),
		paid:        counter("redeemed_value_wei_total", "What the contract moved for winners."),
		pending: f.NewGauge(prometheus.GaugeOpts{Namespace: "castnet", Subsystem: "pm", Name: "winners_pending_tickets",
			Help: "Winners not yet at a final state."}),
		deferred: vec("redemptions_deferred_total", "Winners that had to wait, by reason.", "reason"),
		maxFloat: f.NewGauge(prometheus.GaugeOpts{Namespace: "castnet", Subsystem: "pm", Name: "max_float_wei",
			Help: "Largest face value that is covered by the sender that covers least, of those that got ticket parameters lately."}),
		trouble: counter("redemption_trouble_total", "Attempts at which the chain or the queue could not be reached."),
	}
	m.zero()
	return m
}

// zero shows what has not happened yet: the first of a kind is the one to be told about, and only a change from zero is seen.
func (m *Metrics) zero() {
	for _, s := range []WinState{Submitted, Confirmed, Reverted, Expired, Used} {
		m.outcomes.WithLabelValues(string(s))
	}
	for _, r := range reasons {
		m.refused.WithLabelValues(r.name)
	}
	for _, r := range contractReasons {
		m.reverted.WithLabelValues(r.name)
	}
}

// reasons are the labels of refused batches: a closed set, whatever a peer sends.
var reasons = []struct {
	err  error
	name string
}{
	{ErrRecipient, "recipient"}, {ErrSender, "sender"}, {ErrUnlocking, "unlocking"}, {ErrRand, "rand"}, {ErrPrice, "price"},
	{ErrReplayed, "replayed"}, {ErrNonce, "nonce"}, {ErrExpired, "expired"}, {ErrSignature, "signature"},
	{ErrKnownBatch, "known"}, {ErrNoParams, "params"}, {ErrBatch, "batch"},
}

func (m *Metrics) refuse(err error) {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			m.refused.WithLabelValues(r.name).Inc()
			return
		}
	}
	m.refused.WithLabelValues("internal").Inc()
}

// contractReasons are the labels of what the TicketBroker answers, each found by a piece of its text: a closed set, whatever an
// endpoint says.
var contractReasons = []struct{ text, name string }{
	{"recipientRandHash", "rand"}, {"signature", "signature"}, {"SIGNATURE", "signature"}, {"ECDSA", "signature"},
	{"did not win", "draw"}, {"auxData", "round"}, {"creationRound", "round"}, {"null address", "address"},
	{"deposit and reserve are zero", "funds"}, {"round is not initialized", "round_closed"}, {"paused", "paused"},
	{"is used", "used"}, {"is expired", "expired"},
}

func contractReason(text string) string {
	for _, r := range contractReasons {
		if strings.Contains(text, r.text) {
			return r.name
		}
	}
	return "other"
}

func (m *Metrics) outcome(o Outcome) {
	switch o.State {
	case Won, Submitted, Confirmed, Reverted, Expired, Used:
		m.outcomes.WithLabelValues(string(o.State)).Inc()
	default:
		m.outcomes.WithLabelValues("unknown").Inc()
	}
	if o.State == Reverted {
		m.reverted.WithLabelValues(contractReason(o.Reason)).Inc()
	}
	if o.State == Confirmed {
		m.paid.Add(o.Paid.Float())
	}
}
