package p2p

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/record"
)

// Identity is an Ed25519 key and the peer id that follows from it. It is hot and holds no funds.
type Identity struct {
	key crypto.PrivKey
	id  peer.ID
}

// NewIdentity makes a random identity that is kept nowhere.
func NewIdentity() (Identity, error) {
	key, _, err := crypto.GenerateEd25519Key(rand.Reader)
	if err != nil {
		return Identity{}, fmt.Errorf("generate identity: %w: %w", ErrKey, err)
	}
	return identityOf(key)
}

// SeededIdentity derives an identity from 32 bytes, for simulations that must repeat.
func SeededIdentity(seed [32]byte) (Identity, error) {
	key, err := crypto.UnmarshalEd25519PrivateKey(ed25519.NewKeyFromSeed(seed[:]))
	if err != nil {
		return Identity{}, fmt.Errorf("derive identity: %w: %w", ErrKey, err)
	}
	return identityOf(key)
}

// LoadOrCreateKey reads the identity kept at path, or makes one there with mode 0600. A file that
// others may read is refused with ErrKey: whoever read it can take this peer's place.
func LoadOrCreateKey(path string) (Identity, error) {
	id, err := loadKey(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return id, err
	}
	id, err = NewIdentity()
	if err != nil {
		return Identity{}, err
	}
	raw, err := crypto.MarshalPrivateKey(id.key)
	if err != nil {
		return Identity{}, fmt.Errorf("encode identity: %w: %w", ErrKey, err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return Identity{}, fmt.Errorf("identity folder: %w: %w", ErrKey, err)
	}
	if err := createOnce(path, []byte(base64.StdEncoding.EncodeToString(raw)+"\n")); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return loadKey(path) // another process of ours was first
		}
		return Identity{}, fmt.Errorf("write identity %s: %w: %w", path, ErrKey, err)
	}
	return id, nil
}

// createOnce makes the file appear whole or not at all, and never replaces one.
func createOnce(path string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".key-*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(data)
	if err == nil {
		err = tmp.Sync()
	}
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	return os.Link(tmp.Name(), path)
}

func loadKey(path string) (Identity, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Identity{}, fmt.Errorf("identity file: %w: %w", ErrKey, err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return Identity{}, fmt.Errorf("identity file %s has mode %v, want 0600: %w", path, info.Mode().Perm(), ErrKey)
	}
	if info.Size() > 1<<10 {
		return Identity{}, fmt.Errorf("identity file %s has %d bytes: %w", path, info.Size(), ErrKey)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return Identity{}, fmt.Errorf("identity file: %w: %w", ErrKey, err)
	}
	raw, err := base64.StdEncoding.DecodeString(string(bytes.TrimSpace(text)))
	if err != nil {
		return Identity{}, fmt.Errorf("identity file %s: %w: %w", path, ErrKey, err)
	}
	key, err := crypto.UnmarshalPrivateKey(raw)
	if err != nil {
		return Identity{}, fmt.Errorf("identity file %s: %w: %w", path, ErrKey, err)
	}
	return identityOf(key)
}

func identityOf(key crypto.PrivKey) (Identity, error) {
	id, err := peer.IDFromPrivateKey(key)
	if err != nil {
		return Identity{}, fmt.Errorf("peer id of identity: %w: %w", ErrKey, err)
	}
	return Identity{key: key, id: id}, nil
}

// ID is the peer id of this identity.
func (i Identity) ID() peer.ID { return i.id }

// Record is a payload to be sealed: bytes and the domain they are valid in, such as
// "castnet-orch-advert-v1". A payload sealed in one domain does not open in another.
type Record struct {
	Domain  string
	Payload []byte
}

// codec tells our envelopes from those of libp2p itself, which share the format.
const codec = "/castnet"

// Seal signs a record and returns the envelope: payload, public key and signature in one.
func (i Identity) Seal(r Record) ([]byte, error) {
	env, err := record.Seal(&sealed{r}, i.key)
	if err != nil {
		return nil, fmt.Errorf("seal %s: %w: %w", r.Domain, ErrSignature, err)
	}
	raw, err := env.Marshal()
	if err != nil {
		return nil, fmt.Errorf("encode envelope of %s: %w: %w", r.Domain, ErrSignature, err)
	}
	return raw, nil
}

// Unseal opens an envelope of the given domain and says who signed it. The size is the caller's
// to limit first. Anything else than a valid envelope is ErrSignature.
func Unseal(raw []byte, domain string) (payload []byte, signer peer.ID, err error) {
	rec := &sealed{Record{Domain: domain}}
	env, err := record.ConsumeTypedEnvelope(raw, rec)
	if err != nil {
		return nil, "", fmt.Errorf("unseal %s: %w: %w", domain, ErrSignature, err)
	}
	if string(env.PayloadType) != codec {
		return nil, "", fmt.Errorf("unseal %s: payload type %q: %w", domain, env.PayloadType, ErrSignature)
	}
	signer, err = peer.IDFromPublicKey(env.PublicKey)
	if err != nil {
		return nil, "", fmt.Errorf("signer of %s: %w: %w", domain, ErrSignature, err)
	}
	return rec.Payload, signer, nil
}

// Sign signs data in a domain, without carrying it. Verify checks it.
func (i Identity) Sign(domain string, data []byte) ([]byte, error) {
	sig, err := i.key.Sign(detached(domain, data))
	if err != nil {
		return nil, fmt.Errorf("sign %s: %w: %w", domain, ErrSignature, err)
	}
	return sig, nil
}

// Verify checks what Sign made, with nothing but the signer's peer id: an Ed25519 peer id holds
// its public key.
func Verify(signer peer.ID, domain string, data, sig []byte) error {
	key, err := signer.ExtractPublicKey()
	if err != nil {
		return fmt.Errorf("public key of %s: %w: %w", signer, ErrSignature, err)
	}
	ok, err := key.Verify(detached(domain, data), sig)
	if err != nil {
		return fmt.Errorf("verify %s by %s: %w: %w", domain, signer, ErrSignature, err)
	}
	if !ok {
		return fmt.Errorf("verify %s by %s: %w", domain, signer, ErrSignature)
	}
	return nil
}

// detached prefixes data with its domain. The leading byte cannot begin a sealed envelope's
// signed bytes, whose domain length comes first and is below it.
func detached(domain string, data []byte) []byte {
	buf := make([]byte, 0, 3+len(domain)+len(data))
	buf = append(buf, 0xff, byte(len(domain)>>8), byte(len(domain)))
	buf = append(buf, domain...)
	return append(buf, data...)
}

// sealed makes a Record what libp2p signs.
type sealed struct{ Record }

func (s *sealed) Domain() string                 { return s.Record.Domain }
func (s *sealed) Codec() []byte                  { return []byte(codec) }
func (s *sealed) MarshalRecord() ([]byte, error) { return s.Payload, nil }
func (s *sealed) UnmarshalRecord(b []byte) error {
	s.Payload = bytes.Clone(b)
	return nil
}
