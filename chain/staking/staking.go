package staking

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/pm"
)

// Staking asks the BondingManager.
type Staking struct {
	client *chain.Client
	at     common.Address
	token  common.Address
	abi    *bondingmanager.BondingManagerContract
}

// New returns a Staking for the client's network. chain.ErrDeployment when that has no stake.
func New(client *chain.Client) (*Staking, error) {
	s := &Staking{
		client: client,
		at:     client.Address(chain.NameBondingManager),
		token:  client.Address(chain.NameToken),
		abi:    bondingmanager.NewBondingManagerContract(),
	}
	if s.at == (common.Address{}) || s.token == (common.Address{}) {
		return nil, fmt.Errorf("no BondingManager or token: %w", chain.ErrDeployment)
	}
	return s, nil
}

// Active tells whether an account is in the active set of this round.
func (s *Staking) Active(ctx context.Context, account pm.Address) (bool, error) {
	return chain.Ask(ctx, s.client, s.at, s.abi.PackIsActiveTranscoder(account), s.abi.UnpackIsActiveTranscoder)
}

// Stake is what is delegated to an account, its own bond and all rewards included, in the token's smallest unit.
func (s *Staking) Stake(ctx context.Context, account pm.Address) (pm.Wei, error) {
	n, err := chain.Ask(ctx, s.client, s.at, s.abi.PackTranscoderTotalStake(account), s.abi.UnpackTranscoderTotalStake)
	if err != nil {
		return pm.Wei{}, err
	}
	return pm.WeiFromBig(n)
}

// Fees are what an account has earned and may withdraw, claimed or not, in wei.
func (s *Staking) Fees(ctx context.Context, account pm.Address) (pm.Wei, error) {
	n, err := chain.Ask(ctx, s.client, s.at, s.abi.PackPendingFees(account, new(big.Int)), s.abi.UnpackPendingFees)
	if err != nil {
		return pm.Wei{}, err
	}
	return pm.WeiFromBig(n)
}

// Bond delegates an amount of the sender's own tokens, which it allows the contract to take, to an account: to itself to
// become an orchestrator. It counts from the next round on.
func (s *Staking) Bond(ctx context.Context, sender chain.Sender, amount pm.Wei, to pm.Address) (chain.Receipt, error) {
	steps, err := s.PlanBond(ctx, sender.Address(), amount, to)
	return s.do(ctx, sender, steps, err)
}

// SetTerms sets what an orchestrator keeps of rewards and what it gives its delegators of fees, in millionths.
func (s *Staking) SetTerms(ctx context.Context, sender chain.Sender, rewardCut, feeShare uint64) (chain.Receipt, error) {
	steps, err := s.PlanTerms(ctx, sender.Address(), rewardCut, feeShare)
	return s.do(ctx, sender, steps, err)
}

func (s *Staking) do(ctx context.Context, sender chain.Sender, steps []chain.Step, err error) (chain.Receipt, error) {
	if err != nil {
		return chain.Receipt{}, err
	}
	done, err := chain.Do(ctx, sender, steps)
	if err != nil || len(done) == 0 {
		return chain.Receipt{}, err
	}
	return done[len(done)-1], nil
}
