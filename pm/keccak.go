package pm

import (
	"fmt"

	"github.com/ethereum/go-ethereum/crypto"
)

// Keccak hashes the concatenation of parts with keccak256.
func Keccak(parts ...[]byte) Hash { return crypto.Keccak256Hash(parts...) }

// RecoverTyped returns who signed the EIP-712 preimage typed (0x1901 ‖ domain ‖ struct, 66 bytes), as Signer.SignTyped does.
func RecoverTyped(typed []byte, sig Signature) (Address, error) {
	if len(typed) != 66 {
		return Address{}, fmt.Errorf("typed data of %d bytes: %w", len(typed), ErrFormat)
	}
	return recoverDigest(Keccak(typed), sig)
}

// recoverDigest returns who signed digest; ErrSignature unless v is 27 or 28 and s is in the lower half.
func recoverDigest(digest Hash, sig Signature) (Address, error) {
	v := sig[64]
	if v != 27 && v != 28 {
		return Address{}, fmt.Errorf("v is %d: %w", v, ErrSignature)
	}
	raw := sig
	raw[64] = v - 27
	if !lowS(sig) {
		return Address{}, fmt.Errorf("s above half of the group: %w", ErrSignature)
	}
	pub, err := crypto.Ecrecover(digest[:], raw[:])
	if err != nil {
		return Address{}, fmt.Errorf("%w: %w", ErrSignature, err)
	}
	h := Keccak(pub[1:])
	return Address(h[12:]), nil
}

// halfOrder is n/2 of secp256k1, big-endian.
var halfOrder = [32]byte{
	0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
	0x5d, 0x57, 0x6e, 0x73, 0x57, 0xa4, 0x50, 0x1d, 0xdf, 0xe9, 0x2f, 0x46, 0x68, 0x1b, 0x20, 0xa0,
}

// lowS tells whether the signature's s is at most half of the group's order: the other half would be a second valid
// signature over the same ticket.
func lowS(sig Signature) bool { return string(sig[32:64]) <= string(halfOrder[:]) }
