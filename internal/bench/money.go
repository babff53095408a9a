package main

import (
	"context"
	"fmt"
	"log/slog"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
	"golang.org/x/sync/errgroup"
)

// moneyRows are the benchmarks of tickets besides ticket/receive.
func moneyRows() []bench {
	return []bench{ticketIssue(), ticketRate("ticket/per-core", 1), ticketRate("ticket/two-cores", 2), ticketAllocations(),
		durableWinners(), manySenders(), burst(), senderMemory()}
}

// purseAndTill is a sender and a recipient whose ledger keeps nothing but what it must know of a replay: the maps of pmtest.Book grow with every
// ticket of a benchmark, and their growth is not the recipient's.
type purseAndTill struct {
	chain     *pmtest.Chain
	payer     pm.Signer
	sender    *pm.Sender
	recipient *pm.Recipient
}

// noLedger books nothing; the recipient's own memory refuses replays.
type noLedger struct{ *pmtest.Book }

func (noLedger) Accept(context.Context, pm.Accepted) error { return nil }

func newPurseAndTill(ledger pm.Ledger, wins pm.Wins) (*purseAndTill, error) {
	p := &purseAndTill{chain: pmtest.NewChain(pm.NewWei(1e9)), payer: wallet.FromSeed("payer")}
	eth := pm.NewWei(1e18)
	p.chain.Fund(p.payer.Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth})
	cfg := pm.DefaultRecipientConfig()
	cfg.NonceBound = math.MaxUint32
	var err error
	p.recipient, err = pm.NewRecipient(pm.RecipientParts{Address: pmtest.NewKey("payee").Address(), Secret: pm.Keccak([]byte("bench")),
		Ledger: ledger, Wins: wins, Funds: p.chain, Rounds: p.chain, Fees: p.chain}, cfg)
	if err != nil {
		return nil, err
	}
	own := pm.DefaultSenderConfig()
	own.MaxEV, own.MaxPayment, own.NonceBound = eth, eth, math.MaxUint32
	p.sender, err = pm.NewSender(pm.SenderParts{Signer: p.payer, Nonces: pmtest.NewNonces(), Funds: p.chain, Rounds: p.chain,
		Policy: pmtest.NewBudget(eth)}, own)
	return p, err
}

func freshTill() (*purseAndTill, error) {
	book := pmtest.NewBook()
	return newPurseAndTill(noLedger{book}, book)
}

func (p *purseAndTill) params(ctx context.Context, sender pm.Address) (pm.Params, error) {
	return p.recipient.Params(ctx, sender, pm.Price{Num: 1, Den: 1}, pm.NewWei(1e9))
}

// batches signs n batches of one ticket each under parameters of their own, so that no memory of an earlier round is full.
func (p *purseAndTill) batches(ctx context.Context, n int) ([]pm.Batch, error) {
	params, err := p.params(ctx, p.sender.Address())
	if err != nil {
		return nil, err
	}
	out := make([]pm.Batch, n)
	for i := range out {
		if out[i], err = p.sender.Issue(ctx, params, pm.NewWei(1)); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func nothingToClose() {}

// interleaved times two things ticket by ticket in turn, each first every other time, and returns the median of each in µs:
// a mean would give every stop of a shared machine to whichever of the two it hit.
func interleaved(n int, a, b func(i int) error) (float64, float64, error) {
	one, two, err := inTurn(n, a, b)
	if err != nil {
		return 0, 0, err
	}
	return median(one), median(two), nil
}

// inTurn is interleaved's measurements, in µs.
func inTurn(n int, a, b func(i int) error) (one, two []float64, err error) {
	one, two = make([]float64, n), make([]float64, n)
	for i := range n {
		if i%2 == 0 {
			one[i], err = timed(a, i)
		}
		if err == nil {
			two[i], err = timed(b, i)
		}
		if i%2 == 1 && err == nil {
			one[i], err = timed(a, i)
		}
		if err != nil {
			return nil, nil, err
		}
	}
	return one, two, nil
}

// timed is how many µs one call took.
func timed(f func(i int) error, i int) (float64, error) {
	began := time.Now()
	err := f(i)
	return float64(time.Since(began).Nanoseconds()) / 1000, err
}

// bare prepares the recovery of every ticket's signer, so that nothing but libsecp256k1 is left to do.
func bare(list []pm.Batch) []func() error {
	var out []func() error
	for _, b := range list {
		for i := range b.Tickets {
			out = append(out, pmtest.BareRecovery(b.Ticket(i).Digest(), b.Tickets[i].Sig))
		}
	}
	return out
}

// ticketReceive is the whole acceptance of one ticket, with a ledger that costs nothing, against nothing but the recovery of
// its signer's public key: digest and signature are prepared, no address is derived.
func ticketReceive() bench {
	return bench{name: "ticket/receive", unit: "µs", against: "bare signature recovery", rounds: 15, open: func(context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		return func(ctx context.Context) (float64, float64, error) {
			p, err := freshTill()
			if err != nil {
				return 0, 0, err
			}
			list, err := p.batches(ctx, 300)
			if err != nil {
				return 0, 0, err
			}
			floor := bare(list)
			runtime.GC()
			return interleaved(len(list), func(i int) error {
				_, err := p.recipient.Accept(ctx, list[i])
				return err
			}, func(i int) error { return floor[i]() })
		}, nothingToClose, nil
	}}
}

// ticketIssue is one ticket issued by the signer of a node, with nonce, policy and checks, against one bare signature: the
// digest is prepared.
func ticketIssue() bench {
	return bench{name: "ticket/issue", unit: "µs", against: "bare signature", rounds: 15, open: func(context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		p, err := freshTill()
		return func(ctx context.Context) (float64, float64, error) {
			params, err := p.params(ctx, p.sender.Address())
			if err != nil {
				return 0, 0, err
			}
			floor := pmtest.NewKey("bare").BareSignature(pm.Keccak([]byte("digest")))
			return interleaved(300, func(int) error {
				_, err := p.sender.Issue(ctx, params, pm.NewWei(1))
				return err
			}, func(int) error { return floor() })
		}, nothingToClose, err
	}}
}

// ticketRate is how many tickets a second are accepted, in batches of 32, against as many bare recoveries on as many cores.
func ticketRate(name string, cores int) bench {
	return bench{name: name, unit: "tickets/s", against: fmt.Sprintf("bare recoveries on %d cores", cores), rounds: 7,
		open: func(context.Context) (func(context.Context) (float64, float64, error), func(), error) {
			return func(ctx context.Context) (float64, float64, error) {
				defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
				return rate(ctx, cores)
			}, nothingToClose, nil
		}}
}

func rate(ctx context.Context, cores int) (float64, float64, error) {
	const batches, size = 16, 32
	p, err := freshTill()
	if err != nil {
		return 0, 0, err
	}
	params, err := p.params(ctx, p.sender.Address())
	if err != nil {
		return 0, 0, err
	}
	list := make([]pm.Batch, batches)
	for i := range list {
		if list[i], err = p.sender.Issue(ctx, params, params.Worth(size)); err != nil {
			return 0, 0, err
		}
	}
	floor := bare(list)
	runtime.GC()
	value, reference, err := interleaved(batches, func(i int) error {
		_, err := p.recipient.Accept(ctx, list[i])
		return err
	}, func(i int) error {
		var g errgroup.Group
		for c := range cores {
			g.Go(func() error {
				for j := c; j < size; j += cores {
					if err := floor[i*size+j](); err != nil {
						return err
					}
				}
				return nil
			})
		}
		return g.Wait()
	})
	return size * 1e6 / value, size * 1e6 / reference, err
}

// ticketAllocations is how often accepting a batch of one ticket allocates: in larger batches each costs less.
func ticketAllocations() bench {
	return bench{name: "ticket/allocations", unit: "per ticket", against: "the target of 5", rounds: 3, open: func(context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		return func(ctx context.Context) (float64, float64, error) {
			p, err := freshTill()
			if err != nil {
				return 0, 0, err
			}
			list, err := p.batches(ctx, 300)
			if err != nil {
				return 0, 0, err
			}
			var before, after runtime.MemStats
			defer debug.SetGCPercent(debug.SetGCPercent(-1))
			runtime.ReadMemStats(&before)
			for _, b := range list {
				if _, err := p.recipient.Accept(ctx, b); err != nil {
					return 0, 0, err
				}
			}
			runtime.ReadMemStats(&after)
			return float64(after.Mallocs-before.Mallocs) / float64(len(list)), 5, nil
		}, nothingToClose, nil
	}}
}

// durableWinners is how many winners a second reach the disk, one batch of one winner at a time, against bare appends of
// their size that are synced.
func durableWinners() bench {
	return bench{name: "winner/durable", unit: "winners/s", against: "a synced append of 1 KiB", rounds: 7, open: func(context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		dir, err := os.MkdirTemp("", "bench")
		if err != nil {
			return nil, nil, err
		}
		db, err := store.Open(filepath.Join(dir, "bench.db"), slog.New(slog.DiscardHandler))
		if err != nil {
			return nil, nil, err
		}
		plain, err := os.Create(filepath.Join(dir, "plain"))
		seq := 0
		return func(ctx context.Context) (float64, float64, error) { return winnersBoth(ctx, db, plain, &seq) }, func() {
			_ = plain.Close()
			_ = db.Close()
			_ = os.RemoveAll(dir)
		}, err
	}}
}

func winnersBoth(ctx context.Context, db *store.DB, plain *os.File, seq *int) (float64, float64, error) {
	ledger, block := db.Ledger(), make([]byte, 1024)
	value, reference, err := interleaved(50, func(int) error {
		*seq++
		id := pm.Keccak([]byte("batch"), fmt.Append(nil, *seq))
		w := pm.Win{Ticket: pm.Ticket{Nonce: 1, Params: pm.Params{RandHash: id, Round: 1, FaceValue: pm.NewWei(1e15)}}}
		return ledger.Accept(ctx, pm.Accepted{ID: id, Series: id, Expiry: 9, Nonces: []uint32{1}, Wins: []pm.Win{w}, Credit: pm.NewWei(9)})
	}, func(int) error {
		if _, err := plain.Write(block); err != nil {
			return err
		}
		return plain.Sync()
	})
	return 1e6 / value, 1e6 / reference, err
}
