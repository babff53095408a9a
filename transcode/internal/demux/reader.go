package demux

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

const (
	packetSize = 188
	syncByte   = 0x47
	maxPES     = 10 << 20 // a frame that is larger is no frame
	maxSection = 1024
	maxJunk    = 1 << 20 // bytes without a packet after which the input is something else
)

// Stream types of an MPEG-TS program map that matter here.
const (
	typeAAC  = 0x0f
	typeH264 = 0x1b
)

// Packet is one packet of an elementary stream: for video one frame in Annex B form, for audio some ADTS frames. Times are
// the raw 33 bit counters of 90 kHz.
type Packet struct {
	Audio    bool
	PTS, DTS int64
	Data     []byte
}

// Reader reads packets.
type Reader struct {
	r      *bufio.Reader
	packet [packetSize]byte

	tables       bool
	pmt          uint16 // PID of the program map, 0 before it is known
	video, audio uint16 // PIDs, 0 for none
	sections     map[uint16][]byte
	begun        map[uint16][]byte // PES packets that are being collected
	last         map[uint16]byte   // continuity counters, to find repeated packets
	ready        []Packet
	ended        bool
}

// NewReader returns a Reader of r.
func NewReader(r io.Reader) *Reader {
	return &Reader{
		r: bufio.NewReaderSize(r, 32<<10), sections: map[uint16][]byte{}, begun: map[uint16][]byte{}, last: map[uint16]byte{},
	}
}

// Tracks reports which tracks the stream has; known is false before its tables were read.
func (d *Reader) Tracks() (video, audio, known bool) { return d.video != 0, d.audio != 0, d.tables }

// Next returns the next packet; its data is the caller's. Errors: io.EOF, also where the stream breaks off in the middle of
// a packet, ErrNoPackets, ErrCodec, ErrLimit, or the reader's.
func (d *Reader) Next() (Packet, error) {
	for len(d.ready) == 0 {
		if d.ended {
			return Packet{}, io.EOF
		}
		err := d.sync()
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			d.ended = true
			d.flush(d.video)
			d.flush(d.audio)
			continue
		}
		if err != nil {
			return Packet{}, err
		}
		if err := d.take(); err != nil {
			return Packet{}, err
		}
	}
	p := d.ready[0]
	d.ready = d.ready[1:]
	return p, nil
}

// sync reads the next packet, skipping what lies before it.
func (d *Reader) sync() error {
	for skipped := 0; ; skipped++ {
		b, err := d.r.ReadByte()
		if err != nil {
			return err
		}
		if b == syncByte {
			if ahead, err := d.r.Peek(packetSize); err == nil && ahead[packetSize-1] != syncByte && skipped > 0 {
				continue // a byte that looks like one, in the middle of junk
			}
			d.packet[0] = b
			_, err := io.ReadFull(d.r, d.packet[1:])
			return err
		}
		if skipped >= maxJunk {
			return fmt.Errorf("no MPEG-TS packet in %d bytes: %w", skipped, ErrNoPackets)
		}
	}
}

// take handles the packet that was read.
func (d *Reader) take() error {
	p := d.packet[:]
	pid := binary.BigEndian.Uint16(p[1:]) & 0x1fff
	begins := p[1]&0x40 != 0
	damaged, scrambled, hasPayload := p[1]&0x80 != 0, p[3]&0xc0 != 0, p[3]&0x10 != 0
	if damaged || scrambled || !hasPayload || pid == 0x1fff {
		return nil
	}
	load := p[4:]
	if p[3]&0x20 != 0 {
		if n := int(load[0]) + 1; n < len(load) {
			load = load[n:]
		} else {
			return nil
		}
	}
	isMedia := pid != 0 && (pid == d.video || pid == d.audio)
	if !isMedia && pid != 0 && pid != d.pmt {
		return nil
	}
	if last, ok := d.last[pid]; ok && last == p[3]&0x0f {
		return nil // repeated
	}
	d.last[pid] = p[3] & 0x0f
	if isMedia {
		return d.collect(pid, begins, load)
	}
	return d.section(pid, begins, load)
}

// collect adds to a PES packet and completes the one before.
func (d *Reader) collect(pid uint16, begins bool, load []byte) error {
	if begins {
		d.flush(pid)
		d.begun[pid] = make([]byte, 0, 4*packetSize)
	}
	b, ok := d.begun[pid]
	if !ok {
		return nil // its beginning was missed
	}
	if len(b)+len(load) > maxPES {
		return fmt.Errorf("frame of more than %d bytes: %w", maxPES, ErrLimit)
	}
	b = append(b, load...)
	d.begun[pid] = b
	if len(b) >= 6 {
		if n := int(binary.BigEndian.Uint16(b[4:])); n > 0 && len(b) >= n+6 {
			d.begun[pid] = b[:n+6]
			d.flush(pid)
		}
	}
	return nil
}

// flush completes the PES packet of a track.
func (d *Reader) flush(pid uint16) {
	b, ok := d.begun[pid]
	delete(d.begun, pid)
	if !ok || len(b) < 14 || b[0] != 0 || b[1] != 0 || b[2] != 1 || b[6]&0xc0 != 0x80 {
		return
	}
	from := 9 + int(b[8])
	if b[7]&0x80 == 0 || from >= len(b) || b[8] < 5 {
		return // without a time it is of no use
	}
	p := Packet{Audio: pid == d.audio, PTS: stamp(b[9:]), Data: b[from:]}
	p.DTS = p.PTS
	if b[7]&0x40 != 0 && b[8] >= 10 {
		p.DTS = stamp(b[14:])
	}
	d.ready = append(d.ready, p)
}

// stamp reads a 33 bit time.
func stamp(b []byte) int64 {
	return int64(b[0]>>1&7)<<30 | int64(b[1])<<22 | int64(b[2]>>1)<<15 | int64(b[3])<<7 | int64(b[4]>>1)
}
