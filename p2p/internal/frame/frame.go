// Package frame reads and writes the two framings of castnet's protocols: typed frames (varint
// length, one byte of type, payload) and plain delimited messages (varint length, bytes). Sizes
// are refused before anything is allocated for them.
package frame

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

var (
	// ErrTooLarge marks a length above the limit.
	ErrTooLarge = errors.New("p2p: frame too large")
	// ErrMalformed marks a length that is no canonical varint, or a frame without a type.
	ErrMalformed = errors.New("p2p: malformed frame")
	// ErrType marks a frame type without a limit: the protocol does not know it.
	ErrType = errors.New("p2p: unknown frame type")
)

// MaxHeader is the largest number of bytes before a payload.
const MaxHeader = binary.MaxVarintLen64 + 1

// step is what is allocated on a peer's word alone; the rest follows once that much has arrived.
const step = 64 << 10

// Reader is what frames are read from; a bufio.Reader is one.
type Reader interface {
	io.Reader
	io.ByteReader
}

// Limit gives the largest payload of a type in bytes, negative when the type is unknown.
type Limit func(typ byte) int

// AppendHeader appends the header of a frame to buf. The length counts type and payload.
func AppendHeader(buf []byte, typ byte, payload int) []byte {
	return append(binary.AppendUvarint(buf, uint64(payload)+1), typ)
}

// Read returns the next frame. io.EOF means that the peer ended between two frames,
// io.ErrUnexpectedEOF inside one. The payload belongs to the caller.
func Read(r Reader, limit Limit) (typ byte, payload []byte, err error) {
	size, err := uvarint(r)
	if err != nil {
		return 0, nil, err
	}
	if size == 0 {
		return 0, nil, fmt.Errorf("frame without a type: %w", ErrMalformed)
	}
	typ, err = r.ReadByte()
	if err != nil {
		return 0, nil, inside(err)
	}
	limited := limit(typ)
	if limited < 0 {
		return typ, nil, fmt.Errorf("frame type %d: %w", typ, ErrType)
	}
	if size-1 > uint64(limited) {
		return typ, nil, fmt.Errorf("frame type %d announces %d bytes, at most %d: %w", typ, size-1, limited, ErrTooLarge)
	}
	payload, err = body(r, int(size-1))
	return typ, payload, err
}

// AppendMessage appends a delimited message to buf.
func AppendMessage(buf, msg []byte) []byte {
	return append(binary.AppendUvarint(buf, uint64(len(msg))), msg...)
}

// ReadMessage returns the next delimited message of at most limit bytes.
func ReadMessage(r Reader, limit int) ([]byte, error) {
	size, err := uvarint(r)
	if err != nil {
		return nil, err
	}
	if size > uint64(max(limit, 0)) {
		return nil, fmt.Errorf("message announces %d bytes, at most %d: %w", size, limit, ErrTooLarge)
	}
	return body(r, int(size))
}

// body reads n bytes, allocating the larger part only after a first step has arrived: a length
// alone costs its sender nothing, so it must cost us little.
func body(r io.Reader, n int) ([]byte, error) {
	buf := make([]byte, min(n, step))
	if _, err := io.ReadFull(r, buf); err != nil {
		return nil, inside(err)
	}
	if n <= step {
		return buf, nil
	}
	whole := make([]byte, n)
	copy(whole, buf)
	if _, err := io.ReadFull(r, whole[step:]); err != nil {
		return nil, inside(err)
	}
	return whole, nil
}

// uvarint reads a canonical varint: one encoding per length, at most ten bytes.
func uvarint(r io.ByteReader) (uint64, error) {
	var v uint64
	for i := range binary.MaxVarintLen64 {
		b, err := r.ReadByte()
		if err != nil {
			if i > 0 {
				err = inside(err)
			}
			return 0, err
		}
		if i == binary.MaxVarintLen64-1 && b > 1 {
			break
		}
		v |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			if b == 0 && i > 0 {
				return 0, fmt.Errorf("padded length: %w", ErrMalformed)
			}
			return v, nil
		}
	}
	return 0, fmt.Errorf("length above 64 bits: %w", ErrMalformed)
}

// inside turns an end in the middle of a frame into the error for that.
func inside(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
