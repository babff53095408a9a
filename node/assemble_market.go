package node

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/advert"
	"github.com/castnet/castnet/market/reputation"
	"github.com/castnet/castnet/market/selection"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/p2p"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Powers of the scorers in the default selection: price counts fully, latency and reputation a little less, load least.
const (
	pricePower      = 1.0
	latencyPower    = 0.5
	reputationPower = 2.0
	loadPower       = 0.5
)

// listings are what a node knows of others' adverts.
type listings struct {
	book     *advert.Book
	verifier *advert.Verifier
	feed     *advert.Feed
	metrics  *advert.Metrics
}

// assembleListings joins the gossip of adverts and answers exchanges from the book.
func (n *Node) assembleListings(h *p2p.Host, scope advert.Scope) (*listings, error) {
	l := &listings{metrics: advert.NewMetrics(n.reg)}
	opts := []advert.BookOption{advert.WithBookMetrics(l.metrics)}
	if n.cfg.Chain.Dev {
		opts = append(opts, advert.WithMinGap(500*time.Millisecond))
	}
	var err error
	if l.book, err = advert.NewBook(nil, n.log, opts...); err != nil {
		return nil, fmt.Errorf("advert book: %w", err)
	}
	if l.verifier, err = advert.NewVerifier(scope); err != nil {
		return nil, fmt.Errorf("advert verifier: %w", err)
	}
	if l.feed, err = advert.OpenFeed(h, l.verifier, l.book, n.log); err != nil {
		return nil, fmt.Errorf("advert feed: %w", err)
	}
	n.closes(l.feed.Close)
	n.runs("adverts", l.feed.Run)
	n.runs("exchange", func(ctx context.Context) error {
		advert.ServeExchange(ctx, h, l.book)
		<-ctx.Done()
		return nil
	})
	return l, nil
}

// assembleExchange puts together what finds, ranks and remembers orchestrators.
func (n *Node) assembleExchange(h *p2p.Host, l *listings, table *reputation.Table) (*gateway.Exchange, error) {
	selector, err := selection.New(rand.New(rand.NewPCG(rand.Uint64(), rand.Uint64())), []selection.Part{
		{Name: "price", Scorer: selection.Price{}, Power: pricePower},
		{Name: "latency", Scorer: selection.Latency{Of: latencies{host: h, table: table}}, Power: latencyPower},
		{Name: "reputation", Scorer: selection.Reputation{Of: table}, Power: reputationPower},
		{Name: "load", Scorer: selection.Load{}, Power: loadPower},
	}, selection.WithBans(table))
	if err != nil {
		return nil, fmt.Errorf("selection: %w", err)
	}
	x := &gateway.Exchange{Book: l.book, Selector: selector, Reputation: table, Ban: h.Ban, Log: n.log,
		Finder: advert.NewFinder(h, l.verifier, l.book, n.log, advert.WithFinderMetrics(l.metrics))}
	n.views["orchestrators"] = func(context.Context) (any, error) { return x.View(), nil }
	return x, nil
}

// latencies answers with a connection's round trip, else with what jobs of the peer took.
type latencies struct {
	host  *p2p.Host
	table *reputation.Table
}

// Latency implements selection.Latencies.
func (l latencies) Latency(p peer.ID) (time.Duration, bool) {
	if rtt := l.host.RTT(p); rtt > 0 {
		return rtt, true
	}
	return l.table.Latency(p)
}

// wanted are the capabilities a gateway keeps adverts of.
func wanted(pipelines []string) []market.Capability {
	out := []market.Capability{videoCapability}
	for _, p := range pipelines {
		out = append(out, market.Capability("infer/"+p))
	}
	return out
}
