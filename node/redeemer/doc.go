// Package redeemer is the configuration of a standalone redeemer: whose winners it takes.
package redeemer
