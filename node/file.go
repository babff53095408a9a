package node

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/transcode/ingest"
)

// errDone ends a node that had one thing to do.
var errDone = errors.New("node: done")

// TranscodeFile runs the gateway just long enough to have one file transcoded into dir, converted first where ffmpeg.Study
// found that it must be. progress hears how many seconds of it are done.
func (n *Node) TranscodeFile(ctx context.Context, file ffmpeg.Input, dir string, progress func(seconds float64)) (gateway.Done, error) {
	if n.gateway == nil {
		return gateway.Done{}, fmt.Errorf("only a gateway transcodes files: %w", ErrConfig)
	}
	var done gateway.Done
	n.runs("file", func(ctx context.Context) error {
		open := func(ctx context.Context) (io.ReadCloser, error) { return file.Stream(ctx), nil }
		in, err := ingest.File(ctx, n.cfg.Ingest, publicName(file.Name()), open)
		if err != nil {
			return err
		}
		defer in.Close()
		if done, err = n.gateway.Transcode(ctx, in, dir, progress); err != nil {
			return err
		}
		return errDone
	})
	if err := n.Run(ctx); err != nil && !errors.Is(err, errDone) {
		return done, err
	}
	return done, ctx.Err()
}

// publicName makes a stream's name of a file's.
func publicName(file string) string {
	base := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			return r
		}
		return '_'
	}, base)
}
