package contracts_test

import (
	"errors"
	"fmt"
	"math/big"
	"regexp"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/internal/model"
	"github.com/castnet/castnet/chain/internal/model/gov"
)

// call is an operation as a contract gets it.
type call struct {
	contract, method string
	args             []any
	value            *big.Int
}

// do does an operation on the contracts. It returns the reason of a refusal.
func (d *driver) do(op model.Op) string {
	d.t.Helper()
	from := d.address(op.From)
	d.logs = nil
	if len(op.Calls) > 0 && !strings.HasPrefix(op.Call, "Governor.") {
		d.draft(op) // its getters are read after this, whatever is called
	}
	if op.Call == "sendETH" {
		to := d.address(op.To)
		_, err := d.Call(from, &to, nil, op.X)
		return d.refusal(err)
	}
	c := d.encode(op)
	r, err := d.send(from, c.contract, c.method, c.value, c.args...)
	d.logs = r.Logs
	if err != nil {
		return d.refusal(err)
	}
	if op.Call == "createPoll" {
		d.addPoll(r.Logs)
	}
	if op.Call == "execute" || strings.HasPrefix(op.Call, "Treasury.execute") || op.Call == "Governor.execute" {
		d.within(op)
	}
	return ""
}

// within counts the calls that an execution made.
func (d *driver) within(op model.Op) {
	calls := op.Calls
	if op.Call == "Treasury.execute" {
		calls = calls[:1]
	}
	for _, o := range calls {
		if o.Call != "pay" {
			c := d.encode(o)
			d.tried[c.contract+"."+c.method]++
			d.done[c.contract+"."+c.method]++
		}
	}
}

// addPoll gives the next poll a name.
func (d *driver) addPoll(logs []*types.Log) {
	n := 0
	for d.at[fmt.Sprintf("Poll %d", n)] != (common.Address{}) {
		n++
	}
	name := fmt.Sprintf("Poll %d", n)
	d.at[name], d.abis[name] = common.BytesToAddress(logs[0].Topics[1].Bytes()), d.abis["Poll"]
}

// unnumbered is a contract's name without its number.
func unnumbered(contract string) string {
	name, _, _ := strings.Cut(contract, " ")
	return name
}

func (d *driver) encode(op model.Op) call {
	for _, some := range []func(model.Op) (call, bool){d.stakeCall, d.purseCall, d.ownerCall, d.tokenCall, d.councilCall, d.deskCall} {
		if c, ok := some(op); ok {
			return c
		}
	}
	contract, method, ok := strings.Cut(op.Call, ".")
	if !ok {
		d.t.Fatalf("the driver has no %s", op.Call)
	}
	return call{contract, method, d.defaults(contract, method), nil}
}

// defaults are arguments that say nothing.
func (d *driver) defaults(contract, method string) (args []any) {
	for _, in := range d.abis[contract].Methods[method].Inputs {
		switch in.Type.T {
		case abi.UintTy:
			switch in.Type.Size {
			case 8:
				args = append(args, uint8(0))
			default:
				args = append(args, new(big.Int))
			}
		case abi.AddressTy:
			args = append(args, common.Address{})
		case abi.BytesTy:
			args = append(args, []byte{})
		case abi.FixedBytesTy:
			args = append(args, [32]byte{})
		case abi.SliceTy:
			if in.Type.Elem.T == abi.AddressTy {
				args = append(args, []common.Address{})
			} else {
				args = append(args, []*big.Int{})
			}
		}
	}
	return args
}

func (d *driver) stakeCall(op model.Op) (call, bool) {
	hints, bare := []any{}, true
	for _, h := range op.Hints {
		hints = append(hints, d.address(h.Prev), d.address(h.Next))
	}
	on, to, lock := d.address(op.On), d.address(op.To), new(big.Int).SetUint64(op.Lock)
	var args []any
	n, hinted := 0, true // how many hints it takes
	switch op.Call {
	case "transcoder":
		args, n = []any{op.X, op.Y}, 2
	case "bond":
		args, n = []any{op.X, to}, 4
	case "bondFor":
		args, n, bare = []any{op.X, on, to}, 4, false
	case "unbond":
		args, n = []any{op.X}, 2
	case "rebond":
		args, n = []any{lock}, 2
	case "rebondFromUnbonded":
		args, n = []any{to, lock}, 2
	case "reward":
		n = 2
	case "rewardForTranscoder":
		args, n = []any{on}, 2
	case "transferBond":
		args, n, hinted = []any{on, op.X}, 4, false
	case "initializeRoundAndReward":
		args, n, hinted = []any{on}, 2, false
	case "withdrawStake":
		args, hinted = []any{lock}, false
	case "withdrawFees":
		args, hinted = []any{to, op.X}, false
	case "claimEarnings":
		args, hinted = []any{new(big.Int)}, false
	case "setRewardCaller":
		args, hinted = []any{to}, false
	case "checkpointBondingState":
		args, hinted = []any{on}, false
	case "slashTranscoder":
		args, hinted = []any{on, to, op.X, op.Y}, false
	case "initializeRound":
		return call{chain.NameRoundsManager, op.Call, nil, nil}, true
	default:
		return call{}, false
	}
	for _, h := range hints[:n] {
		bare = bare && h == common.Address{}
	}
	switch {
	case !hinted:
		return call{chain.NameBondingManager, op.Call, append(args, hints[:n]...), nil}, true
	case bare: // the call without hints does the same
		return call{chain.NameBondingManager, op.Call, args, nil}, true
	}
	return call{chain.NameBondingManager, op.Call + "WithHint", append(args, hints[:n]...), nil}, true
}

func (d *driver) purseCall(op model.Op) (call, bool) {
	c := call{contract: chain.NameTicketBroker, method: op.Call}
	switch op.Call {
	case "unlock", "cancelUnlock", "withdraw", "withdrawDeposit":
	case "fundDepositAndReserveFor":
		return d.fundCall(op), true
	case "redeemWinningTicket":
		t, sig, rand := d.ticket(op.Ticket[0])
		c.args = []any{t, sig, rand}
	case "batchRedeemWinningTickets":
		var ts []ticketbroker.TicketBrokerTicket
		var sigs [][]byte
		var rands []*big.Int
		for _, one := range op.Ticket {
			t, sig, rand := d.ticket(one)
			ts, sigs, rands = append(ts, t), append(sigs, sig), append(rands, rand)
		}
		c.args = []any{ts, sigs, rands}
	default:
		return call{}, false
	}
	return c, true
}

// fundCall is the narrowest of the calls that do the same.
func (d *driver) fundCall(op model.Op) call {
	c := call{chain.NameTicketBroker, op.Call, []any{d.address(op.On), op.X, op.Y}, new(big.Int).Add(op.X, op.Y)}
	c.value.Add(c.value, new(big.Int).SetUint64(op.Lock))
	switch self := op.From == op.On; {
	case self && op.Lock == 0 && op.Y.Sign() == 0:
		c.method, c.args = "fundDeposit", nil
	case self && op.Lock == 0 && op.X.Sign() == 0:
		c.method, c.args = "fundReserve", nil
	case self:
		c.method, c.args = "fundDepositAndReserve", c.args[1:]
	}
	return c
}

func (d *driver) ownerCall(op model.Op) (call, bool) {
	entry := named(string(gov.Entry(op.Index)))
	switch op.Call {
	case "setUnbondingPeriod":
		return call{chain.NameBondingManager, op.Call, []any{op.X.Uint64()}, nil}, true
	case "setNumActiveTranscoders", "setTreasuryRewardCutRate", "setTreasuryBalanceCeiling":
		return call{chain.NameBondingManager, op.Call, []any{op.X}, nil}, true
	case "setTreasuryRewardCutResumes":
		return call{chain.NameBondingManager, op.Call, []any{op.X.Sign() > 0}, nil}, true
	case "setInflationChange", "setTargetBondingRate":
		return call{chain.NameMinter, op.Call, []any{op.X}, nil}, true
	case "setRoundLength", "setRoundLockAmount":
		return call{chain.NameRoundsManager, op.Call, []any{op.X}, nil}, true
	case "setUnlockPeriod", "setTicketValidityPeriod":
		return call{chain.NameTicketBroker, op.Call, []any{op.X}, nil}, true
	case "pause", "unpause":
		return call{chain.NameController, op.Call, nil, nil}, true
	case "transferOwnership":
		return call{chain.NameController, op.Call, []any{d.address(op.To)}, nil}, true
	case "setContractInfo":
		return call{chain.NameController, op.Call, []any{entry, d.address(op.To), [20]byte(common.BigToAddress(op.X))}, nil}, true
	case "updateController": // to the one it has
		return call{chain.NameController, op.Call, []any{named(chain.NameRoundsManager), d.at[chain.NameController]}, nil}, true
	case "setSnapshot":
		return call{chain.NameMerkleSnapshot, op.Call, []any{entry, common.BigToHash(op.X)}, nil}, true
	case "setLIPUpgradeRound":
		return call{chain.NameRoundsManager, op.Call, []any{big.NewInt(int64(op.Index)), op.X}, nil}, true
	}
	return call{}, false
}

func (d *driver) tokenCall(op model.Op) (call, bool) {
	on, to := d.address(op.On), d.address(op.To)
	c := call{contract: chain.NameToken, method: op.Call}
	switch op.Call {
	case "transfer", "approve", "increaseAllowance", "decreaseAllowance", "mint":
		c.args = []any{to, op.X}
	case "transferFrom":
		c.args = []any{on, to, op.X}
	case "burn":
		c.args = []any{op.X}
	case "burnFrom":
		c.args = []any{on, op.X}
	case "grantRole", "revokeRole", "renounceRole":
		c.args = []any{named(op.Text), on}
	case "permit":
		c.args = d.permit(op)
	default:
		return call{}, false
	}
	return c, true
}

var (
	anAddress = regexp.MustCompile(`0x[0-9a-f]{40}\b`)
	aRole     = regexp.MustCompile(`0x[0-9a-f]{64}\b`)
)

// refusal is the text of a refused call, with the model's names for accounts, roles and custom errors.
func (d *driver) refusal(err error) string {
	text := reason(err)
	if strings.HasPrefix(text, "\x08\xc3\x79\xa0") || strings.HasPrefix(text, "\x4e\x48\x7b\x71") { // of a call within an update
		return "in an update: " + d.refusal(chain.DecodeRevert([]byte(text)))
	}
	var r *chain.RevertError
	if errors.As(err, &r) && strings.HasPrefix(text, "custom error") {
		return d.custom(r.Data)
	}
	text = aRole.ReplaceAllStringFunc(text, func(s string) string {
		for _, role := range []string{model.RoleAdmin, model.RoleMinter, model.RoleBurner, gov.RoleAdmin, gov.RoleProposer, gov.RoleExecutor, gov.RoleCanceller} {
			if named(role) == common.HexToHash(s) {
				return role
			}
		}
		return s
	})
	return anAddress.ReplaceAllStringFunc(text, func(s string) string {
		if id, ok := d.ids[common.HexToAddress(s)]; ok {
			return model.Text(id)
		}
		return s
	})
}

// custom writes a custom error with its arguments.
func (d *driver) custom(data []byte) string {
	for _, a := range d.abis {
		e, err := a.ErrorByID([4]byte(data[:4]))
		if err != nil {
			continue
		}
		args, err := e.Inputs.Unpack(data[4:])
		if err != nil {
			d.t.Fatalf("%s: %v", e.Name, err)
		}
		for i, v := range args {
			if at, ok := v.(common.Address); ok {
				if id, known := d.ids[at]; known {
					args[i] = model.Text(id)
				}
			}
		}
		return e.Name + "(" + strings.ReplaceAll(strings.Trim(fmt.Sprint(args), "[]"), " ", ",") + ")"
	}
	return fmt.Sprintf("custom error %x", data)
}
