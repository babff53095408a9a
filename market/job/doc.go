// Package job is the protocol of work: one stream per job, from header to countersigned receipt.
//
// One protocol serves transcoding, AI requests, live AI video and the link between an orchestrator and its workers. It
// moves opaque specifications and bodies; what a unit is and what it costs come from the executor and the till.
package job
