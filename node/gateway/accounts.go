package gateway

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"

	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/transcode/ingest"
)

// Accounts knows the customers, and what each of them pays with.
type Accounts interface {
	// Lookup returns the account of a key that opens what is wanted; account.ErrKey when there is none.
	Lookup(kind account.Kind, key string) (name string, err error)
	// Check tells whether an account may spend anything now; pm.ErrPolicy when not.
	Check(ctx context.Context, name string) error
	// Purses opens sessions that spend an account's money.
	Purses(name string) (Purses, error)
}

// customer is whom a stream or request is done for.
type customer struct {
	name  string // of the account; empty where there are no accounts
	label string // what a stream is called in public, so that its key stays secret; empty: the key is no secret
}

// publisher finds the customer of a published stream and refuses one that may not or cannot pay.
func (g *Gateway) publisher(ctx context.Context, in *ingest.Stream) (customer, error) {
	if g.parts.Accounts == nil {
		return customer{}, nil
	}
	name, err := g.parts.Accounts.Lookup(account.StreamKey, in.Key())
	if err == nil {
		err = g.parts.Accounts.Check(ctx, name)
	}
	if err != nil {
		g.metrics.streams.WithLabelValues("refused").Inc()
		g.log.WarnContext(ctx, "stream refused", "account", name, "remote", in.Remote(), "reason", err)
		return customer{}, fmt.Errorf("%w: %w", ingest.ErrRefused, err)
	}
	c := customer{name: name}
	if name != account.Anyone {
		mark := sha256.Sum256([]byte("castnet stream name\x00" + in.Key()))
		c.label = strings.ReplaceAll(name, "/", "-") + "-" + hex.EncodeToString(mark[:4])
	}
	return c, nil
}

// client finds the customer of an AI request by its API key and refuses one that may not or cannot pay.
func (g *Gateway) client(r *http.Request) (customer, error) {
	if g.parts.Accounts == nil {
		return customer{}, nil
	}
	scheme, key, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") {
		key = ""
	}
	name, err := g.parts.Accounts.Lookup(account.APIKey, strings.TrimSpace(key))
	if err != nil {
		return customer{}, err
	}
	return customer{name: name}, g.parts.Accounts.Check(r.Context(), name)
}

// affords tells whether a customer may still spend.
func (g *Gateway) affords(ctx context.Context, c customer) error {
	if g.parts.Accounts == nil {
		return nil
	}
	return g.parts.Accounts.Check(ctx, c.name)
}

// paidBy are the gateway's parts with the purses of a customer.
func (g *Gateway) paidBy(c customer) (Parts, error) {
	p := g.parts
	if p.Accounts == nil {
		return p, nil
	}
	var err error
	if p.Purses, err = p.Accounts.Purses(c.name); err != nil {
		return p, fmt.Errorf("purses of %s: %w", c.name, err)
	}
	return p, nil
}
