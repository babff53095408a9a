package onchain

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/castnet/castnet/chain/tx"
	"github.com/castnet/castnet/node"
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
	book, closing, err := node.OpenTransactions(c.Dir, log)
	if err != nil {
		return err
	}
	defer closing()
	list, err := book.List(ctx, c.Limit)
	if err != nil {
		return err
	}
	if list == nil {
		list = []tx.Entry{}
	}
	f := readFlags{JSON: c.JSON}
	return f.print(term.out, list, func(row func(...any)) {
		row("CHANGED", "ACCOUNT", "NONCE", "STATE", "BLOCK", "TRIES", "TRANSACTION", "")
		for _, e := range list {
			row(e.At.Format(time.DateTime), e.Account, e.Nonce, e.State, e.Block, len(e.Hashes), fmt.Sprint(e.Hashes[len(e.Hashes)-1]), e.Reason)
		}
	})
}
