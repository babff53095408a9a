// Package buffer holds the bytes of a job on the orchestrator's side between its stream and its executor: a body that
// fills faster than it is read, and output that waits until it is paid.
package buffer
