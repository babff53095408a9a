package onchain

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/chain/staking"
	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/pm"
)

// readFlags are what every command has that asks the chain. No node need run.
type readFlags struct {
	Chain      []string      `default:"http://127.0.0.1:8545" help:"JSON-RPC endpoints, in order of preference." placeholder:"URL"`
	Network    string        `aliases:"chain-network" help:"Deployment file, or dev or arbitrum-one." placeholder:"FILE|NAME"`
	Controller address       `help:"Address of the Controller contract, instead of a network." placeholder:"ADDRESS"`
	ChainID    uint64        `name:"chain-id" help:"Refuse a chain with another id; 0 takes what the endpoint says."`
	RPCRate    []chain.Limit `name:"rpc-rate" help:"Requests per second to an endpoint, and at once, as 20 or 20/40: one for all or one for each; 0: no limit." placeholder:"RATE"`
	keyFlags   `embed:""`
	JSON       bool `name:"json" help:"Print JSON."`
}

// dial connects to the network that the flags name.
func (f *readFlags) dial(ctx context.Context, log *slog.Logger) (*chain.Client, error) {
	cfg := chain.Config{URLs: f.Chain, Controller: f.Controller.Address, ChainID: f.ChainID, Limits: f.RPCRate}
	if f.Network != "" {
		d, err := chain.Network(f.Network)
		if err != nil {
			return nil, err
		}
		if err := d.Use(&cfg); err != nil {
			return nil, err
		}
	}
	return chain.Dial(ctx, cfg, log)
}

// staked connects for a command about stake.
func (f *readFlags) staked(ctx context.Context, log *slog.Logger) (*chain.Client, *staking.Staking, error) {
	client, err := f.dial(ctx, log)
	if err != nil {
		return nil, nil, err
	}
	s, err := staking.New(client)
	if err != nil {
		client.Close()
		return nil, nil, err
	}
	return client, s, nil
}

func (f *readFlags) deposits(ctx context.Context, log *slog.Logger) (*chain.Client, *broker.Broker, error) {
	client, err := f.dial(ctx, log)
	if err != nil {
		return nil, nil, err
	}
	b, err := broker.New(client, nil, broker.Config{}, log)
	if err != nil {
		client.Close()
		return nil, nil, err
	}
	return client, b, nil
}

// print writes a value as JSON, or as a table of the rows.
func (f *readFlags) print(out io.Writer, v any, rows func(row func(cells ...any))) error {
	if f.JSON {
		enc := json.NewEncoder(out)
		enc.SetIndent("", "  ")
		return enc.Encode(v)
	}
	t := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	rows(func(cells ...any) {
		for i, c := range cells {
			if i > 0 {
				fmt.Fprint(t, "\t")
			}
			fmt.Fprint(t, c)
		}
		fmt.Fprintln(t)
	})
	return t.Flush()
}

// sendFlags are what every command has that sends transactions. Without --yes it shows what it would do and asks.
type sendFlags struct {
	readFlags    `embed:""`
	PasswordFile string `help:"File with the keystore's password; the file password beside the key when empty." placeholder:"FILE"`
	Dir          string `help:"Where the transactions sent are kept, see tx list; beside the keystore file when empty." placeholder:"DIR"`
	MaxFee       ether  `help:"Highest price of a unit of gas, tip included, as 2gwei; none when empty." placeholder:"AMOUNT"`
	DryRun       bool   `help:"Show what would be sent and what it costs, and stop."`
	Yes          bool   `help:"Send without asking."`

	kind string                     // of what a transaction makes
	made func(chain.Receipt) string // names it; may be nil
}

// planned is one step as it is shown.
type planned struct {
	Does  string   `json:"does"`
	To    string   `json:"to"`
	Data  string   `json:"data"`
	Value pm.Wei   `json:"value"`
	Gas   uint64   `json:"gas,omitempty"`     // 0: known only after the step before
	Fee   *pm.Wei  `json:"max_fee,omitempty"` // wei
	Sent  *receipt `json:"sent,omitempty"`
	Made  string   `json:"made,omitempty"` // id of the proposal, address of the poll
}

type receipt struct {
	Tx    string `json:"tx"`
	Block uint64 `json:"block"`
	Gas   uint64 `json:"gas"`
	Fee   pm.Wei `json:"fee"`
}

// Errors of a command that only showed what it would do: nobody agreed, or nobody can be asked.
var (
	errNotSent = errors.New("nothing was sent: answer y, or give --yes")
	errAsk     = errors.New("nothing was sent: --json asks nothing, give --yes or --dry-run as well")
)

// send shows the steps with what they cost, asks, and sends them.
func (f *sendFlags) send(ctx context.Context, client *chain.Client, steps []chain.Step, term Terminal, log *slog.Logger) error {
	q, closing, err := f.queue(ctx, client, log)
	if err != nil {
		return err
	}
	defer closing()
	plan, err := estimate(ctx, q, steps)
	if err != nil {
		return err
	}
	if !f.JSON {
		show(term.out, q.Address(), plan)
	}
	switch {
	case f.DryRun:
		return f.result(term.out, plan)
	case !f.Yes && f.JSON:
		return errAsk
	case !f.Yes && !term.confirm():
		return errNotSent
	}
	for i, step := range steps {
		r, err := chain.Send(ctx, q, step.Tx)
		if err != nil {
			err = fmt.Errorf("%s: %w", step.Does, err)
			if i > 0 { // what was sent before is done all the same
				err = errors.Join(err, f.result(term.out, plan))
			}
			return err
		}
		fee, err := pm.WeiFromBig(new(big.Int).Mul(r.GasPrice, new(big.Int).SetUint64(r.GasUsed)))
		if err != nil {
			return err
		}
		plan[i].Sent = &receipt{Tx: r.Hash.Hex(), Block: r.Block, Gas: r.GasUsed, Fee: fee}
		if f.made != nil {
			plan[i].Made = f.made(r)
		}
		if f.JSON {
			continue
		}
		fmt.Fprintf(term.out, "%s: done in block %d, %s for %d gas, %s\n", step.Does, r.Block, ShowEther(fee), r.GasUsed, r.Hash)
		if plan[i].Made != "" {
			fmt.Fprintln(term.out, f.kind, plan[i].Made)
		}
	}
	return f.result(term.out, plan)
}

func (f *sendFlags) result(out io.Writer, plan []planned) error {
	if !f.JSON {
		return nil
	}
	return f.print(out, plan, nil)
}

// estimate simulates the first step; the later ones depend on it.
func estimate(ctx context.Context, q *tx.Queue, steps []chain.Step) ([]planned, error) {
	out := make([]planned, len(steps))
	for i, s := range steps {
		out[i] = planned{Does: s.Does, Data: fmt.Sprintf("0x%x", s.Tx.Data)}
		if s.Tx.To != nil {
			out[i].To = s.Tx.To.Hex()
		}
		if s.Tx.Value != nil {
			v, err := pm.WeiFromBig(s.Tx.Value)
			if err != nil {
				return nil, err
			}
			out[i].Value = v
		}
		if i > 0 {
			continue
		}
		cost, err := q.Estimate(ctx, s.Tx)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Does, err)
		}
		fee, err := pm.WeiFromBig(cost.Fee)
		if err != nil {
			return nil, err
		}
		out[i].Gas, out[i].Fee = cost.Gas, &fee
	}
	return out, nil
}

func show(out io.Writer, from pm.Address, plan []planned) {
	fmt.Fprintf(out, "account %s\n", from)
	for i, p := range plan {
		cost := "cost known after the step before"
		if p.Fee != nil {
			cost = fmt.Sprintf("at most %s for %d gas", ShowEther(*p.Fee), p.Gas)
		}
		if !p.Value.IsZero() {
			cost += ", sends " + ShowEther(p.Value)
		}
		fmt.Fprintf(out, "%d. %s: %s\n", i+1, p.Does, cost)
	}
}

// Terminal is where a command shows and asks.
type Terminal struct {
	in  io.Reader
	out io.Writer
}

// NewTerminal returns a Terminal that reads answers and writes what commands show.
func NewTerminal(in io.Reader, out io.Writer) Terminal { return Terminal{in, out} }

// confirm asks before money moves. Nothing but a yes is one; a script that gives no answer gets none.
func (t Terminal) confirm() bool {
	if f, ok := t.in.(*os.File); ok {
		if info, err := f.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 && info.Mode()&os.ModeNamedPipe == 0 {
			return false
		}
	}
	fmt.Fprint(t.out, "Send? [y/N] ")
	line, err := bufio.NewReader(t.in).ReadString('\n')
	if err != nil {
		fmt.Fprintln(t.out) // the one who answers ends the line, nobody else does
	}
	answer := strings.ToLower(strings.TrimSpace(line))
	return answer == "y" || answer == "yes"
}
