package hls

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
)

// store keeps the bytes of segments and, where playlists are files, the playlists.
type store interface {
	put(rendition int, seq uint64, data []byte) error
	get(rendition int, seq uint64) ([]byte, error)
	publish(file, text string) error
}

// memory keeps the last segments of every rung: twice the window, because a player may still ask for what its last playlist
// showed.
type memory struct {
	keep uint64

	mu   sync.Mutex
	data []map[uint64][]byte
}

func newMemory(rungs int, keep uint64) *memory {
	m := &memory{keep: keep}
	for range rungs {
		m.data = append(m.data, map[uint64][]byte{})
	}
	return m
}

func (m *memory) put(rendition int, seq uint64, data []byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	d := m.data[rendition]
	if data != nil {
		d[seq] = data
	}
	if seq >= m.keep {
		delete(d, seq-m.keep)
	}
	return nil
}

func (m *memory) get(rendition int, seq uint64) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if b, ok := m.data[rendition][seq]; ok {
		return b, nil
	}
	return nil, ErrNoSegment
}

func (*memory) publish(string, string) error { return nil }

// files writes segments and playlists below a directory.
type files struct {
	root  string
	rungs []string
}

func (f files) put(rendition int, seq uint64, data []byte) error {
	if data == nil {
		return nil
	}
	return f.write(filepath.Join(f.rungs[rendition], strconv.FormatUint(seq, 10)+".ts"), data)
}

func (f files) get(rendition int, seq uint64) ([]byte, error) {
	b, err := os.ReadFile(filepath.Join(f.root, f.rungs[rendition], strconv.FormatUint(seq, 10)+".ts"))
	if os.IsNotExist(err) {
		return nil, ErrNoSegment
	}
	return b, err
}

func (f files) publish(file, text string) error { return f.write(file, []byte(text)) }

// write replaces a file in one step, so that a reader sees the old one or the new one.
func (f files) write(file string, b []byte) error {
	path := filepath.Join(f.root, file)
	if err := os.WriteFile(path+".tmp", b, 0o644); err != nil {
		return fmt.Errorf("write HLS file: %w", err)
	}
	if err := os.Rename(path+".tmp", path); err != nil {
		return fmt.Errorf("write HLS file: %w", err)
	}
	return nil
}
