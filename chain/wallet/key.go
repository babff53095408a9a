package wallet

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/castnet/castnet/pm"
)

// Key is one private key in memory. It is pm.Signer and chain.Key.
type Key struct {
	private *ecdsa.PrivateKey
	address common.Address
}

// FromHex reads a raw private key of 64 hexadecimal digits. ErrKey.
func FromHex(s string) (*Key, error) {
	private, err := crypto.HexToECDSA(s)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKey, err)
	}
	return fromPrivate(private), nil
}

// FromSeed makes a key of any bytes, always the same of the same. Only for tests and dev chains: such a key is no secret.
func FromSeed(seed string) *Key {
	digest := crypto.Keccak256([]byte(seed))
	for {
		// All but a vanishing part of 32-byte numbers are keys; the rest is hashed again.
		if private, err := crypto.ToECDSA(digest); err == nil {
			return fromPrivate(private)
		}
		digest = crypto.Keccak256(digest)
	}
}

// NewKey makes a key that is nowhere but in memory; Save keeps it.
func NewKey() (*Key, error) {
	private, err := crypto.GenerateKey()
	if err != nil {
		return nil, fmt.Errorf("make a key: %w", err)
	}
	return fromPrivate(private), nil
}

func fromPrivate(private *ecdsa.PrivateKey) *Key {
	return &Key{private: private, address: crypto.PubkeyToAddress(private.PublicKey)}
}

// Address is the account of the key.
func (k *Key) Address() pm.Address { return k.address }

// Sign makes the Ethereum personal signature over a hash; v is 27 or 28.
func (k *Key) Sign(_ context.Context, h pm.Hash) (pm.Signature, error) {
	digest := pm.PersonalDigest(h)
	return k.sign(digest[:])
}

// SignTyped signs the 66-byte EIP-712 preimage 0x1901‖domain separator‖struct hash; v is 27 or 28. ErrTyped.
func (k *Key) SignTyped(_ context.Context, typed []byte) (pm.Signature, error) {
	if len(typed) != 66 || typed[0] != 0x19 || typed[1] != 0x01 {
		return pm.Signature{}, fmt.Errorf("%d bytes: %w", len(typed), ErrTyped)
	}
	return k.sign(crypto.Keccak256(typed))
}

// SignTx signs a transaction for one chain.
func (k *Key) SignTx(_ context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	signed, err := types.SignTx(tx, types.LatestSignerForChainID(chainID), k.private)
	if err != nil {
		return nil, fmt.Errorf("sign transaction of %s: %w", k.address, err)
	}
	return signed, nil
}

func (k *Key) sign(digest []byte) (pm.Signature, error) {
	sig, err := crypto.Sign(digest, k.private)
	if err != nil {
		return pm.Signature{}, fmt.Errorf("sign with %s: %w", k.address, err)
	}
	sig[64] += 27
	return pm.Signature(sig), nil
}
