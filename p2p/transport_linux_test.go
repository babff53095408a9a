package p2p

import (
	"context"
	"net"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/transport"
	"github.com/libp2p/go-libp2p/p2p/transport/tcp"
	"github.com/libp2p/go-libp2p/p2p/transport/tcpreuse"
	ma "github.com/multiformats/go-multiaddr"
)

func TestTCPComesFirst(t *testing.T) {
	t.Parallel()
	const (
		tcp4  = "/ip4/20.0.0.1/tcp/4170"
		tcp6  = "/ip6/2600::1/tcp/4170"
		quic4 = "/ip4/20.0.0.1/udp/4170/quic-v1"
		relay = "/ip4/20.0.0.2/tcp/4170/p2p/12D3KooWEgnsuA4kQZb1FqYdZ51xkbphZSC2YMLv1qFKhepbEBkF/p2p-circuit"
	)
	tests := map[string]struct {
		in   []string
		want map[string]time.Duration
	}{
		"tcp at once, quic behind, relay last": {
			[]string{relay, quic4, tcp4}, map[string]time.Duration{tcp4: 0, quic4: 500 * time.Millisecond, relay: time.Second},
		},
		"quic alone does not wait":            {[]string{quic4}, map[string]time.Duration{quic4: 0}},
		"a relay alone does not wait":         {[]string{relay}, map[string]time.Duration{relay: 0}},
		"address families are tried by turns": {[]string{tcp4, tcp6}, map[string]time.Duration{tcp6: 0, tcp4: 250 * time.Millisecond}},
		"nothing to dial":                     {nil, nil},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var in []ma.Multiaddr
			for _, s := range tc.in {
				in = append(in, ma.StringCast(s))
			}
			got := tcpFirst(in)
			if len(got) != len(tc.want) {
				t.Fatalf("%d addresses ranked, want %d", len(got), len(tc.want))
			}
			for _, d := range got {
				if want := tc.want[d.Addr.String()]; d.Delay != want {
					t.Errorf("%s is dialled after %v, want %v", d.Addr, d.Delay, want)
				}
			}
		})
	}
}

func TestASocketIsSwitchedToBBR(t *testing.T) {
	t.Parallel()
	if missingBBR() {
		t.Skip("this kernel has no bbr")
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	raw, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	// From another one, so that the kernel's default cannot pass for ours.
	control(t, raw, func(fd int) { _ = syscall.SetsockoptString(fd, syscall.IPPROTO_TCP, tcpCongestion, "reno") })
	if err := setBBR(raw); err != nil {
		t.Fatal(err)
	}
	if got := congestion(t, raw); got != "bbr" {
		t.Errorf("congestion control = %q, want bbr", got)
	}

}

func TestTheTransportTunesDialledAndAcceptedSockets(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	var seen []string
	tune := func(c any) {
		mu.Lock()
		defer mu.Unlock()
		control(t, c, func(fd int) { _ = syscall.SetsockoptString(fd, syscall.IPPROTO_TCP, tcpCongestion, "reno") })
		if err := setBBR(c); err != nil && !missingBBR() {
			t.Errorf("socket out of reach: %v", err)
		}
		seen = append(seen, congestion(t, c))
	}
	transport := func(u transport.Upgrader, rm network.ResourceManager, shared *tcpreuse.ConnMgr) (*tcp.TcpTransport, error) {
		return tcp.NewTCPTransport(&tuned{Upgrader: u, tune: tune}, rm, shared)
	}
	open := func() host.Host {
		h, err := libp2p.New(libp2p.Transport(transport), libp2p.ListenAddrStrings("/ip4/127.0.0.1/tcp/0"), libp2p.DisableMetrics())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = h.Close() })
		return h
	}
	a, b := open(), open()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := a.Connect(ctx, peer.AddrInfo{ID: b.ID(), Addrs: b.Addrs()}); err != nil {
		t.Fatal(err)
	}
	mu.Lock()
	defer mu.Unlock()
	if len(seen) != 2 {
		t.Errorf("%d sockets of one connection were tuned, want both", len(seen))
	}
	for _, s := range seen {
		if s != "bbr" && !missingBBR() {
			t.Errorf("congestion control = %q, want bbr", s)
		}
	}
}

func missingBBR() bool {
	have, err := os.ReadFile("/proc/sys/net/ipv4/tcp_available_congestion_control")
	return err != nil || !strings.Contains(string(have), "bbr")
}

func TestANetworkWithoutSocketsIsTolerated(t *testing.T) {
	t.Parallel()
	a, b := net.Pipe()
	defer a.Close()
	defer b.Close()
	if err := setBBR(a); err == nil {
		t.Error("a pipe has congestion control")
	}
}

func control(t *testing.T, c any, f func(fd int)) {
	t.Helper()
	raw, err := c.(syscall.Conn).SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	if err := raw.Control(func(fd uintptr) { f(int(fd)) }); err != nil {
		t.Fatal(err)
	}
}

func congestion(t *testing.T, c any) (name string) {
	t.Helper()
	control(t, c, func(fd int) {
		var buf [16]byte
		size := uint32(len(buf))
		if _, _, e := syscall.Syscall6(syscall.SYS_GETSOCKOPT, uintptr(fd), syscall.IPPROTO_TCP, tcpCongestion,
			uintptr(unsafe.Pointer(&buf)), uintptr(unsafe.Pointer(&size)), 0); e == 0 {
			name = strings.TrimRight(string(buf[:size]), "\x00")
		}
	})
	return name
}
