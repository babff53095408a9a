// Package advert makes orchestrators known: signed, expiring statements of what they offer, found without a registry.
//
// An orchestrator runs an [Announcer]: it binds its peer id to its recipient address, seals an advert with the peer key,
// publishes it on a gossip topic and provides one key per capability in the DHT. A gateway keeps a [Book], fed by gossip
// through a [Feed], and fills it from the DHT with a [Finder] when it starts with nothing. Whatever a peer says passes
// [Verifier.Open] first; afterwards it is a market.Advert and believed until it expires.
//
//	book, err := advert.NewBook(nil, log)
//	found, err := finder.Find(ctx, "transcode/h264", 20) // cold start
//	offers := book.Find("transcode/h264")               // warm: no network
//
// It chooses nobody (package selection does) and gives no opinion about a peer (package reputation does).
package advert
