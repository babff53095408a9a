package broker_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain/chaintest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m, chaintest.Leaks()...) }
