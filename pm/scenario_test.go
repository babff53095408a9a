package pm_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

// step is one command of a scenario file: a line of words and name=value pairs, "----", and what it prints.
type step struct {
	comment, line, want string
	words               []string
	args                map[string]string
}

func (s step) num(name string, otherwise uint64) uint64 {
	v, err := strconv.ParseUint(s.args[name], 10, 64)
	if err != nil {
		return otherwise
	}
	return v
}

func readScenario(t *testing.T, file string) []step {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []step
	lines := bufio.NewScanner(bytes.NewReader(text))
	comment := ""
	for lines.Scan() {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			comment += line + "\n"
			continue
		}
		s := step{comment: comment, line: line, args: map[string]string{}}
		comment = ""
		for _, w := range strings.Fields(line) {
			if k, v, ok := strings.Cut(w, "="); ok {
				s.args[k] = v
			} else {
				s.words = append(s.words, w)
			}
		}
		lines.Scan() // ----
		for lines.Scan() && lines.Text() != "" {
			s.want += lines.Text() + "\n"
		}
		out = append(out, s)
	}
	return out
}

// play runs every scenario of a part. CASTNET_REWRITE=1 writes down what is printed instead of comparing.
func play(t *testing.T, part string, open func(t *testing.T) func(step) string) {
	files, err := filepath.Glob("testdata/" + part + "_*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d scenarios of %s, %v", len(files), part, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				do := open(t)
				var all strings.Builder
				for _, s := range readScenario(t, file) {
					got := do(s)
					if got != s.want {
						t.Logf("%s\n----\n%swant\n%s", s.line, got, s.want)
						if os.Getenv("CASTNET_REWRITE") == "" {
							t.Fail()
						}
					}
					fmt.Fprintf(&all, "%s%s\n----\n%s\n", s.comment, s.line, got)
				}
				if os.Getenv("CASTNET_REWRITE") != "" {
					if err := os.WriteFile(file, []byte(all.String()), 0o644); err != nil {
						t.Fatal(err)
					}
				}
			})
		})
	}
}

func TestSenderScenarios(t *testing.T) {
	play(t, "sender", func(t *testing.T) func(step) string {
		w, nonces := devWorld(t), pmtest.NewNonces()
		budget := pmtest.NewBudget(pm.NewWei(1e18))
		return func(s step) string {
			switch s.words[0] {
			case "budget":
				budget = pmtest.NewBudget(pm.NewWei(s.num("wei", 0)))
			case "fund":
				w.chain.Fund(w.payer.Address(), pm.Account{Deposit: pm.NewWei(s.num("deposit", 0)), Reserve: pm.NewWei(s.num("reserve", 0)),
					Unlocking: s.args["unlocking"] != ""})
			case "mine":
				w.chain.Mine(s.num("blocks", 1))
			case "issue":
				sender, err := pm.NewSender(pm.SenderParts{Signer: w.payer, Nonces: nonces, Funds: w.chain, Rounds: w.chain, Policy: budget}, pm.DefaultSenderConfig())
				if err != nil {
					t.Fatal(err)
				}
				p := pm.Params{Recipient: pm.Address{1}, FaceValue: pm.NewWei(s.num("face", 1000)), WinProb: pm.OneIn(s.num("one-in", 4)),
					RandHash: pm.Keccak([]byte(s.args["series"])), Expiry: s.num("expiry", 10), Price: price}
				b, err := sender.IssueWithin(context.Background(), p, pm.NewWei(s.num("due", 0)), pm.NewWei(s.num("room", 1e18)))
				if err != nil {
					return kindOf(err)
				}
				if b.IsZero() {
					return "nothing\n"
				}
				return fmt.Sprintf("nonces %d to %d, worth %v\n", b.Tickets[0].Nonce, b.Tickets[len(b.Tickets)-1].Nonce, b.Worth())
			}
			return "ok\n"
		}
	})
}

// kindOf is the sentinel an error ends with: what comes before it names hashes that differ from run to run.
func kindOf(err error) string {
	text := err.Error()
	return text[strings.LastIndex(text, "pm:"):] + "\n"
}

func TestRecipientScenarios(t *testing.T) {
	play(t, "recipient", func(t *testing.T) func(step) string {
		w := devWorld(t)
		params, batches := map[string]pm.Params{}, map[string]pm.Batch{}
		return func(s step) string {
			switch s.words[0] {
			case "params":
				p, err := w.recipient.Params(context.Background(), w.payer.Address(), pm.Price{Num: s.num("price", 1200), Den: 1}, pm.NewWei(s.num("ev", 1e9)))
				if err != nil {
					return kindOf(err)
				}
				params[s.words[1]] = p
				return fmt.Sprintf("face %v, EV %v, until block %d\n", p.FaceValue, p.EV(), p.Expiry)
			case "batch":
				b := pm.Batch{Params: params[s.args["params"]], Sender: w.payer.Address()}
				for n := s.num("from", 1); n <= s.num("to", 1); n++ {
					b.Tickets = append(b.Tickets, pm.Signed{Nonce: uint32(n)})
				}
				if v := s.num("price", 0); v != 0 {
					b.Params.Price.Num = v
				}
				if v := s.num("face", 0); v != 0 {
					b.Params.FaceValue = pm.NewWei(v)
				}
				batches[s.words[1]] = resign(t, w.payer, b)
			case "accept":
				credit, err := w.recipient.Accept(context.Background(), batches[s.words[1]])
				if err != nil {
					return fmt.Sprintf("credit %v: %s", credit, kindOf(err))
				}
				return fmt.Sprintf("credit %v, %v in all\n", credit, w.book.Credit(w.payer.Address()))
			case "mine":
				w.chain.Mine(s.num("blocks", 1))
			case "round":
				w.chain.OpenRound()
			case "restart":
				r, err := pm.NewRecipient(w.parts, pm.DevRecipientConfig())
				if err != nil {
					t.Fatal(err)
				}
				w.recipient = r
			case "fund":
				w.chain.Fund(w.payer.Address(), pm.Account{Deposit: pm.NewWei(s.num("deposit", 0)), Reserve: pm.NewWei(s.num("reserve", 0)),
					Claimable: pm.NewWei(s.num("reserve", 0)), Unlocking: s.args["unlocking"] != ""})
			}
			return "ok\n"
		}
	})
}

// stage is a redeemer between a queue and a broker that answers as the scenario says.
type stage struct {
	mu    sync.Mutex
	chain *pmtest.Chain
	book  *pmtest.Book
	names map[pm.Hash]string
	says  map[string][]pm.Outcome
	trace map[string][]string
	r     *pm.Redeemer
}

func (g *stage) Redeem(_ context.Context, wins []pm.Win) ([]pm.Outcome, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	out := make([]pm.Outcome, len(wins))
	for i, w := range wins {
		name := g.names[w.Ticket.Hash()]
		out[i] = pm.Outcome{State: pm.Confirmed, Paid: w.Ticket.FaceValue}
		if q := g.says[name]; len(q) > 0 {
			out[i], g.says[name] = q[0], q[1:]
		}
		tx := ""
		if w.Tx != (pm.Hash{}) {
			tx = " again"
		}
		g.say(name, "redeem%s: %s %s", tx, out[i].State, out[i].Reason)
	}
	return out, nil
}

func (g *stage) say(name, format string, args ...any) {
	sender, _, _ := strings.Cut(name, ".")
	g.trace[sender] = append(g.trace[sender], strings.TrimSpace(name+" "+fmt.Sprintf(format, args...)))
}

func (g *stage) Put(ctx context.Context, w pm.Win) error { return g.book.Put(ctx, w) }
func (g *stage) Pending(ctx context.Context, now pm.Round) ([]pm.Win, error) {
	return g.book.Pending(ctx, now)
}

func (g *stage) Mark(ctx context.Context, h pm.Hash, o pm.Outcome) error {
	g.mu.Lock()
	g.say(g.names[h], "is %s", o.State)
	g.mu.Unlock()
	return g.book.Mark(ctx, h, o)
}

func (g *stage) restart(t *testing.T) {
	cfg := pm.DefaultRedeemerConfig()
	cfg.Batch = 2
	var err error
	g.r, err = pm.NewRedeemer(pm.RedeemerParts{Wins: g, Broker: g, Funds: g.chain, Fees: g.chain, Log: quiet()}, cfg)
	if err != nil {
		t.Fatal(err)
	}
}

// head shows the redeemer one block and returns what it did, sender by sender.
func (g *stage) head(t *testing.T, now pm.Round) string {
	g.trace = map[string][]string{}
	heads(t, g.r, func() pm.Round { return now })
	var senders []string
	for s := range g.trace {
		senders = append(senders, s)
	}
	sort.Strings(senders)
	var out strings.Builder
	for _, s := range senders {
		for _, line := range g.trace[s] {
			out.WriteString(line + "\n")
		}
	}
	if out.Len() == 0 {
		return "nothing\n"
	}
	return out.String()
}

func TestRedeemerScenarios(t *testing.T) {
	play(t, "redeemer", func(t *testing.T) func(step) string {
		g := &stage{chain: pmtest.NewChain(pm.NewWei(10)), book: pmtest.NewBook(), names: map[pm.Hash]string{}, says: map[string][]pm.Outcome{}}
		g.restart(t)
		now := pm.Round{Number: 1, Block: 1}
		return func(s step) string {
			switch s.words[0] {
			case "fund":
				g.chain.Fund(pmtest.NewKey(s.words[1]).Address(), pm.Account{Deposit: pm.NewWei(s.num("deposit", 0)), Reserve: pm.NewWei(s.num("reserve", 0))})
			case "fee":
				g.chain.SetFee(pm.NewWei(s.num("wei", 0)))
			case "win": // win alice.1 round=1 expiry=5 face=100
				sender, n, _ := strings.Cut(s.words[1], ".")
				nonce, _ := strconv.Atoi(n)
				w := pm.Win{Ticket: pm.Ticket{Sender: pmtest.NewKey(sender).Address(), Nonce: uint32(nonce), Params: pm.Params{
					FaceValue: pm.NewWei(s.num("face", 100)), Round: s.num("round", 1), Expiry: s.num("expiry", 5)}}}
				g.names[w.Ticket.Hash()] = s.words[1]
				if err := g.book.Put(context.Background(), w); err != nil {
					t.Fatal(err)
				}
			case "broker": // broker alice.1 submitted submitted won
				for _, state := range s.words[2:] {
					o := pm.Outcome{State: pm.WinState(state), Reason: s.args["because"]}
					if o.State == pm.Submitted {
						o.Tx = pm.Keccak([]byte(s.words[1]))
					}
					g.says[s.words[1]] = append(g.says[s.words[1]], o)
				}
			case "head":
				now.Block, now.Number = s.num("block", now.Block+1), s.num("round", now.Number)
				return g.head(t, now)
			case "restart":
				g.restart(t)
			}
			return "ok\n"
		}
	})
}
