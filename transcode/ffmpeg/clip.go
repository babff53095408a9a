package ffmpeg

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/castnet/castnet/transcode"
)

// GenerateConfig is the clip Generate makes.
type GenerateConfig struct {
	Seconds       float64
	Width, Height int
	FPS           transcode.Rate // zero means 30
	Audio         bool           // a sine tone, AAC
	OneKeyFrame   bool           // a key frame at the start and none later, instead of one every two seconds
	AudioOnly     bool           // the tone alone
	Interlaced    bool           // two fields a frame
	Bitrate       int            // bit/s; 0 leaves it to the encoder's quality
}

// Generate writes a moving test picture with a frame counter to path, H.264 with B-frames, in the container its
// extension names.
func Generate(ctx context.Context, path string, c GenerateConfig) error {
	rate := c.FPS
	if rate == (transcode.Rate{}) {
		rate = transcode.Rate{Num: 30, Den: 1}
	}
	length := strconv.FormatFloat(c.Seconds, 'f', -1, 64)
	var in, out []string
	if !c.AudioOnly {
		in = append(in, "-f", "lavfi", "-i",
			strings.ReplaceAll(fmt.Sprintf("testsrc2=s=%dx%d:r=%s:d=%s", c.Width, c.Height, rate, length), " ", ""))
		out = append(out, "-map", "0:v", "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p")
		keys := fmt.Sprintf("keyint=%d:min-keyint=1:scenecut=0:open-gop=0", max(2*rate.Num/rate.Den, 1))
		if c.OneKeyFrame {
			keys = "keyint=infinite:scenecut=0"
		} else {
			out = append(out, "-force_key_frames", "expr:gte(t,n_forced*2)")
		}
		out = append(out, "-x264-params", keys)
		if c.Bitrate > 0 {
			out = append(out, "-b:v", strconv.Itoa(c.Bitrate))
		}
		if c.Interlaced {
			out = append(out, "-flags", "+ilme+ildct", "-vf", "setfield=tff")
		}
	}
	if c.Audio || c.AudioOnly {
		in = append(in, "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000:duration="+length)
		out = append(out, "-map", strconv.Itoa(strings.Count(strings.Join(in, " "), "-i ")-1)+":a", "-c:a", "aac", "-b:a", "96k")
	}
	args := append(quiet(in...), out...)
	if err := tool(ctx, "ffmpeg", append(args, local(path)), ignore); err != nil {
		return fmt.Errorf("generate %s: %w", path, err)
	}
	return nil
}

// Push sends file to an RTMP URL at the speed it plays, then returns. Tracks that RTMP does not carry are converted; key
// frames that are far apart stay so.
func Push(ctx context.Context, file, rtmpURL string) error {
	in, err := describeInput(ctx, file, usualTarget)
	if err != nil {
		return fmt.Errorf("push: %w", err)
	}
	args := append(quiet("-re"), in.coding()...)
	if err := tool(ctx, "ffmpeg", append(args, "-f", "flv", "-flvflags", "no_duration_filesize", rtmpURL), ignore); err != nil {
		return fmt.Errorf("push %s: %w", file, err)
	}
	return nil
}

// Remux copies the tracks of in, which may be a playlist, into the container that out's extension names.
func Remux(ctx context.Context, in, out string) error {
	if err := tool(ctx, "ffmpeg", quiet("-format_whitelist", containers, "-i", local(in), "-map", "0", "-c", "copy", local(out)), ignore); err != nil {
		return fmt.Errorf("remux %s: %w", in, err)
	}
	return nil
}

// Demux returns the video and audio of file as an MPEG-TS stream of H.264 and AAC, as fast as it is read: copied when they
// are that already, else converted once over the whole file. Unlike Study it does not look where the key frames are.
// Closing the reader early ends the child; so does ctx. Reading reports what went wrong: ErrMedia for a file that holds no
// media.
func Demux(ctx context.Context, file string) (io.ReadCloser, error) {
	in, err := describeInput(ctx, file, usualTarget)
	if err != nil {
		return nil, fmt.Errorf("demux: %w", err)
	}
	return in.Stream(ctx), nil
}

// output is the reading end of a child; Close waits until that has gone.
type output struct {
	*io.PipeReader
	cancel context.CancelFunc
	done   chan struct{}
}

// run runs ffmpeg with args, which end in pipe:1, and returns what it writes.
func run(ctx context.Context, args []string) *output {
	ctx, cancel := context.WithCancel(ctx)
	r, w := io.Pipe()
	d := &output{PipeReader: r, cancel: cancel, done: make(chan struct{})}
	go func() {
		defer close(d.done)
		err := tool(ctx, "ffmpeg", args, func(r io.Reader) error { _, err := io.CopyBuffer(w, r, make([]byte, chunk)); return err })
		w.CloseWithError(err)
	}()
	return d
}

// Close implements io.Closer.
func (d *output) Close() error {
	d.cancel()
	_ = d.PipeReader.Close()
	<-d.done
	return nil
}
