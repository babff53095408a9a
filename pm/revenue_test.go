package pm_test

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/castnet/castnet/pm"
)

// TestRevenueIsAsExpected draws a million tickets for several win probabilities, with made-up signatures because only their
// bytes are drawn, and holds what the winners bring against what was credited for the tickets: within four sigma.
func TestRevenueIsAsExpected(t *testing.T) {
	t.Parallel()
	n := uint32(1_000_000)
	if testing.Short() {
		n = 100_000
	}
	face := pm.NewWei(1e15)
	ev, err := pm.ProbFor(pm.NewWei(3e14), face)
	if err != nil {
		t.Fatal(err)
	}
	for name, prob := range map[string]pm.Prob{"one in two": pm.OneIn(2), "one in four": pm.OneIn(4), "one in a hundred": pm.OneIn(100),
		"one in ten thousand": pm.OneIn(10_000), "for an EV of three tenths": ev} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ticket := pm.Ticket{Params: pm.Params{FaceValue: face, WinProb: prob}}
			var sig pm.Signature
			rand := pm.Keccak([]byte(name))
			wins := 0
			for i := range n {
				binary.BigEndian.PutUint32(sig[:], i)
				if ticket.Wins(sig, rand) {
					wins++
				}
			}
			p := prob.Float()
			sigma := math.Sqrt(float64(n)*p*(1-p)) * face.Float()
			credited, brought := ticket.Worth(n).Float(), float64(wins)*face.Float()
			if off := math.Abs(brought - credited); off > 4*sigma {
				t.Errorf("%d winners bring %g, credited were %g: off by %.1f sigma", wins, brought, credited, off/sigma)
			}
		})
	}
}
