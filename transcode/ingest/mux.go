package ingest

import (
	"bytes"
	"fmt"

	"github.com/bluenviron/mediacommon/v2/pkg/codecs/mpeg4audio"
	"github.com/bluenviron/mediacommon/v2/pkg/formats/mpegts"
	"github.com/bluenviron/mediacommon/v2/pkg/formats/mpegts/codecs"
)

// videoMux writes frames as MPEG-TS. One of them serves a whole stream, so that the continuity counters run on from segment
// to segment; tables are repeated at every IDR, so that each segment begins with them.
type videoMux struct {
	out   bytes.Buffer
	w     mpegts.Writer
	track *mpegts.Track
}

func newVideoMux() (*videoMux, error) {
	m := &videoMux{track: &mpegts.Track{Codec: &codecs.H264{}}}
	m.w = mpegts.Writer{W: &m.out, Tracks: []*mpegts.Track{m.track}}
	if err := m.w.Initialize(); err != nil {
		return nil, fmt.Errorf("begin video MPEG-TS: %w", err)
	}
	return m, nil
}

// frame returns the packets of one frame, valid until the next call.
func (m *videoMux) frame(pts, dts int64, au [][]byte) ([]byte, error) {
	m.out.Reset()
	if err := m.w.WriteH264(m.track, pts, dts, au); err != nil {
		return nil, fmt.Errorf("mux frame at %d: %w", pts, err)
	}
	return m.out.Bytes(), nil
}

// audioMux writes AAC access units as MPEG-TS with ADTS headers, again one for a whole stream.
type audioMux struct {
	out   bytes.Buffer
	w     mpegts.Writer
	track *mpegts.Track
}

func newAudioMux(cfg mpeg4audio.AudioSpecificConfig) (*audioMux, error) {
	m := &audioMux{track: &mpegts.Track{Codec: &codecs.MPEG4Audio{Config: cfg}}}
	m.w = mpegts.Writer{W: &m.out, Tracks: []*mpegts.Track{m.track}}
	if err := m.w.Initialize(); err != nil {
		return nil, fmt.Errorf("begin audio MPEG-TS: %w", err)
	}
	return m, nil
}

// perPacket is how many AAC frames share a PES packet: 170 ms at 48 kHz. The library repeats the tables with each packet,
// which would double the size of single frames.
const perPacket = 8

// span returns the packets of all the access units of one time span. Units that do not follow on each other do not share a
// packet, because only a packet's first unit has a time. The first packet has one unit only: FFmpeg learns the sample rate
// from it, and would give the second unit of the same packet the time of the first.
func (m *audioMux) span(units []unit, each int64) ([]byte, error) {
	m.out.Reset()
	for n := 1; len(units) > 0; n = perPacket {
		var aus [][]byte
		for i, u := range units[:min(n, len(units))] {
			if d := u.pts - units[0].pts - int64(i)*each; d > each/2 || d < -each/2 {
				break
			}
			aus = append(aus, u.data)
		}
		if err := m.w.WriteMPEG4Audio(m.track, units[0].pts, aus); err != nil {
			return nil, fmt.Errorf("mux audio at %d: %w", units[0].pts, err)
		}
		units = units[len(aus):]
	}
	return bytes.Clone(m.out.Bytes()), nil
}
