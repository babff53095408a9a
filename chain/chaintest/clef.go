package chaintest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"

	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
)

// errDenied is what clef says when its owner or its rules refuse.
var errDenied = errors.New("request denied")

// Clef is an external signer in the process: the methods and formats of go-ethereum's clef over its own JSON-RPC server,
// with a real key. Its owner agrees to everything, after Delay.
type Clef struct {
	URL, Socket string // two ways to ask it

	Delay  time.Duration                                      // of every signature
	More   []common.Address                                   // other accounts that it lists
	Deny   atomic.Bool                                        // refuse whatever comes next
	Change func(raw hexutil.Bytes) hexutil.Bytes              // what to do to a signature; nil: nothing
	Edit   func(args apitypes.SendTxArgs) apitypes.SendTxArgs // what its owner changes of a transaction; nil: nothing
	peak   atomic.Int32
	now    atomic.Int32
	key    *wallet.Key
	signed atomic.Int32
}

// NewClef answers until the test ends. Set its fields before the first request.
func NewClef(t testing.TB, key *wallet.Key) *Clef {
	t.Helper()
	c := &Clef{key: key}
	server := rpc.NewServer()
	api := &clefAPI{c}
	if err := server.RegisterName("account", api); err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(server)
	c.URL, c.Socket = web.URL, filepath.Join(t.TempDir(), "clef.ipc")
	socket, ipc, err := rpc.StartIPCEndpoint(c.Socket, []rpc.API{{Namespace: "account", Service: api}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		web.Close()
		_ = socket.Close()
		ipc.Stop()
		server.Stop()
	})
	return c
}

// Peak is how many signatures were asked for at the same time, at most; Signed is how many were made.
func (c *Clef) Peak() int { return int(c.peak.Load()) }

// Signed is how many signatures were made.
func (c *Clef) Signed() int { return int(c.signed.Load()) }

// ask is the owner's decision.
func (c *Clef) ask(ctx context.Context, who common.MixedcaseAddress) error {
	n := c.now.Add(1)
	defer c.now.Add(-1)
	for p := c.peak.Load(); n > p && !c.peak.CompareAndSwap(p, n); p = c.peak.Load() {
	}
	if c.Delay > 0 {
		select {
		case <-time.After(c.Delay):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	if !who.ValidChecksum() || who.Address() != c.key.Address() {
		return fmt.Errorf("unknown account %s", who.Address())
	}
	if c.Deny.Load() {
		return errDenied
	}
	c.signed.Add(1)
	return nil
}

func (c *Clef) give(sig pm.Signature, err error) (hexutil.Bytes, error) {
	if err != nil {
		return nil, err
	}
	if c.Change != nil {
		return c.Change(bytes.Clone(sig[:])), nil
	}
	return sig[:], nil
}

// clefAPI has the methods of clef's namespace account, with their signatures there.
type clefAPI struct{ c *Clef }

// Version of the API.
func (clefAPI) Version(context.Context) (string, error) { return "6.1.0", nil }

// List tells its accounts, if its owner agrees.
func (a *clefAPI) List(context.Context) ([]common.Address, error) {
	if a.c.Deny.Load() {
		return nil, errDenied
	}
	return append([]common.Address{a.c.key.Address()}, a.c.More...), nil
}

// SignData signs text/plain as an Ethereum personal message.
func (a *clefAPI) SignData(ctx context.Context, contentType string, who common.MixedcaseAddress, data any) (hexutil.Bytes, error) {
	text, ok := data.(string)
	if !ok || contentType != accounts.MimetypeTextPlain {
		return nil, fmt.Errorf("content type %s with data of type %T", contentType, data)
	}
	message, err := hexutil.Decode(text)
	if err != nil {
		return nil, err
	}
	if len(message) != len(pm.Hash{}) {
		return nil, fmt.Errorf("a ticket hash has 32 bytes, not %d", len(message))
	}
	if err := a.c.ask(ctx, who); err != nil {
		return nil, err
	}
	return a.c.give(a.c.key.Sign(ctx, pm.Hash(message)))
}

// SignTypedData signs an EIP-712 document.
func (a *clefAPI) SignTypedData(ctx context.Context, who common.MixedcaseAddress, typed apitypes.TypedData) (hexutil.Bytes, error) {
	if err := a.c.ask(ctx, who); err != nil {
		return nil, err
	}
	_, preimage, err := apitypes.TypedDataAndHash(typed)
	if err != nil {
		return nil, err
	}
	return a.c.give(a.c.key.SignTyped(ctx, []byte(preimage)))
}

type clefTx struct {
	Raw hexutil.Bytes      `json:"raw"`
	Tx  *types.Transaction `json:"tx"`
}

// SignTransaction signs what its owner made of the arguments.
func (a *clefAPI) SignTransaction(ctx context.Context, args apitypes.SendTxArgs, _ *string) (*clefTx, error) {
	if err := a.c.ask(ctx, args.From); err != nil {
		return nil, err
	}
	if a.c.Edit != nil {
		args = a.c.Edit(args)
	}
	tx, err := args.ToTransaction()
	if err != nil {
		return nil, err
	}
	signed, err := a.c.key.SignTx(ctx, tx, (*args.ChainID).ToInt())
	if err != nil {
		return nil, err
	}
	raw, err := signed.MarshalBinary()
	return &clefTx{Raw: raw, Tx: signed}, err
}
