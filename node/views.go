package node

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/node/devnet"
	"github.com/castnet/castnet/pm"
)

// advertGapDev is the shortest time between two adverts on a dev network.
const advertGapDev = time.Second

// WinView is one winning ticket as the admin API shows it.
type WinView struct {
	Ticket string    `json:"ticket"`
	Sender string    `json:"sender"`
	Face   pm.Wei    `json:"face_value"`
	State  string    `json:"state"`
	Tx     string    `json:"tx,omitempty"`
	Reason string    `json:"reason,omitempty"`
	Paid   pm.Wei    `json:"paid"`
	Won    time.Time `json:"won"`
	Marked time.Time `json:"marked"`
}

// maxWins bounds how many winners the admin API shows.
const maxWins = 1000

func winners(ctx context.Context, wins *store.Wins) ([]WinView, error) {
	list, err := wins.List(ctx, maxWins)
	if err != nil {
		return nil, err
	}
	out := make([]WinView, 0, len(list))
	for _, w := range list {
		v := WinView{Ticket: w.Win.Ticket.Hash().Hex(), Sender: w.Win.Ticket.Sender.Hex(), Face: w.Win.Ticket.FaceValue,
			State: string(w.Outcome.State), Reason: w.Outcome.Reason, Paid: w.Outcome.Paid, Won: w.Won, Marked: w.Marked}
		if w.Outcome.Tx != (pm.Hash{}) {
			v.Tx = w.Outcome.Tx.Hex()
		}
		out = append(out, v)
	}
	return out, nil
}

// Redemptions reads every redemption from the TicketBroker's events on the dev chain at url.
func Redemptions(ctx context.Context, url string) ([]devnet.Redemption, error) {
	log := slog.New(slog.DiscardHandler)
	client, err := chain.Dial(ctx, chain.Config{URLs: []string{url}}, log)
	if err != nil {
		return nil, fmt.Errorf("chain: %w", err)
	}
	defer client.Close()
	b, err := broker.New(client, nil, broker.Config{}, log)
	if err != nil {
		return nil, fmt.Errorf("broker: %w", err)
	}
	found, err := b.Redeemed(ctx, 0, broker.Filter{})
	if err != nil {
		return nil, fmt.Errorf("redemptions: %w", err)
	}
	out := make([]devnet.Redemption, 0, len(found))
	for _, r := range found {
		out = append(out, devnet.Redemption{Ticket: r.Ticket.Hash().Hex(), Recipient: r.Ticket.Recipient.Hex(), Face: r.Ticket.FaceValue, Paid: r.Paid})
	}
	return out, nil
}
