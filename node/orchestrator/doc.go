// Package orchestrator is the role that sells work: it turns its engines and attached workers into offers and does jobs.
//
// The executors here are adapters: they read a job's specification, hand the body to an engine of transcode or infer, or
// forward the whole job to a worker, and pass on what comes back as it comes. Prices come from the configuration.
package orchestrator
