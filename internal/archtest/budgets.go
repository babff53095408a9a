package archtest

import (
	"go/ast"
	"path"
	"slices"
	"strings"
)

// Budgets, in lines and in numbers. A file is measured as it is read, with everything in it. A package is measured in
// lines of code: comments are wanted, and must not be what a package is split for.
const (
	maxFile      = 400
	maxFunc      = 60
	maxAssemble  = 100 // assemble… in node
	maxPackage   = 2000
	maxMethods   = 3
	maxReasoned  = 5 // with a comment that begins with "reason:"
	maxFields    = 15
	maxParams    = 5
	reasonMarker = "reason:"
)

// checkBudgets measures one file. Tests may have long functions, because tables are long; generated code may be anything.
func checkBudgets(s *source) (out []Finding) {
	if s.generated {
		return nil
	}
	if s.lines > maxFile {
		out = append(out, Finding{s.file, s.lines, RuleFile, sprint("%d lines, at most %d", s.lines, maxFile)})
	}
	for _, d := range s.ast.Decls {
		if f, ok := d.(*ast.FuncDecl); ok {
			out = append(out, checkFunc(s, f)...)
		}
	}
	ast.Inspect(s.ast, func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok {
			return true
		}
		switch t := spec.Type.(type) {
		case *ast.InterfaceType:
			out = append(out, checkInterface(s, spec, t)...)
		case *ast.StructType:
			if n := t.Fields.NumFields(); n > maxFields && !s.test {
				out = append(out, s.find(spec.Pos(), RuleStruct, "%s has %d fields, at most %d", spec.Name.Name, n, maxFields))
			}
		}
		return true
	})
	return out
}

func checkFunc(s *source, f *ast.FuncDecl) (out []Finding) {
	limit := maxFunc
	if within(s.dir, "node") && strings.HasPrefix(f.Name.Name, "assemble") {
		limit = maxAssemble
	}
	if n := s.line(f.End()) - s.line(f.Pos()) + 1; n > limit && !s.test {
		out = append(out, s.find(f.Pos(), RuleFunc, "%s has %d lines, at most %d", f.Name.Name, n, limit))
	}
	if n := f.Type.Params.NumFields(); n > maxParams && f.Recv == nil && isConstructor(f.Name.Name) && !s.test {
		out = append(out, s.find(f.Pos(), RuleParams, "%s takes %d parameters, at most %d", f.Name.Name, n, maxParams))
	}
	return out
}

func isConstructor(name string) bool {
	return name == "New" || name == "Open" || name == "Dial" || strings.HasPrefix(name, "New")
}

func checkInterface(s *source, spec *ast.TypeSpec, t *ast.InterfaceType) []Finding {
	n := 0
	for _, f := range t.Methods.List {
		if _, method := f.Type.(*ast.FuncType); method {
			n += max(1, len(f.Names))
		}
	}
	limit := maxMethods
	if reasoned(s, spec) {
		limit = maxReasoned
	}
	if n <= limit || s.test {
		return nil
	}
	return []Finding{s.find(spec.Pos(), RuleInterface, "%s has %d methods, at most %d, or %d with a comment %q",
		spec.Name.Name, n, maxMethods, maxReasoned, "// "+reasonMarker+" …")}
}

// reasoned looks for the marker in the comments from three lines above a type to its end.
func reasoned(s *source, spec *ast.TypeSpec) bool {
	from, to := s.line(spec.Pos())-3, s.line(spec.End())
	return slices.ContainsFunc(s.ast.Comments, func(g *ast.CommentGroup) bool {
		return s.line(g.End()) >= from && s.line(g.Pos()) <= to && strings.Contains(g.Text(), reasonMarker)
	})
}

// badNames say nothing about what is inside.
var badNames = []string{"util", "utils", "common", "helper", "helpers", "types", "base", "core", "manager", "misc", "shared", "lib"}

// checkPackages looks at folders as a whole: size, name, documentation.
func checkPackages(sources []*source) (out []Finding) {
	type pack struct {
		first      *source
		lines      int
		doc, own   bool
		mainIsSaid bool
	}
	packs := map[string]*pack{}
	for _, s := range sources {
		if s.test {
			continue
		}
		p := packs[s.dir]
		if p == nil {
			p = &pack{first: s}
			packs[s.dir] = p
		}
		if s.generated {
			continue
		}
		p.own = true
		p.lines += s.code
		// Inside an internal folder one file with a package comment is enough: nobody else reads it.
		p.doc = p.doc || s.ast.Doc != nil && (path.Base(s.file) == "doc.go" || isLeaf(s.dir))
		p.mainIsSaid = p.mainIsSaid || s.ast.Name.Name == "main" && s.ast.Doc != nil
	}
	for dir, p := range packs {
		name := p.first.ast.Name.Name
		if p.lines > maxPackage {
			out = append(out, Finding{p.first.file, 1, RulePackage, sprint("package %s has %d lines of code, at most %d", dir, p.lines, maxPackage)})
		}
		if slices.Contains(badNames, name) || slices.Contains(badNames, path.Base(dir)) {
			out = append(out, Finding{p.first.file, 1, RuleName, sprint("package %s: the name says nothing", dir)})
		}
		if !p.doc && !p.mainIsSaid && p.own {
			out = append(out, Finding{p.first.file, 1, RuleDoc, sprint("package %s has no doc.go with a package comment", dir)})
		}
	}
	return out
}
