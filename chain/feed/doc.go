// Package feed reads an exchange rate from a price feed on the chain: any contract with the two methods of Chainlink's
// AggregatorV3Interface that matter, decimals() and latestRoundData(). The feed must say how many dollars one ETH costs.
//
//	f, err := feed.Open(ctx, client, address)
//	rate, err := f.Latest(ctx)      // rate.At is when the feed was last updated: how old is too old is the caller's question
//
// It signs and sends nothing.
package feed
