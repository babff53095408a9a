// Package governance lets stake decide: proposals to spend the treasury, their votes, queue and execution, and polls, which
// only ask. Time is counted in rounds; votes are stake at the start of a round, in the token's smallest unit. A delegator's
// stake votes with its orchestrator unless the delegator votes itself.
//
//	g, err := governance.New(client)
//	id, steps, err := g.PlanPropose(ctx, account, governance.Draft{Title: "A grant", Actions: []governance.Action{g.Grant(to, amount)}})
package governance
