package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/castnet/castnet/cmd/castnet/onchain"
	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/records"
	"github.com/castnet/castnet/pm"
)

// moneyCmds show what a node has written down about money, and keep it safe.
type moneyCmds struct {
	Balance  balanceCmd  `cmd:"" help:"Balances of a node's sessions."`
	Receipts receiptsCmd `cmd:"" help:"Signed receipts: list or export."`
	Tickets  ticketsCmd  `cmd:"" help:"Winning tickets and what became of them."`
	Events   eventsCmd   `cmd:"" help:"What happened on the chain to a running node's account."`
	Accounts accountsCmd `cmd:"" set:"role=gateway" help:"What a gateway's customers spent, of which limits."`
	Backup   backupCmd   `cmd:"" help:"Copy a node's database, also while it runs."`
	Restore  restoreCmd  `cmd:"" help:"Bring a copy back; what may have happened since is made void."`
}

// recordFlags say for how long a node keeps receipts.
type recordFlags struct {
	ReceiptsMaxAge   time.Duration `default:"2160h" help:"Age at which receipts are dropped; 0: never."`
	ReceiptsMaxCount int           `default:"1000000" help:"Receipts kept at most; 0: any number."`
}

func (f recordFlags) apply(c *node.Config) {
	c.Records = node.RecordsConfig{MaxAge: f.ReceiptsMaxAge, MaxCount: f.ReceiptsMaxCount}
}

// momentFlag is a time on the command line: 2026-01-31, 2026-01-31T12:00:00Z, or how long ago, as 36h.
type momentFlag struct{ time.Time }

// UnmarshalText implements encoding.TextUnmarshaler for kong.
func (m *momentFlag) UnmarshalText(b []byte) error {
	if d, err := time.ParseDuration(string(b)); err == nil && d >= 0 {
		m.Time = time.Now().Add(-d)
		return nil
	}
	for _, form := range []string{time.RFC3339, time.DateTime, time.DateOnly} {
		if at, err := time.Parse(form, string(b)); err == nil {
			m.Time = at
			return nil
		}
	}
	return fmt.Errorf("time %q: want 2026-01-31, 2026-01-31T12:00:00Z or how long ago, as 36h", b)
}

// sourceFlags say whose records are read: those in a directory, whether the node runs or not, or a running node's.
type sourceFlags struct {
	Dir   string `default:"${home}/${role}" help:"State directory of the node." placeholder:"DIR"`
	Admin string `help:"Admin URL of a running node, instead of --dir: its newest 1000 rows." placeholder:"URL"`
	JSON  bool   `name:"json" help:"Print JSON."`
}

// rows reads a kind of rows from where the flags say.
func rows[T any](ctx context.Context, s sourceFlags, log *slog.Logger, view string, f records.Filter,
	pick func([]T) []T, read func(*records.Book, context.Context, records.Filter) ([]T, error)) ([]T, error) {
	if s.Admin != "" {
		var all []T
		if err := fetchView(ctx, s.Admin, view, &all); err != nil {
			return nil, err
		}
		return pick(all), nil
	}
	book, err := node.OpenRecords(ctx, s.Dir, log)
	if err != nil {
		return nil, err
	}
	all, err := read(book, ctx, f)
	return all, errors.Join(err, book.Close())
}

// printRows prints rows as JSON or as a table.
func printRows[T any](out io.Writer, asJSON bool, all []T, header string, row func(T) string) error {
	if asJSON {
		enc := json.NewEncoder(out)
		enc.SetIndent("", "  ")
		return enc.Encode(all)
	}
	if len(all) == 0 {
		_, err := fmt.Fprintln(out, "none")
		return err
	}
	t := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(t, header)
	for _, r := range all {
		fmt.Fprintln(t, row(r))
	}
	return t.Flush()
}

// filterFlags pick rows.
type filterFlags struct {
	Since momentFlag `help:"Only from this time on: a date, or how long ago, as 36h." placeholder:"TIME"`
	Until momentFlag `help:"Only before this time." placeholder:"TIME"`
	Payer string     `help:"Only of this payer, by the beginning of its address." placeholder:"ADDRESS"`
	Limit int        `default:"100" help:"Rows at most; 0: all."`
}

func (f filterFlags) filter() records.Filter {
	return records.Filter{Since: f.Since.Time, Until: f.Until.Time, Payer: f.Payer, Limit: f.Limit}
}

type balanceCmd struct {
	sourceFlags `embed:""`
	filterFlags `embed:""`
	Side        string `enum:",payer,payee" default:"" help:"payer or payee; both when empty."`
	Peer        string `help:"Only with this orchestrator or gateway, by the beginning or the end of its id." placeholder:"PEER"`
	Session     string `help:"Only this session, by its beginning." placeholder:"ID"`
}

// Run lists balances.
func (c *balanceCmd) Run(ctx context.Context, out io.Writer, log *slog.Logger) error {
	f := c.filter()
	f.Side, f.Peer, f.Session = c.Side, c.Peer, c.Session
	all, err := rows(ctx, c.sourceFlags, log, "balances", f, f.Balances, (*records.Book).Balances)
	if err != nil {
		return err
	}
	err = printRows(out, c.JSON, all, "side\tpayer\tpeer\tsession\tpaid\tworked\tunused\tunpaid\tchanged", func(b records.Balance) string {
		return fmt.Sprintf("%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s", b.Side, short(b.Payer), last(b.Peer), short(b.Session), onchain.ShowEther(b.Credited),
			onchain.ShowEther(b.Debited), onchain.ShowEther(b.Unused), onchain.ShowEther(b.Unpaid), stampOf(b.Changed))
	})
	if err != nil || c.JSON {
		return err
	}
	for _, side := range []string{"payer", "payee"} {
		credited, debited, err := totals(all, side)
		if err != nil {
			return err
		}
		if credited.IsZero() && debited.IsZero() {
			continue
		}
		fmt.Fprintf(out, "as %s: %s paid in tickets, %s of work\n", side, onchain.ShowEther(credited), onchain.ShowEther(debited))
	}
	return nil
}

func totals(all []records.Balance, side string) (credited, debited pm.Wei, err error) {
	for _, b := range all {
		if b.Side != side {
			continue
		}
		if credited, err = credited.Add(b.Credited); err != nil {
			return credited, debited, err
		}
		if debited, err = debited.Add(b.Debited); err != nil {
			return credited, debited, err
		}
	}
	return credited, debited, nil
}

type receiptsCmd struct {
	List   receiptsListCmd   `cmd:"" default:"withargs" help:"List receipts, the newest first."`
	Export receiptsExportCmd `cmd:"" help:"Write receipts as CSV or JSON lines, all of them unless filtered."`
}

type receiptFlags struct {
	Side       string `enum:",payer,payee" default:"" help:"payer or payee; both when empty."`
	Peer       string `help:"Only with this orchestrator or gateway, by the beginning or the end of its id." placeholder:"PEER"`
	Session    string `help:"Only this session, by its beginning." placeholder:"ID"`
	Capability string `help:"Only this kind of work, as transcode/." placeholder:"NAME"`
	End        string `enum:",done,cancelled,failed" default:"" help:"Only jobs that ended so."`
}

func (c receiptFlags) onto(f records.Filter) records.Filter {
	f.Side, f.Peer, f.Session, f.Capability, f.State = c.Side, c.Peer, c.Session, c.Capability, c.End
	return f
}

type receiptsListCmd struct {
	sourceFlags  `embed:""`
	filterFlags  `embed:""`
	receiptFlags `embed:""`
}

// Run lists receipts.
func (c *receiptsListCmd) Run(ctx context.Context, out io.Writer, log *slog.Logger) error {
	f := c.onto(c.filter())
	all, err := rows(ctx, c.sourceFlags, log, "receipts", f, f.Receipts, (*records.Book).Receipts)
	if err != nil {
		return err
	}
	return printRows(out, c.JSON, all, "at\tside\tjob\tcapability\torchestrator\tpayer\tunits\tprice\tdue\tend\tsigned", func(r records.Receipt) string {
		return fmt.Sprintf("%s\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t%s\t%s\t%s", stampOf(r.At), r.Side, short(r.Job), plain(r.Capability),
			last(r.Orchestrator), short(r.Payer), r.Units, perUnit(r), onchain.ShowEther(r.Due), r.End, r.Signed)
	})
}

type receiptsExportCmd struct {
	receiptFlags `embed:""`
	Dir          string     `default:"${home}/${role}" help:"State directory of the node, running or not." placeholder:"DIR"`
	Since        momentFlag `help:"Only from this time on: a date, or how long ago, as 36h." placeholder:"TIME"`
	Until        momentFlag `help:"Only before this time." placeholder:"TIME"`
	Payer        string     `help:"Only of this payer, by the beginning of its address." placeholder:"ADDRESS"`
	CSV          bool       `name:"csv" help:"Comma separated values with a header; else one JSON object per line."`
	Out          string     `help:"File to write; standard output when empty." placeholder:"FILE"`
}

// Run exports receipts one by one, however many there are.
func (c *receiptsExportCmd) Run(ctx context.Context, out io.Writer, log *slog.Logger) (err error) {
	book, err := node.OpenRecords(ctx, c.Dir, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	if c.Out != "" {
		f, err := os.OpenFile(c.Out, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return fmt.Errorf("export: %w", err)
		}
		defer func() { err = errors.Join(err, f.Close()) }()
		out = f
	}
	f := c.onto(records.Filter{Since: c.Since.Time, Until: c.Until.Time, Payer: c.Payer})
	if !c.CSV {
		enc := json.NewEncoder(out)
		return book.EachReceipt(ctx, f, func(r records.Receipt) error { return enc.Encode(r) })
	}
	w := csv.NewWriter(out)
	if err := w.Write(records.ReceiptHeader()); err != nil {
		return err
	}
	if err := book.EachReceipt(ctx, f, func(r records.Receipt) error { return w.Write(r.Row()) }); err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

type ticketsCmd struct {
	sourceFlags `embed:""`
	filterFlags `embed:""`
	State       string `enum:",won,submitted,confirmed,reverted,expired,used" default:"" help:"Only winners in this state."`
}

// Run lists winners.
func (c *ticketsCmd) Run(ctx context.Context, out io.Writer, log *slog.Logger) error {
	f := c.filter()
	f.State = c.State
	all, err := rows(ctx, c.sourceFlags, log, "tickets", f, f.Tickets, (*records.Book).Tickets)
	if err != nil {
		return err
	}
	return printRows(out, c.JSON, all, "won\tticket\tsender\tface\tstate\tpaid\ttx\treason", func(t records.Ticket) string {
		return fmt.Sprintf("%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s", stampOf(t.Won), short(t.Ticket), short(t.Sender), onchain.ShowEther(t.Face), t.State,
			onchain.ShowEther(t.Paid), short(t.Tx), plain(t.Reason))
	})
}

type accountsCmd struct {
	Dir   string `default:"${home}/${role}" help:"State directory of a running gateway." placeholder:"DIR"`
	Admin string `help:"Admin URL of a running gateway, instead of --dir." placeholder:"URL"`
	JSON  bool   `name:"json" help:"Print JSON."`
}

// Run lists what customers spent.
func (c *accountsCmd) Run(ctx context.Context, out io.Writer) error {
	url, err := adminURL(c.Admin, c.Dir)
	if err != nil {
		return err
	}
	var all []account.View
	if err := fetchView(ctx, url, "accounts", &all); err != nil {
		return err
	}
	period := func(p account.Period) string {
		s := onchain.ShowEther(p.Wei) + " $" + p.USD
		if p.Limit != "" {
			s += " of " + p.Limit
		}
		return s
	}
	return printRows(out, c.JSON, all, "account\tkeys\tlast hour\tlast day\tin all\texhausted", func(v account.View) string {
		return fmt.Sprintf("%s\t%d\t%s\t%s\t%s\t%t", v.Account, v.Keys, period(v.Hour), period(v.Day), period(v.Total), v.Exhausted)
	})
}

// perUnit writes a receipt's price, as 200000000 wei/pixel or 1 wei/3 pixel.
func perUnit(r records.Receipt) string {
	num, den, _ := strings.Cut(r.Price, "/")
	if den == "1" || den == "" {
		return num + " wei/" + r.Unit
	}
	return num + " wei/" + den + " " + r.Unit
}

// plain is what somebody else wrote, without anything that could move a terminal's cursor, and not too much of it.
func plain(s string) string {
	quoted := strconv.Quote(s)
	return fmt.Sprintf("%.48s", quoted[1:len(quoted)-1])
}

func stampOf(t time.Time) string { return t.Local().Format(time.DateTime) }

// short keeps the beginning of an id, last its end: peer ids all begin alike.
func short(s string) string { return s[:min(len(s), 10)] }
func last(s string) string  { return s[max(0, len(s)-8):] }
