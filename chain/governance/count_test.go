package governance

import (
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/pm"
)

func TestAPollIsCountedByStake(t *testing.T) {
	t.Parallel()
	o, d, e := pm.Address{1}, pm.Address{2}, pm.Address{3} // an orchestrator and two of its delegators
	weights := map[pm.Address]pm.Wei{o: pm.NewWei(1000), d: pm.NewWei(300), e: pm.NewWei(200)}
	through := map[pm.Address]pm.Address{o: o, d: o, e: o}
	tests := map[string]struct {
		stake   uint64
		voters  []pm.Address
		said    map[pm.Address]Choice
		yes, no uint64
		want    Verdict
	}{
		"an orchestrator votes with all it has":     {3000, []pm.Address{o}, map[pm.Address]Choice{o: Yes}, 1000, 0, Passed},
		"delegators take their part out":            {2000, []pm.Address{o, d, e}, map[pm.Address]Choice{o: Yes, d: No, e: No}, 500, 500, Passed},
		"the order does not matter":                 {2000, []pm.Address{d, e, o}, map[pm.Address]Choice{o: No, d: Yes, e: No}, 300, 700, Rejected},
		"a delegator counts alone":                  {600, []pm.Address{d}, map[pm.Address]Choice{d: Yes}, 300, 0, Passed},
		"an exact quorum is enough":                 {3000, []pm.Address{o}, map[pm.Address]Choice{o: No}, 0, 1000, Rejected},
		"one less than a third of the stake is not": {3001, []pm.Address{o}, map[pm.Address]Choice{o: Yes}, 1000, 0, TooFew},
		"nobody voted":                              {0, nil, nil, 0, 0, TooFew},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := Result{Poll: Poll{Quorum: 333_300, Quota: 500_000}, Stake: pm.NewWei(tc.stake)}
			if err := r.count(tc.said, tc.voters, weights, through); err != nil {
				t.Fatal(err)
			}
			if r.Yes != pm.NewWei(tc.yes) || r.No != pm.NewWei(tc.no) || r.Verdict != tc.want || len(r.Ballots) != len(tc.voters) {
				t.Errorf("yes %v, no %v, %s, want %d, %d, %s", r.Yes, r.No, r.Verdict, tc.yes, tc.no, tc.want)
			}
		})
	}
}

func TestTheRoundOfABlock(t *testing.T) {
	t.Parallel()
	now := chain.RoundStatus{Number: 12, Start: 600, Length: 50}
	for block, want := range map[uint64]uint64{700: 12, 600: 12, 599: 11, 550: 11, 549: 10, 0: 0} {
		if got := roundOf(now, block); got != want {
			t.Errorf("block %d is of round %d, want %d", block, got, want)
		}
	}
}

func FuzzGrantOf(f *testing.F) {
	g := &Governance{token: pm.Address{7}}
	f.Add([]byte{}, true)
	a := pm.NewWei(5)
	f.Add([]byte(g.Grant(pm.Address{9}, a).Data), true)
	f.Fuzz(func(t *testing.T, data []byte, token bool) {
		var to pm.Address
		if token {
			to = g.token
		}
		got := g.grantOf(to, data)
		if got != nil && (!token || string(g.Grant(got.To, got.Amount).Data) != string(data)) {
			t.Errorf("%x is taken for a grant of %v to %s", data, got.Amount, got.To)
		}
	})
}
