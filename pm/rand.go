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
	labelSeed = "castnet seed tag 1"
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
	copy(seed[seedRandom:], terms[:])
	copy(seed[seedRandom+seedTag:], price[:])
	return seed
}

func seedTags(secret Hash, p *Params, sender Address, seed Hash) (terms, price [seedTag]byte) {
	m := fields{mac: hmac.New(sha256.New, secret[:])}
	m.put([]byte(labelSeed))
	m.put(seed[:seedRandom])
	m.terms(p, sender)
	h := m.sum()
	copy(terms[:], h[:])
	m.price(p.Price) // a MAC may be read and written on
	h = m.sum()
	copy(price[:], h[:])
	return terms, price
}

// otherPrice tells whether the seed was made by us for exactly these parameters but for their price.
func otherPrice(secret Hash, p *Params, sender Address) bool {
	terms, price := seedTags(secret, p, sender, p.Seed)
	return hmac.Equal(terms[:], p.Seed[seedRandom:seedRandom+seedTag]) && !hmac.Equal(price[:], p.Seed[seedRandom+seedTag:])
}

// deriveRand returns the recipient rand of these parameters for this sender: an HMAC-SHA256 under the recipient's
// persistent secret over everything the two agreed on, price included, so that nothing needs to be stored. Each field has
// a fixed width and its length before it, so that no two sets of fields give one input.
func deriveRand(secret Hash, p *Params, sender Address) Hash {
	m := fields{mac: hmac.New(sha256.New, secret[:])}
	m.put([]byte(labelRand))
	m.put(p.Seed[:])
	m.terms(p, sender)
	m.price(p.Price)
	return m.sum()
}

// fields writes length-prefixed fields into a MAC.
type fields struct {
	mac interface {
		Write([]byte) (int, error)
		Sum([]byte) []byte
	}
	buf [1 + 32]byte
}

// put writes one field of at most 32 bytes.
func (m *fields) put(b []byte) {
	m.buf[0] = byte(len(b))
	n := copy(m.buf[1:], b)
	_, _ = m.mac.Write(m.buf[:1+n]) // a MAC never fails
}

func (m *fields) number(v uint64) {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], v)
	m.put(b[:])
}

func (m *fields) price(p Price) {
	m.number(p.Num)
	m.number(p.Den)
}

// terms writes what seed tags and rand share.
func (m *fields) terms(p *Params, sender Address) {
	face, prob := p.FaceValue.Bytes(), p.WinProb.Bytes()
	m.put(sender[:])
	m.put(face[:])
	m.put(prob[:])
	m.number(p.Expiry)
	m.number(p.Round)
	m.put(p.RoundHash[:])
}

func (m *fields) sum() Hash {
	var h Hash
	m.mac.Sum(h[:0])
	return h
}
