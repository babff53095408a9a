package hls

import (
	"fmt"
	"os"
	"path/filepath"
)

// OpenDir begins a stream that is written to a directory: the master playlist as index.m3u8, every rung in a folder of its
// name. While it is being written the playlists are of type EVENT, and they are refreshed from time to time; End makes them
// VOD with EXT-X-ENDLIST. Of cfg, Target, MaxSegmentBytes, Listed and Now count. Errors: ErrConfig, ErrName, or the file
// system's.
func OpenDir(path string, variants []Variant, cfg Config) (*Stream, error) {
	cfg.Event = true
	cfg = cfg.WithDefaults()
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if err := checkVariants(variants); err != nil {
		return nil, err
	}
	f := files{root: path}
	for _, v := range variants {
		if err := os.MkdirAll(filepath.Join(path, v.Name), 0o755); err != nil {
			return nil, fmt.Errorf("make HLS folder: %w", err)
		}
		f.rungs = append(f.rungs, v.Name)
	}
	st := newStream(filepath.Base(path), variants, cfg, f)
	st.files = true
	return st, nil
}
