// Command castnet runs every role of the network and the tools around it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/castnet/castnet/cmd/castnet/onchain"
	"github.com/castnet/castnet/infer/onnx"
	"github.com/castnet/castnet/p2p"
)

// version is set at build time.
var version = "dev"

// cli is the whole command line. Every flag has the same name in the environment (CASTNET_…) and in the YAML file.
type cli struct {
	Config    kong.ConfigFlag `help:"YAML file with flags by their names." placeholder:"FILE"`
	LogLevel  string          `enum:"debug,info,warn,error" default:"info" help:"debug, info, warn or error."`
	LogFormat string          `enum:"text,json" default:"text" help:"text or json."`

	roleCmds      `embed:""`
	Transcode     transcodeCmd     `cmd:"" set:"role=transcode" help:"Have a file transcoded by the network."`
	Orchestrators orchestratorsCmd `cmd:"" set:"role=gateway" help:"List the orchestrators a gateway knows."`
	Protocol      onchain.Commands `embed:""`
	moneyCmds     `embed:""`
	Doctor        doctorCmd  `cmd:"" help:"Say what this machine has and what is missing."`
	Version       versionCmd `cmd:"" help:"Print the version."`
}

// roleCmds are what keeps running.
type roleCmds struct {
	Demo         demoCmd           `cmd:"" help:"Run everything on this machine: chain, peers, a paid live stream, an AI picture."`
	Devnet       devnetCmd         `cmd:"" help:"Run a whole network on this machine until interrupted."`
	Gateway      gatewayCmd        `cmd:"" set:"role=gateway" help:"Take streams and AI requests and have them done by orchestrators."`
	Orchestrator orchestratorGroup `cmd:"" set:"role=orchestrator" help:"Sell transcoding and inference (flags: castnet orchestrator run --help); register and set terms."`
	Worker       workerCmd         `cmd:"" set:"role=worker" help:"Do the jobs of one orchestrator on this machine."`
	Redeemer     redeemerCmd       `cmd:"" set:"role=redeemer" help:"Redeem the winning tickets of a fleet of orchestrators with one key."`
	Bootstrap    bootstrapCmd      `cmd:"" set:"role=bootstrap" help:"Help peers find each other."`
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == onnx.ChildArg { // a process for one model runtime, see infer/onnx
		onnx.ChildMain()
		return
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// newParser returns what reads flags, environment and configuration files into c.
func newParser(c *cli, stdout, stderr io.Writer) (*kong.Kong, error) {
	return kong.New(c,
		kong.Name("castnet"),
		kong.Description("A permissionless network for video transcoding and AI inference."),
		kong.UsageOnError(), kong.Writers(stdout, stderr), kong.DefaultEnvars("CASTNET"),
		kong.Configuration(settings, "castnet.yaml", filepath.Join(home(), "castnet.yaml")),
		kong.Vars{"home": home(), "role": present(home())})
}

func run(args []string, stdout, stderr io.Writer) int {
	var c cli
	parser, err := newParser(&c, stdout, stderr)
	if err != nil {
		fmt.Fprintln(stderr, "castnet:", err)
		return 2
	}
	kctx, err := parser.Parse(args)
	if err != nil {
		parser.FatalIfErrorf(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	kctx.BindTo(ctx, (*context.Context)(nil))
	kctx.BindTo(stdout, (*io.Writer)(nil))
	kctx.Bind(onchain.NewTerminal(os.Stdin, stdout))
	err = kctx.Run(c.logger(stderr))
	if err != nil && !errors.Is(err, context.Canceled) {
		fmt.Fprintln(stderr, "castnet:", err)
		return 1
	}
	return 0
}

// logger makes the one logger that is handed to everything.
func (c *cli) logger(w io.Writer) *slog.Logger {
	var level slog.Level
	_ = level.UnmarshalText([]byte(c.LogLevel)) // kong has checked it
	opts := &slog.HandlerOptions{Level: level}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, opts))
	}
	return slog.New(slog.NewTextHandler(w, opts))
}

// home is where castnet keeps its state unless told otherwise.
func home() string {
	dir, err := os.UserHomeDir()
	if err != nil {
		return ".castnet"
	}
	return filepath.Join(dir, ".castnet")
}

// present names the role whose directory is in home, for commands that are about what a node has left there.
func present(home string) string {
	roles := []string{p2p.Orchestrator, p2p.Gateway, p2p.Redeemer, p2p.Worker, p2p.Bootstrap}
	for _, role := range roles {
		if _, err := os.Stat(filepath.Join(home, role)); err == nil {
			return role
		}
	}
	return roles[0]
}
