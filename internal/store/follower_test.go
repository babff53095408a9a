package store_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/watch"
	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/pm"
)

// TestLogsAreAppliedOnceOverKillsAndReorganisations compares what is kept with what the chain says in the end.
func TestLogsAreAppliedOnceOverKillsAndReorganisations(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{Gateways: 1})
	b, err := broker.New(c.Client, c.Gateway(t, 0).Sender, broker.Config{}, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	fund := func() {
		t.Helper()
		if _, err := b.Fund(t.Context(), pm.NewWei(1), pm.NewWei(2)); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "castnet.db")
	// follow runs a process until what it has kept is what the chain holds, or kills it at its first step.
	follow := func(kill bool) {
		t.Helper()
		db, err := store.Open(file, slog.New(slog.DiscardHandler))
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
		defer cancel()
		f := db.Follower("all")
		ended := make(chan error, 1)
		go func() { ended <- watch.Track(ctx, c.Client, watch.Config{}, f) }()
		for {
			have, err := f.Logs(ctx)
			if err != nil {
				t.Fatal(err)
			}
			cur, err := f.Load(ctx)
			if err != nil {
				t.Fatal(err)
			}
			if want := chainLogs(t, c); kill && cur.Next > 0 || cur.Next > c.Client.Block() && ids(have) == want {
				break
			}
			time.Sleep(time.Millisecond)
		}
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
	fund()
	follow(true)
	fund()
	follow(false)
	for range 3 {
		fund()
		follow(false)
		if err := c.Fork(3); err != nil { // what was in the three blocks goes into others
			t.Fatal(err)
		}
		follow(true)
		fund()
		follow(false)
	}
}

// chainLogs reads everything anew.
func chainLogs(t *testing.T, c *chaintest.Chain) string {
	t.Helper()
	all, err := c.Client.Logs(t.Context(), 0, watch.Config{}.Query)
	if err != nil {
		t.Fatal(err)
	}
	return ids(all)
}

func ids(logs []watch.Log) string {
	text := ""
	for _, l := range logs {
		text += fmt.Sprintln(l.BlockNumber, l.Index, l.BlockHash, l.TxHash)
	}
	return text
}
