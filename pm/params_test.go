package pm_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/castnet/castnet/pm"
)

func TestParamsWorth(t *testing.T) {
	t.Parallel()
	max := pm.Always.Bytes()
	most, _ := pm.WeiFromBytes(max[:])
	tests := map[string]struct {
		face pm.Wei
		prob pm.Prob
		n    uint32
		want pm.Wei
	}{
		"certain ticket":                       {pm.NewWei(1000), pm.Always, 1, pm.NewWei(1000)},
		"half of an odd maximum":               {pm.NewWei(1000), pm.OneIn(2), 1, pm.NewWei(499)},
		"a batch rounds once, not thrice":      {pm.NewWei(500), pm.OneIn(1000), 3, pm.NewWei(1)},
		"no face, no value":                    {pm.NewWei(0), pm.OneIn(4), 9, pm.NewWei(0)},
		"no chance, no value":                  {pm.NewWei(1000), pm.Prob{}, 9, pm.NewWei(0)},
		"all there is, once":                   {most, pm.Always, 1, most},
		"more than there is counts as all":     {most, pm.Always, 7, most},
		"a sum past 256 bits is still divided": {most, pm.OneIn(1 << 32), 2, allOnes(t, 225, 1)},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			params := pm.Params{FaceValue: tc.face, WinProb: tc.prob}
			if got := params.Worth(tc.n); got.Cmp(tc.want) != 0 {
				t.Errorf("%d tickets of %v at %v are worth %v, want %v", tc.n, tc.face, tc.prob, got, tc.want)
			}
		})
	}
}

// allOnes returns 2^bits − 1 − less.
func allOnes(t *testing.T, bits uint, less uint64) pm.Wei {
	t.Helper()
	b := make([]byte, bits/8+1)
	for i := range b {
		b[i] = 0xff
	}
	b[0] = byte(1<<(bits%8) - 1)
	w, err := pm.WeiFromBytes(b)
	if err != nil {
		t.Fatal(err)
	}
	return w.Less0(pm.NewWei(less))
}

func TestProbFor(t *testing.T) {
	t.Parallel()
	if p, err := pm.ProbFor(pm.NewWei(5), pm.Wei{}); err != nil || !p.IsZero() {
		t.Errorf("without a face value the probability is %v, %v", p, err)
	}
	if p, err := pm.ProbFor(pm.NewWei(5), pm.NewWei(5)); err != nil || p != pm.Always {
		t.Errorf("an EV of the face value has probability %v, %v", p, err)
	}
	if _, err := pm.ProbFor(pm.NewWei(6), pm.NewWei(5)); err == nil {
		t.Error("an EV above the face value has a probability")
	} else {
		wantErr(t, err, pm.ErrEV)
	}
	for _, ev := range []uint64{1, 7, 8e9, 1e15} {
		face := pm.NewWei(1200000000000000)
		p, err := pm.ProbFor(pm.NewWei(ev), face)
		if err != nil {
			t.Fatal(err)
		}
		if got := (pm.Params{FaceValue: face, WinProb: p}).EV(); got.Cmp(pm.NewWei(ev)) != 0 {
			t.Errorf("wanted an EV of %d, got %v", ev, got)
		}
	}
}

func TestProbText(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]pm.Prob{
		"0": {}, "0x0": {}, "0x" + string(zeros(64)): {}, pm.Always.String(): pm.Always, pm.OneIn(3).String()[2:]: pm.OneIn(3),
	} {
		if got, err := pm.ParseProb(text); err != nil || got != want {
			t.Errorf("%q is %v (%v), want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "0x", "xyz", "-1", "1" + string(zeros(64))} {
		if _, err := pm.ParseProb(text); err == nil {
			t.Errorf("%q is a probability", text)
		} else {
			wantErr(t, err, pm.ErrFormat)
		}
	}
	if _, err := pm.ProbFromBytes(make([]byte, 33)); err == nil {
		t.Error("33 bytes are a probability")
	}
	if got := pm.OneIn(0); !got.IsZero() {
		t.Errorf("one in nothing is %v", got)
	}
	if got := pm.OneIn(4).Float(); math.Abs(got-0.25) > 1e-12 {
		t.Errorf("one in four is %v", got)
	}
}

func TestParamsSurviveText(t *testing.T) {
	t.Parallel()
	w := devWorld(t)
	b := w.issue(t, w.params(t, 1e9), pm.NewWei(3e9))
	text, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	var back pm.Batch
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	if back.ID() != b.ID() || b.ID() == (pm.Hash{}) {
		t.Errorf("batch %s came back as %s", b.ID(), back.ID())
	}
}

func TestBatchIDCoversEveryField(t *testing.T) {
	t.Parallel()
	w := devWorld(t)
	b := w.issue(t, w.params(t, 1e9), pm.NewWei(2e9))
	seen := map[pm.Hash]string{b.ID(): "unchanged"}
	for name, change := range tampering() {
		c := b
		c.Tickets = append([]pm.Signed(nil), b.Tickets...)
		change(&c)
		if was, twice := seen[c.ID()]; twice {
			t.Errorf("%s and %s give one id", name, was)
		}
		seen[c.ID()] = name
	}
}

// tampering names one change for every field of a batch.
func tampering() map[string]func(*pm.Batch) {
	flip := func(h *pm.Hash) { h[31] ^= 1 }
	return map[string]func(*pm.Batch){
		"recipient":   func(b *pm.Batch) { b.Params.Recipient[0] ^= 1 },
		"face value":  func(b *pm.Batch) { b.Params.FaceValue, _ = b.Params.FaceValue.Add(pm.NewWei(1)) },
		"probability": func(b *pm.Batch) { b.Params.WinProb = pm.OneIn(5) },
		"commitment":  func(b *pm.Batch) { flip(&b.Params.RandHash) },
		"round":       func(b *pm.Batch) { b.Params.Round++ },
		"round hash":  func(b *pm.Batch) { flip(&b.Params.RoundHash) },
		"expiry":      func(b *pm.Batch) { b.Params.Expiry++ },
		"seed":        func(b *pm.Batch) { b.Params.Seed[0] ^= 1 },
		"seed tag":    func(b *pm.Batch) { b.Params.Seed[16] ^= 1 },
		"price":       func(b *pm.Batch) { b.Params.Price.Num++ },
		"unit":        func(b *pm.Batch) { b.Params.Price.Den++ },
		"sender":      func(b *pm.Batch) { b.Sender[0] ^= 1 },
		"nonce":       func(b *pm.Batch) { b.Tickets[0].Nonce += 100 },
		"signature":   func(b *pm.Batch) { b.Tickets[0].Sig[3] ^= 1 },
		"order":       func(b *pm.Batch) { b.Tickets[0], b.Tickets[1] = b.Tickets[1], b.Tickets[0] },
		"one less":    func(b *pm.Batch) { b.Tickets = b.Tickets[:1] },
	}
}

func TestCheckValidity(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		validity, period, length uint64
		ok                       bool
	}{
		"dev chain":                      {10, 2, 50, true},
		"a quarter exactly":              {12, 2, 48, true},
		"one block more than a quarter":  {13, 2, 48, false},
		"Arbitrum One":                   {40, 2, 6377, true},
		"tickets of one round only":      {1, 1, 6377, false},
		"no validity":                    {0, 2, 50, false},
		"a product past 64 bits is fine": {40, 1 << 40, 1 << 40, true},
	} {
		err := pm.CheckValidity(tc.validity, tc.period, tc.length)
		if (err == nil) != tc.ok {
			t.Errorf("%s: %v", name, err)
		}
		if err != nil {
			wantErr(t, err, pm.ErrConfig)
		}
	}
}
