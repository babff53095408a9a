// Package p2p is the one owner of libp2p: identity, transports, discovery, limits and bans.
// It moves bytes between peers; it has never heard of a price or a frame of video.
//
// A [Host] is opened from a [Config], serves protocols registered with [Handle] (one request, one
// reply) and [HandleStream] (framed, two-way), and speaks to others with [Call] and
// [Host.OpenStream]. [Host.Join] takes part in a gossip topic, [Host.Provide] and [Host.Find] use
// the network's own DHT, [Identity.Seal] and [Unseal] make and open signed envelopes.
//
//	h, err := p2p.Open(p2p.Config{Network: "dev-x", Role: p2p.Orchestrator}, log)
//	if err != nil {
//		return err
//	}
//	defer h.Close()
//	p2p.Handle(ctx, h, "/castnet/quote/1", limits, quote)
//	return h.Run(ctx) // until ctx ends and open streams are finished
package p2p
