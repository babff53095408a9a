package pm

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Keccak hashes the concatenation of parts with keccak256.
func Keccak(parts ...[]byte) Hash { return crypto.Keccak256Hash(parts...) }

// RecoverTyped returns who signed the EIP-712 preimage typed (0x1901 ‖ domain ‖ struct, 66 bytes), as Signer.SignTyped does.
func RecoverTyped(typed []byte, sig Signature) (Address, error) {
	if len(typed) != 66 {
		return Address{}, fmt.Errorf("typed data of %d bytes: %w", len(typed), ErrFormat)
	}
	return sig.Recover(Keccak(typed))
}

// ParseAddress reads an address as 40 hexadecimal digits, with or without 0x.
func ParseAddress(s string) (Address, error) {
	if !common.IsHexAddress(s) {
		return Address{}, fmt.Errorf("%q is not an address: %w", s, ErrFormat)
	}
	return common.HexToAddress(s), nil
}
