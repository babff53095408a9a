package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"

	"github.com/schollz/progressbar/v3"

	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

type transcodeCmd struct {
	nodeFlags    `embed:""`
	chainFlags   `embed:""`
	gatewayFlags `embed:""`
	File         string `arg:"" type:"existingfile" help:"Video to transcode."`
	Out          string `required:"" help:"Directory for the renditions: one HLS playlist and its segments." placeholder:"DIR"`
}

// payer returns the files of the account that pays: those asked for, or those of the gateway in dir, whose money may be
// spent from here too; empty for an account of this command's own.
func (c *transcodeCmd) payer(dir string) (key, password string) {
	if c.KeyFile != "" || c.Signer != "" {
		return c.KeyFile, c.PasswordFile
	}
	key, password = filepath.Join(dir, "key.json"), filepath.Join(dir, "password")
	if _, err := os.Stat(key); err != nil {
		return "", c.PasswordFile
	}
	return key, cmp.Or(c.PasswordFile, password)
}

// Run has the file transcoded and shows how far it is.
func (c *transcodeCmd) Run(ctx context.Context, out io.Writer, log *slog.Logger) error {
	var cfg node.Config
	c.nodeFlags.apply(&cfg)
	c.chainFlags.apply(&cfg)
	c.gatewayFlags.apply(&cfg)
	cfg.P2P.Role, cfg.Gateway.HTTP, cfg.Ingest.Listen = p2p.Gateway, "127.0.0.1:0", "127.0.0.1:0"
	cfg.Chain.KeyFile, cfg.Chain.PasswordFile = c.payer(filepath.Join(home(), p2p.Gateway))
	cfg.P2P.NoListen = len(c.Listen) == 0 // a gateway may run here already, and nobody needs to reach this one
	file, err := ffmpeg.Study(ctx, c.File, c.SegmentTarget)
	if err != nil {
		return err
	}
	if !file.HasVideo() {
		return fmt.Errorf("%s has no video", c.File)
	}
	if why := file.Why(); why != "" {
		fmt.Fprintf(out, "%s is converted once, because %s\n", c.File, why)
	}
	n, err := node.Open(ctx, cfg, log)
	if err != nil {
		return err
	}
	defer n.Close()
	length := int64(file.Length().Seconds())
	if length == 0 {
		length = -1 // nobody knows
	}
	bar := progressbar.NewOptions64(length, progressbar.OptionSetWriter(os.Stderr),
		progressbar.OptionSetDescription(filepath.Base(c.File)), progressbar.OptionShowCount())
	done, err := n.TranscodeFile(ctx, file, c.Out, func(seconds float64) { _ = bar.Set64(int64(seconds)) })
	if err != nil && errors.Is(err, ctx.Err()) {
		return fmt.Errorf("%s: interrupted after %d segments, %d of them lost", c.File, done.Segments, done.Lost)
	}
	if err != nil {
		return err
	}
	_ = bar.Finish()
	fmt.Fprintf(out, "\n%d segments, %d lost, %d units charged, %s wei due: %s\n", done.Segments, done.Lost, done.Units, done.Due,
		filepath.Join(c.Out, "index.m3u8"))
	if done.Lost > 0 {
		return fmt.Errorf("%d of %d segments were lost", done.Lost, done.Segments)
	}
	return nil
}
