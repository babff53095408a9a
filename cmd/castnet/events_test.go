package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/castnet/castnet/chain/history"
	"github.com/castnet/castnet/pm"
)

func TestEventsAreListed(t *testing.T) {
	t.Parallel()
	all := []history.Event{
		{Kind: history.Deposit, Block: 7, Tx: pm.Hash{1}, Sender: pm.Address{0xab}, Amount: pm.NewWei(1e18)},
		{Kind: history.Redeemed, Block: 8, Tx: pm.Hash{2}, Sender: pm.Address{0xab}, Recipient: pm.Address{0xcd}, Amount: pm.NewWei(5), Ticket: pm.Hash{3}},
		{Kind: history.Reward, Block: 9, Recipient: pm.Address{0xcd}, Amount: pm.NewWei(2e18)},
		{Kind: history.Unlock, Block: 10, Sender: pm.Address{0xab}, Round: 42},
	}
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/api/v1/events" {
			http.NotFound(w, r)
			return
		}
		_ = json.NewEncoder(w).Encode(all)
	}))
	defer srv.Close()
	list := func(c eventsCmd) string {
		t.Helper()
		var out bytes.Buffer
		c.Admin = srv.URL
		if err := c.Run(t.Context(), &out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	for name, tc := range map[string]struct {
		cmd  eventsCmd
		rows int
		with string
	}{
		"all":              {eventsCmd{}, 4, "2 LPT"},
		"of a kind":        {eventsCmd{Kind: "redeemed"}, 1, "0xCd000000"},
		"the newest":       {eventsCmd{Limit: 1}, 1, "42"},
		"of no kind known": {eventsCmd{Kind: "gift"}, 0, "none"},
	} {
		got := list(tc.cmd)
		if tc.rows > 0 && strings.Count(got, "\n") != tc.rows+1 || !strings.Contains(got, tc.with) {
			t.Errorf("%s: %d rows wanted with %q:\n%s", name, tc.rows, tc.with, got)
		}
	}
	var back []history.Event
	if err := json.Unmarshal([]byte(list(eventsCmd{JSON: true})), &back); err != nil || len(back) != 4 || back[1].Ticket != all[1].Ticket || back[0].Amount != all[0].Amount {
		t.Errorf("as JSON: %+v, %v", back, err)
	}
}
