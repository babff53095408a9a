package model

import "math/big"

func (s *Source) withdrawFees() Op {
	id := s.anyone()
	for range 5 {
		if _, fees := s.m.due(id); !isZero(fees) {
			break
		}
		id = s.anyone()
	}
	_, fees := s.m.due(id)
	return Op{Call: "withdrawFees", From: id, To: s.maybe(), X: s.amount(fees)}
}

func (s *Source) transcoder() Op {
	return Op{
		Call: "transcoder", From: s.member(), X: num(s.rng.Uint64N(scale6 + scale6/20)), Y: num(s.rng.Uint64N(scale6 + scale6/20)),
		Hints: s.hints(),
	}
}

func (s *Source) slash() Op {
	share := []uint64{scale6, scale6 / 2, 1, 0, 123_457}[s.rng.IntN(5)]
	from := Verifier
	if s.rng.IntN(8) == 0 {
		from = s.anyone()
	}
	return Op{Call: "slashTranscoder", From: from, On: s.member(), To: s.maybe(), X: num(share), Y: num(s.rng.Uint64N(scale6 + 1))}
}

// purse funds, unlocks and withdraws. The first two accounts are the ones who buy.
func (s *Source) purse() Op {
	id := ID(s.rng.IntN(3))
	if p := s.m.get(id).purse; p.withdraw > 0 && s.rng.IntN(6) > 0 {
		calls := []string{"withdraw", "withdrawDeposit"}
		if p.withdraw > s.m.Round() || s.rng.IntN(6) == 0 {
			calls = []string{"cancelUnlock", "withdraw", "unlock"}
		}
		return Op{Call: calls[s.rng.IntN(len(calls))], From: id}
	}
	switch s.rng.IntN(12) {
	case 0:
		return Op{Call: "unlock", From: id}
	case 1:
		return Op{Call: "cancelUnlock", From: id}
	case 2:
		return Op{Call: "withdraw", From: id}
	case 3:
		return Op{Call: "withdrawDeposit", From: id}
	}
	from := id
	if s.rng.IntN(3) == 0 {
		from = s.anyone()
	}
	op := Op{Call: "fundDepositAndReserveFor", From: from, On: id, X: s.wei(), Y: s.wei()}
	if s.rng.IntN(20) == 0 {
		op.Lock = 1
	}
	return op
}

func (s *Source) wei() *big.Int {
	if s.rng.IntN(5) == 0 {
		return new(big.Int)
	}
	return new(big.Int).Mul(num(s.rng.Uint64N(1000)), num(1e13+s.rng.Uint64N(1e12)))
}

func (s *Source) redeem() Op {
	op := Op{Call: "redeemWinningTicket", From: s.anyone(), Ticket: []Ticket{s.ticket()}}
	if s.rng.IntN(8) == 0 {
		op.Call = "batchRedeemWinningTickets"
		for range s.rng.IntN(4) {
			op.Ticket = append(op.Ticket, s.ticket())
		}
	}
	return op
}

// ticket is a new one, an old one again, or one with something wrong.
func (s *Source) ticket() Ticket {
	if n := len(s.tickets); n > 0 && s.rng.IntN(10) == 0 {
		return s.tickets[n-1-s.rng.IntN(min(n, 6))]
	}
	t := Ticket{
		Sender: ID(s.rng.IntN(3)), Recipient: s.member(), Face: s.wei(), Nonce: uint64(len(s.tickets)), Round: s.m.Round(),
	}
	switch s.rng.IntN(40) {
	case 0, 1, 2, 9, 10:
		t.Round -= s.rng.Uint64N(4)
	case 3:
		t.BadHash = true
	case 4:
		t.BadRand = true
	case 5:
		t.BadSig = true
	case 6:
		t.Lost = true
	case 7:
		t.Recipient = None
	case 8:
		t.Round++
	}
	s.tickets = append(s.tickets, t)
	return t
}
