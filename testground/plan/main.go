// Command plan is castnet's Testground plan: simulated orchestrators and gateways as processes of their own, one host each.
//
// It runs under Testground's runners and under cmd/tglocal; both tell it by environment variables what it is.
package main

import "github.com/testground/sdk-go/run"

func main() {
	run.HTTPListenAddr = "off" // the SDK would serve profiles on every address of the machine
	run.InvokeMap(map[string]any{"trade": run.InitializedTestCaseFn(trade)})
}
