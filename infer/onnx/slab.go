package onnx

import (
	"fmt"
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

// keepSlab is how much of a slab stays in memory between jobs: a few pictures of usual size.
const keepSlab = 64 << 20

// align is where tensors begin: on a cache line.
const align = 64

// slab is memory shared with one child. The parent alone changes its size and it never shrinks, so neither side can
// make the other fault by truncating it.
type slab struct {
	file *os.File
	mem  []byte
}

func newSlab() (*slab, error) {
	fd, err := unix.MemfdCreate("castnet-tensors", unix.MFD_CLOEXEC|unix.MFD_ALLOW_SEALING)
	if err != nil {
		return nil, fmt.Errorf("memfd: %w", err)
	}
	s := &slab{file: os.NewFile(uintptr(fd), "castnet-tensors")}
	if _, err := unix.FcntlInt(uintptr(fd), unix.F_ADD_SEALS, unix.F_SEAL_SHRINK); err != nil {
		_ = s.file.Close()
		return nil, fmt.Errorf("memfd seal: %w", err)
	}
	return s, nil
}

// grow makes the slab hold size bytes; what it held is kept.
func (s *slab) grow(size int64) error {
	if size <= int64(len(s.mem)) {
		return nil
	}
	size = (size + 1<<20 - 1) &^ (1<<20 - 1)
	if err := unix.Ftruncate(int(s.file.Fd()), size); err != nil {
		return fmt.Errorf("grow slab to %d bytes: %w", size, err)
	}
	mem, err := unix.Mmap(int(s.file.Fd()), 0, int(size), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
	if err != nil {
		return fmt.Errorf("map %d bytes of slab: %w", size, err)
	}
	if s.mem != nil {
		_ = unix.Munmap(s.mem)
	}
	s.mem = mem
	return nil
}

// trim gives the memory of a large job back.
func (s *slab) trim() {
	if extra := int64(len(s.mem)) - keepSlab; extra > 0 {
		_ = unix.Fallocate(int(s.file.Fd()), unix.FALLOC_FL_PUNCH_HOLE|unix.FALLOC_FL_KEEP_SIZE, keepSlab, extra)
	}
}

// floats returns a tensor's values in the slab.
func (s *slab) floats(t tensor) []float32 {
	b := s.mem[t.Off : t.Off+t.Len]
	return unsafe.Slice((*float32)(unsafe.Pointer(&b[0])), len(b)/4)
}

// whole returns the values of a tensor of whole numbers in the slab.
func (s *slab) whole(t tensor) []int64 {
	b := s.mem[t.Off : t.Off+t.Len]
	return unsafe.Slice((*int64)(unsafe.Pointer(&b[0])), len(b)/8)
}

func (s *slab) close() {
	if s.mem != nil {
		_ = unix.Munmap(s.mem)
		s.mem = nil
	}
	_ = s.file.Close()
}

// size returns the bytes of one element, 0 for a type that is not in use.
func size(dtype string) int64 {
	switch dtype {
	case "f32":
		return 4
	case "i64":
		return 8
	}
	return 0
}

// bytes returns the length of a tensor's data; false when it has no elements or more than fit the given limit.
func (t tensor) bytes(limit int64) (int64, bool) {
	n := size(t.DType)
	for _, d := range t.Shape {
		if d <= 0 || n == 0 || d > limit/n {
			return 0, false
		}
		n *= d
	}
	return n, n > 0
}
