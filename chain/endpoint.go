package chain

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
	"golang.org/x/time/rate"
)

// How long an endpoint that failed is left alone, at first and at most.
const (
	restMin = time.Second
	restMax = time.Minute
)

// endpoint is one RPC server. It is connected to and its chain id checked when it is first used.
type endpoint struct {
	url     string
	timeout time.Duration
	limit   *rate.Limiter // nil: none
	opening chan struct{} // holds one token while somebody connects

	mu      sync.Mutex
	eth     *ethclient.Client
	chainID uint64
	rest    time.Duration // after a failure
	restEnd time.Time
	held    time.Duration // because it asked for it
	heldEnd time.Time
	doubt   error     // why it is not believed
	head    uint64    // highest block it has told of
	moved   time.Time // when that last grew
}

func newEndpoint(at string, timeout time.Duration, l Limit) *endpoint {
	return &endpoint{url: at, timeout: timeout, limit: l.limiter(), opening: make(chan struct{}, 1)}
}

// name is the URL without what may be a secret in it.
func (e *endpoint) name() string {
	u, err := url.Parse(e.url)
	if err != nil {
		return "endpoint"
	}
	return u.Scheme + "://" + u.Host
}

// open connects on first use and finds out which chain is served.
func (e *endpoint) open(ctx context.Context) (*ethclient.Client, uint64, error) {
	if eth, id := e.opened(); eth != nil {
		return eth, id, nil
	}
	select {
	case e.opening <- struct{}{}:
		defer func() { <-e.opening }()
	case <-ctx.Done():
		return nil, 0, ctx.Err()
	}
	if eth, id := e.opened(); eth != nil {
		return eth, id, nil
	}
	raw, err := rpc.DialOptions(ctx, e.url, rpc.WithHTTPClient(&http.Client{Transport: throttle{e, http.DefaultTransport}}))
	if err != nil {
		return nil, 0, fmt.Errorf("connect: %w", hideURL(err))
	}
	eth := ethclient.NewClient(raw)
	id, err := eth.ChainID(ctx)
	if err != nil {
		eth.Close()
		return nil, 0, fmt.Errorf("ask for the chain id: %w", hideURL(err))
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.eth, e.chainID = eth, id.Uint64()
	return e.eth, e.chainID, nil
}

func (e *endpoint) opened() (*ethclient.Client, uint64) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.eth, e.chainID
}

// due is for how long the endpoint should be left alone still: after a failure, at its own wish, or by its limit.
func (e *endpoint) due(now time.Time) time.Duration {
	e.mu.Lock()
	defer e.mu.Unlock()
	d := max(e.restEnd.Sub(now), e.heldEnd.Sub(now), 0)
	if e.limit != nil {
		if short := 1 - e.limit.TokensAt(now); short > 0 {
			d = max(d, time.Duration(short/float64(e.limit.Limit())*float64(time.Second)))
		}
	}
	return d
}

// obey waits until the endpoint may be asked by its own word; ErrLimited when that is too long. After a failure it may be
// asked at once, if there is no better one.
func (e *endpoint) obey(ctx context.Context) error {
	e.mu.Lock()
	wait := time.Until(e.heldEnd)
	e.mu.Unlock()
	switch {
	case wait <= 0:
		return nil
	case wait > e.timeout:
		return fmt.Errorf("for %s more: %w", wait.Round(time.Millisecond), ErrLimited)
	}
	t := time.NewTimer(wait)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// judge remembers whether the endpoint did its work.
func (e *endpoint) judge(failed bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if !failed {
		e.rest, e.restEnd, e.held = 0, time.Time{}, 0
		return
	}
	if now := time.Now(); !now.Before(e.restEnd) { // else it is the same failure, as many see it who asked at once
		e.rest = min(max(2*e.rest, restMin), restMax)
		e.restEnd = now.Add(e.rest)
	}
}

func (e *endpoint) close() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.eth != nil {
		e.eth.Close()
		e.eth = nil
	}
}

// answered tells whether an error is what the chain said, rather than that nobody spoke.
func answered(err error) bool {
	var status rpc.HTTPError
	if errors.As(err, &status) {
		return status.StatusCode < http.StatusInternalServerError && !limited(err)
	}
	var spoken rpc.Error
	if errors.As(err, &spoken) {
		return !limited(err)
	}
	return errors.Is(err, ethereum.NotFound) || errors.Is(err, ErrChainID) || errors.Is(err, ErrReverted)
}

// hideURL keeps keys that are part of an endpoint's URL out of messages.
func hideURL(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}
