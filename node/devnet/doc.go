// Package devnet runs a whole network on one machine: every role is a process of its own, started from the same binary,
// given only a bootstrap address and the chain's URL.
//
// The demo is a scenario over such a network. What it reports it reads where the truth is: the contract, the files on
// disk and the peers' own metrics.
package devnet
