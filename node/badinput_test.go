package node_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

// push runs ffmpeg with the given inputs and codecs and sends the result to url as fast as a camera would.
func push(ctx context.Context, url, args string) error {
	all := append([]string{"-hide_banner", "-v", "error", "-re"}, strings.Fields(args)...)
	out, err := exec.CommandContext(ctx, "ffmpeg", append(all, "-f", "flv", "-flvflags", "no_duration_filesize", url)...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}

// view returns what the gateway knows of a stream.
func (r *running) view(name string) (v gateway.StreamView) {
	r.t.Helper()
	for _, v := range see[[]gateway.StreamView](r, "streams") {
		if v.Name == name {
			return v
		}
	}
	return v
}

// over waits until a stream has ended.
func (r *running) over(name string) gateway.StreamView {
	r.t.Helper()
	eventually(r.t, name+" ends", func() bool { return r.view(name).Ended })
	return r.view(name)
}

// said tells whether one line of the log holds all words.
func (r *running) said(words ...string) bool {
	for line := range strings.Lines(r.logs.String()) {
		all := true
		for _, w := range words {
			all = all && strings.Contains(line, w)
		}
		if all {
			return true
		}
	}
	return false
}

// gone waits until the gateway has parted from a publisher for the reason given.
func (r *running) gone(why string) {
	r.t.Helper()
	eventually(r.t, "a publisher leaves because "+why, func() bool { return r.said("publisher gone", why) })
}

func TestBadStreamsEndWithAReasonAndHurtNobodyElse(t *testing.T) {
	t.Parallel()
	// Room for all of them at once: what is shown here is not how streams share a busy orchestrator.
	_, _, g := network(t, func(o, _ *node.Config) { o.Engine.VideoSlots = 16 })
	const picture = "-f lavfi -i testsrc2=s=320x180:r=30:d=%d -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 60 -bf 0 "
	whole := func(t *testing.T, name string, segments, frame int) {
		t.Helper()
		v := g.over(name)
		if v.In != segments || v.Out != segments || v.Lost != 0 || v.Trouble != "" {
			t.Errorf("stream %+v", v)
		}
		for _, rung := range []string{"source", "180p", "90p"} {
			if n := frames(t, g.live(name+"/"+rung+"/index.m3u8")); n != frame {
				t.Errorf("%d frames in %s, want %d", n, rung, frame)
			}
		}
	}
	tests := map[string]func(t *testing.T){
		"audio only is refused": func(t *testing.T) {
			err := push(t.Context(), g.rtmp("sound"), "-f lavfi -i sine=d=60 -c:a aac")
			told(t, err, "ingest: stream has no video")
			g.gone("ingest: stream has no video")
		},
		"video only is whole": func(t *testing.T) {
			if err := push(t.Context(), g.rtmp("mute"), fmt.Sprintf(picture, 4)); err != nil {
				t.Error(err)
			}
			whole(t, "mute", 2, 120)
			if master := string(g.get(g.live("mute/index.m3u8"))); strings.Contains(master, "AUDIO") {
				t.Errorf("a mute stream has %s", master)
			}
		},
		"an odd frame size is whole": func(t *testing.T) {
			odd := strings.ReplaceAll(fmt.Sprintf(picture, 2), "yuv420p", "yuv444p")
			if err := push(t.Context(), g.rtmp("odd"), strings.ReplaceAll(odd, "-c:v", "-vf scale=341:191 -c:v")); err != nil {
				t.Error(err)
			}
			whole(t, "odd", 1, 60)
		},
		"without key frames it ends after three segments' time": func(t *testing.T) {
			err := push(t.Context(), g.rtmp("keyless"), strings.ReplaceAll(fmt.Sprintf(picture, 60), "-g 60", "-g 9000"))
			told(t, err, "ingest: stream without key frames")
			g.gone("ingest: stream without key frames")
			whole(t, "keyless", 1, frames(t, g.live("keyless/source/index.m3u8")))
		},
		"frames too wide are refused, and the name stays free": func(t *testing.T) {
			wide := strings.ReplaceAll(strings.ReplaceAll(picture, "320x180", "4352x64"), "-preset", "-level 6 -preset")
			told(t, push(t.Context(), g.rtmp("wide"), fmt.Sprintf(wide, 60)), "ingest: input exceeds the limits")
			if err := push(t.Context(), g.rtmp("wide"), fmt.Sprintf(picture, 2)); err != nil {
				t.Error(err)
			}
			whole(t, "wide", 1, 60)
		},
		"what is no RTMP is cut off": func(t *testing.T) {
			c, err := net.Dial("tcp", g.Info().RTMP)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			_, _ = c.Write([]byte(strings.Repeat("GET / HTTP/1.1\r\n\r\n", 1000)))
			_ = c.SetReadDeadline(time.Now().Add(patience))
			for b := make([]byte, 4096); err == nil; {
				_, err = c.Read(b)
			}
			var timeout net.Error
			if errors.As(err, &timeout) && timeout.Timeout() {
				t.Error("the connection stays open")
			}
		},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tc(t)
		})
	}
}

// told checks that a publisher learned why it was cut off. It must have more to send than a machine may stand still for:
// one that is done before it is refused is told nothing.
func told(t *testing.T, err error, why string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), why) {
		t.Errorf("the publisher was told %v, want %s", err, why)
	}
}

func TestADamagedStreamIsNobodysFaultHere(t *testing.T) {
	t.Parallel()
	boot, _, g := network(t, nil)
	g.finds(start(t, config(t, p2p.Orchestrator), boot))
	const damaged = "-f lavfi -i testsrc2=s=320x180:r=30:d=%d -c:v libx264 -preset ultrafast -g 60 -bf 0 -bsf:v noise=amount=%d"
	_ = push(t.Context(), g.rtmp("scratched"), fmt.Sprintf(damaged, 4, 100)) // cut off where even the framing is damaged
	told(t, push(t.Context(), g.rtmp("noise"), fmt.Sprintf(damaged, 60, 15)), "ingest: input is not a media stream")
	for _, name := range []string{"scratched", "noise"} {
		if v := g.over(name); v.In == 0 || v.Out+v.Lost != v.In {
			t.Errorf("stream %+v", v)
		}
	}
	if !g.said("segment lost", "lacks frames of the input") {
		t.Error("the damage was not noticed")
	}
	for _, o := range see[gateway.MarketView](g, "orchestrators").Orchestrators {
		if o.Banned || o.Success < .75 {
			t.Errorf("an orchestrator is blamed for it: %+v", o)
		}
	}
	if err := ffmpeg.Push(t.Context(), clip(t, ffmpeg.GenerateConfig{Seconds: 2}), g.rtmp("good")); err != nil {
		t.Fatal(err)
	}
	if v := g.over("good"); v.Out != 1 {
		t.Errorf("the stream after it: %+v", v)
	}
}

func TestAPublisherThatDiesAndComesBackLosesNothing(t *testing.T) {
	t.Parallel()
	_, _, g := network(t, nil)
	file := clip(t, ffmpeg.GenerateConfig{Seconds: 4, Audio: true})
	// Without B-frames: a segment that is cut off after three frames out of order has a hole, and the encoder then begins a
	// frame before the segment's border.
	const long = "-f lavfi -i testsrc2=s=320x180:r=30:d=60 -re -f lavfi -i sine=d=60 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 60 -bf 0 -c:a aac"
	ctx, cancel := context.WithCancel(t.Context())
	pushed := make(chan error, 1)
	go func() { pushed <- push(ctx, g.rtmp("cam"), long) }()
	eventually(t, "the second segment begins", func() bool { return g.view("cam").In >= 2 })
	if err := push(t.Context(), g.rtmp("cam"), long); err == nil {
		t.Error("two publishers have one name")
	}
	g.gone("ingest: stream refused")
	cancel()
	<-pushed
	v := g.over("cam")
	if v.In < 2 || v.In >= 30 || v.Out != v.In || v.Lost != 0 {
		t.Errorf("stream %+v", v)
	}
	n := frames(t, g.live("cam/source/index.m3u8"))
	for _, rung := range []string{"180p", "90p"} {
		if got := frames(t, g.live("cam/"+rung+"/index.m3u8")); got != n || n <= 60 || n > 60*v.In {
			t.Errorf("%d frames in %s, %d came", got, rung, n)
		}
	}
	first := see[[]gateway.SegmentView](g, "segments")

	if err := ffmpeg.Push(t.Context(), file, g.rtmp("cam")); err != nil {
		t.Fatal(err)
	}
	began := v.Started
	eventually(t, "the second life ends", func() bool { v = g.view("cam"); return v.Ended && v.Started.After(began) })
	if v.In != 2 || v.Out != 2 || v.Lost != 0 {
		t.Errorf("stream %+v", v)
	}
	for i, s := range see[[]gateway.SegmentView](g, "segments") {
		if s.State != "done" || i < len(first) && s.Job == first[i].Job {
			t.Errorf("segment %+v, in the first life %+v", s, first[i])
		}
	}
	if n := frames(t, g.live("cam/180p/index.m3u8")); n != 120 {
		t.Errorf("%d frames in the second life, want 120", n)
	}
	record := filepath.Join(g.dir, "record")
	whole := frames(t, filepath.Join(record, "cam", "source", "index.m3u8"))
	if whole < n { // a live playlist lists the last ten segments
		t.Errorf("%d frames of the first life were listed, %d are recorded", n, whole)
	}
	for life, want := range map[string]int{"cam": whole, "cam.2": 120} {
		if got := frames(t, filepath.Join(record, life, "180p", "index.m3u8")); got != want {
			t.Errorf("%d frames in the recording %s, want %d", got, life, want)
		}
	}
	if all, _ := os.ReadDir(record); len(all) != 2 {
		t.Errorf("recordings %v, want two: the refused publisher has none", all)
	}
}
