package devchain

import (
	"fmt"
	"math/big"
	"net"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/deploy"
	"github.com/castnet/castnet/chain/wallet"
)

// minRound is the shortest round in which tickets whose parameters are valid for ten blocks can still be redeemed.
const minRound = 50

// Config of a dev chain. The zero value is one without orchestrators and gateways on a free port.
type Config struct {
	Listen        string           // loopback host and port of JSON-RPC; "127.0.0.1:0" when empty, 0 picks a free port
	Period        time.Duration    // between blocks; 1 s when zero
	OnDemand      bool             // a block for what is sent and for Mine, none by the clock; rounds open by NextRound
	Params        chain.Params     // deploy.Defaults with rounds of 50 blocks when RoundLength is zero
	Orchestrators []common.Address // are given ETH and LPT and bonded to themselves
	Gateways      []common.Address // are given ETH, a deposit and a reserve
	Stake         *big.Int         // of each orchestrator; 1,000 LPT
	Deposit       *big.Int         // of each gateway, in wei; 10 ETH
	Reserve       *big.Int         // of each gateway, in wei; 10 ETH
	Pocket        *big.Int         // ETH for gas for everybody named, in wei; 10 ETH
}

// Validate says what cannot work, and fills in defaults.
func (c *Config) Validate() error {
	if c.Listen == "" {
		c.Listen = "127.0.0.1:0"
	}
	host, port, err := net.SplitHostPort(c.Listen)
	if err != nil {
		return fmt.Errorf("listen address %q: %w", c.Listen, chain.ErrConfig)
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return fmt.Errorf("listen address %q is not on loopback, and the keys of a dev chain are public: %w", c.Listen, chain.ErrConfig)
	}
	if n, err := strconv.Atoi(port); err != nil || n < 0 || n > 65535 {
		return fmt.Errorf("listen port %q: %w", port, chain.ErrConfig)
	}
	if c.Period == 0 {
		c.Period = time.Second
	}
	if c.Params.RoundLength == 0 {
		c.Params = deploy.Defaults()
		c.Params.RoundLength = minRound
	}
	if c.Params.RoundLength < minRound && !c.OnDemand {
		return fmt.Errorf("rounds of %d blocks, at least %d needed: %w", c.Params.RoundLength, minRound, chain.ErrConfig)
	}
	for _, v := range []struct {
		at  **big.Int
		def *big.Int
	}{{&c.Stake, deploy.LPT(1000)}, {&c.Deposit, ether(10)}, {&c.Reserve, ether(10)}, {&c.Pocket, ether(10)}} {
		if *v.at == nil {
			*v.at = v.def
		}
		if (*v.at).Sign() < 0 {
			return fmt.Errorf("negative amount: %w", chain.ErrConfig)
		}
	}
	return nil
}

// ether is a number of whole ETH in wei, which has as many digits as LPT.
func ether(n int64) *big.Int { return deploy.LPT(n) }

// Key is the n-th account of every dev chain, the same everywhere and no secret. Number 0 deploys and owns the contracts,
// opens the rounds and has all the ETH there is; the others have nothing of their own.
func Key(n int) *wallet.Key { return wallet.FromSeed("castnet dev account " + strconv.Itoa(n)) }
