// Package billing joins work to money: units times price on one side, tickets on the other, and the balances between
// them that survive a restart.
//
// A [Till] is the orchestrator's side for all its payers, a [Purse] the gateway's side of one session. Both apply
// pm.Exposure, so that neither ever risks more than the session agreed on. What they know is kept through [Books]; a
// [Standing] says how far good receipts let that exposure rise. A [Pool] has sessions go on with what earlier ones of the
// same customer left over with an orchestrator.
// [FreeTill] and [FreePurse] are for links that are not paid, such as an orchestrator's own workers.
package billing
