package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/bluenviron/mediacommon/v2/pkg/codecs/h264"
	"github.com/bluenviron/mediacommon/v2/pkg/codecs/mpeg4audio"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/internal/demux"
)

// tsInput turns the packets of an MPEG-TS into frames.
type tsInput struct {
	to    *cutter
	clock clock
}

// readTS feeds c until r ends. A stream that ends in the middle of a packet ends there.
func readTS(ctx context.Context, r io.Reader, c *cutter) error {
	in := &tsInput{to: c, clock: clock{period: 1 << 33, scale: 1}}
	d := demux.NewReader(r)
	for {
		p, err := d.Next()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		video, audio, known := d.Tracks()
		switch {
		case errors.Is(err, io.EOF) && !known:
			return fmt.Errorf("no MPEG-TS tables: %w", ErrMedia)
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("read MPEG-TS: %w", translate(err))
		}
		c.audio.none, c.start.wantVideo, c.start.wantAudio = !audio, video, audio
		if err := in.take(ctx, p); err != nil {
			return err
		}
	}
}

// translate adds our word for what package demux found.
func translate(err error) error {
	switch {
	case errors.Is(err, demux.ErrNoPackets):
		return fmt.Errorf("%w: %w", err, ErrMedia)
	case errors.Is(err, demux.ErrCodec):
		return fmt.Errorf("%w: %w", err, ErrCodec)
	case errors.Is(err, demux.ErrLimit):
		return fmt.Errorf("%w: %w", err, ErrLimit)
	}
	return err
}

func (in *tsInput) take(ctx context.Context, p demux.Packet) error {
	if !in.clock.begun && p.DTS < transcode.TimeBase {
		in.clock.shift = transcode.TimeBase // room for clock references before the first frame
	}
	dts := in.clock.at(p.DTS)
	pts := dts + unwrap(0, p.PTS-p.DTS, in.clock.period)
	if p.Audio {
		return in.sound(ctx, pts, p.Data)
	}
	var au h264.AnnexB
	if err := au.Unmarshal(p.Data); err != nil {
		in.to.metrics.dropped.Inc()
		return nil // a damaged frame; the decoder conceals it
	}
	return in.to.video(ctx, frame{pts: pts, dts: dts, au: au, at: time.Now()})
}

func (in *tsInput) sound(ctx context.Context, pts int64, b []byte) error {
	var packets mpeg4audio.ADTSPackets
	if err := packets.Unmarshal(b); err != nil {
		return nil
	}
	for i, p := range packets {
		cfg := mpeg4audio.AudioSpecificConfig{
			Type: p.Type, SampleRate: p.SampleRate, ChannelConfig: p.ChannelConfig, ChannelCount: p.ChannelCount, //nolint:staticcheck // the muxer reads it
		}
		if err := in.to.audio.config(cfg); err != nil {
			return err
		}
		at := pts + int64(i)*in.to.audio.unitTime()
		if err := in.to.sound(ctx, unit{pts: at, data: p.AU}); err != nil {
			return err
		}
	}
	return nil
}
