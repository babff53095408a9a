package wire

import (
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
)

// Sizes of the books protocol: a batch of MaxTickets tickets has less than 24 KiB.
const (
	MaxBooksRequest = 96 << 10
	MaxBooksReply   = 8<<10 + maxReceipt
)

// EncodeAudit makes the request of a gateway that compares its books.
func EncodeAudit(a market.Audit) *pb.BooksRequest {
	m := &pb.BooksRequest{Session: a.Session[:], Payer: a.Payer[:], Balance: toBalance(a.Balance), Receipt: zeroable(a.Receipt[:])}
	for _, b := range a.Batches {
		m.Batches = append(m.Batches, toBatch(b))
	}
	return m
}

// DecodeAudit reads one; market.ErrProtocol for what no gateway sends.
func DecodeAudit(m *pb.BooksRequest) (a market.Audit, err error) {
	if len(m.Batches) > market.MaxAuditBatches {
		return a, Bad("%d batches at once", len(m.Batches))
	}
	if err = fixed(a.Session[:], m.Session, "session", false); err != nil {
		return a, err
	}
	if err = fixed(a.Payer[:], m.Payer, "payer", false); err != nil {
		return a, err
	}
	if err = fixed(a.Receipt[:], m.Receipt, "receipt hash", true); err != nil {
		return a, err
	}
	if a.Balance, err = fromBalance(m.Balance); err != nil {
		return a, err
	}
	for _, mb := range m.Batches {
		b, err := fromBatch(mb)
		if err != nil {
			return a, err
		}
		if b.IsZero() {
			return a, Bad("batch without tickets")
		}
		a.Batches = append(a.Batches, b)
	}
	return a, nil
}

// EncodeAudited makes the orchestrator's answer.
func EncodeAudited(a market.Audited) *pb.BooksReply {
	m := &pb.BooksReply{Balance: toBalance(a.Balance), Receipt: zeroable(a.Receipt[:])}
	for _, f := range a.Fates {
		m.Fates = append(m.Fates, &pb.BatchFate{Fate: pb.Fate(f.Fate), Reason: market.Brief(f.Reason, MaxText)})
	}
	for _, e := range a.Closings {
		m.Closings = append(m.Closings, &pb.BooksClosing{Job: e.Job[:], Units: e.Units, Due: weiBytes(e.Due)})
	}
	if l := a.Last; len(l.Raw) > 0 {
		m.Last = &pb.SignedReceipt{Body: l.Raw, Signature: l.Sig, Countersignature: l.Counter}
	}
	return m
}

// DecodeAudited reads one that answers a question about so many batches; market.ErrProtocol otherwise.
func DecodeAudited(m *pb.BooksReply, batches int) (a market.Audited, err error) {
	if len(m.Fates) != batches || len(m.Closings) > market.MaxAuditClosings {
		return a, Bad("%d fates of %d batches, %d closings", len(m.Fates), batches, len(m.Closings))
	}
	if a.Balance, err = fromBalance(m.Balance); err != nil {
		return a, err
	}
	if err = fixed(a.Receipt[:], m.Receipt, "receipt hash", true); err != nil {
		return a, err
	}
	if l := m.Last; l != nil {
		if a.Last, err = OpenReceipt(l.Body, l.Signature, l.Countersignature); err != nil {
			return a, err
		}
	}
	for _, f := range m.Fates {
		if f.GetFate() <= pb.Fate_FATE_UNSPECIFIED || f.GetFate() > pb.Fate_FATE_UNKNOWN || len(f.GetReason()) > MaxText {
			return a, Bad("fate %d with a reason of %d bytes", f.GetFate(), len(f.GetReason()))
		}
		a.Fates = append(a.Fates, market.BatchFate{Fate: market.Fate(f.Fate), Reason: market.Brief(f.Reason, MaxText)})
	}
	for _, c := range m.Closings {
		e := market.Ended{Units: c.GetUnits()}
		if err = fixed(e.Job[:], c.GetJob(), "job id", false); err != nil {
			return a, err
		}
		if e.Due, err = amount(c.GetDue(), "due"); err != nil {
			return a, err
		}
		a.Closings = append(a.Closings, e)
	}
	return a, nil
}
