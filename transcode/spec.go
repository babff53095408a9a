package transcode

import (
	"fmt"
	"math"
	"time"

	"google.golang.org/protobuf/proto"

	"github.com/castnet/castnet/transcode/pb"
)

// MaxSpecBytes bounds an encoded Spec; DecodeSpec looks at nothing longer.
const MaxSpecBytes = 4096

// Spec is what the opaque bytes of a transcode job hold: the source, the rungs wanted and the bounds both ends agree on.
type Spec struct {
	Source Source // HasAudio does not travel: audio never leaves the gateway
	Ladder []Profile
	Limits Limits // both fields are required
}

// Limits bounds one segment.
type Limits struct {
	Duration time.Duration // span of presentation times, whole milliseconds
	FPS      Rate          // most frames per second of that span
}

// Frames returns the most frames a segment within l may give in rung p: every started frame interval of the duration,
// and one more because both ends of the span carry a frame.
func (l Limits) Frames(p Profile) int {
	rate := p.FPS
	if rate == (Rate{}) {
		rate = l.FPS
	}
	if rate.Den <= 0 || rate.Num <= 0 || l.Duration <= 0 {
		return 0
	}
	num := l.Duration.Milliseconds() * int64(rate.Num)
	den := int64(rate.Den) * 1000
	return int((num+den-1)/den) + 1
}

// MaxUnits returns the pixels a job of this spec can cost at most: every rung at Limits.Frames.
func (s Spec) MaxUnits() uint64 {
	frames := make([]int, len(s.Ladder))
	for i, p := range s.Ladder {
		frames[i] = s.Limits.Frames(p)
	}
	return s.Units(frames)
}

// Units returns the pixels of a result with frames[i] frames in rung i: the sum of width × height × frames over the
// rungs, sides as Profile.Fit gives them. Both ends call it, so that rounding cannot differ.
func (s Spec) Units(frames []int) uint64 {
	var units uint64
	for i, p := range s.Ladder {
		if i < len(frames) {
			units += p.Fit(s.Source).Pixels(frames[i])
		}
	}
	return units
}

// Segment returns what the side that does the work hands to an Engine: segment number seq of the stream with the body
// as it arrives.
func (s Spec) Segment(seq uint64, body Body) Segment {
	return Segment{Seq: seq, Source: s.Source, Body: body, Limits: s.Limits}
}

// Validate returns ErrMedia for a source nobody takes and ErrConfig for a ladder or limits outside the bounds of this
// package.
func (s Spec) Validate() error {
	if err := s.Source.validate(); err != nil {
		return err
	}
	if err := ValidateLadder(s.Ladder); err != nil {
		return err
	}
	d := s.Limits.Duration
	if d <= 0 || d > MaxDuration || d%time.Millisecond != 0 {
		return fmt.Errorf("spec duration %s, want whole milliseconds up to %s: %w", d, MaxDuration, ErrConfig)
	}
	if !s.Limits.FPS.valid() {
		return fmt.Errorf("spec rate %s: %w", s.Limits.FPS, ErrConfig)
	}
	return nil
}

// EncodeSpec returns the bytes of a valid spec; the same spec gives the same bytes.
func EncodeSpec(s Spec) ([]byte, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	m := &pb.Spec{
		Source: &pb.Source{
			Codec: pb.Codec_CODEC_H264, Width: uint32(s.Source.Width), Height: uint32(s.Source.Height),
			Fps: rateOut(s.Source.FPS), Interlaced: s.Source.Interlaced, Rotation: uint32(s.Source.Rotation),
		},
		MaxDurationMs: uint32(s.Limits.Duration.Milliseconds()),
		MaxFps:        rateOut(s.Limits.FPS),
	}
	for _, p := range s.Ladder {
		m.Ladder = append(m.Ladder, &pb.Profile{
			Name: p.Name, Width: uint32(p.Width), Height: uint32(p.Height), Fps: rateOut(p.FPS), Bitrate: uint32(p.Bitrate),
			Codec: pb.Codec_CODEC_H264, Preset: p.Preset, Scaler: p.Scaler, LowLatency: p.LowLatency,
		})
	}
	b, err := proto.MarshalOptions{Deterministic: true}.Marshal(m)
	if err != nil {
		return nil, fmt.Errorf("encode spec: %w", err)
	}
	return b, nil
}

// DecodeSpec returns the spec in b, checked by Validate. Bytes that are too long or no spec give ErrConfig.
func DecodeSpec(b []byte) (Spec, error) {
	if len(b) > MaxSpecBytes {
		return Spec{}, fmt.Errorf("spec of %d bytes, at most %d: %w", len(b), MaxSpecBytes, ErrConfig)
	}
	var m pb.Spec
	if err := proto.Unmarshal(b, &m); err != nil {
		return Spec{}, fmt.Errorf("decode spec: %w: %w", err, ErrConfig)
	}
	if len(m.GetLadder()) > MaxLadder {
		return Spec{}, fmt.Errorf("ladder of %d rungs, want 1 to %d: %w", len(m.GetLadder()), MaxLadder, ErrConfig)
	}
	src := m.GetSource()
	s := Spec{
		Source: Source{
			Codec: codecIn(src.GetCodec()), Width: intIn(src.GetWidth()), Height: intIn(src.GetHeight()),
			FPS: rateIn(src.GetFps()), Interlaced: src.GetInterlaced(), Rotation: intIn(src.GetRotation()),
		},
		Limits: Limits{Duration: time.Duration(m.GetMaxDurationMs()) * time.Millisecond, FPS: rateIn(m.GetMaxFps())},
	}
	for _, p := range m.GetLadder() {
		s.Ladder = append(s.Ladder, Profile{
			Name: p.GetName(), Width: intIn(p.GetWidth()), Height: intIn(p.GetHeight()), FPS: rateIn(p.GetFps()),
			Bitrate: intIn(p.GetBitrate()), Codec: codecIn(p.GetCodec()), Preset: p.GetPreset(), Scaler: p.GetScaler(),
			LowLatency: p.GetLowLatency(),
		})
	}
	if err := s.Validate(); err != nil {
		return Spec{}, err
	}
	return s, nil
}

func rateOut(r Rate) *pb.Rate {
	if r == (Rate{}) {
		return nil
	}
	return &pb.Rate{Num: uint32(r.Num), Den: uint32(r.Den)}
}

func rateIn(r *pb.Rate) Rate { return Rate{Num: intIn(r.GetNum()), Den: intIn(r.GetDen())} }

// intIn keeps a number from a peer positive where int has 32 bits; Validate refuses what is too large.
func intIn(n uint32) int { return int(min(n, math.MaxInt32)) }

func codecIn(c pb.Codec) Codec {
	if c == pb.Codec_CODEC_H264 {
		return H264
	}
	return ""
}
