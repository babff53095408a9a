package archtest

import (
	"path"
	"slices"
	"strconv"
	"strings"
)

// public is what programs, and everything that drives a whole node, may import.
var public = []string{"pm", "p2p", "transcode", "infer", "web", "chain", "market", "node", "internal/store"}

// table says which areas an area may import, itself left out. It is the table of docs/architecture.md.
var table = map[string][]string{
	"pm": {}, "p2p": {}, "transcode": {}, "infer": {}, "web": {},
	"chain":             {"pm"},
	"market":            {"pm", "p2p"},
	"internal/store":    {"pm", "market", "chain"},
	"internal/sim":      {"market", "p2p", "pm", "node"},
	"internal/archtest": {},
	"node":              {"pm", "p2p", "transcode", "infer", "web", "chain", "market", "internal/store"},
	"cmd":               public[:8],
	"testground":        append([]string{"internal/sim"}, public[:8]...), // the plan is the simulated market as processes
	"internal/e2e":      public,
	"internal/bench":    append([]string{"internal/e2e"}, public...),
}

// areaOf returns the area of a folder, "" for the root and for what the table does not know.
func areaOf(dir string) string {
	parts := strings.Split(dir, "/")
	if len(parts) > 1 && parts[0] == "internal" {
		return parts[0] + "/" + parts[1]
	}
	if parts[0] == "." {
		return ""
	}
	return parts[0]
}

// outside says which areas or folders may import other people's packages. The longest prefix that matches decides.
var outside = []struct {
	prefix string   // of an import path
	may    []string // areas or folders below them; empty: everybody
	reason string
}{
	{"github.com/libp2p/", []string{"p2p"}, "only p2p knows libp2p"},
	{"github.com/libp2p/go-libp2p/core/peer", nil, "a value"},
	{"github.com/libp2p/go-libp2p/core/protocol", nil, "a value"},
	{"github.com/marcopolo/simnet", []string{"p2p"}, "only p2p knows libp2p"},
	{"github.com/quic-go/", []string{"p2p"}, "only p2p knows transports"},
	{"github.com/ethereum/go-ethereum", []string{"chain"}, "only chain talks to an EVM"},
	{"github.com/ethereum/go-ethereum/common", []string{"chain", "pm"}, "pm needs addresses and hashes"},
	{"github.com/ethereum/go-ethereum/crypto", []string{"chain", "pm"}, "pm needs keccak and secp256k1"},
	{"github.com/yalue/onnxruntime_go", []string{"infer/onnx"}, "only infer/onnx loads ONNX Runtime"},
	{"modernc.org/sqlite", []string{"internal/store"}, "state lives in internal/store"},
	{"database/sql", []string{"internal/store"}, "state lives in internal/store"},
	{"os/exec", []string{"transcode/ffmpeg", "infer/onnx", "node/devnet", "testground", "internal/e2e", "internal/bench"},
		"few places start processes, and FFmpeg has one"},
	{"github.com/alecthomas/kong", []string{"cmd"}, "flags are read in cmd"},
	{"net/http/pprof", []string{"node/admin"}, "profiles are served on the admin address only"},
	{"plugin", []string{"nobody"}, "everything is one binary"},
}

// checkImports holds one file to both tables. Generated code is held to the first only.
func checkImports(s *source) (out []Finding) {
	for _, spec := range s.ast.Imports {
		to, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue
		}
		if rel, ours := strings.CutPrefix(to, Module+"/"); ours {
			if why := refuse(s.dir, rel, s.test); why != "" {
				out = append(out, s.find(spec.Pos(), RuleImport, "%s must not import %s: %s", s.dir, rel, why))
			}
			continue
		}
		if why := refuseOutside(s, to); why != "" {
			out = append(out, s.find(spec.Pos(), RuleOutside, "%s must not import %s: %s", s.dir, to, why))
		}
	}
	return out
}

func refuseOutside(s *source, to string) string {
	best := -1
	for i, r := range outside {
		whole := to == strings.TrimSuffix(r.prefix, "/") || strings.HasPrefix(to, strings.TrimSuffix(r.prefix, "/")+"/")
		if whole && (best < 0 || len(r.prefix) > len(outside[best].prefix)) {
			best = i
		}
	}
	if best < 0 || s.test && to == "os/exec" { // tests look at files with real tools
		return ""
	}
	r := outside[best]
	if len(r.may) == 0 || slices.ContainsFunc(r.may, func(dir string) bool { return within(s.dir, dir) }) {
		return ""
	}
	return r.reason
}

// within tells whether dir is top or below it.
func within(dir, top string) bool { return dir == top || strings.HasPrefix(dir, top+"/") }

// refuse says why a package in folder from must not import folder to, both of ours; "" when it may.
func refuse(from, to string, test bool) string {
	a, b := areaOf(from), areaOf(to)
	if a == "" {
		return "" // the root has no code of its own
	}
	if a != b {
		if _, known := table[a]; !known {
			return "area " + a + " is not in the table"
		}
		if !slices.Contains(table[a], b) {
			return "area " + a + " may import " + strings.Join(append([]string{"only itself"}, table[a]...), ", ")
		}
		return ""
	}
	return refuseInside(a, from, to, test)
}

// refuseInside is refuse for two folders of one area: down to the root, pb and internal, not to siblings, and not up.
func refuseInside(area, from, to string, test bool) string {
	switch {
	case from == to, isLeaf(to) && !isLeaf(from), isLeaf(to) && sameInternal(from, to):
		return ""
	case area == "node" && from == "node":
		return "" // the root of node assembles its parts
	case area == "node" && to == "node":
		return "the parts of node never import what assembles them"
	case area == "cmd", area == "testground", strings.HasPrefix(area, "internal/"):
		return "" // programs and tests: no layers inside
	case isLeaf(from):
		return "pb and internal import nothing else of their folder"
	case within(from, to):
		return "" // to the root, or to a parent
	case within(to, from) && from != area:
		return "" // from a subpackage to its own parts
	case isFake(from), test:
		return "" // test kits put siblings together, and tests work with real parts
	}
	return "siblings meet in node; what they share is a value of " + area
}

// isLeaf tells whether a folder is a pb, or below an internal of an area.
func isLeaf(dir string) bool {
	return path.Base(dir) == "pb" || strings.Contains(dir, "/internal/") && !strings.HasPrefix(dir, "internal/")
}

func sameInternal(from, to string) bool {
	i := strings.Index(from, "/internal/")
	return i >= 0 && within(to, from[:i]+"/internal")
}

// isFake tells whether a folder is a test kit: <area>test, devchain, chaintest, simnet.
func isFake(dir string) bool {
	base := path.Base(dir)
	return strings.HasSuffix(base, "test") || base == "devchain" || base == "simnet"
}
