package gov

import (
	"fmt"

	"github.com/castnet/castnet/chain/internal/model"
)

// update stages, executes or cancels an update of the protocol's owner.
func (s *Source) update() Op {
	boss := s.g.owners.boss
	if n := len(s.updates); n == 0 || s.rng.IntN(3) == 0 {
		op := Op{Call: "Governor.stage", From: s.often(boss), Index: n, Lock: s.delay(), Calls: s.change()}
		s.updates = append(s.updates, op)
		return op
	}
	op := s.updates[s.rng.IntN(len(s.updates))]
	for _, u := range s.updates {
		if s.g.owners.staged[u.Index] > 0 && s.rng.IntN(2) == 0 {
			op = u
		}
	}
	op.From, op.Call = s.anyone(), "Governor.execute"
	switch s.rng.IntN(8) {
	case 0:
		op.From, op.Call = s.often(boss), "Governor.cancel"
	case 1:
		op.From, op.Call, op.Lock = s.often(boss), "Governor.stage", s.delay()
	}
	return op
}

func (s *Source) delay() uint64 {
	if s.rng.IntN(4) == 0 {
		return 60
	}
	return s.rng.Uint64N(9)
}

// change is what an update does.
func (s *Source) change() []Op {
	switch s.rng.IntN(8) {
	case 0, 1:
		return []Op{{Call: "transferOwnership", To: model.Deployer}}
	case 2:
		to := []ID{model.Deployer, s.anyone(), model.None}[s.rng.IntN(3)]
		return []Op{{Call: "Governor.transferOwnership", To: to}}
	case 3:
		return []Op{{Call: "pause"}, s.below.Setter(model.Owners), {Call: "unpause"}}
	case 4:
		return []Op{s.entry(model.Owners), s.entry(model.Owners)}
	}
	return []Op{s.below.Setter(model.Owners)}
}

// entry writes something into a registry that the owner keeps.
func (s *Source) entry(from ID) Op {
	op := Op{From: from, To: s.anyone(), Index: s.rng.IntN(places), X: num(s.rng.Uint64())}
	op.Call = []string{"setSnapshot", "setLIPUpgradeRound", "setContractInfo", "updateController"}[s.rng.IntN(4)]
	if op.Call == "setLIPUpgradeRound" {
		op.X = num(s.rng.Uint64N(3))
	}
	return op
}

// record writes something into a registry.
func (s *Source) record() Op {
	if s.rng.IntN(2) == 0 {
		id := s.anyone()
		return Op{Call: "setServiceURI", From: id, Text: fmt.Sprintf("https://%d.example:%d", id, s.rng.IntN(1000))}
	}
	return s.entry(s.often(model.Deployer))
}

func (s *Source) poll() Op {
	op := Op{Call: "Poll.vote", From: s.anyone(), X: num(s.rng.Uint64N(2))}
	n := len(s.g.desk.polls)
	if n == 0 || s.rng.IntN(4) == 0 {
		op.Call = "createPoll"
		return op
	}
	op.Index = s.rng.IntN(n)
	if s.rng.IntN(3) == 0 {
		op.Call = "Poll.destroy"
		if s.open() > 1 { // let all polls end
			return Op{Call: model.Mine, X: num(s.g.desk.polls[n-1] - s.g.Block + 1)}
		}
		if s.g.desk.polls[0] < s.g.Block {
			op.Index = 0
		}
	}
	return op
}

// open is how many polls go on.
func (s *Source) open() (n int) {
	for _, last := range s.g.desk.polls {
		if last >= s.g.Block {
			n++
		}
	}
	return n
}

func (s *Source) faucet() Op {
	op := Op{Call: "request", From: s.anyone(), On: s.anyone()}
	switch s.rng.IntN(6) {
	case 0, 1:
		op.From = s.often(s.g.desk.keeper)
		op.Call = []string{"addToWhitelist", "removeFromWhitelist"}[s.rng.IntN(2)]
	case 2:
		op.From, op.Call = s.often(s.g.desk.keeper), "LivepeerTokenFaucet.transferOwnership"
		op.To = []ID{model.None, model.Deployer, s.anyone()}[s.rng.IntN(3)]
	}
	return op
}

// shut is a call that nobody may make, or one that only the governor may.
func (s *Source) shut() Op {
	from := s.often(model.Deployer)
	only := []string{"setVotingDelay", "setVotingPeriod", "setProposalThreshold", "updateQuorumNumerator", "relay", "Treasury.updateDelay",
		"Governor.transferOwnership", "bumpGovernorVotesTokenAddress"}
	if s.rng.IntN(3) == 0 {
		return Op{Call: only[s.rng.IntN(len(only))], From: from, To: s.anyone(), X: num(s.rng.Uint64N(100))}
	}
	return Op{Call: s.closed[s.rng.IntN(len(s.closed))], From: from}
}
