package discovery

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	ma "github.com/multiformats/go-multiaddr"
)

const (
	maxPeers  = 200
	maxAddrs  = 8 // of one peer
	maxFile   = 1 << 20
	keepFirst = 10 * time.Second
	keepEvery = time.Minute
)

// saved is a peer of the peers file.
type saved struct {
	info peer.AddrInfo
	seen time.Time
}

// entry is how it is written.
type entry struct {
	ID    string    `json:"id"`
	Addrs []string  `json:"addrs"`
	Seen  time.Time `json:"seen"`
}

// readPeers reads the peers file. A missing one is empty; entries that do not parse are skipped.
func readPeers(path string) ([]saved, error) {
	if path == "" {
		return nil, nil
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	raw, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > maxFile {
		return nil, fmt.Errorf("peers file above %d bytes", maxFile)
	}
	return parsePeers(raw)
}

func parsePeers(raw []byte) ([]saved, error) {
	var entries []entry
	if err := json.Unmarshal(raw, &entries); err != nil {
		return nil, err
	}
	var out []saved
	for _, e := range entries {
		id, err := peer.Decode(e.ID)
		if err != nil || len(out) == maxPeers {
			continue
		}
		s := saved{info: peer.AddrInfo{ID: id}, seen: e.Seen}
		for _, a := range e.Addrs[:min(len(e.Addrs), maxAddrs)] {
			if m, err := ma.NewMultiaddr(a); err == nil {
				s.info.Addrs = append(s.info.Addrs, m)
			}
		}
		if len(s.info.Addrs) > 0 {
			out = append(out, s)
		}
	}
	return out, nil
}

// save writes the good peers connected now and the latest of those known before.
func (f *Finder) save(known []saved) ([]saved, error) {
	if f.cfg.PeersFile == "" {
		return known, nil
	}
	next := f.current(time.Now())
	have := map[peer.ID]bool{}
	for _, s := range next {
		have[s.info.ID] = true
	}
	for _, s := range known {
		if !have[s.info.ID] {
			next = append(next, s)
		}
	}
	slices.SortStableFunc(next, func(a, b saved) int { return b.seen.Compare(a.seen) })
	next = next[:min(len(next), maxPeers)]
	return next, writePeers(f.cfg.PeersFile, next)
}

// current lists the good peers connected now, with the addresses others could dial.
func (f *Finder) current(now time.Time) []saved {
	var out []saved
	for _, p := range f.host.Network().Peers() {
		if !f.cfg.Good(p) {
			continue
		}
		s := saved{info: peer.AddrInfo{ID: p}, seen: now}
		for _, a := range f.host.Peerstore().Addrs(p) {
			if _, err := a.ValueForProtocol(ma.P_CIRCUIT); err == nil || !f.cfg.Allowed(a) {
				continue
			}
			s.info.Addrs = append(s.info.Addrs, a)
		}
		if len(s.info.Addrs) > 0 {
			s.info.Addrs = s.info.Addrs[:min(len(s.info.Addrs), maxAddrs)]
			out = append(out, s)
		}
	}
	return out
}

// writePeers replaces the file whole or not at all.
func writePeers(path string, peers []saved) error {
	entries := make([]entry, 0, len(peers))
	for _, s := range peers {
		e := entry{ID: s.info.ID.String(), Seen: s.seen.UTC().Truncate(time.Second)}
		for _, a := range s.info.Addrs {
			e.Addrs = append(e.Addrs, a.String())
		}
		entries = append(entries, e)
	}
	raw, err := json.MarshalIndent(entries, "", "  ")
	if err != nil {
		return fmt.Errorf("p2p: encode peers file: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("p2p: peers file: %w", err)
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".peers-*")
	if err != nil {
		return fmt.Errorf("p2p: peers file: %w", err)
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(append(raw, '\n'))
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("p2p: peers file: %w", err)
	}
	return nil
}
