package job

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"sync"

	"github.com/prometheus/client_golang/prometheus"
)

// State is where a job is in its life. The same states serve a gateway, an orchestrator and a worker; each passes
// through those it can see.
type State uint8

// States of a job. A segment of a running session enters at Dispatching.
const (
	Ingesting   State = iota + 1 // input is coming in, nobody was asked yet
	Discovering                  // looking for candidates
	Quoting                      // asking candidates for a price
	Dispatching                  // header on its way or under examination
	Computing                    // accepted, no output yet
	Returning                    // output is coming back
	Settling                     // receipt made, being checked and countersigned
	Verifying                    // output is being judged by the gateway
	Done
	Unpaid    // output is held back until a payment comes
	Retrying  // to be tried again
	Swapping  // leaving this orchestrator for another
	Refused   // turned down before any work
	Cancelled // stopped by the gateway
	Failed
)

// Trigger is why a job changed its state.
type Trigger uint8

// Triggers of transitions.
const (
	OnInput         Trigger = iota + 1 // enough input to look for somebody
	OnCandidates                       // candidates were found
	OnNobody                           // no candidate is left
	OnQuote                            // a quote was accepted
	OnAccepted                         // the orchestrator took the job
	OnRefused                          // it did not
	OnOutput                           // output came or went
	OnDue                              // a payment is missing
	OnPaid                             // it came
	OnReceipt                          // a receipt was made or arrived
	OnSettled                          // the gateway checked and countersigned it
	OnCountersigned                    // the countersignature arrived
	OnUnsigned                         // it did not
	OnVerified                         // the output is good
	OnRejected                         // the output is bad
	OnRetry                            // another attempt is made
	OnSwap                             // with somebody else
	OnSame                             // with the same orchestrator
	OnCancel                           // the gateway does not want it any more
	OnDeadline                         // too late
	OnGone                             // the peer vanished
	OnFault                            // anything else that broke
)

// Transition is one legal step.
type Transition struct {
	From State
	On   Trigger
	To   State
}

// transitions is the whole lifecycle. A trigger leads from one state to at most one other.
var transitions = []Transition{
	{Ingesting, OnInput, Discovering},
	{Ingesting, OnQuote, Dispatching}, // a session is running already
	{Discovering, OnCandidates, Quoting},
	{Quoting, OnQuote, Dispatching},
	{Quoting, OnCandidates, Quoting}, // the next one on the list
	{Dispatching, OnAccepted, Computing},
	{Computing, OnOutput, Returning},
	{Computing, OnReceipt, Settling}, // a job without output
	{Returning, OnReceipt, Settling},
	{Settling, OnSettled, Verifying},
	{Settling, OnCountersigned, Done},
	{Settling, OnUnsigned, Done},
	{Verifying, OnVerified, Done},
	{Verifying, OnRejected, Failed},

	{Computing, OnDue, Unpaid},
	{Returning, OnDue, Unpaid},
	{Unpaid, OnPaid, Computing},
	{Unpaid, OnOutput, Returning}, // paid by what another job of the session freed
	{Unpaid, OnReceipt, Settling},

	{Discovering, OnNobody, Failed},
	{Quoting, OnNobody, Failed},
	{Quoting, OnRefused, Refused},
	{Dispatching, OnRefused, Refused},
	{Refused, OnReceipt, Refused}, // what was credited is still accounted for

	{Refused, OnRetry, Retrying},
	{Failed, OnRetry, Retrying},
	{Verifying, OnRetry, Retrying},
	{Retrying, OnSame, Dispatching},
	{Retrying, OnSwap, Swapping},
	{Swapping, OnQuote, Dispatching},
	{Swapping, OnCandidates, Quoting},
	{Swapping, OnRefused, Swapping}, // the next one on the list
	{Swapping, OnNobody, Failed},
	{Retrying, OnNobody, Failed},
	{Retrying, OnDeadline, Failed},

	{Cancelled, OnReceipt, Cancelled},
	{Cancelled, OnGone, Cancelled},
	{Failed, OnReceipt, Failed},
}

// ends are the triggers that end a job from any of the active states.
var ends = []Transition{{On: OnCancel, To: Cancelled}, {On: OnDeadline, To: Failed}, {On: OnGone, To: Failed}, {On: OnFault, To: Failed}}

// active are the states in which somebody still works or waits.
var active = []State{Ingesting, Discovering, Quoting, Dispatching, Computing, Returning, Unpaid, Settling, Swapping}

type step struct {
	from State
	on   Trigger
}

var table = func() map[step]State {
	t := map[step]State{}
	for _, tr := range Transitions() {
		t[step{tr.From, tr.On}] = tr.To
	}
	return t
}()

// Transitions returns every legal transition.
func Transitions() []Transition {
	all := append([]Transition(nil), transitions...)
	for _, from := range active {
		for _, end := range ends {
			all = append(all, Transition{from, end.On, end.To})
		}
	}
	return all
}

// Next returns where a trigger leads from a state; false when it is not legal there.
func Next(from State, on Trigger) (State, bool) {
	to, ok := table[step{from, on}]
	return to, ok
}

var stateNames = [...]string{"", "ingesting", "discovering", "quoting", "dispatching", "computing", "returning", "settling",
	"verifying", "done", "unpaid", "retrying", "swapping", "refused", "cancelled", "failed"}

var triggerNames = [...]string{"", "input", "candidates", "nobody", "quote", "accepted", "refused", "output", "due", "paid",
	"receipt", "settled", "countersigned", "unsigned", "verified", "rejected", "retry", "swap", "same", "cancel", "deadline",
	"gone", "fault"}

// String names the state as metrics do.
func (s State) String() string {
	if int(s) < len(stateNames) && s > 0 {
		return stateNames[s]
	}
	return "unknown"
}

// String names the trigger as metrics do.
func (t Trigger) String() string {
	if int(t) < len(triggerNames) && t > 0 {
		return triggerNames[t]
	}
	return "unknown"
}

// Over tells whether nothing more will happen unless somebody tries again.
func (s State) Over() bool { return s == Done || s == Refused || s == Cancelled || s == Failed }

// Tracker counts the transitions of all jobs of a process.
type Tracker struct {
	count *prometheus.CounterVec
	log   *slog.Logger
}

// NewTracker returns a tracker that counts castnet_job_transitions_total in reg; nil counts nowhere. Trackers on one
// registerer share the counter.
func NewTracker(reg prometheus.Registerer, log *slog.Logger) *Tracker {
	count := prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "castnet_job_transitions_total",
		Help: "State changes of jobs by state left, state entered and trigger.",
	}, []string{"from", "to", "trigger"})
	return &Tracker{count: registered(reg, count), log: log}
}

// Start begins the life of a job in the given state.
func (t *Tracker) Start(at State) *Machine { return &Machine{tracker: t, state: at} }

// Machine is the life of one job. It is safe for several goroutines.
type Machine struct {
	tracker *Tracker

	mu    sync.Mutex
	state State
}

// State is where the job is now.
func (m *Machine) State() State {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.state
}

// Fire makes the transition of a trigger and counts it. One that is not legal changes nothing, is logged as a warning
// (our own mistake, never a reason to fall over) and returns false.
func (m *Machine) Fire(on Trigger) bool {
	m.mu.Lock()
	from := m.state
	to, ok := Next(from, on)
	if ok {
		m.state = to
	}
	m.mu.Unlock()
	if !ok {
		m.tracker.log.Warn("job transition not allowed", "from", from.String(), "trigger", on.String())
		return false
	}
	m.tracker.count.WithLabelValues(from.String(), to.String(), on.String()).Inc()
	return true
}

// fireIn makes the transition if the job is in one of the states and is silent otherwise, for triggers that repeat.
func (m *Machine) fireIn(on Trigger, states ...State) {
	if slices.Contains(states, m.State()) {
		m.Fire(on)
	}
}

// ended names the trigger for what ended a job early.
func ended(err error) Trigger {
	switch {
	case errors.Is(err, errCancelled):
		return OnCancel
	case errors.Is(err, context.DeadlineExceeded):
		return OnDeadline
	case errors.Is(err, errGone):
		return OnGone
	}
	return OnFault
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
