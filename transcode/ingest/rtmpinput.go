package ingest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/bluenviron/gortmplib/pkg/amf0"
	"github.com/bluenviron/gortmplib/pkg/message"
	"github.com/bluenviron/mediacommon/v2/pkg/codecs/h264"
	"github.com/bluenviron/mediacommon/v2/pkg/codecs/mpeg4audio"

	"github.com/castnet/castnet/transcode"
)

// messages is the side of an RTMP connection that is read.
type messages interface {
	Read() (message.Message, error)
}

// rtmpInput turns RTMP messages into frames. It reads the messages itself and not through gortmplib's Reader, which holds a
// stream back for two seconds to find its tracks and fails on streams that are shorter.
type rtmpInput struct {
	from  messages
	to    *cutter
	clock clock
}

func newRTMPInput(from messages, to *cutter) *rtmpInput {
	// RTMP begins at 0 and counts milliseconds in 32 bits. The clock references of MPEG-TS lie a little before the first
	// frame, so everything moves up by a second.
	return &rtmpInput{from: from, to: to, clock: clock{period: 1 << 32, scale: transcode.TimeBase / 1000, shift: transcode.TimeBase}}
}

// read feeds the cutter until the publisher ends or disappears; both are a normal end.
func (in *rtmpInput) read(ctx context.Context) error {
	for {
		msg, err := in.from.Read()
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && isNetwork(err):
			return nil
		case err != nil:
			return fmt.Errorf("read RTMP message: %w: %w", err, ErrMedia)
		}
		end, err := in.take(ctx, msg)
		if end || err != nil {
			return err
		}
	}
}

// take handles one message and reports whether it was the publisher's goodbye.
func (in *rtmpInput) take(ctx context.Context, msg message.Message) (end bool, err error) {
	switch m := msg.(type) {
	case *message.CommandAMF0:
		return m.Name == "deleteStream" || m.Name == "FCUnpublish" || m.Name == "closeStream", nil
	case *message.DataAMF0:
		return false, in.metadata(m.Payload)
	case *message.Video:
		return false, in.video(ctx, m)
	case *message.VideoExSequenceStart:
		if m.FourCC != message.FourCCAVC {
			return false, fmt.Errorf("video of type %s: %w", name(m.FourCC), ErrCodec)
		}
		in.videoConfig(&message.Video{AVCConfig: m.AVCConfig})
	case *message.VideoExCodedFrames:
		return false, in.picture(ctx, m.DTS, m.PTSDelta, m.Payload)
	case *message.VideoExFramesX:
		return false, in.picture(ctx, m.DTS, 0, m.Payload)
	case *message.Audio:
		return false, in.audio(ctx, m)
	case *message.AudioExSequenceStart:
		in.to.audio.none = m.FourCC != message.FourCCMP4A
		return false, in.audioConfig(m.AACConfig)
	case *message.AudioExCodedFrames:
		if m.FourCC == message.FourCCMP4A {
			return false, in.sound(ctx, m.DTS, m.Payload)
		}
	}
	return false, nil // further tracks and control messages
}

// metadata looks for which tracks are announced, so that nothing needs to be waited for.
func (in *rtmpInput) metadata(payload amf0.Data) error {
	for i, v := range payload {
		if s, ok := v.(string); !ok || s != "onMetaData" || i+1 >= len(payload) {
			continue
		}
		var o amf0.Object
		switch v := payload[i+1].(type) {
		case amf0.Object:
			o = v
		case amf0.ECMAArray:
			o = amf0.Object(v)
		}
		video, hasVideo := o.Get("videocodecid")
		audio, hasAudio := o.Get("audiocodecid")
		in.to.start.wantVideo = hasVideo && video != float64(0)
		in.to.start.noAudio = hasVideo && (!hasAudio || audio == float64(0))
		if in.to.start.wantVideo && !isAVC(video) {
			return fmt.Errorf("video of type %v: %w", video, ErrCodec)
		}
	}
	return nil
}

func isAVC(id any) bool {
	switch v := id.(type) {
	case float64:
		return v == message.CodecH264 || v == float64(message.FourCCAVC)
	case string:
		return v == "avc1" || v == "H264" || v == ""
	}
	return false
}

func (in *rtmpInput) video(ctx context.Context, m *message.Video) error {
	if m.Codec != message.CodecH264 {
		return fmt.Errorf("video of type %d: %w", m.Codec, ErrCodec)
	}
	switch m.Type {
	case message.VideoTypeConfig:
		in.videoConfig(m)
	case message.VideoTypeAU:
		return in.picture(ctx, m.DTS, m.PTSDelta, m.AU)
	}
	return nil
}

// videoConfig takes the parameter sets of m, if it has some; else they are hoped for within the frames.
func (in *rtmpInput) videoConfig(m *message.Video) {
	c := m.AVCConfig
	if c == nil || c.LengthSizeMinusOne != 3 || len(c.SequenceParameterSets) == 0 {
		return
	}
	p := params{sps: c.SequenceParameterSets[0].NALUnit}
	for _, s := range c.PictureParameterSets {
		p.pps = append(p.pps, s.NALUnit)
	}
	in.to.config(p)
}

func (in *rtmpInput) picture(ctx context.Context, dts, delta time.Duration, payload []byte) error {
	var au h264.AVCC
	if err := au.Unmarshal(payload); err != nil {
		if errors.Is(err, h264.ErrAVCCNoNALUs) {
			return nil
		}
		return fmt.Errorf("frame of %d bytes at %s: %w: %w", len(payload), dts, err, ErrMedia)
	}
	t := in.clock.at(dts.Milliseconds())
	// The offset is signed in the format, but the library reads it as unsigned.
	offset := unwrap(0, delta.Milliseconds(), 1<<24) * in.clock.scale
	return in.to.video(ctx, frame{dts: t, pts: t + offset, au: au, at: time.Now()})
}

func (in *rtmpInput) audio(ctx context.Context, m *message.Audio) error {
	if m.Codec != message.CodecMPEG4Audio {
		in.to.audio.none = true
		return nil
	}
	if m.AACType == message.AudioAACTypeConfig {
		return in.audioConfig(m.AACConfig)
	}
	return in.sound(ctx, m.DTS, m.AU)
}

func (in *rtmpInput) audioConfig(c *mpeg4audio.AudioSpecificConfig) error {
	if c == nil {
		return nil
	}
	return in.to.audio.config(*c)
}

func (in *rtmpInput) sound(ctx context.Context, at time.Duration, au []byte) error {
	return in.to.sound(ctx, unit{pts: in.clock.at(at.Milliseconds()), data: au})
}

func name(f message.FourCC) string {
	return string([]byte{byte(f >> 24), byte(f >> 16), byte(f >> 8), byte(f)})
}
