package account

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/castnet/castnet/market"
)

// Names of accounts that no customer may have.
const (
	Anyone   = "anyone"   // owns every key of an open register
	Operator = "operator" // whoever runs the gateway, for files of its own
)

// Kind is what a key opens.
type Kind uint8

// Kinds of keys.
const (
	StreamKey Kind = 1 << iota // publishes a stream
	APIKey                     // asks for AI work
)

// Customer is one owner with the keys that spend the owner's money. Keys open everything, the others one kind each.
type Customer struct {
	Owner      string `yaml:"owner"`
	Keys       []Key  `yaml:"keys"`
	StreamKeys []Key  `yaml:"stream_keys"`
	APIKeys    []Key  `yaml:"api_keys"`
	Limits     Limits `yaml:"limits"`
}

// Key is one key: its text, or "sha256:" and the hash of it in hex, so that the file need not hold what it protects. With a
// name it has an account and limits of its own below the owner's, and both must hold.
type Key struct {
	Key    string `yaml:"key"`
	Name   string `yaml:"name"`
	Limits Limits `yaml:"limits"`
}

// UnmarshalYAML reads a key that is only text as well as one with a name and limits.
func (k *Key) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		return n.Decode(&k.Key)
	}
	type plain Key
	for i := 0; i+1 < len(n.Content); i += 2 { // a node's own Decode does not refuse what it does not know
		if name := n.Content[i].Value; name != "key" && name != "name" && name != "limits" {
			return fmt.Errorf("line %d: a key has no %q: %w", n.Content[i].Line, name, market.ErrConfig)
		}
	}
	return n.Decode((*plain)(k))
}

// Config lists the customers. Without any the register is open, and Limits bound all of them together.
type Config struct {
	Customers []Customer `yaml:"customers"`
	Limits    Limits     `yaml:"limits"`
}

// Limits of a configuration.
const (
	minKey    = 8 // bytes: shorter keys can be guessed
	maxKey    = 256
	maxName   = 64
	maxConfig = 16 << 20
)

// hashed marks a key that is given by its hash.
const hashed = "sha256:"

// ReadConfig reads a configuration from YAML; market.ErrConfig for what it does not know or cannot use.
func ReadConfig(r io.Reader) (Config, error) {
	var c Config
	d := yaml.NewDecoder(io.LimitReader(r, maxConfig))
	d.KnownFields(true)
	if err := d.Decode(&c); err != nil && !errors.Is(err, io.EOF) {
		return Config{}, fmt.Errorf("accounts: %w: %w", market.ErrConfig, err)
	}
	return c, c.Validate()
}

// Validate refuses owners and names that are empty where they must not be, used twice or odd, and keys that are too short,
// too long or used twice.
func (c Config) Validate() error {
	names, keys := map[string]bool{Anyone: true, Operator: true}, map[[sha256.Size]byte]bool{}
	for i, cu := range c.Customers {
		if !goodName(cu.Owner) || names[cu.Owner] {
			return fmt.Errorf("customer %d: owner %.80q empty, too long, reserved or twice: %w", i, cu.Owner, market.ErrConfig)
		}
		names[cu.Owner] = true
		for _, k := range cu.all() {
			// The key itself stays out of the text: errors are logged.
			h, err := k.hash()
			if err != nil || keys[h] {
				return fmt.Errorf("owner %q: key %q needs %d to %d bytes and must be used once: %w", cu.Owner, k.Name, minKey, maxKey, market.ErrConfig)
			}
			keys[h] = true
			if k.Name == "" && k.Limits == (Limits{}) {
				continue
			}
			name := cu.Owner + "/" + k.Name
			if !goodName(k.Name) || names[name] {
				return fmt.Errorf("owner %q: a key with limits needs a name of its own, not %.80q: %w", cu.Owner, k.Name, market.ErrConfig)
			}
			names[name] = true
		}
	}
	return nil
}

// goodName tells whether a name may stand in logs, tables and CSV files.
func goodName(s string) bool {
	return s != "" && len(s) <= maxName && !strings.ContainsFunc(s, func(r rune) bool {
		return r <= ' ' || r > '~' || strings.ContainsRune(`/,"'=;`, r)
	})
}

// owned is a key with what it opens.
type owned struct {
	Key
	kind Kind
}

func (cu Customer) all() (out []owned) {
	for _, l := range []struct {
		keys []Key
		kind Kind
	}{{cu.Keys, StreamKey | APIKey}, {cu.StreamKeys, StreamKey}, {cu.APIKeys, APIKey}} {
		for _, k := range l.keys {
			out = append(out, owned{k, l.kind})
		}
	}
	return out
}

// hash is what a key is looked up by.
func (k Key) hash() (h [sha256.Size]byte, err error) {
	if text, ok := strings.CutPrefix(k.Key, hashed); ok {
		b, err := hex.DecodeString(text)
		if err != nil || len(b) != len(h) {
			return h, market.ErrConfig
		}
		copy(h[:], b)
		return h, nil
	}
	if len(k.Key) < minKey || len(k.Key) > maxKey {
		return h, market.ErrConfig
	}
	return sha256.Sum256([]byte(k.Key)), nil
}
