// Package deploy puts the protocol's contracts on a chain and wires them: registry, proxies, roles, parameters. It works on
// any EVM chain; the dev chain uses the same path.
//
//	d, err := deploy.Run(ctx, client, sender, deploy.Defaults(), log)
//	err = d.Write("network.json")
package deploy
