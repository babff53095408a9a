package pm_test

import (
	"testing"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

func TestFakesConform(t *testing.T) {
	t.Parallel()
	pmtest.LedgerConformance(t, func(*testing.T) func() pmtest.Ledger {
		b := pmtest.NewBook()
		return func() pmtest.Ledger { return b }
	})
	pmtest.NoncesConformance(t, func(*testing.T) func() pm.Nonces {
		n := pmtest.NewNonces()
		return func() pm.Nonces { return n }
	})
	pmtest.SignerConformance(t, pmtest.NewKey("signer"))
}
