package ingest_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/url"
	"os"
	"testing"
	"time"

	"github.com/bluenviron/gortmplib"
	"github.com/bluenviron/gortmplib/pkg/codecs"
	"github.com/bluenviron/mediacommon/v2/pkg/codecs/h264"
	"github.com/bluenviron/mediacommon/v2/pkg/codecs/mpeg4audio"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ingest"
	"github.com/castnet/castnet/transcode/internal/demux"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// clip is the fixture: 8 s of 160x90 at 30 frames a second with B-frames and an IDR every 2 s, and AAC.
func clip(tb testing.TB) []byte {
	tb.Helper()
	b, err := os.ReadFile("testdata/clip.ts")
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// packets reads all packets of an MPEG-TS.
func packets(tb testing.TB, b []byte) []demux.Packet {
	tb.Helper()
	var all []demux.Packet
	d := demux.NewReader(bytes.NewReader(b))
	for {
		p, err := d.Next()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, p)
	}
}

func nalus(tb testing.TB, p demux.Packet) [][]byte {
	tb.Helper()
	var au h264.AnnexB
	if err := au.Unmarshal(p.Data); err != nil {
		tb.Fatal(err)
	}
	return au
}

// publisher pushes packets by RTMP the way encoders do: parameter sets out of band, times in milliseconds from 0.
type publisher struct {
	c            *gortmplib.Client
	w            *gortmplib.Writer
	video, audio *gortmplib.Track
	base         int64
}

func dial(ctx context.Context, addr, path string, tracks ...*gortmplib.Track) (*publisher, error) {
	p := &publisher{c: &gortmplib.Client{URL: &url.URL{Scheme: "rtmp", Host: addr, Path: path}, Publish: true}, base: -1}
	if err := p.c.Initialize(ctx); err != nil {
		return nil, err
	}
	p.w = &gortmplib.Writer{Conn: p.c, Tracks: tracks}
	for _, t := range tracks {
		if t.Codec.IsVideo() {
			p.video = t
		} else {
			p.audio = t
		}
	}
	return p, p.w.Initialize()
}

// send pushes one packet; tracks the publisher does not have are left out.
func (p *publisher) send(tb testing.TB, pkt demux.Packet) error {
	tb.Helper()
	if p.base < 0 {
		p.base = pkt.DTS
	}
	ms := func(t int64) time.Duration { return time.Duration((t-p.base)/90) * time.Millisecond }
	if pkt.Audio {
		if p.audio == nil {
			return nil
		}
		var adts mpeg4audio.ADTSPackets
		if err := adts.Unmarshal(pkt.Data); err != nil {
			tb.Fatal(err)
		}
		for i, a := range adts {
			if err := p.w.WriteMPEG4Audio(p.audio, ms(pkt.PTS+int64(i)*1920), a.AU); err != nil {
				return err
			}
		}
		return nil
	}
	if p.video == nil {
		return nil
	}
	var au [][]byte
	for _, n := range nalus(tb, pkt) {
		if t := h264.NALUType(n[0] & 0x1f); t != h264.NALUTypeSPS && t != h264.NALUTypePPS {
			au = append(au, n)
		}
	}
	return p.w.WriteH264(p.video, ms(pkt.PTS), ms(pkt.DTS), au)
}

// tracksOf returns RTMP tracks that describe the clip.
func tracksOf(tb testing.TB, all []demux.Packet) (video, audio *gortmplib.Track) {
	tb.Helper()
	cfg := &codecs.H264{}
	for _, p := range all {
		if p.Audio {
			continue
		}
		for _, n := range nalus(tb, p) {
			switch h264.NALUType(n[0] & 0x1f) {
			case h264.NALUTypeSPS:
				cfg.SPS = n
			case h264.NALUTypePPS:
				cfg.PPS = n
			}
		}
		break
	}
	asc := &mpeg4audio.AudioSpecificConfig{
		Type: mpeg4audio.ObjectTypeAACLC, SampleRate: 48000, ChannelConfig: 1, ChannelCount: 1,
	}
	return &gortmplib.Track{Codec: cfg}, &gortmplib.Track{Codec: &codecs.MPEG4Audio{Config: asc}}
}

// serve runs a server on loopback for the test and returns its address.
func serve(t *testing.T, cfg ingest.Config, accept func(context.Context, *ingest.Stream) error) string {
	t.Helper()
	srv, err := ingest.NewServer(cfg, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	var lc net.ListenConfig
	ln, err := lc.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- srv.ServeOn(ctx, ln, accept) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("server ended with %v", err)
		}
	})
	return ln.Addr().String()
}

// piece is a segment after its end.
type piece struct {
	transcode.Segment
	transcode.Extent
	data  []byte
	audio []byte
}

// collect takes all segments of a stream.
func collect(ctx context.Context, st *ingest.Stream) ([]piece, error) {
	var all []piece
	for {
		seg, err := st.Next(ctx)
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return all, err
		}
		body := seg.Body.Open()
		b, err := io.ReadAll(body)
		if err != nil {
			return all, fmt.Errorf("segment %d: %w", seg.Seq, err)
		}
		_ = body.Close()
		ext, ok := <-seg.Ended
		if !ok {
			return all, fmt.Errorf("segment %d has no extent", seg.Seq)
		}
		p := piece{Segment: seg, Extent: ext, data: b}
		a, err := st.AudioFor(ctx, seg.Seq)
		if err != nil && !errors.Is(err, ingest.ErrNoAudio) {
			return all, fmt.Errorf("audio of segment %d: %w", seg.Seq, err)
		}
		p.audio = a.Data
		all = append(all, p)
	}
}

// fromBytes reads b as a file.
func fromBytes(ctx context.Context, cfg ingest.Config, b []byte) (*ingest.Stream, error) {
	return ingest.File(ctx, cfg, "clip", func(context.Context) (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(b)), nil
	})
}
