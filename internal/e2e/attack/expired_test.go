package attack_test

import (
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/pm"
)

// TestExpiredParameters holds tickets back until their rand may be public.
func TestExpiredParameters(t *testing.T) {
	r := newRig(t, chaintest.Options{})
	s := r.seller()
	q := r.quote(s)
	b := r.batch(q, r.sender(), 2)
	r.chain.Mine(t, s.cfg.Validity+1)
	r.refused(s, q, b, pm.ErrExpired)
}

// TestExpiredRound holds tickets back until the contract would not take them.
func TestExpiredRound(t *testing.T) {
	r := newRig(t, chaintest.Options{})
	s := r.seller()
	s.stop()
	s.cfg.Validity = 1000 // so that it is the round that expires
	s.start()
	q := r.quote(s)
	b := r.batch(q, r.sender(), 2)
	r.chain.NextRound(t)
	r.chain.NextRound(t)
	r.refused(s, q, b, pm.ErrExpired)
}
