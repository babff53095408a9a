//go:build !linux

package p2p

// setBBR does nothing where sockets have no congestion control of their own.
func setBBR(any) error { return nil }
