package advert

import (
	"fmt"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
	lru "github.com/hashicorp/golang-lru/v2"
)

// bindingsKept bounds the cache of bindings whose signature has been checked: recovering a signer costs more than all
// other checks together, and the same binding comes with every refresh.
const bindingsKept = 32 << 10

// Verifier turns what a peer sent into an advert that may be believed.
type Verifier struct {
	scope Scope
	known *lru.Cache[pm.Hash, struct{}]
}

// NewVerifier returns a verifier of adverts made for scope s. market.ErrConfig when the scope names no network.
func NewVerifier(s Scope) (*Verifier, error) {
	if s.Network == "" || len(s.Network) > maxLabel {
		return nil, fmt.Errorf("network %q: %w", s.Network, market.ErrConfig)
	}
	known, err := lru.New[pm.Hash, struct{}](bindingsKept)
	if err != nil {
		return nil, fmt.Errorf("binding cache: %w: %w", market.ErrConfig, err)
	}
	return &Verifier{scope: s, known: known}, nil
}

// Open checks a sealed advert in this order: size, signature, signer, form, network, time, binding. Its errors are ErrSize,
// ErrForged, ErrMalformed, ErrElsewhere, ErrEarly, market.ErrExpired and market.ErrBinding.
func (v *Verifier) Open(raw []byte) (market.Advert, error) {
	a, err := decode(raw)
	if err != nil {
		return market.Advert{}, err
	}
	if a.Network != v.scope.Network {
		return market.Advert{}, fmt.Errorf("network %q, not %q: %w", a.Network, v.scope.Network, ErrElsewhere)
	}
	now := time.Now()
	if a.Issued.After(now.Add(Skew)) {
		return market.Advert{}, fmt.Errorf("issued %s: %w", stamp(a.Issued), ErrEarly)
	}
	if now.After(a.Expires) {
		return market.Advert{}, fmt.Errorf("advert of %s ended %s: %w", a.Peer, stamp(a.Expires), market.ErrExpired)
	}
	if err := v.checkBinding(a, now); err != nil {
		return market.Advert{}, err
	}
	return a, nil
}

func (v *Verifier) checkBinding(a market.Advert, now time.Time) error {
	if err := checkBindingTime(v.scope, a.Binding, now); err != nil {
		return err
	}
	pre := preimage(a.Network, a.Peer, a.Recipient, a.Binding)
	key := pm.Keccak(pre, a.Recipient[:], a.Binding.Sig[:])
	if _, ok := v.known.Get(key); ok {
		return nil
	}
	if err := checkBindingSig(a.Network, a.Peer, a.Recipient, a.Binding); err != nil {
		return err
	}
	v.known.Add(key, struct{}{})
	return nil
}
