package infer

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
)

// ManifestFile is the name of the manifest in a model's folder.
const ManifestFile = "model.json"

// Model is a manifest, the name the network knows it by and where its files are.
type Model struct {
	CID      string // lower-case hex of the SHA-256 of the manifest's canonical JSON
	Manifest Manifest
	Files    fs.FS // the model's folder; nil when only the manifest is known, which is enough to buy work
}

// CID returns the content identifier of a model.json. Errors are ErrManifest.
func CID(manifest []byte) (string, error) {
	c, err := Canonical(manifest)
	if err != nil {
		return "", fmt.Errorf("%w: %w", err, ErrManifest)
	}
	sum := sha256.Sum256(c)
	return hex.EncodeToString(sum[:]), nil
}

// LoadModel reads the manifest of one model folder. Its files are hashed when they are opened, not here. Errors are
// ErrManifest or those of dir.
func LoadModel(dir fs.FS) (Model, error) {
	f, err := dir.Open(ManifestFile)
	if err != nil {
		return Model{}, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, MaxManifest+1))
	if err != nil {
		return Model{}, fmt.Errorf("read %s: %w", ManifestFile, err)
	}
	m, err := ParseManifest(b)
	if err != nil {
		return Model{}, err
	}
	cid, err := CID(b)
	if err != nil {
		return Model{}, err
	}
	return Model{CID: cid, Manifest: m, Files: dir}, nil
}

// LoadModels reads every folder of dir that holds a manifest, in the order of their names; other entries are passed
// over. Errors are ErrManifest or those of dir and name the folder.
func LoadModels(dir fs.FS) ([]Model, error) {
	entries, err := fs.ReadDir(dir, ".")
	if err != nil {
		return nil, fmt.Errorf("models: %w", err)
	}
	var out []Model
	for _, e := range entries {
		if i, err := fs.Stat(dir, e.Name()); err != nil || !i.IsDir() { // not e.IsDir: a link to a folder will do
			continue
		}
		if _, err := fs.Stat(dir, path.Join(e.Name(), ManifestFile)); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		sub, err := fs.Sub(dir, e.Name())
		if err != nil {
			return nil, fmt.Errorf("models: %w", err)
		}
		m, err := LoadModel(sub)
		if err != nil {
			return nil, fmt.Errorf("models: folder %s: %w", e.Name(), err)
		}
		out = append(out, m)
	}
	return out, nil
}

// Read returns the bytes of the file of a role after checking its length and hash. Errors are ErrManifest or those of the
// file system.
func (m Model) Read(role string) ([]byte, error) {
	f, ok := m.Manifest.File(role)
	if !ok || m.Files == nil {
		return nil, fmt.Errorf("model %s: no file of role %.40q: %w", m.Manifest.Name, role, ErrManifest)
	}
	r, err := m.Files.Open(f.Path)
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", m.Manifest.Name, err)
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, f.Bytes+1))
	if err != nil {
		return nil, fmt.Errorf("model %s: read %s: %w", m.Manifest.Name, f.Path, err)
	}
	if sum := sha256.Sum256(b); int64(len(b)) != f.Bytes || hex.EncodeToString(sum[:]) != f.SHA256 {
		return nil, fmt.Errorf("model %s: %s is not the file the manifest names: %w", m.Manifest.Name, f.Path, ErrManifest)
	}
	return b, nil
}

// Catalogue is the models a node knows, fixed at start. It is safe for concurrent use.
type Catalogue struct {
	models []Model
	byCID  map[string]int
	byName map[string]int
}

// NewCatalogue returns a catalogue of models. The same model twice is kept once; of two with one name the first keeps it
// and the other is known by CID alone.
func NewCatalogue(models ...Model) *Catalogue {
	c := &Catalogue{byCID: map[string]int{}, byName: map[string]int{}}
	for _, m := range models {
		if _, ok := c.byCID[m.CID]; ok {
			continue
		}
		c.byCID[m.CID] = len(c.models)
		if _, ok := c.byName[m.Manifest.Name]; !ok {
			c.byName[m.Manifest.Name] = len(c.models)
		}
		c.models = append(c.models, m)
	}
	return c
}

// Models returns all models in the order they were given.
func (c *Catalogue) Models() []Model { return append([]Model(nil), c.models...) }

// Find returns the model of a pipeline by CID or name; an empty name asks for the first one of the pipeline. Errors are
// ErrModel.
func (c *Catalogue) Find(pipeline, name string) (Model, error) {
	i, ok := c.byCID[name]
	if !ok {
		i, ok = c.byName[name]
	}
	if ok && c.models[i].Manifest.Pipeline == pipeline {
		return c.models[i], nil
	}
	if name == "" {
		for _, m := range c.models {
			if m.Manifest.Pipeline == pipeline {
				return m, nil
			}
		}
	}
	return Model{}, fmt.Errorf("%.80q for %.40q: %w", name, pipeline, ErrModel)
}
