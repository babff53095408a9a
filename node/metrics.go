package node

import (
	"context"
	"time"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

// lookEvery is how often what no event tells of is looked at.
const lookEvery = 5 * time.Second

// ledgers shows what stands on disk and on the chain, such as the ages of winners.
type ledgers struct {
	wins   *store.Wins
	funds  pm.Funds
	own    pm.Address // zero where nothing is paid from here
	offers func() []market.Offer

	winners, oldest, value, price *prometheus.GaugeVec
	deposit, reserve, unlocking   prometheus.Gauge
}

// assembleMetrics follows disk and chain. offers may be nil.
func (n *Node) assembleMetrics(m *money, offers func() []market.Offer) {
	f := promauto.With(n.reg)
	vec := func(name, help string, labels ...string) *prometheus.GaugeVec {
		return f.NewGaugeVec(prometheus.GaugeOpts{Namespace: "castnet", Subsystem: "node", Name: name, Help: help}, labels)
	}
	l := &ledgers{wins: m.db.Wins(), funds: m.funds, offers: offers,
		winners: vec("winners_tickets", "Winners on disk, by state.", "state"),
		oldest:  vec("winners_oldest_seconds", "For how long the oldest winner that waits has been in its state; 0 when none is.", "state"),
		value:   vec("winners_value_wei", "Face value of the winners that wait, by state.", "state"),
		price:   vec("price_wei", "Price of what is for sale, per unit.", "capability", "unit"),
	}
	if n.cfg.P2P.Role == p2p.Gateway && m.client != nil {
		l.own = m.key.Address()
		l.deposit = vec("deposit_wei", "This gateway's deposit on the chain.").WithLabelValues()
		l.reserve = vec("reserve_wei", "What is left of this gateway's reserve on the chain.").WithLabelValues()
		l.unlocking = vec("withdrawal_unlocking", "1 while this gateway's funds are being withdrawn, which stops all payment.").WithLabelValues()
	}
	n.runs("gauges", l.run)
}

func (l *ledgers) run(ctx context.Context) error {
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		l.look(ctx)
		select {
		case <-tick.C:
		case <-ctx.Done():
			return nil
		}
	}
}

// look sets every gauge. What cannot be read stays as it was.
func (l *ledgers) look(ctx context.Context) {
	if states, err := l.wins.States(ctx); err == nil {
		l.stand(states)
	}
	if l.own != (pm.Address{}) {
		if a, err := l.funds.Account(ctx, l.own); err == nil {
			l.deposit.Set(a.Deposit.Float())
			l.reserve.Set(a.Reserve.Float())
			l.unlocking.Set(0)
			if a.Unlocking {
				l.unlocking.Set(1)
			}
		}
	}
	if l.offers == nil {
		return
	}
	l.price.Reset() // what is sold no more has no price
	for _, o := range l.offers() {
		l.price.WithLabelValues(string(o.Capability), o.Price.Unit.String()).Set(o.Price.Float())
	}
}

// stand shows every state, those nobody is in with zeros: an alarm on what is not there never rings.
func (l *ledgers) stand(states []store.State) {
	now := map[pm.WinState]store.State{}
	for _, s := range states {
		now[s.State] = s
	}
	for _, state := range []pm.WinState{pm.Won, pm.Submitted, pm.Confirmed, pm.Reverted, pm.Expired, pm.Used} {
		s := now[state]
		l.winners.WithLabelValues(string(state)).Set(float64(s.Count))
		if state.Final() {
			continue // nothing waits there: its age says nothing, its value is in the counters of pm
		}
		l.value.WithLabelValues(string(state)).Set(s.Face.Float())
		age := 0.0
		if s.Count > 0 {
			age = time.Since(s.Oldest).Seconds()
		}
		l.oldest.WithLabelValues(string(state)).Set(age)
	}
}
