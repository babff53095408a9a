// Command gen writes the models of infer/models and their reference pictures. It is deterministic: running it again
// changes nothing. Run it from the repository's root: go run ./infer/models/gen
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"image/png"
	"os"
	"path/filepath"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/infer/internal/onnxfile"
)

// licence is that of the models; they are our own work as this generator is.
const licence = `MIT License

Copyright (c) 2026 castnet contributors

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`

func main() {
	if err := run("infer/models"); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	graph := onnxfile.Model(sepia())
	manifest, err := json.MarshalIndent(sepiaManifest(graph), "", "  ")
	if err != nil {
		return err
	}
	if _, err := infer.ParseManifest(manifest); err != nil {
		return err
	}
	in := scene(251, 187)
	var input, output bytes.Buffer
	if err := png.Encode(&input, in); err != nil {
		return err
	}
	if err := png.Encode(&output, reference(in, 0.8)); err != nil {
		return err
	}
	files := map[string][]byte{
		"sepia-ink/LICENSE":        []byte(licence),
		"sepia-ink/model.json":     append(manifest, '\n'),
		"sepia-ink/sepia-ink.onnx": graph,
		"reference/sepia-in.png":   input.Bytes(),
		"reference/sepia-out.png":  output.Bytes(),
	}
	for name, b := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, b, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func file(role, path string, b []byte) infer.File {
	sum := sha256.Sum256(b)
	return infer.File{Role: role, Path: path, SHA256: hex.EncodeToString(sum[:]), Bytes: int64(len(b))}
}
