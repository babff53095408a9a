package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// File reads a stream of MPEG-TS bytes, a file's or a push's, as fast as its segments are taken. name is what the stream
// is called. Of cfg only Target and MaxSegmentBytes count. The stream must be closed; it ends with ctx. Errors: ErrConfig,
// or what open said; what is wrong with the bytes is told by Next.
func File(ctx context.Context, cfg Config, name string, open func(context.Context) (io.ReadCloser, error)) (*Stream, error) {
	cfg = cfg.WithDefaults()
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	in, err := open(ctx)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", name, err)
	}
	st := newStream(Origin{App: "file", Key: name, Remote: name})
	cut, err := newCutter(st, cfg, newMetrics(nil))
	if err != nil {
		return nil, errors.Join(err, in.Close())
	}
	st.run(ctx, cut, func() { _ = in.Close() }, func(ctx context.Context) error {
		err := readTS(ctx, in, cut)
		if cerr := in.Close(); err == nil && cerr != nil {
			err = fmt.Errorf("read %s: %w", name, cerr)
		}
		return err
	})
	return st, nil
}
