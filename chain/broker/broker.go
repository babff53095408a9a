package broker

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/pm"
)

// RedeemGas is what redeeming one winner costs on our contracts: the first of a sender and recipient in a round, paid from
// the deposit, measured by this package's tests (TestRedeemGas) and rounded up. One that also claims from a reserve costs more.
const RedeemGas = 230_000

// maxAccounts bounds the accounts remembered.
const maxAccounts = 4096

// Config of a Broker.
type Config struct {
	Recipient common.Address // whose part of reserves counts; zero on the paying side, which sees the whole reserve
	RedeemGas uint64         // expected gas of a redemption; RedeemGas when zero
	// Sent hears of every transaction once a node has it and before its end is waited for, so that a redeemer which is killed
	// meanwhile finds it again; nil: nobody. It must not wait for long.
	Sent     func(ctx context.Context, ticket, tx pm.Hash)
	Depth    uint64 // blocks of the RPC a redemption must be old before it is Confirmed, for chains whose last blocks change
	Lookback uint64 // blocks of the RPC searched for a redemption of ours; (validity + 1) rounds when zero
	// AskTime bounds how long an account that is known from before is asked for, because segments wait behind it; after that
	// what is known holds. 2 s when zero.
	AskTime time.Duration
}

// Broker implements pm.Broker, pm.Funds and pm.Fees.
type Broker struct {
	client *chain.Client
	sender chain.Sender // nil: only reads
	cfg    Config
	log    *slog.Logger
	at     common.Address
	abi    *ticketbroker.TicketBrokerContract

	mu       sync.Mutex
	accounts map[common.Address]known
}

// known is an account as of a block of the protocol's clock.
type known struct {
	block   uint64
	account pm.Account
}

// defaultAskTime is Config.AskTime unless configured.
const defaultAskTime = 2 * time.Second

// New returns a Broker. Without a sender it cannot redeem or fund.
func New(client *chain.Client, sender chain.Sender, cfg Config, log *slog.Logger) (*Broker, error) {
	at := client.Address(chain.NameTicketBroker)
	if at == (common.Address{}) {
		return nil, fmt.Errorf("no TicketBroker: %w", chain.ErrDeployment)
	}
	if cfg.RedeemGas == 0 {
		cfg.RedeemGas = RedeemGas
	}
	if cfg.AskTime < 0 {
		return nil, fmt.Errorf("%s to ask for an account: %w", cfg.AskTime, chain.ErrConfig)
	}
	if cfg.AskTime == 0 {
		cfg.AskTime = defaultAskTime
	}
	if cfg.Lookback == 0 {
		cfg.Lookback = (client.TicketValidityPeriod() + 1) * client.RoundLength()
	}
	return &Broker{
		client: client, sender: sender, cfg: cfg, log: log, at: at,
		abi: ticketbroker.NewTicketBrokerContract(), accounts: map[common.Address]known{},
	}, nil
}

// Redemption is the expected cost of redeeming one winner at the present gas price.
func (b *Broker) Redemption() pm.Wei {
	w, err := b.client.GasPrice().Mul(b.cfg.RedeemGas)
	if err != nil {
		return b.client.GasPrice() // a price near 2^256 says as much
	}
	return w
}

// Account reads a sender's deposit and reserve, once per block. While no endpoint answers, what was last known holds for at
// most one round: streams go on, and what can be lost stays bounded. pm.ErrChain after that.
func (b *Broker) Account(ctx context.Context, sender pm.Address) (pm.Account, error) {
	now := b.client.Current().Block
	last, ok := b.known(sender)
	if ok && last.block == now {
		return last.account, nil
	}
	silence := b.client.Silence()
	if silence == 0 {
		a, err := b.askInTime(ctx, ok, now, sender)
		if !errors.Is(err, chain.ErrUnreachable) {
			return a, err
		}
	}
	// now stops after a round, silence does not
	if !ok || silence > b.client.RoundLength() || now > last.block+b.client.RoundLength() {
		return pm.Account{}, fmt.Errorf("account of %s, %d blocks without an answer: %w", sender, silence, unreachable(chain.ErrUnreachable))
	}
	return last.account, nil
}

// askInTime is ask, and chain.ErrUnreachable when an endpoint hangs and there is something to go by instead.
func (b *Broker) askInTime(ctx context.Context, known bool, now uint64, sender pm.Address) (pm.Account, error) {
	if !known {
		return b.ask(ctx, now, sender)
	}
	short, cancel := context.WithTimeout(ctx, b.cfg.AskTime)
	defer cancel()
	a, err := b.ask(short, now, sender)
	if err != nil && short.Err() != nil && ctx.Err() == nil {
		return a, fmt.Errorf("%w for %s: %w", chain.ErrUnreachable, b.cfg.AskTime, err)
	}
	return a, err
}

// ask reads an account from the contract.
func (b *Broker) ask(ctx context.Context, now uint64, sender pm.Address) (pm.Account, error) {
	info, err := chain.Ask(ctx, b.client, b.at, b.abi.PackGetSenderInfo(sender), b.abi.UnpackGetSenderInfo)
	if err != nil {
		return pm.Account{}, fmt.Errorf("account of %s: %w", sender, unreachable(err))
	}
	claimable := info.Reserve.FundsRemaining
	if me := b.cfg.Recipient; me != (common.Address{}) && me != sender {
		claimable, err = chain.Ask(ctx, b.client, b.at, b.abi.PackClaimableReserve(sender, me), b.abi.UnpackClaimableReserve)
		if err != nil {
			return pm.Account{}, fmt.Errorf("claimable reserve of %s: %w", sender, unreachable(err))
		}
	}
	a, err := account(info.Sender.Deposit, info.Reserve.FundsRemaining, claimable)
	if err != nil {
		return pm.Account{}, err
	}
	a.Unlocking = info.Sender.WithdrawRound.Sign() > 0
	b.remember(now, sender, a)
	return a, nil
}

func account(deposit, reserve, claimable *big.Int) (a pm.Account, err error) {
	if a.Deposit, err = pm.WeiFromBig(deposit); err != nil {
		return a, err
	}
	if a.Reserve, err = pm.WeiFromBig(reserve); err != nil {
		return a, err
	}
	a.Claimable, err = pm.WeiFromBig(claimable)
	return a, err
}

func (b *Broker) known(sender common.Address) (known, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	k, ok := b.accounts[sender]
	return k, ok
}

// remember keeps what was read. A full memory forgets what is not of this block.
func (b *Broker) remember(now uint64, sender common.Address, a pm.Account) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.accounts) >= maxAccounts {
		maps.DeleteFunc(b.accounts, func(_ common.Address, k known) bool { return k.block != now })
	}
	if len(b.accounts) < maxAccounts {
		b.accounts[sender] = known{now, a}
	}
}

// Fund adds to the deposit and the reserve of the Broker's own account, and ends an unlocking. Amounts in wei.
func (b *Broker) Fund(ctx context.Context, deposit, reserve pm.Wei) (chain.Receipt, error) {
	if b.sender == nil {
		return chain.Receipt{}, errReadOnly()
	}
	sum, err := deposit.Add(reserve)
	if err != nil {
		return chain.Receipt{}, err
	}
	data := b.abi.PackFundDepositAndReserve(deposit.Big(), reserve.Big())
	r, err := chain.Send(ctx, b.sender, chain.Tx{To: &b.at, Data: data, Value: sum.Big()})
	if err != nil {
		return r, fmt.Errorf("fund deposit %v and reserve %v: %w", deposit, reserve, err)
	}
	return r, nil
}

func errReadOnly() error { return fmt.Errorf("broker without a sending account: %w", chain.ErrConfig) }

// unreachable adds pm's name for a silent chain, which is what pm's callers test for.
func unreachable(err error) error { return fmt.Errorf("%w: %w", pm.ErrChain, err) }
