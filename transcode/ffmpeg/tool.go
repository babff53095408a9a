package ffmpeg

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"github.com/castnet/castnet/transcode"
)

// containers are the formats that files may come in: what people film and publish with. FFmpeg would otherwise take a text
// for a film of letters and a playlist for a list of any files to open.
const containers = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,mpegts,mpeg,flv,avi,asf,ogg,mxf,h264,hevc,ivf,aac,mp3,wav,flac,hls"

// quiet are the options every call has that is not a job.
func quiet(args ...string) []string {
	return append([]string{"-hide_banner", "-nostdin", "-nostats", "-loglevel", "error", "-y"}, args...)
}

// tool runs a program of FFmpeg to its end and hands its standard output to read. A program that refuses its input is
// ErrMedia, one that a signal ended is ErrEngine.
func tool(ctx context.Context, name string, args []string, read func(io.Reader) error) error {
	program, err := lookup("", name)
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	runtime.LockOSThread() // see child
	defer runtime.UnlockOSThread()
	c := &child{cmd: exec.Command(program, args...), said: &tail{}}
	c.cmd.Env, c.cmd.Stderr, c.cmd.WaitDelay = environment(), c.said, lingering
	c.cmd.SysProcAttr = ownGroup()
	r, w, err := os.Pipe()
	if err != nil {
		return fmt.Errorf("pipe from %s: %w: %w", name, err, transcode.ErrEngine)
	}
	c.cmd.Stdout, c.outs = w, []*os.File{r}
	err = c.cmd.Start()
	_ = w.Close()
	if err != nil {
		_ = r.Close()
		return fmt.Errorf("start %s: %w: %w", program, err, transcode.ErrEngine)
	}
	unhook := context.AfterFunc(ctx, c.kill)
	bad := read(r)
	if bad != nil {
		c.kill()
	}
	exit := c.wait()
	unhook()
	var status *exitError
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case bad != nil:
		return bad
	case errors.As(exit, &status) && status.crashed():
		return fmt.Errorf("%s: %w: %w", name, exit, transcode.ErrEngine)
	case exit != nil:
		return fmt.Errorf("%s: %w: %w", name, exit, transcode.ErrMedia)
	}
	return nil
}

// ignore is for tools whose standard output says nothing.
func ignore(r io.Reader) error {
	_, err := io.Copy(io.Discard, r)
	return err
}

// Version returns the version of the ffmpeg program found in PATH, such as 5.1.9-0+deb12u1.
func Version(ctx context.Context) (string, error) {
	var out bytes.Buffer
	err := tool(ctx, "ffmpeg", []string{"-version"}, func(r io.Reader) error { _, err := out.ReadFrom(r); return err })
	if err != nil {
		return "", err
	}
	line, _, _ := strings.Cut(out.String(), "\n")
	f := strings.Fields(line)
	if len(f) < 3 || f[0] != "ffmpeg" {
		return "", fmt.Errorf("ffmpeg -version says %q: %w", line, transcode.ErrEngine)
	}
	return f[2], nil
}

// Device is an H.264 encoder that opened, not one that is merely compiled in.
type Device struct {
	Name   string // of the encoder: libx264, h264_nvenc
	Codec  transcode.Codec
	Speed  float64 // pixels encoded per second by one encode of 640x360, start-up included
	Engine bool    // an Engine of this package uses it today
}

// Probe tries every H.264 encoder this package knows with a tiny encode and returns those that gave a picture, with
// their measured speed. No encoder at all is ErrEngine; a missing program is ErrMissing.
func Probe(ctx context.Context) ([]Device, error) {
	const width, height, frames = 640, 360, 90
	var devices []Device
	var why error
	for _, name := range []string{"libx264", "h264_nvenc"} {
		var out bytes.Buffer
		began := time.Now()
		err := tool(ctx, "ffmpeg", quiet("-f", "lavfi", "-i", fmt.Sprintf("testsrc2=s=%dx%d:r=30", width, height),
			"-frames:v", fmt.Sprint(frames), "-pix_fmt", "yuv420p", "-c:v", name, "-f", "h264", "pipe:1"),
			func(r io.Reader) error { _, err := io.Copy(&out, r); return err })
		switch {
		case errors.Is(err, ErrMissing) || ctx.Err() != nil:
			return nil, err
		case err != nil:
			why = errors.Join(why, fmt.Errorf("%s: %w", name, err))
		case out.Len() > 0:
			speed := float64(width*height*frames) / time.Since(began).Seconds()
			devices = append(devices, Device{Name: name, Codec: transcode.H264, Speed: speed, Engine: name == "libx264"})
		}
	}
	if len(devices) == 0 {
		return nil, fmt.Errorf("no H.264 encoder opens: %w: %w", why, transcode.ErrEngine)
	}
	return devices, nil
}
