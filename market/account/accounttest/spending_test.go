package accounttest_test

import (
	"testing"

	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/market/account/accounttest"
)

func TestSpendingConforms(t *testing.T) {
	t.Parallel()
	s := accounttest.NewSpending()
	accounttest.Conform(t, func(*testing.T) account.Spending { return s })
}
