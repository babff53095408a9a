//go:build race

package simnet_test

// many is how many hosts a large network has: the race detector makes each ten times as dear.
const many = 20
