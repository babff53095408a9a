package pm

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
)

// Labels keep the two uses of the recipient's secret apart.
const (
	labelRand = "castnet recipient rand 1"
	labelSeed = "castnet seed tags 1"
)

// A seed is random up to seedRandom. Then come two short tags, over all terms without the price and with it. They protect
// nothing, the commitment does that; they tell why a commitment does not match: terms we never made, or only a price that
// is another one.
const (
	seedRandom = 16
	seedTag    = 8
)

// newSeed returns a fresh seed for these parameters, whose own Seed and RandHash do not matter.
func newSeed(secret Hash, p *Params, sender Address) Hash {
	var seed Hash
	_, _ = rand.Read(seed[:seedRandom]) // never fails: the runtime aborts when the system has no randomness
	terms, price := seedTags(secret, p, sender, seed)
	copy(seed[seedRandom:], terms[:seedTag])
	copy(seed[seedRandom+seedTag:], price[:seedTag])
	return seed
}

func seedTags(secret Hash, p *Params, sender Address, seed Hash) (terms, price Hash) {
	m := appendTerms(make([]byte, 0, 256), labelSeed, seed[:seedRandom], p, sender)
	return mac(secret, m), mac(secret, appendPrice(m, p.Price))
}

// otherPrice tells whether the seed was made by us for exactly these parameters but for their price.
func otherPrice(secret Hash, p *Params, sender Address) bool {
	terms, price := seedTags(secret, p, sender, p.Seed)
	return hmac.Equal(terms[:seedTag], p.Seed[seedRandom:seedRandom+seedTag]) &&
		!hmac.Equal(price[:seedTag], p.Seed[seedRandom+seedTag:])
}

// keyedScratch returns one that derives rands under this secret: keying the MAC costs as much as using it.
func keyedScratch(secret Hash) *scratch {
	s := newScratch()
	s.mac = hmac.New(sha256.New, secret[:])
	return s
}

// rand returns the recipient rand of these parameters for this sender: an HMAC-SHA256 under the recipient's persistent
// secret over everything the two agreed on, price included, so that nothing needs to be stored. Each field has a fixed
// width and its length before it, so that no two sets of fields give one input.
func (s *scratch) rand(p *Params, sender Address) Hash {
	s.mac.Reset()
	_, _ = s.mac.Write(appendPrice(appendTerms(s.buf[:0], labelRand, p.Seed[:], p, sender), p.Price)) // a MAC never fails
	s.mac.Sum(s.out[:0])
	return s.out
}

func mac(secret Hash, message []byte) (h Hash) {
	m := hmac.New(sha256.New, secret[:])
	_, _ = m.Write(message) // a MAC never fails
	m.Sum(h[:0])
	return h
}

func appendTerms(b []byte, label string, seed []byte, p *Params, sender Address) []byte {
	face, prob := p.FaceValue.Bytes(), p.WinProb.Bytes()
	for _, field := range [][]byte{[]byte(label), seed, sender[:], face[:], prob[:], p.RoundHash[:]} {
		b = append(append(b, byte(len(field))), field...)
	}
	return appendNumbers(b, p.Expiry, p.Round)
}

func appendPrice(b []byte, p Price) []byte { return appendNumbers(b, p.Num, p.Den) }

func appendNumbers(b []byte, numbers ...uint64) []byte {
	for _, n := range numbers {
		b = binary.BigEndian.AppendUint64(append(b, 8), n)
	}
	return b
}
