package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
	kongyaml "github.com/alecthomas/kong-yaml"
	"gopkg.in/yaml.v3"
)

// errSetting tells of a configuration file that does not mean anything.
var errSetting = errors.New("configuration file")

// settings reads a YAML file whose keys are the names of flags: at the top for every command that has them, as in the
// environment, or below a command's name for that one alone, which counts more. The environment counts more than a file. A
// key that no command knows is refused.
func settings(r io.Reader) (kong.Resolver, error) {
	f := file{name: "settings"}
	if named, ok := r.(interface{ Name() string }); ok {
		f.name = named.Name()
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errSetting, err)
	}
	var all map[string]any
	if err := yaml.Unmarshal(raw, &all); err != nil {
		return nil, fmt.Errorf("%w %s: %w", errSetting, f.name, err)
	}
	f.keys = slices.Sorted(maps.Keys(flatten(nil, "", all)))
	if f.inner, err = withoutRun(kongyaml.Loader)(bytes.NewReader(raw)); err != nil {
		return nil, fmt.Errorf("%w %s: %w", errSetting, f.name, err)
	}
	return f, nil
}

// file is a configuration file as kong asks it.
type file struct {
	inner kong.Resolver
	name  string
	keys  []string
}

// Resolve implements kong.Resolver.
func (f file) Resolve(k *kong.Context, parent *kong.Path, flag *kong.Flag) (any, error) {
	for _, name := range flag.Envs {
		if _, set := os.LookupEnv(name); set {
			return nil, nil
		}
	}
	v, err := f.inner.Resolve(k, parent, flag)
	if v == nil && err == nil {
		v, err = f.inner.Resolve(k, &kong.Path{}, flag)
	}
	switch list := v.(type) {
	case int, uint64, float64: // kong gives texts to flags that read texts, as prices do
		v = fmt.Sprint(v)
	case []any: // the same for lists: no flag is a list of numbers
		texts := make([]any, len(list))
		for i := range list {
			texts[i] = fmt.Sprint(list[i])
		}
		v = texts
	}
	return v, err
}

// Validate implements kong.Resolver.
func (f file) Validate(app *kong.Application) error {
	known := map[string]bool{}
	learn(known, nil, app.Node)
	for _, key := range f.keys {
		if !known[key] {
			return fmt.Errorf("%w %s: no command has a setting %q", errSetting, f.name, key)
		}
	}
	return nil
}

// learn notes the names of all flags below n: alone, and behind the names of their commands.
func learn(known map[string]bool, path []string, n *kong.Node) {
	for _, flag := range n.Flags {
		known[flag.Name] = true
		known[strings.Join(append(slices.Clone(path), flag.Name), "-")] = true
	}
	for _, child := range n.Children {
		at := path
		if child.Name != "run" {
			at = append(slices.Clone(path), child.Name)
		}
		learn(known, at, child)
	}
}

// flatten joins the keys of nested maps by dashes, which is how they are looked up.
func flatten(into map[string]any, prefix string, m map[string]any) map[string]any {
	if into == nil {
		into = map[string]any{}
	}
	for k, v := range m {
		if below, ok := v.(map[string]any); ok {
			flatten(into, prefix+k+"-", below)
			continue
		}
		into[prefix+k] = v
	}
	return into
}
