package devchain

import (
	"fmt"
	"maps"
	"math/big"
	"net"
	"net/http"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/castnet/castnet/chain"
)

// engine is go-ethereum with nobody else on the network and a beacon chain that does what we say.
type engine struct {
	node   *node.Node
	eth    *eth.Ethereum
	beacon *catalyst.SimulatedBeacon
}

// genesis is a chain on which today's forks are live. go-ethereum's own dev configuration also switches on forks to come,
// under which storage costs several times as much.
func genesis(rich common.Address) *core.Genesis {
	config := *params.AllDevChainProtocolChanges
	config.ChainID = new(big.Int).SetUint64(chain.DevChainID)
	config.AmsterdamTime, config.BogotaTime = nil, nil
	alloc := maps.Clone(core.SystemContractAllocs())
	alloc[rich] = types.Account{Balance: ether(1_000_000_000)}
	return &core.Genesis{Config: &config, GasLimit: ethconfig.Defaults.Miner.GasCeil, Alloc: alloc}
}

func startEngine(listen string, gen *core.Genesis, deployment http.Handler) (*engine, error) {
	host, port, err := net.SplitHostPort(listen)
	if err != nil {
		return nil, err
	}
	nc := node.DefaultConfig
	nc.DataDir, nc.IPCPath = "", ""
	nc.P2P = p2p.Config{NoDiscovery: true, NoDial: true}
	nc.HTTPHost = host
	if nc.HTTPPort, err = strconv.Atoi(port); err != nil {
		return nil, err
	}
	nc.HTTPModules = []string{"eth", "net", "web3"}
	nc.HTTPVirtualHosts = []string{"localhost"}
	nc.WSHost, nc.WSPort, nc.WSModules = nc.HTTPHost, nc.HTTPPort, nc.HTTPModules

	ec := ethconfig.Defaults
	ec.Genesis = gen
	ec.NetworkId = chain.DevChainID
	ec.SyncMode = ethconfig.FullSync
	ec.TxPool.NoLocals, ec.TxPool.Journal = true, ""
	ec.BlobPool.Datadir = ""
	ec.LogNoHistory = true // logs are searched without an index; this chain is short
	ec.NoPruning = true
	ec.DatabaseCache, ec.TrieCleanCache, ec.TrieDirtyCache, ec.SnapshotCache = 16, 8, 8, 0

	stack, err := node.New(&nc)
	if err != nil {
		return nil, fmt.Errorf("make a node: %w", err)
	}
	e, err := assemble(stack, &ec, deployment)
	if err != nil {
		_ = stack.Close()
		return nil, err
	}
	return e, nil
}

func assemble(stack *node.Node, ec *ethconfig.Config, deployment http.Handler) (*engine, error) {
	backend, err := eth.New(stack, ec)
	if err != nil {
		return nil, fmt.Errorf("make a chain: %w", err)
	}
	logs := filters.NewFilterSystem(backend.APIBackend, filters.Config{})
	stack.RegisterAPIs([]rpc.API{{Namespace: "eth", Service: filters.NewFilterAPI(logs)}})
	stack.RegisterHandler("deployment", "/deployment", deployment)
	if err := stack.Start(); err != nil {
		return nil, fmt.Errorf("start: %w", err)
	}
	beacon, err := catalyst.NewSimulatedBeacon(0, common.Address{}, backend)
	if err != nil {
		return nil, fmt.Errorf("start the beacon: %w", err)
	}
	return &engine{node: stack, eth: backend, beacon: beacon}, nil
}

func (e *engine) close() error {
	err := e.beacon.Stop()
	if closing := e.node.Close(); err == nil {
		err = closing
	}
	return err
}
