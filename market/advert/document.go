package advert

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/pm"
)

// DocumentSigner is a pm.Signer that shows its owner what is signed, and so signs EIP-712 typed data only as JSON (types,
// primaryType, domain, message). Bind asks it for a binding instead of using SignTyped.
type DocumentSigner interface {
	SignDocument(ctx context.Context, document []byte) (pm.Signature, error)
}

// sign makes the signature of a binding in the way the signer can.
func sign(ctx context.Context, signer pm.Signer, network string, p peer.ID, b market.Binding) (pm.Signature, error) {
	reader, ok := signer.(DocumentSigner)
	if !ok {
		return signer.SignTyped(ctx, preimage(network, p, signer.Address(), b))
	}
	text, err := document(network, p, signer.Address(), b)
	if err != nil {
		return pm.Signature{}, err
	}
	if b.Sig, err = reader.SignDocument(ctx, text); err != nil {
		return pm.Signature{}, err
	}
	// Two programs read the document: what does not verify here would be refused by every peer.
	return b.Sig, checkBindingSig(network, p, signer.Address(), b)
}

// document is the binding in JSON; its EIP-712 preimage is that of preimage. Numbers are decimal text, which every
// reader of such documents takes and which loses no digit.
func document(network string, p peer.ID, address pm.Address, b market.Binding) ([]byte, error) {
	type field struct {
		Name string `json:"name"`
		Type string `json:"type"`
	}
	number := func(n uint64) string { return strconv.FormatUint(n, 10) }
	text, err := json.Marshal(map[string]any{
		"types": map[string][]field{
			"EIP712Domain": {{"name", "string"}, {"version", "string"}, {"chainId", "uint256"}, {"verifyingContract", "address"}},
			"PeerBinding": {{"network", "string"}, {"peerId", "string"}, {"account", "address"},
				{"notBefore", "uint64"}, {"notAfter", "uint64"}, {"nonce", "uint64"}},
		},
		"primaryType": "PeerBinding",
		"domain": map[string]string{"name": domainName, "version": domainVersion,
			"chainId": number(b.ChainID), "verifyingContract": b.Contract.Hex()},
		"message": map[string]string{"network": network, "peerId": p.String(), "account": address.Hex(),
			"notBefore": number(uint64(b.NotBefore.Unix())), "notAfter": number(uint64(b.NotAfter.Unix())), "nonce": number(b.Nonce)},
	})
	if err != nil {
		return nil, fmt.Errorf("binding of peer %s as a document: %w", p, err)
	}
	return text, nil
}
