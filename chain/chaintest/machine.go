package chaintest

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"github.com/castnet/castnet/chain"
)

// callGas bounds one call of a Machine, as much as today's networks allow a transaction.
const callGas = 16_000_000

// Machine goes on from the state of a chain without making blocks: the same virtual machine and the same contracts, a
// transaction in a fraction of a millisecond, and a block number that is whatever the test says. Gas costs nothing. It is not
// safe for concurrent use.
type Machine struct {
	Block  uint64 // in which the next call runs
	db     *state.StateDB
	config *params.ChainConfig
	rules  params.Rules
	head   *types.Header
	calls  uint64
	reader *vm.EVM // of views, while nothing changes
	readAt uint64  // its block
}

// Machine copies the chain as it is now.
func (c *Chain) Machine(t testing.TB) *Machine {
	t.Helper()
	db, head, config, err := c.State()
	if err != nil {
		t.Fatal(err)
	}
	return &Machine{
		Block: head.Number.Uint64() + 1, db: db, config: config, head: head,
		rules: config.Rules(head.Number, true, head.Time),
	}
}

// BlockHash is what contracts see as the hash of a block.
func (m *Machine) BlockHash(n uint64) common.Hash {
	return crypto.Keccak256Hash(binary.BigEndian.AppendUint64([]byte("block "), n))
}

// Time is when the next call runs, in seconds: a block takes one.
func (m *Machine) Time() uint64 { return m.head.Time + m.Block }

// Balance is an account's ETH in wei.
func (m *Machine) Balance(a common.Address) *big.Int { return m.db.GetBalance(a).ToBig() }

// Nonce is the number of transactions an account has sent.
func (m *Machine) Nonce(a common.Address) uint64 { return m.db.GetNonce(a) }

// Result of a call: what it returned, what it cost, its events.
type Result struct {
	Data []byte
	Gas  uint64
	Logs []*types.Log
}

// Call runs a transaction. The error of a refused one is a *chain.RevertError, and then nothing has changed.
func (m *Machine) Call(from common.Address, to *common.Address, data []byte, value *big.Int) (Result, error) {
	amount := new(uint256.Int)
	if value != nil {
		amount = uint256.MustFromBig(value)
	}
	msg := (&core.Message{
		From: from, To: to, Value: amount, GasLimit: callGas, Data: data, Nonce: m.db.GetNonce(from),
		GasPrice: new(uint256.Int), GasFeeCap: new(uint256.Int), GasTipCap: new(uint256.Int),
	}).SkipEOACheck()
	m.calls++
	m.forget()
	id := common.BigToHash(new(big.Int).SetUint64(m.calls))
	m.db.SetTxContext(id, int(m.calls), uint32(m.calls))
	snapshot := m.db.Snapshot()
	evm := m.evm()
	defer evm.Release()
	res, err := core.ApplyMessage(evm, msg, nil)
	if err != nil {
		m.db.RevertToSnapshot(snapshot)
		return Result{}, fmt.Errorf("call of %v: %w", to, err)
	}
	m.db.Finalise(m.rules)
	if res.Err != nil {
		return Result{Gas: res.UsedGas}, chain.DecodeRevert(res.ReturnData)
	}
	return Result{Data: res.ReturnData, Gas: res.UsedGas, Logs: m.db.GetLogs(id, m.Block, common.Hash{}, 0)}, nil
}

// View reads, in the block of the next call, and changes nothing.
func (m *Machine) View(to common.Address, data []byte) ([]byte, error) {
	snapshot := m.db.Snapshot()
	defer m.db.RevertToSnapshot(snapshot)
	if m.reader == nil || m.readAt != m.Block {
		m.forget()
		m.reader, m.readAt = m.evm(), m.Block
	}
	out, _, err := m.reader.StaticCall(common.Address{}, to, data, vm.NewGasBudget(callGas, 0))
	if err != nil {
		return nil, chain.DecodeRevert(out)
	}
	return out, nil
}

func (m *Machine) forget() {
	if m.reader != nil {
		m.reader.Release()
		m.reader = nil
	}
}

func (m *Machine) evm() *vm.EVM {
	return vm.NewEVM(vm.BlockContext{
		CanTransfer: core.CanTransfer, Transfer: core.Transfer, GetHash: m.BlockHash,
		GasLimit: m.head.GasLimit, BlockNumber: new(big.Int).SetUint64(m.Block), Time: m.Time(),
		Difficulty: new(big.Int), BaseFee: new(big.Int), BlobBaseFee: new(big.Int), Random: new(common.Hash),
	}, m.db, m.config, vm.Config{NoBaseFee: true})
}
