package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/transcode/ingest"
)

// benchLadder is the ladder of design: four rungs of a 1080p source.
func benchLadder() []transcode.Profile {
	p := func(name string, w, h, kbit int) transcode.Profile {
		return transcode.Profile{Name: name, Width: w, Height: h, Bitrate: kbit * 1000, Codec: transcode.H264}
	}
	return []transcode.Profile{p("720p", 1280, 720, 3000), p("480p", 854, 480, 1400), p("360p", 640, 360, 800), p("240p", 426, 240, 400)}
}

// ladderEngine is the engine's CPU time for one segment against the plain command's.
func ladderEngine() bench {
	return bench{name: "ladder/engine", unit: "CPU ms", against: "plain ffmpeg: split, bicubic, default threads", rounds: 5,
		open: func(ctx context.Context) (func(context.Context) (float64, float64, error), func(), error) {
			dir, err := os.MkdirTemp("", "bench")
			if err != nil {
				return nil, nil, err
			}
			clip := filepath.Join(dir, "clip.ts")
			if err := ffmpeg.Generate(ctx, clip, ffmpeg.GenerateConfig{Seconds: 2, Width: 1920, Height: 1080, Bitrate: 6_000_000}); err != nil {
				return nil, nil, err
			}
			engine, err := ffmpeg.New(ffmpeg.Config{Ahead: -1}, slog.New(slog.DiscardHandler))
			if err != nil {
				return nil, nil, err
			}
			return func(ctx context.Context) (float64, float64, error) { return ladderBoth(ctx, engine, clip) },
				func() { _ = os.RemoveAll(dir) }, nil
		}}
}

func ladderBoth(ctx context.Context, engine *ffmpeg.Engine, clip string) (value, reference float64, err error) {
	in, err := ingest.File(ctx, ingest.Config{Target: 5 * time.Second}, "clip", func(ctx context.Context) (io.ReadCloser, error) { return ffmpeg.Demux(ctx, clip) })
	if err != nil {
		return 0, 0, err
	}
	defer in.Close()
	seg, err := in.Next(ctx)
	if err != nil {
		return 0, 0, fmt.Errorf("segment of the clip: %w", err)
	}
	before := engine.Stats()
	if _, err := engine.Transcode(ctx, seg, benchLadder(), discard{}); err != nil {
		return 0, 0, err
	}
	cpu := engine.Stats().CPU - before.CPU
	plain, err := ffmpeg.Baseline(ctx, clip, benchLadder())
	return float64(cpu.Milliseconds()), float64(plain.Milliseconds()), err
}

// discard is a sink for what is only measured.
type discard struct{}

func (discard) Write(int, []byte) error    { return nil }
func (discard) Used(transcode.Usage) error { return nil }
