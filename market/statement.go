package market

import (
	"fmt"

	"github.com/castnet/castnet/pm"
)

// Close returns the statement of a job: what its units cost and the session's account before and after it, as if the job
// had been the only one. Both sides call it, so that rounding is decided once. credited is what came in with this job.
func Close(p Price, units uint64, credited pm.Wei, after Balance) (Statement, error) {
	due, err := p.Due(units)
	if err != nil {
		return Statement{}, err
	}
	s := Statement{Units: units, Due: due, After: after}
	if s.Before.Debited, err = after.Debited.Sub(due); err != nil {
		return Statement{}, fmt.Errorf("%v wei for %d units of %v in all: %w", due, units, after.Debited, ErrReceipt)
	}
	if s.Before.Credited, err = after.Credited.Sub(credited); err != nil {
		return Statement{}, fmt.Errorf("%v wei credited of %v in all: %w", credited, after.Credited, ErrReceipt)
	}
	return s, nil
}

// Check recomputes the statement at a price; ErrReceipt when its sums do not hold.
func (s Statement) Check(p Price) error {
	credited, err := s.After.Credited.Sub(s.Before.Credited)
	if err != nil {
		return fmt.Errorf("credit fell from %v to %v wei: %w", s.Before.Credited, s.After.Credited, ErrReceipt)
	}
	want, err := Close(p, s.Units, credited, s.After)
	if err != nil {
		return err
	}
	if want.Due.Cmp(s.Due) != 0 || want.Before.Debited.Cmp(s.Before.Debited) != 0 {
		return fmt.Errorf("%d units at %v charged with %v wei, debits from %v to %v: %w",
			s.Units, p.Price, s.Due, s.Before.Debited, s.After.Debited, ErrReceipt)
	}
	return nil
}
