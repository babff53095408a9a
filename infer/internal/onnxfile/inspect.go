package onnxfile

import (
	"errors"
	"fmt"
	"slices"

	"google.golang.org/protobuf/encoding/protowire"
)

// ErrFormat says that bytes are no ONNX file.
var ErrFormat = errors.New("onnxfile: not an ONNX file")

// Facts is what must be known of a model before an engine is trusted with it.
type Facts struct {
	Opset    int64           // of the standard domain
	Domains  map[string]bool // of operators in use; the standard one is ""
	Nested   bool            // holds Loop, Scan or If: its running time is not bounded by its size
	External bool            // keeps tensors in other files
	In, Out  []Value         // what the graph takes and gives; a dimension of no known size is ""
}

// maxDepth bounds nested graphs.
const maxDepth = 8

// Inspect reads the structure of an ONNX file without its data. Errors are ErrFormat.
func Inspect(b []byte) (Facts, error) {
	f := Facts{Domains: map[string]bool{}}
	err := each(b, func(n protowire.Number, v uint64, sub []byte) error {
		switch n {
		case 7:
			return f.graph(sub, 0)
		case 8:
			return f.opset(sub)
		}
		return nil
	})
	if err == nil && f.Opset == 0 {
		err = fmt.Errorf("no operator set: %w", ErrFormat)
	}
	return f, err
}

func (f *Facts) opset(b []byte) error {
	var domain string
	var version uint64
	err := each(b, func(n protowire.Number, v uint64, sub []byte) error {
		switch n {
		case 1:
			domain = string(sub)
		case 2:
			version = v
		}
		return nil
	})
	if domain == "" || domain == "ai.onnx" {
		f.Opset = int64(version)
	}
	return err
}

func (f *Facts) graph(b []byte, depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("graphs nested deeper than %d: %w", maxDepth, ErrFormat)
	}
	stored := map[string]bool{}
	err := each(b, func(n protowire.Number, _ uint64, sub []byte) error {
		switch n {
		case 1:
			return f.node(sub, depth)
		case 5:
			name, err := f.tensor(sub)
			stored[name] = true
			return err
		case 11, 12:
			if depth > 0 {
				return nil
			}
			v, err := readValue(sub)
			if n == 11 {
				f.In = append(f.In, v)
			} else {
				f.Out = append(f.Out, v)
			}
			return err
		}
		return nil
	})
	// Older files list stored tensors among the inputs too.
	f.In = slices.DeleteFunc(f.In, func(v Value) bool { return depth == 0 && stored[v.Name] })
	return err
}

func readValue(b []byte) (Value, error) {
	var v Value
	err := each(b, func(n protowire.Number, _ uint64, sub []byte) error {
		switch n {
		case 1:
			v.Name = string(sub)
		case 2: // TypeProto
			return each(sub, func(n protowire.Number, _ uint64, sub []byte) error {
				if n != 1 { // no tensor
					return nil
				}
				return v.readTensorType(sub)
			})
		}
		return nil
	})
	return v, err
}

func (v *Value) readTensorType(b []byte) error {
	return each(b, func(n protowire.Number, i uint64, sub []byte) error {
		switch n {
		case 1:
			v.Type = DType(i)
		case 2:
			return each(sub, func(n protowire.Number, _ uint64, sub []byte) error {
				var dim any = ""
				err := each(sub, func(n protowire.Number, i uint64, sub []byte) error {
					switch n {
					case 1:
						dim = int64(i)
					case 2:
						dim = string(sub)
					}
					return nil
				})
				v.Dims = append(v.Dims, dim)
				return err
			})
		}
		return nil
	})
}

func (f *Facts) node(b []byte, depth int) error {
	domain := ""
	err := each(b, func(n protowire.Number, _ uint64, sub []byte) error {
		switch n {
		case 7:
			domain = string(sub)
		case 5:
			return f.attr(sub, depth)
		}
		return nil
	})
	if domain == "ai.onnx" {
		domain = ""
	}
	f.Domains[domain] = true
	return err
}

func (f *Facts) attr(b []byte, depth int) error {
	return each(b, func(n protowire.Number, _ uint64, sub []byte) error {
		switch n {
		case 5, 10: // a tensor, tensors
			_, err := f.tensor(sub)
			return err
		case 6, 11: // a graph, graphs
			f.Nested = true
			return f.graph(sub, depth+1)
		}
		return nil
	})
}

func (f *Facts) tensor(b []byte) (name string, err error) {
	err = each(b, func(n protowire.Number, v uint64, sub []byte) error {
		switch {
		case n == 8:
			name = string(sub)
		case n == 13 || n == 14 && v != 0: // external_data, data_location
			f.External = true
		}
		return nil
	})
	return name, err
}

// each calls visit with every field of a message: v for numbers, sub for bytes.
func each(b []byte, visit func(n protowire.Number, v uint64, sub []byte) error) error {
	for len(b) > 0 {
		num, kind, n := protowire.ConsumeTag(b)
		if n < 0 {
			return fmt.Errorf("%w: %w", protowire.ParseError(n), ErrFormat)
		}
		b = b[n:]
		var v uint64
		var sub []byte
		switch kind {
		case protowire.VarintType:
			v, n = protowire.ConsumeVarint(b)
		case protowire.BytesType:
			sub, n = protowire.ConsumeBytes(b)
		default:
			n = protowire.ConsumeFieldValue(num, kind, b)
		}
		if n < 0 {
			return fmt.Errorf("field %d: %w: %w", num, protowire.ParseError(n), ErrFormat)
		}
		b = b[n:]
		if err := visit(num, v, sub); err != nil {
			return err
		}
	}
	return nil
}
