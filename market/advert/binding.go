package advert

import (
	"context"
	"encoding/binary"
	"fmt"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// MaxBinding is how long a binding may hold.
const MaxBinding = 30 * 24 * time.Hour

// Skew is by how much clocks of honest peers may differ.
const Skew = 30 * time.Second

// EIP-712 type strings. Wallets show them to their owner, so the peer id travels in its readable form.
const (
	domainName    = "castnet"
	domainVersion = "1"

	domainType  = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
	bindingType = "PeerBinding(string network,string peerId,address account,uint64 notBefore,uint64 notAfter,uint64 nonce)"
)

// Scope is where an identity is valid: the network's name and the chain and TicketBroker that pay in it. Off-chain the
// chain id and contract are zero.
type Scope struct {
	Network  string
	ChainID  uint64
	Contract pm.Address
}

// Term is the time and rank of a binding: times count in whole seconds, and a higher nonce replaces a lower one.
type Term struct {
	From, To time.Time
	Nonce    uint64
}

// Bind lets the signer's address vouch for peer p in scope s for one term. market.ErrBinding when the term is empty or
// longer than MaxBinding. A signer that is a DocumentSigner too is given the document instead of its hash.
func Bind(ctx context.Context, signer pm.Signer, s Scope, p peer.ID, t Term) (market.Binding, error) {
	b := market.Binding{
		ChainID: s.ChainID, Contract: s.Contract, Nonce: t.Nonce,
		NotBefore: t.From.Truncate(time.Second).UTC(), NotAfter: t.To.Truncate(time.Second).UTC(),
	}
	if err := checkTerm(b); err != nil {
		return market.Binding{}, err
	}
	sig, err := sign(ctx, signer, s.Network, p, b)
	if err != nil {
		return market.Binding{}, fmt.Errorf("bind %s to peer %s: %w", signer.Address(), p, err)
	}
	b.Sig = sig
	return b, nil
}

// VerifyBinding checks that address vouches for p in scope s at time now. Errors are market.ErrBinding, ErrElsewhere when
// it was made for another chain, and market.ErrExpired (which also is ErrBinding) outside of its term.
func VerifyBinding(s Scope, p peer.ID, address pm.Address, b market.Binding, now time.Time) error {
	if err := checkBindingTime(s, b, now); err != nil {
		return err
	}
	return checkBindingSig(s.Network, p, address, b)
}

// checkBindingTime is the part of the check that the clock decides.
func checkBindingTime(s Scope, b market.Binding, now time.Time) error {
	if b.ChainID != s.ChainID || b.Contract != s.Contract {
		return fmt.Errorf("binding for chain %d contract %s: %w", b.ChainID, b.Contract, ErrElsewhere)
	}
	if err := checkTerm(b); err != nil {
		return err
	}
	if now.Before(b.NotBefore.Add(-Skew)) || now.After(b.NotAfter.Add(Skew)) {
		return fmt.Errorf("binding valid from %s to %s: %w: %w", stamp(b.NotBefore), stamp(b.NotAfter), market.ErrBinding, market.ErrExpired)
	}
	return nil
}

// checkBindingSig is the part of the check that never changes, so that it may be cached.
func checkBindingSig(network string, p peer.ID, address pm.Address, b market.Binding) error {
	signer, err := pm.RecoverTyped(preimage(network, p, address, b), b.Sig)
	if err != nil {
		return fmt.Errorf("binding of peer %s: %w: %w", p, market.ErrBinding, err)
	}
	if signer != address {
		return fmt.Errorf("binding of peer %s names %s but %s signed: %w", p, address, signer, market.ErrBinding)
	}
	return nil
}

func checkTerm(b market.Binding) error {
	if d := b.NotAfter.Sub(b.NotBefore); d <= 0 || d > MaxBinding {
		return fmt.Errorf("binding for %s, at most %s: %w", d, MaxBinding, market.ErrBinding)
	}
	if b.NotBefore.Unix() < 0 {
		return fmt.Errorf("binding from before 1970: %w", market.ErrBinding)
	}
	return nil
}

// preimage is what the address signs: 0x1901 ‖ domain separator ‖ struct hash (EIP-712), 66 bytes.
func preimage(network string, p peer.ID, address pm.Address, b market.Binding) []byte {
	domain := pm.Keccak(
		hashOf(domainType), hashOf(domainName), hashOf(domainVersion), word(b.ChainID), addressWord(b.Contract),
	)
	body := pm.Keccak(
		hashOf(bindingType), hashOf(network), hashOf(p.String()), addressWord(address),
		word(uint64(b.NotBefore.Unix())), word(uint64(b.NotAfter.Unix())), word(b.Nonce),
	)
	out := make([]byte, 0, 66)
	out = append(out, 0x19, 0x01)
	out = append(out, domain[:]...)
	return append(out, body[:]...)
}

func hashOf(s string) []byte {
	h := pm.Keccak([]byte(s))
	return h[:]
}

func word(n uint64) []byte {
	var w [32]byte
	binary.BigEndian.PutUint64(w[24:], n)
	return w[:]
}

func addressWord(a pm.Address) []byte {
	var w [32]byte
	copy(w[12:], a[:])
	return w[:]
}

func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }
