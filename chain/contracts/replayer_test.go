package contracts_test

import (
	"strings"
	"testing"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/devchain"
)

// short is the beginning of a run, as a recorder writes it: values as strings and as numbers, an actor of which the trace
// knows nothing, a round that nobody opened, a refusal in the words of another client.
const short = `{
 "params": {"inflation": 220500, "inflationChange": "500", "target": "500000000", "supply": "1000000000000000000000",
            "unbonding": 7, "cut": "0", "nextCut": 1e26, "ceiling": "0", "poolMax": "2"},
 "ops": [
  {"op": "initializeRound", "ok": true, "state": STATE1},
  {"op": "initializeRound", "ok": false, "err": "execution reverted: round already initialized", "state": STATE1},
  {"op": "unbondWithHint", "actor": 0, "args": [1000000, "@-1", "@deployer"], "ok": false,
   "err": "VM Exception while processing transaction: reverted with reason string 'caller must be bonded'", "state": CLAIMED},
  {"op": "reward", "actor": -1, "args": [], "ok": false, "err": "caller must be an active transcoder", "state": STATE1},
  {"op": "redeem", "actor": -1, "args": ["@0", "5"], "ok": false, "err": "transcoder must be registered", "state": STATE1},
  {"op": "initializeRound", "ok": true, "state": STATE3}
 ]}`

const emptyState = `{"round": ROUND, "actors": [{"del": [0, "0", -1, "0", "0", "0", "0"],
  "tr": ["0","0","0","0","0","0","0","0","0","0"], "pool": [["0","0","0","0","0"],["0","0","0","0","0"]],
  "pendingStake": "0", "pendingFees": 0}], "list": [],
  "global": ["0", "0", MINTABLE, "0", "INFLATION", "100000000000000000000000000", "100000000000000000000000000", "0", "1000000000000000000000"]}`

func shortTrace(t *testing.T, change ...string) trace {
	t.Helper()
	at := func(round, mintable, inflation string) string {
		return strings.NewReplacer("ROUND", round, "MINTABLE", mintable, "INFLATION", inflation).Replace(emptyState)
	}
	first := at("1", "221000000000000000", "221000")
	text := strings.NewReplacer("STATE1", first, "CLAIMED", first, "STATE3", at(`"3"`, `"221500000000000000"`, "221500")).Replace(short)
	text = strings.NewReplacer(change...).Replace(text)
	tr, err := parseTrace([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// TestReplayTellsDifferences: nothing differs in the short run, and one changed value is found where it is.
func TestReplayTellsDifferences(t *testing.T) {
	t.Parallel()
	c, p := shortChain(t)
	for name, change := range map[string]struct {
		from, to, said string
		differing      int
	}{
		"nothing":                    {"", "", "", 0},
		"a number of the last state": {`"221500"`, `"221501"`, `operation 5, initializeRound: .Global[4] is "221500", recorded "221501"`, 1},
		"the text of a refusal":      {"transcoder must be registered", "no", `operation 4, redeem of -1: refused with "transcoder must be registered", recorded "no"`, 1},
		"whether it was refused": {`"reward", "actor": -1, "args": [], "ok": false`, `"reward", "actor": -1, "args": [], "ok": true`,
			`operation 3, reward of -1: refused is true ("caller must be an active transcoder"), recorded false`, 1},
		"members of the active set": {`"list": []`, `"list": [0]`, `operation 0, initializeRound: .List.len is "0", recorded "1"`, 12},
	} {
		r := replayOn(t, c, p, shortTrace(t, change.from, change.to))
		if r.err != nil || r.operations != 6 || len(r.differences) != change.differing || !strings.HasPrefix(strings.Join(r.differences, "\n"), change.said) {
			t.Errorf("%s: %v, error %v, want %d differences, first %q:\n%q", name, r, r.err, change.differing, change.said, r.differences)
		}
	}
}

// TestReplayRefusesWhatItCannotDo: a trace that is not one is an error that says where, never a run that looks complete.
func TestReplayRefusesWhatItCannotDo(t *testing.T) {
	t.Parallel()
	c, p := shortChain(t)
	for name, change := range map[string]struct{ from, to, said string }{
		"an unknown operation":   {`"op": "reward"`, `"op": "rewind"`, "operation 3, rewind of -1: unknown operation"},
		"a getter":               {`"op": "reward"`, `"op": "getTotalBonded"`, "operation 3, getTotalBonded of -1: unknown operation"},
		"an actor of no account": {`"actor": 0`, `"actor": 8`, `operation 2, unbondWithHint of 8: no actor "8" among 1`},
		"no actor":               {`"actor": 0, `, "", "operation 2, unbondWithHint: no actor recorded"},
		"too few arguments":      {`[1000000, "@-1", "@deployer"]`, "[1000000]", "operation 2, unbondWithHint of 0: 1 arguments for unbondWithHint(uint256,address,address)"},
		"no number":              {"1000000,", `"many",`, `operation 2, unbondWithHint of 0: argument 0 of unbondWithHint(uint256,address,address): "many" is not a number`},
	} {
		r := replayOn(t, c, p, shortTrace(t, change.from, change.to))
		if r.err == nil || !strings.HasPrefix(r.err.Error(), change.said) {
			t.Errorf("%s: error %v, want %q", name, r.err, change.said)
		}
	}
	if r := replay(t, shortTrace(t, `"supply"`, `"demand"`)); r.err == nil || r.err.Error() != `params.supply: "" is not a number` {
		t.Errorf("no supply: error %v", r.err)
	}
	for name, text := range map[string]string{
		"no JSON": "{", "no operations": `{"ops": []}`, "no state": `{"ops": [{"op": "reward", "ok": true}]}`,
		"a fraction": `{"ops": [{"op": "reward", "args": [0.5]}]}`,
	} {
		if _, err := parseTrace([]byte(text)); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

func shortChain(t *testing.T) (*chaintest.Chain, chain.Params) {
	t.Helper()
	p, err := parametersOf(shortTrace(t))
	if err != nil {
		t.Fatal(err)
	}
	return chaintest.New(t, chaintest.Options{Config: devchain.Config{Params: p}}), p
}
