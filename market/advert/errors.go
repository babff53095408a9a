package advert

import (
	"errors"
	"fmt"

	"github.com/castnet/castnet/market"
)

// Why an advert is not taken. Each also is one of the market's kinds, so that callers may test either.
var (
	// ErrSize: the envelope is above MaxSize; nothing of it was parsed.
	ErrSize = fmt.Errorf("advert: above %d bytes: %w", MaxSize, market.ErrAdvert)
	// ErrForged: the envelope's signature, or the signer, is not the peer's.
	ErrForged = fmt.Errorf("advert: forged: %w", market.ErrAdvert)
	// ErrMalformed: a field is missing, too long, or there are too many of them.
	ErrMalformed = fmt.Errorf("advert: malformed: %w", market.ErrAdvert)
	// ErrEarly: issued further in the future than clocks may differ.
	ErrEarly = fmt.Errorf("advert: issued in the future: %w", market.ErrAdvert)
	// ErrElsewhere: for another network, chain or contract.
	ErrElsewhere = fmt.Errorf("advert: for another network: %w", market.ErrAdvert)
	// ErrTooSoon: its author published less than the minimum gap ago, or too often lately.
	ErrTooSoon = fmt.Errorf("advert: too many from this peer: %w", market.ErrAdvert)
	// ErrStake: its recipient has less stake than this book asks for.
	ErrStake = fmt.Errorf("advert: not enough stake: %w", market.ErrAdvert)
	// ErrNone: the asked peer has no advert.
	ErrNone = errors.New("advert: peer advertises nothing")
)
