package discovery

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	ma "github.com/multiformats/go-multiaddr"
)

const someone = "12D3KooWEgnsuA4kQZb1FqYdZ51xkbphZSC2YMLv1qFKhepbEBkF"

func TestKeysAreStable(t *testing.T) {
	t.Parallel()
	c, err := keyOf("castnet/cap/v1/main/transcode/h264/0/0")
	// base32 of 01 (CIDv1) 55 (raw) 12 20 (sha2-256, 32 bytes) and the digest, computed by hand.
	const want = "bafkreibcegfnhct6wjkvaejtoysdqfnadgoixxyjt6epxcusaydgctybgq"
	if err != nil || c.Version() != 1 || c.String() != want {
		t.Errorf("key = %s, %v; want %s", c, err, want)
	}
}

func TestPeersFile(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "peers.json")
	if got, err := readPeers(path); err != nil || got != nil {
		t.Errorf("a missing file: %v, %v; want nothing", got, err)
	}
	id, err := peer.Decode(someone)
	if err != nil {
		t.Fatal(err)
	}
	want := saved{info: peer.AddrInfo{ID: id, Addrs: []ma.Multiaddr{ma.StringCast("/ip4/20.0.0.1/tcp/4170")}}, seen: time.Unix(1000, 0)}
	if err := writePeers(path, []saved{want}); err != nil {
		t.Fatal(err)
	}
	got, err := readPeers(path)
	if err != nil || len(got) != 1 || got[0].info.String() != want.info.String() || !got[0].seen.Equal(want.seen) {
		t.Errorf("read %v, %v; want %v", got, err, want)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 {
		t.Errorf("folder holds %d files, %v; want one", len(left), err)
	}
	if err := os.WriteFile(path, bytes.Repeat([]byte(" "), maxFile+1), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readPeers(path); err == nil {
		t.Error("a file above its limit is read")
	}
}

func FuzzParsePeers(f *testing.F) {
	one := entry{ID: someone, Addrs: []string{"/ip4/20.0.0.1/tcp/4170", "junk"}, Seen: time.Unix(1000, 0)}
	raw, err := json.Marshal([]entry{one, {ID: "junk"}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Fuzz(func(t *testing.T, in []byte) {
		got, err := parsePeers(in)
		if err != nil && got != nil || len(got) > maxPeers {
			t.Fatalf("%d peers, %v", len(got), err)
		}
		for _, s := range got {
			if s.info.ID == "" || len(s.info.Addrs) == 0 || len(s.info.Addrs) > maxAddrs {
				t.Fatalf("peer %v", s.info)
			}
		}
	})
}

func TestRequestsPerPeerAreBounded(t *testing.T) {
	t.Parallel()
	now := time.Unix(1000, 0)
	r := newRequestRate(func() time.Time { return now })
	burst := func(p peer.ID) (n int) {
		for range 2 * requestsBurst {
			if r.allow(p) {
				n++
			}
		}
		return n
	}
	if n := burst("a"); n != requestsBurst {
		t.Errorf("%d requests at once, want %d", n, requestsBurst)
	}
	if n := burst("b"); n != requestsBurst {
		t.Errorf("another peer has %d requests, want %d of its own", n, requestsBurst)
	}
	now = now.Add(2 * time.Second)
	if n := burst("a"); n != 2*requestsPerSecond {
		t.Errorf("%d requests after two seconds, want %d", n, 2*requestsPerSecond)
	}
	for i := range 3 * maxTracked {
		r.allow(peer.ID(fmt.Sprint(i)))
	}
	if len(r.buckets) > maxTracked {
		t.Errorf("%d peers are tracked, want at most %d", len(r.buckets), maxTracked)
	}
}
