package gov

import (
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/castnet/castnet/chain/internal/model"
)

const (
	pollPeriod = 57_600
	faucetWait = 3600
)

func pollCost() *big.Int { return new(big.Int).Mul(num(100), num(1e18)) }

func faucetAmount() *big.Int { return new(big.Int).Mul(num(10), num(1e18)) }

// owners is the Governor that may own the protocol: from which block on a staged update may be executed.
type owners struct {
	boss   ID
	staged map[int]uint64
}

func (o owners) clone() owners {
	o.staged = maps.Clone(o.staged)
	return o
}

func ownersCalls() calls {
	own := func(do func(*Model, Op)) func(*Model, Op) {
		return func(g *Model, op Op) {
			require(op.From == g.owners.boss, "unauthorized: msg.sender not owner")
			do(g, op)
		}
	}
	return calls{
		"Governor.stage": own(func(g *Model, op Op) {
			require(g.owners.staged[op.Index] == 0, "update already staged")
			g.owners.staged[op.Index] = g.Block + op.Lock
		}),
		"Governor.cancel": own(func(g *Model, op Op) {
			require(g.owners.staged[op.Index] != 0, "update is not staged")
			delete(g.owners.staged, op.Index)
		}),
		"Governor.execute": func(g *Model, op Op) {
			from := g.owners.staged[op.Index]
			require(from != 0, "update is not staged")
			require(g.Block >= from, "delay for update not expired")
			delete(g.owners.staged, op.Index)
			reason := g.try(model.Owners, op.Calls)
			require(reason != model.Bare, model.Bare)
			require(reason == "", "in an update: "+reason)
		},
		"Governor.transferOwnership": func(g *Model, op Op) {
			require(op.From == model.Owners, "unauthorized: msg.sender not Governor")
			require(op.To != model.None, "newOwner is a null address")
			g.owners.boss = op.To
		},
	}
}

// entry is one of the Controller's registry.
type entry struct {
	at     ID
	commit *big.Int
}

// desk is what keeps a record and decides nothing: polls, snapshots, addresses of services, the registry, the faucet.
type desk struct {
	polls   []uint64 // their last blocks
	roots   map[int]*big.Int
	lips    map[int]*big.Int
	entries map[int]entry
	uris    map[ID]string
	next    map[ID]uint64 // when the faucet gives again
	free    map[ID]bool   // who need not wait
	keeper  ID            // of the faucet
}

func newDesk() desk {
	return desk{
		roots: map[int]*big.Int{}, lips: map[int]*big.Int{}, entries: map[int]entry{}, uris: map[ID]string{},
		next: map[ID]uint64{}, free: map[ID]bool{}, keeper: model.Deployer,
	}
}

func (d desk) clone() desk {
	d.polls, d.roots, d.lips = slices.Clone(d.polls), maps.Clone(d.roots), maps.Clone(d.lips)
	d.entries, d.uris, d.next, d.free = maps.Clone(d.entries), maps.Clone(d.uris), maps.Clone(d.next), maps.Clone(d.free)
	return d
}

func deskCalls() calls {
	owned := func(reason Revert, do func(*Model, Op)) func(*Model, Op) {
		return func(g *Model, op Op) {
			require(op.From == g.Owner(), reason)
			do(g, op)
		}
	}
	const notOwner = "caller must be Controller owner"
	all := calls{
		"createPoll": func(g *Model, op Op) {
			stake, delegated := g.Weight(op.From)
			require(!less(stake, pollCost()) || !less(delegated, pollCost()), "PollCreator#createPoll: INSUFFICIENT_STAKE")
			g.desk.polls = append(g.desk.polls, g.Block+pollPeriod)
		},
		"Poll.vote":     func(g *Model, op Op) { require(g.Block <= g.desk.polls[op.Index], "poll is over") },
		"Poll.destroy":  func(g *Model, op Op) { require(g.Block > g.desk.polls[op.Index], "poll is active") },
		"setServiceURI": func(g *Model, op Op) { g.desk.uris[op.From] = op.Text },
		"setSnapshot":   owned(notOwner, func(g *Model, op Op) { g.desk.roots[op.Index] = op.X }),
		"setLIPUpgradeRound": owned(notOwner, func(g *Model, op Op) {
			require(val(g.desk.lips[op.Index]).Sign() == 0, "LIP upgrade round already set")
			g.desk.lips[op.Index] = op.X
		}),
		"setContractInfo": owned(model.Bare, func(g *Model, op Op) { g.desk.entries[op.Index] = entry{op.To, op.X} }),
		// To the Controller that a contract has already.
		"updateController": owned(model.Bare, func(*Model, Op) {}),
		"request":          (*Model).request,
	}
	for name, do := range (calls{
		"addToWhitelist":      func(g *Model, op Op) { g.desk.free[op.On] = true },
		"removeFromWhitelist": func(g *Model, op Op) { delete(g.desk.free, op.On) },
		"LivepeerTokenFaucet.transferOwnership": func(g *Model, op Op) {
			require(op.To != model.None, model.Bare)
			g.desk.keeper = op.To
		},
	}) {
		all[name] = func(g *Model, op Op) {
			require(op.From == g.desk.keeper, model.Bare)
			do(g, op)
		}
	}
	return all
}

func (g *Model) request(op Op) {
	if !g.desk.free[op.From] {
		require(g.Time() >= g.desk.next[op.From], model.Bare)
		g.desk.next[op.From] = g.Time() + faucetWait
	}
	g.Pay(model.Faucet, op.From, faucetAmount())
}

// closed are calls that no account may make, and calls that change nothing; with default arguments. They say why not.
func closed() map[string]func(*Model, Op) Revert {
	all := map[string]func(*Model, Op) Revert{}
	always := func(reason Revert, names ...string) {
		for _, name := range names {
			all[name] = func(*Model, Op) Revert { return reason }
		}
	}
	for _, name := range managed() {
		always("caller must be Controller", name+".setController")
	}
	always("msg.sender not BondingManager", "Minter.createReward", "Minter.trustedTransferTokens", "Minter.trustedBurnTokens")
	always("msg.sender not RoundsManager", "Minter.setCurrentRewardTokens")
	always("msg.sender not BondingManager or JobsManager", "Minter.trustedWithdrawETH")
	always("msg.sender not Minter or JobsManager", "Minter.depositETH")
	always("caller must be RoundsManager", "BondingManager.setCurrentRoundTotalActiveStake")
	always("MustCallBondingManager(bond)", "BondingVotes.delegate")
	always("MustCallBondingManager(bondFor)", "BondingVotes.delegateBySig")
	always("Initializable: contract is already initialized", "LivepeerGovernor.initialize", "Treasury.initialize")
	always("Governor: onlyGovernance", "LivepeerGovernor.updateTimelock")
	always("", "LivepeerGovernor.onERC721Received", "LivepeerGovernor.onERC1155Received", "LivepeerGovernor.onERC1155BatchReceived",
		"Treasury.onERC721Received", "Treasury.onERC1155Received", "Treasury.onERC1155BatchReceived")
	for _, name := range []string{"checkpointBondingState", "checkpointTotalActiveStake"} {
		all["BondingVotes."+name] = func(_ *Model, op Op) Revert {
			return Revert(fmt.Sprintf("InvalidCaller(%s,%s)", model.Text(op.From), model.Text(model.Bonding)))
		}
	}
	all["BondingManager.updateTranscoderWithFees"] = func(g *Model, _ Op) Revert {
		if g.Paused() {
			return "system is paused"
		}
		return "caller must be TicketBroker"
	}
	all["Minter.migrateToNewMinter"] = func(g *Model, op Op) Revert {
		if op.From != g.Owner() {
			return "caller must be Controller owner"
		}
		return "new Minter cannot be null address"
	}
	return all
}

// Closed are the calls that no account may make, and those that change nothing, as contract and method.
func Closed() map[string]bool {
	out := map[string]bool{}
	for name := range closed() {
		out[name] = true
	}
	return out
}

// managed are the contracts whose Controller can be another.
func managed() []string {
	return []string{"TicketBroker", "BondingManager", "BondingVotes", "RoundsManager", "ServiceRegistry", "LivepeerGovernor", "Minter", "MerkleSnapshot"}
}
