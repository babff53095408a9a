package contracts_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/deploy"
)

// trace is a recorded run of the protocol: see the README of the vectors.
type trace struct {
	Params struct {
		Inflation, InflationChange, Target, Supply, Unbonding, Cut, NextCut, Ceiling string
		PoolMax                                                                      uint64
	}
	Ops []struct {
		Op    string
		Actor int
		Args  []any
		OK    bool
		Err   string
		State traceState
	}
}

type traceState struct {
	Round  string
	Actors []struct {
		Del, Tr                   []any
		Pool                      [][]string
		PendingStake, PendingFees string
	}
	List   []int
	Global []string
}

func vector(t *testing.T, name string) []byte {
	t.Helper()
	file := filepath.Join("..", "..", "..", "shared", "vectors", name)
	if other := os.Getenv("CASTNET_TRACE"); other != "" && name == "protocol-trace.json" {
		file = other
	}
	text, err := os.ReadFile(file)
	if err != nil && file == os.Getenv("CASTNET_TRACE") {
		t.Fatal(err)
	}
	if err != nil {
		t.Skipf("the recorded vectors are not beside this repository: %v", err)
	}
	return text
}

func TestTraceReplays(t *testing.T) {
	t.Parallel()
	var tr trace
	if err := json.Unmarshal(vector(t, "protocol-trace.json"), &tr); err != nil {
		t.Fatal(err)
	}
	p := deploy.Defaults()
	// Shorter than recorded, which changes no number: making blocks is what takes the time here.
	p.RoundLength, p.ActiveSet = 160, tr.Params.PoolMax
	if os.Getenv("CASTNET_TRACE") != "" {
		p.RoundLength = 400
	}
	p.Inflation, p.InflationChange, p.TargetBondingRate = u64(t, tr.Params.Inflation), u64(t, tr.Params.InflationChange), u64(t, tr.Params.Target)
	p.UnbondingPeriod = u64(t, tr.Params.Unbonding)
	p.Supply, p.TreasuryCut, p.TreasuryCeiling = number(t, tr.Params.Supply), number(t, tr.Params.NextCut), number(t, tr.Params.Ceiling)
	w := newPlay(t, p, len(tr.Ops[0].State.Actors))

	fields, differing, equal := 0, 0, 0
	for i, op := range tr.Ops {
		var err error
		switch op.Op {
		case "initializeRound":
			if i > 0 { // the first one was done when the chain was opened
				err = w.NextRoundErr()
			}
		case "redeem":
			err = w.redeem(int(op.Args[0].(float64)), number(t, op.Args[1]))
		default:
			err = w.do(op.Actor, op.Op, op.Args)
		}
		reason := ""
		if err != nil {
			reason = strings.TrimPrefix(err.Error(), chain.ErrReverted.Error()+": ")
		}
		want := op.Err
		if strings.Contains(want, "DIVIDE_BY_ZERO") {
			want = "panic 0x12"
		}
		if (err == nil) != op.OK || reason != want {
			t.Errorf("operation %d, %s of %d: %q, recorded %q", i, op.Op, op.Actor, reason, want)
		}
		got := w.state()
		n, diff := compare(fmt.Sprintf("operation %d, %s", i, op.Op), flatten(op.State), flatten(got))
		fields += n
		differing += len(diff)
		if len(diff) == 0 {
			equal++
		}
		for _, d := range diff[:min(len(diff), 5)] {
			t.Error(d)
		}
		if differing > 50 {
			t.Fatal("too many differences")
		}
	}
	t.Logf("%d of %d operations equal, %d fields compared, %d differing", equal, len(tr.Ops), fields, differing)
}

// flatten lists every value of a state with a path to it.
func flatten(v any) map[string]string {
	out := map[string]string{}
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Interface:
			walk(path, v.Elem())
		case reflect.Struct:
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Slice:
			out[path+".len"] = strconv.Itoa(v.Len())
			for i := range v.Len() {
				walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
			}
		default:
			out[path] = fmt.Sprint(v.Interface())
		}
	}
	walk("", reflect.ValueOf(v))
	return out
}

func compare(what string, want, got map[string]string) (n int, diff []string) {
	for path, w := range want {
		n++
		if g := got[path]; g != w {
			diff = append(diff, fmt.Sprintf("%s: %s is %s, recorded %s", what, path, g, w))
		}
	}
	return n, diff
}

func number(t *testing.T, v any) *big.Int {
	t.Helper()
	n, ok := new(big.Int).SetString(fmt.Sprint(v), 10)
	if !ok {
		t.Fatalf("%v is not a number", v)
	}
	return n
}

func u64(t *testing.T, v any) uint64 { return number(t, v).Uint64() }

// arguments converts recorded arguments to what a method takes.
func (w *play) arguments(m abi.Method, args []any) []any {
	w.t.Helper()
	out := make([]any, len(m.Inputs))
	for i, in := range m.Inputs {
		if in.Type.T == abi.AddressTy {
			out[i] = w.address(fmt.Sprint(args[i]))
		} else {
			out[i] = number(w.t, args[i])
		}
	}
	return out
}

// address resolves "@3", "@deployer" and the absence of anybody.
func (w *play) address(name string) common.Address {
	if n, err := strconv.Atoi(strings.TrimPrefix(name, "@")); err == nil {
		return w.actors[n].Address()
	}
	if name == "@deployer" {
		return w.owner.Address()
	}
	return common.HexToAddress(name)
}
