package node

import (
	"errors"
	"fmt"
	"os"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/infer/models"
	"github.com/castnet/castnet/infer/onnx"
	"github.com/castnet/castnet/infer/pipeline"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/job"
	"github.com/castnet/castnet/node/orchestrator"
	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/ffmpeg"
)

// videoCapability is what every video engine here does.
const videoCapability = market.Capability("transcode/h264")

// engines are what this process computes with.
type engines struct {
	local     map[market.Capability]job.Executor
	capacity  map[market.Capability]orchestrator.Capacity
	pipelines []pipeline.Frontend
	models    map[market.Capability][]market.Constraint
}

// catalogue returns the built-in models and the operator's own.
func (n *Node) catalogue() (*infer.Catalogue, error) {
	all := models.Builtin()
	if dir := n.cfg.Engine.Models; dir != "" {
		own, err := infer.LoadModels(os.DirFS(dir))
		if err != nil {
			return nil, fmt.Errorf("models in %s: %w", dir, err)
		}
		all = append(all, own...)
	}
	return infer.NewCatalogue(all...), nil
}

// assembleEngines opens FFmpeg and ONNX Runtime as far as slots ask for them.
func (n *Node) assembleEngines(with options) (*engines, error) {
	cat, err := n.catalogue()
	if err != nil {
		return nil, err
	}
	e := &engines{local: map[market.Capability]job.Executor{}, capacity: map[market.Capability]orchestrator.Capacity{},
		pipelines: pipeline.All(cat), models: map[market.Capability][]market.Constraint{}}
	for _, m := range cat.Models() {
		c := market.Capability("infer/" + m.Manifest.Pipeline)
		e.models[c] = append(e.models[c], market.Constraint{Key: "model", Value: m.CID})
	}
	if n.cfg.Engine.VideoSlots > 0 {
		if err := n.assembleVideo(e, with.engine); err != nil {
			return nil, err
		}
	}
	if n.cfg.Engine.InferSlots > 0 {
		if err := n.assembleInfer(e, cat, with.runner); err != nil {
			return nil, err
		}
	}
	return e, nil
}

func (n *Node) assembleVideo(e *engines, engine transcode.Engine) error {
	if engine == nil {
		ff, err := ffmpeg.New(ffmpeg.Config{Program: n.cfg.Engine.FFmpeg}, n.log)
		if err != nil {
			return fmt.Errorf("video engine: %w", err)
		}
		n.runs("ffmpeg", ff.Run)
		engine = ff
	}
	pool, err := transcode.NewPool(engine, n.cfg.Engine.VideoSlots, transcode.WithRegisterer(n.reg))
	if err != nil {
		return fmt.Errorf("video engine: %w", err)
	}
	e.local[videoCapability] = orchestrator.NewTranscoding(pool)
	e.capacity[videoCapability] = func() (int, int) { return pool.Slots(), pool.Free() }
	return nil
}

// assembleInfer starts ONNX Runtime. Without the library this node sells no AI and says so; everything else works.
func (n *Node) assembleInfer(e *engines, cat *infer.Catalogue, runner infer.Engine) error {
	if runner == nil {
		ort, err := onnx.Open(onnx.Config{Library: n.cfg.Engine.Library, Models: cat.Models(), Registry: n.reg}, n.log)
		if errors.Is(err, onnx.ErrLibrary) {
			n.log.Warn("no AI is sold here", "reason", err)
			return nil
		}
		if err != nil {
			return fmt.Errorf("AI engine: %w", err)
		}
		n.closes(ort.Close)
		n.log.Info("AI engine", "device", ort.Device().Kind, "name", ort.Device().Name, "onnxruntime", ort.Device().Version)
		runner = ort
	}
	pool, err := infer.NewPool(infer.PoolConfig{Slots: n.cfg.Engine.InferSlots, Registry: n.reg}, n.log, runner)
	if err != nil {
		return fmt.Errorf("AI engine: %w", err)
	}
	for _, p := range e.pipelines {
		c := market.Capability("infer/" + p.Name())
		e.local[c] = orchestrator.NewInference(pool, []infer.Pipeline{p})
		e.capacity[c] = func() (int, int) { return pool.Slots(), pool.Free() }
	}
	return nil
}
