package main

import (
	"context"
	"fmt"
	"io"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/history"
	"github.com/castnet/castnet/cmd/castnet/onchain"
	"github.com/castnet/castnet/pm"
)

// eventsCmd lists what a running node has kept of the chain's events: what happened to its funds, what was paid, rewards.
type eventsCmd struct {
	Dir   string `default:"${home}/${role}" help:"State directory of the running node." placeholder:"DIR"`
	Admin string `help:"Admin URL of the node, instead of --dir." placeholder:"URL"`
	Kind  string `help:"Only of this kind: deposit, reserve, claim, unlock, cancel, withdrawal, redeemed, round or reward." placeholder:"KIND"`
	Limit int    `default:"100" help:"Rows at most, the newest; 0: all that are shown."`
	JSON  bool   `name:"json" help:"Print JSON."`
}

// Run lists events.
func (c *eventsCmd) Run(ctx context.Context, out io.Writer) error {
	url, err := adminURL(c.Admin, c.Dir)
	if err != nil {
		return err
	}
	var all []history.Event
	if err := fetchView(ctx, url, "events", &all); err != nil {
		return err
	}
	return printRows(out, c.JSON, c.pick(all), "block\tkind\tround\tsender\trecipient\tamount\ttx", func(e history.Event) string {
		amount, round := "", ""
		switch e.Kind {
		case history.Reward:
			amount = chain.ShowTokens(e.Amount)
		case history.Unlock, history.Round:
			round = fmt.Sprint(e.Round)
		case history.Cancel:
		default:
			amount = onchain.ShowEther(e.Amount)
		}
		return fmt.Sprintf("%d\t%s\t%s\t%s\t%s\t%s\t%s", e.Block, e.Kind, round, party(e.Sender), party(e.Recipient), amount, e.Tx)
	})
}

// pick gives the newest events of a kind.
func (c *eventsCmd) pick(all []history.Event) []history.Event {
	out := []history.Event{}
	for _, e := range all {
		if c.Kind == "" || string(e.Kind) == c.Kind {
			out = append(out, e)
		}
	}
	if c.Limit > 0 && len(out) > c.Limit {
		out = out[len(out)-c.Limit:]
	}
	return out
}

// party is an account in a table; nothing where there is none.
func party(a pm.Address) string {
	if a == (pm.Address{}) {
		return ""
	}
	return short(a.Hex())
}
