package job

import (
	"errors"
	"fmt"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job/wire"
	"github.com/castnet/castnet/p2p"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/prometheus/client_golang/prometheus"
)

// What ends a job other than its own work.
var (
	errCancelled = errors.New("job: cancelled by the gateway")
	errGone      = errors.New("job: peer is gone")
)

// Parts is what a Server needs. Desk, Hints, Allow, Blame and Registerer may be nil.
type Parts struct {
	Host       *p2p.Host
	Quoter     Quoter
	Till       Till
	Desk       Desk                 // nil on unpaid links
	Executor   Executor             // does the work
	Hints      func() market.Hints  // load and drain, for receipts
	Allow      func(peer.ID) bool   // nil: everybody is served; others are answered ErrUnsupported
	Blame      func(peer.ID, error) // hears of tickets that no honest sender makes; nil: nobody does
	Registerer prometheus.Registerer
}

func (p Parts) validate() error {
	if p.Host == nil || p.Quoter == nil || p.Till == nil || p.Executor == nil {
		return fmt.Errorf("job server lacks a host, quoter, till or executor: %w", market.ErrConfig)
	}
	return nil
}

// Config bounds what a Server does. Zero fields get their defaults.
type Config struct {
	MaxJobs     int           `yaml:"max_jobs" default:"16" help:"Jobs at once."`
	MaxBody     int64         `yaml:"max_body" default:"33554432" help:"Largest body of one job in bytes."`
	MaxHeld     int64         `yaml:"max_held" default:"16777216" help:"Output of one job held back until it is paid, in bytes."`
	MinRate     int64         `yaml:"min_rate" default:"250000" help:"Slowest stored body, bytes per second after the first chunk."`
	HeaderWait  time.Duration `yaml:"header_wait" default:"10s" help:"Time for a header to arrive."`
	PayWait     time.Duration `yaml:"pay_wait" default:"5s" help:"Time for a payment to come."`
	CounterWait time.Duration `yaml:"counter_wait" default:"5s" help:"Time for a countersignature to come."`
	Idle        time.Duration `yaml:"idle" default:"45s" help:"Longest silence of a body."`
	Progress    time.Duration `yaml:"progress" default:"500ms" help:"Time between two progress reports."`
}

func or[T int | int64 | time.Duration](v, otherwise T) T {
	if v == 0 {
		return otherwise
	}
	return v
}

func (c Config) filled() Config {
	c.MaxJobs = or(c.MaxJobs, 16)
	c.MaxBody = or(c.MaxBody, 32<<20)
	c.MaxHeld = or(c.MaxHeld, 16<<20)
	c.MinRate = or(c.MinRate, 250_000)
	c.HeaderWait = or(c.HeaderWait, 10*time.Second)
	c.PayWait = or(c.PayWait, 5*time.Second)
	c.CounterWait = or(c.CounterWait, 5*time.Second)
	c.Idle = or(c.Idle, 45*time.Second)
	c.Progress = or(c.Progress, 500*time.Millisecond)
	return c
}

// Validate returns market.ErrConfig for limits below zero.
func (c Config) Validate() error {
	if c.MaxJobs < 0 || c.MaxBody < 0 || c.MaxHeld < 0 || c.MinRate < 0 || c.HeaderWait < 0 || c.PayWait < 0 ||
		c.CounterWait < 0 || c.Idle < 0 || c.Progress < 0 {
		return fmt.Errorf("job limits %+v: %w", c, market.ErrConfig)
	}
	return nil
}

// bodyFloor is what every job may send, however few units it asks for.
const bodyFloor = 4 << 20

// body is how many bytes a header authorises: one per unit (a byte of video makes far more than one pixel), with a floor
// for jobs of few units and the configured ceiling.
func (c Config) body(maxUnits uint64) int64 {
	if maxUnits >= uint64(c.MaxBody) {
		return c.MaxBody
	}
	return min(c.MaxBody, bodyFloor+int64(maxUnits))
}

// held is how much output may wait for its payment, by the same measure.
func (c Config) held(maxUnits uint64) int64 {
	if maxUnits >= uint64(c.MaxHeld) {
		return c.MaxHeld
	}
	return min(c.MaxHeld, bodyFloor+int64(maxUnits))
}

// ClientConfig bounds what a Client believes and waits for. Zero fields get their defaults.
type ClientConfig struct {
	AcceptWait   time.Duration         `yaml:"accept_wait" default:"5s" help:"Time for a header to be answered."`
	ReceiptWait  time.Duration         `yaml:"receipt_wait" default:"5s" help:"Time for a receipt after a job was cancelled or its sending broke."`
	Grace        time.Duration         `yaml:"grace" default:"2s" help:"Time past a job's deadline until its stream is given up."`
	UnitsPerByte uint64                `yaml:"units_per_byte" default:"262144" help:"Most units a received byte can stand for."`
	MaxTracks    int                   `yaml:"-" kong:"-"`
	Registerer   prometheus.Registerer `yaml:"-" kong:"-"`
}

func (c ClientConfig) filled() ClientConfig {
	c.AcceptWait = or(c.AcceptWait, 5*time.Second)
	c.ReceiptWait = or(c.ReceiptWait, 5*time.Second)
	c.Grace = or(c.Grace, 2*time.Second)
	c.MaxTracks = or(c.MaxTracks, wire.MaxTracks)
	if c.UnitsPerByte == 0 {
		c.UnitsPerByte = 1 << 18
	}
	return c
}

// Validate returns market.ErrConfig for limits below zero.
func (c ClientConfig) Validate() error {
	if c.AcceptWait < 0 || c.ReceiptWait < 0 || c.Grace < 0 || c.MaxTracks < 0 || c.MaxTracks > wire.MaxTracks {
		return fmt.Errorf("job client limits %s, %s, %s, %d: %w", c.AcceptWait, c.ReceiptWait, c.Grace, c.MaxTracks, market.ErrConfig)
	}
	return nil
}
