package node_test

import (
	"bytes"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/p2p/p2ptest"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/transcode/transcodetest"
)

// addr is where a node listens.
func (r *running) addr() peer.AddrInfo {
	r.t.Helper()
	info, err := p2p.ParseAddr(r.Info().Addrs[0])
	if err != nil {
		r.t.Fatal(err)
	}
	return info
}

// stranger is a client of the job protocol on a host of its own, connected to the node.
func (r *running) stranger() *job.Client {
	r.t.Helper()
	h := p2ptest.Open(r.t, p2p.Config{Network: "dev-roles", Role: p2p.Gateway})
	if err := h.Connect(r.t.Context(), r.addr()); err != nil {
		r.t.Fatal(err)
	}
	c, err := job.NewClient(h, job.ClientConfig{}, slog.New(slog.DiscardHandler))
	if err != nil {
		r.t.Fatal(err)
	}
	return c
}

// sink takes whatever a job gives.
type sink struct{ bytes int }

func (s *sink) Write(_ int, b []byte) error { s.bytes += len(b); return nil }
func (s *sink) Event([]byte) error          { return nil }
func (s *sink) Delivered(uint64) error      { return nil }

// nulls are packets of MPEG-TS that carry nothing, without end.
type nulls struct{}

func (nulls) Read(p []byte) (int, error) {
	n := 0
	for ; n+188 <= len(p); n += 188 {
		copy(p[n:], append([]byte{0x47, 0x1f, 0xff, 0x10}, make([]byte, 184)...))
	}
	return n, nil
}

func TestAnOrchestratorOutlivesItsPeers(t *testing.T) {
	t.Parallel()
	cfg := config(t, p2p.Orchestrator)
	cfg.Engine.VideoSlots = 16 // the cases run at once, and none of them is about being full
	o := start(t, cfg)
	source := transcodetest.NewClip(t, ffmpeg.GenerateConfig{Seconds: 2, Width: 320, Height: 180})
	spec := transcode.Spec{Source: source.Source, Limits: transcode.Limits{Duration: 6 * time.Second, FPS: transcode.Rate{Num: 31, Den: 1}},
		Ladder: []transcode.Profile{{Name: "90p", Width: 160, Height: 90, Bitrate: 100_000, Codec: transcode.H264}}}
	encoded, err := transcode.EncodeSpec(spec)
	if err != nil {
		t.Fatal(err)
	}
	good := transcodetest.Mux(t, source.Units, 0)
	do := func(t *testing.T, body io.Reader, change func(*market.Job)) (market.Receipt, error) {
		t.Helper()
		c, id := o.stranger(), o.addr().ID
		var session market.SessionID
		_, _ = rand.Read(session[:])
		q, err := c.Quote(t.Context(), id, market.Want{Capability: "transcode/h264", Session: session,
			Sender: pm.Address{1}, MaxUnits: spec.MaxUnits()})
		if err != nil {
			t.Fatalf("quote: %v", err)
		}
		j := market.Job{ID: market.JobID{1}, Capability: "transcode/h264", Quote: q.ID, Spec: encoded, MaxUnits: spec.MaxUnits(), Deadline: patience}
		if change != nil {
			change(&j)
		}
		return c.Do(t.Context(), id, q, j, billing.FreePurse{}, job.IO{In: body, Out: &sink{}})
	}
	huge := binary.AppendUvarint(nil, 10<<30)
	tests := map[string]func(t *testing.T) error{
		"an honest job": func(t *testing.T) error {
			rc, err := do(t, bytes.NewReader(good), nil)
			if rc.Units != 60*160*90 {
				t.Errorf("%d pixels, want %d", rc.Units, 60*160*90)
			}
			return err
		},
		"a capability it does not sell": func(t *testing.T) error {
			_, err := o.stranger().Quote(t.Context(), o.addr().ID, market.Want{Capability: "infer/unheard-of", Session: market.SessionID{1}, MaxUnits: 1})
			return err
		},
		"a quote used for another capability": func(t *testing.T) error {
			_, err := do(t, bytes.NewReader(good), func(j *market.Job) { j.Capability = "infer/unheard-of" })
			return err
		},
		"a specification that is none": func(t *testing.T) error {
			_, err := do(t, bytes.NewReader(good), func(j *market.Job) { j.Spec = []byte("not a spec") })
			return err
		},
		"a specification of more than is authorised": func(t *testing.T) error {
			_, err := do(t, bytes.NewReader(good), func(j *market.Job) { j.MaxUnits = 1000 })
			return err
		},
		"a body that is no video": func(t *testing.T) error {
			_, err := do(t, bytes.NewReader(bytes.Repeat([]byte("this is no video\n"), 20_000)), nil)
			return err
		},
		"a body that is cut off": func(t *testing.T) error {
			_, err := do(t, bytes.NewReader(good[:len(good)-100]), nil)
			return err
		},
		"a body that outgrows its header": func(t *testing.T) error {
			rc, err := do(t, io.MultiReader(bytes.NewReader(good), nulls{}), nil)
			if rc.Units > 60*160*90 {
				t.Errorf("%d pixels for an endless body", rc.Units)
			}
			return err
		},
	}
	want := map[string]error{"a capability it does not sell": market.ErrUnsupported, "a quote used for another capability": market.ErrUnsupported,
		"a specification that is none": market.ErrUnsupported, "a specification of more than is authorised": market.ErrLimit,
		"a body that is no video": market.ErrMedia, "a body that is cut off": market.ErrMedia, "a body that outgrows its header": market.ErrLimit}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if err := tc(t); !errors.Is(err, want[name]) || err != nil && want[name] == nil {
				t.Errorf("got %v, want %v", err, want[name])
			}
		})
	}
	for name, tc := range map[string]struct {
		protocol protocol.ID
		bytes    []byte
		told     string // in a refusal; empty: the stream is reset
	}{
		"a header of ten gigabytes":        {job.Protocol, append(huge, 1), "announces 10737418239 bytes, at most 65536"},
		"a quote request of ten gigabytes": {job.QuoteProtocol, huge, ""},
		"a frame nobody knows":             {job.Protocol, []byte{2, 99, 0}, "unknown frame type"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := p2ptest.Raw(t, o.addr(), tc.protocol, tc.bytes)
			if code, _ := p2p.ResetCode(err); tc.told == "" && code != p2p.ResetProtocol || !strings.Contains(string(got), tc.told) {
				t.Errorf("it was answered with %q, %v", got, err)
			}
			if _, err := do(t, bytes.NewReader(good), nil); err != nil {
				t.Errorf("an honest job after it: %v", err)
			}
		})
	}
}
