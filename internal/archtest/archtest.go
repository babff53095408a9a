package archtest

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Module is the import path of the repository's root.
const Module = "github.com/castnet/castnet"

// Finding is one broken rule.
type Finding struct {
	File string // relative to the root, slashes
	Line int
	Rule string // of a closed set, see the rule constants
	Text string
}

// String writes file:line, as editors and terminals link it.
func (f Finding) String() string { return fmt.Sprintf("%s:%d: %s: %s", f.File, f.Line, f.Rule, f.Text) }

// Rules.
const (
	RuleImport     = "import"     // our packages: the table of architecture.md
	RuleOutside    = "outside"    // other people's modules
	RuleFile       = "file"       // lines of a file
	RuleFunc       = "func"       // lines of a function
	RulePackage    = "package"    // lines of a package
	RuleInterface  = "interface"  // methods
	RuleStruct     = "struct"     // fields
	RuleParams     = "params"     // parameters of a constructor
	RuleName       = "name"       // package names
	RuleDoc        = "doc"        // doc.go
	RuleBackground = "background" // context.Background
	RulePath       = "path"       // paths of one machine
	RuleUnfinished = "unfinished" // markers of unfinished work
	RuleError      = "error"      // texts of errors
	RuleException  = "exception"  // exceptions that nothing needs
)

// source is one parsed Go file.
type source struct {
	file      string // relative to the root, slashes
	dir       string
	ast       *ast.File
	fset      *token.FileSet
	lines     int // all
	code      int // neither blank nor comment
	test      bool
	generated bool
}

func (s *source) line(p token.Pos) int { return s.fset.Position(p).Line }

func (s *source) find(p token.Pos, rule, format string, args ...any) Finding {
	return Finding{File: s.file, Line: s.line(p), Rule: rule, Text: fmt.Sprintf(format, args...)}
}

// Check applies every rule to the files below root and returns what is not excepted, in order of files.
func Check(root string, allowed []Exception) ([]Finding, error) {
	sources, texts, err := load(root)
	if err != nil {
		return nil, err
	}
	var all []Finding
	for _, s := range sources {
		all = append(all, checkImports(s)...)
		all = append(all, checkBudgets(s)...)
		all = append(all, checkStyle(s)...)
	}
	all = append(all, checkPackages(sources)...)
	for _, t := range texts {
		all = append(all, checkText(t.file, t.data)...)
	}
	out := except(all, allowed)
	slices.SortFunc(out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Rule, b.Rule))
	})
	return out, nil
}

// text is one file as bytes.
type text struct {
	file string
	data []byte
}

// skipped are folders that hold nothing of ours: hidden ones, test data, and what set-up and builds leave behind.
func skipped(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") ||
		slices.Contains([]string{"testdata", "node_modules", "vendor", "bin", "demo", "third_party"}, name)
}

// readable are the endings of files whose text is checked.
var readable = map[string]bool{
	".go": true, ".proto": true, ".md": true, ".sh": true, ".sol": true, ".toml": true, ".yaml": true, ".yml": true,
	".js": true, ".html": true, ".css": true, ".py": true, ".mk": true,
}

// maxText is up to what size a file is read.
const maxText = 2 << 20

func load(root string) (sources []*source, texts []text, err error) {
	fset := token.NewFileSet()
	err = filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if p != root && skipped(d.Name()) {
				return fs.SkipDir
			}
			return nil
		}
		if !d.Type().IsRegular() || !readable[filepath.Ext(p)] && d.Name() != "Makefile" {
			return nil
		}
		if info, err := d.Info(); err != nil || info.Size() > maxText {
			return err
		}
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		file := filepath.ToSlash(rel)
		texts = append(texts, text{file, data})
		if filepath.Ext(p) != ".go" {
			return nil
		}
		s, err := parse(fset, file, data)
		if err != nil {
			return err
		}
		sources = append(sources, s)
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("read sources below %s: %w", root, err)
	}
	return sources, texts, nil
}

func parse(fset *token.FileSet, file string, data []byte) (*source, error) {
	f, err := parser.ParseFile(fset, file, data, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	return &source{
		file: file, dir: path.Dir(file), ast: f, fset: fset, lines: bytes.Count(data, []byte("\n")), code: code(data),
		test: strings.HasSuffix(file, "_test.go"), generated: ast.IsGenerated(f),
	}, nil
}

// code counts the lines that hold anything but a comment.
func code(data []byte) int {
	var scan scanner.Scanner
	fset := token.NewFileSet()
	f := fset.AddFile("", -1, len(data))
	scan.Init(f, data, nil, 0)
	seen := map[int]bool{}
	for {
		pos, tok, lit := scan.Scan()
		switch {
		case tok == token.EOF:
			return len(seen)
		case tok == token.SEMICOLON && lit == "\n": // put there by the scanner
		default:
			for i := range 1 + strings.Count(lit, "\n") { // raw strings have several lines
				seen[f.Line(pos)+i] = true
			}
		}
	}
}

// unfinished and machine are written in pieces so that this file does not find itself.
var (
	unfinished = regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|XX` + `X|HA` + `CK)\b`)
	machine    = regexp.MustCompile(`(^|[\s"'=(:` + "`" + `])/(wo` + `rk|ro` + `ot|ho` + `me/[a-z]+)/`)
)

// checkText looks for what must not be committed, in any kind of text.
func checkText(file string, data []byte) (out []Finding) {
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, maxText)
	for n := 1; lines.Scan(); n++ {
		if m := machine.Find(lines.Bytes()); m != nil {
			out = append(out, Finding{file, n, RulePath, fmt.Sprintf("%q is a path of one machine", bytes.TrimSpace(m))})
		}
		if m := unfinished.Find(lines.Bytes()); m != nil {
			out = append(out, Finding{file, n, RuleUnfinished, fmt.Sprintf("%q: finish it or open an issue", m)})
		}
	}
	return out
}
