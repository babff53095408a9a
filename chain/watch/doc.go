// Package watch tracks the logs of contracts, block range by block range. The reader keeps its cursor in one transaction with what it
// reads, so that a process killed at any time goes on without missing a log or taking one twice, and what a reorganisation of any depth
// took back is taken back from the reader too.
package watch
