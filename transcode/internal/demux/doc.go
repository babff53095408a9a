// Package demux reads an MPEG-TS that comes from outside: the packets of a program's first H.264 and first AAC track. It is
// made for hostile input: what it keeps is bounded, bytes that are no packets are skipped, damaged tables are ignored.
// Package ts, beside it, judges the video-only streams the network itself exchanges.
//
// It is our own because mediacommon's reader keeps at most 1 MiB while it looks for the tracks and then fails, which
// streams of a high bitrate run into, and has no bound on a frame later. For writing, mediacommon's writer is used.
package demux
