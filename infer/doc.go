// Package infer knows AI jobs: what a request is, how much work it is, who can run it. It knows no network and no money.
//
// A [Request] names a pipeline, a model and its parameters and carries an input stream. A [Pipeline] judges a request
// before any byte of its input was read and counts its work in integer units that both sides of a job compute alike from
// the model's [Manifest], the request and what was delivered. A [Runner] does the work and hands out [Part] values as
// they are ready. A [Pool] puts runners behind one admission rule.
//
//	catalogue := infer.NewCatalogue(models.Builtin()...)
//	pool, _ := infer.NewPool(infer.PoolConfig{Slots: 1}, log, runner) // runner from onnx.Open
//	req, _ := infer.DecodeSpec(header)
//	max, _ := pipeline.NewImageToImage(catalogue).Validate(req)
//	usage, _ := pool.Run(ctx, req, emit)
//
// It is not an inference engine: that is package infer/onnx, which keeps ONNX Runtime in a child process.
package infer
