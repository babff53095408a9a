// Package models holds small models of our own, written by the generator in infer/models/gen and embedded in the binary,
// and a reference picture for each that was made by independent arithmetic. They exist so that a node can show real
// inference with nothing downloaded; operators bring their own models in a folder, see infer.LoadModels.
package models
