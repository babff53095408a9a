package gateway

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/castnet/castnet/infer/pipeline"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/hls"
	"github.com/castnet/castnet/transcode/ingest"
	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/sync/errgroup"
)

// Parts are what a gateway works with.
type Parts struct {
	Market    Market
	Jobs      Jobs
	Purses    Purses
	Tracker   *job.Tracker
	Sender    pm.Address
	Pipelines []pipeline.Frontend
	Ingest    *ingest.Server
	RTMP      net.Listener
	Player    http.Handler // pages below /player; nil for none
	Metrics   prometheus.Registerer
	Accounts  Accounts      // nil: everybody is served, and Purses pays for all
	Rates     billing.Rates // nil: nothing is in dollars
}

// Gateway serves users and has their work done.
type Gateway struct {
	cfg     Config
	ladder  []transcode.Profile
	parts   Parts
	hls     *hls.Server
	http    net.Listener
	log     *slog.Logger
	metrics *metrics
	board   *board
	most    ceilings
	running sync.WaitGroup // segments under way, so that Run returns after them
}

// ceilings are the highest prices of video and of AI work.
type ceilings struct{ video, infer ceiling }

// Open checks the configuration and binds the HTTP address.
func Open(cfg Config, parts Parts, log *slog.Logger) (*Gateway, error) {
	cfg = cfg.WithDefaults()
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	ladder, err := cfg.Profiles()
	if err != nil {
		return nil, err
	}
	g := &Gateway{cfg: cfg, ladder: ladder, parts: parts, log: log.With("part", "gateway"),
		metrics: newMetrics(parts.Metrics)}
	if g.most.video, err = cfg.MaxPrice.follow(market.Pixel, parts.Rates); err != nil {
		return nil, err
	}
	if g.most.infer, err = cfg.MaxPriceInf.follow(market.ImagePxStep, parts.Rates); err != nil {
		return nil, err
	}
	g.board = newBoard(parts.Tracker, g.metrics)
	if g.hls, err = hls.NewServer(hls.Config{Target: cfg.Target, Listed: g.listed}, hls.WithMetrics(parts.Metrics)); err != nil {
		return nil, fmt.Errorf("hls: %w", err)
	}
	if g.http, err = net.Listen("tcp", cfg.HTTP); err != nil {
		return nil, fmt.Errorf("listen for HTTP: %w", err)
	}
	return g, nil
}

// Close releases what Open took when Run was never called.
func (g *Gateway) Close() error { return g.http.Close() }

// HTTPAddr returns host:port of HLS, player and AI API.
func (g *Gateway) HTTPAddr() string { return g.http.Addr().String() }

// Run serves publishers, viewers and AI requests until ctx ends.
func (g *Gateway) Run(ctx context.Context) error {
	grp, ctx := errgroup.WithContext(ctx)
	if g.parts.Ingest != nil && g.parts.RTMP != nil {
		grp.Go(func() error { return g.parts.Ingest.ServeOn(ctx, g.parts.RTMP, g.publish) })
	}
	grp.Go(func() error { return g.serveHTTP(ctx) })
	err := grp.Wait()
	g.running.Wait()
	return err
}

func (g *Gateway) serveHTTP(ctx context.Context) error {
	srv := &http.Server{Handler: g.handler(), ReadHeaderTimeout: 5 * time.Second,
		BaseContext: func(net.Listener) context.Context { return ctx }}
	defer context.AfterFunc(ctx, func() { _ = srv.Close() })()
	if err := srv.Serve(g.http); err != nil && ctx.Err() == nil {
		return fmt.Errorf("serve HTTP: %w", err)
	}
	return ctx.Err()
}

func (g *Gateway) handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/live/", http.StripPrefix("/live", g.hls.Handler()))
	for _, p := range g.parts.Pipelines {
		h := g.pipeline(p)
		mux.Handle("POST /"+p.Name(), h)
		mux.Handle("POST /"+p.Name()+"/", h)
	}
	mux.HandleFunc("POST /{pipeline}", func(w http.ResponseWriter, r *http.Request) {
		g.refuse(w, r, fmt.Errorf("pipeline %q: %w", r.PathValue("pipeline"), market.ErrUnsupported))
	})
	if g.parts.Player != nil {
		mux.Handle("/", g.parts.Player)
		mux.Handle("GET /{$}", http.RedirectHandler("/player", http.StatusFound)) // the dashboard needs the admin address
	}
	return mux
}
