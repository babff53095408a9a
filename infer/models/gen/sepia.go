package main

import (
	"encoding/json"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/infer/internal/onnxfile"
)

// maxSide is the longest side the filter takes; the pixel limit of infer bounds the area.
const maxSide = 4096

// sepia is the graph of the filter: the picture in brown tones with its edges inked, blended over the original by
// strength. Edges are Sobel gradients of the luma, measured with the border repeated, as |gx| + |gy|.
func sepia() onnxfile.Graph {
	picture := []any{int64(1), int64(3), "H", "W"}
	f32 := func(name string, v []float32, dims ...int64) onnxfile.Const {
		return onnxfile.Const{Name: name, Dims: dims, F32: v}
	}
	node := func(op, out string, in ...string) onnxfile.Node {
		return onnxfile.Node{Op: op, In: in, Out: []string{out}}
	}
	pad := node("Pad", "padded", "luma", "pads")
	pad.Attrs = []onnxfile.Attr{{Name: "mode", Text: "edge"}}
	return onnxfile.Graph{
		Name: "sepia-ink",
		In:   []onnxfile.Value{{Name: "image", Type: onnxfile.F32, Dims: picture}, {Name: "strength", Type: onnxfile.F32, Dims: []any{int64(1)}}},
		Out:  []onnxfile.Value{{Name: "result", Type: onnxfile.F32, Dims: picture}},
		Consts: []onnxfile.Const{
			f32("tone_w", []float32{.393, .769, .189, .349, .686, .168, .272, .534, .131}, 3, 3, 1, 1),
			f32("luma_w", []float32{.299, .587, .114}, 1, 3, 1, 1),
			f32("sobel_w", []float32{-1, 0, 1, -2, 0, 2, -1, 0, 1, -1, -2, -1, 0, 0, 0, 1, 2, 1}, 2, 1, 3, 3),
			f32("ink_w", []float32{.125, .125}, 1, 2, 1, 1),
			f32("zero", []float32{0}),
			f32("one", []float32{1}),
			{Name: "pads", Dims: []int64{8}, I64: []int64{0, 0, 1, 1, 0, 0, 1, 1}},
		},
		Nodes: []onnxfile.Node{
			node("Conv", "tone", "image", "tone_w"),
			node("Conv", "luma", "image", "luma_w"),
			pad,
			node("Conv", "gradient", "padded", "sobel_w"),
			node("Abs", "slope", "gradient"),
			node("Conv", "ink", "slope", "ink_w"),
			node("Sub", "inked", "tone", "ink"),
			node("Clip", "filtered", "inked", "zero", "one"),
			node("Sub", "change", "filtered", "image"),
			node("Mul", "blend", "change", "strength"),
			node("Add", "result", "image", "blend"),
		},
	}
}

// sepiaManifest declares the filter whose graph is given.
func sepiaManifest(graph []byte) infer.Manifest {
	num := func(f float64) *float64 { return &f }
	one, three := infer.Dim{N: 1}, infer.Dim{N: 3}
	picture := []infer.Dim{one, three, {Symbol: "H"}, {Symbol: "W"}}
	sides := map[string]int{"H": maxSide, "W": maxSide}
	return infer.Manifest{
		Schema: infer.ManifestSchema, Name: "sepia-ink", Version: "1.0.0", Pipeline: "image-to-image",
		Licence: infer.Licence{SPDX: "MIT", File: "LICENSE", Commercial: true},
		Files:   []infer.File{file("filter", "sepia-ink.onnx", graph), file("licence", "LICENSE", []byte(licence))},
		Stages: []infer.Stage{{ID: "filter", Role: "filter",
			In: []infer.Tensor{{Name: "image", DType: "f32", Shape: picture, Max: sides, Layout: "rgb01"},
				{Name: "strength", DType: "f32", Shape: []infer.Dim{one}}},
			Out: []infer.Tensor{{Name: "result", DType: "f32", Shape: picture, Max: sides, Layout: "rgb01"}}}},
		Params: map[string]infer.Param{
			"prompt":   {Type: "string", Max: num(1000)},
			"strength": {Type: "float", Min: num(0), Max: num(1), Default: json.RawMessage("0.8")},
			"seed":     {Type: "int"},
			// Clients of other networks ask for a hundred steps by habit; this filter has one, and charges for one.
			"num_inference_steps":   {Type: "int", Min: num(1), Max: num(1), Default: json.RawMessage("1"), Clamp: true},
			"num_images_per_prompt": {Type: "int", Min: num(1), Max: num(4), Default: json.RawMessage("1")},
		},
		IO: map[string]string{"image": "rgb01"},
		// Measured on the CPU with the arena off: 69 bytes for a pixel, beside the picture and the result themselves.
		Resources: infer.Resources{Weights: int64(len(graph)), CPU: true, CUDA: true,
			Activation: infer.Activation{At: map[string]int{"H": 512, "W": 512}, Bytes: 18 << 20}},
		Work: infer.Work{Unit: "px-step", Min: 4096, Terms: []infer.Term{{Coef: 1, Of: []string{"out_px", "steps", "images"}}}},
		Determinism: infer.Determinism{CPU: "bit", CUDA: "tol",
			Compare: infer.Compare{Kind: "image", MaxU8: 2, PSNRdB: 40}},
		Warm: map[string]int{"H": 512, "W": 512},
	}
}
