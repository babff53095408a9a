package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// How long an endpoint that failed is left alone, at first and at most.
const (
	restMin = time.Second
	restMax = time.Minute
)

// rateLimited is the JSON-RPC code by which providers ask to slow down.
const rateLimited = -32005

// endpoint is one RPC server. It is connected to and its chain id checked when it is first used.
type endpoint struct {
	url     string
	timeout time.Duration

	mu      sync.Mutex
	eth     *ethclient.Client
	chainID uint64
	rest    time.Duration
	restEnd time.Time
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
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.eth != nil {
		return e.eth, e.chainID, nil
	}
	eth, err := ethclient.DialContext(ctx, e.url)
	if err != nil {
		return nil, 0, fmt.Errorf("connect: %w", hideURL(err))
	}
	id, err := eth.ChainID(ctx)
	if err != nil {
		eth.Close()
		return nil, 0, fmt.Errorf("ask for the chain id: %w", hideURL(err))
	}
	e.eth, e.chainID = eth, id.Uint64()
	return e.eth, e.chainID, nil
}

func (e *endpoint) resting(now time.Time) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return now.Before(e.restEnd)
}

// judge remembers whether the endpoint did its work.
func (e *endpoint) judge(failed bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if !failed {
		e.rest, e.restEnd = 0, time.Time{}
		return
	}
	e.rest = min(max(2*e.rest, restMin), restMax)
	e.restEnd = time.Now().Add(e.rest)
}

func (e *endpoint) close() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.eth != nil {
		e.eth.Close()
		e.eth = nil
	}
}

// pool asks endpoints in their configured order and leaves those that fail alone for a while.
type pool struct {
	list    []*endpoint
	chainID uint64 // 0 until known
	log     *slog.Logger
	metrics *Metrics
}

// with runs fn against the first endpoint that works. An answer, even a refusal, is final; only silence goes to the next.
func (p *pool) with(ctx context.Context, fn func(context.Context, *ethclient.Client) error) error {
	now := time.Now()
	var tried []error
	for _, rested := range []bool{false, true} {
		for _, e := range p.list {
			if e.resting(now) != rested {
				continue
			}
			err := p.ask(ctx, e, fn)
			if err == nil || answered(err) {
				e.judge(false)
				return err
			}
			if ctx.Err() != nil { // nobody waits for it any more, which is not its fault
				e.judge(false)
				return fmt.Errorf("%s: %w", e.name(), err)
			}
			e.judge(true)
			p.metrics.failed()
			p.log.DebugContext(ctx, "endpoint failed", "endpoint", e.name(), "err", err)
			tried = append(tried, fmt.Errorf("%s: %w", e.name(), err))
		}
	}
	return fmt.Errorf("%w: %w", ErrUnreachable, errors.Join(tried...))
}

func (p *pool) ask(ctx context.Context, e *endpoint, fn func(context.Context, *ethclient.Client) error) error {
	ctx, cancel := context.WithTimeout(ctx, e.timeout)
	defer cancel()
	eth, id, err := e.open(ctx)
	if err != nil {
		return err
	}
	if p.chainID != 0 && id != p.chainID {
		return fmt.Errorf("%s serves chain %d, wanted %d: %w", e.name(), id, p.chainID, ErrChainID)
	}
	return hideURL(fn(ctx, eth))
}

// answered tells whether an error is what the chain said, rather than that nobody spoke.
func answered(err error) bool {
	var status rpc.HTTPError
	if errors.As(err, &status) {
		return status.StatusCode < http.StatusInternalServerError && status.StatusCode != http.StatusTooManyRequests
	}
	var spoken rpc.Error
	if errors.As(err, &spoken) {
		return spoken.ErrorCode() != rateLimited
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
