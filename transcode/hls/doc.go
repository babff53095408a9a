// Package hls publishes renditions as HTTP Live Streaming: a master playlist over all rungs of a stream, a media playlist
// per rung and its segments as MPEG-TS, either from memory over HTTP ([Server]) or into a directory ([OpenDir]); both share
// one playlist writer.
//
// The media sequence number of a segment is its position in the stream, so that the rungs of a stream stay aligned
// whatever each of them lost; a lost one is listed as EXT-X-GAP. Segments may arrive in any order, they are listed in
// order. The package neither decodes nor muxes media: it publishes the bytes it is given.
package hls
