package staking

import (
	"context"
	"encoding/json"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/pm"
)

// State is what the protocol takes an account for.
type State string

// States, as BondingManager.delegatorStatus names them.
const (
	Pending  State = "pending"  // bonded, counts from the next round on
	Bonded   State = "bonded"   // stake counts
	Unbonded State = "unbonded" // has no stake
)

// Lock is stake on its way out. It earns nothing.
type Lock struct {
	ID       uint64 `json:"id"`
	Amount   pm.Wei `json:"amount"`
	Withdraw uint64 `json:"withdraw_round"` // first round in which it can be taken
}

// Account is one account's stake as of the latest block. Amounts of tokens and of wei are in their smallest units.
type Account struct {
	Address   pm.Address `json:"address"`
	State     State      `json:"state"`
	Delegate  pm.Address `json:"delegate"`
	Bonded    pm.Wei     `json:"bonded"`        // as of LastClaim
	Stake     pm.Wei     `json:"pending_stake"` // with all rewards up to now
	Fees      pm.Wei     `json:"pending_fees"`  // wei that can be withdrawn
	Start     uint64     `json:"start_round"`
	LastClaim uint64     `json:"last_claim_round"`
	Locks     []Lock     `json:"locks"`
	Tokens    pm.Wei     `json:"tokens"` // not bonded
	Balance   pm.Wei     `json:"balance"`
}

// maxLocks bounds how many unbonding locks of an account are read: they are never deleted from the count.
const maxLocks = 256

// Account reads everything about an account's stake.
func (s *Staking) Account(ctx context.Context, account pm.Address) (Account, error) {
	d, err := chain.Ask(ctx, s.client, s.at, s.abi.PackGetDelegator(account), s.abi.UnpackGetDelegator)
	if err != nil {
		return Account{}, fmt.Errorf("stake of %s: %w", account, err)
	}
	status, err := chain.Ask(ctx, s.client, s.at, s.abi.PackDelegatorStatus(account), s.abi.UnpackDelegatorStatus)
	if err != nil {
		return Account{}, fmt.Errorf("status of %s: %w", account, err)
	}
	states := []State{Pending, Bonded, Unbonded}
	if int(status) >= len(states) {
		return Account{}, fmt.Errorf("status %d of %s: %w", status, account, chain.ErrDeployment)
	}
	a := Account{Address: account, State: states[status], Delegate: d.DelegateAddress,
		Start: d.StartRound.Uint64(), LastClaim: d.LastClaimRound.Uint64()}
	if a.Bonded, err = pm.WeiFromBig(d.BondedAmount); err != nil {
		return a, err
	}
	stake, err := chain.Ask(ctx, s.client, s.at, s.abi.PackPendingStake(account, new(big.Int)), s.abi.UnpackPendingStake)
	if err != nil {
		return a, fmt.Errorf("pending stake of %s: %w", account, err)
	}
	if a.Stake, err = pm.WeiFromBig(stake); err != nil {
		return a, err
	}
	if a.Fees, err = s.Fees(ctx, account); err != nil {
		return a, fmt.Errorf("pending fees of %s: %w", account, err)
	}
	if a.Locks, err = s.locks(ctx, account, d.NextUnbondingLockId.Uint64()); err != nil {
		return a, err
	}
	if a.Tokens, err = s.Tokens(ctx, account); err != nil {
		return a, err
	}
	a.Balance, err = s.balance(ctx, account)
	return a, err
}

func (s *Staking) locks(ctx context.Context, account pm.Address, next uint64) ([]Lock, error) {
	out := []Lock{}
	for id := next - min(next, maxLocks); id < next; id++ {
		l, err := s.Lock(ctx, account, id)
		if err != nil {
			return nil, err
		}
		if l.Withdraw != 0 {
			out = append(out, l)
		}
	}
	return out, nil
}

// Lock reads one unbonding lock; its Withdraw is zero when there is none of that number.
func (s *Staking) Lock(ctx context.Context, account pm.Address, id uint64) (Lock, error) {
	l, err := chain.Ask(ctx, s.client, s.at, s.abi.PackGetDelegatorUnbondingLock(account, num(id)), s.abi.UnpackGetDelegatorUnbondingLock)
	if err != nil {
		return Lock{}, fmt.Errorf("unbonding lock %d of %s: %w", id, account, err)
	}
	amount, err := pm.WeiFromBig(l.Amount)
	return Lock{ID: id, Amount: amount, Withdraw: l.WithdrawRound.Uint64()}, err
}

// Tokens is an account's free token balance.
func (s *Staking) Tokens(ctx context.Context, account pm.Address) (pm.Wei, error) {
	token := livepeertoken.NewLivepeerTokenContract()
	n, err := chain.Ask(ctx, s.client, s.token, token.PackBalanceOf(account), token.UnpackBalanceOf)
	if err != nil {
		return pm.Wei{}, fmt.Errorf("tokens of %s: %w", account, err)
	}
	return pm.WeiFromBig(n)
}

func (s *Staking) allowance(ctx context.Context, account pm.Address) (pm.Wei, error) {
	token := livepeertoken.NewLivepeerTokenContract()
	n, err := chain.Ask(ctx, s.client, s.token, token.PackAllowance(account, s.at), token.UnpackAllowance)
	if err != nil {
		return pm.Wei{}, fmt.Errorf("allowance of %s: %w", account, err)
	}
	return pm.WeiFromBig(n)
}

func (s *Staking) balance(ctx context.Context, account pm.Address) (pm.Wei, error) {
	var n *big.Int
	err := s.client.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		n, err = eth.BalanceAt(ctx, account, nil)
		return err
	})
	if err != nil {
		return pm.Wei{}, fmt.Errorf("balance of %s: %w", account, err)
	}
	return pm.WeiFromBig(n)
}

// Orchestrator is what the protocol knows of an account that others delegate to.
type Orchestrator struct {
	Address      pm.Address `json:"address"`
	Registered   bool       `json:"registered"` // bonded to itself
	Active       bool       `json:"active"`     // in this round's set
	Stake        pm.Wei     `json:"stake"`      // delegated to it, its own included
	RewardCut    uint64     `json:"reward_cut"` // of rewards it keeps, in millionths
	FeeShare     uint64     `json:"fee_share"`  // of fees its delegators get, in millionths
	LastReward   uint64     `json:"last_reward_round"`
	Activation   uint64     `json:"activation_round"`
	Deactivation Limit      `json:"deactivation_round"` // Never: none
	Caller       pm.Address `json:"reward_caller"`      // other account that may call reward; zero: none
}

// Orchestrator reads an orchestrator's terms and rounds.
func (s *Staking) Orchestrator(ctx context.Context, account pm.Address) (Orchestrator, error) {
	t, err := chain.Ask(ctx, s.client, s.at, s.abi.PackGetTranscoder(account), s.abi.UnpackGetTranscoder)
	if err != nil {
		return Orchestrator{}, fmt.Errorf("orchestrator %s: %w", account, err)
	}
	o := Orchestrator{Address: account, RewardCut: t.RewardCut.Uint64(), FeeShare: t.FeeShare.Uint64(),
		LastReward: t.LastRewardRound.Uint64(), Activation: t.ActivationRound.Uint64(), Deactivation: capped(t.DeactivationRound)}
	if o.Registered, err = chain.Ask(ctx, s.client, s.at, s.abi.PackIsRegisteredTranscoder(account), s.abi.UnpackIsRegisteredTranscoder); err != nil {
		return o, fmt.Errorf("registration of %s: %w", account, err)
	}
	if o.Active, err = s.Active(ctx, account); err != nil {
		return o, fmt.Errorf("activity of %s: %w", account, err)
	}
	if o.Stake, err = s.Stake(ctx, account); err != nil {
		return o, fmt.Errorf("total stake of %s: %w", account, err)
	}
	o.Caller, err = chain.Ask(ctx, s.client, s.at, s.abi.PackTranscoderToRewardCaller(account), s.abi.UnpackTranscoderToRewardCaller)
	if err == nil {
		return o, nil
	}
	if ctx.Err() == nil && !isUnreachable(err) {
		o.Caller, err = common.Address{}, nil // an older contract without reward callers
	}
	return o, err
}

// ActiveIn tells whether the orchestrator could call reward in a round.
func (o Orchestrator) ActiveIn(round uint64) bool {
	return o.Activation <= round && round < uint64(o.Deactivation)
}

// Limit is a round that something ends with. In JSON it is a number, or null for Never, which readers of JSON would round.
type Limit uint64

// Never is the limit of what goes on.
const Never Limit = 1<<64 - 1

// MarshalJSON implements json.Marshaler.
func (l Limit) MarshalJSON() ([]byte, error) {
	if l == Never {
		return []byte("null"), nil
	}
	return json.Marshal(uint64(l))
}

// UnmarshalJSON implements json.Unmarshaler.
func (l *Limit) UnmarshalJSON(b []byte) error {
	var n *uint64
	if err := json.Unmarshal(b, &n); err != nil {
		return fmt.Errorf("round: %w", err)
	}
	*l = Never
	if n != nil {
		*l = Limit(*n)
	}
	return nil
}

// capped reads a round that may be 2^256−1.
func capped(n *big.Int) Limit {
	if !n.IsUint64() {
		return Never
	}
	return Limit(n.Uint64())
}

func num(n uint64) *big.Int { return new(big.Int).SetUint64(n) }
