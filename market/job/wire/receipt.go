package wire

import (
	"crypto/sha256"
	"time"

	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Domains of the two signatures under a receipt.
const (
	receiptDomain = "castnet-receipt-v1"
	counterDomain = "castnet-countersign-v1"
)

// Seal signs a receipt: Raw becomes the encoded body and Sig the orchestrator's signature over it.
func Seal(r *market.Receipt, id p2p.Identity) error {
	m := &pb.ReceiptBody{
		Job: r.Job[:], Quote: r.Quote[:], Session: r.Session[:], Seq: r.Seq, Capability: string(r.Capability),
		Orchestrator: []byte(r.Orch), Gateway: []byte(r.Gateway), Payer: zeroable(r.Payer[:]), Price: toPrice(r.Price),
		Units: r.Units, Due: weiBytes(r.Due), Before: toBalance(r.Before), After: toBalance(r.After), End: pb.End(r.End),
		Input: r.In[:], IssuedMs: uint64(r.IssuedAt.UnixMilli()),
	}
	for i := range r.Out {
		m.Outputs = append(m.Outputs, r.Out[i][:])
	}
	raw, err := proto.MarshalOptions{Deterministic: true}.Marshal(m)
	if err != nil {
		return Bad("receipt of job %s: %w", r.Job, err)
	}
	r.Raw = raw
	r.Sig, err = id.Sign(receiptDomain, raw)
	return err
}

// OpenReceipt decodes the signed bytes of a receipt and checks everything that needs no other knowledge: both signatures
// (the gateway's may be missing), and the arithmetic. Hints and next ticket parameters are not part of them.
func OpenReceipt(raw, sig, counter []byte) (market.Receipt, error) {
	r, err := decodeBody(raw)
	if err != nil {
		return market.Receipt{}, err
	}
	if err := p2p.Verify(r.Orch, receiptDomain, raw, sig); err != nil {
		return market.Receipt{}, BadReceipt("of job %s: %w", r.Job, err)
	}
	if err := r.Check(r.Price); err != nil {
		return market.Receipt{}, err
	}
	r.Raw, r.Sig = raw, sig
	if len(counter) > 0 {
		if err := verifyCounter(&r, counter); err != nil {
			return market.Receipt{}, err
		}
		r.Counter = counter
	}
	return r, nil
}

func decodeBody(raw []byte) (r market.Receipt, err error) {
	if len(raw) > maxReceipt {
		return r, Bad("receipt of %d bytes", len(raw))
	}
	var m pb.ReceiptBody
	if err = unmarshal(raw, &m); err != nil {
		return r, err
	}
	for _, f := range []struct {
		dst, src []byte
		name     string
		empty    bool
	}{
		{r.Job[:], m.Job, "job id", false}, {r.Quote[:], m.Quote, "quote id", false}, {r.Session[:], m.Session, "session", false},
		{r.Payer[:], m.Payer, "payer", true}, {r.In[:], m.Input, "input hash", false},
	} {
		if err = fixed(f.dst, f.src, f.name, f.empty); err != nil {
			return r, err
		}
	}
	if r.Capability, err = capability(m.Capability); err != nil {
		return r, err
	}
	if r.Orch, err = peerID(m.Orchestrator); err != nil {
		return r, err
	}
	if r.Gateway, err = peerID(m.Gateway); err != nil {
		return r, err
	}
	if r.Price, err = fromPrice(m.Price); err != nil {
		return r, err
	}
	if r.Due, err = amount(m.Due, "due"); err != nil {
		return r, err
	}
	if r.Before, err = fromBalance(m.Before); err != nil {
		return r, err
	}
	if r.After, err = fromBalance(m.After); err != nil {
		return r, err
	}
	if m.End <= pb.End_END_UNSPECIFIED || m.End > pb.End_END_FAILED || len(m.Outputs) > MaxTracks {
		return r, Bad("receipt of end %d with %d outputs", m.End, len(m.Outputs))
	}
	r.Out = make([]pm.Hash, len(m.Outputs))
	for i, o := range m.Outputs {
		if err = fixed(r.Out[i][:], o, "output hash", false); err != nil {
			return r, err
		}
	}
	r.Seq, r.Units, r.End, r.IssuedAt = m.Seq, m.Units, market.End(m.End), time.UnixMilli(int64(m.IssuedMs))
	return r, nil
}

func peerID(b []byte) (peer.ID, error) {
	if len(b) > maxPeerID {
		return "", Bad("peer id of %d bytes", len(b))
	}
	p, err := peer.IDFromBytes(b)
	if err != nil {
		return "", Bad("peer id: %w", err)
	}
	return p, nil
}

// EncodeReceipt encodes a Receipt frame.
func EncodeReceipt(r market.Receipt) ([]byte, error) {
	return proto.Marshal(&pb.Receipt{
		Body: r.Raw, Signature: r.Sig, Next: toParams(r.Next), LoadPermille: r.Hints.Load, Drain: r.Hints.Drain,
		TailUs: uint64(max(0, r.Hints.Tail.Microseconds())),
	})
}

// DecodeReceipt reads a Receipt frame.
func DecodeReceipt(b []byte) (market.Receipt, error) {
	var m pb.Receipt
	if err := unmarshal(b, &m); err != nil {
		return market.Receipt{}, err
	}
	r, err := OpenReceipt(m.Body, m.Signature, nil)
	if err != nil {
		return market.Receipt{}, err
	}
	if r.Next, err = fromParams(m.Next); err != nil {
		return market.Receipt{}, err
	}
	r.Hints = market.Hints{Load: m.LoadPermille, Drain: m.Drain}
	if m.TailUs < uint64(maxDeadline.Microseconds()) {
		r.Hints.Tail = time.Duration(m.TailUs) * time.Microsecond
	}
	return r, nil
}

// Countersign signs a receipt for the gateway and encodes the frame.
func Countersign(r *market.Receipt, id p2p.Identity) ([]byte, error) {
	digest := sha256.Sum256(r.Raw)
	sig, err := id.Sign(counterDomain, digest[:])
	if err != nil {
		return nil, err
	}
	r.Counter = sig
	return proto.Marshal(&pb.Countersign{Receipt: digest[:], Signature: sig})
}

// DecodeCountersign reads the gateway's Countersign frame for a receipt and returns its signature.
func DecodeCountersign(b []byte, r *market.Receipt) ([]byte, error) {
	var m pb.Countersign
	if err := unmarshal(b, &m); err != nil {
		return nil, err
	}
	var digest [32]byte
	if err := fixed(digest[:], m.Receipt, "receipt hash", false); err != nil {
		return nil, err
	}
	if digest != sha256.Sum256(r.Raw) {
		return nil, BadReceipt("countersigned another receipt than that of job %s", r.Job)
	}
	return m.Signature, verifyCounter(r, m.Signature)
}

func verifyCounter(r *market.Receipt, sig []byte) error {
	digest := sha256.Sum256(r.Raw)
	if err := p2p.Verify(r.Gateway, counterDomain, digest[:], sig); err != nil {
		return BadReceipt("countersignature of job %s: %w", r.Job, err)
	}
	return nil
}
