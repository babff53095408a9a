package chain

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/rpc"
	"golang.org/x/time/rate"
)

// Limit is how often an endpoint may be asked. A batch counts as many requests as there are in it.
type Limit struct {
	PerSecond float64 // 0: as often as one likes
	Burst     int     // at once after a pause; 0: what two seconds allow
}

// DefaultLimit is what public endpoints bear. One on this machine has no limit by default.
var DefaultLimit = Limit{PerSecond: 20, Burst: 40} //nolint:gochecknoglobals // a constant, were structs allowed to be

// maxHold bounds how long an endpoint is left alone because it asked for it: one that says a year has a broken clock.
const maxHold = 5 * time.Minute

// JSON-RPC codes by which providers ask to slow down. They use the first one as well for answers that would be too long.
const (
	limitExceeded = -32005
	tooMany       = http.StatusTooManyRequests
)

// UnmarshalText reads "20" or "20/40": requests per second and at once. "0" is no limit.
func (l *Limit) UnmarshalText(text []byte) error {
	per, burst, both := strings.Cut(string(text), "/")
	var out Limit
	var err error
	out.PerSecond, err = strconv.ParseFloat(per, 64)
	if err == nil && both {
		out.Burst, err = strconv.Atoi(burst)
	}
	if err == nil {
		err = out.check()
	}
	if err != nil {
		return fmt.Errorf("rate %q, want requests per second as 20 or 20/40: %w", text, ErrConfig)
	}
	*l = out
	return nil
}

// MarshalText writes what UnmarshalText reads.
func (l Limit) MarshalText() ([]byte, error) {
	out := strconv.FormatFloat(l.PerSecond, 'g', -1, 64)
	if l.Burst > 0 {
		out += "/" + strconv.Itoa(l.Burst)
	}
	return []byte(out), nil
}

func (l Limit) check() error {
	if math.IsNaN(l.PerSecond) || math.IsInf(l.PerSecond, 0) || l.PerSecond < 0 || l.Burst < 0 {
		return fmt.Errorf("rate %v/%d: %w", l.PerSecond, l.Burst, ErrConfig)
	}
	return nil
}

// limiter is nil where there is no limit.
func (l Limit) limiter() *rate.Limiter {
	if l.PerSecond == 0 {
		return nil
	}
	burst := l.Burst
	if burst == 0 {
		burst = int(math.Ceil(min(2*l.PerSecond, 1<<20)))
	}
	return rate.NewLimiter(rate.Limit(l.PerSecond), burst)
}

// limit of the i-th endpoint: its own, that of all, or the default.
func (c *Config) limit(i int) Limit {
	switch len(c.Limits) {
	case 0:
		if u, err := url.Parse(c.URLs[i]); err == nil && isLoopback(u.Hostname()) {
			return Limit{}
		}
		return DefaultLimit
	case 1:
		return c.Limits[0]
	}
	return c.Limits[i]
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// isSocket tells a WebSocket, whose requests cannot be counted on their way.
func isSocket(at string) bool { return strings.HasPrefix(at, "ws") }

// take waits for the right to make n requests; ErrLimited when that would take longer than ctx allows.
func (e *endpoint) take(ctx context.Context, n int) error {
	if e.limit == nil {
		return nil
	}
	err := e.limit.WaitN(ctx, min(max(n, 1), e.limit.Burst()))
	if err != nil && ctx.Err() == nil {
		return fmt.Errorf("%v requests per second: %w", e.limit.Limit(), ErrLimited)
	}
	return err
}

// throttle is the way to an HTTP endpoint: it counts requests, and keeps what the server says about too many of them.
type throttle struct {
	to   *endpoint
	next http.RoundTripper
}

// RoundTrip implements http.RoundTripper.
func (t throttle) RoundTrip(r *http.Request) (*http.Response, error) {
	if err := t.to.take(r.Context(), requests(r)); err != nil {
		if r.Body != nil {
			_ = r.Body.Close()
		}
		return nil, err
	}
	resp, err := t.next.RoundTrip(r)
	if err == nil && (resp.StatusCode == http.StatusTooManyRequests || resp.StatusCode == http.StatusServiceUnavailable) {
		t.to.hold(retryAfter(resp.Header.Get("Retry-After"), time.Now()))
	}
	return resp, err
}

// requests counts those in a batch. What cannot be read counts as one.
func requests(r *http.Request) int {
	if r.GetBody == nil {
		return 1
	}
	body, err := r.GetBody()
	if err != nil {
		return 1
	}
	defer func() { _ = body.Close() }()
	text, err := io.ReadAll(body)
	if err != nil || !bytes.HasPrefix(text, []byte("[")) {
		return 1
	}
	var batch []json.RawMessage
	if json.Unmarshal(text, &batch) != nil {
		return 1
	}
	return len(batch)
}

// retryAfter reads seconds or a date; 0 when there is neither.
func retryAfter(text string, now time.Time) time.Duration {
	if s, err := strconv.ParseUint(text, 10, 32); err == nil {
		return time.Duration(s) * time.Second
	}
	if at, err := http.ParseTime(text); err == nil {
		return max(at.Sub(now), 0)
	}
	return 0
}

// hold leaves the endpoint alone for a time that it named itself.
func (e *endpoint) hold(d time.Duration) {
	if d <= 0 {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if end := time.Now().Add(min(d, maxHold)); end.After(e.heldEnd) {
		e.heldEnd = end
	}
}

// slow leaves an endpoint alone that asked for it: for as long as it named, else longer each time.
func (e *endpoint) slow(err error) {
	e.hold(named(err))
	e.mu.Lock()
	defer e.mu.Unlock()
	if now := time.Now(); !e.heldEnd.After(now) {
		e.held = min(max(2*e.held, restMin), restMax)
		e.heldEnd = now.Add(e.held)
	}
}

// limited tells whether an error says that there were too many requests.
func limited(err error) bool {
	var status rpc.HTTPError
	if errors.As(err, &status) {
		return status.StatusCode == http.StatusTooManyRequests
	}
	var spoken rpc.Error
	if !errors.As(err, &spoken) {
		return false
	}
	return spoken.ErrorCode() == tooMany || spoken.ErrorCode() == limitExceeded && !strings.Contains(spoken.Error(), "query returned more than")
}

// named is for how long a JSON-RPC answer asks to be left alone, by data.rate.backoff_seconds as some providers send it.
func named(err error) time.Duration {
	var spoken rpc.DataError
	if !errors.As(err, &spoken) {
		return 0
	}
	data, _ := spoken.ErrorData().(map[string]any)
	about, _ := data["rate"].(map[string]any)
	seconds, _ := about["backoff_seconds"].(float64)
	return time.Duration(min(max(seconds, 0), maxHold.Seconds()) * float64(time.Second))
}
