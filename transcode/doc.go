// Package transcode knows codecs and containers, and nothing of networks or money.
//
// Every input protocol converts to a [Segment] and every output protocol converts from a [Rendition]; no protocol knows
// another. An [Engine] turns the body of a segment into the renditions of a ladder while the body is still growing.
//
// It is not a media server: the gateway joins ingest and HLS to the market, in package node/gateway.
package transcode
