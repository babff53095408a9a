package devnet

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net"
	"path/filepath"
	"time"

	"github.com/castnet/castnet/chain/wallet"
)

// readyIn is how long a role may take to start; the chain deploys and enters a round in it.
const readyIn = 60 * time.Second

// tickets pay one job of a devnet, twice what is usual: a stream of half a minute has too few segments for the winners to come out even.
const tickets = "16"

// networkName is the libp2p network of every devnet.
const networkName = "dev-local"

// Config says what kind of network to run.
type Config struct {
	Dir    string   // everything is kept below it
	Binary string   // castnet
	Prices []string // wei per output pixel, one orchestrator each; the first computes nothing itself: a remote worker does
	HTTP   string   // gateway; port 0 picks one
	RTMP   string
	Logs   string // log level of the roles
}

// Keys makes an account's keystore file and returns its address.
type Keys func(file, passwordFile string) (address string, err error)

// Network is a running network.
type Network struct {
	cfg           Config
	Chain         *process
	Bootstrap     *process
	Orchestrators []*process
	Worker        *process
	Gateway       *process
}

// Start starts every role, each given only the bootstrap address and the chain. tell hears what is being done.
func Start(ctx context.Context, cfg Config, keys Keys, tell func(string)) (*Network, error) {
	if len(cfg.Prices) < 1 || cfg.Dir == "" || cfg.Binary == "" {
		return nil, fmt.Errorf("%d prices, directory %q, binary %q: %w", len(cfg.Prices), cfg.Dir, cfg.Binary, ErrConfig)
	}
	n := &Network{cfg: cfg}
	if err := n.start(ctx, keys, tell); err != nil {
		n.Stop()
		return nil, err
	}
	return n, nil
}

func (n *Network) start(ctx context.Context, keys Keys, tell func(string)) error {
	tell("making keys")
	accounts, err := n.accounts(keys)
	if err != nil {
		return err
	}
	tell("starting the chain: deploying, bonding, entering the next round")
	args := []string{"chain", "dev", "--dir", n.dir("chain"), "--rpc", "127.0.0.1:0", "--gateway", accounts[0]}
	for _, a := range accounts[1:] {
		args = append(args, "--orchestrator", a)
	}
	n.Chain = n.process("chain", args...)
	if err := n.Chain.start(ctx, readyIn); err != nil {
		return err
	}
	tell("starting the bootstrap node")
	n.Bootstrap = n.process("bootstrap", n.role("bootstrap", "bootstrap")...)
	if err := n.Bootstrap.start(ctx, readyIn); err != nil {
		return err
	}
	tell(fmt.Sprintf("starting %d orchestrators and a worker", len(n.cfg.Prices)))
	if err := n.sellers(ctx); err != nil {
		return err
	}
	tell("starting the gateway")
	n.Gateway = n.process("gateway", append(n.paid("gateway", "gateway"), "--http", n.cfg.HTTP, "--rtmp", n.cfg.RTMP,
		"--record", n.dir("record"))...)
	return n.Gateway.start(ctx, readyIn)
}

// sellers starts the orchestrators, and the worker of the first, which has no engine of its own.
func (n *Network) sellers(ctx context.Context) error {
	secret := filepath.Join(n.cfg.Dir, "worker.secret")
	if err := wallet.MakePassword(secret); err != nil {
		return err
	}
	for i, price := range n.cfg.Prices {
		name := fmt.Sprintf("orchestrator-%d", i+1)
		args := append(n.paid("orchestrator", name), "--price", price, "--tickets-per-job", tickets)
		if i == 0 {
			args = append(args, "--video-slots", "0", "--ai-slots", "0", "--worker-secret-file", secret)
		}
		p := n.process(name, args...)
		n.Orchestrators = append(n.Orchestrators, p)
		if err := p.start(ctx, readyIn); err != nil {
			return err
		}
	}
	n.Worker = n.process("worker", append(n.role("worker", "worker"), "--orchestrator", n.Orchestrators[0].Info().Peer,
		"--secret-file", secret)...)
	return n.Worker.start(ctx, readyIn)
}

// accounts makes a key for the gateway and one for each orchestrator, and returns their addresses in that order.
func (n *Network) accounts(keys Keys) ([]string, error) {
	names := []string{"gateway"}
	for i := range n.cfg.Prices {
		names = append(names, fmt.Sprintf("orchestrator-%d", i+1))
	}
	var out []string
	for _, name := range names {
		address, err := n.account(keys, name)
		if err != nil {
			return nil, err
		}
		out = append(out, address)
	}
	return out, nil
}

// account makes the key of one role.
func (n *Network) account(keys Keys, name string) (string, error) {
	password := filepath.Join(n.dir(name), "password")
	if err := wallet.MakePassword(password); err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	address, err := keys(filepath.Join(n.dir(name), "key.json"), password)
	if err != nil {
		return "", fmt.Errorf("key of %s: %w", name, err)
	}
	return address, nil
}

// role is the command line of a role that handles no money.
func (n *Network) role(role, name string) []string {
	args := []string{role, "--log-level", n.cfg.Logs, "--dir", n.dir(name), "--network", networkName, "--no-mdns"}
	if role != "worker" {
		port := FreePort()
		args = append(args, "--listen", fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", port), "--listen", fmt.Sprintf("/ip4/127.0.0.1/udp/%d/quic-v1", port))
	}
	if n.Bootstrap != nil {
		args = append(args, "--bootstrap", n.Bootstrap.Info().Addrs[0])
	}
	return args
}

// paid is the command line of a role that pays or is paid.
func (n *Network) paid(role, name string) []string {
	dir := n.dir(name)
	return append(n.role(role, name), "--chain", n.Chain.Info().Chain, "--dev",
		"--key-file", filepath.Join(dir, "key.json"), "--password-file", filepath.Join(dir, "password"))
}

// Client are the flags by which a command on this machine enters the network and pays from the gateway's account.
func (n *Network) Client() []string {
	dir := n.dir("gateway")
	return []string{"--network", networkName, "--bootstrap", n.Bootstrap.Info().Addrs[0], "--chain", n.Chain.Info().Chain, "--dev",
		"--key-file", filepath.Join(dir, "key.json"), "--password-file", filepath.Join(dir, "password")}
}

func (n *Network) dir(name string) string { return filepath.Join(n.cfg.Dir, name) }

func (n *Network) process(name string, args ...string) *process {
	return &process{name: name, dir: n.dir(name), bin: n.cfg.Binary, args: args}
}

// all returns every process that was made.
func (n *Network) all() []*process {
	all := []*process{n.Gateway, n.Worker}
	all = append(all, n.Orchestrators...)
	all = append(all, n.Bootstrap, n.Chain)
	var out []*process
	for _, p := range all {
		if p != nil {
			out = append(out, p)
		}
	}
	return out
}

// Stop ends every process, the gateway first and the chain last.
func (n *Network) Stop() {
	for _, p := range n.all() {
		if p.ended() != nil {
			p.stop(5 * time.Second)
		}
	}
}

// Wait returns when ctx ends or a process does, which is an error.
func (n *Network) Wait(ctx context.Context) error {
	ended := make(chan *process, len(n.all()))
	stop := make(chan struct{})
	defer close(stop)
	for _, p := range n.all() {
		go func() {
			select {
			case <-p.ended():
				ended <- p
			case <-stop:
			}
		}()
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case p := <-ended:
		return fmt.Errorf("%s: %w\n%s", p.name, ErrExited, p.tail(12))
	}
}

// FreePort returns a port that nobody uses at the moment, for TCP and UDP, and that the system gives to nobody who asks for any: a
// node that is started again must be found where it was. It is 0 when there is none.
func FreePort() int {
	for range 1000 {
		port := 20_000 + rand.IntN(10_000) // below what Linux gives away, net.ipv4.ip_local_port_range
		ln, err := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: port})
		if err != nil {
			continue
		}
		pc, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1), Port: port})
		_ = ln.Close()
		if err == nil {
			_ = pc.Close()
			return port
		}
	}
	return 0
}
