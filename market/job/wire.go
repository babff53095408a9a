package job

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
		return bad("%s: %w", m.ProtoReflect().Descriptor().Name(), err)
	}
	return nil
}

// capability checks the name of a capability; empty is allowed only on unpaid links.
func capability(s string) (market.Capability, error) {
	if len(s) > maxCapability {
		return "", bad("capability of %d bytes", len(s))
	}
	return market.Capability(s), nil
}

func encodeHeader(j market.Job, b pm.Batch) ([]byte, error) {
	return proto.Marshal(&pb.JobHeader{
		Job: j.ID[:], Quote: j.Quote[:], Seq: j.Seq, Capability: string(j.Capability), Spec: j.Spec, MaxUnits: j.MaxUnits,
		Estimate: j.Estimate, Payment: toBatch(b), DeadlineMs: uint64(j.Deadline.Milliseconds()), Live: j.Live,
	})
}

func decodeHeader(b []byte) (j market.Job, batch pm.Batch, err error) {
	var m pb.JobHeader
	if err = unmarshal(b, &m); err != nil {
		return j, batch, err
	}
	if err = fixed(j.ID[:], m.Job, "job id", false); err != nil {
		return j, batch, err
	}
	if err = fixed(j.Quote[:], m.Quote, "quote id", false); err != nil {
		return j, batch, err
	}
	if j.Capability, err = capability(m.Capability); err != nil {
		return j, batch, err
	}
	if len(m.Spec) > maxSpec {
		return j, batch, bad("specification of %d bytes", len(m.Spec))
	}
	if m.DeadlineMs > uint64(maxDeadline.Milliseconds()) {
		return j, batch, bad("deadline of %d ms", m.DeadlineMs)
	}
	if m.Estimate > m.MaxUnits {
		return j, batch, bad("estimate %d above the maximum of %d units", m.Estimate, m.MaxUnits)
	}
	j.Seq, j.Spec, j.MaxUnits, j.Estimate, j.Live = m.Seq, m.Spec, m.MaxUnits, m.Estimate, m.Live
	j.Deadline = time.Duration(m.DeadlineMs) * time.Millisecond
	batch, err = fromBatch(m.Payment)
	return j, batch, err
}

func encodePayment(b pm.Batch) ([]byte, error) { return proto.Marshal(&pb.Payment{Batch: toBatch(b)}) }

func decodePayment(b []byte) (pm.Batch, error) {
	var m pb.Payment
	if err := unmarshal(b, &m); err != nil {
		return pm.Batch{}, err
	}
	return fromBatch(m.Batch)
}

// due is what a Due frame says.
type due struct {
	delivered, units uint64
	missing          pm.Wei
	next             pm.Params
}

func encodeDue(d due) ([]byte, error) {
	return proto.Marshal(&pb.Due{Delivered: d.delivered, Units: d.units, Due: weiBytes(d.missing), Params: toParams(d.next)})
}

func decodeDue(b []byte) (d due, err error) {
	var m pb.Due
	if err = unmarshal(b, &m); err != nil {
		return d, err
	}
	d.delivered, d.units = m.Delivered, m.Units
	if d.missing, err = amount(m.Due, "due"); err != nil {
		return d, err
	}
	d.next, err = fromParams(m.Params)
	return d, err
}

func encodeAccepted() ([]byte, error) { return proto.Marshal(&pb.Accepted{}) }

func encodeProgress(units uint64) ([]byte, error) { return proto.Marshal(&pb.Progress{Units: units}) }

func decodeProgress(b []byte) (uint64, error) {
	var m pb.Progress
	err := unmarshal(b, &m)
	return m.Units, err
}

func encodeRefusal(r *Refusal) ([]byte, error) {
	return proto.Marshal(&pb.Refused{Code: r.Code, Text: clean(r.Text)})
}

func decodeRefusal(b []byte) (*Refusal, error) {
	var m pb.Refused
	if err := unmarshal(b, &m); err != nil {
		return nil, err
	}
	return &Refusal{Code: m.Code, Text: clean(m.Text)}, nil
}

func encodeWant(w market.Want) *pb.QuoteRequest {
	m := &pb.QuoteRequest{Session: w.Session[:], Capability: string(w.Capability), Sender: zeroable(w.Sender[:]), MaxUnits: w.MaxUnits}
	for _, c := range w.Constraints {
		m.Constraints = append(m.Constraints, &pb.Constraint{Key: c.Key, Value: c.Value})
	}
	if w.MaxPrice.Den != 0 {
		m.MaxPrice = toPrice(w.MaxPrice)
	}
	return m
}

func decodeWant(m *pb.QuoteRequest) (w market.Want, err error) {
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
		return w, bad("%d constraints", len(m.Constraints))
	}
	for _, c := range m.Constraints {
		if len(c.GetKey()) > maxCapability || len(c.GetValue()) > maxCapability {
			return w, bad("constraint of %d and %d bytes", len(c.GetKey()), len(c.GetValue()))
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

func encodeQuote(q market.Quote, now time.Time) *pb.Quote {
	return &pb.Quote{
		Id: q.ID[:], Price: toPrice(q.Price), OverheadPermille: q.Overhead, MaxUnits: q.MaxUnits, Exposure: weiBytes(q.E),
		ValidMs: uint64(max(0, q.ValidUntil.Sub(now).Milliseconds())), Params: toParams(q.Params), Free: q.Free,
		QueueMs: uint32(min(q.Queue.Milliseconds(), math.MaxUint32)), Balance: toBalance(q.Balance),
	}
}

// decodeQuote reads what peer p answered to w at the given time. Limits that the gateway set are checked by Client.Quote.
func decodeQuote(m *pb.Quote, p peer.ID, w market.Want, now time.Time) (q market.Quote, err error) {
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
		return q, bad("quote valid for %d ms", m.ValidMs)
	}
	q.Session, q.Peer, q.Capability, q.Payer = w.Session, p, w.Capability, w.Sender
	q.Overhead, q.MaxUnits, q.Free = m.OverheadPermille, m.MaxUnits, m.Free
	q.ValidUntil = now.Add(time.Duration(m.ValidMs) * time.Millisecond)
	q.Queue = time.Duration(m.QueueMs) * time.Millisecond
	return q, nil
}
