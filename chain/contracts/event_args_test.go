package contracts_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/devchain"
)

// eventRun is a run with the events of each operation: name, indexed values, others. Accounts are "@0", "@1", … or a contract's
// name, nobody is "@-1". Events with texts or with what only a chain knows are named without values.
type eventRun struct {
	trace
	Actors int
	Ops    []struct {
		traceOp
		Events []string
	}
}

// teller writes events as a run has them.
type teller struct {
	events map[common.Hash]abi.Event
	names  map[common.Address]string
}

func newTeller(w *player) teller {
	s := teller{map[common.Hash]abi.Event{}, map[common.Address]string{{}: "@-1", w.owner: "@deployer", w.payer.Address(): "Payer"}}
	for _, a := range w.abis {
		for _, e := range a.Events {
			s.events[e.ID] = e
		}
	}
	for _, name := range []string{chain.NameMinter, chain.NameTreasury} {
		s.names[w.at[name]] = name
	}
	for i, a := range w.actors {
		s.names[a] = fmt.Sprintf("@%d", i)
	}
	return s
}

func (s teller) tell(l *types.Log) string {
	e, ok := s.events[l.Topics[0]]
	if !ok {
		return "unknown " + l.Topics[0].Hex()
	}
	out := []string{e.Name}
	if slices.Contains([]string{"ParameterUpdate", "NewRound", "WinningTicketRedeemed"}, e.Name) {
		return e.Name
	}
	var inputs abi.Arguments
	for _, in := range e.Inputs {
		if in.Indexed {
			inputs = append(inputs, in)
		}
	}
	words := slices.Clone(l.Topics[1:])
	for i := 0; i+32 <= len(l.Data); i += 32 {
		words = append(words, common.BytesToHash(l.Data[i:i+32]))
	}
	for i, in := range append(inputs, e.Inputs.NonIndexed()...) {
		switch {
		case i >= len(words):
			out = append(out, "nothing")
		case in.Type.T == abi.AddressTy:
			out = append(out, s.names[common.BytesToAddress(words[i][:])])
		default:
			out = append(out, new(big.Int).SetBytes(words[i][:]).String())
		}
	}
	return strings.Join(out, " ")
}

// TestEventsSayWhatTheModelSays compares every event of a run, in order and with every value.
func TestEventsSayWhatTheModelSays(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/events.json")
	if err != nil {
		t.Fatal(err)
	}
	var run eventRun
	if err := json.Unmarshal(text, &run); err != nil {
		t.Fatal(err)
	}
	p, err := parametersOf(run.trace)
	if err != nil {
		t.Fatal(err)
	}
	w, err := newPlayer(t, chaintest.New(t, chaintest.Options{Config: devchain.Config{Params: p}}), p, run.Actors)
	if err != nil {
		t.Fatal(err)
	}
	s, compared, seen := newTeller(w), 0, map[string]bool{}
	for i, op := range run.Ops {
		what := fmt.Sprintf("operation %d, %s %v", i, op.Op, op.Args)
		var refused *chain.RevertError
		if err := w.do(op.traceOp); err != nil && !errors.As(err, &refused) {
			t.Fatalf("%s: %v", what, err)
		}
		if (refused == nil) != op.OK {
			t.Fatalf("%s: refused is %v, want %v", what, refused, !op.OK)
		}
		got := []string{}
		for _, l := range w.logs {
			got = append(got, s.tell(l))
			seen[strings.Fields(got[len(got)-1])[0]] = true
		}
		if !slices.Equal(got, op.Events) {
			t.Fatalf("%s emits\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(op.Events, "\n"))
		}
		compared += len(got)
	}
	t.Logf("%d operations, %d events of %d kinds", len(run.Ops), compared, len(seen))
}
