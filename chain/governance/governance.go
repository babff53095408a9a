package governance

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/bondingvotes"
	"github.com/castnet/castnet/chain/internal/bindings/livepeergovernor"
	"github.com/castnet/castnet/chain/internal/bindings/livepeertoken"
	"github.com/castnet/castnet/pm"
)

// Governance asks the governor of stake and the treasury.
type Governance struct {
	client   *chain.Client
	at       common.Address // of the governor
	treasury common.Address
	token    common.Address
	abi      *livepeergovernor.LivepeerGovernorContract
}

// New returns the Governance of the client's network. chain.ErrDeployment when that has none.
func New(client *chain.Client) (*Governance, error) {
	g := &Governance{
		client:   client,
		at:       client.Address(chain.NameLivepeerGovernor),
		treasury: client.Address(chain.NameTreasury),
		token:    client.Address(chain.NameToken),
		abi:      livepeergovernor.NewLivepeerGovernorContract(),
	}
	none := common.Address{}
	if g.at == none || g.treasury == none || g.token == none {
		return nil, fmt.Errorf("no LivepeerGovernor, Treasury or token: %w", chain.ErrDeployment)
	}
	return g, nil
}

// Terms are how decisions are made.
type Terms struct {
	Treasury  pm.Address `json:"treasury"`
	Balance   pm.Wei     `json:"balance"`   // of the treasury, in tokens
	Threshold pm.Wei     `json:"threshold"` // votes that a proposer needs
	Delay     uint64     `json:"delay"`     // rounds from a proposal to its votes
	Period    uint64     `json:"period"`    // rounds in which votes are taken
	Quorum    uint64     `json:"quorum"`    // millionths of the active stake that must vote
	Quota     uint64     `json:"quota"`     // millionths of for and against that must be for
}

// Terms reads how decisions are made and what there is to spend.
func (g *Governance) Terms(ctx context.Context) (t Terms, err error) {
	t.Treasury = g.treasury
	if t.Balance, err = g.Balance(ctx); err != nil {
		return t, err
	}
	if t.Threshold, err = g.wei(ctx, g.abi.PackProposalThreshold()); err != nil {
		return t, fmt.Errorf("terms of votes: %w", err)
	}
	for _, n := range []struct {
		to  *uint64
		ask []byte
	}{{&t.Delay, g.abi.PackVotingDelay()}, {&t.Period, g.abi.PackVotingPeriod()}, {&t.Quorum, g.abi.PackQuorumNumerator0()}, {&t.Quota, g.abi.PackQuota()}} {
		v, err := g.number(ctx, n.ask)
		if err != nil {
			return t, fmt.Errorf("terms of votes: %w", err)
		}
		*n.to = v.Uint64()
	}
	return t, nil
}

// Balance is what the treasury holds, in the token's smallest unit.
func (g *Governance) Balance(ctx context.Context) (pm.Wei, error) {
	token := livepeertoken.NewLivepeerTokenContract()
	n, err := chain.Ask(ctx, g.client, g.token, token.PackBalanceOf(g.treasury), token.UnpackBalanceOf)
	if err != nil {
		return pm.Wei{}, fmt.Errorf("balance of the treasury: %w", err)
	}
	return pm.WeiFromBig(n)
}

// number asks the governor for what is one number.
func (g *Governance) number(ctx context.Context, data []byte) (*big.Int, error) {
	return chain.Ask(ctx, g.client, g.at, data, func(b []byte) (*big.Int, error) { return new(big.Int).SetBytes(b[:min(32, len(b))]), nil })
}

func (g *Governance) wei(ctx context.Context, data []byte) (pm.Wei, error) {
	n, err := g.number(ctx, data)
	if err != nil {
		return pm.Wei{}, err
	}
	return pm.WeiFromBig(n)
}

// register asks the history of stake. A round must be over for its end to be known.
type register struct {
	client *chain.Client
	at     common.Address
	abi    *bondingvotes.BondingVotesContract
}

func newRegister(client *chain.Client) (register, error) {
	r := register{client, client.Address(chain.NameBondingVotes), bondingvotes.NewBondingVotesContract()}
	if r.at == (common.Address{}) {
		return r, fmt.Errorf("no BondingVotes: %w", chain.ErrDeployment)
	}
	return r, nil
}

// votes are an account's at the end of a round, and through whom they count unless the account votes itself.
func (r register) votes(ctx context.Context, who pm.Address, round uint64) (pm.Wei, pm.Address, error) {
	n, err := chain.Ask(ctx, r.client, r.at, r.abi.PackGetPastVotes(who, num(round)), r.abi.UnpackGetPastVotes)
	if err != nil {
		return pm.Wei{}, pm.Address{}, fmt.Errorf("votes of %s in round %d: %w", who, round, err)
	}
	through, err := chain.Ask(ctx, r.client, r.at, r.abi.PackDelegatedAt(who, num(round)), r.abi.UnpackDelegatedAt)
	if err != nil {
		return pm.Wei{}, pm.Address{}, fmt.Errorf("delegate of %s in round %d: %w", who, round, err)
	}
	w, err := pm.WeiFromBig(n)
	return w, through, err
}

// total is all active stake at the end of a round.
func (r register) total(ctx context.Context, round uint64) (pm.Wei, error) {
	n, err := chain.Ask(ctx, r.client, r.at, r.abi.PackGetPastTotalSupply(num(round)), r.abi.UnpackGetPastTotalSupply)
	if err != nil {
		return pm.Wei{}, fmt.Errorf("stake in round %d: %w", round, err)
	}
	return pm.WeiFromBig(n)
}

func num(n uint64) *big.Int { return new(big.Int).SetUint64(n) }

// lpt writes an amount for a message, with as many decimals as people read.
func lpt(w pm.Wei) string {
	return new(big.Rat).SetFrac(w.Big(), big.NewInt(1e18)).FloatString(2) + " LPT"
}
