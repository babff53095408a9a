package node_test

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/transcode/ingest"
)

// cut is the first part of a file.
func cut(t *testing.T, file string, part float64) string {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "cut"+filepath.Ext(file))
	if err := os.WriteFile(name, raw[:int(part*float64(len(raw)))], 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestFilesAreTranscodedAsFarAsTheyGo(t *testing.T) {
	t.Parallel()
	cfg := config(t, p2p.Orchestrator)
	cfg.Engine.VideoSlots = 16 // all files are sent at once
	o := start(t, cfg)
	whole := clip(t, ffmpeg.GenerateConfig{Seconds: 6, Audio: true})
	stream := filepath.Join(t.TempDir(), "clip.ts")
	if err := ffmpeg.Remux(t.Context(), whole, stream); err != nil {
		t.Fatal(err)
	}
	text := filepath.Join(t.TempDir(), "text.mp4")
	if err := os.WriteFile(text, make([]byte, 100_000), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		file     string
		alone    bool
		segments int // at least one frame of the last
		frames   int // at least
		want     []error
	}{
		"whole":                         {file: whole, segments: 3, frames: 180},
		"cut off in mid packet":         {file: cut(t, stream, .8), segments: 3, frames: 130},
		"cut off index":                 {file: cut(t, whole, .8), want: []error{transcode.ErrMedia}},
		"no video":                      {file: text, want: []error{transcode.ErrMedia}},
		"not there":                     {file: "/nonexistent.mp4", want: []error{transcode.ErrMedia, os.ErrNotExist}},
		"one key frame in nine seconds": {file: clip(t, ffmpeg.GenerateConfig{Seconds: 9, OneKeyFrame: true}), segments: 5, frames: 270},
		"sound alone":                   {file: clip(t, ffmpeg.GenerateConfig{Seconds: 2, AudioOnly: true}), want: []error{ingest.ErrNoVideo}},
		"nobody to do it by":            {file: whole, alone: true, want: []error{market.ErrNoOffer, gateway.ErrLost}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cfg := config(t, p2p.Gateway)
			cfg.Gateway.Record, cfg.Gateway.Patience = "", patience
			if cfg.P2P.Bootstrap = []string{o.Info().Addrs[0]}; tc.alone {
				cfg.P2P.Bootstrap, cfg.Gateway.Patience = nil, time.Second
			}
			said := &logs{t: t}
			t.Cleanup(func() {
				if t.Failed() {
					t.Log(said.String())
				}
			})
			n, err := node.Open(t.Context(), cfg, slog.New(slog.NewTextHandler(said, &slog.HandlerOptions{Level: slog.LevelDebug})))
			if err != nil {
				t.Fatal(err)
			}
			defer n.Close()
			out, heard := t.TempDir(), 0.0
			var done gateway.Done
			file, err := ffmpeg.Study(t.Context(), tc.file, 2*time.Second)
			if err == nil {
				done, err = n.TranscodeFile(t.Context(), file, out, func(seconds float64) {
					if seconds <= heard {
						t.Errorf("progress goes from %.1f to %.1f s", heard, seconds)
					}
					heard = seconds
				})
			}
			for _, want := range tc.want {
				if !errors.Is(err, want) {
					t.Errorf("got %v, want %v", err, want)
				}
			}
			if err != nil && len(tc.want) == 0 {
				t.Error(err)
			}
			if tc.segments == 0 {
				return
			}
			if done.Segments != tc.segments || done.Lost != 0 || heard < float64(tc.frames)/30-.1 {
				t.Errorf("done %+v, heard of %.1f s", done, heard)
			}
			in := frames(t, filepath.Join(out, "source", "index.m3u8"))
			if got := frames(t, filepath.Join(out, "90p", "index.m3u8")); got != in || in < tc.frames {
				t.Errorf("%d frames of %d, want %d and more", got, in, tc.frames)
			}
		})
	}
}
