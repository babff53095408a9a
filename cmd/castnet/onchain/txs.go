package onchain

import (
	"context"
	"fmt"
	"log/slog"
	"math/big"
	"time"

	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/pm"
)

type txCmd struct {
	List txListCmd `cmd:"" help:"List the transactions sent from a directory's keys, and what became of them."`
}

type txListCmd struct {
	Dir   string `default:"${home}/${role}" help:"State directory of a node, or the one of the keystore file." placeholder:"DIR"`
	Limit int    `default:"50" help:"Newest ones shown."`
	JSON  bool   `name:"json" help:"Print JSON."`
}

// Run lists transactions.
func (c *txListCmd) Run(ctx context.Context, term Terminal, log *slog.Logger) error {
	book, closing, err := node.ReadTransactions(ctx, c.Dir, log)
	if err != nil {
		return err
	}
	defer closing()
	list, err := book.List(ctx, c.Limit)
	if err != nil {
		return err
	}
	views, methods := []sentView{}, tx.NewMethods()
	for _, e := range list {
		v, err := viewOf(e, methods)
		if err != nil {
			return err
		}
		views = append(views, v)
	}
	f := readFlags{JSON: c.JSON}
	return f.print(term.out, views, func(row func(...any)) {
		row("CHANGED", "ACCOUNT", "NONCE", "DOES", "STATE", "BLOCK", "TRIES", "TRANSACTION")
		for _, v := range views {
			cells := []any{v.At.Local().Format(time.DateTime), v.Account, v.Nonce, v.Does, v.State, v.Block, len(v.Hashes), v.Hashes[len(v.Hashes)-1]}
			if v.Reason != "" {
				cells = append(cells, v.Reason)
			}
			row(cells...)
		}
	})
}

// sentView is a transaction as it is shown: amounts in strings, which keep every digit, data in hexadecimal digits.
type sentView struct {
	ID      string     `json:"id"` // hash it was first sent under
	Account pm.Address `json:"account"`
	Nonce   uint64     `json:"nonce"`
	To      string     `json:"to,omitempty"`
	Does    string     `json:"does,omitempty"` // method it calls
	Data    string     `json:"data"`
	Value   pm.Wei     `json:"value"`
	Gas     uint64     `json:"gas"`
	Tip     pm.Wei     `json:"tip"` // wei per gas
	Cap     pm.Wei     `json:"cap"`
	Hashes  []string   `json:"hashes"`
	State   tx.State   `json:"state"`
	Reason  string     `json:"reason,omitempty"`
	Block   uint64     `json:"block,omitempty"`
	At      time.Time  `json:"at"`
}

func viewOf(e tx.Entry, m tx.Methods) (sentView, error) {
	v := sentView{ID: e.ID.Hex(), Account: e.Account, Nonce: e.Nonce, Does: m.Of(e), Data: fmt.Sprintf("0x%x", e.Data), Gas: e.Gas,
		State: e.State, Reason: e.Reason, Block: e.Block, At: e.At, Hashes: []string{}}
	if e.To != nil {
		v.To = e.To.Hex()
	}
	for _, h := range e.Hashes {
		v.Hashes = append(v.Hashes, h.Hex())
	}
	for to, from := range map[*pm.Wei]*big.Int{&v.Value: e.Value, &v.Tip: e.Tip, &v.Cap: e.Cap} {
		if from == nil {
			continue
		}
		var err error
		if *to, err = pm.WeiFromBig(from); err != nil {
			return v, fmt.Errorf("transaction %s: %w", e.ID, err)
		}
	}
	return v, nil
}
