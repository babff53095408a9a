package event_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/internal/event"
)

func TestAnEventWithoutItsValuesIsNone(t *testing.T) {
	t.Parallel()
	c := ticketbroker.NewTicketBrokerContract()
	l := &types.Log{Topics: []common.Hash{c.GetABI().Events["DepositFunded"].ID, common.HexToHash("7")}}
	if e, err := event.Read(l, c.UnpackDepositFundedEvent); !errors.Is(err, event.ErrIncomplete) {
		t.Errorf("without data it is %+v, %v", e, err)
	}
	if _, err := event.Read(l, c.UnpackUnlockEvent); err == nil || errors.Is(err, event.ErrIncomplete) {
		t.Errorf("as another event: %v", err)
	}
	l.Data = common.HexToHash("9").Bytes()
	if e, err := event.Read(l, c.UnpackDepositFundedEvent); err != nil || e.Amount.Uint64() != 9 {
		t.Errorf("whole it is %+v, %v", e, err)
	}
}
