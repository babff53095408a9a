package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func small(t *testing.T) options {
	return options{orchestrators: 3, gateways: 2, plan: "../..", out: t.TempDir(), caseName: "trade", timeout: 2 * time.Minute,
		params: [][2]string{{"jobs", "3"}, {"settle_ms", "500"}, {"work_ms", "10"}}}
}

// TestTradeRunsAsProcesses is the plan itself, small: six processes find each other and trade.
func TestTradeRunsAsProcesses(t *testing.T) {
	o := small(t)
	if err := launch(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	found, err := filepath.Glob(filepath.Join(o.out, "castnet", "run-*", "summary.json"))
	if err != nil || len(found) != 1 {
		t.Fatalf("%d summaries, %v; want one", len(found), err)
	}
	data, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	var r report
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	if r.Jobs != 6 || r.Receipts < 6 || r.On.Versions["github.com/libp2p/go-libp2p"] == "" {
		t.Errorf("summary %s", data)
	}
}

func TestParametersAreThoseOfTheManifest(t *testing.T) {
	t.Parallel()
	o := small(t)
	params, name, err := o.merged()
	if err != nil {
		t.Fatal(err)
	}
	if name != "castnet" || params["jobs"] != "3" || params["attempts"] != "4" || params["gateways"] != "2" {
		t.Errorf("plan %s with %v", name, params)
	}
	o.params = append(o.params, [2]string{"nonsense", "1"})
	if _, _, err := o.merged(); err == nil {
		t.Error("an unknown parameter was taken")
	}
	o.caseName = "nonsense"
	if _, _, err := o.merged(); err == nil {
		t.Error("an unknown case was taken")
	}
}

func TestAFailingInstanceEndsTheRun(t *testing.T) {
	t.Parallel()
	o := small(t)
	o.params = [][2]string{{"jobs", "1"}, {"timeout_s", "0"}}
	if err := launch(t.Context(), o); err == nil {
		t.Error("a run whose instances gave up went well")
	}
}
