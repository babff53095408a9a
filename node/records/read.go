package records

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/castnet/castnet/internal/store"
)

// Filter says which rows are wanted; a zero field takes all. Texts are beginnings, so that eight digits of an id will do; of
// peers, whose ids all begin alike, the end does as well.
type Filter struct {
	Side       string // payer or payee
	Payer      string // address; of tickets the sender
	Peer       string // orchestrator or gateway
	Session    string
	Capability string
	State      string // of a ticket, or end of a receipt
	Since      time.Time
	Until      time.Time
	Limit      int
}

func begins(text, with string) bool {
	return with == "" || len(text) >= len(with) && strings.EqualFold(text[:len(with)], with)
}

func ofPeer(id, want string) bool {
	return begins(id, want) || strings.HasSuffix(id, want)
}

func (f Filter) at(t time.Time) bool {
	return !t.Before(f.Since) && (f.Until.IsZero() || t.Before(f.Until))
}

func (f Filter) balance(b Balance) bool {
	return begins(b.Side, f.Side) && begins(b.Payer, f.Payer) && ofPeer(b.Peer, f.Peer) && begins(b.Session, f.Session) && f.at(b.Changed)
}

func (f Filter) receipt(r Receipt) bool {
	return begins(r.Side, f.Side) && begins(r.Payer, f.Payer) && (ofPeer(r.Orchestrator, f.Peer) || ofPeer(r.Gateway, f.Peer)) &&
		begins(r.Session, f.Session) && begins(r.Capability, f.Capability) && begins(r.End, f.State) && f.at(r.At)
}

func (f Filter) ticket(t Ticket) bool {
	return begins(t.Sender, f.Payer) && begins(t.State, f.State) && f.at(t.Won)
}

// Balances picks the rows of all that are wanted.
func (f Filter) Balances(all []Balance) []Balance { return pick(all, f.Limit, f.balance) }

// Receipts picks the rows of all that are wanted.
func (f Filter) Receipts(all []Receipt) []Receipt { return pick(all, f.Limit, f.receipt) }

// Tickets picks the rows of all that are wanted.
func (f Filter) Tickets(all []Ticket) []Ticket { return pick(all, f.Limit, f.ticket) }

func pick[T any](all []T, limit int, want func(T) bool) []T {
	out := make([]T, 0, min(len(all), 1024))
	for _, row := range all {
		if limit > 0 && len(out) >= limit {
			break
		}
		if want(row) {
			out = append(out, row)
		}
	}
	return out
}

// most bounds what is read of balances and tickets at once.
const most = 1 << 20

// Book reads rows from a node's database.
type Book struct{ db *store.DB }

// Of reads from a database that somebody else closes.
func Of(db *store.DB) *Book { return &Book{db} }

// Open opens a database for reading only; a node may be using it. Errors are those of store.OpenReader.
func Open(ctx context.Context, path string, log *slog.Logger) (*Book, error) {
	db, err := store.OpenReader(ctx, path, log)
	if err != nil {
		return nil, err
	}
	return &Book{db}, nil
}

// Close closes the database.
func (b *Book) Close() error { return b.db.Close() }

// Balances gives the accounts of both sides, the last changed first on either.
func (b *Book) Balances(ctx context.Context, f Filter) ([]Balance, error) {
	var out []Balance
	for _, side := range sides {
		all, err := b.db.Books().Accounts(ctx, side, f.bound())
		if err != nil {
			return nil, err
		}
		for _, a := range all {
			out = append(out, balanceOf(a))
		}
	}
	return f.Balances(out), nil
}

// Tickets gives winners, the newest first.
func (b *Book) Tickets(ctx context.Context, f Filter) ([]Ticket, error) {
	all, err := b.db.Wins().List(ctx, f.bound())
	if err != nil {
		return nil, err
	}
	out := make([]Ticket, 0, len(all))
	for _, w := range all {
		out = append(out, ticketOf(w))
	}
	return f.Tickets(out), nil
}

// bound is how many rows may have to be looked at: exactly the limit where nothing else is asked for.
func (f Filter) bound() int {
	plain := f
	plain.Limit = 0
	if f.Limit > 0 && plain == (Filter{}) {
		return f.Limit
	}
	return most
}

// errEnough ends a reading.
var errEnough = errors.New("records: enough")

// EachReceipt gives receipts of both sides to see, the newest first, one at a time.
func (b *Book) EachReceipt(ctx context.Context, f Filter, see func(Receipt) error) error {
	n := 0
	// A receipt is kept some moments after it was issued, and its issuer's clock may differ: the time is looked at again.
	err := b.db.Receipts().Each(ctx, f.Since.Add(-24*time.Hour), time.Now().Add(24*time.Hour), func(r store.Record) error {
		row := receiptOf(r)
		if !f.receipt(row) {
			return nil
		}
		if n++; f.Limit > 0 && n > f.Limit {
			return errEnough
		}
		return see(row)
	})
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

// Receipts gives the receipts of both sides, the newest first.
func (b *Book) Receipts(ctx context.Context, f Filter) ([]Receipt, error) {
	out := []Receipt{}
	err := b.EachReceipt(ctx, f, func(r Receipt) error {
		out = append(out, r)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("receipts: %w", err)
	}
	return out, nil
}
