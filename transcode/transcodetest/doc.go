// Package transcodetest makes small, real H.264 segments for tests: cut from a clip that FFmpeg encoded, at any place on
// the stream's clock, whole or damaged on purpose.
//
//	clip := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 4, Width: 320, Height: 180})
//	segments := clip.Segments(t, 10*transcode.TimeBase)
package transcodetest
