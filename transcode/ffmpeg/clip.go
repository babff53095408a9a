package ffmpeg

import (
	"context"
	"fmt"
	"io"
	"os"
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

// copied are the codecs that RTMP and HLS carry as they are.
func copied(s Stream) bool {
	return s.Type == "video" && s.Codec == string(transcode.H264) && s.PixelFormat == "yuv420p" && s.Rotation == 0 ||
		s.Type == "audio" && s.Codec == "aac"
}

// coding returns the options that bring the tracks of info to H.264 and AAC, copying what is that already.
func coding(info Info) ([]string, error) {
	v, video := info.Video()
	a, audio := info.Audio()
	if !video && !audio {
		return nil, fmt.Errorf("neither video nor audio in %s: %w", info.Format, transcode.ErrMedia)
	}
	var args []string
	switch {
	case video && copied(v):
		args = append(args, "-map", "0:v:0", "-c:v", "copy")
	case video:
		args = append(args, "-map", "0:v:0", "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-pix_fmt", "yuv420p",
			"-force_key_frames", "expr:gte(t,n_forced*2)", "-vf", "scale=trunc(iw/2)*2:trunc(ih/2)*2,setsar=1")
	}
	switch {
	case audio && copied(a):
		args = append(args, "-map", "0:a:0", "-c:a", "copy")
	case audio:
		args = append(args, "-map", "0:a:0", "-c:a", "aac", "-b:a", "128k", "-ac", "2")
	}
	return args, nil
}

// Push sends file to an RTMP URL at the speed it plays, then returns. Tracks that RTMP does not carry are converted.
func Push(ctx context.Context, file, rtmpURL string) error {
	info, err := describe(ctx, file)
	if err != nil {
		return err
	}
	tracks, err := coding(info)
	if err != nil {
		return fmt.Errorf("push %s: %w", file, err)
	}
	args := append(quiet("-re", "-format_whitelist", containers, "-i", local(file)), tracks...)
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

// Demux returns the first video and audio track of file as an MPEG-TS stream of H.264 and AAC, as fast as it is read:
// copied when they are that already, else converted once over the whole file. Closing the reader early ends the child;
// so does ctx. Reading reports what went wrong: ErrMedia for a file that holds no media.
func Demux(ctx context.Context, file string) (io.ReadCloser, error) {
	if _, err := os.Stat(file); err != nil {
		return nil, fmt.Errorf("demux: %w: %w", err, transcode.ErrMedia)
	}
	info, err := describe(ctx, file)
	if err != nil {
		return nil, err
	}
	tracks, err := coding(info)
	if err != nil {
		return nil, fmt.Errorf("demux %s: %w", file, err)
	}
	args := append(quiet("-format_whitelist", containers, "-i", local(file)), tracks...)
	args = append(args, "-muxdelay", "0", "-flush_packets", "1", "-f", "mpegts", "pipe:1")
	ctx, cancel := context.WithCancel(ctx)
	r, w := io.Pipe()
	d := &demux{PipeReader: r, cancel: cancel, done: make(chan struct{})}
	go func() {
		defer close(d.done)
		err := tool(ctx, "ffmpeg", args, func(r io.Reader) error { _, err := io.CopyBuffer(w, r, make([]byte, chunk)); return err })
		w.CloseWithError(err)
	}()
	return d, nil
}

// demux is the reading end of a child; Close waits until that has gone.
type demux struct {
	*io.PipeReader
	cancel context.CancelFunc
	done   chan struct{}
}

func (d *demux) Close() error {
	d.cancel()
	_ = d.PipeReader.Close()
	<-d.done
	return nil
}
