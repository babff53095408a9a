package transcode_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/transcode"
)

// slow is an engine that takes a second, or as long as its context.
type slow struct{ err error }

func (s slow) Transcode(ctx context.Context, _ transcode.Segment, _ []transcode.Profile, _ transcode.Sink) (transcode.Usage, error) {
	select {
	case <-ctx.Done():
		return transcode.Usage{}, ctx.Err()
	case <-time.After(time.Second):
		return transcode.Usage{Pixels: 100, Tail: time.Second}, s.err
	}
}

func TestAPoolRunsNoMoreThanItsSlots(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		p, err := transcode.NewPool(slow{}, 2, transcode.WithWait(500*time.Millisecond))
		if err != nil {
			t.Fatal(err)
		}
		results := make(chan error, 5)
		for i := range 5 {
			go func() {
				time.Sleep(time.Duration(i) * time.Millisecond)
				_, err := p.Transcode(t.Context(), transcode.Segment{}, nil, nil)
				results <- err
			}()
		}
		time.Sleep(10 * time.Millisecond)
		if p.Free() != 0 || p.Slots() != 2 {
			t.Errorf("%d of %d slots free", p.Free(), p.Slots())
		}
		if err := <-results; !errors.Is(err, transcode.ErrBusy) {
			t.Errorf("the fifth of two at work and two in line: %v", err)
		}
		synctest.Wait()
		for i, want := range []error{transcode.ErrBusy, transcode.ErrBusy, nil, nil} {
			if err := <-results; !errors.Is(err, want) {
				t.Errorf("result %d: %v, want %v", i, err, want)
			}
		}
		if p.Free() != 2 {
			t.Errorf("%d slots free after all", p.Free())
		}
	})
}

func TestAJobWaitsForASlotThatFallsFreeInTime(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		p, _ := transcode.NewPool(slow{}, 1, transcode.WithWait(1500*time.Millisecond))
		go func() { _, _ = p.Transcode(t.Context(), transcode.Segment{}, nil, nil) }()
		synctest.Wait()
		began := time.Now()
		if _, err := p.Transcode(t.Context(), transcode.Segment{}, nil, nil); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(began); took != 2*time.Second {
			t.Errorf("waited and worked %s, want 2s", took)
		}
	})
}

func TestPoolMetricsSayHowJobsEnded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		reg := prometheus.NewRegistry()
		p, _ := transcode.NewPool(slow{err: transcode.ErrMedia}, 3, transcode.WithRegisterer(reg), transcode.WithWait(0))
		_, _ = p.Transcode(t.Context(), transcode.Segment{}, nil, nil)
		gone, cancel := context.WithCancel(t.Context())
		cancel()
		_, _ = p.Transcode(gone, transcode.Segment{}, nil, nil)
		got := map[string]float64{}
		families, err := reg.Gather()
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range families {
			for _, m := range f.GetMetric() {
				key := f.GetName()
				for _, l := range m.GetLabel() {
					key += " " + l.GetValue()
				}
				got[key] = m.GetCounter().GetValue() + m.GetGauge().GetValue()
			}
		}
		for key, want := range map[string]float64{
			"castnet_transcode_segments_total media": 1, "castnet_transcode_segments_total cancelled": 1,
			"castnet_transcode_segments_total ok": 0, "castnet_transcode_pixels_total": 100,
			"castnet_transcode_slots_count": 3, "castnet_transcode_slots_free_count": 3,
		} {
			if have, known := got[key]; !known || have != want {
				t.Errorf("%s is %v, want %v", key, have, want)
			}
		}
	})
}

func TestAPoolNeedsAnEngineAndASlot(t *testing.T) {
	t.Parallel()
	for _, slots := range []int{-1, 0} {
		if _, err := transcode.NewPool(slow{}, slots); !errors.Is(err, transcode.ErrConfig) {
			t.Errorf("%d slots: %v", slots, err)
		}
	}
	if _, err := transcode.NewPool(nil, 1); !errors.Is(err, transcode.ErrConfig) {
		t.Errorf("no engine: %v", err)
	}
}
