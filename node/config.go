package node

import (
	"errors"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/node/admin"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/node/orchestrator"
	"github.com/castnet/castnet/node/redeemer"
	"github.com/castnet/castnet/node/worker"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode/ingest"
)

// ErrConfig tells of a configuration that cannot work.
var ErrConfig = errors.New("node: invalid configuration")

// Config holds the configuration of every part. The role is P2P.Role; what a role does not have is ignored.
type Config struct {
	Dir          string // state of this node; one directory per node
	Version      string
	P2P          p2p.Config
	Chain        ChainConfig
	Rates        RatesConfig
	Records      RecordsConfig
	Engine       EngineConfig
	Admin        admin.Config
	Ingest       ingest.Config
	Gateway      gateway.Config
	Orchestrator orchestrator.Config
	Worker       worker.Config
	Redeemer     redeemer.Config
	Rewards      RewardConfig
}

// ChainConfig says which chain pays, and by which key. Without URLs tickets are free.
type ChainConfig struct {
	URLs         []string
	Limits       []chain.Limit // of requests to the URLs: one for all, one for each, or the default
	Network      string        // deployment file or a name chain.Network knows; empty: by Controller
	Controller   string
	ChainID      uint64
	KeyFile      string
	PasswordFile string
	Signer       string // URL or socket of a program with clef's JSON-RPC that holds the key, instead of KeyFile
	Account      string // whose key it holds
	Dev          bool
	MaxGasPrice  pm.Wei // a redemption waits while gas costs more; zero: no ceiling
}

// EngineConfig says what this machine computes with.
type EngineConfig struct {
	VideoSlots, InferSlots int
	FFmpeg                 string // program
	Library                string // libonnxruntime
	Models                 string // directory of an operator's own models
}
