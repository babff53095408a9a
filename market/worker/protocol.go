package worker

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
)

// Protocol is the link of a worker: hello, challenge, proof, welcome, then status for as long as it lasts.
const Protocol protocol.ID = "/castnet/worker/1"

// Frames of the link.
const (
	frameHello     byte = 1
	frameChallenge byte = 2
	frameProof     byte = 3
	frameWelcome   byte = 4
	frameStatus    byte = 5
)

// Limits of what is said on the link.
const (
	maxHello    = 32 << 10
	maxShort    = 512
	maxStatus   = 16 << 10
	maxOffers   = 64
	maxFacts    = 16
	maxName     = 64
	maxVersion  = 32
	maxDevices  = 16
	maxWarm     = 64
	maxModel    = 128
	maxCapacity = 1024
	nonceSize   = 32
	minSecret   = 16 // bytes
	handshake   = 5 * time.Second
)

func frameLimit(typ byte) int {
	switch typ {
	case frameHello:
		return maxHello
	case frameChallenge, frameProof, frameWelcome:
		return maxShort
	case frameStatus:
		return maxStatus
	}
	return -1
}

func limits() p2p.Limits {
	return p2p.Limits{Frame: frameLimit, Streams: 2, Total: 256}
}

// proof is what one side computes to show that it knows the secret. The label keeps one side's proof from being sent
// back as the other's; fields of fixed or announced length keep them from running into each other.
func proof(secret []byte, label string, orch, worker peer.ID, nonceO, nonceW []byte) []byte {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte("castnet-worker-v1"))
	for _, field := range [][]byte{[]byte(label), []byte(orch), []byte(worker), nonceO, nonceW} {
		mac.Write(binary.BigEndian.AppendUint16(nil, uint16(len(field))))
		mac.Write(field)
	}
	return mac.Sum(nil)
}

// Labels of the two proofs.
const (
	ofWorker       = "worker"
	ofOrchestrator = "orchestrator"
)

func newNonce() ([]byte, error) {
	n := make([]byte, nonceSize)
	if _, err := rand.Read(n); err != nil {
		return nil, fmt.Errorf("nonce: %w", err)
	}
	return n, nil
}

// Hello is what a worker says of itself.
type Hello struct {
	Version  string
	Offers   []market.Offer // capability, capacity and constraints; a worker has no prices
	Capacity uint32         // jobs at once over all offers
	Devices  []string
}

// Status is how a worker stands.
type Status struct {
	Free uint32
	Warm []string // models that are loaded
}

func encodeHello(h Hello, nonce []byte) ([]byte, error) {
	m := &pb.WorkerHello{Nonce: nonce, Version: h.Version, Capacity: h.Capacity, Devices: h.Devices}
	for _, o := range h.Offers {
		wo := &pb.WorkerOffer{Capability: string(o.Capability), Capacity: o.CapacityMax}
		for _, c := range o.Constraints {
			wo.Constraints = append(wo.Constraints, &pb.Constraint{Key: c.Key, Value: c.Value})
		}
		m.Offers = append(m.Offers, wo)
	}
	return proto.Marshal(m)
}

func bad(what string, args ...any) error {
	return fmt.Errorf(what+": %w", append(args, ErrProtocol)...)
}

func decodeHello(b []byte) (h Hello, nonce []byte, err error) {
	var m pb.WorkerHello
	if err := proto.Unmarshal(b, &m); err != nil {
		return h, nil, bad("hello: %w", err)
	}
	if len(m.Nonce) != nonceSize || len(m.Version) > maxVersion || m.Capacity == 0 || m.Capacity > maxCapacity {
		return h, nil, bad("hello with a nonce of %d bytes, version of %d, capacity %d", len(m.Nonce), len(m.Version), m.Capacity)
	}
	if len(m.Offers) == 0 || len(m.Offers) > maxOffers || len(m.Devices) > maxDevices {
		return h, nil, bad("hello with %d offers and %d devices", len(m.Offers), len(m.Devices))
	}
	h = Hello{Version: m.Version, Capacity: m.Capacity}
	for _, d := range m.Devices {
		if len(d) > maxName {
			return h, nil, bad("device name of %d bytes", len(d))
		}
		h.Devices = append(h.Devices, d)
	}
	for _, o := range m.Offers {
		offer, err := decodeOffer(o)
		if err != nil {
			return h, nil, err
		}
		h.Offers = append(h.Offers, offer)
	}
	return h, m.Nonce, nil
}

func decodeOffer(o *pb.WorkerOffer) (market.Offer, error) {
	name := o.GetCapability()
	if name == "" || len(name) > maxName || o.GetCapacity() > maxCapacity || len(o.GetConstraints()) > maxFacts {
		return market.Offer{}, bad("offer %.64q of %d with %d constraints", name, o.GetCapacity(), len(o.GetConstraints()))
	}
	offer := market.Offer{Capability: market.Capability(name), CapacityMax: o.GetCapacity(), Free: o.GetCapacity()}
	for _, c := range o.GetConstraints() {
		if len(c.GetKey()) > maxName || len(c.GetValue()) > maxName {
			return offer, bad("constraint of %d and %d bytes", len(c.GetKey()), len(c.GetValue()))
		}
		offer.Constraints = append(offer.Constraints, market.Constraint{Key: c.GetKey(), Value: c.GetValue()})
	}
	return offer, nil
}

func encodeStatus(s Status) ([]byte, error) {
	return proto.Marshal(&pb.WorkerStatus{Free: s.Free, Warm: s.Warm})
}

func decodeStatus(b []byte) (Status, error) {
	var m pb.WorkerStatus
	if err := proto.Unmarshal(b, &m); err != nil {
		return Status{}, bad("status: %w", err)
	}
	if len(m.Warm) > maxWarm || m.Free > maxCapacity {
		return Status{}, bad("status with %d free and %d models", m.Free, len(m.Warm))
	}
	for _, w := range m.Warm {
		if len(w) > maxModel {
			return Status{}, bad("model name of %d bytes", len(w))
		}
	}
	return Status{Free: m.Free, Warm: m.Warm}, nil
}

// expect receives one frame of a type.
func expect(s *p2p.Stream, want byte) ([]byte, error) {
	typ, payload, err := s.Recv()
	if err != nil {
		return nil, err
	}
	if typ != want {
		return nil, bad("frame %d instead of %d", typ, want)
	}
	return payload, nil
}

func send(s *p2p.Stream, typ byte, m proto.Message) error {
	b, err := proto.Marshal(m)
	if err != nil {
		return bad("frame %d: %w", typ, err)
	}
	return s.Send(typ, b)
}
