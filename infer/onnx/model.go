package onnx

import (
	"fmt"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/infer/internal/onnxfile"
)

// maxOpset is the newest operator set the pinned library implements in full.
const maxOpset = 24

// imagePipeline is the kind of model this runner knows how to feed: one picture in, one out.
const imagePipeline = "image-to-image"

// check refuses a model that this runner could not run, or that is not what its manifest says. Errors are ErrManifest or
// those of its files.
func check(m infer.Model) error {
	man := m.Manifest
	if man.Pipeline != imagePipeline {
		return fmt.Errorf("model %s: pipeline %s is not one this engine runs: %w", man.Name, man.Pipeline, infer.ErrManifest)
	}
	if p, ok := man.Params["num_inference_steps"]; ok && (p.Max == nil || *p.Max > 1) {
		return fmt.Errorf("model %s: more than one step is not something this engine runs: %w", man.Name, infer.ErrManifest)
	}
	if out := man.Stages[len(man.Stages)-1].Out; len(out) != 1 || out[0].Layout != "rgb01" {
		return fmt.Errorf("model %s: the last stage gives no single rgb01 picture: %w", man.Name, infer.ErrManifest)
	}
	known := map[string]bool{"image": true}
	for name, p := range man.Params {
		known[name] = known[name] || p.Type == "float" || p.Type == "int"
	}
	for i, s := range man.Stages {
		for _, t := range s.In {
			if !known[t.Name] || t.Name == "image" && (t.Layout != "rgb01" || t.DType != "f32" || len(t.Shape) != 4) {
				return fmt.Errorf("model %s: nothing feeds input %s of stage %s: %w", man.Name, t.Name, s.ID, infer.ErrManifest)
			}
		}
		for _, t := range s.Out {
			known[t.Name] = true
		}
		b, err := m.Read(s.Role)
		if err != nil {
			return err
		}
		if err := checkGraph(man.Stages[i], b); err != nil {
			return fmt.Errorf("model %s: stage %s: %w: %w", man.Name, s.ID, err, infer.ErrManifest)
		}
	}
	// Laid out once with any size it takes, so that a shape nothing determines is found now and not in a job.
	plan := infer.Picture{Model: m, Width: 64, Height: 64}
	for _, t := range man.Stages[0].In {
		if t.Name == "image" && t.Shape[2].Symbol == "" {
			plan.Height = int(t.Shape[2].N)
		}
		if t.Name == "image" && t.Shape[3].Symbol == "" {
			plan.Width = int(t.Shape[3].N)
		}
	}
	_, err := arrange(plan)
	return err
}

// checkGraph compares a file with what a stage declares.
func checkGraph(s infer.Stage, b []byte) error {
	f, err := onnxfile.Inspect(b)
	if err != nil {
		return err
	}
	switch {
	case f.Opset > maxOpset:
		return fmt.Errorf("operator set %d, at most %d", f.Opset, maxOpset)
	case f.External:
		return fmt.Errorf("tensors in other files")
	}
	for d := range f.Domains {
		if d != "" && d != "com.microsoft" && d != "ai.onnx.ml" {
			return fmt.Errorf("operators of domain %.40q, which is code of somebody's own", d)
		}
	}
	if err := same(s.In, f.In); err != nil {
		return fmt.Errorf("inputs: %w", err)
	}
	if err := same(s.Out, f.Out); err != nil {
		return fmt.Errorf("outputs: %w", err)
	}
	return nil
}

// same compares declared tensors with a graph's: names, types, ranks and every dimension known to both.
func same(declared []infer.Tensor, graph []onnxfile.Value) error {
	if len(declared) != len(graph) {
		return fmt.Errorf("%d declared, the graph has %d", len(declared), len(graph))
	}
	have := map[string]onnxfile.Value{}
	for _, v := range graph {
		have[v.Name] = v
	}
	for _, t := range declared {
		v, ok := have[t.Name]
		if !ok {
			return fmt.Errorf("the graph has no %s", t.Name)
		}
		if map[string]onnxfile.DType{"f32": onnxfile.F32, "i64": onnxfile.I64}[t.DType] != v.Type || len(t.Shape) != len(v.Dims) {
			return fmt.Errorf("%s is of type %d and rank %d in the graph", t.Name, v.Type, len(v.Dims))
		}
		for i, d := range t.Shape {
			if n, fixed := v.Dims[i].(int64); fixed && (d.Symbol != "" || d.N != n) {
				return fmt.Errorf("dimension %d of %s is %d in the graph", i, t.Name, n)
			}
		}
	}
	return nil
}
