package feed_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
	"github.com/castnet/castnet/chain/feed"
)

// EVM instructions of the mock below.
const (
	opEq, opShr, opCalldataload, opCalldatasize, opCodecopy = 0x14, 0x1c, 0x35, 0x36, 0x39
	opMstore, opSload, opSstore, opJumpi, opJumpdest        = 0x52, 0x54, 0x55, 0x57, 0x5b
	opPush1, opPush4, opReturn, opStop                      = 0x60, 0x63, 0xf3, 0x00
)

// aggregator is a price feed by hand: five words of call data are stored as the latest round, decimals() is 8, and anything
// else is answered with that round. It is assembled here, instruction by instruction, because it is smaller than what a
// compiler would have to be fetched for.
func aggregator() []byte {
	var set, get []byte
	for i := range byte(5) {
		set = append(set, opPush1, 32*i, opCalldataload, opPush1, i, opSstore)
		get = append(get, opPush1, i, opSload, opPush1, 32*i, opMstore)
	}

	var dec, store byte // known below
	run := []byte{opCalldatasize, opPush1, 160, opEq, opPush1, store, opJumpi, opJumpdest}
	run = append(run, opPush1, 0, opCalldataload, opPush1, 0xe0, opShr)
	run = append(run, opPush4, 0x31, 0x3c, 0xe5, 0x67, opEq, opPush1, dec)
	run = append(run, opJumpi)
	run = append(run, get...)
	run = append(run, opPush1, 160, opPush1, 0, opReturn)
	dec = byte(len(run))
	run = append(run, opJumpdest, opPush1, 8, opPush1, 0, opMstore, opPush1, 32, opPush1, 0, opReturn)
	store = byte(len(run))
	run = append(append(append(run, opJumpdest), set...), opStop)
	run[5] = store
	run[bytes.Index(run, []byte{0x31, 0x3c, 0xe5, 0x67})+6] = dec
	const loader = 12
	n := byte(len(run))
	return append([]byte{opPush1, n, opPush1, loader, opPush1, 0, opCodecopy, opPush1, n, opPush1, 0, opReturn}, run...)
}

func round(id, answer, updated, answered int64) []byte {
	var out []byte
	for _, n := range []int64{id, answer, updated, updated, answered} {
		fill := byte(0)
		if n < 0 {
			fill = 0xff
		}
		out = binary.BigEndian.AppendUint64(append(out, bytes.Repeat([]byte{fill}, 24)...), uint64(n))
	}
	return out
}

// TestFeedOnAChain reads a contract on a real chain, round after round.
func TestFeedOnAChain(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	ctx, who := t.Context(), c.Account(t, 0)
	made, err := chain.Send(ctx, who.Sender, chain.Tx{Data: aggregator()})
	if err != nil {
		t.Fatal(err)
	}
	f, err := feed.Open(ctx, c.Client, made.Contract)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		name  string
		round []byte
		want  string
		err   error
	}{
		{"a round that never was", nil, "", feed.ErrFeed},
		{"a round", round(7, 3500_12345678, 1_700_000_000, 7), "3500.12345678", nil},
		{"a negative answer", round(8, -1, 1_700_000_100, 8), "", feed.ErrFeed},
		{"no answer", round(8, 0, 1_700_000_100, 8), "", feed.ErrFeed},
		{"an answer to an earlier round", round(9, 3500_00000000, 1_700_000_100, 8), "", feed.ErrFeed},
		{"a round that is not over", round(9, 3500_00000000, 0, 9), "", feed.ErrFeed},
		{"the next round", round(10, 99_00000000, 1_700_000_200, 10), "99.00000000", nil},
	} {
		if step.round != nil {
			if _, err := chain.Send(ctx, who.Sender, chain.Tx{To: &made.Contract, Data: step.round}); err != nil {
				t.Fatal(err)
			}
		}
		r, err := f.Latest(ctx)
		if !errors.Is(err, step.err) || err == nil && r.String() != step.want {
			t.Errorf("%s: %v, %v", step.name, r, err)
		}
		if step.want == "3500.12345678" && !r.At.Equal(time.Unix(1_700_000_000, 0)) {
			t.Errorf("%s: updated %v", step.name, r.At)
		}
	}
	broker := c.Client.Address(chain.NameTicketBroker)
	if _, err := feed.Open(ctx, c.Client, broker); err == nil {
		t.Error("the TicketBroker passes for a price feed")
	}
}

// reply is a contract that says the same to everybody.
type reply []byte

func (r reply) Call(context.Context, common.Address, []byte) ([]byte, error) { return r, nil }

// swap is one contract when it is opened and another when it is read.
type swap struct{ reply }

func FuzzLatest(f *testing.F) {
	f.Add(round(1, 2, 3, 4))
	f.Add(round(7, 3500_12345678, 1_700_000_000, 7))
	f.Add([]byte{})
	eight := reply(new(big.Int).SetInt64(8).FillBytes(make([]byte, 32)))
	f.Fuzz(func(t *testing.T, out []byte) {
		c := &swap{eight}
		fd, err := feed.Open(t.Context(), c, common.Address{1})
		if err != nil {
			t.Fatal(err)
		}
		c.reply = out
		r, err := fd.Latest(t.Context())
		if err != nil && !errors.Is(err, feed.ErrFeed) {
			t.Error(err)
		}
		if err == nil && (r.IsZero() || r.At.Unix() <= 0) {
			t.Errorf("rate %v of %v", r, r.At)
		}
	})
}
