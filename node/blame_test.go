package node_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/p2ptest"
	"github.com/castnet/castnet/pm"
)

// forger pays with the same batch whenever it is asked.
type forger struct {
	billing.FreePurse
	batch pm.Batch
}

func (f forger) Pay(context.Context, market.JobID, pm.Wei, *pm.Params) (pm.Batch, error) {
	return f.batch, nil
}

// TestWhoForgesTicketsIsCutOff: a few tickets that no honest gateway makes, in jobs or where books are compared, and the
// orchestrator no longer talks to that peer; one bad ticket is no reason, and others are served as before.
func TestWhoForgesTicketsIsCutOff(t *testing.T) {
	t.Parallel()
	o := start(t, config(t, p2p.Orchestrator))
	quote := func(c *job.Client) (market.Quote, error) {
		return c.Quote(t.Context(), o.addr().ID, market.Want{Capability: "transcode/h264", Session: market.SessionID{1}, Sender: pm.Address{1}, MaxUnits: 1000})
	}
	for name, forge := range map[string]func(*job.Client, market.Quote, pm.Batch){
		"in jobs": func(c *job.Client, q market.Quote, b pm.Batch) {
			j := market.Job{ID: market.JobID{1}, Capability: "transcode/h264", Quote: q.ID, MaxUnits: 1000, Deadline: 5 * time.Second}
			_, _ = c.Do(t.Context(), o.addr().ID, q, j, forger{batch: b}, job.IO{In: bytes.NewReader(nil), Out: &sink{}})
		},
		"in books": func(c *job.Client, _ market.Quote, b pm.Batch) {
			_, _ = c.Books(t.Context(), o.addr().ID, market.Audit{Session: market.SessionID{1}, Payer: b.Sender, Batches: []pm.Batch{b}})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := o.stranger()
			q, err := quote(c)
			if err != nil {
				t.Fatal(err)
			}
			b := pm.Batch{Params: q.Params, Sender: pm.Address{1}, Tickets: []pm.Signed{{Nonce: 1}}}
			b.Params.RandHash[0]++ // it was never handed out
			forge(c, q, b)
			if _, err := quote(c); err != nil {
				t.Fatalf("cut off after one bad ticket: %v", err)
			}
			tries := 1
			for ; tries < 20; tries++ {
				if _, err = quote(c); err != nil {
					break
				}
				forge(c, q, b)
			}
			if err == nil {
				t.Fatalf("still served after %d forged tickets", tries)
			}
			t.Logf("cut off after %d: %v", tries, err)
		})
	}
	t.Run("an honest peer", func(t *testing.T) {
		p2ptest.Eventually(t, "a quote", func() bool {
			_, err := quote(o.stranger())
			return err == nil
		})
	})
}
