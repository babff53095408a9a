package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net/url"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/castnet/castnet/chain/internal/bindings/bondingmanager"
	"github.com/castnet/castnet/chain/internal/bindings/controller"
	"github.com/castnet/castnet/chain/internal/bindings/roundsmanager"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/pm"
)

// Config says which chain to talk to and how.
type Config struct {
	URLs       []string       // http(s) or ws(s), in order of preference
	Controller common.Address // zero: the dev network's on a dev chain; NoProtocol leaves contracts alone
	NoProtocol bool           // only a chain, as before a deployment

	Expect map[string]common.Address // contracts of a deployment, compared with what the Controller says; may be nil

	ChainID uint64        // wanted; 0 takes what the first endpoint serves
	Timeout time.Duration // of one request; 10 s when zero
	Poll    time.Duration // how often the head is looked at; 1 s when zero
	Metrics *Metrics      // may be nil

	Limits   []Limit       // one for all endpoints or one for each; none: DefaultLimit for those elsewhere
	MaxAhead uint64        // blocks the head may run ahead of the clock before it is doubted; 0: 256, on a dev chain any
	MaxStill time.Duration // for how long it may stand still before it is doubted; 0: 2 min, on a dev chain for ever
}

// Validate says what is missing or malformed, and fills in defaults.
func (c *Config) Validate() error {
	if len(c.URLs) == 0 {
		return fmt.Errorf("no endpoint given: %w", ErrConfig)
	}
	for _, raw := range c.URLs {
		u, err := url.Parse(raw)
		if err != nil || u.Host == "" {
			return fmt.Errorf("endpoint is not a URL with a host: %w", ErrConfig)
		}
		switch u.Scheme {
		case "http", "https", "ws", "wss":
		default:
			return fmt.Errorf("endpoint scheme %q: %w", u.Scheme, ErrConfig)
		}
	}
	if c.Timeout == 0 {
		c.Timeout = 10 * time.Second
	}
	if c.Poll == 0 {
		c.Poll = time.Second
	}
	if c.Timeout < 0 || c.Poll < 0 || c.MaxStill < 0 {
		return fmt.Errorf("negative duration: %w", ErrConfig)
	}
	if n := len(c.Limits); n > 1 && n != len(c.URLs) {
		return fmt.Errorf("%d rates for %d endpoints: %w", n, len(c.URLs), ErrConfig)
	}
	for _, l := range c.Limits {
		if err := l.check(); err != nil {
			return err
		}
	}
	return nil
}

// Client talks to the chain through several endpoints and follows its head. It is pm.Rounds.
type Client struct {
	pool      *pool
	poll      time.Duration
	log       *slog.Logger
	metrics   *Metrics
	contracts map[string]common.Address
	length    uint64
	validity  uint64

	mu       sync.RWMutex // thousands of senders read at once
	now      pm.Round
	seen     uint64 // the RPC's own block number
	gasPrice pm.Wei
	clock    clock // goes on while nobody answers
	sceptic  sceptic
	heads    map[chan pm.Round]struct{}
}

// Dial connects, checks the chain id, finds the contracts from the Controller and reads the present round. It gives up when
// ctx ends or when every endpoint has failed once. ErrUnreachable, ErrChainID, ErrNoCode, ErrDeployment, ErrConfig.
func Dial(ctx context.Context, cfg Config, log *slog.Logger) (*Client, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	c := &Client{
		pool:      &pool{log: log, metrics: cfg.Metrics, chainID: cfg.ChainID},
		poll:      cfg.Poll,
		log:       log,
		metrics:   cfg.Metrics,
		contracts: map[string]common.Address{},
		heads:     map[chan pm.Round]struct{}{},
	}
	for i, u := range cfg.URLs {
		c.pool.list = append(c.pool.list, newEndpoint(u, cfg.Timeout, cfg.limit(i)))
	}
	if err := c.start(ctx, cfg); err != nil {
		c.Close()
		return nil, err
	}
	return c, nil
}

func (c *Client) start(ctx context.Context, cfg Config) error {
	var id uint64
	err := c.With(ctx, func(ctx context.Context, eth *ethclient.Client) error {
		got, err := eth.ChainID(ctx)
		if err == nil {
			id = got.Uint64()
		}
		return err
	})
	if err != nil {
		return err
	}
	c.pool.chainID = id
	c.sceptic = newSceptic(cfg, id)
	if cfg.NoProtocol {
		return nil
	}
	if cfg.Controller == (common.Address{}) {
		if id != DevChainID {
			return fmt.Errorf("no Controller given for chain %d: %w", id, ErrConfig)
		}
		cfg.Controller = common.HexToAddress(DevController)
	}
	if err := c.resolve(ctx, cfg.Controller, cfg.Expect); err != nil {
		return err
	}
	if err := c.look(ctx); err != nil {
		return err
	}
	return c.agreeAtStart(ctx)
}

// resolve asks the Controller for every contract and reads the parameters that do not change from block to block.
func (c *Client) resolve(ctx context.Context, at common.Address, expect map[string]common.Address) error {
	var code []byte
	err := c.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		code, err = eth.CodeAt(ctx, at, nil)
		return err
	})
	if err != nil {
		return err
	}
	if len(code) == 0 {
		return fmt.Errorf("Controller %s on chain %d: %w", at, c.pool.chainID, ErrNoCode)
	}
	c.contracts[NameController] = at
	ctrl := controller.NewControllerContract()
	for _, name := range []string{
		NameBondingManager, NameRoundsManager, NameMinter, NameToken, NameTicketBroker, NameServiceRegistry, NameBondingVotes, NameTreasury, NameFaucet,
		NameLivepeerGovernor, NamePollCreator,
	} {
		addr, err := Ask(ctx, c, at, ctrl.PackGetContract(ContractID(name)), ctrl.UnpackGetContract)
		if errors.Is(err, ErrReverted) {
			return fmt.Errorf("%s is no Controller, is the deployment of another chain? %w: %w", at, ErrDeployment, err)
		}
		if err != nil {
			return fmt.Errorf("look up %s: %w", name, err)
		}
		if addr == (common.Address{}) {
			continue
		}
		if want, ok := expect[name]; ok && want != addr {
			return fmt.Errorf("%s is at %s by the deployment and at %s by the Controller: %w", name, want, addr, ErrDeployment)
		}
		c.contracts[name] = addr
	}
	for _, name := range []string{NameBondingManager, NameRoundsManager, NameTicketBroker} {
		if _, ok := c.contracts[name]; !ok {
			return fmt.Errorf("Controller %s knows no %s: %w", at, name, ErrDeployment)
		}
	}
	rounds, broker := roundsmanager.NewRoundsManagerContract(), ticketbroker.NewTicketBrokerContract()
	length, err := Ask(ctx, c, c.contracts[NameRoundsManager], rounds.PackRoundLength(), rounds.UnpackRoundLength)
	if err != nil {
		return fmt.Errorf("read the round length: %w", err)
	}
	validity, err := Ask(ctx, c, c.contracts[NameTicketBroker], broker.PackTicketValidityPeriod(), broker.UnpackTicketValidityPeriod)
	if err != nil {
		return fmt.Errorf("read the ticket validity: %w", err)
	}
	c.length, c.validity = length.Uint64(), validity.Uint64()
	for name, addr := range expect { // such as nobody looks up
		if _, ok := c.contracts[name]; !ok {
			c.contracts[name] = addr
		}
	}
	return nil
}

// Close ends the connections.
func (c *Client) Close() {
	for _, e := range c.pool.list {
		e.close()
	}
}

// With runs fn against an endpoint that works: fn may run again against another one, so it must only ask, or send what may
// be sent twice. What the chain answers is final; ErrUnreachable when nobody does.
func (c *Client) With(ctx context.Context, fn func(context.Context, *ethclient.Client) error) error {
	return c.pool.with(ctx, fn)
}

// Call asks a contract, at the latest block. A refusal is a *RevertError.
func (c *Client) Call(ctx context.Context, to common.Address, data []byte) ([]byte, error) {
	var out []byte
	err := c.With(ctx, func(ctx context.Context, eth *ethclient.Client) (err error) {
		out, err = eth.CallContract(ctx, ethereum.CallMsg{To: &to, Data: data}, nil)
		return err
	})
	return out, Revert(err)
}

// Ask calls a contract with packed arguments and unpacks its answer.
func Ask[T any](ctx context.Context, c *Client, to common.Address, data []byte, unpack func([]byte) (T, error)) (T, error) {
	var none T
	out, err := c.Call(ctx, to, data)
	if err != nil {
		return none, err
	}
	if len(out) == 0 {
		return none, fmt.Errorf("%s answers nothing: %w", to, ErrNoCode)
	}
	v, err := unpack(out)
	if err != nil {
		return none, fmt.Errorf("answer of %s: %w", to, err)
	}
	return v, nil
}

// ChainID is the id of the chain served by every endpoint.
func (c *Client) ChainID() *big.Int { return new(big.Int).SetUint64(c.pool.chainID) }

// Address is where a contract is; the zero address when the Controller does not know the name.
func (c *Client) Address(name string) common.Address { return c.contracts[name] }

// RoundLength is in blocks as RoundsManager.blockNum() counts them.
func (c *Client) RoundLength() uint64 { return c.length }

// TicketValidityPeriod is the number of rounds a ticket can be redeemed in, its own included.
func (c *Client) TicketValidityPeriod() uint64 { return c.validity }

// Stake is what is delegated to an account, its own bond included, and whether it is in this round's active set.
func (c *Client) Stake(ctx context.Context, account common.Address) (pm.Wei, bool, error) {
	bm, at := bondingmanager.NewBondingManagerContract(), c.contracts[NameBondingManager]
	active, err := Ask(ctx, c, at, bm.PackIsActiveTranscoder(account), bm.UnpackIsActiveTranscoder)
	if err != nil {
		return pm.Wei{}, false, err
	}
	stake, err := Ask(ctx, c, at, bm.PackTranscoderTotalStake(account), bm.UnpackTranscoderTotalStake)
	if err != nil {
		return pm.Wei{}, false, err
	}
	w, err := pm.WeiFromBig(stake)
	return w, active, err
}
