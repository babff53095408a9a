package contracts_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/internal/model"
	"github.com/castnet/castnet/chain/internal/model/gov"
)

// run is one differential run: operations drawn from a seed, done on the model and on the contracts.
type run struct {
	d                 *driver
	m                 *gov.Model
	compared          int
	accepted, refused map[string]int
	seed              uint64
	index             int
	said              map[string][]string // by the contracts, after the last operation
	reasons           map[string]int      // of refusals
}

func parameters() chain.Params {
	p := deploy.Defaults()
	p.RoundLength, p.ActiveSet, p.UnbondingPeriod = 24, 4, 3
	p.Supply, p.TreasuryCeiling = deploy.LPT(1_000_000), deploy.LPT(2000)
	return p
}

// operations is what OPS and SEED say, or 2,000 over four seeds.
func operations(t *testing.T) (ops int, seeds []uint64) {
	t.Helper()
	ops, seeds = 500, []uint64{1, 2, 3, 4}
	if s := os.Getenv("OPS"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatalf("OPS: %v", err)
		}
		ops, seeds = n, []uint64{1}
	}
	if s := os.Getenv("SEED"); s != "" {
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			t.Fatalf("SEED: %v", err)
		}
		seeds = []uint64{n}
	}
	return ops, seeds
}

// TestContractsCountLikeTheModel does random operations on both and compares every getter of every account and every global
// one after each.
func TestContractsCountLikeTheModel(t *testing.T) {
	t.Parallel()
	ops, seeds := operations(t)
	runs := make([]*run, len(seeds))
	t.Run("all", func(t *testing.T) {
		for i, seed := range seeds {
			t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
				t.Parallel()
				d, m := network(t, parameters(), 9)
				r := &run{d: d, m: d.council(m), seed: seed, accepted: map[string]int{}, refused: map[string]int{}, reasons: map[string]int{}}
				r.play(t, ops)
				t.Logf("seed %d: %d operations, %d fields compared; accepted %v; refused %v", seed, r.index, r.compared, r.accepted, r.refused)
				runs[i] = r
			})
		}
	})
	if !t.Failed() && os.Getenv("OPS")+os.Getenv("SEED") == "" {
		checkCoverage(t, runs)
	}
}

func (r *run) play(t *testing.T, ops int) {
	t.Helper()
	source := gov.NewSource(r.m, r.seed)
	book := &book{r: r}
	r.compare(t, "the start", model.Op{})
	r.constants(t, "the start")
	book.open()
	for r.index = 0; r.index < ops && !t.Failed(); r.index++ {
		op := source.Next()
		what := fmt.Sprintf("seed %d, operation %d in round %d, %s", r.seed, r.index, r.m.Round(), describe(op))
		r.m.Block++
		if op.Call == model.Mine {
			r.m.Block += op.X.Uint64() - 1
		}
		r.d.Block = r.m.Block
		done := false
		if op.Call != model.Mine {
			want, got := r.m.Apply(op), r.d.do(op)
			done = got == ""
			if want != got {
				t.Errorf("%s: contracts say %q, the model %q", what, got, want)
			}
			if want == "" {
				r.accepted[op.Call]++
			} else {
				r.refused[op.Call]++
				r.reasons[want]++
			}
		}
		r.compare(t, what, op)
		book.check(t, what, op, done)
		if r.index%1000 == 999 {
			t.Logf("seed %d: %d operations, %d fields compared", r.seed, r.index+1, r.compared)
		}
	}
	r.constants(t, "the end")
}

func describe(op model.Op) string {
	return fmt.Sprintf("%s from %d on %d to %d x %v y %v lock %d hints %v tickets %v index %d %q calls %v",
		op.Call, op.From, op.On, op.To, op.X, op.Y, op.Lock, op.Hints, op.Ticket, op.Index, op.Text, op.Calls)
}

// hashes puts the hash of a block where the model says which block.
func (d *driver) hashes(want []string) {
	for i, w := range want {
		var block uint64
		if n, _ := fmt.Sscanf(w, "hash of block %d", &block); n == 1 {
			hash := d.BlockHash(block)
			if block == d.before {
				hash = d.opening
			}
			want[i] = hash.Big().String()
		}
	}
}

// compare reads every getter.
func (r *run) compare(t *testing.T, what string, op model.Op) {
	t.Helper()
	all := append(r.m.GlobalViews(), r.m.OpViews(op)...)
	for i := range r.m.Accounts() {
		all = append(all, r.m.AccountViews(model.ID(i))...)
	}
	r.said = map[string][]string{}
	for _, v := range all {
		got := r.d.answer(v)
		r.said[fmt.Sprint(v.Method, v.Args)] = got
		r.compared += len(v.Want)
		r.d.hashes(v.Want)
		if !slices.Equal(got, v.Want) {
			t.Errorf("%s: %s.%s%v is %v, the model says %v", what, v.Contract, v.Method, v.Args, got, v.Want)
		}
	}
	r.compareHashes(t, what, op)
	tokens, eth, treasury := r.m.Held()
	for _, b := range []struct {
		of        string
		got, want string
	}{
		{"LPT of the Minter", r.d.holding(chain.NameMinter).String(), tokens.String()},
		{"LPT of the Treasury", r.d.holding(chain.NameTreasury).String(), treasury.String()},
		{"ETH of the Treasury", r.d.Balance(r.d.at[chain.NameTreasury]).String(), r.m.SafeETH().String()},
		{"ETH of the Minter", r.d.Balance(r.d.at[chain.NameMinter]).String(), eth.String()},
	} {
		r.compared++
		if b.got != b.want {
			t.Errorf("%s: %s are %s, the model says %s", what, b.of, b.got, b.want)
		}
	}
	for i, k := range r.d.keys {
		r.compared++
		if got, want := r.d.Balance(k.Address()), r.m.ETH(model.ID(i)); got.Cmp(want) != 0 {
			t.Errorf("%s: ETH of %d is %v, the model says %v", what, i, got, want)
		}
	}
}
