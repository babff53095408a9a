// Package onchain holds the commands that read and change what is on the chain: deployment, rounds, stake, fees, rewards,
// deposits, proposals and polls. They need no running node. Whatever sends shows what it would do, and asks.
package onchain

// Commands are what an owner of stake or deposits does on the chain.
type Commands struct {
	Chain      chainCmd      `cmd:"" help:"Development chain, and deployment on any chain."`
	Round      roundCmd      `cmd:"" help:"The protocol's clock."`
	Stake      stakeCmd      `cmd:"" help:"Bond, unbond and move stake; needs no node."`
	Fees       feesCmd       `cmd:"" help:"Fees earned."`
	Reward     rewardCmd     `cmd:"" help:"Rewards of an orchestrator."`
	Delegators delegatorsCmd `cmd:"" help:"Who is bonded to an orchestrator."`
	Deposit    depositCmd    `cmd:"" set:"role=gateway" help:"Money that backs a gateway's tickets."`
	Gov        govCmd        `cmd:"" help:"Proposals about the treasury, and votes on them."`
	Poll       pollCmd       `cmd:"" help:"Questions to all stake."`
	Key        keyCmd        `cmd:"" help:"Keystore files."`
	Tx         txCmd         `cmd:"" help:"Transactions sent."`
}
