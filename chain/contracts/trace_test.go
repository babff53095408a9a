package contracts_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"
)

// trace is a recorded run of the protocol: see the README of the vectors.
type trace struct {
	Params struct {
		Inflation, InflationChange, Target, Supply, Unbonding, Cut, NextCut, Ceiling, PoolMax word
	}
	Ops []traceOp
}

type traceOp struct {
	Op    string
	Actor *int
	Args  []word
	OK    bool
	Err   string
	State *traceState
}

type traceState struct {
	Round  word
	Actors []traceActor
	List   []word
	Global []word
}

type traceActor struct {
	Del, Tr                   []word
	Pool                      [][]word
	PendingStake, PendingFees word
}

// word is a recorded value. Recorders write the same number as a string or as a number.
type word string

func (w *word) UnmarshalJSON(text []byte) error {
	s := string(text)
	switch {
	case strings.HasPrefix(s, `"`):
		return json.Unmarshal(text, (*string)(w))
	case s == "true" || s == "false":
		*w = word(s)
		return nil
	}
	if n, ok := new(big.Float).SetString(s); ok && n.IsInt() {
		i, _ := n.Int(nil)
		*w = word(i.String())
		return nil
	}
	return fmt.Errorf("%s is not a value of a trace", s)
}

func (w word) number() (*big.Int, error) {
	digits, base := string(w), 10
	if rest, ok := strings.CutPrefix(digits, "0x"); ok {
		digits, base = rest, 16
	}
	n, ok := new(big.Int).SetString(digits, base)
	if !ok {
		return nil, fmt.Errorf("%q is not a number", string(w))
	}
	return n, nil
}

func (w word) uint64() (uint64, error) {
	n, err := w.number()
	if err == nil && !n.IsUint64() {
		err = fmt.Errorf("%s is too large or negative", w)
	}
	if err != nil {
		return 0, err
	}
	return n.Uint64(), nil
}

func parseTrace(text []byte) (trace, error) {
	var tr trace
	if err := json.Unmarshal(text, &tr); err != nil {
		return tr, fmt.Errorf("the trace: %w", err)
	}
	if len(tr.Ops) == 0 {
		return tr, fmt.Errorf("the trace has no operations")
	}
	for i, op := range tr.Ops {
		if op.State == nil || len(op.State.Actors) == 0 {
			return tr, fmt.Errorf("operation %d, %s: no state of actors recorded", i, op.Op)
		}
	}
	return tr, nil
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
	tr, err := parseTrace(vector(t, "protocol-trace.json"))
	if err != nil {
		t.Fatal(err)
	}
	r := replay(t, tr)
	for _, d := range r.differences[:min(len(r.differences), 50)] {
		t.Error(d)
	}
	t.Log(r)
	if r.err != nil {
		t.Fatal(r.err)
	}
}

// report is what a replay found. A field is a recorded value: of an operation's outcome or of the state after it.
type report struct {
	operations, recorded, equal int
	compared                    int
	differences                 []string
	err                         error // that ended it early
}

func (r *report) String() string {
	return fmt.Sprintf("%d of %d operations replayed, %d equal: %d fields compared, %d differing",
		r.operations, r.recorded, r.equal, r.compared, len(r.differences))
}

func (r *report) outcome(what string, op traceOp, reason string, refused bool) {
	r.compared++
	want := plain(op.Err)
	switch {
	case refused == op.OK:
		r.differences = append(r.differences, fmt.Sprintf("%s: refused is %v (%q), recorded %v (%q)", what, refused, reason, !op.OK, op.Err))
	case refused && want != "" && reason != want:
		r.differences = append(r.differences, fmt.Sprintf("%s: refused with %q, recorded %q", what, reason, want))
	}
}

func (r *report) state(what string, want, got traceState) {
	w, g := flatten(want), flatten(got)
	var diff []string
	for path, value := range w {
		if g[path] != value {
			diff = append(diff, fmt.Sprintf("%s: %s is %q, recorded %q", what, path, g[path], value))
		}
	}
	sort.Strings(diff)
	r.compared += len(w)
	r.differences = append(r.differences, diff...)
}

var (
	recordedPanic  = regexp.MustCompile(`(?i)panic due to \w+ ?\((\d+)\)|panic code \(?(0x[0-9a-f]+|\d+)`)
	recordedReason = regexp.MustCompile(`reverted with reason string '(.*)'$`)
)

// plain is the bare reason of a recorded refusal, as chain.RevertError gives it.
func plain(recorded string) string {
	if m := recordedPanic.FindStringSubmatch(recorded); m != nil {
		if n, err := strconv.ParseUint(m[1]+m[2], 0, 64); err == nil {
			return fmt.Sprintf("panic 0x%x", n)
		}
	}
	if m := recordedReason.FindStringSubmatch(recorded); m != nil {
		return m[1]
	}
	return strings.TrimPrefix(strings.TrimPrefix(recorded, "execution reverted"), ": ")
}

// flatten lists every value of a state with a path to it.
func flatten(v any) map[string]string {
	out := map[string]string{}
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
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
