// Package staking reads and changes stake: how much is delegated to an account, whether it is in the active set, and the
// transactions by which an orchestrator bonds and registers.
//
//	s, err := staking.New(client)
//	active, err := s.Active(ctx, orchestrator)
package staking
