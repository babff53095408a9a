package attack_test

import (
	"errors"
	"testing"
	"time"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/market"
)

// gatewayThatNeverPays asks for work and answers no request for payment: it gets not one byte.
func gatewayThatNeverPays(t *testing.T, c *chaintest.Chain) {
	r := rigOn(t, c, 1)
	s := r.seller()
	s.payWait = 300 * time.Millisecond
	s.restart(r)
	q := r.quote(s)
	for range 3 {
		out, rec, err := r.do(s, q, &wallet{})
		if !errors.Is(err, market.ErrUnpaid) {
			t.Errorf("ended with %v, want ErrUnpaid", err)
		}
		if out.bytes > 0 || rec.Units > 0 {
			t.Errorf("%d bytes and %d units were given away", out.bytes, rec.Units)
		}
	}
}
