package ffmpeg

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/castnet/castnet/transcode"
)

// Input is a file that is to become segments. A track is copied where segments can be cut from it as it is; otherwise it is
// converted once over the whole file, which nobody could do for a live stream.
type Input struct {
	file         string
	info         Info
	target       time.Duration
	video, audio reason // why a track is converted, empty for one that is copied
	late         bool   // the picture begins long after the sound
}

// reason is a text for people.
type reason string

// usualTarget is the length of a segment where nobody says another one.
const usualTarget = 2 * time.Second

// Study finds out whether segments of about target can be cut from file as it is, which for H.264 takes reading it once.
// ErrMedia when it holds no media.
func Study(ctx context.Context, file string, target time.Duration) (Input, error) {
	in, err := describeInput(ctx, file, target)
	if err != nil {
		return Input{}, fmt.Errorf("study: %w", err)
	}
	v, video := in.info.Video()
	if video && in.video == "" {
		in.video = v.awkward()
	}
	if video && in.video == "" && strings.Contains(in.info.Format, "mov") {
		if in.video, err = in.trimmed(ctx); err != nil {
			return Input{}, err
		}
	}
	if video && in.video == "" || in.info.index("audio") >= 0 && in.audio == "" {
		err = in.trial(ctx)
	}
	return in, err
}

// describeInput judges the tracks of file by their description alone.
func describeInput(ctx context.Context, file string, target time.Duration) (Input, error) {
	if _, err := os.Stat(file); err != nil {
		return Input{}, fmt.Errorf("%w: %w", err, transcode.ErrMedia)
	}
	info, err := describe(ctx, file)
	if err != nil {
		return Input{}, err
	}
	in := Input{file: file, info: info, target: target}
	v, video := info.Video()
	a, audio := info.Audio()
	if !video && !audio {
		return Input{}, fmt.Errorf("neither video nor audio in %s (%s): %w", file, info.Format, transcode.ErrMedia)
	}
	if video {
		in.video = v.unlike()
	}
	if audio && a.Codec != "aac" {
		in.audio = reason("the sound is " + a.Codec)
	}
	return in, nil
}

// Why tells why the file is converted first, in words; it is empty for a file that is copied.
func (in Input) Why() string {
	var all []string
	for _, r := range []reason{in.video, in.audio} {
		if r != "" {
			all = append(all, string(r))
		}
	}
	return strings.Join(all, ", ")
}

// Length is how long the file plays as its container says, zero when it does not.
func (in Input) Length() time.Duration {
	s, ok := in.info.Video()
	if !ok {
		s, _ = in.info.Audio()
	}
	return s.form.length
}

// HasVideo tells whether there is a picture at all.
func (in Input) HasVideo() bool { return in.info.index("video") >= 0 }

// Name returns the path the input was found under.
func (in Input) Name() string { return in.file }

// Stream returns the file as an MPEG-TS stream of H.264 and AAC, as fast as it is read. Closing the reader early ends the
// child; so does ctx. Reading reports what went wrong.
func (in Input) Stream(ctx context.Context) io.ReadCloser {
	return run(ctx, append(append(quiet(), in.coding()...), "-muxdelay", "0", "-flush_packets", "1", "-f", "mpegts", "pipe:1"))
}

// Save writes the file, converted where it must be, into the container that the extension of path names.
func (in Input) Save(ctx context.Context, path string) error {
	if err := tool(ctx, "ffmpeg", append(append(quiet(), in.coding()...), local(path)), ignore); err != nil {
		return fmt.Errorf("convert %s: %w", in.file, err)
	}
	return nil
}

// coding are the options that open the file and bring its tracks to H.264 and AAC.
func (in Input) coding() []string {
	args := []string{"-format_whitelist", containers, "-i", local(in.file), "-max_muxing_queue_size", "10000"}
	if n := in.info.index("video"); n >= 0 {
		args = append(args, "-map", "0:"+strconv.Itoa(n))
		if in.video == "" {
			args = append(args, "-c:v", "copy")
		} else {
			args = append(args, in.mezzanine(in.info.Streams[n])...)
		}
	}
	if n := in.info.index("audio"); n >= 0 {
		args = append(args, "-map", "0:"+strconv.Itoa(n))
		if in.audio == "" {
			args = append(args, "-c:a", "copy")
		} else { // silence where there is no sound, so that both begin together and stay so
			args = append(args, "-c:a", "aac", "-b:a", "160k", "-ac", "2", "-af", "aresample=async=1:first_pts=0")
		}
	}
	return args
}

const (
	mezzanineBits = 60_000_000 // bit/s at most, so that a segment stays in its bounds
	mezzanineRate = 60         // frames per second at most
)

// mezzanine are the options that make upright, progressive H.264 of 8 bits with square pixels, an even rate and a key frame
// every target of v, close to lossless.
func (in Input) mezzanine(v Stream) []string {
	every := strconv.FormatFloat(in.target.Seconds(), 'f', -1, 64)
	bits := strconv.Itoa(int(min(mezzanineBits, 8*.6*maxPiece/in.target.Seconds())))
	return []string{
		"-vf", in.filter(v), "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-maxrate", bits, "-bufsize", bits,
		"-x264-params", "keyint=infinite:scenecut=0:open-gop=0",
		"-force_key_frames", "expr:isnan(prev_forced_t)+gte(t,prev_forced_t+" + every + ")",
	}
}

// filter is the way of a picture from v into the mezzanine. FFmpeg turns it upright before.
func (in Input) filter(v Stream) string {
	var steps []string
	if v.Interlaced {
		steps = append(steps, "bwdif=mode=send_frame")
	}
	w, h := v.square()
	steps = append(steps, fmt.Sprintf("scale=%d:%d:flags=lanczos", w, h))
	if v.bright() {
		steps = append(steps, "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709", "tonemap=hable:desat=0", "zscale=t=bt709:m=bt709:r=tv")
	}
	rate := "fps=" + v.even().String()
	if in.late {
		rate += ":start_time=0"
	}
	return strings.Join(append(steps, rate, "setsar=1", "format=yuv420p"), ",")
}

// bright tells whether the picture has a high dynamic range, which players of 8 bits would show washed out.
func (s Stream) bright() bool {
	return s.form.transfer == "smpte2084" || s.form.transfer == "arib-std-b67"
}

// square returns even sides with which the picture looks as it should, within what a segment may have.
func (s Stream) square() (width, height int) {
	w, h := s.Width, s.Height
	if p := s.form.pixel; p.Num > p.Den {
		w = w * p.Num / p.Den
	} else if p.Num > 0 {
		h = h * p.Den / p.Num
	}
	if most := max(w, h); most > transcode.MaxSide {
		w, h = w*transcode.MaxSide/most, h*transcode.MaxSide/most
	}
	if s.Rotation == 90 || s.Rotation == 270 {
		w, h = h, w
	}
	return max(w/2*2, transcode.MinSide), max(h/2*2, transcode.MinSide)
}

// even returns the one rate that all frames get: that of the track's grid, if people film so fast.
func (s Stream) even() transcode.Rate {
	for _, r := range []transcode.Rate{s.form.finest, s.Rate} {
		if r.Num > 0 && r.Float() <= mezzanineRate+1 && !(s.Interlaced && r.Float() > 1.5*s.Rate.Float()) {
			return r
		}
	}
	if s.Rate.Num > 0 || s.form.finest.Num > 0 {
		return transcode.Rate{Num: mezzanineRate, Den: 1}
	}
	return transcode.Rate{Num: 30, Den: 1}
}

// unlike tells by the description of a video track why nobody takes it as it is.
func (s Stream) unlike() reason {
	switch {
	case s.Codec != string(transcode.H264):
		return reason("the picture is " + s.Codec)
	case s.PixelFormat != "yuv420p":
		return reason("its pixels are " + s.PixelFormat)
	case s.Rotation != 0:
		return reason(fmt.Sprintf("it is turned by %d degrees", s.Rotation))
	}
	return ""
}

// awkward tells why a track that could be copied would be refused, or look wrong.
func (s Stream) awkward() reason {
	switch p := s.form.pixel; {
	case p.Num != p.Den:
		return reason(fmt.Sprintf("its pixels are %d:%d", p.Num, p.Den))
	case max(s.Width, s.Height) > transcode.MaxSide:
		return reason(fmt.Sprintf("frames of %dx%d", s.Width, s.Height))
	case s.Rate.Float() > mezzanineRate+1:
		return reason(fmt.Sprintf("%.0f frames per second", s.Rate.Float()))
	}
	return ""
}

// trimmed tells whether the first pictures of the file are there only for the decoder, as in what phones have cut: copied
// they would be shown.
func (in Input) trimmed(ctx context.Context) (why reason, err error) {
	err = ffprobe(ctx, in.file, func(r io.Reader) error {
		lines := bufio.NewScanner(r)
		for lines.Scan() {
			if strings.Contains(lines.Text(), "D") {
				why = "it was cut between key frames"
			}
		}
		return lines.Err()
	}, "-select_streams", strconv.Itoa(in.info.index("video")), "-read_intervals", "%+#8", "-show_entries", "packet=flags", "-of", "csv=p=0")
	return why, err
}

// trial copies the tracks that look as if they could be copied, as Stream will, and looks at what comes out.
func (in *Input) trial(ctx context.Context) error {
	args := quiet("-format_whitelist", containers, "-i", local(in.file))
	var look borders
	if n := in.info.index("video"); n >= 0 && in.video == "" {
		args, look.wantVideo = append(args, "-map", "0:"+strconv.Itoa(n)), true
	}
	if n := in.info.index("audio"); n >= 0 && in.audio == "" {
		args, look.wantAudio = append(args, "-map", "0:"+strconv.Itoa(n)), true
	}
	look.target = int64(in.target) * 9 / 100_000
	err := tool(ctx, "ffmpeg", append(args, "-c", "copy", "-muxdelay", "0", "-f", "mpegts", "pipe:1"), look.read)
	switch {
	case errors.Is(err, errSeen):
		err = nil
	case errors.Is(err, transcode.ErrMedia): // a copy cannot be made of it, such as frames without times
		look.video, err = "it cannot be copied", nil
	}
	if look.wantVideo {
		in.video, in.late = look.video, look.late
	}
	if look.wantAudio {
		in.audio = look.audio
	}
	return err
}
