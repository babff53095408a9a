package store_test

import (
	"testing"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/market/account/accounttest"
)

func TestSpendingConforms(t *testing.T) {
	t.Parallel()
	path := file(t)
	accounttest.Conform(t, func(t *testing.T) account.Spending { return open(t, path).Spending() })
}

var _ account.Spending = (*store.Spending)(nil)
