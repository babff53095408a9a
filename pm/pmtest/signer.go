package pmtest

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"sync"

	"github.com/castnet/castnet/pm"
	"github.com/ethereum/go-ethereum/crypto"
)

// Key is a pm.Signer with a key in memory.
type Key struct {
	priv    *ecdsa.PrivateKey
	address pm.Address
}

// NewKey derives a key from a name: the same name, the same address.
func NewKey(name string) *Key {
	seed := pm.Keccak([]byte("pmtest key " + name))
	return KeyFromBytes(seed[:])
}

// KeyFromBytes uses 32 bytes as a private key; it panics when they are none, since tests know their keys.
func KeyFromBytes(b []byte) *Key {
	priv, err := crypto.ToECDSA(b)
	if err != nil {
		panic(err)
	}
	return &Key{priv: priv, address: crypto.PubkeyToAddress(priv.PublicKey)}
}

// Address is the key's account.
func (k *Key) Address() pm.Address { return k.address }

// Sign makes the Ethereum personal signature over h.
func (k *Key) Sign(ctx context.Context, h pm.Hash) (pm.Signature, error) {
	if err := ctx.Err(); err != nil {
		return pm.Signature{}, err
	}
	return k.sign(pm.PersonalDigest(h))
}

// SignTyped signs a 66-byte EIP-712 preimage.
func (k *Key) SignTyped(_ context.Context, typed []byte) (pm.Signature, error) {
	if len(typed) != 66 {
		return pm.Signature{}, fmt.Errorf("typed data of %d bytes: %w", len(typed), pm.ErrFormat)
	}
	return k.sign(pm.Keccak(typed))
}

func (k *Key) sign(digest pm.Hash) (pm.Signature, error) {
	raw, err := crypto.Sign(digest[:], k.priv)
	if err != nil {
		return pm.Signature{}, err
	}
	sig := pm.Signature(raw)
	sig[64] += 27
	return sig, nil
}

// BareSignature returns what libsecp256k1 does for one signature over the digest, and nothing else: the floor of issuing a ticket.
func (k *Key) BareSignature(digest pm.Hash) func() error {
	return func() error {
		_, err := crypto.Sign(digest[:], k.priv)
		return err
	}
}

// BareRecovery returns what libsecp256k1 does to find the public key of a signature, and nothing else, neither hash nor address: the
// floor of receiving a ticket.
func BareRecovery(digest pm.Hash, sig pm.Signature) func() error {
	sig[64] -= 27
	return func() error {
		_, err := crypto.Ecrecover(digest[:], sig[:])
		return err
	}
}

// Budget is a pm.Policy that allows a sum.
type Budget struct {
	mu   sync.Mutex
	left pm.Wei
}

// NewBudget allows payments up to sum in total.
func NewBudget(sum pm.Wei) *Budget { return &Budget{left: sum} }

// Allow takes due from the budget, or refuses.
func (b *Budget) Allow(_ context.Context, due pm.Wei) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	left, err := b.left.Sub(due)
	if err != nil {
		return fmt.Errorf("budget of %v wei: %w", b.left, pm.ErrPolicy)
	}
	b.left = left
	return nil
}
