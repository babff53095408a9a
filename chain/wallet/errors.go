package wallet

import "errors"

var (
	ErrPassword    = errors.New("wallet: wrong password")
	ErrPermissions = errors.New("wallet: key file may be read by others")
	ErrKey         = errors.New("wallet: malformed key")
	ErrTyped       = errors.New("wallet: not an EIP-712 preimage")

	// Of an external signer.
	ErrSigner  = errors.New("wallet: malformed external signer")
	ErrSilent  = errors.New("wallet: external signer gave no answer")
	ErrRefused = errors.New("wallet: external signer refused")
	ErrAnswer  = errors.New("wallet: external signer signed something else")
)
