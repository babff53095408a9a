// Package onnxfile writes and inspects ONNX files with nothing but protobuf's wire format: the few messages small models
// need, so that models of our own come out of our own code byte for byte.
package onnxfile

import (
	"encoding/binary"
	"math"

	"google.golang.org/protobuf/encoding/protowire"
)

// Opset is the operator set every written model uses, and irVersion the file format that goes with it.
const (
	Opset     = 17
	irVersion = 8
)

// DType is the element type of a tensor, by ONNX's numbers.
type DType int

// The element types in use.
const (
	F32  DType = 1
	I64  DType = 7
	Bool DType = 9
)

// Graph is a model's graph, or the body of a loop.
type Graph struct {
	Name   string
	Nodes  []Node
	Consts []Const
	In     []Value
	Out    []Value
}

// Node is one operation. An empty name in In stands for an optional input that is left out.
type Node struct {
	Op      string
	In, Out []string
	Attrs   []Attr
}

// Attr is an attribute; exactly one of the values is meant, the first that is not zero, Ints before Int.
type Attr struct {
	Name string
	Ints []int64
	Text string
	Sub  *Graph
	Int  int64
}

// Const is a tensor stored in the file: of floats if F32 is set, else of I64, else one Bool.
type Const struct {
	Name string
	Dims []int64
	F32  []float32
	I64  []int64
	Bool bool
}

// Value declares an input or output. A dimension is an int64 or a symbol's name.
type Value struct {
	Name string
	Type DType
	Dims []any
}

// Model returns the ONNX file of g. Equal graphs give equal bytes.
func Model(g Graph) []byte {
	var b []byte
	b = number(b, 1, irVersion)
	b = text(b, 2, "castnet")
	b = nested(b, 7, graph(g))
	return nested(b, 8, number(nil, 2, Opset))
}

func graph(g Graph) []byte {
	var b []byte
	for _, n := range g.Nodes {
		b = nested(b, 1, node(n))
	}
	b = text(b, 2, g.Name)
	for _, c := range g.Consts {
		b = nested(b, 5, tensor(c))
	}
	for _, v := range g.In {
		b = nested(b, 11, value(v))
	}
	for _, v := range g.Out {
		b = nested(b, 12, value(v))
	}
	return b
}

func node(n Node) []byte {
	var b []byte
	for _, s := range n.In {
		b = text(b, 1, s)
	}
	for _, s := range n.Out {
		b = text(b, 2, s)
	}
	b = text(b, 4, n.Op)
	for _, a := range n.Attrs {
		b = nested(b, 5, attr(a))
	}
	return b
}

func attr(a Attr) []byte {
	b := text(nil, 1, a.Name)
	switch {
	case a.Ints != nil:
		for _, i := range a.Ints {
			b = number(b, 8, i)
		}
		return number(b, 20, 7)
	case a.Text != "":
		return number(text(b, 4, a.Text), 20, 3)
	case a.Sub != nil:
		return number(nested(b, 6, graph(*a.Sub)), 20, 5)
	}
	return number(number(b, 3, a.Int), 20, 2)
}

func tensor(c Const) []byte {
	var b, raw []byte
	for _, d := range c.Dims {
		b = number(b, 1, d)
	}
	kind := Bool
	switch {
	case c.F32 != nil:
		kind = F32
		for _, f := range c.F32 {
			raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(f))
		}
	case c.I64 != nil:
		kind = I64
		for _, i := range c.I64 {
			raw = binary.LittleEndian.AppendUint64(raw, uint64(i))
		}
	case c.Bool:
		raw = []byte{1}
	default:
		raw = []byte{0}
	}
	b = number(b, 2, int64(kind))
	b = text(b, 8, c.Name)
	return nested(b, 9, raw)
}

func value(v Value) []byte {
	var shape []byte
	for _, d := range v.Dims {
		switch d := d.(type) {
		case string:
			shape = nested(shape, 1, text(nil, 2, d))
		case int64:
			shape = nested(shape, 1, number(nil, 1, d))
		}
	}
	kind := nested(number(nil, 1, int64(v.Type)), 2, shape)
	return nested(text(nil, 1, v.Name), 2, nested(nil, 1, kind))
}

func number(b []byte, field protowire.Number, v int64) []byte {
	return protowire.AppendVarint(protowire.AppendTag(b, field, protowire.VarintType), uint64(v))
}

func text(b []byte, field protowire.Number, s string) []byte {
	return protowire.AppendString(protowire.AppendTag(b, field, protowire.BytesType), s)
}

func nested(b []byte, field protowire.Number, sub []byte) []byte {
	return protowire.AppendBytes(protowire.AppendTag(b, field, protowire.BytesType), sub)
}
