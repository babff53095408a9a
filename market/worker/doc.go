// Package worker attaches remote workers to their orchestrator.
//
// A worker has no listener, no DHT and no gossip: its [Link] dials the orchestrator, proves that it belongs there (a place
// on the orchestrator's allow-list, or a shared secret that both sides prove to know), says what it can do and then how
// it stands. The orchestrator's [Registry] knows who is attached and picks one for a job. The job itself is the job
// protocol, opened by the orchestrator over the same connection and not paid.
package worker
