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
	"slices"
	"sync"
	"time"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

// moneyRows are the benchmarks of tickets besides ticket/receive.
func moneyRows() []bench {
	return []bench{ticketIssue(), ticketRate("ticket/per-core", 1), ticketRate("ticket/two-cores", 2), ticketAllocations(),
		durableWinners(), manySenders(), senderMemory()}
}

// purseAndTill is a sender and a recipient whose ledger keeps nothing but what it must know of a replay: the maps of pmtest.Book grow with every
// ticket of a benchmark, and their growth is not the recipient's.
type purseAndTill struct {
	chain     *pmtest.Chain
	payer     *pmtest.Key
	sender    *pm.Sender
	recipient *pm.Recipient
}

// noLedger books nothing; the recipient's own memory refuses replays.
type noLedger struct{ *pmtest.Book }

func (noLedger) Accept(context.Context, pm.Accepted) error { return nil }

func newPurseAndTill(ledger pm.Ledger, wins pm.Wins) (*purseAndTill, error) {
	p := &purseAndTill{chain: pmtest.NewChain(pm.NewWei(1e9)), payer: pmtest.NewKey("payer")}
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

// interleaved times two things ticket by ticket in turn and returns the median of each in µs: a mean would give every stop
// of a shared machine to whichever of the two it hit.
func interleaved(n int, a, b func(i int) error) (float64, float64, error) {
	one, two := make([]float64, n), make([]float64, n)
	for i := range n {
		began := time.Now()
		if err := a(i); err != nil {
			return 0, 0, err
		}
		one[i] = float64(time.Since(began).Nanoseconds()) / 1000
		began = time.Now()
		if err := b(i); err != nil {
			return 0, 0, err
		}
		two[i] = float64(time.Since(began).Nanoseconds()) / 1000
	}
	return median(one), median(two), nil
}

// ticketReceive is the whole acceptance of one ticket against nothing but the recovery of its signer.
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
			runtime.GC()
			return interleaved(len(list), func(i int) error {
				_, err := p.recipient.Accept(ctx, list[i])
				return err
			}, func(i int) error {
				_, err := list[i].Tickets[0].Sig.Recover(list[i].Ticket(0).Digest())
				return err
			})
		}, nothingToClose, nil
	}}
}

// ticketIssue is one ticket issued, with nonce, policy and checks, against one bare signature.
func ticketIssue() bench {
	return bench{name: "ticket/issue", unit: "µs", against: "bare signature", rounds: 15, open: func(context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		p, err := freshTill()
		return func(ctx context.Context) (float64, float64, error) {
			params, err := p.params(ctx, p.sender.Address())
			if err != nil {
				return 0, 0, err
			}
			h := pm.Keccak([]byte("h"))
			return interleaved(300, func(int) error {
				_, err := p.sender.Issue(ctx, params, pm.NewWei(1))
				return err
			}, func(int) error {
				_, err := p.payer.Sign(ctx, h)
				return err
			})
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
	runtime.GC()
	began := time.Now()
	for _, b := range list {
		if _, err := p.recipient.Accept(ctx, b); err != nil {
			return 0, 0, err
		}
	}
	value := batches * size / time.Since(began).Seconds()
	began = time.Now()
	var wg sync.WaitGroup
	for c := range cores {
		wg.Go(func() {
			for i := c; i < batches*size; i += cores {
				b := &list[i/size]
				_, _ = b.Tickets[i%size].Sig.Recover(b.Ticket(i % size).Digest())
			}
		})
	}
	wg.Wait()
	return value, batches * size / time.Since(began).Seconds(), nil
}

// ticketAllocations is how often accepting one ticket of a batch of 32 allocates.
func ticketAllocations() bench {
	return bench{name: "ticket/allocations", unit: "per ticket", against: "the target of 5", rounds: 3, open: func(context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		return func(ctx context.Context) (float64, float64, error) {
			const size = 32
			p, err := freshTill()
			if err != nil {
				return 0, 0, err
			}
			params, err := p.params(ctx, p.sender.Address())
			if err != nil {
				return 0, 0, err
			}
			b, err := p.sender.Issue(ctx, params, params.Worth(size))
			if err != nil {
				return 0, 0, err
			}
			var before, after runtime.MemStats
			defer debug.SetGCPercent(debug.SetGCPercent(-1))
			runtime.ReadMemStats(&before)
			_, err = p.recipient.Accept(ctx, b)
			runtime.ReadMemStats(&after)
			return float64(after.Mallocs-before.Mallocs) / size, 5, err
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
	const n = 50
	ledger := db.Ledger()
	began := time.Now()
	for range n {
		*seq++
		id := pm.Keccak([]byte("batch"), fmt.Append(nil, *seq))
		w := pm.Win{Ticket: pm.Ticket{Nonce: 1, Params: pm.Params{RandHash: id, Round: 1, FaceValue: pm.NewWei(1e15)}}}
		if err := ledger.Accept(ctx, pm.Accepted{ID: id, Series: id, Expiry: 9, Nonces: []uint32{1}, Wins: []pm.Win{w}, Credit: pm.NewWei(9)}); err != nil {
			return 0, 0, err
		}
	}
	value := n / time.Since(began).Seconds()
	block := make([]byte, 1024)
	began = time.Now()
	for range n {
		if _, err := plain.Write(block); err != nil {
			return 0, 0, err
		}
		if err := plain.Sync(); err != nil {
			return 0, 0, err
		}
	}
	return value, n / time.Since(began).Seconds(), nil
}

// senders is how many pay one recipient at once.
const senders = 1000

// manySenders is the 99th percentile of accepting one ticket while a thousand senders have open series, against the same
// with one sender.
func manySenders() bench {
	return bench{name: "ticket/1000-senders-p99", unit: "µs", against: "p99 with one sender", rounds: 3, open: func(context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		return func(ctx context.Context) (float64, float64, error) {
			many, err := p99(ctx, senders)
			if err != nil {
				return 0, 0, err
			}
			one, err := p99(ctx, 1)
			return many, one, err
		}, nothingToClose, nil
	}}
}

// crowd signs one batch of one ticket for each of n senders.
func crowd(ctx context.Context, p *purseAndTill, n int) ([]pm.Batch, error) {
	eth := pm.NewWei(1e18)
	out := make([]pm.Batch, n)
	for i := range out {
		key := pmtest.NewKey(fmt.Sprint("sender ", i))
		p.chain.Fund(key.Address(), pm.Account{Deposit: eth, Reserve: eth, Claimable: eth})
		params, err := p.params(ctx, key.Address())
		if err != nil {
			return nil, err
		}
		out[i] = pm.Batch{Params: params, Sender: key.Address(), Tickets: []pm.Signed{{Nonce: 1}}}
		if out[i].Tickets[0].Sig, err = key.Sign(ctx, out[i].Ticket(0).Hash()); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// p99 accepts a thousand tickets of n senders, as many at once as there are cores: more would only measure the queue.
func p99(ctx context.Context, n int) (float64, error) {
	p, err := freshTill()
	if err != nil {
		return 0, err
	}
	list, err := crowd(ctx, p, n)
	if err == nil && n == 1 {
		list, err = p.batches(ctx, senders)
	}
	if err != nil {
		return 0, err
	}
	took := make([]float64, len(list))
	var wg sync.WaitGroup
	cores := runtime.GOMAXPROCS(0)
	for c := range cores {
		wg.Go(func() {
			for i := c; i < len(list); i += cores {
				began := time.Now()
				_, _ = p.recipient.Accept(ctx, list[i])
				took[i] = float64(time.Since(began).Nanoseconds()) / 1000
			}
		})
	}
	wg.Wait()
	slices.Sort(took)
	return took[len(took)*99/100], nil
}

// senderMemory is what a recipient remembers of one sender with one open series.
func senderMemory() bench {
	return bench{name: "ticket/memory-per-sender", unit: "bytes", against: "1 KiB", rounds: 3, open: func(context.Context) (
		func(context.Context) (float64, float64, error), func(), error) {
		return func(ctx context.Context) (float64, float64, error) {
			p, err := freshTill()
			if err != nil {
				return 0, 0, err
			}
			list, err := crowd(ctx, p, senders)
			if err != nil {
				return 0, 0, err
			}
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			for _, b := range list {
				if _, err := p.recipient.Accept(ctx, b); err != nil {
					return 0, 0, err
				}
			}
			runtime.GC()
			runtime.ReadMemStats(&after)
			runtime.KeepAlive(p)
			return (float64(after.HeapAlloc) - float64(before.HeapAlloc)) / senders, 1024, nil
		}, nothingToClose, nil
	}}
}
