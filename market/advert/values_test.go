package advert_test

import (
	"context"
	"encoding/hex"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/advert"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/libp2p/go-libp2p/core/peer"
	"google.golang.org/protobuf/proto"
)

const h264 = market.Capability("transcode/h264")

func scope() advert.Scope {
	return advert.Scope{Network: "dev-sim", ChainID: 1337, Contract: pm.Address{0xc0, 0xde}}
}

func quiet() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }

// identity is the peer of a number, always the same.
func identity(t testing.TB, n byte) p2p.Identity {
	t.Helper()
	id, err := p2p.SeededIdentity([32]byte{n})
	if err != nil {
		t.Fatalf("identity %d: %v", n, err)
	}
	return id
}

// valid is an advert of peer n that everybody of the scope accepts at now.
func valid(t testing.TB, n byte, now time.Time) market.Advert {
	t.Helper()
	key := pmtest.NewKey("recipient")
	id := identity(t, n)
	b, err := advert.Bind(context.Background(), key, scope(), id.ID(), advert.Term{From: now.Add(-time.Hour), To: now.Add(time.Hour), Nonce: 7})
	if err != nil {
		t.Fatalf("bind: %v", err)
	}
	return market.Advert{
		Network: scope().Network, Peer: id.ID(), Recipient: key.Address(), Binding: b,
		Seq: uint64(now.UnixMilli()), Issued: now.UTC().Truncate(time.Millisecond), Expires: now.Add(10 * time.Minute).UTC().Truncate(time.Millisecond),
		Addrs:  []string{"/ip4/20.0.0.1/tcp/4170", "/ip4/20.0.0.1/udp/4170/quic-v1"},
		Offers: []market.Offer{offer(h264, 30)}, Region: "eu-west", Load: 250, Version: "0.1.0", Flags: advert.FlagWorkers,
	}
}

func offer(c market.Capability, num uint64) market.Offer {
	return market.Offer{
		Capability: c, CapacityMax: 4, Free: 3, Constraints: []market.Constraint{{Key: "hw", Value: "nvenc"}},
		Price: market.Price{Price: pm.Price{Num: num, Den: 1_000_000}, Unit: market.Pixel},
	}
}

func seal(t testing.TB, n byte, a market.Advert) []byte {
	t.Helper()
	raw, err := advert.Encode(identity(t, n), a)
	if err != nil {
		t.Fatalf("encode: %v", err)
	}
	return raw
}

// sealWire seals a message that Encode would refuse.
func sealWire(t testing.TB, n byte, domain string, payload []byte) []byte {
	t.Helper()
	raw, err := identity(t, n).Seal(p2p.Record{Domain: domain, Payload: payload})
	if err != nil {
		t.Fatalf("seal: %v", err)
	}
	return raw
}

func wire(t testing.TB, n byte, raw []byte, change func(*pb.Advert)) []byte {
	t.Helper()
	payload, _, err := p2p.Unseal(raw, advert.Domain)
	if err != nil {
		t.Fatalf("unseal: %v", err)
	}
	var m pb.Advert
	if err := proto.Unmarshal(payload, &m); err != nil {
		t.Fatalf("unmarshal: %v", err)
	}
	change(&m)
	if payload, err = proto.Marshal(&m); err != nil {
		t.Fatalf("marshal: %v", err)
	}
	return sealWire(t, n, advert.Domain, payload)
}

func newVerifier(t testing.TB) *advert.Verifier {
	t.Helper()
	v, err := advert.NewVerifier(scope())
	if err != nil {
		t.Fatalf("new verifier: %v", err)
	}
	return v
}

func TestOpenReturnsWhatWasEncoded(t *testing.T) {
	t.Parallel()
	a := valid(t, 1, time.Now())
	raw := seal(t, 1, a)
	got, err := newVerifier(t).Open(raw)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	a.Raw = raw
	if show(got) != show(a) {
		t.Errorf("got  %s\nwant %s", show(got), show(a))
	}
	if len(raw) > 1024 {
		t.Errorf("an advert of one capability has %d bytes, expected well below 1 KiB", len(raw))
	}
}

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	now := time.Now()
	good := valid(t, 1, now)
	raw := seal(t, 1, good)
	change := func(f func(*pb.Advert)) func(testing.TB) []byte {
		return func(t testing.TB) []byte { return wire(t, 1, raw, f) }
	}
	tests := map[string]struct {
		raw  func(testing.TB) []byte
		want error
		kind error
	}{
		"more than 4 KiB, before parsing": {func(testing.TB) []byte { return make([]byte, advert.MaxSize+1) }, advert.ErrSize, market.ErrAdvert},
		"nothing":                         {func(testing.TB) []byte { return nil }, advert.ErrForged, market.ErrAdvert},
		"garbage":                         {func(testing.TB) []byte { return []byte("not an envelope") }, advert.ErrForged, market.ErrAdvert},
		"a flipped bit in the payload":    {func(testing.TB) []byte { return flip(raw, len(raw)/2) }, advert.ErrForged, market.ErrAdvert},
		"a flipped bit in the signature":  {func(testing.TB) []byte { return flip(raw, len(raw)-3) }, advert.ErrForged, market.ErrAdvert},
		"another peer's advert, sealed again": {func(t testing.TB) []byte { return wire(t, 2, raw, func(*pb.Advert) {}) },
			advert.ErrForged, market.ErrAdvert},
		"an envelope of another domain": {func(t testing.TB) []byte { return sealWire(t, 1, "castnet-other-v1", []byte("x")) },
			advert.ErrForged, market.ErrAdvert},
		"a payload that is no message": {func(t testing.TB) []byte { return sealWire(t, 1, advert.Domain, []byte{0xff, 0xff}) },
			advert.ErrMalformed, market.ErrAdvert},
		"a binding of another peer": {change(func(m *pb.Advert) { m.PeerId = []byte(identity(t, 2).ID()) }), advert.ErrForged, market.ErrAdvert},
		"an address that signed no binding": {change(func(m *pb.Advert) { m.EthAddress = make([]byte, 20) }),
			market.ErrBinding, market.ErrBinding},
		"a binding with another nonce":      {change(func(m *pb.Advert) { m.BindingNonce++ }), market.ErrBinding, market.ErrBinding},
		"a binding signature of zeros":      {change(func(m *pb.Advert) { m.EthBindingSig = make([]byte, 65) }), market.ErrBinding, market.ErrBinding},
		"a binding that has ended":          {change(func(m *pb.Advert) { m.BindingNotAfter = uint64(now.Unix()) - 600 }), market.ErrExpired, market.ErrBinding},
		"a binding longer than 30 days":     {change(func(m *pb.Advert) { m.BindingNotAfter += 31 * 86400 }), market.ErrBinding, market.ErrBinding},
		"a binding of another chain":        {change(func(m *pb.Advert) { m.ChainId++ }), advert.ErrElsewhere, market.ErrAdvert},
		"a binding of another contract":     {change(func(m *pb.Advert) { m.Contract = make([]byte, 20) }), advert.ErrElsewhere, market.ErrAdvert},
		"another network":                   {change(func(m *pb.Advert) { m.Network = "main" }), advert.ErrElsewhere, market.ErrAdvert},
		"an advert that has expired":        {change(func(m *pb.Advert) { m.IssuedMs -= 900_000; m.ExpiresMs -= 900_000 }), market.ErrExpired, market.ErrExpired},
		"an advert from the future":         {change(func(m *pb.Advert) { m.IssuedMs += 600_000; m.ExpiresMs += 600_000 }), advert.ErrEarly, market.ErrAdvert},
		"a life above 15 minutes":           {change(func(m *pb.Advert) { m.ExpiresMs += 900_000 }), advert.ErrMalformed, market.ErrAdvert},
		"an end before the beginning":       {change(func(m *pb.Advert) { m.ExpiresMs = m.GetIssuedMs() }), advert.ErrMalformed, market.ErrAdvert},
		"a time beyond all calendars":       {change(func(m *pb.Advert) { m.IssuedMs = 1<<64 - 2; m.ExpiresMs = 1<<64 - 1 }), advert.ErrMalformed, market.ErrAdvert},
		"nine addresses":                    {change(func(m *pb.Advert) { m.Addrs = make([][]byte, 9) }), advert.ErrMalformed, market.ErrAdvert},
		"an address that is none":           {change(func(m *pb.Advert) { m.Addrs = [][]byte{{1, 2, 3}} }), advert.ErrMalformed, market.ErrAdvert},
		"65 offers":                         {change(func(m *pb.Advert) { m.Offers = make([]*pb.Offer, 65) }), advert.ErrMalformed, market.ErrAdvert},
		"an offer without a capability":     {change(func(m *pb.Advert) { m.Offers[0].Capability = "" }), advert.ErrMalformed, market.ErrAdvert},
		"the same capability twice":         {change(func(m *pb.Advert) { m.Offers = append(m.Offers, m.GetOffers()[0]) }), advert.ErrMalformed, market.ErrAdvert},
		"a price over nothing":              {change(func(m *pb.Advert) { m.Offers[0].PriceDenUnits = 0 }), advert.ErrMalformed, market.ErrAdvert},
		"an unspecified unit":               {change(func(m *pb.Advert) { m.Offers[0].Unit = 0 }), advert.ErrMalformed, market.ErrAdvert},
		"a unit nobody knows":               {change(func(m *pb.Advert) { m.Offers[0].Unit = 99 }), advert.ErrMalformed, market.ErrAdvert},
		"more free slots than there are":    {change(func(m *pb.Advert) { m.Offers[0].CapacityFree = 5 }), advert.ErrMalformed, market.ErrAdvert},
		"17 constraints":                    {change(func(m *pb.Advert) { m.Offers[0].Constraints = make([]*pb.Constraint, 17) }), advert.ErrMalformed, market.ErrAdvert},
		"a constraint longer than 64 bytes": {change(func(m *pb.Advert) { m.Offers[0].Constraints[0].Value = strings.Repeat("x", 65) }), advert.ErrMalformed, market.ErrAdvert},
		"a region longer than 32 bytes":     {change(func(m *pb.Advert) { m.Region = strings.Repeat("x", 33) }), advert.ErrMalformed, market.ErrAdvert},
		"a load above everything":           {change(func(m *pb.Advert) { m.LoadPermille = 1001 }), advert.ErrMalformed, market.ErrAdvert},
		"a binding signature of 64 bytes":   {change(func(m *pb.Advert) { m.EthBindingSig = m.GetEthBindingSig()[:64] }), advert.ErrMalformed, market.ErrAdvert},
		"an Ethereum address of 19 bytes":   {change(func(m *pb.Advert) { m.EthAddress = m.GetEthAddress()[:19] }), advert.ErrMalformed, market.ErrAdvert},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := newVerifier(t).Open(tc.raw(t))
			if !errors.Is(err, tc.want) || !errors.Is(err, tc.kind) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
}

func flip(raw []byte, i int) []byte {
	out := append([]byte(nil), raw...)
	out[i] ^= 0x10
	return out
}

func TestVerdictBlamesOnlyWhatNoHonestPeerForwards(t *testing.T) {
	t.Parallel()
	for want, errs := range map[p2p.Verdict][]error{
		p2p.Accept: {nil},
		p2p.Reject: {advert.ErrSize, advert.ErrForged, advert.ErrMalformed, market.ErrBinding},
		p2p.Ignore: {market.ErrExpired, market.ErrStale, advert.ErrElsewhere, advert.ErrEarly, advert.ErrTooSoon, advert.ErrStake,
			errors.Join(market.ErrBinding, market.ErrExpired), io.EOF},
	} {
		for _, err := range errs {
			if got := advert.VerdictOf(err); got != want {
				t.Errorf("%v: verdict %v, want %v", err, got, want)
			}
		}
	}
}

func TestEncodeRefusesWhatOthersWould(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		change func(*market.Advert)
		want   error
	}{
		"another peer's name":             {func(a *market.Advert) { a.Peer = identity(t, 2).ID() }, advert.ErrForged},
		"an address that is no multiaddr": {func(a *market.Advert) { a.Addrs = []string{"example.org:80"} }, advert.ErrMalformed},
		"too many offers":                 {func(a *market.Advert) { a.Offers = make([]market.Offer, 65) }, advert.ErrMalformed},
		"more than 4 KiB in all": {func(a *market.Advert) {
			a.Offers = nil
			for i := range 60 {
				o := offer(market.Capability(strings.Repeat("x", 60)+string(rune('0'+i))), 1)
				o.Constraints = []market.Constraint{{Key: strings.Repeat("k", 64), Value: strings.Repeat("v", 64)}}
				a.Offers = append(a.Offers, o)
			}
		}, advert.ErrSize},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := valid(t, 1, time.Now())
			tc.change(&a)
			if _, err := advert.Encode(identity(t, 1), a); !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
}

// goldenBinding was made by another EIP-712 implementation (go-ethereum's apitypes) from the same values.
const goldenBinding = "f203c055fac9fd4d698611e38c8735eb7f907ee68c60eb10cb40b45d9f39b7ef054a0040b6cb23d19b162fd89cca815d9aa566df77b3a72bb9bcbd5c887af76e1c"

func TestBindGolden(t *testing.T) {
	t.Parallel()
	from := time.Unix(1_800_000_000, 0)
	id := identity(t, 1).ID()
	b, err := advert.Bind(t.Context(), pmtest.NewKey("recipient"), scope(), id, advert.Term{From: from, To: from.Add(advert.MaxBinding), Nonce: 42})
	if err != nil {
		t.Fatal(err)
	}
	if got := hex.EncodeToString(b.Sig[:]); got != goldenBinding {
		t.Errorf("signature %s\nwant      %s", got, goldenBinding)
	}
}

func TestVerifyBinding(t *testing.T) {
	t.Parallel()
	now := time.Unix(1_800_000_000, 0)
	key, other := pmtest.NewKey("recipient"), pmtest.NewKey("other")
	id, otherID := identity(t, 1).ID(), identity(t, 2).ID()
	term := advert.Term{From: now, To: now.Add(time.Hour), Nonce: 1}
	b, err := advert.Bind(t.Context(), key, scope(), id, term)
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := scope()
	elsewhere.Network = "main"
	tests := map[string]struct {
		scope   advert.Scope
		id      peer.ID
		address pm.Address
		at      time.Duration
		want    error
	}{
		"it holds":                           {scope(), id, key.Address(), 0, nil},
		"clocks may differ by half a minute": {scope(), id, key.Address(), -advert.Skew, nil},
		"and at the end too":                 {scope(), id, key.Address(), time.Hour + advert.Skew, nil},
		"not before its term":                {scope(), id, key.Address(), -2 * advert.Skew, market.ErrExpired},
		"not after its term":                 {scope(), id, key.Address(), time.Hour + 2*advert.Skew, market.ErrExpired},
		"not for another peer":               {scope(), otherID, key.Address(), 0, market.ErrBinding},
		"not for another address":            {scope(), id, other.Address(), 0, market.ErrBinding},
		"not in another network":             {elsewhere, id, key.Address(), 0, market.ErrBinding},
		"not on another chain":               {advert.Scope{Network: "dev-sim", ChainID: 1}, id, key.Address(), 0, advert.ErrElsewhere},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if err := advert.VerifyBinding(tc.scope, tc.id, tc.address, b, now.Add(tc.at)); !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
}

func TestBindRefusesBadTerms(t *testing.T) {
	t.Parallel()
	now := time.Unix(1_800_000_000, 0)
	for name, term := range map[string]advert.Term{
		"an empty term":     {From: now, To: now},
		"a negative term":   {From: now, To: now.Add(-time.Hour)},
		"more than 30 days": {From: now, To: now.Add(advert.MaxBinding + time.Second)},
		"before 1970":       {From: time.Unix(-100, 0), To: time.Unix(100, 0)},
	} {
		if _, err := advert.Bind(t.Context(), pmtest.NewKey("k"), scope(), identity(t, 1).ID(), term); !errors.Is(err, market.ErrBinding) {
			t.Errorf("%s: got %v, want ErrBinding", name, err)
		}
	}
}

func TestOpenChecksTimeAgainThoughTheBindingIsCached(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := valid(t, 1, time.Now())
		raw, v := seal(t, 1, a), newVerifier(t)
		for range 2 {
			if _, err := v.Open(raw); err != nil {
				t.Fatalf("open: %v", err)
			}
		}
		time.Sleep(11 * time.Minute)
		if _, err := v.Open(raw); !errors.Is(err, market.ErrExpired) {
			t.Errorf("after its end: got %v, want ErrExpired", err)
		}
	})
}

func FuzzOpen(f *testing.F) {
	now := time.Now()
	f.Add([]byte{}, false)
	raw := seal(f, 1, valid(f, 1, now))
	payload, _, err := p2p.Unseal(raw, advert.Domain)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw, false)
	f.Add(payload, true)
	v := newVerifier(f)
	f.Fuzz(func(t *testing.T, data []byte, inside bool) {
		if inside { // what a peer may sign is as little to be trusted as what it may send
			data = sealWire(t, 1, advert.Domain, data)
		}
		a, err := v.Open(data)
		if err != nil {
			if a.Peer != "" {
				t.Errorf("an advert came with %v", err)
			}
			return
		}
		if a.Peer != identity(t, 1).ID() || len(a.Offers) > advert.MaxOffers || len(a.Addrs) > advert.MaxAddrs {
			t.Errorf("accepted %s", show(a))
		}
		a.Raw = nil
		if _, err := advert.Encode(identity(t, 1), a); err != nil && !errors.Is(err, advert.ErrSize) {
			t.Errorf("what was accepted cannot be encoded: %v", err)
		}
	})
}
