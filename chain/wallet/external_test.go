package wallet_test

import (
	"context"
	"errors"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

var (
	_ pm.Signer = (*wallet.External)(nil)
	_ chain.Key = (*wallet.External)(nil)
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m, chaintest.Leaks()...) }

// outside is an account whose key another program holds, and that program.
func outside(t *testing.T, name string, socket bool) (*wallet.External, *chaintest.Clef) {
	t.Helper()
	key := wallet.FromSeed(name)
	clef := chaintest.NewClef(t, key)
	url := clef.URL
	if socket {
		url = clef.Socket
	}
	e, err := wallet.DialExternal(t.Context(), wallet.ExternalConfig{URL: url, Account: key.Address()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(e.Close)
	return e, clef
}

func TestExternalIsASigner(t *testing.T) {
	t.Parallel()
	for name, socket := range map[string]bool{"over HTTP": false, "over a socket": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e, _ := outside(t, "external", socket)
			pmtest.TicketSignerConformance(t, e)
			if _, err := e.SignTyped(t.Context(), append([]byte{0x19, 1}, make([]byte, 64)...)); !errors.Is(err, wallet.ErrTyped) {
				t.Errorf("a hash of typed data: %v, want ErrTyped", err)
			}
			tx := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(7), Nonce: 3, Gas: 90000, GasFeeCap: big.NewInt(30), GasTipCap: big.NewInt(2),
				To: &common.Address{9}, Value: big.NewInt(11), Data: []byte{1, 2, 3}})
			signed, err := e.SignTx(t.Context(), tx, big.NewInt(7))
			if err != nil {
				t.Fatal(err)
			}
			rules := types.LatestSignerForChainID(big.NewInt(7))
			if from, err := types.Sender(rules, signed); err != nil || from != e.Address() || rules.Hash(signed) != rules.Hash(tx) {
				t.Errorf("another transaction, sent by %s, %v", from, err)
			}
			if _, err := e.SignTx(t.Context(), tx, big.NewInt(8)); err == nil {
				t.Error("signed a transaction of another chain")
			}
			create := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(7), Gas: 90000, Data: []byte{1}})
			if _, err := e.SignTx(t.Context(), create, big.NewInt(7)); err != nil {
				t.Errorf("a contract cannot be deployed: %v", err)
			}
		})
	}
}

const document = `{"types":{"EIP712Domain":[{"name":"name","type":"string"}],"Note":[{"name":"text","type":"string"}]},
	"primaryType":"Note","domain":{"name":"castnet"},"message":{"text":"hello"}}`

func TestExternalSignsDocuments(t *testing.T) {
	t.Parallel()
	e, _ := outside(t, "documents", false)
	sig, err := e.SignDocument(t.Context(), []byte(document))
	if err != nil {
		t.Fatal(err)
	}
	h := func(s string) []byte { return crypto.Keccak256([]byte(s)) }
	domain := crypto.Keccak256(h("EIP712Domain(string name)"), h("castnet"))
	note := crypto.Keccak256(h("Note(string text)"), h("hello"))
	typed := append(append([]byte{0x19, 0x01}, domain...), note...)
	if who, err := pm.RecoverTyped(typed, sig); err != nil || who != e.Address() {
		t.Errorf("signed by %s, %v", who, err)
	}
	for _, text := range []string{"", "[]", "{}", strings.Replace(document, `"text":"hello"`, `"text":7`, 1)} {
		if _, err := e.SignDocument(t.Context(), []byte(text)); !errors.Is(err, wallet.ErrTyped) {
			t.Errorf("%q: %v, want ErrTyped", text, err)
		}
	}
}

// upper is the other valid signature over the same message: n−s and the other v.
func upper(raw hexutil.Bytes) hexutil.Bytes {
	s := new(big.Int).Sub(crypto.S256().Params().N, new(big.Int).SetBytes(raw[32:64]))
	s.FillBytes(raw[32:64])
	raw[64] = 55 - raw[64]
	return raw
}

func TestExternalAnswersAreNotBelieved(t *testing.T) {
	t.Parallel()
	other := wallet.FromSeed("somebody else")
	for name, tc := range map[string]struct {
		change func(hexutil.Bytes) hexutil.Bytes
		want   error
	}{
		"v may be the recovery id alone": {func(b hexutil.Bytes) hexutil.Bytes { b[64] -= 27; return b }, nil},
		"not the upper s":                {upper, wallet.ErrAnswer},
		"not another v":                  {func(b hexutil.Bytes) hexutil.Bytes { b[64] += 8; return b }, wallet.ErrAnswer},
		"not the other v":                {func(b hexutil.Bytes) hexutil.Bytes { b[64] = 55 - b[64]; return b }, wallet.ErrAnswer},
		"not a short one":                {func(b hexutil.Bytes) hexutil.Bytes { return b[:64] }, wallet.ErrAnswer},
		"not nothing":                    {func(hexutil.Bytes) hexutil.Bytes { return nil }, wallet.ErrAnswer},
		"not another account's": {func(hexutil.Bytes) hexutil.Bytes {
			sig, _ := other.Sign(context.Background(), pm.Hash{1})
			return sig[:]
		}, wallet.ErrAnswer},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e, clef := outside(t, name, false)
			clef.Change = tc.change
			sig, err := e.Sign(t.Context(), pm.Hash{1})
			if !errors.Is(err, tc.want) {
				t.Fatalf("%v, want %v", err, tc.want)
			}
			if tc.want != nil {
				return
			}
			if who, err := sig.Recover(pm.PersonalDigest(pm.Hash{1})); err != nil || who != e.Address() {
				t.Errorf("signed by %s, %v", who, err)
			}
		})
	}
	t.Run("not a transaction its owner changed", func(t *testing.T) {
		t.Parallel()
		e, clef := outside(t, "editor", false)
		clef.Edit = func(a apitypes.SendTxArgs) apitypes.SendTxArgs { a.Gas *= 2; return a }
		tx := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(7), Gas: 21000, To: &common.Address{9}})
		if _, err := e.SignTx(t.Context(), tx, big.NewInt(7)); !errors.Is(err, wallet.ErrAnswer) {
			t.Errorf("%v, want ErrAnswer", err)
		}
	})
}

func TestExternalErrors(t *testing.T) {
	t.Parallel()
	e, clef := outside(t, "refusing", false)
	clef.Deny.Store(true)
	if _, err := e.Sign(t.Context(), pm.Hash{1}); !errors.Is(err, wallet.ErrRefused) || !strings.Contains(err.Error(), "request denied") {
		t.Errorf("%v, want ErrRefused", err)
	}
	foreign, err := wallet.DialExternal(t.Context(), wallet.ExternalConfig{URL: clef.URL, Account: pm.Address{7}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(foreign.Close)
	if _, err := foreign.Sign(t.Context(), pm.Hash{1}); !errors.Is(err, wallet.ErrRefused) {
		t.Errorf("an account it does not have: %v, want ErrRefused", err)
	}

	if who, err := wallet.ExternalAccount(t.Context(), wallet.ExternalConfig{URL: clef.URL}); !errors.Is(err, wallet.ErrRefused) {
		t.Errorf("told of %s, %v", who, err)
	}
	clef.Deny.Store(false)
	if who, err := wallet.ExternalAccount(t.Context(), wallet.ExternalConfig{URL: clef.Socket}); err != nil || who != e.Address() {
		t.Errorf("its account is %s, %v, not %s", who, err, e.Address())
	}
	clef.More = []common.Address{{7}}
	if who, err := wallet.ExternalAccount(t.Context(), wallet.ExternalConfig{URL: clef.URL}); !errors.Is(err, wallet.ErrSigner) {
		t.Errorf("chose %s of two, %v", who, err)
	}

	endless := make(chan struct{})
	hangs := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-endless }))
	t.Cleanup(func() { close(endless); hangs.Close() })
	says := func(text string) string {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(text)) }))
		t.Cleanup(s.Close)
		return s.URL
	}
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	for name, tc := range map[string]struct {
		url  string
		want error
	}{
		"nobody there":                     {gone.URL, wallet.ErrSilent},
		"no socket":                        {t.TempDir() + "/none", wallet.ErrSilent},
		"a program in itself":              {"stdio", wallet.ErrSigner},
		"no URL":                           {"", wallet.ErrSigner},
		"one that hangs":                   {hangs.URL, wallet.ErrSilent},
		"no JSON":                          {says("hello"), wallet.ErrSilent},
		"endless JSON":                     {says(`{"jsonrpc":"2.0","id":1,"result":"` + strings.Repeat("x", 2<<20) + `"}`), wallet.ErrSilent},
		"an answer in a form that is none": {says(`{"jsonrpc":"2.0","id":1,"result":7}`), wallet.ErrAnswer},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			patience := 20 * time.Second // for one that answers
			if tc.url == hangs.URL {
				patience = 2 * time.Second
			}
			_, err := wallet.DialExternal(t.Context(), wallet.ExternalConfig{URL: tc.url, Account: pm.Address{7}, Timeout: patience})
			if !errors.Is(err, tc.want) {
				t.Errorf("%v, want %v", err, tc.want)
			}
		})
	}
}

// Four batches of four tickets, signed by a program that takes its time: nobody waits in a queue for it.
func TestSlowSignerHoldsUpNobody(t *testing.T) {
	t.Parallel()
	const batches, tickets = 4, 4
	e, clef := outside(t, "slow", false)
	clef.Delay = 300 * time.Millisecond
	world, eth := pmtest.NewChain(pm.NewWei(1e9)), pm.NewWei(1e18)
	world.Fund(e.Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth})
	book := pmtest.NewBook()
	recipient, err := pm.NewRecipient(pm.RecipientParts{Address: pmtest.NewKey("payee").Address(), Secret: pm.Hash{1}, Ledger: book, Wins: book,
		Funds: world, Rounds: world, Fees: world}, pm.DevRecipientConfig())
	if err != nil {
		t.Fatal(err)
	}
	params, err := recipient.Params(t.Context(), e.Address(), pm.Price{Num: 1, Den: 1}, pm.NewWei(1e9))
	if err != nil {
		t.Fatal(err)
	}
	sender, err := pm.NewSender(pm.SenderParts{Signer: e, Nonces: pmtest.NewNonces(), Funds: world, Rounds: world,
		Policy: pmtest.NewBudget(eth)}, pm.DefaultSenderConfig())
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range batches {
		wg.Go(func() {
			b, err := sender.Issue(t.Context(), params, params.Worth(tickets))
			if err != nil || len(b.Tickets) != tickets {
				t.Errorf("%d tickets, %v", len(b.Tickets), err)
				return
			}
			for i := range b.Tickets {
				if err := b.Ticket(i).Verify(b.Tickets[i].Sig); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if clef.Signed() != batches*tickets || clef.Peak() <= tickets {
		t.Errorf("%d signatures, at most %d at once: batches waited for each other", clef.Signed(), clef.Peak())
	}
	t.Logf("%d of %d signatures at once", clef.Peak(), clef.Signed())
}
