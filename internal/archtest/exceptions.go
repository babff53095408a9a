package archtest

import "slices"

// Exception allows one rule to be broken in one file, or in all files of a folder when File ends with a slash.
type Exception struct {
	Rule, File string
	Reason     string
}

// exceptions of this repository.
func exceptions() []Exception {
	return []Exception{
		{RuleBackground, "p2p/host.go", "Open has no context to inherit: what it starts ends with Close"},
		{RuleBackground, "infer/onnx/runner.go", "Open has no context to inherit: the child process lives until Close"},
		{RuleBackground, "internal/store/store.go", "Open has no context to inherit: what it does is local and short"},
		{RuleStruct, "market/market.go", "a receipt is one signed statement: its fields are those of the wire"},
		{RuleName, "chain/internal/bindings/", "folders of generated bindings are named after their contracts"},
	}
}

// except removes what is allowed and adds a finding for every exception that was not needed, or has no reason.
func except(all []Finding, allowed []Exception) (out []Finding) {
	used := make([]bool, len(allowed))
	for _, f := range all {
		i := slices.IndexFunc(allowed, func(e Exception) bool {
			return e.Rule == f.Rule && (e.File == f.File || e.File != "" && e.File[len(e.File)-1] == '/' && within(f.File, e.File[:len(e.File)-1]))
		})
		if i < 0 {
			out = append(out, f)
			continue
		}
		used[i] = true
	}
	for i, e := range allowed {
		if !used[i] || e.Reason == "" {
			out = append(out, Finding{e.File, 1, RuleException, sprint("the exception from %q is not needed, or gives no reason", e.Rule)})
		}
	}
	return out
}
