// Package gateway is the role that takes streams, files and AI requests from users and has them done by orchestrators.
//
// It joins ingest, the market, verification and HLS: the loops of a stream, a segment and a request live here, with the
// adapters between the values of two packages. It holds no codec, no wire format and no arithmetic of its own.
package gateway
