package admin_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"go.uber.org/goleak"

	"github.com/castnet/castnet/node/admin"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, goleak.IgnoreAnyFunction("net/http.(*conn).closeWriteAndWait")) // half a second after a refused body
}

const token = "a token nobody guesses"

var quiet = slog.New(slog.DiscardHandler)

// serve runs an admin interface until the test ends and returns its URL.
func serve(t *testing.T, cfg admin.Config) string {
	t.Helper()
	reg := prometheus.NewRegistry()
	reg.MustRegister(prometheus.NewGauge(prometheus.GaugeOpts{Name: "castnet_admin_test"}))
	s, err := admin.Open(cfg, admin.Parts{
		Metrics: reg,
		Views: map[string]admin.View{
			"status": func(context.Context) (any, error) { return map[string]string{"role": "gateway"}, nil },
			"broken": func(context.Context) (any, error) { return nil, errors.New("the disk is full") },
		},
		Actions: map[string]admin.Action{"echo": func(_ context.Context, body []byte) (any, error) {
			if len(body) == 0 {
				return nil, errors.New("nothing to echo")
			}
			return string(body), nil
		}},
		Dashboard: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "dashboard") }),
		Health:    func(context.Context) error { return nil },
	}, quiet)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("ended with %v", err)
		}
	})
	return "http://" + s.Addr()
}

func TestRequests(t *testing.T) {
	t.Parallel()
	url, locked := serve(t, admin.Config{Listen: "127.0.0.1:0", Token: token}), serve(t, admin.Config{Listen: "localhost:0"})
	port := url[strings.LastIndex(url, ":"):]
	bearer := "Bearer " + token
	tests := map[string]struct {
		method, url, auth, host, body string
		status                        int
		text                          string
	}{
		"anybody here may read":             {"GET", url + "/api/v1/status", "", "", "", 200, `"role": "gateway"`},
		"a view that breaks says why":       {"GET", url + "/api/v1/broken", "", "", "", 500, "the disk is full"},
		"a view that is none":               {"GET", url + "/api/v1/nothing", "", "", "", 200, "dashboard"},
		"metrics":                           {"GET", url + "/metrics", "", "", "", 200, "castnet_admin_test 0"},
		"health":                            {"GET", url + "/healthz", "", "", "", 200, "ok"},
		"an action with the token":          {"POST", url + "/api/v1/echo", bearer, "", "hello", 200, "hello"},
		"an action that refuses":            {"POST", url + "/api/v1/echo", bearer, "", "", 422, "nothing to echo"},
		"an action without a token":         {"POST", url + "/api/v1/echo", "", "", "hello", 401, "needs the admin token"},
		"an action with another token":      {"POST", url + "/api/v1/echo", bearer + "x", "", "hello", 401, "needs the admin token"},
		"an action with an empty token":     {"POST", url + "/api/v1/echo", "Bearer ", "", "hello", 401, "needs the admin token"},
		"an action with a password":         {"POST", url + "/api/v1/echo", "Basic " + token, "", "hello", 401, "needs the admin token"},
		"no token makes no action possible": {"POST", locked + "/api/v1/echo", "Bearer ", "", "hello", 401, "needs the admin token"},
		"an action larger than a megabyte":  {"POST", url + "/api/v1/echo", bearer, "", strings.Repeat("x", 1<<20+1), 413, "too large"},
		"a name that points here":           {"GET", url + "/api/v1/status", "", "evil.example" + port, "", 403, "use an IP address"},
		"a name that points here, acting":   {"POST", url + "/api/v1/echo", bearer, "evil.example", "hello", 403, "use an IP address"},
		"a name that begins like localhost": {"GET", url + "/metrics", "", "localhost.evil.example" + port, "", 403, "use an IP address"},
		"localhost":                         {"GET", url + "/api/v1/status", "", "localhost" + port, "", 200, "gateway"},
		"an address of IPv6":                {"GET", url + "/api/v1/status", "", "[::1]" + port, "", 200, "gateway"},
	}
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			req, err := http.NewRequestWithContext(t.Context(), tc.method, tc.url, strings.NewReader(tc.body))
			if err != nil {
				t.Fatal(err)
			}
			if tc.auth != "" {
				req.Header.Set("Authorization", tc.auth)
			}
			if tc.host != "" {
				req.Host = tc.host
			}
			res, err := client.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			defer res.Body.Close()
			body, err := io.ReadAll(res.Body)
			if err != nil || res.StatusCode != tc.status || !strings.Contains(string(body), tc.text) {
				t.Errorf("status %d, %.200s, %v; want %d with %q", res.StatusCode, body, err, tc.status, tc.text)
			}
		})
	}
}

func TestAnAddressThatOthersReachIsRefused(t *testing.T) {
	t.Parallel()
	for _, listen := range []string{"0.0.0.0:0", "[::]:0", ":0", "192.0.2.7:0", "example.com:0", "127.0.0.1", ""} {
		s, err := admin.Open(admin.Config{Listen: listen, Token: token}, admin.Parts{Metrics: prometheus.NewRegistry()}, quiet)
		if !errors.Is(err, admin.ErrConfig) {
			t.Errorf("%q: %v", listen, err)
		}
		if err == nil {
			_ = s.Close()
		}
	}
	s, err := admin.Open(admin.Config{Listen: "0.0.0.0:0", Token: token, Public: true}, admin.Parts{Metrics: prometheus.NewRegistry()}, quiet)
	if err != nil {
		t.Fatal("who asks for it gets it, but:", err)
	}
	_ = s.Close()
}
