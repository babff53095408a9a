package history

import (
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/internal/event"
	"github.com/castnet/castnet/chain/internal/redeemed"
	"github.com/castnet/castnet/pm"
)

// Kind of an event.
type Kind string

// Kinds. Those of a sender's funds are Deposit, Reserve, Claim, Unlock, Cancel and Withdrawal.
const (
	Deposit    Kind = "deposit"    // Amount was added to Sender's deposit
	Reserve    Kind = "reserve"    // Amount was added to Sender's reserve
	Claim      Kind = "claim"      // Recipient took Amount of Sender's reserve: the deposit did not cover a ticket
	Unlock     Kind = "unlock"     // Sender can withdraw from Round on, and nobody takes its tickets any more
	Cancel     Kind = "cancel"     // Sender does not withdraw after all
	Withdrawal Kind = "withdrawal" // Sender took Amount, deposit and reserve together
	Redeemed   Kind = "redeemed"   // Sender paid Amount to Recipient for Ticket
	Round      Kind = "round"      // Round was opened
	Reward     Kind = "reward"     // Amount of LPT was minted for Recipient and its delegators
)

// Event is one event; fields that its kind does not name are zero. Amounts are in wei.
type Event struct {
	Kind      Kind       `json:"kind"`
	Block     uint64     `json:"block"` // in the RPC's count
	Index     uint       `json:"index"` // in the block
	Tx        pm.Hash    `json:"tx"`
	Sender    pm.Address `json:"sender,omitzero"`
	Recipient pm.Address `json:"recipient,omitzero"`
	Amount    pm.Wei     `json:"amount,omitzero"`
	Ticket    pm.Hash    `json:"ticket,omitzero"`
	Round     uint64     `json:"round,omitempty"`

	Logs []types.Log `json:"-"` // that it was read from, one or two
}

// Concerns tells whether an event is about an account, or about everybody.
func (e Event) Concerns(a pm.Address) bool {
	return e.Kind == Round || e.Sender == a || e.Recipient == a
}

// Reader reads events of one deployment.
type Reader struct {
	broker, bonding, rounds common.Address
	tickets                 *ticketbroker.TicketBrokerContract
	stake                   *bondingmanager.BondingManagerContract
	clock                   *roundsmanager.RoundsManagerContract
}

// New returns a reader of the events of the contracts that a client has found. chain.ErrDeployment when one is missing.
func New(client *chain.Client) (*Reader, error) { return of(client.Address) }

// of is New for contracts at addresses that a function knows by name.
func of(address func(string) common.Address) (*Reader, error) {
	r := &Reader{broker: address(chain.NameTicketBroker), bonding: address(chain.NameBondingManager), rounds: address(chain.NameRoundsManager),
		tickets: ticketbroker.NewTicketBrokerContract(), stake: bondingmanager.NewBondingManagerContract(), clock: roundsmanager.NewRoundsManagerContract()}
	if none := (common.Address{}); r.broker == none || r.bonding == none || r.rounds == none {
		return nil, fmt.Errorf("events of an incomplete deployment: %w", chain.ErrDeployment)
	}
	return r, nil
}

// Query is for the funds of one sender and what its tickets cost.
func (r *Reader) Query(sender pm.Address) ethereum.FilterQuery {
	return ethereum.FilterQuery{Addresses: []common.Address{r.broker}, Topics: [][]common.Hash{r.funds(), {common.BytesToHash(sender[:])}}}
}

// Earnings is for what any recipient is paid, rounds and rewards: a recipient stands at another place in each of them, so that
// the endpoint cannot look for one.
func (r *Reader) Earnings() ethereum.FilterQuery {
	t := r.tickets.GetABI().Events
	return ethereum.FilterQuery{Addresses: []common.Address{r.broker, r.bonding, r.rounds}, Topics: [][]common.Hash{{
		t[redeemed.Event].ID, t[redeemed.Transfer].ID, r.stake.GetABI().Events["Reward"].ID, r.clock.GetABI().Events["NewRound"].ID}}}
}

func (r *Reader) funds() []common.Hash {
	var out []common.Hash
	for _, name := range []string{"DepositFunded", "ReserveFunded", "ReserveClaimed", "Unlock", "UnlockCancelled", "Withdrawal", redeemed.Event, redeemed.Transfer} {
		out = append(out, r.tickets.GetABI().Events[name].ID)
	}
	return out
}

// Read gives the events among logs, in order, and passes over all others.
func (r *Reader) Read(logs []types.Log) []Event {
	paid := map[[2]uint64]redeemed.Ticket{}
	for _, t := range redeemed.Read(r.tickets, r.broker, logs) {
		paid[[2]uint64{t.Block, uint64(t.Index)}] = t
	}
	var out []Event
	for i := range logs {
		l := &logs[i]
		e, ok, first := Event{}, false, i
		switch {
		case l.Removed || len(l.Topics) == 0:
		case l.Address == r.broker:
			if t, redeemed := paid[[2]uint64{l.BlockNumber, uint64(l.Index)}]; redeemed {
				e, ok = Event{Kind: Redeemed, Sender: t.Ticket.Sender, Recipient: t.Ticket.Recipient, Amount: t.Paid, Ticket: t.Ticket.Hash()}, true
				if i > 0 && r.transfer(&logs[i-1]) {
					first = i - 1
				}
			} else {
				e, ok = r.fund(l)
			}
		default:
			e, ok = r.round(l)
		}
		if ok {
			e.Block, e.Index, e.Tx, e.Logs = l.BlockNumber, l.Index, l.TxHash, logs[first:i+1]
			out = append(out, e)
		}
	}
	return out
}

func (r *Reader) transfer(l *types.Log) bool {
	return l.Address == r.broker && len(l.Topics) > 0 && l.Topics[0] == r.tickets.GetABI().Events[redeemed.Transfer].ID
}

// fund reads what happened to a sender's funds.
func (r *Reader) fund(l *types.Log) (Event, bool) {
	if e, err := event.Read(l, r.tickets.UnpackDepositFundedEvent); err == nil {
		amount, err := pm.WeiFromBig(e.Amount)
		return Event{Kind: Deposit, Sender: e.Sender, Amount: amount}, err == nil
	}
	if e, err := event.Read(l, r.tickets.UnpackReserveFundedEvent); err == nil {
		amount, err := pm.WeiFromBig(e.Amount)
		return Event{Kind: Reserve, Sender: e.ReserveHolder, Amount: amount}, err == nil
	}
	if e, err := event.Read(l, r.tickets.UnpackReserveClaimedEvent); err == nil {
		amount, err := pm.WeiFromBig(e.Amount)
		return Event{Kind: Claim, Sender: e.ReserveHolder, Recipient: e.Claimant, Amount: amount}, err == nil
	}
	if e, err := event.Read(l, r.tickets.UnpackUnlockEvent); err == nil {
		return Event{Kind: Unlock, Sender: e.Sender, Round: e.EndRound.Uint64()}, true
	}
	if e, err := event.Read(l, r.tickets.UnpackUnlockCancelledEvent); err == nil {
		return Event{Kind: Cancel, Sender: e.Sender}, true
	}
	if e, err := event.Read(l, r.tickets.UnpackWithdrawalEvent); err == nil {
		amount, err := pm.WeiFromBig(e.Deposit.Add(e.Deposit, e.Reserve))
		return Event{Kind: Withdrawal, Sender: e.Sender, Amount: amount}, err == nil
	}
	return Event{}, false
}

// round reads what comes once a round.
func (r *Reader) round(l *types.Log) (Event, bool) {
	switch l.Address {
	case r.rounds:
		e, err := event.Read(l, r.clock.UnpackNewRoundEvent)
		if err != nil || !e.Round.IsUint64() {
			return Event{}, false
		}
		return Event{Kind: Round, Round: e.Round.Uint64()}, true
	case r.bonding:
		e, err := event.Read(l, r.stake.UnpackRewardEvent)
		if err != nil {
			return Event{}, false
		}
		amount, err := pm.WeiFromBig(e.Amount)
		return Event{Kind: Reward, Recipient: e.Transcoder, Amount: amount}, err == nil
	}
	return Event{}, false
}
