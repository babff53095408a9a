package job_test

import (
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"pgregory.net/rapid"

	"github.com/castnet/castnet/market/job"
)

func TestALifeGoesOnlyWhereTheTableLeads(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		from job.State
		on   []job.Trigger
		want job.State
	}{
		"a first segment": {job.Ingesting, []job.Trigger{job.OnInput, job.OnCandidates, job.OnQuote, job.OnAccepted, job.OnOutput,
			job.OnReceipt, job.OnSettled, job.OnVerified}, job.Done},
		"a segment of a running session": {job.Dispatching, []job.Trigger{job.OnAccepted, job.OnOutput, job.OnReceipt,
			job.OnCountersigned}, job.Done},
		"paid late": {job.Dispatching, []job.Trigger{job.OnAccepted, job.OnDue, job.OnPaid, job.OnOutput, job.OnDue, job.OnPaid,
			job.OnOutput, job.OnReceipt}, job.Settling},
		"swapped and done": {job.Dispatching, []job.Trigger{job.OnAccepted, job.OnGone, job.OnRetry, job.OnSwap, job.OnQuote,
			job.OnAccepted}, job.Computing},
		"refused, then nobody is left": {job.Dispatching, []job.Trigger{job.OnRefused, job.OnRetry, job.OnSwap, job.OnNobody}, job.Failed},
		"cancelled with a receipt":     {job.Returning, []job.Trigger{job.OnCancel, job.OnReceipt}, job.Cancelled},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := job.NewTracker(nil, (&logs{t: t}).logger()).Start(tc.from)
			for _, on := range tc.on {
				if from := m.State(); !m.Fire(on) {
					t.Fatalf("%v does not lead on from %v", on, from)
				}
			}
			if m.State() != tc.want {
				t.Errorf("ends at %v, want %v", m.State(), tc.want)
			}
		})
	}
}

func TestEveryStateIsNamedReachedAndLeft(t *testing.T) {
	t.Parallel()
	entered, left := map[job.State]bool{job.Ingesting: true}, map[job.State]bool{}
	seen := map[[2]uint8]bool{}
	for _, tr := range job.Transitions() {
		entered[tr.To], left[tr.From] = true, true
		step := [2]uint8{uint8(tr.From), uint8(tr.On)}
		if seen[step] {
			t.Errorf("%v on %v leads to two states", tr.From, tr.On)
		}
		seen[step] = true
	}
	for s := job.Ingesting; s <= job.Failed; s++ {
		if s.String() == "unknown" || !entered[s] {
			t.Errorf("state %d (%v): reached %t", s, s, entered[s])
		}
		if !left[s] && s != job.Done {
			t.Errorf("nothing leads out of %v", s)
		}
	}
	for on := job.OnInput; on <= job.OnFault; on++ {
		if on.String() == "unknown" {
			t.Errorf("trigger %d has no name", on)
		}
	}
	if job.State(99).String() != "unknown" || job.Trigger(0).String() != "unknown" {
		t.Error("what does not exist has a name")
	}
}

func TestAnyTriggersLeaveTheMachineInAKnownStateAndAreCounted(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		reg := prometheus.NewRegistry()
		tracker := job.NewTracker(reg, quiet)
		other := job.NewTracker(reg, quiet) // shares the counter
		m, legal := tracker.Start(job.Ingesting), 0
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			on := job.Trigger(rapid.Uint8Range(0, 30).Draw(t, "trigger"))
			from := m.State()
			to, ok := job.Next(from, on)
			if m.Fire(on) != ok {
				t.Fatalf("%v on %v: fired %t, table says %t", from, on, !ok, ok)
			}
			if ok {
				legal++
			} else {
				to = from
			}
			if m.State() != to {
				t.Fatalf("%v on %v leads to %v, table says %v", from, on, m.State(), to)
			}
		}
		other.Start(job.Ingesting).Fire(job.OnInput)
		families, err := reg.Gather()
		if err != nil {
			t.Fatal(err)
		}
		var counted float64
		for _, f := range families {
			for _, metric := range f.GetMetric() {
				counted += metric.GetCounter().GetValue()
			}
		}
		if int(counted) != legal+1 {
			t.Fatalf("%v transitions counted, %d made", counted, legal+1)
		}
	})
}

// FuzzLife fires whatever comes: from every state only what the table has leads on, and an end is an end.
func FuzzLife(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Add([]byte{0, 255, 20, 20})
	f.Fuzz(func(t *testing.T, triggers []byte) {
		m := job.NewTracker(nil, quiet).Start(job.Ingesting)
		for _, b := range triggers {
			from, on := m.State(), job.Trigger(b)
			to, ok := job.Next(from, on)
			if m.Fire(on) != ok || ok && m.State() != to || !ok && m.State() != from {
				t.Fatalf("%v on %v leads to %v, the table says %v, %t", from, on, m.State(), to, ok)
			}
			if m.State().String() == "unknown" {
				t.Fatalf("%v on %v leads nowhere", from, on)
			}
		}
	})
}
