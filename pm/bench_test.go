package pm_test

import (
	"context"
	"testing"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"github.com/ethereum/go-ethereum/crypto"
)

// BenchmarkRecover is the floor: one bare signature recovery by libsecp256k1.
func BenchmarkRecover(b *testing.B) {
	key, h := pmtest.NewKey("k"), pm.Keccak([]byte("h"))
	sig, _ := key.Sign(context.Background(), h)
	digest := pm.PersonalDigest(h)
	sig[64] -= 27
	b.ReportAllocs()
	for b.Loop() {
		if _, err := crypto.Ecrecover(digest[:], sig[:]); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReceive is a whole receive of one ticket, ledger in memory.
func BenchmarkReceive(b *testing.B) {
	w := devWorld(b)
	cfg := pm.DevRecipientConfig()
	cfg.NonceBound = 1 << 31
	r, err := pm.NewRecipient(w.parts, cfg)
	if err != nil {
		b.Fatal(err)
	}
	p, err := r.Params(context.Background(), w.payer.Address(), price, pm.NewWei(1e6))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	n := uint32(0)
	for b.Loop() {
		b.StopTimer()
		n++
		batch := resign(b, w.payer, pm.Batch{Params: p, Sender: w.payer.Address(), Tickets: []pm.Signed{{Nonce: n}}})
		b.StartTimer()
		if _, err := r.Accept(context.Background(), batch); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReceiveBatch is a receive of sixteen tickets at once, per ticket.
func BenchmarkReceiveBatch(b *testing.B) {
	w := devWorld(b)
	cfg := pm.DevRecipientConfig()
	cfg.NonceBound = 1 << 31
	r, err := pm.NewRecipient(w.parts, cfg)
	if err != nil {
		b.Fatal(err)
	}
	p, err := r.Params(context.Background(), w.payer.Address(), price, pm.NewWei(1e6))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	n := uint32(0)
	for b.Loop() {
		b.StopTimer()
		batch := pm.Batch{Params: p, Sender: w.payer.Address()}
		for range 16 {
			n++
			batch.Tickets = append(batch.Tickets, pm.Signed{Nonce: n})
		}
		batch = resign(b, w.payer, batch)
		b.StartTimer()
		if _, err := r.Accept(context.Background(), batch); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/16, "ns/ticket")
}

// BenchmarkIssue is a signed ticket; BenchmarkSign, its floor, one bare signature.
func BenchmarkIssue(b *testing.B) {
	w := devWorld(b)
	cfg := pm.DefaultSenderConfig()
	cfg.NonceBound = 1 << 31
	s, err := pm.NewSender(pm.SenderParts{Signer: w.payer, Nonces: pmtest.NewNonces(), Funds: w.chain, Rounds: w.chain,
		Policy: pmtest.NewBudget(pm.NewWei(1e18))}, cfg)
	if err != nil {
		b.Fatal(err)
	}
	p := w.params(b, 1e6)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Issue(context.Background(), p, pm.NewWei(1)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSign(b *testing.B) {
	key, h := pmtest.NewKey("k"), pm.Keccak([]byte("h"))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := key.Sign(context.Background(), h); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParams is a fresh set of ticket parameters.
func BenchmarkParams(b *testing.B) {
	w := devWorld(b)
	b.ReportAllocs()
	for b.Loop() {
		w.params(b, 1e6)
	}
}
