// Package ffmpeg is the transcode engine: the ffmpeg program in a child process per segment, bytes streamed in and out.
//
// A hostile stream can crash only its own child, the process that holds keys never decodes an untrusted byte, and any
// build of FFmpeg from 4.4 on will do. Children are started ahead while [Engine.Run] is running, so that their start-up
// is hidden. No other package starts FFmpeg; what others need of it ([Inspect], [Demux], [Push], [Generate], [Remux],
// [Probe]) is here too.
//
//	engine, err := ffmpeg.New(ffmpeg.Config{}, log)
//	...
//	usage, err := engine.Transcode(ctx, segment, ladder, sink)
package ffmpeg
