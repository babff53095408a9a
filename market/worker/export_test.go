package worker

// For tests of what must not be accepted.
var (
	Proof        = proof
	DecodeHello  = decodeHello
	DecodeStatus = decodeStatus
	EncodeHello  = encodeHello
	EncodeStatus = encodeStatus
)
