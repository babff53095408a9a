package tx

import (
	"github.com/ethereum/go-ethereum/accounts/abi"

	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/livepeergovernor"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/chain/internal/bindings/poll"
	"github.com/castnet/castnet/chain/internal/bindings/pollcreator"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/bindings/serviceregistry"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
)

// Methods names what transactions call, as the protocol's contracts do, from the first four bytes of their data.
type Methods map[[4]byte]string

// NewMethods reads the interfaces of the contracts that people call.
func NewMethods() Methods {
	m := Methods{}
	for _, contract := range []interface{ GetABI() abi.ABI }{
		bondingmanager.NewBondingManagerContract(), roundsmanager.NewRoundsManagerContract(), ticketbroker.NewTicketBrokerContract(),
		livepeertoken.NewLivepeerTokenContract(), livepeergovernor.NewLivepeerGovernorContract(), pollcreator.NewPollCreatorContract(),
		poll.NewPollContract(), serviceregistry.NewServiceRegistryContract(),
	} {
		for _, method := range contract.GetABI().Methods {
			m[[4]byte(method.ID)] = method.RawName
		}
	}
	return m
}

// Of says what an entry does: a method, a payment, a deployment; empty when nothing is known of it.
func (m Methods) Of(e Entry) string {
	switch {
	case e.To == nil:
		return "deployment"
	case len(e.Data) == 0:
		return "payment"
	case len(e.Data) < 4:
		return ""
	}
	return m[[4]byte(e.Data[:4])]
}
