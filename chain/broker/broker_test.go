package broker_test

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/broker"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/internal/bindings/controller"
	"github.com/castnet/castnet/chain/internal/bindings/ticketbroker"
	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
)

var ether = new(big.Int).Exp(big.NewInt(10), big.NewInt(18), nil)

func wei(n int64) pm.Wei { return pm.NewWei(uint64(n)) }

// world is a chain with two orchestrators, one gateway and a broker for each side.
type world struct {
	*chaintest.Chain
	gateway, orch chaintest.Account
	broker        *broker.Broker
	nonce         uint32
}

func newWorld(t *testing.T) *world {
	t.Helper()
	c := chaintest.New(t, chaintest.Options{Orchestrators: 2, Gateways: 1})
	w := &world{Chain: c, gateway: c.Gateway(t, 0), orch: c.Orchestrator(t, 0)}
	b, err := broker.New(c.Client, w.orch.Sender, broker.Config{Recipient: w.orch.Address()}, c.Log)
	if err != nil {
		t.Fatal(err)
	}
	w.broker = b
	return w
}

// win makes a ticket that always wins, for the current round.
func (w *world) win(t *testing.T, face pm.Wei) pm.Win {
	t.Helper()
	w.nonce++
	now := w.Client.Current()
	rand := crypto.Keccak256Hash([]byte{byte(w.nonce)})
	return w.sign(t, w.gateway.Key, pm.Win{Rand: rand, Ticket: pm.Ticket{
		Sender: w.gateway.Address(), Nonce: w.nonce,
		Params: pm.Params{
			Recipient: w.orch.Address(), FaceValue: face, WinProb: pm.Always, RandHash: pm.RandHash(rand),
			Round: now.Number, RoundHash: now.Hash,
		},
	}})
}

func (w *world) sign(t *testing.T, key *wallet.Key, win pm.Win) pm.Win {
	t.Helper()
	sig, err := key.Sign(t.Context(), win.Ticket.Hash())
	if err != nil {
		t.Fatal(err)
	}
	win.Sig = sig
	return win
}

func (w *world) redeem(t *testing.T, wins ...pm.Win) []pm.Outcome {
	t.Helper()
	out, err := w.broker.Redeem(t.Context(), wins)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// account is what the contract says of the gateway now. One that knows nothing yet asks it, where another one may go by what
// it knows while the machine stands still.
func (w *world) account(t *testing.T) pm.Account {
	t.Helper()
	w.Mine(t, 1)
	b, err := broker.New(w.Client, nil, broker.Config{Recipient: w.orch.Address()}, w.Log)
	if err != nil {
		t.Fatal(err)
	}
	return read(t, b, w.gateway.Address())
}

// read asks again while the client takes a machine that stood still for a chain that is silent.
func read(t *testing.T, b *broker.Broker, sender pm.Address) pm.Account {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(time.Millisecond) {
		a, err := b.Account(t.Context(), sender)
		if err == nil {
			return a
		}
		if !errors.Is(err, pm.ErrChain) || time.Now().After(end) {
			t.Fatal(err)
		}
	}
}

func TestTicketHashAgreesWithTheContract(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for _, face := range []int64{0, 1, 1 << 40} {
		win := w.win(t, wei(face))
		got, err := w.broker.TicketHash(t.Context(), win.Ticket)
		if err != nil {
			t.Fatal(err)
		}
		if want := win.Ticket.Hash(); got != want {
			t.Errorf("the contract hashes a ticket of %d wei to %s, pm to %s", face, got, want)
		}
	}
	w.vectors(t)
}

// vectors compares with the recorded tickets that name a round.
func (w *world) vectors(t *testing.T) {
	t.Helper()
	file := filepath.Join("..", "..", "..", "shared", "vectors", "tickets.json")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Logf("recorded tickets not compared: %v", err)
		return
	}
	var v struct {
		Full struct {
			Ticket map[string]any
			Hash   string
		}
	}
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	str := func(k string) string { return v.Full.Ticket[k].(string) }
	prob, err := pm.ProbFromBytes(common.FromHex(str("winProb")))
	if err != nil {
		t.Fatal(err)
	}
	face, err := pm.ParseWei(str("faceValue"))
	if err != nil {
		t.Fatal(err)
	}
	ticket := pm.Ticket{Sender: common.HexToAddress(str("sender")), Nonce: uint32(v.Full.Ticket["senderNonce"].(float64)), Params: pm.Params{
		Recipient: common.HexToAddress(str("recipient")), FaceValue: face, WinProb: prob, RandHash: common.HexToHash(str("recipientRandHash")),
		Round: uint64(v.Full.Ticket["creationRound"].(float64)), RoundHash: common.HexToHash(str("creationRoundBlockHash")),
	}}
	got, err := w.broker.TicketHash(t.Context(), ticket)
	if err != nil {
		t.Fatal(err)
	}
	if want := common.HexToHash(v.Full.Hash); got != want {
		t.Errorf("the contract hashes the recorded ticket to %s, want %s", got, want)
	}
}

func TestTicketsExpireAfterTheNextRound(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	late, never := w.win(t, wei(7)), w.win(t, wei(8))
	w.NextRound(t)
	if out := w.redeem(t, late)[0]; out.State != pm.Confirmed {
		t.Errorf("in the next round: %+v", out)
	}
	w.NextRound(t)
	if out := w.redeem(t, never)[0]; out.State != pm.Expired || out.Reason != "ticket is expired" {
		t.Errorf("in the round after: %+v", out)
	}
}

func TestNothingIsLostInARoundThatIsNotOpen(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	win := w.win(t, wei(9))
	carried := w.Client.Current()
	w.Mine(t, w.Client.RoundLength())
	if now := w.Client.Current(); now.Number != carried.Number || now.Hash != carried.Hash {
		t.Errorf("tickets may carry round %d, want the last opened one, %d", now.Number, carried.Number)
	}
	if out := w.redeem(t, win)[0]; out.State != pm.Confirmed {
		t.Errorf("the redeemer does not open the round it needs: %+v", out)
	}
	if r, err := w.Client.Round(t.Context()); err != nil || !r.Open {
		t.Errorf("round %d open is %t, %v", r.Number, r.Open, err)
	}
}

func TestShortDepositTakesAPartOfTheReserve(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	start := w.account(t)
	half := new(big.Int).Mul(big.NewInt(5), ether) // of the reserve of 10 ETH, with two orchestrators
	if start.Claimable.Big().Cmp(half) != 0 {
		t.Fatalf("claimable is %v, want %v", start.Claimable, half)
	}
	face, err := pm.WeiFromBig(new(big.Int).Mul(big.NewInt(100), ether))
	if err != nil {
		t.Fatal(err)
	}
	out := w.redeem(t, w.win(t, face))[0]
	if want := new(big.Int).Mul(big.NewInt(15), ether); out.State != pm.Confirmed || out.Paid.Big().Cmp(want) != 0 {
		t.Errorf("paid %v (%s), want deposit and half of the reserve", out.Paid, out.State)
	}
	end := w.account(t)
	if !end.Deposit.IsZero() || !end.Claimable.IsZero() || end.Reserve.Big().Cmp(half) != 0 {
		t.Errorf("left: %+v", end)
	}
	if out := w.redeem(t, w.win(t, wei(1)))[0]; out.State != pm.Confirmed || !out.Paid.IsZero() {
		t.Errorf("with nothing left to claim a ticket is spent for nothing: %+v", out)
	}
}

func TestUnlockingSender(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	abi := ticketbroker.NewTicketBrokerContract()
	w.Call(t, w.gateway, chain.NameTicketBroker, abi.PackUnlock())
	if a := w.account(t); !a.Unlocking {
		t.Error("the account does not show the unlocking")
	}
	if out := w.redeem(t, w.win(t, wei(1)))[0]; out.State != pm.Confirmed {
		t.Errorf("until the withdraw round tickets are good: %+v", out)
	}
	w.NextRound(t)
	w.NextRound(t)
	if out := w.redeem(t, w.win(t, wei(1)))[0]; out.State != pm.Won || out.Reason != "sender is unlocked" {
		t.Errorf("from the withdraw round on: %+v", out)
	}
	fund, err := broker.New(w.Client, w.gateway.Sender, broker.Config{}, w.Log)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fund.Fund(t.Context(), wei(3), wei(4)); err != nil {
		t.Fatal(err)
	}
	if a := w.account(t); a.Unlocking {
		t.Error("funding by the sender itself did not end the unlocking")
	}
	if out := w.redeem(t, w.win(t, wei(1)))[0]; out.State != pm.Confirmed {
		t.Errorf("after funding again: %+v", out)
	}
}

func TestPausedProtocol(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	win := w.win(t, wei(1))
	w.Call(t, w.Account(t, 0), chain.NameController, controller.NewControllerContract().PackPause())
	if out := w.redeem(t, win)[0]; out.State != pm.Won || out.Reason != "system is paused" {
		t.Errorf("while paused: %+v", out)
	}
	w.Call(t, w.Account(t, 0), chain.NameController, controller.NewControllerContract().PackUnpause())
	if out := w.redeem(t, win)[0]; out.State != pm.Confirmed {
		t.Errorf("afterwards: %+v", out)
	}
}

func TestRedeemGas(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var most uint64
	at := w.Client.Address(chain.NameTicketBroker)
	for range 3 {
		win := w.win(t, wei(1000))
		h := w.redeem(t, win)[0].Tx
		r, err := w.orch.Sender.Wait(t.Context(), h)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("redeem: %d gas", r.GasUsed)
		most = max(most, r.GasUsed)
	}
	if most > broker.RedeemGas || most*5/4 < broker.RedeemGas {
		t.Errorf("redeeming at %s costs %d gas, RedeemGas says %d", at, most, broker.RedeemGas)
	}
	price := w.Client.GasPrice()
	if want, _ := price.Mul(broker.RedeemGas); w.broker.Redemption() != want || want.IsZero() {
		t.Errorf("redemption costs %v at a gas price of %v", w.broker.Redemption(), price)
	}
}

func TestSilentChain(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	win := w.win(t, wei(1))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := w.broker.Redeem(ctx, []pm.Win{win}); !errors.Is(err, pm.ErrChain) {
		t.Errorf("redeem: %v, want ErrChain", err)
	}
	if _, err := w.broker.Account(ctx, common.Address{1}); !errors.Is(err, pm.ErrChain) {
		t.Errorf("account: %v, want ErrChain", err)
	}
}

func TestReadingBrokerCannotSend(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	b, err := broker.New(w.Client, nil, broker.Config{}, w.Log)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Redeem(t.Context(), []pm.Win{{}}); !errors.Is(err, chain.ErrConfig) || !strings.Contains(err.Error(), "sending account") {
		t.Errorf("redeem: %v", err)
	}
	if a := read(t, b, w.gateway.Address()); a.Claimable != a.Reserve || a.Reserve.IsZero() {
		t.Errorf("the paying side sees %+v", a)
	}
	if _, err := broker.New(w.Client, nil, broker.Config{AskTime: -1}, w.Log); !errors.Is(err, chain.ErrConfig) {
		t.Errorf("less than no time to ask for an account: %v, want ErrConfig", err)
	}
}
