package pm

import "fmt"

// Balance is the account of one payer in one session, as two sums that only grow: what tickets credited and what
// delivered units cost. Both sides keep one and can compare them number by number. It is a value.
type Balance struct {
	Credited Wei // by accepted tickets
	Debited  Wei // by delivered units
}

// Credit books accepted tickets. ErrOverflow above 2^256−1 wei.
func (b Balance) Credit(w Wei) (Balance, error) {
	sum, err := b.Credited.Add(w)
	if err != nil {
		return b, fmt.Errorf("credit: %w", err)
	}
	b.Credited = sum
	return b, nil
}

// Debit books delivered units. What is delivered may pass what is paid: then Left is zero and Owed is not. ErrOverflow
// above 2^256−1 wei.
func (b Balance) Debit(w Wei) (Balance, error) {
	sum, err := b.Debited.Add(w)
	if err != nil {
		return b, fmt.Errorf("debit: %w", err)
	}
	b.Debited = sum
	return b, nil
}

// Left is credit that no delivered unit has used yet; never negative.
func (b Balance) Left() Wei { return b.Credited.Less0(b.Debited) }

// Owed is delivered and not yet paid; never negative, and zero whenever Left is not.
func (b Balance) Owed() Wei { return b.Debited.Less0(b.Credited) }

// minExposure keeps a quarter of E at one wei or more, so that a price of next to nothing is not free by rounding.
const minExposure = 4

// Exposure is the one rule of risk that payer and payee both apply to a session, however many jobs are in flight in it:
// credit that nothing used yet stays at or below E, and delivered units not yet paid stay at or below Unpaid. The payer
// calls Room and Need, the payee Due; they agree because they are the same arithmetic.
type Exposure struct {
	E      Wei // price of the largest segment, second or request that the session agreed on
	Unpaid Wei // what the payee lets this payer owe: zero for a stranger, at most E
}

// NewExposure returns the limits for work of at most segment wei, with unpaid clamped to E. Work that costs anything
// has an E of at least four wei.
func NewExposure(segment, unpaid Wei) Exposure {
	if !segment.IsZero() && segment.Cmp(NewWei(minExposure)) < 0 {
		segment = NewWei(minExposure)
	}
	return Exposure{E: segment, Unpaid: Min(unpaid, segment)}
}

// MaxEV is the largest EV of a ticket in this session: a quarter of E, so that paying in steps is possible. It is zero
// only when work is free.
func (x Exposure) MaxEV() Wei { return x.E.Div(4) }

// MaxEstimate is the most a job may reserve at its start: E less one ticket, so that whole tickets fit.
func (x Exposure) MaxEstimate() Wei { return x.E.Less0(x.MaxEV()) }

// Room is how much credit may still be booked: E less what is left unused, plus what is owed, since credit that pays for
// work already delivered is no risk.
func (x Exposure) Room(b Balance) Wei {
	room := x.E.Less0(b.Left())
	sum, err := room.Add(b.Owed())
	if err != nil {
		return room
	}
	return sum
}

// Need is what the payer should pay so that everything delivered is paid and reserved, the sum of what its jobs in flight
// expect still to cost, stands in credit. Room bounds what it may pay at once.
func (x Exposure) Need(b Balance, reserved Wei) Wei {
	need, err := b.Owed().Add(reserved)
	if err != nil {
		need = x.E
	}
	return need.Less0(b.Left())
}

// Due is what the payee asks for before it hands over work that costs next: zero while the unpaid limit holds with it,
// else all that would be unpaid. Asking in steps of at most MaxEstimate can always be answered within Room.
func (x Exposure) Due(b Balance, next Wei) Wei {
	after, err := b.Debit(next)
	if err != nil {
		return next
	}
	owed := after.Owed()
	if owed.Cmp(x.Unpaid) <= 0 {
		return Wei{}
	}
	return owed
}
