package advert

import (
	"fmt"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/pb"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
	"github.com/libp2p/go-libp2p/core/peer"
	ma "github.com/multiformats/go-multiaddr"
	"google.golang.org/protobuf/proto"
)

// Limits of an advert on the wire.
const (
	Domain         = "castnet-orch-advert-v1"
	MaxSize        = 4 << 10          // bytes of a sealed advert
	MaxLife        = 15 * time.Minute // from issue to expiry
	MaxAddrs       = 8
	MaxOffers      = 64
	MaxConstraints = 16
	maxText        = 64 // bytes of a capability, a key or a value
	maxLabel       = 32 // bytes of network, region and version
	maxAddr        = 128
)

// Flags of an advert.
const (
	FlagNAT     uint32 = 1 << iota // reached by relay or hole punching only
	FlagRelay                      // relays signalling for others
	FlagWorkers                    // has remote workers
)

// Sealer signs with the key of the advertising peer. p2p.Identity is one.
type Sealer interface {
	ID() peer.ID
	Seal(r p2p.Record) ([]byte, error)
}

// Encode seals a with its peer's key and returns the envelope, which is also what a.Raw will be at the receiver.
// ErrMalformed or ErrSize when a could not be accepted by others.
func Encode(s Sealer, a market.Advert) ([]byte, error) {
	if s.ID() != a.Peer {
		return nil, fmt.Errorf("advert of peer %s sealed by %s: %w", a.Peer, s.ID(), ErrForged)
	}
	m, err := toWire(a)
	if err != nil {
		return nil, err
	}
	if err := checkWire(m); err != nil {
		return nil, err
	}
	payload, err := proto.MarshalOptions{Deterministic: true}.Marshal(m)
	if err != nil {
		return nil, fmt.Errorf("encode advert of %s: %w: %w", a.Peer, ErrMalformed, err)
	}
	raw, err := s.Seal(p2p.Record{Domain: Domain, Payload: payload})
	if err != nil {
		return nil, fmt.Errorf("seal advert of %s: %w", a.Peer, err)
	}
	if len(raw) > MaxSize {
		return nil, fmt.Errorf("advert of %s has %d bytes: %w", a.Peer, len(raw), ErrSize)
	}
	return raw, nil
}

// decode opens an envelope: size, signature, form. What it returns is well formed and from the peer it names, but time
// and binding are not checked yet.
func decode(raw []byte) (market.Advert, error) {
	if len(raw) > MaxSize {
		return market.Advert{}, fmt.Errorf("%d bytes: %w", len(raw), ErrSize)
	}
	payload, signer, err := p2p.Unseal(raw, Domain)
	if err != nil {
		return market.Advert{}, fmt.Errorf("%w: %w", ErrForged, err)
	}
	var m pb.Advert
	if err := proto.Unmarshal(payload, &m); err != nil {
		return market.Advert{}, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	if string(m.GetPeerId()) != string(signer) {
		return market.Advert{}, fmt.Errorf("advert names peer %x, signed by %s: %w", m.GetPeerId(), signer, ErrForged)
	}
	if err := checkWire(&m); err != nil {
		return market.Advert{}, err
	}
	a, err := fromWire(&m)
	if err != nil {
		return market.Advert{}, err
	}
	a.Raw = append([]byte(nil), raw...)
	return a, nil
}

// checkWire holds every count and length to its limit.
func checkWire(m *pb.Advert) error {
	switch {
	case len(m.GetEthAddress()) != len(pm.Address{}):
		return fmt.Errorf("address of %d bytes: %w", len(m.GetEthAddress()), ErrMalformed)
	case len(m.GetEthBindingSig()) != len(pm.Signature{}):
		return fmt.Errorf("binding signature of %d bytes: %w", len(m.GetEthBindingSig()), ErrMalformed)
	case len(m.GetContract()) != 0 && len(m.GetContract()) != len(pm.Address{}):
		return fmt.Errorf("contract of %d bytes: %w", len(m.GetContract()), ErrMalformed)
	case len(m.GetAddrs()) > MaxAddrs:
		return fmt.Errorf("%d addresses, at most %d: %w", len(m.GetAddrs()), MaxAddrs, ErrMalformed)
	case len(m.GetOffers()) > MaxOffers:
		return fmt.Errorf("%d offers, at most %d: %w", len(m.GetOffers()), MaxOffers, ErrMalformed)
	case len(m.GetRegion()) > maxLabel, len(m.GetVersion()) > maxLabel, len(m.GetNetwork()) > maxLabel:
		return fmt.Errorf("region, version or network above %d bytes: %w", maxLabel, ErrMalformed)
	case m.GetLoadPermille() > 1000:
		return fmt.Errorf("load of %d permille: %w", m.GetLoadPermille(), ErrMalformed)
	case m.GetExpiresMs() <= m.GetIssuedMs(), m.GetExpiresMs()-m.GetIssuedMs() > uint64(MaxLife.Milliseconds()):
		return fmt.Errorf("issued at %d, expires at %d: %w", m.GetIssuedMs(), m.GetExpiresMs(), ErrMalformed)
	case m.GetExpiresMs() > maxMillis, m.GetBindingNotAfter() > maxMillis/1000, m.GetBindingNotBefore() > maxMillis/1000:
		return fmt.Errorf("time out of range: %w", ErrMalformed)
	}
	return checkOffers(m.GetOffers())
}

// maxMillis is the year 9999: beyond it formatted times no longer parse.
const maxMillis = 253402300799000

func checkOffers(offers []*pb.Offer) error {
	seen := make(map[string]bool, len(offers))
	for _, o := range offers {
		c := o.GetCapability()
		switch {
		case c == "" || len(c) > maxText || seen[c]:
			return fmt.Errorf("capability %.64q empty, too long or twice: %w", c, ErrMalformed)
		case o.GetPriceDenUnits() == 0:
			return fmt.Errorf("price of %s without a denominator: %w", c, ErrMalformed)
		case o.GetUnit() <= pb.Unit_UNIT_UNSPECIFIED || o.GetUnit() > pb.Unit_UNIT_MS:
			return fmt.Errorf("unit %d of %s: %w", o.GetUnit(), c, ErrMalformed)
		case o.GetCapacityFree() > o.GetCapacityMax():
			return fmt.Errorf("%d of %d slots of %s free: %w", o.GetCapacityFree(), o.GetCapacityMax(), c, ErrMalformed)
		case len(o.GetConstraints()) > MaxConstraints:
			return fmt.Errorf("%d constraints of %s: %w", len(o.GetConstraints()), c, ErrMalformed)
		}
		seen[c] = true
		for _, k := range o.GetConstraints() {
			if k.GetKey() == "" || len(k.GetKey()) > maxText || len(k.GetValue()) > maxText {
				return fmt.Errorf("constraint %.64q of %s: %w", k.GetKey(), c, ErrMalformed)
			}
		}
	}
	return nil
}

func toWire(a market.Advert) (*pb.Advert, error) {
	m := &pb.Advert{
		PeerId: []byte(a.Peer), EthAddress: a.Recipient[:], EthBindingSig: a.Binding.Sig[:],
		Seq: a.Seq, IssuedMs: uint64(a.Issued.UnixMilli()), ExpiresMs: uint64(a.Expires.UnixMilli()),
		Region: a.Region, LoadPermille: a.Load, Version: a.Version, Flags: a.Flags, Network: a.Network,
		BindingNotBefore: uint64(a.Binding.NotBefore.Unix()), BindingNotAfter: uint64(a.Binding.NotAfter.Unix()),
		BindingNonce: a.Binding.Nonce, ChainId: a.Binding.ChainID,
	}
	if a.Binding.Contract != (pm.Address{}) {
		m.Contract = a.Binding.Contract[:]
	}
	for _, s := range a.Addrs {
		addr, err := ma.NewMultiaddr(s)
		if err != nil {
			return nil, fmt.Errorf("address %q: %w: %w", s, ErrMalformed, err)
		}
		m.Addrs = append(m.Addrs, addr.Bytes())
	}
	for _, o := range a.Offers {
		w := &pb.Offer{
			Capability: string(o.Capability), PriceWeiNum: o.Price.Num, PriceDenUnits: o.Price.Den,
			Unit: pb.Unit(o.Price.Unit), CapacityMax: o.CapacityMax, CapacityFree: o.Free,
		}
		for _, c := range o.Constraints {
			w.Constraints = append(w.Constraints, &pb.Constraint{Key: c.Key, Value: c.Value})
		}
		m.Offers = append(m.Offers, w)
	}
	return m, nil
}

func fromWire(m *pb.Advert) (market.Advert, error) {
	a := market.Advert{
		Network: m.GetNetwork(), Peer: peer.ID(m.GetPeerId()), Recipient: pm.Address(m.GetEthAddress()),
		Binding: market.Binding{
			ChainID: m.GetChainId(), Nonce: m.GetBindingNonce(), Sig: pm.Signature(m.GetEthBindingSig()),
			NotBefore: time.Unix(int64(m.GetBindingNotBefore()), 0).UTC(),
			NotAfter:  time.Unix(int64(m.GetBindingNotAfter()), 0).UTC(),
		},
		Seq: m.GetSeq(), Issued: time.UnixMilli(int64(m.GetIssuedMs())).UTC(), Expires: time.UnixMilli(int64(m.GetExpiresMs())).UTC(),
		Region: m.GetRegion(), Load: m.GetLoadPermille(), Version: m.GetVersion(), Flags: m.GetFlags(),
	}
	if len(m.GetContract()) > 0 {
		a.Binding.Contract = pm.Address(m.GetContract())
	}
	for _, b := range m.GetAddrs() {
		if len(b) > maxAddr {
			return market.Advert{}, fmt.Errorf("address of %d bytes: %w", len(b), ErrMalformed)
		}
		addr, err := ma.NewMultiaddrBytes(b)
		if err != nil {
			return market.Advert{}, fmt.Errorf("address %x: %w: %w", b, ErrMalformed, err)
		}
		a.Addrs = append(a.Addrs, addr.String())
	}
	for _, w := range m.GetOffers() {
		o := market.Offer{
			Capability: market.Capability(w.GetCapability()), CapacityMax: w.GetCapacityMax(), Free: w.GetCapacityFree(),
			Price: market.Price{Price: pm.Price{Num: w.GetPriceWeiNum(), Den: w.GetPriceDenUnits()}, Unit: market.Unit(w.GetUnit())},
		}
		for _, c := range w.GetConstraints() {
			o.Constraints = append(o.Constraints, market.Constraint{Key: c.GetKey(), Value: c.GetValue()})
		}
		a.Offers = append(a.Offers, o)
	}
	return a, nil
}
