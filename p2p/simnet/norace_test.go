//go:build !race

package simnet_test

// many is how many hosts a large network has.
const many = 50
