package ffmpeg

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/castnet/castnet/transcode"
)

// Baseline transcodes a file into ladder the way a person would on the command line (one split, bicubic scaling from the
// source, default threads, the same presets and bitrates) and returns the CPU time it took. The engine is measured
// against it.
func Baseline(ctx context.Context, file string, ladder []transcode.Profile) (time.Duration, error) {
	program, err := lookup("", "ffmpeg")
	if err != nil {
		return 0, err
	}
	n := len(ladder)
	filter := fmt.Sprintf("[0:v]split=%d", n)
	for i := range n {
		filter += fmt.Sprintf("[s%d]", i)
	}
	for i, p := range ladder {
		filter += fmt.Sprintf(";[s%d]scale=%d:%d:flags=bicubic[o%d]", i, p.Width, p.Height, i)
	}
	args := quiet("-i", file, "-filter_complex", filter)
	for i, p := range ladder {
		bits, preset := strconv.Itoa(p.Bitrate), p.Preset
		if preset == "" {
			preset = transcode.DefaultPreset
		}
		args = append(args, "-map", fmt.Sprintf("[o%d]", i), "-c:v", "libx264", "-preset", preset,
			"-b:v", bits, "-maxrate", bits, "-bufsize", bits, "-f", "mpegts", "/dev/null")
	}
	var said bytes.Buffer
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env, cmd.Stderr = environment(), &said
	if err := cmd.Run(); err != nil {
		return 0, fmt.Errorf("plain command: %w: %s: %w", err, strings.TrimSpace(said.String()), transcode.ErrEngine)
	}
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), nil
}
