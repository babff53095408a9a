package pm_test

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"testing"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/ethereum/go-ethereum/common"
)

// vectorsPath is outside the repository: every implementation of the ticket reads the same file.
const vectorsPath = "../../shared/vectors/tickets.json"

type vectors struct {
	Hash []struct {
		Ticket vectorTicket `json:"ticket"`
		Hash   string       `json:"hash"`
	} `json:"hash"`
	Full struct {
		Ticket     vectorTicket `json:"ticket"`
		Hash       string       `json:"hash"`
		PrivateKey string       `json:"privateKey"`
		Signature  string       `json:"signature"`
		Draw       string       `json:"draw"`
		Wins       bool         `json:"wins"`
	} `json:"full"`
	HalfWinProb struct {
		Hash string `json:"hash"`
		Draw string `json:"draw"`
		Wins bool   `json:"wins"`
	} `json:"halfWinProb"`
	Aux struct {
		BlockHash string `json:"blockHash"`
	} `json:"aux"`
	Signature []struct {
		Address   string `json:"address"`
		Message   string `json:"message"`
		Signature string `json:"signature"`
		Valid     bool   `json:"valid"`
	} `json:"signature"`
	Worth struct {
		Rows []struct {
			FaceValue pm.Wei  `json:"faceValue"`
			WinProb   pm.Prob `json:"winProb"`
			N         uint32  `json:"n"`
			Worth     pm.Wei  `json:"worth"`
		} `json:"rows"`
	} `json:"worth"`
	FaceValue struct {
		Rows []struct {
			GasPrice  pm.Wei  `json:"gasPriceWei"`
			FaceValue pm.Wei  `json:"faceValue"`
			WinProb   pm.Prob `json:"winProb"`
		} `json:"rows"`
	} `json:"faceValue"`
}

type vectorTicket struct {
	Recipient, Sender      string
	FaceValue              pm.Wei
	WinProb                string // decimal in the hash rows, hex in the full one
	SenderNonce            uint32
	RecipientRand          string
	RecipientRandHash      string
	CreationRound          uint64
	CreationRoundBlockHash string
}

func (v vectorTicket) ticket(t *testing.T) pm.Ticket {
	t.Helper()
	prob, err := pm.ParseProb(v.WinProb)
	if len(v.WinProb) < 64 { // a decimal number
		var w pm.Wei
		if v.WinProb != "" {
			w, err = pm.ParseWei(v.WinProb)
		}
		b := w.Bytes()
		prob, _ = pm.ProbFromBytes(b[:])
		if v.WinProb == "" {
			err = nil
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return pm.Ticket{Sender: common.HexToAddress(v.Sender), Nonce: v.SenderNonce, Params: pm.Params{
		Recipient: common.HexToAddress(v.Recipient), FaceValue: v.FaceValue, WinProb: prob,
		RandHash: common.HexToHash(v.RecipientRandHash), Round: v.CreationRound, RoundHash: common.HexToHash(v.CreationRoundBlockHash)}}
}

func loadVectors(t testing.TB) vectors {
	t.Helper()
	b, err := os.ReadFile(vectorsPath)
	if errors.Is(err, os.ErrNotExist) {
		t.Skipf("no shared vectors at %s", vectorsPath)
	}
	var v vectors
	if err == nil {
		err = json.Unmarshal(b, &v)
	}
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestVectorsHash(t *testing.T) {
	t.Parallel()
	v := loadVectors(t)
	for i, row := range v.Hash {
		if got := row.Ticket.ticket(t).Hash(); got != common.HexToHash(row.Hash) {
			t.Errorf("row %d hashes to %s, want %s", i, got, row.Hash)
		}
	}
	full := v.Full.Ticket.ticket(t)
	if got := full.Hash(); got != common.HexToHash(v.Full.Hash) {
		t.Errorf("full ticket hashes to %s, want %s", got, v.Full.Hash)
	}
	half := full
	half.WinProb, _ = pm.ParseProb("80" + string(zeros(62)))
	if got := half.Hash(); got != common.HexToHash(v.HalfWinProb.Hash) {
		t.Errorf("ticket with half a chance hashes to %s, want %s", got, v.HalfWinProb.Hash)
	}
	// Round or block hash alone is already aux data; only both zero leave it out.
	bare := pm.Ticket{}
	hashOnly := pm.Ticket{Params: pm.Params{RoundHash: common.HexToHash(v.Aux.BlockHash)}}
	roundOnly := pm.Ticket{Params: pm.Params{Round: 5}}
	aux := func(first, second pm.Hash) pm.Hash {
		packed := make([]byte, 168, 232)
		packed = append(append(packed, first[:]...), second[:]...)
		return pm.Keccak(packed)
	}
	for name, row := range map[string]struct{ got, want pm.Hash }{
		"neither":         {bare.Hash(), pm.Keccak(make([]byte, 168))},
		"block hash only": {hashOnly.Hash(), aux(pm.Hash{}, common.HexToHash(v.Aux.BlockHash))},
		"round only":      {roundOnly.Hash(), aux(common.BigToHash(pm.NewWei(5).Big()), pm.Hash{})},
	} {
		if row.got != row.want {
			t.Errorf("%s: %s, want %s", name, row.got, row.want)
		}
	}
}

func zeros(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = '0'
	}
	return b
}

func TestVectorsSignature(t *testing.T) {
	t.Parallel()
	v := loadVectors(t)
	full := v.Full.Ticket.ticket(t)
	key := pmtest.KeyFromBytes(common.FromHex(v.Full.PrivateKey))
	sig, err := key.Sign(context.Background(), full.Hash())
	if err != nil || hex.EncodeToString(sig[:]) != v.Full.Signature {
		t.Errorf("signed %s (%v), want %s", sig, err, v.Full.Signature)
	}
	if err := full.Verify(sig); err != nil {
		t.Errorf("its own signature: %v", err)
	}
	rand := common.HexToHash(v.Full.Ticket.RecipientRand)
	if got := pm.RandHash(rand); got != full.RandHash {
		t.Errorf("rand commits to %s, want %s", got, full.RandHash)
	}
	if got := pm.Keccak(sig[:], rand[:]); got != common.HexToHash(v.Full.Draw) {
		t.Errorf("draws %s, want %s", got, v.Full.Draw)
	}
	if got := full.Wins(sig, rand); got != v.Full.Wins {
		t.Errorf("full ticket wins: %v, want %v", got, v.Full.Wins)
	}
	half := full
	half.WinProb, _ = pm.ParseProb("80" + string(zeros(62)))
	halfSig, err := key.Sign(context.Background(), half.Hash())
	if err != nil {
		t.Fatal(err)
	}
	if got := pm.Keccak(halfSig[:], rand[:]); got != common.HexToHash(v.HalfWinProb.Draw) {
		t.Errorf("ticket with half a chance draws %s, want %s", got, v.HalfWinProb.Draw)
	}
	if got := half.Wins(halfSig, rand); got != v.HalfWinProb.Wins {
		t.Errorf("ticket with half a chance wins: %v, want %v", got, v.HalfWinProb.Wins)
	}
	for i, row := range v.Signature {
		sig, err := pm.ParseSignature(row.Signature)
		if err != nil {
			t.Fatal(err)
		}
		digest := pm.PersonalDigest(common.HexToHash(row.Message))
		got, err := sig.Recover(digest)
		if valid := err == nil && (row.Address == "" || got == common.HexToAddress(row.Address)); valid != row.Valid {
			t.Errorf("signature row %d valid: %v (%s, %v), want %v", i, valid, got, err, row.Valid)
		}
	}
}

func TestVectorsWorth(t *testing.T) {
	t.Parallel()
	for i, row := range loadVectors(t).Worth.Rows {
		p := pm.Params{FaceValue: row.FaceValue, WinProb: row.WinProb}
		if got := p.Worth(row.N); got.Cmp(row.Worth) != 0 {
			t.Errorf("row %d: %d tickets are worth %v, want %v", i, row.N, got, row.Worth)
		}
	}
}

func TestVectorsFaceValue(t *testing.T) {
	t.Parallel()
	for i, row := range loadVectors(t).FaceValue.Rows {
		cost, err := row.GasPrice.Mul(1_200_000)
		if err != nil {
			t.Fatal(err)
		}
		w := newWorld(t, cost, pm.DefaultRecipientConfig())
		eth := pm.NewWei(1e18)
		w.chain.Fund(w.payer.Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth.Div(100)})
		p, err := w.recipient.Params(context.Background(), w.payer.Address(), price, pm.NewWei(8e9))
		if err != nil {
			t.Fatal(err)
		}
		if p.FaceValue.Cmp(row.FaceValue) != 0 || p.WinProb.Cmp(row.WinProb) != 0 {
			t.Errorf("row %d: face value %v at %v, want %v at %v", i, p.FaceValue, p.WinProb, row.FaceValue, row.WinProb)
		}
	}
}

// TestProtocolVector is the example of the contract's documentation: sender key, ticket, signed hash and draw.
func TestProtocolVector(t *testing.T) {
	t.Parallel()
	key := pmtest.KeyFromBytes(common.FromHex("5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a"))
	prob, _ := pm.ParseProb("80" + string(zeros(62)))
	rand := pm.Keccak([]byte("recipientRand"))
	ticket := pm.Ticket{Sender: key.Address(), Nonce: 7, Params: pm.Params{
		Recipient: common.HexToAddress("0x1111111111111111111111111111111111111111"), FaceValue: pm.NewWei(1234567890), WinProb: prob,
		RandHash: pm.RandHash(rand), Round: 3000, RoundHash: pm.Keccak([]byte("block"))}}
	sig, err := key.Sign(context.Background(), ticket.Hash())
	if err != nil {
		t.Fatal(err)
	}
	for name, row := range map[string][2]string{
		"sender":      {key.Address().Hex(), "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC"},
		"ticket hash": {ticket.Hash().Hex(), "0xb80d8179960a20dae08f7b4ef6f9876810bdf45fab0b5624ccc506bca4bbeb6a"},
		"signed hash": {ticket.Digest().Hex(), "0x2a016fe3d1ee4871356b2823a4dbca5179adf11b3d9b35c9aadcbef61b199541"},
		"signature": {sig.String(), "0x29839017671a892249b2519625c567d01f1233d9abab40cb912be3ba69138ce0" +
			"325d28e54d1736124080349dbc7222c44fbb022f30360fe2b1dc80301661044f1c"},
		"draw": {pm.Keccak(sig[:], rand[:]).Hex(), "0xa2ff435599365a3aca07dc3f880d16b2aff8be8f2bf81036e39acf00146ce579"},
	} {
		if row[0] != row[1] {
			t.Errorf("%s is %s, want %s", name, row[0], row[1])
		}
	}
	if ticket.Wins(sig, rand) {
		t.Error("a losing draw wins")
	}
}
