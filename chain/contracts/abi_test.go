package contracts_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
)

type artifact struct {
	ContractName     string
	ABI              []abiEntry
	Bytecode         string
	DeployedBytecode string
}

type abiEntry struct {
	Type, Name, StateMutability string
	Inputs, Outputs             []abiParam
}

type abiParam struct {
	Type, Name string
	Indexed    bool
	Components []abiParam
}

func artifacts(t *testing.T) map[string]artifact {
	t.Helper()
	files, err := filepath.Glob("artifacts/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no artefacts: %v", err)
	}
	out := map[string]artifact{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var a artifact
		if err := json.Unmarshal(text, &a); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		out[a.ContractName] = a
	}
	return out
}

func TestRuntimesFitTheLimit(t *testing.T) {
	t.Parallel()
	const limit = 24576 // EIP-170
	for name, a := range artifacts(t) {
		if size := len(a.DeployedBytecode) / 2; size > limit || size == 0 {
			t.Errorf("%s has %d bytes at run time, between 1 and %d wanted", name, size, limit)
		}
	}
}

// signature writes an entry as the recorded list of interfaces does.
func (e abiEntry) signature() string {
	var b strings.Builder
	b.WriteString(e.Type)
	if e.Name != "" {
		b.WriteString(" " + e.Name)
	}
	if e.Type == "receive" || e.Type == "fallback" {
		b.WriteString(" ")
	}
	b.WriteString("(" + params(e.Inputs) + ")")
	if e.StateMutability != "" && e.StateMutability != "nonpayable" {
		b.WriteString(" " + e.StateMutability)
	}
	if len(e.Outputs) > 0 {
		b.WriteString(" returns (" + params(e.Outputs) + ")")
	}
	return b.String()
}

func params(list []abiParam) string {
	var out []string
	for _, p := range list {
		s := p.Type
		if rest, ok := strings.CutPrefix(s, "tuple"); ok {
			s = "(" + params(p.Components) + ")" + rest
		}
		if p.Indexed {
			s += " indexed"
		}
		if p.Name != "" {
			s += " " + p.Name
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

// added are functions and events beside the recorded interface.
var added = map[string][]string{
	"BondingManager": {
		"event RewardCallerSet(address indexed transcoder, address indexed rewardCaller)",
		"function rewardForTranscoder(address _transcoder)",
		"function rewardForTranscoderWithHint(address _transcoder, address _newPosPrev, address _newPosNext)",
		"function setRewardCaller(address _rewardCaller)",
		"function transcoderToRewardCaller(address) view returns (address)",
		"function initializeRoundAndReward(address _transcoder, address _newPosPrev, address _newPosNext)",
		"function setTreasuryRewardCutResumes(bool _resumes)",
		"function suspendedTreasuryRewardCutRate() view returns (uint128)",
		"function treasuryRewardCutResumes() view returns (bool)",
	},
	"TicketBroker": {"function withdrawDeposit()"},
}

func TestInterfacesAreTheRecordedOnes(t *testing.T) {
	t.Parallel()
	ours := artifacts(t)
	recorded := map[string][]string{}
	name := ""
	for line := range strings.SplitSeq(string(vector(t, "abi.txt")), "\n") {
		if rest, ok := strings.CutPrefix(line, "## "); ok {
			name = rest
		} else if line != "" {
			recorded[name] = append(recorded[name], line)
		}
	}
	for name, want := range recorded {
		a, ok := ours[name]
		if !ok {
			t.Errorf("no contract %s", name)
			continue
		}
		var got []string
		for _, e := range a.ABI {
			got = append(got, e.signature())
		}
		for _, line := range missing(append(want, added[name]...), got) {
			t.Errorf("%s lacks %q", name, line)
		}
		for _, line := range missing(got, append(want, added[name]...)) {
			t.Errorf("%s has besides %q", name, line)
		}
	}
}

// missing are the lines of want that got has not.
func missing(want, got []string) (out []string) {
	have := map[string]bool{}
	for _, g := range got {
		have[g] = true
	}
	for _, w := range want {
		if !have[w] {
			out = append(out, w)
		}
	}
	sort.Strings(out)
	return out
}
