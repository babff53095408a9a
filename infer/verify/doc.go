// Package verify judges results of AI jobs: whether a picture equals another within the tolerance its model declares. It
// returns a verdict; what a verdict costs is not its affair.
package verify
