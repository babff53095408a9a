package ts

import (
	"errors"
	"fmt"
)

// Sizes and codes of ISO/IEC 13818-1.
const (
	PacketSize = 188
	syncByte   = 0x47
	patPID     = 0

	TypeH264 = 0x1b // stream type of H.264 in a program map

	maxStreams = 32
	maxUnit    = 8 << 20 // bytes of one access unit; 2160p60 at 50 Mbit/s stays below
)

// ErrFormat is returned for bytes that are no MPEG-TS as this package reads it.
var ErrFormat = errors.New("ts: not a usable transport stream")

// Stream is one entry of the program map.
type Stream struct {
	PID  uint16
	Type byte
}

// Unit is what one PES packet of the video track carried. Data is valid until the callback returns.
type Unit struct {
	PTS, DTS int64 // 33 bits, 1/90000 s
	Data     []byte
}

// Scanner is an io.Writer that finds the access units of the first H.264 track in what is written to it.
type Scanner struct {
	on func(Unit) error

	part    [PacketSize]byte // a packet not complete yet
	have    int
	packets int
	pmtPID  uint16
	streams []Stream
	video   uint16 // PID, 0 before the program map
	pes     []byte
	open    bool // a PES has started
	err     error
}

// NewScanner returns a Scanner that calls on for every unit, in decoding order. An error of on ends the scan.
func NewScanner(on func(Unit) error) *Scanner { return &Scanner{on: on} }

// Streams returns the tracks of the program map, nil before it was seen.
func (s *Scanner) Streams() []Stream { return s.streams }

// Write takes the next bytes. After an error it returns the same error for ever.
func (s *Scanner) Write(b []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	n := len(b)
	for len(b) > 0 {
		if s.have > 0 || len(b) < PacketSize {
			took := copy(s.part[s.have:], b)
			s.have, b = s.have+took, b[took:]
			if s.have < PacketSize {
				break
			}
			s.have = 0
			s.err = s.packet(s.part[:])
		} else {
			s.err = s.packet(b[:PacketSize])
			b = b[PacketSize:]
		}
		if s.err != nil {
			return 0, s.err
		}
	}
	return n, nil
}

// Close ends the scan and gives the last unit, which nothing else ends. A stream cut inside a packet is ErrFormat.
func (s *Scanner) Close() error {
	if s.err != nil {
		return s.err
	}
	if s.have > 0 {
		s.err = fmt.Errorf("%d bytes after packet %d: %w", s.have, s.packets, ErrFormat)
		return s.err
	}
	s.err = s.flush()
	return s.err
}

func (s *Scanner) packet(p []byte) error {
	if p[0] != syncByte {
		return fmt.Errorf("packet %d starts with %#02x: %w", s.packets, p[0], ErrFormat)
	}
	s.packets++
	pid := uint16(p[1]&0x1f)<<8 | uint16(p[2])
	start := p[1]&0x40 != 0
	if p[1]&0x80 != 0 || p[3]&0xc0 != 0 {
		return fmt.Errorf("packet %d is damaged or scrambled: %w", s.packets, ErrFormat)
	}
	body := p[4:]
	switch p[3] >> 4 & 3 {
	case 0, 2:
		return nil // no payload
	case 3:
		if int(body[0]) >= len(body) {
			return fmt.Errorf("packet %d: adaptation field of %d bytes: %w", s.packets, body[0], ErrFormat)
		}
		body = body[1+int(body[0]):]
	}
	switch {
	case pid == patPID:
		return s.table(body, start, 0, s.pat)
	case s.pmtPID != 0 && pid == s.pmtPID:
		return s.table(body, start, 2, s.pmt)
	case s.video != 0 && pid == s.video:
		return s.payload(body, start)
	}
	return nil
}

// payload collects a PES; the next one's start ends it.
func (s *Scanner) payload(b []byte, start bool) error {
	if start {
		if err := s.flush(); err != nil {
			return err
		}
		s.open = true
	}
	if !s.open {
		return nil // the tail of something that started before us
	}
	if len(s.pes)+len(b) > maxUnit {
		return fmt.Errorf("frame of more than %d bytes: %w", maxUnit, ErrFormat)
	}
	s.pes = append(s.pes, b...)
	return nil
}

// flush hands the collected PES to the callback.
func (s *Scanner) flush() error {
	if !s.open {
		return nil
	}
	u, err := parsePES(s.pes)
	if err == nil {
		err = s.on(u)
	}
	s.pes, s.open = s.pes[:0], false
	return err
}

// table hands a section that fits one packet to read; sections of segments always do.
func (s *Scanner) table(b []byte, start bool, id byte, read func([]byte) error) error {
	if !start {
		return fmt.Errorf("packet %d: table over several packets: %w", s.packets, ErrFormat)
	}
	if len(b) < 1 || len(b) < 1+int(b[0])+3 {
		return fmt.Errorf("packet %d: short table: %w", s.packets, ErrFormat)
	}
	b = b[1+int(b[0]):]
	size := int(b[1]&0x0f)<<8 | int(b[2])
	if b[0] != id || size < 9 || len(b) < 3+size {
		return fmt.Errorf("packet %d: table %d of %d bytes: %w", s.packets, b[0], size, ErrFormat)
	}
	return read(b[8 : 3+size-4]) // without header and checksum
}

func (s *Scanner) pat(b []byte) error {
	for ; len(b) >= 4; b = b[4:] {
		if program := uint16(b[0])<<8 | uint16(b[1]); program != 0 {
			s.pmtPID = uint16(b[2]&0x1f)<<8 | uint16(b[3])
			return nil
		}
	}
	return fmt.Errorf("program table without a program: %w", ErrFormat)
}

func (s *Scanner) pmt(b []byte) error {
	if s.streams != nil {
		return nil // repeated for players that join late
	}
	if len(b) < 4 {
		return fmt.Errorf("short program map: %w", ErrFormat)
	}
	info := int(b[2]&0x0f)<<8 | int(b[3])
	if len(b) < 4+info {
		return fmt.Errorf("short program map: %w", ErrFormat)
	}
	streams := []Stream{}
	for b = b[4+info:]; len(b) >= 5; {
		st := Stream{Type: b[0], PID: uint16(b[1]&0x1f)<<8 | uint16(b[2])}
		info := int(b[3]&0x0f)<<8 | int(b[4])
		if len(b) < 5+info || len(streams) == maxStreams {
			return fmt.Errorf("bad program map: %w", ErrFormat)
		}
		streams = append(streams, st)
		if st.Type == TypeH264 && s.video == 0 {
			s.video = st.PID
		}
		b = b[5+info:]
	}
	s.streams = streams
	return nil
}

// parsePES reads the header of a video PES.
func parsePES(b []byte) (Unit, error) {
	if len(b) < 9 || b[0] != 0 || b[1] != 0 || b[2] != 1 || b[3]&0xf0 != 0xe0 {
		return Unit{}, fmt.Errorf("no video PES: %w", ErrFormat)
	}
	header := 9 + int(b[8])
	flags, need := b[7]>>6, 14
	if flags == 3 {
		need = 19
	}
	if flags < 2 || header < need || len(b) < header {
		return Unit{}, fmt.Errorf("PES without a presentation time: %w", ErrFormat)
	}
	u := Unit{PTS: stamp(b[9:]), Data: b[header:]}
	u.DTS = u.PTS
	if flags == 3 {
		u.DTS = stamp(b[14:])
	}
	return u, nil
}

func stamp(b []byte) int64 {
	return int64(b[0]>>1&7)<<30 | int64(b[1])<<22 | int64(b[2]>>1)<<15 | int64(b[3])<<7 | int64(b[4]>>1)
}

// Wrap is the period of a presentation time.
const Wrap = int64(1) << 33

// Since returns the shortest way from b to a around the 33-bit clock, negative when a is earlier.
func Since(a, b int64) int64 {
	d := (a - b) & (Wrap - 1)
	if d >= Wrap/2 {
		d -= Wrap
	}
	return d
}
