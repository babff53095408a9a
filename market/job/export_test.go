package job

// For tests that speak the protocol by hand.
var (
	DecodeRefusal = decodeRefusal
	EncodeRefusal = encodeRefusal
)
