package gossip

import (
	"net"
	"time"

	pubsub "github.com/libp2p/go-libp2p-pubsub"
	"github.com/libp2p/go-libp2p/core/peer"
)

// entranceScore is the opinion about configured bootstrap peers.
const entranceScore = 2500

// scores are those of networks with few messages per topic. Missing deliveries (P3) are not
// punished: in a quiet topic they say nothing.
func scores(cfg Config) *pubsub.PeerScoreParams {
	trusted := map[peer.ID]bool{}
	for _, e := range cfg.Entrances {
		trusted[e.ID] = true
	}
	score := func(p peer.ID) float64 {
		if trusted[p] {
			return entranceScore // above the threshold of peer exchange
		}
		if cfg.Score == nil {
			return 0
		}
		return cfg.Score(p)
	}
	p := &pubsub.PeerScoreParams{
		AppSpecificScore: score, AppSpecificWeight: 1,
		IPColocationFactorWeight: -100, IPColocationFactorThreshold: 8,
		BehaviourPenaltyWeight: -10, BehaviourPenaltyThreshold: 6,
		BehaviourPenaltyDecay: pubsub.ScoreParameterDecay(time.Hour),
		DecayInterval:         pubsub.DefaultDecayInterval, DecayToZero: pubsub.DefaultDecayToZero,
		RetainScore: 6 * time.Hour,
		Topics:      map[string]*pubsub.TopicScoreParams{},
	}
	if cfg.Private {
		// A whole dev network lives behind one address.
		p.IPColocationFactorWhitelist = []*net.IPNet{
			{IP: net.IPv4zero.To4(), Mask: net.CIDRMask(0, 32)}, {IP: net.IPv6zero, Mask: net.CIDRMask(0, 128)},
		}
	}
	return p
}

func thresholds() *pubsub.PeerScoreThresholds {
	return &pubsub.PeerScoreThresholds{
		GossipThreshold: -500, PublishThreshold: -1000, GraylistThreshold: -2500,
		AcceptPXThreshold: 1000, OpportunisticGraftThreshold: 3.5,
	}
}

func topicScores() *pubsub.TopicScoreParams {
	return &pubsub.TopicScoreParams{
		TopicWeight:      0.5,
		TimeInMeshWeight: 0.00027, TimeInMeshQuantum: time.Second, TimeInMeshCap: 1 / 0.00027,
		FirstMessageDeliveriesWeight: 0.5, FirstMessageDeliveriesCap: 100,
		FirstMessageDeliveriesDecay:    pubsub.ScoreParameterDecay(time.Hour),
		InvalidMessageDeliveriesWeight: -1000,
		InvalidMessageDeliveriesDecay:  pubsub.ScoreParameterDecay(time.Hour),
	}
}
