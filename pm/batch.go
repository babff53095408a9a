package pm

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// Signed is one ticket of a batch: what differs between tickets that share their Params.
type Signed struct {
	Nonce uint32
	Sig   Signature
}

// Batch is a payment: tickets with shared parameters. It is accepted whole or not at all.
type Batch struct {
	Params  Params
	Sender  Address
	Tickets []Signed
}

// IsZero tells whether the batch pays nothing at all: no tickets.
func (b Batch) IsZero() bool { return len(b.Tickets) == 0 }

// Worth returns what the batch credits: Params.Worth of its number of tickets.
func (b Batch) Worth() Wei { return b.Params.Worth(uint32(len(b.Tickets))) }

// Ticket returns the i-th ticket of the batch, which must exist.
func (b Batch) Ticket(i int) Ticket {
	return Ticket{Params: b.Params, Sender: b.Sender, Nonce: b.Tickets[i].Nonce}
}

// ID names the batch: a SHA-256 of every field of it, signatures included. The same bytes sent twice are the same payment. The
// name never leaves the node; it is no keccak because processors do SHA-256 four times as fast.
func (b Batch) ID() Hash { return newScratch().id(&b) }

func (s *scratch) id(b *Batch) Hash {
	p := &b.Params
	buf := append(s.buf[:0], "castnet batch 2\x00"...)
	buf = append(buf, p.Recipient[:]...)
	buf = append(buf, b.Sender[:]...)
	face, prob := p.FaceValue.Bytes(), p.WinProb.Bytes()
	buf = append(buf, face[:]...)
	buf = append(buf, prob[:]...)
	buf = append(buf, p.RandHash[:]...)
	buf = append(buf, p.RoundHash[:]...)
	buf = append(buf, p.Seed[:]...)
	for _, n := range []uint64{p.Round, p.Expiry, p.Price.Num, p.Price.Den, uint64(len(b.Tickets))} {
		buf = binary.BigEndian.AppendUint64(buf, n)
	}
	if s.sha == nil {
		s.sha = sha256.New()
	}
	s.sha.Reset()
	for i := range b.Tickets {
		if len(buf)+4+len(Signature{}) > cap(buf) {
			_, _ = s.sha.Write(buf) // a hash neither fails nor falls short
			buf = buf[:0]
		}
		buf = binary.BigEndian.AppendUint32(buf, b.Tickets[i].Nonce)
		buf = append(buf, b.Tickets[i].Sig[:]...)
	}
	_, _ = s.sha.Write(buf)
	s.sha.Sum(s.out[:0])
	return s.out
}

// check refuses what no honest sender builds: no tickets, too many, a nonce out of bound, one nonce twice, no price.
func (b *Batch) check(most, bound uint32) error {
	if len(b.Tickets) == 0 || len(b.Tickets) > int(most) {
		return fmt.Errorf("%d tickets, allowed are 1 to %d: %w", len(b.Tickets), most, ErrBatch)
	}
	if b.Params.IsZero() {
		return fmt.Errorf("batch from %s: %w", b.Sender, ErrNoParams)
	}
	if err := b.Params.Price.Validate(); err != nil {
		return fmt.Errorf("%w: %w", ErrBatch, err)
	}
	for i := range b.Tickets {
		n := b.Tickets[i].Nonce
		if n == 0 || n > bound {
			return fmt.Errorf("nonce %d, allowed are 1 to %d: %w", n, bound, ErrNonce)
		}
		for j := range i { // at most a hundred: cheaper than a set
			if b.Tickets[j].Nonce == n {
				return fmt.Errorf("nonce %d twice in one batch: %w", n, ErrReplayed)
			}
		}
	}
	return nil
}
