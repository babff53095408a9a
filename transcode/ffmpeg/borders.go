package ffmpeg

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/bluenviron/mediacommon/v2/pkg/codecs/mpeg4audio"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/internal/demux"
	"github.com/castnet/castnet/transcode/internal/ts"
)

const (
	maxPiece = 30 << 20           // bytes of a segment; ingest takes a little more
	opening  = 6                  // frames by which a rate is guessed
	tooLate  = transcode.TimeBase // a picture that begins so long after the sound would cost that much of the sound

	soundAfter = 2 * transcode.TimeBase // ingest waits a little longer for a sound
)

// errSeen ends a trial that has learned enough.
var errSeen = errors.New("ffmpeg: seen enough")

// borders follows a copied stream the way ingest would cut it: at IDR frames, which not every key frame of a container is.
type borders struct {
	target               int64 // length of a segment
	wantVideo, wantAudio bool
	video, audio         reason // why a track cannot be copied
	late                 bool   // the picture begins long after the sound

	origin, pictures, sounds onset
	keyed                    bool // a segment is open
	open                     piece
	rate                     float64 // that ingest will believe in; 0 until it is known
	first                    []int64 // times of the first frames
}

// onset is when something began.
type onset struct {
	known bool
	at    int64
}

// mark notes the first time.
func (o *onset) mark(at int64) {
	if !o.known {
		o.known, o.at = true, at
	}
}

// piece is the segment that is being filled: its first and its latest time, and what it holds.
type piece struct {
	from, last    int64
	frames, bytes int
}

// read looks at the packets of r until there is nothing more to learn.
func (b *borders) read(r io.Reader) error {
	d := demux.NewReader(r)
	for !b.settled() {
		p, err := d.Next()
		if errors.Is(err, io.EOF) {
			if b.wantVideo && !b.keyed && b.video == "" {
				b.video = "no key frame starts a sequence"
			}
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: %w", err, transcode.ErrMedia)
		}
		b.origin.mark(p.DTS)
		at := ts.Since(p.PTS, b.origin.at)
		if p.Audio {
			b.sound(at, p.Data)
			continue
		}
		b.awaits(ts.Since(p.DTS, b.origin.at))
		if b.video == "" {
			b.video = b.picture(at, p.Data)
		}
	}
	return errSeen
}

// settled tells whether more packets would change nothing.
func (b *borders) settled() bool {
	return (!b.wantVideo || b.video != "") && (!b.wantAudio || b.audio != "" || b.sounds.known)
}

// sound takes the first audio packet.
func (b *borders) sound(at int64, data []byte) {
	if b.sounds.known || b.audio != "" {
		return
	}
	b.sounds.mark(at)
	var packets mpeg4audio.ADTSPackets
	if err := packets.Unmarshal(data); err != nil || len(packets) == 0 || packets[0].ChannelConfig == 0 {
		b.audio = "its channels are not in a usual order"
	}
}

// awaits notes that the picture has come to decoding time at.
func (b *borders) awaits(at int64) {
	b.pictures.mark(at)
	if b.wantAudio && !b.sounds.known && at-b.pictures.at > soundAfter {
		b.audio = "the sound begins after the picture"
	}
}

// picture takes a frame and returns why it cannot be copied.
func (b *borders) picture(at int64, data []byte) reason {
	f, err := ts.Parse(data)
	if err != nil || f.Pictures == 0 {
		return "" // a damaged frame does not get better
	}
	switch {
	case b.keyed:
	case !f.IDR || f.SPS == nil:
		return "it does not begin with a key frame that starts a sequence"
	case b.sounds.known && at-b.sounds.at > tooLate:
		b.late = true
		return "the picture begins after the sound"
	default:
		b.keyed, b.open, b.rate = true, piece{from: at, last: at}, declared(f)
	}
	b.guess(at)
	o := &b.open
	if f.IDR && at-o.from >= b.target*9/10 {
		if took := float64(at-o.from) / transcode.TimeBase; b.rate > 0 && float64(o.frames) > 1.25*b.rate*took+1 {
			return reason(fmt.Sprintf("its rate changes, %.0f frames per second begin and %.0f follow", b.rate, float64(o.frames)/took))
		}
		*o = piece{from: at, last: at}
	}
	o.frames, o.bytes, o.last = o.frames+1, o.bytes+len(data), max(o.last, at)
	switch length := o.last - o.from; {
	case length > 3*b.target-transcode.TimeBase/10: // a little less than what ingest takes
		return reason(fmt.Sprintf("there is no key frame for %s", (time.Duration(length) * 100_000 / 9).Round(100*time.Millisecond)))
	case o.bytes > maxPiece:
		return "there are more than 30 MB between key frames"
	}
	return ""
}

// guess estimates the rate from the first frames where the stream does not say.
func (b *borders) guess(at int64) {
	if b.rate > 0 || len(b.first) == opening {
		return
	}
	if b.first = append(b.first, at); len(b.first) < opening {
		return
	}
	low, high := b.first[0], b.first[0]
	for _, t := range b.first {
		low, high = min(low, t), max(high, t)
	}
	if high > low {
		b.rate = float64(len(b.first)-1) * transcode.TimeBase / float64(high-low)
	}
}

// declared returns the rate the parameter set of f says, 0 when it does not or cannot be believed.
func declared(f ts.Frame) float64 {
	v := f.SPS.VUI
	if v == nil || v.TimingInfo == nil || v.TimingInfo.NumUnitsInTick == 0 {
		return 0
	}
	r := float64(v.TimingInfo.TimeScale) / (2 * float64(v.TimingInfo.NumUnitsInTick))
	if r < 1 || r > 240 {
		return 0
	}
	return r
}
