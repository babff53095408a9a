package wallet

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"

	"github.com/castnet/castnet/pm"
)

// Bounds of what an external signer may take and say.
const (
	signerTime  = 5 * time.Second
	maxAnswer   = 1 << 20
	maxRefusal  = 200
	connections = 32 // at once and kept; a batch of tickets asks for 16 signatures side by side
)

// ExternalConfig says which program signs, and for whom.
type ExternalConfig struct {
	URL     string        // http, https, or the path of a Unix socket
	Account pm.Address    // whose key it holds
	Timeout time.Duration // of one request; 5 s when zero
}

// External is a key that another program holds: it speaks the JSON-RPC of go-ethereum's clef. It is pm.Signer and chain.Key,
// except that SignTyped always is ErrTyped: clef signs typed data only as a document that its owner can read, see
// SignDocument. Any number of requests are under way at once, none for longer than the timeout, and nothing that comes
// back is believed: a signature of another account or over something else is ErrAnswer. Close it.
type External struct {
	client    *rpc.Client
	transport *http.Transport
	account   common.Address
	timeout   time.Duration
}

// DialExternal connects and asks for the version, which clef tells without asking its owner. Errors: ErrSigner for a
// URL or an account that cannot be, ErrSilent when nobody answers.
func DialExternal(ctx context.Context, cfg ExternalConfig) (*External, error) {
	if cfg.Account == (pm.Address{}) {
		return nil, fmt.Errorf("of which account: %w", ErrSigner)
	}
	e, err := dialExternal(ctx, cfg)
	if err != nil {
		return nil, err
	}
	var version string
	if err := e.call(ctx, &version, "account_version"); err != nil {
		e.Close()
		return nil, err
	}
	return e, nil
}

// ExternalAccount asks a signer for its account, for an owner who has named none: clef asks its owner whether it may tell.
// ErrSigner when there is not exactly one, ErrSilent, ErrRefused.
func ExternalAccount(ctx context.Context, cfg ExternalConfig) (pm.Address, error) {
	e, err := dialExternal(ctx, cfg)
	if err != nil {
		return pm.Address{}, err
	}
	defer e.Close()
	var list []common.Address
	if err := e.call(ctx, &list, "account_list"); err != nil {
		return pm.Address{}, err
	}
	if len(list) != 1 {
		return pm.Address{}, fmt.Errorf("it shows %d accounts, say which one: %w", len(list), ErrSigner)
	}
	return list[0], nil
}

func dialExternal(ctx context.Context, cfg ExternalConfig) (*External, error) {
	socket := filepath.IsAbs(cfg.URL)
	if !socket && !strings.HasPrefix(cfg.URL, "http://") && !strings.HasPrefix(cfg.URL, "https://") {
		return nil, fmt.Errorf("want an http URL or the absolute path of a socket: %w", ErrSigner)
	}
	if cfg.Timeout <= 0 {
		cfg.Timeout = signerTime
	}
	e := &External{account: cfg.Account, timeout: cfg.Timeout,
		transport: &http.Transport{MaxConnsPerHost: connections, MaxIdleConnsPerHost: connections, IdleConnTimeout: time.Minute}}
	var opts []rpc.ClientOption
	if !socket {
		opts = append(opts, rpc.WithHTTPClient(&http.Client{Transport: bounded{e.transport},
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}))
	}
	ctx, cancel := context.WithTimeout(ctx, min(cfg.Timeout, signerTime))
	defer cancel()
	client, err := rpc.DialOptions(ctx, cfg.URL, opts...)
	if err != nil {
		return nil, fmt.Errorf("external signer: %w: %w", ErrSilent, err)
	}
	e.client = client
	return e, nil
}

// Close ends the connections.
func (e *External) Close() {
	e.client.Close()
	e.transport.CloseIdleConnections()
}

// Address is the account whose key the signer holds.
func (e *External) Address() pm.Address { return e.account }

// Sign makes the Ethereum personal signature over a hash; v is 27 or 28. Errors: ErrSilent, ErrRefused, ErrAnswer.
func (e *External) Sign(ctx context.Context, h pm.Hash) (pm.Signature, error) {
	var raw hexutil.Bytes
	if err := e.call(ctx, &raw, "account_signData", accounts.MimetypeTextPlain, e.mixed(), hexutil.Encode(h[:])); err != nil {
		return pm.Signature{}, err
	}
	return e.check(raw, accounts.TextHash(h[:]))
}

// SignTyped is ErrTyped: a signer that shows its owner what is signed cannot do that with a hash.
func (e *External) SignTyped(context.Context, []byte) (pm.Signature, error) {
	return pm.Signature{}, fmt.Errorf("an external signer wants the document, not its hash: %w", ErrTyped)
}

// SignDocument signs typed data as EIP-712 writes it in JSON (types, primaryType, domain, message); v is 27 or 28. Errors:
// ErrTyped when it is no such document, ErrSilent, ErrRefused, ErrAnswer.
func (e *External) SignDocument(ctx context.Context, document []byte) (pm.Signature, error) {
	var typed apitypes.TypedData
	if err := json.Unmarshal(document, &typed); err != nil {
		return pm.Signature{}, fmt.Errorf("typed data: %w: %w", ErrTyped, err)
	}
	_, preimage, err := apitypes.TypedDataAndHash(typed)
	if err != nil {
		return pm.Signature{}, fmt.Errorf("typed data: %w: %w", ErrTyped, err)
	}
	var raw hexutil.Bytes
	if err := e.call(ctx, &raw, "account_signTypedData", e.mixed(), json.RawMessage(document)); err != nil {
		return pm.Signature{}, err
	}
	return e.check(raw, crypto.Keccak256([]byte(preimage)))
}

// SignTx signs a transaction for one chain. Errors: ErrSilent, ErrRefused, and ErrAnswer when the signer changed it.
func (e *External) SignTx(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	if tx.Type() != types.DynamicFeeTxType || tx.ChainId().Cmp(chainID) != 0 {
		return nil, fmt.Errorf("transaction of type %d for chain %v: %w", tx.Type(), tx.ChainId(), types.ErrInvalidChainId)
	}
	data, list := hexutil.Bytes(tx.Data()), tx.AccessList()
	args := apitypes.SendTxArgs{
		From: common.NewMixedcaseAddress(e.account), Nonce: hexutil.Uint64(tx.Nonce()), Gas: hexutil.Uint64(tx.Gas()),
		Value: hexutil.Big(*tx.Value()), Input: &data, AccessList: &list, ChainID: (*hexutil.Big)(chainID),
		MaxFeePerGas: (*hexutil.Big)(tx.GasFeeCap()), MaxPriorityFeePerGas: (*hexutil.Big)(tx.GasTipCap()),
	}
	if tx.To() != nil {
		to := common.NewMixedcaseAddress(*tx.To())
		args.To = &to
	}
	var answer struct {
		Raw hexutil.Bytes `json:"raw"`
	}
	if err := e.call(ctx, &answer, "account_signTransaction", args); err != nil {
		return nil, err
	}
	var signed types.Transaction
	if err := signed.UnmarshalBinary(answer.Raw); err != nil {
		return nil, fmt.Errorf("transaction of %s: %w: %w", e.account, ErrAnswer, err)
	}
	rules := types.LatestSignerForChainID(chainID)
	from, err := types.Sender(rules, &signed)
	if err != nil || from != e.account || rules.Hash(&signed) != rules.Hash(tx) {
		return nil, fmt.Errorf("transaction of %s, signed by %s: %w", e.account, from, ErrAnswer)
	}
	return &signed, nil
}

// mixed is the account as clef wants it; a pointer, because only that has the JSON form.
func (e *External) mixed() *common.MixedcaseAddress {
	a := common.NewMixedcaseAddress(e.account)
	return &a
}

// check makes a signature of what came back, or refuses it. Signers differ in v: some give the recovery id alone.
func (e *External) check(raw, digest []byte) (pm.Signature, error) {
	if len(raw) != len(pm.Signature{}) {
		return pm.Signature{}, fmt.Errorf("signature of %d bytes: %w", len(raw), ErrAnswer)
	}
	sig := pm.Signature(raw)
	if sig[64] < 2 {
		sig[64] += 27
	}
	who, err := sig.Recover(pm.Hash(digest))
	if err != nil {
		return pm.Signature{}, fmt.Errorf("signature of %s: %w: %w", e.account, ErrAnswer, err)
	}
	if who != e.account {
		return pm.Signature{}, fmt.Errorf("signature of %s, by %s: %w", e.account, who, ErrAnswer)
	}
	return sig, nil
}

func (e *External) call(ctx context.Context, result any, method string, args ...any) error {
	ctx, cancel := context.WithTimeout(ctx, e.timeout)
	defer cancel()
	err := e.client.CallContext(ctx, result, method, args...)
	whose := ""
	if e.account != (pm.Address{}) {
		whose = " of " + e.account.Hex()
	}
	var said rpc.Error
	var form *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &said):
		text := said.Error()
		return fmt.Errorf("%s%s: %w: %q (%d)", method, whose, ErrRefused, text[:min(len(text), maxRefusal)], said.ErrorCode())
	case errors.As(err, &form):
		return fmt.Errorf("%s%s: %w: %w", method, whose, ErrAnswer, err)
	default:
		return fmt.Errorf("%s%s: %w: %w", method, whose, ErrSilent, err)
	}
}

// bounded reads no answer beyond a size.
type bounded struct{ next http.RoundTripper }

func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	res, err := b.next.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	res.Body = struct {
		io.Reader
		io.Closer
	}{io.LimitReader(res.Body, maxAnswer), res.Body}
	return res, nil
}
