package attack_test

import (
	"testing"

	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/pm"
)

// tamperedField changes one field of the parameters it was given, signed again or not.
func tamperedField(t *testing.T, c *chaintest.Chain) {
	r := rigOn(t, c, 1)
	s := r.seller()
	s.work = honest
	sender := r.sender()
	for _, tc := range map[string]struct {
		change func(p *pm.Params)
		want   error
	}{
		"lower face value":     {func(p *pm.Params) { p.FaceValue = p.FaceValue.Div(2) }, pm.ErrRand},
		"lower probability":    {func(p *pm.Params) { p.WinProb = pm.OneIn(1 << 40) }, pm.ErrRand},
		"later expiry":         {func(p *pm.Params) { p.Expiry += 100 }, pm.ErrRand},
		"another round":        {func(p *pm.Params) { p.Round++ }, pm.ErrRand},
		"another round's hash": {func(p *pm.Params) { p.RoundHash[3] ^= 1 }, pm.ErrRand},
		"another seed":         {func(p *pm.Params) { p.Seed[3] ^= 1 }, pm.ErrRand},
		"another price":        {func(p *pm.Params) { p.Price.Num-- }, pm.ErrPrice},
	} {
		s.mu.Lock()
		s.blamed = 0 // the ban is another test's business
		s.mu.Unlock()
		q := r.quote(s)
		b := r.batch(q, sender, 1)
		tc.change(&b.Params)
		r.refused(s, q, b, tc.want)
		r.refused(s, q, r.resign(b), tc.want)
	}
}
