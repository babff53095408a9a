package staking

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/pm"
)

// Phase is where an orchestrator stands in the present round.
type Phase string

// Phases: Closed → Due → Rewarded, or Idle in a round in which it is not in the active set.
const (
	Closed   Phase = "closed"
	Idle     Phase = "idle"
	Due      Phase = "due"
	Rewarded Phase = "rewarded"
)

// RewardConfig of a reward service.
type RewardConfig struct {
	Account pm.Address    // the orchestrator; the sender's own account when zero
	Open    bool          // initialise the round when nobody does; else wait until somebody has
	Jitter  time.Duration // longest wait before that
	Metrics *Metrics      // may be nil
}

// Rewards calls reward once a round for an orchestrator. What has to be done follows from the chain alone, so that a
// restart, a copy on another machine or a call by hand can confuse nothing.
type Rewards struct {
	staking *Staking
	sender  chain.Sender
	cfg     RewardConfig
	log     *slog.Logger
	opener  *Opener

	flying common.Hash // a call that is not in a block yet
	told   uint64      // up to which round misses were reported, for the log and metrics only
	seen   uint64      // round whose phase was last reported
	phase  Phase
	warned uint64 // round that was said to end soon
}

// NewRewards returns a reward service. It starts nothing.
func NewRewards(s *Staking, sender chain.Sender, cfg RewardConfig, log *slog.Logger) (*Rewards, error) {
	if s == nil || sender == nil || cfg.Jitter < 0 {
		return nil, fmt.Errorf("reward service without stake or sender, or with a negative jitter: %w", chain.ErrConfig)
	}
	if cfg.Account == (pm.Address{}) {
		cfg.Account = sender.Address()
	}
	log = log.With("part", "rewards", "orchestrator", cfg.Account)
	return &Rewards{staking: s, sender: sender, cfg: cfg, log: log,
		opener: NewOpener(s.client, sender, cfg.Jitter, cfg.Metrics, log)}, nil
}

// Run calls rewards until ctx ends.
func (r *Rewards) Run(ctx context.Context) error {
	return eachHead(ctx, r.staking.client, r.Step, r.log)
}

// Standing is an orchestrator in the present round.
type Standing struct {
	Round        chain.RoundStatus `json:"round"`
	Phase        Phase             `json:"phase"`
	Orchestrator Orchestrator      `json:"orchestrator"`
	Missed       []uint64          `json:"missed"` // opened rounds since the last reward in which it was active
}

// maxMissed bounds how far back misses are looked for.
const maxMissed = 50

// Standing reads from the chain what is due for an orchestrator.
func (s *Staking) Standing(ctx context.Context, account pm.Address) (Standing, error) {
	var st Standing
	var err error
	if st.Round, err = s.client.Round(ctx); err != nil {
		return st, err
	}
	if st.Orchestrator, err = s.Orchestrator(ctx, account); err != nil {
		return st, err
	}
	now, o := st.Round.Number, st.Orchestrator
	switch {
	case !st.Round.Open:
		st.Phase = Closed
	case !o.ActiveIn(now):
		st.Phase = Idle
	case o.LastReward >= now:
		st.Phase = Rewarded
	default:
		st.Phase = Due
	}
	st.Missed = []uint64{}
	first := max(o.LastReward+1, o.Activation, now-min(now, maxMissed))
	for n := first; n < min(now, uint64(o.Deactivation)); n++ {
		open, err := s.client.Opened(ctx, n)
		if err != nil {
			return st, err
		}
		if open {
			st.Missed = append(st.Missed, n)
		}
	}
	return st, nil
}

// Step looks at the chain once and does what is due.
func (r *Rewards) Step(ctx context.Context) error {
	st, err := r.staking.Standing(ctx, r.cfg.Account)
	if err != nil {
		return err
	}
	r.report(ctx, st)
	if st.Phase == Closed && r.cfg.Open && st.Orchestrator.ActiveIn(st.Round.Number) {
		open, err := r.opener.open(ctx, st.Round)
		if err != nil || !open {
			return err
		}
		if st, err = r.staking.Standing(ctx, r.cfg.Account); err != nil {
			return err
		}
		r.report(ctx, st)
	}
	if st.Phase != Due {
		r.flying = common.Hash{}
		return nil
	}
	return r.call(ctx, st.Round.Number)
}

// call sends the reward unless it is on its way already, and waits for its end.
func (r *Rewards) call(ctx context.Context, round uint64) error {
	if r.flying == (common.Hash{}) {
		tx, err := r.staking.rewardTx(ctx, r.sender.Address(), r.cfg.Account)
		if err != nil {
			return err
		}
		tx.Once = true
		if r.flying, err = r.sender.Submit(ctx, tx); err != nil {
			r.flying = common.Hash{}
			return fmt.Errorf("call reward for round %d: %w", round, err)
		}
	}
	receipt, err := r.sender.Wait(ctx, r.flying)
	if errors.Is(err, chain.ErrStuck) {
		return fmt.Errorf("call reward for round %d: %w", round, err) // it is still on its way: wait for it again
	}
	r.flying = common.Hash{}
	if err != nil {
		return fmt.Errorf("call reward for round %d: %w", round, err)
	}
	r.log.InfoContext(ctx, "reward called", "round", round, "tx", receipt.Hash, "gas", receipt.GasUsed)
	if st, err := r.staking.Standing(ctx, r.cfg.Account); err == nil {
		r.report(ctx, st)
	}
	return nil
}

// report says what is new: for people, and for whoever watches the metrics.
func (r *Rewards) report(ctx context.Context, st Standing) {
	now := st.Round.Number
	for _, n := range st.Missed {
		if n > r.told {
			r.told = n
			r.cfg.Metrics.round(missed)
			r.cfg.Metrics.alarm()
			r.log.ErrorContext(ctx, "reward missed", "round", n)
		}
	}
	if now > 0 {
		r.told = max(r.told, now-1)
	}
	if st.Phase != Closed && (now != r.seen || st.Phase != r.phase) {
		r.seen, r.phase = now, st.Phase
		r.cfg.Metrics.round(string(st.Phase))
	}
	if st.Phase == Rewarded || !st.Orchestrator.ActiveIn(now) {
		r.cfg.Metrics.due(0)
		return
	}
	left := st.Round.Left()
	r.cfg.Metrics.due(left)
	if left <= st.Round.Length/5 && r.warned != now {
		r.warned = now
		r.cfg.Metrics.alarm()
		r.log.ErrorContext(ctx, "reward is still due and the round ends soon", "round", now, "blocks_left", left, "open", st.Round.Open)
	}
}
