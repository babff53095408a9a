package devnet

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/castnet/castnet/p2p"
)

// crashNet is a network in which every role that touches money can be killed and found again where it was.
type crashNet struct {
	Network
	Redeemer *process
	rtmp     string
}

// crashSellers are the orchestrators; the first redeems by itself.
func crashSellers() []string { return []string{"orchestrator-1", "orchestrator-2", "orchestrator-3"} }

func startCrashNet(ctx context.Context, cfg CrashConfig) (*crashNet, error) {
	n := &crashNet{Network: Network{cfg: Config{Dir: filepath.Join(cfg.Dir, "net"), Binary: cfg.Binary, Logs: "info",
		Prices: make([]string, len(crashSellers()))}}, rtmp: fmt.Sprintf("127.0.0.1:%d", FreePort())}
	if err := os.RemoveAll(n.cfg.Dir); err != nil {
		return nil, fmt.Errorf("clear %s: %w", n.cfg.Dir, err)
	}
	if err := n.open(ctx, cfg.Keys); err != nil {
		n.stop()
		return nil, err
	}
	return n, nil
}

func (n *crashNet) open(ctx context.Context, keys Keys) error {
	accounts, err := n.accounts(keys)
	if err != nil {
		return err
	}
	redeemer, err := n.account(keys, "redeemer")
	if err != nil {
		return err
	}
	// The redeemer's account is funded as a gateway's is, because it pays for gas; it never sends a ticket.
	args := []string{"chain", "dev", "--dir", n.dir("chain"), "--rpc", "127.0.0.1:0", "--gateway", accounts[0], "--gateway", redeemer}
	for _, a := range accounts[1:] {
		args = append(args, "--orchestrator", a)
	}
	n.Chain = n.process("chain", args...)
	if err := n.Chain.start(ctx, readyIn); err != nil {
		return err
	}
	n.Bootstrap = n.process("bootstrap", n.role("bootstrap", "bootstrap")...)
	if err := n.Bootstrap.start(ctx, readyIn); err != nil {
		return err
	}
	if err := n.fleet(ctx); err != nil {
		return err
	}
	n.Gateway = n.process("gateway", append(n.paid("gateway", "gateway"), "--http", fmt.Sprintf("127.0.0.1:%d", FreePort()),
		"--rtmp", n.rtmp, "--ladder", crashRung, "--segment-target", crashSegment)...)
	return n.Gateway.start(ctx, readyIn)
}

// fleet starts the redeemer and the orchestrators, which know each other by peer ids made before.
func (n *crashNet) fleet(ctx context.Context) error {
	args := n.paid("redeemer", "redeemer")
	for _, name := range crashSellers()[1:] {
		id, err := p2p.LoadOrCreateKey(filepath.Join(n.dir(name), "peer.key"))
		if err != nil {
			return fmt.Errorf("identity of %s: %w", name, err)
		}
		args = append(args, "--allow-orchestrator", id.ID().String())
	}
	n.Redeemer = n.process("redeemer", args...)
	if err := n.Redeemer.start(ctx, readyIn); err != nil {
		return err
	}
	for i, name := range crashSellers() {
		args := append(n.paid("orchestrator", name), "--price", crashPrice, "--ai-slots", "0", "--video-slots", "2")
		if i > 0 {
			args = append(args, "--redeemer", n.Redeemer.Info().Addrs[0])
		}
		p := n.process(name, args...)
		n.Orchestrators = append(n.Orchestrators, p)
		if err := p.start(ctx, readyIn); err != nil {
			return err
		}
	}
	return nil
}

// stop ends everything; the redeemer before the chain.
func (n *crashNet) stop() {
	n.stopMoney()
	n.Stop()
}

// stopMoney ends the roles that have disks with money on them.
func (n *crashNet) stopMoney() {
	for _, p := range append([]*process{n.Gateway, n.Redeemer}, n.Orchestrators...) {
		if p != nil && p.ended() != nil {
			p.stop(5 * time.Second)
		}
	}
}

// crashWin is what is read of an orchestrator's winners.
type crashWin struct {
	Ticket string `json:"ticket"`
	State  string `json:"state"`
}

// seen is every winner that was ever shown, by the name of its orchestrator.
type seen struct {
	mu   *sync.Mutex
	wins map[string]map[string]bool
}

func newSeen() seen { return seen{mu: &sync.Mutex{}, wins: map[string]map[string]bool{}} }

func (s seen) add(name string, wins []crashWin) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.wins[name] == nil {
		s.wins[name] = map[string]bool{}
	}
	for _, w := range wins {
		s.wins[name][w.Ticket] = true
	}
}
