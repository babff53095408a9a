package chain_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync/atomic"
	"testing"
	"time"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/chain/chaintest"
)

// TestAnEndpointThatFallsFarBehindIsLeftAlone lets the preferred endpoint serve another, shorter history all at once.
func TestAnEndpointThatFallsFarBehindIsLeftAlone(t *testing.T) {
	t.Parallel()
	real, short := chaintest.New(t, chaintest.Options{}), chaintest.New(t, chaintest.Options{})
	real.Mine(t, 200)
	var lies atomic.Bool
	forward := func(to string) http.Handler {
		u, err := url.Parse(to)
		if err != nil {
			t.Fatal(err)
		}
		return httputil.NewSingleHostReverseProxy(u)
	}
	honest, lying := forward(real.URL()), forward(short.URL())
	first := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if lies.Load() {
			lying.ServeHTTP(w, r)
			return
		}
		honest.ServeHTTP(w, r)
	}))
	defer first.Close()
	client, err := chain.Dial(t.Context(), chain.Config{URLs: []string{first.URL, real.URL()}, Poll: 2 * time.Millisecond}, quiet())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- client.Run(ctx) }()
	defer func() { cancel(); <-ended }()
	before := client.Current().Block
	lies.Store(true)
	real.Mine(t, 10)
	for r := range client.Heads(ctx) {
		if r.Block < before {
			t.Fatalf("the head went back from %d to %d", before, r.Block)
		}
		if r.Block >= before+10 {
			return
		}
	}
}
