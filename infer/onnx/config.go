package onnx

import (
	"errors"
	"fmt"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/infer"
)

// ErrLibrary says that ONNX Runtime was not found or does not load; its text names make setup.
var ErrLibrary = errors.New("onnx: ONNX Runtime library not usable")

// Devices a Config can ask for.
const (
	DeviceAuto = "auto" // CUDA when it really works, the CPU otherwise
	DeviceCPU  = "cpu"
	DeviceCUDA = "cuda" // refuse to open without it
)

// Config sets up one child process on one device.
type Config struct {
	Library  string        // path of libonnxruntime.so.1; empty searches, see FindLibrary
	CUDALibs string        // extra folders for the loader, as in LD_LIBRARY_PATH; the child gets nothing else of ours
	Device   string        // DeviceAuto when empty
	GPU      int           // CUDA device number
	Threads  int           // threads of one run on the CPU; 0 means 1, right where cores are shared
	MaxRSS   int64         // bytes of resident memory at which the child is killed; 0 means 4 GiB
	MaxRun   time.Duration // longest run of one graph whose speed is not known yet; 0 means 30 s
	Grace    time.Duration // from asking a run to stop to killing the child; 0 means 2 s
	Models   []infer.Model // models with files; a pipeline's first one is its default
	Registry prometheus.Registerer
}

func (c Config) withDefaults() (Config, error) {
	if c.Device == "" {
		c.Device = DeviceAuto
	}
	if c.Threads == 0 {
		c.Threads = 1
	}
	if c.MaxRSS == 0 {
		c.MaxRSS = 4 << 30
	}
	if c.MaxRun == 0 {
		c.MaxRun = 30 * time.Second
	}
	if c.Grace == 0 {
		c.Grace = 2 * time.Second
	}
	switch {
	case c.Device != DeviceAuto && c.Device != DeviceCPU && c.Device != DeviceCUDA:
		return c, fmt.Errorf("onnx device %.20q: %w", c.Device, infer.ErrConfig)
	case c.Threads < 0 || c.MaxRSS < 0 || c.MaxRun < 0 || c.Grace < 0 || c.GPU < 0:
		return c, fmt.Errorf("onnx limits below zero: %w", infer.ErrConfig)
	}
	return c, nil
}

// Device is what the child found when it started.
type Device struct {
	Kind    string // cpu or cuda: the execution provider in use
	Index   int    // CUDA device number
	Name    string // processor or GPU as it calls itself; empty when unknown
	Version string // of ONNX Runtime
	Reason  string // why CUDA is not used, when it was asked for; empty otherwise

	Isolated bool // the child has no network, as the kernel allows a namespace of its own
}
