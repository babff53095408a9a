package records

import (
	"context"
	"fmt"
	"log/slog"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/history"
	"github.com/castnet/castnet/chain/watch"
	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/pm"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

// EventsConfig says whose events are followed.
type EventsConfig struct {
	Account    pm.Address
	Sender     bool   // the account only pays: what becomes of its funds; else what is paid and minted
	Depth      uint64 // blocks an event must be old
	Registerer prometheus.Registerer
}

// Events follows what happens on the chain to one account from where an earlier run has come to, so that none is missed or
// counted twice, and tells of it. Winners move with it too when somebody else redeems them.
type Events struct {
	book   *store.Events
	client *chain.Client
	read   *history.Reader
	cfg    EventsConfig
	log    *slog.Logger
	count  *prometheus.CounterVec
}

// eventsName is that of the cursor and the logs in the database.
const eventsName = "account"

// NewEvents returns the events of an account. It follows nothing yet.
func NewEvents(client *chain.Client, db *store.DB, cfg EventsConfig, log *slog.Logger) (*Events, error) {
	read, err := history.New(client)
	if err != nil {
		return nil, fmt.Errorf("events: %w", err)
	}
	count := promauto.With(cfg.Registerer).NewCounterVec(prometheus.CounterOpts{Name: "castnet_records_events_total",
		Help: "Events of the chain that concern this node's account, by kind."}, []string{"kind"})
	return &Events{book: db.Events(eventsName, read, cfg.Account), client: client, read: read, cfg: cfg, log: log.With("part", "events"), count: count}, nil
}

// Run follows the events until ctx ends or the database fails. The first time it begins as far back as tickets hold.
func (e *Events) Run(ctx context.Context) error {
	cfg := watch.Config{Query: e.read.Earnings(), Depth: e.cfg.Depth}
	if e.cfg.Sender {
		cfg.Query = e.read.Query(e.cfg.Account)
	}
	head := e.client.Block()
	cfg.From = head - min(head, (e.client.TicketValidityPeriod()+1)*e.client.RoundLength())
	return watch.Track(ctx, e.client, cfg, e)
}

// List gives the newest events, at most n, the newest last.
func (e *Events) List(ctx context.Context, n int) ([]history.Event, error) {
	return e.book.List(ctx, n)
}

// Load implements watch.Book.
func (e *Events) Load(ctx context.Context) (watch.Cursor, error) { return e.book.Load(ctx) }

// Apply implements watch.Book.
func (e *Events) Apply(ctx context.Context, logs []watch.Log, c watch.Cursor) error {
	if err := e.book.Apply(ctx, logs, c); err != nil {
		return err
	}
	for _, ev := range e.read.Read(logs) {
		if !ev.Concerns(e.cfg.Account) {
			continue
		}
		e.count.WithLabelValues(string(ev.Kind)).Inc()
		level, text := slog.LevelInfo, "chain event"
		switch {
		case ev.Kind == history.Round:
			level = slog.LevelDebug
		case ev.Kind == history.Unlock && ev.Sender == e.cfg.Account:
			level, text = slog.LevelWarn, "withdrawal of the deposit began, nobody accepts this account's tickets any more"
		case ev.Kind == history.Claim && ev.Sender == e.cfg.Account:
			level, text = slog.LevelWarn, "a ticket was paid from the reserve, the deposit is used up"
		}
		e.log.Log(ctx, level, text, "kind", ev.Kind, "block", ev.Block, "tx", ev.Tx, "sender", ev.Sender, "recipient", ev.Recipient,
			"amount", ev.Amount, "round", ev.Round)
	}
	return nil
}

// Undo implements watch.Book.
func (e *Events) Undo(ctx context.Context, from uint64, c watch.Cursor) error {
	e.log.WarnContext(ctx, "the chain has changed its mind, events are read again", "from_block", from)
	return e.book.Undo(ctx, from, c)
}
