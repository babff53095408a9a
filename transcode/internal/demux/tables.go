package demux

import (
	"encoding/binary"
	"fmt"
)

// section collects a table that may span packets.
func (d *Reader) section(pid uint16, begins bool, load []byte) error {
	if begins {
		skip := int(load[0]) + 1
		if skip >= len(load) {
			return nil
		}
		d.sections[pid] = append([]byte(nil), load[skip:]...)
	} else if have, ok := d.sections[pid]; ok {
		d.sections[pid] = append(have, load...)
	}
	b := d.sections[pid]
	if len(b) < 3 {
		return nil
	}
	n := int(binary.BigEndian.Uint16(b[1:])&0x0fff) + 3
	if n > maxSection {
		delete(d.sections, pid)
		return nil
	}
	if len(b) < n {
		return nil
	}
	delete(d.sections, pid)
	if b = b[:n]; len(b) < 12 || crc(b) != 0 {
		return nil
	}
	if pid == 0 {
		d.association(b)
		return nil
	}
	return d.program(b)
}

// association takes the PID of the first program's map.
func (d *Reader) association(b []byte) {
	if b[0] != 0 {
		return
	}
	for b := b[8 : len(b)-4]; len(b) >= 4; b = b[4:] {
		if binary.BigEndian.Uint16(b) != 0 { // 0 is the network table
			d.pmt = binary.BigEndian.Uint16(b[2:]) & 0x1fff
			return
		}
	}
}

// program takes the tracks of a program map.
func (d *Reader) program(b []byte) error {
	if b[0] != 2 || len(b) < 16 {
		return nil
	}
	skip := 12 + int(binary.BigEndian.Uint16(b[10:])&0x0fff)
	if skip > len(b)-4 {
		return nil
	}
	var video, audio uint16
	var other byte
	for b := b[skip : len(b)-4]; len(b) >= 5; {
		pid := binary.BigEndian.Uint16(b[1:]) & 0x1fff
		switch kind := b[0]; {
		case kind == typeH264 && video == 0:
			video = pid
		case kind == typeAAC && audio == 0:
			audio = pid
		case isVideo(kind):
			other = kind
		}
		n := 5 + int(binary.BigEndian.Uint16(b[3:])&0x0fff)
		if n > len(b) {
			break
		}
		b = b[n:]
	}
	if video == 0 && other != 0 {
		return fmt.Errorf("video of stream type %#x: %w", other, ErrCodec)
	}
	d.video, d.audio, d.tables = video, audio, true
	return nil
}

// isVideo reports whether a stream type is a video coding.
func isVideo(kind byte) bool {
	switch kind {
	case 0x01, 0x02, 0x10, 0x1b, 0x21, 0x24, 0x33, 0x42, 0xd1, 0xea:
		return true
	}
	return false
}

// crc is the CRC-32 of MPEG-2 tables; over a table with its own checksum it is 0.
func crc(b []byte) uint32 {
	c := ^uint32(0)
	for _, x := range b {
		c ^= uint32(x) << 24
		for range 8 {
			if c&(1<<31) != 0 {
				c = c<<1 ^ 0x04c11db7
			} else {
				c <<= 1
			}
		}
	}
	return c
}
