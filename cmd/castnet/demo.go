package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/infer/onnx"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/devnet"
)

// errDemo is why a demo that ran to its end still fails.
var errDemo = errors.New("the demo does not hold, see the lines marked ✗")

type demoCmd struct {
	Dir          string        `default:"demo" help:"Where the network, the clip and summary.json are kept." placeholder:"DIR"`
	Input        string        `type:"existingfile" help:"Video to push instead of a generated clip." placeholder:"FILE"`
	Length       time.Duration `default:"30s" help:"Of the generated clip."`
	Keep         bool          `help:"Leave everything running until interrupted, and print the player's URL."`
	SetupSeconds float64       `hidden:"" help:"What set-up took before, for the summary."`
	HTTP         string        `name:"http" default:"127.0.0.1:0" help:"Address of HLS, player and AI API." placeholder:"HOST:PORT"`
	Rtmp         string        `default:"127.0.0.1:0" help:"Address for RTMP." placeholder:"HOST:PORT"`
}

// Run runs the scenario.
func (c *demoCmd) Run(ctx context.Context, out io.Writer) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("own program: %w", err)
	}
	if _, err := onnx.FindLibrary(""); err != nil { // now, rather than when a picture is asked for and nobody sells it
		return fmt.Errorf("the demo makes a picture with ONNX Runtime: %w", err)
	}
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return fmt.Errorf("demo directory: %w", err)
	}
	var keep func(context.Context, string)
	if c.Keep {
		keep = func(ctx context.Context, player string) {
			fmt.Fprintf(out, "\neverything keeps running; watch %s and press Ctrl-C to end\n", player)
			<-ctx.Done()
		}
	}
	sum, err := devnet.Demo(ctx, devnet.DemoConfig{Dir: c.Dir, Binary: self, Input: c.Input, Clip: c.Length,
		SetupS: c.SetupSeconds, HTTP: c.HTTP, RTMP: c.Rtmp, Keys: newKey, Ledger: node.Redemptions, Out: out}, keep)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "\n%s\n", filepath.Join(c.Dir, "summary.json"))
	if !sum.OK {
		return errDemo
	}
	return nil
}

type devnetCmd struct {
	Dir    string   `default:"devnet" help:"Where the network is kept." placeholder:"DIR"`
	Prices []string `default:"1000,1200,1500" help:"Wei per output pixel, one orchestrator each; a remote worker does the first one's jobs."`
	HTTP   string   `name:"http" default:"127.0.0.1:8935" help:"Address of HLS, player and AI API." placeholder:"HOST:PORT"`
	Rtmp   string   `default:"127.0.0.1:1935" help:"Address for RTMP." placeholder:"HOST:PORT"`
}

// Run runs the network until interrupted.
func (c *devnetCmd) Run(ctx context.Context, out io.Writer) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("own program: %w", err)
	}
	if err := os.RemoveAll(c.Dir); err != nil {
		return fmt.Errorf("clear %s: %w", c.Dir, err)
	}
	n, err := devnet.Start(ctx, devnet.Config{Dir: c.Dir, Binary: self, Prices: c.Prices, HTTP: c.HTTP, RTMP: c.Rtmp, Logs: "info"},
		newKey, func(s string) { fmt.Fprintln(out, s) })
	if err != nil {
		return err
	}
	defer n.Stop()
	gw := n.Gateway.Info()
	fmt.Fprintf(out, "\npush   ffmpeg -re -i FILE -c copy -f flv rtmp://%s/live/NAME\nwatch  http://%s/player?src=/live/NAME/index.m3u8\n", gw.RTMP, gw.HTTP)
	fmt.Fprintf(out, "file   %s transcode FILE --out OUT %s\n", os.Args[0], strings.Join(n.Client(), " "))
	fmt.Fprintf(out, "list   %s orchestrators --dir %s\nadmin  %s\nchain  %s\n", os.Args[0], filepath.Join(c.Dir, "gateway"), gw.Admin, n.Chain.Info().Chain)
	return n.Wait(ctx)
}

// newKey makes a keystore file, or opens the one that is there.
func newKey(file, passwordFile string) (string, error) {
	k, err := node.OpenKey(file, passwordFile, wallet.Light)
	if err != nil {
		return "", err
	}
	return k.Address().Hex(), nil
}
