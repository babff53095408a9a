package frame_test

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"testing"

	"github.com/castnet/castnet/p2p/internal/frame"
)

func limit(typ byte) int {
	switch typ {
	case 1:
		return 64 << 10
	case 2:
		return 256 << 10
	case 3:
		return 0
	default:
		return -1
	}
}

func header(size uint64, typ byte) []byte {
	return append(binary.AppendUvarint(nil, size), typ)
}

func TestRead(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		in   []byte
		typ  byte
		want []byte
		err  error
	}{
		"a frame with a payload":             {append(header(4, 1), "abc"...), 1, []byte("abc"), nil},
		"a frame without a payload":          {header(1, 3), 3, []byte{}, nil},
		"nothing is the end":                 {nil, 0, nil, io.EOF},
		"ten gigabytes are refused":          {header(10<<30, 2), 2, nil, frame.ErrTooLarge},
		"one byte above the limit":           {header(64<<10+2, 1), 1, nil, frame.ErrTooLarge},
		"an unknown type":                    {header(1, 9), 9, nil, frame.ErrType},
		"a frame without a type":             {[]byte{0}, 0, nil, frame.ErrMalformed},
		"a padded length":                    {[]byte{0x84, 0x00, 1, 'a', 'b', 'c'}, 0, nil, frame.ErrMalformed},
		"a length above 64 bits":             {bytes.Repeat([]byte{0xff}, 12), 0, nil, frame.ErrMalformed},
		"an end inside the length":           {[]byte{0x84}, 0, nil, io.ErrUnexpectedEOF},
		"an end before the type":             {[]byte{4}, 0, nil, io.ErrUnexpectedEOF},
		"an end before the payload":          {header(4, 1), 1, nil, io.ErrUnexpectedEOF},
		"an end inside the payload":          {append(header(4, 1), 'a'), 1, nil, io.ErrUnexpectedEOF},
		"an end inside a large payload":      {append(header(200<<10, 2), make([]byte, 100<<10)...), 2, nil, io.ErrUnexpectedEOF},
		"a large payload comes whole":        {append(header(200<<10+1, 2), bytes.Repeat([]byte{7}, 200<<10)...), 2, bytes.Repeat([]byte{7}, 200<<10), nil},
		"what follows a frame is left alone": {append(append(header(2, 1), 'x'), "next"...), 1, []byte("x"), nil},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			typ, payload, err := frame.Read(bufio.NewReader(bytes.NewReader(tc.in)), limit)
			if !errors.Is(err, tc.err) || typ != tc.typ || !bytes.Equal(payload, tc.want) {
				t.Errorf("Read = %d, %d bytes, %v; want %d, %d bytes, %v", typ, len(payload), err, tc.typ, len(tc.want), tc.err)
			}
		})
	}
}

func TestAnAnnouncedSizeIsNotAllocated(t *testing.T) {
	// Not parallel: it counts allocations.
	big := header(10<<30, 2)
	most := header(256<<10, 2) // allowed, but nothing follows
	got := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _, _ = frame.Read(bytes.NewReader(big), limit)
			_, _, _ = frame.Read(bytes.NewReader(most), limit)
		}
	}).AllocedBytesPerOp()
	if got > 72<<10 {
		t.Errorf("refusing 10 GB and waiting for 256 KiB allocates %d bytes, want at most 72 KiB", got)
	}
}

func TestReadMessage(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		in   []byte
		want []byte
		err  error
	}{
		"a message":            {frame.AppendMessage(nil, []byte("hello")), []byte("hello"), nil},
		"an empty message":     {[]byte{0}, []byte{}, nil},
		"nothing":              {nil, nil, io.EOF},
		"above the limit":      {frame.AppendMessage(nil, make([]byte, 101)), nil, frame.ErrTooLarge},
		"at the limit":         {frame.AppendMessage(nil, make([]byte, 100)), make([]byte, 100), nil},
		"an end in the middle": {[]byte{5, 'h'}, nil, io.ErrUnexpectedEOF},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := frame.ReadMessage(bytes.NewReader(tc.in), 100)
			if !errors.Is(err, tc.err) || !bytes.Equal(got, tc.want) {
				t.Errorf("ReadMessage = %q, %v; want %q, %v", got, err, tc.want, tc.err)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(append(header(4, 1), "abc"...))
	f.Add(header(10<<30, 2))
	f.Add([]byte{0x80, 0x80, 0})
	f.Fuzz(func(t *testing.T, in []byte) {
		r := bytes.NewReader(in)
		typ, payload, err := frame.Read(r, limit)
		if err != nil {
			if payload != nil {
				t.Fatalf("payload of %d bytes with error %v", len(payload), err)
			}
			return
		}
		if len(payload) > limit(typ) {
			t.Fatalf("type %d with %d bytes passed its limit of %d", typ, len(payload), limit(typ))
		}
		again := append(frame.AppendHeader(nil, typ, len(payload)), payload...)
		if used := in[:len(in)-r.Len()]; !bytes.Equal(again, used) {
			t.Fatalf("frame % x is written as % x: one frame has one encoding", used, again)
		}
	})
}

func FuzzReadMessage(f *testing.F) {
	f.Add(frame.AppendMessage(nil, []byte("hello")))
	f.Fuzz(func(t *testing.T, in []byte) {
		got, err := frame.ReadMessage(bytes.NewReader(in), 100)
		if err == nil && (len(got) > 100 || !bytes.HasPrefix(in, frame.AppendMessage(nil, got))) {
			t.Fatalf("message of %d bytes is not what was sent", len(got))
		}
	})
}
