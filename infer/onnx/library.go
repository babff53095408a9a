package onnx

import "context"

// Report is what a machine has for inference.
type Report struct {
	Library     string   // path of the library that would be used
	Version     string   // of ONNX Runtime, as the loaded library says
	Device      Device   // what a child found
	CUDA        string   // path of the CUDA provider beside the library; empty when there is none
	CUDAMissing []string // shared libraries the provider needs that the loader would not find
	Err         error    // why inference does not work here; nil when it does. ErrLibrary when the library is at fault
}

// Check finds out what castnet doctor prints. It starts a child and ends it again.
func Check(ctx context.Context, cfg Config) Report { return Report{} }

// FindLibrary returns the library's path: configured if not empty, else the environment's CASTNET_ONNXRUNTIME, else
// third_party/onnxruntime/libonnxruntime.so.1 below the working directory or the folder of the executable or a parent of
// either. The error is ErrLibrary.
func FindLibrary(configured string) (string, error) { return "", ErrLibrary }
