package market

import "errors"

// What can be wrong between peers. On the wire these are codes (job.Refusal), never these texts.
var (
	ErrConfig      = errors.New("market: invalid configuration")
	ErrAdvert      = errors.New("market: advert is not valid")
	ErrExpired     = errors.New("market: no longer valid")
	ErrStale       = errors.New("market: older than what is known")
	ErrBinding     = errors.New("market: address and peer are not bound")
	ErrNoOffer     = errors.New("market: no orchestrator offers this")
	ErrPrice       = errors.New("market: price changed")
	ErrUnpaid      = errors.New("market: payment required")
	ErrTicket      = errors.New("market: ticket invalid")
	ErrOverloaded  = errors.New("market: no free capacity")
	ErrUnsupported = errors.New("market: capability not offered")
	ErrMedia       = errors.New("market: input cannot be used")
	ErrQuote       = errors.New("market: quote unknown or expired")
	ErrDeadline    = errors.New("market: deadline passed")
	ErrBanned      = errors.New("market: peer is banned")
	ErrLimit       = errors.New("market: more than was authorised")
	ErrProtocol    = errors.New("market: peer broke the protocol")
	ErrInternal    = errors.New("market: peer had an internal fault")
	ErrRate        = errors.New("market: no exchange rate that is fresh enough")
	ErrReceipt     = errors.New("market: receipt does not hold")
)
