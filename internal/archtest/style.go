package archtest

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

func sprint(format string, args ...any) string { return fmt.Sprintf(format, args...) }

// checkStyle applies the rules that need no more than one file's syntax. Tests and generated code are left alone.
func checkStyle(s *source) (out []Finding) {
	if s.test || s.generated {
		return nil
	}
	isMain := s.ast.Name.Name == "main" || isFake(s.dir)
	ast.Inspect(s.ast, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && x.Name == "context" && !isMain && (n.Sel.Name == "Background" || n.Sel.Name == "TO"+"DO") {
				out = append(out, s.find(n.Pos(), RuleBackground, "context.%s outside of main and tests", n.Sel.Name))
			}
		case *ast.CallExpr:
			out = append(out, checkErrorText(s, n)...)
		}
		return true
	})
	return append(out, checkSentinels(s)...)
}

// checkErrorText refuses texts that say that something is an error: that it is one is known where it arrives.
func checkErrorText(s *source, call *ast.CallExpr) []Finding {
	name := callee(call)
	if name != "errors.New" && name != "fmt.Errorf" || len(call.Args) == 0 {
		return nil
	}
	lit, ok := call.Args[0].(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return nil
	}
	words, err := strconv.Unquote(lit.Value)
	if err != nil {
		return nil
	}
	for _, bad := range []string{"failed to", "unable to", "error while", "error:"} {
		if strings.Contains(strings.ToLower(words), bad) {
			return []Finding{s.find(lit.Pos(), RuleError, "%q: say what was done and to what, not %q", words, bad)}
		}
	}
	return nil
}

// checkSentinels wants exported sentinels to begin with the name of their package.
func checkSentinels(s *source) (out []Finding) {
	for _, d := range s.ast.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, spec := range g.Specs {
			v := spec.(*ast.ValueSpec)
			for i, value := range v.Values {
				call, ok := value.(*ast.CallExpr)
				if !ok || i >= len(v.Names) || callee(call) != "errors.New" || len(call.Args) != 1 {
					continue
				}
				lit, ok := call.Args[0].(*ast.BasicLit)
				if !ok {
					continue
				}
				words, err := strconv.Unquote(lit.Value)
				if err == nil && v.Names[i].IsExported() && !named(words, s.dir) {
					out = append(out, s.find(lit.Pos(), RuleError, "%s %q does not begin with %q", v.Names[i].Name, words, s.ast.Name.Name+": "))
				}
			}
		}
	}
	return out
}

// named tells whether an error text begins with a name of the folder's path: what an internal package says is read as the
// words of the package above it.
func named(words, dir string) bool {
	name, _, ok := strings.Cut(words, ": ")
	return ok && slices.Contains(strings.Split(dir, "/"), name)
}

// callee writes the called function as package.Name.
func callee(call *ast.CallExpr) string {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	x, ok := sel.X.(*ast.Ident)
	if !ok {
		return ""
	}
	return x.Name + "." + sel.Sel.Name
}
