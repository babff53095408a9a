package chain_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
)

// gate stands before an endpoint, counts the requests in every batch and answers itself when it likes.
type gate struct {
	*httptest.Server
	asked  atomic.Int64
	answer atomic.Pointer[http.HandlerFunc] // instead of the endpoint; nil: it answers
	edit   atomic.Pointer[edit]             // of its answers
}

// edit changes the result of a method.
type edit func(method string, result json.RawMessage) any

type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method,omitempty"`
	Result json.RawMessage `json:"result,omitempty"`
	Error  json.RawMessage `json:"error,omitempty"`
	Ver    string          `json:"jsonrpc"`
}

func newGate(t *testing.T, target string) *gate {
	t.Helper()
	g := &gate{}
	g.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		asked, _ := messages(body)
		g.asked.Add(int64(len(asked)))
		if f := g.answer.Load(); f != nil {
			r.Body = io.NopCloser(bytes.NewReader(body))
			(*f)(w, r)
			return
		}
		resp, err := http.Post(target, "application/json", bytes.NewReader(body))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		out, err := io.ReadAll(resp.Body)
		_ = resp.Body.Close()
		if err == nil && g.edit.Load() != nil {
			out = edited(asked, out, *g.edit.Load())
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(out)
	}))
	t.Cleanup(g.Close)
	return g
}

// messages reads one message or a batch.
func messages(body []byte) (out []message, batch bool) {
	if json.Unmarshal(body, &out) == nil {
		return out, true
	}
	var one message
	_ = json.Unmarshal(body, &one)
	return []message{one}, false
}

func edited(asked []message, body []byte, f edit) []byte {
	method := map[string]string{}
	for _, m := range asked {
		method[string(m.ID)] = m.Method
	}
	all, batch := messages(body)
	for i, m := range all {
		if m.Result == nil {
			continue
		}
		if v := f(method[string(m.ID)], m.Result); v != nil {
			all[i].Result, _ = json.Marshal(v)
		}
	}
	var v any = all
	if !batch {
		v = all[0]
	}
	out, _ := json.Marshal(v)
	return out
}

// says answers everything with a status, headers and an error of JSON-RPC.
func (g *gate) says(status int, header, value, rpcError string) {
	f := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if header != "" {
			w.Header().Set(header, value)
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		asked, batch := messages(body)
		for i := range asked {
			asked[i] = message{ID: asked[i].ID, Ver: "2.0", Error: json.RawMessage(rpcError)}
		}
		var v any = asked
		if !batch {
			v = asked[0]
		}
		_ = json.NewEncoder(w).Encode(v)
	})
	g.answer.Store(&f)
}

func (g *gate) opens() { g.answer.Store(nil) }

func dial(t *testing.T, cfg chain.Config) *chain.Client {
	t.Helper()
	client, err := chain.Dial(t.Context(), cfg, quiet())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

func TestNobodyIsAskedMoreOftenThanItsLimit(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	g := newGate(t, c.URL())
	const rate, burst = 200, 7
	begin := time.Now()
	client := dial(t, chain.Config{URLs: []string{g.URL}, Limits: []chain.Limit{{PerSecond: rate, Burst: burst}}})
	var wg sync.WaitGroup
	for range 40 {
		wg.Go(func() {
			if _, err := client.Round(t.Context()); err != nil { // a batch of six and one more
				t.Error(err)
			}
		})
	}
	wg.Wait()
	asked, most := g.asked.Load(), int64(burst+rate*time.Since(begin).Seconds()+1)
	if asked > most || asked < 40*7 {
		t.Errorf("asked %d times, the limit allows %d", asked, most)
	}
}

func TestAnEndpointThatAsksForItIsLeftAlone(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	tests := map[string]struct {
		status                  int
		header, value, rpcError string
	}{
		"429 with seconds":       {http.StatusTooManyRequests, "Retry-After", "1", ""},
		"429 with a date":        {http.StatusTooManyRequests, "Retry-After", time.Now().Add(time.Hour).UTC().Format(http.TimeFormat), ""},
		"429 without a word":     {http.StatusTooManyRequests, "", "", ""},
		"503 with seconds":       {http.StatusServiceUnavailable, "Retry-After", "1", ""},
		"-32005":                 {http.StatusOK, "", "", `{"code":-32005,"message":"rate limit exceeded"}`},
		"-32005 with a duration": {http.StatusOK, "", "", `{"code":-32005,"message":"daily count","data":{"rate":{"backoff_seconds":2}}}`},
		"429 in JSON-RPC":        {http.StatusOK, "", "", `{"code":429,"message":"compute units"}`},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			first, second := newGate(t, c.URL()), newGate(t, c.URL())
			client := dial(t, chain.Config{URLs: []string{first.URL, second.URL}})
			first.says(tc.status, tc.header, tc.value, tc.rpcError)
			before, begin := first.asked.Load(), time.Now()
			for range 5 {
				if _, _, err := client.Stake(t.Context(), common.Address{1}); err != nil {
					t.Fatalf("the second endpoint was not asked: %v", err)
				}
			}
			if n := first.asked.Load() - before; n != 1 && time.Since(begin) < time.Second {
				t.Errorf("asked %d times", n)
			}
			if second.asked.Load() < 10 {
				t.Errorf("the second was asked %d times", second.asked.Load())
			}
		})
	}
}

func TestTheOnlyEndpointIsWaitedForAsLongAsItSays(t *testing.T) {
	t.Parallel()
	c := chaintest.New(t, chaintest.Options{})
	g := newGate(t, c.URL())
	client := dial(t, chain.Config{URLs: []string{g.URL}})
	g.says(http.StatusTooManyRequests, "Retry-After", "1", "")
	begin := time.Now()
	if _, _, err := client.Stake(t.Context(), common.Address{1}); !errors.Is(err, chain.ErrLimited) || !errors.Is(err, chain.ErrUnreachable) {
		t.Errorf("the only one says slow down: %v", err)
	}
	g.opens()
	if _, _, err := client.Stake(t.Context(), common.Address{1}); err != nil || time.Since(begin) < time.Second {
		t.Errorf("asked again after %s: %v", time.Since(begin), err)
	}
	g.says(http.StatusTooManyRequests, "Retry-After", "3600", "")
	_, _, _ = client.Stake(t.Context(), common.Address{1})
	g.opens()
	before := g.asked.Load()
	if _, _, err := client.Stake(t.Context(), common.Address{1}); !errors.Is(err, chain.ErrLimited) || g.asked.Load() != before {
		t.Errorf("within the hour: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := client.Stake(ctx, common.Address{1}); err == nil {
		t.Error("a cancelled call succeeds")
	}
}

func TestLimitsAreRead(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]chain.Limit{"20": {PerSecond: 20}, "0.5/3": {PerSecond: 0.5, Burst: 3}, "0": {}} {
		var l chain.Limit
		if err := l.UnmarshalText([]byte(text)); err != nil || l != want {
			t.Errorf("%s is %+v, %v", text, l, err)
		}
		if again, err := l.MarshalText(); err != nil || string(again) != text {
			t.Errorf("%s is written %s, %v", text, again, err)
		}
	}
	for _, text := range []string{"", "fast", "-1", "1/", "1/-2", "NaN", "Inf", "1/2/3"} {
		var l chain.Limit
		if err := l.UnmarshalText([]byte(text)); !errors.Is(err, chain.ErrConfig) {
			t.Errorf("%q: %v", text, err)
		}
	}
	cfg := chain.Config{URLs: []string{"http://a", "http://b", "http://c"}, Limits: make([]chain.Limit, 2)}
	if err := cfg.Validate(); !errors.Is(err, chain.ErrConfig) {
		t.Errorf("two rates for three endpoints: %v", err)
	}
}
