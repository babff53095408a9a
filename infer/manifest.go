package infer

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"
)

// ManifestSchema is the schema this package reads, the first field of every manifest.
const ManifestSchema = "infer/model/1"

// Limits of a manifest.
const (
	MaxManifest = 64 << 10 // bytes of a model.json
	maxFiles    = 32
	maxStages   = 16
	maxTensors  = 16
	maxParams   = 64
	maxRank     = 8
)

// Manifest declares one model: its files, what goes in and out, its parameters and how its work is counted. The
// canonical JSON of model.json, which holds the hash of every file, is what a CID is the SHA-256 of.
type Manifest struct {
	Schema      string            `json:"schema"`
	Name        string            `json:"name"` // for people; the network names a model by CID
	Version     string            `json:"version"`
	Pipeline    string            `json:"pipeline"`
	Licence     Licence           `json:"licence"`
	Files       []File            `json:"files"`
	Stages      []Stage           `json:"stages"`
	Params      map[string]Param  `json:"params"`
	IO          map[string]string `json:"io"` // how results are coded, as image: rgb01
	Resources   Resources         `json:"resources"`
	Work        Work              `json:"work"`
	Determinism Determinism       `json:"determinism"`
	Warm        map[string]int    `json:"warm"` // a shape to run once before the model counts as warm
}

// Licence is under what terms the model may be used.
type Licence struct {
	SPDX        string `json:"spdx"`
	File        string `json:"file"`
	Commercial  bool   `json:"commercial"`
	Attribution string `json:"attribution"`
}

// File is one file of a model, named by its path below the manifest's folder.
type File struct {
	Role   string `json:"role"`
	Path   string `json:"path"`
	SHA256 string `json:"sha256"` // lower-case hex
	Bytes  int64  `json:"bytes"`
}

// Stage is one run of one graph.
type Stage struct {
	ID   string   `json:"id"`
	Role string   `json:"role"` // the File that holds the graph
	In   []Tensor `json:"in"`
	Out  []Tensor `json:"out"`
}

// Tensor declares an input or output. An input named image takes the request's picture, one named after a parameter
// takes its value, any other the output of that name of an earlier stage.
type Tensor struct {
	Name   string         `json:"name"`
	DType  string         `json:"dtype"` // f32 or i64
	Shape  []Dim          `json:"shape"`
	Max    map[string]int `json:"max,omitempty"`    // largest value of every symbol in Shape
	Layout string         `json:"layout,omitempty"` // rgb01: planes of red, green, blue in 0…1
}

// Dim is a dimension: a number or a symbol.
type Dim struct {
	N      int64
	Symbol string // not empty when N is unknown
}

// UnmarshalJSON reads a number or a string.
func (d *Dim) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, &d.Symbol)
	}
	return json.Unmarshal(b, &d.N)
}

// MarshalJSON writes what UnmarshalJSON reads.
func (d Dim) MarshalJSON() ([]byte, error) {
	if d.Symbol != "" {
		return json.Marshal(d.Symbol)
	}
	return json.Marshal(d.N)
}

// Resources is what the model says it needs, in bytes, and where it runs.
type Resources struct {
	Weights    int64      `json:"weights"`
	Activation Activation `json:"activation"`
	CPU        bool       `json:"cpu"`
	CUDA       bool       `json:"cuda"`
}

// Activation is the memory one run takes at one shape.
type Activation struct {
	At    map[string]int `json:"at"`
	Bytes int64          `json:"bytes"`
}

// Determinism says how alike two runs are and how results are compared.
type Determinism struct {
	CPU     string  `json:"cpu-ort"`  // bit or tol
	CUDA    string  `json:"cuda-ort"` // bit or tol
	Compare Compare `json:"compare"`
}

// Compare is the tolerance within which two results count as equal.
type Compare struct {
	Kind   string  `json:"kind"`    // image
	MaxU8  int     `json:"max_u8"`  // largest difference of one 8-bit sample
	PSNRdB float64 `json:"psnr_db"` // least peak signal-to-noise ratio
}

var (
	hashForm   = regexp.MustCompile(`^[0-9a-f]{64}$`)
	symbolForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]{0,15}$`)
	fieldForm  = regexp.MustCompile(`^[a-z][a-z0-9_]{0,63}$`)
)

// ParseManifest reads a model.json and checks all that can be checked without the model's files. Errors are ErrManifest.
func ParseManifest(b []byte) (Manifest, error) {
	if len(b) > MaxManifest {
		return Manifest{}, fmt.Errorf("manifest of %d bytes, at most %d: %w", len(b), MaxManifest, ErrManifest)
	}
	var m Manifest
	if err := json.Unmarshal(b, &m); err != nil {
		return Manifest{}, fmt.Errorf("%w: %w", err, ErrManifest)
	}
	if err := m.check(); err != nil {
		return Manifest{}, fmt.Errorf("model %.40q: %w: %w", m.Name, err, ErrManifest)
	}
	return m, nil
}

// File returns the file of a role.
func (m Manifest) File(role string) (File, bool) {
	for _, f := range m.Files {
		if f.Role == role {
			return f, true
		}
	}
	return File{}, false
}

func (m Manifest) check() error {
	switch {
	case m.Schema != ManifestSchema:
		return fmt.Errorf("schema %.40q, want %s", m.Schema, ManifestSchema)
	case len(m.Name) > maxName || !nameForm.MatchString(m.Name) || hashForm.MatchString(m.Name):
		return fmt.Errorf("name is no name")
	case len(m.Pipeline) > maxName || !nameForm.MatchString(m.Pipeline):
		return fmt.Errorf("pipeline %.40q", m.Pipeline)
	case m.Licence.SPDX == "":
		return fmt.Errorf("no licence")
	case len(m.Files) == 0 || len(m.Files) > maxFiles:
		return fmt.Errorf("%d files, want 1 to %d", len(m.Files), maxFiles)
	case len(m.Stages) == 0 || len(m.Stages) > maxStages:
		return fmt.Errorf("%d stages, want 1 to %d", len(m.Stages), maxStages)
	case len(m.Params) > maxParams:
		return fmt.Errorf("%d params, at most %d", len(m.Params), maxParams)
	}
	roles := map[string]bool{}
	for _, f := range m.Files {
		if roles[f.Role] || !fs.ValidPath(f.Path) || !hashForm.MatchString(f.SHA256) || f.Bytes <= 0 {
			return fmt.Errorf("file %.40q of role %.40q", f.Path, f.Role)
		}
		roles[f.Role] = true
	}
	for _, s := range m.Stages {
		if !roles[s.Role] {
			return fmt.Errorf("stage %.40q: no file of role %.40q", s.ID, s.Role)
		}
		if err := s.check(); err != nil {
			return fmt.Errorf("stage %.40q: %w", s.ID, err)
		}
	}
	for name, p := range m.Params {
		if !fieldForm.MatchString(name) {
			return fmt.Errorf("param %.40q is no name", name)
		}
		if err := p.check(); err != nil {
			return fmt.Errorf("param %s: %w", name, err)
		}
	}
	return m.Work.check()
}

func (s Stage) check() error {
	if n := len(s.In); n == 0 || n > maxTensors {
		return fmt.Errorf("%d inputs, want 1 to %d", n, maxTensors)
	}
	if n := len(s.Out); n == 0 || n > maxTensors {
		return fmt.Errorf("%d outputs, want 1 to %d", n, maxTensors)
	}
	for _, t := range append(append([]Tensor{}, s.In...), s.Out...) {
		if t.Name == "" || len(t.Name) > maxName || len(t.Shape) == 0 || len(t.Shape) > maxRank {
			return fmt.Errorf("tensor %.40q of rank %d", t.Name, len(t.Shape))
		}
		if t.DType != "f32" && t.DType != "i64" {
			return fmt.Errorf("tensor %s: dtype %.10q", t.Name, t.DType)
		}
		for _, d := range t.Shape {
			if d.Symbol == "" && (d.N <= 0 || d.N > maxLength) {
				return fmt.Errorf("tensor %s: dimension %d", t.Name, d.N)
			}
			if d.Symbol != "" && (!symbolForm.MatchString(d.Symbol) || t.Max[d.Symbol] <= 0 || t.Max[d.Symbol] > maxLength) {
				return fmt.Errorf("tensor %s: dimension %.20q has no max", t.Name, d.Symbol)
			}
		}
	}
	return nil
}
