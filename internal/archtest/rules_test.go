package archtest

import (
	"fmt"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// check runs every rule over one file made of text, without exceptions.
func check(t *testing.T, file, src string) []Finding {
	t.Helper()
	s, err := parse(token.NewFileSet(), file, []byte(src))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	found := slices.Concat(checkImports(s), checkBudgets(s), checkStyle(s), checkText(file, []byte(src)))
	if !strings.HasSuffix(file, "/doc.go") {
		return found
	}
	return append(found, checkPackages([]*source{s})...)
}

func importing(path string) string { return fmt.Sprintf("package x\n\nimport _ %q\n", path) }

func TestImports(t *testing.T) {
	t.Parallel()
	const libp2p, eth = "github.com/libp2p/go-libp2p", "github.com/ethereum/go-ethereum"
	tests := map[string]struct {
		file, imports string
		want          string // rule, "" when allowed
	}{
		"market may use pm":                            {"market/job/a.go", Module + "/pm", ""},
		"market may use a test kit of p2p":             {"market/job/a.go", Module + "/p2p/simnet", ""},
		"market must not use chain":                    {"market/job/a.go", Module + "/chain", RuleImport},
		"p2p uses nothing of ours":                     {"p2p/a.go", Module + "/pm", RuleImport},
		"pm uses nothing of ours":                      {"pm/a.go", Module + "/market", RuleImport},
		"infer does not know transcode":                {"infer/a.go", Module + "/transcode/ffmpeg", RuleImport},
		"the store may use market":                     {"internal/store/a.go", Module + "/market", ""},
		"the store must not use node":                  {"internal/store/a.go", Module + "/node", RuleImport},
		"node may use the store":                       {"node/a.go", Module + "/internal/store", ""},
		"cmd must not use the store":                   {"cmd/castnet/a.go", Module + "/internal/store", RuleImport},
		"simulations must not use transcode":           {"internal/sim/a.go", Module + "/transcode", RuleImport},
		"nobody knows a new area":                      {"util/a.go", Module + "/pm", RuleImport},
		"a part may use its root":                      {"market/advert/a.go", Module + "/market", ""},
		"a part may use the folder's pb":               {"market/advert/a.go", Module + "/market/pb", ""},
		"a part must not use its sibling":              {"market/advert/a.go", Module + "/market/job", RuleImport},
		"unless it is tested with it":                  {"market/advert/a_test.go", Module + "/market/job", ""},
		"a root must not use its parts":                {"market/a.go", Module + "/market/job", RuleImport},
		"but its internal ones":                        {"p2p/a.go", Module + "/p2p/internal/frame", ""},
		"pb uses nothing":                              {"market/pb/a.go", Module + "/market", RuleImport},
		"internal uses nothing":                        {"p2p/internal/frame/a.go", Module + "/p2p", RuleImport},
		"internal parts may use each other":            {"p2p/internal/frame/a.go", Module + "/p2p/internal/gossip", ""},
		"a part may use its own parts":                 {"infer/onnx/a.go", Module + "/infer/onnx/sub", ""},
		"test kits may use siblings":                   {"chain/devchain/a.go", Module + "/chain/tx", ""},
		"node's root uses its parts":                   {"node/a.go", Module + "/node/gateway", ""},
		"node's parts never use its root":              {"node/gateway/a.go", Module + "/node", RuleImport},
		"node's parts are siblings":                    {"node/gateway/a.go", Module + "/node/admin", RuleImport},
		"p2p may use libp2p":                           {"p2p/a.go", libp2p, ""},
		"market must not use libp2p":                   {"market/a.go", libp2p, RuleOutside},
		"nor a module of its family":                   {"market/a.go", "github.com/libp2p/go-libp2p-kad-dht", RuleOutside},
		"peer ids are for everybody":                   {"market/a.go", libp2p + "/core/peer", ""},
		"but hosts are not":                            {"market/a.go", libp2p + "/core/host", RuleOutside},
		"pm may hash":                                  {"pm/a.go", eth + "/crypto", ""},
		"pm must not dial":                             {"pm/a.go", eth + "/ethclient", RuleOutside},
		"chain may":                                    {"chain/tx/a.go", eth + "/ethclient", ""},
		"node must not hash":                           {"node/a.go", eth + "/common", RuleOutside},
		"only infer/onnx loads ONNX Runtime":           {"infer/pipeline/a.go", "github.com/yalue/onnxruntime_go", RuleOutside},
		"processes are started in few places":          {"market/a.go", "os/exec", RuleOutside},
		"FFmpeg is one of them":                        {"transcode/ffmpeg/a.go", "os/exec", ""},
		"and any test may run a tool":                  {"transcode/hls/a_test.go", "os/exec", ""},
		"a module that begins alike is another module": {"market/a.go", "os/executable", ""},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found := check(t, tc.file, importing(tc.imports))
			if got := rules(found); got != tc.want {
				t.Errorf("%s importing %s: got %v, want rule %q", tc.file, tc.imports, found, tc.want)
			}
		})
	}
}

func rules(found []Finding) string {
	var names []string
	for _, f := range found {
		names = append(names, f.Rule)
	}
	return strings.Join(names, " ")
}

func lines(n int) string { return strings.Repeat("\n", n) }

func TestBudgetsAndStyle(t *testing.T) {
	t.Parallel()
	long := "func f() {" + lines(60) + "}"
	tests := map[string]struct{ file, src, want string }{
		"a file of 400 lines":              {"pm/a.go", "package pm" + lines(400), ""},
		"a file of 401 lines":              {"pm/a.go", "package pm" + lines(401), RuleFile},
		"generated code may be long":       {"pm/a.go", "// Code generated by x. DO NOT EDIT.\n\npackage pm" + lines(999), ""},
		"a function of 61 lines":           {"pm/a.go", "package pm\n" + long, RuleFunc},
		"a test of 61 lines":               {"pm/a_test.go", "package pm\n" + long, ""},
		"an assembly of 61 lines":          {"node/a.go", "package node\n" + strings.Replace(long, "f()", "assembleX()", 1), ""},
		"an assembly elsewhere":            {"pm/a.go", "package pm\n" + strings.Replace(long, "f()", "assembleX()", 1), RuleFunc},
		"an interface of three methods":    {"pm/a.go", "package pm\ntype i interface { a(); b(); c() }", ""},
		"an interface of four methods":     {"pm/a.go", "package pm\ntype i interface { a(); b(); c(); d() }", RuleInterface},
		"four with a reason":               {"pm/a.go", "package pm\n// reason: one verb per phase\ntype i interface { a(); b(); c(); d() }", ""},
		"six with a reason":                {"pm/a.go", "package pm\n// reason: x\ntype i interface { a(); b(); c(); d(); e(); f() }", RuleInterface},
		"fifteen fields":                   {"pm/a.go", "package pm\ntype s struct { " + strings.Repeat("a, ", 14) + "o int }", ""},
		"sixteen fields":                   {"pm/a.go", "package pm\ntype s struct { " + strings.Repeat("a, ", 15) + "o int }", RuleStruct},
		"a constructor of five":            {"pm/a.go", "package pm\nfunc NewX(a, b, c, d, e int) {}", ""},
		"a constructor of six":             {"pm/a.go", "package pm\nfunc NewX(a, b, c, d, e, f int) {}", RuleParams},
		"a background context":             {"pm/a.go", "package pm\nvar x = context.Background()", RuleBackground},
		"a background context in main":     {"cmd/castnet/a.go", "package main\nvar x = context.Background()", ""},
		"a background context in a test":   {"pm/a_test.go", "package pm\nvar x = context.Background()", ""},
		"a sentinel of this package":       {"pm/a.go", "package pm\nvar ErrX = errors.New(\"pm: x\")", ""},
		"a sentinel without its package":   {"pm/a.go", "package pm\nvar ErrX = errors.New(\"x is bad\")", RuleError},
		"a sentinel of the package above":  {"p2p/internal/frame/a.go", "package frame\nvar ErrX = errors.New(\"p2p: x\")", ""},
		"an error that says it is one":     {"pm/a.go", "package pm\nvar x = fmt.Errorf(\"failed to do: %w\", y)", RuleError},
		"a marker of unfinished work":      {"pm/a.go", "package pm\n\n// TO" + "DO: more\n", RuleUnfinished},
		"a path of this machine":           {"docs/a.md", "package pm\n\n// see /wo" + "rk/main/x\n", RulePath},
		"a path inside of the repository":  {"docs/a.md", "package pm\n\n// see network/work/x\n", ""},
		"a package named util":             {"market/util/doc.go", "// Package util is.\npackage util\n", RuleName},
		"a doc.go without a comment":       {"market/x/doc.go", "package x\n", RuleDoc},
		"a doc.go with a comment":          {"market/x/doc.go", "// Package x is.\npackage x\n", ""},
		"a package of 2,001 lines of code": {"market/x/doc.go", "// Package x is.\npackage x\n" + strings.Repeat("var _ = 1\n", 2000), RuleFile + " " + RulePackage},
		"comments are not code":            {"market/x/doc.go", "// Package x is.\npackage x\n" + strings.Repeat("// c\n", 2100), RuleFile},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found := check(t, tc.file, tc.src)
			if got := rules(found); got != tc.want {
				t.Errorf("got %v, want rule %q", found, tc.want)
			}
		})
	}
}

func TestFindingsNameFileAndLine(t *testing.T) {
	t.Parallel()
	found := check(t, "market/a.go", "package market\n\nimport (\n\t\"fmt\"\n\t\""+Module+"/chain\"\n)\n")
	if len(found) != 1 || !strings.HasPrefix(found[0].String(), "market/a.go:5: import: ") {
		t.Errorf("got %v, want one finding at market/a.go:5", found)
	}
}

func TestExceptions(t *testing.T) {
	t.Parallel()
	found := []Finding{{"a/b.go", 1, RuleFile, ""}, {"a/c.go", 1, RuleFile, ""}, {"d.go", 1, RuleFunc, ""}}
	left := except(found, []Exception{{RuleFile, "a/", "a reason"}, {RuleFunc, "gone.go", "a reason"}})
	if len(left) != 2 || left[0].File != "d.go" || left[1].Rule != RuleException {
		t.Errorf("got %v, want d.go and the exception nobody needs", left)
	}
}
