package pm

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Address is an Ethereum address, Hash 32 bytes.
type (
	Address = common.Address
	Hash    = common.Hash
)

// Ticket is one chance to win Params.FaceValue.
type Ticket struct {
	Params
	Sender Address
	Nonce  uint32
}

// Hash is the keccak256 of the packed ticket, as the contract's getTicketHash computes it: recipient, sender, face
// value, win probability, nonce, rand hash, and round and block hash unless both are zero: 232 or 168 bytes.
func (t Ticket) Hash() Hash { return newScratch().hash(&t) }

// Digest is what the sender signs: the ticket hash as an Ethereum personal message.
func (t Ticket) Digest() Hash { return PersonalDigest(t.Hash()) }

// Wins tells whether keccak256(sig ‖ recipientRand), read as a number, is strictly less than the win probability.
func (t Ticket) Wins(sig Signature, recipientRand Hash) bool {
	return newScratch().wins(&t.Params, &sig, recipientRand)
}

// Verify returns ErrSignature unless sig is the sender's over this ticket.
func (t Ticket) Verify(sig Signature) error { return newScratch().verify(&t, &sig) }

// PersonalDigest is keccak256("\x19Ethereum Signed Message:\n32" ‖ h), which Signer.Sign signs.
func PersonalDigest(h Hash) Hash { return newScratch().personal(h) }

// RandHash is the commitment to a recipient rand: keccak256 of its 32 bytes.
func RandHash(recipientRand Hash) Hash { return crypto.Keccak256Hash(recipientRand[:]) }

// scratch holds a hash state, its input and what libsecp256k1 is given, so that checking tickets allocates once for many.
type scratch struct {
	state crypto.KeccakState
	mac   hash.Hash // under a recipient's secret; nil where no rand is derived
	sha   hash.Hash // nil until a batch is named
	buf   [packedMost]byte
	raw   Signature
	out   Hash
}

// packedMost is room for everything that is hashed in one piece: the head of a batch's ID is the longest.
const packedMost = 512

func newScratch() *scratch { return &scratch{state: crypto.NewKeccakState()} }

// sum hashes the first n bytes of the input.
func (s *scratch) sum(n int) Hash {
	s.state.Reset()
	_, _ = s.state.Write(s.buf[:n]) // a hash state neither fails nor falls short
	_, _ = s.state.Read(s.out[:])
	return s.out
}

func (s *scratch) hash(t *Ticket) Hash {
	n := copy(s.buf[:], t.Recipient[:])
	n += copy(s.buf[n:], t.Sender[:])
	face, prob := t.FaceValue.v.Bytes32(), t.WinProb.v.Bytes32()
	n += copy(s.buf[n:], face[:])
	n += copy(s.buf[n:], prob[:])
	n += s.number(n, uint64(t.Nonce))
	n += copy(s.buf[n:], t.RandHash[:])
	if t.Round != 0 || t.RoundHash != (Hash{}) {
		n += s.number(n, t.Round)
		n += copy(s.buf[n:], t.RoundHash[:])
	}
	return s.sum(n)
}

// number writes v as a 32-byte big-endian word at offset n.
func (s *scratch) number(n int, v uint64) int {
	clear(s.buf[n : n+24])
	binary.BigEndian.PutUint64(s.buf[n+24:], v)
	return 32
}

// commitment is RandHash without allocations.
func (s *scratch) commitment(recipientRand Hash) Hash { return s.sum(copy(s.buf[:], recipientRand[:])) }

func (s *scratch) personal(h Hash) Hash {
	n := copy(s.buf[:], "\x19Ethereum Signed Message:\n32")
	n += copy(s.buf[n:], h[:])
	return s.sum(n)
}

func (s *scratch) wins(p *Params, sig *Signature, recipientRand Hash) bool {
	n := copy(s.buf[:], sig[:])
	n += copy(s.buf[n:], recipientRand[:])
	draw := s.sum(n)
	var d Prob
	d.v.SetBytes32(draw[:])
	return d.Cmp(p.WinProb) < 0
}

func (s *scratch) verify(t *Ticket, sig *Signature) error {
	signer, err := s.recover(s.personal(s.hash(t)), sig)
	if err != nil {
		return fmt.Errorf("ticket %d from %s: %w", t.Nonce, t.Sender, err)
	}
	if signer != t.Sender {
		return fmt.Errorf("ticket %d from %s is signed by %s: %w", t.Nonce, t.Sender, signer, ErrSignature)
	}
	return nil
}

// Signature is r‖s‖v with v 27 or 28 and s in the lower half of the group.
type Signature [65]byte

// halfOrder is half the order of secp256k1's group, big-endian. For every signature there is a second one with n−s; the
// contract refuses the upper one, because two valid signatures over one ticket would be two draws.
var halfOrder = [32]byte{
	0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
	0x5d, 0x57, 0x6e, 0x73, 0x57, 0xa4, 0x50, 0x1d, 0xdf, 0xe9, 0x2f, 0x46, 0x68, 0x1b, 0x20, 0xa0,
}

// Recover returns the address whose key made the signature over this digest. ErrSignature when v is not 27 or 28, s is
// above half the group's order, or no key fits.
func (sig Signature) Recover(digest Hash) (Address, error) {
	return newScratch().recover(digest, &sig)
}

func (s *scratch) recover(digest Hash, sig *Signature) (Address, error) {
	if v := sig[64]; v != 27 && v != 28 {
		return Address{}, fmt.Errorf("v is %d: %w", v, ErrSignature)
	}
	if string(sig[32:64]) > string(halfOrder[:]) {
		return Address{}, fmt.Errorf("s is in the upper half: %w", ErrSignature)
	}
	s.raw, s.out = *sig, digest
	s.raw[64] -= 27
	key, err := crypto.Ecrecover(s.out[:], s.raw[:])
	if err != nil {
		return Address{}, fmt.Errorf("%w: %w", err, ErrSignature)
	}
	n := copy(s.buf[:], key[1:]) // without the format byte
	h := s.sum(n)
	return Address(h[12:]), nil
}

// ParseSignature reads 130 hexadecimal digits, with or without "0x".
func ParseSignature(text string) (Signature, error) {
	var sig Signature
	digits := strings.TrimPrefix(text, "0x")
	if len(digits) != 2*len(sig) {
		return sig, fmt.Errorf("signature of %d hex digits: %w", len(digits), ErrFormat)
	}
	if _, err := hex.Decode(sig[:], []byte(digits)); err != nil {
		return Signature{}, fmt.Errorf("signature: %w", ErrFormat)
	}
	return sig, nil
}

// String writes 130 hexadecimal digits after "0x".
func (sig Signature) String() string { return "0x" + hex.EncodeToString(sig[:]) }

// MarshalText writes what String writes.
func (sig Signature) MarshalText() ([]byte, error) { return []byte(sig.String()), nil }

// UnmarshalText reads what ParseSignature reads.
func (sig *Signature) UnmarshalText(b []byte) error {
	v, err := ParseSignature(string(b))
	if err != nil {
		return err
	}
	*sig = v
	return nil
}
