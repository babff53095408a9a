package wire

import (
	"math"
	"time"

	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
)

// maxDeadline bounds what a header may ask for, so that arithmetic on times stays in range.
const maxDeadline = 24 * time.Hour

// unmarshal decodes a frame's payload, whose size was limited before it was read.
func unmarshal(b []byte, m proto.Message) error {
	if err := proto.Unmarshal(b, m); err != nil {
		return Bad("%s: %w", m.ProtoReflect().Descriptor().Name(), err)
	}
	return nil
}

// capability checks the name of a capability; empty is allowed only on unpaid links.
func capability(s string) (market.Capability, error) {
	if len(s) > maxCapability {
		return "", Bad("capability of %d bytes", len(s))
	}
	return market.Capability(s), nil
}

// EncodeHeader encodes a job and its first payment, which may be empty.
func EncodeHeader(j market.Job, b pm.Batch) ([]byte, error) {
	return proto.Marshal(&pb.JobHeader{
		Job: j.ID[:], Quote: j.Quote[:], Seq: j.Seq, Capability: string(j.Capability), Spec: j.Spec, MaxUnits: j.MaxUnits,
		Estimate: j.Estimate, Payment: toBatch(b), DeadlineMs: uint64(j.Deadline.Milliseconds()), Live: j.Live,
	})
}

// DecodeHeader reads a Header frame.
func DecodeHeader(b []byte) (j market.Job, batch pm.Batch, err error) {
	var m pb.JobHeader
	if err = unmarshal(b, &m); err != nil {
		return j, batch, err
	}
	if err = fixed(j.ID[:], m.Job, "job id", false); err != nil {
		return j, batch, err
	}
	if j.ID == (market.JobID{}) {
		return j, batch, Bad("job without an id")
	}
	if err = fixed(j.Quote[:], m.Quote, "quote id", false); err != nil {
		return j, batch, err
	}
	if j.Capability, err = capability(m.Capability); err != nil {
		return j, batch, err
	}
	if len(m.Spec) > maxSpec {
		return j, batch, Bad("specification of %d bytes", len(m.Spec))
	}
	if m.DeadlineMs > uint64(maxDeadline.Milliseconds()) {
		return j, batch, Bad("deadline of %d ms", m.DeadlineMs)
	}
	if m.Estimate > m.MaxUnits {
		return j, batch, Bad("estimate %d above the maximum of %d units", m.Estimate, m.MaxUnits)
	}
	j.Seq, j.Spec, j.MaxUnits, j.Estimate, j.Live = m.Seq, m.Spec, m.MaxUnits, m.Estimate, m.Live
	j.Deadline = time.Duration(m.DeadlineMs) * time.Millisecond
	batch, err = fromBatch(m.Payment)
	return j, batch, err
}

// EncodePayment encodes a Payment frame.
func EncodePayment(b pm.Batch) ([]byte, error) { return proto.Marshal(&pb.Payment{Batch: toBatch(b)}) }

// DecodePayment reads a Payment frame.
func DecodePayment(b []byte) (pm.Batch, error) {
	var m pb.Payment
	if err := unmarshal(b, &m); err != nil {
		return pm.Batch{}, err
	}
	return fromBatch(m.Batch)
}

// Due asks for a payment.
type Due struct {
	Delivered uint64 // units, as in Progress
	Units     uint64 // units that wait to be paid, cumulative within the job
	Missing   pm.Wei // in the session
	Next      pm.Params
}

// EncodeDue encodes a Due frame.
func EncodeDue(d Due) ([]byte, error) {
	return proto.Marshal(&pb.Due{Delivered: d.Delivered, Units: d.Units, Due: weiBytes(d.Missing), Params: toParams(d.Next)})
}

// DecodeDue reads a Due frame.
func DecodeDue(b []byte) (d Due, err error) {
	var m pb.Due
	if err = unmarshal(b, &m); err != nil {
		return d, err
	}
	d.Delivered, d.Units = m.Delivered, m.Units
	if d.Missing, err = amount(m.Due, "due"); err != nil {
		return d, err
	}
	d.Next, err = fromParams(m.Params)
	return d, err
}

// EncodeAccepted encodes an Accepted frame.
func EncodeAccepted() ([]byte, error) { return proto.Marshal(&pb.Accepted{}) }

// EncodeProgress encodes a Progress frame.
func EncodeProgress(units uint64) ([]byte, error) { return proto.Marshal(&pb.Progress{Units: units}) }

// DecodeProgress reads a Progress frame: units, cumulative within the job.
func DecodeProgress(b []byte) (uint64, error) {
	var m pb.Progress
	err := unmarshal(b, &m)
	return m.Units, err
}

// EncodeWant makes a quote request.
func EncodeWant(w market.Want) *pb.QuoteRequest {
	m := &pb.QuoteRequest{Session: w.Session[:], Capability: string(w.Capability), Sender: zeroable(w.Sender[:]), MaxUnits: w.MaxUnits}
	for _, c := range w.Constraints {
		m.Constraints = append(m.Constraints, &pb.Constraint{Key: c.Key, Value: c.Value})
	}
	if w.MaxPrice.Den != 0 {
		m.MaxPrice = toPrice(w.MaxPrice)
	}
	return m
}

// DecodeWant reads a quote request.
func DecodeWant(m *pb.QuoteRequest) (w market.Want, err error) {
	if err = fixed(w.Session[:], m.Session, "session", false); err != nil {
		return w, err
	}
	if w.Capability, err = capability(m.Capability); err != nil {
		return w, err
	}
	if err = fixed(w.Sender[:], m.Sender, "sender", true); err != nil {
		return w, err
	}
	if len(m.Constraints) > maxConstraint {
		return w, Bad("%d constraints", len(m.Constraints))
	}
	for _, c := range m.Constraints {
		if len(c.GetKey()) > maxCapability || len(c.GetValue()) > maxCapability {
			return w, Bad("constraint of %d and %d bytes", len(c.GetKey()), len(c.GetValue()))
		}
		w.Constraints = append(w.Constraints, market.Constraint{Key: c.GetKey(), Value: c.GetValue()})
	}
	if m.MaxPrice != nil {
		if w.MaxPrice, err = fromPrice(m.MaxPrice); err != nil {
			return w, err
		}
	}
	w.MaxUnits = m.MaxUnits
	return w, nil
}

// EncodeQuote makes the message of a quote; its validity is told as a duration, since clocks of peers differ.
func EncodeQuote(q market.Quote, now time.Time) *pb.Quote {
	return &pb.Quote{
		Id: q.ID[:], Price: toPrice(q.Price), OverheadPermille: q.Overhead, MaxUnits: q.MaxUnits, Exposure: weiBytes(q.E),
		ValidMs: uint64(max(0, q.ValidUntil.Sub(now).Milliseconds())), Params: toParams(q.Params), Free: q.Free,
		QueueMs: uint32(min(q.Queue.Milliseconds(), math.MaxUint32)), Balance: toBalance(q.Balance),
	}
}

// DecodeQuote reads what peer p answered to w at the given time. Limits that the gateway set are checked by Client.Quote.
func DecodeQuote(m *pb.Quote, p peer.ID, w market.Want, now time.Time) (q market.Quote, err error) {
	if err = fixed(q.ID[:], m.GetId(), "quote id", false); err != nil {
		return q, err
	}
	if q.Price, err = fromPrice(m.Price); err != nil {
		return q, err
	}
	if q.E, err = amount(m.Exposure, "exposure"); err != nil {
		return q, err
	}
	if q.Params, err = fromParams(m.Params); err != nil {
		return q, err
	}
	if q.Balance, err = fromBalance(m.Balance); err != nil {
		return q, err
	}
	if m.ValidMs > uint64(maxDeadline.Milliseconds()) {
		return q, Bad("quote valid for %d ms", m.ValidMs)
	}
	q.Session, q.Peer, q.Capability, q.Payer = w.Session, p, w.Capability, w.Sender
	q.Overhead, q.MaxUnits, q.Free = m.OverheadPermille, m.MaxUnits, m.Free
	q.ValidUntil = now.Add(time.Duration(m.ValidMs) * time.Millisecond)
	q.Queue = time.Duration(m.QueueMs) * time.Millisecond
	return q, nil
}
