// Package rates keeps the exchange rate between ETH and US dollars that prices and budgets in dollars are counted with.
//
// A [Keeper] asks a [Source] from time to time: a price feed on the chain (chain/feed), or a rate the operator set
// ([Fixed]). When the source falls silent or stops being updated, the last rate is kept for a bounded time, and then there
// is none: [Keeper.Rate] says market.ErrRate, nothing is quoted and nothing is spent against a limit in dollars.
package rates
