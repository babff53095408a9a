// Package onnx runs models with ONNX Runtime in a child process, one per device.
//
// A model can loop forever, eat all memory or abort the process it runs in, so it never runs in ours: a crash costs one
// job and a respawn of a tenth of a second or two. The child is this same binary, started with [ChildArg]; whoever uses
// the package calls [ChildMain] first thing in main. Tensors cross in shared memory, small messages on a socket pair.
//
//	func main() {
//		onnx.ChildMain() // does not return in a child
//		r, err := onnx.Open(onnx.Config{Models: models.Builtin()}, log)
//		defer r.Close()
//		usage, err := r.Run(ctx, request, emit)
//	}
//
// The library is one file that make setup fetches and verifies; [Check] says what a machine has. The package decides
// nothing about who may run what, and fetches nothing.
package onnx
