package records

import (
	"context"
	"fmt"
	"slices"

	"github.com/castnet/castnet/pm"
)

// Payer is one account that pays this node: its sessions together, and what the chain says of it. Amounts are in wei.
type Payer struct {
	Payer    string   `json:"payer"`
	Peers    []string `json:"peers"` // gateways that paid from it
	Sessions int      `json:"sessions"`
	Credited pm.Wei   `json:"credited"` // by tickets
	Debited  pm.Wei   `json:"debited"`  // by delivered units
	Unused   pm.Wei   `json:"unused"`   // credit no unit has used
	Unpaid   pm.Wei   `json:"unpaid"`   // units no ticket has paid
	Waiting  pm.Wei   `json:"waiting"`  // face values of its winners that are not redeemed
	Funds    *Funds   `json:"funds"`    // null where the chain did not say
}

// Funds is what covers a payer's tickets, in wei.
type Funds struct {
	Deposit   pm.Wei `json:"deposit"`
	Reserve   pm.Wei `json:"reserve"`
	MaxFloat  pm.Wei `json:"max_float"` // the largest face value it covers here
	Unlocking bool   `json:"unlocking"` // it withdraws: its tickets are refused
}

// Payers gives the accounts that pay, by the newest sessions and winners, as many as there are or limit. funds may fail for
// any of them.
func (b *Book) Payers(ctx context.Context, limit int, funds func(context.Context, pm.Address) (Funds, error)) ([]Payer, error) {
	balances, err := b.Balances(ctx, Filter{Side: "payee", Limit: limit})
	if err != nil {
		return nil, err
	}
	out, at := []Payer{}, map[string]int{}
	for _, row := range balances {
		i, known := at[row.Payer]
		if !known {
			i = len(out)
			at[row.Payer], out = i, append(out, Payer{Payer: row.Payer, Peers: []string{}})
		}
		if err := out[i].add(row); err != nil {
			return nil, fmt.Errorf("payer %s: %w", row.Payer, err)
		}
	}
	wins, err := b.db.Wins().Pending(ctx, pm.Round{})
	if err != nil {
		return nil, err
	}
	for _, w := range wins {
		i, known := at[w.Ticket.Sender.Hex()]
		if !known {
			continue
		}
		if out[i].Waiting, err = out[i].Waiting.Add(w.Ticket.FaceValue); err != nil {
			return nil, fmt.Errorf("payer %s: %w", out[i].Payer, err)
		}
	}
	for i := range out {
		a, err := pm.ParseAddress(out[i].Payer)
		if err != nil {
			return nil, err
		}
		if f, err := funds(ctx, a); err == nil {
			out[i].Funds = &f
		}
	}
	return out, nil
}

// add counts one session in.
func (p *Payer) add(row Balance) error {
	p.Sessions++
	if row.Peer != "" && !slices.Contains(p.Peers, row.Peer) {
		p.Peers = append(p.Peers, row.Peer)
	}
	for _, sum := range []struct {
		to   *pm.Wei
		more pm.Wei
	}{{&p.Credited, row.Credited}, {&p.Debited, row.Debited}, {&p.Unused, row.Unused}, {&p.Unpaid, row.Unpaid}} {
		total, err := sum.to.Add(sum.more)
		if err != nil {
			return err
		}
		*sum.to = total
	}
	return nil
}
