package node

import (
	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/transcode"
)

// Option replaces a part of a node, so that a simulation runs the same node.
type Option func(*options)

type options struct {
	engine transcode.Engine
	runner infer.Engine
}

// WithEngine replaces FFmpeg.
func WithEngine(e transcode.Engine) Option { return func(o *options) { o.engine = e } }

// WithRunner replaces ONNX Runtime.
func WithRunner(r infer.Engine) Option { return func(o *options) { o.runner = r } }
