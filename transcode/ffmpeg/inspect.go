package ffmpeg

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/castnet/castnet/transcode"
)

// Info is what ffprobe finds in a file, a playlist or a URL by reading all of its packets.
type Info struct {
	Format  string
	Streams []Stream
}

// Stream is one track of an Info. Times are those of the container; First, Last and Duration belong to presentation.
type Stream struct {
	Type          string // video, audio, subtitle, data; cover for a picture that goes with it
	Codec         string // h264, aac
	Width, Height int
	PixelFormat   string
	Rate          transcode.Rate // average frames per second
	Interlaced    bool
	Rotation      int // degrees clockwise
	Frames        int // packets
	KeyFrames     int
	First, Last   time.Duration
	Duration      time.Duration // first packet's start to last packet's end
	Monotonic     bool          // decoding times always grow

	form form
}

// form is what else of a track decides whether it can be passed on as it is.
type form struct {
	pixel    transcode.Rate // width to height of one
	finest   transcode.Rate // rate whose grid holds all times, above the average where frames are missing
	transfer string         // smpte2084 and arib-std-b67 for high dynamic range
	main     bool           // marked as the one to play
	length   time.Duration  // as the container says
}

// Video returns the video track a player would choose, false when there is none.
func (i Info) Video() (Stream, bool) { return i.chosen("video") }

// Audio returns the audio track a player would choose, false when there is none.
func (i Info) Audio() (Stream, bool) { return i.chosen("audio") }

func (i Info) chosen(kind string) (Stream, bool) {
	n := i.index(kind)
	if n < 0 {
		return Stream{}, false
	}
	return i.Streams[n], true
}

// index is where the first track of a kind stands, of those marked as the main one if there are some; −1 for none.
func (i Info) index(kind string) int {
	is := func(s Stream) bool { return s.Type == kind }
	if n := slices.IndexFunc(i.Streams, func(s Stream) bool { return is(s) && s.form.main }); n >= 0 {
		return n
	}
	return slices.IndexFunc(i.Streams, is)
}

// probed is what ffprobe prints.
type probed struct {
	Format struct {
		Name   string `json:"format_name"`
		Length string `json:"duration"`
	} `json:"format"`
	Streams []struct {
		Type     string `json:"codec_type"`
		Codec    string `json:"codec_name"`
		Width    int    `json:"width"`
		Height   int    `json:"height"`
		PixFmt   string `json:"pix_fmt"`
		Rate     string `json:"avg_frame_rate"`
		Finest   string `json:"r_frame_rate"`
		Pixel    string `json:"sample_aspect_ratio"`
		Transfer string `json:"color_transfer"`
		Field    string `json:"field_order"`
		Length   string `json:"duration"`
		Is       struct {
			Main  int `json:"default"`
			Cover int `json:"attached_pic"`
		} `json:"disposition"`
		SideData []struct {
			Rotation float64 `json:"rotation"`
		} `json:"side_data_list"`
	} `json:"streams"`
}

// Inspect reads path, which may be a playlist, to its end. ErrMedia when ffprobe makes nothing of it.
func Inspect(ctx context.Context, path string) (Info, error) {
	info, err := describe(ctx, path)
	if err != nil {
		return Info{}, err
	}
	err = ffprobe(ctx, path, func(r io.Reader) error { return packets(r, info.Streams) },
		"-show_entries", "packet=stream_index,pts_time,dts_time,duration_time,flags", "-of", "compact=p=0:nk=0")
	return info, err
}

// describe is Inspect without the packets: it reads the start of path only.
func describe(ctx context.Context, path string) (Info, error) {
	var p probed
	err := ffprobe(ctx, path, func(r io.Reader) error {
		if err := json.NewDecoder(r).Decode(&p); err != nil {
			return fmt.Errorf("ffprobe of %s: %w: %w", path, err, transcode.ErrMedia)
		}
		return ignore(r)
	}, "-show_format", "-show_streams", "-of", "json")
	if err != nil {
		return Info{}, err
	}
	info := Info{Format: p.Format.Name}
	for _, s := range p.Streams {
		st := Stream{
			Type: s.Type, Codec: s.Codec, Width: s.Width, Height: s.Height, PixelFormat: s.PixFmt,
			Rate: ratio(s.Rate, "/"), Monotonic: true, Interlaced: s.Field != "" && s.Field != "progressive" && s.Field != "unknown",
			form: form{pixel: ratio(s.Pixel, ":"), finest: ratio(s.Finest, "/"), transfer: s.Transfer, main: s.Is.Main == 1,
				length: seconds(s.Length, p.Format.Length)},
		}
		if s.Is.Cover == 1 {
			st.Type = "cover"
		}
		for _, d := range s.SideData {
			st.Rotation = ((-int(d.Rotation))%360 + 360) % 360
		}
		info.Streams = append(info.Streams, st)
	}
	return info, nil
}

func ffprobe(ctx context.Context, path string, read func(io.Reader) error, show ...string) error {
	args := append([]string{"-hide_banner", "-v", "error", "-protocol_whitelist", "file,http,tcp,crypto", "-format_whitelist", containers}, show...)
	return tool(ctx, "ffprobe", append(args, local(path)), read)
}

// pace is where the packets of a track have come to.
type pace struct {
	begun bool
	dts   int64 // microseconds, unknown before the first
}

// packets counts what ffprobe lists, one packet a line; it numbers the tracks in the order it described them.
func packets(r io.Reader, streams []Stream) error {
	paces := make([]pace, len(streams))
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		field := map[string]string{}
		for f := range strings.SplitSeq(lines.Text(), "|") {
			if k, v, ok := strings.Cut(f, "="); ok {
				field[k] = v
			}
		}
		i, err := strconv.Atoi(field["stream_index"])
		if err != nil || i < 0 || i >= len(streams) {
			continue
		}
		s := &streams[i]
		s.Frames++
		if strings.HasPrefix(field["flags"], "K") {
			s.KeyFrames++
		}
		s.time(&paces[i], micros(field["pts_time"]), micros(field["dts_time"]), micros(field["duration_time"]))
	}
	return lines.Err()
}

// time takes the times of the next packet, in microseconds or unknown.
func (s *Stream) time(p *pace, pts, dts, length int64) {
	if p.begun && dts != unknown && p.dts != unknown && dts <= p.dts {
		s.Monotonic = false
	}
	if pts == unknown {
		return
	}
	at := time.Duration(pts) * time.Microsecond
	end := at
	if length != unknown {
		end += time.Duration(length) * time.Microsecond
	}
	if !p.begun {
		s.First, s.Last = at, at
	}
	p.begun, p.dts = true, dts
	last := max(s.First+s.Duration, end)
	s.First, s.Last = min(s.First, at), max(s.Last, at)
	s.Duration = last - s.First
}

// unknown stands for a time ffprobe does not know.
const unknown = int64(-1) << 62

// micros reads seconds as whole microseconds.
func micros(text string) int64 {
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return unknown
	}
	if f < 0 {
		return int64(f*1e6 - .5)
	}
	return int64(f*1e6 + .5)
}

// seconds reads the first text that is a time above zero; zero when none is.
func seconds(texts ...string) time.Duration {
	for _, t := range texts {
		if us := micros(t); us > 0 {
			return time.Duration(us) * time.Microsecond
		}
	}
	return 0
}

// ratio reads two numbers with a sign between; 0/0 is the zero Rate.
func ratio(text, sign string) transcode.Rate {
	a, b, _ := strings.Cut(text, sign)
	num, err1 := strconv.Atoi(a)
	den, err2 := strconv.Atoi(b)
	if err1 != nil || err2 != nil || num <= 0 || den <= 0 {
		return transcode.Rate{}
	}
	return transcode.Rate{Num: num, Den: den}
}

// local keeps a file whose name looks like an option or a protocol a file.
func local(path string) string {
	if strings.Contains(path, "://") {
		return path
	}
	return "file:" + path
}
