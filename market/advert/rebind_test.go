package advert

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/p2ptest"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

var errAway = errors.New("the signer is away")

// absent is a signer that may be away.
type absent struct {
	*pmtest.Key
	away bool
}

// SignTyped implements pm.Signer.
func (a *absent) SignTyped(ctx context.Context, typed []byte) (pm.Signature, error) {
	if a.away {
		return pm.Signature{}, errAway
	}
	return a.Key.SignTyped(ctx, typed)
}

// empty sells nothing.
type empty struct{}

func (empty) Offers() []market.Offer   { return nil }
func (empty) Load() uint32             { return 0 }
func (empty) Changed() <-chan struct{} { return nil }

func TestABindingOutlivesItsSigner(t *testing.T) {
	t.Parallel()
	log := slog.New(slog.DiscardHandler)
	host, err := p2p.Open(p2p.Config{Network: "dev-test", Role: p2p.Orchestrator, Listen: p2ptest.Loopback()}, log)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = host.Close() })
	signer := &absent{Key: pmtest.NewKey("recipient")}
	w := &writer{a: &Announcer{parts: Parts{Host: host, Signer: signer, Source: empty{}}, log: log,
		cfg: Config{Scope: Scope{Network: "dev-test"}, Life: 10 * time.Minute}, wake: make(chan struct{}, 1)}}
	now := time.Unix(1_800_000_000, 0)
	at := func(after time.Duration, want error) market.Binding {
		t.Helper()
		if err := w.renew(t.Context(), now.Add(after)); !errors.Is(err, want) {
			t.Errorf("after %s: %v, want %v", after, err, want)
		}
		return w.last.Binding
	}
	first := at(0, nil)
	signer.away = true
	late := renewAt + time.Hour
	if at(late, nil) != first {
		t.Error("another binding without its signer")
	}
	if w.unbound(now.Add(late + rebindTime - 1)) {
		t.Error("an absent signer is asked again at once")
	}
	if !w.unbound(now.Add(late + rebindTime)) {
		t.Error("an absent signer is never asked again")
	}
	at(MaxBinding+time.Hour, errAway)
	signer.away = false
	if again := at(MaxBinding+time.Hour, nil); again == first || again.NotAfter.Before(now.Add(MaxBinding+time.Hour)) {
		t.Errorf("bound until %s", again.NotAfter)
	}
}
